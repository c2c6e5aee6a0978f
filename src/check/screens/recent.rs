//! Recent events, and the questions that only some answers call for.

use super::{Choice, Expr, Group, Kind, Screen, Single, Target, item};
use crate::check::{Urgency, key::Key};
use crate::words::t;

static Q16_RECENT_GROUPS: &[Group] = &[Group {
    label: None,
    choices: &[
        item(Key::LossFl, t::OPTION_LOSS_FL, None),
        item(Key::Heat, t::OPTION_HEAT, Some(t::OPTION_HELP_HEAT)),
        item(Key::Exert, t::OPTION_EXERT, None),
        item(Key::Wound, t::OPTION_WOUND, None),
        item(Key::Toxin, t::OPTION_TOXIN, None),
        item(Key::Unwell, t::OPTION_UNWELL, None),
        item(Key::Palp, t::OPTION_PALP, None),
    ],
}];

/// Screen `q16_recent`.
pub(super) const Q16_RECENT: Screen = Screen {
    id: "q16_recent",
    title: t::QUESTION_Q16_RECENT_TITLE,
    hint: Some(t::QUESTION_Q16_RECENT_HINT),
    why: Some(t::QUESTION_Q16_RECENT_WHY),
    kind: Kind::Many,
    groups: Q16_RECENT_GROUPS,
    none: Some(t::OPTION_NONE),
    unsure: Some(t::OPTION_UNSURE),
    asked: "16 or over",
    when: Expr::All(&[]),
    child: false,
    target: Target::Danger(4),
};

/// Screen `q03_recent`.
pub(super) const Q03_RECENT: Screen = Screen {
    id: "q03_recent",
    title: t::QUESTION_Q03_TITLE,
    hint: Some(t::QUESTION_Q03_HINT),
    why: Some(t::QUESTION_Q03_WHY),
    kind: Kind::Many,
    groups: Q16_RECENT_GROUPS,
    none: Some(t::OPTION_NONE),
    unsure: Some(t::OPTION_UNSURE_ALL),
    asked: "after “not sure” on q16_recent",
    when: Expr::Any(&[
        Expr::Unsure(Key::LossFl),
        Expr::Unsure(Key::Heat),
        Expr::Unsure(Key::Exert),
        Expr::Unsure(Key::Wound),
        Expr::Unsure(Key::Toxin),
        Expr::Unsure(Key::Unwell),
        Expr::Unsure(Key::Palp),
    ]),
    child: false,
    target: Target::Which(4),
};

static Q29_EXERT_MORE_GROUPS: &[Group] = &[Group {
    label: None,
    choices: &[item(Key::Vomit, t::OPTION_VOMIT, None), item(Key::LittlePee, t::OPTION_LITTLE_PEE, None)],
}];

/// Screen `q29_exert_more`.
pub(super) const Q29_EXERT_MORE: Screen = Screen {
    id: "q29_exert_more",
    title: t::QUESTION_Q29_EXERT_MORE_TITLE,
    hint: Some(t::QUESTION_Q29_EXERT_MORE_HINT),
    why: Some(t::QUESTION_Q29_EXERT_MORE_WHY),
    kind: Kind::Many,
    groups: Q29_EXERT_MORE_GROUPS,
    none: Some(t::OPTION_NONE),
    unsure: Some(t::OPTION_UNSURE),
    asked: "very painful muscles after hard effort, heat, a crush or a long lie",
    when: Expr::Is(Key::Exert),
    child: false,
    target: Target::Keys,
};

static Q30_LOSS_MORE_GROUPS: &[Group] = &[Group {
    label: None,
    choices: &[
        Choice { id: "yes", text: t::OPTION_Q30_LOSS_MORE_YES, help: None, key: None },
        Choice { id: "no", text: t::OPTION_Q30_LOSS_MORE_NO, help: None, key: None },
    ],
}];

