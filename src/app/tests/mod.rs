//! The app without a browser: messages in, model and effects out.

mod bring;
mod checking;
mod cramp;
mod doctor;
mod fitting;
mod interrupted;
mod nights;
mod people;
mod planning;
mod reading;
mod removing;
mod routine;
mod taking;
mod telling;
mod trends;

use super::{Config, Effect, Event, Found, HistoryMode, Keeping, Mode, Model, Msg, Screen, Shelf, Unkept, update};
use crate::{
    check::{self, Answers, Kind, Urgency, path},
    diary::{Kind as RecordKind, Ledger, LocalTime, Moment},
};
use serde_json::Value;

fn moment(n: u64) -> Moment {
    let local = LocalTime { year: 2026, month: 11, day: 23, hour: 3, minute: 5, offset: 0 };
    Moment { local, ms: 1_763_863_500_000 + n * 1000, chance: format!("id{n:04}") }
}

fn act(model: &mut Model, code: &str) -> Vec<Effect> {
    act_at(model, code, 1)
}

fn act_at(model: &mut Model, code: &str, n: u64) -> Vec<Effect> {
    update(model, Msg::parse(code).expect(code), &moment(n))
}

/// Answers a check as a file says, screen by screen, until `finish` or the result.
fn replay(model: &mut Model, case: &str) -> Vec<Effect> {
    replay_at(model, case, 1)
}

fn replay_at(model: &mut Model, case: &str, n: u64) -> Vec<Effect> {
    let file: Value = serde_json::from_str(case).unwrap();
    let wanted = Answers::from_map(file["answers"].as_object().unwrap()).unwrap();
    let mut effects = act_at(model, "open:check", n);
    for _ in 0..60 {
        match model.screen.clone() {
            Screen::Ask(id) => {
                for pick in wanted.picks(check::Screen::by_id(id).unwrap()) {
                    act_at(model, &format!("pick:{pick}"), n);
                }
                effects.extend(act_at(model, "continue", n));
                assert_eq!(model.problem, None, "{id} took no answer");
            }
            Screen::Review => effects.extend(act_at(model, "finish", n)),
            _ => break,
        }
    }
    assert_eq!(model.screen, Screen::Result);
    effects
}

const EMERGENCY: &str = include_str!("../../../tests/cases/journeys/emergency.json");
const DOCTOR: &str = include_str!("../../../tests/cases/journeys/doctor.json");
const SELF_CARE: &str = include_str!("../../../tests/cases/journeys/self_care.json");

#[test]
fn back_leads_to_the_start_from_everywhere() {
    let ways: &[&[&str]] = &[
        &["open:now", "now:next", "now:next", "now:stopped"],
        &["open:check", "pick:none", "continue", "open:danger"],
        &["open:guide", "open:measure:m2"],
        &["open:diary", "open:settings", "open:backup"],
        &["open:now", "open:still", "still:no", "lasted:gt10"],
        &["open:diary", "open:tell:episode:202611230305:abc123"],
    ];
    for way in ways {
        let mut model = Model::new(Config::default());
        for code in *way {
            act(&mut model, code);
        }
        assert_ne!(model.screen, Screen::Start);
        for _ in 0..10 {
            act(&mut model, "back");
        }
        assert_eq!(model.screen, Screen::Start, "{way:?}");
    }
}

#[test]
fn nothing_is_stored_before_a_yes_and_all_of_it_after() {
    let mut model = Model::new(Config::default());
    act(&mut model, "size:2");
    let effects = replay(&mut model, DOCTOR);
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Save(_))));
    assert_eq!(model.keeping(), Keeping::Ask);
    let saved: Vec<RecordKind> = act(&mut model, "keep:on")
        .into_iter()
        .filter_map(|effect| if let Effect::Save(record) = effect { Some(record.kind) } else { None })
        .collect();
    assert_eq!(saved, [RecordKind::Check, RecordKind::Setting]);
    assert_eq!(model.keeping(), Keeping::Yes);
    assert_eq!(model.ledger.setting().map(|(_, setting)| setting.size), Some(2));
}

#[test]
fn a_no_writes_nothing() {
    let mut model = Model::new(Config::default());
    replay(&mut model, DOCTOR);
    let effects = act(&mut model, "keep:off");
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Save(_))));
    assert_eq!(model.ledger.of(RecordKind::Check).count(), 1, "it is still there while the page is open");
}

