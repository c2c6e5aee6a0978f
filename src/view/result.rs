//! The result: what to do and how soon, then why, then what it rests on.

use super::{
    Ctx,
    icons::{Icon, icon},
    parts::{bar, bullets, button, call_link, disclaimer, heading, keep_line, level, level_badge, safety_net, section, title},
};
use crate::{
    app::{Msg, Screen, Verdict},
    check::{Rule, Urgency, Within},
    diary::CheckDone,
    words::{Text, t},
};
use yew::prelude::*;

pub fn fresh(ctx: &Ctx) -> Html {
    match &ctx.model.verdict {
        Some(verdict) if verdict.urgency == Urgency::Emergency => emergency(ctx, verdict),
        Some(verdict) => page(ctx, verdict, None),
        None => Html::default(),
    }
}

/// A result from the history, as it was on its day.
pub fn saved(ctx: &Ctx, name: &str) -> Html {
    let record = ctx.model.ledger.get(name);
    let (Some(record), Some(done)) = (record, record.and_then(|r| r.data()).and_then(CheckDone::read)) else {
        return html! { <div class="lc-screen">{ bar(ctx, t::UI_BACK, true) }{ title(ctx, "lc-h2", html! { ctx.t(t::DIARY_EMPTY) }) }</div> };
    };
    let date = ctx.words.date(record.at.year, record.at.month, record.at.day);
    page(ctx, &Verdict::saved(&done), Some(ctx.words.fill(t::DIARY_SAVED_ON, &[("date", &date)])))
}

/// The emergency card: nothing competes with the call.
fn emergency(ctx: &Ctx, verdict: &Verdict) -> Html {
    let number = ctx.model.region().emergency;
    let words = if number.is_empty() {
        ctx.t(t::RESULT_EMERGENCY_GENERIC).to_owned()
    } else {
        ctx.words.fill(t::RESULT_EMERGENCY, &[("call", &ctx.words.fill(t::UI_CALL, &[("number", number)]))])
    };
    html! {
        <div class="lc-screen lc-alarm" data-level={verdict.urgency.id()} data-within={verdict.within.id()}>
            <div class="lc-stack is-loose">
                { level_badge(ctx, verdict.urgency) }
                { title(ctx, "lc-h1", html! { words }) }
                if !number.is_empty() { { call_link(ctx, "lc-btn is-wide is-tall", true) } }
                <div class="lc-stack">
                    { for verdict.rules.iter().take(1).map(|rule| html! {
                        <p class="lc-lead" data-rule={rule.id}>{ ctx.t(rule.reason) }</p>
                    }) }
                    <p class="lc-lead">{ ctx.t(t::RESULT_EMERGENCY_LEAD) }</p>
                </div>
                // Every rule that fired is on the record and in tests, but nothing else is read out here.
                { for verdict.rules.iter().skip(1).map(|rule| html! { <span hidden=true data-rule={rule.id}></span> }) }
            </div>
            <div class="lc-push lc-small lc-stack">
                { keep_line(ctx) }
                { button(ctx, "lc-link", Msg::WentBack, html! { ctx.t(t::RESULT_EMERGENCY_CHANGE) }) }
            </div>
        </div>
    }
}

fn headline(verdict: &Verdict) -> Text {
    match (verdict.urgency, verdict.within) {
        (Urgency::Emergency, _) => t::RESULT_EMERGENCY_GENERIC,
        (Urgency::Urgent, _) => t::RESULT_URGENT,
        (Urgency::Doctor, Within::Now | Within::Today | Within::TwoDays) => t::RESULT_TWO_DAYS,
        (Urgency::Doctor, Within::Week) => t::RESULT_WEEK,
        (Urgency::Doctor, Within::Month | Within::None) => t::RESULT_MONTH,
        (Urgency::Pharmacist, _) => t::RESULT_PHARMACIST,
        (Urgency::SelfCare, _) => t::RESULT_SELF_CARE,
    }
}

fn lead(ctx: &Ctx, verdict: &Verdict) -> String {
    let region = ctx.model.region();
    match verdict.urgency {
        Urgency::Emergency | Urgency::Urgent => ctx.t(region.urgent_words).to_owned(),
        Urgency::Doctor => ctx.words.fill(t::RESULT_DOCTOR_LEAD, &[("doctor", ctx.t(region.routine_words))]),
        Urgency::Pharmacist => ctx.t(t::RESULT_PHARMACIST_LEAD).to_owned(),
        Urgency::SelfCare => ctx.t(t::RESULT_SELF_CARE_LEAD).to_owned(),
    }
}

