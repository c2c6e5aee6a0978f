//! Parts that several screens share.

use super::{
    Ctx,
    icons::{Icon, icon, knot},
};
use crate::{
    app::{Keeping, Msg, Screen},
    check::Urgency,
    words::{Text, t},
};
use yew::prelude::*;

/// A button that sends one message. Its code stands on it for tests, the shell and nobody else.
pub fn button(ctx: &Ctx, class: &'static str, msg: Msg, content: Html) -> Html {
    html! { <button type="button" class={class} data-m={msg.code()} onclick={ctx.on(msg)}>{ content }</button> }
}

/// A button with an icon before its text.
pub fn icon_button(ctx: &Ctx, class: &'static str, msg: Msg, sign: Icon, text: Text) -> Html {
    button(ctx, class, msg, html! { <>{ icon(sign, "") }{ ctx.t(text) }</> })
}

/// The heading of a screen: focus comes here after the reader's act.
pub fn title(ctx: &Ctx, class: &'static str, text: Html) -> Html {
    html! { <@{ctx.h(0)} class={class} tabindex="-1" data-screen={ctx.model.screen.code()}>{ text }</@> }
}

/// A heading below the screen's, by levels.
pub fn heading(ctx: &Ctx, depth: u8, class: &'static str, text: &str) -> Html {
    html! { <@{ctx.h(depth)} class={class}>{ text }</@> }
}

/// A part of a page with its own heading.
pub fn section(ctx: &Ctx, text: &str, content: Html) -> Html {
    html! { <section class="lc-sect">{ heading(ctx, 1, "lc-h3", text) }{ content }</section> }
}

/// Short lines with a dash before each.
pub fn bullets<'a>(items: impl Iterator<Item = &'a str>) -> Html {
    html! { <ul class="lc-bul">{ for items.map(|item| html! { <li>{ item }</li> }) }</ul> }
}

/// The bar at the top: Back, and the danger signs one tap away.
pub fn bar(ctx: &Ctx, back: Text, danger: bool) -> Html {
    html! {
        <div class="lc-bar">
            { icon_button(ctx, "lc-back", Msg::WentBack, Icon::Back, back) }
            if danger {
                <button type="button" class="lc-danger" data-m="open:danger" onclick={ctx.on(Msg::Opened(Screen::Danger))}>
                    { icon(Icon::Emergency, "") }<u>{ ctx.t(t::UI_DANGER_LINK) }</u>
                </button>
            }
        </div>
    }
}

/// The words on the link that calls for help, and its address where a number is known.
pub fn call(ctx: &Ctx) -> (String, Option<String>) {
    let number = ctx.model.region().emergency;
    if number.is_empty() {
        return (ctx.t(t::UI_CALL_GENERIC).to_owned(), None);
    }
    (ctx.words.fill(t::UI_CALL, &[("number", number)]), Some(format!("tel:{number}")))
}

/// The link that calls for help.
pub fn call_link(ctx: &Ctx, class: &'static str, sign: bool) -> Html {
    let (words, href) = call(ctx);
    html! {
        <a class={class} href={href} data-call="">
            if sign { { icon(Icon::Phone, "") } }
            <span>{ words }</span>
        </a>
    }
}

/// The emergency line, with the way to another country's number.
pub fn sos(ctx: &Ctx) -> Html {
    html! {
        <div class="lc-sos">
            { icon(Icon::Emergency, "") }
            <p>
                { ctx.t(t::UI_SOS) }{ " " }{ call_link(ctx, "", false) }{ " " }
                <span data-local="">{ if ctx.model.region().emergency.is_empty() { "" } else { ctx.t(t::UI_OR_LOCAL) } }</span>{ " " }
                { button(ctx, "lc-inline", Msg::Opened(Screen::Settings), html! { ctx.t(t::UI_CHANGE_COUNTRY) }) }
            </p>
        </div>
    }
}

/// "Get help at once if this changes": under every result that is no emergency.
pub fn safety_net(ctx: &Ctx) -> Html {
    html! {
        <div class="lc-net">
            { icon(Icon::Emergency, "is-big") }
            <div class="lc-stack is-tight">
                { heading(ctx, 1, "lc-h4", ctx.t(t::RESULT_NET)) }
                { bullets(ctx.words.list(t::RESULT_NET_SIGNS)) }
                <p>{ call_link(ctx, "", false) }{ " " }{ if ctx.model.region().emergency.is_empty() { "" } else { ctx.t(t::UI_OR_LOCAL) } }</p>
            </div>
        </div>
    }
}

