//! What stands between the glue and the core: how it begins, and the names by which they know each other.

use crate::Outcome;
use std::collections::BTreeMap;

/// The one expression of the glue that is newer than the rest of the script, and the same without `?.`.
const NEWER: &str = r"/\[object ([^\]]+)\]/.exec(toStringOutput)?.[1]";
const OLDER: &str = r"(/\[object ([^\]]+)\]/.exec(toStringOutput)||[])[1]";

/// How the glue knows a window. Old libraries put a `Window` of their own in the place of the browser's (MooTools 1.4).
const BY_KIND: &str = "arg0 instanceof Window";
const BY_LOOK: &str = "arg0.window === arg0";

/// Every way into the core, so that whatever comes out as an exception is told to the shell: after a trap, a stack that
/// ran over, or an exception of the page that went through it, the core is a wreck that would go on in silence.
const GUARD: &str = "function guarded(exports,died){
const all={};
Object.keys(exports).forEach(function(name){
const own=exports[name];
all[name]=typeof own!=='function'?own:function(){
try{return own.apply(null,arguments);}catch(error){died(error);throw error;}
};
});
return all;
}
";

/// wasm-bindgen's module as the body of a function that returns the object the shell calls. Of its ways to begin we
/// take none: the shell has compiled the module already, so the two functions that all of them end in are enough,
/// and the minifier drops the rest.
pub fn body(module: &str) -> Outcome<String> {
    for part in ["function __wbg_get_imports()", "function __wbg_finalize_init(instance, module)"] {
        if !module.contains(part) {
            return Err(format!("wasm-bindgen's glue has no `{part}`: it is not the version that this tool knows."));
        }
    }
    let (mut out, mut exports) = (String::new(), Vec::new());
    for line in module.lines() {
        match line.strip_prefix("export ") {
            None => out.push_str(line),
            Some(rest) if rest.starts_with("function ") => {
                exports.extend(rest.split([' ', '(']).nth(1));
                out.push_str(rest);
            }
            Some("{ initSync, __wbg_init as default };") => {}
            Some(_) => return Err(format!("wasm-bindgen's glue exports something new: `{line}`.")),
        }
        out.push('\n');
    }
    let out = out.replace(NEWER, OLDER).replace(BY_KIND, BY_LOOK);
    Ok(format!(
        "{out}{GUARD}return Object.assign(function(given){{\n\
         return WebAssembly.instantiate(given.module_or_path,__wbg_get_imports()).then(function(instance){{\n\
         __wbg_finalize_init({{exports:guarded(instance.exports,given.died)}},given.module_or_path);\n}});\n\
         }},{{{}}});\n",
        exports.join(",")
    ))
}

/// Old and new name of each thing that passes between the two. wasm-bindgen's names carry a hash each, of which
/// neither side has any use; no packer can make it small, and every name stands on both sides.
pub fn short_names(names: &[String], glue: &str) -> BTreeMap<String, String> {
    const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let letter = |at: usize| LETTERS.get(at % LETTERS.len()).copied().map_or('_', char::from);
    let taken: Vec<&str> = words(glue).filter(|(_, is_word)| *is_word).map(|(word, _)| word).collect();
    let mut free = (0_usize..).map(|at| match at.checked_div(LETTERS.len()) {
        None | Some(0) => format!("_{}", letter(at)),
        Some(first) => format!("_{}{}", letter(first - 1), letter(at)),
    });
    // In the order in which the glue names them: there they pack best, and the script's budget is the tight one.
    let known: Vec<&String> = {
        let mut known: Vec<&String> = names.iter().collect();
        known.sort_by_key(|name| taken.iter().position(|word| word == name).unwrap_or(taken.len()));
        known
    };
    let mut short = BTreeMap::new();
    for name in known {
        if !short.contains_key(name) {
            let new = free.find(|new| !taken.contains(&new.as_str()));
            short.insert(name.clone(), new.unwrap_or_else(|| name.clone()));
        }
    }
    short
}

/// A module without the sections that nobody runs: the names of its functions.
pub fn nameless(wasm: &[u8]) -> Outcome<Vec<u8>> {
    let broken = |why: wasmparser::BinaryReaderError| format!("The core can't be read: {why}.");
    let (mut out, mut from) = (Vec::new(), 0);
    for payload in wasmparser::Parser::new(0).parse_all(wasm) {
        let payload = payload.map_err(broken)?;
        if let wasmparser::Payload::CodeSectionEntry(_) = payload {
            continue;
        }
        let to = match &payload {
            wasmparser::Payload::Version { range, .. } => range.end,
            other => other.as_section().map_or(from, |(_, range)| range.end),
        };
        if !matches!(payload, wasmparser::Payload::CustomSection(_)) {
            out.extend(wasm.get(from..to).unwrap_or_default());
        }
        from = to;
    }
    Ok(out)
}

/// Whether wasm-bindgen made up this name, so that nobody but its glue uses it.
pub fn made_up(name: &str) -> bool {
    name.starts_with("__") || name.starts_with("wasm_bindgen__")
}

/// The glue with the new names.
pub fn rename(glue: &str, names: &BTreeMap<String, String>) -> String {
    words(glue).map(|(word, _)| names.get(word).map_or(word, String::as_str)).collect()
}

/// A script cut into words and what stands between them.
fn words(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$');
    let mut rest = text;
    std::iter::from_fn(move || {
        let is_word = rest.chars().next().map(part)?;
        let end = rest.find(|c| part(c) != is_word).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        rest = after;
        Some((word, is_word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const MODULE: &str = "export function mount(id) {\nwasm.mount(id);\n}\nfunction __wbg_get_imports() {}\n\
        function __wbg_finalize_init(instance, module) {}\nexport { initSync, __wbg_init as default };\n";

    #[test]
    fn the_module_becomes_the_body_of_a_function() {
        let body = body(MODULE).expect("known");
        assert!(body.starts_with("function mount(id) {\n") && !body.contains("export "));
        assert!(body.ends_with("},{mount});\n") && body.contains("return Object.assign(function(given){"));
    }

    #[test]
    fn another_version_s_glue_is_refused() {
        assert!(body(&MODULE.replace("__wbg_get_imports", "__wbg_imports")).is_err());
        assert!(body(&MODULE.replace("export function", "export class")).is_err());
    }

    #[test]
    fn names_get_short_on_both_sides_and_never_meet_another() {
        let names = ["__wbg_focus_d5e2fdbdb56416f0", "__wbg_focus_d5e2", "__wbindgen_free"].map(String::from);
        let glue = "let _a={__wbg_focus_d5e2fdbdb56416f0:f,__wbg_focus_d5e2:g};wasm.__wbindgen_free(x.__wbindgen_fr)";
        let short = short_names(&names, glue);
        assert_eq!(short.values().collect::<Vec<_>>(), ["_c", "_b", "_d"]);
        assert_eq!(rename(glue, &short), "let _a={_b:f,_c:g};wasm._d(x.__wbindgen_fr)");
        let many: Vec<String> = (0..200).map(|n| format!("__n{n}")).collect();
        let all = short_names(&many, "");
        assert_eq!(all.values().collect::<std::collections::BTreeSet<_>>().len(), 200);
    }
}
