//! Conditions and medicines.

use super::{Choice, Expr, Group, Kind, Screen, Target, item};
use crate::check::key::Key;
use crate::words::t;

static Q14_COND_GROUPS: &[Group] = &[
    Group {
        label: Some(t::QUESTION_GROUP_CAREFUL),
        choices: &[
            item(Key::Preg, t::OPTION_PREG, None),
            item(Key::Ckd, t::OPTION_CKD, None),
            item(Key::Dial, t::OPTION_DIAL, None),
            item(Key::Cirr, t::OPTION_CIRR, None),
            item(Key::Hf, t::OPTION_HF, None),
            item(Key::Cancer, t::OPTION_CANCER, None),
            item(Key::Clot6, t::OPTION_CLOT6, None),
        ],
    },
    Group {
        label: Some(t::QUESTION_GROUP_CONDITIONS),
        choices: &[
            item(Key::Diab, t::OPTION_DIAB, None),
            item(Key::Pad, t::OPTION_PAD, None),
            item(Key::Heart, t::OPTION_HEART, None),
            item(Key::Thyroid, t::OPTION_THYROID, None),
            item(Key::Joints, t::OPTION_JOINTS, None),
            item(Key::Nerve, t::OPTION_NERVE, None),
            item(Key::Veins, t::OPTION_VEINS, None),
        ],
    },
    Group {
        label: Some(t::QUESTION_GROUP_ALSO),
        choices: &[
            item(Key::CondW, t::OPTION_COND_W, None),
            item(Key::Alco, t::OPTION_ALCO, Some(t::OPTION_HELP_ALCO)),
            item(Key::AlcoMid, t::OPTION_ALCO_MID, None),
            item(Key::Pacemaker, t::OPTION_PACEMAKER, None),
        ],
    },
];

/// Screen `q14_cond`.
pub(super) const Q14_COND: Screen = Screen {
    id: "q14_cond",
    title: t::QUESTION_Q14_COND_TITLE,
    hint: Some(t::QUESTION_Q14_COND_HINT),
    why: Some(t::QUESTION_Q14_COND_WHY),
    kind: Kind::Many,
    groups: Q14_COND_GROUPS,
    none: Some(t::OPTION_NONE),
    unsure: Some(t::OPTION_UNSURE),
    asked: "16 or over",
    when: Expr::All(&[]),
    child: false,
    target: Target::Keys,
};

static Q19_DIAL_NOW_GROUPS: &[Group] = &[Group {
    label: None,
    choices: &[
        Choice { id: "yes", text: t::OPTION_Q19_DIAL_NOW_YES, help: None, key: None },
        Choice { id: "no", text: t::OPTION_Q19_DIAL_NOW_NO, help: None, key: None },
    ],
}];

/// Screen `q19_dial_now`.
pub(super) const Q19_DIAL_NOW: Screen = Screen {
    id: "q19_dial_now",
    title: t::QUESTION_Q19_DIAL_NOW_TITLE,
    hint: None,
    why: Some(t::QUESTION_Q19_DIAL_NOW_WHY),
    kind: Kind::One,
    groups: Q19_DIAL_NOW_GROUPS,
    none: None,
    unsure: Some(t::OPTION_UNSURE_ONE),
    asked: "dialysis",
    when: Expr::Is(Key::Dial),
    child: false,
    target: Target::YesNo(Key::DialNow),
};

static Q20_PREG_MORE_GROUPS: &[Group] = &[Group {
    label: None,
    choices: &[
        Choice { id: "yes", text: t::OPTION_Q20_PREG_MORE_YES, help: None, key: None },
        Choice { id: "no", text: t::OPTION_Q20_PREG_MORE_NO, help: None, key: None },
    ],
}];

/// Screen `q20_preg_more`.
pub(super) const Q20_PREG_MORE: Screen = Screen {
    id: "q20_preg_more",
    title: t::QUESTION_Q20_PREG_MORE_TITLE,
    hint: Some(t::QUESTION_Q20_PREG_MORE_HINT),
    why: Some(t::QUESTION_Q20_PREG_MORE_WHY),
    kind: Kind::One,
    groups: Q20_PREG_MORE_GROUPS,
    none: None,
    unsure: Some(t::OPTION_UNSURE_ONE),
    asked: "pregnant, or gave birth in the last 6 weeks",
    when: Expr::Is(Key::Preg),
    child: false,
    target: Target::YesNo(Key::Preecl),
};

/// Screen `q15_meds`.
pub(super) const Q15_MEDS: Screen = Screen {
    id: "q15_meds",
    title: t::QUESTION_Q15_MEDS_TITLE,
    hint: Some(t::QUESTION_Q15_MEDS_HINT),
    why: Some(t::QUESTION_Q15_MEDS_WHY),
    kind: Kind::Medicines,
    groups: &[],
    none: Some(t::OPTION_NO_MEDICINES),
    unsure: Some(t::OPTION_UNSURE_MEDICINES),
    asked: "16 or over",
    when: Expr::All(&[]),
    child: false,
    target: Target::Medicines,
};

