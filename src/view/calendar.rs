//! A month as a calendar: a knot for a night with a cramp, a line for a quiet one, nothing for one that was not written
//! down. It is to be looked at: seven columns leave a thumb no room on a phone, and each night opens from the list below.

use super::{
    Ctx, diary,
    el::{El, el},
    icons::{Icon, icon},
};
use crate::{
    diary::{Day, Known},
    words::t,
};

/// 1 March of the year 0 was a Wednesday; weeks begin on Monday.
const FIRST: u32 = 1;

/// The month that is shown.
pub fn grid(ctx: &Ctx) -> El {
    let model = ctx.model;
    let month = model.shown_month();
    let mut head = el("tr", "");
    for name in ctx.words.list(t::CALENDAR_DAYS) {
        head = head.add(el("th", "").is("scope", "col").text(name));
    }
    let mut body = el("tbody", "");
    let mut week = el("tr", "");
    let mut filled = month.number().saturating_add(FIRST) % 7;
    for _ in 0..filled {
        week = week.add(el("td", ""));
    }
    let nights = model.month_nights();
    for night in nights.iter().rev() {
        week = week.add(cell(ctx, night.evening, night.known(), night.evening > model.last_night()));
        filled = filled.saturating_add(1);
        if filled == 7 {
            body = body.add(std::mem::replace(&mut week, el("tr", "")));
            filled = 0;
        }
    }
    let table = el("table", "lc-month").has("aria-label", &ctx.words.month(month.year, month.month));
    let body = if filled > 0 { body.add(week) } else { body };
    el("div", "lc-paper").add(table.add(el("thead", "").add(head)).add(body))
}

fn cell(ctx: &Ctx, day: Day, known: Known, open: bool) -> El {
    let number = ctx.words.number(u32::from(day.day));
    // Of a night that is still to come nothing is missing.
    if open && known == Known::Blank {
        return el("td", "lc-soft").text(&number);
    }
    let said = [&ctx.words.short_date(day.month, day.day), ": ", &diary::known(ctx, known)].concat();
    let sign = match known {
        Known::Cramps(_) => Some(icon(Icon::Knot)),
        Known::Quiet => Some(icon(Icon::Line)),
        Known::Blank => None,
    };
    el("td", "").has("data-night", &day.key()).has("aria-label", &said).text(&number).maybe(sign)
}
