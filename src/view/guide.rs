//! The guide: every measure as it fits this reader, and one measure whole.

use super::{
    Ctx,
    figure::figure,
    icons::{Icon, icon},
    parts::{bar, bullets, disclaimer, section, title},
};
use crate::{
    app::{Msg, Screen},
    guide::{Advice, Fit, Measure},
    words::t,
};
use yew::prelude::*;

pub fn list(ctx: &Ctx) -> Html {
    let advice = ctx.model.advice();
    let all_held = advice.iter().all(|one| one.fit == Fit::HeldBack);
    let lead = match (all_held, ctx.model.verdict.is_some()) {
        (true, _) => t::GUIDE_HELD_ALL,
        (false, true) => t::GUIDE_LEAD_FITTED,
        (false, false) => t::GUIDE_LEAD,
    };
    html! {
        <div class="lc-screen">
            { bar(ctx, t::UI_BACK, true) }
            <div class="lc-stack">
                { title(ctx, "lc-h2", html! { ctx.t(t::GUIDE_TITLE) }) }
                <p>{ ctx.t(lead) }</p>
            </div>
            { for [Fit::Shown, Fit::AskFirst, Fit::HeldBack].into_iter().map(|fit| group(ctx, &advice, fit)) }
            { disclaimer(ctx) }
        </div>
    }
}

fn group(ctx: &Ctx, advice: &[Advice], fit: Fit) -> Html {
    let mut own = advice.iter().filter(|one| one.fit == fit).peekable();
    if own.peek().is_none() {
        return Html::default();
    }
    section(ctx, ctx.t(fit.text()), html! { <ul class="lc-lines lc-measures">{ for own.map(|one| row(ctx, one)) }</ul> })
}

fn row(ctx: &Ctx, advice: &Advice) -> Html {
    let measure = advice.measure;
    let open = Msg::Opened(Screen::Measure(measure.id));
    html! {
        <li data-measure={measure.id} data-fit={advice.fit.id()}>
            if let (Some(drawn), true) = (measure.figure, advice.fit == Fit::Shown) {
                { figure(ctx, drawn.shapes, drawn.alt, "is-thumb") }
            }
            <div class="lc-stack is-tight">
                if advice.fit == Fit::HeldBack {
                    <p class="lc-h4">{ ctx.t(measure.name) }</p>
                } else {
                    <button type="button" class="lc-link" data-m={open.code()} onclick={ctx.on(open)}>{ ctx.t(measure.name) }</button>
                }
                if advice.fit == Fit::Shown {
                    <p>{ ctx.t(measure.summary) }</p>
                    <p class="lc-small lc-soft">{ ctx.t(measure.evidence.text()) }</p>
                } else {
                    { bullets(advice.why.iter().map(|text| ctx.t(*text))) }
                }
            </div>
        </li>
    }
}

pub fn measure(ctx: &Ctx, id: &str) -> Html {
    let advice = ctx.model.advice().into_iter().find(|one| one.measure.id == id);
    let Some(advice) = advice else { return Html::default() };
    let measure: &Measure = advice.measure;
    html! {
        <div class="lc-screen" data-measure={measure.id} data-fit={advice.fit.id()}>
            { bar(ctx, t::UI_BACK, true) }
            <div class="lc-stack">
                { title(ctx, "lc-h2", html! { ctx.t(measure.name) }) }
                <p class="lc-lead">{ ctx.t(measure.summary) }</p>
            </div>
            if !advice.why.is_empty() {
                { section(ctx, ctx.t(if advice.fit == Fit::Shown { t::GUIDE_CAREFUL } else { advice.fit.text() }),
                    bullets(advice.why.iter().map(|text| ctx.t(*text)))) }
            }
            // What is held back is named with its reason, and its steps are not shown.
            if advice.fit != Fit::HeldBack { { how(ctx, measure) } }
            { section(ctx, ctx.t(t::GUIDE_DOES_IT_WORK), html! {
                <>
                    <p class="lc-h4">{ ctx.t(measure.evidence.text()) }</p>
                    <p>{ ctx.t(measure.evidence_text) }</p>
                    <details>
                        <summary>{ icon(Icon::Down, "") }{ ctx.t(t::GUIDE_FIGURES) }</summary>
                        <div class="lc-stack">
                            if let Some(trials) = measure.trials { <p>{ ctx.t(trials) }</p> }
                            if let Some(text) = measure.retracted { <p><strong>{ ctx.t(text) }</strong></p> }
                            { bullets(measure.sources.iter().filter_map(|source| source.text()).map(|text| ctx.t(text))) }
                        </div>
                    </details>
                </>
            }) }
            { disclaimer(ctx) }
        </div>
    }
}

fn how(ctx: &Ctx, measure: &Measure) -> Html {
    html! {
        <div class="lc-cols">
            if measure.figure.is_some() {
                <div class="lc-plate lc-stack">
                    { for [measure.figure, measure.other_figure].into_iter().flatten().map(|drawn| figure(ctx, drawn.shapes, drawn.alt, "")) }
                </div>
            }
            { section(ctx, ctx.t(t::GUIDE_STEPS), html! {
                <>
                    <ol class="lc-steps">{ for ctx.words.list(measure.steps).map(|step| html! { <li><span>{ step }</span></li> }) }</ol>
                    if let Some(dose) = measure.dose { <p><strong>{ ctx.t(t::GUIDE_DOSE) }{ ": " }</strong>{ ctx.t(dose) }</p> }
                </>
            }) }
        </div>
    }
}
