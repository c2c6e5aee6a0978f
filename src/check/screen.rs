//! What is asked at once: a screen, its options, and how they become keys.

use super::{Expr, key::Key};
use crate::words::{Text, t};

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
    /// Whether it is a detail for the doctor's page: offered with the review, asked only where it can still change
    /// the result.
    pub detail: bool,
    /// What the question takes for granted: where it doesn't hold, the question makes no sense. Whether an answer can
    /// still change anything is no part of it: that is worked out from the rules (`outlook`).
    pub(super) given: Expr,
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
    /// How many of them, and which answer they are.
    pub(super) asks: Asks,
    /// The option of the same screen that must be chosen for this group to be there.
    pub(super) after: Option<Key>,
}

/// What a group of options writes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Asks {
    /// Any number; each option is a key of its own.
    Each,
    /// One at most; each option is a key of its own.
    OneKey,
    /// One, or the group's own "not sure".
    One(Single),
    /// One or none.
    May(Single),
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
    /// What each group says.
    Keys,
    /// A key for each option; "not sure" leads to the "which one?" screen of this number.
    Danger(u8),
    /// Which of the keys of danger screen number so-and-so are not sure.
    Which(u8),
    /// One key, by yes and no.
    YesNo(Key),
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
    Whom,
    Long,
    Often,
    Onset,
    Leg,
}

impl Single {
    pub(super) const ALL: [Single; 6] =
        [Single::Age, Single::Whom, Single::Long, Single::Often, Single::Onset, Single::Leg];

    /// Its id in files.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Single::Age => "age",
            Single::Whom => "whom",
            Single::Long => "long",
            Single::Often => "often",
            Single::Onset => "onset",
            Single::Leg => "leg",
        }
    }

    /// The keys of its options, in the order in which they are shown.
    pub(super) const fn options(self) -> &'static [Key] {
        match self {
            Single::Age => &[Key::U16, Key::A16, Key::A18, Key::A60, Key::A75p],
            Single::Whom => &[Key::Myself, Key::Carer],
            Single::Long => &[Key::S15, Key::M2, Key::M10, Key::Long10, Key::Notcramp],
            Single::Often => &[Key::Once, Key::Rare, Key::Weekly, Key::Freq3, Key::Nightly],
            Single::Onset => &[Key::NewOnset, Key::Months, Key::Years],
            Single::Leg => &[Key::LeftLeg, Key::RightLeg],
        }
    }
}

impl Screen {
    /// A screen of ticks that is about everybody over 16.
    pub(super) const PLAIN: Screen = Screen {
        id: "",
        title: t::UI_NAME,
        hint: None,
        why: None,
        kind: Kind::Many,
        groups: &[],
        none: None,
        unsure: None,
        detail: false,
        given: Expr::All(&[]),
        child: false,
        target: Target::Keys,
    };

    /// The answer that it writes as a whole, where it does.
    #[must_use]
    pub fn whole(&self) -> Option<&'static str> {
        match self.target {
            Target::YesNo(key) => Some(key.id()),
            Target::Severity => Some("severity"),
            Target::Medicines => Some("medicines"),
            Target::MedNew => Some("med_new"),
            Target::Keys | Target::Danger(_) | Target::Which(_) => None,
        }
    }

    /// Whether it asks again what another screen asked.
    #[must_use]
    pub fn is_again(&self) -> bool {
        matches!(self.target, Target::Which(_))
    }

    /// All its options.
    pub fn choices(&self) -> impl Iterator<Item = &'static Choice> + use<> {
        self.groups.iter().flat_map(|group| group.choices)
    }

    /// All keys of its options.
    pub(super) fn keys(&self) -> impl Iterator<Item = Key> + use<> {
        self.choices().filter_map(|choice| choice.key)
    }
}

impl Group {
    /// Whether at most one of its options can be chosen, whatever the other groups of its screen hold.
    #[must_use]
    pub fn is_choice(&self) -> bool {
        self.asks != Asks::Each
    }

    /// The key that it writes as a whole, where it does.
    #[must_use]
    pub fn key(&self) -> Option<&'static str> {
        self.single().map(Single::id)
    }

    /// Whether it is there, with these options of its screen chosen.
    #[must_use]
    pub fn is_there<T: AsRef<str>>(&self, chosen: &[T]) -> bool {
        self.after.is_none_or(|key| chosen.iter().any(|id| id.as_ref() == key.id()))
    }

    /// The answer that it is one option of.
    pub(super) fn single(&self) -> Option<Single> {
        match self.asks {
            Asks::One(single) | Asks::May(single) => Some(single),
            Asks::Each | Asks::OneKey => None,
        }
    }

    /// Its heading, where its options need it to be understood.
    pub(super) fn one_label(&self) -> Option<Text> {
        self.label.filter(|_| self.single().is_some())
    }

    /// Whether an option is one of its own.
    pub fn has(&self, id: &str) -> bool {
        self.choices.iter().any(|choice| choice.id == id)
    }
}

impl Choice {
    /// The value that it writes, where it is one of several of one answer.
    #[must_use]
    pub fn value(&self) -> &'static str {
        if self.id.ends_with("_unsure") { "not_sure" } else { self.id }
    }
}

/// A group of boxes to tick.
pub(super) const fn ticks(label: Option<Text>, choices: &'static [Choice]) -> Group {
    Group { label, choices, asks: Asks::Each, after: None }
}

/// A group of which one option is chosen.
pub(super) const fn one(single: Single, label: Option<Text>, choices: &'static [Choice]) -> Group {
    Group { label, choices, asks: Asks::One(single), after: None }
}

/// An option that is a value of its group's or its screen's answer.
pub(super) const fn plain(id: &'static str, text: Text) -> Choice {
    Choice { id, text, help: None, key: None }
}

/// An option with a key of its own.
pub(super) const fn item(key: Key, text: Text, help: Option<Text>) -> Choice {
    Choice { id: key.id(), text, help, key: Some(key) }
}
