//! The prevention guide, judged from outside: examples for each caution, a table of contraindications written
//! without looking at the content, and properties over many readers.

// A test reports by failing; clippy knows that of `#[test]` functions, not of what they call.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "guide/answers.rs"]
mod answers;
#[path = "guide/cases.rs"]
mod cases;
#[path = "guide/content.rs"]
mod content;
#[path = "guide/examples.rs"]
mod examples;
#[path = "guide/parts.rs"]
mod parts;
#[path = "guide/properties.rs"]
mod properties;
#[path = "guide/quick.rs"]
mod quick;
#[path = "guide/texts.rs"]
mod texts;
