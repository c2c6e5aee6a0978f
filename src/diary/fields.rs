//! What can be told of a cramp: a table of fields, each of them one field of its record, with its words. The form, the
//! lists and the files that are taken away read it.

use crate::words::{Text, t};

/// How many answers a field takes, and of what kind.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Takes {
    /// One number from 0 to 10.
    Number,
    /// One of the options.
    One,
    /// Any of the options.
    Many,
}

/// A field of the form.
pub struct Field {
    /// Its name in the record's data.
    pub id: &'static str,
    /// What is asked.
    pub label: Text,
    /// What it takes.
    pub takes: Takes,
    /// Its options; none where it takes a number.
    pub options: &'static [(&'static str, Text)],
}

/// Lengths that can be told where nothing was measured.
pub const LENGTHS: &[(&str, Text)] =
    &[("lt1", t::LASTED_LT1), ("m1_5", t::LASTED_M1_5), ("m5_10", t::LASTED_M5_10), (LONGEST, t::LASTED_GT10)];
/// The id of the length that needs help today.
pub const LONGEST: &str = "gt10";

/// The option that shuts out the others of its field.
pub const NOTHING: &str = "nothing";

/// What may have been tried, and may have helped.
const MEANS: &[(&str, Text)] = &[
    ("stretch", t::TELL_STRETCH),
    ("stand", t::TELL_STAND),
    ("walk", t::TELL_WALK),
    ("rub", t::TELL_RUB),
    ("warm", t::TELL_WARM),
    ("cold", t::TELL_COLD),
    (NOTHING, t::TELL_NOTHING),
];

/// The form. What comes after the first [`FIRST`] is folded away.
pub static FIELDS: [Field; 9] = [
    Field { id: "len", label: t::LASTED_TITLE, takes: Takes::One, options: LENGTHS },
    Field { id: "sev", label: t::TELL_SEV, takes: Takes::Number, options: &[] },
    Field {
        id: "side",
        label: t::TELL_SIDE,
        takes: Takes::One,
        options: &[("l", t::TELL_LEFT), ("r", t::TELL_RIGHT), ("b", t::TELL_BOTH)],
    },
    Field {
        id: "part",
        label: t::TELL_PART,
        takes: Takes::One,
        // The places of the check's question where the cramps come; a test holds both together.
        options: &[
            ("calf", t::OPTION_CALF),
            ("arch", t::OPTION_ARCH),
            ("toes", t::OPTION_TOES),
            ("thigh_front", t::OPTION_THIGH_FRONT),
            ("thigh_back", t::OPTION_THIGH_BACK),
            ("thigh_inside", t::OPTION_THIGH_INSIDE),
            ("shin", t::OPTION_SHIN),
        ],
    },
    Field {
        id: "feel",
        label: t::TELL_FEEL,
        takes: Takes::Many,
        // Signs of the check's question how it feels, as far as they are true of one cramp.
        options: &[
            ("tight", t::OPTION_FEEL_TIGHT),
            ("hard", t::OPTION_FEEL_HARD),
            ("shape", t::OPTION_FEEL_SHAPE),
            ("tender", t::OPTION_FEEL_TENDER),
            ("twitch", t::TELL_TWITCH),
        ],
    },
    Field {
        id: "during",
        label: t::TELL_DURING,
        takes: Takes::One,
        options: &[
            ("asleep", t::TELL_ASLEEP),
            ("lying", t::TELL_LYING),
            ("sitting", t::TELL_SITTING),
            ("standing", t::TELL_STANDING),
            ("exercise", t::TELL_EXERCISE),
            ("after", t::TELL_AFTER),
        ],
    },
    Field { id: "tried", label: t::TELL_TRIED, takes: Takes::Many, options: MEANS },
    Field { id: "helped", label: t::TELL_HELPED, takes: Takes::Many, options: MEANS },
    Field {
        id: "sore",
        label: t::TELL_SORE,
        takes: Takes::One,
        options: &[("no", t::TELL_SORE_NO), ("h", t::TELL_SORE_H), ("d", t::TELL_SORE_D), ("d2", t::TELL_SORE_D2)],
    },
];
/// How many fields of the form are seen at once: length, pain, side.
pub const FIRST: usize = 3;

/// The words of an option of a field.
#[must_use]
pub fn option(field: &str, id: &str) -> Option<Text> {
    let own = FIELDS.iter().find(|own| own.id == field)?;
    own.options.iter().find(|(own, _)| *own == id).map(|(_, text)| *text)
}
