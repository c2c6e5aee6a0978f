//! SAFETY.md promises a test for each hazard: every file and every test that it names is there, and it is of this
//! version.

use super::{Finding, Source};

const FILE: &str = "SAFETY.md";

/// What the file names and what does not exist, and hazards without a test.
pub fn check(sources: &[Source], version: &str) -> Vec<Finding> {
    let Some(safety) = sources.iter().find(|source| source.path == FILE) else {
        return vec![Finding::wrong(FILE, 0, "is missing")];
    };
    let mut found = Vec::new();
    for (name, line) in named(&safety.text) {
        let (path, test) = name.split_once(": ").map_or((name, None), |(path, test)| (path, Some(test)));
        let folder = format!("{path}/");
        let file = sources.iter().find(|source| source.path == path);
        if file.is_none() && !sources.iter().any(|source| source.path.starts_with(&folder)) {
            found.push(Finding::wrong(FILE, line, format!("names `{path}`, which does not exist")));
        } else if let Some(test) = test
            && !file.is_some_and(|file| is_test(&file.text, test))
        {
            found.push(Finding::wrong(FILE, line, format!("names the test `{test}`, which `{path}` does not hold")));
        }
    }
    for part in safety.text.split("\n### ").skip(1) {
        let title = part.lines().next().unwrap_or_default();
        if named(part).is_empty() {
            found.push(Finding::wrong(FILE, 0, format!("`{title}` names no test")));
        }
        let row = format!("| {} |", title.split(' ').next().unwrap_or_default());
        if !safety.text.contains(&row) {
            found.push(Finding::wrong(FILE, 0, format!("`{title}` has no row with its risk")));
        }
    }
    if !safety.text.contains(&format!("Version {version}")) {
        found.push(Finding::wrong(FILE, 0, format!("the instructions for use are not of version {version}")));
    }
    found
}

/// Files and tests between backticks, with their lines.
fn named(text: &str) -> Vec<(&str, usize)> {
    let begins = ["src/", "tests/", "xtask/", "content/"];
    let lines = text.lines().zip(1..);
    let of = |(line, number)| {
        line_names(line).filter(|name| begins.iter().any(|b| name.starts_with(b))).map(move |name| (name, number))
    };
    lines.flat_map(of).collect()
}

fn line_names(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2)
}

/// Whether a function of that name stands there as a test.
fn is_test(code: &str, name: &str) -> bool {
    let lines: Vec<&str> = code.lines().map(str::trim).collect();
    let start = format!("fn {name}(");
    lines
        .windows(2)
        .any(|pair| matches!(pair, [attribute, head] if *attribute == "#[test]" && head.starts_with(&start)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(safety: &str) -> Vec<String> {
        let file = |path: &str, text: &str| Source { path: path.into(), text: text.into() };
        let sources = [
            file("SAFETY.md", safety),
            file("tests/a.rs", "#[test]\nfn it_holds() {}\nfn helper() {}\n"),
            file("tests/pages/row/index.html", ""),
        ];
        check(&sources, "1.2.3").into_iter().map(|finding| finding.what).collect()
    }

    const HEAD: &str = "Version 1.2.3\n| H1 | a | b |\n### H1 A thing\n";

    #[test]
    fn what_exists_may_be_named() {
        assert!(
            found(&format!("{HEAD}`tests/a.rs: it_holds`, `tests/a.rs`, `tests/pages/row`, `cargo xtask`")).is_empty()
        );
    }

    #[test]
    fn a_file_or_a_test_that_is_gone_fails() {
        let of = |text: &str| found(&format!("{HEAD}{text}"));
        assert_eq!(of("`tests/b.rs`"), ["names `tests/b.rs`, which does not exist"]);
        assert_eq!(of("`tests/pages/ro`"), ["names `tests/pages/ro`, which does not exist"]);
        assert_eq!(of("`tests/a.rs: it_fails`"), ["names the test `it_fails`, which `tests/a.rs` does not hold"]);
        assert_eq!(of("`tests/a.rs: helper`"), ["names the test `helper`, which `tests/a.rs` does not hold"]);
    }

    #[test]
    fn a_hazard_without_a_test_or_a_risk_and_another_version_fail() {
        assert_eq!(found("Version 1.2.3\n| H1 | a |\n### H1 A thing\nwords"), ["`H1 A thing` names no test"]);
        assert_eq!(found("Version 1.2.3\n### H1 A thing\n`tests/a.rs`"), ["`H1 A thing` has no row with its risk"]);
        assert_eq!(found("Version 1.0\n"), ["the instructions for use are not of version 1.2.3"]);
    }
}
