//! The cramps themselves and what they do to life.

use super::{Asks, Expr, Group, Kind, Screen, Single, Target, item, one, plain, ticks};
use crate::check::key::Key;
use crate::words::t;

static Q08_WHERE_GROUPS: &[Group] = &[
    ticks(
        Some(t::QUESTION_GROUP_PLACE),
        &[
            item(Key::Calf, t::OPTION_CALF, None),
            item(Key::Arch, t::OPTION_ARCH, None),
            item(Key::Toes, t::OPTION_TOES, None),
            item(Key::ThighFront, t::OPTION_THIGH_FRONT, None),
            item(Key::ThighBack, t::OPTION_THIGH_BACK, None),
            item(Key::ThighInside, t::OPTION_THIGH_INSIDE, None),
            item(Key::Shin, t::OPTION_SHIN, None),
        ],
    ),
    ticks(Some(t::QUESTION_GROUP_ELSEWHERE), &[item(Key::Body, t::OPTION_BODY, Some(t::OPTION_HELP_BODY))]),
    Group {
        label: Some(t::QUESTION_GROUP_SIDE),
        choices: &[
            item(Key::Side1, t::OPTION_SIDE1, None),
            item(Key::SideEither, t::OPTION_SIDE_EITHER, None),
            item(Key::SideBoth, t::OPTION_SIDE_BOTH, None),
        ],
        asks: Asks::OneKey,
        after: None,
    },
    Group {
        label: Some(t::QUESTION_GROUP_LEG),
        choices: &[plain("left", t::OPTION_LEFT), plain("right", t::OPTION_RIGHT)],
        asks: Asks::May(Single::Leg),
        after: Some(Key::Side1),
    },
    ticks(
        Some(t::QUESTION_GROUP_TIME),
        &[
            item(Key::Night, t::OPTION_NIGHT, None),
            item(Key::Exercise, t::OPTION_EXERCISE, None),
            item(Key::Sitting, t::OPTION_SITTING, None),
        ],
    ),
];

/// Screen `q08_where`.
pub(super) const Q08_WHERE: Screen = Screen {
    id: "q08_where",
    title: t::QUESTION_Q08_WHERE_TITLE,
    hint: Some(t::QUESTION_Q08_WHERE_HINT),
    why: Some(t::QUESTION_Q08_WHERE_WHY),
    groups: Q08_WHERE_GROUPS,
    none: Some(t::OPTION_NONE),
    unsure: Some(t::OPTION_UNSURE),
    ..Screen::PLAIN
};

static Q09_KIND_GROUPS: &[Group] = &[
    ticks(
        Some(t::QUESTION_GROUP_COMMON),
        &[
            item(Key::Knot, t::OPTION_KNOT, None),
            item(Key::Walk, t::OPTION_WALK, None),
            item(Key::Lean, t::OPTION_LEAN, None),
            item(Key::Urge, t::OPTION_URGE, None),
            item(Key::Sciat, t::OPTION_SCIAT, None),
            item(Key::Doms, t::OPTION_DOMS, None),
            item(Key::Tear, t::OPTION_TEAR, None),
        ],
    ),
    ticks(
        Some(t::QUESTION_GROUP_LESS_COMMON),
        &[
            item(Key::Curl, t::OPTION_CURL, None),
            item(Key::TightRun, t::OPTION_TIGHT_RUN, None),
            item(Key::Other, t::OPTION_OTHER, None),
        ],
    ),
];

/// Screen `q09_kind`.
pub(super) const Q09_KIND: Screen = Screen {
    id: "q09_kind",
    title: t::QUESTION_Q09_KIND_TITLE,
    hint: Some(t::QUESTION_Q09_KIND_HINT),
    why: Some(t::QUESTION_Q09_KIND_WHY),
    groups: Q09_KIND_GROUPS,
    unsure: Some(t::OPTION_UNSURE),
    ..Screen::PLAIN
};

