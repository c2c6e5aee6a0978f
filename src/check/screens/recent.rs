//! Recent events, and the questions that only some answers call for.

use super::{Expr, Group, Kind, Screen, Single, Target, item, one, plain, ticks};
use crate::check::key::Key;
use crate::words::t;

static Q16_RECENT_GROUPS: &[Group] = &[ticks(
    None,
    &[
        item(Key::LossFl, t::OPTION_LOSS_FL, None),
        item(Key::Heat, t::OPTION_HEAT, Some(t::OPTION_HELP_HEAT)),
        item(Key::Exert, t::OPTION_EXERT, None),
        item(Key::Wound, t::OPTION_WOUND, None),
        item(Key::Toxin, t::OPTION_TOXIN, None),
        item(Key::Unwell, t::OPTION_UNWELL, None),
        item(Key::Palp, t::OPTION_PALP, None),
    ],
)];

/// Screen `q16_recent`.
pub(super) const Q16_RECENT: Screen = Screen {
    id: "q16_recent",
    title: t::QUESTION_Q16_RECENT_TITLE,
    hint: Some(t::QUESTION_Q16_RECENT_HINT),
    why: Some(t::QUESTION_Q16_RECENT_WHY),
    groups: Q16_RECENT_GROUPS,
    none: Some(t::OPTION_NONE),
    unsure: Some(t::OPTION_UNSURE),
    target: Target::Danger(4),
    ..Screen::PLAIN
};

/// Screen `q03_recent`.
pub(super) const Q03_RECENT: Screen = Screen {
    id: "q03_recent",
    title: t::QUESTION_Q03_TITLE,
    hint: Some(t::QUESTION_Q03_HINT),
    why: Some(t::QUESTION_Q03_WHY),
    groups: Q16_RECENT_GROUPS,
    none: Some(t::OPTION_NONE),
    unsure: Some(t::OPTION_UNSURE_ALL),
    target: Target::Which(4),
    ..Screen::PLAIN
};

static Q29_EXERT_MORE_GROUPS: &[Group] =
    &[ticks(None, &[item(Key::Vomit, t::OPTION_VOMIT, None), item(Key::LittlePee, t::OPTION_LITTLE_PEE, None)])];

/// Screen `q29_exert_more`.
pub(super) const Q29_EXERT_MORE: Screen = Screen {
    id: "q29_exert_more",
    title: t::QUESTION_Q29_EXERT_MORE_TITLE,
    hint: Some(t::QUESTION_Q29_EXERT_MORE_HINT),
    why: Some(t::QUESTION_Q29_EXERT_MORE_WHY),
    groups: Q29_EXERT_MORE_GROUPS,
    none: Some(t::OPTION_NONE),
    unsure: Some(t::OPTION_UNSURE),
    given: Expr::Is(Key::Exert),
    ..Screen::PLAIN
};

static Q30_LOSS_MORE_GROUPS: &[Group] =
    &[ticks(None, &[plain("yes", t::OPTION_Q30_LOSS_MORE_YES), plain("no", t::OPTION_Q30_LOSS_MORE_NO)])];

/// Screen `q30_loss_more`.
pub(super) const Q30_LOSS_MORE: Screen = Screen {
    id: "q30_loss_more",
    title: t::QUESTION_Q30_LOSS_MORE_TITLE,
    why: Some(t::QUESTION_Q30_LOSS_MORE_WHY),
    kind: Kind::One,
    groups: Q30_LOSS_MORE_GROUPS,
    unsure: Some(t::OPTION_UNSURE_ONE),
    given: Expr::Any(&[Expr::Is(Key::LossFl), Expr::Is(Key::Heat)]),
    target: Target::YesNo(Key::NoPee),
    ..Screen::PLAIN
};

static Q17_CLOTRISK_GROUPS: &[Group] = &[ticks(
    None,
    &[
        item(Key::Surgery, t::OPTION_SURGERY, None),
        item(Key::Cast, t::OPTION_CAST, None),
        item(Key::Journey, t::OPTION_JOURNEY, None),
        item(Key::OwnClot, t::OPTION_OWN_CLOT, None),
        item(Key::FamilyClot, t::OPTION_FAMILY_CLOT, None),
    ],
)];

/// Screen `q17_clotrisk`.
pub(super) const Q17_CLOTRISK: Screen = Screen {
    id: "q17_clotrisk",
    title: t::QUESTION_Q17_CLOTRISK_TITLE,
    hint: Some(t::QUESTION_Q17_CLOTRISK_HINT),
    why: Some(t::QUESTION_Q17_CLOTRISK_WHY),
    groups: Q17_CLOTRISK_GROUPS,
    none: Some(t::OPTION_NONE),
    unsure: Some(t::OPTION_UNSURE),
    ..Screen::PLAIN
};

static Q18_ONSET_GROUPS: &[Group] = &[one(
    Single::Onset,
    None,
    &[
        plain("new_onset", t::OPTION_NEW_ONSET),
        plain("months", t::OPTION_MONTHS),
        plain("years", t::OPTION_YEARS),
        plain("onset_unsure", t::OPTION_UNSURE_ONE),
    ],
)];

/// Screen `q18_onset`.
pub(super) const Q18_ONSET: Screen = Screen {
    id: "q18_onset",
    title: t::QUESTION_Q18_ONSET_TITLE,
    why: Some(t::QUESTION_Q18_ONSET_WHY),
    kind: Kind::One,
    groups: Q18_ONSET_GROUPS,
    detail: true,
    ..Screen::PLAIN
};

static Q32_FRAIL_GROUPS: &[Group] =
    &[ticks(None, &[plain("yes", t::OPTION_Q32_FRAIL_YES), plain("no", t::OPTION_Q32_FRAIL_NO)])];

/// Screen `q32_frail`.
pub(super) const Q32_FRAIL: Screen = Screen {
    id: "q32_frail",
    title: t::QUESTION_Q32_FRAIL_TITLE,
    why: Some(t::QUESTION_Q32_FRAIL_WHY),
    kind: Kind::One,
    groups: Q32_FRAIL_GROUPS,
    unsure: Some(t::OPTION_UNSURE_ONE),
    given: Expr::Any(&[Expr::Is(Key::L1Unsure), Expr::Is(Key::L2Unsure)]),
    target: Target::YesNo(Key::Frail),
    ..Screen::PLAIN
};
