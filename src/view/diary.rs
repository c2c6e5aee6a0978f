//! The diary: how last night was, then the nights of a month, the latest first.

use super::{
    Ctx, calendar,
    el::{El, el},
    icons::{Icon, icon},
    parts::{
        button, change, icon_button, keep_line, level, note, p, problem, row, screen, section, text_button, title,
    },
    people, safe, tell,
};
use crate::{
    app::{Msg, NightMsg, Screen, urgency_by_id},
    check::Urgency,
    diary::{CheckDone, Day, Known, LocalTime, Night, Record, option},
    words::t,
};
use serde_json::Value;

pub fn view(ctx: &Ctx) -> El {
    let model = ctx.model;
    let damaged = (model.lost.damaged > 0).then(|| {
        let text = ctx.words.count(t::KEEP_DAMAGED, model.lost.damaged, &[]);
        note(el("p", "").is("data-keep", "damaged").text(&text))
    });
    let ways = el("div", "lc-links")
        .add(icon_button(ctx, "lc-link", Msg::Opened(Screen::Plan), Icon::Checklist, t::PLAN_TITLE))
        .add(icon_button(ctx, "lc-link", Msg::Opened(Screen::Trends), Icon::Sliders, t::TRENDS_TITLE))
        .add(icon_button(ctx, "lc-link", Msg::Opened(Screen::Doctor), Icon::Doctor, t::DOCTOR_TITLE))
        .add(icon_button(ctx, "lc-link", Msg::Opened(Screen::Medicines), Icon::Pharmacist, t::TAKING_TITLE))
        .add(icon_button(ctx, "lc-link", Msg::Opened(Screen::Backup), Icon::Save, t::BRING_TITLE))
        .add(icon_button(ctx, "lc-link", Msg::Opened(Screen::People), Icon::Diary, t::PEOPLE_TITLE));
    screen(ctx, true)
        .add(title(ctx, "lc-h2", &people::diary_title(ctx)))
        .maybe(people::whose(ctx))
        .maybe(problem(ctx))
        .maybe(change(ctx))
        .maybe(damaged)
        .maybe(tell::due(ctx))
        .add(last_night(ctx))
        .add(month(ctx))
        .maybe(checks(ctx))
        .add(keep_line(ctx))
        .maybe(model.backup_due().then(|| safe::last(ctx)))
        .add(ways)
}

/// One tap for a quiet night, one for the way to a cramp.
fn last_night(ctx: &Ctx) -> El {
    let day = ctx.model.last_night();
    let known = ctx.model.night_of(day).known();
    let cramp = Msg::Opened(Screen::Add(day));
    let card = el("section", "lc-keep lc-stack").is("data-night", "last");
    if known == Known::Blank {
        let ways = el("div", "lc-two")
            .add(text_button(ctx, "lc-btn is-wide", Msg::Night(NightMsg::QuietSaid(day)), t::DIARY_QUIET))
            .add(text_button(ctx, "lc-btn is-wide is-line", cramp, t::DIARY_CRAMPED));
        return card.add(ctx.heading(1, "lc-h3").text(ctx.t(t::DIARY_LAST_NIGHT))).add(ways);
    }
    let said = ctx.words.fill(t::DIARY_LAST_NIGHT_SAID, &[("what", &self::known(ctx, known))]);
    let ways = row()
        .add(text_button(ctx, "lc-link", Msg::Opened(Screen::Night(day)), t::DIARY_CHANGE))
        .add(text_button(ctx, "lc-link", cramp, if known == Known::Quiet { t::DIARY_ADD } else { t::DIARY_ADD_MORE }));
    card.add(el("p", "").text(&said)).add(ways)
}

/// The nights of the month that is shown. Nights about which nothing was said stand together in one line.
fn month(ctx: &Ctx) -> El {
    let model = ctx.model;
    let month = model.shown_month();
    let name = ctx.words.month(month.year, month.month);
    let mut rows = el("ul", "lc-lines");
    let mut blank: Option<(Day, u32)> = None;
    let mut some = false;
    for night in model.shown_nights() {
        let known = night.known();
        if known == Known::Blank && night.sleep().is_none() {
            blank = Some(blank.map_or((night.evening, 1), |(day, count)| (day, count.saturating_add(1))));
            continue;
        }
        some = true;
        if let Some((day, count)) = blank.take() {
            rows = rows.add(gap(ctx, day, count));
        }
        rows = rows.add(entry(ctx, &night, known));
    }
    let grid = model.grid.then(|| calendar::grid(ctx));
    let list = if some { rows } else { p(ctx, "lc-soft", t::DIARY_MONTH_EMPTY) };
    let later = model
        .has_later()
        .then(|| text_button(ctx, "lc-btn is-line", Msg::Night(NightMsg::MonthTurned(true)), t::DIARY_MONTH_AFTER));
    let ways = row()
        .add(text_button(ctx, "lc-btn is-line", Msg::Night(NightMsg::MonthTurned(false)), t::DIARY_MONTH_BEFORE))
        .maybe(later);
    let field = el("input", "lc-input").is("type", "date").has("max", &model.last_night().iso());
    let field = field.value(&model.typed).types(ctx, "own");
    let other = el("div", "lc-row is-even")
        .add(el("label", "lc-field").add(el("span", "").text(ctx.t(t::DIARY_OTHER_NIGHT))).add(field))
        .add(text_button(ctx, "lc-btn is-line", Msg::Night(NightMsg::Sought), t::DIARY_GO));
    let look = button(ctx, "lc-chip", Msg::Night(NightMsg::GridSwitched))
        .is("aria-pressed", if model.grid { "true" } else { "false" })
        .text(ctx.t(t::CALENDAR_TITLE));
    let head = row().add(ctx.heading(1, "lc-h3").text(&name)).add(look);
    el("section", "lc-stack").has("data-month", &month.key()).add(head).maybe(grid).add(list).add(ways).add(other)
}

