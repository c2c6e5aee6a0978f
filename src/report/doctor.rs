//! The doctor's page: one page that is read in a minute. What matters most stands first, counts say of how many nights
//! they are, and what was denied is named as such.

use super::{
    Paper, Part,
    essentials::essentials,
    paper::{DENSE, LARGE},
};
use crate::{
    check::Medicine,
    diary::{Day, MedicineTaken, Span},
    words::{Text, Words, t},
};

/// Most medicines: they come before all that the reader tried or asks.
const MEDICINES: usize = 8;

/// How much of the rest stands on the page.
#[derive(Clone, Copy)]
struct Limits {
    /// Lines of what was tried, and questions.
    lines: usize,
    /// Reasons of a check, the most urgent first.
    reasons: usize,
    /// Changes of a medicine's dose, the last ones.
    doses: usize,
    /// Only what a code to scan has room for: no more than the names of medicines, how many nights and how bad.
    brief: bool,
}

/// What a code to scan has room for.
const BRIEF: Limits = Limits { lines: 2, reasons: 2, doses: 0, brief: true };

/// From the most that anybody reads in a minute to what fits beside long lists: the first is taken whose page is one
/// sheet. Medicines are not cut for that.
const LIMITS: [Limits; 6] = [
    Limits { lines: 4, reasons: 4, doses: usize::MAX, brief: false },
    Limits { lines: 4, reasons: 4, doses: 1, brief: false },
    Limits { lines: 3, reasons: 3, doses: 1, brief: false },
    Limits { lines: 3, reasons: 3, doses: 0, brief: false },
    Limits { lines: 2, reasons: 2, doses: 0, brief: false },
    Limits { lines: 1, reasons: 2, doses: 0, brief: false },
];

/// A check, as the page tells of it.
#[derive(Clone, PartialEq, Debug)]
pub struct Checked {
    /// Its day.
    pub day: Day,
    /// What the reader told of themselves and of the cramps: age first, then since when, where, how long and how often.
    pub told: Vec<Text>,
    /// What it advised.
    pub advice: Text,
    /// Why, the most urgent first. A reason may name the place where emergencies are seen.
    pub reasons: Vec<Text>,
    /// That place, in the reader's country.
    pub hospital: Text,
    /// What the reader was not sure about.
    pub unclear: Vec<Text>,
}

/// What the page is made of. What is not to stand on it is empty.
#[derive(Clone, PartialEq, Debug)]
pub struct DoctorSheet {
    /// The person's name, where it is not the device's first one.
    pub name: Option<String>,
    /// The day on which it was made.
    pub made: Day,
    /// Its first and its last night.
    pub nights: (Day, Day),
    /// The last check.
    pub check: Option<Checked>,
    /// Counts over all its nights, and over its weeks or months, the latest first.
    pub counts: Option<(Span, Vec<Span>)>,
    /// What is taken: from the list of medicines.
    pub medicines: Vec<MedicineTaken>,
    /// What the check was told of that the list does not have.
    pub told: Vec<Text>,
    /// What was denied in the check.
    pub denied: Vec<Text>,
    /// What was tried at a cramp: how often, and how often it helped.
    pub tried: Vec<(Text, u32, u32)>,
    /// What was done at night before: on how many nights.
    pub done: Vec<(Text, u32)>,
    /// Questions of the reader.
    pub questions: Vec<String>,
    /// Whether its letters are large.
    pub large: bool,
}

/// The words of the page, as parts are added.
struct Page<'a> {
    words: &'a Words,
    limits: Limits,
    parts: Vec<Part>,
}

