//! The style sheet without comments and spare spaces. It keeps every token: a parser that shortens rules
//! (lightningcss, 58 crates) wins nothing after brotli (5,563 bytes against 5,533 of ours).

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
pub const OWN: &str = "--_";

/// Gives our own custom properties short names, in the order in which they appear. They keep their beginning, so that
/// none can meet a property of the page, which would be inherited. What the `other` sheet names keeps its name: it comes
/// with the core as it is written.
pub fn shorten(css: &str, other: &str) -> String {
    let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let kept: Vec<&str> = other.split(OWN).skip(1).filter_map(|rest| rest.split(|c| !part(c)).next()).collect();
    let (mut out, mut names) = (String::with_capacity(css.len()), Vec::new());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once(OWN) {
        let (name, next) = after.split_at(after.find(|c| !part(c)).unwrap_or(after.len()));
        let at = names.iter().position(|known| *known == name).unwrap_or_else(|| {
            names.push(name);
            names.len() - 1
        });
        out.push_str(before);
        out.push_str(OWN);
        let short = letters(at);
        assert!(!kept.contains(&short.as_str()), "a short name is that of another property");
        out.push_str(if kept.contains(&name) { name } else { &short });
        rest = next;
    }
    out.push_str(rest);
    out
}

/// `a` … `z`, `aa` … `zz`.
fn letters(at: usize) -> String {
    let letter = |at: usize| (b'a'..=b'z').nth(at % 26).map_or('_', char::from);
    if at < 26 { letter(at).to_string() } else { [letter(at / 26 - 1), letter(at)].iter().collect() }
}

#[cfg(test)]
mod tests {
    use super::{letters, shorten, strip};

    #[test]
    fn our_own_properties_get_short_and_the_publisher_s_stay() {
        assert_eq!(
            shorten(
                ".a{--_ink:var(--lc-text,red);--_ink-soft:red}.b{color:var(--_ink);fill:var(--_ink-soft,blue)}",
                ""
            ),
            ".a{--_a:var(--lc-text,red);--_b:red}.b{color:var(--_a);fill:var(--_b,blue)}"
        );
        assert_eq!(
            shorten(".a{--_ink:red;--_ink-soft:red}.b{fill:var(--_ink-soft)}", ".c { color: var(--_ink-soft, red); }"),
            ".a{--_a:red;--_ink-soft:red}.b{fill:var(--_ink-soft)}"
        );
        assert_eq!(["a", "z", "aa", "ab", "ba", "zz"].map(String::from), [0, 25, 26, 27, 52, 701].map(letters));
    }

    #[test]
    fn what_comes_with_the_core_finds_every_property_that_it_names() {
        let read = |name: &str| crate::place::read(&crate::place::root().join("styles").join(name)).expect(name);
        let late = read("late.css");
        let shipped = shorten(&strip(&[read("tokens.css"), read("figures.css"), read("widget.css")].concat()), &late);
        let named = |text: &str| text.split_once([')', ',', ' ']).map_or(text, |(name, _)| name).to_owned();
        let names: Vec<String> = late.split("var(").skip(1).map(named).filter(|name| name.starts_with("--_")).collect();
        assert!(names.len() > 5, "{names:?}");
        for name in names {
            assert!(shipped.contains(&[name.as_str(), ":"].concat()), "{name} has another name, or none");
        }
    }

    #[test]
    fn spaces_go_where_they_mean_nothing_and_stay_where_they_do() {
        for (long, short) in [
            ("/* why */\n.a ,\n.b {\n  color : red;\n  margin: 0 auto;\n}\n", ".a,.b{color :red;margin:0 auto}"),
            ("p :hover { x: y }", "p :hover{x:y}"),
            (".w{--gap: ;--b: 1px}", ".w{--gap: ;--b:1px}"),
            ("a{width:calc(1em + 2px)}", "a{width:calc(1em + 2px)}"),
            (
                "@media (min-width: 30em) and (hover: none) { a { b: c; } }",
                "@media (min-width:30em) and (hover:none){a{b:c}}",
            ),
            ("a::before { content: \" ; /* kept */ \\\" } \"; }", "a::before{content:\" ; /* kept */ \\\" } \"}"),
            (".a/* x */.b{c:1em/* y */2em}", ".a.b{c:1em 2em}"),
        ] {
            assert_eq!(strip(long), short);
        }
    }
}
