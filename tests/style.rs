//! How the words must be, by `locales/README.md`: lengths, typography, words that are never said.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing
)]

mod support;

use checkout_rescue::taxonomy::Reason;
use support::none;
use support::texts::{self, Text};

/// The part of a text in the panel.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Part {
    Headline,
    Sentence,
    Button,
    Label,
}

/// Sentences beside the slots of reasons.
const SENTENCES: &[&str] = &[
    "charge-not-charged",
    "charge-not-charged-hold",
    "charge-on-hold",
    "charge-charged",
    "charge-unknown",
    "charge-checked-not-charged",
    "fallback-charge",
    "fallback-next",
    "panel-check-failed",
    "panel-checking",
    "panel-retry-days",
    "panel-retry-hours",
    "panel-retry-minutes",
    "panel-still-processing",
    "panel-still-unknown",
    "report-copied",
    "report-email-problem",
    "report-failed",
    "report-intro",
    "report-narrative-hint",
    "report-rejected",
    "report-sending",
    "report-unavailable",
];
const BUTTONS: &[&str] = &["report-send", "report-cancel", "report-copy"];
const HEADLINES: &[&str] = &[
    "panel-paid",
    "report-sent",
    "report-title",
    "fallback-headline",
    "not-completed",
];

fn part(text: &Text) -> Part {
    let id = text.id.as_str();
    let reason = Reason::from_id(&id.replace('-', "_")).is_some();
    match text.attribute {
        Some(_) => Part::Sentence,
        None if reason || HEADLINES.contains(&id) => Part::Headline,
        None if SENTENCES.contains(&id) => Part::Sentence,
        None if id.starts_with("action-") || BUTTONS.contains(&id) => Part::Button,
        None => Part::Label,
    }
}

/// Every form of every text, without its variables.
fn forms() -> Vec<(Text, String)> {
    let plain = |form: &str| {
        let mut plain = form.to_owned();
        for name in ["method", "amount", "order", "reference", "number", "count"] {
            plain = plain.replace(&format!("{{{name}}}"), "");
        }
        plain.trim().to_owned()
    };
    let all = texts::all().into_iter();
    all.flat_map(|text| {
        let forms: Vec<_> = text.forms.values().map(|form| plain(form)).collect();
        forms.into_iter().map(move |form| (text.clone(), form))
    })
    .collect()
}

/// Tries a rule on every form: its answer is what is wrong.
fn rule(check: impl Fn(&Text, &str) -> Option<String>) {
    let forms = forms();
    assert!(forms.len() > 800, "only {} texts were read", forms.len());
    let faults: Vec<String> = forms
        .iter()
        .filter_map(|(text, form)| Some(format!("{text}: {}: {form:?}", check(text, form)?)))
        .collect();
    none(&faults);
}

#[test]
fn texts_keep_their_lengths() {
    rule(|text, form| {
        let limit = match (part(text), text.tag) {
            (Part::Headline, "zh-Hans") => 24,
            (Part::Headline, _) => 60,
            (Part::Button, "zh-Hans") => 12,
            (Part::Button, _) => 28,
            (Part::Sentence | Part::Label, _) => 160,
        };
        let length = form.chars().count();
        (length > limit).then(|| format!("{length} characters, at most {limit}"))
    });
}

#[test]
fn sentences_end_with_a_full_stop_and_headlines_without() {
    rule(|text, form| {
        let ends = form.ends_with(['.', '。', '…', '？', '?']);
        match part(text) {
            Part::Sentence if !ends => Some("a sentence without a full stop".to_owned()),
            Part::Headline | Part::Button if ends => Some("ends with a full stop".to_owned()),
            _ => None,
        }
    });
}

#[test]
fn texts_begin_with_a_capital() {
    rule(|_, form| {
        let first = form.chars().next().unwrap_or(' ');
        first
            .is_lowercase()
            .then(|| "begins in lower case".to_owned())
    });
}

#[test]
fn nothing_is_shouted_and_quotes_are_typographic() {
    rule(|text, form| {
        let mut wrong = vec!['!', '！', '"', '\'', '`', '´', '\t'];
        wrong.extend(match text.tag {
            "en" => "„«»".chars(),
            "ro" => "“«»şţŞŢ".chars(),
            "ru" => "“”„’‘".chars(),
            _ => "„«»,;!?:()".chars(),
        });
        let found = form.chars().find(|character| wrong.contains(character));
        found.map(|found| format!("{found:?}"))
    });
}

/// Chinese marks are full-width, also the stop; one inside `name@example.com` is no stop.
#[test]
fn chinese_uses_its_own_stop_and_no_spaces() {
    rule(|text, form| {
        let chinese = |character: char| ('\u{4e00}'..='\u{9fff}').contains(&character);
        let characters: Vec<char> = form.chars().collect();
        let near = characters.windows(2).find(|pair| {
            let odd = |one: char, other: char| matches!(one, '.' | ' ') && chinese(other);
            odd(pair[0], pair[1]) || odd(pair[1], pair[0])
        });
        near.filter(|_| text.tag == "zh-Hans")
            .map(|pair| format!("{pair:?}"))
    });
}