/// Screen `q22_med_new`.
pub(super) const Q22_MED_NEW: Screen = Screen {
    id: "q22_med_new",
    title: t::QUESTION_Q22_MED_NEW_TITLE,
    hint: Some(t::QUESTION_Q22_MED_NEW_HINT),
    why: Some(t::QUESTION_Q22_MED_NEW_WHY),
    kind: Kind::Medicines,
    groups: &[],
    none: Some(t::OPTION_NONE),
    unsure: Some(t::OPTION_UNSURE),
    asked: "any medicine",
    when: Expr::Is(Key::AnyMedicine),
    child: false,
    target: Target::MedNew,
};

static Q23_BLOOD_GROUPS: &[Group] = &[Group {
    label: None,
    choices: &[
        Choice { id: "yes", text: t::OPTION_Q23_BLOOD_YES, help: None, key: None },
        Choice { id: "no", text: t::OPTION_Q23_BLOOD_NO, help: None, key: None },
    ],
}];

/// Screen `q23_blood`.
pub(super) const Q23_BLOOD: Screen = Screen {
    id: "q23_blood",
    title: t::QUESTION_Q23_BLOOD_TITLE,
    hint: None,
    why: Some(t::QUESTION_Q23_BLOOD_WHY),
    kind: Kind::One,
    groups: Q23_BLOOD_GROUPS,
    none: None,
    unsure: Some(t::OPTION_UNSURE_ONE),
    asked: "a new water tablet",
    when: Expr::Is(Key::SaltNew),
    child: false,
    target: Target::YesNo(Key::BloodOk),
};

static Q24_STATIN_GROUPS: &[Group] = &[Group {
    label: None,
    choices: &[
        Choice { id: "yes", text: t::OPTION_Q24_STATIN_YES, help: None, key: None },
        Choice { id: "no", text: t::OPTION_Q24_STATIN_NO, help: None, key: None },
    ],
}];

/// Screen `q24_statin`.
pub(super) const Q24_STATIN: Screen = Screen {
    id: "q24_statin",
    title: t::QUESTION_Q24_STATIN_TITLE,
    hint: Some(t::QUESTION_Q24_STATIN_HINT),
    why: Some(t::QUESTION_Q24_STATIN_WHY),
    kind: Kind::One,
    groups: Q24_STATIN_GROUPS,
    none: None,
    unsure: Some(t::OPTION_UNSURE_ONE),
    asked: "a medicine that can harm muscle",
    when: Expr::Is(Key::Myo),
    child: false,
    target: Target::YesNo(Key::StatinPain),
};

static Q26_TOX_GROUPS: &[Group] = &[Group {
    label: None,
    choices: &[
        Choice { id: "yes", text: t::OPTION_Q26_TOX_YES, help: None, key: None },
        Choice { id: "no", text: t::OPTION_Q26_TOX_NO, help: None, key: None },
    ],
}];

/// Screen `q26_tox`.
pub(super) const Q26_TOX: Screen = Screen {
    id: "q26_tox",
    title: t::QUESTION_Q26_TOX_TITLE,
    hint: Some(t::QUESTION_Q26_TOX_HINT),
    why: Some(t::QUESTION_Q26_TOX_WHY),
    kind: Kind::One,
    groups: Q26_TOX_GROUPS,
    none: None,
    unsure: Some(t::OPTION_UNSURE_ONE),
    asked: "lithium or quinine",
    when: Expr::Any(&[Expr::Is(Key::Lithium), Expr::Is(Key::Quinine)]),
    child: false,
    target: Target::YesNo(Key::MedTox),
};

static Q27_TENDON_GROUPS: &[Group] = &[Group {
    label: None,
    choices: &[
        Choice { id: "yes", text: t::OPTION_Q27_TENDON_YES, help: None, key: None },
        Choice { id: "no", text: t::OPTION_Q27_TENDON_NO, help: None, key: None },
    ],
}];

/// Screen `q27_tendon`.
pub(super) const Q27_TENDON: Screen = Screen {
    id: "q27_tendon",
    title: t::QUESTION_Q27_TENDON_TITLE,
    hint: Some(t::QUESTION_Q27_TENDON_HINT),
    why: Some(t::QUESTION_Q27_TENDON_WHY),
    kind: Kind::One,
    groups: Q27_TENDON_GROUPS,
    none: None,
    unsure: Some(t::OPTION_UNSURE_ONE),
    asked: "an antibiotic of the ciprofloxacin kind",
    when: Expr::Is(Key::Fq),
    child: false,
    target: Target::YesNo(Key::Tendon),
};
