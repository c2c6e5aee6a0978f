//! Whether a row holds for what somebody is shown.

use crate::{
    rows::{Row, Told},
    shown::{Shown, texts},
};
use leg_cramps::{
    guide::{Fit, MEASURES, Measure, Part},
    words::{List, Words, packed},
};

/// Words that turn round what comes after them.
const DENIALS: [&str; 6] = ["not", "never", "no", "don't", "nor", "without"];

/// How many words a denial reaches.
const REACH: usize = 6;

/// What of a row does not hold.
pub fn broken(row: &Row, shown: &Shown) -> Vec<String> {
    let mut out = Vec::new();
    let mut want = |holds: bool, what: String| {
        if !holds {
            out.push(what);
        }
    };
    let (level, within) = (shown.urgency.id(), shown.within.id());
    want(row.level.is_empty() || row.level.iter().any(|one| one == level), format!("the level is {level}"));
    want(row.within.is_empty() || row.within.iter().any(|one| one == within), format!("the time is {within}"));
    for told in &row.shown {
        want(shown.open.contains(&words_of(told, shown)), format!("not on the result: {}: {}", told.id, told.part));
    }
    for told in &row.folded {
        want(shown.folded.contains(&words_of(told, shown)), format!("not folded: {}: {}", told.id, told.part));
    }
    for told in &row.why {
        want(shown.held.contains(&words_of(told, shown)), format!("no reason in the guide: {}", told.id));
    }
    for told in &row.guide {
        let id = told.id.split('.').nth(1).unwrap_or_default();
        let stands = shown.page(id).contains(&words_of(told, shown));
        want(stands, format!("not on a page of the guide: {}: {}", told.id, told.part));
    }
    for told in &row.absent {
        want(!shown.all.contains(&words_of(told, shown)), format!("is said: {}: {}", told.id, told.part));
    }
    for (ids, fits) in [(&row.fits, Fit::Shown), (&row.ask, Fit::AskFirst), (&row.held, Fit::HeldBack)] {
        for id in ids {
            let (fit, _) = shown.fit(id);
            want(fit == fits, format!("{id} is {}", fit.id()));
        }
    }
    for id in &row.plain {
        want(!shown.fit(id).1, format!("{id} is moved up"));
    }
    for id in &row.held {
        if let Some(step) = own_steps(id, shown).into_iter().find(|step| shown.all.contains(step)) {
            want(false, format!("{id} is held back, and yet: {step}"));
        }
    }
    for run in &row.never {
        if let Some(said) = says(&shown.all, run) {
            want(false, format!("“{run}” is said: {said}"));
        }
    }
    for run in &row.lacks {
        let said = says(&shown.open, run).or_else(|| shown.pages().find_map(|page| says(page, run)));
        if let Some(said) = said {
            want(false, format!("is it a gap still? “{run}” is said: {said}"));
        }
    }
    out
}

/// The text that is meant, as this reader would see it.
fn words_of(told: &Told, shown: &Shown) -> String {
    let own = texts(&told.id, false);
    let at = own.iter().position(|text| text.contains(&told.part));
    let at = at.unwrap_or_else(|| panic!("`{}` does not say “{}”: {own:?}", told.id, told.part));
    texts(&told.id, shown.carer).swap_remove(at)
}

/// Steps that are of this measure alone: a step that another shares may be read there. What does not help has a page
/// with its steps, for those who take it already.
fn own_steps(id: &str, shown: &Shown) -> Vec<String> {
    let words = Words::parse(packed::file("en")).expect("English").to(shown.carer);
    let steps = |measure: &Measure| -> Vec<String> {
        let lists = [Some(measure.steps), measure.seated.map(|seated| seated.steps)];
        lists.into_iter().flatten().flat_map(List::texts).map(|text| words.get(text).to_owned()).collect()
    };
    let measure = measure(id);
    if measure.part == Part::NoHelp {
        return Vec::new();
    }
    let shared: Vec<String> = MEASURES.iter().filter(|other| other.id != id).flat_map(&steps).collect();
    steps(measure).into_iter().filter(|step| !shared.contains(step)).collect()
}

fn measure(id: &str) -> &'static Measure {
    Measure::by_id(id).unwrap_or_else(|| panic!("no measure {id}"))
}

/// The sentence that says a run of words, unless something before it in that sentence denies it.
pub fn says<'a>(text: &'a str, run: &str) -> Option<&'a str> {
    let run: Vec<&str> = run.split(' ').collect();
    text.split(['.', '?', '!', ':', ';']).find(|sentence| {
        let words: Vec<String> = sentence
            .split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’' | '-'))
            .filter(|word| !word.is_empty())
            .map(|word| word.to_lowercase().replace('’', "'"))
            .collect();
        (0..words.len()).any(|at| {
            let here = words[at..].iter().zip(&run).filter(|(word, wanted)| word == wanted).count() == run.len();
            let denied = words[at.saturating_sub(REACH)..at].iter().any(|word| DENIALS.contains(&word.as_str()));
            here && !denied
        })
    })
}
