//! `public-api.toml` in every form in which somebody needs it: the shell's list of attributes, the tables of the README,
//! types for TypeScript, and the manifest that editors and catalogues read.

mod forms;

use crate::{Outcome, dist, place};
use serde_json::{Value, json};
use std::path::Path;

pub use forms::{jsx, manifest, types};

/// Everything a page may use.
#[derive(Debug)]
pub struct Api {
    /// Name of the element.
    pub tag: String,
    /// Name of its class.
    pub class: String,
    /// What it is, in a sentence.
    pub about: String,
    /// Attributes.
    pub attributes: Vec<Attribute>,
    /// Methods.
    pub methods: Vec<Entry>,
    /// Events; `detail` is the type of what they carry.
    pub events: Vec<(Entry, String)>,
    /// Slots; the first has no name.
    pub slots: Vec<Entry>,
    /// Parts.
    pub parts: Vec<Entry>,
    /// Custom properties.
    pub properties: Vec<Entry>,
    /// What the console says to an owner, and what helps.
    pub refusals: Vec<(String, String)>,
}

/// A name and what it is for.
#[derive(Debug)]
pub struct Entry {
    /// The name.
    pub name: String,
    /// What it is for.
    pub about: String,
}

/// What an attribute takes.
#[derive(Debug, PartialEq)]
pub enum Takes {
    /// Any text.
    Text,
    /// It is there or not.
    Flag,
    /// One of these, the default first; the empty one stands for no value.
    One(Vec<String>),
}

/// An attribute.
#[derive(Debug)]
pub struct Attribute {
    /// Name and what it is for.
    pub entry: Entry,
    /// What it takes.
    pub takes: Takes,
    /// What holds without it, in words.
    pub default: String,
}

impl Attribute {
    /// Name of its property: `heading-level` → `headingLevel`.
    pub fn property(&self) -> String {
        let mut parts = self.entry.name.split('-');
        let mut name = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let mut letters = part.chars();
            name.extend(letters.next().map(|first| first.to_ascii_uppercase()));
            name.push_str(letters.as_str());
        }
        name
    }
}

impl Attribute {
    /// For programs: its name, what it takes, what holds without it, and what it is for.
    pub fn told(&self) -> Value {
        let takes = match &self.takes {
            Takes::Text => json!("text"),
            Takes::Flag => json!("flag"),
            Takes::One(values) => json!(values),
        };
        json!({"name": self.entry.name, "about": self.entry.about, "takes": takes, "default": self.default})
    }
}

impl Api {
    /// Types and manifest, into a folder.
    pub fn write(&self, folder: &Path, script: &str) -> Outcome<()> {
        self.files(script).iter().try_for_each(|(name, text)| dist::write_plain(folder, name, text.as_bytes()))
    }

