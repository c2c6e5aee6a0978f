//! One thing to sign: its id, what is printed of it, its marks, and the hash of all that.

use super::{
    html::{anchor, el, plain, text},
    signed::Status,
};
use sha2::{Digest, Sha256};

/// An item of the sheet.
pub struct Item {
    /// `rule.R04.emergency`, `question.q02_body`, `source.NHS_cramps_2nd`, …
    pub id: String,
    /// Its heading.
    pub title: String,
    /// Its labelled lines, as markup.
    pub body: String,
    /// Its marks from `content/marks.toml`, without brackets.
    pub marks: Vec<String>,
    /// A look for items of which there are many.
    pub small: bool,
}

impl Item {
    /// An item without marks.
    pub fn new(id: impl Into<String>, title: impl Into<String>, body: String) -> Item {
        Item { id: id.into(), title: title.into(), body, marks: Vec::new(), small: false }
    }

    /// What a signature is for: the first 12 hex digits of sha-256 over everything that is printed of the item.
    pub fn hash(&self) -> String {
        let printed = format!("{}\n{}\n{}\n{}", self.id, self.title, plain(&self.body), self.marks.join("\n"));
        Sha256::digest(printed.as_bytes()).iter().take(6).map(|byte| format!("{byte:02x}")).collect()
    }

    /// The item with its state and its empty signature line.
    pub fn markup(&self, status: &Status) -> String {
        let marks: String = self.marks.iter().map(|mark| el("p", "mark", &format!("[{}]", text(mark)))).collect();
        let head = format!(
            "{}{}{}",
            el("h3", "", &text(&self.title)),
            el("code", "", &text(&self.id)),
            el("span", status.class(), &text(&status.words()))
        );
        let body = if self.body.is_empty() { String::new() } else { el("dl", "", &self.body) };
        let class = if self.small { "item small" } else { "item" };
        format!(
            "<section class=\"{class}\" id=\"{}\">{}{body}{marks}{}</section>\n",
            anchor(&self.id),
            el("header", "", &head),
            if self.small { initials() } else { signature("") }
        )
    }
}

/// A line to sign on.
pub fn signature(what: &str) -> String {
    let what = if what.is_empty() { String::new() } else { el("b", "", &text(what)) };
    let square = "<i class=\"square\"></i>";
    el(
        "p",
        "sign",
        &format!(
            "{what}<span>{square} ok</span><span>{square} change:</span><span class=\"line\"></span>\
             <span>name</span><span class=\"line is-short\"></span><span>date</span><span class=\"line is-short\"></span>"
        ),
    )
}

/// The same for items of which there are many: room for initials.
fn initials() -> String {
    let square = "<i class=\"square\"></i>";
    el(
        "p",
        "sign",
        &format!(
            "<span>{square} ok</span><span>{square} change:</span><span class=\"line\"></span>\
             <span>name</span><span class=\"line is-tiny\"></span><span>date</span><span class=\"line is-tiny\"></span>"
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_hangs_on_words_and_marks_and_not_on_markup() {
        let item = Item::new("rule.R01", "R01", String::from("<div>chest pain</div>"));
        let other = Item::new("rule.R01", "R01", String::from("<p class=\"x\">chest  pain</p>"));
        assert_eq!(item.hash(), other.hash());
        assert_eq!(item.hash().len(), 12);
        let reworded = Item::new("rule.R01", "R01", String::from("<div>chest ache</div>"));
        assert_ne!(item.hash(), reworded.hash());
        let marked = Item { marks: vec![String::from("DERIVED")], ..item };
        assert_ne!(marked.hash(), other.hash());
    }

    #[test]
    fn every_item_has_a_square_and_room_for_name_and_date() {
        let markup = Item::new("a.b", "T", String::new()).markup(&Status::New);
        assert_eq!(markup.matches("class=\"square\"").count(), 2);
        assert!(markup.contains("name") && markup.contains("date") && markup.contains(">new<"));
    }
}
