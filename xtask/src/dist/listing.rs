//! The files on disk: each with its compressed neighbours, and `embed.json`, which lists them for a publisher.

use super::{digest, press, quote, script};
use crate::{
    Outcome,
    api::{Api, Attribute},
};
use serde_json::{Value, json};
use std::{fs, path::Path};

/// Where the README tells publishers to put the files.
const FOLDER: &str = "/leg-cramps/";

/// A shipped file.
#[derive(Clone, PartialEq, Debug)]
pub struct Listed {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub bytes: usize,
    /// Bytes after gzip.
    pub gzip: usize,
    /// Bytes after brotli.
    pub brotli: usize,
    /// `sha384-…`.
    pub hash: String,
}

/// Writes a file with `.gz` and `.br` beside it. What is there already and right is not made again.
pub fn write(folder: &Path, name: &str, bytes: &[u8]) -> Outcome<Listed> {
    let beside = |end: &str| folder.join(format!("{name}{end}"));
    write_plain(folder, name, bytes)?;
    let zipped = press::gzip(bytes)?;
    write_plain(folder, &format!("{name}.gz"), &zipped)?;
    let packed = match fs::read(beside(".br")) {
        Ok(old) if press::holds(&old, bytes) => old,
        _ => {
            let packed = press::brotli(bytes)?;
            write_plain(folder, &format!("{name}.br"), &packed)?;
            packed
        }
    };
    let hash = digest::integrity(bytes);
    Ok(Listed { name: name.to_owned(), bytes: bytes.len(), gzip: zipped.len(), brotli: packed.len(), hash })
}

/// Writes a file unless it already holds these bytes.
pub fn write_plain(folder: &Path, name: &str, bytes: &[u8]) -> Outcome<()> {
    let path = folder.join(name);
    if fs::read(&path).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    fs::write(&path, bytes).map_err(|why| format!("Could not write {}: {why}.", path.display()))
}

/// Removes what an older version left, but only files that carry our name.
pub fn remove_others(folder: &Path, listed: &[Listed]) -> Outcome<()> {
    let entries = fs::read_dir(folder).map_err(|why| format!("Could not read {}: {why}.", folder.display()))?;
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let plain = name.trim_end_matches(".br").trim_end_matches(".gz");
        if name.starts_with("leg-cramps.") && !name.ends_with(".d.ts") && !listed.iter().any(|file| file.name == plain)
        {
            fs::remove_file(&path).map_err(|why| format!("Could not remove {}: {why}.", path.display()))?;
        }
    }
    Ok(())
}

/// What a publisher needs: the files and the two lines.
pub struct Embed {
    version: String,
    files: Vec<Listed>,
    /// Name of the script.
    pub script: String,
    /// Its hash.
    pub integrity: String,
    /// Text inside the element in the snippet.
    fallback: String,
}

impl Embed {
    /// From the files that were written.
    pub fn new(version: &str, files: &[Listed], fallback: &str) -> Outcome<Embed> {
        let script = script::name(version);
        let own = files.iter().find(|file| file.name == script).ok_or("The script was not written.")?;
        if fallback.trim().is_empty() {
            return Err(String::from("The snippet has no text to stand in for the widget (shell.embed_fallback)."));
        }
        Ok(Embed {
            version: version.to_owned(),
            files: files.to_vec(),
            integrity: own.hash.clone(),
            script,
            fallback: fallback.to_owned(),
        })
    }

    /// The script element, for a page beside the files.
    pub fn tag(&self) -> String {
        self.tag_in("")
    }

    fn tag_in(&self, folder: &str) -> String {
        format!(
            "<script async crossorigin=\"anonymous\" referrerpolicy=\"no-referrer\" data-cfasync=\"false\" \
             integrity=\"{}\" src=\"{folder}{}\"></script>",
            self.integrity, self.script
        )
    }

    /// The two lines to paste, for a site that has the files in [`FOLDER`].
    pub fn snippet(&self) -> String {
        format!("{}\n<leg-cramps>{}</leg-cramps>", self.tag_in(FOLDER), quote::html(&self.fallback))
    }

