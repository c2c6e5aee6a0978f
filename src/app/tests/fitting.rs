//! What the guide is fitted to: the check of this visit, one of the history, the quick questions, or nothing.

use super::super::Fitted;
use super::{
    Config, DOCTOR, Effect, Found, Mode, Model, Msg, RecordKind, SELF_CARE, Screen, Shelf, act, moment, replay, update,
};
use crate::{
    check::Urgency,
    diary::Ledger,
    guide::{Fact, Fit, Known, Part, in_part, quick},
    words::Text,
};

const DAY: u64 = 24 * 60 * 60;

/// A new visit `days` after a check, on a device that keeps the history.
fn visit(case: &str, days: u64) -> Model {
    let mut before = Model::new(Config::default());
    act(&mut before, "keep:on");
    replay(&mut before, case);
    let found = Found { shelf: Shelf::Open, ledger: before.ledger.clone() };
    let mut model = Model::new(Config::default());
    update(&mut model, Msg::StoreFound(found), &moment(1 + days * DAY));
    model
}

fn fit(model: &Model, id: &str) -> Fit {
    model.advice().iter().find(|advice| advice.measure.id == id).map(|advice| advice.fit).unwrap()
}

/// All that the guide says of every measure.
fn all(model: &Model) -> Vec<(&'static str, Fit, Vec<Text>, bool)> {
    model.advice().into_iter().map(|one| (one.measure.id, one.fit, one.why, one.suits)).collect()
}

/// The urgent check of the tests: the self-care one with a swollen leg.
fn urgent() -> String {
    SELF_CARE.replace("\"swell1\": \"no\"", "\"swell1\": \"yes\"")
}

#[test]
fn without_a_check_or_an_answer_the_guide_is_at_its_most_careful() {
    let reader = Model::new(Config::default()).reader();
    assert_eq!((reader.fitted, reader.quick, reader.urgency), (Fitted::Nothing, false, None));
    assert_eq!(reader.person, crate::guide::Person::default());
}

#[test]
fn the_last_check_of_the_history_fits_the_guide_after_a_reload() {
    let mut here = Model::new(Config::default());
    replay(&mut here, SELF_CARE);
    assert_eq!(here.reader().fitted, Fitted::Now);
    let later = visit(SELF_CARE, 3);
    assert_eq!(later.reader().fitted, Fitted::Check(moment(0).local));
    assert_eq!(later.reader().person, here.reader().person);
    assert_eq!(later.reader().urgency, Some(Urgency::SelfCare));
    assert_eq!(all(&later), all(&here));
    assert_eq!(fit(&later, "m2"), Fit::Shown);
}

#[test]
fn after_28_days_only_the_yeses_of_a_check_count_and_its_urgency_no_longer() {
    assert_eq!(visit(DOCTOR, 28).reader().fitted, Fitted::Check(moment(0).local));
    let old = visit(DOCTOR, 29);
    let (reader, new) = (old.reader(), visit(DOCTOR, 1).reader());
    assert_eq!(reader.fitted, Fitted::Old(moment(0).local));
    assert_eq!(reader.urgency, None);
    assert_eq!(new.urgency, Some(Urgency::Doctor));
    for fact in Fact::ALL {
        assert_ne!(reader.person.get(fact), Known::No, "{fact:?}");
        assert_eq!(reader.person.get(fact) == Known::Yes, new.person.get(fact) == Known::Yes, "{fact:?}");
    }
}

#[test]
fn an_urgent_check_of_the_history_blocks_the_guide_until_it_is_old() {
    let model = visit(&urgent(), 2);
    assert_eq!(model.reader().urgency, Some(Urgency::Urgent));
    assert!(model.advice().iter().all(|advice| advice.fit == Fit::HeldBack));
    let old = visit(&urgent(), 40);
    assert_eq!(fit(&old, "m10"), Fit::Shown);
    // The swollen leg was said: it still counts.
    assert_eq!(fit(&old, "m6"), Fit::HeldBack);
    // No quick answer opens a blocked guide.
    let mut model = model;
    for group in &quick::QUICK {
        update(&mut model, Msg::QuickNone(group), &moment(3 * DAY));
    }
    assert!(model.advice().iter().all(|advice| advice.fit == Fit::HeldBack));
}

