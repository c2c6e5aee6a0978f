//! The doctor's page: which nights and which parts stand on it, and how it is handed over.

use super::{Effect, Model, Verdict, verdict::headline};
use crate::{
    check::Answers,
    diary::{By, CheckDone, CrampDone, Day, FIELDS, Kind, MeasureDone, NOTHING, Night, Record, Span, night, spans},
    guide::Measure,
    report::{Checked, DoctorSheet, Sheet},
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
}

/// What a reader does with the page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DoctorMsg {
    /// So many nights are to stand on it.
    Spanned(u16),
    /// A part is to stand on it, or not, by its place in [`PARTS`].
    PartSwitched(usize),
    /// It is handed over.
    HandedOver(Way),
}

/// Nights that can be chosen, by weeks of seven.
pub const SPANS: [u16; 4] = [14, 28, 56, 84];
/// Nights that stand on it unless others are chosen.
const USUAL: u16 = 28;
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
const LARGE: &str = "large";
const WAYS: [(&str, Way); 5] =
    [("print", Way::Print), ("html", Way::Html), ("text", Way::Text), ("copy", Way::Copy), ("share", Way::Share)];

impl DoctorMsg {
    /// The act with a code that was cut at its first colon.
    pub fn parse(name: &str, rest: &str) -> Option<DoctorMsg> {
        match name {
            "span" => SPANS.into_iter().find(|span| span.to_string() == rest).map(DoctorMsg::Spanned),
            "part" => PARTS.iter().position(|(id, _)| *id == rest).map(DoctorMsg::PartSwitched),
            "out" => WAYS.iter().find(|(id, _)| *id == rest).map(|(_, way)| DoctorMsg::HandedOver(*way)),
            _ => None,
        }
    }

