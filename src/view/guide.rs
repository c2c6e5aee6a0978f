//! The guide: every measure as it fits this reader, part by part, and one measure whole.

use super::{
    Ctx,
    el::{El, el},
    figure::{figure, plate},
    icons::{Icon, icon},
    parts::{bullets, disclaimer, fold, icon_button, p, screen, section, stack, text_button, title},
    people, plan,
};
use crate::{
    app::{Fitted, Mode, Msg, Reader, Screen},
    diary::LocalTime,
    guide::{ADULTS, Advice, Figure, Fit, Known, Measure, NO_HELP, NoHelp, Part, advise, held_back, in_part},
    words::{List, Source, Text, t},
};

pub fn list(ctx: &Ctx) -> El {
    let reader = ctx.model.reader();
    let advice = advise(&reader.person, reader.urgency);
    let head = stack().add(title(ctx, "lc-h2", ctx.t(t::GUIDE_TITLE))).maybe(people::whose(ctx));
    let page = screen(ctx, true);
    let held = held_back(&advice);
    let fewer = held.len() < advice.len().saturating_sub(1);
    let page = if fewer {
        let fits = ctx.model.config.mode == Mode::Full;
        let ask = fits.then(|| {
            let row = icon_button(
                ctx,
                "lc-btn is-line is-wide",
                Msg::Opened(Screen::GuideAsk),
                Icon::Checklist,
                t::GUIDE_ASK,
            );
            stack().add(el("p", "lc-small").is("data-fitted", "").text(&fitted(ctx, &reader))).add(row)
        });
        let head = head.add(p(ctx, "", t::GUIDE_LEAD)).add(p(ctx, "lc-small lc-soft", ADULTS)).maybe(ask);
        let parts = Part::ALL.iter().filter_map(|part| part_of(ctx, &advice, *part));
        let no_help = text_button(ctx, "lc-link", Msg::Opened(Screen::NoHelp), t::MEASURES_PART_NO_HELP);
        let plan = icon_button(ctx, "lc-link", Msg::Opened(Screen::Plan), Icon::Checklist, t::PLAN_TITLE);
        page.add(head.add(plan)).each(parts).add(no_help)
    } else {
        page.add(head.add(p(ctx, "", t::GUIDE_HELD_ALL)))
    };
    // What is held back is named with its reason, folded, and never as advice.
    let rows = held.iter().map(|one| held_row(ctx, one));
    let folded = fold(ctx, Fit::HeldBack.text(), el("ul", "lc-lines").each(rows));
    page.maybe((!held.is_empty()).then_some(folded)).add(disclaimer(ctx))
}

/// What the guide is fitted to, in one line.
fn fitted(ctx: &Ctx, reader: &Reader) -> String {
    let dated =
        |text: Text, at: LocalTime| ctx.words.fill(text, &[("date", &ctx.words.date(at.year, at.month, at.day))]);
    let to = match (reader.fitted, reader.quick) {
        (Fitted::Nothing, true) => return ctx.t(t::GUIDE_FITTED_QUICK).to_owned(),
        (Fitted::Nothing, false) => return ctx.t(t::GUIDE_NOT_FITTED).to_owned(),
        (Fitted::Now, _) => ctx.t(t::GUIDE_FITTED_NOW).to_owned(),
        (Fitted::Check(at), _) => dated(t::GUIDE_FITTED_CHECK, at),
        (Fitted::Old(at), _) => dated(t::GUIDE_FITTED_OLD, at),
    };
    if reader.quick { [&to, " ", ctx.t(t::GUIDE_FITTED_ALSO)].concat() } else { to }
}

fn part_of(ctx: &Ctx, advice: &[Advice], part: Part) -> Option<El> {
    let own = in_part(advice, part);
    let rows = el("ul", "lc-lines lc-measures").each(own.iter().map(|one| row(ctx, one)));
    (!own.is_empty()).then(|| section(ctx, part.text()).add(rows))
}

fn drawn(ctx: &Ctx, drawing: &Figure, class: &'static str) -> El {
    figure(ctx, drawing.shapes, drawing.alt, class)
}

fn open(ctx: &Ctx, measure: &Measure, name: Text) -> El {
    text_button(ctx, "lc-link", Msg::Opened(Screen::Measure(measure.id)), name)
}

fn item(advice: &Advice, class: &'static str) -> El {
    el("li", class).is("data-measure", advice.measure.id).is("data-fit", advice.fit.id())
}

fn row(ctx: &Ctx, advice: &Advice) -> El {
    let measure = advice.measure;
    let shown = advice.fit == Fit::Shown;
    let tag = || {
        let tag = el("span", "lc-tag").is("data-look", "pharmacist").add(icon(Icon::Info));
        tag.text(ctx.t(Fit::AskFirst.text()))
    };
    let words = el("div", "lc-stack is-tight")
        .add(open(ctx, measure, measure.name))
        .maybe((!shown).then(tag))
        .add(p(ctx, "", measure.summary))
        .add(p(ctx, "lc-small lc-soft", measure.evidence.text()));
    let thumb = measure.figures.first().filter(|_| shown).map(|drawing| drawn(ctx, drawing, "lc-fig is-thumb"));
    item(advice, if thumb.is_some() { "has-fig" } else { "" }).maybe(thumb).add(words)
}

fn held_row(ctx: &Ctx, advice: &Advice) -> El {
    item(advice, "").add(p(ctx, "lc-h4", advice.measure.name)).add(why(ctx, advice))
}

fn why(ctx: &Ctx, advice: &Advice) -> El {
    bullets(advice.why.iter().map(|text| ctx.t(*text)))
}

