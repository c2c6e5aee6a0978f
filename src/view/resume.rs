//! A check was begun before: go on with it, or begin anew.

use super::{
    Ctx,
    el::{El, el},
    parts::{p, screen, stack, text_button, title},
    people,
};
use crate::{app::Msg, words::t};

pub fn view(ctx: &Ctx) -> El {
    let ways = el("div", "lc-stack")
        .add(text_button(ctx, "lc-btn is-wide", Msg::CheckResumed, t::RESUME_ON))
        .add(text_button(ctx, "lc-btn is-line is-wide", Msg::CheckRenewed, t::RESUME_NEW));
    let words = stack().add(title(ctx, "lc-h2", ctx.t(t::RESUME_TITLE))).add(p(ctx, "lc-lead", t::RESUME_LEAD));
    let stale = ctx.model.is_stale().then(|| p(ctx, "", t::RESUME_STALE));
    screen(ctx, true).add(words.maybe(people::whose(ctx)).maybe(stale)).add(ways)
}
