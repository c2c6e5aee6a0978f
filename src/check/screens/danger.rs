//! The danger signs, asked first, then age, and for a child the end.

use super::{Asks, Expr, Group, Kind, Screen, Single, Target, item, one, plain, ticks};
use crate::check::key::Key;
use crate::words::t;

static Q02_BODY_GROUPS: &[Group] = &[ticks(
    None,
    &[
        item(Key::Chest, t::OPTION_CHEST, None),
        item(Key::Stroke, t::OPTION_STROKE, None),
        item(Key::Confused, t::OPTION_CONFUSED, Some(t::OPTION_HELP_CONFUSED)),
        item(Key::Para, t::OPTION_PARA, None),
        item(Key::Jaw, t::OPTION_JAW, None),
        item(Key::Heatstroke, t::OPTION_HEATSTROKE, None),
        item(Key::Sepsis, t::OPTION_SEPSIS, Some(t::OPTION_HELP_SEPSIS)),
    ],
)];

/// Screen `q02_body`.
pub(super) const Q02_BODY: Screen = Screen {
    id: "q02_body",
    title: t::QUESTION_Q02_BODY_TITLE,
    hint: Some(t::QUESTION_Q02_BODY_HINT),
    why: Some(t::QUESTION_Q02_BODY_WHY),
    groups: Q02_BODY_GROUPS,
    none: Some(t::OPTION_NONE),
    unsure: Some(t::OPTION_UNSURE),
    child: true,
    target: Target::Danger(0),
    ..Screen::PLAIN
};

/// Screen `q03_body`.
pub(super) const Q03_BODY: Screen = Screen {
    id: "q03_body",
    title: t::QUESTION_Q03_TITLE,
    hint: Some(t::QUESTION_Q03_HINT),
    why: Some(t::QUESTION_Q03_WHY),
    groups: Q02_BODY_GROUPS,
    none: Some(t::OPTION_NONE),
    unsure: Some(t::OPTION_UNSURE_ALL),
    child: true,
    target: Target::Which(0),
    ..Screen::PLAIN
};

static Q02_LEG_GROUPS: &[Group] = &[ticks(
    None,
    &[
        item(Key::Ischem, t::OPTION_ISCHEM, Some(t::OPTION_HELP_ISCHEM)),
        item(Key::Ces, t::OPTION_CES, Some(t::OPTION_HELP_CES)),
        item(Key::Dark, t::OPTION_DARK, None),
        item(Key::Trauma, t::OPTION_TRAUMA, None),
        item(Key::Pop, t::OPTION_POP, None),
        item(Key::SevNow, t::OPTION_SEV_NOW, None),
        item(Key::Worried, t::OPTION_WORRIED, None),
    ],
)];

/// Screen `q02_leg`.
pub(super) const Q02_LEG: Screen = Screen {
    id: "q02_leg",
    title: t::QUESTION_Q02_LEG_TITLE,
    hint: Some(t::QUESTION_Q02_LEG_HINT),
    why: Some(t::QUESTION_Q02_LEG_WHY),
    groups: Q02_LEG_GROUPS,
    none: Some(t::OPTION_NONE),
    unsure: Some(t::OPTION_UNSURE),
    child: true,
    target: Target::Danger(1),
    ..Screen::PLAIN
};

/// Screen `q03_leg`.
pub(super) const Q03_LEG: Screen = Screen {
    id: "q03_leg",
    title: t::QUESTION_Q03_TITLE,
    hint: Some(t::QUESTION_Q03_HINT),
    why: Some(t::QUESTION_Q03_WHY),
    groups: Q02_LEG_GROUPS,
    none: Some(t::OPTION_NONE),
    unsure: Some(t::OPTION_UNSURE_ALL),
    child: true,
    target: Target::Which(1),
    ..Screen::PLAIN
};

static Q04_DARK_MORE_GROUPS: &[Group] =
    &[ticks(None, &[plain("yes", t::OPTION_Q04_DARK_MORE_YES), plain("no", t::OPTION_Q04_DARK_MORE_NO)])];

/// Screen `q04_dark_more`.
pub(super) const Q04_DARK_MORE: Screen = Screen {
    id: "q04_dark_more",
    title: t::QUESTION_Q04_DARK_MORE_TITLE,
    hint: Some(t::QUESTION_Q04_DARK_MORE_HINT),
    why: Some(t::QUESTION_Q04_DARK_MORE_WHY),
    kind: Kind::One,
    groups: Q04_DARK_MORE_GROUPS,
    unsure: Some(t::OPTION_UNSURE_ONE),
    given: Expr::Is(Key::Dark),
    child: true,
    target: Target::YesNo(Key::DarkPain),
    ..Screen::PLAIN
};

static Q01_AGE_GROUPS: &[Group] = &[
    one(
        Single::Age,
        None,
        &[
            plain("u16", t::OPTION_AGE_U16),
            plain("16_17", t::OPTION_AGE_16_17),
            plain("18_59", t::OPTION_AGE_18_59),
            plain("60_74", t::OPTION_AGE_60_74),
            plain("75p", t::OPTION_AGE_75P),
            plain("age_unsure", t::OPTION_PREFER_NOT),
        ],
    ),
    Group {
        label: Some(t::QUESTION_GROUP_WHOM),
        choices: &[plain("myself", t::OPTION_MYSELF), plain("carer", t::OPTION_CARER)],
        asks: Asks::May(Single::Whom),
        after: None,
    },
];

/// Screen `q01_age`.
pub(super) const Q01_AGE: Screen = Screen {
    id: "q01_age",
    title: t::QUESTION_Q01_AGE_TITLE,
    hint: Some(t::QUESTION_Q01_AGE_HINT),
    why: Some(t::QUESTION_Q01_AGE_WHY),
    kind: Kind::One,
    groups: Q01_AGE_GROUPS,
    child: true,
    ..Screen::PLAIN
};

static Q33_CHILD_GROUPS: &[Group] = &[ticks(
    None,
    &[
        item(Key::Limp, t::OPTION_LIMP, None),
        item(Key::FeverC, t::OPTION_FEVER_C, None),
        item(Key::ChildLeg, t::OPTION_CHILD_LEG, None),
        item(Key::ChildFlag, t::OPTION_CHILD_FLAG, None),
    ],
)];

/// Screen `q33_child`.
pub(super) const Q33_CHILD: Screen = Screen {
    id: "q33_child",
    title: t::QUESTION_Q33_CHILD_TITLE,
    hint: Some(t::QUESTION_Q33_CHILD_HINT),
    why: Some(t::QUESTION_Q33_CHILD_WHY),
    groups: Q33_CHILD_GROUPS,
    none: Some(t::OPTION_NONE),
    unsure: Some(t::OPTION_UNSURE),
    given: Expr::Is(Key::U16),
    child: true,
    ..Screen::PLAIN
};
