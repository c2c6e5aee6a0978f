//! The guide: every measure as it fits this reader, and one measure whole.

use super::{
    Ctx,
    el::{El, el},
    figure::{figure, plate},
    icons::{Icon, icon},
    parts::{bullets, disclaimer, icon_button, p, screen, section, stack, text_button, title},
    plan,
};
use crate::{
    app::{Msg, Screen},
    guide::{ADULTS, Advice, Figure, Fit, Measure},
    words::t,
};

pub fn list(ctx: &Ctx) -> El {
    let advice = ctx.model.advice();
    let all_held = advice.iter().all(|one| one.fit == Fit::HeldBack);
    let lead = match (all_held, ctx.model.verdict.is_some()) {
        (true, _) => t::GUIDE_HELD_ALL,
        (false, true) => t::GUIDE_LEAD_FITTED,
        (false, false) => t::GUIDE_LEAD,
    };
    let head = stack().add(title(ctx, "lc-h2", ctx.t(t::GUIDE_TITLE))).add(p(ctx, "", lead)).add(p(
        ctx,
        "lc-small lc-soft",
        ADULTS,
    ));
    let head = head.add(icon_button(ctx, "lc-link", Msg::Opened(Screen::Plan), Icon::Checklist, t::PLAN_TITLE));
    [Fit::Shown, Fit::AskFirst, Fit::HeldBack]
        .into_iter()
        .fold(screen(ctx, true).add(head), |page, fit| page.maybe(group(ctx, &advice, fit)))
        .add(disclaimer(ctx))
}

fn group(ctx: &Ctx, advice: &[Advice], fit: Fit) -> Option<El> {
    let mut own = advice.iter().filter(|one| one.fit == fit).peekable();
    own.peek()?;
    Some(section(ctx, fit.text()).add(el("ul", "lc-lines lc-measures").each(own.map(|one| row(ctx, one)))))
}

fn why(ctx: &Ctx, advice: &Advice) -> El {
    bullets(advice.why.iter().map(|text| ctx.t(*text)))
}

fn drawn(ctx: &Ctx, drawing: Figure, class: &'static str) -> El {
    figure(ctx, drawing.shapes, drawing.alt, class)
}

fn row(ctx: &Ctx, advice: &Advice) -> El {
    let measure = advice.measure;
    let shown = advice.fit == Fit::Shown;
    let words = el("div", "lc-stack is-tight");
    let words = if advice.fit == Fit::HeldBack {
        words.add(p(ctx, "lc-h4", measure.name))
    } else {
        words.add(text_button(ctx, "lc-link", Msg::Opened(Screen::Measure(measure.id)), measure.name))
    };
    let words = if shown {
        words.add(p(ctx, "", measure.summary)).add(p(ctx, "lc-small lc-soft", measure.evidence.text()))
    } else {
        words
    };
    el("li", if shown && measure.figure.is_some() { "has-fig" } else { "" })
        .is("data-measure", measure.id)
        .is("data-fit", advice.fit.id())
        .maybe(measure.figure.filter(|_| shown).map(|drawing| drawn(ctx, drawing, "lc-fig is-thumb")))
        .add(words.maybe((!advice.why.is_empty()).then(|| why(ctx, advice))))
}

pub fn measure(ctx: &Ctx, id: &str) -> Option<El> {
    let advice = ctx.model.advice().into_iter().find(|one| one.measure.id == id)?;
    let measure: &Measure = advice.measure;
    let careful = if advice.fit == Fit::Shown { t::GUIDE_CAREFUL } else { advice.fit.text() };
    let sources = bullets(measure.sources.iter().filter_map(|source| source.text()).map(|text| ctx.t(text)));
    let figures = el("details", "").add(el("summary", "").add(icon(Icon::Down)).text(ctx.t(t::GUIDE_FIGURES))).add(
        stack()
            .maybe(measure.trials.map(|text| p(ctx, "", text)))
            .maybe(measure.retracted.map(|text| p(ctx, "lc-h4", text)))
            .add(sources),
    );
    let evidence = section(ctx, t::GUIDE_DOES_IT_WORK)
        .add(p(ctx, "lc-h4", measure.evidence.text()))
        .add(p(ctx, "", measure.evidence_text))
        .add(figures);
    let page = screen(ctx, true)
        .is("data-measure", measure.id)
        .is("data-fit", advice.fit.id())
        .add(stack().add(title(ctx, "lc-h2", ctx.t(measure.name))).add(p(ctx, "lc-lead", measure.summary)))
        .maybe((!advice.why.is_empty()).then(|| section(ctx, careful).add(why(ctx, &advice))))
        // What is held back is named with its reason, and its steps are not shown.
        .maybe((advice.fit != Fit::HeldBack).then(|| how(ctx, measure)))
        .maybe(plan::pick(ctx, &advice))
        .add(evidence)
        .add(disclaimer(ctx));
    Some(page)
}

fn how(ctx: &Ctx, measure: &Measure) -> El {
    let drawings: Vec<Figure> = [measure.figure, measure.other_figure].into_iter().flatten().collect();
    let pictures = (!drawings.is_empty()).then(|| plate(ctx, &drawings));
    let steps = ctx.words.list(measure.steps).map(|step| el("li", "").add(el("span", "").text(step)));
    let dose = measure.dose.map(|dose| el("p", "").add(el("strong", "").text(ctx.t(t::GUIDE_DOSE))).then(ctx.t(dose)));
    let words = section(ctx, t::GUIDE_STEPS).add(el("ol", "lc-steps").each(steps)).maybe(dose);
    el("div", "lc-cols").maybe(pictures).add(words)
}
