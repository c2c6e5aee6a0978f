//! The examples in `tests/cases/measures`, and readers made up for the properties.

use leg_cramps::guide::{Caution, Fact, Fit, Known, Person, weigh};
use leg_cramps::words::{Words, packed};
use std::{fs, path::Path};

/// One line of an example file.
pub struct Case {
    pub measure: String,
    pub fact: Fact,
    pub yes: Fit,
    pub not_known: Fit,
    pub says: String,
}

impl Case {
    /// Whether the cautions do to the reader of this example what it says, by the fit and by the words.
    pub fn holds(&self, cautions: &[Caution], words: &Words) -> bool {
        [(Known::Yes, self.yes), (Known::Unknown, self.not_known)].into_iter().all(|(known, wanted)| {
            let (fit, why) = weigh(cautions, &all_no().with(self.fact, known));
            fit == wanted && matches!(why.as_slice(), [one] if words.get(*one).contains(&self.says))
        })
    }
}

pub fn read() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/measures");
    let mut cases = Vec::new();
    for file in fs::read_dir(folder).expect("the examples").map(|f| f.expect("a file").path()) {
        let measure = file.file_stem().expect("a name").to_string_lossy().into_owned();
        let text = fs::read_to_string(&file).expect("an example");
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let (name, rest) = line.split_once(" = {").unwrap_or_else(|| panic!("{measure}: {line}"));
            let value = |key: &str| {
                let after = rest.split_once(&format!("{key} = \"")).unwrap_or_else(|| panic!("{measure}: {line}")).1;
                after.split('"').next().expect("a value").to_owned()
            };
            cases.push(Case {
                measure: measure.clone(),
                fact: fact(name),
                yes: fit(&value("yes")),
                not_known: fit(&value("not_known")),
                says: value("says"),
            });
        }
    }
    assert!(cases.len() > 60, "only {} examples were read", cases.len());
    cases
}

/// A fact by its name in the content.
pub fn fact(name: &str) -> Fact {
    let camel: String = name.split('_').map(|part| part[..1].to_uppercase() + &part[1..]).collect();
    Fact::ALL.into_iter().find(|fact| format!("{fact:?}") == camel).unwrap_or_else(|| panic!("no fact {name}"))
}

fn fit(name: &str) -> Fit {
    [Fit::Shown, Fit::AskFirst, Fit::HeldBack].into_iter().find(|f| f.id() == name).expect("a fit")
}

/// A reader of whom every fact is known not to hold.
pub fn all_no() -> Person {
    Fact::ALL.into_iter().fold(Person::default(), |person, fact| person.with(fact, Known::No))
}

pub fn english() -> Words {
    Words::parse(packed::file("en")).expect("English is whole")
}

/// Xorshift: the same readers in every run.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Chance {
        Chance(seed | 1)
    }

    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }

    /// A place in a list of so many.
    pub fn pick(&mut self, limit: u64) -> usize {
        usize::try_from(self.below(limit)).expect("a small number")
    }

    /// A reader with every share of "yes", "no" and "not known".
    pub fn person(&mut self) -> Person {
        let (yes, no) = (self.below(10), 1 + self.below(9));
        Fact::ALL.into_iter().fold(Person::default(), |person, fact| {
            let known = match self.below(20) {
                n if n < yes => Known::Yes,
                n if n < yes + no => Known::No,
                _ => Known::Unknown,
            };
            person.with(fact, known)
        })
    }
}
