//! Bundles as the doctor's page hands them over, of diaries made up for that: the one that holds everything there can
//! be, one that holds nothing, and some by dice. FHIR's schema judges them, and so do the tests below.

use super::asked::questions;
use crate::Outcome;
use leg_cramps::{
    check::{Answers, MEDICINES, SCREENS},
    diary::{FIELDS, Kind, LocalTime, MedicineTaken, Moment, Night, Record, Takes, night, object},
    report::fhir::{FhirSheet, bundle},
    words::{Words, packed},
};
use serde_json::{Map, Value, json};

const MADE: LocalTime = LocalTime { year: 2026, month: 11, day: 23, hour: 9, minute: 5, offset: 60 };

fn record(kind: Kind, day: u8, data: Map<String, Value>) -> Record {
    let local = LocalTime { day, hour: 3, offset: -150, ..MADE };
    Record::new(kind, &Moment { local, ms: u64::from(day), chance: format!("{day:06}") }, data)
}

/// A cramp of which the form was filled in: of each field the option at `place`, or all where several can be.
fn cramp(day: u8, place: usize) -> Record {
    let mut data = object([("secs", 95.into()), ("end", "pressed".into()), ("note", "A zebra \"mine\"".into())]);
    for field in &FIELDS {
        let ids: Vec<&str> = field.options.iter().map(|(id, _)| *id).collect();
        let one = ids.get(place.checked_rem(ids.len()).unwrap_or(0)).copied().unwrap_or_default();
        let value = match field.takes {
            Takes::Number => json!(place.min(10)),
            Takes::One => json!(one),
            Takes::Many => json!(ids),
        };
        data.insert(field.id.to_owned(), value);
    }
    if let Some(about) = [None, Some("h"), Some("n")].get(place % 3).copied().flatten() {
        data.insert("about".to_owned(), about.into());
    }
    record(Kind::Episode, day, data)
}

/// Every question answered with its answer at `place`.
fn answers(place: usize) -> Outcome<Answers> {
    let words = Words::parse(packed::file("en")).map_err(|why| format!("English: {why:?}"))?;
    let codes = super::codes::Codes::load()?;
    let mut map = Map::new();
    for question in questions() {
        let given = question.answers(&words, &codes)?;
        match given.get(place.checked_rem(given.len()).unwrap_or(0)) {
            Some(given) => map.extend(given.map.clone().into_iter().filter(|(key, _)| *key == question.id)),
            None => {
                map.insert(question.id.clone(), place.min(10).into());
            }
        }
    }
    // What is new is among what is taken.
    let all: Vec<&str> = MEDICINES.iter().map(|medicine| medicine.id).collect();
    map.insert("medicines".to_owned(), all.into());
    Answers::from_map(&map).map_err(|why| why.to_string())
}

