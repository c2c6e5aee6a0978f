//! Properties over many made-up people, and the corners of answering.

use super::screen::Target;
use super::*;
use serde_json::{Map, Value, json};

/// A small xorshift: the same people in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) as usize % n
    }

    fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}

/// Picks for a screen: mostly "none", sometimes something, sometimes "not sure".
fn random_picks(chance: &mut Chance, screen: &Screen, answers: &Answers, rate: usize) -> Vec<&'static str> {
    let ids: Vec<&'static str> = match screen.kind {
        Kind::Medicines => path::medicines(answers, screen).map(|m| m.id).collect(),
        Kind::Scale => answers::PAIN.to_vec(),
        _ => screen.choices().map(|choice| choice.id).collect(),
    };
    if matches!(screen.kind, Kind::One | Kind::Scale) {
        return vec![if screen.unsure.is_some() && chance.one_in(rate * 3) {
            "unsure"
        } else {
            *chance.pick(ids.as_slice())
        }];
    }
    let few = if screen.kind == Kind::Medicines { 40 } else { rate };
    let mut picks: Vec<_> = ids.into_iter().filter(|_| chance.one_in(few)).collect();
    let sides: Vec<_> = picks.iter().copied().filter(|id| id.starts_with("side")).skip(1).collect();
    picks.retain(|id| !sides.contains(id));
    if screen.unsure.is_some() && chance.one_in(rate * 2) {
        picks.push("unsure");
    }
    if picks.is_empty() {
        picks.push(if screen.none.is_some() { "none" } else { screen.choices().next().unwrap().id });
    }
    picks
}

/// Someone who answers every screen that is meant for them, even after an emergency.
fn asked_everything(seed: u64, rate: usize) -> Answers {
    let mut chance = Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let mut answers = Answers::default();
    // A later answer can open an earlier screen; twice round is enough.
    for _ in 0..2 {
        for screen in SCREENS {
            let facts = Facts::read(&answers, facts::Reading::OnTheWay);
            let child = facts.yes.has(Key::U16) && !screen.child;
            if !child && !answers.has_answered(screen) && screen.when.holds(&facts, None) {
                let picks = random_picks(&mut chance, screen, &answers, rate);
                answers.give(screen, &picks).unwrap_or_else(|e| panic!("{} {picks:?} {e:?}", screen.id));
            }
        }
    }
    answers
}