#[test]
fn a_deleted_check_can_be_brought_back() {
    let mut model = Model::new(Config::default());
    replay(&mut model, DOCTOR);
    act(&mut model, "keep:on");
    let name = model.ledger.of(RecordKind::Check).next().unwrap().name();
    act(&mut model, "open:diary");
    act(&mut model, &format!("delete:{name}"));
    assert_eq!(model.ledger.of(RecordKind::Check).count(), 0);
    act(&mut model, "undo");
    assert_eq!(model.ledger.of(RecordKind::Check).count(), 1);
}

#[test]
fn what_is_only_in_memory_survives_another_tabs_write() {
    let mut model = Model::new(Config::default());
    replay(&mut model, DOCTOR);
    let found = Found { shelf: Shelf::Open, ledger: Ledger::default() };
    update(&mut model, Msg::StoreFound(found), &moment(2));
    assert_eq!(model.ledger.of(RecordKind::Check).count(), 1);
}

#[test]
fn a_failed_save_is_said_and_the_entry_stays() {
    let mut model = Model::new(Config::default());
    replay(&mut model, DOCTOR);
    let effects = update(&mut model, Msg::SaveFailed(Unkept::Full), &moment(2));
    assert!(matches!(effects.as_slice(), [Effect::Announce(_)]));
    assert_eq!(model.unkept, Some(Unkept::Full));
    assert_eq!(model.ledger.of(RecordKind::Check).count(), 1);
}

#[test]
fn a_snapshot_brings_back_every_screen_of_a_journey() {
    let mut model = Model::new(Config::default());
    let wanted: Value = serde_json::from_str(DOCTOR).unwrap();
    let wanted = Answers::from_map(wanted["answers"].as_object().unwrap()).unwrap();
    act(&mut model, "open:check");
    for _ in 0..60 {
        if model.screen == Screen::Result {
            break;
        }
        if let Screen::Ask(id) = model.screen {
            for pick in wanted.picks(check::Screen::by_id(id).unwrap()) {
                act(&mut model, &format!("pick:{pick}"));
            }
        }
        let back = Model::restore(model.config.clone(), &Value::Object(model.snapshot()));
        assert_eq!((&back.screen, &back.trail, &back.draft), (&model.screen, &model.trail, &model.draft));
        assert_eq!(back.answers, model.answers);
        let on = if model.screen == Screen::Review { "finish" } else { "continue" };
        act(&mut model, on);
    }
    assert_eq!(model.screen, Screen::Result);
    let back = Model::restore(model.config.clone(), &Value::Object(model.snapshot()));
    assert_eq!(back.verdict, model.verdict);
}

#[test]
fn a_broken_snapshot_begins_at_the_start() {
    for text in [
        "null",
        "{}",
        "[]",
        "{\"screen\":7}",
        "{\"screen\":\"result\"}",
        "{\"screen\":\"ask:tea\",\"answers\":{\"tea\":1}}",
    ] {
        let model = Model::restore(Config::default(), &serde_json::from_str(text).unwrap());
        assert_eq!(model.screen, Screen::Start, "{text}");
    }
}

#[test]
fn codes_are_read_as_they_are_written() {
    let screens = check::SCREENS.iter().map(|screen| format!("change:{}", screen.id));
    let plain = [
        "open:now",
        "open:check",
        "open:guide",
        "open:diary",
        "open:settings",
        "open:danger",
        "open:backup",
        "open:measure:m2",
        "open:saved:check:202611230305:abc123",
        "now:next",
        "now:stopped",
        "start:now",
        "still:yes",
        "still:no",
        "lasted:lt1",
        "lasted:m1_5",
        "lasted:m5_10",
        "lasted:gt10",
        "lasted:unknown",
        "later:on",
        "later:off",
        "told",
        "aloud",
        "open:tell:episode:202611230305:abc123",
        "back",
        "home",
        "pick:none",
        "search:sim",
        "continue",
        "finish",
        "question:Would a blood test help?",
        "own:x",
        "add",
        "resume:on",
        "resume:new",
        "keep:on",
        "keep:off",
        "delete:check:202611230305:abc123",
        "undo",
        "erase:ask",
        "erase:no",
        "erase:yes",
        "backup",
        "size:1",
        "region:gb",
        "move",
        "night",
        "open:guide_ask",
        "open:nohelp",
        "quick:hf=yes",
        "quick:kidney=no",
        "quick:meds=not_sure",
        "quick:none=health",
        "quick:none=legs",
    ];
    for code in plain.into_iter().map(str::to_owned).chain(screens) {
        assert_eq!(Msg::parse(&code).expect(&code).code(), code);
    }
    for unknown in [
        "",
        "open:tea",
        "now:",
        "size:7",
        "change:tea",
        "erase:",
        "quick:",
        "quick:tea=yes",
        "quick:hf=1",
        "quick:none=tea",
    ] {
        assert_eq!(Msg::parse(unknown), None, "{unknown}");
    }
}

