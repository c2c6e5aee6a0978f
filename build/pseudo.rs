//! Two languages that nobody speaks: they show what breaks when texts grow (`en-XA`) or run right to left
//! (`ar-XB`). They exist from the first day, so that no layout is ever built that can't hold them.

use crate::catalogue::{Entry, Language, Texts};

/// Accented and about 40 % longer.
pub fn long(english: &Language) -> Language {
    changed(english, "en-XA", "ltr", |text| {
        let accented = outside_placeholders(text, |c| accent(c).to_string());
        let extra = "one two three four five six seven eight nine ten eleven twelve".chars();
        let more: String = extra.take(text.chars().count() * 2 / 5).collect();
        format!("[{accented} {}]", more.trim())
    })
}

/// Right-to-left: every run outside placeholders is forced to run from the right.
pub fn mirrored(english: &Language) -> Language {
    changed(english, "ar-XB", "rtl", |text| {
        let mut out = String::from("\u{202e}");
        let mut depth = 0;
        for c in text.chars() {
            match c {
                '{' => {
                    depth += 1;
                    out.push_str("\u{202c}{");
                }
                '}' => {
                    depth -= 1;
                    out.push_str("}\u{202e}");
                }
                _ => out.push(c),
            }
        }
        assert_eq!(depth, 0, "content: braces of {text:?} do not close");
        out.push('\u{202c}');
        out
    })
}

fn changed(english: &Language, tag: &str, dir: &str, change: impl Fn(&str) -> String) -> Language {
    let mut texts = Texts::default();
    for (key, entry) in &english.texts.0 {
        let keep = key.starts_with("language.") || key.starts_with("figure.");
        let map = |text: &String| if keep || text.is_empty() { text.clone() } else { change(text) };
        let new = match entry {
            Entry::One(text) => Entry::One(map(text)),
            Entry::Plural(forms) => Entry::Plural(forms.clone().map(|f| map(&f))),
            Entry::List(lines) => Entry::List(lines.iter().map(map).collect()),
        };
        texts.0.insert(key.clone(), new);
    }
    texts.0.insert("language.tag".to_owned(), Entry::One(tag.to_owned()));
    texts.0.insert("language.dir".to_owned(), Entry::One(dir.to_owned()));
    Language { tag: tag.to_owned(), dir: dir.to_owned(), texts }
}

fn outside_placeholders(text: &str, change: impl Fn(char) -> String) -> String {
    let mut inside = false;
    let mut out = String::new();
    for c in text.chars() {
        inside = (inside || c == '{') && c != '}';
        if inside || c == '}' { out.push(c) } else { out.push_str(&change(c)) }
    }
    out
}

fn accent(c: char) -> char {
    const PLAIN: &str = "aceinostuyACEINOSTUYdghklrz";
    const MARKED: &str = "áçéíñóšťúýÁÇÉÍÑÓŠŤÚÝďğĥķľřž";
    PLAIN.chars().zip(MARKED.chars()).find(|(plain, _)| *plain == c).map_or(c, |(_, marked)| marked)
}
