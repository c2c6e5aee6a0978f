//! The medicine list.

use super::planning::at;
use super::{Config, Effect, Model, Msg, RecordKind, Screen, update};
use crate::{
    diary::{ME, MedicineTaken, Record},
    words::{Text, t},
};
use serde_json::{Value, json};

/// One act in the evening of 23 November 2026.
fn tell(model: &mut Model, code: &str, n: u64) -> Vec<Effect> {
    update(model, Msg::parse(code).expect(code), &at("202611232110", n))
}

fn fill(model: &mut Model, codes: &[&str], n: u64) {
    for code in codes {
        tell(model, code, n);
    }
}

/// The form of a new medicine, filled in and saved.
fn added(model: &mut Model, codes: &[&str], n: u64) -> Option<Text> {
    fill(model, &["home", "open:medicines", "open:medicine:new"], n);
    fill(model, codes, n);
    tell(model, "taken", n);
    model.problem.map(|problem| problem.0)
}

fn keeper() -> Model {
    let mut model = Model::new(Config::default());
    tell(&mut model, "keep:on", 0);
    model
}

fn only(model: &Model) -> MedicineTaken {
    let list = model.medicines();
    assert_eq!(list.len(), 1);
    list[0].1.clone()
}

#[test]
fn a_medicine_of_the_table_is_kept_by_its_id_and_another_by_the_readers_words() {
    let mut model = keeper();
    assert_eq!(added(&mut model, &["named:sim", "med:simvastatin", "from:2026-03-01"], 1), None);
    assert_eq!((&model.screen, model.trail.last()), (&Screen::Medicines, Some(&Screen::Start)));
    assert_eq!(
        only(&model),
        MedicineTaken { name: "simvastatin".to_owned(), from: Some("20260301".to_owned()), to: None, doses: None }
    );
    assert_eq!(added(&mut model, &["named:  My: drops "], 2), None);
    let names: Vec<String> = model.medicines().into_iter().map(|(_, taken)| taken.name).collect();
    assert_eq!(names, ["My: drops", "simvastatin"], "the latest first");
    assert_eq!(added(&mut model, &[&format!("named:{}", "ä".repeat(80))], 3), None);
    assert_eq!(model.medicines()[0].1.name, "ä".repeat(60));
}

#[test]
fn one_name_takes_the_place_of_the_other() {
    let mut model = keeper();
    fill(&mut model, &["open:medicine:new", "named:sim", "med:simvastatin"], 1);
    assert_eq!((model.drafted("med"), model.drafted("named")), ("simvastatin", ""));
    fill(&mut model, &["med:", "named:Something"], 1);
    assert_eq!((model.drafted("med"), model.drafted("named")), ("", "Something"));
}

#[test]
fn what_can_not_be_is_said_and_not_kept() {
    let name = "named:Drops";
    let cases: &[(&[&str], Text)] = &[
        (&["named:  "], t::TAKING_NO_NAME),
        (&["from:2026-03-01"], t::TAKING_NO_NAME),
        (&[name, "from:2026-11-24"], t::TAKING_NOT_YET),
        (&[name, "from:0026-03-01"], t::TAKING_NOT_YET),
        (&[name, "from:1 March"], t::TAKING_NO_DAY),
        (&[name, "from:2026-02-30"], t::TAKING_NO_DAY),
        (&[name, "stop:yes", "to:2026-11-24"], t::TAKING_NOT_YET),
        (&[name, "stop:yes", "from:2026-03-02", "to:2026-03-01"], t::TAKING_BEFORE),
        (&[name, "dose:20 mg"], t::TAKING_WHICH_DAY),
        (&[name, "dosed"], t::TAKING_WHICH_DAY),
        (&[name, "day:2027-01-01", "dosed"], t::TAKING_NOT_YET),
    ];
    for (codes, why) in cases {
        let mut model = keeper();
        fill(&mut model, &["open:medicines", "open:medicine:new"], 1);
        fill(&mut model, codes, 1);
        let effects = if codes.contains(&"dosed") { Vec::new() } else { tell(&mut model, "taken", 2) };
        assert_eq!(model.problem.map(|problem| problem.0), Some(*why), "{codes:?}");
        assert!(!effects.iter().any(|effect| matches!(effect, Effect::Save(_))), "{codes:?}");
        assert_eq!(model.screen, Screen::Medicine("new".to_owned()));
        tell(&mut model, "named:Drops", 3);
        assert_eq!(model.problem, None, "typing takes the complaint away");
    }
    // The days at the edge are right.
    let mut model = keeper();
    let edge = ["named:Drops", "from:2026-11-23", "stop:yes", "to:2026-11-23"];
    assert_eq!(added(&mut model, &edge, 4), None);
}

#[test]
fn a_stopped_one_stands_last_with_or_without_its_day() {
    let mut model = keeper();
    added(&mut model, &["named:Old", "stop:yes", "to:2026-05-01"], 1);
    added(&mut model, &["named:Older", "stop:yes"], 2);
    added(&mut model, &["named:Now", "stop:yes", "to:2026-05-01", "stop:"], 3);
    let list: Vec<_> = model.medicines().into_iter().map(|(_, taken)| (taken.name, taken.to)).collect();
    let day = |text: &str| Some(text.to_owned());
    assert_eq!(list, [("Now".into(), None), ("Older".into(), day("")), ("Old".into(), day("20260501"))]);
}

