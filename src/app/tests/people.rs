//! More than one person on a device: nothing of one is seen by another, or counts for them.

use super::{
    Config, Effect, Found, Keeping, Model, Msg, RecordKind, SELF_CARE, Screen, Shelf, act_at as tell, moment,
    replay_at, update,
};
use crate::{
    app::{ME, PeopleMsg},
    check::Urgency,
    diary::{Record, Setting},
    guide::Fit,
    words::t,
};
use serde_json::Value;

/// A device that keeps the history of two: the first person, whose check found danger signs, and Mum.
pub fn two() -> (Model, String) {
    let mut model = visit(&Model::new(Config::default()));
    tell(&mut model, "keep:on", 1);
    replay_at(&mut model, &SELF_CARE.replace("\"swell1\": \"no\"", "\"swell1\": \"yes\""), 1);
    for (n, code) in
        ["open:guide_ask", "quick:kidney=yes", "quick:clot=yes", "open:people", "called:Mum", "people:save"]
            .into_iter()
            .enumerate()
    {
        tell(&mut model, code, 100 + n as u64);
    }
    let mum = model.others()[0].is.clone();
    (model, mum)
}

/// A new visit that finds what the last one left in the store.
pub fn visit(before: &Model) -> Model {
    let found = Found { shelf: Shelf::Open, ledger: before.ledger.clone() };
    let mut model = Model::new(Config::default());
    update(&mut model, Msg::StoreFound(found), &moment(900));
    model
}

fn fits(model: &Model, id: &str) -> Fit {
    model.advice_on(id).unwrap().fit
}

pub fn saved(effects: &[Effect]) -> Vec<&Record> {
    effects.iter().filter_map(|effect| if let Effect::Save(record) = effect { Some(record) } else { None }).collect()
}

#[test]
fn a_person_is_added_by_name_and_has_an_id_of_their_own() {
    let (mut model, mum) = two();
    assert_eq!((model.others().len(), model.name_of(&mum).as_deref()), (1, Some("Mum")));
    assert_ne!(mum, ME);
    assert_eq!(model.person, ME, "adding is no switch");
    for (name, why) in [("", t::PEOPLE_NO_NAME), ("  ", t::PEOPLE_NO_NAME), (" mum ", t::PEOPLE_SAME_NAME)] {
        tell(&mut model, &format!("called:{name}"), 200);
        let effects = tell(&mut model, "people:save", 201);
        assert_eq!(model.problem.map(|problem| problem.0), Some(why), "{name}");
        assert!(effects.contains(&Effect::MoveFocus) && saved(&effects).is_empty());
    }
    tell(&mut model, &format!("called:{}", "ä".repeat(40)), 202);
    tell(&mut model, "people:save", 203);
    assert_eq!(model.others()[1].name, "ä".repeat(30));
    assert_eq!((model.problem, model.typed.as_str()), (None, ""));
}

#[test]
fn a_person_gets_another_name_and_stays_the_same() {
    let (mut model, mum) = two();
    tell(&mut model, &format!("rename:{mum}"), 200);
    assert_eq!(model.typed, "Mum");
    // The old name is no other one's.
    let kept = tell(&mut model, "people:save", 201);
    assert_eq!(saved(&kept).len(), 1);
    tell(&mut model, &format!("rename:{mum}"), 202);
    tell(&mut model, "called:Mother", 203);
    tell(&mut model, "people:save", 204);
    assert_eq!(model.others().len(), 1);
    assert_eq!(model.name_of(&mum).as_deref(), Some("Mother"));
    tell(&mut model, "rename:nobody", 205);
    assert!(model.draft.is_empty(), "who is not there has no name to change");
}

#[test]
fn a_switch_leaves_nothing_of_the_one_before() {
    let (mut model, mum) = two();
    for code in ["open:check", "resume:new", "pick:none", "continue", "home", "open:danger"] {
        if code != "resume:new" || model.screen == Screen::Resume {
            tell(&mut model, code, 300);
        }
    }
    assert!(model.answered > 0);
    tell(&mut model, &format!("whose:{mum}"), 301);
    let clean = Model::new(Config::default());
    assert_eq!((model.screen.clone(), model.trail.len()), (Screen::Diary, 0));
    assert_eq!(model.answers, clean.answers);
    assert!(model.verdict.is_none() && model.before.is_none() && model.was.is_none() && model.record.is_none());
    assert!(model.draft.is_empty() && model.cramp.is_none() && model.run.is_none() && model.undo.is_none());
    assert_eq!((model.answered, model.left_open(model.clock)), (0, None));
    // What Mum does is hers; back at the first one's, all is as it was.
    tell(&mut model, "open:now", 302);
    tell(&mut model, "now:stopped", 303);
    assert_eq!(model.own(RecordKind::Episode).count(), 1);
    tell(&mut model, &format!("whose:{ME}"), 304);
    assert_eq!((model.own(RecordKind::Episode).count(), model.own(RecordKind::Check).count()), (0, 2));
    tell(&mut model, "whose:nobody", 305);
    assert_eq!(model.person, ME);
}

#[test]
fn while_a_cramp_runs_it_stays_with_the_person_for_whom_it_was_begun() {
    let (mut model, mum) = two();
    tell(&mut model, "open:now", 300);
    tell(&mut model, "back", 301);
    tell(&mut model, "open:people", 302);
    for code in [format!("whose:{mum}"), format!("removed:{ME}")] {
        let effects = tell(&mut model, &code, 303);
        assert_eq!(model.problem.map(|problem| problem.0), Some(t::PEOPLE_RUNNING), "{code}");
        assert!(saved(&effects).is_empty() && model.running().is_some() && model.person == ME);
    }
    tell(&mut model, "now:stopped", 304);
    assert_eq!(model.own(RecordKind::Episode).count(), 1);
    tell(&mut model, &format!("whose:{mum}"), 305);
    assert_eq!((model.person.as_str(), model.own(RecordKind::Episode).count()), (mum.as_str(), 0));
}

