//! A cramp from the tap to what is told of it.

use super::*;
use crate::{
    app::Lasted,
    diary::{CrampDone, EpisodeEnd, Record},
};

pub const MINUTE: u64 = 60;
pub const HOUR: u64 = 60 * MINUTE;

pub fn at(model: &mut Model, secs: u64, code: &str) -> Vec<Effect> {
    update(model, Msg::parse(code).expect(code), &moment(secs))
}

pub fn tick(model: &mut Model, secs: u64) -> Vec<Effect> {
    update(model, Msg::Ticked, &moment(secs))
}

pub fn running(history: HistoryMode) -> Model {
    let mut model = Model::new(Config { history, ..Config::default() });
    at(&mut model, 0, "open:now");
    model
}

fn marks(effects: &[Effect]) -> Vec<Option<u64>> {
    effects.iter().filter_map(|effect| if let Effect::Mark(since) = effect { Some(*since) } else { None }).collect()
}

pub fn the_record(model: &Model) -> (Record, CrampDone) {
    let record = model.ledger.of(RecordKind::Episode).next().expect("a record").clone();
    let done = CrampDone::read(record.data().unwrap()).expect("a cramp");
    (record, done)
}

#[test]
fn the_start_is_written_at_the_tap_and_taken_out_when_it_has_stopped() {
    let mut model = Model::new(Config::default());
    let start = moment(0).ms;
    assert_eq!(marks(&at(&mut model, 0, "open:now")), [Some(start)]);
    assert_eq!(marks(&at(&mut model, 5, "now:next")), [Some(start)], "the start, not the step");
    assert!(model.cramp.unwrap().marked);
    assert_eq!(marks(&at(&mut model, 9, "now:stopped")), [None]);
    assert!(!model.cramp.unwrap().marked);
    assert_eq!(marks(&at(&mut model, 10, "now:stopped")), [], "once");
}

#[test]
fn nothing_is_written_where_nothing_may_be_kept() {
    let mut off = Model::new(Config { history: HistoryMode::Off, ..Config::default() });
    let mut closed = Model::new(Config::default());
    closed.shelf = Shelf::Closed;
    let mut newer = Model::new(Config::default());
    newer.shelf = Shelf::ReadOnly;
    let mut refused = Model::new(Config::default());
    refused.setting.keep = Some(false);
    for model in [&mut off, &mut closed, &mut newer, &mut refused] {
        // What the shell may have written before it could know is taken out.
        assert_eq!(marks(&at(model, 0, "open:now")), [None], "{:?}", model.keeping());
        assert_eq!(marks(&at(model, 1, "now:next")), [None]);
        assert!(!model.cramp.unwrap().marked);
    }
}

#[test]
fn an_element_that_begins_with_the_steps_writes_nothing_before_a_press() {
    let mut model = Model::new(Config::default());
    assert_eq!(marks(&at(&mut model, 0, "start:now")), []);
    assert_eq!((model.screen.clone(), model.cramp.unwrap().marked), (Screen::Now(1), false));
    assert_eq!(marks(&at(&mut model, 30, "now:next")), [Some(moment(0).ms)]);
    tick(&mut model, 40);
    assert_eq!(model.cramp_secs(), 40);
    assert_eq!(Msg::parse("start:guide"), Msg::parse("open:guide"));
}

#[test]
fn a_no_and_deleting_everything_take_the_start_out() {
    let mut model = running(HistoryMode::Ask);
    assert_eq!(marks(&at(&mut model, 3, "keep:off")), [None]);
    assert!(!model.cramp.unwrap().marked);
    let mut model = running(HistoryMode::Ask);
    assert!(at(&mut model, 3, "erase:yes").contains(&Effect::Erase));
    assert_eq!(model.cramp, None, "nothing of it comes back with the next step");
    assert_eq!(marks(&at(&mut model, 4, "now:next")), []);
}

