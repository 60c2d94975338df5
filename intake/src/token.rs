//! The receipt token: what lets the shopper, and nobody else, ask after a complaint.
//!
//! A token is `HMAC-SHA256(secret, id)`, 256 bits in hexadecimal, where the secret is 32 random bytes of the
//! operating system kept in the database. It is derived, not drawn and stored, because a replay of the same
//! request must return the same token, and a stored hash could not be turned back into it. Whoever can read
//! the secret can read the complaints beside it, so a stored hash would have guarded nothing more.

use hmac::{Hmac, Mac};
use sha2::Sha256;

/// Length of the secret in bytes.
pub(crate) const SECRET_LENGTH: usize = 32;

/// Makes and checks tokens. Its `Debug` hides the secret.
pub(crate) struct Tokens(Hmac<Sha256>);

impl Tokens {
    /// Takes the secret of the database. `None` when it has a length that this program never wrote.
    pub(crate) fn new(secret: &[u8]) -> Option<Self> {
        if secret.len() != SECRET_LENGTH {
            return None;
        }
        Hmac::new_from_slice(secret).ok().map(Self)
    }

    fn mac(&self, id: &str) -> Hmac<Sha256> {
        // The label keeps these values apart from any other use the secret may find.
        self.0
            .clone()
            .chain_update(b"checkout-rescue receipt token\0")
            .chain_update(id)
    }

    /// The token of the complaint with this id: 64 hexadecimal digits.
    pub(crate) fn issue(&self, id: &str) -> String {
        let digit = |nibble: u8| char::from_digit(u32::from(nibble), 16).unwrap_or_default();
        self.mac(id)
            .finalize()
            .into_bytes()
            .iter()
            .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
            .collect()
    }

    /// Whether this is the token of that complaint. Takes as long for a near miss as for a far one.
    pub(crate) fn verify(&self, id: &str, token: &str) -> bool {
        // The timing of `unhex` tells the sender only about their own text; the comparison is constant-time.
        self.mac(id).verify_slice(&unhex(token)).is_ok()
    }
}

impl std::fmt::Debug for Tokens {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Tokens(…)")
    }
}

/// The bytes of a hexadecimal text; nothing at all when it is not one, which no MAC equals.
fn unhex(text: &str) -> Vec<u8> {
    let nibble = |byte: u8| {
        char::from(byte)
            .to_digit(16)
            .and_then(|digit| u8::try_from(digit).ok())
    };
    text.as_bytes()
        .chunks(2)
        .map(|pair| match pair {
            [high, low] => Some(nibble(*high)? << 4 | nibble(*low)?),
            _ => None,
        })
        .collect::<Option<_>>()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_long_stable_and_bound_to_id_and_secret() -> Result<(), &'static str> {
        let tokens = Tokens::new(&[7; 32]).ok_or("length")?;
        let others = Tokens::new(&[8; 32]).ok_or("length")?;
        let token = tokens.issue("a");
        assert_eq!(token.len(), 64);
        assert_eq!(token, tokens.issue("a"));
        assert!(tokens.verify("a", &token));
        assert!(!tokens.verify("b", &token));
        assert!(!others.verify("a", &token));
        Ok(())
    }

    #[test]
    fn near_tokens_fail() -> Result<(), &'static str> {
        let tokens = Tokens::new(&[7; 32]).ok_or("length")?;
        let token = tokens.issue("a");
        let start: String = token.chars().take(62).collect();
        for wrong in [
            "",
            "0",
            "zz",
            &start,
            &format!("{start}0"),
            &format!("{start}é"),
            &format!("{token}00"),
        ] {
            assert!(!tokens.verify("a", wrong), "{wrong}");
        }
        Ok(())
    }

    #[test]
    fn a_short_secret_is_refused_and_no_secret_is_printed() {
        assert!(Tokens::new(&[7; 31]).is_none());
        assert_eq!(
            Tokens::new(&[7; 32]).map(|t| format!("{t:?}")).as_deref(),
            Some("Tokens(…)")
        );
    }
}
