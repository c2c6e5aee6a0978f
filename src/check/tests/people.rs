//! Made-up people: those who answer every question, those whose answers have no sense, and one with a harmless cramp.

use super::super::*;
use serde_json::{Map, json};

/// Seeds of so many people. The mutation run asks for fewer (`LEG_CRAMPS_PEOPLE`, in parts of a thousand), because
/// it runs all this hundreds of times.
pub fn people(count: u64) -> std::ops::Range<u64> {
    0..(count * share() / 1_000).max(1)
}

/// Whether nobody is left out, so that what is rare must have been seen.
pub fn is_everybody() -> bool {
    share() >= 1_000
}

fn share() -> u64 {
    std::env::var("LEG_CRAMPS_PEOPLE").ok().and_then(|text| text.parse().ok()).unwrap_or(1_000)
}

/// A small xorshift: the same people in every run.
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) as usize % n
    }

    pub fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}

/// Picks for a screen: mostly "none", sometimes something, sometimes "not sure".
pub fn random_picks(chance: &mut Chance, screen: &Screen, answers: &Answers, rate: usize) -> Vec<&'static str> {
    let ids: Vec<&'static str> = match screen.kind {
        Kind::Medicines => path::medicines(answers, screen).map(|m| m.id).collect(),
        Kind::Scale => answers::PAIN.to_vec(),
        _ => screen.choices().map(|choice| choice.id).collect(),
    };
    if screen.target == screen::Target::Keys && screen.groups.iter().any(|group| group.single().is_some()) {
        return random_parts(chance, screen, rate);
    }
    if matches!(screen.kind, Kind::One | Kind::Scale) {
        return vec![if screen.unsure.is_some() && chance.one_in(rate * 3) {
            "unsure"
        } else {
            *chance.pick(ids.as_slice())
        }];
    }
    let few = if screen.kind == Kind::Medicines { 40 } else { rate };
    let mut picks: Vec<_> = ids.into_iter().filter(|_| chance.one_in(few)).collect();
    if screen.unsure.is_some() && chance.one_in(rate * 2) {
        picks.push("unsure");
    }
    if picks.is_empty() {
        picks.push(if screen.none.is_some() { "none" } else { screen.choices().next().unwrap().id });
    }
    picks
}

/// Picks for a screen of several parts: one of each choice, any of the rest.
fn random_parts(chance: &mut Chance, screen: &Screen, rate: usize) -> Vec<&'static str> {
    let mut picks = Vec::new();
    for group in screen.groups.iter().filter(|group| group.after.is_none()) {
        let ids: Vec<&'static str> = group.choices.iter().map(|choice| choice.id).collect();
        match group.asks {
            screen::Asks::One(_) => picks.push(*chance.pick(&ids)),
            screen::Asks::Each => picks.extend(ids.into_iter().filter(|_| chance.one_in(rate))),
            _ if chance.one_in(2) => picks.push(*chance.pick(&ids)),
            _ => {}
        }
    }
    if picks.contains(&"side1") && chance.one_in(2) {
        picks.push("left");
    }
    let parts = screen.groups.iter().any(|group| matches!(group.asks, screen::Asks::One(_)));
    if screen.unsure.is_some() && chance.one_in(rate * 2) {
        picks.push("unsure");
    }
    if picks.is_empty() && !parts {
        picks.push("none");
    }
    picks
}

/// Someone who answers every screen that is meant for them, even after an emergency.
pub fn asked_everything(seed: u64, rate: usize) -> Answers {
    let mut chance = Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let mut answers = Answers::default();
    // A later answer can open an earlier screen; twice round is enough.
    for _ in 0..2 {
        for screen in SCREENS {
            let facts = Facts::read(&answers, facts::Reading::OnTheWay);
            let makes_sense = screen.given.holds(&facts, None);
            if path::is_for(screen, &answers) && !answers.has_answered(screen) && makes_sense {
                let picks = random_picks(&mut chance, screen, &answers, rate);
                answers.give(screen, &picks).unwrap_or_else(|e| panic!("{} {picks:?} {e:?}", screen.id));
            }
        }
    }
    answers
}

/// Answers without order or sense, as a damaged store could hold them.
pub fn anything(seed: u64) -> Answers {
    let mut chance = Chance(seed.wrapping_mul(0xD134_2543_DE82_EF95) | 1);
    let mut map = Map::new();
    let rate = 2 + chance.below(30);
    for key in Key::ALL.iter().take(STORED) {
        let answer = if chance.one_in(rate) { *chance.pick(&["yes", "not_sure", ""]) } else { "no" };
        if !answer.is_empty() {
            map.insert(key.id().to_owned(), answer.into());
        }
    }
    for single in screen::Single::ALL {
        if !chance.one_in(20) {
            map.insert(single.id().to_owned(), chance.pick(single.options()).id().into());
        }
    }
    if !chance.one_in(20) {
        let taken: Vec<&str> = MEDICINES.iter().map(|m| m.id).filter(|_| chance.one_in(60)).collect();
        let new: Vec<&str> = taken.iter().copied().filter(|_| chance.one_in(3)).collect();
        map.insert("medicines".to_owned(), taken.into());
        map.insert("med_new".to_owned(), new.into());
    }
    Answers::from_map(&map).unwrap()
}

pub fn order(answers: &Answers) -> (Urgency, Within) {
    let result = assess(answers);
    (result.urgency, result.within)
}

/// The screens that the path asks, one by one. A path that does not end fails rather than hangs.
#[derive(Default)]
pub struct Asked(usize);

impl Asked {
    /// The next screen of the path, if anything is left to ask.
    pub fn next(&mut self, answers: &Answers) -> Option<&'static Screen> {
        self.0 += 1;
        assert!(self.0 <= 60, "the path does not end");
        path::next(answers)
    }
}

/// A harmless cramp, answered to the end.
pub fn harmless() -> Answers {
    let mut answers = Answers::default();
    let mut asked = Asked::default();
    while let Some(screen) = asked.next(&answers) {
        let picks: &[&str] = match screen.id {
            "q01_age" => &["18_59"],
            "q08_where" => &["calf", "side_either", "night"],
            "q09_kind" => &["knot"],
            "q10_timing" => &["m2", "rare"],
            _ => &["none"],
        };
        answers.give(screen, picks).unwrap();
    }
    answers
}

/// The harmless cramp of someone to whom the question about `key` applies.
pub fn with_follow_ups(key: Key) -> Answers {
    let mut map = harmless().to_map();
    let more = match key {
        Key::StatinPain => json!({"medicines": ["simvastatin"], "med_new": []}),
        Key::Tendon => json!({"medicines": ["ciprofloxacin"], "med_new": []}),
        Key::MedTox => json!({"medicines": ["lithium"], "med_new": []}),
        Key::Preecl => json!({"preg": "yes"}),
        Key::NoPee => json!({"heat": "yes"}),
        Key::SepsisHot | Key::SevHot => json!({"hotpatch": "yes"}),
        _ => json!({}),
    };
    map.extend(more.as_object().unwrap().clone());
    Answers::from_map(&map).unwrap()
}
