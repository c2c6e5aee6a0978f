//! The medicine list and the form of one medicine. Nothing is said about what a medicine does.

use super::{
    Ctx,
    el::{El, el},
    icons::{Icon, icon},
    parts::{
        button, change, field, icon_button, keep_line, p, problem, row, screen, section, stack, text_button, title,
    },
    people,
};
use crate::{
    app::{Msg, Screen, TakingMsg, called_medicines},
    check::Medicine,
    diary::{Day, MedicineTaken, Record},
    words::{Text, t},
};

pub fn list(ctx: &Ctx) -> El {
    let mut rows = el("ul", "lc-lines");
    let list = ctx.model.medicines();
    for (record, taken) in &list {
        rows = rows.add(entry(ctx, record, taken));
    }
    let none = list.is_empty().then(|| p(ctx, "", t::TAKING_EMPTY));
    let head = stack()
        .add(title(ctx, "lc-h2", ctx.t(t::TAKING_TITLE)))
        .maybe(people::whose(ctx))
        .add(p(ctx, "", t::TAKING_KEEP))
        .maybe(none);
    let new = Msg::Opened(Screen::Medicine("new".to_owned()));
    let add = text_button(ctx, "lc-btn is-wide", new, t::TAKING_ADD);
    screen(ctx, true).add(head).maybe(change(ctx)).add(rows).add(add).add(keep_line(ctx))
}

/// The table's name of a medicine, or the reader's.
fn name_of<'a>(ctx: &'a Ctx, name: &'a str) -> &'a str {
    Medicine::by_id(name).map_or(name, |medicine| ctx.t(medicine.name))
}

/// A sentence with a day in it.
fn dated(ctx: &Ctx, text: Text, key: &str) -> Option<El> {
    let day = Day::read(key)?;
    let date = ctx.words.date(day.year, day.month, day.day);
    Some(el("span", "lc-small").text(&ctx.words.fill(text, &[("date", &date)])))
}

/// A dose as it is written down: its day, and words for it.
fn dose(ctx: &Ctx, entry: &str) -> String {
    let (key, words) = entry.split_once(' ').unwrap_or((entry, ctx.t(t::TAKING_DOSE_NEW)));
    let date = Day::read(key).map(|day| ctx.words.date(day.year, day.month, day.day)).unwrap_or_default();
    ctx.words.fill(t::TAKING_DOSE, &[("date", &date), ("dose", words)])
}

fn entry(ctx: &Ctx, record: &Record, taken: &MedicineTaken) -> El {
    let name = name_of(ctx, &taken.name);
    let stopped = taken.to.as_deref().map(|day| {
        let plain = || el("span", "lc-small").text(ctx.t(t::TAKING_STOPPED));
        dated(ctx, t::TAKING_STOPPED_ON, day).unwrap_or_else(plain)
    });
    let mut words = el("span", "lc-stack is-tight")
        .add(el("strong", "").text(name))
        .maybe(taken.from.as_deref().and_then(|day| dated(ctx, t::TAKING_SINCE, day)))
        .maybe(stopped);
    for one in taken.doses.as_deref().unwrap_or_default() {
        words = words.add(el("span", "lc-small").text(&dose(ctx, one)));
    }
    let open = button(ctx, "lc-door is-plain", Msg::Opened(Screen::Medicine(record.name())));
    let delete = button(ctx, "lc-link lc-small", Msg::Deleted(record.name()))
        .has("aria-label", &ctx.words.fill(t::DIARY_DELETE_WHAT, &[("what", name)]))
        .add(icon(Icon::X))
        .text(ctx.t(t::DIARY_DELETE));
    el("li", "lc-entry")
        .key(&record.name())
        .has("data-record", &record.name())
        .is("data-taken", if taken.to.is_some() { "no" } else { "yes" })
        .add(open.add(words).add(icon(Icon::Next)))
        .add(delete)
}

