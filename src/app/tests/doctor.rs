//! What stands on the doctor's page, and what does not.

use super::{Config, Effect, HistoryMode, Model, RecordKind, act_at as tell, replay_at};
use crate::{
    app::{PARTS, Way},
    diary::{Day, LocalTime, Moment},
    report::{Sheet, doctor_essentials, paper_text},
    words::{Words, packed},
};
use serde_json::{Value, json};

fn words() -> Words {
    Words::parse(packed::file("en")).expect("en")
}

/// A person with a finished check at three in the night to 23 November 2026: the last night that is over is the one
/// before it.
fn model() -> Model {
    let mut model = Model::new(Config { history: HistoryMode::On, ..Config::read("{}") });
    replay_at(&mut model, super::DOCTOR, 1);
    model
}

/// Adds a record of a moment of November.
fn kept(model: &mut Model, kind: RecordKind, day: u8, hour: u8, value: Value) {
    let local = LocalTime { year: 2026, month: 11, day, hour, minute: 0, offset: 0 };
    let moment = Moment { local, ms: u64::from(day), chance: format!("{}{day}{hour}", kind.id()) };
    let record = model.fresh(kind, &moment, value.as_object().cloned().expect("data"));
    model.ledger.merge(record);
}

/// Three nights with cramps, one of them with two, a quiet one, and one of which nothing is known but the sleep.
fn nights(model: &mut Model) {
    let stretch = json!({"end": "told", "sev": 7, "side": "l", "tried": ["stretch", "rub"], "helped": ["stretch"]});
    kept(model, RecordKind::Episode, 21, 3, stretch);
    kept(model, RecordKind::Episode, 21, 4, json!({"end": "told", "sev": 4, "side": "r", "len": "gt10"}));
    kept(model, RecordKind::Episode, 12, 23, json!({"end": "pressed", "secs": 600, "tried": ["stretch"]}));
    kept(model, RecordKind::Episode, 2, 2, json!({"end": "pressed", "secs": 599, "sev": 4, "tried": ["nothing"]}));
    kept(model, RecordKind::Night, 19, 12, json!({"cramp": false}));
    kept(model, RecordKind::Night, 18, 12, json!({"sleep": 6}));
    kept(model, RecordKind::MeasureDone, 18, 12, json!({"measure": "m2"}));
}

/// A later check, in which these medicines were named.
fn medicines(model: &mut Model) -> [&'static str; 2] {
    let named = ["simvastatin", "salmeterol"];
    let done = json!({"level": "pharmacist", "within": "week", "rules": [], "seven": [], "content": "",
        "answers": {"medicines": named, "chest": "no"}});
    kept(model, RecordKind::Check, 23, 9, done);
    named
}

fn page(model: &mut Model) -> String {
    tell(model, "open:doctor", 9);
    paper_text(&Sheet::Doctor(Box::new(model.doctor_sheet())).paper(&words()))
}

/// All that stands under a heading.
fn part<'a>(page: &'a str, heading: &str) -> &'a str {
    let (_, rest) = page.split_once(&format!("\n\n{heading}\n")).unwrap_or_else(|| panic!("no {heading}: {page}"));
    rest.split_once("\n\n").map_or(rest, |(own, _)| own)
}

#[test]
fn the_counts_say_of_how_many_nights_they_are() {
    let mut model = model();
    nights(&mut model);
    let page = page(&mut model);
    assert!(page.contains("Nights of 25 October 2026 to 21 November 2026."), "{page}");
    let counts = part(&page, "Cramps");
    for line in [
        "- Cramps in 3 of 4 nights written down. All cramps: 4. Nights not written down: 24.",
        "- Pain, 0 to 10 (n = 3): worst 7, mean 5.",
        "- Sleep spoiled by cramps, 0 to 10 (n = 1): worst 6, mean 6.",
        "- 10 minutes or longer: 2.",
        "- Left leg 1, right leg 1, both 0.",
        "- From: 15 November; Nights written down: 2; Nights with a cramp: 1; Cramps: 2; Worst pain: 7",
        "- From: 25 October; Nights written down: 0; Nights with a cramp: –; Cramps: –; Worst pain: –",
    ] {
        assert!(counts.lines().any(|own| own == line), "{line} is not in {counts}");
    }
}

