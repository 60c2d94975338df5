//! What the merchant configured, read leniently: what is readable is used, what is not is named.

use crate::complaint::record::Amount;
use crate::decimal::decimal;
use crate::signals::{Failure, path};

/// What the merchant configured.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Config {
    /// The order number.
    pub order: Option<String>,
    /// What is to be paid.
    pub amount: Option<Amount>,
    /// The shopper's name.
    pub name: Option<String>,
    /// The shopper's e-mail address.
    pub email: Option<String>,
    /// The shopper's country, ISO 3166.
    pub country: Option<String>,
    /// The ways to pay, in the merchant's order.
    pub methods: Vec<Method>,
    /// Ways to reach the merchant: what they are called, and where they lead.
    pub contacts: Vec<(String, String)>,
    /// What the merchant says while payments do not work, in words for the shopper.
    pub outage: Option<String>,
    /// Where the merchant says how it stands while payments do not work.
    pub outage_url: Option<String>,
    /// How many seconds to wait before paying again when a service did not answer.
    pub retry_after: u32,
    /// Whether a shopper may pay again although it is not known how an attempt ended.
    pub pay_anyway: bool,
    /// Where complaints go: a URL for HTTP.
    pub complaints: Option<String>,
}

/// A way to pay.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Method {
    /// The merchant's id.
    pub id: String,
    /// Its name for the shopper.
    pub label: String,
    /// `card`, `wallet`, `bank` and so on: what is alike fails alike.
    pub kind: Option<String>,
    /// The bank behind it.
    pub bank: Option<String>,
    /// The wallet or app that it needs.
    pub wallet: Option<String>,
    /// The only currencies that it takes, ISO 4217; empty where that is not known.
    pub currencies: Vec<String>,
    /// The only countries that it works in, ISO 3166; empty where that is not known.
    pub countries: Vec<String>,
    /// Whether it can be had now.
    pub available: bool,
}

/// Seconds to wait where a service did not answer and the merchant says nothing: "in a few minutes", as shops tell their
/// shoppers.
const RETRY_AFTER: u32 = 300;

/// Longest text taken from a configuration.
const TEXT_LIMIT: usize = 200;

impl Config {
    /// Reads a configuration. The second part names what could not be read: where, what was expected, what came.
    pub fn read(value: &Failure) -> (Self, Vec<String>) {
        let mut reader = Reader::default();
        let order = value.get("order").unwrap_or(&Failure::Nothing);
        let shopper = value.get("shopper").unwrap_or(&Failure::Nothing);
        let outage = value.get("outage").unwrap_or(&Failure::Nothing);
        let config = Self {
            order: reader.text(order, "order", "id"),
            amount: reader.amount(order),
            name: reader.text(shopper, "shopper", "name"),
            email: reader.text(shopper, "shopper", "email"),
            country: reader.text(shopper, "shopper", "country"),
            methods: reader.methods(value),
            contacts: reader.contacts(value),
            outage: reader.text(outage, "outage", "text"),
            outage_url: reader.address(outage, "outage.url"),
            retry_after: reader.seconds(value, "retryAfter"),
            pay_anyway: value.get("payAnyway") == Some(&Failure::Flag(true)),
            complaints: reader.delivery(value),
        };
        (config, reader.problems)
    }

    /// The name of a method for the shopper.
    pub fn method(&self, id: &str) -> Option<&Method> {
        self.methods.iter().find(|method| method.id == id)
    }
}

#[derive(Default)]
struct Reader {
    problems: Vec<String>,
}

impl Reader {
    fn problem(&mut self, place: &str, expected: &str, got: &Failure) {
        let got = match got {
            Failure::Nothing => "nothing",
            Failure::Object(_) => "an object",
            Failure::List(_) => "an array",
            Failure::Number(_) => "a number",
            Failure::Flag(true) => "true",
            Failure::Flag(false) => "false",
            Failure::Text(text) => {
                let start: String = text.chars().take(40).collect();
                &["\"", &start, "\""].concat()
            }
        };
        self.problems
            .push([place, ": expected ", expected, ", got ", got].concat());
    }

    /// A text, or a whole number such as an order number.
    fn text(&mut self, value: &Failure, base: &str, name: &str) -> Option<String> {
        let found = value
            .get(name)
            .filter(|found| **found != Failure::Nothing)?;
        let text = match found {
            Failure::Text(_) | Failure::Number(_) => found.as_code(),
            _ => None,
        };
        let text = text.filter(|text| text.chars().count() <= TEXT_LIMIT);
        if text.is_none() {
            let place = path::join(base, name);
            self.problem(&place, "a text of at most 200 characters", found);
        }
        text.map(|text| text.trim().to_owned())
            .filter(|text| !text.is_empty())
    }

    fn amount(&mut self, order: &Failure) -> Option<Amount> {
        let amount = order
            .get("amount")
            .filter(|found| **found != Failure::Nothing)?;
        let value = amount.get("value").unwrap_or(&Failure::Nothing);
        let currency = amount.get("currency").unwrap_or(&Failure::Nothing);
        let decimal = value.as_text().filter(|text| Amount::is_value(text));
        if decimal.is_none() {
            self.problem(
                "order.amount.value",
                "a decimal string such as \"199.90\"",
                value,
            );
        }
        let code = currency.as_text().filter(|code| Amount::is_currency(code));
        if code.is_none() {
            self.problem(
                "order.amount.currency",
                "an ISO 4217 code such as \"RON\"",
                currency,
            );
        }
        Some(Amount {
            value: decimal?.to_owned(),
            currency: code?.to_owned(),
        })
    }

