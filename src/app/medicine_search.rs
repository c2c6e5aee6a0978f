//! Finding a medicine by what stands on its packet.

use crate::{
    check::{Answers, Medicine, Screen, path},
    words::Words,
};

/// Most matches that are shown at once.
const MOST: usize = 7;

/// The medicines offered on a screen whose name or brand has a word that begins with what was typed.
#[must_use]
pub fn found_medicines(words: &Words, answers: &Answers, screen: &Screen, typed: &str) -> Vec<&'static Medicine> {
    let typed = typed.trim().to_ascii_lowercase();
    if typed.is_empty() {
        return Vec::new();
    }
    let begins =
        |text: &str| text.to_ascii_lowercase().split([' ', ',', '(', '/', '-']).any(|word| word.starts_with(&typed));
    let fits = |medicine: &&Medicine| {
        [Some(medicine.name), medicine.us, medicine.uk].into_iter().flatten().any(|text| begins(words.get(text)))
    };
    path::medicines(answers, screen).filter(fits).take(MOST).collect()
}