#[test]
fn what_was_tried_is_counted_and_nothing_is_no_means() {
    let mut model = model();
    nights(&mut model);
    let page = page(&mut model);
    let tried = part(&page, "What I tried");
    assert_eq!(
        tried,
        "- A stretch: tried 2×, helped 1×\n- Rubbing it: tried 1×, helped 0×\n\
         - Stretch before bed: done before 1 night"
    );
}

#[test]
fn the_check_stands_first_with_its_advice_its_reasons_and_what_was_denied() {
    let mut model = model();
    let page = page(&mut model);
    let why = part(&page, "Why I come");
    assert!(page.find("Why I come") < page.find("\n\nCramps\n"));
    assert!(why.starts_with("Symptom checker on 23 November 2026: "), "{why}");
    let verdict = model.verdict.clone().expect("a result");
    let reasons = why.lines().filter(|line| line.starts_with("- ")).count();
    assert_eq!(reasons, verdict.rules.len().min(4));
    let denied = part(&page, "What I don't have");
    assert_eq!(denied.matches(';').count() + 1, verdict.negatives.len(), "{denied}");
}

#[test]
fn medicines_of_the_list_have_their_dates_and_those_of_the_check_are_not_named_twice() {
    let mut model = model();
    let [taken, other] = medicines(&mut model);
    let doses = json!({"name": taken, "from": "20260301", "doses": ["20260503 20 mg", "20260601"], "to": ""});
    kept(&mut model, RecordKind::Medicine, 3, 9, doses);
    kept(&mut model, RecordKind::Medicine, 4, 9, json!({"name": "Drops", "to": "20260110"}));
    let page = page(&mut model);
    let medicines = part(&page, "Medicines I take");
    assert!(
        medicines.contains("; since 1 March 2026; new dose 3 May 2026: 20 mg; new dose 1 June 2026; stopped\n"),
        "{medicines}"
    );
    assert!(medicines.contains("- Drops; stopped 10 January 2026"), "{medicines}");
    let other = words().get(crate::check::Medicine::by_id(other).expect(other).name).to_owned();
    assert_eq!((medicines.lines().count(), medicines.lines().last()), (3, Some(format!("- {other}").as_str())));
}

#[test]
fn each_part_can_be_left_out_and_put_back() {
    let mut model = model();
    nights(&mut model);
    medicines(&mut model);
    kept(&mut model, RecordKind::Question, 5, 9, json!({"text": "Why at night?"}));
    let whole = page(&mut model);
    let count = |page: &str| page.matches("\n\n").count();
    for (id, name) in PARTS {
        let before = model.doctor_sheet();
        tell(&mut model, &format!("part:{id}"), 9);
        let less = paper_text(&Sheet::Doctor(Box::new(model.doctor_sheet())).paper(&words()));
        if id == "large" {
            assert!(model.doctor_sheet().large && !before.large);
        } else {
            assert_eq!(count(&less), count(&whole) - 1, "{id}");
            assert!(!less.contains(&format!("\n\n{}\n", words().get(name))), "{id}: {less}");
        }
        tell(&mut model, &format!("part:{id}"), 9);
        assert_eq!(model.doctor_sheet(), before, "{id}");
    }
}

#[test]
fn other_nights_can_be_chosen_and_what_lies_before_them_does_not_count() {
    let mut model = model();
    nights(&mut model);
    tell(&mut model, "open:doctor", 9);
    assert_eq!(model.doctor_span(), Some(28));
    let day = |month, day| Day { year: 2026, month, day };
    for (span, from, cramps) in [(14, day(11, 8), 3), (84, day(8, 30), 4), (28, day(10, 25), 4)] {
        tell(&mut model, &format!("span:{span}"), 9);
        let sheet = model.doctor_sheet();
        assert_eq!((sheet.nights, model.draft.len()), ((from, day(11, 21)), 1), "{span}");
        let (all, weeks) = sheet.counts.expect("counts");
        assert_eq!((all.cramps, all.nights), (cramps, span), "{span}");
        // Weeks of the last four, months of more.
        assert_eq!(
            weeks.len(),
            [(14, 2), (28, 4), (84, 4)].into_iter().find(|(own, _)| *own == span).map_or(0, |(_, rows)| rows)
        );
        assert_eq!(weeks.iter().map(|week| week.cramps).sum::<u32>(), cramps);
    }
}

