//! What may still come of answers that are not whole: which rules are settled, and which open questions could still
//! change one. From this the path is worked out; no list says by hand what is asked of whom.
//!
//! Each key and each condition has two values: whether it holds for sure, and whether it may hold once everything is
//! answered. Where the two differ, the open keys in it are live.

use super::answers::UNASKED;
use super::facts::{DERIVED, Facts, Reading};
use super::screen::{Group, Screen, Single, Target};
use super::set::Set;
use super::signs::{DANGER, L1_SET, L2_SET};
use super::{Answers, Expr, RULES, SEVEN, Urgency, key::Key, topic};

/// What holds for sure, and what may hold.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Both {
    sure: bool,
    may: bool,
}

impl Both {
    const fn is_open(self) -> bool {
        self.may && !self.sure
    }
}

/// The most urgent level that is reached for sure, and that may be reached.
#[derive(Clone, Copy, Default)]
struct Reached {
    sure: Option<Urgency>,
    may: Option<Urgency>,
}

/// The outlook from some answers.
pub(super) struct Outlook {
    /// What the answers say. Nothing that is worked out from several of them.
    facts: Facts,
    /// Keys that hold for sure.
    sure: Set,
    /// Keys that may hold.
    may: Set,
    /// Stored keys and options that have no answer yet.
    open: Set,
    /// Open keys that could still change the result or the advice.
    live: Set,
}

impl Outlook {
    /// The outlook with everything open that has no answer.
    pub(super) fn of(answers: &Answers) -> Outlook {
        Outlook::with(answers, open(answers))
    }

    /// The outlook if only this screen were still open, and all others without an answer were answered with no.
    pub(super) fn on(answers: &Answers, screen: &Screen) -> Outlook {
        Outlook::with(answers, own_keys(screen).and(open(answers)))
    }

    fn with(answers: &Answers, open: Set) -> Outlook {
        let facts = Facts::plain(answers, Reading::OnTheWay);
        let mut outlook = Outlook { facts, sure: facts.yes, may: facts.yes.or(open), open, live: Set::EMPTY };
        outlook.work_out();
        outlook.find_live();
        outlook
    }

    /// Whether an answer to a screen could still change the result or the advice.
    pub(super) fn wants(&self, screen: &Screen) -> bool {
        screen.given.holds(&self.facts, None) && !own_keys(screen).and(self.live).is_empty()
    }

    /// Keys that hang on several answers.
    fn work_out(&mut self) {
        if self.may.has(Key::A75p) || self.may.has(Key::Frail) {
            self.may.insert(Key::Old);
            // In old age a danger sign that is not sure counts as there.
            self.may = self.may.or(self.facts.unsure.and(DANGER));
        }
        for (key, signs) in [(Key::L1Unsure, L1_SET), (Key::L2Unsure, L2_SET)] {
            if !signs.and(self.open).is_empty() {
                self.may.insert(key);
            }
        }
        if !DANGER.and(self.may).is_empty() {
            self.may.insert(Key::AnyDanger);
        }
        for (key, expr) in DERIVED {
            let both = self.both(expr, Reached::default());
            if both.sure {
                self.sure.insert(*key);
            }
            if both.may {
                self.may.insert(*key);
            }
        }
    }

    fn find_live(&mut self) {
        let child = self.sure.has(Key::U16);
        let mut reached = Reached::default();
        let mut wanted = Set::EMPTY;
        for rule in RULES.iter().filter(|rule| rule.child || !child) {
            let both = self.both(&rule.when, reached);
            if both.sure {
                reached.sure = reached.sure.max(Some(rule.urgency));
            }
            if both.may {
                reached.may = reached.may.max(Some(rule.urgency));
            }
            self.gather(&rule.when, reached, &mut wanted);
        }
        for expr in SEVEN.iter().chain(topic::conditions()) {
            self.gather(expr, reached, &mut wanted);
        }
        for (key, expr) in DERIVED.iter().rev() {
            if wanted.has(*key) {
                self.gather(expr, Reached::default(), &mut wanted);
            }
        }
        // These four hang on the signs behind them.
        if wanted.has(Key::Old) {
            wanted = wanted.or(Set::of(&[Key::A75p, Key::Frail]));
        }
        for (key, signs) in [(Key::L1Unsure, L1_SET), (Key::L2Unsure, L2_SET), (Key::AnyDanger, DANGER)] {
            if wanted.has(key) {
                wanted = wanted.or(signs);
            }
        }
        self.live = wanted.and(self.open);
    }

