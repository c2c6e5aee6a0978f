//! "I have a cramp now": one thing to do, a clock that runs, nothing to scroll.

use super::{
    Ctx,
    figure::figure,
    icons::{Icon, icon},
    parts::{bar, button, call_link, keep_line, note, thread, title},
};
use crate::{
    app::{Msg, Screen},
    words::t,
};
use yew::prelude::*;

/// Seconds after which the article's word is cramp, no longer spasm. A label only: it decides nothing.
const SPASM: u32 = 15;
/// Seconds after which a cramp needs help today (clinical reference 2.7).
const TOO_LONG: u32 = 600;

pub fn step(ctx: &Ctx, step: u8) -> Html {
    let index = usize::from(step.saturating_sub(1));
    let number = step.to_string();
    let (shapes, says) = match step {
        3 => (t::FIGURE_HEEL_PRESS, t::FIGURE_ALT_HEEL_PRESS),
        _ => (t::FIGURE_CALF_TOWEL, t::FIGURE_ALT_CALF_TOWEL),
    };
    let further = if step == 4 { t::NOW_AGAIN } else { t::NOW_NEXT };
    html! {
        <div class="lc-screen lc-cramp">
            { bar(ctx, t::NOW_LEAVE, true) }
            <p class="lc-small lc-care">{ ctx.t(t::NOW_CAREFUL) }</p>
            <div class="lc-cols">
                { figure(ctx, shapes, says, "") }
                <div class="lc-stack">
                    <p class="lc-step">{ ctx.words.fill(t::NOW_STEP, &[("n", &number)]) }</p>
                    { title(ctx, "lc-h2", html! { ctx.words.nth(t::NOW_TITLES, index) }) }
                    <p class="lc-lead">{ ctx.words.nth(t::NOW_LEADS, index) }</p>
                </div>
            </div>
            <div class="lc-push lc-stack">
                { clock(ctx) }
                <div class="lc-two">
                    { button(ctx, "lc-btn is-wide", Msg::NextStepAsked, html! { ctx.t(further) }) }
                    { button(ctx, "lc-btn is-wide is-line", Msg::CrampStopped, html! { ctx.t(t::NOW_STOPPED) }) }
                </div>
            </div>
        </div>
    }
}

fn clock(ctx: &Ctx) -> Html {
    let secs = ctx.model.cramp_secs();
    let label = if secs < SPASM { t::NOW_SPASM } else { t::NOW_CRAMP };
    if secs >= TOO_LONG {
        return html! {
            <div data-long="">
                { note(html! { <p>{ ctx.t(t::NOW_TOO_LONG) }{ " " }{ call_link(ctx, "", false) }</p> }) }
            </div>
        };
    }
    // Nine parts of thread for ten minutes; the knot moves on a part a minute.
    let minutes = usize::try_from(secs / 60).unwrap_or(0);
    html! {
        <div>
            <div class="lc-clock">
                <b role="timer" aria-label={ctx.t(t::NOW_CLOCK).to_owned()} data-clock="">{ clock_face(secs) }</b>
                <span><strong data-label="">{ ctx.t(label) }</strong><em>{ ctx.t(t::NOW_EASES) }</em></span>
            </div>
            { thread(minutes, 10) }
        </div>
    }
}

fn clock_face(secs: u32) -> String {
    format!("{}:{:02}", secs / 60, secs % 60)
}

pub fn eased(ctx: &Ctx) -> Html {
    let secs = ctx.model.cramp_secs();
    let lasted = if secs < 60 {
        ctx.words.count(t::EASED_LASTED, secs, &[])
    } else {
        ctx.words.count(t::EASED_LASTED_MINUTES, secs.saturating_add(30) / 60, &[])
    };
    html! {
        <div class="lc-screen">
            { bar(ctx, t::UI_BACK, true) }
            <div class="lc-stack is-loose">
                { title(ctx, "lc-h2", html! { ctx.t(t::EASED_TITLE) }) }
                <p class="lc-lead">{ lasted }</p>
                if secs >= TOO_LONG { { note(html! { <p>{ ctx.t(t::EASED_LONG) }</p> }) } }
                <p>{ ctx.t(t::EASED_SORE) }</p>
                { keep_line(ctx) }
            </div>
            <div class="lc-push lc-stack">
                { button(ctx, "lc-btn is-wide", Msg::CheckBegun, html! { ctx.t(t::EASED_CHECK) }) }
                { button(ctx, "lc-link", Msg::Opened(Screen::Diary), html! { <>{ icon(Icon::Diary, "") }{ ctx.t(t::RESULT_DIARY) }</> }) }
                { button(ctx, "lc-link", Msg::WentHome, html! { ctx.t(t::UI_HOME) }) }
            </div>
        </div>
    }
}
