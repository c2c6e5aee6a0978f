//! Check your answers: every question on the path with what was answered, each one tap from being changed.

use super::{
    Ctx,
    el::{El, el},
    parts::{bullets, button, note, p, screen, section, stack, text_button, title},
};
use crate::{
    app::{Change, Msg},
    check::{Kind, Screen, path},
    words::{Text, t},
};

pub fn view(ctx: &Ctx) -> El {
    let rows = path::so_far(&ctx.model.answers).into_iter().map(|asked| row(ctx, asked));
    let details = path::details(&ctx.model.answers);
    let more = (!details.is_empty()).then(|| {
        section(ctx, t::REVIEW_DETAILS)
            .add(p(ctx, "", t::REVIEW_DETAILS_LEAD))
            .add(el("dl", "lc-lines").each(details.into_iter().map(|asked| open(ctx, asked))))
    });
    screen(ctx, true)
        .add(stack().add(title(ctx, "lc-h2", ctx.t(t::REVIEW_TITLE))).add(p(ctx, "", t::REVIEW_LEAD)))
        .maybe(ctx.model.change().map(|change| changed(ctx, &change)))
        .add(el("dl", "lc-lines").each(rows))
        .maybe(more)
        .add(el("div", "lc-end").add(text_button(ctx, "lc-btn is-wide", Msg::Confirmed, t::REVIEW_DONE)))
}

/// What a changed answer did to the questions, in words.
fn changed(ctx: &Ctx, change: &Change) -> El {
    let parts = [(t::REVIEW_CHANGED, &change.other), (t::REVIEW_CAME, &change.came), (t::REVIEW_WENT, &change.went)];
    let parts = parts.into_iter().filter(|(_, screens)| !screens.is_empty()).map(|(text, screens)| {
        let titles = screens.iter().map(|asked| ctx.t(asked.title));
        stack().add(p(ctx, "lc-h4", text)).add(bullets(titles))
    });
    let same = change.other.is_empty() && change.came.is_empty() && change.went.is_empty();
    let same = same.then(|| p(ctx, "", t::REVIEW_SAME));
    note(stack().each(parts).maybe(same)).is("data-changed", "")
}

/// A detail that is not told yet.
fn open(ctx: &Ctx, asked: &'static Screen) -> El {
    let add = act(ctx, asked, t::REVIEW_ADD_WHAT, t::REVIEW_ADD);
    el("div", "lc-pair").add(el("dt", "").text(ctx.t(asked.title))).add(add)
}

fn act(ctx: &Ctx, asked: &'static Screen, says: Text, text: Text) -> El {
    let change = button(ctx, "lc-link", Msg::ChangeAsked(asked.id))
        .has("aria-label", &ctx.words.fill(says, &[("question", ctx.t(asked.title))]))
        .text(ctx.t(text));
    el("dd", "lc-pair-act").add(change)
}

fn row(ctx: &Ctx, asked: &'static Screen) -> El {
    let question = ctx.t(asked.title);
    let answer = match (asked.kind, ctx.model.answers.severity()) {
        (Kind::Scale, Some(number)) => el("dd", "").text(&number.to_string()),
        // Each answer in a line of its own: options are no parts of one sentence.
        _ => el("dd", "").each(ctx.model.answers.chosen(asked).into_iter().map(|text| p(ctx, "", text))),
    };
    let change = act(ctx, asked, t::REVIEW_CHANGE_WHAT, t::REVIEW_CHANGE);
    el("div", "lc-pair").add(el("dt", "").text(question)).add(answer).add(change)
}
