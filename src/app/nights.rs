//! The nights of the diary: what was said of each as a whole, and which of them are shown.

use super::{Effect, Model, Screen, history, telling, update::go};
use crate::{
    diary::{Body, Day, Kind, Known, Moment, Night, Record, night},
    words::{Text, t},
};
use serde_json::{Map, Value};

/// Until this hour nobody knows yet how the night was: the one before it is asked about.
const WAKING: u8 = 4;

/// Nobody has a night before it.
pub const OLDEST: Day = Day { year: 1970, month: 1, day: 2 };

/// An act on the nights of the diary.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NightMsg {
    /// "No cramp" was said of the night of this evening, or taken back.
    QuietSaid(Day),
    /// How much cramps spoiled its sleep, 0 to 10; the same again takes it back.
    SleepTold(Day, u8),
    /// The month before the one that is shown, or after it, is to be shown.
    MonthTurned(bool),
    /// The night whose day was typed is to be shown.
    Sought,
    /// The month is to be shown as a calendar, or as a list.
    GridSwitched,
}

impl NightMsg {
    /// The act with a code.
    #[must_use]
    pub fn parse(name: &str, rest: &str) -> Option<NightMsg> {
        match name {
            "quiet" => Day::read(rest).map(NightMsg::QuietSaid),
            "slept" => {
                let (day, much) = rest.split_once('=')?;
                Some(NightMsg::SleepTold(Day::read(day)?, much.parse().ok().filter(|much| *much <= 10)?))
            }
            "goto" => Some(NightMsg::Sought),
            "grid" => Some(NightMsg::GridSwitched),
            "month" => Some(NightMsg::MonthTurned(rest == "on")),
            _ => None,
        }
    }

    /// The code of an act.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            NightMsg::QuietSaid(day) => ["quiet:", &day.key()].concat(),
            NightMsg::SleepTold(day, much) => ["slept:", &day.key(), "=", &much.to_string()].concat(),
            NightMsg::Sought => "goto".to_owned(),
            NightMsg::GridSwitched => "grid".to_owned(),
            NightMsg::MonthTurned(on) => if on { "month:on" } else { "month:back" }.to_owned(),
        }
    }
}

impl Model {
    /// The night that the diary asks about: the last one that is over, or nearly so.
    #[must_use]
    pub fn last_night(&self) -> Day {
        let now = night(&self.local);
        if matches!(self.local.hour, WAKING..12) { now } else { now.before() }
    }

    /// One night of the person.
    #[must_use]
    pub fn night_of(&self, day: Day) -> Night<'_> {
        let one = self.ledger.nights(&self.person, day, day).pop();
        one.unwrap_or(Night { evening: day, cramps: Vec::new(), kept: None })
    }

    /// All nights of the month that is shown, the latest first, those to come too.
    #[must_use]
    pub fn month_nights(&self) -> Vec<Night<'_>> {
        let month = self.shown_month();
        self.ledger.nights(&self.person, month, month.last())
    }

    /// The nights of the month that is shown, the latest first, and none that is still to come: one that is not over
    /// stands there once something is known of it.
    #[must_use]
    pub fn shown_nights(&self) -> Vec<Night<'_>> {
        let month = self.shown_month();
        let mut nights = self.ledger.nights(&self.person, month, month.last().min(night(&self.local)));
        let over = self.last_night();
        nights.retain(|night| night.evening <= over || night.known() != Known::Blank);
        nights
    }

    /// The first day of the month that is shown.
    #[must_use]
    pub fn shown_month(&self) -> Day {
        self.month.unwrap_or_else(|| night(&self.local).first())
    }

    /// Whether there is a later month to show.
    #[must_use]
    pub fn has_later(&self) -> bool {
        self.shown_month() < night(&self.local).first()
    }
}

/// Applies an act.
pub fn apply(model: &mut Model, msg: NightMsg, moment: &Moment, effects: &mut Vec<Effect>) {
    match msg {
        NightMsg::QuietSaid(day) => quiet(model, day, moment, effects),
        NightMsg::SleepTold(day, much) => {
            let same = model.night_of(day).sleep() == Some(much);
            say(model, day, "sleep", if same { Value::Null } else { much.into() }, t::DIARY_SAVED, moment, effects);
        }
        NightMsg::Sought => match Day::of_iso(&model.typed) {
            None => telling::refuse(model, t::TAKING_NO_DAY, effects),
            Some(day) if day > night(&model.local) || day < OLDEST => telling::refuse(model, t::TELL_FUTURE, effects),
            Some(day) => go(model, Screen::Night(day), effects),
        },
        NightMsg::GridSwitched => model.grid = !model.grid,
        NightMsg::MonthTurned(on) => {
            let shown = model.shown_month();
            let turned = if on { shown.last().after() } else { shown.before().first() };
            if !on || model.has_later() {
                model.month = Some(turned);
                effects.push(Effect::MoveFocus);
            }
        }
    }
}

/// "No cramp", or not after all. It is not heard where a cramp stands: that one has to be deleted first.
fn quiet(model: &mut Model, day: Day, moment: &Moment, effects: &mut Vec<Effect>) {
    let said = match model.night_of(day).known() {
        Known::Cramps(1..) => return,
        Known::Quiet => Value::Null,
        _ => false.into(),
    };
    say(model, day, "cramp", said, t::DIARY_SAVED, moment, effects);
    // Where a screen asks for it, the question is answered: the focus must not be left on what is gone.
    if model.screen == Screen::Diary {
        effects.push(Effect::MoveFocus);
    }
}

/// Writes one thing about a night into its record. There is one record a night and person, whichever tab writes it.
fn say(model: &mut Model, day: Day, field: &str, value: Value, said: Text, moment: &Moment, effects: &mut Vec<Effect>) {
    if day > night(&model.local) {
        return;
    }
    let id = ["n", &model.person].concat();
    let mut fresh = Record { id, at: day.noon(moment.local.offset), ..model.fresh(Kind::Night, moment, Map::new()) };
    if model.ledger.is_lost(&fresh.name()) {
        // What can't be read stays as it is: this one stands beside it.
        fresh.id.clone_from(&moment.chance);
    }
    let old = model.night_of(day).kept.or_else(|| model.ledger.version(&fresh.name())).cloned();
    let mut data = Map::new();
    for (name, own) in old.as_ref().and_then(Record::data).into_iter().flatten() {
        if name != field {
            data.insert(name.clone(), own.clone());
        }
    }
    if !value.is_null() {
        data.insert(field.to_owned(), value);
    }
    let body = if data.is_empty() { Body::Gone } else { Body::Data(data) };
    let record = match old {
        Some(old) => old.changed(body, moment),
        None => Record { body, ..fresh },
    };
    history::put(model, vec![record], said, effects);
}
