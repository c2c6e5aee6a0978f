//! The diary: what was kept, latest first.

use super::{
    Ctx,
    icons::{Icon, icon},
    parts::{bar, button, heading, icon_button, keep_line, level, note, title},
};
use crate::{
    app::{Msg, Screen, urgency_by_id},
    check::Urgency,
    diary::{CheckDone, CrampDone, Kind, Record},
    words::t,
};
use yew::prelude::*;

pub fn view(ctx: &Ctx) -> Html {
    let ledger = &ctx.model.ledger;
    let checks: Vec<&Record> = ledger.of(Kind::Check).collect();
    let cramps: Vec<&Record> = ledger.of(Kind::Episode).collect();
    let empty = checks.is_empty() && cramps.is_empty();
    html! {
        <div class="lc-screen">
            { bar(ctx, t::UI_BACK, true) }
            { title(ctx, "lc-h2", html! { ctx.t(t::DIARY_TITLE) }) }
            if ctx.model.undo.is_some() {
                <div class="lc-row"><p>{ ctx.t(t::DIARY_DELETED) }</p>{ button(ctx, "lc-btn is-line", Msg::DeleteUndone, html! { ctx.t(t::DIARY_UNDO) }) }</div>
            }
            if ctx.model.lost.damaged > 0 {
                { note(html! { <p data-keep="damaged">{ ctx.words.count(t::KEEP_DAMAGED, ctx.model.lost.damaged, &[]) }</p> }) }
            }
            if empty {
                <div class="lc-stack"><p class="lc-h3">{ ctx.t(t::DIARY_EMPTY) }</p><p>{ ctx.t(t::DIARY_EMPTY_LEAD) }</p></div>
            }
            if !checks.is_empty() {
                <section class="lc-stack">
                    { heading(ctx, 1, "lc-h3", ctx.t(t::DIARY_CHECKS)) }
                    <ul class="lc-lines">{ for checks.into_iter().map(|record| check(ctx, record)) }</ul>
                </section>
            }
            if !cramps.is_empty() {
                <section class="lc-stack">
                    { heading(ctx, 1, "lc-h3", ctx.t(t::DIARY_CRAMPS)) }
                    <ul class="lc-lines">{ for cramps.into_iter().map(|record| cramp(ctx, record)) }</ul>
                </section>
            }
            { keep_line(ctx) }
            if !empty { { icon_button(ctx, "lc-link", Msg::Opened(Screen::Backup), Icon::Save, t::DIARY_BACKUP) } }
        </div>
    }
}

fn when(ctx: &Ctx, record: &Record) -> String {
    let at = &record.at;
    let (date, time) = (ctx.words.date(at.year, at.month, at.day), ctx.words.time(at.hour, at.minute));
    ctx.words.fill(t::DIARY_ENTRY, &[("date", &date), ("time", &time)])
}

fn check(ctx: &Ctx, record: &Record) -> Html {
    let urgency = record.data().and_then(CheckDone::read).and_then(|done| urgency_by_id(&done.level));
    let (sign, name, rung) = level(urgency.unwrap_or(Urgency::Doctor));
    let tag = classes!("lc-tag", format!("is-{name}"));
    let when = when(ctx, record);
    let open = Msg::Opened(Screen::Saved(record.name()));
    html! {
        <li class="lc-entry" data-record={record.name()}>
            <button type="button" class="lc-door is-plain" data-m={open.code()} onclick={ctx.on(open)}>
                <span>
                    <strong>{ &when }</strong>
                    <span class={tag} data-level={urgency.map(Urgency::id)}>{ icon(sign, "") }{ ctx.words.nth(t::RESULT_LEVELS, rung.saturating_sub(1)) }</span>
                </span>
                { icon(Icon::Next, "") }
            </button>
            { delete(ctx, record, &when) }
        </li>
    }
}

fn cramp(ctx: &Ctx, record: &Record) -> Html {
    let secs = record.data().and_then(CrampDone::read).map_or(0, |done| done.secs);
    let length = if secs < 60 {
        ctx.words.count(t::DIARY_SECONDS, secs, &[])
    } else {
        ctx.words.count(t::DIARY_MINUTES, secs.saturating_add(30) / 60, &[])
    };
    let when = when(ctx, record);
    html! {
        <li class="lc-entry" data-record={record.name()}>
            <p><strong>{ &when }</strong><br />{ length }</p>
            { delete(ctx, record, &when) }
        </li>
    }
}

fn delete(ctx: &Ctx, record: &Record, when: &str) -> Html {
    let msg = Msg::Deleted(record.name());
    let says = ctx.words.fill(t::DIARY_DELETE_WHAT, &[("what", when)]);
    html! {
        <button type="button" class="lc-link lc-small" data-m={msg.code()} aria-label={says} onclick={ctx.on(msg)}>
            { icon(Icon::X, "") }{ ctx.t(t::DIARY_DELETE) }
        </button>
    }
}
