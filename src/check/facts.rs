//! From answers to facts: "not sure" and "not asked" as the clinical reference (8.1) has them, and everything that
//! is worked out from several answers.

use super::answers::NOT_SURE;
use super::key::Key;
use super::screen::Single;
use super::screen::Target;
use super::screens::FOLLOW_UPS;
use super::set::Set;
use super::signs::{ASKED_ADULT, ASKED_ALL, ASKED_CHILD, DANGER, L1_SET, L2_SET, UNSURE_IS_YES};
use super::{Answers, Expr, medicine};

/// What counts as yes, what as denied, and what is not sure.
#[derive(Clone, Copy)]
pub struct Facts {
    pub(super) yes: Set,
    pub(super) no: Set,
    pub(super) unsure: Set,
}

/// How to read what is still open.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// As a result: what is open counts against the reader's safety.
    Result,
    /// As a step on the way: what is open will still be asked.
    OnTheWay,
}

/// Keys that are worked out from others, in an order in which each finds what it needs.
pub static DERIVED: &[(Key, Expr)] = &[
    (Key::Oneleg, Expr::Any(&[Expr::Is(Key::Swell1), Expr::Is(Key::Warm1), Expr::Is(Key::Vein1)])),
    (
        Key::CondS,
        Expr::Any(&[
            Expr::Is(Key::Pad),
            Expr::Is(Key::Heart),
            Expr::Is(Key::Thyroid),
            Expr::Is(Key::Joints),
            Expr::Is(Key::Nerve),
            Expr::Is(Key::Veins),
        ]),
    ),
    (Key::Freq, Expr::Any(&[Expr::Is(Key::Freq3), Expr::Is(Key::Nightly)])),
    (Key::Severe, Expr::Any(&[Expr::Is(Key::Strong), Expr::Is(Key::Pain8)])),
    (
        Key::PreCl,
        Expr::Any(&[
            Expr::Is(Key::Preg),
            Expr::Is(Key::Cancer),
            Expr::Is(Key::Clot6),
            Expr::Is(Key::ClotMed),
            Expr::Is(Key::Surgery),
            Expr::Is(Key::Cast),
            Expr::Is(Key::Journey),
            Expr::Is(Key::OwnClot),
            Expr::Is(Key::FamilyClot),
        ]),
    ),
    (
        Key::Typ,
        Expr::All(&[
            Expr::Any(&[Expr::Is(Key::Knot), Expr::Is(Key::Doms)]),
            Expr::Any(&[
                Expr::Is(Key::S15),
                Expr::Is(Key::M2),
                Expr::Is(Key::M10),
                // Soreness alone: without a knot the length of a cramp says nothing.
                Expr::Not(Key::Knot),
            ]),
            Expr::Not(Key::Missing),
            Expr::Not(Key::L1Unsure),
            Expr::Not(Key::L2Unsure),
            Expr::Not(Key::AnyDanger),
            Expr::Not(Key::Bruise),
        ]),
    ),
];

impl Facts {
    pub(super) fn read(answers: &Answers, reading: Reading) -> Facts {
        Facts::read_by(DERIVED, answers, reading)
    }

    pub(super) fn read_by(derived: &[(Key, Expr)], answers: &Answers, reading: Reading) -> Facts {
        let mut facts = Facts::plain(answers, reading);
        for (key, expr) in derived {
            if expr.holds(&facts, None) {
                facts.yes.insert(*key);
            }
        }
        facts
    }

    /// What the answers say, before anything is worked out from several of them.
    pub(super) fn plain(answers: &Answers, reading: Reading) -> Facts {
        let mut facts = Facts { yes: answers.yes, no: answers.no, unsure: answers.unsure };
        let mut settled = answers.unsure;
        for single in Single::ALL {
            match (answers.option(single), answers.single(single), single) {
                (Some(key), ..) => facts.yes.insert(key),
                // An age that is not given is the most careful one; on the way it will still be asked.
                (None, NOT_SURE, Single::Age) => facts.yes.insert(Key::A75p),
                (None, _, Single::Age) if reading == Reading::Result => facts.yes.insert(Key::A75p),
                (None, NOT_SURE, Single::Long) => {
                    facts.unsure.insert(Key::Long10);
                    settled.insert(Key::Long10);
                }
                (None, NOT_SURE, Single::Onset) => facts.yes.insert(Key::NewOnset),
                // Only asked where it matters; where it matters and was not asked, it is taken as new.
                (None, _, Single::Onset) if reading == Reading::Result => facts.yes.insert(Key::NewOnset),
                _ => {}
            }
        }
        if reading == Reading::OnTheWay {
            settled = settled.without(answers.open_items());
        }
        if answers.severity().is_some_and(|pain| pain >= 8) {
            facts.yes.insert(Key::Pain8);
        }
        medicine::mark(&answers.medicines.set, &answers.med_new.set, &mut facts.yes);
        if answers.medicines.unsure {
            facts.yes.insert(Key::MedAb);
        }
        facts.yes = facts.yes.or(settled.and(UNSURE_IS_YES));
        // Dark pee without the question that would settle it (a child's form has none) is taken at its worst.
        if reading == Reading::Result && answers.get(Key::DarkPain).is_none() {
            facts.yes.insert(Key::DarkPain);
        }
        if facts.yes.has(Key::A75p) || facts.yes.has(Key::Frail) {
            facts.yes.insert(Key::Old);
            facts.yes = facts.yes.or(settled.and(DANGER));
        }
        let worked_out = [
            (Key::L1Unsure, !settled.and(L1_SET).is_empty()),
            (Key::L2Unsure, !settled.and(L2_SET).is_empty()),
            (Key::AnyDanger, !facts.yes.and(DANGER).is_empty()),
            (Key::Missing, reading == Reading::Result && facts.is_missing_an_item(answers)),
        ];
        for (key, holds) in worked_out {
            if holds {
                facts.yes.insert(key);
            }
        }
        facts
    }

    /// Whether a danger sign that applies to this person was not asked.
    fn is_missing_an_item(&self, answers: &Answers) -> bool {
        let asked = answers.asked();
        let child = self.yes.has(Key::U16);
        let mut wanted = ASKED_ALL.or(if child { ASKED_CHILD } else { ASKED_ADULT });
        if matches!(answers.option(Single::Age), Some(Key::A60 | Key::A75p)) {
            // Nobody is asked about pregnancy at 60 or over.
            wanted.remove(Key::Preg);
        }
        if !wanted.without(asked).is_empty() {
            return true;
        }
        // Without the medicines nobody knows which of the danger signs on medicines apply.
        !child
            && (answers.single(Single::Long) == 0
                || !answers.medicines.asked
                || FOLLOW_UPS.iter().any(|screen| match screen.target {
                    Target::YesNo(key) => !asked.has(key) && screen.given.holds(self, None),
                    _ => false,
                }))
    }
}