    fn methods(&mut self, value: &Failure) -> Vec<Method> {
        let items = match value.get("methods") {
            None | Some(Failure::Nothing) => return Vec::new(),
            Some(Failure::List(items)) => items,
            Some(other) => {
                self.problem("methods", "an array of { id, label }", other);
                return Vec::new();
            }
        };
        let mut methods = Vec::new();
        for (number, item) in (0_u32..).zip(items) {
            let base = path::join("methods", &decimal(number));
            let id = self.text(item, &base, "id");
            let label = self.text(item, &base, "label");
            match (id, label) {
                (Some(id), Some(label)) => methods.push(Method {
                    id,
                    label,
                    kind: self.text(item, &base, "kind"),
                    bank: self.text(item, &base, "bank"),
                    wallet: self.text(item, &base, "wallet"),
                    currencies: self.texts(item, &base, "currencies"),
                    countries: self.texts(item, &base, "countries"),
                    available: item.get("available") != Some(&Failure::Flag(false)),
                }),
                _ => self.problem(&base, "{ id, label }, both texts", item),
            }
        }
        methods
    }

    /// Shown as they are, so that they can be copied where no mail or phone app opens.
    fn contacts(&mut self, value: &Failure) -> Vec<(String, String)> {
        let contact = value.get("contact").unwrap_or(&Failure::Nothing);
        let mut contacts = Vec::new();
        for (name, scheme) in [("email", "mailto:"), ("phone", "tel:")] {
            if let Some(address) = self.text(contact, "contact", name) {
                let url = [scheme, &address].concat();
                contacts.push((address, url));
            }
        }
        if let Some(url) = self.address(contact, "contact.url") {
            contacts.push((url.clone(), url));
        }
        contacts
    }

    /// A list of texts; empty where there is none.
    fn texts(&mut self, value: &Failure, base: &str, name: &str) -> Vec<String> {
        match value.get(name) {
            None | Some(Failure::Nothing) => Vec::new(),
            Some(Failure::List(items)) => {
                let mut texts = Vec::new();
                for item in items {
                    texts.extend(item.as_code());
                }
                texts
            }
            Some(other) => {
                let place = path::join(base, name);
                self.problem(&place, "an array of texts", other);
                Vec::new()
            }
        }
    }

    fn seconds(&mut self, value: &Failure, place: &str) -> u32 {
        let Some(found) = value.get(place).filter(|found| **found != Failure::Nothing) else {
            return RETRY_AFTER;
        };
        let seconds = found.as_whole().and_then(|whole| u32::try_from(whole).ok());
        seconds.unwrap_or_else(|| {
            self.problem(place, "a whole number of seconds", found);
            RETRY_AFTER
        })
    }

    /// A link that a shopper may follow: nothing but the web.
    fn address(&mut self, value: &Failure, place: &str) -> Option<String> {
        let url = value
            .get("url")
            .filter(|found| **found != Failure::Nothing)?;
        let address = url.as_text().filter(|text| is_address(text));
        if address.is_none() {
            self.problem(place, ADDRESS, url);
        }
        address.map(str::to_owned)
    }

    fn delivery(&mut self, value: &Failure) -> Option<String> {
        let delivery = value
            .get("complaint")?
            .get("delivery")
            .unwrap_or(&Failure::Nothing);
        let kind = delivery.get("kind").unwrap_or(&Failure::Nothing);
        if kind.as_text() != Some("http") {
            self.problem("complaint.delivery.kind", "\"http\"", kind);
            return None;
        }
        if delivery.get("url").is_none() {
            self.problem("complaint.delivery.url", ADDRESS, &Failure::Nothing);
        }
        self.address(delivery, "complaint.delivery.url")
    }
}

const ADDRESS: &str = "an http(s) address or a path";

fn is_address(text: &str) -> bool {
    text.starts_with("https://") || text.starts_with("http://") || text.starts_with('/')
}

#[cfg(test)]
mod tests {
    use super::Config;

    fn read(json: &str) -> (Config, Vec<String>) {
        Config::read(&serde_json::from_str(json).expect("JSON"))
    }

    #[test]
    fn what_is_readable_is_used_and_the_rest_is_named() {
        let (config, problems) = read(
            r#"{"order":{"id":1029,"amount":{"value":199.9,"currency":"lei"}},"shopper":{"name":["Ana"],"email":"ana@example.com"},
                "methods":[{"id":"card","label":"Card"},{"id":"x"},"paypal"],"complaint":{"delivery":{"kind":"fax"}}}"#,
        );
        assert_eq!(config.order.as_deref(), Some("1029"));
        assert_eq!(config.email.as_deref(), Some("ana@example.com"));
        assert_eq!(config.methods.len(), 1);
        assert_eq!(
            problems,
            [
                "order.amount.value: expected a decimal string such as \"199.90\", got a number",
                "order.amount.currency: expected an ISO 4217 code such as \"RON\", got \"lei\"",
                "shopper.name: expected a text of at most 200 characters, got an array",
                "methods.1: expected { id, label }, both texts, got an object",
                "methods.2: expected { id, label }, both texts, got \"paypal\"",
                "complaint.delivery.kind: expected \"http\", got \"fax\"",
            ]
        );
    }

    #[test]
    fn a_whole_configuration_has_no_problems() {
        let (config, problems) = read(
            r#"{"order":{"id":"A-1029","amount":{"value":"199.90","currency":"RON"}},"shopper":{"name":"Ana","email":null},
                "methods":[{"id":"card","label":"Card"}],"complaint":{"delivery":{"kind":"http","url":"/complaints"}}}"#,
        );
        assert_eq!(problems, Vec::<String>::new());
        assert_eq!(config.complaints.as_deref(), Some("/complaints"));
        assert_eq!(
            config.amount.map(|amount| amount.value).as_deref(),
            Some("199.90")
        );
    }
}
