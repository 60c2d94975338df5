//! The browser as [`Host`]: its clock, its randomness, its formatting.

use crate::decimal::decimal;
use js_sys::{Date, Function, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::intl;
use super::value::get;
use crate::host::Host;

/// The browser.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Browser;

impl Host for Browser {
    fn now(&self) -> f64 {
        Date::now()
    }

    fn uuid(&self) -> String {
        let bytes = Uint8Array::new_with_length(16);
        let crypto = get(&js_sys::global(), "crypto");
        // `randomUUID` is missing on pages without https, `getRandomValues` is not.
        if let Ok(fill) = get(&crypto, "getRandomValues").dyn_into::<Function>() {
            drop(fill.call1(&crypto, &bytes));
        }
        let mut bytes = bytes.to_vec();
        if let Some(byte) = bytes.get_mut(6) {
            *byte = (*byte & 0x0f) | 0x40;
        }
        if let Some(byte) = bytes.get_mut(8) {
            *byte = (*byte & 0x3f) | 0x80;
        }
        let mut uuid = String::with_capacity(36);
        for (place, byte) in bytes.iter().enumerate() {
            if matches!(place, 4 | 6 | 8 | 10) {
                uuid.push('-');
            }
            for nibble in [byte >> 4, byte & 0x0f] {
                uuid.extend(char::from_digit(u32::from(nibble), 16));
            }
        }
        uuid
    }

    fn timestamp(&self, millis: f64) -> String {
        let date = Date::new(&JsValue::from_f64(millis));
        let offset = date.get_timezone_offset();
        if !offset.is_finite() {
            return String::new();
        }
        let local = Date::new(&JsValue::from_f64(millis - offset * 60_000.0));
        let text = String::from(local.to_iso_string());
        let (seconds, _) = text.split_once('.').unwrap_or((&text, ""));
        let sign = if offset > 0.0 { "-" } else { "+" };
        let minutes = whole(offset.abs());
        let (hours, minutes) = (two_digits(minutes / 60), two_digits(minutes % 60));
        [seconds, sign, &hours, ":", &minutes].concat()
    }

    fn date_time(&self, locale: &str, millis: f64) -> String {
        intl::date_time(locale, millis).unwrap_or_else(|| self.timestamp(millis))
    }

    fn money(&self, locale: &str, value: &str, currency: &str) -> String {
        intl::money(locale, value, currency).unwrap_or_else(|| [value, " ", currency].concat())
    }
}

/// Dividing floats would pull the C library's `fmod` into the wasm.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "an offset has at most 14 hours"
)]
fn whole(minutes: f64) -> u32 {
    minutes as u32
}

fn two_digits(number: u32) -> String {
    let digits = decimal(number);
    if number < 10 {
        ["0", &digits].concat()
    } else {
        digits
    }
}