#[test]
fn one_persons_dangers_neither_hold_back_anothers_measures_nor_are_lost_for_themselves() {
    let (mut model, mum) = two();
    assert_eq!(model.reader().urgency, Some(Urgency::Urgent));
    assert_eq!((fits(&model, "m1"), fits(&model, "m2")), (Fit::HeldBack, Fit::HeldBack));
    tell(&mut model, &format!("whose:{mum}"), 300);
    assert_eq!(model.reader(), Model::new(Config::default()).reader(), "nothing is known of her");
    assert_eq!(model.quick(), [""; 0]);
    assert_ne!(fits(&model, "m1"), Fit::HeldBack);
    // Her own dangers count for her, and not for the first one.
    for code in ["open:guide_ask", "quick:none=health", "quick:none=legs"] {
        tell(&mut model, code, 301);
    }
    replay_at(&mut model, SELF_CARE, 301);
    assert_eq!(fits(&model, "m2"), Fit::Shown);
    tell(&mut model, "quick:clot=yes", 302);
    assert_ne!(fits(&model, "m2"), Fit::Shown);
    assert_eq!(model.quick().iter().filter(|entry| *entry == "clot=yes").count(), 1);
    tell(&mut model, &format!("whose:{ME}"), 303);
    assert_eq!((fits(&model, "m2"), model.reader().urgency), (Fit::HeldBack, Some(Urgency::Urgent)));
    assert_eq!(model.quick(), ["kidney=yes", "clot=yes"]);
    tell(&mut model, "quick:clot=yes", 304);
    assert_eq!(model.quick(), ["kidney=yes"]);
    tell(&mut model, &format!("whose:{mum}"), 305);
    assert!(model.quick().contains(&"clot=yes".to_owned()) && !model.quick().contains(&"kidney=yes".to_owned()));
}

#[test]
fn a_plan_and_its_ticks_are_one_persons() {
    let (mut model, mum) = two();
    tell(&mut model, &format!("whose:{mum}"), 300);
    replay_at(&mut model, SELF_CARE, 301);
    for code in ["plan:m2", "done:20261122:m2"] {
        tell(&mut model, code, 301);
    }
    let night = model.nights()[0];
    assert!(model.plan().measures == ["m2"] && model.was_done(night, "m2"));
    tell(&mut model, &format!("whose:{ME}"), 302);
    assert!(model.plan().measures.is_empty() && !model.was_done(night, "m2"));
    tell(&mut model, "done:20261122:m2", 303);
    assert_eq!(model.ledger.of(RecordKind::MeasureDone).count(), 2);
}

#[test]
fn what_is_of_the_device_is_the_same_for_all() {
    let (mut model, mum) = two();
    for code in ["size:2", "region:us", "night"] {
        tell(&mut model, code, 300);
    }
    let before = Setting { person: Some(mum.clone()), ..model.setting.clone() };
    tell(&mut model, &format!("whose:{mum}"), 301);
    assert_eq!((model.keeping(), &model.setting), (Keeping::Yes, &before));
}

#[test]
fn a_reload_stays_with_the_person_who_was_there_last() {
    let (mut model, mum) = two();
    assert_eq!(visit(&model).person, ME);
    tell(&mut model, &format!("whose:{mum}"), 300);
    let mut later = visit(&model);
    assert_eq!(later.person, mum);
    // A visit that is going on stays where it is, whatever another tab did.
    tell(&mut later, &format!("whose:{ME}"), 301);
    let found = Found { shelf: Shelf::Open, ledger: model.ledger.clone() };
    update(&mut later, Msg::StoreFound(found.clone()), &moment(302));
    assert_eq!(later.person, ME);
    // So does one that comes back from its snapshot.
    let mut back = Model::restore(Config::default(), &Value::Object(later.snapshot()));
    update(&mut back, Msg::StoreFound(found), &moment(303));
    assert_eq!(back.person, ME);
}

#[test]
fn without_a_yes_people_are_kept_in_memory_alone() {
    let mut model = Model::new(Config::default());
    tell(&mut model, "called:Mum", 1);
    assert!(saved(&tell(&mut model, "people:save", 2)).is_empty());
    let mum = model.others()[0].is.clone();
    assert!(saved(&tell(&mut model, &format!("whose:{mum}"), 3)).is_empty());
    let mut back = Model::restore(Config::default(), &Value::Object(model.snapshot()));
    for record in model.ledger.all() {
        back.not_saved(record.name());
        back.ledger.merge(record.clone());
    }
    let empty = Found { shelf: Shelf::Open, ledger: Default::default() };
    update(&mut back, Msg::StoreFound(empty), &moment(4));
    assert_eq!(back.person, mum);
    // The yes writes down who they are and whose diary was used last.
    let effects = tell(&mut back, "keep:on", 5);
    assert_eq!(
        saved(&effects).iter().map(|record| record.kind).collect::<Vec<_>>(),
        [RecordKind::Person, RecordKind::Setting]
    );
    assert_eq!(visit(&back).person, mum);
}

#[test]
fn codes_of_people_are_read_as_they_are_written() {
    for code in
        ["open:people", "called:Mum: 1", "people:save", "people:leave", "whose:a", "rename:b", "remove:b", "removed:b"]
    {
        assert_eq!(Msg::parse(code).expect(code).code(), code);
    }
    for unknown in ["people:", "people:tea", "who:a"] {
        assert_eq!(Msg::parse(unknown), None, "{unknown}");
    }
    assert_eq!(Msg::People(PeopleMsg::Switched(ME.to_owned())).code(), "whose:a");
}
