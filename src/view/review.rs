//! Check your answers: every question on the path with what was answered, each one tap from being changed.

use super::{
    Ctx,
    el::{El, el},
    parts::{button, p, screen, stack, text_button, title},
};
use crate::{
    app::Msg,
    check::{Kind, Screen, path},
    words::t,
};

pub fn view(ctx: &Ctx) -> El {
    let rows = path::so_far(&ctx.model.answers).into_iter().map(|asked| row(ctx, asked));
    screen(ctx, true)
        .add(stack().add(title(ctx, "lc-h2", ctx.t(t::REVIEW_TITLE))).add(p(ctx, "", t::REVIEW_LEAD)))
        .add(el("dl", "lc-lines").each(rows))
        .add(el("div", "lc-end").add(text_button(ctx, "lc-btn is-wide", Msg::Confirmed, t::REVIEW_DONE)))
}

fn row(ctx: &Ctx, asked: &'static Screen) -> El {
    let question = ctx.t(asked.title);
    let answer = match (asked.kind, ctx.model.answers.severity()) {
        (Kind::Scale, Some(number)) => el("dd", "").text(&number.to_string()),
        // Each answer in a line of its own: options are no parts of one sentence.
        _ => el("dd", "").each(ctx.model.answers.chosen(asked).into_iter().map(|text| p(ctx, "", text))),
    };
    let change = button(ctx, "lc-link", Msg::ChangeAsked(asked.id))
        .has("aria-label", &ctx.words.fill(t::REVIEW_CHANGE_WHAT, &[("question", question)]))
        .text(ctx.t(t::REVIEW_CHANGE));
    el("div", "lc-pair").add(el("dt", "").text(question)).add(answer).add(el("dd", "lc-pair-act").add(change))
}
