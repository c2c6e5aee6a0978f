//! The history as the reader handles it: entering, keeping, deleting, taking away.

use super::{Effect, Found, Keeping, ME, Model, Shelf, Undo, Unkept, people};
use crate::{
    diary::{Body, CheckOpen, END, Kind, Moment, OwnQuestion, Record},
    words::{Text, t},
};

/// Enters a record: into memory always, into the store where it may be kept.
pub fn enter(model: &mut Model, record: Record, effects: &mut Vec<Effect>) {
    let name = record.name();
    if !model.ledger.merge(record.clone()) {
        return;
    }
    if model.keeping() == Keeping::Yes {
        model.unkept = None;
        effects.push(Effect::Save(record));
    } else {
        model.not_saved(name);
    }
}

/// The reader said whether the history is to be kept. A yes also keeps what came before it.
pub fn keep(model: &mut Model, keep: bool, moment: &Moment, effects: &mut Vec<Effect>) {
    let before = model.keeping();
    model.setting.keep = Some(keep);
    if keep {
        let names = std::mem::take(&mut model.unsaved);
        let waiting: Vec<Record> = names.iter().filter_map(|name| model.ledger.get(name)).cloned().collect();
        effects.extend(waiting.into_iter().map(Effect::Save));
        setting_changed(model, moment, effects);
        effects.push(Effect::Announce(t::KEEP_KEPT));
    } else {
        super::cramp::unmark(model, effects);
        // A check that is not ended must not come back from a history that the reader does not want, whoever's it is.
        let mut open = Vec::new();
        for record in model.ledger.of(Kind::Check) {
            if record.data().and_then(CheckOpen::read).is_some() {
                open.push(record.name());
            }
        }
        bury(model, &open, moment, effects);
        // A "no" is only written down where a "yes" had been: before consent nothing is stored.
        if before == Keeping::Yes {
            write_setting(model, moment, effects);
        }
        effects.push(Effect::Announce(t::KEEP_NOT_KEPT));
    }
}

/// Deletes the check that was begun and not ended.
pub fn drop_open_check(model: &mut Model, moment: &Moment, effects: &mut Vec<Effect>) {
    let open = model.ledger.open_check(&model.person).map(|(record, _)| record.name());
    bury(model, open.as_slice(), moment, effects);
}

/// Deletes records for good.
pub fn bury(model: &mut Model, names: &[String], moment: &Moment, effects: &mut Vec<Effect>) {
    for name in names {
        if let Some(gone) = model.ledger.tombstone(name, moment) {
            model.record = model.record.take().filter(|own| own != name);
            overwrite(model, gone, effects);
        }
    }
}

/// A setting was changed: written down if there is a history, else kept in memory only.
pub fn setting_changed(model: &mut Model, moment: &Moment, effects: &mut Vec<Effect>) {
    if model.keeping() == Keeping::Yes {
        write_setting(model, moment, effects);
    }
}

fn write_setting(model: &mut Model, moment: &Moment, effects: &mut Vec<Effect>) {
    let old = model.ledger.setting().map(|(record, _)| record.clone());
    let mut data = old.as_ref().and_then(|record| record.data()).cloned().unwrap_or_default();
    model.setting.write(&mut data);
    let record = match old {
        Some(record) => record.changed(Body::Data(data), moment),
        // Its id must not be that of a record entered at the same moment; kinds are apart in the key.
        None => Record::new(Kind::Setting, moment, data),
    };
    model.ledger.merge(record.clone());
    effects.push(Effect::Save(record));
}

/// Longest question that is kept, in characters.
const LONGEST: usize = 200;

/// Takes a question along, or leaves it out if it was there.
pub fn pick_question(model: &mut Model, text: &str, moment: &Moment, effects: &mut Vec<Effect>) {
    let own = model.questions().find(|(_, question)| question.text == text).map(|(record, _)| record.name());
    match own.and_then(|name| model.ledger.tombstone(&name, moment)) {
        Some(gone) => overwrite(model, gone, effects),
        None => {
            enter(model, model.fresh(Kind::Question, moment, OwnQuestion { text: text.to_owned() }.data()), effects)
        }
    }
}

/// Adds what the reader typed to the questions.
pub fn add_question(model: &mut Model, moment: &Moment, effects: &mut Vec<Effect>) {
    let text: String = std::mem::take(&mut model.typed).trim().chars().take(LONGEST).collect();
    if !text.is_empty() && !model.questions().any(|(_, question)| question.text == text) {
        pick_question(model, &text, moment, effects);
        effects.push(Effect::Announce(t::RESULT_QUESTION_ADDED));
    }
}

