//! Check your answers: every question on the path with what was answered, each one tap from being changed.

use super::{
    Ctx,
    parts::{bar, button, title},
};
use crate::{
    app::Msg,
    check::{Kind, Screen, path},
    words::t,
};
use yew::prelude::*;

pub fn view(ctx: &Ctx) -> Html {
    html! {
        <div class="lc-screen">
            { bar(ctx, t::UI_BACK, true) }
            <div class="lc-stack">
                { title(ctx, "lc-h2", html! { ctx.t(t::REVIEW_TITLE) }) }
                <p>{ ctx.t(t::REVIEW_LEAD) }</p>
            </div>
            <dl class="lc-lines">{ for path::so_far(&ctx.model.answers).into_iter().map(|screen| row(ctx, screen)) }</dl>
            <div class="lc-end">{ button(ctx, "lc-btn is-wide", Msg::Confirmed, html! { ctx.t(t::REVIEW_DONE) }) }</div>
        </div>
    }
}

fn row(ctx: &Ctx, screen: &'static Screen) -> Html {
    let question = ctx.t(screen.title);
    let chosen: Vec<&str> = ctx.model.answers.chosen(screen).into_iter().map(|text| ctx.t(text)).collect();
    let answer = match (screen.kind, ctx.model.answers.severity()) {
        (Kind::Scale, Some(number)) => number.to_string(),
        _ => ctx.words.join(&chosen),
    };
    let says = ctx.words.fill(t::REVIEW_CHANGE_WHAT, &[("question", question)]);
    let msg = Msg::ChangeAsked(screen.id);
    html! {
        <div class="lc-pair">
            <dt>{ question }</dt>
            <dd>{ answer }</dd>
            <dd class="lc-pair-act">
                <button type="button" class="lc-link" data-m={msg.code()} aria-label={says} onclick={ctx.on(msg)}>
                    { ctx.t(t::REVIEW_CHANGE) }
                </button>
            </dd>
        </div>
    }
}