impl Page<'_> {
    fn own(&self, text: Text) -> String {
        self.words.get(text).to_owned()
    }

    fn date(&self, day: Day) -> String {
        self.words.date(day.year, day.month, day.day)
    }

    /// A section that is a list, if there is anything in it; what is too much is counted.
    fn list(&mut self, head: Text, mut items: Vec<String>, most: usize) {
        if items.is_empty() {
            return;
        }
        let left = items.len().saturating_sub(most);
        if left > 0 {
            items.truncate(most);
            items.push(self.words.count(t::DOCTOR_MORE, u32::try_from(left).unwrap_or(0), &[]));
        }
        self.parts.push(Part::Heading(self.own(head)));
        self.parts.push(Part::List(items));
    }

    fn check(&mut self, check: &Checked) {
        let hospital = self.words.get(check.hospital);
        let mut reasons = Vec::new();
        for reason in &check.reasons {
            reasons.push(self.words.fill(*reason, &[("hospital", hospital)]));
        }
        let said = [("date", &*self.date(check.day)), ("advice", self.words.get(check.advice))];
        self.parts.push(Part::Heading(self.own(t::DOCTOR_WHY)));
        let mut story = self.words.fill(t::DOCTOR_CHECK, &said);
        if let [age, rest @ ..] = check.told.as_slice() {
            story.push(' ');
            story.push_str(&self.words.fill(t::DOCTOR_AGE, &[("age", self.words.get(*age))]));
            if !rest.is_empty() {
                story.push(' ');
                story.push_str(&self.joined(rest));
            }
        }
        self.parts.push(Part::Text(story));
        reasons.truncate(self.limits.reasons);
        self.parts.push(Part::List(reasons));
        if !check.unclear.is_empty() {
            let line = [self.own(t::DOCTOR_UNCLEAR), self.joined(&check.unclear)].join(" ");
            self.parts.push(Part::Text(line));
        }
    }

    /// Answers in one line, each as it stands in the check.
    fn joined(&self, texts: &[Text]) -> String {
        let mut line = String::new();
        for text in texts {
            if !line.is_empty() {
                line.push_str("; ");
            }
            line.push_str(self.words.get(*text));
        }
        line.push('.');
        line
    }

    fn counts(&mut self, all: &Span, weeks: &[Span]) {
        self.parts.push(Part::Heading(self.own(t::DOCTOR_COUNTS)));
        let blank = all.nights.saturating_sub(all.recorded);
        let counts = [("cramped", all.with), ("recorded", all.recorded), ("cramps", all.cramps), ("blank", blank)];
        let mut lines = vec![self.words.numbers(t::DOCTOR_NIGHTS, &counts)];
        for (text, scale) in [(t::DOCTOR_PAIN, all.pain), (t::DOCTOR_SLEEP, all.sleep)] {
            let Some(mean) = scale.mean() else { continue };
            let (told, most) = (scale.told.to_string(), scale.most.to_string());
            lines.push(self.words.fill(text, &[("n", &told), ("most", &most), ("mean", &self.words.tenths(mean))]));
        }
        if self.limits.brief {
            return self.parts.push(Part::List(lines));
        }
        if all.cramps > 0 {
            let [left, right, both] = all.sides;
            let [_, _, _, long] = all.lengths;
            lines.push(self.words.numbers(t::DOCTOR_LONG, &[("n", long)]));
            if left.max(right).max(both) > 0 {
                lines.push(self.words.numbers(t::DOCTOR_SIDES, &[("left", left), ("right", right), ("both", both)]));
            }
        }
        self.parts.push(Part::List(lines));
        let mut rows = Vec::new();
        for week in weeks.iter().rev() {
            // Where nothing was written down nothing is known; a nought would say that there was none.
            let known = |any: u32, count: u32| if any > 0 { count.to_string() } else { String::from("–") };
            rows.push(vec![
                self.words.short_date(week.from.month, week.from.day),
                week.recorded.to_string(),
                known(week.recorded, week.with),
                known(week.recorded, week.cramps),
                known(week.pain.told, week.pain.most),
            ]);
        }
        if rows.len() > 1 {
            self.parts.push(Part::Table(self.words.list(t::DOCTOR_COLUMNS).map(str::to_owned).collect(), rows));
        }
    }

    /// "; since 1 March 2026", where there is such a day.
    fn dated(&self, text: Text, key: &str) -> String {
        Day::read(key)
            .map_or_else(String::new, |day| ["; ", &self.words.fill(text, &[("date", &self.date(day))])].concat())
    }

    fn called(&self, taken: &MedicineTaken) -> String {
        Medicine::by_id(&taken.name).map_or(taken.name.clone(), |known| self.own(known.name))
    }

    fn medicine(&self, taken: &MedicineTaken) -> String {
        let mut line = self.called(taken);
        line.push_str(&self.dated(t::DOCTOR_SINCE, taken.from.as_deref().unwrap_or_default()));
        let doses = taken.doses.as_deref().unwrap_or_default();
        for dose in doses.iter().skip(doses.len().saturating_sub(self.limits.doses)) {
            let (day, words) = dose.split_once(' ').unwrap_or((dose, ""));
            line.push_str(&self.dated(t::DOCTOR_DOSE, day));
            if !words.is_empty() {
                line.push_str(": ");
                line.push_str(words);
            }
        }
        match taken.to.as_deref() {
            Some("") => line.push_str(&["; ", self.words.get(t::DOCTOR_STOPPED)].concat()),
            Some(to) => line.push_str(&self.dated(t::DOCTOR_STOPPED_ON, to)),
            None => {}
        }
        line
    }
}

