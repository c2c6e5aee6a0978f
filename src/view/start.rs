//! The start screen: the emergency line, one door that glows, three that wait.

use super::{
    Ctx,
    figure::figure,
    icons::{Icon, icon, mark},
    parts::{button, keep_line, sos, title},
};
use crate::{
    app::{Keeping, Mode, Msg, Screen},
    words::{Text, t},
};
use yew::prelude::*;

pub fn view(ctx: &Ctx) -> Html {
    let (check, check_more) = match ctx.model.config.mode {
        Mode::Full => (t::START_CHECK, t::START_CHECK_MORE),
        Mode::Information => (t::START_INFO_CHECK, t::START_INFO_CHECK_MORE),
    };
    html! {
        <>
            { sos(ctx) }
            <div class="lc-screen">
                <div class="lc-stack">
                    <p class="lc-mark">{ mark() }{ ctx.t(t::UI_NAME) }</p>
                    { title(ctx, "lc-h2", html! { ctx.t(t::START_TITLE) }) }
                </div>
                <button type="button" class="lc-now" data-theme="night" data-m="open:now" onclick={ctx.on(Msg::CrampBegun)}>
                    { figure(ctx, t::FIGURE_CALF_TOWEL, t::FIGURE_ALT_CALF_TOWEL, "") }
                    <span class="lc-now-words">
                        <strong>{ ctx.t(t::START_NOW) }</strong>
                        <span>{ ctx.t(t::START_NOW_MORE) }</span>
                        { icon(Icon::Next, "is-big") }
                    </span>
                </button>
                <ul class="lc-doors">
                    { door(ctx, Msg::CheckBegun, Icon::Checklist, check, check_more) }
                    { door(ctx, Msg::Opened(Screen::Guide), Icon::Stretch, t::START_GUIDE, t::START_GUIDE_MORE) }
                    { door(ctx, Msg::Opened(Screen::Diary), Icon::Diary, t::START_DIARY, t::START_DIARY_MORE) }
                </ul>
                { storage_line(ctx) }
                <div class="lc-foot lc-push">
                    <span class="lc-row">{ icon(Icon::Lock, "") }{ ctx.t(t::UI_STAYS) }</span>
                    { sizes(ctx) }
                    { button(ctx, "lc-link", Msg::Opened(Screen::Settings), html! { <>{ icon(Icon::Sliders, "") }{ ctx.t(t::START_SETTINGS) }</> }) }
                </div>
            </div>
        </>
    }
}

fn door(ctx: &Ctx, msg: Msg, sign: Icon, name: Text, more: Text) -> Html {
    let content = html! {
        <>
            { icon(sign, "is-big") }
            <span><strong>{ ctx.t(name) }</strong><span>{ ctx.t(more) }</span></span>
            { icon(Icon::Next, "") }
        </>
    };
    html! { <li>{ button(ctx, "lc-door", msg, content) }</li> }
}

/// Said here only where the browser or a newer version keeps us from keeping.
fn storage_line(ctx: &Ctx) -> Html {
    match ctx.model.keeping() {
        Keeping::Closed | Keeping::ReadOnly => keep_line(ctx),
        _ => Html::default(),
    }
}

pub fn sizes(ctx: &Ctx) -> Html {
    let steps = [(0, "A", "", t::UI_SIZE_A), (1, "A+", "a2", t::UI_SIZE_B), (2, "A++", "a3", t::UI_SIZE_C)];
    html! {
        <span class="lc-sizes" role="group" aria-label={ctx.t(t::UI_TEXT_SIZE).to_owned()}>
            { for steps.into_iter().map(|(size, sign, class, says)| html! {
                <button type="button" class={class} data-m={Msg::SizeChosen(size).code()} aria-label={ctx.t(says).to_owned()}
                    aria-pressed={if ctx.model.setting.size == size { "true" } else { "false" }}
                    onclick={ctx.on(Msg::SizeChosen(size))}>{ sign }</button>
            }) }
        </span>
    }
}