/// What this is not, on every result.
pub fn disclaimer(ctx: &Ctx) -> Html {
    html! { <p class="lc-small lc-soft">{ ctx.t(t::UI_DISCLAIMER) }{ " " }{ ctx.t(t::UI_NOT_REVIEWED) }</p> }
}

/// The thread: straight behind, a knot here, faint ahead.
pub fn thread(done: usize, all: usize) -> Html {
    html! {
        <div class="lc-thread" aria-hidden="true">
            { for (0..done).map(|_| html! { <i class="is-done"></i> }) }
            { knot() }
            { for (done.saturating_add(1)..all).map(|_| html! { <i></i> }) }
        </div>
    }
}

/// A note that needs the reader's eye, with its level's icon.
pub fn note(text: Html) -> Html {
    html! { <div class="lc-note">{ icon(Icon::Info, "is-big") }<div class="lc-stack is-tight">{ text }</div></div> }
}

/// One line that says whether things are kept, and asks where that is not settled.
pub fn keep_line(ctx: &Ctx) -> Html {
    let model = ctx.model;
    if let Some(why) = model.unkept {
        let words = match why {
            crate::app::Unkept::Closed => t::KEEP_UNAVAILABLE,
            crate::app::Unkept::Full => t::KEEP_FULL,
            crate::app::Unkept::Changed => t::KEEP_CHANGED,
        };
        return note(html! {
            <>
                <p data-keep="unkept">{ ctx.t(words) }</p>
                { icon_button(ctx, "lc-link", Msg::BackupAsked, Icon::Save, t::DIARY_BACKUP) }
            </>
        });
    }
    match model.keeping() {
        Keeping::Ask => html! {
            <div class="lc-keep lc-stack" role="group" aria-label={ctx.t(t::KEEP_ASK).to_owned()}>
                <p data-keep="ask">{ ctx.t(t::KEEP_ASK) }</p>
                <div class="lc-row">
                    { button(ctx, "lc-btn is-line", Msg::KeepChosen(true), html! { ctx.t(t::KEEP_YES) }) }
                    { button(ctx, "lc-btn is-line", Msg::KeepChosen(false), html! { ctx.t(t::KEEP_NO) }) }
                </div>
            </div>
        },
        Keeping::Yes => kept(ctx, "yes", t::KEEP_KEPT),
        Keeping::No => kept(ctx, "no", t::KEEP_NOT_KEPT),
        Keeping::Off => kept(ctx, "off", t::KEEP_OFF),
        Keeping::Closed => kept(ctx, "closed", t::KEEP_UNAVAILABLE),
        Keeping::ReadOnly => kept(ctx, "newer", t::KEEP_NEWER),
    }
}

fn kept(ctx: &Ctx, state: &'static str, text: Text) -> Html {
    html! { <p class="lc-small lc-soft lc-row" data-keep={state}>{ icon(Icon::Lock, "") }<span>{ ctx.t(text) }</span></p> }
}

/// Icon, CSS name and rung of a level.
pub fn level(urgency: Urgency) -> (Icon, &'static str, usize) {
    match urgency {
        Urgency::Emergency => (Icon::Emergency, "emergency", 5),
        Urgency::Urgent => (Icon::Today, "today", 4),
        Urgency::Doctor => (Icon::Doctor, "doctor", 3),
        Urgency::Pharmacist => (Icon::Pharmacist, "pharmacist", 2),
        Urgency::SelfCare => (Icon::SelfCare, "selfcare", 1),
    }
}

/// A level as icon, word, rungs and colour.
pub fn level_badge(ctx: &Ctx, urgency: Urgency) -> Html {
    let (sign, _, rung) = level(urgency);
    let number = rung.to_string();
    html! {
        <p class="lc-level">
            <span class="lc-level-dot">{ icon(sign, "") }</span>
            <span>
                { ctx.words.nth(t::RESULT_LEVELS, rung.saturating_sub(1)) }
                <small>{ ctx.words.fill(t::RESULT_LEVEL_OF, &[("n", &number)]) }</small>
                <span class="lc-rungs" aria-hidden="true">
                    { for (0..5).map(|at| html! { <i class={(at < rung).then_some("is-on")}></i> }) }
                </span>
            </span>
        </p>
    }
}
