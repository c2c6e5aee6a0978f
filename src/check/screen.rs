//! What is asked at once: a screen, its options, and how they become keys.

use super::{Expr, key::Key};
use crate::words::Text;

/// A question as it is seen.
pub struct Screen {
    /// Its id.
    pub id: &'static str,
    /// The question.
    pub title: Text,
    /// How to answer.
    pub hint: Option<Text>,
    /// Why it is asked.
    pub why: Option<Text>,
    /// How it is answered.
    pub kind: Kind,
    /// The options.
    pub groups: &'static [Group],
    /// The option "none of these", where there is one. Its id is `none`.
    pub none: Option<Text>,
    /// The option "not sure", where there is one. Its id is `unsure`.
    pub unsure: Option<Text>,
    /// When it is asked, in plain English for the reviewer.
    pub asked: &'static str,
    pub(super) when: Expr,
    /// Whether it is also asked about a child under 16.
    pub(super) child: bool,
    pub(super) target: Target,
}

/// How a screen is answered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// One option.
    One,
    /// Any number of options.
    Many,
    /// A number from 0 to 10.
    Scale,
    /// Medicines, by id.
    Medicines,
}

/// Options under one heading.
pub struct Group {
    /// The heading.
    pub label: Option<Text>,
    /// The options.
    pub choices: &'static [Choice],
}

/// An option.
pub struct Choice {
    /// Its id: for a multiple choice the id of its key.
    pub id: &'static str,
    /// Its words.
    pub text: Text,
    /// A line below it.
    pub help: Option<Text>,
    pub(super) key: Option<Key>,
}

/// Which answers a screen writes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    /// A key for each option.
    Keys,
    /// A key for each option; "not sure" leads to the "which one?" screen of this number.
    Danger(u8),
    /// Which of the keys of danger screen number so-and-so are not sure.
    Which(u8),
    /// One key, by yes and no.
    YesNo(Key),
    /// One of several options.
    Single(Single),
    /// The number for the pain.
    Severity,
    /// The medicines taken.
    Medicines,
    /// Those of them that are new.
    MedNew,
}

/// Answers that are one of several options.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Single {
    Age,
    Long,
    Often,
    Onset,
}

impl Single {
    pub(super) const ALL: [Single; 4] = [Single::Age, Single::Long, Single::Often, Single::Onset];

    /// Its id in files.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Single::Age => "age",
            Single::Long => "long",
            Single::Often => "often",
            Single::Onset => "onset",
        }
    }

    /// The keys of its options, in the order in which they are shown.
    pub(super) const fn options(self) -> &'static [Key] {
        match self {
            Single::Age => &[Key::U16, Key::A16, Key::A18, Key::A60, Key::A75p],
            Single::Long => &[Key::S15, Key::M2, Key::M10, Key::Long10, Key::Notcramp],
            Single::Often => &[Key::Once, Key::Rare, Key::Weekly, Key::Freq3, Key::Nightly],
            Single::Onset => &[Key::NewOnset, Key::Months, Key::Years],
        }
    }
}

impl Screen {
    /// All its options.
    pub fn choices(&self) -> impl Iterator<Item = &'static Choice> + use<> {
        self.groups.iter().flat_map(|group| group.choices)
    }

    /// All keys of its options.
    pub(super) fn keys(&self) -> impl Iterator<Item = Key> + use<> {
        self.choices().filter_map(|choice| choice.key)
    }
}

/// An option with a key of its own.
pub(super) const fn item(key: Key, text: Text, help: Option<Text>) -> Choice {
    Choice { id: key.id(), text, help, key: Some(key) }
}
