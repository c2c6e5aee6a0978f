//! What the doctor's page tells, for a program: a FHIR R4 Bundle of the answers of the last check (a
//! `QuestionnaireResponse` to `dist/fhir/questionnaire.json`), of nights and cramps (`Observation`) and of medicines
//! (`MedicationStatement`). Written as text from templates, one resource each: a tree of values would be more code.

mod text;

use text::{ABSENT, around, coding, filled, hex, instant, joined, json};

use crate::{
    check::{Answers, Group, Medicine, SCREENS, Screen},
    diary::{Day, FIELDS, Known, LocalTime, MedicineTaken, Moment, Night, Record, night},
    words::{Words, t},
};
use serde_json::{Map, Value};

/// Canonical address of the Questionnaire. A web address would claim a domain that is not ours, or one that could become
/// somebody's; a UUID is an absolute URI that claims nothing. It stays the same for every version, as FHIR wants.
pub const QUESTIONNAIRE: &str = "urn:uuid:46ecc437-c9c8-46d4-9df2-35fdc9ade067";
/// Our own answer ids as a code system. Ids are never reused, so a code means the same in every version.
pub const ANSWERS: &str = "urn:uuid:3cd56e8c-981a-4e75-8dc8-d28dd1a667c4";
/// The ids of the diary's fields and of their options as another: some are those of answers and mean less there. A code
/// is the field's id, of an option with the option's behind a dot.
pub const DIARY: &str = "urn:uuid:0b9a2f4e-6a57-4a7e-9d0f-6c1d2c6f3b58";
/// Version of the content, and so of the Questionnaire.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What goes into the Bundle; what is not to be told is empty.
pub struct FhirSheet<'a> {
    /// The person's name, where it is not the device's first one.
    pub name: Option<String>,
    /// The last check: when it was, and its answers.
    pub check: Option<(LocalTime, Answers)>,
    /// The nights.
    pub nights: Vec<Night<'a>>,
    /// What is taken: from the list of medicines.
    pub medicines: Vec<MedicineTaken>,
    /// What the check was told of that the list does not have.
    pub told: Vec<&'static Medicine>,
}

/// Text of a Bundle as it grows.
struct Writer<'a> {
    text: String,
    words: &'a Words,
    /// What is the same in every address of this Bundle.
    stem: (u64, String),
    /// Resources so far.
    count: u32,
}

