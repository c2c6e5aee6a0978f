//! The screens: what is seen at once. An impossible mixture can't be written.

use crate::{check, diary::Day, guide};

/// A screen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Screen {
    /// The four doors.
    Start,
    /// A step of "I have a cramp now", 1 to 4.
    Now(u8),
    /// A cramp runs and nobody has seen it for a while: is it still going?
    Still,
    /// How long did it last?
    Lasted,
    /// The cramp has stopped.
    Eased,
    /// More about a cramp, by the record's name.
    Tell(String),
    /// A cramp of the night of this evening is to be entered.
    Add(Day),
    /// What changed over weeks and months.
    Trends,
    /// A page for the doctor.
    Doctor,
    /// One night, by its evening.
    Night(Day),
    /// A check was begun before: go on with it?
    Resume,
    /// A screen of questions, by its id.
    Ask(&'static str),
    /// All answers, to be checked.
    Review,
    /// The result.
    Result,
    /// A result from the history, by the record's name.
    Saved(String),
    /// The prevention guide.
    Guide,
    /// The quick questions of the guide.
    GuideAsk,
    /// What does not help.
    NoHelp,
    /// One measure, by its id.
    Measure(&'static str),
    /// The chosen measures.
    Plan,
    /// The bedtime routine with its timer.
    Routine,
    /// The history.
    Diary,
    /// Danger signs, as a list.
    Danger,
    /// The reader's own settings.
    Settings,
    /// How to take the history away.
    Backup,
    /// Whose diaries are kept here.
    People,
    /// The medicines.
    Medicines,
    /// One of them, by the record's name, or "new".
    Medicine(String),
}

impl Screen {
    /// Its code: in tests, in snapshots and on its heading.
    #[must_use]
    pub fn code(&self) -> String {
        match self {
            Screen::Start => "start".to_owned(),
            Screen::Now(step) => format!("now:{step}"),
            Screen::Still => "still".to_owned(),
            Screen::Lasted => "lasted".to_owned(),
            Screen::Eased => "eased".to_owned(),
            Screen::Tell(name) => ["tell:", name].concat(),
            Screen::Add(day) => ["add:", &day.key()].concat(),
            Screen::Trends => "trends".to_owned(),
            Screen::Doctor => "doctor".to_owned(),
            Screen::Night(day) => ["night:", &day.key()].concat(),
            Screen::Resume => "resume".to_owned(),
            Screen::Ask(id) => format!("ask:{id}"),
            Screen::Review => "review".to_owned(),
            Screen::Result => "result".to_owned(),
            Screen::Saved(name) => format!("saved:{name}"),
            Screen::Guide => "guide".to_owned(),
            Screen::GuideAsk => "guide_ask".to_owned(),
            Screen::NoHelp => "nohelp".to_owned(),
            Screen::Measure(id) => format!("measure:{id}"),
            Screen::Plan => "plan".to_owned(),
            Screen::Routine => "routine".to_owned(),
            Screen::Diary => "diary".to_owned(),
            Screen::Danger => "danger".to_owned(),
            Screen::Settings => "settings".to_owned(),
            Screen::Backup => "backup".to_owned(),
            Screen::People => "people".to_owned(),
            Screen::Medicines => "medicines".to_owned(),
            Screen::Medicine(name) => ["medicine:", name].concat(),
        }
    }

    /// The screen with a code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Screen> {
        let (name, rest) = code.split_once(':').unwrap_or((code, ""));
        match name {
            "start" => Some(Screen::Start),
            "now" => rest.parse().ok().filter(|step| (1..=4).contains(step)).map(Screen::Now),
            "still" => Some(Screen::Still),
            "lasted" => Some(Screen::Lasted),
            "eased" => Some(Screen::Eased),
            "tell" => Some(Screen::Tell(rest.to_owned())),
            "add" => Day::read(rest).map(Screen::Add),
            "trends" => Some(Screen::Trends),
            "doctor" => Some(Screen::Doctor),
            "night" => Day::read(rest).map(Screen::Night),
            "resume" => Some(Screen::Resume),
            "ask" => check::Screen::by_id(rest).map(|screen| Screen::Ask(screen.id)),
            "review" => Some(Screen::Review),
            "result" => Some(Screen::Result),
            "saved" => Some(Screen::Saved(rest.to_owned())),
            "guide" => Some(Screen::Guide),
            "guide_ask" => Some(Screen::GuideAsk),
            "nohelp" => Some(Screen::NoHelp),
            "measure" => guide::Measure::by_id(rest).map(|measure| Screen::Measure(measure.id)),
            "plan" => Some(Screen::Plan),
            "routine" => Some(Screen::Routine),
            "diary" => Some(Screen::Diary),
            "danger" => Some(Screen::Danger),
            "settings" => Some(Screen::Settings),
            "backup" => Some(Screen::Backup),
            "people" => Some(Screen::People),
            "medicines" => Some(Screen::Medicines),
            "medicine" => Some(Screen::Medicine(rest.to_owned())),
            _ => None,
        }
    }
}
