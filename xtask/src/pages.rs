//! `pages`, `shots`, `axe`, `access`: the browser judges. Everything after the name is theirs.

use crate::{Outcome, dist, place, process::Step};

/// `cargo xtask pages [row] [engine]`.
pub fn command(args: &[String]) -> Outcome<()> {
    judge("pages", args)
}

/// `cargo xtask shots [--quick] [--screens PART] [--engine NAME]`.
pub fn shots(args: &[String]) -> Outcome<()> {
    judge("shots", args)
}

/// `cargo xtask axe [screen] [engine]`.
pub fn axe(args: &[String]) -> Outcome<()> {
    judge("axe", args)
}

/// `cargo xtask access [screen] [--write]`.
pub fn access(args: &[String]) -> Outcome<()> {
    judge("access", args)
}

fn judge(what: &str, args: &[String]) -> Outcome<()> {
    for faults in [false, true] {
        dist::build(&dist::Options::usual(faults))?;
    }
    let mut all: Vec<&str> = vec!["run", "--quiet", "--package", "browser-tests", "--", what];
    all.extend(args.iter().map(String::as_str));
    browser(&all).run()
}

/// The browser tests with the folders they need to know.
pub fn browser(args: &[&str]) -> Step {
    Step::cargo(args)
        .env("LC_DIST", place::root().join("dist"))
        .env("LC_DIST_FAULTS", place::root().join("dist-faults"))
        .env("PATH", crate::process::path_with_tools())
}
