//! The cramps themselves and what they do to life.

use super::{Choice, Expr, Group, Kind, Screen, Single, Target, item};
use crate::check::key::Key;
use crate::words::t;

static Q08_WHERE_GROUPS: &[Group] = &[
    Group {
        label: Some(t::QUESTION_GROUP_PLACE),
        choices: &[
            item(Key::Calf, t::OPTION_CALF, None),
            item(Key::Arch, t::OPTION_ARCH, None),
            item(Key::Toes, t::OPTION_TOES, None),
            item(Key::ThighFront, t::OPTION_THIGH_FRONT, None),
            item(Key::ThighBack, t::OPTION_THIGH_BACK, None),
            item(Key::ThighInside, t::OPTION_THIGH_INSIDE, None),
            item(Key::Shin, t::OPTION_SHIN, None),
        ],
    },
    Group {
        label: Some(t::QUESTION_GROUP_ELSEWHERE),
        choices: &[item(Key::Body, t::OPTION_BODY, Some(t::OPTION_HELP_BODY))],
    },
    Group {
        label: Some(t::QUESTION_GROUP_SIDE),
        choices: &[
            item(Key::Side1, t::OPTION_SIDE1, None),
            item(Key::SideEither, t::OPTION_SIDE_EITHER, None),
            item(Key::SideBoth, t::OPTION_SIDE_BOTH, None),
        ],
    },
    Group {
        label: Some(t::QUESTION_GROUP_TIME),
        choices: &[
            item(Key::Night, t::OPTION_NIGHT, None),
            item(Key::Exercise, t::OPTION_EXERCISE, None),
            item(Key::Sitting, t::OPTION_SITTING, None),
        ],
    },
];

/// Screen `q08_where`.
pub(super) const Q08_WHERE: Screen = Screen {
    id: "q08_where",
    title: t::QUESTION_Q08_WHERE_TITLE,
    hint: Some(t::QUESTION_Q08_WHERE_HINT),
    why: Some(t::QUESTION_Q08_WHERE_WHY),
    kind: Kind::Many,
    groups: Q08_WHERE_GROUPS,
    none: Some(t::OPTION_NONE),
    unsure: Some(t::OPTION_UNSURE),
    asked: "16 or over",
    when: Expr::All(&[]),
    child: false,
    target: Target::Keys,
};

static Q09_KIND_GROUPS: &[Group] = &[
    Group {
        label: Some(t::QUESTION_GROUP_COMMON),
        choices: &[
            item(Key::Knot, t::OPTION_KNOT, None),
            item(Key::Walk, t::OPTION_WALK, None),
            item(Key::Lean, t::OPTION_LEAN, None),
            item(Key::Urge, t::OPTION_URGE, None),
            item(Key::Sciat, t::OPTION_SCIAT, None),
            item(Key::Doms, t::OPTION_DOMS, None),
            item(Key::Tear, t::OPTION_TEAR, None),
        ],
    },
    Group {
        label: Some(t::QUESTION_GROUP_LESS_COMMON),
        choices: &[
            item(Key::Curl, t::OPTION_CURL, None),
            item(Key::TightRun, t::OPTION_TIGHT_RUN, None),
            item(Key::Other, t::OPTION_OTHER, None),
        ],
    },
];

/// Screen `q09_kind`.
pub(super) const Q09_KIND: Screen = Screen {
    id: "q09_kind",
    title: t::QUESTION_Q09_KIND_TITLE,
    hint: Some(t::QUESTION_Q09_KIND_HINT),
    why: Some(t::QUESTION_Q09_KIND_WHY),
    kind: Kind::Many,
    groups: Q09_KIND_GROUPS,
    none: None,
    unsure: Some(t::OPTION_UNSURE),
    asked: "16 or over",
    when: Expr::All(&[]),
    child: false,
    target: Target::Keys,
};

