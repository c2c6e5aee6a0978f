//! Who may use whom: every path into another room, not only those in `use` lines, against the table of the drawing
//! in `ARCHITECTURE.md`.

use super::{
    Finding,
    mask::{Keep, mask},
};

/// A room, the rooms it may use, and the outside crates it may name.
struct Room {
    name: &'static str,
    rooms: &'static [&'static str],
    crates: &'static [&'static str],
}

const PURE: &[&str] = &[];

const ROOMS: &[Room] = &[
    Room { name: "words", rooms: &[], crates: PURE },
    Room { name: "look", rooms: &[], crates: PURE },
    Room { name: "check", rooms: &["words"], crates: PURE },
    Room { name: "guide", rooms: &["check", "words"], crates: PURE },
    Room { name: "diary", rooms: &["words"], crates: PURE },
    Room { name: "report", rooms: &["check", "guide", "diary", "words"], crates: PURE },
    Room { name: "app", rooms: &["check", "guide", "diary", "report", "words"], crates: PURE },
    // Its records are the diary's; the browser's storage is named in one file of it (see `LOCAL`).
    Room { name: "store", rooms: &["diary", "words"], crates: PURE },
    Room { name: "view", rooms: &["app", "check", "guide", "diary", "report", "words"], crates: &["yew", "web_sys"] },
    Room {
        name: "embed",
        rooms: &["app", "check", "guide", "diary", "look", "report", "store", "view", "words"],
        crates: &["yew", "web_sys", "js_sys", "wasm_bindgen", "gloo_storage"],
    },
];

/// The one file of `store` that reaches the browser.
const LOCAL: &str = "src/store/local.rs";

/// Crates that know a browser, a clock or chance.
const OUTSIDE: &[&str] = &[
    "yew",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "gloo_storage",
    "gloo",
    "futures",
    "wasm_bindgen_futures",
    "rand",
    "getrandom",
];

/// Types of the standard library that read the clock.
const CLOCKS: &[&str] = &["SystemTime", "Instant", "RandomState"];

/// A word of the source, or a sign.
struct Token<'a> {
    text: &'a str,
    line: usize,
}

/// Checks a file of `src/`.
pub fn check(path: &str, source: &str) -> Vec<Finding> {
    let Some(place) = path.strip_prefix("src/") else { return Vec::new() };
    let module: Vec<&str> =
        place.trim_end_matches(".rs").trim_end_matches("/mod").split('/').filter(|part| !part.is_empty()).collect();
    // `lib.rs` declares the rooms, and a binary stands outside of them.
    let Some(room) = module.first().and_then(|first| ROOMS.iter().find(|room| room.name == *first)) else {
        return match module.first() {
            Some(&"lib" | &"bin") => Vec::new(),
            _ => vec![Finding::wrong(path, 1, "stands in no room that the table of layers knows")],
        };
    };
    let masked = mask(source, Keep::Code);
    let tokens = tokens(&masked);
    let mut found = Vec::new();
    let mut inline = Vec::new();
    let mut depth = 0_usize;
    for (i, token) in tokens.iter().enumerate() {
        let text = |n: usize| tokens.get(n).map_or("", |token| token.text);
        let begins = i == 0 || text(i - 1) != "::";
        match token.text {
            "{" => {
                depth += 1;
                if i >= 2 && text(i - 2) == "mod" {
                    inline.push(depth);
                }
            }
            "}" => {
                if inline.last() == Some(&depth) {
                    inline.pop();
                }
                depth = depth.saturating_sub(1);
            }
            "crate" if begins && text(i + 1) == "::" => {
                for name in heads(&tokens, i + 2) {
                    found.extend(not_allowed(room, path, name));
                }
            }
            "super" if begins => {
                let supers = (0..).take_while(|n| text(i + 2 * n) == "super" && text(i + 2 * n + 1) == "::").count();
                if supers >= module.len() + inline.len() {
                    for name in heads(&tokens, i + 2 * supers) {
                        found.extend(not_allowed(room, path, name));
                    }
                }
                if text(i + 2 * supers) == "{" && heads(&tokens, i + 2 * supers).any(|name| name.text == "super") {
                    found.push(Finding::wrong(
                        path,
                        token.line,
                        "`super` inside a group of `super`: write the path from `crate`",
                    ));
                }
            }
            name if begins && OUTSIDE.contains(&name) && text(i + 1) == "::" => {
                if !room.crates.contains(&name) && path != LOCAL {
                    let what = format!("`{}` may not use `{name}`", room.name);
                    found.push(Finding::wrong(path, token.line, what));
                } else if room.name == "view" && name == "web_sys" {
                    let names = heads(&tokens, i + 2).filter(|head| !event_type(head.text));
                    found.extend(names.map(|head| {
                        Finding::wrong(
                            path,
                            head.line,
                            format!("`view` may use event types of web_sys, not `{}`", head.text),
                        )
                    }));
                }
            }
            name if CLOCKS.contains(&name) && room.name != "embed" => {
                found.push(Finding::wrong(path, token.line, format!("`{}` may not read `{name}`", room.name)));
            }
            _ => {}
        }
    }
    found
}

