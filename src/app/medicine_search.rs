//! Finding a medicine by what stands on its packet.

use crate::{
    check::{Answers, MEDICINES, Medicine, Screen, path},
    words::Words,
};

/// Most matches that are shown at once.
const MOST: usize = 7;

/// Whether a name or brand of a medicine has a word that begins with what was typed, in small letters.
fn fits(words: &Words, medicine: &Medicine, typed: &str) -> bool {
    let begins =
        |text: &str| text.to_ascii_lowercase().split([' ', ',', '(', '/', '-']).any(|word| word.starts_with(typed));
    [Some(medicine.name), medicine.us, medicine.uk].into_iter().flatten().any(|text| begins(words.get(text)))
}

/// The medicines of the whole table that are called so.
#[must_use]
pub fn called_medicines(words: &Words, typed: &str) -> Vec<&'static Medicine> {
    let typed = typed.trim().to_ascii_lowercase();
    let mut found = Vec::new();
    for medicine in MEDICINES {
        if !typed.is_empty() && found.len() < MOST && fits(words, medicine, &typed) {
            found.push(medicine);
        }
    }
    found
}

/// The medicines offered on a screen whose name or brand has a word that begins with what was typed.
#[must_use]
pub fn found_medicines(words: &Words, answers: &Answers, screen: &Screen, typed: &str) -> Vec<&'static Medicine> {
    let typed = typed.trim().to_ascii_lowercase();
    if typed.is_empty() {
        return Vec::new();
    }
    path::medicines(answers, screen).filter(|medicine| fits(words, medicine, &typed)).take(MOST).collect()
}