    /// Types and manifest, by name.
    pub fn files(&self, script: &str) -> [(&'static str, String); 3] {
        [
            ("leg-cramps.d.ts", types(self)),
            ("leg-cramps.jsx.d.ts", jsx(self)),
            ("custom-elements.json", manifest(self, script)),
        ]
    }

    /// Attribute → its values, true for a flag, or null for any text.
    pub fn takes(&self) -> Value {
        let takes = |one: &Attribute| match &one.takes {
            Takes::One(values) => json!(values),
            Takes::Flag => json!(true),
            Takes::Text => Value::Null,
        };
        Value::Object(self.attributes.iter().map(|one| (one.entry.name.clone(), takes(one))).collect())
    }

    /// The shell's list: attribute → its values, or null.
    pub fn values(&self) -> Value {
        let values = |one: &Attribute| match &one.takes {
            Takes::One(values) => json!(values),
            Takes::Text | Takes::Flag => Value::Null,
        };
        Value::Object(self.attributes.iter().map(|one| (one.entry.name.clone(), values(one))).collect())
    }
}

/// The repository's own.
pub fn own() -> Outcome<Api> {
    read(&place::read(&place::root().join("public-api.toml"))?)
}

/// Reads the file. An entry that says nothing of itself is an error.
pub fn read(text: &str) -> Outcome<Api> {
    let table: toml::Table = toml::from_str(text).map_err(|why| format!("public-api.toml: {why}"))?;
    let line = |key: &str| {
        let value = table.get(key).and_then(toml::Value::as_str).unwrap_or_default().to_owned();
        if value.is_empty() { Err(format!("public-api.toml lacks `{key}`.")) } else { Ok(value) }
    };
    let list = |key: &str| {
        let rows = table.get(key).and_then(toml::Value::as_array).map(Vec::as_slice).unwrap_or_default();
        rows.iter()
            .filter_map(toml::Value::as_table)
            .map(move |row| Ok((entry(key, row)?, row)))
            .collect::<Outcome<Vec<_>>>()
    };
    let entries = |key| Ok::<_, String>(list(key)?.into_iter().map(|(entry, _)| entry).collect());
    let text = |row: &toml::Table, key: &str| row.get(key).and_then(toml::Value::as_str).map(str::to_owned);
    let attributes = list("attribute")?.into_iter().map(|(entry, row)| {
        let values = row.get("values").and_then(toml::Value::as_array);
        let values =
            values.map(|list| list.iter().filter_map(|one| one.as_str().map(str::to_owned)).collect::<Vec<_>>());
        let takes = match (values, text(row, "kind").as_deref()) {
            (Some(values), None) if values.len() > 1 => Takes::One(values),
            (None, Some("text")) => Takes::Text,
            (None, Some("flag")) => Takes::Flag,
            _ => return Err(format!("public-api.toml: what does `{}` take?", entry.name)),
        };
        let default = text(row, "default").unwrap_or_else(|| match &takes {
            Takes::One(values) => format!("`{}`", values.first().map_or("", String::as_str)),
            Takes::Text | Takes::Flag => String::from("not there"),
        });
        Ok(Attribute { entry, takes, default })
    });
    let attributes = attributes.collect::<Outcome<Vec<_>>>()?;
    let events = list("event")?.into_iter();
    let events = events.map(|(entry, row)| (entry, text(row, "detail").unwrap_or_else(|| String::from("null"))));
    Ok(Api {
        tag: line("tag")?,
        class: line("class")?,
        about: line("about")?,
        attributes,
        methods: entries("method")?,
        events: events.collect(),
        slots: entries("slot")?,
        parts: entries("part")?,
        properties: entries("property")?,
        refusals: refusals(&table)?,
    })
}

/// Each sentence for an owner with what helps; a sentence without, or the other way round, is an error.
fn refusals(table: &toml::Table) -> Outcome<Vec<(String, String)>> {
    let path = place::root().join("content/en/shell.toml");
    let words: toml::Table =
        toml::from_str(&place::read(&path)?).map_err(|why| format!("{}: {why}", path.display()))?;
    let words = words.get("shell").and_then(toml::Value::as_table).unwrap_or(&words);
    let said = |key: &str| words.get(&format!("{key}_owner")).and_then(toml::Value::as_str);
    let rows = table.get("refusal").and_then(toml::Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let mut found = Vec::new();
    for row in rows {
        let text = |name: &str| row.get(name).and_then(toml::Value::as_str).unwrap_or_default();
        let sentence = said(text("key")).ok_or(format!("public-api.toml: nothing is said for `{}`.", text("key")))?;
        found.push((sentence.to_owned(), text("about").to_owned()));
    }
    let all = words.keys().filter(|key| key.ends_with("_owner")).count();
    if !rows.is_empty() && all != found.len() {
        return Err(format!("public-api.toml explains {} of {all} sentences for owners.", found.len()));
    }
    Ok(found)
}

fn entry(key: &str, row: &toml::Table) -> Outcome<Entry> {
    let text = |name: &str| row.get(name).and_then(toml::Value::as_str).unwrap_or_default().to_owned();
    let (name, about) = (text("name"), text("about"));
    if about.is_empty() || (name.is_empty() && key != "slot") {
        return Err(format!("public-api.toml: a `{key}` lacks its name or what it is for (`{name}`)."));
    }
    Ok(Entry { name, about })
}

/// `cargo xtask api`: the tables of the README anew.
pub fn command(args: &[String]) -> Outcome<()> {
    if let Some(other) = args.first() {
        return Err(format!("api does not know `{other}`."));
    }
    let path = place::root().join("README.md");
    let old = place::read(&path)?;
    let new = forms::filled(&own()?, &old)?;
    if new != old {
        std::fs::write(&path, new).map_err(|why| format!("Could not write README.md: {why}."))?;
        println!("README.md: the tables of the public surface are new.");
    }
    Ok(())
}

/// Whether the README's tables are those of the data.
pub fn is_current() -> Outcome<bool> {
    let text = place::read(&place::root().join("README.md"))?;
    Ok(forms::filled(&own()?, &text)? == text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_read() {
        let api = own().expect("reads");
        assert_eq!(api.tag, "leg-cramps");
        assert_eq!((api.methods.len(), api.events.len(), api.slots.len(), api.parts.len()), (3, 4, 3, 5));
        let level = api.attributes.iter().find(|one| one.entry.name == "heading-level").expect("an attribute");
        assert_eq!((level.property().as_str(), level.default.as_str()), ("headingLevel", "`2`"));
    }

    #[test]
    fn what_says_nothing_is_refused() {
        let head = "tag = \"a-b\"\nclass = \"A\"\nabout = \"B\"\n";
        assert!(read(head).is_ok());
        for more in ["[[event]]\nname = \"x\"", "[[attribute]]\nname = \"x\"\nabout = \"y\"", "[[part]]\nabout = \"y\""]
        {
            assert!(read(&format!("{head}{more}")).is_err(), "{more}");
        }
    }
}
