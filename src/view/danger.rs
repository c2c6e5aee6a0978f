//! Danger signs and the seven questions, as lists to read: nothing is computed here.

use super::{
    Ctx,
    el::El,
    parts::{bullet_list, call_button, disclaimer, p, screen, section, stack, title},
};
use crate::words::t;

pub fn view(ctx: &Ctx) -> El {
    let now = stack()
        .add(title(ctx, "lc-h2", ctx.t(t::DANGER_TITLE)))
        .add(p(ctx, "lc-lead", t::DANGER_LEAD))
        .add(bullet_list(ctx, t::DANGER_SIGNS))
        .add(call_button(ctx, "lc-btn is-wide"));
    let today = section(ctx, t::DANGER_TODAY).add(bullet_list(ctx, t::DANGER_TODAY_SIGNS)).add(p(
        ctx,
        "",
        ctx.model.region().urgent_words,
    ));
    screen(ctx, false)
        .add(now)
        .add(today)
        .add(section(ctx, t::DANGER_SEVEN).add(bullet_list(ctx, t::SEVEN_QUESTIONS)))
        .add(disclaimer(ctx))
}
