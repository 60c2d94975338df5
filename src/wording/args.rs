//! The variables of a message.

/// The value of a variable.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Value<'a> {
    /// A finished text, such as an amount that `Intl` has written.
    Text(&'a str),
    /// A count, which may choose a plural form.
    Count(u32),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl From<u32> for Value<'_> {
    fn from(count: u32) -> Self {
        Self::Count(count)
    }
}

/// The variables of a message, by name.
#[derive(Clone, Debug, Default)]
pub struct Args<'a> {
    values: Vec<(&'a str, Value<'a>)>,
}

impl<'a> Args<'a> {
    /// No variables.
    pub fn new() -> Self {
        Self::default()
    }

    /// Gives a variable its value.
    pub fn set(&mut self, name: &'a str, value: impl Into<Value<'a>>) {
        self.values.push((name, value.into()));
    }

    /// The value of a variable: the one given last.
    pub fn get(&self, name: &str) -> Option<Value<'a>> {
        let mut latest = self.values.iter().rev();
        latest
            .find(|(known, _)| *known == name)
            .map(|(_, value)| *value)
    }
}
