//! What is never said (clinical reference 9.3, CONTRIBUTING): no diagnosis, no false comfort, no promise, nothing that
//! tells to stop a medicine, no colour that only white skin shows.

use crate::{grade::words, texts};

/// Runs of words that no text holds. `…*` stands for any end of a word.
const NEVER: &[&str] = &[
    "you have",
    "you probably have",
    "you may have",
    "you might have",
    "you suffer from",
    "diagnos*",
    "your diagnosis",
    "risk score",
    "your risk",
    "should be fine",
    "be fine",
    "nothing to worry",
    "no need to worry",
    "don't worry",
    "do not worry",
    "rule out",
    "ruled out",
    "consider seeking",
    "consider seeing",
    "cure",
    "cures",
    "cured",
    "prevents",
    "relieves",
    "clinically proven",
    "clinically",
    "guarantee*",
    "accura*",
    "ai doctor",
    "drink plenty",
    "drink lots",
    "detect*",
    "monitor*",
    "predict*",
    "treat",
    "treats",
    "treated",
    "treatment*",
    "safe",
    "safely",
    "haematuria",
    "paraesthesia",
    "paresthesia",
    "oedema",
    "ischaemi*",
    "claudication",
    "rhabdomyolysis",
    "thrombosis",
    "revitive",
];

fn is(word: &str, pattern: &str) -> bool {
    pattern.strip_suffix('*').map_or(word == pattern, |start| word.starts_with(start))
}

/// Whether the words of a text hold a run, and where.
fn holds(text: &str, run: &str) -> bool {
    let words: Vec<String> = words(text).iter().map(|word| word.to_lowercase().replace('’', "'")).collect();
    let run: Vec<&str> = run.split(' ').collect();
    words.windows(run.len()).any(|part| part.iter().zip(&run).all(|(word, pattern)| is(word, pattern)))
}

/// `key: words` with the reason why they may stand there.
fn excused() -> Vec<(&'static str, &'static str)> {
    texts::listed(include_str!("excused.txt")).into_iter().map(|(what, _)| what.split_once(": ").expect(what)).collect()
}

#[test]
fn nothing_says_what_must_never_be_said() {
    let excused = excused();
    let mut said = Vec::new();
    for entry in texts::all() {
        for run in NEVER.iter().filter(|run| holds(entry.text, run)) {
            if !excused.contains(&(entry.key, run)) {
                said.push(format!("{}: “{run}” in: {}", entry.key, entry.text));
            }
        }
    }
    assert!(said.is_empty(), "{}", said.join("\n"));
}

#[test]
fn no_wording_is_excused_without_need() {
    for (key, run) in excused() {
        assert!(NEVER.contains(&run), "“{run}” is not forbidden");
        let needed = texts::all().iter().any(|entry| entry.key == key && holds(entry.text, run));
        assert!(needed, "`{key}` does not hold “{run}”");
    }
}

#[test]
fn the_patterns_find_whole_words() {
    assert!(holds("You have a clot.", "you have") && holds("We DIAGNOSED it", "diagnos*"));
    assert!(holds("It is nothing to worry about", "nothing to worry"));
    assert!(!holds("Unsafe at any speed", "safe") && !holds("Thank you. Haven't you?", "you have"));
}

#[test]
fn no_colour_is_named_that_only_light_skin_shows() {
    const LIGHT: [&str; 4] = ["red", "redder", "pale", "paler"];
    const ANY: [&str; 7] = ["darker", "grey", "greyer", "blue", "another", "different", "other"];
    for entry in texts::all() {
        let has = |set: &[&str]| set.iter().any(|word| holds(entry.text, word));
        // "Pale" is also how an ill child looks, and the colour of pee.
        let other = ["option.child_flag", "measure.m12.steps"].contains(&entry.key);
        assert!(!has(&LIGHT) || has(&ANY) || other, "{}: {}", entry.key, entry.text);
    }
}
