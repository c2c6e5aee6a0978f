//! The doctor's page: which nights and which parts stand on it, and how it is handed over.

use super::{Effect, Model, Problem, Verdict, nights::OLDEST, verdict::headline};
use crate::{
    check::{self, Answers},
    diary::{
        By, CheckDone, CrampDone, Day, FIELDS, Kind, MeasureDone, Moment, NOTHING, Night, Record, Span, night, spans,
    },
    guide::Measure,
    report::{Checked, DoctorSheet, Sheet, fhir::FhirSheet},
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
/// Up to so many nights are counted by weeks, up to so many by months, and more by quarters: the table stays short.
const WEEKS: usize = 28;
const MONTHS: usize = 186;
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
const LARGE: &str = "large";
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
        self.dated().is_none().then(|| self.drafted(SPAN).parse().unwrap_or(USUAL))
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

    /// The last check: its record, and what it holds.
    fn check_done(&self) -> Option<(&Record, CheckDone)> {
        let record = self.ledger.checks(&self.person).next()?;
        Some((record, CheckDone::read(record.data()?)?))
    }

    /// What goes to another program: the same parts and the same nights.
    #[must_use]
    pub fn fhir_sheet(&self) -> FhirSheet<'_> {
        let (from, to) = self.doctor_nights();
        let medicines = self.has_part("medicines");
        let last = self.check_done().map(|(record, done)| (record.at, Answers::from_map(&done.answers)));
        let last = last.and_then(|(at, answers)| Some((at, answers.ok()?)));
        let taken: Vec<_> =
            if medicines { self.medicines().into_iter().map(|(_, taken)| taken).collect() } else { Vec::new() };
        let mut told: Vec<_> = last.iter().filter(|_| medicines).flat_map(|(_, answers)| answers.medicines()).collect();
        told.retain(|medicine| !taken.iter().any(|taken| taken.name == medicine.id));
        FhirSheet {
            name: self.name_of(&self.person),
            check: last.filter(|_| self.has_part("why")),
            nights: if self.has_part("counts") { self.ledger.nights(&self.person, from, to) } else { Vec::new() },
            medicines: taken,
            told,
        }
    }

    /// What stands on the page.
    #[must_use]
    pub fn doctor_sheet(&self) -> DoctorSheet {
        let (from, to) = self.doctor_nights();
        let nights = self.ledger.nights(&self.person, from, to);
        let has = |id: &str| self.has_part(id);
        let last = self.check_done().map(|(record, done)| {
            let answers = Answers::from_map(&done.answers).unwrap_or_default();
            let taken: Vec<_> = answers.medicines().collect();
            (Day::of(&record.at), Verdict::saved(&done), taken, story(&answers))
        });
        let mut sheet = DoctorSheet {
            name: self.name_of(&self.person),
            made: Day::of(&self.local),
            nights: (from, to),
            check: None,
            counts: Span::of(&nights).filter(|_| has("counts")).map(|all| (all, spans(&nights, cut(nights.len())))),
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
        if let Some((day, verdict, taken, told)) = last {
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
                    told,
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

/// Into what so many nights are cut: a table of five rows or seven is read at a glance.
fn cut(nights: usize) -> By {
    if nights <= WEEKS {
        By::Week
    } else if nights <= MONTHS {
        By::Month
    } else {
        By::Quarter
    }
}

/// What a doctor asks first, in the reader's words: how old, since when, where, how long and how often. Nothing where the
/// age is missing: it is asked before all of these.
fn story(answers: &Answers) -> Vec<Text> {
    let mut told = Vec::new();
    for id in ["q01_age", "q18_onset", "q08_where", "q10_timing"] {
        let Some(screen) = check::Screen::by_id(id) else { continue };
        let mut said = answers.chosen(screen);
        said.retain(|text| Some(*text) != screen.none && Some(*text) != screen.unsure);
        if id == "q01_age" {
            // For whom the check was made stands behind the age, and is in the name of the page.
            said.truncate(1);
            if said.is_empty() {
                break;
            }
        }
        told.append(&mut said);
    }
    told
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