fn gap(ctx: &Ctx, last: Day, count: u32) -> El {
    let words = ctx.words.count(t::DIARY_BLANK_NIGHTS, count, &[]);
    el("li", "lc-soft lc-small").key(&last.key()).text(&words)
}

fn entry(ctx: &Ctx, night: &Night, known: Known) -> El {
    let day = night.evening;
    let mut about = vec![self::known(ctx, known)];
    if let [one] = night.cramps.as_slice() {
        about.push(length_of(ctx, one));
    }
    if let Some(sleep) = night.sleep() {
        about.push(ctx.words.fill(t::DIARY_SLEEP_SAID, &[("n", &sleep.to_string())]));
    }
    about.retain(|part| !part.is_empty());
    let sign = if matches!(known, Known::Cramps(_)) { Icon::Knot } else { Icon::Line };
    let button = button(ctx, "lc-door is-plain is-night", Msg::Opened(Screen::Night(day)))
        .add(icon(sign))
        .add(
            el("span", "")
                .add(el("strong", "").text(&ctx.words.short_date(day.month, day.day)))
                .add(el("span", "").text(&about.join(" · "))),
        )
        .add(icon(Icon::Next));
    el("li", "").key(&day.key()).has("data-night", &day.key()).add(button)
}

/// What is known of a night, in words.
pub fn known(ctx: &Ctx, known: Known) -> String {
    match known {
        Known::Cramps(0) => ctx.t(t::DIARY_CRAMPED).to_owned(),
        Known::Cramps(count) => ctx.words.count(t::DIARY_CRAMP_COUNT, count, &[]),
        Known::Quiet => ctx.t(t::DIARY_QUIET).to_owned(),
        Known::Blank => ctx.t(t::DIARY_BLANK).to_owned(),
    }
}

/// When a cramp was, as well as it is known.
pub fn time_of(ctx: &Ctx, record: &Record) -> String {
    let at = record.when();
    let time = ctx.words.time(at.hour, at.minute);
    match record.data().and_then(|data| data.get("about")).and_then(Value::as_str) {
        Some("n") => ctx.t(t::DIARY_SOME_TIME).to_owned(),
        Some(_) => ctx.words.fill(t::DIARY_ABOUT, &[("time", &time)]),
        None => time,
    }
}

/// How long it lasted, or nothing.
pub fn length_of(ctx: &Ctx, record: &Record) -> String {
    // Fields of a `CrampDone`, each by itself: what reads them all would be more code.
    let of = |name: &str| record.data().and_then(|data| data.get(name));
    let secs = of("secs").and_then(Value::as_u64).and_then(|secs| u32::try_from(secs).ok());
    match secs {
        Some(secs) if secs < 60 => ctx.words.count(t::DIARY_SECONDS, secs, &[]),
        Some(secs) => ctx.words.count(t::DIARY_MINUTES, secs.saturating_add(30) / 60, &[]),
        None => {
            of("len").and_then(Value::as_str).and_then(|id| option("len", id)).map_or("", |text| ctx.t(text)).to_owned()
        }
    }
}

/// How bad the pain was, or nothing.
pub fn pain_of(ctx: &Ctx, record: &Record) -> String {
    let pain = record.data().and_then(|data| data.get("sev")).and_then(Value::as_u64);
    pain.map(|pain| ctx.words.fill(t::DIARY_PAIN_SAID, &[("n", &pain.to_string())])).unwrap_or_default()
}

fn checks(ctx: &Ctx) -> Option<El> {
    let mut records = ctx.model.ledger.checks(&ctx.model.person).peekable();
    records.peek()?;
    let rows = records.map(|record| {
        let when = day_and_time(ctx, &record.at);
        let delete = button(ctx, "lc-link lc-small", Msg::Deleted(record.name()))
            .has("aria-label", &ctx.words.fill(t::DIARY_DELETE_WHAT, &[("what", &when)]))
            .add(icon(Icon::X))
            .text(ctx.t(t::DIARY_DELETE));
        el("li", "lc-entry")
            .key(&record.name())
            .has("data-record", &record.name())
            .add(check(ctx, record, &when))
            .add(delete)
    });
    Some(section(ctx, t::DIARY_CHECKS).add(el("ul", "lc-lines").each(rows)))
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
