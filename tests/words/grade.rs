//! Flesch-Kincaid: syllables and sentences of English, counted well enough for short, plain texts.

/// The grade of a text, with some words counted as one syllable.
pub fn grade(text: &str, necessary: &[&str]) -> f64 {
    let words: Vec<String> = words(text);
    let count = |number: usize| f64::from(u32::try_from(number).expect("a short text"));
    let syllables: usize = words.iter().map(|word| if is_in(word, necessary) { 1 } else { syllables(word) }).sum();
    let sentences = sentences(text).len().max(1);
    0.39 * count(words.len()) / count(sentences) + 11.8 * count(syllables) / count(words.len()) - 15.59
}

/// A word of the list, also with an s.
fn is_in(word: &str, necessary: &[&str]) -> bool {
    let word = word.to_lowercase();
    necessary.iter().any(|known| *known == word || word.strip_suffix('s') == Some(known))
}

/// Words: runs of letters and digits, with apostrophes; hyphens and slashes part them.
pub fn words(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| c.is_whitespace() || matches!(c, '/' | '-' | '–' | '·'));
    let bare = parts.map(|part| part.trim_matches(|c: char| !c.is_alphanumeric()).to_owned());
    bare.filter(|word| !word.is_empty()).collect()
}

/// Sentences, each ended by a full stop, a question mark or an exclamation mark. A heading or label is one.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut from = 0;
    for (at, c) in text.char_indices() {
        let next = text[at + c.len_utf8()..].chars().next();
        if matches!(c, '.' | '?' | '!') && next.is_none_or(char::is_whitespace) {
            found.push(&text[from..at]);
            from = at + c.len_utf8();
        }
    }
    found.push(&text[from..]);
    found.into_iter().filter(|sentence| sentence.chars().any(char::is_alphanumeric)).collect()
}

/// Syllables of a word by its vowels. A number counts as one.
pub fn syllables(word: &str) -> usize {
    let word: String = word.to_lowercase().chars().filter(char::is_ascii_alphabetic).collect();
    let vowel = |c: char| "aeiouy".contains(c);
    let mut count: isize = 0;
    let mut last = ' ';
    for c in word.chars() {
        if vowel(c) && !vowel(last) {
            count += 1;
        }
        last = c;
    }
    let times = |part: &&str| word.matches(*part).count();
    let apart: usize = ["ia", "io", "eo", "iu", "ua", "uou"].iter().map(times).sum();
    let together = ["tion", "sion", "cial", "tial", "cious", "tious", "quar", "qua", "gua", "geon"];
    let together: usize = together.iter().map(times).sum();
    count += isize::try_from(apart).unwrap_or(0) - isize::try_from(together).unwrap_or(0);
    let before = |from_end: usize| word.chars().rev().nth(from_end).unwrap_or(' ');
    let silent = (word.ends_with('e') && !word.ends_with("le"))
        || (word.ends_with("le") && vowel(before(2)))
        || (word.ends_with("es") && word.len() > 3 && !"sxzcghi".contains(before(2)) && !word.ends_with("les"))
        || (word.ends_with("ed") && word.len() > 3 && !"td".contains(before(2)));
    usize::try_from(count - isize::from(silent)).unwrap_or(1).max(1)
}

#[test]
fn syllables_are_counted_as_they_are_spoken() {
    for (word, count) in [
        ("leg", 1),
        ("pulled", 1),
        ("swollen", 2),
        ("muscle", 2),
        ("cramps", 1),
        ("medicine", 3),
        ("emergency", 4),
        ("infection", 3),
        ("potassium", 4),
        ("needed", 2),
        ("times", 1),
        ("111", 1),
    ] {
        assert_eq!(syllables(word), count, "{word}");
    }
}

#[test]
fn long_words_and_long_sentences_raise_the_grade() {
    assert!(grade("Call for help now. Do not wait.", &[]) < 2.0);
    let hard = "Immediate hospital evaluation is recommended for individuals experiencing unilateral swelling.";
    assert!(grade(hard, &[]) > 14.0);
    assert!(grade("Medicine medicines", &["medicine"]) < grade("Medicine medicines", &[]));
    assert_eq!(sentences("Is it so? Call 999. Over 1.5 l").len(), 3);
}