#[test]
fn a_start_that_could_not_be_written_is_not_said_to_be_kept() {
    let mut model = running(HistoryMode::Ask);
    update(&mut model, Msg::MarkFailed, &moment(1));
    assert!(!model.cramp.unwrap().marked && model.running().is_some());
}

#[test]
fn a_cramp_that_is_found_again_goes_on() {
    let mut model = Model::new(Config::default());
    update(&mut model, Msg::CrampFound, &moment(0));
    tick(&mut model, 125);
    assert_eq!((model.screen.clone(), model.cramp_secs()), (Screen::Now(1), 125));
    at(&mut model, 126, "back");
    assert_eq!(model.screen, Screen::Start);
    at(&mut model, 130, "now:stopped");
    assert_eq!(the_record(&model).1.secs, Some(130));
    assert_eq!(the_record(&model).0.at, moment(0).local);
}

#[test]
fn pressed_again_while_it_runs_the_clock_goes_on() {
    let mut model = running(HistoryMode::Ask);
    at(&mut model, 60, "back");
    assert_eq!(marks(&at(&mut model, 90, "open:now")), [Some(moment(0).ms)]);
    assert_eq!(model.cramp_secs(), 90);
    assert_eq!(model.ledger.of(RecordKind::Episode).count(), 0);
}

#[test]
fn pressed_again_long_after_it_is_another_one_and_the_first_is_asked_about_later() {
    let mut model = running(HistoryMode::Ask);
    at(&mut model, 60, "back");
    at(&mut model, 7 * HOUR, "open:now");
    assert_eq!((model.screen.clone(), model.cramp_secs()), (Screen::Now(1), 0));
    let done = the_record(&model).1;
    assert_eq!((done.secs, done.len, done.end, done.ask), (None, None, EpisodeEnd::Told, Some(true)));
}

#[test]
fn a_forgotten_clock_is_asked_about_and_never_becomes_a_night_long_cramp() {
    let mut model = running(HistoryMode::Ask);
    assert_eq!(tick(&mut model, 20 * MINUTE - 1).iter().filter(|e| matches!(e, Effect::MoveFocus)).count(), 0);
    assert_eq!(model.screen, Screen::Now(1));
    let effects = tick(&mut model, 7 * HOUR);
    assert_eq!(model.screen, Screen::Still);
    assert!(effects.contains(&Effect::MoveFocus));
    at(&mut model, 7 * HOUR, "still:no");
    assert_eq!(model.screen, Screen::Lasted);
    assert_eq!(marks(&at(&mut model, 7 * HOUR, "lasted:m1_5")), [None]);
    assert_eq!(model.screen, Screen::Eased);
    let done = the_record(&model).1;
    assert_eq!((done.secs, done.len.as_deref(), done.end), (None, Some("m1_5"), EpisodeEnd::Told));
    assert!(!model.was_long());
}

#[test]
fn it_has_stopped_pressed_on_a_forgotten_clock_asks_for_the_length() {
    let mut model = running(HistoryMode::Ask);
    at(&mut model, 7 * HOUR, "now:stopped");
    assert_eq!(model.screen, Screen::Lasted);
    at(&mut model, 7 * HOUR, "lasted:unknown");
    let done = the_record(&model).1;
    assert_eq!((done.secs, done.len, done.ask), (None, None, None));
}

#[test]
fn more_than_ten_minutes_told_or_measured_is_long() {
    let mut told = running(HistoryMode::Ask);
    tick(&mut told, HOUR);
    at(&mut told, HOUR, "still:no");
    at(&mut told, HOUR, "lasted:gt10");
    assert!(told.was_long());
    let mut measured = running(HistoryMode::Ask);
    at(&mut measured, 10 * MINUTE, "now:stopped");
    assert!(measured.was_long());
    let mut short = running(HistoryMode::Ask);
    at(&mut short, 10 * MINUTE - 1, "now:stopped");
    assert!(!short.was_long());
}