#[test]
fn an_empty_diary_makes_a_page_that_says_so() {
    let mut model = Model::new(Config::default());
    let page = page(&mut model);
    assert!(page.contains("- Cramps in 0 of 0 nights written down. All cramps: 0. Nights not written down: 28."));
    assert!(!page.contains("Why I come") && !page.contains("Medicines I take"), "{page}");
    assert!(page.contains("Self-reported"));
}

#[test]
fn too_much_is_counted_and_not_shown() {
    let mut model = model();
    for day in 1..=9 {
        kept(&mut model, RecordKind::Question, day, 9, json!({"text": format!("Question {day}?")}));
    }
    let page = page(&mut model);
    let questions = part(&page, "My questions");
    assert_eq!((questions.lines().count(), questions.lines().last()), (5, Some("- and 5 more")));
}

#[test]
fn every_way_out_hands_over_the_same_page() {
    let mut model = model();
    tell(&mut model, "open:doctor", 9);
    let wanted = Sheet::Doctor(Box::new(model.doctor_sheet()));
    for (code, way) in [("out:text", Way::Text), ("out:copy", Way::Copy), ("out:share", Way::Share)] {
        assert_eq!(tell(&mut model, code, 9), [Effect::Words { sheet: wanted.clone(), way }]);
    }
    for (code, print) in [("out:print", true), ("out:html", false)] {
        assert_eq!(tell(&mut model, code, 9), [Effect::Paper { sheet: wanted.clone(), print }]);
    }
    let moment = Moment { local: LocalTime { hour: 9, ..model.local }, ..Moment::default() };
    assert!(matches!(&tell(&mut model, "out:fhir", 9)[..], [Effect::Fhir(own)] if own.local.day == moment.local.day));
    for code in ["span:28", "first:2026-11-01", "last:", "scan", "part:why", "out:copy", "out:fhir"] {
        assert_eq!(crate::app::Msg::parse(code).map(|msg| msg.code()).as_deref(), Some(code));
    }
    for code in ["span:3", "part:x", "out:fax", "scan:x"] {
        assert_eq!(crate::app::Msg::parse(code), None);
    }
}

#[test]
fn nights_are_chosen_by_their_dates_once_both_are_there_and_can_be() {
    let mut model = model();
    nights(&mut model);
    tell(&mut model, "open:doctor", 9);
    let (usual, day) = (model.doctor_nights(), |month, day| Day { year: 2026, month, day });
    tell(&mut model, "first:2026-11-10", 9);
    assert_eq!((model.doctor_nights(), model.problem), (usual, None));
    tell(&mut model, "last:2026-11-20", 9);
    assert_eq!(model.doctor_nights(), (day(11, 10), day(11, 20)));
    assert_eq!((model.doctor_span(), model.doctor_sheet().counts.map(|(all, _)| all.cramps)), (None, Some(3)));
    // What can't be is said, what was typed stays in its field, and the page is the usual one.
    for wrong in ["last:2026-11-09", "last:2026-11-22", "last:2026-11", "first:0001-01-01", "first:2025-11-18"] {
        tell(&mut model, "first:2026-11-10", 9);
        tell(&mut model, wrong, 9);
        assert_eq!((model.doctor_nights(), model.problem.is_some()), (usual, true), "{wrong}");
        let (name, typed) = wrong.split_once(':').expect("a value");
        assert_eq!(model.drafted(name), typed);
        tell(&mut model, "last:2026-11-20", 9);
    }
    // A year of nights is not too much, and is told in few rows.
    tell(&mut model, "first:2025-11-21", 9);
    tell(&mut model, "last:2026-11-21", 9);
    let (_, rows) = model.doctor_sheet().counts.expect("counts");
    assert_eq!((model.problem, rows.len()), (None, 5));
    tell(&mut model, "span:28", 9);
    assert_eq!((model.doctor_nights(), model.drafted("first")), (usual, ""));
}

