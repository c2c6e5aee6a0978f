//! The form for a cramp, and the quiet card that asks for it later. Every answer is a big button that can be pressed
//! again to take it back; nothing has to be told.

use super::{
    Ctx, diary,
    el::{El, el},
    icons::{Icon, icon},
    parts::{button, note, p, problem, row, screen, stack, text_button, title},
};
use crate::{
    app::{HOURS, Msg, Screen, UNKNOWN},
    diary::{FIELDS, FIRST, Field, Takes},
    words::t,
};

pub fn view(ctx: &Ctx) -> El {
    let model = ctx.model;
    let day = model.told_night();
    let date = ctx.words.date(day.year, day.month, day.day);
    let name = if matches!(model.screen, Screen::Add(_)) { t::DIARY_ADD_TITLE } else { t::TELL_TITLE };
    let lead = el("p", "").text(&ctx.words.fill(t::DIARY_NIGHT_OF, &[("date", &date)]));
    let fields = |from: usize, to: usize| {
        let some = FIELDS.get(from..to).unwrap_or_default();
        some.iter().filter(|field| model.asks(field)).map(|own| field(ctx, own))
    };
    // Said as soon as it is known, wherever the form stands: more than ten minutes is no matter for a diary alone.
    let advice = model.told_long().then(|| note(p(ctx, "", t::EASED_LONG)).is("data-long", ""));
    let long = el("div", "").is("role", "status").maybe(advice);
    let more = el("details", "lc-fold")
        .add(el("summary", "").add(icon(Icon::Down)).add(ctx.heading(1, "lc-h4").text(ctx.t(t::TELL_MORE))))
        .add(stack().each(fields(FIRST, FIELDS.len())).add(night(ctx)).add(own(ctx)));
    screen(ctx, true)
        .add(stack().add(title(ctx, "lc-h2", ctx.t(name))).add(lead))
        .maybe(problem(ctx))
        .add(time(ctx))
        .each(fields(0, 1))
        .add(long)
        .each(fields(1, FIRST))
        .add(more)
        .add(el("div", "lc-end").add(text_button(ctx, "lc-btn is-wide", Msg::Told, t::TELL_SAVE)))
}

/// Something that can be pressed, and pressed again.
fn chip(ctx: &Ctx, pick: String, words: &str) -> El {
    let on = if ctx.model.draft.contains(&pick) { "true" } else { "false" };
    button(ctx, "lc-chip", Msg::Picked(pick)).is("aria-pressed", on).text(words)
}

/// When it was: an hour of the night at a touch, or the exact time.
fn time(ctx: &Ctx) -> El {
    let mut chips = el("div", "lc-chips");
    for hour in HOURS {
        chips = chips.add(chip(ctx, ["time:", &hour.to_string()].concat(), &ctx.words.time(hour, 0)));
    }
    chips = chips.add(chip(ctx, ["time:", UNKNOWN].concat(), ctx.t(t::TELL_UNKNOWN)));
    let told = ctx.model.told_time().filter(|time| time.contains(':')).unwrap_or_default();
    let exact = el("input", "lc-input").is("type", "time").value(told).types(ctx, "pick:time");
    let exact = el("label", "lc-field").add(el("span", "lc-small").text(ctx.t(t::TELL_EXACT))).add(exact);
    let head = el("legend", "lc-h4").text(ctx.t(t::TELL_TIME));
    el("fieldset", "lc-stack").add(head).add(chips).add(exact)
}

/// In which night it was.
fn night(ctx: &Ctx) -> El {
    let (first, last) = ctx.model.told_reach();
    let field = el("input", "lc-input")
        .is("type", "date")
        .has("min", &first.iso())
        .has("max", &last.iso())
        .value(ctx.model.told_day())
        .types(ctx, "pick:night");
    el("label", "lc-field").add(el("span", "").text(ctx.t(t::TELL_NIGHT))).add(field)
}

fn own(ctx: &Ctx) -> El {
    let field =
        el("textarea", "lc-input").is("rows", "3").is("maxlength", "500").value(&ctx.model.typed).types(ctx, "own");
    el("label", "lc-field").add(el("span", "").text(ctx.t(t::TELL_NOTE))).add(field)
}

fn field(ctx: &Ctx, field: &Field) -> El {
    let draft = &ctx.model.draft;
    let mut chips = el("div", "lc-chips");
    if field.takes == Takes::Number {
        for number in 0..=10 {
            let number = number.to_string();
            chips = chips.add(chip(ctx, field.pick(&number), &number));
        }
    }
    for (id, text) in field.options {
        if field.offers(draft, id) {
            chips = chips.add(chip(ctx, field.pick(id), ctx.t(*text)));
        }
    }
    let ends = (field.takes == Takes::Number).then(|| p(ctx, "lc-small lc-soft", t::TELL_SEV_ENDS));
    let head = el("legend", "lc-h4").text(ctx.t(field.label));
    el("fieldset", "lc-stack").key(field.id).add(head).maybe(ends).add(chips)
}

/// "You had a cramp. Tell more?", once it is time.
pub fn due(ctx: &Ctx) -> Option<El> {
    let record = ctx.model.due()?;
    let when = diary::day_and_time(ctx, &record.when());
    let ways = row()
        .add(text_button(ctx, "lc-btn is-line", Msg::Opened(Screen::Tell(record.name())), t::TELL_DUE_YES))
        .add(text_button(ctx, "lc-btn is-line", Msg::LaterSaid(false), t::TELL_DUE_NO));
    let words = el("p", "").text(&ctx.words.fill(t::TELL_DUE, &[("when", &when)]));
    Some(el("div", "lc-keep lc-stack").is("data-due", "").add(words).add(ways))
}