/// The Bundle, made at `moment`.
#[must_use]
pub fn bundle(sheet: &FhirSheet, words: &Words, moment: &Moment) -> String {
    let chance = moment.chance.bytes().fold(0_u64, |all, byte| all.wrapping_shl(8) | u64::from(byte));
    let mut writer = Writer { text: String::new(), words, stem: (moment.ms, hex(chance, 12)), count: 0 };
    let made = instant(&moment.local);
    writer.put(r#"{"resourceType":"Bundle","type":"collection","timestamp":"$","entry":["#, &[&made]);
    let name = sheet.name.as_ref().map_or_else(String::new, |name| filled(r#","name":[{"text":$}]"#, &[&json(name)]));
    writer.entry(r#""Patient","active":true$"#, &[&name]);
    if let Some((at, answers)) = &sheet.check {
        let items = writer.response(answers);
        let subject = writer.subject();
        let at = instant(at);
        writer.entry(
            r#""QuestionnaireResponse","questionnaire":"$|$","status":"completed","subject":$,"authored":"$","item":[$]"#,
            &[QUESTIONNAIRE, VERSION, &subject, &at, &items],
        );
    }
    for night in sheet.nights.iter().rev() {
        writer.night(night);
    }
    for taken in &sheet.medicines {
        writer.medicine(taken);
    }
    for told in &sheet.told {
        let taken = MedicineTaken { name: told.id.to_owned(), from: None, to: None, doses: None };
        writer.medicine(&taken);
    }
    writer.text.push_str("]}");
    writer.text
}

impl Writer<'_> {
    fn put(&mut self, template: &str, values: &[&str]) {
        self.text.push_str(&filled(template, values));
    }

    /// Adds a resource, from its type on, and gives its address.
    fn entry(&mut self, resource: &str, values: &[&str]) -> String {
        let address = self.address(self.count);
        if self.count > 0 {
            self.text.push(',');
        }
        self.put(r#"{"fullUrl":"$","resource":{"resourceType":"#, &[&address]);
        self.put(resource, values);
        self.text.push_str("}}");
        self.count = self.count.saturating_add(1);
        address
    }

    /// The address of a resource by its place: a UUID of version 7 (RFC 9562), from the millisecond, a counter and the
    /// six characters of chance.
    fn address(&self, place: u32) -> String {
        let (ms, chance) = &self.stem;
        let (high, low) = (u64::from(place / 4096), u64::from(place % 4096));
        let parts = [hex(ms >> 16, 8), hex(*ms, 4), hex(high, 3), hex(low, 3), chance.clone()];
        filled("urn:uuid:$-$-7$-8$-$", &parts.each_ref().map(String::as_str))
    }

    /// The patient, who comes first.
    fn subject(&self) -> String {
        filled(r#"{"reference":"$"}"#, &[&self.address(0)])
    }

    /// The answers, in the groups of the Questionnaire.
    fn response(&self, answers: &Answers) -> String {
        let map = answers.to_map();
        let mut screens = Vec::new();
        for screen in SCREENS.iter().filter(|screen| !screen.is_again()) {
            let mut items = Vec::new();
            if let Some(id) = screen.whole() {
                items.push(self.answer(&map, id, screen, None));
            }
            // Its parts are counted from one.
            for (group, number) in screen.groups.iter().zip(1_u8..) {
                if let Some(id) = group.key() {
                    items.push(self.answer(&map, id, screen, Some(group)));
                } else if screen.whole().is_none() {
                    let mut inner = Vec::new();
                    for choice in group.choices {
                        inner.push(self.answer(&map, choice.id, screen, None));
                    }
                    let inner = joined(&inner);
                    items.push(if group.label.is_some() && !inner.is_empty() {
                        let id = [screen.id, ".", &number.to_string()].concat();
                        filled(r#"{"linkId":"$","item":[$]}"#, &[&id, &inner])
                    } else {
                        inner
                    });
                }
            }
            let items = joined(&items);
            if !items.is_empty() {
                screens.push(filled(r#"{"linkId":"$","item":[$]}"#, &[screen.id, &items]));
            }
        }
        joined(&screens)
    }

    /// An answer that was given; one of `group`, or else yes, no, a number or medicines.
    fn answer(&self, map: &Map<String, Value>, id: &str, screen: &Screen, group: Option<&Group>) -> String {
        let mut values = Vec::new();
        match map.get(id) {
            Some(Value::Array(list)) => {
                for id in list.iter().filter_map(Value::as_str) {
                    let own = Medicine::by_id(id).map(|known| known.name).or(screen.unsure);
                    values.push(self.own(id, own.map_or("", |text| self.words.get(text))));
                }
                if list.is_empty() {
                    values.push(self.own("none", screen.none.map_or("", |text| self.words.get(text))));
                }
            }
            Some(Value::String(value)) => {
                let choice = group.and_then(|group| group.choices.iter().find(|choice| choice.value() == value));
                values.push(match (value.as_str(), choice) {
                    (_, Some(choice)) => self.own(value, self.words.get(choice.text)),
                    // HL7's own codes for such answers.
                    ("yes", None) => coding("http://terminology.hl7.org/CodeSystem/v2-0136", "Y", "Yes"),
                    ("no", None) => coding("http://terminology.hl7.org/CodeSystem/v2-0136", "N", "No"),
                    // A number that is not known is left out.
                    _ if id == "severity" => return String::new(),
                    _ => coding(ABSENT, "asked-unknown", "Don't know"),
                });
            }
            Some(Value::Number(number)) => {
                return filled(
                    r#"{"linkId":"$","answer":[{"valueInteger":$}]}"#,
                    &[id, &number.as_u64().unwrap_or(0).to_string()],
                );
            }
            _ => return String::new(),
        }
        let answers: Vec<String> = values.iter().map(|value| filled(r#"{"valueCoding":$}"#, &[value])).collect();
        let answers = joined(&answers);
        filled(r#"{"linkId":"$","answer":[$]}"#, &[id, &answers])
    }

    fn own(&self, id: &str, words: &str) -> String {
        coding(ANSWERS, id, words)
    }

    /// A night that something is known of, with its cramps: how many, and how the sleep was.
    fn night(&mut self, night: &Night) {
        let (known, sleep) = (night.known(), night.sleep());
        if known == Known::Blank && sleep.is_none() {
            return;
        }
        let mut cramps = Vec::new();
        for cramp in night.cramps.iter().rev() {
            let address = self.cramp(cramp);
            cramps.push(filled(r#"{"reference":"$"}"#, &[&address]));
        }
        let members = around(r#","hasMember":[$]"#, &joined(&cramps));
        let value = match known {
            Known::Cramps(count) if count > 0 => filled(r#","valueInteger":$"#, &[&count.to_string()]),
            Known::Quiet => r#","valueInteger":0"#.to_owned(),
            Known::Cramps(_) | Known::Blank => {
                filled(r#","dataAbsentReason":{"coding":[$]}"#, &[&coding(ABSENT, "unknown", "Unknown")])
            }
        };
        let sleep = sleep.map_or_else(String::new, |sleep| {
            let code = coding(DIARY, "sleep", self.words.get(t::DIARY_SLEEP));
            filled(r#","component":[{"code":{"coding":[$]},"valueInteger":$}]"#, &[&code, &sleep.to_string()])
        });
        let code = coding(DIARY, "night", self.words.get(t::DOCTOR_COUNTS));
        let (from, to) = (night.evening.iso(), night.evening.after().iso());
        let subject = self.subject();
        self.entry(
            r#""Observation","status":"final","code":{"coding":[$]},"subject":$,"effectivePeriod":{"start":"$","end":"$"}$$$"#,
            &[&code, &subject, &from, &to, &value, &members, &sleep],
        );
    }

    /// A cramp, with all that its form asks for.
    fn cramp(&mut self, record: &Record) -> String {
        let none = Map::new();
        let data = record.data().unwrap_or(&none);
        let mut parts = Vec::new();
        if let Some(seconds) = data.get("secs").and_then(Value::as_u64) {
            let code = coding(DIARY, "secs", self.words.get(t::LASTED_TITLE));
            parts.push(filled(
                r#"{"code":{"coding":[$]},"valueQuantity":{"value":$,"unit":"s","system":"http://unitsofmeasure.org","code":"s"}}"#,
                &[&code, &seconds.to_string()],
            ));
        }
        for field in &FIELDS {
            let code = coding(DIARY, field.id, self.words.get(field.label));
            let value = data.get(field.id).unwrap_or(&Value::Null);
            if let Some(number) = value.as_u64() {
                let number = number.to_string();
                parts.push(filled(r#"{"code":{"coding":[$]},"valueInteger":$}"#, &[&code, &number]));
            }
            let one = std::slice::from_ref(value);
            for id in value.as_array().map_or(one, Vec::as_slice).iter().filter_map(Value::as_str) {
                // What a later version wrote has no words here.
                let Some((_, text)) = field.options.iter().find(|(own, _)| *own == id) else { continue };
                let value = coding(DIARY, &[field.id, ".", id].concat(), self.words.get(*text));
                parts
                    .push(filled(r#"{"code":{"coding":[$]},"valueCodeableConcept":{"coding":[$]}}"#, &[&code, &value]));
            }
        }
        let at = record.when();
        let (evening, hour) = (night(&at), |minute| instant(&LocalTime { minute, ..at }));
        let period = r#"Period":{"start":"$","end":"$"}"#;
        let when = match data.get("about").and_then(Value::as_str) {
            None => filled(r#"DateTime":"$""#, &[&instant(&at)]),
            // Known to the hour, or to the night.
            Some("h") => filled(period, &[&hour(0), &hour(59)]),
            Some(_) => filled(period, &[&evening.iso(), &evening.after().iso()]),
        };
        let (cramp, subject) = (coding("http://snomed.info/sct", "55300003", "Cramp"), self.subject());
        let parts = around(r#","component":[$]"#, &joined(&parts));
        self.entry(
            r#""Observation","status":"final","code":{"coding":[$]},"subject":$,"effective$$"#,
            &[&cramp, &subject, &when, &parts],
        )
    }

    fn medicine(&mut self, taken: &MedicineTaken) {
        let known = Medicine::by_id(&taken.name);
        let name = known.map_or(taken.name.as_str(), |known| self.words.get(known.name));
        let coded = known.map_or_else(String::new, |known| coding(ANSWERS, known.id, name));
        let coded = around(r#""coding":[$],"#, &coded);
        let mut period = Vec::new();
        for (template, key) in [(r#""start":"$""#, &taken.from), (r#""end":"$""#, &taken.to)] {
            if let Some(day) = key.as_deref().and_then(Day::read) {
                period.push(filled(template, &[&day.iso()]));
            }
        }
        let period = around(r#","effectivePeriod":{$}"#, &joined(&period));
        let mut doses = Vec::new();
        for dose in taken.doses.iter().flatten() {
            let (key, words) = dose.split_once(' ').unwrap_or((dose, ""));
            let day = Day::read(key).map_or_else(String::new, Day::iso);
            doses.push(filled(r#"{"text":$}"#, &[&json([&day, " ", words].concat().trim())]));
        }
        let doses = around(r#","dosage":[$]"#, &joined(&doses));
        let (subject, name) = (self.subject(), json(name));
        let status = if taken.to.is_some() { "stopped" } else { "active" };
        self.entry(
            r#""MedicationStatement","status":"$","medicationCodeableConcept":{$"text":$},"subject":$$$"#,
            &[status, &coded, &name, &subject, &period, &doses],
        );
    }
}