/// The Bundles, by name.
pub fn bundles() -> Outcome<Vec<(String, String)>> {
    let words = Words::parse(packed::file("en")).map_err(|why| format!("English: {why:?}"))?;
    let moment = Moment { local: MADE, ms: 1_795_424_700_123, chance: "k3n9qa".to_owned() };
    let nothing = FhirSheet { name: None, check: None, nights: Vec::new(), medicines: Vec::new(), told: Vec::new() };
    let mut all = vec![(String::from("nothing"), bundle(&nothing, &words, &moment))];
    let most = SCREENS.iter().flat_map(|screen| screen.groups).map(|group| group.choices.len()).max().unwrap_or(0);
    let taken = |name: &str, from: Option<&str>, to: Option<&str>, doses: &[&str]| MedicineTaken {
        name: name.to_owned(),
        from: from.map(str::to_owned),
        to: to.map(str::to_owned),
        doses: (!doses.is_empty()).then(|| doses.iter().map(|dose| (*dose).to_owned()).collect()),
    };
    for place in 0..most.max(12) {
        let cramps = [cramp(20, place), cramp(20, place.saturating_add(1)), cramp(18, place)];
        let kept =
            [json!({"cramp": true, "sleep": 7}), json!({"cramp": false}), json!({"sleep": 3}), json!({"cramp": true})];
        let kept = kept.map(|data| record(Kind::Night, 16, data.as_object().cloned().unwrap_or_default()));
        let [both, quiet, slept, untold] = kept.each_ref();
        let [first, second, third] = cramps.each_ref();
        let day = |record: &Record| night(&record.when());
        let night = |evening, cramps: &[_], kept| Night { evening, cramps: cramps.to_vec(), kept };
        let nights = vec![
            night(day(first), &[second, first], Some(both)),
            night(day(third), &[third], None),
            night(day(quiet), &[], Some(quiet)),
            night(day(quiet).before(), &[], Some(slept)),
            night(day(quiet).before().before(), &[], Some(untold)),
            night(day(quiet).before().before().before(), &[], None),
        ];
        let sheet = FhirSheet {
            name: Some(String::from("Mutter \"Anna\" \\ <b>\u{1}")),
            check: Some((MADE, answers(place)?)),
            nights,
            medicines: vec![
                taken("simvastatin", Some("20260301"), None, &["20260401 20 mg", "20260501"]),
                taken("Own \"herbs\"", None, Some(""), &[]),
                taken("lithium", Some("20260301"), Some("20260303"), &[]),
            ],
            told: MEDICINES.iter().take(2).collect(),
        };
        all.push((format!("everything-{place}"), bundle(&sheet, &words, &moment)));
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{id, is, items};
    use super::*;
    use leg_cramps::report::fhir::{DIARY, QUESTIONNAIRE};
    use std::collections::{BTreeMap, BTreeSet};

    fn all() -> Vec<(String, Value)> {
        let read = |(name, text): (String, String)| {
            let value = serde_json::from_str(&text).unwrap_or_else(|why| panic!("{name}: {why} in {text}"));
            (name, value)
        };
        bundles().expect("bundles").into_iter().map(read).collect()
    }

    fn resources<'a>(bundle: &'a Value, kind: &'a str) -> impl Iterator<Item = &'a Value> {
        let entries = bundle["entry"].as_array().expect("entries").iter().map(|entry| &entry["resource"]);
        entries.filter(move |resource| resource["resourceType"] == kind)
    }

    /// Every value under a name, wherever it stands.
    fn under<'a>(value: &'a Value, name: &str, all: &mut Vec<&'a Value>) {
        match value {
            Value::Array(list) => list.iter().for_each(|one| under(one, name, all)),
            Value::Object(map) => {
                all.extend(map.get(name));
                map.values().for_each(|one| under(one, name, all));
            }
            _ => {}
        }
    }

    #[test]
    fn every_reference_leads_to_a_resource_of_the_bundle_and_every_address_is_a_uuid_of_its_own() {
        for (name, bundle) in all() {
            let mut addresses = BTreeSet::new();
            for entry in bundle["entry"].as_array().expect("entries") {
                let address = entry["fullUrl"].as_str().expect("an address");
                let uuid = address.strip_prefix("urn:uuid:").expect("a UUID");
                let lengths: Vec<usize> = uuid.split('-').map(str::len).collect();
                assert_eq!(lengths, [8, 4, 4, 4, 12], "{uuid}");
                assert!(uuid.chars().all(|sign| sign == '-' || sign.is_ascii_digit() || ('a'..='f').contains(&sign)));
                assert_eq!((&uuid[14..15], &uuid[19..20]), ("7", "8"), "version and variant of RFC 9562: {uuid}");
                assert!(addresses.insert(address.to_owned()), "{name}: {address} twice");
            }
            let mut references = Vec::new();
            under(&bundle, "reference", &mut references);
            for reference in &references {
                assert!(addresses.contains(reference.as_str().expect("a reference")), "{name}: {reference}");
            }
            assert_eq!(references.is_empty(), name == "nothing");
        }
    }

    #[test]
    fn answers_stand_where_the_questionnaire_has_them_with_a_code_that_it_offers() {
        let asked: BTreeMap<&str, (&Value, Vec<&str>)> =
            items().into_iter().map(|(item, above)| (id(item), (item, above.into_iter().map(id).collect()))).collect();
        let mut seen = BTreeSet::new();
        for (name, bundle) in all().iter().filter(|(name, _)| name != "nothing") {
            let response = resources(bundle, "QuestionnaireResponse").next().unwrap_or_else(|| panic!("{name}"));
            let version = env!("CARGO_PKG_VERSION");
            assert_eq!(response["questionnaire"], format!("{QUESTIONNAIRE}|{version}"));
            let mut open: Vec<(&Value, Vec<&str>)> =
                response["item"].as_array().expect("items").iter().map(|item| (item, Vec::new())).collect();
            let mut own = BTreeSet::new();
            while let Some((item, above)) = open.pop() {
                let (question, wanted) = asked.get(id(item)).unwrap_or_else(|| panic!("{name}: {}", id(item)));
                assert_eq!(*wanted, above, "{name}: {}", id(item));
                assert!(own.insert(id(item).to_owned()), "{name}: {} twice", id(item));
                assert_eq!(item["item"].is_array(), is(question, "group"), "{name}: {}", id(item));
                let answers = item["answer"].as_array().map(Vec::as_slice).unwrap_or_default();
                assert!(answers.len() < 2 || question["repeats"] == json!(true), "{name}: {}", id(item));
                for answer in answers {
                    seen.insert(id(item).to_owned());
                    if let Some(number) = answer["valueInteger"].as_u64() {
                        assert!(is(question, "integer") && number <= 10);
                    } else {
                        let options = question["answerOption"].as_array().expect("options");
                        let offered = options.iter().any(|option| option["valueCoding"] == answer["valueCoding"]);
                        assert!(offered, "{name}: {} has no {answer}", id(item));
                    }
                }
                let above = [above, vec![id(item)]].concat();
                open.extend(item["item"].as_array().into_iter().flatten().map(|inner| (inner, above.clone())));
            }
        }
        let questions: BTreeSet<String> = questions().map(|question| question.id).collect();
        assert_eq!(seen, questions, "each question was answered at least once");
    }

    #[test]
    fn nights_cramps_and_medicines_are_told_as_the_diary_has_them() {
        let all = all();
        let (_, bundle) = all.iter().find(|(name, _)| name == "everything-1").expect("a bundle");
        let is_cramp = |one: &&Value| one["code"]["coding"][0]["code"] == "55300003";
        let cramps: Vec<&Value> = resources(bundle, "Observation").filter(is_cramp).collect();
        let nights: Vec<&Value> = resources(bundle, "Observation").filter(|one| !is_cramp(one)).collect();
        // The earliest first; of a night of which nothing is known nothing is said.
        let told: Vec<Option<u64>> = nights.iter().map(|night| night["valueInteger"].as_u64()).collect();
        assert_eq!(told, [None, None, Some(0), Some(1), Some(2)]);
        let absent = |night: &&&Value| night["dataAbsentReason"]["coding"][0]["code"] == "unknown";
        assert_eq!((nights.iter().filter(absent).count(), cramps.len()), (2, 3));
        assert_eq!(nights[4]["hasMember"].as_array().map(Vec::len), Some(2));
        assert_eq!(nights[4]["component"][0]["valueInteger"], 7);
        assert_eq!(nights[4]["effectivePeriod"], json!({"start": "2026-11-19", "end": "2026-11-20"}));
        // Of the three one is known to the hour, one to the night, one to the minute.
        let when = |field: &str| cramps.iter().filter(|cramp| cramp.get(field).is_some()).count();
        assert_eq!((when("effectivePeriod"), when("effectiveDateTime")), (3, 0));
        let (_, exact) = all.iter().find(|(name, _)| name == "everything-0").expect("a bundle");
        let moments: Vec<&Value> =
            resources(exact, "Observation").filter_map(|one| one.get("effectiveDateTime")).collect();
        assert_eq!(moments, [&json!("2026-11-18T03:05:00-02:30"), &json!("2026-11-20T03:05:00-02:30")]);
        // Every option of every field has a code of its own, and the reader's own words are nowhere.
        let mut codes = BTreeSet::new();
        for (_, bundle) in &all {
            let mut codings = Vec::new();
            under(bundle, "coding", &mut codings);
            for coding in codings.into_iter().flat_map(|list| list.as_array().into_iter().flatten()) {
                if coding["system"] == DIARY {
                    codes.insert(coding["code"].as_str().expect("a code").to_owned());
                }
            }
            assert!(!bundle.to_string().contains("zebra"));
        }
        for field in &FIELDS {
            assert!(codes.contains(field.id), "{}", field.id);
            for (option, _) in field.options {
                assert!(codes.contains(&format!("{}.{option}", field.id)), "{}.{option}", field.id);
            }
        }
        let medicines: Vec<&Value> = resources(bundle, "MedicationStatement").collect();
        let status: Vec<&Value> = medicines.iter().map(|medicine| &medicine["status"]).collect();
        assert_eq!(status, ["active", "stopped", "stopped", "active", "active"]);
        assert_eq!(medicines[0]["dosage"], json!([{"text": "2026-04-01 20 mg"}, {"text": "2026-05-01"}]));
        assert_eq!(medicines[0]["effectivePeriod"], json!({"start": "2026-03-01"}));
        assert_eq!(medicines[1]["medicationCodeableConcept"], json!({"text": "Own \"herbs\""}));
        assert!(medicines[1].get("effectivePeriod").is_none());
        assert_eq!(medicines[2]["effectivePeriod"], json!({"start": "2026-03-01", "end": "2026-03-03"}));
        let patient = resources(bundle, "Patient").next().expect("a patient");
        assert_eq!(patient["name"], json!([{"text": "Mutter \"Anna\" \\ <b>\u{1}"}]));
        assert_eq!(bundle["timestamp"], "2026-11-23T09:05:00+01:00");
    }

    #[test]
    fn codes_of_others_are_those_of_the_list() {
        let codes = super::super::codes::Codes::load().expect("codes");
        let known: BTreeSet<String> = ["answer.yes", "answer.no", "answer.not_sure", "focus.cramp", "absent.unknown"]
            .map(|name| codes.need(name).expect(name).coding().to_string())
            .into();
        let mut used = BTreeSet::new();
        for (_, bundle) in all() {
            let mut all = Vec::new();
            under(&bundle, "coding", &mut all);
            under(&bundle, "valueCoding", &mut all);
            for coding in
                all.into_iter().flat_map(|value| value.as_array().cloned().unwrap_or_else(|| vec![value.clone()]))
            {
                if !coding["system"].as_str().is_some_and(|system| system.starts_with("urn:uuid:")) {
                    used.insert(coding.to_string());
                }
            }
        }
        assert_eq!(used, known);
    }
}
