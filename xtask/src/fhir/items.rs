//! The items of the Questionnaire: a group for each screen, in it a question for each answer, and beside both the lines
//! that explain them. A linkId is the id of the screen or of the answer; the lines and headings, which hold no answer,
//! have one with a dot, which no id has.

use super::asked::{By, Part, Question, parts, screens};
use super::codes::Codes;
use super::when::{self, Step};
use crate::Outcome;
use leg_cramps::{check::Screen, words::Words};
use serde_json::{Map, Value, json};

/// What items are made from.
pub struct Maker<'a> {
    /// The language.
    pub words: &'a Words,
    /// The codes.
    pub codes: &'a Codes,
    /// Answers to the questions so far.
    pub before: Vec<Step>,
}

impl Maker<'_> {
    /// All screens.
    pub fn screens(&mut self) -> Outcome<Vec<Value>> {
        screens().map(|screen| self.screen(screen)).collect()
    }

    fn screen(&mut self, screen: &'static Screen) -> Outcome<Value> {
        let parts = parts(screen);
        let mut group = item(screen.id, "group");
        // A question without words of its own takes the screen's; they are not said twice.
        let taken = parts.iter().flat_map(|part| &part.questions).any(|question| question.takes_title());
        if !taken {
            group.insert("text".to_owned(), self.words.get(screen.title).into());
        }
        add(&mut group, when::of_screen(screen, &self.before)?);
        let mut items = Vec::new();
        if let Some(hint) = self.hint(screen).filter(|_| !taken) {
            items.push(line(&format!("{}.hint", screen.id), &hint));
        }
        for (part, number) in parts.iter().zip(1u8..) {
            let mut inner = Vec::new();
            for question in &part.questions {
                inner.push(self.question(question, part)?);
            }
            match part.heading {
                Some(heading) => {
                    let mut sub = item(&format!("{}.{number}", screen.id), "group");
                    sub.insert("text".to_owned(), self.words.get(heading).into());
                    sub.insert("item".to_owned(), inner.into());
                    items.push(sub.into());
                }
                None => items.extend(inner),
            }
            for question in &part.questions {
                let answers = question.answers(self.words, self.codes)?;
                self.before.extend(answers.into_iter().map(|given| (question.id.clone(), given)));
            }
        }
        group.insert("item".to_owned(), items.into());
        Ok(group.into())
    }

    fn question(&self, question: &Question, part: &Part) -> Outcome<Value> {
        let (words, id) = (self.words, question.id.as_str());
        let kind = if matches!(question.by, By::Scale) { "integer" } else { "choice" };
        let mut out = item(id, kind);
        if let Some(code) = self.codes.item(id) {
            out.insert("code".to_owned(), json!([code.coding()]));
        }
        let mut lines: Vec<(String, String)> = Vec::new();
        let title = words.get(question.screen.title);
        let text = match question.by {
            By::Item(choice) => {
                lines.extend(choice.help.map(|help| (format!("{id}.help"), words.get(help).to_owned())));
                words.get(choice.text)
            }
            By::One(group) => group.label.map_or(title, |label| words.get(label)),
            By::YesNo => {
                // The codes are only called yes and no, and the screen may say more.
                for choice in question.screen.choices() {
                    let code = self.codes.need(&format!("answer.{}", choice.id))?.display();
                    let own = words.get(choice.text);
                    if own != code {
                        lines.push((format!("{id}.{}", choice.id), format!("“{code}”: {own}.")));
                    }
                }
                title
            }
            By::Scale | By::Medicines => title,
        };
        out.insert("text".to_owned(), text.into());
        if question.takes_title() {
            lines.splice(0..0, self.hint(question.screen).map(|hint| (format!("{id}.help"), hint)));
        }
        add(&mut out, when::of_part(part, self.codes)?);
        match question.by {
            By::Item(choice) => add(&mut out, when::of_choice(question, choice, &self.before)?),
            By::Medicines => add(&mut out, vec![("repeats", true.into())]),
            By::Scale => {
                let limit = |name: &str, value: u8| json!({"url": format!("{BASE}{name}"), "valueInteger": value});
                add(&mut out, vec![("extension", json!([limit("minValue", 0), limit("maxValue", 10)]))]);
            }
            By::One(_) | By::YesNo => {}
        }
        let answers = question.answers(words, self.codes)?;
        if !answers.is_empty() {
            let options: Vec<Value> = answers.iter().map(|given| json!({"valueCoding": given.code.coding()})).collect();
            out.insert("answerOption".to_owned(), options.into());
        }
        if !lines.is_empty() {
            let lines: Vec<Value> = lines.iter().map(|(id, text)| line(id, text)).collect();
            out.insert("item".to_owned(), lines.into());
        }
        Ok(out.into())
    }

    /// How to answer, without the sentence on which boxes to tick: here are no boxes.
    fn hint(&self, screen: &Screen) -> Option<String> {
        let hint = self.words.get(screen.hint?);
        let rest: Vec<&str> = hint.split_inclusive(". ").filter(|sentence| !sentence.starts_with("Choose ")).collect();
        Some(rest.concat().trim().to_owned()).filter(|rest| !rest.is_empty())
    }
}

impl Question {
    /// Whether its words are the title of its screen.
    fn takes_title(&self) -> bool {
        match self.by {
            By::Item(_) => false,
            By::One(group) => group.label.is_none(),
            By::YesNo | By::Scale | By::Medicines => true,
        }
    }
}

/// Where FHIR's own extensions are defined.
const BASE: &str = "http://hl7.org/fhir/StructureDefinition/";

fn item(id: &str, kind: &str) -> Map<String, Value> {
    let fields = [("linkId", id), ("type", kind)];
    fields.into_iter().map(|(key, value)| (key.to_owned(), value.into())).collect()
}

/// A line that is always seen. Not the extension for help behind a button: some lines say how to see a danger sign.
pub fn line(id: &str, text: &str) -> Value {
    let mut line = item(id, "display");
    line.insert("text".to_owned(), text.into());
    line.into()
}

fn add(item: &mut Map<String, Value>, fields: Vec<(&'static str, Value)>) {
    item.extend(fields.into_iter().map(|(key, value)| (key.to_owned(), value)));
}
