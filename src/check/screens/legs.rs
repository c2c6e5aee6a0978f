//! The legs between cramps: looks, strength and feeling.

use super::{Expr, Group, Screen, Target, item, ticks};
use crate::check::key::Key;
use crate::words::t;

static Q05_LEGS_GROUPS: &[Group] = &[
    ticks(
        Some(t::QUESTION_GROUP_ONLY_ONE_LEG),
        &[
            item(Key::Swell1, t::OPTION_SWELL1, None),
            item(Key::Warm1, t::OPTION_WARM1, Some(t::OPTION_HELP_WARM1)),
            item(Key::Vein1, t::OPTION_VEIN1, None),
            item(Key::Hotpatch, t::OPTION_HOTPATCH, None),
            item(Key::Bruise, t::OPTION_BRUISE, None),
            item(Key::Const, t::OPTION_CONST, Some(t::OPTION_HELP_CONST)),
        ],
    ),
    ticks(
        Some(t::QUESTION_GROUP_ONE_OR_BOTH),
        &[
            item(Key::Rest, t::OPTION_REST, None),
            item(Key::Sore, t::OPTION_SORE, Some(t::OPTION_HELP_SORE)),
            item(Key::BothSwell, t::OPTION_BOTH_SWELL, None),
            item(Key::Achy, t::OPTION_ACHY, None),
        ],
    ),
];

/// Screen `q05_legs`.
pub(super) const Q05_LEGS: Screen = Screen {
    id: "q05_legs",
    title: t::QUESTION_Q05_LEGS_TITLE,
    hint: Some(t::QUESTION_Q05_LEGS_HINT),
    why: Some(t::QUESTION_Q05_LEGS_WHY),
    groups: Q05_LEGS_GROUPS,
    none: Some(t::OPTION_NONE),
    unsure: Some(t::OPTION_UNSURE),
    target: Target::Danger(2),
    ..Screen::PLAIN
};

/// Screen `q03_legs`.
pub(super) const Q03_LEGS: Screen = Screen {
    id: "q03_legs",
    title: t::QUESTION_Q03_TITLE,
    hint: Some(t::QUESTION_Q03_HINT),
    why: Some(t::QUESTION_Q03_WHY),
    groups: Q05_LEGS_GROUPS,
    none: Some(t::OPTION_NONE),
    unsure: Some(t::OPTION_UNSURE_ALL),
    target: Target::Which(2),
    ..Screen::PLAIN
};

static Q31_HOT_MORE_GROUPS: &[Group] =
    &[ticks(None, &[item(Key::SepsisHot, t::OPTION_SEPSIS_HOT, None), item(Key::SevHot, t::OPTION_SEV_HOT, None)])];

/// Screen `q31_hot_more`.
pub(super) const Q31_HOT_MORE: Screen = Screen {
    id: "q31_hot_more",
    title: t::QUESTION_Q31_HOT_MORE_TITLE,
    hint: Some(t::QUESTION_Q31_HOT_MORE_HINT),
    why: Some(t::QUESTION_Q31_HOT_MORE_WHY),
    groups: Q31_HOT_MORE_GROUPS,
    none: Some(t::OPTION_NONE),
    unsure: Some(t::OPTION_UNSURE),
    given: Expr::Is(Key::Hotpatch),
    ..Screen::PLAIN
};

static Q07_NERVES_GROUPS: &[Group] = &[
    ticks(
        Some(t::QUESTION_GROUP_STRENGTH),
        &[
            item(Key::WeakNew, t::OPTION_WEAK_NEW, Some(t::OPTION_HELP_WEAK_NEW)),
            item(Key::BothLegs, t::OPTION_BOTH_LEGS, None),
            item(Key::WeakSlow, t::OPTION_WEAK_SLOW, None),
            item(Key::Waste, t::OPTION_WASTE, None),
            item(Key::WeakOld, t::OPTION_WEAK_OLD, None),
            item(Key::Bulbar, t::OPTION_BULBAR, None),
        ],
    ),
    ticks(
        Some(t::QUESTION_GROUP_FEELING),
        &[
            item(Key::NumbNew, t::OPTION_NUMB_NEW, None),
            item(Key::Numb, t::OPTION_NUMB, None),
            item(Key::Tingle, t::OPTION_TINGLE, None),
            item(Key::Brief, t::OPTION_BRIEF, None),
            item(Key::Twitch, t::OPTION_TWITCH, None),
        ],
    ),
];

/// Screen `q07_nerves`.
pub(super) const Q07_NERVES: Screen = Screen {
    id: "q07_nerves",
    title: t::QUESTION_Q07_NERVES_TITLE,
    hint: Some(t::QUESTION_Q07_NERVES_HINT),
    why: Some(t::QUESTION_Q07_NERVES_WHY),
    groups: Q07_NERVES_GROUPS,
    none: Some(t::OPTION_NONE),
    unsure: Some(t::OPTION_UNSURE),
    target: Target::Danger(3),
    ..Screen::PLAIN
};

/// Screen `q03_nerves`.
pub(super) const Q03_NERVES: Screen = Screen {
    id: "q03_nerves",
    title: t::QUESTION_Q03_TITLE,
    hint: Some(t::QUESTION_Q03_HINT),
    why: Some(t::QUESTION_Q03_WHY),
    groups: Q07_NERVES_GROUPS,
    none: Some(t::OPTION_NONE),
    unsure: Some(t::OPTION_UNSURE_ALL),
    target: Target::Which(3),
    ..Screen::PLAIN
};
