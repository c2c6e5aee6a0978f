//! The style sheets as they are shipped: without comments and spare spaces, and with short names for our own properties.
//! It keeps every token: a parser that shortens rules (lightningcss, 58 crates) wins nothing after brotli (5,563 bytes
//! against 5,533 of ours).

use std::{fmt::Write as _, fs, path::Path};

/// The sheet of the first screens, in the order of the cascade.
const FIRST: &[&str] = &["tokens", "figures", "widget"];
/// What comes with the core, after it.
const LATE: &[&str] = &["late", "print"];

/// Reads the sheets of a folder; gives Rust with a constant for each that is shipped.
pub fn read(folder: &Path) -> String {
    let file = |name: &str| {
        let path = folder.join(name).with_extension("css");
        strip(&fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display())))
    };
    let join = |names: &[&str]| names.iter().map(|name| file(name)).collect::<String>();
    let (first, late) = shorten(&join(FIRST), &join(LATE));
    let mut rust = String::new();
    for (name, about, css) in [
        ("FIRST", "What the first screens wear: the script carries it.", &first),
        ("LATE", "What only the core draws: it comes with the core, after the rest.", &late),
        ("PAGE", "The stand-alone page around the element.", &file("page")),
    ] {
        writeln!(rust, "/// {about}\npub const {name}: &str = {css:?};").expect("a string takes all");
    }
    rust
}

/// Strips a sheet.
pub fn strip(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css.chars().peekable();
    let mut space = false;
    while let Some(c) = rest.next() {
        match c {
            '/' if rest.peek() == Some(&'*') => {
                rest.next();
                let mut last = ' ';
                for inner in rest.by_ref() {
                    if last == '*' && inner == '/' {
                        break;
                    }
                    last = inner;
                }
                // A comment parts two words but is no space: `.a/* */.b` is one element with both classes.
                let word = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '%' | '#');
                let parts = out.chars().next_back().is_some_and(word) && rest.peek().copied().is_some_and(word);
                space = space || parts;
            }
            _ if c.is_ascii_whitespace() => space = true,
            '"' | '\'' => {
                settle(&mut out, &mut space, c);
                out.push(c);
                while let Some(inner) = rest.next() {
                    out.push(inner);
                    if inner == '\\' {
                        out.extend(rest.next());
                    } else if inner == c {
                        break;
                    }
                }
            }
            _ => {
                settle(&mut out, &mut space, c);
                if c == '}' && out.ends_with(';') {
                    out.pop();
                }
                out.push(c);
            }
        }
    }
    out
}

/// Writes the space that stood here only where it means something. `a :hover` and `a:hover` differ, so a space before
/// a colon stays; `--x: ;` is an empty value, so one before `;` stays after a colon.
fn settle(out: &mut String, space: &mut bool, next: char) {
    if std::mem::take(space) {
        let last = out.chars().next_back().unwrap_or('{');
        let idle = if last == ':' { !matches!(next, ';' | '}') } else { matches!(next, '{' | '}' | ';' | ',') };
        if !(idle || matches!(last, '{' | '}' | ';' | ',')) {
            out.push(' ');
        }
    }
}

/// How the names of our own custom properties begin; those that a publisher may set begin with `--lc-`.
const OWN: &str = "--_";

/// Gives our own custom properties short names, in the order in which they appear, the same in both sheets. They keep
/// their beginning, so that none can meet a property of the page, which would be inherited.
pub fn shorten(first: &str, late: &str) -> (String, String) {
    let mut names = Vec::new();
    let shipped = (renamed(first, &mut names), renamed(late, &mut names));
    let set = |name: &&str| [first, late].iter().any(|css| css.contains(&format!("{OWN}{name}:")));
    let lost: Vec<&&str> = names.iter().filter(|name| !set(name)).collect();
    assert!(lost.is_empty(), "a sheet names what nothing sets: {lost:?}");
    shipped
}

fn renamed<'a>(css: &'a str, names: &mut Vec<&'a str>) -> String {
    let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once(OWN) {
        let (name, next) = after.split_at(after.find(|c| !part(c)).unwrap_or(after.len()));
        let at = names.iter().position(|known| *known == name).unwrap_or_else(|| {
            names.push(name);
            names.len() - 1
        });
        out.push_str(before);
        out.push_str(OWN);
        out.push_str(&letters(at));
        rest = next;
    }
    out.push_str(rest);
    out
}

/// `a` … `z`, `aa` … `zz`.
pub fn letters(at: usize) -> String {
    let letter = |at: usize| (b'a'..=b'z').nth(at % 26).map_or('_', char::from);
    if at < 26 { letter(at).to_string() } else { [letter(at / 26 - 1), letter(at)].iter().collect() }
}
