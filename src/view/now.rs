//! "I have a cramp now": one thing to do, a clock that runs, nothing to scroll.

use super::{
    Ctx,
    el::{El, el},
    figure::figure,
    icons::Icon,
    parts::{bar, call_link, icon_button, keep_line, note, p, screen, stack, text_button, thread, title},
};
use crate::{
    app::{Msg, Screen},
    words::t,
};

/// Seconds after which the article's word is cramp, no longer spasm. A label only: it decides nothing.
const SPASM: u32 = 15;
/// Seconds after which a cramp needs help today (clinical reference 2.7).
const TOO_LONG: u32 = 600;

pub fn step(ctx: &Ctx, step: u8) -> El {
    let index = usize::from(step.saturating_sub(1));
    let (shapes, says) = match step {
        3 => (t::FIGURE_HEEL_PRESS, t::FIGURE_ALT_HEEL_PRESS),
        _ => (t::FIGURE_CALF_TOWEL, t::FIGURE_ALT_CALF_TOWEL),
    };
    let words = stack()
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
    el("div", "lc-screen lc-cramp")
        .add(bar(ctx, t::NOW_LEAVE, true))
        .add(p(ctx, "lc-small lc-care", t::NOW_CAREFUL))
        .add(el("div", "lc-cols").add(figure(ctx, shapes, says, "lc-fig")).add(words))
        .add(el("div", "lc-push lc-stack").add(clock(ctx)).add(two))
}

fn clock(ctx: &Ctx) -> El {
    let secs = ctx.model.cramp_secs();
    if secs >= TOO_LONG {
        return el("div", "").is("data-long", "").add(note(p(ctx, "", t::NOW_TOO_LONG).text(" ").add(call_link(ctx))));
    }
    let label = if secs < SPASM { t::NOW_SPASM } else { t::NOW_CRAMP };
    let face = format!("{}:{:02}", secs / 60, secs % 60);
    let words = el("span", "")
        .add(el("strong", "").is("data-label", "").text(ctx.t(label)))
        .add(el("em", "").text(ctx.t(t::NOW_EASES)));
    let time = el("b", "").is("role", "timer").has("aria-label", ctx.t(t::NOW_CLOCK)).is("data-clock", "").text(&face);
    // Ten parts of thread for ten minutes; the knot moves on a part a minute.
    let minutes = usize::try_from(secs / 60).unwrap_or(0);
    el("div", "").add(el("div", "lc-clock").add(time).add(words)).add(thread(minutes, 10))
}

pub fn eased(ctx: &Ctx) -> El {
    let secs = ctx.model.cramp_secs();
    let lasted = if secs < 60 {
        ctx.words.count(t::EASED_LASTED, secs, &[])
    } else {
        ctx.words.count(t::EASED_LASTED_MINUTES, secs.saturating_add(30) / 60, &[])
    };
    let words = el("div", "lc-stack is-loose")
        .add(title(ctx, "lc-h2", ctx.t(t::EASED_TITLE)))
        .add(el("p", "lc-lead").text(&lasted))
        .maybe((secs >= TOO_LONG).then(|| note(p(ctx, "", t::EASED_LONG))))
        .add(p(ctx, "", t::EASED_SORE))
        .add(keep_line(ctx));
    let ways = el("div", "lc-push lc-stack")
        .add(text_button(ctx, "lc-btn is-wide", Msg::CheckBegun, t::EASED_CHECK))
        .add(icon_button(ctx, "lc-link", Msg::Opened(Screen::Diary), Icon::Diary, t::RESULT_DIARY))
        .add(text_button(ctx, "lc-link", Msg::WentHome, t::UI_HOME));
    screen(ctx, true).add(words).add(ways)
}
