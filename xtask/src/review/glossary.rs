//! What is worked out from several answers or from the medicines: each said once, with its own condition.

use super::{
    html::{list, row, text},
    item::Item,
    phrase::Speech,
};
use leg_cramps::check::{DERIVED, Key, L1, L2, MEDICINES};

/// A key that no option says.
pub struct Entry {
    pub key: Key,
    /// Its words in a condition.
    pub term: &'static str,
    /// What a reviewer has to know beside the condition in the table.
    pub note: &'static str,
}

const fn say(key: Key, term: &'static str, note: &'static str) -> Entry {
    Entry { key, term, note }
}

const ENTRIES: &[Entry] = &[
    say(Key::Oneleg, "one leg has changed", ""),
    say(Key::PreCl, "a raised chance of a clot", "For the five answers of q17_clotrisk “not sure” counts as yes."),
    say(
        Key::Typ,
        "the typical pattern of a harmless cramp",
        "The first pair of conditions in words: a knot, or only soreness that is getting better. Where there is no knot, the length says nothing.",
    ),
    say(Key::Freq, "cramps on 3 or more days or nights a week", ""),
    say(Key::Severe, "severe pain", ""),
    say(Key::Pain8, "pain of 8, 9 or 10 out of 10", "The number on q13_severity."),
    say(Key::CondS, "a condition linked with cramps", ""),
    say(
        Key::Old,
        "75 or over, or frail",
        "Age 75 or over; or the age was not told, which counts as 75 or over; or yes or “not sure” to q32_frail. For these people every “not sure” on a danger sign also counts as yes.",
    ),
    say(Key::L1Unsure, "not sure about an emergency sign", "“Not sure” on at least one of the signs below."),
    say(Key::L2Unsure, "not sure about a same-day sign", "“Not sure” on at least one of the signs below."),
    say(
        Key::AnyDanger,
        "any danger sign",
        "Yes to at least one emergency or same-day sign. At 75 or over, or frail, “not sure” counts as yes here too.",
    ),
    say(
        Key::Missing,
        "a gap: a danger sign that was not asked",
        "A sign that applies to this person has no answer at all, for instance because answers could not be read. Which signs apply: those of q02_body and q02_leg to everyone; those of q33_child to a child; all others to everyone of 16 or over, with the questions on medicines and pregnancy where they apply.",
    ),
    say(Key::Myo, "a medicine that can harm muscle", "The medicines with advice A1."),
    say(
        Key::MyoNew,
        "a new medicine that can harm muscle",
        "One of the medicines below, begun or raised in the 3 months before the cramps (q22_med_new).",
    ),
    say(Key::Salt, "a water tablet", "Diuretics."),
    say(
        Key::SaltNew,
        "a new water tablet",
        "One of the medicines below, begun or raised in the 3 months before the cramps (q22_med_new).",
    ),
    say(
        Key::MedNew,
        "a new medicine",
        "Any medicine but supplements and those that can harm muscle, begun or raised in the 3 months before the cramps (q22_med_new).",
    ),
    say(
        Key::MedAb,
        "a medicine linked with cramps",
        "Strength A or B, and all water tablets and statins that the article names or that are of their class. “Not sure what I take” counts as yes.",
    ),
    say(Key::AnyMedicine, "any medicine", "At least one that is no supplement."),
    say(Key::Polypharmacy, "five or more medicines", "Supplements do not count."),
    say(Key::ClotMed, "a medicine that raises the chance of a clot", "The medicines with advice A4."),
    say(Key::Anticoag, "a blood thinner", ""),
    say(Key::Fq, "an antibiotic of the ciprofloxacin kind", ""),
    say(Key::DysMed, "an anti-sickness tablet or an antipsychotic", ""),
    say(Key::Lithium, "lithium", ""),
    say(Key::Quinine, "quinine", ""),
    say(Key::KSuppl, "potassium or a salt substitute", ""),
    say(Key::Donepezil, "donepezil", ""),
];

/// The entry of a key.
pub fn entry(key: Key) -> Option<&'static Entry> {
    ENTRIES.iter().find(|entry| entry.key == key)
}

/// An entry's id as an item.
pub fn id(key: Key) -> String {
    format!("term.{}", key.id())
}

/// A key that stands for new medicines of a kind is explained by that kind.
fn kind(key: Key) -> Key {
    match key {
        Key::MyoNew => Key::Myo,
        Key::SaltNew => Key::Salt,
        other => other,
    }
}

/// All entries.
pub fn items(speech: &Speech) -> Vec<Item> {
    let one = |entry: &Entry| {
        let condition = DERIVED.iter().find(|(key, _)| *key == entry.key).map(|(_, when)| speech.condition(when));
        let medicines = MEDICINES.iter().filter(|medicine| medicine.means(kind(entry.key)));
        let names: Vec<&str> = medicines.map(|medicine| speech.own.get(medicine.name)).collect();
        let signs = match entry.key {
            Key::L1Unsure => L1,
            Key::L2Unsure => L2,
            _ => &[],
        };
        let body = [
            row("Means", &text(entry.note)),
            row("Holds when", &condition.unwrap_or_default()),
            row("Signs", &list("", signs.iter().map(|key| speech.key(*key)))),
            row("Medicines", &text(&names.join(", "))),
        ];
        Item::new(id(entry.key), entry.term, body.concat())
    };
    ENTRIES.iter().map(one).collect()
}
