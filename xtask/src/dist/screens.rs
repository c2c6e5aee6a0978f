//! The shell's first screens, strings and regions: what the binary `prerender` prints.

use super::Options;
use crate::{Outcome, process::Step};
use serde_json::{Map, Value};

/// The parts that the script needs, all present.
pub struct Screens(Map<String, Value>);

/// Fields of the JSON, each an object or a list.
const FIELDS: [&str; 4] = ["screens", "next", "strings", "regions"];

/// The string that stands in pages, not in the script.
const SNIPPET: &str = "embed_fallback";

/// What the shell reads of a region (`src/shell/config.js`, `screens.js`).
const REGION: [&str; 6] = ["id", "emergency", "call", "or_local", "countries", "zones"];

/// Runs `prerender`.
pub fn ask(options: &Options) -> Outcome<Screens> {
    let args = ["run", "--quiet", "--package", "leg-cramps", "--features", "prerender", "--bin", "prerender"];
    let text = Step::cargo(&args).target(&options.target).text()?;
    Screens::read(&text)
}

impl Screens {
    /// Reads what was printed.
    pub fn read(text: &str) -> Outcome<Screens> {
        let value: Value = serde_json::from_str(text).map_err(|why| format!("prerender printed no JSON: {why}."))?;
        let Value::Object(map) = value else { return Err(String::from("prerender printed no JSON object.")) };
        for field in FIELDS {
            if !map.get(field).is_some_and(|value| value.is_object() || value.is_array()) {
                return Err(format!("prerender printed no `{field}`."));
            }
        }
        Ok(Screens(map))
    }

    /// The fields in their order, without what the shell never reads.
    pub fn shipped(&self) -> impl Iterator<Item = (String, Value)> {
        FIELDS.into_iter().filter_map(|field| {
            let mut value = self.0.get(field)?.clone();
            match &mut value {
                Value::Object(strings) if field == "strings" => strings.retain(|key, _| key != SNIPPET),
                Value::Array(regions) if field == "regions" => {
                    let rows = regions.iter_mut().filter_map(Value::as_object_mut);
                    rows.for_each(|row| row.retain(|key, _| REGION.contains(&key.as_str())));
                }
                _ => {}
            }
            Some((field.to_owned(), value))
        })
    }

    /// The text that stands in for the widget in the snippet.
    pub fn snippet(&self) -> &str {
        self.string(SNIPPET)
    }

    /// A string of the shell by its key; empty when there is none.
    fn string(&self, key: &str) -> &str {
        self.0.get("strings").and_then(|strings| strings.get(key)).and_then(Value::as_str).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Screens;

    #[test]
    fn all_parts_must_be_there() {
        let whole = r#"{"screens":{"start":["div",{},[]]},"next":{},"strings":{},"regions":[]}"#;
        let screens = Screens::read(whole).expect("whole");
        let names: Vec<String> = screens.shipped().map(|(name, _)| name).collect();
        assert_eq!(names, ["screens", "next", "strings", "regions"]);
        assert!(Screens::read(&whole.replace("next", "nest")).is_err());
        assert!(Screens::read("thread main panicked").is_err());
    }

    #[test]
    fn what_the_shell_never_reads_is_left_out() {
        let whole = r#"{"screens":{},"next":{},"strings":{"retry":"Again","embed_fallback":"Call."},
            "regions":[{"id":"gb","urgent":"111","call":"Call 999"}]}"#;
        let screens = Screens::read(whole).expect("whole");
        let shipped: Vec<String> = screens.shipped().map(|(_, value)| value.to_string()).collect();
        assert_eq!(shipped, ["{}", "{}", r#"{"retry":"Again"}"#, r#"[{"id":"gb","call":"Call 999"}]"#]);
        assert_eq!(screens.snippet(), "Call.");
    }
}
