//! More about a cramp: the form, and the quiet card that asks for it later. Every answer is a big button that can be
//! pressed again to take it back; nothing has to be told.

use super::{
    Ctx, diary,
    el::{El, el},
    parts::{button, p, row, screen, stack, text_button, title},
};
use crate::{
    app::{FIELDS, Field, Msg, Screen, Takes},
    words::t,
};

pub fn view(ctx: &Ctx, name: &str) -> El {
    let model = ctx.model;
    let when = model.ledger.get(name).map(|record| diary::day_and_time(ctx, &record.at)).unwrap_or_default();
    let lead = el("p", "").text(&ctx.words.fill(t::TELL_LEAD, &[("when", &when)]));
    let page = screen(ctx, true).add(stack().add(title(ctx, "lc-h2", ctx.t(t::TELL_TITLE))).add(lead));
    let asked = FIELDS.iter().filter(|field| model.asks(field));
    page.each(asked.map(|own| field(ctx, own))).add(el("div", "lc-end").add(text_button(
        ctx,
        "lc-btn is-wide",
        Msg::Told,
        t::TELL_SAVE,
    )))
}

fn field(ctx: &Ctx, field: &Field) -> El {
    let draft = &ctx.model.draft;
    let chip = |option: &str, words: &str| {
        let pick = field.pick(option);
        let on = if draft.contains(&pick) { "true" } else { "false" };
        button(ctx, "lc-chip", Msg::Picked(pick)).is("aria-pressed", on).text(words)
    };
    let mut chips = el("div", "lc-chips");
    if field.takes == Takes::Number {
        for number in 0..=10 {
            let number = number.to_string();
            chips = chips.add(chip(&number, &number));
        }
    }
    for (id, text) in field.options {
        if field.offers(draft, id) {
            chips = chips.add(chip(id, ctx.t(*text)));
        }
    }
    let ends = (field.takes == Takes::Number).then(|| p(ctx, "lc-small lc-soft", t::TELL_SEV_ENDS));
    let head = el("legend", "lc-h4").text(ctx.t(field.label));
    el("fieldset", "lc-stack").key(field.id).add(head).maybe(ends).add(chips)
}

/// "You had a cramp. Tell more?", once it is time.
pub fn due(ctx: &Ctx) -> Option<El> {
    let record = ctx.model.due()?;
    let when = diary::day_and_time(ctx, &record.at);
    let ways = row()
        .add(text_button(ctx, "lc-btn is-line", Msg::Opened(Screen::Tell(record.name())), t::TELL_DUE_YES))
        .add(text_button(ctx, "lc-btn is-line", Msg::LaterSaid(false), t::TELL_DUE_NO));
    let words = el("p", "").text(&ctx.words.fill(t::TELL_DUE, &[("when", &when)]));
    Some(el("div", "lc-keep lc-stack").is("data-due", "").add(words).add(ways))
}
