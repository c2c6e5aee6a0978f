//! A class that a stylesheet names and nothing wears is shipped for nothing.

use super::{Finding, Source};
use std::collections::BTreeSet;

/// Finds classes of our stylesheets that neither a view, nor the shell, nor a drawing wears.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    let mut worn = BTreeSet::new();
    for source in sources.iter().filter(|source| source.path.starts_with("src/") || source.path.ends_with(".svg")) {
        worn.extend(source.text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')));
    }
    let mut found = Vec::new();
    for source in sources.iter().filter(|source| source.path.starts_with("styles/")) {
        for (number, line) in source.text.lines().enumerate() {
            for class in named(line).filter(|class| !worn.contains(class)) {
                found.push(Finding::wrong(
                    &source.path,
                    number.saturating_add(1),
                    format!("nothing wears the class `{class}`"),
                ));
            }
        }
    }
    found
}

/// The classes that a line names: those of ours, not the decimals of a length.
fn named(line: &str) -> impl Iterator<Item = &str> {
    line.split('.').skip(1).filter_map(|part| {
        let end = part.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).unwrap_or(part.len());
        part.get(..end).filter(|class| ["lc-", "is-", "has-"].iter().any(|own| class.starts_with(own)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(path: &str, text: &str) -> Source {
        Source { path: path.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn a_class_that_nothing_wears_is_found_and_no_other() {
        let css = source("styles/a.css", ".lc .lc-a.is-b { top: .5em }\n.lc-gone, .lc-a { left: 1.2em }");
        let view = source("src/view/a.rs", "el(\"p\", \"lc-a is-b\") // lc-gone-by");
        let said: Vec<_> = check(&[css, view]).into_iter().map(|one| (one.line, one.what)).collect();
        assert_eq!(said, [(2, "nothing wears the class `lc-gone`".to_owned())]);
    }
}
