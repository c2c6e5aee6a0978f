//! The words: typed ids made from `content/` by the build, and the text of each in the language that was
//! loaded. This room knows no screen and no browser; it never glues a sentence from pieces.

mod language;
mod plural;
mod region;
mod source;
mod table;

pub use region::{REGIONS, Region};
pub use source::Source;
pub use table::{Broken, List, Plural, Text, Words};

/// The typed ids of all texts, one constant a key of `content/<lang>/*.toml`.
#[allow(missing_docs, dead_code, clippy::all)]
pub mod t {
    use super::table::{List, Plural, Text};
    include!(concat!(env!("OUT_DIR"), "/texts.rs"));
}

/// The typed ids of all sources, one constant a row of `content/sources.toml`.
pub mod sources {
    pub use super::source::table::*;
}

/// The words files themselves, for tests, the build of the shipped files and the command line. The widget
/// never carries them: it loads one.
#[cfg(not(target_arch = "wasm32"))]
pub mod packed {
    include!(concat!(env!("OUT_DIR"), "/packed.rs"));

    /// The words file of a language, or English where there is none.
    #[must_use]
    pub fn file(tag: &str) -> &'static str {
        FILES.iter().chain(FILES.first()).find(|(t, _)| *t == tag).or(FILES.first()).map_or("", |(_, file)| file)
    }
}

#[cfg(test)]
mod tests;
