//! What stands behind a result: which answers made a rule fire, what would change the advice, what can look alike,
//! and what to take to a doctor. Tables and searches over the same rules; nothing here decides.

mod flips;
mod tables;

pub use flips::{Change, Flip, flips};
pub use tables::{LOOK_ALIKES, LookAlike, look_alikes, negatives, questions};
#[cfg(not(target_arch = "wasm32"))]
pub use tables::{all_negatives, all_questions};

use super::facts::{DERIVED, Facts, Reading};
use super::screen::Single;
use super::{Advice, Answer, Answers, Assessment, Expr, Medicine, Rule, Topic, Urgency, key::Key};
use crate::words::{Text, t};

/// The answers that made a rule fire, in the reader's words.
#[must_use]
pub fn because(rule: &Rule, answers: &Answers) -> Vec<Text> {
    let facts = Facts::read(answers, Reading::Result);
    let mut keys = Vec::new();
    true_keys(&rule.when, &facts, &mut keys);
    let mut texts: Vec<Text> = Vec::new();
    for key in keys {
        // What is stored must have been said; in old age "not sure" has counted as a yes. The rest was worked out.
        let said = Key::stored(key.id()).is_none() || matches!(answers.get(key), Some(Answer::Yes | Answer::NotSure));
        let own = if said { key.text() } else { None };
        let medicines =
            answers.medicines().filter(|medicine| means(medicine, key, answers)).map(|medicine| medicine.name);
        let open = (key == Key::MedAb && answers.unsure_of_medicines()).then_some(t::OPTION_UNSURE_MEDICINES);
        for text in own.into_iter().chain(medicines).chain(open) {
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
    }
    texts
}

/// The keys by which a condition holds, down to what was answered.
fn true_keys(expr: &Expr, facts: &Facts, keys: &mut Vec<Key>) {
    if !expr.holds(facts, None) {
        return;
    }
    match expr {
        Expr::Is(key) => match DERIVED.iter().find(|(derived, _)| derived == key) {
            Some((_, expr)) => true_keys(expr, facts, keys),
            None => keys.push(*key),
        },
        Expr::All(parts) | Expr::Any(parts) => parts.iter().for_each(|part| true_keys(part, facts, keys)),
        Expr::Not(_) | Expr::Unsure(_) | Expr::Denied(_) | Expr::Below(_) | Expr::Reached(_) => {}
    }
}

/// Whether a medicine is why a key holds.
fn means(medicine: &Medicine, key: Key, answers: &Answers) -> bool {
    let new = || answers.new_medicines().any(|new| new.id == medicine.id);
    match key {
        Key::MyoNew => medicine.means(Key::Myo) && new(),
        Key::SaltNew => medicine.means(Key::Salt) && new(),
        Key::MedNew => !medicine.means(Key::Myo) && new(),
        _ => medicine.means(key),
    }
}

/// The medicines that are worth a review, with what to say about each.
pub fn medicines(answers: &Answers) -> impl Iterator<Item = &'static Medicine> + '_ {
    answers.medicines().filter(|medicine| medicine.advice != Advice::None)
}

/// At most three topics to raise, from the deciding rules first; none where there is no visit. Who shows them puts them in the order of the alphabet:
/// they are not ranked.
#[must_use]
pub fn shown_topics(result: &Assessment) -> Vec<Topic> {
    match result.urgency {
        // Nothing may compete with the call; and who can look after it at home needs no list for a visit.
        Urgency::Emergency | Urgency::SelfCare => Vec::new(),
        _ => result.topics.iter().take(3).copied().collect(),
    }
}

/// The words by which the length names it: a spasm up to 15 seconds, a cramp after that. A name only; no rule asks it.
#[must_use]
pub fn spasm_or_cramp(answers: &Answers) -> Option<Text> {
    match answers.option(Single::Long)? {
        Key::S15 => Some(t::RESULT_SPASM),
        Key::M2 | Key::M10 | Key::Long10 => Some(t::RESULT_CRAMP),
        _ => None,
    }
}
