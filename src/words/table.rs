//! The table of texts in one language, loaded at start.

use super::{language, plural, t};
use std::rc::Rc;

/// Id of a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Text(pub(super) u16);

/// Id of a text that depends on a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Plural(pub(super) u16);

/// Id of several texts that belong together: first line and how many.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct List(pub(super) u16, pub(super) u16);

impl List {
    /// The texts of the list, in order.
    pub fn texts(self) -> impl Iterator<Item = Text> {
        (self.0..self.0.saturating_add(self.1)).map(Text)
    }
}

/// Why a words file can't be used.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Broken {
    /// It is no words file at all.
    Foreign,
    /// It was made for another version of the widget.
    OtherBuild,
    /// Lines are missing.
    Short,
}

/// The texts of one language.
#[derive(Clone, PartialEq, Debug)]
pub struct Words {
    file: Rc<str>,
    /// Start of each line in `file`; one more than there are lines.
    starts: Rc<[u32]>,
    tag: Rc<str>,
    rtl: bool,
    /// Whether the reader answers for someone else.
    carer: bool,
}

impl Words {
    /// Reads a words file.
    ///
    /// # Errors
    /// Says how the file is broken; nothing of it is used then.
    pub fn parse(file: &str) -> Result<Words, Broken> {
        let (first, _) = file.split_once('\n').ok_or(Broken::Foreign)?;
        let mut head = first.split(' ');
        if head.next() != Some("lc-words") {
            return Err(Broken::Foreign);
        }
        if head.next() != Some(t::FINGERPRINT) {
            return Err(Broken::OtherBuild);
        }
        let tag = head.next().ok_or(Broken::Foreign)?.into();
        let rtl = head.next() == Some("rtl");
        let starts: Rc<[u32]> =
            file.bytes().zip(1u32..).filter(|(byte, _)| *byte == b'\n').map(|(_, next)| next).collect();
        if starts.len() != t::COUNT.saturating_add(1) {
            return Err(Broken::Short);
        }
        Ok(Words { file: file.into(), starts, tag, rtl, carer: false })
    }

    /// The same words as they are said to someone who answers for another person, or not.
    #[must_use]
    pub fn to(&self, carer: bool) -> Words {
        Words { carer, ..self.clone() }
    }

    /// The language's tag, as a page writes it in `lang`.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// Whether the language runs from right to left.
    #[must_use]
    pub fn rtl(&self) -> bool {
        self.rtl
    }

    fn line(&self, index: u16) -> &str {
        let other = if self.carer { t::CARER.iter().find(|(of, _)| *of == index) } else { None };
        let at = usize::from(other.map_or(index, |(_, line)| *line));
        match (self.starts.get(at), self.starts.get(at.saturating_add(1))) {
            (Some(from), Some(next)) => {
                self.file.get(*from as usize..(*next as usize).saturating_sub(1)).unwrap_or_default()
            }
            _ => "",
        }
    }

    /// The text as it stands.
    #[must_use]
    pub fn get(&self, id: Text) -> &str {
        self.line(id.0)
    }

    /// The text with each `{name}` replaced by its value.
    #[must_use]
    pub fn fill(&self, id: Text, values: &[(&str, &str)]) -> String {
        language::fill(self.get(id), values)
    }

    /// The form for `count`, with `{n}` replaced by the number as the language writes it, and other values.
    #[must_use]
    pub fn count(&self, id: Plural, count: u32, values: &[(&str, &str)]) -> String {
        let category = plural::category(self.list(t::LANGUAGE_PLURAL), count);
        let own = self.line(id.0.saturating_add(category));
        let form = if own.is_empty() { self.line(id.0.saturating_add(plural::OTHER)) } else { own };
        let number = self.number(count);
        let mut all = vec![("n", number.as_str())];
        all.extend_from_slice(values);
        language::fill(form, &all)
    }

    /// The texts of a list.
    pub fn list(&self, id: List) -> impl Iterator<Item = &str> {
        id.texts().map(|text| self.get(text))
    }

    /// The text at a place of a list counted from 0, or an empty one.
    #[must_use]
    pub fn nth(&self, id: List, index: usize) -> &str {
        id.texts().nth(index).map_or("", |text| self.get(text))
    }

    /// A whole number with the language's groups of three.
    #[must_use]
    pub fn number(&self, number: u32) -> String {
        language::grouped(number, self.get(t::LANGUAGE_GROUP))
    }

    /// A number that was counted in tenths, with the language's sign before the last of them; a whole one without it.
    #[must_use]
    pub fn tenths(&self, tenths: u32) -> String {
        let mut out = self.number(tenths / 10);
        if !tenths.is_multiple_of(10) {
            out.push_str(self.get(t::LANGUAGE_DECIMAL));
            out.push_str(&(tenths % 10).to_string());
        }
        out
    }

    /// The text with each `{name}` replaced by its number, as the language writes it.
    #[must_use]
    pub fn numbers(&self, id: Text, values: &[(&str, u32)]) -> String {
        let mut text = self.get(id).to_owned();
        for (name, value) in values {
            text = language::fill(&text, &[(name, &self.number(*value))]);
        }
        text
    }

    /// Things in a row: "a, b and c".
    #[must_use]
    pub fn join(&self, items: &[&str]) -> String {
        match items {
            [] => String::new(),
            [one] => (*one).to_owned(),
            [most @ .., last] => {
                let mut row = most.join(self.get(t::LANGUAGE_LIST_BETWEEN));
                row.push_str(self.get(t::LANGUAGE_LIST_LAST));
                row.push_str(last);
                row
            }
        }
    }

    /// A local date as the language writes it. `month` is 1 to 12.
    #[must_use]
    pub fn date(&self, year: u16, month: u8, day: u8) -> String {
        self.dated(t::LANGUAGE_DATE, year, month, day)
    }

    /// The same without the year.
    #[must_use]
    pub fn short_date(&self, month: u8, day: u8) -> String {
        self.dated(t::LANGUAGE_DATE_SHORT, 0, month, day)
    }

    /// A month of a year, as a heading.
    #[must_use]
    pub fn month(&self, year: u16, month: u8) -> String {
        self.dated(t::LANGUAGE_MONTH, year, month, 1)
    }

    fn dated(&self, form: Text, year: u16, month: u8, day: u8) -> String {
        let name = self.nth(t::LANGUAGE_MONTHS, usize::from(month.saturating_sub(1)));
        let two = |n: u8| format!("{n:02}");
        language::fill(
            self.get(form),
            &[
                ("d", &day.to_string()),
                ("dd", &two(day)),
                ("m", &month.to_string()),
                ("mm", &two(month)),
                ("mon", name),
                ("y", &year.to_string()),
            ],
        )
    }

    /// A local time of day as the language writes it. `hour` is 0 to 23.
    #[must_use]
    pub fn time(&self, hour: u8, minute: u8) -> String {
        let twelve = if hour.is_multiple_of(12) { 12 } else { hour % 12 };
        language::fill(
            self.get(t::LANGUAGE_TIME),
            &[
                ("h", &hour.to_string()),
                ("hh", &format!("{hour:02}")),
                ("k", &twelve.to_string()),
                ("min", &format!("{minute:02}")),
                ("half", self.nth(t::LANGUAGE_HALVES, usize::from(hour / 12))),
            ],
        )
    }
}
