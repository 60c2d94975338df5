//! How a shopper is spoken to, by `locales/README.md`: politely, and without words that are never said.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing
)]

mod support;

use support::rules::rule;

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