#[test]
fn doses_stand_by_their_day_and_can_be_taken_out() {
    let mut model = keeper();
    let doses = ["day:2026-05-03", "dose:20 mg", "dosed", "day:2025-01-02", "dosed", "day:2026-05-03", "dose:20 mg"];
    fill(&mut model, &["open:medicine:new", "named:Drops"], 1);
    fill(&mut model, &doses, 1);
    assert_eq!(model.doses().collect::<Vec<_>>(), ["20250102", "20260503 20 mg"]);
    fill(&mut model, &["dosed"], 1);
    assert_eq!(model.doses().count(), 2, "twice the same is once");
    assert_eq!((model.drafted("day"), model.drafted("dose")), ("", ""));
    fill(&mut model, &["undose:20250102", "day:2026-06-01", "dose: 40 mg ", "taken"], 2);
    // What was typed last counts, added or not.
    assert_eq!(only(&model).doses, Some(vec!["20260503 20 mg".to_owned(), "20260601 40 mg".to_owned()]));
}

#[test]
fn a_change_keeps_the_record_and_what_this_version_does_not_know() {
    let mut model = keeper();
    added(&mut model, &["med:simvastatin", "from:2026-03-01", "day:2026-05-03", "stop:yes", "to:2026-06-01"], 1);
    let (old, _) = model.medicines()[0];
    let mut newer = old.clone();
    let mut data = newer.data().cloned().unwrap();
    data.insert("later".to_owned(), json!(1));
    newer = newer.changed(crate::diary::Body::Data(data), &at("202611232110", 2));
    let name = newer.name();
    model.ledger.merge(newer);
    tell(&mut model, &format!("open:medicine:{name}"), 3);
    let wanted = ["med:simvastatin", "stop:yes", "from:2026-03-01", "to:2026-06-01", "added:20260503"];
    assert_eq!(model.draft, wanted);
    fill(&mut model, &["stop:", "from:", "undose:20260503", "taken"], 4);
    assert_eq!(only(&model), MedicineTaken { name: "simvastatin".to_owned(), from: None, to: None, doses: None });
    let record = model.medicines()[0].0;
    assert_eq!((record.name(), record.data().unwrap().get("later")), (name, Some(&json!(1))));
}

#[test]
fn a_medicine_is_deleted_and_brought_back() {
    let mut model = keeper();
    added(&mut model, &["named:Drops"], 1);
    let name = model.medicines()[0].0.name();
    let effects = tell(&mut model, &format!("delete:{name}"), 2);
    assert!(matches!(effects.as_slice(), [Effect::Save(record), ..] if record.is_gone()));
    assert!(model.medicines().is_empty());
    tell(&mut model, "undo", 3);
    assert_eq!(only(&model).name, "Drops");
}

#[test]
fn nothing_is_stored_before_a_yes_and_the_form_survives_a_crash() {
    let mut model = Model::new(Config::default());
    fill(&mut model, &["open:medicines", "open:medicine:new", "named:Drops", "from:2026-03-01", "stop:yes"], 1);
    let back = Model::restore(Config::default(), &Value::Object(model.snapshot()));
    assert_eq!((&back.screen, &back.draft), (&model.screen, &model.draft));
    let effects = tell(&mut model, "taken", 2);
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Save(_))));
    assert_eq!(only(&model).name, "Drops");
    let kept = tell(&mut model, "keep:on", 3);
    assert!(kept.iter().any(|effect| matches!(effect, Effect::Save(record) if record.kind == RecordKind::Medicine)));
}

#[test]
fn a_medicine_of_another_person_can_not_be_opened_or_changed() {
    let mut model = keeper();
    added(&mut model, &["named:Drops"], 1);
    let name = model.medicines()[0].0.name();
    fill(&mut model, &["called:Mum", "people:save"], 2);
    let mum = model.others()[0].is.clone();
    tell(&mut model, &format!("whose:{mum}"), 3);
    assert!(model.medicines().is_empty());
    tell(&mut model, &format!("open:medicine:{name}"), 4);
    assert!(model.draft.is_empty());
    let before = model.ledger.get(&name).cloned();
    fill(&mut model, &["named:Other", "taken"], 5);
    assert_eq!(model.ledger.get(&name).cloned(), before);
    // What is told is this person's: nothing is lost, and nothing is seen.
    assert_eq!(only(&model).name, "Other");
    assert_eq!(model.ledger.own(RecordKind::Medicine, ME).map(Record::name).collect::<Vec<_>>(), [name]);
}

#[test]
fn codes_of_medicines_are_read_as_they_are_written() {
    for code in [
        "open:medicines",
        "open:medicine:new",
        "open:medicine:medicine:202611232110:i00001",
        "med:simvastatin",
        "med:",
        "named:My: drops",
        "from:2026-03-01",
        "stop:yes",
        "to:",
        "day:2026-05-03",
        "dose:20 mg",
        "dosed",
        "undose:20260503 20 mg",
        "taken",
    ] {
        assert_eq!(Msg::parse(code).expect(code).code(), code);
    }
    for unknown in ["dosed:1", "taken:1", "since:2026-03-01"] {
        assert_eq!(Msg::parse(unknown), None, "{unknown}");
    }
}
