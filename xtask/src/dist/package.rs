//! Packages for publishers, in `packages/` of the shipped folder: one for npm, a plugin for WordPress, and everything in one
//! zip for a server of their own. The same files give the same bytes: names are sorted, and no entry has a time.

use super::{
    listing::{Embed, write_plain},
    script,
};
use crate::{Outcome, api::Api, place};
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    fs,
    io::{Cursor, Write},
    path::Path,
};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// Folder of the packages in the shipped folder.
pub const FOLDER: &str = "packages";

/// Both licences, for whoever takes the files out of their package.
const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// Files by name.
type Files = BTreeMap<String, Vec<u8>>;

/// Makes the packages of what was written into `out`; `whole` names all of it.
pub fn write(out: &Path, whole: &[String], embed: &Embed, api: &Api) -> Outcome<()> {
    let folder = out.join(FOLDER);
    // It is ours alone: what an older version left goes.
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|why| format!("Could not empty {}: {why}.", folder.display()))?;
    }
    let root = place::root();
    let mut licences = Files::new();
    for name in LICENCES {
        licences.insert(name.to_owned(), read(&root.join(name))?);
    }
    unpacked(&folder.join("npm"), &npm(&root, out, embed, api)?, &licences)?;
    let mut plugin = wordpress(&root, out, embed, api)?;
    plugin.append(&mut licences.clone());
    write_plain(&folder, &format!("leg-cramps-wordpress.{}.zip", place::VERSION), &zipped("leg-cramps", &plugin)?)?;
    let mut files = licences;
    for name in whole {
        files.insert(name.clone(), read(&out.join(name))?);
    }
    files.insert(String::from("SHA256SUMS"), sums(&files).into_bytes());
    write_plain(&folder, &format!("leg-cramps.{}.zip", place::VERSION), &zipped("leg-cramps", &files)?)
}

/// What npm gets: the script that carries everything under a name without a version, and the three files.
fn npm(root: &Path, out: &Path, embed: &Embed, api: &Api) -> Outcome<Files> {
    let mut files = filled(&root.join("packages/npm"), embed)?;
    files.insert(String::from("leg-cramps.all.js"), read(&out.join(script::all_name(place::VERSION)))?);
    for (name, text) in api.files("index.js") {
        files.insert(name.to_owned(), text.into_bytes());
    }
    files.insert(String::from("embed.json"), read(&out.join("embed.json"))?);
    files.append(&mut three(out, embed)?);
    Ok(files)
}

/// What WordPress gets: the plugin, what the element takes, and the three files.
fn wordpress(root: &Path, out: &Path, embed: &Embed, api: &Api) -> Outcome<Files> {
    let mut files = filled(&root.join("packages/wordpress"), embed)?;
    files.insert(String::from("attributes.json"), format!("{:#}\n", api.takes()).into_bytes());
    files.append(&mut three(out, embed)?);
    Ok(files)
}

/// The files of a folder, without those in folders, with their marks filled.
fn filled(folder: &Path, embed: &Embed) -> Outcome<Files> {
    let mut files = Files::new();
    for path in place::files_below(folder).into_iter().filter(|path| path.parent() == Some(folder)) {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let text = embed.fill(&place::read(&path)?);
        if text.contains("{{") {
            return Err(format!("{} asks for an unknown mark.", path.display()));
        }
        files.insert(name, text.into_bytes());
    }
    Ok(files)
}

/// The files that an element in English asks for, in `files/`.
fn three(out: &Path, embed: &Embed) -> Outcome<Files> {
    embed.asked_for().map(|(name, _)| Ok((format!("files/{name}"), read(&out.join(&name))?))).collect()
}

/// A line a file, as `sha256sum -c` reads it.
fn sums(files: &Files) -> String {
    let line = |(name, bytes): (&String, &Vec<u8>)| {
        let hash: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        format!("{hash}  {name}\n")
    };
    files.iter().map(line).collect()
}

fn zipped(folder: &str, files: &Files) -> Outcome<Vec<u8>> {
    let wrong = |why: &dyn std::fmt::Display| format!("A zip could not be made: {why}.");
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // Named with its rights: some programs would make a folder that no server may read.
    let open = SimpleFileOptions::default().unix_permissions(0o755);
    let mut folders: Vec<String> =
        files.keys().filter_map(|name| Some(format!("{folder}/{}", name.rsplit_once('/')?.0))).collect();
    folders.push(folder.to_owned());
    folders.sort();
    folders.dedup();
    for name in folders {
        zip.add_directory(name, open).map_err(|why| wrong(&why))?;
    }
    for (name, bytes) in files {
        // What is packed already does not get smaller.
        let packed = [".br", ".gz", ".png"].iter().any(|end| name.ends_with(end));
        let method = if packed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default().compression_method(method).unix_permissions(0o644);
        zip.start_file(format!("{folder}/{name}"), options).map_err(|why| wrong(&why))?;
        zip.write_all(bytes).map_err(|why| wrong(&why))?;
    }
    Ok(zip.finish().map_err(|why| wrong(&why))?.into_inner())
}

fn unpacked(folder: &Path, files: &Files, more: &Files) -> Outcome<()> {
    for (name, bytes) in files.iter().chain(more) {
        let path = folder.join(name);
        let above = path.parent().unwrap_or(folder);
        fs::create_dir_all(above).map_err(|why| format!("Could not make {}: {why}.", above.display()))?;
        write_plain(folder, name, bytes)?;
    }
    Ok(())
}

fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|why| format!("Could not read {}: {why}.", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn a_zip_is_the_same_each_time_and_holds_what_its_sums_say() {
        let mut files = Files::new();
        files.insert(String::from("b.js"), b"go();".repeat(40));
        files.insert(String::from("a.js.br"), b"packed".to_vec());
        let one = zipped("leg-cramps", &files).expect("made");
        assert_eq!(one, zipped("leg-cramps", &files).expect("made"));
        let mut archive = zip::ZipArchive::new(Cursor::new(one)).expect("a zip");
        let names: Vec<String> = archive.file_names().flatten().map(|name| name.into_owned()).collect();
        assert_eq!(names, ["leg-cramps/", "leg-cramps/a.js.br", "leg-cramps/b.js"]);
        let mut text = String::new();
        archive.by_name("leg-cramps/b.js").expect("there").read_to_string(&mut text).expect("text");
        assert_eq!(text, "go();".repeat(40));
    }

    #[test]
    fn sums_are_those_of_sha256sum() {
        let files = Files::from([(String::from("x"), b"abc".to_vec())]);
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sums(&files), format!("{abc}  x\n"));
    }
}
