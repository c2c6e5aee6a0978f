//! The one script: constants, the glue in a factory, the shell, inside one function that leaves nothing behind.

use super::{Pieces, digest, minify, quote};
use crate::Outcome;
use serde_json::{Map, Value, json};

/// The script and its sections.
pub struct Made {
    /// The whole text.
    pub text: String,
    /// Name and text of each section, for the table of sizes.
    pub sections: Vec<(String, String)>,
}

/// How the names of our own custom properties begin.
const OWN: &str = "--_";

/// Name of the script.
pub fn name(version: &str) -> String {
    format!("leg-cramps.{version}.js")
}

/// Name of the script that carries all three files, for hosts that take only one.
pub fn all_name(version: &str) -> String {
    format!("leg-cramps.{version}.all.js")
}

/// Name of the page that carries everything, to be opened from a disk.
pub fn offline_name(version: &str) -> String {
    format!("leg-cramps.{version}.offline.html")
}

/// Name of the core.
pub fn wasm_name(version: &str) -> String {
    format!("leg-cramps.{version}.wasm")
}

/// Name of the words in a language.
pub fn words_name(version: &str, tag: &str) -> String {
    format!("leg-cramps.{version}.words.{tag}")
}

/// What a script knows of the other two files.
#[derive(Clone, Copy, PartialEq)]
pub enum Carry {
    /// Their names and hashes: it fetches them.
    Names,
    /// Themselves.
    All,
}

/// The generated constants: what the shell reads as `B`.
fn constants(pieces: &Pieces, carry: Carry) -> Value {
    let file = |name: String, bytes: &[u8]| json!({"file": name, "hash": digest::integrity(bytes)});
    let mut words = Map::new();
    for (tag, text) in &pieces.words {
        let own = match carry {
            Carry::Names => file(words_name(&pieces.version, tag), text.as_bytes()),
            Carry::All => json!({"text": text}),
        };
        words.insert(tag.clone(), own);
    }
    let wasm = match carry {
        Carry::Names => file(wasm_name(&pieces.version), &pieces.wasm),
        Carry::All => json!({"file": "", "data": digest::base64(&pieces.wasm)}),
    };
    let mut all = Map::new();
    all.insert("version".into(), json!(pieces.version));
    all.insert("wasm".into(), wasm);
    all.insert("words".into(), Value::Object(words));
    all.insert("css".into(), json!(pieces.css));
    all.insert("attributes".into(), pieces.attributes.clone());
    all.extend(pieces.screens.shipped());
    Value::Object(all)
}

/// Puts the script together. It begins with a semicolon, as a file before it in a joined one may lack its last.
pub fn assemble(pieces: &Pieces, carry: Carry) -> Outcome<Made> {
    let screens: String = pieces.screens.shipped().map(|(_, value)| value.to_string()).collect();
    if [&pieces.shell, &screens].iter().any(|text| text.contains(OWN)) {
        return Err(format!("A property `{}…` is named outside the style sheet, where it has a short name.", OWN));
    }
    let constants = quote::value(&constants(pieces, carry));
    let whole = format!("var B={constants};\nfunction factory(){{\n{}}}\n{}", pieces.glue, pieces.shell);
    let text = format!("/*! leg-cramps {} | MIT OR Apache-2.0 */\n;{}\n", pieces.version, minified(&whole)?);
    let mut sections = vec![(String::from("css"), pieces.css.clone())];
    sections.extend(pieces.screens.shipped().map(|(name, value)| (name, quote::value(&value))));
    for (name, code) in [("glue", &pieces.glue), ("shell", &pieces.shell)] {
        sections.push((name.to_owned(), minified(code)?));
    }
    Ok(Made { text, sections })
}

/// Code inside the one function, minified.
fn minified(code: &str) -> Outcome<String> {
    minify::script(&format!("(function(){{'use strict';\n{code}}})();"))
}

#[cfg(test)]
mod tests {
    use super::super::screens::Screens;
    use super::*;

    fn pieces() -> Pieces {
        let screens = r#"{"screens":{"start":["p",{},["</script>\u2028"]]},"next":{},"strings":{},"regions":[]}"#;
        Pieces {
            version: "1.2.3".into(),
            glue: "let wasm;return{start(words){wasm=words}};\n".into(),
            wasm: vec![0, 97, 115, 109],
            exports: vec![],
            words: vec![("en".into(), "lc-words\n".into())],
            css: ".lc{content:\"\\201c</style\"}".into(),
            screens: Screens::read(screens).expect("screens"),
            attributes: json!({"lang": null}),
            shell: "// why\nconst shellState = run(B, factory);\nshellState.go(shellState);\n".into(),
        }
    }

    #[test]
    fn everything_stands_in_one_function() {
        let made = assemble(&pieces(), Carry::Names).expect("assembles");
        assert!(made.text.starts_with("/*! leg-cramps 1.2.3 | MIT OR Apache-2.0 */\n;(function(){\"use strict\";"));
        assert!(made.text.ends_with("})();\n") && made.text.lines().count() == 2, "{}", made.text);
        assert!(!made.text.contains("shellState") && !made.text.contains("why"));
        assert!(!made.text.contains("</script") && !made.text.contains('\u{2028}'));
        assert!(made.text.contains("leg-cramps.1.2.3.words.en"));
    }

    #[test]
    fn the_hashes_inside_are_those_of_the_files() {
        let made = assemble(&pieces(), Carry::Names).expect("assembles");
        assert!(made.text.contains(&digest::integrity(&[0, 97, 115, 109])));
        assert!(made.text.contains(&digest::integrity(b"lc-words\n")));
    }

    #[test]
    fn the_one_file_carries_the_others_and_names_none() {
        let made = assemble(&pieces(), Carry::All).expect("assembles");
        assert!(made.text.contains("AGFzbQ==") && made.text.contains("lc-words"));
        assert!(!made.text.contains("sha384-") && !made.text.contains("leg-cramps.1.2.3.w"));
    }

    #[test]
    fn code_that_does_not_fit_in_is_refused() {
        assert!(assemble(&Pieces { shell: "x='<!'+'--'".into(), ..pieces() }, Carry::Names).is_err());
        assert!(assemble(&Pieces { shell: "x='--_ink'".into(), ..pieces() }, Carry::Names).is_err());
        assert!(assemble(&Pieces { glue: "export default 1".into(), ..pieces() }, Carry::Names).is_err());
    }
}