#[test]
fn the_code_is_shown_on_request_and_holds_the_essentials_in_their_order() {
    let mut model = model();
    nights(&mut model);
    kept(&mut model, RecordKind::Medicine, 1, 9, json!({"name": "furosemide"}));
    tell(&mut model, "open:doctor", 9);
    assert!(!model.shows_code());
    tell(&mut model, "scan", 9);
    assert!(model.shows_code());
    let text = doctor_essentials(&model.doctor_sheet(), &words());
    let lines = ["Leg cramps: a page for the doctor", "Why I come", "Cramps in 3 of 4 nights", "Furosemide"];
    let places: Vec<usize> = lines.iter().filter_map(|line| text.find(line)).collect();
    assert!(places.len() == lines.len() && places.is_sorted(), "{text}");
    assert!(text.len() <= crate::report::MOST);
    tell(&mut model, "scan", 9);
    assert!(!model.shows_code());
}

#[test]
fn another_program_is_told_of_the_same_nights_and_of_the_parts_that_are_on_the_page() {
    let mut model = model();
    nights(&mut model);
    let named = medicines(&mut model);
    kept(&mut model, RecordKind::Medicine, 1, 9, json!({"name": named[0], "from": "20260901"}));
    kept(&mut model, RecordKind::Medicine, 2, 9, json!({"name": "Something else", "to": ""}));
    tell(&mut model, "open:doctor", 9);
    let sheet = model.fhir_sheet();
    assert_eq!(sheet.nights.len(), 28);
    assert_eq!(
        sheet.medicines.iter().map(|taken| taken.name.as_str()).collect::<Vec<_>>(),
        [named[0], "Something else"]
    );
    assert_eq!(sheet.told.iter().map(|told| told.id).collect::<Vec<_>>(), [named[1]]);
    assert_eq!(sheet.check.map(|(at, answers)| (at.day, answers.medicines().count())), Some((23, 2)));
    for code in ["part:why", "part:counts", "part:medicines", "span:14"] {
        tell(&mut model, code, 9);
    }
    let sheet = model.fhir_sheet();
    assert!(sheet.check.is_none() && sheet.nights.is_empty() && sheet.medicines.is_empty() && sheet.told.is_empty());
}

#[test]
fn a_full_page_is_one_sheet_and_medicines_are_the_last_to_be_cut() {
    let mut model = model();
    nights(&mut model);
    let question = "could one of my tablets be the cause of this, and is there another that I could take?";
    for (day, id) in (1..).zip([
        "amlodipine",
        "bisoprolol",
        "metformin",
        "ramipril",
        "omeprazole",
        "atorvastatin",
        "lithium",
        "own herbs",
    ]) {
        let doses = [
            "20260301 a quarter of the strength that it has now, as a start",
            "20260814 two in the morning and one at night",
        ];
        kept(&mut model, RecordKind::Medicine, day, 9, json!({"name": id, "from": "20260126", "doses": doses}));
        kept(&mut model, RecordKind::Question, day, 9, json!({"text": format!("Question {day}: {question}")}));
    }
    tell(&mut model, "open:doctor", 9);
    let paper = |model: &Model| Sheet::Doctor(Box::new(model.doctor_sheet())).paper(&words());
    let full = paper(&model);
    let text = paper_text(&full);
    assert!(full.is_one_sheet(), "{text}");
    let medicines = part(&text, "Medicines I take");
    assert_eq!(medicines.lines().count(), 8);
    assert!(!medicines.contains("a quarter") && !medicines.contains("more"), "{medicines}");
    // Large letters take a second sheet rather than less.
    tell(&mut model, "part:large", 9);
    let large = paper(&model);
    assert!(!large.is_one_sheet() && paper_text(&large).contains("a quarter of the strength"));
    assert_eq!(part(&paper_text(&large), "My questions").lines().count(), 5);
    for code in ["part:medicines", "part:questions"] {
        tell(&mut model, code, 9);
    }
    assert!(paper(&model).is_one_sheet());
}

#[test]
fn a_span_that_is_not_offered_is_the_usual_one() {
    let mut model = model();
    tell(&mut model, "open:doctor", 9);
    model.put("span", "60000");
    assert_eq!(model.doctor_span(), Some(28));
}
