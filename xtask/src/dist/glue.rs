//! The core: compiled for the browser, and the glue that wasm-bindgen writes for it.

use super::{Options, link};
use crate::{Outcome, place, process::Step};
use wasm_bindgen_cli_support::Bindgen;

/// Version of `wasm-bindgen-cli-support` that is compiled in. Equal to the one in `Cargo.toml`; a test compares both
/// with the lock file.
const TOOL: &str = "0.2.130";

/// What the compiler and wasm-bindgen made.
pub struct Core {
    /// The glue, as the body of a function that returns what the shell calls.
    pub glue: String,
    /// The module.
    pub wasm: Vec<u8>,
    /// The module with the names of its functions, for `size`.
    pub named: Vec<u8>,
    /// Names of its exports.
    pub exports: Vec<String>,
}

/// Compiles the package for wasm and binds it.
pub fn build(options: &Options) -> Outcome<Core> {
    same_versions(&place::read(&place::root().join("Cargo.lock"))?)?;
    crate::test::install::wasm()?;
    let features: &[&str] = if options.faults { &["--features", "test-faults"] } else { &[] };
    compile(options, "leg-cramps", features)?;
    let compiled = options.target.join("wasm32-unknown-unknown/dist/leg_cramps.wasm");

    let text = |why: &dyn std::fmt::Display| format!("wasm-bindgen: {why:#}");
    let mut bindgen = Bindgen::new();
    bindgen.input_path(&compiled).out_name("leg-cramps").typescript(false).debug(false);
    bindgen.web(true).map_err(|why| text(&why))?;
    bindgen.remove_name_section(false).remove_producers_section(true).omit_default_module_path(true);
    let mut output = bindgen.generate_output().map_err(|why| text(&why))?;
    if output.snippets().values().any(|list| !list.is_empty()) || !output.local_modules().is_empty() {
        return Err(String::from("A dependency brings JavaScript of its own; one script can't carry it."));
    }
    let glue = link::body(output.js())?;
    let module = output.wasm_mut();
    let made_up = module.exports.iter().map(|export| &export.name).filter(|name| link::made_up(name));
    let names: Vec<String> = module.imports.iter().map(|import| &import.name).chain(made_up).cloned().collect();
    let short = link::short_names(&names, &glue);
    let imports = module.imports.iter_mut().map(|import| &mut import.name);
    for name in imports.chain(module.exports.iter_mut().map(|export| &mut export.name)) {
        if let Some(new) = short.get(name) {
            name.clone_from(new);
        }
    }
    let exports = module.exports.iter().map(|export| export.name.clone()).collect();
    let named = module.emit_wasm();
    let wasm = link::nameless(&named)?;
    Ok(Core { glue: link::rename(&glue, &short), wasm, named, exports })
}