static Q10_TIMING_GROUPS: &[Group] = &[
    one(
        Single::Long,
        Some(t::QUESTION_GROUP_LONG),
        &[
            plain("s15", t::OPTION_S15),
            plain("m2", t::OPTION_M2),
            plain("m10", t::OPTION_M10),
            plain("long10", t::OPTION_LONG10),
            plain("notcramp", t::OPTION_NOTCRAMP),
            plain("long_unsure", t::OPTION_UNSURE_ONE),
        ],
    ),
    one(
        Single::Often,
        Some(t::QUESTION_GROUP_OFTEN),
        &[
            plain("once", t::OPTION_ONCE),
            plain("rare", t::OPTION_RARE),
            plain("weekly", t::OPTION_WEEKLY),
            plain("freq3", t::OPTION_FREQ3),
            plain("nightly", t::OPTION_NIGHTLY),
            plain("often_unsure", t::OPTION_UNSURE_ONE),
        ],
    ),
];

/// Screen `q10_timing`: how long, and on how many days.
pub(super) const Q10_TIMING: Screen = Screen {
    id: "q10_timing",
    title: t::QUESTION_Q10_TIMING_TITLE,
    hint: Some(t::QUESTION_Q10_TIMING_HINT),
    why: Some(t::QUESTION_Q10_TIMING_WHY),
    kind: Kind::One,
    groups: Q10_TIMING_GROUPS,
    ..Screen::PLAIN
};

static Q12_IMPACT_GROUPS: &[Group] = &[ticks(
    None,
    &[
        item(Key::Function, t::OPTION_FUNCTION, Some(t::OPTION_HELP_FUNCTION)),
        item(Key::Avoid, t::OPTION_AVOID, None),
        item(Key::Sleep, t::OPTION_SLEEP, Some(t::OPTION_HELP_SLEEP)),
        item(Key::Strong, t::OPTION_STRONG, None),
        item(Key::Worse, t::OPTION_WORSE, None),
        item(Key::Tried6, t::OPTION_TRIED6, None),
    ],
)];

/// Screen `q12_impact`.
pub(super) const Q12_IMPACT: Screen = Screen {
    id: "q12_impact",
    title: t::QUESTION_Q12_IMPACT_TITLE,
    hint: Some(t::QUESTION_Q12_IMPACT_HINT),
    why: Some(t::QUESTION_Q12_IMPACT_WHY),
    groups: Q12_IMPACT_GROUPS,
    none: Some(t::OPTION_NONE),
    unsure: Some(t::OPTION_UNSURE),
    ..Screen::PLAIN
};

/// Screen `q13_severity`.
pub(super) const Q13_SEVERITY: Screen = Screen {
    id: "q13_severity",
    title: t::QUESTION_Q13_SEVERITY_TITLE,
    hint: Some(t::QUESTION_Q13_SEVERITY_HINT),
    why: Some(t::QUESTION_Q13_SEVERITY_WHY),
    kind: Kind::Scale,
    unsure: Some(t::OPTION_UNSURE_ONE),
    detail: true,
    given: Expr::Is(Key::Strong),
    target: Target::Severity,
    ..Screen::PLAIN
};

static Q34_FEEL_GROUPS: &[Group] = &[
    ticks(
        Some(t::QUESTION_GROUP_DURING),
        &[
            item(Key::FeelTwitch, t::OPTION_FEEL_TWITCH, None),
            item(Key::FeelTight, t::OPTION_FEEL_TIGHT, None),
            item(Key::FeelTender, t::OPTION_FEEL_TENDER, None),
            item(Key::FeelHard, t::OPTION_FEEL_HARD, None),
            item(Key::FeelShape, t::OPTION_FEEL_SHAPE, None),
        ],
    ),
    ticks(
        Some(t::QUESTION_GROUP_AFTER),
        &[
            item(Key::FeelAgain, t::OPTION_FEEL_AGAIN, None),
            item(Key::FeelSore, t::OPTION_FEEL_SORE, None),
            item(Key::FeelLess, t::OPTION_FEEL_LESS, None),
        ],
    ),
];

/// Screen `q34_feel`: the article's eight signs.
pub(super) const Q34_FEEL: Screen = Screen {
    id: "q34_feel",
    title: t::QUESTION_Q34_FEEL_TITLE,
    why: Some(t::QUESTION_Q34_FEEL_WHY),
    groups: Q34_FEEL_GROUPS,
    none: Some(t::OPTION_NONE),
    unsure: Some(t::OPTION_UNSURE),
    detail: true,
    ..Screen::PLAIN
};
