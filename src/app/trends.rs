//! What changed over weeks and months: which nights are shown, in which spans, and which change is looked at.

use super::Model;
use crate::diary::{
    By, Day, Span,
    change::{self, Change, Comparison},
    patterns::{self, Patterns},
    spans,
};

/// What a reader does with it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TrendMsg {
    /// Weeks, months or quarters were chosen.
    Cut(By),
    /// The nights around a change are to be compared, by its place among them all.
    Compared(usize),
}

/// The spans that can be chosen, by id, and how many of them are shown.
const CUTS: [(&str, By); 3] = [("week", By::Week), ("month", By::Month), ("quarter", By::Quarter)];
const WEEKS: u16 = 12;
const MONTHS: u8 = 12;
const QUARTERS: u8 = 8;

impl TrendMsg {
    /// The act with a code that was cut at its first colon.
    pub fn parse(name: &str, rest: &str) -> Option<TrendMsg> {
        match name {
            "cut" => CUTS.iter().find(|(id, _)| *id == rest).map(|(_, by)| TrendMsg::Cut(*by)),
            "versus" => rest.parse().ok().map(TrendMsg::Compared),
            _ => None,
        }
    }

    /// Its code.
    pub fn code(self) -> String {
        match self {
            TrendMsg::Cut(by) => ["cut:", CUTS.iter().find(|(_, own)| *own == by).map_or("", |(id, _)| id)].concat(),
            TrendMsg::Compared(place) => ["versus:", &place.to_string()].concat(),
        }
    }
}

impl Model {
    /// Into what the nights are cut.
    #[must_use]
    pub fn trend_cut(&self) -> By {
        let id = self.drafted("cut");
        CUTS.iter().find(|(own, _)| *own == id).map_or(By::Week, |(_, by)| *by)
    }

    /// The first and the last night that are shown.
    #[must_use]
    pub fn trend_nights(&self) -> (Day, Day) {
        let last = self.last_night();
        let months = |mut count: u8| {
            let mut first = last.first();
            while count > 1 {
                first = first.before().first();
                count = count.saturating_sub(1);
            }
            first
        };
        let first = match self.trend_cut() {
            By::Week => last.earlier(WEEKS.saturating_mul(7).saturating_sub(1)),
            By::Month => months(MONTHS),
            // Whole ones, but for that of the last night.
            By::Quarter => {
                months(QUARTERS.saturating_mul(3).saturating_sub(2).saturating_add(last.month.saturating_sub(1) % 3))
            }
        };
        (first, last)
    }

    /// The nights in spans, the latest first, and all of them as one.
    #[must_use]
    pub fn trends(&self) -> (Option<Span>, Vec<Span>) {
        let (first, last) = self.trend_nights();
        let nights = self.ledger.nights(&self.person, first, last);
        (Span::of(&nights), spans(&nights, self.trend_cut()))
    }

    /// What comes more often in these nights.
    #[must_use]
    pub fn patterns(&self) -> Patterns<'_> {
        let (first, last) = self.trend_nights();
        patterns::patterns(&self.ledger, &self.person, first, last)
    }

    /// What changed so far: medicines and measures, the latest first.
    #[must_use]
    pub fn changes(&self) -> Vec<Change<'_>> {
        change::changes(&self.ledger, &self.person)
    }

    /// The place of the change that is looked at.
    #[must_use]
    pub fn compared(&self) -> Option<usize> {
        self.drafted("versus").parse().ok()
    }

    /// The nights before and after it, and how many other changes fall among them.
    #[must_use]
    pub fn comparison(&self) -> Option<(Comparison, usize)> {
        let changes = self.changes();
        let own = changes.get(self.compared()?)?;
        let found = change::compare(&self.ledger, &self.person, own.evening, self.last_night());
        let beside = change::beside(&changes, own, &found);
        Some((found, beside))
    }
}

/// Applies an act.
pub fn apply(model: &mut Model, msg: TrendMsg) {
    let code = msg.code();
    if let Some((name, value)) = code.split_once(':') {
        model.put(name, value);
    }
}
