//! What stands on the doctor's page, and what goes to another program: put together from the last check, the nights, the
//! medicines and the questions, as far as the reader left them on the page.

use super::{Model, Verdict, doctor::LARGE, verdict::headline};
use crate::{
    check::{self, Answers, Medicine},
    diary::{
        By, CheckDone, CrampDone, Day, FIELDS, Kind, MeasureDone, MedicineTaken, NOTHING, Night, Record, Span, night,
        spans,
    },
    guide::Measure,
    report::{Checked, DoctorSheet, fhir::FhirSheet},
    words::Text,
};

/// Up to so many nights are counted by weeks, up to so many by months, and more by quarters: the table stays short.
const WEEKS: usize = 28;
const MONTHS: usize = 186;

impl Model {
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
        let told = last.as_ref().filter(|_| medicines);
        let told = told.map(|(_, answers)| not_listed(answers, &taken)).unwrap_or_default();
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
            (Day::of(&record.at), Verdict::saved(&done), answers)
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
        if let Some((day, verdict, answers)) = last {
            if has("medicines") {
                sheet.told = not_listed(&answers, &sheet.medicines).into_iter().map(|medicine| medicine.name).collect();
            }
            if has("denied") {
                sheet.denied.clone_from(&verdict.negatives);
            }
            if has("why") {
                sheet.check = Some(Checked {
                    day,
                    told: story(&answers),
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

/// The medicines that the check was told of and the list does not have.
fn not_listed(answers: &Answers, list: &[MedicineTaken]) -> Vec<&'static Medicine> {
    let mut told: Vec<_> = answers.medicines().collect();
    told.retain(|medicine| !list.iter().any(|taken| taken.name == medicine.id));
    told
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