/// Answers without order or sense, as a damaged store could hold them.
fn anything(seed: u64) -> Answers {
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

fn order(answers: &Answers) -> (Urgency, Within) {
    let result = assess(answers);
    (result.urgency, result.within)
}

#[test]
fn adding_a_yes_or_not_sure_never_lowers_the_level() {
    // These describe the harmless pattern or settle a doubt, so they may lower it (clinical reference 8.3).
    let may_lower = [Key::BloodOk, Key::DarkPain, Key::Knot, Key::Doms];
    for seed in 0..4_000 {
        let base = if seed % 2 == 0 { anything(seed) } else { asked_everything(seed, 12) };
        for key in Key::ALL.iter().take(STORED).filter(|key| !may_lower.contains(key)) {
            let mut answers = base.clone();
            answers.set(*key, Some(Answer::No));
            let no = order(&answers);
            for answer in [Answer::Yes, Answer::NotSure] {
                answers.set(*key, Some(answer));
                assert!(order(&answers) >= no, "{} {answer:?}: {:?}", key.id(), answers.to_map());
            }
        }
    }
}

#[test]
fn nobody_is_sent_home_over_a_danger_sign_that_is_not_denied() {
    let harmless = harmless();
    assert_eq!(order(&harmless), (Urgency::SelfCare, Within::None));
    for key in L1.iter().chain(L2).filter(|key| **key != Key::Long10) {
        for answer in [Some(Answer::Yes), Some(Answer::NotSure)] {
            let mut answers = with_follow_ups(*key);
            answers.set(*key, answer);
            assert!(order(&answers).0 >= Urgency::Doctor, "{} {answer:?}", key.id());
            answers.put_single(screen::Single::Age, 5);
            assert!(order(&answers).0 >= Urgency::Doctor, "{} {answer:?} at 75", key.id());
        }
        let mut answers = with_follow_ups(*key);
        answers.set(*key, None);
        let follow_up = [Key::SepsisHot, Key::SevHot].contains(key);
        assert!(order(&answers).0 >= Urgency::Urgent || follow_up, "{} unasked", key.id());
    }
    for (place, least) in [(0, Urgency::Urgent), (4, Urgency::Urgent), (255, Urgency::Doctor)] {
        let mut answers = harmless.clone();
        answers.put_single(screen::Single::Long, place);
        assert!(order(&answers).0 >= least);
    }
    assert_eq!(order(&Answers::default()).0, Urgency::Urgent);
}

#[test]
fn self_care_needs_every_danger_sign_denied_and_an_adult() {
    let mut seen = 0;
    for seed in 0..60_000 {
        let answers = if seed % 3 == 0 { anything(seed) } else { asked_everything(seed, 25 + (seed % 100) as usize) };
        let facts = Facts::read(&answers, facts::Reading::Result);
        let result = assess(&answers);
        if result.urgency == Urgency::SelfCare {
            seen += 1;
            for key in [Key::AnyDanger, Key::L1Unsure, Key::L2Unsure, Key::Missing, Key::U16, Key::A16] {
                assert!(!facts.yes.has(key), "{}: {:?}", key.id(), answers.to_map());
            }
            assert_eq!(result.seven, [false; 7], "{:?}", answers.to_map());
        }
        let floor = result.seven.iter().skip(1).any(|yes| *yes);
        if floor && !facts.yes.has(Key::U16) {
            let only_weak = result.seven == [result.seven[0], true, false, false, false, false, false]
                && facts.yes.has(Key::CondW)
                && ![
                    Key::Dial,
                    Key::Ckd,
                    Key::Cirr,
                    Key::Hf,
                    Key::Cancer,
                    Key::Clot6,
                    Key::Diab,
                    Key::CondS,
                    Key::WeakOld,
                ]
                .iter()
                .any(|key| facts.yes.has(*key));
            let least = if only_weak { Urgency::Pharmacist } else { Urgency::Doctor };
            assert!(result.urgency >= least, "{:?}", answers.to_map());
        }
        if result.seven[0] && !facts.yes.has(Key::U16) {
            assert!(result.urgency >= Urgency::Pharmacist);
        }
        assert!(!result.rules.is_empty());
    }
    assert!(seen > 100, "only {seen} came out as self-care");
}

#[test]
fn the_path_finds_what_asking_everything_finds() {
    for seed in 0..30_000 {
        let everything = asked_everything(seed, 3 + (seed % 20) as usize);
        let mut answers = Answers::default();
        let mut count = 0;
        while let Some(screen) = path::next(&answers) {
            let mut picks = everything.picks(screen);
            if picks.is_empty() {
                // "Which one?" of a screen on which nothing was open after all.
                picks.push(if screen.none.is_some() { "none" } else { "unsure" });
            }
            answers.give(screen, &picks).unwrap_or_else(|e| panic!("{} {picks:?} {e:?}", screen.id));
            count += 1;
            assert!(count < 60, "the path does not end");
        }
        let (short, long) = (assess(&answers).urgency, assess(&everything).urgency);
        assert_eq!(short, long, "{:?}\n{:?}", everything.to_map(), answers.to_map());
    }
}

#[test]
fn every_row_can_be_reached_by_answering() {
    let mut open: Vec<&Rule> = RULES.iter().collect();
    for seed in 0..60_000 {
        let result = assess(&asked_everything(seed, 3 + (seed % 30) as usize));
        open.retain(|row| {
            !result.rules.iter().any(|r| r.id == row.id && r.urgency == row.urgency && r.within == row.within)
        });
    }
    // A finished path leaves nothing unasked; that row is for broken or half-finished answers.
    open.retain(|row| !(row.id == "R99" && row.urgency == Urgency::Urgent));
    assert!(open.is_empty(), "{:?}", open.iter().map(|r| (r.id, r.urgency)).collect::<Vec<_>>());
}

#[test]
fn answers_come_back_from_a_map_as_they_were() {
    for seed in 0..3_000 {
        let answers = asked_everything(seed, 8);
        assert_eq!(Answers::from_map(&answers.to_map()), Ok(answers));
    }
}

#[test]
fn unknown_input_is_refused_by_name() {
    let read = |value: Value| Answers::from_map(value.as_object().unwrap()).map_err(|e| e.to_string());
    let refusals = [
        (json!({"chset": "no"}), "`chset` is no answer key that this checker knows."),
        (json!({"typ": "yes"}), "`typ` is no answer key that this checker knows."),
        (json!({"chest": "maybe"}), "`maybe` is no answer to `chest`."),
        (json!({"chest": true}), "`true` is no answer to `chest`."),
        (json!({"age": "60"}), "`60` is no answer to `age`."),
        (json!({"severity": 11}), "`11` is no answer to `severity`."),
        (json!({"medicines": ["aspirine"]}), "`aspirine` is no answer to `medicines`."),
        (json!({"medicines": "all"}), "`all` is no answer to `medicines`."),
        (
            json!({"medicines": [], "med_new": ["warfarin"]}),
            "`med_new` names `warfarin`, which is not among `medicines`.",
        ),
    ];
    for (value, sentence) in refusals {
        assert_eq!(read(value.clone()), Err(sentence.to_owned()), "{value}");
    }
}

#[test]
fn a_screen_takes_only_what_it_offers() {
    let screen = |id| Screen::by_id(id).unwrap();
    let mut answers = Answers::default();
    let (body, place, age) = (screen("q02_body"), screen("q08_where"), screen("q01_age"));
    assert_eq!(answers.give(body, &[]), Err(Incomplete::Nothing));
    assert_eq!(answers.give(body, &["none", "chest"]), Err(Incomplete::Contradiction));
    assert_eq!(answers.give(body, &["none", "unsure"]), Err(Incomplete::Contradiction));
    assert_eq!(answers.give(body, &["swell1"]), Err(Incomplete::Unknown));
    assert_eq!(answers.give(place, &["calf", "side1", "side_both"]), Err(Incomplete::Contradiction));
    assert_eq!(answers.give(age, &["u16", "75p"]), Err(Incomplete::Contradiction));
    assert_eq!(answers.give(age, &["none"]), Err(Incomplete::Unknown));
    assert_eq!(answers, Answers::default());
    answers.give(body, &["none"]).unwrap();
    assert_eq!(answers.get(Key::Stroke), Some(Answer::No));
    assert_eq!(answers.picks(body), ["none"]);
    answers.give(age, &["unsure"]).unwrap();
    assert_eq!((answers.picks(age), answers.chosen(age).len()), (vec!["unsure"], 1));
}

#[test]
fn not_sure_asks_which_one_before_it_counts() {
    let mut answers = Answers::default();
    let screen = |id| Screen::by_id(id).unwrap();
    answers.give(screen("q02_body"), &["unsure"]).unwrap();
    assert_eq!(path::next(&answers).map(|s| s.id), Some("q03_body"));
    // Left open, it counts in full; and a saved check goes on with the same question.
    assert_eq!(assess(&answers).urgency, Urgency::Emergency);
    assert_eq!(path::next(&Answers::from_map(&answers.to_map()).unwrap()).map(|s| s.id), Some("q03_body"));
    answers.give(screen("q03_body"), &["jaw"]).unwrap();
    assert_eq!(answers.get(Key::Jaw), Some(Answer::NotSure));
    assert_eq!(answers.get(Key::Chest), Some(Answer::No));
    assert_eq!(path::next(&answers).map(|s| s.id), Some("q02_leg"));
    assert_eq!(answers.picks(screen("q02_body")), ["unsure"]);
    assert_eq!(answers.unclear().len(), 1);
}

#[test]
fn ids_are_said_once_and_fit_their_screens() {
    let keys: Vec<Key> =
        SCREENS.iter().filter(|s| !matches!(s.target, Target::Which(_))).flat_map(Screen::keys).collect();
    for (index, key) in keys.iter().enumerate() {
        assert!(!keys[..index].contains(key), "{} stands on two screens", key.id());
    }
    let asked = |key: &Key| keys.contains(key) || SCREENS.iter().any(|s| s.target == Target::YesNo(*key));
    let lost: Vec<_> = Key::ALL.iter().take(STORED).filter(|key| !asked(key)).map(|key| key.id()).collect();
    assert!(lost.is_empty(), "{lost:?}");
    for screen in SCREENS {
        assert!(screen.groups.iter().all(|group| group.choices.len() <= 7), "{}", screen.id);
        if let Target::Single(single) = screen.target {
            assert!(screen.choices().map(|c| c.id).eq(single.options().iter().map(|key| key.id())), "{}", screen.id);
        }
    }
    assert!(MEDICINES.len() <= 192 && Key::ALL.len() <= 192);
}

/// A harmless cramp, answered to the end.
fn harmless() -> Answers {
    let mut answers = Answers::default();
    while let Some(screen) = path::next(&answers) {
        let picks: &[&str] = match screen.id {
            "q01_age" => &["18_59"],
            "q08_where" => &["calf", "side_either", "night"],
            "q09_kind" => &["knot"],
            "q10_long" => &["m2"],
            "q11_often" => &["rare"],
            _ => &["none"],
        };
        answers.give(screen, picks).unwrap();
    }
    answers
}

/// The harmless cramp of someone to whom the question about `key` applies.
fn with_follow_ups(key: Key) -> Answers {
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
