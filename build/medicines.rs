//! `content/medicines.toml` → the table of medicines with typed ids, and their names and brands as texts.
//!
//! What a medicine means to the rules (`Marks`) is worked out here from its row, strength and advice code, so that
//! the table and the rules can't drift apart.

use crate::catalogue::{Texts, constant};
use std::{fs, path::Path};

/// Marks by name, in the order of `check::medicine::Mark`.
const MARKS: [&str; 13] = [
    "myo",
    "salt",
    "med_ab",
    "clot_med",
    "anticoag",
    "fq",
    "dys_med",
    "lithium",
    "quinine",
    "k_suppl",
    "donepezil",
    "supplement",
    "potassium_safety",
];

/// Reads the medicines, adds `medicine.<id>.…` texts and returns the Rust table.
pub fn read(content: &Path, texts: &mut Texts) -> String {
    let raw = fs::read_to_string(content.join("medicines.toml")).expect("content/medicines.toml");
    let table: toml::Table = raw.parse().unwrap_or_else(|e| panic!("content/medicines.toml: {e}"));
    let mut rows = String::new();
    let mut unsourced = String::new();
    for (id, value) in &table {
        let one = |name: &str| {
            value.get(name).and_then(|v| v.as_str()).unwrap_or_else(|| panic!("medicine {id}: `{name}` is missing"))
        };
        let list = |name: &str| -> Vec<&str> {
            value
                .get(name)
                .and_then(|v| v.as_array())
                .map(|a| a.iter().filter_map(|v| v.as_str()).collect())
                .unwrap_or_default()
        };
        let row = value.get("row").and_then(|v| v.as_integer()).unwrap_or_else(|| panic!("medicine {id}: `row`"));
        let (strength, advice) = (one("strength"), one("advice"));
        texts.add(&format!("medicine.{id}.name"), one("name"));
        let mut brand = |region: &str| {
            let names = list(region);
            if names.is_empty() {
                return "None".to_owned();
            }
            let key = format!("medicine.{id}.{region}");
            texts.add(&key, &names.join(", "));
            format!("Some(t::{})", constant(&key))
        };
        let (us, uk) = (brand("us"), brand("uk"));
        let own = list("marks");
        let marks: u16 = MARKS
            .iter()
            .enumerate()
            .filter(|(_, mark)| own.contains(mark) || meant(mark, row, strength, advice))
            .map(|(bit, _)| 1 << bit)
            .sum();
        let effects: u8 =
            "men".chars().enumerate().filter(|(_, c)| one("effects").contains(*c)).map(|(bit, _)| 1 << bit).sum();
        let sources: Vec<String> = list("sources").iter().map(|tag| format!("sources::{}", constant(tag))).collect();
        rows.push_str(&format!(
            "    Medicine {{ id: {id:?}, name: t::{}, us: {us}, uk: {uk}, class: t::{}, group: Group::{}, \
             strength: Strength::{}, effects: {effects}, advice: Advice::{}, sources: &[{}], row: {row}, marks: {marks} }},\n",
            constant(&format!("medicine.{id}.name")),
            constant(&format!("medicine_class.{}", one("class"))),
            camel(one("group")),
            camel(strength),
            camel(advice),
            sources.join(", "),
        ));
        if !one("unsourced").is_empty() {
            unsourced.push_str(&format!("    ({id:?}, {:?}),\n", one("unsourced")));
        }
    }
    format!(
        "/// Every medicine, in the order of the content file.\npub static MEDICINES: &[Medicine] = &[\n{rows}];\n\
         /// Where the facts about a medicine should still be confirmed, by its id.\n\
         #[cfg(not(target_arch = \"wasm32\"))]\npub static UNSOURCED: &[(&str, &str)] = &[\n{unsourced}];\n"
    )
}

/// Whether a row of table 5.3 carries a mark (clinical reference 8.1, "Medicines").
fn meant(mark: &str, row: i64, strength: &str, advice: &str) -> bool {
    match mark {
        "myo" => advice == "a1",
        "salt" => (1..=12).contains(&row),
        "med_ab" => matches!(strength, "A" | "B") || (1..=3).contains(&row) || (13..=19).contains(&row),
        "clot_med" => advice == "a4",
        "fq" => row == 80,
        "dys_med" => row == 61 || row == 62,
        "lithium" => row == 60,
        "quinine" => row == 86,
        "donepezil" => row == 54,
        // ACE inhibitors, ARBs and potassium-sparing water tablets: extra potassium can add up (section 8.3).
        "potassium_safety" => matches!(row, 9..=12 | 50 | 51),
        _ => false,
    }
}

fn camel(id: &str) -> String {
    id.split('_').map(|part| part[..1].to_uppercase() + &part[1..]).collect()
}
