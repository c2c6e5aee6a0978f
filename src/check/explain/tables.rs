//! What fits which answers: look-alikes, what was denied, questions to take along.

use crate::check::facts::{Facts, Reading};
use crate::check::{Answers, Expr, key::Key};
use crate::words::{Source, Text, sources, t};

/// Something that can be taken for a cramp (clinical reference 1.3).
pub struct LookAlike {
    /// Its id.
    pub id: &'static str,
    /// What it is and how it differs from a cramp.
    pub text: Text,
    /// Who says so.
    pub sources: &'static [Source],
    when: Expr,
}

/// The look-alikes that a reader can weigh; what is an emergency is said as one.
pub static LOOK_ALIKES: &[LookAlike] = &[
    alike("dvt", t::ALIKE_DVT, &[sources::NHS_DVT_2ND], Expr::Any(&[Expr::Is(Key::Oneleg), Expr::Is(Key::Const)])),
    alike("cellulitis", t::ALIKE_CELLULITIS, &[sources::LEGSMATTER], Expr::Is(Key::Hotpatch)),
    alike("clti", t::ALIKE_CLTI, &[sources::NHSH_VASC], Expr::Any(&[Expr::Is(Key::Rest), Expr::Is(Key::Sore)])),
    alike("claudication", t::ALIKE_CLAUDICATION, &[sources::MERCK_HOME], Expr::Is(Key::Walk)),
    alike("stenosis", t::ALIKE_STENOSIS, &[sources::NEUROCLAUD], Expr::Is(Key::Lean)),
    alike("sciatica", t::ALIKE_SCIATICA, &[], Expr::Is(Key::Sciat)),
    alike("restless_legs", t::ALIKE_RESTLESS_LEGS, &[sources::IRLSSG_2014], Expr::Is(Key::Urge)),
    alike("neuropathy", t::ALIKE_NEUROPATHY, &[sources::NID_NEURO], Expr::Is(Key::Numb)),
    alike("muscle", t::ALIKE_MUSCLE, &[sources::LIVALO], Expr::Any(&[Expr::Is(Key::Achy), Expr::Is(Key::StatinPain)])),
    alike("tetany", t::ALIKE_TETANY, &[sources::HYPOCA], Expr::Is(Key::Tingle)),
    alike("dystonia", t::ALIKE_DYSTONIA, &[], Expr::Is(Key::Curl)),
    alike("compartment", t::ALIKE_COMPARTMENT, &[sources::NHS_COMP_2ND], Expr::Is(Key::TightRun)),
    alike("tear", t::ALIKE_TEAR, &[sources::TORBAY], Expr::Is(Key::Tear)),
    alike("soreness", t::ALIKE_SORENESS, &[sources::CDC_RHABDO], Expr::Is(Key::Doms)),
    alike("veins", t::ALIKE_VEINS, &[sources::CKS_2012], Expr::Any(&[Expr::Is(Key::Veins), Expr::Is(Key::BothSwell)])),
];

const fn alike(id: &'static str, text: Text, sources: &'static [Source], when: Expr) -> LookAlike {
    LookAlike { id, text, sources, when }
}

/// The look-alikes that fit some of the answers.
pub fn look_alikes(answers: &Answers) -> impl Iterator<Item = &'static LookAlike> + use<> {
    let facts = Facts::read(answers, Reading::OnTheWay);
    LOOK_ALIKES.iter().filter(move |alike| alike.when.holds(&facts, None))
}

/// What a doctor asks for first and the reader has denied.
static NEGATIVES: &[(Expr, Text)] = &[
    (Expr::All(&[Expr::Denied(Key::Swell1), Expr::Denied(Key::Warm1), Expr::Denied(Key::Vein1)]), t::NEGATIVE_ONE_LEG),
    (Expr::Denied(Key::Const), t::NEGATIVE_CONST),
    (Expr::Denied(Key::Ischem), t::NEGATIVE_COLD),
    (Expr::All(&[Expr::Denied(Key::WeakNew), Expr::Denied(Key::WeakSlow), Expr::Denied(Key::Waste)]), t::NEGATIVE_WEAK),
    (Expr::All(&[Expr::Denied(Key::NumbNew), Expr::Denied(Key::Numb)]), t::NEGATIVE_NUMB),
    (Expr::Denied(Key::Ces), t::NEGATIVE_SADDLE),
    (Expr::Denied(Key::Chest), t::NEGATIVE_CHEST),
    (Expr::Denied(Key::Dark), t::NEGATIVE_DARK),
    (Expr::Denied(Key::Unwell), t::NEGATIVE_UNWELL),
    (Expr::Denied(Key::Walk), t::NEGATIVE_WALK),
    (Expr::Denied(Key::Body), t::NEGATIVE_BODY),
];

/// What was denied, for the doctor.
pub fn negatives(answers: &Answers) -> impl Iterator<Item = Text> + use<> {
    let facts = Facts::read(answers, Reading::OnTheWay);
    NEGATIVES.iter().filter(move |(when, _)| when.holds(&facts, None)).map(|(_, text)| *text)
}

/// Questions that a reader may want to take along, by what was answered.
static QUESTIONS: &[(Expr, Text)] = &[
    (Expr::All(&[]), t::ASKING_CAUSE),
    (Expr::Is(Key::AnyMedicine), t::ASKING_MEDICINE),
    (Expr::Any(&[Expr::Is(Key::Salt), Expr::Is(Key::Ckd), Expr::Is(Key::LossFl), Expr::Is(Key::Myo)]), t::ASKING_BLOOD),
    (Expr::All(&[]), t::ASKING_STRETCH),
    (Expr::Any(&[Expr::Is(Key::Hf), Expr::Is(Key::Ckd), Expr::Is(Key::Dial), Expr::Is(Key::Cirr)]), t::ASKING_DRINK),
    (Expr::Any(&[Expr::Is(Key::Walk), Expr::Is(Key::Pad), Expr::Is(Key::Diab)]), t::ASKING_ARTERIES),
    (Expr::Is(Key::Sleep), t::ASKING_SLEEP),
    (Expr::All(&[]), t::ASKING_AGAIN),
];

/// Questions to offer.
pub fn questions(answers: &Answers) -> impl Iterator<Item = Text> + use<> {
    let facts = Facts::read(answers, Reading::OnTheWay);
    QUESTIONS.iter().filter(move |(when, _)| when.holds(&facts, None)).map(|(_, text)| *text)
}

/// For the reviewer: when each is shown.
#[cfg(not(target_arch = "wasm32"))]
impl LookAlike {
    /// The answers that it fits.
    #[must_use]
    pub fn when(&self) -> &Expr {
        &self.when
    }
}

/// What was denied, with when it is said; for the reviewer.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn all_negatives() -> &'static [(Expr, Text)] {
    NEGATIVES
}

/// Questions to take along, with when each is offered; for the reviewer.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn all_questions() -> &'static [(Expr, Text)] {
    QUESTIONS
}
