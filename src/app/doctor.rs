//! The doctor's page: which nights and which parts are to stand on it, and how it is handed over. What then stands there
//! is put together in `sheets`.

use super::{Effect, Model, Problem, nights::OLDEST};
use crate::{
    diary::{Day, Moment},
    report::Sheet,
    words::{Text, t},
};

/// How the page is handed over.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// Printed, or saved as a PDF by the browser.
    Print,
    /// As a file that any browser opens and prints.
    Html,
    /// As a file of plain text.
    Text,
    /// Copied, to be put into a message.
    Copy,
    /// Through the device's own way to share.
    Share,
    /// As a file for other programs.
    Fhir,
}

/// What a reader does with the page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum DoctorMsg {
    /// So many nights are to stand on it, up to the last one.
    Spanned(u16),
    /// Its first night was chosen, as a date field writes it.
    FirstChosen(String),
    /// Its last night was chosen.
    LastChosen(String),
    /// A part is to stand on it, or not, by its place in [`PARTS`].
    PartSwitched(usize),
    /// Its essentials are to be shown as a code to scan, or no more.
    CodeSwitched,
    /// It is handed over.
    HandedOver(Way),
}

/// Nights that can be chosen, by weeks of seven.
pub const SPANS: [u16; 4] = [14, 28, 56, 84];
/// Nights that stand on it unless others are chosen.
const USUAL: u16 = 28;
/// Nights that can stand on it at most, by days of a year.
const MOST: u32 = 366;
/// Names of what the draft holds: how many nights, or the first and the last of them, as a date field writes them.
const SPAN: &str = "span";
const FIRST: &str = "first";
const LAST: &str = "last";
/// The entry of the draft that the code is shown.
const SCAN: &str = "scan";
/// Parts of the page, by id, with their names; the last is a look.
pub const PARTS: [(&str, Text); 7] = [
    ("why", t::DOCTOR_WHY),
    ("counts", t::DOCTOR_COUNTS),
    ("medicines", t::DOCTOR_MEDICINES),
    ("denied", t::DOCTOR_DENIED),
    ("tried", t::DOCTOR_TRIED_HEAD),
    ("questions", t::DOCTOR_QUESTIONS),
    (LARGE, t::DOCTOR_LARGE),
];
pub const LARGE: &str = "large";
const WAYS: [(&str, Way); 6] = [
    ("print", Way::Print),
    ("html", Way::Html),
    ("text", Way::Text),
    ("copy", Way::Copy),
    ("share", Way::Share),
    ("fhir", Way::Fhir),
];

impl DoctorMsg {
    /// The act with a code that was cut at its first colon.
    pub fn parse(name: &str, rest: &str) -> Option<DoctorMsg> {
        match name {
            FIRST => Some(DoctorMsg::FirstChosen(rest.to_owned())),
            LAST => Some(DoctorMsg::LastChosen(rest.to_owned())),
            SCAN if rest.is_empty() => Some(DoctorMsg::CodeSwitched),
            SPAN => SPANS.into_iter().find(|span| span.to_string() == rest).map(DoctorMsg::Spanned),
            "part" => PARTS.iter().position(|(id, _)| *id == rest).map(DoctorMsg::PartSwitched),
            "out" => WAYS.iter().find(|(id, _)| *id == rest).map(|(_, way)| DoctorMsg::HandedOver(*way)),
            _ => None,
        }
    }

    /// Its code.
    pub fn code(&self) -> String {
        match self {
            DoctorMsg::Spanned(span) => [SPAN, ":", &span.to_string()].concat(),
            DoctorMsg::FirstChosen(day) => [FIRST, ":", day].concat(),
            DoctorMsg::LastChosen(day) => [LAST, ":", day].concat(),
            DoctorMsg::CodeSwitched => SCAN.to_owned(),
            DoctorMsg::PartSwitched(place) => ["part:", PARTS.get(*place).map_or("", |(id, _)| id)].concat(),
            DoctorMsg::HandedOver(way) => {
                ["out:", WAYS.iter().find(|(_, own)| own == way).map_or("", |(id, _)| id)].concat()
            }
        }
    }
}

impl Model {
    /// Whether a part stands on the page: what was switched is the other way round.
    #[must_use]
    pub fn has_part(&self, id: &str) -> bool {
        self.draft.iter().any(|entry| entry == id) == (id == LARGE)
    }

    /// How many nights up to the last one stand on the page; none where its dates were chosen.
    #[must_use]
    pub fn doctor_span(&self) -> Option<u16> {
        let chosen = || self.drafted(SPAN).parse().ok().filter(|span| SPANS.contains(span));
        self.dated().is_none().then(|| chosen().unwrap_or(USUAL))
    }

    /// The first and the last night of the page: those that are over.
    #[must_use]
    pub fn doctor_nights(&self) -> (Day, Day) {
        let last = self.last_night();
        self.dated().unwrap_or_else(|| (last.earlier(self.doctor_span().unwrap_or(USUAL).saturating_sub(1)), last))
    }

    /// The nights that were chosen by their dates, once both are there and can be. What is being typed is left alone.
    fn dated(&self) -> Option<(Day, Day)> {
        let (first, last) = (Day::of_iso(self.drafted(FIRST))?, Day::of_iso(self.drafted(LAST))?);
        let fits = OLDEST <= first && first <= last && last <= self.last_night();
        (fits && last.number().saturating_sub(first.number()) < MOST).then_some((first, last))
    }

    /// Whether the code to scan is shown.
    #[must_use]
    pub fn shows_code(&self) -> bool {
        self.draft.iter().any(|entry| entry == SCAN)
    }
}

/// Applies an act.
pub fn apply(model: &mut Model, msg: &DoctorMsg, moment: &Moment, effects: &mut Vec<Effect>) {
    match msg {
        DoctorMsg::Spanned(span) => {
            model.problem = None;
            model.put(FIRST, "");
            model.put(LAST, "");
            model.put(SPAN, &span.to_string());
        }
        DoctorMsg::FirstChosen(day) => date(model, FIRST, day),
        DoctorMsg::LastChosen(day) => date(model, LAST, day),
        DoctorMsg::CodeSwitched => switch(model, SCAN),
        DoctorMsg::PartSwitched(place) => switch(model, PARTS.get(*place).map_or("", |(id, _)| id)),
        DoctorMsg::HandedOver(Way::Fhir) => effects.push(Effect::Fhir(moment.clone())),
        DoctorMsg::HandedOver(way) => {
            let sheet = Sheet::Doctor(Box::new(model.doctor_sheet()));
            effects.push(match way {
                Way::Print => Effect::Paper { sheet, print: true },
                Way::Html => Effect::Paper { sheet, print: false },
                way => Effect::Words { sheet, way: *way },
            });
        }
    }
}

/// Puts an entry into the draft, or takes it out.
fn switch(model: &mut Model, id: &str) {
    match model.draft.iter().position(|entry| entry == id) {
        Some(at) => {
            model.draft.remove(at);
        }
        None => model.draft.push(id.to_owned()),
    }
}

/// Takes a night that was chosen. Two that can't be are said to be none, and the page stays as it was.
fn date(model: &mut Model, name: &str, typed: &str) {
    model.put(name, typed);
    let both = !model.drafted(FIRST).is_empty() && !model.drafted(LAST).is_empty();
    model.problem = (both && model.dated().is_none()).then_some(Problem(t::DOCTOR_NO_NIGHTS));
}
