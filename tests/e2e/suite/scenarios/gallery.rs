//! The page for people who review the words: what it shows is what shoppers read, all of it.

use std::collections::BTreeMap;

use checkout_rescue::diagnosis::{Ground, Rule};
use checkout_rescue::signals::Slot;
use checkout_rescue::taxonomy::{Charge, Disclosure, Reason};
use checkout_rescue::wording::Message;
use e2e::Result;
use e2e::driver::Browser;
use e2e::page::Page;
use e2e::server::Server;
use e2e::site::Site;
use e2e::tools::root;

use super::access::{NARROW, WCAG, axe_violates_nothing};
use super::hostile::violates_nothing;
use super::words::wording;
use super::{holds, same};

const LANGUAGES: [&str; 4] = ["en", "ro", "ru", "zh-Hans"];

/// The page has drawn everything.
const READY: &str = "document.querySelector('main')?.getAttribute('aria-busy') === 'false'";

/// Texts by what they belong to: reason, state of the money, language, slot.
type Texts = BTreeMap<[String; 4], String>;

/// Every reason in every language has its four slots, in every state of the money that it can meet, and every other
/// message is there; nothing is over its limit, and nothing breaks the policy.
pub(super) async fn complete(page: &Page, _: &Server, browser: Browser) -> Result<()> {
    let server = Server::serve(Site::watched()?).await?;
    let page = &page.at(&server.url);
    page.visit("gallery.html?theme=light").await?;
    page.wait(READY).await?;
    reasons(page).await?;
    actions(page).await?;
    messages(page).await?;
    lengths(page).await?;
    filter(page).await?;
    violates_nothing(page, "gallery").await?;
    if browser == Browser::Chrome {
        axe_violates_nothing(page, "document", WCAG, "gallery, light").await?;
    }
    page.visit_narrow("gallery.html?theme=dark", NARROW).await?;
    page.wait(READY).await?;
    same(
        page.text("[innerWidth, document.scrollingElement.scrollWidth <= innerWidth]")
            .await?,
        format!("{NARROW},true"),
        "the page does not scroll sideways",
    )?;
    // A part of it will do here: all of it was looked at in Chrome, and takes axe a while.
    page.visit_narrow("gallery.html?theme=dark&filter=order", NARROW)
        .await?;
    page.wait(READY).await?;
    holds(
        page.text("document.querySelectorAll('.entry[hidden]').length > 0")
            .await?
            == "true",
        "the address filters",
    )?;
    axe_violates_nothing(page, "document", WCAG, "gallery, dark and narrow").await?;
    Ok(())
}

async fn reasons(page: &Page) -> Result<()> {
    let found = page
        .run(
            "return [...document.querySelectorAll('[data-reason] td')].map((cell) => [cell.closest('.entry').id,
               cell.closest('.state').dataset.charge, cell.lang, cell.parentElement.dataset.text, cell.firstChild.data])",
        )
        .await?;
    let found: Vec<[String; 5]> = serde_json::from_value(found)?;
    let found: Texts = found
        .into_iter()
        .map(|[reason, charge, language, slot, text]| ([reason, charge, language, slot], text))
        .collect();
    let expected = expected()?;
    let keys = found.keys().chain(expected.keys());
    let wrong: Vec<_> = keys
        .filter(|key| found.get(*key) != expected.get(*key))
        .map(|key| format!("{}: {:?}", key.join(" "), found.get(key)))
        .collect();
    same(wrong, Vec::new(), "texts of reasons that are not as said")?;
    let empty = found.values().filter(|text| text.trim().is_empty()).count();
    same(empty, 0, "empty slots")?;
    let masked = Reason::ALL
        .iter()
        .filter(|reason| reason.disclosure() == Disclosure::Masked)
        .map(|reason| reason.id());
    same(
        page.text("[...document.querySelectorAll('#declined_no_reason [data-masked]')].map(({ id }) => id)")
            .await?,
        masked.collect::<Vec<_>>().join(","),
        "masked reasons",
    )
}

/// What is said, by the core itself.
fn expected() -> Result<Texts> {
    let wording = wording()?;
    let mut texts = Texts::new();
    for tag in LANGUAGES {
        let language = wording.language(tag).ok_or("no such language")?;
        let shown = Reason::ALL.iter().copied();
        for reason in shown.filter(|reason| reason.shown(false) == *reason) {
            for charge in Charge::ALL.iter().copied() {
                if !meets(reason, charge) {
                    continue;
                }
                // As by a code, like most of what the gallery shows; no code means that nothing is understood.
                let rule = match reason {
                    Reason::Unknown => Rule::Nothing,
                    _ => Rule::Code(Slot::DeclineCode),
                };
                let ground = Ground::new(reason, charge, rule);
                let message = Message::new(reason, charge, ground, language);
                let slots = [
                    ("headline", message.headline),
                    ("charge", message.charge),
                    ("next", message.next),
                    ("otherwise", message.otherwise),
                ];
                for (slot, text) in slots {
                    let key = [reason.id(), charge.id(), tag, slot].map(str::to_owned);
                    texts.insert(key, text);
                }
            }
        }
    }
    Ok(texts)
}

