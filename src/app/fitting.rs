//! What the guide is fitted to: the last check, the quick questions of the guide, or nothing.

use super::{Effect, Mode, Model, Msg, history, people, urgency_by_id};
use crate::{
    check::{Answers, Urgency},
    diary::{CheckDone, LocalTime, Moment},
    guide::{self, Advice, Person, quick},
};

/// After this many milliseconds only the yeses of a check count for the guide, and its urgency no longer.
const OLD: u64 = 28 * 24 * 60 * 60 * 1000;

/// The check that the guide is fitted to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fitted {
    /// None.
    Nothing,
    /// The one whose result is in memory.
    Now,
    /// One from the history, of that day.
    Check(LocalTime),
    /// The same, but of which only the yeses count.
    Old(LocalTime),
}

/// The reader as the guide knows them.
#[derive(Clone, PartialEq, Debug)]
pub struct Reader {
    /// What is known of them.
    pub person: Person,
    /// The result of the check, while it counts.
    pub urgency: Option<Urgency>,
    /// Which check that is.
    pub fitted: Fitted,
    /// Whether quick questions were answered.
    pub quick: bool,
}

impl Model {
    /// The reader as the guide knows them. In information mode nothing is worked out about anybody.
    #[must_use]
    pub fn reader(&self) -> Reader {
        if self.config.mode == Mode::Information {
            return Reader { person: Person::default(), urgency: None, fitted: Fitted::Nothing, quick: false };
        }
        let (answers, urgency, fitted) = self.last_check();
        let old = matches!(fitted, Fitted::Old(_));
        let given = self.quick();
        let person = Person::fitted(&answers, old, &given);
        Reader { person, urgency, fitted, quick: given.iter().any(|entry| quick::parse(entry).is_some()) }
    }

    /// The last finished check: its answers, its urgency while it counts, and which it is.
    fn last_check(&self) -> (Answers, Option<Urgency>, Fitted) {
        if let Some(verdict) = &self.verdict {
            return (self.answers.clone(), Some(verdict.urgency), Fitted::Now);
        }
        let last = self.ledger.checks(&self.person).next();
        let Some((record, done)) = last.and_then(|record| Some((record, record.data().and_then(CheckDone::read)?)))
        else {
            return (Answers::default(), None, Fitted::Nothing);
        };
        // Answers that this version can't read tell nothing; the level stays what it was.
        let answers = Answers::from_map(&done.answers).unwrap_or_default();
        if self.clock.saturating_sub(record.stamp) > OLD {
            return (answers, None, Fitted::Old(record.at));
        }
        (answers, Some(urgency_by_id(&done.level).unwrap_or(Urgency::Urgent)), Fitted::Check(record.at))
    }

    /// What the guide advises this reader.
    #[must_use]
    pub fn advice(&self) -> Vec<Advice> {
        let reader = self.reader();
        guide::advise(&reader.person, reader.urgency)
    }
}

/// A quick question was answered, or "none of these" was said of a group.
pub fn answered(model: &mut Model, msg: &Msg, moment: &Moment, effects: &mut Vec<Effect>) {
    let mut list = model.quick();
    match msg {
        Msg::QuickAnswered(question, answer) => quick::answer(&mut list, question, *answer),
        Msg::QuickNone(group) => quick::none(&mut list, group),
        _ => return,
    }
    people::set_quick(model, list);
    history::setting_changed(model, moment, effects);
}
