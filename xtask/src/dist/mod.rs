//! `dist`: the files to ship, made by Rust alone. It knows every part of the script and nothing of what they say.

mod again;
mod article;
mod digest;
mod glue;
mod icon;
mod link;
mod listing;
mod minify;
mod package;
mod page;
mod press;
mod quote;
mod screens;
mod script;
mod verify;

use crate::{Outcome, api, fhir, place};
use std::{
    fs,
    path::{Path, PathBuf},
};

pub use listing::{Listed, fill_page, write_plain};
pub use press::{brotli, gzip};
pub use quote::html as escaped;

/// Files of `src/shell/` in the order in which they stand in the script; the comment in `main.js` gives the reasons.
const SHELL: &[&str] = &[
    "where", "config", "screens", "load", "failure", "rescue", "device", "core", "back", "stage", "taps", "element",
    "doors", "main",
];

/// The one that stands before `main` in builds for tests, and in no other.
const FOR_TESTS: &str = "faults";

/// What to build and where to.
#[derive(Clone)]
pub struct Options {
    /// With the faults that tests force, and the languages that nobody speaks.
    pub faults: bool,
    /// Folder for the files.
    pub out: PathBuf,
    /// Cargo's build folder.
    pub target: PathBuf,
}

impl Options {
    /// The usual folders.
    pub fn usual(faults: bool) -> Options {
        let out = place::root().join(if faults { "dist-faults" } else { "dist" });
        Options { faults, out, target: place::target() }
    }
}

/// Everything the script is made of.
pub struct Pieces {
    /// Version of the widget.
    pub version: String,
    /// The glue, as the body of a function that returns what the shell calls.
    pub glue: String,
    /// The core.
    pub wasm: Vec<u8>,
    /// Names that the core exports.
    pub exports: Vec<String>,
    /// Language tag and words file.
    pub words: Vec<(String, String)>,
    /// The style sheet.
    pub css: String,
    /// What `prerender` printed.
    pub screens: screens::Screens,
    /// Attribute and the values that it takes, the default first; null takes any.
    pub attributes: serde_json::Value,
    /// The shell's code.
    pub shell: String,
}

/// What a build wrote.
pub struct Shipped {
    /// The folder.
    pub folder: PathBuf,
    /// Its files, with sizes and hashes.
    pub files: Vec<Listed>,
    /// Sections of the script, for the table of sizes.
    pub sections: Vec<(String, String)>,
    /// The core with the names of its functions.
    pub named: Vec<u8>,
}

/// `cargo xtask dist`.
pub fn command(args: &[String]) -> Outcome<()> {
    let mut options = Options::usual(args.iter().any(|arg| arg == "--faults"));
    let mut check_again = false;
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--faults" => {}
            "--check-reproducible" => check_again = true,
            "--out" => {
                let folder = args.next().ok_or("--out wants a folder.")?;
                options.out = std::env::current_dir().map_err(|why| why.to_string())?.join(folder);
            }
            other => return Err(format!("dist does not know `{other}`: --faults, --out DIR, --check-reproducible.")),
        }
    }
    let shipped = build(&options)?;
    for file in &shipped.files {
        println!("{:<28} {:>9} bytes  {:>8} brotli", file.name, file.bytes, file.brotli);
    }
    println!("In {}", shipped.folder.display());
    if check_again { again::check(&options, &shipped) } else { Ok(()) }
}

