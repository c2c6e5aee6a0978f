//! What was signed: `content/reviewed.toml`, item id → hash, date and initials. It starts empty, and only a clinician's
//! signature adds to it.

use super::item::Item;
use crate::Outcome;
use std::collections::BTreeMap;

/// One signature.
#[derive(Debug, PartialEq)]
pub struct Signature {
    hash: String,
    date: String,
    by: String,
}

/// All signatures, by item.
pub type Signed = BTreeMap<String, Signature>;

/// Where an item stands.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Clone)]
pub enum Status {
    /// Never signed.
    New,
    /// Signed, and another one since: the day of the signature.
    Changed(String),
    /// Signed as it stands: day and initials.
    Signed(String, String),
}

impl Status {
    /// Of an item.
    pub fn of(item: &Item, signed: &Signed) -> Status {
        match signed.get(&item.id) {
            None => Status::New,
            Some(signature) if signature.hash == item.hash() => {
                Status::Signed(signature.date.clone(), signature.by.clone())
            }
            Some(signature) => Status::Changed(signature.date.clone()),
        }
    }

    /// In words.
    pub fn words(&self) -> String {
        match self {
            Status::New => String::from("new"),
            Status::Changed(date) => format!("changed since {date}"),
            Status::Signed(date, by) => format!("signed {date}, {by}"),
        }
    }

    /// Its look.
    pub fn class(&self) -> &'static str {
        match self {
            Status::New => "status is-new",
            Status::Changed(_) => "status is-changed",
            Status::Signed(..) => "status is-signed",
        }
    }
}

/// Reads the signatures and says what is wrong with them: nothing that can't be read may pass as signed.
pub fn read(text: &str, items: &[&Item]) -> Outcome<Signed> {
    const FILE: &str = "content/reviewed.toml";
    let table: toml::Table = text.parse().map_err(|why| format!("{FILE} is no TOML: {why}"))?;
    let mut signed = Signed::new();
    for (id, value) in table {
        if !items.iter().any(|item| item.id == id) {
            return Err(format!(
                "{FILE}: there is no item `{id}`. `cargo xtask review --hashes` prints all ids; take the line out if the item is gone."
            ));
        }
        let field = |name: &str| {
            let found = value.get(name).and_then(toml::Value::as_str).unwrap_or_default();
            if found.is_empty() { Err(format!("{FILE}, `{id}`: `{name}` is missing or empty.")) } else { Ok(found) }
        };
        let (hash, date, by) = (field("hash")?, field("date")?, field("by")?);
        if hash.len() != 12 || !hash.chars().all(|c| c.is_ascii_digit() || ('a'..='f').contains(&c)) {
            return Err(format!("{FILE}, `{id}`: `{hash}` is no hash of 12 hex digits."));
        }
        if !is_date(date) {
            return Err(format!("{FILE}, `{id}`: `{date}` is no date like 2026-11-23."));
        }
        signed.insert(id, Signature { hash: hash.to_owned(), date: date.to_owned(), by: by.to_owned() });
    }
    Ok(signed)
}

fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let digits = |part: &str, count: usize| part.len() == count && part.chars().all(|c| c.is_ascii_digit());
    matches!(parts.as_slice(), [year, month, day] if digits(year, 4) && digits(month, 2) && digits(day, 2))
}

/// A line for `content/reviewed.toml`. Date and initials stay empty: they are the signature's, and `read` refuses them
/// while they are.
pub fn line(item: &Item) -> String {
    format!("{:?} = {{ hash = {:?}, date = \"\", by = \"\" }}", item.id, item.hash())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item() -> Item {
        Item::new("rule.R01.emergency", "R01", String::from("<p>chest pain</p>"))
    }

    fn entry(hash: &str, date: &str, by: &str) -> String {
        format!("\"rule.R01.emergency\" = {{ hash = \"{hash}\", date = \"{date}\", by = \"{by}\" }}\n")
    }

    #[test]
    fn an_item_is_new_then_signed_then_changed() {
        let item = item();
        let items = [&item];
        let status = |text: &str| Status::of(&item, &read(text, &items).expect("read"));
        assert_eq!(status(""), Status::New);
        assert_eq!(status("# only a comment\n"), Status::New);
        let signed = status(&entry(&item.hash(), "2027-01-31", "AB"));
        assert_eq!(signed.words(), "signed 2027-01-31, AB");
        let changed = status(&entry("0123456789ab", "2027-01-31", "AB"));
        assert_eq!(changed.words(), "changed since 2027-01-31");
    }

    #[test]
    fn what_is_broken_is_named() {
        let item = item();
        let items = [&item];
        let why = |text: &str| read(text, &items).expect_err("refused");
        assert!(
            why("\"rule.R00\" = { hash = \"0123456789ab\", date = \"2027-01-31\", by = \"AB\" }")
                .contains("`rule.R00`")
        );
        assert!(why(&entry("0123456789ab", "", "AB")).contains("`date`"));
        assert!(why(&entry("0123456789ab", "2027-01-31", "")).contains("`by`"));
        assert!(why(&entry("0123", "2027-01-31", "AB")).contains("`0123`"));
        assert!(why(&entry("0123456789ab", "31.1.27", "AB")).contains("31.1.27"));
        assert!(why("= broken").contains("no TOML"));
    }

    #[test]
    fn a_printed_line_can_be_pasted_and_is_no_signature_before_it_is_filled_in() {
        let item = item();
        let items = [&item];
        let line = line(&item);
        assert!(read(&line, &items).expect_err("refused").contains("`date`"));
        let filled = line.replace("date = \"\"", "date = \"2027-01-31\"").replace("by = \"\"", "by = \"AB\"");
        assert!(matches!(Status::of(&item, &read(&filled, &items).expect("read")), Status::Signed(..)));
    }
}
