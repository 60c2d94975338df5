//! The whole core with every pack, and what must hold of whatever it tells a shopper.

use std::path::Path;

use checkout_rescue::catalog::phrases::Books;
use checkout_rescue::signals::Index;
use checkout_rescue::taxonomy::{Charge, Disclosure};
use checkout_rescue::{Explanation, Library};

/// The library with every provider, language and phrase.
pub fn library() -> &'static Library {
    thread_local!(static LIBRARY: &'static Library = Box::leak(Box::new(open())));
    LIBRARY.with(|library| *library)
}

fn open() -> Library {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let providers = packs::providers(&root).expect("providers");
    let phrases = packs::phrases(&root).expect("phrases");
    let index = Index::parse(&packs::index_pack(&providers, &phrases)).expect("an index");
    let mut library = Library {
        index,
        ..Library::default()
    };
    for provider in &providers {
        library.add_provider(&provider.pack).expect("a provider");
    }
    let mut books = Books::default();
    for pack in phrases.packs.values() {
        books.add(pack).expect("phrases");
    }
    library.catalog.read_texts(books);
    for (tag, language) in packs::languages(&root).expect("languages") {
        library.wording.add(&tag, &language.panel).expect("a language");
    }
    library
}

/// No way out missing, nothing said that is masked, nothing sure about open money, no long number of the input.
pub fn check(input: &str, told: &Explanation) {
    assert!(!told.actions.is_empty(), "no way out");
    assert!(!told.message.headline.is_empty(), "nothing is said");
    assert_ne!(told.disclosure, Disclosure::Masked);
    if told.charge == Charge::Unknown {
        assert_eq!(told.actions[0].id(), "check_status");
        assert!(!told.actions.iter().any(|action| action.pays()), "something pays");
    }
    let mut shown = told.clone();
    // A described provider's own reference may have many digits, but is no card number.
    shown.reference = None;
    let shown = serde_json::to_string(&shown).expect("JSON");
    for digits in input.split(|letter: char| !letter.is_ascii_digit()) {
        assert!(digits.len() < 12 || !shown.contains(digits), "{digits} is shown: {shown}");
    }
}
