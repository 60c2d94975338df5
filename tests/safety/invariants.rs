//! What must hold, whatever happens. It reads what is kept by itself, not with the code that it watches.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use checkout_rescue::advice::ledger::{Begun, LONGEST, MOST};
use checkout_rescue::advice::polling::{DEADLINE, PATIENCE, Polling};
use checkout_rescue::advice::{Attempt, Standing};
use checkout_rescue::host::Device;
use checkout_rescue::taxonomy::Charge;
use checkout_rescue::widget::screen::Screen;

use crate::reading::{Seen, of_order, parse, readable};
use crate::setting::{self, Blind, Setting};
use crate::showing::Showing;
use crate::tab::Tab;

/// What a tab did wrong, unless it has died: then nobody sees it.
fn wrong(tab: &Tab<'_>, rule: &'static str, what: String) {
    if !tab.device.is_dead() {
        tab.setting.notebook.wrong(rule, what);
    }
}

/// The charge that a schedule is about.
pub(crate) const TWICE: &str = "an order is charged once";

/// A new attempt is begun only when none is open or paid. What the tab cannot know of is noted.
pub(crate) fn begins(tab: &Tab<'_>, readable: &[Seen], begun: &Begun) {
    let setting = &tab.setting;
    if begun.blocked_by.is_some() {
        setting.notebook.count("attempts held back");
        return;
    }
    let id = &begun.attempt.id;
    tab.say(|| format!("begins {id}"));
    setting.notebook.count("attempts");
    if let Some(other) = readable.iter().find(|one| one.is_open() || one.is_paid()) {
        let what = format!("tab {} begins {id} beside {other:?}", tab.life);
        wrong(tab, "nothing begins beside what is open or paid", what);
    }
    let mut all = setting.begun.borrow_mut();
    let memories = setting.memories.borrow();
    let why = |id: &String| {
        let mut who = memories.iter().filter(|(_, memory)| memory.knows(id));
        match who.next() {
            _ if memories[&tab.life].knows(id) => Blind::Hidden,
            Some(_) => Blind::Elsewhere,
            None => Blind::Gone,
        }
    };
    let blind: BTreeMap<String, Blind> = all
        .iter()
        .filter(|(id, one)| one.order == tab.order && readable.iter().all(|seen| seen.id != **id))
        .map(|(id, _)| (id.clone(), why(id)))
        .collect();
    let begun = setting::Begun {
        order: tab.order,
        number: setting.number(),
        blind,
    };
    all.insert(id.clone(), begun);
}

/// What is sent has nothing beside it that is open or paid.
pub(crate) fn sends(tab: &Tab<'_>, attempt: &Attempt) {
    if tab.setting.provider.borrow().is_dead(&attempt.id) {
        return;
    }
    let readable = readable(tab);
    let mut others = readable.iter().filter(|seen| seen.id != attempt.id);
    if let Some(other) = others.find(|one| one.is_open() || one.is_paid()) {
        let what = format!("tab {} pays with {} beside {other:?}", tab.life, attempt.id);
        wrong(tab, "nothing is sent beside what is open or paid", what);
    }
}

/// The shopper was told, and does not wait.
pub(crate) fn waives(tab: &Tab<'_>) {
    if !tab.setting.schedule.pay_anyway {
        let what = format!("tab {} waives", tab.life);
        wrong(tab, "the override is off by default", what);
    }
    let open = readable(tab).into_iter().filter(Seen::is_open);
    let mut waived = tab.setting.waived.borrow_mut();
    waived.extend(open.map(|seen| seen.id));
}

/// While it is not known whether money was taken, nothing on a screen pays.
pub(crate) fn drawn(tab: &Tab<'_>, screen: &Screen) {
    if !screen.pays() {
        return;
    }
    let readable = readable(tab);
    if let Some(open) = readable.iter().find(|one| one.is_open() || one.is_paid()) {
        let what = format!("tab {} offers to pay beside {open:?}", tab.life);
        wrong(
            tab,
            "nothing pays on a screen while one is open or paid",
            what,
        );
    }
}

/// The same where the failure itself leaves it open.
pub(crate) fn explained(tab: &Tab<'_>, showing: &Showing, screen: &Screen) {
    let charge = showing.explanation.charge;
    if charge == Charge::Unknown && screen.pays() {
        let what = format!(
            "tab {} offers to pay after {}",
            tab.life, showing.attempt.id
        );
        wrong(tab, "nothing pays while the charge is unknown", what);
    }
}

/// What is known to be paid is on screen after the next wake, and two payments are both named.
pub(crate) fn woken(tab: &Tab<'_>) {
    let stored = tab.setting.storage.read();
    let kept = tab.device.kept();
    let mut texts = stored.values().map(String::as_str).chain(kept.lines());
    if !texts.any(|text| text.contains("\"paid\"") && text.contains(tab.order)) {
        return;
    }
    let mut readable = of_order(kept.lines(), tab.order);
    for seen in of_order(stored.values().map(String::as_str), tab.order) {
        let mut known = readable.iter().filter(|known| known.is_paid());
        if known.all(|known| known.id != seen.id) {
            readable.push(seen);
        }
    }
    let mut references: Vec<&str> = readable
        .iter()
        .filter(|one| one.is_paid())
        .filter_map(|one| one.reference.as_deref())
        .collect();
    references.sort_unstable();
    references.dedup();
    let notebook = &tab.setting.notebook;
    let standing = tab.ledger().standing();
    if references.len() > 1 {
        notebook.count("orders known to be paid twice");
        let mut named: Vec<&str> = match &standing {
            Standing::Twice(paid) => paid
                .iter()
                .filter_map(|one| one.reference.as_deref())
                .collect(),
            _ => Vec::new(),
        };
        named.sort_unstable();
        if named != references {
            let what = format!("{references:?} were paid, told is {standing:?}");
            wrong(tab, "two payments are both named", what);
        }
    }
    let Some(showing) = &tab.panel.showing else {
        return;
    };
    let told = match &showing.explanation.elsewhere {
        Standing::Twice(paid) => paid.len(),
        Standing::Paid(_) => 1,
        _ => usize::from(showing.tells_of(&standing)),
    };
    if readable.iter().any(Seen::is_paid) && told < references.len().clamp(1, 2) {
        let shown = &tab.panel.screen.headline;
        let what = format!("tab {} shows “{shown}” of {readable:?}", tab.life);
        wrong(tab, "what is paid is told", what);
    }
}