pub fn measure(ctx: &Ctx, id: &str) -> Option<El> {
    let advice = ctx.model.advice().into_iter().find(|one| one.measure.id == id)?;
    let measure = advice.measure;
    // What is not advised is no question of the reader: its steps are for those who take it already.
    let (careful, how) = match (measure.part, advice.fit) {
        (Part::NoHelp, _) => {
            (measure.evidence.text(), vec![section(ctx, t::GUIDE_TAKEN).add(steps(ctx, measure.steps))])
        }
        (_, Fit::Shown) => (t::GUIDE_CAREFUL, how(ctx, &advice)),
        (_, Fit::AskFirst) => (advice.fit.text(), how(ctx, &advice)),
        // What is held back is named with its reason, and its steps are not shown.
        (_, Fit::HeldBack) => (advice.fit.text(), Vec::new()),
    };
    let evidence = section(ctx, t::GUIDE_DOES_IT_WORK)
        .add(p(ctx, "lc-h4", measure.evidence.text()))
        .add(p(ctx, "", measure.evidence_text))
        .add(figures(ctx, [measure.trials, measure.retracted], measure.sources));
    let head = stack().add(title(ctx, "lc-h2", ctx.t(measure.name))).add(p(ctx, "lc-lead", measure.summary));
    let page = screen(ctx, true)
        .is("data-measure", measure.id)
        .is("data-fit", advice.fit.id())
        .add(head)
        // Cautions come before the steps, always.
        .maybe((!advice.why.is_empty()).then(|| section(ctx, careful).add(why(ctx, &advice))))
        .each(how.into_iter())
        .maybe(plan::pick(ctx, &advice))
        .maybe(suits(ctx, measure))
        .add(evidence)
        .add(disclaimer(ctx));
    Some(page)
}

/// The figures of the trials and where they come from, one tap away.
fn figures(ctx: &Ctx, texts: [Option<Text>; 2], sources: &[Source]) -> El {
    let head = el("summary", "").add(icon(Icon::Down)).text(ctx.t(t::GUIDE_FIGURES));
    let own = sources.iter().filter_map(|source| source.text()).map(|text| ctx.t(text));
    let body = stack().each(texts.into_iter().flatten().map(|text| p(ctx, "", text))).add(bullets(own));
    el("details", "").add(head).add(body)
}

fn labelled(ctx: &Ctx, label: Text, words: &str) -> El {
    el("p", "").add(el("strong", "").text(ctx.t(label))).then(words)
}

fn suits(ctx: &Ctx, measure: &Measure) -> Option<El> {
    let kinds: Vec<&str> = measure.fits.iter().map(|kind| ctx.t(kind.text())).collect();
    (!kinds.is_empty()).then(|| labelled(ctx, t::GUIDE_SUITS, &kinds.join(", ")))
}

fn steps(ctx: &Ctx, list: List) -> El {
    el("ol", "lc-steps").each(ctx.words.list(list).map(|step| el("li", "").add(el("span", "").text(step))))
}

/// Pictures beside steps. For those who may not stand, the seated steps come first; for those who can't, alone.
fn how(ctx: &Ctx, advice: &Advice) -> Vec<El> {
    let measure = advice.measure;
    let way = |heading: Text, list: List, drawings: &[Figure], seen: &[Figure]| {
        let fresh: Vec<Figure> = drawings.iter().filter(|one| !seen.contains(one)).copied().collect();
        let pictures = (!fresh.is_empty()).then(|| plate(ctx, &fresh));
        let steps = steps(ctx, list);
        section(ctx, heading).add(match pictures {
            Some(pictures) => el("div", "lc-cols").add(pictures).add(steps),
            None => steps,
        })
    };
    let sure = advice.seated == Known::Yes;
    let (sitting, standing) = match (sure, advice.seated == Known::Unknown) {
        (true, _) => (t::GUIDE_SEATED, None),
        (false, true) => (t::GUIDE_SEATED_IF, Some(t::GUIDE_STANDING)),
        (false, false) => (t::GUIDE_SEATED, Some(t::GUIDE_STEPS)),
    };
    let seated = measure.seated.filter(|_| advice.seated != Known::No);
    // A drawing that stands beside the seated steps is not shown twice.
    let seen = seated.map_or(&[][..], |seated| seated.figures);
    let seated = seated.map(|seated| way(sitting, seated.steps, seated.figures, &[]).is("data-way", "seated"));
    let standing =
        standing.map(|heading| way(heading, measure.steps, measure.figures, seen).is("data-way", "standing"));
    let mut ways: Vec<El> = seated.into_iter().chain(standing).collect();
    // How long and how often stands at the end of the last way.
    let dose = measure.dose.map(|dose| labelled(ctx, t::GUIDE_DOSE, ctx.t(dose)));
    let last = ways.pop().map(|last| last.maybe(dose));
    ways.into_iter().chain(last).collect()
}

pub fn no_help(ctx: &Ctx) -> El {
    let row = |one: &NoHelp| {
        let name = match one.measure() {
            Some(measure) => open(ctx, measure, one.name),
            None => p(ctx, "lc-h4", one.name),
        };
        let words = el("li", "").is("data-nohelp", one.id).add(name).add(p(ctx, "", one.why));
        let words = words.add(p(ctx, "lc-small lc-soft", one.evidence.text()));
        words.maybe((!one.sources.is_empty()).then(|| figures(ctx, [None, None], one.sources)))
    };
    let head = stack().add(title(ctx, "lc-h2", ctx.t(Part::NoHelp.text()))).add(p(ctx, "", t::NOHELP_LEAD));
    screen(ctx, true).add(head).add(el("ul", "lc-lines").each(NO_HELP.iter().map(row))).add(disclaimer(ctx))
}
