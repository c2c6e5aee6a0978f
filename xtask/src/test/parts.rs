//! The parts of the test run, in order: cheap ones first, so that a slip is told soon.

use super::{Plan, install::Need};
use crate::{
    Outcome, api, bench, dist, fhir, pages, place,
    process::{Count, Step},
    size, tidy,
};

/// A part.
pub struct Part {
    /// Name for `--only` and the table.
    pub name: &'static str,
    /// Left out unless `--all` is given.
    pub long: bool,
    /// What must be installed.
    pub needs: &'static [Need],
    /// Runs it.
    pub run: fn(&Plan) -> Outcome<Count>,
}

const fn part(name: &'static str, needs: &'static [Need], run: fn(&Plan) -> Outcome<Count>) -> Part {
    Part { name, long: false, needs, run }
}

const fn long(name: &'static str, needs: &'static [Need], run: fn(&Plan) -> Outcome<Count>) -> Part {
    Part { name, long: true, needs, run }
}

/// All parts.
pub const PARTS: &[Part] = &[
    part("fmt", &[Need::Components], |_| cargo(&["fmt", "--all", "--check"])),
    part("tidy", &[], |_| {
        tidy::command(&[])?;
        Ok(ONE)
    }),
    part("clippy", &[Need::Components], |_| {
        cargo(&["clippy", "--package", "leg-cramps", "--no-default-features", "--all-targets", "--", "-D", "warnings"])
    }),
    part("clippy-wasm", &[Need::Components, Need::Wasm], |_| {
        let target = ["--lib", "--target", "wasm32-unknown-unknown", "--", "-D", "warnings"];
        cargo(&[["clippy", "--package", "leg-cramps"].as_slice(), &target].concat())
    }),
    // With the views and the program that prints them; that the pure rooms build without a browser is seen by `clippy`.
    part("native", &[], |_| tests(&["--package", "leg-cramps", "--features", "prerender"])),
    // In the profile that `cargo xtask` itself is built in: the test profile would build wasm-bindgen once more.
    part("xtask", &[], |_| tests(&["--package", "xtask", "--profile", "dev"])),
    // Its own tests, the list of screens among them; in the profile in which the browser part runs it.
    part("judges", &[], |_| tests(&["--package", "browser-tests", "--profile", "dev"])),
    // After the judges, which build the program that knows FHIR's schema.
    part("fhir", &[Need::Npm], |_| {
        let file = fhir::write(&place::root().join("dist"))?;
        let bundles = place::root().join("target/fhir");
        fhir::write_bundles(&bundles)?;
        let (file, bundles) = (file.to_string_lossy(), bundles.to_string_lossy());
        let judge = ["run", "--quiet", "--package", "browser-tests", "--", "fhir", &file, &bundles];
        let count = pages::browser(&judge).counted()?;
        if count.passed == 0 { Err(String::from("FHIR's schema judged nothing.")) } else { Ok(count) }
    }),
    part("types", &[Need::Npm], |_| {
        let folder = place::root().join("target/types");
        std::fs::create_dir_all(&folder).map_err(|why| format!("Could not make {}: {why}.", folder.display()))?;
        api::own()?.write(&folder, "leg-cramps.js")?;
        let judge = ["run", "--quiet", "--package", "browser-tests", "--", "types", &folder.to_string_lossy()];
        let count = pages::browser(&judge).counted()?;
        if count.passed == 0 { Err(String::from("The types were not judged.")) } else { Ok(count) }
    }),
    part("dist", &[Need::Wasm], |_| {
        size::report(&dist::build(&dist::Options::usual(false))?)?;
        Ok(ONE)
    }),
    part("dist-faults", &[Need::Wasm], |_| {
        dist::build(&dist::Options::usual(true))?;
        Ok(ONE)
    }),
    part("browser", &[Need::Browsers, Need::Geckodriver, Need::Npm], |plan| judged("all", plan)),
    long("clippy-tools", &[Need::Components], |_| {
        cargo(&[
            "clippy",
            "--package",
            "xtask",
            "--package",
            "browser-tests",
            "--package",
            "benches",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ])
    }),
    long("licences", &[Need::Deny], |_| {
        let deny = Step::cargo(&["deny", "--offline", "check", "bans", "licenses", "sources"]);
        deny.env("PATH", crate::process::path_with_tools()).run()?;
        Ok(ONE)
    }),
    long("judges-fail", &[Need::Browsers, Need::Geckodriver], |_| {
        let count = pages::browser(&["run", "--quiet", "--package", "browser-tests", "--", "own"]).counted()?;
        if count.passed == 0 { Err(String::from("The judges' own tests ran no test.")) } else { Ok(count) }
    }),
    // Rows of `tests/pages` that take minutes: a death at every write, two tabs with 500 cramps each.
    long("browser-long", &[Need::Wasm, Need::Browsers, Need::Geckodriver], |plan| judged("long", plan)),
    // Every screen in every look and width, with and without forced colours: axe and sizes.
    long("matrix", &[Need::Wasm, Need::Browsers, Need::Geckodriver, Need::Npm], |plan| {
        if plan.skip.iter().any(|engine| engine == "chromium") {
            return Err(String::from("The matrix is Chromium's; it can't be judged without."));
        }
        pages::browser(&["run", "--quiet", "--package", "browser-tests", "--", "matrix"]).counted()
    }),
    // The README's recipes for servers, with the unpacked zip behind each and a page in each engine.
    long("hosting", &[Need::Wasm, Need::Browsers, Need::Geckodriver], |plan| judged("hosting", plan)),
    // The package for npm: installed into two pages, built by Vite, opened.
    long("npm", &[Need::Wasm, Need::Browsers, Need::Geckodriver, Need::Npm], |plan| judged("npm", plan)),
    // The plugin in a real WordPress, which is set up for it: publisher, author, and visitors in each engine.
    long("wordpress", &[Need::Wasm, Need::Browsers, Need::Geckodriver, Need::WordPress], |plan| {
        judged("wordpress", plan)
    }),
    // The code around the tables: the tables have a mutator of their own in `native`. Where, how and what is left out,
    // with its reason: `.cargo/mutants.toml`.
    long("mutants", &[Need::Mutants], |_| mutants()),
    // What `native` does a few thousand times, for more than ten minutes.
    long("fuzz", &[], |_| fuzz()),
    long("bench", &[], |_| {
        bench::command(&[])?;
        Ok(ONE)
    }),
    long("reproducible", &[Need::Wasm], |_| {
        dist::command(&[String::from("--check-reproducible")])?;
        Ok(ONE)
    }),
];

