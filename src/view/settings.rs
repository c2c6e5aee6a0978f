//! The reader's own settings, and the history as a file.

use super::{
    Ctx,
    el::{El, el},
    icons::{Icon, icon},
    parts::{button, disclaimer, icon_button, keep_line, p, row, screen, section, text_button, title},
    start::sizes,
};
use crate::{
    app::{Keeping, Msg, Screen},
    diary::Kind,
    words::{REGIONS, Region, t},
};

pub fn view(ctx: &Ctx) -> El {
    let countries = el("fieldset", "lc-stack")
        .add(el("legend", "lc-h3").text(ctx.t(t::SETTINGS_COUNTRY)))
        .add(p(ctx, "lc-soft", t::SETTINGS_COUNTRY_WHY))
        .add(el("div", "lc-opts is-two").each(REGIONS.iter().map(|region| country(ctx, region))));
    let night = button(ctx, "lc-chip", Msg::NightSwitched)
        .is("aria-pressed", if ctx.model.setting.night { "true" } else { "false" })
        .add(icon(Icon::Moon))
        .text(ctx.t(t::SETTINGS_NIGHT));
    let version = ctx.words.fill(t::SETTINGS_VERSION, &[("version", env!("CARGO_PKG_VERSION"))]);
    screen(ctx, true)
        .add(title(ctx, "lc-h2", ctx.t(t::SETTINGS_TITLE)))
        .add(countries)
        .add(history(ctx, section(ctx, t::SETTINGS_HISTORY)))
        .add(section(ctx, t::SETTINGS_LOOK).add(row().add(sizes(ctx)).add(night)))
        .add(section(ctx, t::SETTINGS_ABOUT).add(el("p", "").text(&version)).add(disclaimer(ctx)))
}

fn country(ctx: &Ctx, region: &'static Region) -> El {
    let native = el("input", "")
        .is("type", "radio")
        .is("name", "region")
        .checked(ctx.model.region().id == region.id)
        .sends(ctx, Msg::RegionChosen(region.id));
    let words = el("span", "").text(ctx.t(region.name)).add(el("small", "").text(region.emergency));
    el("label", "lc-opt").add(native).add(words)
}

fn history(ctx: &Ctx, page: El) -> El {
    let model = ctx.model;
    let page = page.add(keep_line(ctx));
    let page = match model.keeping() {
        Keeping::Yes => page
            .add(text_button(ctx, "lc-btn is-line", Msg::KeepChosen(false), t::SETTINGS_HISTORY_OFF))
            .add(p(ctx, "lc-small lc-soft", t::SETTINGS_HISTORY_NOTE)),
        Keeping::No => page.add(text_button(ctx, "lc-btn is-line", Msg::KeepChosen(true), t::SETTINGS_HISTORY_ON)),
        _ => page,
    };
    let page = page.add(icon_button(ctx, "lc-link", Msg::Opened(Screen::Backup), Icon::Save, t::BRING_TITLE));
    if model.erasing {
        let ways = row()
            .add(text_button(ctx, "lc-btn is-line", Msg::EraseConfirmed, t::SETTINGS_ERASE_YES))
            .add(text_button(ctx, "lc-btn is-line", Msg::EraseAsked(false), t::SETTINGS_ERASE_NO));
        page.add(p(ctx, "", t::SETTINGS_ERASE_ASK)).add(all(ctx)).add(ways)
    } else if model.erased {
        page.add(p(ctx, "", t::SETTINGS_ERASED).is("data-keep", "erased"))
    } else {
        page.add(icon_button(ctx, "lc-link", Msg::EraseAsked(true), Icon::X, t::SETTINGS_ERASE))
    }
}

/// What "delete everything" deletes.
fn all(ctx: &Ctx) -> El {
    let model = ctx.model;
    // The start of a cramp that runs is an entry of its own.
    let runs = model.cramp.is_some_and(|cramp| cramp.marked);
    kinds(ctx, &model.holdings())
        .maybe(runs.then(|| el("li", "").text(ctx.t(t::KINDS_CRAMP_NOW))))
        .maybe((model.lost.damaged > 0).then(|| el("li", "").text(ctx.t(t::KINDS_BAD))))
}

/// Records, kind by kind.
pub fn kinds(ctx: &Ctx, counts: &[(Kind, u32)]) -> El {
    let mut list = el("ul", "lc-bul");
    for (kind, count) in counts {
        let words = match kind {
            Kind::Check => t::KINDS_CHECK,
            Kind::Episode => t::KINDS_EPISODE,
            Kind::Night => t::KINDS_NIGHT,
            Kind::Medicine => t::KINDS_MEDICINE,
            Kind::MeasureDone => t::KINDS_MEASURE_DONE,
            Kind::Question => t::KINDS_QUESTION,
            Kind::Person => t::KINDS_PERSON,
            Kind::Setting => t::KINDS_SETTING,
            Kind::Plan => t::KINDS_PLAN,
        };
        list = list.add(el("li", "").has("data-kind", kind.id()).text(&ctx.words.count(words, *count, &[])));
    }
    list
}
