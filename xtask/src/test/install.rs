//! What the tests need from outside: each thing is skipped where it is present, said before it is installed, and
//! named in a sentence where it can't be.

use crate::{
    Outcome, place,
    process::{Step, found},
};

/// A thing that a part needs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Need {
    /// rustfmt and clippy.
    Components,
    /// The standard library for the browser, and its source.
    Wasm,
    /// The browsers and the drivers that Debian has.
    Browsers,
    /// Firefox's driver, which Debian does not have.
    Geckodriver,
    /// What fetches test material, and runs TypeScript's compiler.
    Npm,
    /// PHP with its driver for MariaDB, and a MariaDB without its service. WordPress itself is only unpacked.
    WordPress,
    /// The judge of licences.
    Deny,
    /// The program that changes code to see whether a test notices.
    Mutants,
}

/// A program, the Debian package that brings it, and the engine it is for (empty: whichever is judged).
const PROGRAMS: &[(&str, &str, &str)] = &[
    ("chromium", "chromium", "chromium"),
    ("chromedriver", "chromium-driver", "chromium"),
    ("firefox-esr", "firefox-esr", "firefox"),
    ("WebKitWebDriver", "webkit2gtk-driver", "webkit"),
    ("Xvfb", "xvfb", ""),
    ("xauth", "xauth", "webkit"),
    ("pdftotext", "poppler-utils", ""),
];

/// The library with WebKit itself and its test browser: no program on the path, so it is asked for by its package.
const WEBKIT: &str = "libwebkit2gtk-4.1-0";

/// What runs WordPress. The packages with the bare programs bring no service that would begin by itself.
const WORDPRESS: &[&str] = &["php-cli", "php-mysql", "mariadb-server-core", "mariadb-client-core"];

/// Installs what is missing.
pub fn all(needs: &[Need], skip: &[String]) -> Outcome<()> {
    for need in needs {
        match need {
            Need::Components => components()?,
            Need::Wasm => wasm()?,
            Need::Browsers => debian(&missing(skip, found, &debian_has))?,
            Need::Geckodriver if skip.iter().any(|engine| engine == "firefox") => {}
            Need::Geckodriver => geckodriver()?,
            Need::Npm => debian(&without(&[("node", "nodejs"), ("npm", "npm")]))?,
            Need::WordPress => debian(&not_there(WORDPRESS, &debian_has))?,
            Need::Deny => tool("cargo-deny")?,
            Need::Mutants => tool("cargo-mutants")?,
        }
    }
    Ok(())
}

fn components() -> Outcome<()> {
    for (program, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if !Step::cargo(&[program, "--version"]).works() {
            rustup(&["component", "add", component])?;
        }
    }
    Ok(())
}

/// The standard library for the browser, and its source, from which `dist` compiles one for size.
pub fn wasm() -> Outcome<()> {
    let library = place::toolchain()?.sysroot.join("lib/rustlib");
    if !library.join("wasm32-unknown-unknown").is_dir() {
        rustup(&["target", "add", "wasm32-unknown-unknown"])?;
    }
    if library.join("src/rust/library").is_dir() { Ok(()) } else { rustup(&["component", "add", "rust-src"]) }
}

fn rustup(args: &[&str]) -> Outcome<()> {
    println!("Installing with rustup: {}", args.join(" "));
    Step::new("rustup", args).run().map_err(|why| {
        format!("{why}\nrustup could not install this; please run `rustup {}` and start again.", args.join(" "))
    })
}

/// Debian packages that are still wanted.
fn missing(skip: &[String], found: fn(&str) -> bool, has: &dyn Fn(&str) -> bool) -> Vec<&'static str> {
    let wanted = |engine: &str| !skip.iter().any(|skipped| skipped == engine);
    let programs = PROGRAMS.iter().filter(|(program, _, engine)| wanted(engine) && !found(program));
    let mut packages: Vec<_> = programs.map(|(_, package, _)| *package).collect();
    if wanted("webkit") && !packages.contains(&"webkit2gtk-driver") && !has(WEBKIT) {
        packages.push(WEBKIT);
    }
    packages
}

