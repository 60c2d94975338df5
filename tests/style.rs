//! How the words must be, by `locales/README.md`: lengths, typography, words that are never said.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing
)]

mod support;

use support::rules::{Part, part, rule};

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
            // A question on purpose: the shopper decides.
            Part::Headline if text.id == "pay-anyway" => None,
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
