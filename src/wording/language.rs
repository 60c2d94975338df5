//! One language: its messages, and the merchant's own before them.

use std::fmt;

use fluent::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

use super::Error;

/// The variables of a message: finished texts, except a count that selects a plural form.
pub type Args<'a> = FluentArgs<'a>;

/// The messages of one language.
pub struct Language {
    tag: String,
    overrides: FluentBundle<FluentResource>,
    messages: FluentBundle<FluentResource>,
}

impl fmt::Debug for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Language")
            .field("tag", &self.tag)
            .finish_non_exhaustive()
    }
}

impl Language {
    pub(super) fn new(tag: &str, ftl: &str) -> Result<Self, Error> {
        let id: LanguageIdentifier = tag.parse().map_err(|_| Error::tag(tag))?;
        let mut messages = bundle(&id);
        messages.add_resource_overriding(resource(tag, ftl)?);
        Ok(Self {
            tag: tag.to_owned(),
            overrides: bundle(&id),
            messages,
        })
    }

    pub(super) fn add_overrides(&mut self, ftl: &str) -> Result<(), Error> {
        self.overrides
            .add_resource_overriding(resource(&self.tag, ftl)?);
        Ok(())
    }

    /// The tag of the language, such as `zh-Hans`.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// A message or one of its attributes. `None` when it is missing or names a variable that is not given: half
    /// a sentence is worse than none.
    pub fn text(&self, id: &str, attribute: Option<&str>, args: &Args<'_>) -> Option<String> {
        [&self.overrides, &self.messages]
            .into_iter()
            .find_map(|bundle| {
                let message = bundle.get_message(id)?;
                let pattern = match attribute {
                    Some(name) => message.get_attribute(name)?.value(),
                    None => message.value()?,
                };
                let mut errors = Vec::new();
                let text = bundle.format_pattern(pattern, Some(args), &mut errors);
                errors.is_empty().then(|| text.into_owned())
            })
    }

    /// A message without variables.
    pub fn plain(&self, id: &str) -> Option<String> {
        self.text(id, None, &Args::new())
    }
}

fn bundle(id: &LanguageIdentifier) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![id.clone()]);
    // Inserted values are shown in elements of their own, which isolate them; marks would end up in the
    // complaint and in what people copy.
    bundle.set_use_isolating(false);
    bundle
}

fn resource(tag: &str, ftl: &str) -> Result<FluentResource, Error> {
    FluentResource::try_new(ftl.to_owned()).map_err(|(_, errors)| {
        let at = errors.first().map_or(0, |error| error.pos.start);
        Error::syntax(tag, ftl, at)
    })
}
