//! Carrying out what an update asked for.

use super::{apps, hand, print, root::Act, speak};
use crate::{
    app::{self, Effect, Event, Found, Model, Msg, SafeMsg, Shelf, Unkept, Way},
    diary::{Day, Moment, Record, object},
    report,
    store::{self, Outcome, local::NotKept},
    words::{Words, t},
};
use serde_json::Value;
use yew::html::Scope;

/// Opens the store and says when a cramp began whose start stood there. What is only in memory may stand in the store in
/// another version: that one is read at once, so that the later of both stays.
pub fn open(model: &mut Model, now: &Moment) -> Option<u64> {
    let mut opening = store::local::open();
    for name in &model.unsaved {
        if opening.ledger.is_unread(name) {
            opening.ledger.take(name, store::local::read(name));
        }
    }
    let shelf = match opening.outcome {
        Outcome::Unavailable => Shelf::Closed,
        Outcome::Newer => Shelf::ReadOnly,
        Outcome::Open => Shelf::Open,
    };
    apply(model, Msg::StoreFound(Found { shelf, ledger: opening.ledger }), now);
    opening.cramp
}

/// Applies a message, with all that has to be read around it.
pub fn apply(model: &mut Model, msg: Msg, now: &Moment) -> Vec<Effect> {
    app::apply(model, msg, now, &store::local::read)
}

/// What is to be done once the next view is drawn.
#[derive(Default)]
pub struct Then {
    /// Focus is to move.
    pub focus: bool,
    /// What is marked for it is to be read aloud.
    pub speak: bool,
}

/// Carries out the effects of one update; says what is left for after the next render.
pub fn run(id: u32, effects: Vec<Effect>, words: &Words, link: &Scope<super::root::Root>, model: &Model) -> Then {
    let mut then = Then::default();
    let mut wrote = Vec::new();
    let mut erased = false;
    for effect in effects {
        match effect {
            Effect::MoveFocus => then.focus = true,
            Effect::Speak => then.speak = true,
            Effect::Hush => {
                then.speak = false;
                speak::hush(id);
            }
            Effect::Mark(since) => {
                if !store::local::mark(since) {
                    link.send_message(Act::Happened(Msg::MarkFailed));
                }
            }
            Effect::Announce(text) => apps::with_host(|host| host.announce(id, words.get(text), false)),
            Effect::Emit(event) => emit(id, event, model),
            Effect::Backup(moment) => {
                let text = report::backup(&model.ledger, &moment, &store::local::unreadable());
                let name = ["leg-cramps-", &Day::of(&moment.local).key(), ".json"].concat();
                apps::with_host(|host| host.save(id, &name, "application/json", &text));
            }
            Effect::Table => {
                let text = report::csv(&model.ledger, &model.person, words);
                apps::with_host(|host| host.save(id, "leg-cramps.csv", "text/csv", &text));
            }
            Effect::Fhir(moment) => {
                let text = report::fhir::bundle(&model.fhir_sheet(), words, &moment);
                apps::with_host(|host| host.save(id, "for-the-doctor.json", "application/fhir+json", &text));
            }
            Effect::TakeIn(records) => {
                let (written, failed) = take_in(records);
                wrote.extend(written.iter().map(Record::name));
                link.send_message(Act::Happened(Msg::Safe(SafeMsg::TakenIn(written, failed))));
            }
            Effect::Remind { hour, minute, moment } => {
                let text = report::calendar(words.get(t::PLAN_EVENT), hour, minute, &moment);
                // Its name says no more than its title.
                apps::with_host(|host| host.save(id, "reminder.ics", "text/calendar", &text));
            }
            Effect::Paper { sheet, print: true } => print::print(id, sheet.name(), sheet.paper(words)),
            Effect::Paper { sheet, print: false } => print::save(id, sheet.name(), &sheet.paper(words)),
            Effect::Words { sheet, way } => {
                let (paper, name) = (sheet.paper(words), sheet.name());
                let text = report::paper_text(&paper);
                match way {
                    Way::Copy => hand::copy(id, name, text, words.get(t::DOCTOR_COPIED).to_owned()),
                    Way::Share => hand::share(id, name, &paper.title, text),
                    _ => hand::save(id, name, &text),
                }
            }
            Effect::Erase => {
                store::local::erase();
                erased = true;
            }
            Effect::Save(record) => match store::local::keep(&record) {
                Ok(()) => wrote.push(record.name()),
                Err(why) => link.send_message(Act::Lost(record.name(), unkept(why))),
            },
        }
    }
    if erased || !wrote.is_empty() {
        // Other elements of this page hear of it by ourselves: `storage` events only reach other documents.
        apps::store_changed(Some(id), if erased { &[] } else { &wrote });
    }
    then
}

fn unkept(why: NotKept) -> Unkept {
    match why {
        NotKept::Unavailable => Unkept::Closed,
        NotKept::Full => Unkept::Full,
        NotKept::Changed => Unkept::Changed,
    }
}

/// Writes the records of a backup, once it is seen that all of them fit. Says which were written, and what stopped it.
fn take_in(records: Vec<Record>) -> (Vec<Record>, Option<Unkept>) {
    let room = |record: &Record| store::key(record).len().saturating_add(store::write(record).len());
    let all = records.iter().map(room).fold(0, usize::saturating_add);
    let mut written = Vec::new();
    if let Err(why) = store::local::fits(all) {
        return (written, Some(unkept(why)));
    }
    for record in records {
        if let Err(why) = store::local::keep(&record) {
            return (written, Some(unkept(why)));
        }
        written.push(record);
    }
    (written, None)
}

fn emit(id: u32, event: Event, model: &Model) {
    let name = match event {
        Event::Started => "started",
        Event::Finished => "finished",
    };
    let detail = match (event, model.verdict.as_ref().filter(|_| model.config.share)) {
        (Event::Finished, Some(verdict)) => {
            let told = object([("level", verdict.urgency.id().into()), ("within", verdict.within.id().into())]);
            serde_json::to_string(&Value::Object(told)).unwrap_or_default()
        }
        _ => String::new(),
    };
    apps::with_host(|host| host.emit(id, name, &detail));
}

/// The snapshot of an app: its model, and the records that are nowhere else.
pub fn snapshot(model: &Model) -> String {
    let mut whole = model.snapshot();
    let records = model.unsaved.iter().filter_map(|name| model.ledger.version(name));
    let pair = |record| vec![store::key(record), store::write(record)].into();
    let pairs = records.map(pair).collect();
    whole.insert("unsaved".to_owned(), Value::Array(pairs));
    serde_json::to_string(&Value::Object(whole)).unwrap_or_default()
}

/// The records that a snapshot carries.
pub fn unsaved(snapshot: &Value) -> Vec<Record> {
    let pairs = snapshot.get("unsaved").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let read = |pair: &Value| store::read(pair.get(0)?.as_str()?, pair.get(1)?.as_str()?).ok();
    pairs.iter().filter_map(read).collect()
}
