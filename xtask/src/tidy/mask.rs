//! Rust source with its comments, texts or tests blanked out, so that rules read code and nothing else. Lines keep
//! their numbers.

/// What to blank out besides comments.
#[derive(Clone, Copy, PartialEq)]
pub enum Keep {
    /// Texts stay.
    Texts,
    /// Only code stays.
    Code,
}

/// Blanks comments and, if asked, texts.
pub fn mask(source: &str, keep: Keep) -> String {
    let chars: Vec<char> = source.chars().collect();
    let at = |i: usize| chars.get(i).copied().unwrap_or('\0');
    let mut out = String::with_capacity(source.len());
    let mut i = 0;
    while i < chars.len() {
        let end = match at(i) {
            '/' if at(i + 1) == '/' => (i..).find(|n| *n >= chars.len() || at(*n) == '\n').unwrap_or(i),
            '/' if at(i + 1) == '*' => block_end(&chars, i),
            'r' | 'b' | 'c' if !word(at(i.wrapping_sub(1))) => match raw_end(&chars, i) {
                Some(end) => {
                    blank(&mut out, &chars, i, end, keep == Keep::Code);
                    i = end;
                    continue;
                }
                None => i,
            },
            '"' => {
                let end = quoted_end(&chars, i);
                blank(&mut out, &chars, i, end, keep == Keep::Code);
                i = end;
                continue;
            }
            // `'a'` and `'\n'` are characters, `'a` alone is a lifetime.
            '\'' if at(i + 1) == '\\' => (i + 3..).find(|n| *n >= chars.len() || at(*n) == '\'').unwrap_or(i) + 1,
            '\'' if at(i + 2) == '\'' => i + 3,
            _ => i,
        };
        if end > i {
            blank(&mut out, &chars, i, end, true);
            i = end;
        } else {
            out.push(at(i));
            i += 1;
        }
    }
    out
}

fn word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn blank(out: &mut String, chars: &[char], from: usize, to: usize, hide: bool) {
    for c in chars.iter().take(to).skip(from) {
        out.push(if hide && *c != '\n' { ' ' } else { *c });
    }
}

fn block_end(chars: &[char], from: usize) -> usize {
    let (mut depth, mut i) = (0_usize, from);
    loop {
        match (chars.get(i), chars.get(i + 1)) {
            (Some('/'), Some('*')) => (depth, i) = (depth + 1, i + 2),
            (Some('*'), Some('/')) => (depth, i) = (depth.saturating_sub(1), i + 2),
            (None, _) => return i,
            _ => i += 1,
        }
        if depth == 0 {
            return i;
        }
    }
}

fn quoted_end(chars: &[char], from: usize) -> usize {
    let mut i = from + 1;
    loop {
        match chars.get(i) {
            Some('\\') => i += 2,
            Some('"') => return i + 1,
            None => return chars.len(),
            _ => i += 1,
        }
    }
}

/// End of a raw text (`r"…"`, `br#"…"#`) that begins here.
fn raw_end(chars: &[char], from: usize) -> Option<usize> {
    let r = if chars.get(from) == Some(&'r') { from } else { from + 1 };
    if chars.get(r) != Some(&'r') {
        return None;
    }
    let hashes = chars.iter().skip(r + 1).take_while(|c| **c == '#').count();
    let open = r + 1 + hashes;
    if chars.get(open) != Some(&'"') {
        return None;
    }
    let closes = |i: usize| {
        chars.get(i) == Some(&'"') && chars.iter().skip(i + 1).take(hashes).filter(|c| **c == '#').count() == hashes
    };
    (open + 1..chars.len()).find(|i| closes(*i)).map(|i| i + 1 + hashes)
}

/// Blanks blocks under `#[cfg(test)]`. Wants masked source, as braces in texts would not pair.
pub fn without_tests(masked: &str) -> String {
    let mut out = String::with_capacity(masked.len());
    let mut rest = masked;
    while let Some(at) = rest.find("#[cfg(test)]") {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let (mut depth, mut end) = (0_usize, from.len());
        for (i, c) in from.char_indices() {
            match c {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if (c == ';' || c == '}') && depth == 0 {
                end = i + c.len_utf8();
                break;
            }
        }
        let (block, tail) = from.split_at(end);
        out.extend(block.chars().map(|c| if c == '\n' { c } else { ' ' }));
        rest = tail;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_texts_and_characters_are_blanked() {
        let source = "let a = \"x // \\\" y\"; // z\nlet b = '\"'; /* c /* d */ e */ let c: &'a str = r#\"q\"w\"#;";
        let code = mask(source, Keep::Code);
        assert_eq!(code.split_whitespace().collect::<Vec<_>>().join(" "), "let a = ; let b = ; let c: &'a str = ;");
        assert_eq!(code.lines().count(), 2);
        assert!(mask(source, Keep::Texts).contains("x // \\\" y") && !mask(source, Keep::Texts).contains('z'));
    }

    #[test]
    fn tests_are_blanked_and_code_after_them_stays() {
        let code = without_tests(
            "fn a() {}\n#[cfg(test)]\nmod tests {\n fn b() { x.unwrap() }\n}\n#[cfg(test)]\nmod more;\nfn c() {}",
        );
        assert!(
            !code.contains("unwrap") && !code.contains("more") && code.contains("fn c()") && code.lines().count() == 8
        );
    }
}
