//! One screen of the check: native inputs in a fieldset, one solid button.

use super::{
    Ctx,
    icons::{Icon, icon},
    parts::{bar, button, sos, thread, title},
};
use crate::{
    app::{Msg, Problem, found_medicines},
    check::{Choice, Kind, Medicine, MedicineGroup, Screen, path},
    words::{Text, t},
};
use yew::prelude::*;

pub fn view(ctx: &Ctx, id: &str) -> Html {
    let Some(screen) = Screen::by_id(id) else { return Html::default() };
    let before = path::so_far(&ctx.model.answers).iter().take_while(|asked| asked.id != id).count();
    let all = path::about(&ctx.model.answers).max(before.saturating_add(1));
    let (number, total) = (before.saturating_add(1).to_string(), all.to_string());
    html! {
        <>
            if before == 0 { { sos(ctx) } }
            <div class="lc-screen">
                <div class="lc-top">
                    { bar(ctx, t::UI_BACK, before > 0) }
                    <p class="lc-where">{ ctx.words.fill(t::ASK_PROGRESS, &[("n", &number), ("all", &total)]) }</p>
                    { thread(before, all) }
                </div>
                <fieldset class="lc-stack is-loose">
                    <legend class="lc-vh">{ ctx.t(screen.title) }</legend>
                    <div class="lc-cols">
                        <div class="lc-stack">
                            { title(ctx, "lc-h2", html! { ctx.t(screen.title) }) }
                            { hint(ctx, screen) }
                            if let Some(why) = screen.why {
                                <p class="lc-why">{ icon(Icon::Info, "") }<span>{ ctx.t(why) }</span></p>
                            }
                            if let Some(Problem(text)) = ctx.model.problem {
                                <p class="lc-error" data-error="" tabindex="-1">{ icon(Icon::Emergency, "") }<span>{ ctx.t(text) }</span></p>
                            }
                        </div>
                        <div class="lc-stack">
                            { answers(ctx, screen) }
                            { ways_out(ctx, screen) }
                        </div>
                    </div>
                </fieldset>
                <div class="lc-end">{ button(ctx, "lc-btn is-wide", Msg::Continued, html! { ctx.t(t::UI_CONTINUE) }) }</div>
            </div>
        </>
    }
}

fn hint(ctx: &Ctx, screen: &Screen) -> Html {
    let text = screen.hint.unwrap_or(match screen.kind {
        Kind::Many | Kind::Medicines => t::ASK_MANY,
        Kind::One | Kind::Scale => t::ASK_ONE,
    });
    html! { <p>{ ctx.t(text) }</p> }
}

fn answers(ctx: &Ctx, screen: &'static Screen) -> Html {
    match screen.kind {
        Kind::Scale => scale(ctx),
        Kind::Medicines => medicines(ctx, screen),
        Kind::One | Kind::Many => html! { <>{ for screen.groups.iter().map(|group| html! {
            <>
                if let Some(label) = group.label { <p class="lc-h4">{ ctx.t(label) }</p> }
                <div class="lc-opts">{ for group.choices.iter().filter(|choice| path::offers(&ctx.model.answers, screen, choice)).map(|choice| option(ctx, screen, choice)) }</div>
            </>
        }) }</> },
    }
}

/// "None of these" and "Not sure": always there where the question has them.
fn ways_out(ctx: &Ctx, screen: &'static Screen) -> Html {
    let row = |id: &'static str, text: Option<Text>, class: &'static str| {
        html! { if let Some(text) = text { { input(ctx, screen, id, class, html! { ctx.t(text) }) } } }
    };
    html! { <div class="lc-opts">{ row("none", screen.none, "") }{ row("unsure", screen.unsure, "is-quiet") }</div> }
}

fn option(ctx: &Ctx, screen: &'static Screen, choice: &Choice) -> Html {
    let words = html! { <>{ ctx.t(choice.text) }if let Some(help) = choice.help { <small>{ ctx.t(help) }</small> }</> };
    input(ctx, screen, choice.id, "", words)
}

fn input(ctx: &Ctx, screen: &'static Screen, id: &'static str, class: &'static str, words: Html) -> Html {
    let kind = if matches!(screen.kind, Kind::Many | Kind::Medicines) { "checkbox" } else { "radio" };
    let chosen = ctx.model.draft.iter().any(|pick| pick == id);
    let msg = Msg::Picked(id.to_owned());
    html! {
        <label class={classes!("lc-opt", class)} key={id}>
            <input type={kind} name={screen.id} checked={chosen} data-m={msg.code()} onchange={ctx.on(msg)} autocomplete="off" />
            <span>{ words }</span>
        </label>
    }
}

