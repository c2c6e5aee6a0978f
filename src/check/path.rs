//! Which question comes next: danger signs first, then whatever can still change the result or the advice. On an
//! emergency nothing more is asked.

use super::facts::{Facts, Reading};
use super::outlook::Outlook;
use super::screen::{Choice, Screen, Single, Target};
use super::{Answers, Medicine, RULES, SCREENS, Urgency, assess, key::Key};

/// The first unanswered screen that can still matter. `None`: done, at once on an emergency.
#[must_use]
pub fn next(answers: &Answers) -> Option<&'static Screen> {
    if has_emergency(answers) {
        return None;
    }
    let outlook = Outlook::of(answers);
    SCREENS.iter().find(|screen| !answers.has_answered(screen) && is_for(screen, answers) && wants(&outlook, screen))
}

/// The answered screens that are on the path, and the details that were told, in order.
#[must_use]
pub fn so_far(answers: &Answers) -> Vec<&'static Screen> {
    let facts = Facts::read(answers, Reading::OnTheWay);
    SCREENS.iter().filter(|screen| answers.has_answered(screen) && still_fits(screen, answers, &facts)).collect()
}

/// About how many screens there are in all, if what is still open is answered with no.
#[must_use]
pub fn about(answers: &Answers) -> usize {
    let facts = Facts::read(answers, Reading::OnTheWay);
    let done = has_emergency(answers);
    let counts = |screen: &&Screen| match answers.has_answered(screen) {
        true => still_fits(screen, answers, &facts),
        false => !done && is_for(screen, answers) && wants(&Outlook::on(answers, screen), screen),
    };
    SCREENS.iter().filter(counts).count()
}

/// The details for the doctor's page that are not told yet.
#[must_use]
pub fn details(answers: &Answers) -> Vec<&'static Screen> {
    let open = |screen: &&Screen| screen.detail && is_for(screen, answers) && !answers.has_answered(screen);
    SCREENS.iter().filter(open).collect()
}

/// The answers without those to questions that are no longer asked. A question about lithium has no say once lithium
/// has been taken off the list.
#[must_use]
pub fn on_path(answers: &Answers) -> Answers {
    let facts = Facts::read(answers, Reading::OnTheWay);
    let mut kept = answers.clone();
    for screen in SCREENS {
        if answers.has_answered(screen) && !still_fits(screen, answers, &facts) {
            kept.forget(screen);
        }
    }
    kept
}

/// Takes back what was said about danger signs, so that they are asked again.
pub fn ask_danger_again(answers: &mut Answers) {
    for screen in SCREENS {
        if matches!(screen.target, Target::Danger(_)) {
            answers.forget(screen);
        }
    }
}

/// What a change of answers did to the questions: those that came, and those that went.
#[must_use]
pub fn changes(before: &Answers, after: &Answers) -> (Vec<&'static Screen>, Vec<&'static Screen>) {
    let (old, new) = (so_far(before), so_far(after));
    let only = |these: &[&'static Screen], those: &[&'static Screen]| -> Vec<&'static Screen> {
        these.iter().filter(|screen| !those.iter().any(|other| other.id == screen.id)).copied().collect()
    };
    (only(&new, &old), only(&old, &new))
}

/// Whether an option is offered to this person on this screen.
#[must_use]
pub fn offers(answers: &Answers, screen: &Screen, choice: &Choice) -> bool {
    let Some(key) = choice.key else { return true };
    match screen.target {
        // "Which one?" is about what was left open.
        Target::Which(_) => !answers.yes.has(key),
        _ if key == Key::Preg => {
            answers.yes.has(Key::Preg) || !matches!(answers.option(Single::Age), Some(Key::A60 | Key::A75p))
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

fn has_emergency(answers: &Answers) -> bool {
    let facts = Facts::read(answers, Reading::OnTheWay);
    assess::run(RULES, &facts, |_| ()) >= Some(Urgency::Emergency)
}

/// Of a child only what was written for children is asked.
pub(super) fn is_for(screen: &Screen, answers: &Answers) -> bool {
    screen.child || answers.option(Single::Age) != Some(Key::U16)
}

fn wants(outlook: &Outlook, screen: &Screen) -> bool {
    // "Which one?" has an answer unless it is open, and then it is wanted.
    matches!(screen.target, Target::Which(_)) || outlook.wants(screen)
}

/// Whether a question that has an answer still makes sense.
fn still_fits(screen: &Screen, answers: &Answers, facts: &Facts) -> bool {
    let open = matches!(screen.target, Target::Which(_)) && !screen.keys().any(|key| answers.unsure.has(key));
    is_for(screen, answers) && !open && (screen.detail || screen.given.holds(facts, None))
}
