//! Conditions in the words of the questions, printed from the tables that the checker itself reads.

use super::{
    glossary,
    html::{el, link, list, text},
};
use leg_cramps::{
    check::{Expr, Key, Kind, SCREENS, Screen, Urgency},
    words::{Text, Words, t},
};

/// The words, once as they are said to the person and once as they are said to someone who answers for another.
pub struct Speech {
    /// To the person.
    pub own: Words,
    /// To someone who answers for another person.
    pub carer: Words,
}

impl Speech {
    /// A text, and the carer's wording where it differs.
    pub fn both(&self, id: Text) -> String {
        let (own, carer) = (self.own.get(id), self.carer.get(id));
        if own == carer {
            return text(own);
        }
        format!("{}{}", text(own), el("span", "carer", &format!("{} {}", el("i", "", "To a carer:"), text(carer))))
    }

    /// A level as the result names it, with our id for it where the two differ.
    pub fn level(&self, urgency: Urgency) -> String {
        let place = Urgency::ALL.iter().position(|other| *other == urgency).unwrap_or_default();
        self.own.nth(t::RESULT_LEVELS, place).to_owned()
    }

    /// A condition as nested lists: "all of", "any one of".
    pub fn condition(&self, when: &Expr) -> String {
        match when {
            Expr::All([]) => String::from("always"),
            Expr::All([one]) | Expr::Any([one]) => self.condition(one),
            Expr::All(parts) => self.group("All of:", parts),
            Expr::Any(parts) => self.group("Any one of:", parts),
            Expr::Is(key) => self.key(*key),
            Expr::Not(key) => format!("{} {}", el("b", "", "not:"), self.key(*key)),
            Expr::Unsure(key) => format!("{} about: {}", el("b", "", "not sure"), self.key(*key)),
            Expr::Denied(key) => format!(
                "{} was answered (not sure or not asked is not enough) to: {}",
                el("b", "", "no"),
                self.key(*key)
            ),
            Expr::Below(urgency) => {
                format!("no rule at level {} or above has fired", el("b", "", &text(&self.level(*urgency))))
            }
            Expr::Reached(urgency) => {
                format!("a rule at level {} or above has fired", el("b", "", &text(&self.level(*urgency))))
            }
        }
    }

    fn group(&self, head: &str, parts: &[Expr]) -> String {
        format!("{}{}", el("b", "", head), list("when", parts.iter().map(|part| self.condition(part))))
    }

    /// A key in words: the option as it stands on its screen, or its place in the glossary.
    pub fn key(&self, key: Key) -> String {
        if let Some(entry) = glossary::entry(key) {
            return link(&glossary::id(key), entry.term);
        }
        match place(key) {
            Some((screen, said)) => {
                let before = said.before.filter(|label| !FILING.contains(label)).map_or(String::new(), |label| {
                    el("span", "soft", &format!("{} ", text(self.own.get(label).trim_end_matches(':'))))
                });
                let after = said.after.map_or(String::new(), |hint| format!(" ({})", text(self.own.get(hint))));
                let yes = if said.is_yes { "yes to " } else { "" };
                let quoted = el("q", "", &text(self.own.get(said.text)));
                format!("{yes}{before}{quoted}{after} {}", link(&format!("question.{}", screen.id), screen.id))
            }
            None => text(key.id()),
        }
    }
}

/// Headings that only file options; they add nothing to the words of one.
const FILING: &[Text] = &[
    t::QUESTION_GROUP_STRENGTH,
    t::QUESTION_GROUP_FEELING,
    t::QUESTION_GROUP_COMMON,
    t::QUESTION_GROUP_LESS_COMMON,
    t::QUESTION_GROUP_CAREFUL,
    t::QUESTION_GROUP_CONDITIONS,
    t::QUESTION_GROUP_ALSO,
];

/// How a key is said.
struct Said {
    /// The heading that it hangs on.
    before: Option<Text>,
    text: Text,
    /// What the question lists, where its answer is only yes or no.
    after: Option<Text>,
    is_yes: bool,
}

/// The screen that asks for a key.
fn place(key: Key) -> Option<(&'static Screen, Said)> {
    for screen in SCREENS.iter().filter(|screen| !screen.is_which()) {
        if screen.yes_key() == Some(key) {
            return Some((screen, Said { before: None, text: screen.title, after: screen.hint, is_yes: true }));
        }
        if screen.kind == Kind::Medicines || screen.yes_key().is_some() {
            continue;
        }
        for group in screen.groups {
            if let Some(choice) = group.choices.iter().find(|choice| choice.key() == Some(key)) {
                let before = group.label.or(group.is_choice().then_some(screen.title));
                return Some((screen, Said { before, text: choice.text, after: None, is_yes: false }));
            }
        }
    }
    None
}
