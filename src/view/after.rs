//! After the cramp: whether it has stopped, how long it lasted, and what comes next.

use super::{
    Ctx, diary,
    el::{El, el},
    icons::Icon,
    parts::{icon_button, keep_line, note, p, row, screen, stack, text_button, title},
};
use crate::{
    app::{Keeping, Lasted, Msg, Screen},
    diary::{LENGTHS, option},
    words::{Text, t},
};

/// A night screen with a question and ways to answer it below each other.
fn asked(ctx: &Ctx, head: Text, lead: El, ways: El) -> El {
    let words = stack().add(title(ctx, "lc-h2", ctx.t(head))).add(lead);
    screen(ctx, true).add(words).add(ways)
}

pub fn still(ctx: &Ctx) -> El {
    let when = ctx.model.cramp.map(|cramp| diary::day_and_time(ctx, &cramp.at)).unwrap_or_default();
    let lead = el("p", "lc-lead").text(&ctx.words.fill(t::STILL_LEAD, &[("when", &when)]));
    let ways = stack().add(text_button(ctx, "lc-btn is-wide", Msg::StillSaid(true), t::STILL_YES)).add(text_button(
        ctx,
        "lc-btn is-wide is-line",
        Msg::StillSaid(false),
        t::STILL_NO,
    ));
    asked(ctx, t::STILL_TITLE, lead, ways)
}

pub fn lasted(ctx: &Ctx) -> El {
    let way = |id: &'static str, text: Text| text_button(ctx, "lc-btn is-wide is-line", Msg::LengthTold(id), text);
    let ways = stack().each(LENGTHS.iter().map(|(id, text)| way(id, *text))).add(way("unknown", t::LASTED_UNKNOWN));
    asked(ctx, t::LASTED_TITLE, p(ctx, "lc-lead", t::LASTED_LEAD), ways)
}

pub fn eased(ctx: &Ctx) -> El {
    let model = ctx.model;
    let secs = model.cramp_secs();
    let lasted = match model.cramp.and_then(|cramp| cramp.lasted) {
        Some(Lasted::Told(id)) => {
            option("len", id).map(|text| ctx.words.fill(t::EASED_TOLD, &[("length", ctx.t(text))])).unwrap_or_default()
        }
        _ if secs < 60 => ctx.words.count(t::EASED_LASTED, secs, &[]),
        _ => ctx.words.count(t::EASED_LASTED_MINUTES, secs.saturating_add(30) / 60, &[]),
    };
    let words = el("div", "lc-stack is-loose")
        .add(title(ctx, "lc-h2", ctx.t(t::EASED_TITLE)))
        .maybe((!lasted.is_empty()).then(|| el("p", "lc-lead").text(&lasted)))
        .maybe(model.was_long().then(|| note(p(ctx, "", t::EASED_LONG))))
        .add(p(ctx, "", t::EASED_SORE));
    let tell = model.ended().map(|record| {
        // Asking later needs a place where the answer can wait.
        let waits = matches!(model.keeping(), Keeping::Yes | Keeping::Ask);
        let now = Msg::Opened(Screen::Tell(record.name()));
        row()
            .add(text_button(ctx, "lc-btn is-line", now, t::EASED_MORE))
            .maybe(waits.then(|| text_button(ctx, "lc-btn is-line", Msg::LaterSaid(true), t::EASED_LATER)))
    });
    let ways = el("div", "lc-push lc-stack")
        .add(text_button(ctx, "lc-btn is-wide", Msg::CheckBegun, t::EASED_CHECK))
        .add(icon_button(ctx, "lc-link", Msg::Opened(Screen::Diary), Icon::Diary, t::RESULT_DIARY))
        .add(text_button(ctx, "lc-link", Msg::WentHome, t::UI_HOME));
    screen(ctx, true).add(words.maybe(tell).add(keep_line(ctx))).add(ways)
}
