//! The questions behind the screens. A screen asks several things at once; a form asks one thing at a time, under the
//! id of the answer that is written.

use super::codes::{Code, Codes};
use crate::Outcome;
use leg_cramps::{
    check::{Answers, Choice, Group, Kind, MEDICINES, SCREENS, Screen, path},
    words::{Text, Words},
};
use serde_json::{Map, Value, json};

/// One question.
pub struct Question {
    /// Id of the answer that it writes.
    pub id: String,
    /// The screen on which it stands.
    pub screen: &'static Screen,
    /// How it is answered.
    pub by: By,
}

/// How a question is answered.
pub enum By {
    /// Yes, no or not sure: on the screen a box to tick.
    Item(&'static Choice),
    /// Yes, no or not sure: the whole screen.
    YesNo,
    /// One of the options of a group.
    One(&'static Group),
    /// A number from 0 to 10.
    Scale,
    /// Any number of medicines.
    Medicines,
}

/// Questions of a screen under one heading, or none.
pub struct Part {
    /// The heading.
    pub heading: Option<Text>,
    /// The questions.
    pub questions: Vec<Question>,
    /// The box of the same screen that must be ticked for them to be there.
    pub after: Option<&'static str>,
}

/// An answer that can be given: as the form writes it, and as the checker takes it, with what it can't stand without.
#[derive(Clone)]
pub struct Given {
    /// For the form.
    pub code: Code,
    /// For the checker.
    pub map: Map<String, Value>,
}

/// The screens that ask something of their own: without those that ask which of another's options are not sure.
pub fn screens() -> impl Iterator<Item = &'static Screen> {
    SCREENS.iter().filter(|screen| !screen.is_again())
}

/// The questions of a screen.
pub fn parts(screen: &'static Screen) -> Vec<Part> {
    if let Some(id) = screen.whole() {
        let by = match screen.kind {
            Kind::Scale => By::Scale,
            Kind::Medicines => By::Medicines,
            Kind::One | Kind::Many => By::YesNo,
        };
        let questions = vec![Question { id: id.to_owned(), screen, by }];
        return vec![Part { heading: None, questions, after: None }];
    }
    let part = |group: &'static Group| {
        let nothing: [&str; 0] = [];
        let opens = |choice: &&Choice| !group.is_there(&nothing) && group.is_there(&[choice.id]);
        let after = screen.choices().find(opens).map(|choice| choice.id);
        let (heading, questions) = match group.key() {
            // Its label is the question.
            Some(id) => (None, vec![Question { id: id.to_owned(), screen, by: By::One(group) }]),
            None => {
                let item =
                    |choice: &'static Choice| Question { id: choice.id.to_owned(), screen, by: By::Item(choice) };
                (group.label, group.choices.iter().map(item).collect())
            }
        };
        Part { heading, questions, after }
    };
    screen.groups.iter().map(part).collect()
}

/// All questions, in order.
pub fn questions() -> impl Iterator<Item = Question> {
    screens().flat_map(parts).flat_map(|part| part.questions)
}

impl Question {
    /// What can be answered. A number has no codes.
    pub fn answers(&self, words: &Words, codes: &Codes) -> Outcome<Vec<Given>> {
        let given = |code: Code, map: &[(&str, Value)]| Given {
            code,
            map: map.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect(),
        };
        let id = self.id.as_str();
        Ok(match self.by {
            By::Scale => Vec::new(),
            By::Item(_) | By::YesNo => {
                let one = |answer: &str| -> Outcome<Given> {
                    Ok(given(codes.need(&format!("answer.{answer}"))?.clone(), &[(id, json!(answer))]))
                };
                vec![one("yes")?, one("no")?, one("not_sure")?]
            }
            By::One(group) => {
                let one = |choice: &Choice| {
                    let value = choice.value();
                    given(Code::own(value, words.get(choice.text)), &[(id, json!(value))])
                };
                group.choices.iter().map(one).collect()
            }
            By::Medicines => {
                let all: Vec<&str> = MEDICINES.iter().map(|medicine| medicine.id).collect();
                let taken = Answers::from_map(&given(Code::own("", ""), &[("medicines", json!(all))]).map)
                    .map_err(|why| why.to_string())?;
                // Only what is taken can be new.
                let medicine = |list: Value| [("medicines", list.clone()), (id, list)];
                let mut answers: Vec<Given> = path::medicines(&taken, self.screen)
                    .map(|one| given(Code::own(one.id, words.get(one.name)), &medicine(json!([one.id]))))
                    .collect();
                // The checker's empty list: without an option of its own it would look like a question left out.
                let none = self.screen.none.map(|text| given(Code::own("none", words.get(text)), &[(id, json!([]))]));
                let unsure = self
                    .screen
                    .unsure
                    .map(|text| given(Code::own("not_sure", words.get(text)), &[(id, json!(["not_sure"]))]));
                answers.extend(none);
                answers.extend(unsure);
                answers
            }
        })
    }
}