static Q10_LONG_GROUPS: &[Group] = &[Group {
    label: None,
    choices: &[
        Choice { id: "s15", text: t::OPTION_S15, help: None, key: None },
        Choice { id: "m2", text: t::OPTION_M2, help: None, key: None },
        Choice { id: "m10", text: t::OPTION_M10, help: None, key: None },
        Choice { id: "long10", text: t::OPTION_LONG10, help: None, key: None },
        Choice { id: "notcramp", text: t::OPTION_NOTCRAMP, help: None, key: None },
    ],
}];

/// Screen `q10_long`.
pub(super) const Q10_LONG: Screen = Screen {
    id: "q10_long",
    title: t::QUESTION_Q10_LONG_TITLE,
    hint: Some(t::QUESTION_Q10_LONG_HINT),
    why: Some(t::QUESTION_Q10_LONG_WHY),
    kind: Kind::One,
    groups: Q10_LONG_GROUPS,
    none: None,
    unsure: Some(t::OPTION_UNSURE_ONE),
    asked: "16 or over",
    when: Expr::All(&[]),
    child: false,
    target: Target::Single(Single::Long),
};

static Q11_OFTEN_GROUPS: &[Group] = &[Group {
    label: None,
    choices: &[
        Choice { id: "once", text: t::OPTION_ONCE, help: None, key: None },
        Choice { id: "rare", text: t::OPTION_RARE, help: None, key: None },
        Choice { id: "weekly", text: t::OPTION_WEEKLY, help: None, key: None },
        Choice { id: "freq3", text: t::OPTION_FREQ3, help: None, key: None },
        Choice { id: "nightly", text: t::OPTION_NIGHTLY, help: None, key: None },
    ],
}];

/// Screen `q11_often`.
pub(super) const Q11_OFTEN: Screen = Screen {
    id: "q11_often",
    title: t::QUESTION_Q11_OFTEN_TITLE,
    hint: Some(t::QUESTION_Q11_OFTEN_HINT),
    why: Some(t::QUESTION_Q11_OFTEN_WHY),
    kind: Kind::One,
    groups: Q11_OFTEN_GROUPS,
    none: None,
    unsure: Some(t::OPTION_UNSURE_ONE),
    asked: "16 or over",
    when: Expr::All(&[]),
    child: false,
    target: Target::Single(Single::Often),
};

static Q12_IMPACT_GROUPS: &[Group] = &[Group {
    label: None,
    choices: &[
        item(Key::Function, t::OPTION_FUNCTION, Some(t::OPTION_HELP_FUNCTION)),
        item(Key::Avoid, t::OPTION_AVOID, None),
        item(Key::Sleep, t::OPTION_SLEEP, Some(t::OPTION_HELP_SLEEP)),
        item(Key::Strong, t::OPTION_STRONG, None),
        item(Key::Worse, t::OPTION_WORSE, None),
        item(Key::Tried6, t::OPTION_TRIED6, None),
    ],
}];

/// Screen `q12_impact`.
pub(super) const Q12_IMPACT: Screen = Screen {
    id: "q12_impact",
    title: t::QUESTION_Q12_IMPACT_TITLE,
    hint: Some(t::QUESTION_Q12_IMPACT_HINT),
    why: Some(t::QUESTION_Q12_IMPACT_WHY),
    kind: Kind::Many,
    groups: Q12_IMPACT_GROUPS,
    none: Some(t::OPTION_NONE),
    unsure: Some(t::OPTION_UNSURE),
    asked: "16 or over",
    when: Expr::All(&[]),
    child: false,
    target: Target::Keys,
};

/// Screen `q13_severity`.
pub(super) const Q13_SEVERITY: Screen = Screen {
    id: "q13_severity",
    title: t::QUESTION_Q13_SEVERITY_TITLE,
    hint: Some(t::QUESTION_Q13_SEVERITY_HINT),
    why: Some(t::QUESTION_Q13_SEVERITY_WHY),
    kind: Kind::Scale,
    groups: &[],
    none: None,
    unsure: Some(t::OPTION_UNSURE_ONE),
    asked: "strong pain",
    when: Expr::Is(Key::Strong),
    child: false,
    target: Target::Severity,
};
