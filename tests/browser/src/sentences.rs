//! The sentences of `content/en`, by key, so that no expectation repeats a wording.

use crate::trouble::{Outcome, Trouble, trouble};
use std::collections::BTreeMap;
use std::path::Path;

/// All English texts by dotted key.
#[derive(Debug, Default)]
pub struct Sentences(BTreeMap<String, Vec<String>>);

impl Sentences {
    /// Reads every `.toml` of a folder.
    pub fn read(folder: &Path) -> Outcome<Self> {
        let mut all = BTreeMap::new();
        for entry in std::fs::read_dir(folder)?.flatten() {
            let path = entry.path();
            if path.extension().is_some_and(|e| e == "toml") {
                let table: toml::Table = toml::from_str(&std::fs::read_to_string(&path)?)
                    .map_err(|e| Trouble::from(e).at(&path.display().to_string()))?;
                flatten("", &toml::Value::Table(table), &mut all);
            }
        }
        Ok(Self(all))
    }

    /// The parts of a sentence that stand in every version of it: what lies between its placeholders, without white space.
    pub fn fragments(&self, key: &str) -> Outcome<Vec<String>> {
        let Some(texts) = self.0.get(key) else {
            return trouble(format!("content/en has no text with the key {key}"));
        };
        Ok(texts.iter().flat_map(|text| fixed_parts(text)).collect())
    }
}

/// A text, and the one that stands in its place in other words.
struct Twin<'a> {
    key: &'a str,
    plain: Vec<String>,
    other: Vec<String>,
}

impl Sentences {
    /// Whether a page's text (already without white space) is in the words under a prefix: how many of them are read,
    /// and the keys of what is still read in the plain ones.
    pub fn worded<'a>(&'a self, prefix: &str, text: &str) -> (usize, Vec<&'a str>) {
        let twins = self.twins(prefix);
        let read = twins.iter().filter(|twin| holds(text, &twin.other)).count();
        // A plain text may be a part of its twin.
        let within = |twin: &Twin| twin.plain.iter().all(|part| twin.other.iter().any(|other| other.contains(part)));
        let wrong = |twin: &&Twin| holds(text, &twin.plain) && !(within(twin) && holds(text, &twin.other));
        (read, twins.iter().filter(wrong).map(|twin| twin.key).collect())
    }

    fn twins(&self, prefix: &str) -> Vec<Twin<'_>> {
        let mut twins = Vec::new();
        for (key, texts) in &self.0 {
            let others = self.0.get(&format!("{prefix}.{key}")).map(Vec::as_slice).unwrap_or_default();
            for (plain, other) in texts.iter().zip(others).filter(|(plain, other)| plain != other) {
                twins.push(Twin { key, plain: fixed_parts(plain), other: fixed_parts(other) });
            }
        }
        twins
    }
}

/// Whether a page's text (already without white space) holds all fragments.
pub fn holds(text: &str, fragments: &[String]) -> bool {
    !fragments.is_empty() && fragments.iter().all(|f| text.contains(f.as_str()))
}

/// A text without any white space.
pub fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

fn fixed_parts(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut until: Option<char> = None;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match until {
            Some(end) if c == end => {
                until = None;
                parts.push(String::new());
            }
            Some(_) => {}
            None if c == '{' => until = Some('}'),
            // `%name%` is filled by the shell; a percent sign before anything but a letter is only a percent sign.
            None if c == '%' && rest.peek().is_some_and(char::is_ascii_alphabetic) => until = Some('%'),
            None => {
                if let Some(part) = parts.last_mut() {
                    part.push(c);
                }
            }
        }
    }
    parts.iter().map(|p| squeezed(p)).filter(|p| !p.is_empty()).collect()
}

fn flatten(prefix: &str, value: &toml::Value, all: &mut BTreeMap<String, Vec<String>>) {
    match value {
        toml::Value::String(text) => all.entry(prefix.to_owned()).or_default().push(text.clone()),
        toml::Value::Array(list) => list.iter().for_each(|item| flatten(prefix, item, all)),
        toml::Value::Table(table) => {
            for (name, inner) in table {
                let key = if prefix.is_empty() { name.clone() } else { format!("{prefix}.{name}") };
                flatten(&key, inner, all);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_left_out() {
        assert_eq!(fixed_parts("Call {number} now, 100% sure"), ["Call", "now,100%sure"]);
        assert_eq!(fixed_parts("Call %emergency% now"), ["Call", "now"]);
    }

    #[test]
    fn words_for_another_person_stand_in_place_of_the_plain_ones() {
        let text = "[a]\nx = 'Your leg'\ny = 'Rest'\nz = ['Same', 'You sleep']\n\
                    [carer.a]\nx = 'Their leg'\ny = 'Rest well'\nz = ['Same', 'They sleep']";
        let mut all = BTreeMap::new();
        flatten("", &toml::Value::Table(toml::from_str(text).expect("toml")), &mut all);
        let all = Sentences(all);
        assert_eq!(all.worded("carer", "TheirlegRestwellSame"), (2, Vec::new()));
        assert_eq!(all.worded("carer", "TheirlegRest"), (1, vec!["a.y"]));
        assert_eq!(all.worded("carer", "YoursleepYousleep"), (0, vec!["a.z"]));
        assert_eq!(all.worded("carer", "Same"), (0, Vec::new()));
    }

    #[test]
    fn keys_are_dotted() {
        let table: toml::Table = toml::from_str("[a.b]\nc = 'x'\nd = ['y', 'z']").expect("toml");
        let mut all = BTreeMap::new();
        flatten("", &toml::Value::Table(table), &mut all);
        assert_eq!(all.get("a.b.c").map(Vec::len), Some(1));
        assert_eq!(all.get("a.b.d").map(Vec::len), Some(2));
    }
}
