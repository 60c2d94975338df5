//! The whole way: from a raw failure to what is said and offered. What JavaScript calls a `Diagnosis`.

use serde::Serialize;

use crate::advice::{self, Advice, Attempt, History, Standing, State, guard, ledger::Outcome};
use crate::complaint::numbers::holds_card;
use crate::diagnosis::{self, Circumstances, Diagnosis, Ground, Rule};
use crate::library::Library;
use crate::signals::letters::holds;
use crate::signals::{Failure, Signals, Slot, json, unfold::open};
use crate::taxonomy::{Action, Charge, Disclosure, Fixer, Group, Reason, SameMethod};
use crate::wording::{Message, cleaned::cleaned};

/// What the caller knows beside the failure.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Context {
    /// The provider, where the merchant says it.
    pub provider: Option<String>,
    /// The tag of the language to speak.
    pub language: String,
    /// What the page knows of the moment of failure.
    pub moment: Circumstances,
    /// Whether only typing mistakes are named: see [`Reason::shown`].
    pub strict: bool,
    /// The attempt that failed.
    pub attempt: Option<String>,
    /// The merchant's id of the method that failed.
    pub method: Option<String>,
    /// The attempts of the order so far.
    pub attempts: Vec<Attempt>,
    /// Whether the merchant asks: on a server or a support desk, never in the page.
    pub merchant: bool,
}

/// What is told: to the shopper, or with [`Explanation::merchant`] to the merchant.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Explanation {
    /// The reason as the shopper may know it.
    pub reason: Reason,
    /// What kind of trouble it is.
    pub group: Group,
    /// Who can put it right.
    pub fixer: Fixer,
    /// What is known of the money.
    pub charge: Charge,
    /// On what ground.
    pub ground: Ground,
    /// How much of the reason this tells.
    pub disclosure: Disclosure,
    /// What to do, best first.
    pub actions: Vec<Action>,
    /// Whether the same method may be used again.
    pub retry: Retry,
    /// The field to correct, in the autocomplete vocabulary: `cc-csc`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The provider's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
    /// The provider's reference of the payment, for support.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// What the issuer wrote for the shopper while they confirmed, cleaned: the only text of others that is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bank_message: Option<String>,
    /// How the order stands by its other attempts.
    #[serde(skip)]
    pub elsewhere: Standing,
    /// The language of the message.
    pub locale: String,
    /// What is said.
    pub message: Message,
    /// The unmasked reason and its ground, for the merchant only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merchant: Option<MerchantView>,
}

/// Whether the same method may be used again.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
pub struct Retry {
    /// When.
    pub same_method: SameMethod,
    /// Not before so many seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after_seconds: Option<u32>,
}

/// What only the merchant may know.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct MerchantView {
    /// The reason, unmasked.
    pub reason: Reason,
    /// The rule that decided.
    pub rule: &'static str,
    /// How sure a reading of free text is, in percent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sure: Option<u8>,
    /// Where in the failure its evidence stood, as a dotted path.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The codes that were read.
    pub codes: Vec<Code>,
}

/// A code that was read.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Code {
    /// Its layer.
    pub layer: &'static str,
    /// The code.
    pub code: String,
    /// Where it stood, as a dotted path.
    pub field: String,
}

/// Longest reference shown; a longer one is no reference.
const REFERENCE_LIMIT: usize = 64;

/// Most digits of a card number (ISO/IEC 7812).
const CARD_LIMIT: usize = 19;

/// Explains a failure. Never fails: what is not understood is `unknown`, with a way out.
///
/// Of an attempt that is known to be paid no failure says anything else.
pub fn explain(failure: &Failure, context: &Context, library: &Library) -> Explanation {
    let current = context.attempt.as_ref();
    let mut attempts = context.attempts.iter();
    if let Some(paid) =
        attempts.find(|attempt| Some(&attempt.id) == current && attempt.state == State::Paid)
    {
        return explain_standing(paid, context, library);
    }
    let failure = &*open(failure);
    let unfolded = library.catalog.unfold(failure);
    let parsed = unfolded.as_deref().and_then(json::parse);
    let failure = parsed.as_ref().unwrap_or(failure);
    let signals = library.signals(failure, context.provider.as_deref());
    let diagnosis = diagnosis::diagnose(
        &signals,
        &library.catalog,
        context.moment,
        primary(&context.language),
    );
    explain_diagnosis(diagnosis, &signals, context, library)
}

/// Explains where an order stands that nothing has failed of just now: an attempt of it is open, or it is paid.
pub fn explain_standing(attempt: &Attempt, context: &Context, library: &Library) -> Explanation {
    let (reason, charge) = match attempt.state {
        State::Begun => (Reason::PaymentProcessing, Charge::Unknown),
        State::Paid => (Reason::AlreadyPaid, Charge::Charged),
        _ => (Reason::OutcomeUnknown, Charge::Unknown),
    };
    let diagnosis = Diagnosis {
        reason,
        charge,
        rule: Rule::Ledger,
        evidence: None,
        field: None,
    };
    let mut explanation = explain_diagnosis(diagnosis, &Signals::default(), context, library);
    explanation.reference.clone_from(&attempt.reference);
    explanation
}

