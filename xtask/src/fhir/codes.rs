//! Codes: those of other people's systems from `content/codes.toml`, and our own ids as a system beside them.

use crate::{Outcome, place};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Our own answer ids as a code system.
pub use leg_cramps::report::fhir::ANSWERS as OWN;

/// A code of a system.
#[derive(Clone, PartialEq, Debug)]
pub struct Code {
    system: String,
    code: String,
    display: String,
}

/// What `content/codes.toml` says, by table and row, such as `item.diab`.
pub struct Codes {
    rows: BTreeMap<String, Code>,
    /// What SNOMED International wants to be said.
    pub attribution: String,
}

impl Codes {
    /// Reads the file.
    pub fn load() -> Outcome<Codes> {
        Codes::parse(&place::read(&place::root().join("content/codes.toml"))?)
    }

    /// Reads its text.
    pub fn parse(text: &str) -> Outcome<Codes> {
        let file: toml::Table = text.parse().map_err(|why| format!("content/codes.toml: {why}"))?;
        let mut codes = Codes { rows: BTreeMap::new(), attribution: String::new() };
        for (table, rows) in &file {
            match rows {
                toml::Value::String(text) if table == "attribution" => text.clone_into(&mut codes.attribution),
                toml::Value::Table(rows) => {
                    for (id, row) in rows {
                        let name = format!("{table}.{id}");
                        let code = Code::read(row).map_err(|field| format!("content/codes.toml: [{name}] {field}"))?;
                        codes.rows.insert(name, code);
                    }
                }
                _ => return Err(format!("content/codes.toml: nobody knows what `{table}` is.")),
            }
        }
        if codes.attribution.is_empty() {
            return Err(String::from("content/codes.toml: SNOMED CT wants its attribution."));
        }
        Ok(codes)
    }

    /// The code of an item, where there is one.
    pub fn item(&self, id: &str) -> Option<&Code> {
        self.rows.get(&format!("item.{id}"))
    }

    /// A code that the form can't do without.
    pub fn need(&self, name: &str) -> Outcome<&Code> {
        self.rows.get(name).ok_or_else(|| format!("content/codes.toml: [{name}] is missing."))
    }

    /// All rows.
    #[cfg(test)]
    pub fn all(&self) -> impl Iterator<Item = (&String, &Code)> {
        self.rows.iter()
    }
}

impl Code {
    /// A row with all its fields, or what is wrong.
    fn read(row: &toml::Value) -> Result<Code, String> {
        let text = |field: &str| match row.get(field).and_then(toml::Value::as_str) {
            Some(text) if !text.is_empty() => Ok(text.to_owned()),
            _ => Err(format!("lacks `{field}`.")),
        };
        // Without the place where it was seen a code is a guess.
        text("seen")?;
        Ok(Code { system: text("system")?, code: text("code")?, display: text("display")? })
    }

    /// One of our own ids, with its words.
    pub fn own(id: &str, words: &str) -> Code {
        Code { system: OWN.to_owned(), code: id.to_owned(), display: words.to_owned() }
    }

    /// Its words.
    pub fn display(&self) -> &str {
        &self.display
    }

    /// As FHIR writes it.
    pub fn coding(&self) -> Value {
        json!({"system": self.system, "code": self.code, "display": self.display})
    }

    /// As FHIR writes it where only system and code are compared.
    pub fn bare(&self) -> Value {
        json!({"system": self.system, "code": self.code})
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_that_nobody_saw_is_refused() {
        let row = "attribution = \"a\"\n[item.x]\nsystem = \"s\"\ncode = \"1\"\ndisplay = \"d\"\n";
        assert!(Codes::parse(row).is_err_and(|why| why.contains("[item.x] lacks `seen`")));
        let codes = Codes::parse(&format!("{row}seen = \"there\"\n")).expect("reads");
        assert_eq!(codes.item("x").map(Code::display), Some("d"));
        assert!(codes.need("answer.yes").is_err());
        assert!(Codes::parse("other = 1\n").is_err() && Codes::parse("").is_err());
    }

    #[test]
    fn snomed_codes_have_a_right_check_digit() {
        // Verhoeff, as every SNOMED CT identifier: a mistyped digit is found.
        const D: [[usize; 10]; 10] = [
            [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
            [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
            [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
            [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
            [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
            [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
            [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
            [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
            [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
            [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
        ];
        const STEP: [usize; 10] = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
        let right = |code: &str| {
            let mut sum = 0;
            for (place, digit) in code.bytes().rev().enumerate() {
                let mut digit = usize::from(digit - b'0');
                for _ in 0..place % 8 {
                    digit = STEP[digit];
                }
                sum = D[sum][digit];
            }
            sum == 0
        };
        assert!(right("73211009") && !right("73211008") && !right("72311009"));
        let codes = Codes::load().expect("codes");
        let snomed: Vec<&str> = codes
            .all()
            .filter(|(_, code)| code.system == "http://snomed.info/sct")
            .map(|(_, code)| code.code.as_str())
            .collect();
        assert!(snomed.len() >= 10 && snomed.iter().all(|code| right(code)), "{snomed:?}");
    }
}
