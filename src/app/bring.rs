//! Keeping the diary safe: a backup out, a backup back in, a table for a spreadsheet, the diary on paper.

use super::{Effect, Keeping, Model, Screen, Unkept, history};
use crate::{
    diary::{Day, Kind, ME, Moment, Record, night},
    report::{Brought, NotRead, Preview, Sheet, compare, read, writes},
    words::{Text, t},
};

/// Days after which a backup is old.
const OLD: u32 = 30;
/// Entries from which on it would be a pity to lose them.
const MANY: usize = 10;

/// Why a file could not be read at all.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FileProblem {
    /// It is larger than any diary.
    TooBig,
    /// The browser could not read it.
    Unreadable,
}

/// What may make a browser erase what is kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Risk {
    /// Only what always may.
    #[default]
    Usual,
    /// It deletes what a page keeps after a week without a visit.
    Weekly,
    /// The page stands inside a page of somebody else.
    Framed,
}

/// A backup that is to be taken in.
#[derive(Clone, PartialEq, Debug)]
pub enum Bring {
    /// It can't be, and why.
    Refused(Text),
    /// It waits for a yes: the file, what it would change, and the person to whom its own entries go.
    Ready(Brought, Preview, String),
    /// It was taken in: so many entries.
    Done(u32),
}

/// An act for the safety of the diary.
#[derive(Clone, PartialEq, Debug)]
pub enum SafeMsg {
    /// A file was chosen and read.
    FileRead(Result<String, FileProblem>),
    /// Whose diary it is: the entries of the file's first person go to this one.
    GivenTo(String),
    /// It is to be taken in, or not.
    Answered(bool),
    /// These were written, and this stopped it.
    TakenIn(Vec<Record>, Option<Unkept>),
    /// A table for a spreadsheet was asked for.
    TableAsked,
    /// The empty diary on paper was asked for: printed, or as a file.
    LogAsked(bool),
}

impl SafeMsg {
    /// The act with a code.
    #[must_use]
    pub fn parse(name: &str, rest: &str) -> Option<SafeMsg> {
        match (name, rest) {
            ("give", _) => Some(SafeMsg::GivenTo(rest.to_owned())),
            ("bring", _) => Some(SafeMsg::Answered(rest == "yes")),
            ("table", _) => Some(SafeMsg::TableAsked),
            ("log", _) => Some(SafeMsg::LogAsked(rest == "print")),
            _ => None,
        }
    }

    /// The code of an act; empty for what is no act of a reader.
    #[must_use]
    pub fn code(&self) -> String {
        match self {
            SafeMsg::GivenTo(person) => ["give:", person].concat(),
            SafeMsg::Answered(yes) => if *yes { "bring:yes" } else { "bring:no" }.to_owned(),
            SafeMsg::TableAsked => "table".to_owned(),
            SafeMsg::LogAsked(print) => if *print { "log:print" } else { "log:file" }.to_owned(),
            SafeMsg::FileRead(_) | SafeMsg::TakenIn(..) => String::new(),
        }
    }
}

impl Model {
    /// The day of the last backup.
    #[must_use]
    pub fn saved_on(&self) -> Option<Day> {
        self.setting.saved.as_deref().and_then(Day::read)
    }

    /// Whether it is time for a backup: there is something to lose, and no copy of this month.
    #[must_use]
    pub fn backup_due(&self) -> bool {
        let today = Day::of(&self.local).number();
        let old = self.saved_on().is_none_or(|day| today.saturating_sub(day.number()) >= OLD);
        self.keeping() == Keeping::Yes && old && self.ledger.names() > MANY
    }

    /// How many living entries of each kind there are.
    #[must_use]
    pub fn holdings(&self) -> Vec<(Kind, u32)> {
        let mut own = Vec::new();
        for kind in Kind::ALL {
            let count = self.ledger.of(kind).count();
            if count > 0 {
                own.push((kind, u32::try_from(count).unwrap_or(u32::MAX)));
            }
        }
        own
    }
}