    fn both(&self, expr: &Expr, reached: Reached) -> Both {
        let asked = |set: Set, key: Key| Both {
            sure: set.has(key) && !self.open.has(key),
            may: set.has(key) || self.open.has(key),
        };
        match expr {
            Expr::Is(key) => Both { sure: self.sure.has(*key), may: self.may.has(*key) },
            Expr::Not(key) => Both { sure: !self.may.has(*key), may: !self.sure.has(*key) },
            Expr::Unsure(key) => asked(self.facts.unsure, *key),
            Expr::Denied(key) => asked(self.facts.no, *key),
            Expr::All(parts) => {
                parts.iter().map(|part| self.both(part, reached)).fold(Both { sure: true, may: true }, |all, part| {
                    Both { sure: all.sure && part.sure, may: all.may && part.may }
                })
            }
            Expr::Any(parts) => {
                parts.iter().map(|part| self.both(part, reached)).fold(Both { sure: false, may: false }, |any, part| {
                    Both { sure: any.sure || part.sure, may: any.may || part.may }
                })
            }
            Expr::Below(urgency) => Both {
                sure: reached.may.is_none_or(|reached| reached < *urgency),
                may: reached.sure.is_none_or(|reached| reached < *urgency),
            },
            Expr::Reached(urgency) => Both {
                sure: reached.sure.is_some_and(|reached| reached >= *urgency),
                may: reached.may.is_some_and(|reached| reached >= *urgency),
            },
        }
    }

    /// The keys on which an open condition still hangs.
    fn gather(&self, expr: &Expr, reached: Reached, wanted: &mut Set) {
        if !self.both(expr, reached).is_open() {
            return;
        }
        match expr {
            Expr::Is(key) | Expr::Not(key) | Expr::Unsure(key) | Expr::Denied(key) => wanted.insert(*key),
            Expr::All(parts) | Expr::Any(parts) => parts.iter().for_each(|part| self.gather(part, reached, wanted)),
            // What is reached hangs on rules that are open themselves.
            Expr::Below(_) | Expr::Reached(_) => {}
        }
    }
}

/// Keys that come from the list of medicines.
const FROM_MEDICINES: Set = Set::of(&[
    Key::Myo,
    Key::Salt,
    Key::MedAb,
    Key::ClotMed,
    Key::Anticoag,
    Key::Fq,
    Key::DysMed,
    Key::Lithium,
    Key::Quinine,
    Key::KSuppl,
    Key::Donepezil,
    Key::Supplement,
    Key::PotassiumSafety,
    Key::AnyMedicine,
    Key::Polypharmacy,
]);
/// Keys that come from which of them are new, each with the medicine that it takes.
const FROM_NEW: [(Key, Key); 3] = [(Key::MyoNew, Key::Myo), (Key::SaltNew, Key::Salt), (Key::MedNew, Key::AnyMedicine)];
const ALL_NEW: Set = Set::of(&[Key::MyoNew, Key::SaltNew, Key::MedNew]);

/// Every key and option that has no answer yet.
fn open(answers: &Answers) -> Set {
    let mut open = Set::stored().without(answers.asked()).or(answers.open_items());
    for single in Single::ALL.into_iter().filter(|single| answers.single(*single) == UNASKED) {
        open = open.or(Set::of(single.options()));
    }
    if answers.pain == UNASKED {
        open.insert(Key::Pain8);
    }
    if !answers.medicines.asked {
        open = open.or(FROM_MEDICINES).or(ALL_NEW);
    } else if !answers.med_new.asked {
        let taken = Facts::plain(answers, Reading::OnTheWay).yes;
        FROM_NEW.iter().filter(|(_, of)| taken.has(*of)).for_each(|(key, _)| open.insert(*key));
    }
    open
}

/// The keys that a screen can settle.
fn own_keys(screen: &Screen) -> Set {
    match screen.target {
        Target::Keys | Target::Danger(_) => {
            let mut keys = Set::EMPTY;
            screen.keys().for_each(|key| keys.insert(key));
            screen.groups.iter().filter_map(Group::single).fold(keys, |keys, one| keys.or(Set::of(one.options())))
        }
        Target::Which(_) => Set::EMPTY,
        Target::YesNo(key) => Set::of(&[key]),
        Target::Severity => Set::of(&[Key::Pain8]),
        Target::Medicines => FROM_MEDICINES.or(ALL_NEW),
        Target::MedNew => ALL_NEW,
    }
}

#[cfg(test)]
#[path = "tests/outlook.rs"]
mod tests;
