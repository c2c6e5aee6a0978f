//! `bench`: how long the pure rooms take, and on request the whole widget beside others on an outside bench.

use crate::{
    Outcome, dist, place,
    process::{Step, found},
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The folder of the outside bench.
const FOLDER: &str = "LC_BENCH";

/// `cargo xtask bench`.
pub fn command(args: &[String]) -> Outcome<()> {
    match args.split_first() {
        None => Step::cargo(&["bench", "--package", "benches"]).run(),
        Some((flag, rest)) if flag == "--browser" => browser(rest),
        Some((other, _)) => {
            Err(format!("bench does not know `{other}`: nothing, or --browser and what bench.mjs takes."))
        }
    }
}

/// Runs the outside bench with the widget as it would be shipped.
fn browser(args: &[String]) -> Outcome<()> {
    let bench = outside(std::env::var_os(FOLDER).map(PathBuf::from), found("node"))?;
    let shipped = dist::build(&dist::Options::usual(false))?;
    let config = host(&shipped.folder)?;
    let results = config.with_file_name("results");
    let mut all = vec![bench.join("bench.mjs").into_os_string(), "--out".into(), results.clone().into_os_string()];
    all.extend(args.iter().map(Into::into));
    let step = Step::new("node", &all).env("OURS_DIST", &shipped.folder).env("OURS_CONFIG", &config);
    step.called("the bench in the browser").run()?;
    println!("In {}", results.display());
    Ok(())
}

/// The outside bench, or the sentence that says what is missing.
fn outside(folder: Option<PathBuf>, node: bool) -> Outcome<PathBuf> {
    let about = "see tests/bench/README.md";
    if !node {
        return Err(format!("`bench --browser` needs Node, and there is no `node` on the path ({about})."));
    }
    let folder = folder.ok_or_else(|| format!("`bench --browser` needs {FOLDER}: the folder of a bench ({about})."))?;
    let folder = fs::canonicalize(&folder)
        .map_err(|why| format!("{FOLDER} names {}, which can't be opened: {why}.", folder.display()))?;
    if !folder.join("bench.mjs").is_file() {
        return Err(format!("{FOLDER} names {}, which holds no bench.mjs ({about}).", folder.display()));
    }
    if !folder.join("node_modules").is_dir() {
        return Err(format!(
            "The bench's packages are missing: run `npm ci --ignore-scripts` in {}.",
            folder.display()
        ));
    }
    Ok(folder)
}

/// Writes the host page and its description beside each other; gives the description's path.
fn host(dist: &Path) -> Outcome<PathBuf> {
    let (from, to) = (place::root().join("tests/bench"), place::target().join("bench"));
    fs::create_dir_all(&to).map_err(|why| format!("Could not make {}: {why}.", to.display()))?;
    let embed = place::read(&dist.join("embed.json"))?;
    let page = filled(&place::read(&from.join("ours.html"))?, &embed)?;
    let config = to.join("ours.json");
    for (path, text) in [(to.join("ours.html"), page), (config.clone(), place::read(&from.join("ours.json"))?)] {
        fs::write(&path, text).map_err(|why| format!("Could not write {}: {why}.", path.display()))?;
    }
    Ok(config)
}

/// A page with the script element that publishers get.
fn filled(page: &str, embed: &str) -> Outcome<String> {
    let embed: serde_json::Value = serde_json::from_str(embed).map_err(|why| format!("embed.json: {why}."))?;
    let tag = embed.get("tag").and_then(|tag| tag.as_str());
    let tag = tag.ok_or("embed.json has no tag.")?;
    Ok(dist::fill_page(page, &[("tag", tag)]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_named() {
        let folder = std::env::temp_dir().join(format!("bench-{}", std::process::id()));
        let why = |folder: &Path, node| outside(Some(folder.to_path_buf()), node).expect_err("something is missing");
        assert!(why(&folder, false).contains("no `node`"));
        assert!(outside(None, true).expect_err("no folder").contains("needs LC_BENCH"));
        assert!(why(&folder, true).contains("can't be opened"));
        fs::create_dir_all(&folder).expect("folder");
        assert!(why(&folder, true).contains("no bench.mjs"));
        fs::write(folder.join("bench.mjs"), "").expect("file");
        assert!(why(&folder, true).contains("npm ci"));
        fs::create_dir_all(folder.join("node_modules")).expect("folder");
        assert!(outside(Some(folder.clone()), true).is_ok());
        fs::remove_dir_all(&folder).expect("tidies up");
    }

    #[test]
    fn the_host_page_loads_what_publishers_load() {
        let embed = r#"{"tag": "<script src=\"a.js\"></script>"}"#;
        let page = place::read(&place::root().join("tests/bench/ours.html")).expect("the page");
        let page = filled(&page, embed).expect("fills");
        assert!(page.contains("\n<script src=\"a.js\"></script>\n") && !page.contains("{{"));
        assert!(page.contains("<leg-cramps start=\"check\" load=\"eager\"></leg-cramps>"));
    }
}