#[test]
fn drawings_move_until_they_are_stopped_or_the_screen_is_left() {
    let mut model = Model::new(Config::default());
    act(&mut model, "open:measure:m1");
    assert!(!model.moving);
    act(&mut model, "move");
    assert!(model.moving);
    act(&mut model, "move");
    assert!(!model.moving);
    act(&mut model, "move");
    act(&mut model, "back");
    assert!(!model.moving);
}

#[test]
fn information_mode_computes_nothing() {
    let mut model = Model::new(Config { mode: Mode::Information, ..Config::default() });
    let effects = act(&mut model, "open:check");
    assert_eq!(model.screen, Screen::Danger);
    assert!(!effects.contains(&Effect::Emit(Event::Started)) && model.verdict.is_none());
}

#[test]
fn a_cramp_is_measured_from_the_tap_and_kept_once() {
    let mut model = Model::new(Config::default());
    update(&mut model, Msg::CrampBegun, &moment(0));
    update(&mut model, Msg::Ticked, &moment(75));
    assert_eq!(model.cramp_secs(), 75);
    update(&mut model, Msg::CrampStopped, &moment(90));
    update(&mut model, Msg::CrampStopped, &moment(300));
    assert_eq!(model.cramp_secs(), 90);
    assert_eq!(model.ledger.of(RecordKind::Episode).count(), 1);
}

#[test]
fn random_acts_never_panic_and_every_screen_can_be_left() {
    let mut seed: u32 = 7;
    let mut random = move |most: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 17;
        seed ^= seed << 5;
        seed as usize % most
    };
    for _ in 0..300 {
        let mut model = Model::new(Config::default());
        for step in 0..60 {
            let mut codes: Vec<String> = [
                "continue",
                "continue",
                "continue",
                "back",
                "home",
                "open:check",
                "open:now",
                "now:next",
                "now:stopped",
                "still:yes",
                "still:no",
                "lasted:gt10",
                "later:on",
                "aloud",
                "told",
                "finish",
                "keep:on",
                "undo",
                "open:guide",
                "open:guide_ask",
                "open:nohelp",
                "open:measure:m21",
                "quick:clot=yes",
                "quick:none=legs",
                "open:diary",
                "night",
                "erase:yes",
                "search:a",
                "open:plan",
                "open:routine",
                "plan:m1",
                "plan:m2",
                "done:20261122:m2",
                "more:hold",
                "less:remind",
                "run:start",
                "run:skip",
                "run:pause",
                "calendar",
                "paper:print",
                "open:people",
                "called:Mum",
                "people:save",
                "whose:a",
                "remove:a",
                "removed:a",
                "open:medicine:new",
                "named:x",
                "from:2026-03-01",
                "day:2026-03-01",
                "dosed",
                "taken",
            ]
            .map(str::to_owned)
            .to_vec();
            codes.extend(
                model
                    .others()
                    .iter()
                    .flat_map(|other| ["whose", "rename", "removed"].map(|act| format!("{act}:{}", other.is))),
            );
            if let Screen::Ask(id) = model.screen {
                let screen = check::Screen::by_id(id).unwrap();
                let ids = screen.groups.iter().flat_map(|group| group.choices).map(|choice| choice.id);
                codes.extend(ids.chain(["none", "unsure"]).map(|id| format!("pick:{id}")));
                if screen.kind == Kind::Scale {
                    codes.extend((0..=10).map(|n| format!("pick:{n}")));
                }
            }
            let code = codes[random(codes.len())].clone();
            update(&mut model, Msg::parse(&code).unwrap(), &moment(step));
            let kept = Model::restore(model.config.clone(), &Value::Object(model.snapshot()));
            assert_eq!(kept.screen, model.screen, "after {code}");
        }
    }
}