/// Whether some evidence leads a reason to a state of the money: the usual one, an open outcome, certainty where there
/// is usually none, and an amount that is held, which the plain decline never tells.
fn meets(reason: Reason, charge: Charge) -> bool {
    let usual = reason.charge();
    match charge {
        _ if charge == usual => true,
        Charge::Unknown => true,
        Charge::NotCharged => usual == Charge::Unknown,
        Charge::OnHold => match reason {
            Reason::DeclinedNoReason => false,
            Reason::AlreadyPaid | Reason::OutcomeUnknown => true,
            _ => usual == Charge::NotCharged,
        },
        Charge::Charged => false,
    }
}

/// Where nothing was taken, the actions are those of the taxonomy.
async fn actions(page: &Page) -> Result<()> {
    for reason in Reason::ALL.iter().copied() {
        if reason.shown(false) != reason || reason.charge() != Charge::NotCharged {
            continue;
        }
        let id = reason.id();
        let list =
            format!("[...document.querySelectorAll('#{id} [data-charge=not_charged] ol li')]");
        let expected: Vec<_> = reason.actions().iter().map(|action| action.id()).collect();
        same(
            page.text(&format!("{list}.map(({{ textContent }}) => textContent)"))
                .await?,
            expected.join(","),
            id,
        )?;
    }
    Ok(())
}

/// Every text of the packs that is no reason's has a row, one for each count where it counts.
async fn messages(page: &Page) -> Result<()> {
    let rows = "[...document.querySelectorAll('.chapter > table [data-text]')]";
    let names = page
        .run(&format!(
            "return {rows}.map(({{ dataset }}) => dataset.text.replace(/ .*/, ''))"
        ))
        .await?;
    let names: Vec<String> = serde_json::from_value(names)?;
    let (_, english) = packs::languages(&root())?
        .into_iter()
        .find(|(tag, _)| tag == "en")
        .ok_or("no English")?;
    let mut message = "";
    let packs = [&english.panel, &english.report, &english.fallback];
    for line in packs.iter().flat_map(|pack| pack.lines().skip(1)) {
        let name = line.split('\t').next().unwrap_or_default();
        if !name.starts_with('.') {
            message = name;
        }
        let of_a_reason =
            message == "not-completed" || Reason::from_id(&message.replace('-', "_")).is_some();
        let name = if name == message {
            name.to_owned()
        } else {
            format!("{message}{name}")
        };
        holds(names.contains(&name) != of_a_reason, &name)?;
    }
    let unsaid = format!(
        "{rows}.filter((row) => row.cells.length !== 5 || [...row.cells].slice(1).some(({{ firstChild }}) => !firstChild.data?.trim() || firstChild.data.includes('{{')))"
    );
    same(
        page.text(&format!("{unsaid}.map(({{ dataset }}) => dataset.text)"))
            .await?,
        String::new(),
        "rows that lack a text",
    )?;
    let days = "new Set([1, 2, 5].map((count) => document.querySelector(`[data-text=\"panel-retry-days (${count})\"] [lang=ru]`).firstChild.data.replace(/\\d/, ''))).size";
    same(
        page.text(days).await?,
        "3".to_owned(),
        "Russian plural forms",
    )
}

/// Nothing is over its limit, and what were would be marked.
async fn lengths(page: &Page) -> Result<()> {
    same(
        page.text(
            "[...document.querySelectorAll('.over')].map((mark) => mark.closest('tr').textContent)",
        )
        .await?,
        String::new(),
        "over their limit",
    )?;
    let marked = page
        .run(
            "return import('/parts/gallery/limit.js').then(({ measure }) =>
               [['headline', 'en', 61], ['headline', 'zh-Hans', 25], ['next', 'ru', 161], ['headline', 'ro', 60], ['charge', 'zh-Hans', 160]]
                 .map(([part, language, length]) => measure('x'.repeat(length), part, language).over).join())",
        )
        .await?;
    same(marked.as_str().unwrap_or_default(), "1,1,1,0,0", "over by")
}

/// The filter narrows the rows; a link to what it hides takes it away.
async fn filter(page: &Page) -> Result<()> {
    let field = page.find("document.querySelector('#filter')").await?;
    field.send_keys("Expired_Card").await?;
    let shown = "[...document.querySelectorAll('.entry, .chapter > table')].filter((part) => part.offsetHeight > 0).map(({ id }) => id).join()";
    page.wait(&format!("{shown} === 'expired_card'")).await?;
    page.run("location.hash = 'lost_or_stolen'").await?;
    page.wait("document.querySelector('#lost_or_stolen').offsetHeight > 0")
        .await?;
    same(
        page.text("document.querySelector('#filter').value").await?,
        String::new(),
        "filter",
    )
}
