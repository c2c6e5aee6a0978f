//! Keeping the diary safe: what can delete it, a backup out and back in, and other ways to keep it.

use super::{
    Ctx,
    el::{El, el},
    icons::Icon,
    parts::{button, icon_button, keep_line, note, p, row, screen, section, stack, text_button, title},
};
use crate::{
    app::{Bring, Msg, Risk, SafeMsg},
    diary::ME,
    report::{Brought, Preview},
    words::{Plural, Text, t},
};

/// Kilobytes that browsers give a site.
const ROOM: u32 = 5_000;

pub fn view(ctx: &Ctx) -> El {
    let page = screen(ctx, false).add(title(ctx, "lc-h2", ctx.t(t::BRING_TITLE)));
    let page = match &ctx.model.bring {
        Some(Bring::Ready(file, preview, to)) => return page.add(ready(ctx, file, preview, to)),
        Some(Bring::Refused(why)) => {
            page.add(note(p(ctx, "", *why).is("data-error", "").is("tabindex", "-1"))).add(bring(ctx))
        }
        Some(Bring::Done(count)) => {
            let said = ctx.words.count(t::BRING_DONE, *count, &[]);
            page.add(note(el("p", "").is("data-bring", "done").text(&said))).add(keep_line(ctx))
        }
        None => page,
    };
    page.add(save(ctx)).add(risks(ctx)).maybe(ctx.model.bring.is_none().then(|| bring(ctx))).add(others(ctx))
}

/// When the last backup was, and whether it is time for one.
pub fn last(ctx: &Ctx) -> El {
    let last = match ctx.model.saved_on() {
        Some(day) => ctx.words.fill(t::BRING_LAST, &[("date", &ctx.words.date(day.year, day.month, day.day))]),
        None => ctx.t(t::BRING_NEVER).to_owned(),
    };
    let due = if ctx.model.backup_due() { ctx.t(t::BRING_DUE) } else { "" };
    el("p", "").is("data-saved", "").text(&last).then(due)
}

fn save(ctx: &Ctx) -> El {
    stack()
        .add(last(ctx))
        .add(icon_button(ctx, "lc-btn is-wide", Msg::BackupAsked, Icon::Save, t::DIARY_BACKUP))
        .add(p(ctx, "lc-soft", t::BRING_SAVE_MORE))
}

fn risks(ctx: &Ctx) -> El {
    let own = match ctx.model.risk {
        Risk::Usual => None,
        Risk::Weekly => Some(t::BRING_RISK_WEEKLY),
        Risk::Framed => Some(t::BRING_RISK_FRAMED),
    };
    let own = own.map(|text| el("li", "").is("data-risk", "").text(ctx.t(text)));
    let lines = el("ul", "lc-bul")
        .maybe(own)
        .add(el("li", "").text(ctx.t(t::BRING_RISK_CLEAR)))
        .add(el("li", "").text(ctx.t(t::BRING_RISK_PRIVATE)));
    section(ctx, t::BRING_RISK).add(lines)
}

/// The way in: a native field for a file.
fn bring(ctx: &Ctx) -> El {
    let field =
        el("input", "").is("type", "file").is("accept", ".json,application/json").is("data-m", "file").files(ctx);
    section(ctx, t::BRING_BACK)
        .add(p(ctx, "", t::BRING_BACK_MORE))
        .add(el("label", "lc-field").add(el("span", "").text(ctx.t(t::BRING_CHOOSE))).add(field))
}

/// What the file holds, before anything is changed.
fn ready(ctx: &Ctx, file: &Brought, preview: &Preview, to: &str) -> El {
    let line = |text: Plural, count: u32| (count > 0).then(|| el("li", "").text(&ctx.words.count(text, count, &[])));
    let lines = el("ul", "lc-bul")
        .maybe(line(t::BRING_NEW, preview.new))
        .maybe(line(t::BRING_NEWER, preview.newer))
        .maybe(line(t::BRING_DELETES, preview.deletes))
        .maybe(line(t::BRING_SAME, preview.same))
        .maybe(line(t::BRING_OLDER, preview.older))
        .maybe(line(t::BRING_GONE, preview.deleted_here))
        .maybe(line(t::BRING_BAD, file.unreadable));
    let made = file.made.map(|at| {
        let date = ctx.words.date(at.year, at.month, at.day);
        el("p", "").text(&ctx.words.fill(t::BRING_OF, &[("date", &date)]))
    });
    let doubt = (file.whole == Some(false)).then(|| note(p(ctx, "", t::BRING_NOT_WHOLE).is("data-bring", "doubt")));
    let some = preview.new.saturating_add(preview.newer).saturating_add(preview.deletes) > 0;
    let yes = text_button(ctx, "lc-btn is-wide", Msg::Safe(SafeMsg::Answered(true)), t::BRING_YES);
    let no = text_button(ctx, "lc-btn is-wide is-line", Msg::Safe(SafeMsg::Answered(false)), t::BRING_NO);
    stack()
        .is("data-bring", "ready")
        .maybe(made)
        .maybe(doubt)
        .add(lines)
        .maybe((!some).then(|| p(ctx, "", t::BRING_NOTHING)))
        .maybe(whose(ctx, to))
        .add(stack().maybe(some.then_some(yes)).add(no))
}

/// Whose diary it is, where more than one is kept here.
fn whose(ctx: &Ctx, to: &str) -> Option<El> {
    let chip = |id: &str, name: &str| {
        let on = if id == to { "true" } else { "false" };
        button(ctx, "lc-chip", Msg::Safe(SafeMsg::GivenTo(id.to_owned()))).is("aria-pressed", on).text(name)
    };
    let mut chips = el("div", "lc-chips").add(chip(ME, ctx.t(t::BRING_ME)));
    let others = ctx.model.others();
    for other in &others {
        chips = chips.add(chip(&other.is, &other.name));
    }
    let head = el("legend", "lc-h4").text(ctx.t(t::BRING_WHOSE));
    (!others.is_empty()).then(|| el("fieldset", "lc-stack").add(head).add(chips))
}

fn others(ctx: &Ctx) -> El {
    let kb = ctx.model.used.saturating_add(1023) / 1024;
    let words = ctx.words.fill(t::KEEP_USED, &[("kb", &kb.to_string())]);
    let meter = el("meter", "")
        .is("min", "0")
        .has("max", &ROOM.to_string())
        .has("value", &kb.min(ROOM).to_string())
        .has("aria-label", ctx.t(t::BRING_METER))
        .text(&words);
    let way = |msg: SafeMsg, sign: Icon, text: Text| icon_button(ctx, "lc-link", Msg::Safe(msg), sign, text);
    let used = el("p", "lc-small").is("data-used", "").text(&words);
    section(ctx, t::BRING_OTHER)
        .add(way(SafeMsg::TableAsked, Icon::Save, t::BRING_TABLE))
        .add(way(SafeMsg::LogAsked(true), Icon::Diary, t::BRING_LOG))
        .add(way(SafeMsg::LogAsked(false), Icon::Save, t::BRING_LOG_FILE))
        .add(row().add(meter).add(used))
}
