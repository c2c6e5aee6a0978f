//! More than one person on a device: whose diary it is, and what belongs to whom. What is of the device (consent, look,
//! region) is nobody's; all else of one person is never seen, and never counts, for another.

use super::{Effect, ME, Model, Screen, cramp, history, telling, update::show};
use crate::{
    check::Answers,
    diary::{Body, Kind, Moment, PersonKept, Record},
    words::t,
};

/// What a reader does about whose diary it is. People are meant by their ids.
#[derive(Clone, PartialEq, Debug)]
pub enum PeopleMsg {
    /// A name was typed.
    Typed(String),
    /// It is that of a new person, or the new one of whom it was asked for.
    Saved,
    /// Another name was asked for.
    RenameAsked(String),
    /// The diary of this person is to be used.
    Switched(String),
    /// A person is to be removed: ask first.
    RemoveAsked(String),
    /// And the reader is sure.
    RemoveConfirmed(String),
    /// Leave it as it is.
    Left,
}

impl PeopleMsg {
    /// The act with a code that was cut at its first colon.
    pub fn parse(name: &str, rest: &str) -> Option<PeopleMsg> {
        let id = rest.to_owned();
        Some(match name {
            "called" => PeopleMsg::Typed(id),
            "whose" => PeopleMsg::Switched(id),
            "rename" => PeopleMsg::RenameAsked(id),
            "remove" => PeopleMsg::RemoveAsked(id),
            "removed" => PeopleMsg::RemoveConfirmed(id),
            "people" => match rest {
                "save" => PeopleMsg::Saved,
                "leave" => PeopleMsg::Left,
                _ => return None,
            },
            _ => return None,
        })
    }

    /// Its code.
    pub fn code(&self) -> String {
        match self {
            PeopleMsg::Typed(text) => ["called:", text],
            PeopleMsg::Switched(id) => ["whose:", id],
            PeopleMsg::RenameAsked(id) => ["rename:", id],
            PeopleMsg::RemoveAsked(id) => ["remove:", id],
            PeopleMsg::RemoveConfirmed(id) => ["removed:", id],
            PeopleMsg::Saved => ["people:", "save"],
            PeopleMsg::Left => ["people:", "leave"],
        }
        .concat()
    }
}

/// Longest name, in characters.
const LONGEST: usize = 30;

/// What goes with a person, in the order in which it is named.
const KINDS: [Kind; 7] =
    [Kind::Check, Kind::Episode, Kind::Night, Kind::Medicine, Kind::MeasureDone, Kind::Question, Kind::Plan];

/// Whose an answer to a quick question is, and the answer.
fn owner(entry: &str) -> (&str, &str) {
    entry.split_once('/').unwrap_or((ME, entry))
}

/// Whether a record goes with a person. Settings are the device's.
fn is_of(record: &Record, id: &str) -> bool {
    match record.kind {
        Kind::Setting => false,
        Kind::Person => record.data().and_then(PersonKept::read).is_some_and(|person| person.is == id),
        _ => record.person == id,
    }
}

impl Model {
    /// The people whose diaries are kept here beside the first one's, in the order in which they came.
    #[must_use]
    pub fn others(&self) -> Vec<PersonKept> {
        let mut others = Vec::new();
        for record in self.ledger.living().filter(|record| record.kind == Kind::Person) {
            others.extend(record.data().and_then(PersonKept::read));
        }
        others
    }

    /// The name of a person; none for the first one.
    #[must_use]
    pub fn name_of(&self, id: &str) -> Option<String> {
        self.others().into_iter().find(|other| other.is == id).map(|other| other.name)
    }

    /// The person's answers to the quick questions.
    #[must_use]
    pub fn quick(&self) -> Vec<String> {
        let mut own = Vec::new();
        for (person, answer) in self.setting.quick.iter().map(|entry| owner(entry)) {
            if person == self.person {
                own.push(answer.to_owned());
            }
        }
        own
    }

    /// What would go with a person: how many records of which kinds, and how many answers to the quick questions.
    #[must_use]
    pub fn belongings(&self, id: &str) -> (Vec<(Kind, u32)>, u32) {
        let mut all = Vec::new();
        for kind in KINDS {
            let count = self.ledger.of(kind).filter(|record| is_of(record, id)).count();
            all.push((kind, u32::try_from(count).unwrap_or(u32::MAX)));
        }
        all.retain(|(_, count)| *count > 0);
        let answers = self.setting.quick.iter().filter(|entry| owner(entry).0 == id).count();
        (all, u32::try_from(answers).unwrap_or(u32::MAX))
    }
}

/// Puts the person's answers to the quick questions in place of those that there were.
pub fn set_quick(model: &mut Model, own: Vec<String>) {
    let person = model.person.clone();
    model.setting.quick.retain(|entry| owner(entry).0 != person);
    for answer in own {
        let entry = if person == ME { answer } else { [person.as_str(), "/", &answer].concat() };
        model.setting.quick.push(entry);
    }
}