fn explain_diagnosis(
    mut diagnosis: Diagnosis,
    signals: &Signals,
    context: &Context,
    library: &Library,
) -> Explanation {
    let shown = diagnosis.reason.shown(context.strict);
    if shown == Reason::DeclinedNoReason && diagnosis.charge == Charge::OnHold {
        // The words of the plain decline cover an amount that is held; a charge of its own would tell one from another.
        diagnosis.charge = shown.charge();
    }
    let table = signals
        .provider
        .as_deref()
        .and_then(|provider| library.catalog.table(provider));
    let history = History::new(
        &context.attempts,
        context.attempt.as_deref(),
        context.method.as_deref(),
    );
    let mut advice = advice::advise(shown, &diagnosis, signals, table, history);
    let ground = Ground::new(shown, diagnosis.charge, diagnosis.rule);
    let reference = reference(signals);
    let elsewhere = elsewhere(
        context,
        &outcome(shown, diagnosis.charge, ground, &reference),
    );
    advice.heed(&elsewhere);
    let Advice {
        actions,
        same_method,
        after_seconds,
    } = advice;
    let language = library.wording.language(&context.language);
    Explanation {
        reason: shown,
        group: shown.group(),
        fixer: shown.fixer(),
        charge: diagnosis.charge,
        ground,
        disclosure: shown.disclosure(),
        field: diagnosis
            .field
            .clone()
            .filter(|_| actions.contains(&Action::EditDetails)),
        actions,
        retry: Retry {
            same_method,
            after_seconds,
        },
        provider: signals.provider.clone().filter(|provider| {
            library.catalog.table(provider).is_some() || library.index.knows(provider)
        }),
        reference,
        bank_message: bank_message(signals, shown),
        elsewhere,
        locale: language.map_or_else(|| context.language.clone(), |known| known.tag().to_owned()),
        message: language
            .map(|language| Message::new(shown, diagnosis.charge, ground, language))
            .unwrap_or_default(),
        merchant: context
            .merchant
            .then(|| MerchantView::new(&diagnosis, signals)),
    }
}

impl Explanation {
    /// What the failure says of its attempt.
    pub fn outcome(&self) -> Outcome {
        outcome(self.reason, self.charge, self.ground, &self.reference)
    }
}

/// What a failure says of its attempt. Only the payment's own status makes it paid: a code that says "already paid" may
/// speak of another attempt.
fn outcome(shown: Reason, charge: Charge, ground: Ground, reference: &Option<String>) -> Outcome {
    let paid = matches!(ground, Ground::Status | Ground::Checked) && shown == Reason::AlreadyPaid;
    Outcome {
        state: match charge {
            Charge::Charged | Charge::OnHold if paid => State::Paid,
            Charge::NotCharged => State::NotPaid,
            Charge::OnHold if shown != Reason::AlreadyPaid => State::NotPaid,
            _ => State::Unknown,
        },
        refused: charge == Charge::NotCharged && advice::refuses(shown),
        reference: reference.clone(),
    }
}

/// How the order stands but for the attempt that failed, which the message speaks of. Where that one is paid, and
/// another is too, both are told.
fn elsewhere(context: &Context, outcome: &Outcome) -> Standing {
    let mut attempts = context.attempts.clone();
    let current = context.attempt.as_deref();
    for attempt in &mut attempts {
        if current == Some(&attempt.id) && attempt.state != State::Paid {
            attempt.state = outcome.state;
            attempt.reference.clone_from(&outcome.reference);
        }
    }
    match guard::standing(&attempts) {
        Standing::Paid(paid) if current == Some(&paid.id) => Standing::Clear,
        Standing::Open(_) => {
            let others = Attempt::keep(attempts, &|attempt| current != Some(&attempt.id));
            guard::standing(&others)
        }
        standing => standing,
    }
}

/// The language of a tag, without script and region.
fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

/// Only where confirming failed: beside another reason it could tell a masked one from the plain decline.
fn bank_message(signals: &Signals, shown: Reason) -> Option<String> {
    let written = signals.first(Slot::CardholderInfo)?;
    (shown.group() == Group::Authentication)
        .then(|| cleaned(&written.value))
        .flatten()
}

/// The number of digits from which on a number may be a card's (ISO/IEC 7812).
const CARD_LEAST: usize = 12;

/// A reference is letters, digits and a little punctuation: anything else could be text of the provider. Neither a
/// secret nor a card number is one; a number longer than any card's (Alipay's have 28 digits) may hold what looks like one.
/// Of a provider that nobody has described, no number so long is believed to be a reference.
fn reference(signals: &Signals) -> Option<String> {
    for reading in &signals.readings {
        if reading.slot == Slot::Reference && is_reference(&reading.value, signals.shape.is_some())
        {
            return Some(reading.value.clone());
        }
    }
    None
}

fn is_reference(value: &str, described: bool) -> bool {
    value.len() <= REFERENCE_LIMIT
        && !holds(&value.to_ascii_lowercase(), "secret")
        && (described || longest_number(value) < CARD_LEAST)
        && (!holds_card(value) || longer_than_cards(value))
        && value
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"_-.:/+={}^".contains(&byte))
}

fn longest_number(value: &str) -> usize {
    let (mut run, mut longest) = (0, 0);
    for byte in value.as_bytes() {
        run = if byte.is_ascii_digit() { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}

fn longer_than_cards(value: &str) -> bool {
    value.len() > CARD_LIMIT && value.bytes().all(|byte| byte.is_ascii_digit())
}

impl MerchantView {
    fn new(diagnosis: &Diagnosis, signals: &Signals) -> Self {
        let mut codes = Vec::new();
        for reading in &signals.readings {
            if reading.slot.is_code() {
                codes.push(Code {
                    layer: reading.slot.name(),
                    code: reading.value.clone(),
                    field: reading.path.clone(),
                });
            }
        }
        Self {
            reason: diagnosis.reason,
            rule: diagnosis.rule.id(),
            sure: diagnosis.rule.sure(),
            field: diagnosis
                .evidence
                .as_ref()
                .map(|reading| reading.path.clone()),
            codes,
        }
    }
}
