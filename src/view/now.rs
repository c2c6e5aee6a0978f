//! "I have a cramp now": one thing to do, a clock that runs, nothing to scroll.

use super::{
    Ctx,
    el::{El, el},
    figure::figure,
    icons::{Icon, icon},
    parts::{bar_around, button, call_link, note, p, stack, text_button, thread, title},
};
use crate::{
    app::{Msg, TOO_LONG},
    words::t,
};

/// Seconds after which the article's word is cramp, no longer spasm. A label only: it decides nothing.
const SPASM: u32 = 15;

pub fn step(ctx: &Ctx, step: u8) -> El {
    let index = usize::from(step.saturating_sub(1));
    let (shapes, says) = match step {
        3 => (t::FIGURE_HEEL_PRESS, t::FIGURE_ALT_HEEL_PRESS),
        _ => (t::FIGURE_CALF_TOWEL, t::FIGURE_ALT_CALF_TOWEL),
    };
    // What is read aloud stands in one place.
    let words = stack()
        .is("data-say", "")
        .add(el("p", "lc-step").text(&ctx.words.fill(t::NOW_STEP, &[("n", &step.to_string())])))
        .add(
            // Two short sentences, each on a line of its own.
            title(ctx, "lc-h2", "")
                .add(el("span", "").text(ctx.words.nth(t::NOW_FIRST, index)).text(" "))
                .add(el("span", "").text(ctx.words.nth(t::NOW_SECOND, index))),
        )
        .add(el("p", "lc-lead").text(ctx.words.nth(t::NOW_LEADS, index)));
    let further = if step == 4 { t::NOW_AGAIN } else { t::NOW_NEXT };
    let two = el("div", "lc-two")
        .add(text_button(ctx, "lc-btn is-wide", Msg::NextStepAsked, further))
        .add(text_button(ctx, "lc-btn is-wide is-line", Msg::CrampStopped, t::NOW_STOPPED));
    let long = ctx.model.cramp_secs() >= TOO_LONG;
    el("div", if long { "lc-screen lc-cramp is-long" } else { "lc-screen lc-cramp" })
        .add(bar_around(ctx, t::NOW_LEAVE, true, ctx.model.voice.then(|| aloud(ctx))))
        .add(p(ctx, "lc-small lc-care", t::NOW_CAREFUL))
        .add(el("div", "lc-cols").add(figure(ctx, shapes, says, "lc-fig")).add(words))
        .add(el("div", "lc-push lc-stack").add(clock(ctx)).add(two))
}

/// The switch for reading aloud: a sign only, so that the bar stays one line on the smallest phone.
fn aloud(ctx: &Ctx) -> El {
    let on = if ctx.model.aloud { "true" } else { "false" };
    button(ctx, "lc-chip lc-say", Msg::AloudSwitched)
        .is("aria-pressed", on)
        .has("aria-label", ctx.t(t::NOW_ALOUD))
        .add(icon(Icon::Sound))
}

fn clock(ctx: &Ctx) -> El {
    let secs = ctx.model.cramp_secs();
    if secs >= TOO_LONG {
        return el("div", "").is("data-long", "").add(note(p(ctx, "", t::NOW_TOO_LONG).text(" ").add(call_link(ctx))));
    }
    let label = if secs < SPASM { t::NOW_SPASM } else { t::NOW_CRAMP };
    let face = format!("{}:{:02}", secs / 60, secs % 60);
    // Whoever has a start time kept is told so; who has not is told how cramps end.
    let marked = ctx.model.cramp.is_some_and(|cramp| cramp.marked);
    let below = if marked {
        el("em", "").is("data-kept", "").text(ctx.t(t::NOW_KEPT))
    } else {
        el("em", "").text(ctx.t(t::NOW_EASES))
    };
    let words = el("span", "").add(el("strong", "").is("data-label", "").text(ctx.t(label))).add(below);
    let time = el("b", "").is("role", "timer").has("aria-label", ctx.t(t::NOW_CLOCK)).is("data-clock", "").text(&face);
    // Ten parts of thread for ten minutes; the knot moves on a part a minute.
    let minutes = usize::try_from(secs / 60).unwrap_or(0);
    el("div", "").add(el("div", "lc-clock").add(time).add(words)).add(thread(minutes, 10))
}