#[test]
fn a_dash_holds_on_to_the_word_before_it() {
    rule(|text, form| {
        let wrong = match text.tag {
            "ru" => [" —", " –", " - "].as_slice(),
            _ => [" - "].as_slice(),
        };
        let found = wrong.iter().find(|dash| form.contains(**dash));
        found.map(|dash| format!("{dash:?}"))
    });
}

/// Characters that only Traditional Chinese has, from messages that a payment page may say.
const TRADITIONAL: &str = "請錢銀號碼業務帳們這個為與時間應頁單過關還沒發開啟網絡續選擇驗證確認輸會問題聯繫額餘檢訂購買賣國際區處試狀態點擊連線複製說話讓給從對動學無體驗費項參條後裡臺灣儲餘貨幣戶響應斷麼樣幾種經繼產電話鍵盤簡訊郵寫語將該誤導離開觸權護";

#[test]
fn simplified_chinese_has_no_traditional_characters() {
    rule(|text, form| {
        let found = form
            .chars()
            .find(|character| TRADITIONAL.contains(*character));
        found
            .filter(|_| text.tag == "zh-Hans")
            .map(|found| format!("{found:?}"))
    });
}

#[test]
fn the_shopper_is_addressed_politely() {
    rule(|text, form| {
        let words = form.split(|character: char| !character.is_alphabetic());
        let wrong = match text.tag {
            "zh-Hans" => form.contains('你').then(|| "你".to_owned()),
            "ru" => inner_capital(form),
            "ro" => words.map(str::to_lowercase).find(|word| {
                [
                    "tu",
                    "tău",
                    "ta",
                    "tale",
                    "încearcă",
                    "verifică",
                    "alege",
                    "întreabă",
                ]
                .contains(&word.as_str())
            }),
            _ => None,
        };
        wrong.map(|word| format!("not how the shopper is addressed: {word}"))
    });
}

/// «вы» with a capital within a sentence.
fn inner_capital(form: &str) -> Option<String> {
    let mut opens = true;
    for word in form.split_whitespace() {
        let bare = word.trim_matches(|character: char| !character.is_alphabetic());
        let polite = [
            "Вы",
            "Вас",
            "Вам",
            "Вами",
            "Ваш",
            "Ваша",
            "Ваше",
            "Ваши",
            "Вашу",
            "Вашей",
            "Вашем",
            "Вашего",
        ];
        if !opens && polite.contains(&bare) {
            return Some(bare.to_owned());
        }
        opens = word.ends_with(['.', '?', ':', '…']);
    }
    None
}

/// Never said: excuses, blame, jargon, and anything of fraud or risk.
const NEVER: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "please",
            "sorry",
            "apolog",
            "oops",
            "unfortunately",
            "invalid",
            "error",
            "failed",
            "issuer",
            "acquirer",
            "3ds",
            "3-d",
            "cvv",
            "cvc",
            "authoris",
            "authoriz",
            "processor",
            "transaction",
            "fraud",
            "risk",
            "theft",
            "stolen",
            "thief",
            "suspic",
            "security check",
            "sanction",
            "scam",
            "illegal",
            "wrong card",
            "your fault",
        ],
    ),
    (
        "ro",
        &[
            "vă rugăm",
            "scuze",
            "ne pare rău",
            "eroare",
            "invalid",
            "emitent",
            "3ds",
            "cvv",
            "cvc",
            "tranzacți",
            "fraud",
            "risc",
            "furt",
            "furat",
            "suspect",
            "sancți",
            "ilegal",
        ],
    ),
    (
        "ru",
        &[
            "пожалуйста",
            "извин",
            "сожал",
            "ошибк",
            "эмитент",
            "эквайер",
            "3ds",
            "cvv",
            "cvc",
            "транзакц",
            "мошен",
            "риск",
            "краж",
            "украд",
            "подозр",
            "санкц",
            "незакон",
        ],
    ),
    (
        "zh-Hans",
        &[
            "抱歉",
            "对不起",
            "遗憾",
            "错误",
            "无效",
            "发卡行",
            "收单",
            "3ds",
            "cvv",
            "cvc",
            "交易",
            "欺诈",
            "诈骗",
            "风险",
            "风控",
            "盗",
            "被偷",
            "可疑",
            "制裁",
            "非法",
        ],
    ),
];

#[test]
fn what_is_never_said_is_not_said() {
    rule(|text, form| {
        let (_, never) = NEVER.iter().find(|(tag, _)| *tag == text.tag)?;
        let lower = form.to_lowercase();
        let found = never.iter().find(|word| lower.contains(**word));
        found.map(|word| format!("never say {word:?}"))
    });
}

/// No promise of days or hours that we cannot know: the only figures are those on a card and those given to us.
#[test]
fn no_figures_are_promised() {
    rule(|text, form| {
        let figures = form.chars().any(|character| character.is_ascii_digit());
        (figures && text.id != "invalid-security-code").then(|| "a figure".to_owned())
    });
}
