//! Pieces of FHIR's JSON as text.

use crate::diary::LocalTime;
use serde_json::Value;

/// HL7's codes for what is not known.
pub const ABSENT: &str = "http://terminology.hl7.org/CodeSystem/data-absent-reason";

/// What there is, with commas between.
pub fn joined(items: &[String]) -> String {
    let mut text = String::new();
    for item in items.iter().filter(|item| !item.is_empty()) {
        if !text.is_empty() {
            text.push(',');
        }
        text.push_str(item);
    }
    text
}

/// The template with each `$` replaced by the next value.
pub fn filled(template: &str, values: &[&str]) -> String {
    let mut values = values.iter();
    let mut text = String::new();
    for part in template.split_inclusive('$') {
        match part.strip_suffix('$') {
            Some(before) => {
                text.push_str(before);
                text.push_str(values.next().unwrap_or(&""));
            }
            None => text.push_str(part),
        }
    }
    text
}

/// The template around something, if there is something.
pub fn around(template: &str, inner: &str) -> String {
    if inner.is_empty() { String::new() } else { filled(template, &[inner]) }
}

/// A text as JSON writes it.
pub fn json(text: &str) -> String {
    serde_json::to_string(&Value::from(text)).unwrap_or_default()
}

pub fn coding(system: &str, code: &str, display: &str) -> String {
    filled(r#"{"system":"$","code":$,"display":$}"#, &[system, &json(code), &json(display)])
}

/// A moment as FHIR writes it, to the minute that we know.
pub fn instant(at: &LocalTime) -> String {
    let written = at.written();
    let part = |from: usize, to: usize| written.get(from..to).unwrap_or_default();
    let parts = [part(0, 4), part(4, 6), part(6, 8), part(8, 10), part(10, 12), part(12, 15), part(15, 17)];
    filled("$-$-$T$:$:00$:$", &parts)
}

/// The lowest digits of a number, in base 16.
pub fn hex(number: u64, digits: u32) -> String {
    let digit =
        |place: u32| u32::try_from(number >> (4 * place) & 15).ok().and_then(|value| char::from_digit(value, 16));
    (0..digits).rev().filter_map(digit).collect()
}