/// Builds the files of a release, checks them and writes them down.
pub fn build(options: &Options) -> Outcome<Shipped> {
    let root = place::root();
    let api = api::own()?;
    let core = glue::build(options)?;
    let pieces = Pieces {
        version: place::VERSION.to_owned(),
        glue: core.glue,
        wasm: core.wasm,
        exports: core.exports,
        words: words(options.faults),
        css: leg_cramps::look::FIRST.to_owned(),
        screens: screens::ask(options)?,
        attributes: api.values(),
        shell: shell(&root.join("src/shell"), options.faults)?,
    };
    verify::same_build(&pieces.wasm, &pieces.words)?;
    let made = script::assemble(&pieces, script::Carry::Names)?;
    let mut files = vec![
        (script::name(&pieces.version), made.text.into_bytes()),
        (script::wasm_name(&pieces.version), pieces.wasm.clone()),
    ];
    for (tag, text) in &pieces.words {
        files.push((script::words_name(&pieces.version, tag), text.clone().into_bytes()));
    }
    if !options.faults {
        let whole = script::assemble(&pieces, script::Carry::All)?;
        let offline = page::offline(&root, &whole.text)?;
        files.push((script::all_name(&pieces.version), whole.text.into_bytes()));
        files.push((script::offline_name(&pieces.version), offline.into_bytes()));
    }
    verify::check(&files, &pieces.exports, options.faults, &machine_paths()?)?;

    fs::create_dir_all(&options.out).map_err(|why| format!("Could not make {}: {why}.", options.out.display()))?;
    let mut listed = Vec::new();
    for (name, bytes) in &files {
        listed.push(listing::write(&options.out, name, bytes)?);
    }
    let embed = listing::Embed::new(&pieces.version, &listed, pieces.screens.snippet())?;
    let mut plain = page::all(&root, &embed, &embed.settings(&api))?;
    plain.push((String::from("embed.json"), embed.json().into_bytes()));
    plain.push((String::from("snippet.html"), format!("{}\n", embed.snippet()).into_bytes()));
    let types = api.files(&script::name(&pieces.version));
    plain.extend(types.map(|(name, text)| (name.to_owned(), text.into_bytes())));
    if !options.faults {
        plain.extend(article::all(&root, &listed)?);
    }
    verify::check(&plain, &[], false, &machine_paths()?)?;
    for (name, bytes) in &plain {
        write_plain(&options.out, name, bytes)?;
    }
    listing::remove_others(&options.out, &listed)?;
    if options.faults {
        glue::yew_host(options)?;
    } else {
        fhir::write(&options.out)?;
        let packed = listed.iter().flat_map(|file| ["", ".br", ".gz"].map(|end| format!("{}{end}", file.name)));
        let whole: Vec<String> = packed.chain(plain.into_iter().map(|(name, _)| name)).collect();
        package::write(&options.out, &whole, &embed, &api)?;
    }
    Ok(Shipped { folder: options.out.clone(), files: listed, sections: made.sections, named: core.named })
}

/// English; in builds for tests the pseudo-languages too.
fn words(faults: bool) -> Vec<(String, String)> {
    let tags: &[&str] = if faults { &["en", "en-XA", "ar-XB"] } else { &["en"] };
    tags.iter().map(|tag| ((*tag).to_owned(), leg_cramps::words::packed::file(tag).to_owned())).collect()
}

/// The shell's files, each exactly once: one more or one less in the folder is an error, not a silent gap.
fn shell(folder: &Path, faults: bool) -> Outcome<String> {
    let mut found: Vec<String> = place::files_below(folder)
        .iter()
        .filter(|path| path.extension().is_some_and(|e| e == "js"))
        .filter_map(|path| path.file_stem().map(|stem| stem.to_string_lossy().into_owned()))
        .collect();
    found.sort();
    let mut wanted: Vec<String> = SHELL.iter().chain([&FOR_TESTS]).map(|name| (*name).to_owned()).collect();
    wanted.sort();
    if found != wanted {
        return Err(format!(
            "src/shell holds {found:?}, but the script is made of {wanted:?} (SHELL in xtask/src/dist/mod.rs)."
        ));
    }
    let mut all = String::new();
    for name in SHELL {
        if faults && *name == "main" {
            all.push_str(&place::read(&folder.join(format!("{FOR_TESTS}.js")))?);
        }
        all.push_str(&place::read(&folder.join(format!("{name}.js")))?);
    }
    Ok(all)
}

/// Folders of this machine, none of which may be read from a shipped file.
fn machine_paths() -> Outcome<Vec<String>> {
    let folders = [place::root(), place::cargo_home(), place::toolchain()?.sysroot, place::home(), place::target()];
    let texts = folders.iter().map(|folder| folder.to_string_lossy().into_owned());
    Ok(texts.filter(|text| text.len() > 3).collect())
}
