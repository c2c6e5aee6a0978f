//! What holds for everybody, over many made-up people.

use super::super::*;
use super::people::*;

#[test]
fn adding_a_yes_or_not_sure_never_lowers_the_level() {
    // These describe the harmless pattern or settle a doubt, so they may lower it (clinical reference 8.3).
    let may_lower = [Key::BloodOk, Key::DarkPain, Key::Knot, Key::Doms];
    for seed in people(4_000) {
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
    for seed in people(60_000) {
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
    assert!(!is_everybody() || seen > 100, "only {seen} came out as self-care");
}

/// Rows that never stand alone, and why. Each adds a reason to a level that another row has reached already.
const NEVER_ALONE: [(&str, Urgency); 5] = [
    // Its signs are those of R20 and R21, in pregnancy.
    ("R22", Urgency::Urgent),
    // Its signs are those of R20 and R31, with diabetes.
    ("R32", Urgency::Urgent),
    // Both say more about a pattern for which R70 stands as well.
    ("R46", Urgency::SelfCare),
    ("R71", Urgency::SelfCare),
    // A child's emergency is one of R01 to R19 first.
    ("R90", Urgency::Emergency),
];

#[test]
fn every_row_can_be_reached_and_can_decide_alone() {
    let mut unreached: Vec<&'static Rule> = RULES.iter().collect();
    let mut led: Vec<&'static Rule> = RULES.iter().collect();
    for seed in people(100_000) {
        let answers = asked_everything(seed, 3 + (seed % 60) as usize);
        let result = assess(&answers);
        unreached.retain(|row| !result.rules.iter().any(|rule| std::ptr::eq(*rule, *row)));
        let at_the_top = |rule: &&&Rule| (rule.urgency, rule.within) == (result.urgency, result.within);
        let mut deciding = result.rules.iter().filter(at_the_top);
        if let (Some(only), None) = (deciding.next(), deciding.next()) {
            led.retain(|row| !std::ptr::eq(*only, *row));
        }
    }
    // A finished path leaves nothing unasked; this row is for broken or half-finished answers.
    let is_broken = |row: &&Rule| row.id == "R99" && row.urgency == Urgency::Urgent;
    let names = |rows: Vec<&Rule>| -> Vec<(&str, Urgency)> {
        rows.into_iter().filter(|row| !is_broken(row)).map(|row| (row.id, row.urgency)).collect()
    };
    assert_eq!(names(unreached), []);
    let mut led = names(led);
    led.sort_unstable();
    assert_eq!(led, NEVER_ALONE);
    assert_eq!(order(&Answers::default()), (Urgency::Urgent, Within::Today), "nothing asked: R99 alone");
}

#[test]
fn any_two_answers_together_are_at_least_as_urgent_as_each() {
    // Exhaustive: every pair of stored keys, yes or not sure, at every age. These may lower (clinical reference 8.3).
    let may_lower = [Key::BloodOk, Key::DarkPain, Key::Knot, Key::Doms];
    let keys: Vec<Key> = Key::ALL.iter().take(STORED).filter(|key| !may_lower.contains(key)).copied().collect();
    let mut count = 0_u32;
    for age in 1..=5 {
        let mut base = harmless();
        base.put_single(screen::Single::Age, age);
        for (place, one) in keys.iter().enumerate() {
            for first in [Answer::Yes, Answer::NotSure] {
                let mut alone = base.clone();
                alone.set(*one, Some(first));
                let least = order(&alone);
                for two in keys.iter().skip(place + 1) {
                    let before = alone.get(*two);
                    for second in [Answer::Yes, Answer::NotSure] {
                        alone.set(*two, Some(second));
                        let both = order(&alone);
                        count += 1;
                        assert!(both >= least, "{} {first:?}, {} {second:?}", one.id(), two.id());
                        assert!(both.0 > Urgency::SelfCare || !(is_danger(*one) || is_danger(*two)));
                    }
                    alone.set(*two, before);
                }
            }
        }
    }
    assert!(count > 120_000, "{count}");
}

fn is_danger(key: Key) -> bool {
    // Two follow-ups are heard only with the hot patch that they are about.
    (L1.contains(&key) || L2.contains(&key)) && ![Key::NoPee, Key::StatinPain, Key::Preecl, Key::Tendon].contains(&key)
}

#[test]
fn whatever_is_answered_there_is_a_result_and_no_panic() {
    for seed in people(400_000) {
        let answers = anything(seed.wrapping_mul(7919));
        let result = assess(&answers);
        assert!(!result.rules.is_empty());
        assert!(result.rules.windows(2).all(|pair| pair[0].urgency >= pair[1].urgency), "the most urgent first");
        let open = L1.iter().chain(L2).any(|key| matches!(answers.get(*key), Some(Answer::Yes | Answer::NotSure)));
        assert!(result.urgency > Urgency::SelfCare || !open, "{:?}", answers.to_map());
        if seed % 100 == 0 {
            let _ = (path::next(&answers), path::about(&answers), path::so_far(&answers), path::on_path(&answers));
        }
    }
}
