//! The path against asking everything.

use super::super::*;
use super::people::*;

/// All that a result says, to be compared.
fn told(answers: &Answers) -> (Urgency, Within, Scope, Vec<&'static str>, Vec<Topic>, [bool; 7]) {
    let result = assess(answers);
    let rules = result.rules.iter().map(|rule| rule.id).collect();
    (result.urgency, result.within, result.scope, rules, result.topics, result.seven)
}

/// Answers the rest of the path with "none of these", or what stands for it.
fn the_rest_denied(answers: &mut Answers) {
    for _ in 0..60 {
        let Some(screen) = path::next(answers) else { return };
        let picks: &[&str] = match screen.id {
            "q01_age" => &["18_59"],
            "q09_kind" => &["other"],
            "q10_timing" => &["m2", "rare"],
            _ if screen.none.is_some() => &["none"],
            _ if screen.choices().any(|choice| choice.id == "no") => &["no"],
            _ => &["years"],
        };
        answers.give(screen, picks).unwrap_or_else(|e| panic!("{} {picks:?} {e:?}", screen.id));
    }
    panic!("the path does not end");
}

#[test]
fn the_path_finds_exactly_what_asking_everything_finds() {
    for seed in people(30_000) {
        let everything = asked_everything(seed, 3 + (seed % 20) as usize);
        let mut answers = Answers::default();
        let mut asked = Asked::default();
        while let Some(screen) = asked.next(&answers) {
            let mut picks = everything.picks(screen);
            if picks.is_empty() {
                // "Which one?" of a screen on which nothing was open after all.
                picks.push(if screen.none.is_some() { "none" } else { "unsure" });
            }
            answers.give(screen, &picks).unwrap_or_else(|e| panic!("{} {picks:?} {e:?}", screen.id));
            assert!(path::so_far(&answers).iter().any(|s| s.id == screen.id), "{} is lost", screen.id);
        }
        let (short, long) = (told(&answers), told(&everything));
        // An emergency ends the questions: the level is the same, further reasons are not asked for.
        let same = if short.0 == Urgency::Emergency { long.0 == short.0 } else { short == long };
        assert!(same, "{short:?}\n{long:?}\n{:?}\n{:?}", everything.to_map(), answers.to_map());
        assert_eq!(path::on_path(&answers), answers);
    }
}

#[test]
fn nothing_is_asked_whose_answer_could_change_nothing() {
    for seed in people(120) {
        let everything = asked_everything(seed, 6 + (seed % 20) as usize);
        let mut answers = Answers::default();
        let mut asked = Asked::default();
        while let Some(screen) = asked.next(&answers) {
            let mut ways: Vec<Vec<&str>> = match screen.kind {
                Kind::Medicines => path::medicines(&answers, screen).map(|medicine| vec![medicine.id]).collect(),
                _ => screen.choices().map(|choice| vec![choice.id]).collect(),
            };
            if screen.id == "q10_timing" {
                ways = vec![vec!["m2", "rare"], vec!["long10", "rare"]];
            }
            ways.extend(screen.none.map(|_| vec!["none"]));
            ways.extend(screen.unsure.map(|_| vec!["unsure"]));
            let mut ends = ways.iter().map(|picks| {
                let mut then = answers.clone();
                then.give(screen, picks).unwrap_or_else(|e| panic!("{} {picks:?} {e:?}", screen.id));
                the_rest_denied(&mut then);
                told(&then)
            });
            let first = ends.next();
            assert!(ends.any(|end| Some(&end) != first.as_ref()), "{} for {:?}", screen.id, answers.to_map());
            let mut picks = everything.picks(screen);
            if picks.is_empty() {
                picks.push(if screen.none.is_some() { "none" } else { "unsure" });
            }
            answers.give(screen, &picks).unwrap();
        }
    }
}

#[test]
fn every_question_can_change_the_result_or_is_a_detail_for_the_doctor() {
    let mut still: Vec<&Screen> = SCREENS.iter().collect();
    for seed in people(4_000) {
        let everything = asked_everything(seed, 12);
        let result = told(&everything);
        still.retain(|screen| {
            let mut without = everything.clone();
            without.forget(screen);
            let picks: &[&str] = match screen.id {
                "q01_age" => &["18_59"],
                "q10_timing" => &["m2", "rare"],
                "q09_kind" => &["other"],
                "q18_onset" => &["years"],
                _ if screen.none.is_some() => &["none"],
                _ if screen.kind == Kind::Scale => &["0"],
                _ => &["no"],
            };
            if !everything.has_answered(screen) || without.give(screen, picks).is_err() {
                return true;
            }
            told(&without) == result
        });
    }
    let still: Vec<&str> = still.into_iter().map(|screen| screen.id).collect();
    // Asked of those with strong pain the number only tells a doctor more; so do the eight signs.
    assert_eq!(still, ["q13_severity", "q34_feel"]);
}

