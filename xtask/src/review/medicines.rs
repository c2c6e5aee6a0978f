//! Every medicine, and the sentences that are said about medicines.

use super::{
    content::Content,
    glossary,
    html::{link, row, text},
    item::Item,
    phrase::Speech,
};
use leg_cramps::{
    check::{Advice, Key, MEDICINES, Medicine, Strength, UNSOURCED},
    words::{Text, t},
};

const CODES: &[(&str, Text)] = &[
    ("a0", t::ADVICE_A0),
    ("a1", t::ADVICE_A1),
    ("a2", t::ADVICE_A2),
    ("a3", t::ADVICE_A3),
    ("a4", t::ADVICE_A4),
    ("a5", t::ADVICE_A5),
    ("a6", t::ADVICE_A6),
    ("q", t::ADVICE_Q),
];

/// The sentences, by the code that medicines name.
pub fn advice(speech: &Speech) -> Vec<Item> {
    let one = |(code, id): &(&str, Text)| {
        let body = row("Shown", &speech.both(*id));
        Item::new(format!("text.advice_{code}"), format!("Advice {}", code.to_uppercase()), body)
    };
    CODES.iter().map(one).collect()
}

/// Every medicine, in the order of `content/medicines.toml`.
pub fn items(speech: &Speech, content: &Content) -> Vec<Item> {
    let one = |medicine: &'static Medicine| {
        let brands = |id: Option<Text>| id.map_or(String::from("–"), |id| text(speech.own.get(id)));
        let say = |id| speech.own.get(id);
        let unsourced = UNSOURCED.iter().find(|(id, _)| *id == medicine.id).map(|(_, what)| *what);
        let body = [
            row("Shown as", &text(&format!("{}, under “{}”", say(medicine.class), say(medicine.group.text())))),
            row("Brands", &format!("US {} · UK {}", brands(medicine.us), brands(medicine.uk))),
            row("Link, advice", &format!("{} · advice {}", text(&link_with_cramps(medicine)), codes(medicine.advice))),
            row("For the rules", &meanings(medicine)),
            row("Sources", &content.tags(medicine.sources)),
        ];
        let item = Item::new(format!("medicine.{}", medicine.id), speech.own.get(medicine.name), body.concat());
        let marks = unsourced.map(|what| format!("UNSOURCED-K: {what}")).into_iter().collect();
        Item { small: true, marks, ..item }
    };
    MEDICINES.iter().map(one).collect()
}

fn link_with_cramps(medicine: &Medicine) -> String {
    let strength = match medicine.strength {
        Strength::A => "A, controlled or population evidence",
        Strength::B => "B, named in a guideline or listed as common",
        Strength::C => "C, label or case reports only",
        Strength::D => "D, often blamed, little evidence",
        Strength::None => "none claimed",
    };
    let effects = [(1, "can injure muscle"), (2, "acts through body salts"), (4, "can damage nerves")];
    let mut parts = vec![strength];
    parts.extend(effects.iter().filter(|(bit, _)| medicine.effects & bit != 0).map(|(_, what)| *what));
    parts.join("; ")
}

fn codes(advice: Advice) -> &'static str {
    match advice {
        Advice::A0 => "A0",
        Advice::A1 => "A0 + A1",
        Advice::A2 => "A0 + A2",
        Advice::A3 => "A0 + A3",
        Advice::A4 => "A0 + A4",
        Advice::A5 => "A0 + A5",
        Advice::A6 => "A0 + A6",
        Advice::Q => "Q",
        Advice::None => "none",
    }
}

fn meanings(medicine: &Medicine) -> String {
    let keys = Key::ALL.iter().filter(|key| medicine.means(**key));
    let said: Vec<String> = keys
        .map(|key| match (glossary::entry(*key), key) {
            (Some(entry), _) => link(&glossary::id(*key), entry.term),
            (None, Key::Supplement) => String::from("a supplement: never a “new medicine”"),
            (None, Key::PotassiumSafety) => String::from("raises potassium (guide only)"),
            (None, other) => text(other.id()),
        })
        .collect();
    said.join("; ")
}