/// Whether Debian's package is there. Where there is no Debian, the driver is taken to have brought its browser.
fn debian_has(package: &str) -> bool {
    let state = Step::new("dpkg-query", &["--show", "--showformat=${Status}", package]).quiet_text();
    !found("dpkg-query") || state.is_ok_and(|text| text.contains("install ok installed"))
}

/// Packages of those programs that are not found.
fn without(programs: &[(&str, &'static str)]) -> Vec<&'static str> {
    programs.iter().filter(|(program, _)| !found(program)).map(|(_, package)| *package).collect()
}

/// Those of these packages that are not there: for what no program on the path shows.
fn not_there(packages: &[&'static str], has: &dyn Fn(&str) -> bool) -> Vec<&'static str> {
    packages.iter().copied().filter(|package| !has(package)).collect()
}

fn debian(packages: &[&str]) -> Outcome<()> {
    if packages.is_empty() {
        return Ok(());
    }
    let list = packages.join(" ");
    let by_hand =
        format!("The browser tests need {list}; please install them, or leave engines out with --skip ENGINE.");
    if !found("apt-get") {
        return Err(format!("This system has no apt-get. {by_hand}"));
    }
    let root = Step::new("id", &["-u"]).quiet_text()?.trim() == "0";
    if !root && !found("sudo") {
        return Err(format!("apt-get needs root, and there is no sudo. {by_hand}"));
    }
    let apt = |args: &[&str]| {
        let all = [if root { &[] } else { ["sudo"].as_slice() }, &["apt-get", "-y"], args].concat();
        let (program, rest) = all.split_first().ok_or("Nothing to run.")?;
        Step::new(program, rest).env("DEBIAN_FRONTEND", "noninteractive").run()
    };
    println!("Installing with apt-get: {list}");
    crate::process::flush();
    // An old list of packages is no reason to stop: the install says so itself if it is too old.
    if let Err(why) = apt(&["update"]) {
        println!("{why}");
    }
    apt(&["install", "--no-install-recommends", &list].iter().flat_map(|arg| arg.split(' ')).collect::<Vec<_>>())
        .map_err(|why| format!("{why}\n{by_hand}"))
}

fn geckodriver() -> Outcome<()> {
    if found("geckodriver") || place::cargo_home().join("bin/geckodriver").is_file() {
        return Ok(());
    }
    println!("Installing with cargo, into .tools: geckodriver (a few minutes)");
    crate::process::flush();
    let root = place::tools();
    Step::cargo(&["install", "geckodriver", "--locked", "--root", &root.to_string_lossy()]).run().map_err(|why| {
        format!(
            "{why}\ngeckodriver could not be built; please put one on the PATH, or leave it out with --skip firefox."
        )
    })
}

fn tool(name: &str) -> Outcome<()> {
    if found(name) || place::tools().join("bin").join(name).is_file() {
        return Ok(());
    }
    println!("Installing with cargo, into .tools: {name} (a few minutes)");
    crate::process::flush();
    let root = place::tools();
    Step::cargo(&["install", name, "--locked", "--root", &root.to_string_lossy()])
        .run()
        .map_err(|why| format!("{why}\n{name} could not be built; please put one on the PATH, or leave this part out."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_missing_and_wanted_is_installed() {
        let nothing = |_: &str| false;
        let everything = |_: &str| true;
        assert_eq!(missing(&[], everything, &everything), Vec::<&str>::new());
        assert_eq!(missing(&[], nothing, &nothing).len(), PROGRAMS.len());
        assert_eq!(
            missing(&["webkit".into(), "firefox".into()], nothing, &nothing),
            ["chromium", "chromium-driver", "xvfb", "poppler-utils"]
        );
        assert_eq!(missing(&["chromium".into()], |program| program != "Xvfb", &everything), ["xvfb"]);
        assert_eq!(missing(&[], everything, &nothing), [WEBKIT]);
        assert_eq!(not_there(WORDPRESS, &|package| package != "php-mysql"), ["php-mysql"]);
    }
}
