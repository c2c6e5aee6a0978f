//! What the core is made of: its sections, and the code of each crate and room.

use crate::Outcome;
use std::collections::BTreeMap;
use wasmparser::{KnownCustom, Name, Parser, Payload};

/// A function of the core: whose it is, its name, and its body as shipped.
pub struct Function<'a> {
    /// The crate; of our own the room too.
    pub owner: String,
    /// Path without hashes.
    pub name: String,
    /// The body.
    pub body: &'a [u8],
}

/// A core that still has its names, taken apart.
pub struct Parts<'a> {
    /// Name of each section and what stands in it, in their order.
    pub sections: Vec<(&'static str, &'a [u8])>,
    /// The functions, in their order.
    pub functions: Vec<Function<'a>>,
}

impl<'a> Parts<'a> {
    /// Takes a module apart.
    pub fn of(wasm: &'a [u8]) -> Outcome<Parts<'a>> {
        let broken = |why: wasmparser::BinaryReaderError| format!("The core can't be read: {why}.");
        let (mut sections, mut bodies) = (Vec::new(), Vec::new());
        let (mut imported, mut names) = (0_u32, BTreeMap::new());
        for payload in Parser::new(0).parse_all(wasm) {
            let payload = payload.map_err(broken)?;
            if let Some((id, range)) = payload.as_section() {
                sections.push((section(id), wasm.get(range).unwrap_or_default()));
            }
            match payload {
                Payload::ImportSection(imports) => imported = imports.count(),
                Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
                Payload::CustomSection(custom) => {
                    let KnownCustom::Name(subsections) = custom.as_known() else { continue };
                    for subsection in subsections {
                        let Name::Function(map) = subsection.map_err(broken)? else { continue };
                        for naming in map {
                            let naming = naming.map_err(broken)?;
                            names.insert(naming.index, naming.name);
                        }
                    }
                }
                _ => {}
            }
        }
        let functions = (imported..).zip(bodies).map(|(index, body)| {
            let name = names.get(&index).map_or_else(String::new, |name| path(name));
            Function { owner: owner(&name), name, body }
        });
        let functions = functions.collect();
        sections.retain(|(name, _)| *name != "custom");
        Ok(Parts { sections, functions })
    }

    /// The code of each owner, the heaviest first.
    pub fn owners(&self) -> Vec<(&str, Vec<u8>)> {
        let mut owners: BTreeMap<&str, Vec<u8>> = BTreeMap::new();
        for function in &self.functions {
            owners.entry(&function.owner).or_default().extend(function.body);
        }
        let mut owners: Vec<_> = owners.into_iter().collect();
        owners.sort_by_key(|(_, code)| std::cmp::Reverse(code.len()));
        owners
    }
}

/// Name of a section by its number in the binary format.
fn section(id: u8) -> &'static str {
    const NAMES: [&str; 13] = [
        "custom",
        "types",
        "imports",
        "functions",
        "table",
        "memory",
        "globals",
        "exports",
        "start",
        "elements",
        "code",
        "data",
        "data count",
    ];
    NAMES.get(usize::from(id)).copied().unwrap_or("other")
}

/// A function's path without the hash of each crate: `leg_cramps[aa2f9eff1636876a]::view::root`. wasm-bindgen has made the
/// names readable already.
fn path(name: &str) -> String {
    let mut parts = name.split('[');
    let mut path = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(']') {
            Some((hash, rest)) if hash.len() > 8 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()) => {
                path.push_str(rest)
            }
            _ => path.extend(["[", part]),
        }
    }
    path
}

/// Crate of a path; of our own the room too. What an `impl` of a trait for a type does belongs to the type.
fn owner(path: &str) -> String {
    let bare = path.trim_start_matches(['<', '&', '(', '[', '*']);
    let bare = ["mut ", "const ", "dyn "].iter().fold(bare, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
    let mut parts = bare.split("::");
    let first: String =
        parts.next().unwrap_or_default().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    match (first.as_str(), parts.next()) {
        ("leg_cramps", Some(room)) => {
            let room: String = room.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            format!("leg_cramps::{room}")
        }
        _ => first,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_belongs_to_its_crate_and_ours_to_its_room() {
        assert_eq!(owner("leg_cramps::view::root"), "leg_cramps::view");
        assert_eq!(owner("<leg_cramps::app::verdict::Verdict>::of"), "leg_cramps::app");
        assert_eq!(owner("<&mut serde_json::de::Deserializer<R> as serde::Deserializer>::x"), "serde_json");
        assert_eq!(owner("core::ptr::drop_in_place::<leg_cramps::app::Msg>"), "core");
        assert_eq!(owner("mount"), "mount");
    }

    #[test]
    fn hashes_of_crates_go_and_other_brackets_stay() {
        assert_eq!(path("<leg_cramps[aa2f9eff1636876a]::view::El>::add"), "<leg_cramps::view::El>::add");
        assert_eq!(path("<[alloc[1234567890abc]::string::String]>::join"), "<[alloc::string::String]>::join");
    }

    #[test]
    fn what_is_no_core_is_refused() {
        assert!(Parts::of(b"not wasm").is_err());
    }
}