/// A question more: so many and no more belong to a run.
pub(crate) fn asks(tab: &Tab<'_>) {
    static MOST_PAUSES: OnceLock<u32> = OnceLock::new();
    let most = MOST_PAUSES.get_or_init(|| {
        let mut polling = Polling::default();
        1 + std::iter::from_fn(|| polling.pause(0, 0.999_999)).count() as u32
    });
    tab.setting.notebook.count("questions");
    let stored = tab.setting.storage.read();
    if tab.setting.leases_hold() && stored.keys().any(|id| id.starts_with("lease Z-")) {
        let what = format!("{:?}", stored.keys());
        wrong(tab, "who takes a lease clears away what ran out", what);
    }
    let Some(run) = tab.panel.run else {
        let what = format!("tab {} asks", tab.life);
        return wrong(tab, "only a check asks", what);
    };
    if run.questions > most + run.answers {
        let what = format!("tab {}: {run:?}", tab.life);
        wrong(tab, "a check asks so often and no more", what);
    }
}

/// A check has ended, in time.
pub(crate) fn ends(tab: &Tab<'_>) {
    let Some(run) = tab.panel.run.filter(|run| !run.paused) else {
        return;
    };
    let took = tab.setting.clock.ran() - run.since;
    // Patience counts pauses and answers that never came; an answer that took its time is not counted.
    let most = i64::from(PATIENCE) + i64::from(DEADLINE) * i64::from(run.questions + 1);
    if took > most {
        let what = format!("tab {}: {run:?} took {took} ms", tab.life);
        wrong(tab, "a check ends in time", what);
    }
}

/// The ledger forgets nothing that is open or paid, unless it is too much or too old.
pub(crate) fn forgets(
    setting: &Setting<'_>,
    entries: &BTreeMap<String, String>,
    id: &str,
    order: &str,
) {
    let Some((of, seen)) = entries.get(id).and_then(|text| parse(text)) else {
        return;
    };
    if !seen.is_open() && !seen.is_paid() {
        return;
    }
    let old = of != order && setting.clock.wall() - seen.at > LONGEST;
    let kept = entries.values().filter_map(|text| parse(text));
    let before = kept.filter(|(other, seen)| {
        of != order || (other == order && (seen.is_open() || seen.is_paid()))
    });
    if old || before.count() > MOST {
        setting.lost.borrow_mut().insert(id.to_owned());
        setting.notebook.count("open attempts forgotten");
    } else {
        let what = format!("{seen:?} of {of} for {order}");
        setting
            .notebook
            .wrong("what is open or paid is not forgotten", what);
    }
}

/// What is kept as not paid can take no money, and what was paid stays so.
pub(crate) fn keeps(
    setting: &Setting<'_>,
    entries: &BTreeMap<String, String>,
    id: &str,
    text: &str,
) {
    let was_paid = entries.get(id).and_then(|text| parse(text));
    let was_paid = was_paid.is_some_and(|(_, seen)| seen.is_paid());
    if was_paid && parse(text).is_none_or(|(_, seen)| !seen.is_paid()) {
        setting
            .notebook
            .wrong("what is paid stays paid", text.to_owned());
    }
    let lie = parse(text).is_some_and(|(_, seen)| seen.state == "not_paid")
        && !setting.provider.borrow().is_harmless(id);
    if lie {
        let provider = setting.provider.borrow();
        let what = format!("{id} is kept as not paid and is {:?}", provider.fate(id));
        setting
            .notebook
            .wrong("not paid is never said of what may be", what);
    }
}

/// An order is charged once, unless the shopper overrode the guard, or no code could have known.
pub(crate) fn charged(setting: &Setting<'_>, order: &str, id: &str) {
    let notebook = &setting.notebook;
    let all = setting.begun.borrow();
    for (other, _) in setting.charges(order) {
        let (Some(one), Some(two)) = (all.get(&other), all.get(id)) else {
            notebook.wrong(
                TWICE,
                format!("{order} by {other} and {id}, which the ledger never had"),
            );
            continue;
        };
        let (earlier, later) = if one.number < two.number {
            (&other, two)
        } else {
            (&id.to_owned(), one)
        };
        let waived = setting.waived.borrow();
        if waived.contains(&other) || waived.contains(id) {
            notebook.count("second charges by override");
        } else if let Some(why) = later
            .blind
            .get(earlier)
            .filter(|_| setting.lost.borrow().contains(earlier))
        {
            notebook.count("second charges by amnesia");
            notebook.count(match why {
                Blind::Gone => "second charges that nobody could prevent",
                Blind::Elsewhere => "second charges that only another tab could prevent",
                Blind::Hidden => "second charges that the page's memory could prevent",
            });
        } else {
            let what = format!("{order} by {other} and {id}");
            notebook.wrong(TWICE, what);
        }
    }
}
