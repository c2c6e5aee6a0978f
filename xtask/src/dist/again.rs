//! Same input, same bytes: a second build from nothing, in a folder of its own, compared file by file.

use super::{Options, Shipped, build, digest, package};
use crate::{Outcome, fhir, place};
use std::{collections::BTreeMap, fs, path::Path};

/// Builds once more and compares with what was just built.
pub fn check(options: &Options, first: &Shipped) -> Outcome<()> {
    let fresh = place::target().join("again");
    if fresh.exists() {
        fs::remove_dir_all(&fresh).map_err(|why| format!("Could not empty {}: {why}.", fresh.display()))?;
    }
    println!("Building once more, from nothing, to compare…");
    let second = build(&Options { faults: options.faults, out: fresh.join("shipped"), target: fresh.clone() })?;
    let (one, two) = (hashes(&first.folder)?, hashes(&second.folder)?);
    let differ = differences(&one, &two);
    if !differ.is_empty() {
        return Err(format!(
            "The second build differs in {}; it is in {}.",
            differ.join(", "),
            second.folder.display()
        ));
    }
    println!("Both builds are the same: {} files.", one.len());
    fs::remove_dir_all(&fresh).map_err(|why| format!("Could not remove {}: {why}.", fresh.display()))
}

type Hashes = BTreeMap<String, String>;

fn hashes(folder: &Path) -> Outcome<Hashes> {
    let mut found = Hashes::new();
    for path in place::files_below(folder) {
        // `dist-faults` and the like may lie below a folder that someone chose with --out.
        let Ok(name) = path.strip_prefix(folder) else { continue };
        let own = |above: &Path| {
            above == Path::new("") || above == Path::new(fhir::FOLDER) || name.starts_with(package::FOLDER)
        };
        if !name.parent().is_some_and(own) {
            continue;
        }
        let bytes = fs::read(&path).map_err(|why| format!("Could not read {}: {why}.", path.display()))?;
        found.insert(name.to_string_lossy().into_owned(), digest::integrity(&bytes));
    }
    Ok(found)
}

fn differences(one: &Hashes, two: &Hashes) -> Vec<String> {
    let mut names: Vec<&String> = one.keys().chain(two.keys()).collect();
    names.sort();
    names.dedup();
    names.into_iter().filter(|name| one.get(*name) != two.get(*name)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::{Hashes, differences};

    #[test]
    fn the_questionnaire_is_compared_and_other_folders_are_not() {
        let folder = std::env::temp_dir().join(format!("again-{}", std::process::id()));
        for name in ["a.js", "fhir/questionnaire.json", "packages/npm/d.js", "elsewhere/b.js", "fhir/deep/c"] {
            let path = folder.join(name);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("folder");
            std::fs::write(path, "x").expect("file");
        }
        let found = super::hashes(&folder).expect("reads");
        assert_eq!(found.keys().collect::<Vec<_>>(), ["a.js", "fhir/questionnaire.json", "packages/npm/d.js"]);
        std::fs::remove_dir_all(&folder).expect("tidies up");
    }

    #[test]
    fn a_file_that_differs_or_is_missing_is_named() {
        let hashes =
            |pairs: &[(&str, &str)]| -> Hashes { pairs.iter().map(|(a, b)| ((*a).into(), (*b).into())).collect() };
        let one = hashes(&[("a", "1"), ("b", "2"), ("c", "3")]);
        assert!(differences(&one, &one).is_empty());
        assert_eq!(differences(&one, &hashes(&[("a", "1"), ("b", "9"), ("d", "4")])), ["b", "c", "d"]);
    }
}