#[test]
fn a_level_or_answers_of_another_version_are_read_with_care() {
    let mut model = visit(SELF_CARE, 1);
    let record = model.ledger.checks("a").next().unwrap().clone();
    let mut data = record.data().unwrap().clone();
    data.insert("level".to_owned(), "purple".into());
    data.insert("answers".to_owned(), serde_json::json!({"unheard_of": "yes"}));
    model.ledger.merge(record.changed(crate::diary::Body::Data(data), &moment(2)));
    let reader = model.reader();
    assert_eq!(reader.urgency, Some(Urgency::Urgent));
    assert_eq!(reader.person, crate::guide::Person::default());
}

#[test]
fn quick_answers_fit_the_guide_are_changed_and_taken_back() {
    let mut model = Model::new(Config::default());
    act(&mut model, "open:guide");
    act(&mut model, "open:guide_ask");
    assert_eq!(model.screen, Screen::GuideAsk);
    assert_eq!(fit(&model, "m12"), Fit::AskFirst);
    act(&mut model, "quick:hf=yes");
    assert_eq!(fit(&model, "m12"), Fit::HeldBack);
    assert!(model.reader().quick && model.reader().fitted == Fitted::Nothing);
    act(&mut model, "quick:hf=yes");
    assert!(!model.reader().quick);
    act(&mut model, "quick:none=health");
    assert_eq!(model.setting.quick, ["hf=no", "kidney=no", "preg=no", "implant=no"]);
    act(&mut model, "quick:unsteady=yes");
    assert_eq!(fit(&model, "m4"), Fit::HeldBack);
    act(&mut model, "back");
    assert_eq!(model.screen, Screen::Guide);
    let kept = Model::restore(model.config.clone(), &serde_json::Value::Object(model.snapshot()));
    assert_eq!(kept.setting.quick, model.setting.quick);
    assert_eq!(all(&kept), all(&model));
}

#[test]
fn quick_answers_are_kept_only_with_a_history_and_go_with_it() {
    let mut model = Model::new(Config::default());
    let saves = |effects: Vec<Effect>| effects.iter().filter(|effect| matches!(effect, Effect::Save(_))).count();
    assert_eq!(saves(act(&mut model, "quick:kidney=yes")), 0);
    act(&mut model, "keep:on");
    let effects = act(&mut model, "quick:preg=not_sure");
    let saved = effects.iter().find_map(|effect| if let Effect::Save(record) = effect { Some(record) } else { None });
    assert_eq!(saved.map(|record| record.kind), Some(RecordKind::Setting));
    let (_, setting) = model.ledger.setting().unwrap();
    assert_eq!(setting.quick, ["kidney=yes", "preg=not_sure"]);
    let mut other = Model::new(Config::default());
    let found = Found { shelf: Shelf::Open, ledger: model.ledger.clone() };
    update(&mut other, Msg::StoreFound(found), &moment(5));
    assert_eq!(other.setting.quick, setting.quick);
    // Everything is deleted here: it goes from this page, and from the other tab's.
    act(&mut model, "erase:yes");
    assert!(model.setting.quick.is_empty());
    let empty = Found { shelf: Shelf::Open, ledger: Ledger::default() };
    update(&mut other, Msg::StoreFound(empty.clone()), &moment(6));
    assert!(other.setting.quick.is_empty());
    // What was never kept is not lost by a store that is empty.
    act(&mut other, "quick:feet=yes");
    update(&mut other, Msg::StoreFound(empty), &moment(7));
    assert_eq!(other.setting.quick, ["feet=yes"]);
}

#[test]
fn in_information_mode_the_guide_asks_nothing_and_knows_nothing() {
    let mut model = visit(&urgent(), 1);
    model.config.mode = Mode::Information;
    model.setting.quick = vec!["hf=yes".to_owned()];
    act(&mut model, "open:guide_ask");
    assert_eq!(model.screen, Screen::Guide);
    let plain = Model::new(Config::default());
    assert_eq!(model.reader(), plain.reader());
    assert_eq!(all(&model), all(&plain));
}

#[test]
fn what_suits_the_reader_moves_up() {
    let ids = |model: &Model| in_part(&model.advice(), Part::Day).iter().map(|one| one.measure.id).collect::<Vec<_>>();
    let mut model = Model::new(Config::default());
    assert_eq!(ids(&model)[..3], ["m11", "m5", "m12"]);
    act(&mut model, "quick:preg=yes");
    assert_eq!(ids(&model)[..3], ["m11", "m29", "m32"]);
}
