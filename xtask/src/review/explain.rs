//! What stands behind a result besides its rules: look-alikes, what was denied, questions to take along.

use super::{
    content::Content,
    html::{row, text},
    item::Item,
    phrase::Speech,
};
use leg_cramps::{
    check::{
        Expr,
        explain::{LOOK_ALIKES, LookAlike, all_negatives, all_questions},
    },
    words::Text,
};

/// Every look-alike, and the two lists.
pub fn items(speech: &Speech, content: &Content) -> Vec<Item> {
    let one = |alike: &LookAlike| {
        let body = [
            row("Shown", &speech.both(alike.text)),
            row("Shown when", &speech.condition(alike.when())),
            row("Sources", &content.cited(alike.sources)),
        ];
        let said = speech.own.get(alike.text);
        Item::new(format!("alike.{}", alike.id), said.split([':', '.']).next().unwrap_or(said), body.concat())
    };
    let mut items: Vec<Item> = LOOK_ALIKES.iter().map(one).collect();
    items.push(table(speech, "text.negative", "What the reader said no to, for the doctor", all_negatives()));
    items.push(table(speech, "text.asking", "Questions to take along", all_questions()));
    items
}

/// Texts with their conditions, as one item.
fn table(speech: &Speech, id: &str, title: &str, rows: &[(Expr, Text)]) -> Item {
    let line = |(when, said): &(Expr, Text)| {
        let own = text(speech.own.get(*said));
        row("When", &format!("{}<br /><q>{own}</q>", speech.condition(when)))
    };
    Item::new(id, title, rows.iter().map(line).collect())
}
