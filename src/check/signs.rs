//! Which answers are danger signs, and of whom each is asked (clinical reference 8.1).

use super::key::Key;
use super::set::Set;

/// Signs that need help at once.
pub const L1: &[Key] = &[
    Key::Chest,
    Key::Stroke,
    Key::Confused,
    Key::Para,
    Key::Ischem,
    Key::Ces,
    Key::Dark,
    Key::Jaw,
    Key::Trauma,
    Key::Pop,
    Key::Heatstroke,
    Key::Sepsis,
    Key::SepsisHot,
    Key::NoPee,
];

/// Signs that need help today. The last, the length, is an option of a single choice.
pub const L2: &[Key] = &[
    Key::Swell1,
    Key::Warm1,
    Key::Vein1,
    Key::Hotpatch,
    Key::SevHot,
    Key::Const,
    Key::Rest,
    Key::Sore,
    Key::SevNow,
    Key::Worried,
    Key::WeakNew,
    Key::NumbNew,
    Key::Bulbar,
    Key::Tingle,
    Key::Palp,
    Key::Body,
    Key::LossFl,
    Key::Heat,
    Key::Exert,
    Key::Toxin,
    Key::Wound,
    Key::StatinPain,
    Key::Preecl,
    Key::Tendon,
    Key::MedTox,
    Key::Long10,
];

pub(super) const L1_SET: Set = Set::of(L1);
pub(super) const L2_SET: Set = Set::of(L2);
pub(super) const DANGER: Set = L1_SET.or(L2_SET);

/// For these "not sure" is yes.
pub(super) const UNSURE_IS_YES: Set = Set::of(&[
    Key::DarkPain,
    Key::NoPee,
    Key::LittlePee,
    Key::Vomit,
    Key::Preecl,
    Key::Frail,
    Key::Surgery,
    Key::Cast,
    Key::Journey,
    Key::OwnClot,
    Key::FamilyClot,
    Key::Limp,
    Key::FeverC,
    Key::ChildLeg,
    Key::ChildFlag,
]);

/// Asked of everybody.
pub(super) const ASKED_ALL: Set = Set::of(&[
    Key::Chest,
    Key::Stroke,
    Key::Confused,
    Key::Para,
    Key::Jaw,
    Key::Heatstroke,
    Key::Sepsis,
    Key::Ischem,
    Key::Ces,
    Key::Dark,
    Key::Trauma,
    Key::Pop,
    Key::SevNow,
    Key::Worried,
]);

/// Asked of a child besides.
pub(super) const ASKED_CHILD: Set = Set::of(&[Key::Limp, Key::FeverC, Key::ChildLeg, Key::ChildFlag]);

/// Asked of everybody else besides. Pregnancy is here because a danger sign hangs on it.
pub(super) const ASKED_ADULT: Set = Set::of(&[
    Key::Swell1,
    Key::Warm1,
    Key::Vein1,
    Key::Hotpatch,
    Key::Const,
    Key::Rest,
    Key::Sore,
    Key::WeakNew,
    Key::NumbNew,
    Key::Bulbar,
    Key::Tingle,
    Key::Body,
    Key::Palp,
    Key::LossFl,
    Key::Heat,
    Key::Exert,
    Key::Toxin,
    Key::Wound,
    Key::Preg,
]);
