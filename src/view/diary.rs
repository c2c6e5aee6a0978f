//! The diary: what was kept, latest first.

use super::{
    Ctx,
    el::{El, el},
    icons::{Icon, icon},
    parts::{button, icon_button, keep_line, level, note, p, row, screen, stack, text_button, title},
    tell,
};
use crate::{
    app::{Msg, Screen, length, urgency_by_id},
    check::Urgency,
    diary::{CheckDone, Kind, LocalTime, Record},
    words::{Text, t},
};
use serde_json::Value;

pub fn view(ctx: &Ctx) -> El {
    let model = ctx.model;
    let deleted = model.undo.is_some().then(|| {
        row().add(p(ctx, "", t::DIARY_DELETED)).add(text_button(
            ctx,
            "lc-btn is-line",
            Msg::DeleteUndone,
            t::DIARY_UNDO,
        ))
    });
    let damaged = (model.lost.damaged > 0).then(|| {
        let text = ctx.words.count(t::KEEP_DAMAGED, model.lost.damaged, &[]);
        note(el("p", "").is("data-keep", "damaged").text(&text))
    });
    let checks = list(ctx, model.ledger.checks(&model.person), t::DIARY_CHECKS, check);
    let cramps = list(ctx, model.own(Kind::Episode), t::DIARY_CRAMPS, cramp);
    let page = screen(ctx, true)
        .add(title(ctx, "lc-h2", ctx.t(t::DIARY_TITLE)))
        .add(icon_button(ctx, "lc-link", Msg::Opened(Screen::Plan), Icon::Checklist, t::PLAN_TITLE))
        .maybe(deleted)
        .maybe(damaged)
        .maybe(tell::due(ctx));
    if checks.is_none() && cramps.is_none() {
        let empty = stack().add(p(ctx, "lc-h3", t::DIARY_EMPTY)).add(p(ctx, "", t::DIARY_EMPTY_LEAD));
        return page.add(empty).add(keep_line(ctx));
    }
    let save = icon_button(ctx, "lc-link", Msg::Opened(Screen::Backup), Icon::Save, t::DIARY_BACKUP);
    page.maybe(checks).maybe(cramps).add(keep_line(ctx)).add(save)
}

fn list<'a>(
    ctx: &Ctx,
    records: impl Iterator<Item = &'a Record>,
    name: Text,
    entry: fn(&Ctx, &Record, &str) -> El,
) -> Option<El> {
    let mut records = records.peekable();
    records.peek()?;
    let rows = records.map(|record| {
        let when = day_and_time(ctx, &record.at);
        let msg = Msg::Deleted(record.name());
        let delete = button(ctx, "lc-link lc-small", msg)
            .has("aria-label", &ctx.words.fill(t::DIARY_DELETE_WHAT, &[("what", &when)]))
            .add(icon(Icon::X))
            .text(ctx.t(t::DIARY_DELETE));
        el("li", "lc-entry")
            .key(&record.name())
            .has("data-record", &record.name())
            .add(entry(ctx, record, &when))
            .add(delete)
    });
    let head = ctx.heading(1, "lc-h3").text(ctx.t(name));
    Some(el("section", "lc-stack").add(head).add(el("ul", "lc-lines").each(rows)))
}

/// Day and time, as one text.
pub fn day_and_time(ctx: &Ctx, at: &LocalTime) -> String {
    let (date, time) = (ctx.words.date(at.year, at.month, at.day), ctx.words.time(at.hour, at.minute));
    ctx.words.fill(t::DIARY_ENTRY, &[("date", &date), ("time", &time)])
}

fn check(ctx: &Ctx, record: &Record, when: &str) -> El {
    let urgency = record.data().and_then(CheckDone::read).and_then(|done| urgency_by_id(&done.level));
    let urgency = urgency.unwrap_or(Urgency::Doctor);
    let (sign, look, rung) = level(urgency);
    let tag = el("span", "lc-tag")
        .is("data-look", look)
        .is("data-level", urgency.id())
        .add(icon(sign))
        .text(ctx.words.nth(t::RESULT_LEVELS, rung.saturating_sub(1)));
    button(ctx, "lc-door is-plain", Msg::Opened(Screen::Saved(record.name())))
        .add(el("span", "").add(el("strong", "").text(when)).add(tag))
        .add(icon(Icon::Next))
}

fn cramp(ctx: &Ctx, record: &Record, when: &str) -> El {
    // Fields of a `CrampDone`, each by itself: what reads them all would be more code.
    let of = |name: &str| record.data().and_then(|data| data.get(name));
    let secs = of("secs").and_then(Value::as_u64).and_then(|secs| u32::try_from(secs).ok());
    let length = match secs {
        Some(secs) if secs < 60 => ctx.words.count(t::DIARY_SECONDS, secs, &[]),
        Some(secs) => ctx.words.count(t::DIARY_MINUTES, secs.saturating_add(30) / 60, &[]),
        None => of("len").and_then(Value::as_str).and_then(length).map_or("", |text| ctx.t(text)).to_owned(),
    };
    el("p", "").add(el("strong", "").text(when)).add(el("br", "")).text(&length)
}