/// Asks the judges for a part, in the engines that are not left out. A part that judged nothing has not passed.
fn judged(what: &str, plan: &Plan) -> Outcome<Count> {
    let mut args = vec!["run", "--quiet", "--package", "browser-tests", "--", what];
    for engine in &plan.skip {
        args.extend(["--skip", engine]);
    }
    let count = pages::browser(&args).counted()?;
    if count.passed == 0 { Err(format!("The browser tests ran no test of `{what}`.")) } else { Ok(count) }
}

/// A part that passed and has no tests of its own to count.
const ONE: Count = Count { passed: 1, failed: 0, skipped: 0 };

/// Changes the code, one place at a time; what no test notices is a failure, and so is a test that hangs.
fn mutants() -> Outcome<Count> {
    let out = place::root().join("target/mutants");
    let run = Step::cargo(&["mutants", "--no-shuffle", "--output", &out.to_string_lossy()])
        .env("PATH", crate::process::path_with_tools())
        // Fewer made-up people a test: hundreds of runs. A survivor is tried again with all of them, by hand.
        .env("LEG_CRAMPS_PEOPLE", "20")
        .run();
    let lines = |name: &str| {
        let text = std::fs::read_to_string(out.join("mutants.out").join(name)).unwrap_or_default();
        u64::try_from(text.lines().count()).unwrap_or(u64::MAX)
    };
    let count = Count { passed: lines("caught.txt"), failed: lines("missed.txt") + lines("timeout.txt"), skipped: 0 };
    match run {
        // It says by its exit code what the counts say too.
        Err(why) if count.failed == 0 => Err(why),
        _ if count.passed == 0 => Err(String::from("No mutant was tried.")),
        _ => Ok(count),
    }
}

/// Damaged backups and stores, each test of them for two minutes; each prints how many rounds it did. A panic, a record
/// that was lost or one that was never there fails.
fn fuzz() -> Outcome<Count> {
    let test = ["test", "--package", "leg-cramps", "--no-default-features", "--test", "fuzz", "--no-fail-fast"];
    let own = ["--", "--nocapture", "--test-threads=1"];
    let count = Step::cargo(&[test.as_slice(), &own].concat()).env("LEG_CRAMPS_FUZZ_SECS", "120").counted()?;
    if count.passed + count.failed < 6 { Err(String::from("The damage was not tried long enough.")) } else { Ok(count) }
}

fn cargo(args: &[&str]) -> Outcome<Count> {
    Step::cargo(args).run()?;
    Ok(ONE)
}

fn tests(args: &[&str]) -> Outcome<Count> {
    Step::cargo(&[["test", "--no-fail-fast"].as_slice(), args].concat()).counted()
}
