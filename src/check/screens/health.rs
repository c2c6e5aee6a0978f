//! Conditions and medicines.

use super::{Expr, Group, Kind, Screen, Target, item, plain, ticks};
use crate::check::key::Key;
use crate::words::t;

static Q14_COND_GROUPS: &[Group] = &[
    ticks(
        Some(t::QUESTION_GROUP_CAREFUL),
        &[
            item(Key::Preg, t::OPTION_PREG, None),
            item(Key::Ckd, t::OPTION_CKD, None),
            item(Key::Dial, t::OPTION_DIAL, None),
            item(Key::Cirr, t::OPTION_CIRR, None),
            item(Key::Hf, t::OPTION_HF, None),
            item(Key::Cancer, t::OPTION_CANCER, None),
            item(Key::Clot6, t::OPTION_CLOT6, None),
        ],
    ),
    ticks(
        Some(t::QUESTION_GROUP_CONDITIONS),
        &[
            item(Key::Diab, t::OPTION_DIAB, None),
            item(Key::Pad, t::OPTION_PAD, None),
            item(Key::Heart, t::OPTION_HEART, None),
            item(Key::Thyroid, t::OPTION_THYROID, None),
            item(Key::Joints, t::OPTION_JOINTS, None),
            item(Key::Nerve, t::OPTION_NERVE, None),
            item(Key::Veins, t::OPTION_VEINS, None),
        ],
    ),
    ticks(
        Some(t::QUESTION_GROUP_ALSO),
        &[
            item(Key::CondW, t::OPTION_COND_W, None),
            item(Key::Alco, t::OPTION_ALCO, Some(t::OPTION_HELP_ALCO)),
            item(Key::AlcoMid, t::OPTION_ALCO_MID, None),
            item(Key::Pacemaker, t::OPTION_PACEMAKER, None),
        ],
    ),
];

/// Screen `q14_cond`.
pub(super) const Q14_COND: Screen = Screen {
    id: "q14_cond",
    title: t::QUESTION_Q14_COND_TITLE,
    hint: Some(t::QUESTION_Q14_COND_HINT),
    why: Some(t::QUESTION_Q14_COND_WHY),
    groups: Q14_COND_GROUPS,
    none: Some(t::OPTION_NONE),
    unsure: Some(t::OPTION_UNSURE),
    ..Screen::PLAIN
};

static Q19_DIAL_NOW_GROUPS: &[Group] =
    &[ticks(None, &[plain("yes", t::OPTION_Q19_DIAL_NOW_YES), plain("no", t::OPTION_Q19_DIAL_NOW_NO)])];

/// Screen `q19_dial_now`.
pub(super) const Q19_DIAL_NOW: Screen = Screen {
    id: "q19_dial_now",
    title: t::QUESTION_Q19_DIAL_NOW_TITLE,
    why: Some(t::QUESTION_Q19_DIAL_NOW_WHY),
    kind: Kind::One,
    groups: Q19_DIAL_NOW_GROUPS,
    unsure: Some(t::OPTION_UNSURE_ONE),
    given: Expr::Is(Key::Dial),
    target: Target::YesNo(Key::DialNow),
    ..Screen::PLAIN
};

static Q20_PREG_MORE_GROUPS: &[Group] =
    &[ticks(None, &[plain("yes", t::OPTION_Q20_PREG_MORE_YES), plain("no", t::OPTION_Q20_PREG_MORE_NO)])];

/// Screen `q20_preg_more`.
pub(super) const Q20_PREG_MORE: Screen = Screen {
    id: "q20_preg_more",
    title: t::QUESTION_Q20_PREG_MORE_TITLE,
    hint: Some(t::QUESTION_Q20_PREG_MORE_HINT),
    why: Some(t::QUESTION_Q20_PREG_MORE_WHY),
    kind: Kind::One,
    groups: Q20_PREG_MORE_GROUPS,
    unsure: Some(t::OPTION_UNSURE_ONE),
    given: Expr::Is(Key::Preg),
    target: Target::YesNo(Key::Preecl),
    ..Screen::PLAIN
};