/// Deletes a record and keeps it for Undo.
pub fn delete(model: &mut Model, name: &str, moment: &Moment, effects: &mut Vec<Effect>) {
    let Some(gone) = model.ledger.tombstone(name, moment) else { return };
    put(model, vec![gone], t::DIARY_DELETED, effects);
    effects.push(Effect::MoveFocus);
}

/// Enters new versions of records, says so, and remembers what was there before.
pub fn put(model: &mut Model, records: Vec<Record>, said: Text, effects: &mut Vec<Effect>) {
    let mut was = Vec::new();
    for record in records {
        let name = record.name();
        match model.ledger.version(&name).cloned() {
            Some(old) => {
                was.push(old);
                overwrite(model, record, effects);
            }
            None => {
                was.push(Record { body: Body::Gone, ..record.clone() });
                enter(model, record, effects);
            }
        }
    }
    model.undo = Some(Undo { said, was });
    effects.push(Effect::Announce(said));
}

/// Takes the last change back.
pub fn undo(model: &mut Model, moment: &Moment, effects: &mut Vec<Effect>) {
    let Some(undo) = model.undo.take() else { return };
    for old in undo.was {
        // What took its place may have a later stamp: write later than both.
        let now = model.ledger.version(&old.name()).map_or(0, |record| record.stamp).saturating_add(1);
        let later = Moment { ms: moment.ms.max(now), ..moment.clone() };
        let back = old.changed(old.body.clone(), &later);
        overwrite(model, back, effects);
    }
    effects.push(Effect::Announce(t::DIARY_UNDONE));
    effects.push(Effect::MoveFocus);
}

/// Writes a new version of a record to where the old one is: the store, or only memory.
pub fn overwrite(model: &mut Model, record: Record, effects: &mut Vec<Effect>) {
    let in_store = !model.unsaved.contains(&record.name()) && model.shelf == Shelf::Open;
    model.ledger.merge(record.clone());
    if in_store {
        effects.push(Effect::Save(record));
    }
}

/// Deletes everything, and forgets the consent with it.
pub fn erase(model: &mut Model, effects: &mut Vec<Effect>) {
    model.ledger.clear();
    model.unsaved.clear();
    model.setting.keep = None;
    model.setting.quick.clear();
    model.setting.person = None;
    if model.person != ME {
        people::become_one(model, ME);
    }
    if model.cramp.take().is_some() {
        // Back must not lead to a clock that is gone.
        model.trail.clear();
    }
    model.erasing = false;
    model.erased = true;
    model.used = 0;
    model.lost = crate::diary::Lost::default();
    effects.push(Effect::Erase);
    effects.push(Effect::Announce(t::SETTINGS_ERASED));
}

/// The store was opened, at the start or because another tab wrote. What is only in memory stays in memory.
pub fn found(model: &mut Model, found: Found, effects: &mut Vec<Effect>) {
    let old = std::mem::replace(&mut model.ledger, found.ledger);
    for name in &model.unsaved {
        if let Some(record) = old.version(name) {
            model.ledger.take(name, Ok(record.clone()));
        }
    }
    model.shelf = found.shelf;
    model.lost = model.ledger.lost();
    // Before they are read nobody knows what the reader's settings are.
    let mut unread = Vec::new();
    model.ledger.unread(Kind::Setting, "", END, &mut unread);
    if unread.is_empty() {
        set_up(model, effects);
    }
}

/// Takes the settings as they stand in the history.
pub fn set_up(model: &mut Model, effects: &mut Vec<Effect>) {
    match model.ledger.setting() {
        Some((_, setting)) => model.setting = setting,
        // Another tab deleted everything: the consent is gone too, the look may stay for now.
        None => {
            if model.setting.keep == Some(true) {
                model.setting.quick.clear();
            }
            model.setting.keep = model.setting.keep.filter(|keep| !keep);
        }
    }
    people::settle(model, effects);
}

/// The sentence that says why something was not kept.
pub fn unkept_words(why: Unkept) -> Text {
    match why {
        Unkept::Closed => t::KEEP_UNAVAILABLE,
        Unkept::Full => t::KEEP_FULL,
        Unkept::Changed => t::KEEP_CHANGED,
    }
}
