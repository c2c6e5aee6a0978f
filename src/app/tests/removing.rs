//! A person is removed, here or in another tab, with everything that was theirs and with nothing else.

use super::people::{saved, two, visit};
use super::{Config, Effect, Found, Model, Msg, SELF_CARE, Screen, Shelf, act_at as tell, moment, replay_at, update};
use crate::diary::{Kind, ME};

#[test]
fn who_is_removed_goes_with_everything_and_nobody_else_does() {
    let (mut model, mum) = two();
    tell(&mut model, &format!("whose:{mum}"), 300);
    for (n, code) in ["open:now", "now:stopped", "quick:hf=yes", "question:Why?"].into_iter().enumerate() {
        tell(&mut model, code, 301 + n as u64);
    }
    tell(&mut model, "open:people", 310);
    let of_mum = (vec![(Kind::Episode, 1), (Kind::Question, 1)], 1);
    assert_eq!(model.belongings(&mum), of_mum);
    let of_me = model.belongings(ME);
    // Asked first, and left.
    assert!(saved(&tell(&mut model, &format!("remove:{mum}"), 311)).is_empty());
    assert_eq!(model.draft, [format!("remove:{mum}")]);
    tell(&mut model, "people:leave", 312);
    assert_eq!((model.draft.len(), model.others().len()), (0, 1));
    tell(&mut model, &format!("remove:{mum}"), 313);
    // Two at the same moment may not outrun their tombstones.
    let effects = tell(&mut model, &format!("removed:{mum}"), 314);
    let gone: Vec<bool> = saved(&effects).iter().map(|record| record.is_gone()).collect();
    assert_eq!(gone, [true, true, true, false], "the cramp, the person, the question, and the setting");
    assert_eq!((model.person.as_str(), &model.screen, model.trail.len()), (ME, &Screen::People, 0));
    assert_eq!((model.belongings(&mum), model.belongings(ME)), ((vec![], 0), of_me));
    let after = visit(&model);
    assert_eq!((after.person.as_str(), after.others().len()), (ME, 0));
    assert!(after.setting.quick.iter().all(|entry| !entry.contains('/')) && after.setting.person.is_none());
    assert_eq!(model.undo, None, "there is no way back but the file");
}

#[test]
fn the_first_person_is_emptied_but_stays() {
    let (mut model, mum) = two();
    assert_eq!(model.belongings(ME), (vec![(Kind::Check, 1)], 2));
    tell(&mut model, &format!("removed:{ME}"), 300);
    assert_eq!((model.belongings(ME), model.person.as_str()), ((vec![], 0), ME));
    assert!(model.verdict.is_none() && model.reader() == Model::new(Config::default()).reader());
    assert_eq!(model.name_of(&mum).as_deref(), Some("Mum"));
    let after = visit(&model);
    assert_eq!((after.setting.keep, after.setting.quick.len(), after.others().len()), (Some(true), 0, 1));
}

#[test]
fn who_is_removed_after_a_no_leaves_nothing_in_the_store_and_adds_nothing_to_it() {
    let (mut model, mum) = two();
    tell(&mut model, &format!("whose:{mum}"), 300);
    tell(&mut model, "quick:hf=yes", 301);
    tell(&mut model, &format!("whose:{ME}"), 302);
    tell(&mut model, "keep:off", 303);
    tell(&mut model, "quick:preg=yes", 304);
    tell(&mut model, &format!("removed:{mum}"), 305);
    let kept = visit(&model).setting;
    assert_eq!((kept.keep, kept.quick), (Some(false), vec!["kidney=yes".to_owned(), "clot=yes".to_owned()]));
}

#[test]
fn a_no_drops_the_open_checks_of_all() {
    let (mut model, mum) = two();
    tell(&mut model, &format!("whose:{mum}"), 300);
    for code in ["open:check", "pick:none", "continue"] {
        tell(&mut model, code, 301);
    }
    assert!(model.ledger.open_check(&mum).is_some());
    tell(&mut model, &format!("whose:{ME}"), 302);
    tell(&mut model, "keep:off", 303);
    assert!(model.ledger.open_check(&mum).is_none());
    assert_eq!(model.ledger.checks(ME).count(), 1, "what was finished stays");
}

#[test]
fn a_person_who_is_gone_elsewhere_leaves_a_clean_start() {
    let (mut here, mum) = two();
    tell(&mut here, &format!("whose:{mum}"), 300);
    let mut there = visit(&here);
    replay_at(&mut here, SELF_CARE, 301);
    tell(&mut here, "open:now", 301);
    tell(&mut there, &format!("removed:{mum}"), 302);
    let found = Found { shelf: Shelf::Open, ledger: there.ledger.clone() };
    let effects = update(&mut here, Msg::StoreFound(found), &moment(303));
    assert_eq!((here.person.as_str(), &here.screen, here.trail.len()), (ME, &Screen::Start, 0));
    assert!(here.verdict.is_none() && here.cramp.is_none() && effects.contains(&Effect::Mark(None)));
    assert_eq!(visit(&there).person, ME);
}

#[test]
fn deleting_everything_leaves_the_first_person_alone() {
    let (mut model, mum) = two();
    tell(&mut model, &format!("whose:{mum}"), 300);
    replay_at(&mut model, SELF_CARE, 301);
    tell(&mut model, "open:settings", 301);
    tell(&mut model, "erase:yes", 302);
    assert_eq!((model.person.as_str(), model.others().len(), &model.screen), (ME, 0, &Screen::Settings));
    assert!(model.verdict.is_none() && model.setting.person.is_none() && model.erased);
}