fn scale(ctx: &Ctx) -> Html {
    html! {
        <>
            <div class="lc-ten">
                { for (0..=10).map(|number: u8| {
                    let id = number.to_string();
                    let chosen = ctx.model.draft.contains(&id);
                    let msg = Msg::Picked(id.clone());
                    html! {
                        <label><input type="radio" name="scale" checked={chosen} data-m={msg.code()} onchange={ctx.on(msg)} /><span>{ id }</span></label>
                    }
                }) }
            </div>
            <div class="lc-ends"><span>{ ctx.t(t::ASK_SCALE_LOW) }</span><span>{ ctx.t(t::ASK_SCALE_HIGH) }</span></div>
        </>
    }
}

fn medicines(ctx: &Ctx, screen: &'static Screen) -> Html {
    let typed = ctx.send.reform(|event: InputEvent| {
        let field: web_sys::HtmlInputElement = event.target_unchecked_into();
        Msg::Searched(field.value())
    });
    let searching = !ctx.model.search.trim().is_empty();
    let found = found_medicines(ctx.words, &ctx.model.answers, screen, &ctx.model.search);
    let count = u32::try_from(found.len()).unwrap_or(0);
    let offered: Vec<&'static Medicine> = path::medicines(&ctx.model.answers, screen).collect();
    // A short list needs no search and no folding.
    if offered.len() <= 7 {
        return rows(ctx, screen, offered.into_iter());
    }
    let chosen: Vec<&Medicine> = offered.iter().copied().filter(|m| ctx.model.draft.iter().any(|id| id == m.id)).collect();
    html! {
        <>
            <label class="lc-field">{ ctx.t(t::ASK_SEARCH) }
                <span class="lc-input">{ icon(Icon::Search, "") }
                    <input type="text" value={ctx.model.search.clone()} oninput={typed} data-m="search" autocomplete="off" spellcheck="false" />
                </span>
            </label>
            <p class="lc-small lc-soft" role="status">
                if searching {
                    if found.is_empty() { { ctx.t(t::ASK_NOT_FOUND) } } else { { ctx.words.count(t::ASK_FOUND, count, &[]) } }
                }
            </p>
            if searching {
                { rows(ctx, screen, found.into_iter()) }
            } else {
                { for MedicineGroup::ALL.into_iter().map(|group| folded(ctx, screen, group, &offered)) }
            }
            if !chosen.is_empty() {
                <div class="lc-stack">
                    <p class="lc-h4">{ ctx.t(t::ASK_YOUR_LIST) }</p>
                    <div class="lc-chips">{ for chosen.into_iter().map(|medicine| chip(ctx, medicine)) }</div>
                </div>
            }
        </>
    }
}

fn rows(ctx: &Ctx, screen: &'static Screen, medicines: impl Iterator<Item = &'static Medicine>) -> Html {
    html! { <div class="lc-opts">{ for medicines.map(|medicine| row(ctx, screen, medicine)) }</div> }
}

fn row(ctx: &Ctx, screen: &'static Screen, medicine: &'static Medicine) -> Html {
    let brands: Vec<&str> = [medicine.uk, medicine.us].into_iter().flatten().map(|text| ctx.t(text)).collect();
    let mut more = brands.join(", ");
    if !more.is_empty() {
        more.push_str(". ");
    }
    more.push_str(ctx.t(medicine.class));
    input(ctx, screen, medicine.id, "", html! { <>{ ctx.t(medicine.name) }<small>{ more }</small></> })
}

/// A class of medicines, closed until it is opened: nobody must read ninety names.
fn folded(ctx: &Ctx, screen: &'static Screen, group: MedicineGroup, offered: &[&'static Medicine]) -> Html {
    let own = offered.iter().copied().filter(|medicine| medicine.group == group);
    html! {
        <details class="lc-fold">
            <summary>{ icon(Icon::Down, "") }{ ctx.t(group.text()) }</summary>
            { rows(ctx, screen, own) }
        </details>
    }
}

fn chip(ctx: &Ctx, medicine: &'static Medicine) -> Html {
    let name = ctx.t(medicine.name);
    let msg = Msg::Picked(medicine.id.to_owned());
    html! {
        <button type="button" class="lc-chip" aria-label={ctx.words.fill(t::ASK_REMOVE, &[("name", name)])} onclick={ctx.on(msg)}>
            { name }{ icon(Icon::X, "") }
        </button>
    }
}