#[test]
fn still_going_goes_on_and_is_asked_again_twenty_minutes_later() {
    let mut model = running(HistoryMode::Ask);
    tick(&mut model, 25 * MINUTE);
    at(&mut model, 25 * MINUTE, "still:yes");
    assert_eq!((model.screen.clone(), model.cramp_secs()), (Screen::Now(1), 1500));
    tick(&mut model, 44 * MINUTE);
    assert_eq!(model.screen, Screen::Now(1));
    tick(&mut model, 45 * MINUTE);
    assert_eq!(model.screen, Screen::Still);
}

#[test]
fn ten_minutes_are_said_once() {
    let mut model = running(HistoryMode::Ask);
    let said = |effects: &[Effect]| effects.iter().filter(|effect| matches!(effect, Effect::Announce(_))).count();
    assert_eq!(said(&tick(&mut model, 599)), 0);
    assert_eq!(said(&tick(&mut model, 603)), 1);
    assert_eq!(said(&tick(&mut model, 604)), 0);
}

#[test]
fn taps_that_waited_for_us_are_measured_by_their_own_time() {
    let mut model = Model::new(Config::default());
    // We come late: the clock of the model stands where the queue is replayed.
    tick(&mut model, 30);
    at(&mut model, 0, "open:now");
    at(&mut model, 12, "now:stopped");
    assert_eq!(the_record(&model).1.secs, Some(12));
}

#[test]
fn danger_signs_are_one_press_away_and_back_leads_to_the_clock_that_went_on() {
    for step in 1..=4 {
        let mut model = running(HistoryMode::Ask);
        (1..step).for_each(|_| drop(at(&mut model, 1, "now:next")));
        at(&mut model, 5, "open:danger");
        assert_eq!(model.screen, Screen::Danger);
        at(&mut model, 65, "back");
        assert_eq!((model.screen.clone(), model.cramp_secs()), (Screen::Now(step), 65));
    }
}

#[test]
fn the_screen_stays_on_while_the_steps_are_followed_only() {
    let mut model = Model::new(Config::default());
    assert!(!model.stays_awake());
    for (code, stays) in
        [("open:now", true), ("now:next", true), ("open:danger", false), ("back", true), ("now:stopped", false)]
    {
        at(&mut model, 1, code);
        assert_eq!(model.stays_awake(), stays, "{code}");
    }
}

#[test]
fn each_step_is_read_aloud_while_that_is_on_and_leaving_stops_it() {
    let mut model = running(HistoryMode::Ask);
    assert!(!at(&mut model, 1, "now:next").contains(&Effect::Speak), "off until it is wanted");
    assert!(at(&mut model, 2, "aloud").contains(&Effect::Speak));
    assert!(at(&mut model, 3, "now:next").contains(&Effect::Speak));
    assert!(at(&mut model, 4, "open:danger").contains(&Effect::Hush));
    assert!(at(&mut model, 5, "back").contains(&Effect::Speak));
    assert!(at(&mut model, 6, "aloud").contains(&Effect::Hush));
    assert!(!at(&mut model, 7, "now:next").contains(&Effect::Speak));
    let back = Model::restore(model.config.clone(), &Value::Object(model.snapshot()));
    assert!(!back.aloud);
}

#[test]
fn a_cramp_survives_in_the_snapshot_whether_it_runs_was_measured_or_told() {
    let mut model = running(HistoryMode::Ask);
    let back = |model: &Model| Model::restore(model.config.clone(), &Value::Object(model.snapshot())).cramp;
    assert_eq!(back(&model), model.cramp);
    let mut told = model.clone();
    at(&mut model, 90, "now:stopped");
    assert_eq!(back(&model).unwrap().lasted, Some(Lasted::Measured(90)));
    tick(&mut told, HOUR);
    at(&mut told, HOUR, "still:no");
    at(&mut told, HOUR, "lasted:gt10");
    assert_eq!(back(&told).unwrap().lasted, Some(Lasted::Told("gt10")));
}
