//! Every text is used somewhere. A text that nobody shows would still be reviewed, translated and sent.

use super::{Finding, Source};
use std::collections::BTreeSet;

/// Beginnings of keys that the build turns into tables: no code names them one by one.
const TABLES: [&str; 10] = [
    // In place of a text that is used: the build refuses one that stands in place of nothing.
    "carer.",
    "source.",
    "medicine.",
    "medicine_class.",
    "measure.",
    "measures.caution.",
    "region.",
    "figure.",
    "language.",
    "shell.",
];

/// Keys whose constant no file of `src/` names.
pub fn check<'a>(keys: impl Iterator<Item = &'a str>, sources: &[Source]) -> Vec<Finding> {
    let code = sources.iter().filter(|s| s.path.starts_with("src/") || s.path.starts_with("build/"));
    let mut named: BTreeSet<&str> = BTreeSet::new();
    let mut dotted = String::new();
    for source in code {
        named.extend(source.text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')));
        dotted.push_str(&source.text);
    }
    let unused = keys.filter(|key| {
        let table = TABLES.iter().any(|prefix| key.starts_with(prefix));
        !table && !named.contains(constant(key).as_str()) && !dotted.contains(&format!("\"{key}\""))
    });
    unused.map(|key| Finding::wrong("content", 0, format!("the text `{key}` is used nowhere"))).collect()
}

/// As the build names it.
fn constant(key: &str) -> String {
    key.replace(['.', '-'], "_").to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_nobody_names_fails() {
        let file = |path: &str, text: &str| Source { path: path.into(), text: text.into() };
        let sources = [
            file("src/view/start.rs", "words.get(t::START_TITLE)"),
            file("src/embed/a.rs", "named(\"result.why\")"),
            file("README.md", "START_GONE"),
        ];
        let keys = ["start.title", "result.why", "source.nhs.title", "start.gone", "start.tit"];
        let found: Vec<String> = check(keys.into_iter(), &sources).into_iter().map(|f| f.what).collect();
        assert_eq!(found, ["the text `start.gone` is used nowhere", "the text `start.tit` is used nowhere"]);
    }
}
