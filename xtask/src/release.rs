//! `release --dry-run`: proves a release from a clean clone, and says what is left for people. Nothing is published by it:
//! `RELEASING.md` has the steps after it.

use crate::{Outcome, place, process::Step, review};
use std::{
    fs,
    path::{Path, PathBuf},
    time::Instant,
};

/// What the clone must pass, in order: a name, and the arguments of `cargo xtask`. The packages are judged one by one, as CI
/// leaves them out.
const PROOFS: [(&str, &[&str]); 7] = [
    ("tests", &["test"]),
    ("dist twice, equal", &["dist", "--check-reproducible"]),
    ("sizes in their budgets", &["size"]),
    ("the sheet for a review", &["review"]),
    ("the zip behind the recipes' servers", &["test", "--only", "hosting"]),
    ("the package for npm", &["test", "--only", "npm"]),
    ("the plugin in WordPress", &["test", "--only", "wordpress"]),
];

/// `cargo xtask release --dry-run [--all]`.
pub fn command(args: &[String]) -> Outcome<()> {
    let all = match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["--dry-run"] => false,
        ["--dry-run", "--all"] => true,
        _ => {
            return Err(String::from(
                "release takes --dry-run, and --all for the long tests too. It publishes nothing: see RELEASING.md.",
            ));
        }
    };
    let commit = clean_commit()?;
    let clone = Clone::new(&commit)?;
    let mut proven = Vec::new();
    for (name, args) in PROOFS {
        println!("\n==== release: {name} ====");
        crate::process::flush();
        let begun = Instant::now();
        let long: &[&str] = if all && name == "tests" { &["--all"] } else { &[] };
        let run = Step::cargo(&[["xtask"].as_slice(), args, long].concat()).within(&clone.folder).run();
        run.map_err(|why| format!("No release of {commit}: {name}. {why}"))?;
        proven.push((name, begun.elapsed().as_secs_f32()));
    }
    println!("\nA release of {} from {commit} would hold:", place::VERSION);
    for name in shipped(&clone.folder.join("dist"))? {
        println!("  {name}");
    }
    for (name, seconds) in proven {
        println!("proven  {name} ({seconds:.0} s)");
    }
    let changes = place::read(&clone.folder.join("CHANGELOG.md"))?;
    for line in open(&changes, review::signatures_there()?, all) {
        println!("open    {line}");
    }
    Ok(())
}

/// The commit, if nothing stands beside it.
fn clean_commit() -> Outcome<String> {
    let changed = Step::new("git", &["status", "--porcelain"]).quiet_text()?;
    if !changed.trim().is_empty() {
        return Err(format!("A release is made of what is committed; this is not:\n{}", changed.trim_end()));
    }
    Ok(Step::new("git", &["rev-parse", "HEAD"]).quiet_text()?.trim().to_owned())
}

/// What no machine can say yes to, in sentences.
fn open(changes: &str, signatures: usize, all: bool) -> Vec<String> {
    let mut open = Vec::new();
    if !changes.lines().any(|line| line.starts_with(&format!("## {}", place::VERSION))) {
        open.push(format!("CHANGELOG.md has no section “{}” that says what a publisher must do.", place::VERSION));
    }
    if signatures == 0 {
        open.push(String::from(
            "No clinician has signed anything: the release notes must say that nothing was reviewed.",
        ));
    }
    if !all {
        open.push(String::from("The long tests were not run (--all)."));
    }
    open.push(String::from(
        "Screen readers on real devices, a reader over 60, and a doctor: see ACCESSIBILITY.md and SAFETY.md.",
    ));
    open
}

/// Names of what is shipped, below the folder.
fn shipped(folder: &Path) -> Outcome<Vec<String>> {
    let found = place::files_below(folder);
    if found.is_empty() {
        return Err(format!("{} is empty.", folder.display()));
    }
    let name = |path: &PathBuf| path.strip_prefix(folder).map(|name| name.to_string_lossy().into_owned()).ok();
    Ok(found.iter().filter_map(name).collect())
}

/// A clone in a folder of its own, with nothing built in it. It goes when this does.
struct Clone {
    folder: PathBuf,
}

impl Clone {
    fn new(commit: &str) -> Outcome<Clone> {
        let folder = place::target().join("release");
        // A run that was broken off leaves its own.
        if folder.exists() {
            fs::remove_dir_all(&folder).map_err(|why| format!("Could not empty {}: {why}.", folder.display()))?;
        }
        let clone = Clone { folder };
        let (from, to) = (place::root(), clone.folder.clone());
        let args =
            ["clone", "--quiet", "--no-hardlinks", &from.to_string_lossy(), &to.to_string_lossy()].map(str::to_owned);
        Step::new("git", &args).run()?;
        Step::new("git", &["checkout", "--quiet", "--detach", commit]).within(&clone.folder).run()?;
        Ok(clone)
    }
}

impl Drop for Clone {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_people_can_do_is_said_and_never_taken_as_done() {
        let all = open("# Changelog\n\n## Unreleased\n", 0, false);
        assert_eq!(all.len(), 4, "{all:?}");
        let done = open(&format!("## {}, 2027-01-01\n", place::VERSION), 3, true);
        assert_eq!(done.len(), 1, "people are always left: {done:?}");
    }

    #[test]
    fn nothing_is_released_without_being_asked_for_a_rehearsal() {
        for args in [&[][..], &["--publish"], &["--all"]] {
            let args: Vec<String> = args.iter().map(|arg| (*arg).to_owned()).collect();
            assert!(command(&args).is_err(), "{args:?}");
        }
    }

    #[test]
    fn every_proof_is_a_command_that_there_is() {
        for (name, args) in PROOFS {
            let first = args.first().copied().unwrap_or_default();
            assert!(crate::COMMANDS.iter().any(|(known, _, _)| *known == first), "{name}");
        }
    }
}