fn not_allowed(room: &Room, path: &str, name: &Token) -> Option<Finding> {
    let known = ROOMS.iter().any(|other| other.name == name.text);
    let allowed = name.text == room.name || room.rooms.contains(&name.text);
    (known && !allowed).then(|| Finding::wrong(path, name.line, format!("`{}` may not use `{}`", room.name, name.text)))
}

/// An event, or what an event's target is read as.
fn event_type(name: &str) -> bool {
    // What a field holds, handed on as it is.
    name.ends_with("Event") || matches!(name, "EventTarget" | "File") || name.starts_with("Html")
}

/// First names of what follows a path's beginning: one, or one for each item of a group.
fn heads<'a>(tokens: &'a [Token<'a>], from: usize) -> impl Iterator<Item = &'a Token<'a>> {
    let mut found = Vec::new();
    let mut depth = 0_usize;
    let mut fresh = true;
    for token in tokens.iter().skip(from) {
        match token.text {
            "{" => depth += 1,
            "}" => depth = depth.saturating_sub(1),
            "," if depth == 1 => fresh = true,
            _ if fresh && depth <= 1 => {
                found.push(token);
                fresh = false;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    found.into_iter()
}

fn tokens(masked: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    for (line, text) in masked.lines().enumerate() {
        let mut rest = text.trim_start();
        while let Some(first) = rest.chars().next() {
            let word = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
            let length = if word > 0 {
                word
            } else if rest.starts_with("::") {
                2
            } else {
                first.len_utf8()
            };
            let (token, tail) = rest.split_at(length);
            found.push(Token { text: token, line: line + 1 });
            rest = tail.trim_start();
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn a_room_may_not_be_reached_by_any_kind_of_path() {
        for bad in [
            "use crate::app::Model;",
            "fn f() { crate::app::update(); }",
            "use crate::{words::t, app::{Model, Msg}};",
            "use super::super::app;",
            "use super::super::{words, app::Msg};",
            "mod inner { use super::super::super::app::Msg; }",
            "pub use crate ::\n app::Model;",
        ] {
            let found = check("src/check/rule.rs", bad);
            assert_eq!(found.len(), 1, "{bad}: {found:?}");
            assert!(found[0].what.contains("`check` may not use `app`"));
        }
        assert_eq!(check("src/check/mod.rs", "use super::view::Start;").len(), 1);
    }

    #[test]
    fn allowed_paths_comments_and_texts_are_left_alone() {
        for good in [
            "use crate::words::{t, Text};",
            "// crate::app\n/* crate::app */ const A: &str = \"crate::app\";",
            "use super::answer::Answer; use crate::check::Rule;",
            "mod t { use super::super::answer; }",
            "pub(crate) struct App; use self::app::X;",
        ] {
            assert!(check("src/check/rule.rs", good).is_empty(), "{good}");
        }
        assert!(check("src/guide/advice.rs", "use crate::check::Urgency;").is_empty());
        assert!(check("src/embed/mod.rs", "use crate::{store, view, app};").is_empty());
    }

    #[test]
    fn browsers_and_clocks_stay_outside_the_pure_rooms() {
        assert_eq!(check("src/app/model.rs", "use web_sys::Window;").len(), 1);
        assert_eq!(check("src/diary/time.rs", "let now = std::time::SystemTime::now();").len(), 1);
        assert_eq!(check("src/store/opening.rs", "use gloo_storage::LocalStorage;").len(), 1);
        assert!(check("src/store/local.rs", "use gloo_storage::LocalStorage;").is_empty());
        assert!(
            check("src/view/start.rs", "use yew::prelude::*; use web_sys::{InputEvent, HtmlInputElement};").is_empty()
        );
        assert_eq!(check("src/view/start.rs", "use web_sys::{InputEvent, Window};").len(), 1);
    }

    #[test]
    fn a_folder_without_a_room_is_told() {
        assert_eq!(check("src/utils/mod.rs", "").len(), 1);
        assert!(check("src/lib.rs", "pub mod app;").is_empty());
    }
}