/// The page as it goes on paper: one sheet of A4 or Letter. Only in large letters it may take a second one; then nothing
/// is left out for it.
#[must_use]
pub fn doctor_paper(sheet: &DoctorSheet, words: &Words) -> Paper {
    let [whole, .., least] = LIMITS;
    let fits = LIMITS.into_iter().map(|limits| drawn(sheet, words, limits)).find(Paper::is_one_sheet);
    fits.unwrap_or_else(|| drawn(sheet, words, if sheet.large { whole } else { least }))
}

/// The essentials of the page, in as many bytes as a code to scan holds.
#[must_use]
pub fn doctor_essentials(sheet: &DoctorSheet, words: &Words) -> String {
    essentials(&drawn(sheet, words, BRIEF), words.get(t::DOCTOR_CUT))
}

fn drawn(sheet: &DoctorSheet, words: &Words, limits: Limits) -> Paper {
    let mut page = Page { words, limits, parts: Vec::new() };
    let (from, to) = sheet.nights;
    let mut period = words.fill(t::DOCTOR_PERIOD, &[("from", &page.date(from)), ("to", &page.date(to))]);
    if !limits.brief {
        period.push(' ');
        period.push_str(&words.fill(t::DOCTOR_MADE, &[("date", &page.date(sheet.made))]));
    }
    page.parts.push(Part::Text(period));
    if let Some(check) = &sheet.check {
        page.check(check);
    }
    // What the reader wants to know comes before what the doctor can look up.
    page.list(t::DOCTOR_QUESTIONS, sheet.questions.clone(), limits.lines);
    if let Some((all, weeks)) = &sheet.counts {
        page.counts(all, weeks);
    }
    let mut medicines = Vec::new();
    for taken in sheet.medicines.iter().filter(|taken| !limits.brief || taken.to.is_none()) {
        medicines.push(if limits.brief { page.called(taken) } else { page.medicine(taken) });
    }
    for told in &sheet.told {
        medicines.push(page.own(*told));
    }
    if limits.brief && !medicines.is_empty() {
        medicines = vec![medicines.join("; ")];
    }
    page.list(t::DOCTOR_MEDICINES, medicines, MEDICINES);
    if !sheet.denied.is_empty() {
        page.parts.push(Part::Heading(page.own(t::DOCTOR_DENIED)));
        page.parts.push(Part::Text(page.joined(&sheet.denied)));
    }
    let mut tried = Vec::new();
    for (what, often, helped) in &sheet.tried {
        tried.push(
            [words.get(*what), ": ", &words.numbers(t::DOCTOR_TRIED, &[("n", *often), ("helped", *helped)])].concat(),
        );
    }
    for (what, nights) in &sheet.done {
        tried.push([words.get(*what), ": ", &words.count(t::DOCTOR_DONE, *nights, &[])].concat());
    }
    page.list(t::DOCTOR_TRIED_HEAD, tried, limits.lines);
    let title = match &sheet.name {
        Some(name) => words.fill(t::DOCTOR_PAPER_OF, &[("name", name)]),
        None => words.get(t::DOCTOR_PAPER).to_owned(),
    };
    Paper {
        lang: words.tag().to_owned(),
        rtl: words.rtl(),
        title,
        parts: page.parts,
        foot: vec![words.get(t::DOCTOR_FOOT).to_owned(), words.get(t::UI_NOT_REVIEWED).to_owned()],
        within: if sheet.large { LARGE } else { DENSE },
    }
}
