//! The reader's own settings, and the history as a file.

use super::{
    Ctx,
    icons::{Icon, icon},
    parts::{bar, button, icon_button, keep_line, section, title},
    start::sizes,
};
use crate::{
    app::{Keeping, Msg},
    words::{REGIONS, Region, t},
};
use yew::prelude::*;

pub fn view(ctx: &Ctx) -> Html {
    html! {
        <div class="lc-screen">
            { bar(ctx, t::UI_BACK, true) }
            { title(ctx, "lc-h2", html! { ctx.t(t::SETTINGS_TITLE) }) }
            <fieldset class="lc-stack">
                <legend class="lc-h3">{ ctx.t(t::SETTINGS_COUNTRY) }</legend>
                <p class="lc-soft">{ ctx.t(t::SETTINGS_COUNTRY_WHY) }</p>
                <div class="lc-opts is-two">{ for REGIONS.iter().map(|region| country(ctx, region)) }</div>
            </fieldset>
            { section(ctx, ctx.t(t::SETTINGS_HISTORY), history(ctx)) }
            { section(ctx, ctx.t(t::SETTINGS_LOOK), html! {
                <div class="lc-row">
                    { sizes(ctx) }
                    <button type="button" class="lc-chip" data-m="night" aria-pressed={if ctx.model.setting.night { "true" } else { "false" }}
                        onclick={ctx.on(Msg::NightSwitched)}>{ icon(Icon::Moon, "") }{ ctx.t(t::SETTINGS_NIGHT) }</button>
                </div>
            }) }
            { section(ctx, ctx.t(t::SETTINGS_ABOUT), html! {
                <>
                    <p>{ ctx.words.fill(t::SETTINGS_VERSION, &[("version", env!("CARGO_PKG_VERSION"))]) }</p>
                    <p>{ ctx.t(t::UI_DISCLAIMER) }{ " " }{ ctx.t(t::UI_NOT_REVIEWED) }</p>
                </>
            }) }
        </div>
    }
}

fn country(ctx: &Ctx, region: &'static Region) -> Html {
    let chosen = ctx.model.region().id == region.id;
    let msg = Msg::RegionChosen(region.id);
    html! {
        <label class="lc-opt">
            <input type="radio" name="region" checked={chosen} data-m={msg.code()} onchange={ctx.on(msg)} />
            <span>{ ctx.t(region.name) }<small>{ region.emergency }</small></span>
        </label>
    }
}

fn history(ctx: &Ctx) -> Html {
    let model = ctx.model;
    let kb = (model.used.saturating_add(1023) / 1024).to_string();
    let living = u32::try_from(model.ledger.living().count()).unwrap_or(u32::MAX);
    html! {
        <div class="lc-stack">
            { keep_line(ctx) }
            if model.keeping() == Keeping::Yes {
                { button(ctx, "lc-btn is-line", Msg::KeepChosen(false), html! { ctx.t(t::SETTINGS_HISTORY_OFF) }) }
                <p class="lc-small lc-soft">{ ctx.t(t::SETTINGS_HISTORY_NOTE) }</p>
            }
            if model.keeping() == Keeping::No {
                { button(ctx, "lc-btn is-line", Msg::KeepChosen(true), html! { ctx.t(t::SETTINGS_HISTORY_ON) }) }
            }
            <p class="lc-small" data-used="">{ ctx.words.fill(t::KEEP_USED, &[("kb", &kb)]) }</p>
            { icon_button(ctx, "lc-link", Msg::BackupAsked, Icon::Save, t::DIARY_BACKUP) }
            if model.erasing {
                <div class="lc-stack" role="group">
                    <p>{ ctx.words.count(t::SETTINGS_ERASE_ASK, living, &[]) }</p>
                    <div class="lc-row">
                        { button(ctx, "lc-btn is-line", Msg::EraseConfirmed, html! { ctx.t(t::SETTINGS_ERASE_YES) }) }
                        { button(ctx, "lc-btn is-line", Msg::EraseAsked(false), html! { ctx.t(t::SETTINGS_ERASE_NO) }) }
                    </div>
                </div>
            } else if model.erased {
                <p data-keep="erased">{ ctx.t(t::SETTINGS_ERASED) }</p>
            } else {
                { icon_button(ctx, "lc-link", Msg::EraseAsked(true), Icon::X, t::SETTINGS_ERASE) }
            }
        </div>
    }
}

pub fn backup(ctx: &Ctx) -> Html {
    html! {
        <div class="lc-screen">
            { bar(ctx, t::UI_BACK, false) }
            { title(ctx, "lc-h2", html! { ctx.t(t::SETTINGS_BACKUP_TITLE) }) }
            <p>{ ctx.t(t::SETTINGS_BACKUP_LEAD) }</p>
            { icon_button(ctx, "lc-btn is-wide", Msg::BackupAsked, Icon::Save, t::DIARY_BACKUP) }
        </div>
    }
}