/// Compiles a package of the workspace for the browser, with the standard library along: for size, and with panics that are
/// traps, of which the shell hears where they leave the core (`link::body`). Both flags are unstable, so this one step allows
/// them; nothing else does.
fn compile(options: &Options, package: &str, more: &[&str]) -> Outcome<()> {
    let mut flags = remaps(options)?;
    flags.extend(["-Zunstable-options", "-Cpanic=immediate-abort"].map(String::from));
    // `--config` and not a variable: a variable with flags is split at spaces, and a folder's name may hold some.
    let flags = format!("target.wasm32-unknown-unknown.rustflags={}", serde_json::Value::from(flags));
    // `rustc --crate-type`: with an rlib beside the cdylib, cargo would leave out link-time optimisation.
    let mut args = vec!["rustc", "--lib", "--crate-type", "cdylib", "--package", package, "--profile", "dist"];
    args.extend(["--target", "wasm32-unknown-unknown", "--config", &flags]);
    args.extend(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"]);
    args.extend(more);
    let step = Step::cargo(&args).called(&format!("compiling {package} for the browser"));
    let step = step.target(&options.target).without("RUSTFLAGS").without("CARGO_ENCODED_RUSTFLAGS");
    step.env("RUSTC_BOOTSTRAP", "1").run()
}

/// For tests: a page that is a Yew app itself, as a script and a module beside the files.
pub fn yew_host(options: &Options) -> Outcome<()> {
    compile(options, "yew-host", &[])?;
    let text = |why: &dyn std::fmt::Display| format!("wasm-bindgen: {why:#}");
    let mut bindgen = Bindgen::new();
    bindgen.input_path(options.target.join("wasm32-unknown-unknown/dist/yew_host.wasm")).out_name("yew-host");
    bindgen.no_modules(true).map_err(|why| text(&why))?.typescript(false);
    bindgen.generate(&options.out).map_err(|why| text(&why))
}

/// Folders of this machine and what stands for each in a panic's location. Where two match, rustc takes the last.
fn remaps(options: &Options) -> Outcome<Vec<String>> {
    let toolchain = place::toolchain()?;
    let mut pairs = vec![
        (place::home(), String::from("home")),
        (place::cargo_home(), String::from("cargo")),
        (toolchain.sysroot.clone(), String::from("rust")),
        // With the component rust-src, rustc would name the files on this disk; without, it names these.
        (toolchain.sysroot.join("lib/rustlib/src/rust"), format!("/rustc/{}", toolchain.commit)),
        (place::root(), String::from("leg-cramps")),
        (options.target.clone(), String::from("target")),
    ];
    // Below `registry/src` stands one folder a registry, named for its address: not the same on every machine.
    let sources = place::cargo_home().join("registry/src");
    if let Ok(registries) = std::fs::read_dir(sources) {
        pairs.extend(registries.flatten().map(|entry| (entry.path(), String::from("crates"))));
    }
    let known = pairs.into_iter().filter(|(from, _)| from.components().count() > 1);
    Ok(known.map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display())).collect())
}

/// Refuses a lock file whose wasm-bindgen is not the one that this tool speaks.
fn same_versions(lock: &str) -> Outcome<()> {
    for package in ["wasm-bindgen", "wasm-bindgen-cli-support"] {
        let found = locked(lock, package);
        if found != [TOOL] {
            return Err(format!(
                "Cargo.lock holds {package} {found:?}, but dist speaks {TOOL}: both must be the same, once \
                 (pins in Cargo.toml and xtask/Cargo.toml, TOOL in xtask/src/dist/glue.rs)."
            ));
        }
    }
    Ok(())
}

/// Versions of a package in a lock file.
fn locked<'a>(lock: &'a str, package: &str) -> Vec<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines();
    let mut found = Vec::new();
    while let Some(line) = lines.next() {
        if line == name {
            let version = lines.next().and_then(|next| next.strip_prefix("version = \""));
            found.extend(version.map(|rest| rest.trim_end_matches('"')));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lock(core: &str, tool: &str) -> String {
        let package =
            |name: &str, version: &str| format!("[[package]]\nname = \"{name}\"\nversion = \"{version}\"\n\n");
        package("wasm-bindgen", core) + &package("wasm-bindgen-cli-support", tool) + &package("other", "1.0.0")
    }

    #[test]
    fn the_lock_file_and_the_tool_agree() {
        let lock = std::fs::read_to_string(place::root().join("Cargo.lock")).expect("the lock file");
        assert_eq!(same_versions(&lock), Ok(()));
    }

    #[test]
    fn a_mismatch_is_refused() {
        assert_eq!(same_versions(&lock(TOOL, TOOL)), Ok(()));
        assert!(same_versions(&lock("0.2.129", TOOL)).is_err());
        assert!(same_versions(&lock(TOOL, "0.2.131")).is_err());
        assert!(same_versions(&(lock(TOOL, TOOL) + &lock("0.2.99", TOOL))).is_err());
    }
}
