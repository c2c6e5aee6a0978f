//! Sources of medical statements, by typed id.

use super::Text;

/// Id of a source: a row of `content/sources.toml`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Source(u16);

impl Source {
    /// Title, publisher and year in one line.
    #[must_use]
    pub fn text(self) -> Option<Text> {
        table::ROWS.get(usize::from(self.0)).map(|row| row.text)
    }

    /// The tag under which the clinical reference names it. For sheets and tests; the widget never shows it.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn tag(self) -> &'static str {
        table::ROWS.get(usize::from(self.0)).map_or("", |row| row.tag)
    }

    /// Year of publication, or "no date".
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn year(self) -> &'static str {
        table::ROWS.get(usize::from(self.0)).map_or("", |row| row.year)
    }
}

/// A source in the generated table.
pub struct Row {
    text: Text,
    #[cfg(not(target_arch = "wasm32"))]
    tag: &'static str,
    #[cfg(not(target_arch = "wasm32"))]
    year: &'static str,
}

#[allow(missing_docs, dead_code, clippy::all)]
pub(super) mod table {
    use super::{Row, Source};
    use crate::words::t as texts;
    include!(concat!(env!("OUT_DIR"), "/sources.rs"));
}