pub fn form(ctx: &Ctx, record: &str) -> El {
    let model = ctx.model;
    let page = screen(ctx, true);
    if record != "new" && model.draft.is_empty() && model.entry(record).is_none() {
        return page.add(title(ctx, "lc-h2", ctx.t(t::DIARY_EMPTY)));
    }
    let head = stack().add(title(ctx, "lc-h2", ctx.t(t::TAKING_ONE))).maybe(problem(ctx));
    let days = section(ctx, t::TAKING_WHEN)
        .add(p(ctx, "lc-small", t::TAKING_WHEN_LEAD))
        .add(day(ctx, t::TAKING_FROM, "from"))
        .add(el("div", "lc-opts").add(whether(ctx, "", t::TAKING_NOW)).add(whether(ctx, "yes", t::TAKING_WAS)))
        .add(stack().maybe((!model.drafted("stop").is_empty()).then(|| day(ctx, t::TAKING_TO, "to"))));
    let save = text_button(ctx, "lc-btn is-wide", put(TakingMsg::Saved), t::TELL_SAVE);
    page.add(head).add(naming(ctx)).add(days).add(doses(ctx)).add(el("div", "lc-end").add(save))
}

fn put(msg: TakingMsg) -> Msg {
    Msg::Taking(msg)
}

fn day(ctx: &Ctx, label: Text, code: &'static str) -> El {
    field(ctx, ctx.t(label), "date", code, ctx.model.drafted(code), &ctx.model.today())
}

/// Taken now, or not any longer.
fn whether(ctx: &Ctx, value: &str, text: Text) -> El {
    let native = el("input", "")
        .is("type", "radio")
        .is("name", "stop")
        .is("autocomplete", "off")
        .checked(ctx.model.drafted("stop") == value)
        .sends(ctx, put(TakingMsg::Put("stop", value.to_owned())));
    el("label", "lc-opt").add(native).add(el("span", "").text(ctx.t(text)))
}

/// What it is called: one of the table, found by what stands on the packet, or the reader's own words.
fn naming(ctx: &Ctx) -> El {
    let chosen = ctx.model.drafted("med");
    if !chosen.is_empty() {
        let other = text_button(ctx, "lc-link", put(TakingMsg::Put("med", String::new())), t::TAKING_OTHER);
        return stack().add(el("p", "lc-h3").text(name_of(ctx, chosen))).add(other);
    }
    let typed = ctx.model.drafted("named");
    let mut chips = el("div", "lc-chips");
    let found = called_medicines(ctx.words, typed);
    for medicine in &found {
        let pick = put(TakingMsg::Put("med", medicine.id.to_owned()));
        chips = chips.add(text_button(ctx, "lc-chip", pick, medicine.name).key(medicine.id));
    }
    let said = match u32::try_from(found.len()).unwrap_or(0) {
        0 => String::new(),
        count => [&ctx.words.count(t::ASK_FOUND, count, &[]), ". ", ctx.t(t::TAKING_PICK)].concat(),
    };
    // Always the same three children, or the field would lose its focus at a letter.
    stack()
        .add(field(ctx, ctx.t(t::ASK_SEARCH), "text", "named", typed, "60"))
        .add(el("p", "lc-small lc-soft").is("role", "status").text(&said))
        .add(chips)
}

fn doses(ctx: &Ctx) -> El {
    let mut list = el("ul", "lc-lines");
    for entry in ctx.model.doses() {
        let name = dose(ctx, entry);
        let remove = button(ctx, "lc-link lc-small", put(TakingMsg::DoseRemoved(entry.to_owned())))
            .has("aria-label", &ctx.words.fill(t::ASK_REMOVE, &[("name", &name)]))
            .add(icon(Icon::X))
            .text(ctx.t(t::PEOPLE_REMOVE));
        list = list.add(el("li", "lc-entry").key(entry).add(el("span", "").text(&name)).add(remove));
    }
    let words = field(ctx, ctx.t(t::TAKING_DOSE_WORDS), "text", "dose", ctx.model.drafted("dose"), "60");
    section(ctx, t::TAKING_DOSES).add(list).add(day(ctx, t::TAKING_DOSE_DAY, "day")).add(words).add(
        row().add(icon_button(ctx, "lc-btn is-line", put(TakingMsg::DoseAdded), Icon::Checklist, t::TAKING_DOSE_ADD)),
    )
}
