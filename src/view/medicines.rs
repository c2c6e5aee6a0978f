//! Choosing medicines: by what stands on the packet, or by what they are for.

use super::{
    Ctx,
    ask::input,
    el::{El, el},
    icons::{Icon, icon},
    parts::{button, p, stack},
};
use crate::{
    app::{Msg, found_medicines},
    check::{Medicine, MedicineGroup, Screen, path},
    words::t,
};

/// Up to this many are shown at once, with no search and no folding.
const FEW: usize = 7;

pub fn view(ctx: &Ctx, asked: &'static Screen, body: El) -> El {
    let offered: Vec<&'static Medicine> = path::medicines(&ctx.model.answers, asked).collect();
    if offered.len() <= FEW {
        return body.add(rows(ctx, asked, offered.into_iter()));
    }
    let (said, list) = if ctx.model.search.trim().is_empty() {
        let groups = MedicineGroup::ALL.into_iter().map(|group| folded(ctx, asked, group, &offered));
        (String::new(), el("div", "").each(groups))
    } else {
        let found = found_medicines(ctx.words, &ctx.model.answers, asked, &ctx.model.search);
        let said = match found.len() {
            0 => ctx.t(t::ASK_NOT_FOUND).to_owned(),
            count => ctx.words.count(t::ASK_FOUND, u32::try_from(count).unwrap_or(0), &[]),
        };
        (said, rows(ctx, asked, found.into_iter()))
    };
    let chosen: Vec<&Medicine> =
        offered.into_iter().filter(|medicine| ctx.model.draft.iter().any(|id| id == medicine.id)).collect();
    let own = if chosen.is_empty() {
        stack()
    } else {
        let chips = el("div", "lc-chips").each(chosen.into_iter().map(|medicine| chip(ctx, medicine)));
        stack().add(p(ctx, "lc-h4", t::ASK_YOUR_LIST)).add(chips)
    };
    // Always the same four children: Yew pairs brothers without keys from the last one on, and a field that were
    // paired with another element would lose its focus at every letter.
    body.add(search_field(ctx)).add(el("p", "lc-small lc-soft").is("role", "status").text(&said)).add(list).add(own)
}

fn search_field(ctx: &Ctx) -> El {
    let field = el("input", "")
        .is("type", "text")
        .is("autocomplete", "off")
        .is("spellcheck", "false")
        .value(&ctx.model.search)
        .types(ctx, "search");
    let line = el("span", "lc-input").add(icon(Icon::Search)).add(field);
    el("label", "lc-field").text(ctx.t(t::ASK_SEARCH)).add(line)
}

fn rows(ctx: &Ctx, asked: &'static Screen, medicines: impl Iterator<Item = &'static Medicine>) -> El {
    el("div", "lc-opts").each(medicines.map(|medicine| row(ctx, asked, medicine)))
}

fn row(ctx: &Ctx, asked: &'static Screen, medicine: &'static Medicine) -> El {
    let mut brands: Vec<&str> = Vec::new();
    for brand in
        [medicine.uk, medicine.us].into_iter().flatten().flat_map(|text| ctx.t(text).split(',').map(str::trim_start))
    {
        if !brands.contains(&brand) {
            brands.push(brand);
        }
    }
    let class = ctx.t(medicine.class);
    let more = match brands.as_slice() {
        [] => class.to_owned(),
        brands => ctx.words.fill(t::ASK_MEDICINE, &[("class", class), ("brands", &brands.join(", "))]),
    };
    input(ctx, asked, medicine.id, "lc-opt", ctx.t(medicine.name))
        .add(el("span", "lc-small lc-soft lc-help").text(&more))
}

/// A kind of medicine, closed until it is opened: nobody must read ninety names.
fn folded(ctx: &Ctx, asked: &'static Screen, group: MedicineGroup, offered: &[&'static Medicine]) -> El {
    let own = offered.iter().copied().filter(|medicine| medicine.group == group);
    let head = el("summary", "").add(icon(Icon::Down)).text(ctx.t(group.text()));
    el("details", "lc-fold").add(head).add(rows(ctx, asked, own))
}

fn chip(ctx: &Ctx, medicine: &'static Medicine) -> El {
    let name = ctx.t(medicine.name);
    button(ctx, "lc-chip", Msg::Picked(medicine.id.to_owned()))
        .has("aria-label", &ctx.words.fill(t::ASK_REMOVE, &[("name", name)]))
        .text(name)
        .add(icon(Icon::X))
}