/// Screen `q15_meds`.
pub(super) const Q15_MEDS: Screen = Screen {
    id: "q15_meds",
    title: t::QUESTION_Q15_MEDS_TITLE,
    hint: Some(t::QUESTION_Q15_MEDS_HINT),
    why: Some(t::QUESTION_Q15_MEDS_WHY),
    kind: Kind::Medicines,
    none: Some(t::OPTION_NO_MEDICINES),
    unsure: Some(t::OPTION_UNSURE_MEDICINES),
    target: Target::Medicines,
    ..Screen::PLAIN
};

/// Screen `q22_med_new`.
pub(super) const Q22_MED_NEW: Screen = Screen {
    id: "q22_med_new",
    title: t::QUESTION_Q22_MED_NEW_TITLE,
    hint: Some(t::QUESTION_Q22_MED_NEW_HINT),
    why: Some(t::QUESTION_Q22_MED_NEW_WHY),
    kind: Kind::Medicines,
    none: Some(t::OPTION_NONE),
    unsure: Some(t::OPTION_UNSURE),
    given: Expr::Is(Key::AnyMedicine),
    target: Target::MedNew,
    ..Screen::PLAIN
};

static Q23_BLOOD_GROUPS: &[Group] =
    &[ticks(None, &[plain("yes", t::OPTION_Q23_BLOOD_YES), plain("no", t::OPTION_Q23_BLOOD_NO)])];

/// Screen `q23_blood`.
pub(super) const Q23_BLOOD: Screen = Screen {
    id: "q23_blood",
    title: t::QUESTION_Q23_BLOOD_TITLE,
    why: Some(t::QUESTION_Q23_BLOOD_WHY),
    kind: Kind::One,
    groups: Q23_BLOOD_GROUPS,
    unsure: Some(t::OPTION_UNSURE_ONE),
    given: Expr::Is(Key::SaltNew),
    target: Target::YesNo(Key::BloodOk),
    ..Screen::PLAIN
};

static Q24_STATIN_GROUPS: &[Group] =
    &[ticks(None, &[plain("yes", t::OPTION_Q24_STATIN_YES), plain("no", t::OPTION_Q24_STATIN_NO)])];

/// Screen `q24_statin`.
pub(super) const Q24_STATIN: Screen = Screen {
    id: "q24_statin",
    title: t::QUESTION_Q24_STATIN_TITLE,
    hint: Some(t::QUESTION_Q24_STATIN_HINT),
    why: Some(t::QUESTION_Q24_STATIN_WHY),
    kind: Kind::One,
    groups: Q24_STATIN_GROUPS,
    unsure: Some(t::OPTION_UNSURE_ONE),
    given: Expr::Is(Key::Myo),
    target: Target::YesNo(Key::StatinPain),
    ..Screen::PLAIN
};

static Q26_TOX_GROUPS: &[Group] =
    &[ticks(None, &[plain("yes", t::OPTION_Q26_TOX_YES), plain("no", t::OPTION_Q26_TOX_NO)])];

/// Screen `q26_tox`.
pub(super) const Q26_TOX: Screen = Screen {
    id: "q26_tox",
    title: t::QUESTION_Q26_TOX_TITLE,
    hint: Some(t::QUESTION_Q26_TOX_HINT),
    why: Some(t::QUESTION_Q26_TOX_WHY),
    kind: Kind::One,
    groups: Q26_TOX_GROUPS,
    unsure: Some(t::OPTION_UNSURE_ONE),
    given: Expr::Any(&[Expr::Is(Key::Lithium), Expr::Is(Key::Quinine)]),
    target: Target::YesNo(Key::MedTox),
    ..Screen::PLAIN
};

static Q27_TENDON_GROUPS: &[Group] =
    &[ticks(None, &[plain("yes", t::OPTION_Q27_TENDON_YES), plain("no", t::OPTION_Q27_TENDON_NO)])];

/// Screen `q27_tendon`.
pub(super) const Q27_TENDON: Screen = Screen {
    id: "q27_tendon",
    title: t::QUESTION_Q27_TENDON_TITLE,
    hint: Some(t::QUESTION_Q27_TENDON_HINT),
    why: Some(t::QUESTION_Q27_TENDON_WHY),
    kind: Kind::One,
    groups: Q27_TENDON_GROUPS,
    unsure: Some(t::OPTION_UNSURE_ONE),
    given: Expr::Is(Key::Fq),
    target: Target::YesNo(Key::Tendon),
    ..Screen::PLAIN
};
