//! What would change the advice: answers are turned over one by one, and the same rules are asked again.

use super::true_keys;
use crate::check::facts::{Facts, Reading};
use crate::check::screen::Single;
use crate::check::screens::CHANGING;
use crate::check::{Answer, Answers, Assessment, Urgency, Within, assess, key::Key, path};
use crate::words::Text;

/// An answer that would be another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Change {
    /// The option in words.
    pub text: Text,
    /// The part of the question that it answers, where the option does not speak for itself.
    pub part: Option<Text>,
    /// Whether it would have to be so (`true`), or not to be so any more.
    pub holds: bool,
    step: Step,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Step {
    Key(Key, Answer),
    Single(Single, u8),
}

/// What would change the advice, and to what.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Flip {
    /// The answers that would be others. Mostly one; several only where no single one would do.
    pub changes: Vec<Change>,
    /// How urgent it would be then.
    pub urgency: Urgency,
    /// Within what time.
    pub within: Within,
}

impl Flip {
    /// What comes of the changes, if it is another advice and nothing more would have to be asked: a rule that hangs on
    /// an answer that is not there yet promises nothing.
    fn of(changes: Vec<Change>, answers: &Answers, now: (Urgency, Within)) -> Option<Flip> {
        let changed = applied(&changes, answers);
        // A screen without "none of these" can't be left with nothing chosen.
        if CHANGING.iter().any(|screen| changed.picks(screen).is_empty()) {
            return None;
        }
        let then = assess(&changed);
        let (urgency, within) = (then.urgency, then.within);
        ((urgency, within) != now && path::next(&changed).is_none()).then_some(Flip { changes, urgency, within })
    }

    /// The answers with these changes.
    #[must_use]
    pub fn applied(&self, answers: &Answers) -> Answers {
        applied(&self.changes, answers)
    }
}

fn applied(changes: &[Change], answers: &Answers) -> Answers {
    let mut changed = answers.clone();
    for change in changes {
        match change.step {
            Step::Key(key, answer) => changed.set(key, Some(answer)),
            Step::Single(single, place) => changed.put_single(single, place),
        }
    }
    changed
}

/// What would change this advice, the nearest level first: upwards, then downwards. Nothing for an emergency, whose
/// questions ended early.
#[must_use]
pub fn flips(answers: &Answers, result: &Assessment) -> Vec<Flip> {
    let now = (result.urgency, result.within);
    if result.urgency == Urgency::Emergency || path::next(answers).is_some() {
        return Vec::new();
    }
    let changes = possible(answers);
    let mut found: Vec<Flip> = changes.iter().filter_map(|change| Flip::of(vec![*change], answers, now)).collect();
    if !found.iter().any(|flip| (flip.urgency, flip.within) < now) {
        found.extend(several(&changes, answers, result));
    }
    // Five levels, six time frames: walking them is shorter than a sort, and keeps the order of the questions.
    let mut ordered = Vec::with_capacity(found.len());
    let levels = || Urgency::ALL.into_iter().flat_map(|urgency| Within::ALL.map(|within| (urgency, within)));
    let mut take = |level: (Urgency, Within)| {
        ordered.extend(found.iter().filter(|flip| (flip.urgency, flip.within) == level).cloned());
    };
    levels().filter(|level| *level > now).for_each(&mut take);
    let below: Vec<(Urgency, Within)> = levels().filter(|level| *level < now).collect();
    below.into_iter().rev().for_each(&mut take);
    ordered
}

/// The fewest answers that together would lower the advice, where no single one does.
fn several(changes: &[Change], answers: &Answers, result: &Assessment) -> Option<Flip> {
    let now = (result.urgency, result.within);
    // Only what the deciding rules rest on; without the rest the picture itself would be another.
    let facts = Facts::read(answers, Reading::Result);
    let mut keys = Vec::new();
    result.rules.iter().filter(|rule| rule.urgency == now.0).for_each(|rule| true_keys(&rule.when, &facts, &mut keys));
    let decides = |change: &&Change| matches!(change.step, Step::Key(key, Answer::No) if keys.contains(&key));
    let mut left: Vec<Change> = changes.iter().filter(decides).copied().collect();
    let lowers =
        |changes: Vec<Change>| Flip::of(changes, answers, now).filter(|flip| (flip.urgency, flip.within) < now);
    let mut best = lowers(left.clone())?;
    for change in left.clone() {
        let fewer: Vec<Change> = left.iter().filter(|other| **other != change).copied().collect();
        if let Some(flip) = lowers(fewer.clone()) {
            (best, left) = (flip, fewer);
        }
    }
    Some(best)
}

/// Every answer that could be another tomorrow.
fn possible(answers: &Answers) -> Vec<Change> {
    let mut changes = Vec::new();
    for group in CHANGING.iter().flat_map(|screen| screen.groups) {
        for choice in group.choices {
            let mut add =
                |holds, step| changes.push(Change { text: choice.text, part: group.one_label(), holds, step });
            match (choice.key, group.single()) {
                (Some(key), _) => {
                    let is = answers.get(key);
                    if matches!(is, Some(Answer::No | Answer::NotSure)) {
                        add(true, Step::Key(key, Answer::Yes));
                    }
                    if matches!(is, Some(Answer::Yes | Answer::NotSure)) {
                        add(false, Step::Key(key, Answer::No));
                    }
                }
                (None, Some(single)) => {
                    let place = single.options().iter().zip(1_u8..).find(|(key, _)| key.id() == choice.id);
                    if let Some((_, place)) = place.filter(|(_, place)| answers.single(single) != *place) {
                        add(true, Step::Single(single, place));
                    }
                }
                (None, None) => {}
            }
        }
    }
    changes
}
