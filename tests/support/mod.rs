//! The library with every pack of the repository, as a page would have it.

use std::path::Path;

use checkout_rescue::Library;
use checkout_rescue::signals::Index;

/// The root of the repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A library with every provider and language.
pub fn library() -> Library {
    let providers = packs::providers(root()).unwrap_or_else(|error| panic!("{error}"));
    let mut library = Library {
        index: Index::parse(&packs::index_pack(&providers)).expect("an index pack"),
        ..Library::default()
    };
    for provider in &providers {
        library.add_provider(&provider.pack).expect(&provider.id);
    }
    for (tag, pack) in packs::languages(root()).unwrap_or_else(|error| panic!("{error}")) {
        library.wording.add(&tag, &pack).expect(&tag);
    }
    library
}
