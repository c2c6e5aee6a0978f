//! Eight quick questions of the guide itself, for those who have not done the check.

use super::{Fact, Known, Person, findings};
use crate::check::{Answer, Answers, Key, Medicine};
use crate::words::{Text, t};

/// A quick question.
#[derive(PartialEq, Debug)]
pub struct Question {
    /// Its id: "hf", "kidney", …
    pub id: &'static str,
    /// The question.
    pub text: Text,
    /// What else a yes covers, so that a no is a no to all of it.
    pub help: Option<Text>,
    /// What a yes says to be so, or to be possible.
    pub yes: &'static [Fact],
    /// What a no says not to be so: only what the question covers whole.
    pub no: &'static [Fact],
}

/// A group of questions with its heading.
#[derive(PartialEq, Debug)]
pub struct Group {
    /// Its id.
    pub id: &'static str,
    /// The heading.
    pub text: Text,
    /// What is asked.
    pub questions: &'static [Question],
}

const THINNER_OR_POTASSIUM: &[Fact] = &[Fact::Anticoagulant, Fact::VitaminKAntagonist, Fact::PotassiumRaising];

/// The questions, in the order to ask.
pub static QUICK: [Group; 2] = [
    Group {
        id: "health",
        text: t::QUICK_HEALTH,
        questions: &[
            Question {
                id: "hf",
                text: t::QUICK_HF,
                help: None,
                yes: &[Fact::FluidLimit, Fact::HeartDiseaseOrPressure],
                no: &[Fact::FluidLimit],
            },
            Question { id: "kidney", text: t::QUICK_KIDNEY, help: None, yes: &[Fact::Kidney], no: &[Fact::Kidney] },
            Question { id: "preg", text: t::QUICK_PREG, help: None, yes: &[Fact::Pregnant], no: &[Fact::Pregnant] },
            Question { id: "implant", text: t::QUICK_IMPLANT, help: None, yes: &[Fact::Implant], no: &[Fact::Implant] },
        ],
    },
    Group {
        id: "legs",
        text: t::QUICK_LEGS,
        questions: &[
            Question {
                id: "feet",
                text: t::QUICK_FEET,
                help: Some(t::QUICK_FEET_HELP),
                yes: &[Fact::NumbFeet, Fact::PoorCirculation],
                no: &[Fact::NumbFeet, Fact::PoorCirculation],
            },
            Question {
                id: "clot",
                text: t::QUICK_CLOT,
                help: Some(t::QUICK_CLOT_HELP),
                yes: &[Fact::ClotPossible],
                no: &[Fact::ClotPossible],
            },
            Question {
                id: "unsteady",
                text: t::QUICK_UNSTEADY,
                help: None,
                yes: &[Fact::Unsteady],
                no: &[Fact::Unsteady],
            },
            Question {
                id: "meds",
                text: t::QUICK_MEDS,
                help: None,
                yes: THINNER_OR_POTASSIUM,
                no: THINNER_OR_POTASSIUM,
            },
        ],
    },
];

/// Every question.
pub fn questions() -> impl Iterator<Item = &'static Question> {
    QUICK.iter().flat_map(|group| group.questions)
}

/// Whether a medicine is one that the question about medicines means.
#[must_use]
pub fn is_meant(medicine: &Medicine) -> bool {
    medicine.means(Key::Anticoag) || findings::raises_potassium(medicine)
}

/// An answer as it is written down: "hf=yes".
#[must_use]
pub fn code(id: &str, answer: Answer) -> String {
    [id, "=", answer.id()].concat()
}

/// What a code says; `None` for what no question and no answer is called.
#[must_use]
pub fn parse(code: &str) -> Option<(&'static Question, Answer)> {
    let (id, answer) = code.split_once('=')?;
    let question = questions().find(|question| question.id == id)?;
    let answer = [Answer::Yes, Answer::No, Answer::NotSure].into_iter().find(|one| one.id() == answer)?;
    Some((question, answer))
}

/// The answer to a question among those that were given.
#[must_use]
pub fn given(list: &[String], question: &Question) -> Option<Answer> {
    list.iter().filter_map(|entry| parse(entry)).find(|(asked, _)| asked.id == question.id).map(|(_, answer)| answer)
}

/// Takes an answer in; the same once more takes it back.
pub fn answer(list: &mut Vec<String>, question: &Question, answer: Answer) {
    let same = given(list, question) == Some(answer);
    list.retain(|entry| entry.split_once('=').is_none_or(|(id, _)| id != question.id));
    if !same {
        list.push(code(question.id, answer));
    }
}

/// "None of these": a no to every question of a group, or, where that is so already, no answer.
pub fn none(list: &mut Vec<String>, group: &Group) {
    let all = is_none(list, group);
    for question in group.questions {
        if all || given(list, question) != Some(Answer::No) {
            answer(list, question, Answer::No);
        }
    }
}

/// Whether every question of a group was answered with no.
#[must_use]
pub fn is_none(list: &[String], group: &Group) -> bool {
    group.questions.iter().all(|question| given(list, question) == Some(Answer::No))
}

impl Person {
    /// What the answers of a check and those to the quick questions tell together. A yes of either counts; a no only
    /// where the other says nothing else, and "not sure" is something else. Of an old check only the yeses count.
    #[must_use]
    pub fn fitted(answers: &Answers, old: bool, quick: &[String]) -> Person {
        let mut person = Person::from_answers(answers);
        if old {
            for fact in Fact::ALL {
                if person.get(fact) == Known::No {
                    person = person.with(fact, Known::Unknown);
                }
            }
        }
        for question in questions() {
            match given(quick, question) {
                None => {}
                Some(Answer::Yes) => {
                    for fact in question.yes {
                        person = person.with(*fact, Known::Yes);
                    }
                }
                Some(Answer::No) => {
                    for fact in question.no {
                        let open = person.get(*fact) == Known::Unknown;
                        if open && (old || !findings::is_doubted(*fact, answers)) {
                            person = person.with(*fact, Known::No);
                        }
                    }
                }
                Some(Answer::NotSure) => {
                    for fact in question.no {
                        if person.get(*fact) == Known::No {
                            person = person.with(*fact, Known::Unknown);
                        }
                    }
                }
            }
        }
        person
    }
}
