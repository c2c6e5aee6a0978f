//! Turns `content/` into typed ids and into the words files. Nothing generated is checked in.
//!
//! A text that Rust names and no file holds is a compile error (unknown constant); a text that one language
//! lacks stops the build here, by name.

// A build script reports by failing: its panics are its error messages.
#![allow(
    clippy::cast_possible_truncation,
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing
)]

mod catalogue;
mod figures;
mod measures;
mod medicines;
mod pseudo;
mod regions;
mod sheet;
mod sources;

use std::{env, fs, path::PathBuf};

fn main() {
    println!("cargo:rerun-if-changed=content");
    println!("cargo:rerun-if-changed=build");
    println!("cargo:rerun-if-changed=styles");
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo sets the manifest folder"));
    let content = root.join("content");
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets the output folder"));

    // What is the same in every language is read once and goes under the texts of each.
    let mut shared = catalogue::Texts::default();
    let sources = sources::read(&content, &mut shared);
    figures::read(&content, &mut shared);
    let medicines = medicines::read(&content, &mut shared);

    let english = catalogue::Language::read(&content.join("en"), &shared);
    let measures = measures::read(&content, &english.texts);
    let regions = regions::read(&content, &english.texts);

    let ids = english.texts.ids();
    let print = catalogue::fingerprint(&ids);
    fs::write(out.join("texts.rs"), english.texts.rust(&print)).expect("write texts.rs");
    fs::write(out.join("sources.rs"), sources).expect("write sources.rs");
    fs::write(out.join("medicines.rs"), medicines).expect("write medicines.rs");
    fs::write(out.join("measures.rs"), measures).expect("write measures.rs");
    fs::write(out.join("regions.rs"), regions).expect("write regions.rs");
    fs::write(out.join("look.rs"), sheet::read(&root.join("styles"))).expect("write look.rs");

    let languages = [english.clone(), pseudo::long(&english), pseudo::mirrored(&english)];
    let mut packed = String::from("/// The words files by language tag.\npub const FILES: &[(&str, &str)] = &[\n");
    for language in &languages {
        language.check_same_ids(&ids);
        let name = format!("words.{}", language.tag);
        fs::write(out.join(&name), language.pack(&print)).expect("write words");
        packed.push_str(&format!(
            "    ({:?}, include_str!(concat!(env!(\"OUT_DIR\"), {:?}))),\n",
            language.tag,
            format!("/{name}")
        ));
    }
    packed.push_str("];\n");
    fs::write(out.join("packed.rs"), packed).expect("write packed.rs");
}