/// Applies an act.
pub fn apply(model: &mut Model, msg: PeopleMsg, moment: &Moment, effects: &mut Vec<Effect>) {
    model.problem = None;
    match msg {
        PeopleMsg::Typed(text) => model.typed = text,
        PeopleMsg::Saved => save(model, moment, effects),
        PeopleMsg::RenameAsked(id) => {
            if let Some(name) = model.name_of(&id) {
                model.typed = name;
                ask(model, "rename:", &id, effects);
            }
        }
        PeopleMsg::Switched(id) => switch(model, &id, moment, effects),
        PeopleMsg::RemoveAsked(id) => ask(model, "remove:", &id, effects),
        PeopleMsg::RemoveConfirmed(id) => remove(model, &id, moment, effects),
        PeopleMsg::Left => {
            model.typed.clear();
            model.draft.clear();
            effects.push(Effect::MoveFocus);
        }
    }
}

fn ask(model: &mut Model, what: &str, id: &str, effects: &mut Vec<Effect>) {
    model.draft = vec![[what, id].concat()];
    effects.push(Effect::MoveFocus);
}

fn save(model: &mut Model, moment: &Moment, effects: &mut Vec<Effect>) {
    let name: String = model.typed.trim().chars().take(LONGEST).collect();
    let renamed = Some(model.drafted("rename").to_owned()).filter(|id| !id.is_empty());
    if name.is_empty() {
        return telling::refuse(model, t::PEOPLE_NO_NAME, effects);
    }
    for other in model.others() {
        if other.name.eq_ignore_ascii_case(&name) && renamed.as_ref() != Some(&other.is) {
            return telling::refuse(model, t::PEOPLE_SAME_NAME, effects);
        }
    }
    if let Some(id) = renamed {
        let old = model.ledger.of(Kind::Person).find(|record| is_of(record, &id)).cloned();
        if let Some(old) = old {
            let record = telling::changed(&old, vec![("name", name.into())], moment);
            history::overwrite(model, record, effects);
        }
    } else {
        let is = moment.chance.clone();
        let record = Record { person: is.clone(), ..Record::new(Kind::Person, moment, PersonKept { is, name }.data()) };
        history::enter(model, record, effects);
    }
    model.typed.clear();
    model.draft.clear();
    effects.push(Effect::MoveFocus);
    effects.push(Effect::Announce(t::TELL_SAVED));
}

/// Makes the model another person's: of what was answered, found or begun for the one before, nothing stays.
pub fn become_one(model: &mut Model, id: &str) {
    model.person = id.to_owned();
    model.answers = Answers::default();
    model.before = None;
    model.was = None;
    model.answered = 0;
    model.record = None;
    model.verdict = None;
    model.cramp = None;
    model.confirmed = 0;
    model.trail.clear();
}

fn switch(model: &mut Model, id: &str, moment: &Moment, effects: &mut Vec<Effect>) {
    if id == model.person || (id != ME && model.name_of(id).is_none()) {
        return;
    }
    // A cramp stays with the person for whom it was begun.
    if model.running().is_some() {
        return telling::refuse(model, t::PEOPLE_RUNNING, effects);
    }
    become_one(model, id);
    model.setting.person = (id != ME).then(|| id.to_owned());
    history::setting_changed(model, moment, effects);
    show(model, Screen::Diary, effects);
}

/// Removes a person with all that is theirs; the first one is only emptied.
fn remove(model: &mut Model, id: &str, moment: &Moment, effects: &mut Vec<Effect>) {
    let current = id == model.person;
    if current && model.running().is_some() {
        return telling::refuse(model, t::PEOPLE_RUNNING, effects);
    }
    let mut names = Vec::new();
    for record in model.ledger.living().filter(|record| is_of(record, id)) {
        names.push(record.name());
    }
    history::bury(model, &names, moment, effects);
    model.setting.quick.retain(|entry| owner(entry).0 != id);
    model.setting.person = model.setting.person.take().filter(|person| person != id);
    // Also where nothing new is to be kept: what was kept before must go.
    if let Some((old, mut kept)) = model.ledger.setting().map(|(old, kept)| (old.clone(), kept)) {
        kept.quick.retain(|entry| owner(entry).0 != id);
        kept.person = kept.person.filter(|person| person != id);
        let mut data = old.data().cloned().unwrap_or_default();
        kept.write(&mut data);
        history::overwrite(model, old.changed(Body::Data(data), moment), effects);
    }
    if current {
        become_one(model, ME);
    }
    show(model, Screen::People, effects);
    effects.push(Effect::Announce(t::PEOPLE_REMOVED));
}

/// After the store was read: a new visit stays with the person who was there last, and a person who is gone, here or in
/// another tab, leaves the device to its first one.
pub fn settle(model: &mut Model, effects: &mut Vec<Effect>) {
    if !std::mem::replace(&mut model.opened, true) {
        model.person = model.setting.person.clone().unwrap_or_else(|| ME.to_owned());
    }
    if model.person != ME && model.name_of(&model.person).is_none() {
        cramp::unmark(model, effects);
        become_one(model, ME);
        show(model, Screen::Start, effects);
    }
}
