//! What no shipped file may hold: code made from text, further loading, folders of this machine, forced faults.

use crate::Outcome;

/// Calls that a strict page blocks, or that load more than the three files.
const FORBIDDEN: [&str; 5] = ["eval(", "import(", "import.meta", "document.write", "importScripts"];

/// Beginnings of folders on any machine. The standard library's own `/rustc/…` is the same everywhere.
const FOLDERS: [&str; 6] = ["/root/", "/home/", "/Users/", ":\\Users\\", ":\\\\Users", "/.cargo/"];

/// What the core exports in test builds, and in no other (`src/embed/fault.rs`).
const FOR_TESTS: [&str; 2] = ["fault", "next_question"];

/// What the shell has in test builds, and in no other (`src/shell/faults.js`).
const STAGE: &str = ".stage=";

/// Refuses files that hold what they must not.
pub fn check(files: &[(String, Vec<u8>)], exports: &[String], faults: bool, folders: &[String]) -> Outcome<()> {
    let mut wrong = Vec::new();
    for (name, bytes) in files {
        let known = folders.iter().map(String::as_str).chain(FOLDERS);
        let text = if name.ends_with(".html") { without_addresses(bytes) } else { bytes.clone() };
        wrong.extend(
            known.filter(|folder| holds(&text, folder)).map(|folder| format!("{name} holds the folder {folder}")),
        );
        if name.ends_with(".js") {
            let text = String::from_utf8_lossy(bytes);
            // A name that the test build's part of the shell gives (`shell/faults.js`).
            if text.contains(STAGE) != faults {
                wrong.push(format!("{name} {} `{STAGE}`", if faults { "lacks" } else { "holds" }));
            }
            wrong.extend(forbidden(&text).into_iter().map(|what| format!("{name} holds `{what}`")));
        }
    }
    let exported = |name: &&str| exports.iter().any(|export| export == name);
    if !exports.is_empty() && faults {
        let lacking = FOR_TESTS.into_iter().filter(|name| !exported(name));
        wrong.extend(lacking.map(|name| format!("the core for tests has no export `{name}` (feature test-faults)")));
    } else {
        let there = FOR_TESTS.into_iter().filter(exported);
        wrong.extend(there.map(|name| format!("the core exports `{name}`, which is for tests only")));
    }
    if wrong.is_empty() { Ok(()) } else { Err(format!("Not fit to ship:\n  {}", wrong.join("\n  "))) }
}

/// Core and words must be of one build: each words file names its list of texts in its first line, and the core holds
/// the name of its own. A pair that doesn't fit would be refused at every reader's first press.
pub fn same_build(wasm: &[u8], words: &[(String, String)]) -> Outcome<()> {
    for (tag, text) in words {
        let mut head = text.split([' ', '\n']);
        let print = (head.next() == Some("lc-words")).then(|| head.next()).flatten().filter(|print| print.len() >= 8);
        let print = print.ok_or_else(|| format!("The words `{tag}` have no fingerprint in their first line."))?;
        if !holds(wasm, print) {
            return Err(format!("The words `{tag}` are of the build {print}, and the core is not."));
        }
    }
    Ok(())
}

/// What a script holds that it must not. `Function(` alone stands in a string of the glue (`Function(${name})` within
/// a template), so it counts only where it would be a call.
fn forbidden(text: &str) -> Vec<String> {
    let mut found: Vec<String> =
        FORBIDDEN.iter().filter(|what| text.contains(*what)).map(|what| (*what).into()).collect();
    if text.contains("new Function") {
        found.push(String::from("new Function"));
    }
    let call = text.match_indices("Function(").any(|(at, _)| {
        let before = text.get(..at).and_then(|t| t.chars().next_back());
        before.is_some_and(|c| !(c.is_alphanumeric() || matches!(c, '_' | '.' | '`' | '$')))
    });
    if call {
        found.push(String::from("Function("));
    }
    found
}

