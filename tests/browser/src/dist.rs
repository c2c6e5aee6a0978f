//! The built files, as `embed.json` names them.

use crate::trouble::{Outcome, Trouble, trouble};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// A folder with the three files that a publisher would put on a server.
#[derive(Clone, Debug)]
pub struct Dist {
    /// The folder.
    pub folder: PathBuf,
    /// File name of the script.
    pub script: String,
    /// `sha384-…` of the script.
    pub integrity: String,
    /// File name of the script that carries all; empty in a build for tests.
    pub all: String,
    /// File name of the page that carries all; empty in a build for tests.
    pub offline: String,
    /// File name of the wasm.
    pub wasm: String,
    /// File name of the English words.
    pub words: String,
}

impl Dist {
    /// Reads `embed.json` of a folder.
    pub fn read(folder: &Path) -> Outcome<Self> {
        let path = folder.join("embed.json");
        let text = std::fs::read_to_string(&path).map_err(|e| {
            Trouble(format!(
                "{} cannot be read ({e}); `cargo xtask dist` makes it, `cargo xtask dist --faults` the one with faults",
                path.display()
            ))
        })?;
        let json: Value = serde_json::from_str(&text)?;
        let files = listed(json.get("files").unwrap_or(&Value::Null));
        let find = |fits: &dyn Fn(&str) -> bool, what: &str| {
            let found = files.iter().find(|(name, _)| fits(name));
            found.cloned().ok_or_else(|| Trouble(format!("{} names no {what}", path.display())))
        };
        let (script, integrity) = find(&|n| n.ends_with(".js") && !n.ends_with(".all.js"), "script")?;
        let carrying =
            |end: &str| find(&|n| n.ends_with(end), "file that carries all").map_or_else(|_| String::new(), |f| f.0);
        let (all, offline) = (carrying(".all.js"), carrying(".offline.html"));
        let (wasm, _) = find(&|n| n.ends_with(".wasm"), "wasm")?;
        let (words, _) = find(&|n| n.ends_with(".words.en"), "words")?;
        if integrity.is_empty() {
            return trouble(format!("{} gives no sha384 for {script}", path.display()));
        }
        let integrity = if integrity.starts_with("sha384-") { integrity } else { format!("sha384-{integrity}") };
        Ok(Self { folder: folder.to_path_buf(), script, integrity, all, offline, wasm, words })
    }

    /// The short name of a path, for expectations: `script`, `wasm`, `words`, `words.TAG` for those of another language,
    /// else the path itself.
    pub fn short_name(&self, path: &str) -> String {
        let file = path.rsplit('/').next().unwrap_or(path);
        for (name, short) in
            [(&self.script, "script"), (&self.all, "all"), (&self.wasm, "wasm"), (&self.words, "words")]
        {
            if file == name.as_str() {
                return short.to_owned();
            }
        }
        let other = self.words.strip_suffix("en").and_then(|stem| file.strip_prefix(stem));
        other.map_or_else(|| path.to_owned(), |tag| format!("words.{tag}"))
    }
}

/// File names with their hash, whether `files` is a list of objects with a name or an object by name.
fn listed(files: &Value) -> Vec<(String, String)> {
    let hash = |file: &Value| {
        let of = |key: &str| file.get(key).and_then(Value::as_str).map(str::to_owned);
        of("integrity").or_else(|| of("sha384")).unwrap_or_default()
    };
    match files {
        Value::Array(list) => list
            .iter()
            .filter_map(|f| {
                let name = f.get("file").or_else(|| f.get("name"))?.as_str()?;
                Some((name.to_owned(), hash(f)))
            })
            .collect(),
        Value::Object(map) => map.iter().map(|(name, f)| (name.clone(), hash(f))).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_have_short_names() {
        let file = |name: &str| format!("leg-cramps.1.{name}");
        let (script, wasm, words) = (file("js"), file("wasm"), file("words.en"));
        let (all, offline) = (file("all.js"), file("offline.html"));
        let dist = Dist { folder: PathBuf::new(), script, integrity: String::new(), all, offline, wasm, words };
        let short = |path: &str| dist.short_name(path);
        assert_eq!([short("/leg-cramps.1.js"), short("/a/leg-cramps.1.words.en")], ["script", "words"]);
        assert_eq!([short("/leg-cramps.1.words.ar-XB"), short("/words.fr")], ["words.ar-XB", "/words.fr"]);
    }

    #[test]
    fn both_forms_of_the_list_are_read() {
        let list = serde_json::json!([{"file": "a.js", "sha384": "x"}]);
        let map = serde_json::json!({"a.js": {"sha384": "x"}});
        assert_eq!(listed(&list), [("a.js".to_owned(), "x".to_owned())]);
        assert_eq!(listed(&list), listed(&map));
    }
}
