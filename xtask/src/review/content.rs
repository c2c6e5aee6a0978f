//! What only stands in `content/`: the dates and addresses of sources. The widget never carries them.

use super::{
    html::{el, link, list, row, text},
    item::Item,
};
use crate::{Outcome, place};
use leg_cramps::words::{REGIONS, Source, Words, t};

/// Sources by tag, in the order of the file.
pub struct Content {
    sources: Vec<Row>,
}

struct Row {
    id: String,
    title: String,
    publisher: String,
    year: String,
    url: String,
    checked: String,
}

impl Content {
    /// Reads `content/sources.toml`.
    pub fn read() -> Outcome<Content> {
        let raw = place::read(&place::root().join("content/sources.toml"))?;
        let table: toml::Table = raw.parse().map_err(|why| format!("content/sources.toml is no TOML: {why}"))?;
        let sources = table.iter().map(|(id, value)| {
            let field = |name: &str| value.get(name).and_then(toml::Value::as_str).unwrap_or_default().to_owned();
            Row {
                id: id.clone(),
                title: field("title"),
                publisher: field("publisher"),
                year: match field("year") {
                    year if year.is_empty() => String::from("no date"),
                    year => year,
                },
                url: field("url"),
                checked: match field("checked") {
                    date if date.is_empty() => String::from("not checked"),
                    date => format!("checked {date}"),
                },
            }
        });
        Ok(Content { sources: sources.collect() })
    }

    fn find(&self, source: &Source) -> Option<&Row> {
        self.sources.iter().find(|row| row.id == source.tag())
    }

    /// Sources as a list: title, publisher, year, and whether the statement was checked there.
    pub fn cited(&self, sources: &[Source]) -> String {
        let one = |source: &Source| {
            let row = self.find(source)?;
            let about = format!(" {}. {}, {}. {}", row.title, row.publisher, row.year, row.checked);
            Some(format!("{}{}", link(&format!("source.{}", row.id), &row.id), text(&about)))
        };
        match sources {
            [] => el("b", "", "none"),
            _ => list("", sources.iter().filter_map(one)),
        }
    }

    /// Sources in one line: id, year, and whether the statement was checked there.
    pub fn tags(&self, sources: &[Source]) -> String {
        let one = |source: &Source| {
            let row = self.find(source)?;
            let about = format!(" ({}, {})", row.year, row.checked);
            Some(format!("{}{}", link(&format!("source.{}", row.id), &row.id), text(&about)))
        };
        match sources {
            [] => el("b", "", "none"),
            _ => sources.iter().filter_map(one).collect::<Vec<_>>().join("; "),
        }
    }

    /// Every source.
    pub fn items(&self) -> Vec<Item> {
        let one = |source: &Row| {
            let url = if source.url.is_empty() { "none" } else { &source.url };
            let body = [
                row("Published", &text(&format!("{}, {}", source.publisher, source.year))),
                row("Address", &el("span", "url", &text(url))),
                row("State", &el("b", "", &text(&source.checked))),
            ];
            let item = Item::new(format!("source.{}", source.id), &source.title, body.concat());
            // The tag says so where the authority's own page was not seen.
            let second = source
                .id
                .ends_with("_2nd")
                .then(|| String::from("UNSOURCED-K: seen second hand only; the authority’s own page"));
            Item { small: true, marks: second.into_iter().collect(), ..item }
        };
        self.sources.iter().map(one).collect()
    }

    /// How many there are, and how many were compared with the publisher's own page.
    pub fn checked(&self) -> (usize, usize) {
        (self.sources.len(), self.sources.iter().filter(|row| row.checked != "not checked").count())
    }
}

/// Every region: numbers and words as a reader meets them.
pub fn regions(words: &Words) -> Vec<Item> {
    let one = |region: &leg_cramps::words::Region| {
        let number =
            |number: &str| if number.is_empty() { String::from("no number offered") } else { number.to_owned() };
        let emergency = match region.emergency {
            "" => words.get(t::UI_CALL_GENERIC).to_owned(),
            number => format!("{} {}", words.fill(t::UI_CALL, &[("number", number)]), words.get(t::UI_OR_LOCAL)),
        };
        let guessed = format!("page language {}; time zone {}", region.countries.join(" "), region.zones.join(", "));
        let body = [
            row(
                "Emergency",
                &format!("{} · <q>{}</q>", el("b", "", &text(&number(region.emergency))), text(&emergency)),
            ),
            row(
                "Today",
                &format!(
                    "{} · <q>{}</q>",
                    el("b", "", &text(&number(region.urgent))),
                    text(words.get(region.urgent_words))
                ),
            ),
            row("Routine visit", &text(words.get(region.routine_words))),
            row("Hospital", &text(words.get(region.hospital_words))),
            row(
                "Guessed from",
                &text(if region.countries.is_empty() { "nothing: where no other fits" } else { &guessed }),
            ),
        ];
        Item::new(format!("region.{}", region.id), words.get(region.name), body.concat())
    };
    REGIONS.iter().map(one).collect()
}
