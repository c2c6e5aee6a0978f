//! The shell's first screens, strings and regions: what the binary `prerender` prints.

use super::Options;
use crate::{Outcome, process::Step};
use serde_json::{Map, Value};

/// The parts that the script needs, all present.
pub struct Screens(Map<String, Value>);

/// Fields of the JSON, each an object or a list.
const FIELDS: [&str; 4] = ["screens", "next", "strings", "regions"];

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

    /// The fields in their order.
    pub fn fields(&self) -> impl Iterator<Item = (&'static str, &Value)> {
        FIELDS.into_iter().filter_map(|field| self.0.get(field).map(|value| (field, value)))
    }

    /// A string of the shell by its key, with or without the prefix `shell.`; empty when there is none.
    pub fn string(&self, key: &str) -> &str {
        let strings = self.0.get("strings");
        let short = key.strip_prefix("shell.").unwrap_or(key);
        [key, short].iter().find_map(|key| strings?.get(key)?.as_str()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Screens;

    #[test]
    fn all_parts_must_be_there() {
        let whole = r#"{"screens":{"start":["div",{},[]]},"next":{},"strings":{"retry":"Try again"},"regions":[]}"#;
        let screens = Screens::read(whole).expect("whole");
        assert_eq!(screens.string("shell.retry"), "Try again");
        assert_eq!(
            screens.fields().map(|(name, _)| name).collect::<Vec<_>>(),
            ["screens", "next", "strings", "regions"]
        );
        assert!(Screens::read(&whole.replace("next", "nest")).is_err());
        assert!(Screens::read("thread main panicked").is_err());
    }
}
