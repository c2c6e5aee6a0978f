//! The one error of the judge: a sentence for the person who reads the run.

use std::fmt;

/// What went wrong, in words. Everything that can fail here ends in the report, so a sentence is all that is needed.
#[derive(Clone, Debug)]
pub struct Trouble(pub String);

/// A result whose failure is a sentence.
pub type Outcome<T> = Result<T, Trouble>;

impl Trouble {
    /// The same trouble with the place where it happened in front.
    #[must_use]
    pub fn at(self, place: &str) -> Self {
        Self(format!("{place}: {}", self.0))
    }
}

/// A failure in one's own words.
pub fn trouble<T>(words: impl Into<String>) -> Outcome<T> {
    Err(Trouble(words.into()))
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<E: std::error::Error> From<E> for Trouble {
    fn from(error: E) -> Self {
        // The source often holds the only useful part (fantoccini: "webdriver returned error").
        let mut words = error.to_string();
        let mut inner = error.source();
        while let Some(cause) = inner {
            let more = cause.to_string();
            if !words.contains(&more) {
                words.push_str(": ");
                words.push_str(&more);
            }
            inner = cause.source();
        }
        Self(words)
    }
}