    /// The files that an element in English asks for, with their hashes.
    pub fn asked_for(&self) -> impl Iterator<Item = (String, Value)> + '_ {
        let wanted = [self.script.clone(), script::wasm_name(&self.version), script::words_name(&self.version, "en")];
        let files = self.files.iter().filter(move |file| wanted.contains(&file.name));
        files.map(|file| (file.name.clone(), Value::from(file.hash.as_str())))
    }

    /// What the page for publishers asks for: what the element takes, and what stands in its lines.
    pub fn settings(&self, api: &Api) -> Value {
        let all = script::all_name(&self.version);
        let all_integrity = self.files.iter().find(|file| file.name == all).map_or("", |file| file.hash.as_str());
        json!({
            "attributes": api.attributes.iter().map(Attribute::told).collect::<Vec<_>>(),
            "properties": api.properties.iter().map(|one| json!({"name": one.name, "about": one.about})).collect::<Vec<_>>(),
            "version": self.version,
            "script": self.script,
            "integrity": self.integrity,
            "all": all,
            "all_integrity": all_integrity,
            "fallback": self.fallback,
        })
    }

    /// `embed.json`.
    pub fn json(&self) -> String {
        let files: Vec<Value> = self
            .files
            .iter()
            .map(|f| json!({"file": f.name, "bytes": f.bytes, "gzip": f.gzip, "brotli": f.brotli, "sha384": f.hash}))
            .collect();
        let all = json!({
            "version": self.version,
            "script": self.script,
            "integrity": self.integrity,
            "files": files,
            "tag": self.tag(),
            "snippet": self.snippet(),
        });
        format!("{all:#}\n")
    }

    /// Fills a page: `{{script}}` file name, `{{integrity}}`, `{{version}}`, `{{tag}}` the script element,
    /// `{{snippet}}` the two lines, `{{fallback}}` the text in them.
    pub fn fill(&self, page: &str) -> String {
        let page = page.replace("{{snippet}}", &self.snippet()).replace("{{tag}}", &self.tag());
        let page = page.replace("{{fallback}}", &quote::html(&self.fallback));
        fill_page(&page, &[("script", &self.script), ("integrity", &self.integrity), ("version", &self.version)])
    }
}

/// Replaces each `{{name}}`.
pub fn fill_page(page: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(page.to_owned(), |page, (name, value)| page.replace(&format!("{{{{{name}}}}}"), value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn embed() -> Embed {
        let file = |name: &str| Listed { name: name.into(), bytes: 3, gzip: 2, brotli: 1, hash: "sha384-x".into() };
        Embed::new("1.2.3", &[file("leg-cramps.1.2.3.js"), file("leg-cramps.1.2.3.wasm")], "Call <now> & wait")
            .expect("whole")
    }

    #[test]
    fn the_snippet_has_two_lines_and_one_hash() {
        let snippet = embed().snippet();
        assert_eq!(snippet.lines().count(), 2);
        assert_eq!(snippet.matches("sha384-").count(), 1);
        assert!(snippet.contains(" src=\"/leg-cramps/leg-cramps.1.2.3.js\""));
        assert!(snippet.ends_with("<leg-cramps>Call &lt;now&gt; &amp; wait</leg-cramps>"));
    }

    #[test]
    fn the_list_names_each_file() {
        let value: Value = serde_json::from_str(&embed().json()).expect("JSON");
        assert_eq!(value.pointer("/files/1/file").and_then(Value::as_str), Some("leg-cramps.1.2.3.wasm"));
        assert_eq!(value.pointer("/files/0/brotli").and_then(Value::as_u64), Some(1));
    }

    #[test]
    fn pages_are_filled() {
        let page = embed().fill("{{version}} {{script}} {{integrity}} {{tag}}");
        assert!(page.starts_with("1.2.3 leg-cramps.1.2.3.js sha384-x <script ") && !page.contains("{{"));
    }

    #[test]
    fn only_our_own_old_files_are_removed() {
        let folder = std::env::temp_dir().join(format!("listing-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("folder");
        for name in ["leg-cramps.0.0.1.js", "leg-cramps.0.0.1.js.br", "notes.txt"] {
            fs::write(folder.join(name), "x").expect("file");
        }
        let kept = write(&folder, "leg-cramps.0.0.2.js", b"yy").expect("writes");
        remove_others(&folder, &[kept]).expect("removes");
        let mut left: Vec<_> = fs::read_dir(&folder).expect("folder").flatten().map(|e| e.file_name()).collect();
        left.sort();
        assert_eq!(left, ["leg-cramps.0.0.2.js", "leg-cramps.0.0.2.js.br", "leg-cramps.0.0.2.js.gz", "notes.txt"]);
        fs::remove_dir_all(&folder).expect("tidies up");
    }
}
