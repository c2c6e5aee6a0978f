//! `tidy`: the house rules that neither compiler nor clippy holds. Each rule is a function from a file to findings.

mod classes;
mod contrast;
mod keys;
mod layers;
mod licences;
mod lines;
mod mask;
mod safety;

use crate::{Outcome, api, place, process::Step};

/// What a rule found.
#[derive(Debug, PartialEq)]
pub struct Finding {
    /// File.
    pub file: String,
    /// Line, from 1; 0 where the whole file is meant.
    pub line: usize,
    /// What is wrong.
    pub what: String,
    /// Whether it fails the run.
    pub fails: bool,
}

impl Finding {
    fn wrong(file: &str, line: usize, what: impl Into<String>) -> Finding {
        Finding { file: file.to_owned(), line, what: what.into(), fails: true }
    }

    fn note(file: &str, line: usize, what: impl Into<String>) -> Finding {
        Finding { fails: false, ..Finding::wrong(file, line, what) }
    }
}

/// A file with its path from the root.
pub struct Source {
    /// Path with `/`.
    pub path: String,
    /// Text.
    pub text: String,
}

/// `cargo xtask tidy`.
pub fn command(args: &[String]) -> Outcome<()> {
    if let Some(other) = args.first() {
        return Err(format!("tidy does not know `{other}`; it takes nothing."));
    }
    let sources = sources()?;
    let mut found = Vec::new();
    for source in &sources {
        let (path, text) = (source.path.as_str(), source.text.as_str());
        if path.ends_with(".rs") {
            found.extend(layers::check(path, text));
            found.extend(lines::module_docs(path, text));
            found.extend(lines::panics(path, text));
        }
        found.extend(lines::length(path, text));
        found.extend(lines::markup(path, text));
        found.extend(lines::styles(path, text));
        found.extend(lines::folders(path, text));
    }
    found.extend(keys::check(leg_cramps::words::t::KEYS.iter().map(|(_, key)| *key), &sources));
    found.extend(classes::check(&sources));
    found.extend(contrast::check(&sources));
    found.extend(safety::check(&sources, place::VERSION));
    match api::is_current() {
        Ok(true) => {}
        Ok(false) => {
            found.push(Finding::wrong("README.md", 0, "its tables are not those of public-api.toml: `cargo xtask api`"))
        }
        Err(why) => found.push(Finding::wrong("README.md", 0, why)),
    }
    let metadata = Step::cargo(&["metadata", "--format-version", "1", "--locked"]).quiet_text();
    match metadata.and_then(|text| licences::check(&text)) {
        Ok(licences) => found.extend(licences),
        Err(why) => found.push(Finding::wrong("Cargo.lock", 0, why)),
    }
    for one in &found {
        let kind = if one.fails { "wrong" } else { "note" };
        println!(
            "{kind}: {}{} {}",
            one.file,
            if one.line > 0 { format!(":{}:", one.line) } else { ":".into() },
            one.what
        );
    }
    match found.iter().filter(|one| one.fails).count() {
        0 => {
            println!("Tidy: {} files, {} notes.", sources.len(), found.len());
            Ok(())
        }
        wrong => Err(format!("Not tidy: {wrong} findings.")),
    }
}

/// Files that git tracks or would track, as far as they are text. What `dist --faults` built is no source.
fn sources() -> Outcome<Vec<Source>> {
    let list = Step::new("git", &["ls-files", "-z", "--cached", "--others", "--exclude-standard"]).quiet_text();
    let root = place::root();
    let paths: Vec<String> = match list {
        Ok(list) => list.split('\0').filter(|path| !path.is_empty()).map(str::to_owned).collect(),
        // An unpacked archive has no git; then every file counts.
        Err(_) => place::files_below(&root)
            .iter()
            .filter_map(|path| path.strip_prefix(&root).ok())
            .map(|path| path.to_string_lossy().replace('\\', "/"))
            .collect(),
    };
    let read = |path: String| std::fs::read_to_string(root.join(&path)).ok().map(|text| Source { path, text });
    Ok(paths.into_iter().filter(|path| !path.starts_with("dist-faults/")).filter_map(read).collect())
}