/// Applies an act.
pub fn apply(model: &mut Model, msg: SafeMsg, moment: &Moment, effects: &mut Vec<Effect>) {
    match msg {
        SafeMsg::FileRead(file) => {
            let bring = match file.map_err(unread).and_then(|text| read(&text, moment.ms).map_err(not_read)) {
                Err(why) => Bring::Refused(why),
                Ok(_) if model.keeping() == Keeping::ReadOnly => Bring::Refused(t::KEEP_NEWER),
                Ok(file) => {
                    let preview = compare(&model.ledger, &file);
                    Bring::Ready(file, preview, ME.to_owned())
                }
            };
            // It was chosen on the screen that shows it: a reader who has left meanwhile is not called back.
            if model.screen == Screen::Backup {
                model.bring = Some(bring);
                effects.push(Effect::Announce(t::BRING_READ));
                effects.push(Effect::MoveFocus);
            }
        }
        SafeMsg::GivenTo(person) => {
            if let Some(Bring::Ready(file, ..)) = model.bring.take() {
                let preview = compare(&model.ledger, &file.given_to(&person));
                model.bring = Some(Bring::Ready(file, preview, person));
            }
        }
        SafeMsg::Answered(false) => {
            model.bring = None;
            effects.push(Effect::MoveFocus);
        }
        SafeMsg::Answered(true) => take_in(model, moment, effects),
        SafeMsg::TakenIn(written, failed) => {
            let count = u32::try_from(written.len()).unwrap_or(u32::MAX);
            for record in written {
                model.ledger.take(&record.name(), Ok(record));
            }
            model.bring = Some(match failed {
                None => Bring::Done(count),
                Some(Unkept::Full) => Bring::Refused(if count == 0 { t::BRING_FULL } else { t::BRING_STOPPED }),
                Some(why) => Bring::Refused(history::unkept_words(why)),
            });
            effects.push(Effect::MoveFocus);
        }
        SafeMsg::TableAsked => effects.push(Effect::Table),
        SafeMsg::LogAsked(print) => {
            effects.push(Effect::Paper { sheet: Sheet::Log(night(&model.local)), print });
        }
    }
}

/// Takes the backup in: into memory where nothing is kept, else into the store, where it is first seen whether it fits.
fn take_in(model: &mut Model, moment: &Moment, effects: &mut Vec<Effect>) {
    let Some(Bring::Ready(file, _, person)) = model.bring.take() else { return };
    let file = file.given_to(&person);
    let fresh: Vec<Record> = writes(&model.ledger, &file).cloned().collect();
    if let Some(theirs) = file.setting {
        let own = &mut model.setting;
        own.region = own.region.take().or(theirs.region);
        own.size = own.size.max(theirs.size);
        // They say what is true of one person.
        if own.quick.is_empty() && person == ME {
            own.quick = theirs.quick;
        }
        history::setting_changed(model, moment, effects);
    }
    if model.keeping() == Keeping::Yes {
        effects.push(Effect::TakeIn(fresh));
        return;
    }
    let count = u32::try_from(fresh.len()).unwrap_or(u32::MAX);
    for record in fresh {
        history::enter(model, record, effects);
    }
    model.bring = Some(Bring::Done(count));
    effects.push(Effect::MoveFocus);
}

/// A backup was handed over: its day is remembered, so that the reader can be reminded of the next.
pub fn backed_up(model: &mut Model, moment: &Moment, effects: &mut Vec<Effect>) {
    model.setting.saved = Some(Day::of(&moment.local).key());
    effects.push(Effect::Backup(moment.clone()));
    history::setting_changed(model, moment, effects);
}

fn unread(why: FileProblem) -> Text {
    match why {
        FileProblem::TooBig => t::BRING_TOO_BIG,
        FileProblem::Unreadable => t::BRING_UNREADABLE,
    }
}

fn not_read(why: NotRead) -> Text {
    match why {
        NotRead::Empty => t::BRING_EMPTY,
        NotRead::Foreign => t::BRING_FOREIGN,
        NotRead::Damaged => t::BRING_CUT,
        NotRead::Newer => t::BRING_NEWER_FILE,
        NotRead::TooBig => t::BRING_TOO_BIG,
    }
}
