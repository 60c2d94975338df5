//! Reads a provider pack, which the build compiles from `providers/<id>.toml`.
//!
//! Lines, fields separated by tabs; the first is `checkout-rescue provider 1` and the provider's id. Then
//! `s shape [charge]`, `w path want…`, `r slot path…` (see [`crate::signals::reader`]), `t standing status…`,
//! `c slot reason code…` (`+4` is the number that is 4 above the one before), `h slot charge code…`, `f slot field code…`, `a policy code…`,
//! `n refusals` of a session.

use super::lines::{Error, lines};
use super::table::{Standing, Table};
use crate::decimal::decimal;
use crate::signals::{Readers, Slot};
use crate::taxonomy::{Charge, Reason, SameMethod};

/// The first field of a provider pack.
pub const HEADER: &str = "checkout-rescue provider 1";

/// Reads a pack: the table is returned, the reading rules are added to `readers`.
pub fn parse(pack: &str, readers: &mut Readers) -> Result<Table, Error> {
    let (id, lines) = lines(pack, HEADER)?;
    let mut table = Table::new(id);
    let first = readers.len();
    for line in lines {
        let (kind, word, mut fields) = line.open()?;
        let known = match kind {
            "s" => {
                readers.open(id, word);
                fields.next().is_none_or(|charge| {
                    Charge::from_id(charge)
                        .map(|charge| table.add_shape_charge(word, charge))
                        .is_some()
                })
            }
            "w" => readers.add_test(word, fields).is_some(),
            "r" => readers.add(word, fields).is_some(),
            "t" => Standing::from_name(word)
                .map(|standing| fields.for_each(|status| table.add_standing(status, standing)))
                .is_some(),
            "a" => SameMethod::from_id(word)
                .map(|advice| fields.for_each(|code| table.add_advice(code, advice)))
                .is_some(),
            "n" => word
                .parse()
                .map(|most| table.set_refusals_per_session(most))
                .is_ok(),
            "c" | "h" | "f" => rows(&mut table, kind, word, fields).is_some(),
            _ => return Err(line.unknown_kind()),
        };
        if !known {
            return Err(line.unknown_word());
        }
    }
    readers.close(first);
    Ok(table)
}

fn rows<'a>(
    table: &mut Table,
    kind: &str,
    slot: &str,
    mut fields: impl Iterator<Item = &'a str>,
) -> Option<()> {
    let slot = Slot::from_name(slot)?;
    let word = fields.next()?;
    let (reason, charge) = (Reason::from_id(word), Charge::from_id(word));
    let mut before = 0;
    for field in fields {
        let code = match field.strip_prefix('+') {
            Some(step) => decimal(before + step.parse::<u32>().ok()?),
            None => field.to_owned(),
        };
        before = code.parse().unwrap_or_default();
        match kind {
            "c" => table.add_reason(slot, &code, reason?),
            "h" => table.add_charge(slot, &code, charge?),
            _ => table.add_field(slot, &code, word),
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::{HEADER, parse};
    use crate::signals::Readers;

    #[track_caller]
    fn assert_error(pack: &str, expected: &str) {
        let error = parse(pack, &mut Readers::default()).expect_err("an error");
        assert_eq!(error.to_string(), expected);
    }

    #[test]
    fn errors_say_where_and_what_to_do() {
        assert_error(
            "<!doctype html>",
            "checkout-rescue provider 1, line 1: this is no such pack; is the address right, and is the pack of this version?",
        );
        assert_error(
            &format!("{HEADER}\tx\nz\ty"),
            "checkout-rescue provider 1, line 2: not a known kind of line; build the packs again",
        );
        assert_error(
            &format!("{HEADER}\tx\nt\tpaid\tok\nc\tdecline_code\tno_such_reason\t1"),
            "checkout-rescue provider 1, line 3: a word that this version does not know; build the packs again",
        );
    }
}
