//! Danger signs and the seven questions, as lists to read: nothing is computed here.

use super::{
    Ctx,
    parts::{bar, bullets, call_link, disclaimer, section, title},
};
use crate::words::t;
use yew::prelude::*;

pub fn view(ctx: &Ctx) -> Html {
    html! {
        <div class="lc-screen">
            { bar(ctx, t::UI_BACK, false) }
            <div class="lc-stack">
                { title(ctx, "lc-h2", html! { ctx.t(t::DANGER_TITLE) }) }
                <p class="lc-lead">{ ctx.t(t::DANGER_LEAD) }</p>
                { bullets(ctx.words.list(t::DANGER_SIGNS)) }
                { call_link(ctx, "lc-btn is-wide", true) }
            </div>
            { section(ctx, ctx.t(t::DANGER_TODAY), html! {
                <>
                    { bullets(ctx.words.list(t::DANGER_TODAY_SIGNS)) }
                    <p>{ ctx.t(ctx.model.region().urgent_words) }</p>
                </>
            }) }
            { section(ctx, ctx.t(t::DANGER_SEVEN), bullets(ctx.words.list(t::SEVEN_QUESTIONS))) }
            { disclaimer(ctx) }
        </div>
    }
}