    /// Its code.
    pub fn code(self) -> String {
        match self {
            DoctorMsg::Spanned(span) => ["span:", &span.to_string()].concat(),
            DoctorMsg::PartSwitched(place) => ["part:", PARTS.get(place).map_or("", |(id, _)| id)].concat(),
            DoctorMsg::HandedOver(way) => {
                ["out:", WAYS.iter().find(|(_, own)| *own == way).map_or("", |(id, _)| id)].concat()
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

    /// How many nights stand on the page.
    #[must_use]
    pub fn doctor_span(&self) -> u16 {
        let chosen = |entry: &String| entry.parse().ok().filter(|span| SPANS.contains(span));
        self.draft.iter().find_map(chosen).unwrap_or(USUAL)
    }

    /// The first and the last night of the page: those that are over.
    #[must_use]
    pub fn doctor_nights(&self) -> (Day, Day) {
        let last = self.last_night();
        (last.earlier(self.doctor_span().saturating_sub(1)), last)
    }

    /// What stands on the page.
    #[must_use]
    pub fn doctor_sheet(&self) -> DoctorSheet {
        let (from, to) = self.doctor_nights();
        let nights = self.ledger.nights(&self.person, from, to);
        let has = |id: &str| self.has_part(id);
        let last = self.ledger.checks(&self.person).next();
        let last = last.and_then(|record| Some((record, CheckDone::read(record.data()?)?)));
        let last = last.map(|(record, done)| {
            let answers = Answers::from_map(&done.answers).unwrap_or_default();
            let taken: Vec<_> = answers.medicines().collect();
            (Day::of(&record.at), Verdict::saved(&done), taken)
        });
        let mut sheet = DoctorSheet {
            name: self.name_of(&self.person),
            made: Day::of(&self.local),
            nights: (from, to),
            check: None,
            counts: Span::of(&nights)
                .filter(|_| has("counts"))
                .map(|all| (all, spans(&nights, if self.doctor_span() > USUAL { By::Month } else { By::Week }))),
            medicines: Vec::new(),
            told: Vec::new(),
            denied: Vec::new(),
            tried: Vec::new(),
            done: Vec::new(),
            questions: Vec::new(),
            large: has(LARGE),
        };
        if has("medicines") {
            for (_, taken) in self.medicines() {
                sheet.medicines.push(taken);
            }
        }
        if let Some((day, verdict, taken)) = last {
            if has("medicines") {
                for medicine in taken {
                    if !sheet.medicines.iter().any(|taken| taken.name == medicine.id) {
                        sheet.told.push(medicine.name);
                    }
                }
            }
            if has("denied") {
                sheet.denied.clone_from(&verdict.negatives);
            }
            if has("why") {
                sheet.check = Some(Checked {
                    day,
                    advice: headline(verdict.urgency, verdict.within),
                    reasons: verdict.rules.iter().map(|(rule, _)| rule.reason).collect(),
                    hospital: self.region().hospital_words,
                    unclear: verdict.unclear,
                });
            }
        }
        if has("tried") {
            sheet.tried = tried(&nights);
            sheet.done = done(self.own(Kind::MeasureDone), from, to);
        }
        if has("questions") {
            for (_, question) in self.questions() {
                sheet.questions.push(question.text);
            }
        }
        sheet
    }
}

/// What was tried at a cramp of these nights: how often, and how often it helped.
fn tried(nights: &[Night]) -> Vec<(Text, u32, u32)> {
    let Some(field) = FIELDS.iter().find(|field| field.id == "tried") else { return Vec::new() };
    let mut all: Vec<(&str, Text, u32, u32)> = field.options.iter().map(|(id, text)| (*id, *text, 0, 0)).collect();
    for record in nights.iter().flat_map(|night| &night.cramps) {
        let Some(cramp) = record.data().and_then(CrampDone::read) else { continue };
        for (id, _, often, helped) in &mut all {
            let is_in = |list: &Option<Vec<String>>| u32::from(list.iter().flatten().any(|own| own == id));
            let one = is_in(&cramp.tried);
            *often = often.saturating_add(one);
            *helped = helped.saturating_add(one.min(is_in(&cramp.helped)));
        }
    }
    all.retain(|(id, _, often, _)| *often > 0 && *id != NOTHING);
    all.into_iter().map(|(_, text, often, helped)| (text, often, helped)).collect()
}

/// Which measures were done, on how many of these nights.
fn done<'a>(records: impl Iterator<Item = &'a Record>, from: Day, to: Day) -> Vec<(Text, u32)> {
    let mut all: Vec<(Text, u32)> = Vec::new();
    for record in records {
        let evening = night(&record.at);
        let measure = record.data().and_then(MeasureDone::read).and_then(|done| Measure::by_id(&done.measure));
        let Some(measure) = measure.filter(|_| from <= evening && evening <= to) else { continue };
        match all.iter_mut().find(|(name, _)| *name == measure.name) {
            Some((_, nights)) => *nights = nights.saturating_add(1),
            None => all.push((measure.name, 1)),
        }
    }
    all
}

/// Applies an act.
pub fn apply(model: &mut Model, msg: DoctorMsg, effects: &mut Vec<Effect>) {
    match msg {
        DoctorMsg::Spanned(span) => {
            model.draft.retain(|entry| entry.parse::<u16>().is_err());
            model.draft.push(span.to_string());
        }
        DoctorMsg::PartSwitched(place) => {
            let Some((id, _)) = PARTS.get(place) else { return };
            match model.draft.iter().position(|entry| entry == id) {
                Some(at) => {
                    model.draft.remove(at);
                }
                None => model.draft.push((*id).to_owned()),
            }
        }
        DoctorMsg::HandedOver(way) => {
            let sheet = Sheet::Doctor(Box::new(model.doctor_sheet()));
            effects.push(match way {
                Way::Print => Effect::Paper { sheet, print: true },
                Way::Html => Effect::Paper { sheet, print: false },
                way => Effect::Words { sheet, way },
            });
        }
    }
}