#[test]
fn a_question_that_is_settled_is_not_asked() {
    let after = |picks: &[(&str, &[&str])]| {
        let mut answers = harmless();
        for (id, picks) in picks {
            answers.give(Screen::by_id(id).unwrap(), picks).unwrap();
        }
        path::next(&answers).map(|screen| screen.id)
    };
    assert_eq!(after(&[]), None);
    assert_eq!(after(&[("q02_leg", &["dark"])]), Some("q04_dark_more"));
    assert_eq!(after(&[("q05_legs", &["const"])]), Some("q17_clotrisk"));
    // Pregnancy is a clot risk by itself: which others there are changes nothing.
    assert_eq!(after(&[("q05_legs", &["const"]), ("q14_cond", &["preg"]), ("q20_preg_more", &["no"])]), None);
    assert_eq!(after(&[("q05_legs", &["const"]), ("q14_cond", &["cancer"])]), None);
    assert_eq!(after(&[("q15_meds", &["furosemide"])]), Some("q22_med_new"));
    assert_eq!(after(&[("q15_meds", &["furosemide"]), ("q22_med_new", &["furosemide"])]), Some("q23_blood"));
    assert_eq!(after(&[("q15_meds", &["furosemide"]), ("q22_med_new", &["none"])]), None);
    assert_eq!(after(&[("q01_age", &["75p"]), ("q08_where", &["side1"])]), Some("q18_onset"));
    assert_eq!(after(&[("q08_where", &["side1"])]), None);
    assert_eq!(after(&[("q12_impact", &["strong"])]), None, "8 or more is said; the number is a detail");
}

#[test]
fn an_answer_to_a_question_that_went_away_has_no_say() {
    let mut answers = harmless();
    let mut give = |id: &str, picks: &[&str]| {
        answers.give(Screen::by_id(id).unwrap(), picks).unwrap();
        answers.clone()
    };
    give("q15_meds", &["lithium"]);
    give("q22_med_new", &["none"]);
    let before = give("q26_tox", &["yes"]);
    assert_eq!(assess(&before).urgency, Urgency::Urgent);
    let after = give("q15_meds", &["none"]);
    assert_eq!(assess(&path::on_path(&after)).urgency, Urgency::SelfCare);
    let (came, went) = path::changes(&before, &after);
    assert!(came.is_empty());
    assert_eq!(went.iter().map(|screen| screen.id).collect::<Vec<_>>(), ["q22_med_new", "q26_tox"]);
    // Taken back again, the old answer is there: nothing the reader said is lost.
    let again = give("q15_meds", &["lithium"]);
    assert_eq!(again.get(Key::MedTox), Some(Answer::Yes));
}

#[test]
fn the_number_of_screens_is_foretold_about_right() {
    for seed in people(2_000) {
        let everything = asked_everything(seed, 25);
        let mut answers = Answers::default();
        let mut seen = 0;
        let mut asked = Asked::default();
        while let Some(screen) = asked.next(&answers) {
            let about = path::about(&answers);
            assert!(about > seen && about < 34, "{about} after {seen}");
            let mut picks = everything.picks(screen);
            if picks.is_empty() {
                picks.push("none");
            }
            answers.give(screen, &picks).unwrap();
            seen += 1;
        }
        assert_eq!(path::about(&answers), path::so_far(&answers).len());
    }
    let first: Vec<&str> =
        SCREENS.iter().filter(|s| outlook::Outlook::on(&Answers::default(), s).wants(s)).map(|s| s.id).collect();
    assert_eq!(first.len(), 12, "{first:?}");
}

#[test]
fn details_are_offered_and_never_asked() {
    let mut answers = harmless();
    let ids = |answers: &Answers| path::details(answers).iter().map(|screen| screen.id).collect::<Vec<_>>();
    assert_eq!(ids(&answers), ["q13_severity", "q18_onset", "q34_feel"]);
    let before = told(&answers);
    answers.give(Screen::by_id("q34_feel").unwrap(), &["feel_hard", "feel_sore"]).unwrap();
    answers.give(Screen::by_id("q13_severity").unwrap(), &["5"]).unwrap();
    assert_eq!(ids(&answers), ["q18_onset"]);
    assert_eq!(told(&path::on_path(&answers)), before);
    assert_eq!(path::on_path(&answers), answers, "what was told stays");
    answers.give(Screen::by_id("q13_severity").unwrap(), &["8"]).unwrap();
    assert_eq!(assess(&answers).urgency, Urgency::Doctor, "a detail can't be told without a say");
}
