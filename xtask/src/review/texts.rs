//! Every other text that a reader can meet, by the room that shows it: nothing is shown that is not on the sheet.

use super::{
    html::{list, row, text},
    item::Item,
};
use crate::{Outcome, place};
use leg_cramps::words::{packed, t};

/// Tables that have a section of their own, and what nobody reads.
const ELSEWHERE: [&str; 18] = [
    "advice",
    "alike",
    "asking",
    "carer",
    "figure",
    "language",
    "measure",
    "medicine",
    "medicine_class",
    "medicine_group",
    "negative",
    "option",
    "option_help",
    "question",
    "question_group",
    "region",
    "rule",
    "seven",
];

/// What each table is, in the order to read; tables that are not named here come after.
const NAMES: [(&str, &str); 21] = [
    ("result", "The result"),
    ("danger", "The list of danger signs"),
    ("now", "Relief steps for a cramp that is happening"),
    ("still", "A cramp whose clock nobody has seen for a while"),
    ("lasted", "How long it lasted"),
    ("eased", "After the cramp"),
    ("tell", "More about a cramp"),
    ("shell", "Before, without and after the tool: danger signs, relief, failures"),
    ("measures", "Words around the measures"),
    ("guide", "The guide’s page"),
    ("quick", "The quick questions’ page"),
    ("nohelp", "What does not help"),
    ("check", "What the check says about answers"),
    ("ask", "Around a question"),
    ("review", "Checking the answers"),
    ("resume", "Going on with a check"),
    ("start", "The first page"),
    ("ui", "On every page"),
    ("keep", "Keeping a history"),
    ("diary", "The diary"),
    ("settings", "Settings"),
];

/// The texts of each table. A carer's wording stands beside its text.
pub fn items() -> Vec<Item> {
    let lines: Vec<&str> = packed::file("en").lines().skip(1).collect();
    let mut tables: Vec<(&str, Vec<String>)> = NAMES.iter().map(|(id, _)| (*id, Vec::new())).collect();
    let ends = t::KEYS.iter().skip(1).map(|(at, _)| usize::from(*at)).chain([t::COUNT]);
    for ((at, key), end) in t::KEYS.iter().zip(ends) {
        let (table, rest) = key.split_once('.').unwrap_or((key, ""));
        if ELSEWHERE.contains(&table) || table == "source" || table == "topic" || rest.ends_with("_owner") {
            continue;
        }
        let own =
            (usize::from(*at)..end).filter_map(|at| Some((at, *lines.get(at)?))).filter(|(_, line)| !line.is_empty());
        let said = own.map(|(at, line)| {
            let carer = t::CARER.iter().find(|(of, _)| usize::from(*of) == at);
            let other = carer.and_then(|(_, line)| lines.get(usize::from(*line)));
            other.map_or(text(line), |other| {
                format!("{}<span class=\"carer\"><i>To a carer:</i> {}</span>", text(line), text(other))
            })
        });
        let said: Vec<String> = said.collect();
        let value = match said.as_slice() {
            [one] => one.clone(),
            several => list("", several.iter().cloned()),
        };
        let line = row(rest, &value);
        match tables.iter_mut().find(|(id, _)| *id == table) {
            Some((_, rows)) => rows.push(line),
            None => tables.push((table, vec![line])),
        }
    }
    let one = |(id, rows): (&str, Vec<String>)| {
        let name = NAMES.iter().find(|(known, _)| *known == id).map_or(id, |(_, name)| name);
        Item::new(format!("text.{id}"), name, rows.concat())
    };
    tables.into_iter().filter(|(_, rows)| !rows.is_empty()).map(one).collect()
}

/// A section of SAFETY.md as markup: paragraphs and lists are all that its first sections hold.
pub fn safety(heading: &str) -> Outcome<String> {
    let raw = place::read(&place::root().join("SAFETY.md"))?;
    let (_, after) =
        raw.split_once(&format!("\n## {heading}\n")).ok_or_else(|| format!("SAFETY.md has no section `{heading}`."))?;
    let body = after.split("\n## ").next().unwrap_or_default();
    let mut markup = String::new();
    for block in body.split("\n\n").map(str::trim).filter(|block| !block.is_empty()) {
        if block.starts_with("- ") {
            let points = block.split("\n- ").map(|point| words(point.trim_start_matches("- ")));
            markup.push_str(&list("", points));
        } else {
            markup.push_str(&format!("<p>{}</p>", words(block)));
        }
    }
    Ok(markup)
}

/// Lines in one, without the marks of Markdown that these sections use.
fn words(block: &str) -> String {
    text(&block.split_whitespace().collect::<Vec<_>>().join(" ").replace(['`', '*'], ""))
}
