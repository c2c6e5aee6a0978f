//! Which question comes next. Danger signs first; on an emergency nothing more is asked.

use super::facts::{Facts, Reading};
use super::screen::{Choice, Screen, Target};
use super::{Answers, Medicine, RULES, SCREENS, Urgency, assess, key::Key};

/// The first unanswered screen that can still matter. `None`: done, at once on an emergency.
#[must_use]
pub fn next(answers: &Answers) -> Option<&'static Screen> {
    let facts = Facts::read(answers, Reading::OnTheWay);
    let reached = assess::run(RULES, &facts, |_| ());
    if reached >= Some(Urgency::Emergency) {
        return None;
    }
    SCREENS.iter().find(|screen| !answers.has_answered(screen) && is_asked(screen, &facts, reached))
}

/// The answered screens that are on the path, in order.
#[must_use]
pub fn so_far(answers: &Answers) -> Vec<&'static Screen> {
    let facts = Facts::read(answers, Reading::OnTheWay);
    SCREENS.iter().filter(|screen| answers.has_answered(screen) && is_asked(screen, &facts, None)).collect()
}

/// About how many screens there are in all, as far as the answers tell.
#[must_use]
pub fn about(answers: &Answers) -> usize {
    let facts = Facts::read(answers, Reading::OnTheWay);
    let reached = assess::run(RULES, &facts, |_| ());
    let done = reached >= Some(Urgency::Emergency);
    let counts = |screen: &&Screen| match answers.has_answered(screen) {
        true => is_asked(screen, &facts, None),
        false => !done && is_asked(screen, &facts, reached),
    };
    SCREENS.iter().filter(counts).count()
}

/// Whether an option is offered to this person on this screen.
#[must_use]
pub fn offers(answers: &Answers, screen: &Screen, choice: &Choice) -> bool {
    let Some(key) = choice.key else { return true };
    match screen.target {
        // "Which one?" is about what was left open.
        Target::Which(_) => !answers.yes.has(key),
        _ if key == Key::Preg => {
            answers.yes.has(Key::Preg)
                || !matches!(answers.option(super::screen::Single::Age), Some(Key::A60 | Key::A75p))
        }
        _ => true,
    }
}

/// The medicines offered on a medicine screen: all, or those that were chosen.
pub fn medicines(answers: &Answers, screen: &Screen) -> impl Iterator<Item = &'static Medicine> + use<> {
    let chosen = (screen.target == Target::MedNew).then_some(answers.medicines.set);
    super::MEDICINES.iter().enumerate().filter_map(move |(place, medicine)| {
        let offered = chosen.is_none_or(|set| set.holds(place) && !medicine.is_supplement());
        offered.then_some(medicine)
    })
}

fn is_asked(screen: &Screen, facts: &Facts, reached: Option<Urgency>) -> bool {
    (screen.child || !facts.yes.has(Key::U16)) && screen.when.holds(facts, reached)
}
