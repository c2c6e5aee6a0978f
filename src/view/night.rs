//! One night of the diary: its cramps, or that there were none, how the sleep was, and what was done before it.

use super::{
    Ctx, diary,
    el::{El, el},
    icons::{Icon, icon},
    parts::{button, change, icon_button, keep_line, p, row, screen, section, stack, text_button, title},
};
use crate::{
    app::{Msg, NightMsg, PlanMsg, Screen},
    diary::{Day, Known, Record},
    words::t,
};

pub fn view(ctx: &Ctx, day: Day) -> El {
    let model = ctx.model;
    let night = model.night_of(day);
    let known = night.known();
    let date = ctx.words.date(day.year, day.month, day.day);
    let head = title(ctx, "lc-h2", &ctx.words.fill(t::DIARY_NIGHT_OF, &[("date", &date)]));
    let lead = el("p", "lc-soft").text(&diary::known(ctx, known));
    let mut page = screen(ctx, true).add(stack().add(head).add(lead)).maybe(change(ctx));
    if !night.cramps.is_empty() {
        page = page.add(el("ul", "lc-lines").each(night.cramps.iter().map(|record| cramp(ctx, record))));
    }
    let quiet = button(ctx, "lc-chip", Msg::Night(NightMsg::QuietSaid(day)))
        .is("aria-pressed", if known == Known::Quiet { "true" } else { "false" })
        .text(ctx.t(t::DIARY_QUIET));
    let quiet = (!matches!(known, Known::Cramps(1..))).then_some(quiet);
    let add = icon_button(ctx, "lc-btn is-line", Msg::Opened(Screen::Add(day)), Icon::Plus, t::DIARY_ADD);
    let sleep = el("fieldset", "lc-stack")
        .add(el("legend", "lc-h4").text(ctx.t(t::DIARY_SLEEP)))
        .add(p(ctx, "lc-small lc-soft", t::DIARY_SLEEP_ENDS))
        .add(el("div", "lc-chips").each((0..=10).map(|much| {
            let on = night.sleep() == Some(much);
            button(ctx, "lc-chip", Msg::Night(NightMsg::SleepTold(day, much)))
                .is("aria-pressed", if on { "true" } else { "false" })
                .text(&much.to_string())
        })));
    page = page.add(row().maybe(quiet).add(add)).add(sleep);
    let planned = model.planned();
    if !planned.is_empty() {
        let ticks = planned.iter().map(|own| {
            let done = model.was_done(day, own.measure.id);
            let tick = button(ctx, "lc-chip", Msg::Plan(PlanMsg::Ticked(day, own.measure.id)));
            tick.is("aria-pressed", if done { "true" } else { "false" }).text(ctx.t(own.measure.name))
        });
        page = page.add(section(ctx, t::DIARY_DONE).add(el("div", "lc-chips").each(ticks)));
    }
    let [tonight, _] = model.nights();
    let later = (day < tonight)
        .then(|| text_button(ctx, "lc-link", Msg::Opened(Screen::Night(day.after())), t::DIARY_NIGHT_AFTER));
    let before = text_button(ctx, "lc-link", Msg::Opened(Screen::Night(day.before())), t::DIARY_NIGHT_BEFORE);
    page.add(row().add(before).maybe(later)).add(keep_line(ctx))
}

fn cramp(ctx: &Ctx, record: &Record) -> El {
    let when = diary::time_of(ctx, record);
    let about = [when.as_str(), &diary::length_of(ctx, record), &diary::pain_of(ctx, record)];
    let about: Vec<&str> = about.into_iter().filter(|part| !part.is_empty()).collect();
    let what = ctx.words.fill(t::DIARY_CRAMP_AT, &[("when", &when)]);
    let edit = button(ctx, "lc-link", Msg::Opened(Screen::Tell(record.name())))
        .has("aria-label", &ctx.words.fill(t::DIARY_EDIT_WHAT, &[("what", &what)]))
        .text(ctx.t(t::DIARY_EDIT));
    let delete = button(ctx, "lc-link lc-small", Msg::Deleted(record.name()))
        .has("aria-label", &ctx.words.fill(t::DIARY_DELETE_WHAT, &[("what", &what)]))
        .add(icon(Icon::X))
        .text(ctx.t(t::DIARY_DELETE));
    el("li", "lc-entry is-tall")
        .key(&record.name())
        .has("data-record", &record.name())
        .add(el("p", "").text(&about.join(" · ")))
        .add(row().add(edit).add(delete))
}