/// A page may name sources, and some sites have a folder `/home/`.
fn without_addresses(page: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(page);
    let mut parts = text.split("https://");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|c: char| c.is_whitespace() || "\"'<>".contains(c)).unwrap_or(part.len());
        kept.push_str(part.get(end..).unwrap_or_default());
    }
    kept.into_bytes()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn script(text: &str) -> Vec<(String, Vec<u8>)> {
        vec![("a.js".into(), text.as_bytes().to_vec())]
    }

    #[test]
    fn code_from_text_and_further_loading_are_found() {
        for bad in [
            "eval('1')",
            "x=new Function('a')",
            "y= Function('a')",
            "(Function(1))",
            "import('./x')",
            "import.meta.url",
        ] {
            assert!(check(&script(bad), &[], false, &[]).is_err(), "{bad}");
        }
    }

    #[test]
    fn the_glue_s_own_debug_text_is_no_call() {
        for good in ["return `Function(${name})`", "a.isFunction(b)", "typeof f == 'function'", "retrieval = 1"] {
            assert_eq!(check(&script(good), &[], false, &[]), Ok(()), "{good}");
        }
    }

    #[test]
    fn folders_are_found_in_any_file() {
        let wasm = |text: &str| vec![("a.wasm".to_owned(), [b"\0asm".as_slice(), text.as_bytes()].concat())];
        assert!(check(&wasm("/home/ann/x.rs"), &[], false, &[]).is_err());
        assert!(check(&wasm("/srv/build/x.rs"), &[], false, &["/srv/build".into()]).is_err());
        assert_eq!(check(&wasm("/rustc/abc/library/core/src/option.rs"), &[], false, &["/srv/build".into()]), Ok(()));
    }

    #[test]
    fn a_source_s_address_is_no_folder_of_this_machine() {
        let page = |text: &str| vec![("a.html".to_owned(), text.as_bytes().to_vec())];
        assert_eq!(check(&page("<a>https://a.example/home/x</a> <b>"), &[], false, &[]), Ok(()));
        assert!(check(&page("https://a.example/home/x /home/ann/y"), &[], false, &[]).is_err());
        assert!(check(&page("<a href=\"https://a.example\">/root/x</a>"), &[], false, &[]).is_err());
    }

    #[test]
    fn words_of_another_build_are_refused() {
        let words = |text: &str| [("en".to_owned(), text.to_owned())];
        let core = b"\0asm lc-words4371ab72 and more";
        assert_eq!(same_build(core, &words("lc-words 4371ab72 en ltr\nA")), Ok(()));
        assert!(same_build(core, &words("lc-words 4371ab73 en ltr\nA")).is_err());
        assert!(same_build(core, &words("A")).is_err() && same_build(core, &words("lc-words  en")).is_err());
    }

    #[test]
    fn the_shell_can_show_any_screen_at_once_exactly_when_that_was_asked_for() {
        let script = |text: &str| [(String::from("leg-cramps.1.2.3.js"), text.as_bytes().to_vec())];
        for (text, faults, fits) in
            [("a.stage=1", true, true), ("a.stage=1", false, false), ("a=1", true, false), ("a=1", false, true)]
        {
            let found = check(&script(text), &[], faults, &[]);
            assert_eq!(found.is_ok(), fits, "{text} {faults} {found:?}");
        }
    }

    #[test]
    fn faults_are_exported_exactly_when_asked_for() {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let all = names(&["mount", "fault", "next_question"]);
        assert_eq!(check(&[], &all, true, &[]), Ok(()));
        assert_eq!(check(&[], &names(&["mount"]), false, &[]), Ok(()));
        for name in FOR_TESTS {
            assert!(check(&[], &names(&["mount", name]), false, &[]).is_err(), "{name} is shipped");
            let others: Vec<String> = all.iter().filter(|other| *other != name).cloned().collect();
            assert!(check(&[], &others, true, &[]).is_err(), "{name} is lacking");
        }
    }
}