/// Screen `q30_loss_more`.
pub(super) const Q30_LOSS_MORE: Screen = Screen {
    id: "q30_loss_more",
    title: t::QUESTION_Q30_LOSS_MORE_TITLE,
    hint: None,
    why: Some(t::QUESTION_Q30_LOSS_MORE_WHY),
    kind: Kind::One,
    groups: Q30_LOSS_MORE_GROUPS,
    none: None,
    unsure: Some(t::OPTION_UNSURE_ONE),
    asked: "losing much fluid, or ill from heat",
    when: Expr::Any(&[Expr::Is(Key::LossFl), Expr::Is(Key::Heat)]),
    child: false,
    target: Target::YesNo(Key::NoPee),
};

static Q17_CLOTRISK_GROUPS: &[Group] = &[Group {
    label: None,
    choices: &[
        item(Key::Surgery, t::OPTION_SURGERY, None),
        item(Key::Cast, t::OPTION_CAST, None),
        item(Key::Journey, t::OPTION_JOURNEY, None),
        item(Key::OwnClot, t::OPTION_OWN_CLOT, None),
        item(Key::FamilyClot, t::OPTION_FAMILY_CLOT, None),
    ],
}];

/// Screen `q17_clotrisk`.
pub(super) const Q17_CLOTRISK: Screen = Screen {
    id: "q17_clotrisk",
    title: t::QUESTION_Q17_CLOTRISK_TITLE,
    hint: Some(t::QUESTION_Q17_CLOTRISK_HINT),
    why: Some(t::QUESTION_Q17_CLOTRISK_WHY),
    kind: Kind::Many,
    groups: Q17_CLOTRISK_GROUPS,
    none: Some(t::OPTION_NONE),
    unsure: Some(t::OPTION_UNSURE),
    asked: "pain that stays in one leg, no other clot risk known, nothing more urgent yet",
    when: Expr::All(&[
        Expr::Any(&[Expr::Is(Key::Const), Expr::Unsure(Key::Const)]),
        Expr::Not(Key::Preg),
        Expr::Not(Key::Cancer),
        Expr::Not(Key::Clot6),
        Expr::Not(Key::ClotMed),
        Expr::Below(Urgency::Urgent),
    ]),
    child: false,
    target: Target::Keys,
};

static Q18_ONSET_GROUPS: &[Group] = &[Group {
    label: None,
    choices: &[
        Choice { id: "new_onset", text: t::OPTION_NEW_ONSET, help: None, key: None },
        Choice { id: "months", text: t::OPTION_MONTHS, help: None, key: None },
        Choice { id: "years", text: t::OPTION_YEARS, help: None, key: None },
    ],
}];

/// Screen `q18_onset`.
pub(super) const Q18_ONSET: Screen = Screen {
    id: "q18_onset",
    title: t::QUESTION_Q18_ONSET_TITLE,
    hint: None,
    why: Some(t::QUESTION_Q18_ONSET_WHY),
    kind: Kind::One,
    groups: Q18_ONSET_GROUPS,
    none: None,
    unsure: Some(t::OPTION_UNSURE_ONE),
    asked: "75 or over with cramps always in the same leg",
    when: Expr::All(&[Expr::Is(Key::A75p), Expr::Is(Key::Side1)]),
    child: false,
    target: Target::Single(Single::Onset),
};

static Q32_FRAIL_GROUPS: &[Group] = &[Group {
    label: None,
    choices: &[
        Choice { id: "yes", text: t::OPTION_Q32_FRAIL_YES, help: None, key: None },
        Choice { id: "no", text: t::OPTION_Q32_FRAIL_NO, help: None, key: None },
    ],
}];

/// Screen `q32_frail`.
pub(super) const Q32_FRAIL: Screen = Screen {
    id: "q32_frail",
    title: t::QUESTION_Q32_FRAIL_TITLE,
    hint: None,
    why: Some(t::QUESTION_Q32_FRAIL_WHY),
    kind: Kind::One,
    groups: Q32_FRAIL_GROUPS,
    none: None,
    unsure: Some(t::OPTION_UNSURE_ONE),
    asked: "“not sure” about any danger sign, under 75",
    when: Expr::All(&[Expr::Any(&[Expr::Is(Key::L1Unsure), Expr::Is(Key::L2Unsure)]), Expr::Not(Key::A75p)]),
    child: false,
    target: Target::YesNo(Key::Frail),
};