fn page(ctx: &Ctx, verdict: &Verdict, saved: Option<String>) -> Html {
    let (_, name, _) = level(verdict.urgency);
    let is_saved = saved.is_some();
    html! {
        <div class="lc-screen">
            if is_saved { { bar(ctx, t::UI_BACK, true) } }
            <div class="lc-verdict has-act" data-level={verdict.urgency.id()} data-within={verdict.within.id()} data-look={name}>
                { level_badge(ctx, verdict.urgency) }
                { title(ctx, "lc-h2", html! { ctx.t(headline(verdict)) }) }
                <p class="lc-lead">{ lead(ctx, verdict) }</p>
                { act(ctx, verdict) }
            </div>
            if let Some(on) = saved { <p class="lc-small lc-soft">{ on }{ " " }{ ctx.t(t::DIARY_SAVED_NOTE) }</p> }
            if !is_saved { { keep_line(ctx) } }
            { why(ctx, verdict) }
            { seven(ctx, verdict) }
            { unclear(ctx, verdict) }
            if verdict.urgency >= Urgency::Doctor {
                { section(ctx, ctx.t(t::RESULT_UNTIL), bullets(ctx.words.list(t::RESULT_UNTIL_STEPS))) }
            }
            { safety_net(ctx) }
            { disclaimer(ctx) }
            <div class="lc-row">
                if verdict.urgency < Urgency::Urgent {
                    { button(ctx, "lc-link", Msg::Opened(Screen::Guide), html! { <>{ icon(Icon::Stretch, "") }{ ctx.t(t::RESULT_GUIDE) }</> }) }
                }
                { button(ctx, "lc-link", Msg::Opened(Screen::Diary), html! { <>{ icon(Icon::Diary, "") }{ ctx.t(t::RESULT_DIARY) }</> }) }
                { button(ctx, "lc-link", Msg::CheckBegun, html! { <>{ icon(Icon::Checklist, "") }{ ctx.t(t::RESULT_AGAIN) }</> }) }
                { button(ctx, "lc-link", Msg::WentHome, html! { ctx.t(t::UI_HOME) }) }
            </div>
        </div>
    }
}

/// The one solid button: it does what the headline says.
fn act(ctx: &Ctx, verdict: &Verdict) -> Html {
    let number = ctx.model.region().urgent;
    match verdict.urgency {
        Urgency::Urgent if !number.is_empty() => html! {
            <div class="lc-stack">
                <a class="lc-btn is-wide" href={format!("tel:{number}")}>
                    { icon(Icon::Phone, "") }{ ctx.words.fill(t::UI_CALL, &[("number", number)]) }
                </a>
            </div>
        },
        Urgency::SelfCare => html! {
            <div class="lc-stack">
                { button(ctx, "lc-btn is-wide", Msg::Opened(Screen::Guide), html! { ctx.t(t::RESULT_GUIDE) }) }
            </div>
        },
        _ => Html::default(),
    }
}

fn why(ctx: &Ctx, verdict: &Verdict) -> Html {
    html! {
        <section class="lc-stack">
            { heading(ctx, 1, "lc-h3", ctx.t(t::RESULT_WHY)) }
            <ul class="lc-lines lc-why-list">{ for verdict.rules.iter().map(|rule| reason(ctx, rule)) }</ul>
        </section>
    }
}

fn reason(ctx: &Ctx, rule: &'static Rule) -> Html {
    let count = u32::try_from(rule.sources.len()).unwrap_or(0);
    html! {
        <li data-rule={rule.id}>
            <p>{ ctx.t(rule.reason) }</p>
            <details>
                <summary class="lc-cite">
                    { icon(Icon::Down, "") }
                    { ctx.words.fill(t::RESULT_RULE, &[("id", rule.id)]) }{ " · " }{ ctx.words.count(t::RESULT_SOURCES, count, &[]) }
                </summary>
                <ul class="lc-sources lc-bul">
                    { for rule.sources.iter().filter_map(|source| source.text()).map(|text| html! { <li>{ ctx.t(text) }</li> }) }
                    if count == 0 { <li>{ ctx.t(t::RESULT_NO_SOURCE) }</li> }
                </ul>
            </details>
        </li>
    }
}

fn seven(ctx: &Ctx, verdict: &Verdict) -> Html {
    let yes = u32::try_from(verdict.seven.len()).unwrap_or(0);
    let lead = if yes == 0 { ctx.t(t::RESULT_SEVEN_NONE).to_owned() } else { ctx.words.count(t::RESULT_SEVEN_YES, yes, &[]) };
    let questions = verdict.seven.iter().map(|number| ctx.words.nth(t::SEVEN_QUESTIONS, usize::from(number.saturating_sub(1))));
    section(ctx, ctx.t(t::RESULT_SEVEN), html! { <><p>{ lead }</p>{ bullets(questions) }</> })
}

fn unclear(ctx: &Ctx, verdict: &Verdict) -> Html {
    if verdict.unclear.is_empty() {
        return Html::default();
    }
    section(ctx, ctx.t(t::RESULT_UNCLEAR), html! {
        <>
            <p>{ ctx.t(t::RESULT_UNCLEAR_LEAD) }</p>
            { bullets(verdict.unclear.iter().map(|text| ctx.t(*text))) }
        </>
    })
}
