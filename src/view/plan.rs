//! My plan: what to do tonight, what else could be picked, a reminder, and the plan on paper.

use super::{
    Ctx,
    el::{El, el},
    icons::{Icon, icon},
    parts::{bullets, button, fold, icon_button, keep_line, p, row, screen, section, stack, text_button, title},
};
use crate::{
    app::{Dial, Mode, Msg, PlanMsg, Screen},
    diary::Day,
    guide::{Advice, Fit, routine},
    words::{Text, t},
};

pub fn view(ctx: &Ctx) -> El {
    let planned = ctx.model.planned();
    let shown = |one: &&Advice| one.fit == Fit::Shown;
    let apart: Vec<&Advice> = planned.iter().filter(|one| !shown(one)).collect();
    let good: Vec<&Advice> = planned.iter().filter(shown).collect();
    let lead = if planned.is_empty() { t::PLAN_EMPTY } else { t::PLAN_LEAD };
    let page = screen(ctx, true).add(stack().add(title(ctx, "lc-h2", ctx.t(t::PLAN_TITLE))).add(p(ctx, "", lead)));
    let [tonight, before] = ctx.model.nights();
    // In the morning the night that it still is has already become the last one.
    let names = if (5..12).contains(&ctx.model.local.hour) {
        [t::PLAN_LAST, t::PLAN_BEFORE]
    } else {
        [t::PLAN_TONIGHT, t::PLAN_LAST]
    };
    let [now, then] = names;
    let dated = |name, day: Day| ctx.words.fill(name, &[("date", &ctx.words.short_date(day.month, day.day))]);
    let page = if good.is_empty() {
        page
    } else {
        let stretches = good
            .iter()
            .any(|one| one.measure.id == routine::MEASURE)
            .then(|| icon_button(ctx, "lc-btn is-wide", Msg::Opened(Screen::Routine), Icon::Stretch, t::PLAN_ROUTINE));
        let head = ctx.heading(1, "lc-h3").text(&dated(now, tonight));
        let last = el("summary", "").add(icon(Icon::Down)).add(ctx.heading(1, "lc-h4").text(&dated(then, before)));
        page.add(el("section", "lc-sect").add(head).add(boxes(ctx, &good, tonight)).maybe(stretches))
            .add(el("details", "lc-fold").add(last).add(boxes(ctx, &good, before)))
    };
    let page = page.maybe((!apart.is_empty()).then(|| set_apart(ctx, &apart)));
    let page = page.add(choose(ctx, good.is_empty())).add(keep_line(ctx));
    if good.is_empty() { page } else { page.add(reminder(ctx)).add(paper(ctx)) }
}

/// A native box with its words.
pub fn tick(ctx: &Ctx, msg: PlanMsg, on: bool, name: Text, more: Option<Text>) -> El {
    let native =
        el("input", "").is("type", "checkbox").is("autocomplete", "off").checked(on).sends(ctx, Msg::Plan(msg));
    let words = el("span", "").text(ctx.t(name)).maybe(more.map(|more| el("small", "").text(ctx.t(more))));
    el("label", "lc-opt").add(native).add(words)
}

/// What was done in a night.
fn boxes(ctx: &Ctx, planned: &[&Advice], night: Day) -> El {
    el("div", "lc-opts").each(planned.iter().map(|one| {
        let measure = one.measure;
        let on = ctx.model.was_done(night, measure.id);
        tick(ctx, PlanMsg::Ticked(night, measure.id), on, measure.name, None).key(measure.id)
    }))
}

/// What was picked and must not be advised any longer: named with the reason, without a way to its steps.
fn set_apart(ctx: &Ctx, apart: &[&Advice]) -> El {
    let rows = apart.iter().map(|one| {
        el("li", "lc-stack is-tight")
            .is("data-measure", one.measure.id)
            .is("data-fit", one.fit.id())
            .add(p(ctx, "lc-h4", one.measure.name))
            .add(p(ctx, "", one.fit.text()))
            .add(bullets(one.why.iter().map(|text| ctx.t(*text))))
            .add(
                button(ctx, "lc-link lc-small", Msg::Plan(PlanMsg::Picked(one.measure.id)))
                    .add(icon(Icon::X))
                    .text(&ctx.words.fill(t::PLAN_REMOVE, &[("name", ctx.t(one.measure.name))])),
            )
    });
    section(ctx, t::PLAN_APART).add(p(ctx, "", t::PLAN_APART_LEAD)).add(el("ul", "lc-lines").each(rows))
}

/// Everything that may be advised, to pick from.
fn choose(ctx: &Ctx, open: bool) -> El {
    let plan = ctx.model.plan();
    let rows = ctx.model.advice().into_iter().filter(|one| one.fit == Fit::Shown).map(|one| {
        let on = plan.measures.iter().any(|id| id == one.measure.id);
        let (name, more) = (one.measure.name, Some(one.measure.summary));
        tick(ctx, PlanMsg::Picked(one.measure.id), on, name, more).key(one.measure.id)
    });
    let check = (ctx.model.config.mode == Mode::Full && ctx.model.verdict.is_none()).then(|| {
        p(ctx, "", t::PLAN_MORE).text(" ").add(text_button(ctx, "lc-inline", Msg::CheckBegun, t::START_CHECK))
    });
    let body = stack().add(el("div", "lc-opts").each(rows)).maybe(check);
    if open { section(ctx, t::PLAN_CHOOSE).add(body) } else { fold(ctx, t::PLAN_CHOOSE, body) }
}

fn reminder(ctx: &Ctx) -> El {
    let (hour, minute) = ctx.model.reminder();
    section(ctx, t::PLAN_REMIND)
        .add(dial(ctx, Dial::Remind, t::PLAN_REMIND_AT, &ctx.words.time(hour, minute)))
        .add(p(ctx, "lc-small", t::PLAN_REMIND_LEAD))
        .add(icon_button(ctx, "lc-link", Msg::Plan(PlanMsg::CalendarAsked), Icon::Save, t::PLAN_CALENDAR))
}

/// Something that is turned down and up by two buttons.
pub fn dial(ctx: &Ctx, dial: Dial, name: Text, value: &str) -> El {
    let turn = |up: bool, sign: &'static str, says: Text| {
        let says = ctx.words.fill(says, &[("what", ctx.t(name))]);
        button(ctx, "", Msg::Plan(PlanMsg::Turned(dial, up))).has("aria-label", &says).text(sign)
    };
    el("div", "lc-dial")
        .add(p(ctx, "", name))
        .add(turn(false, "−", t::PLAN_LESS))
        .add(el("b", "").is("role", "status").text(value))
        .add(turn(true, "+", t::PLAN_MORE_OF))
}

fn paper(ctx: &Ctx) -> El {
    let ways = row()
        .add(text_button(ctx, "lc-btn is-line", Msg::Plan(PlanMsg::PaperAsked(true)), t::PLAN_PRINT))
        .add(icon_button(ctx, "lc-link", Msg::Plan(PlanMsg::PaperAsked(false)), Icon::Save, t::PLAN_FILE));
    section(ctx, t::PLAN_PAPER).add(p(ctx, "", t::PLAN_PAPER_LEAD)).add(ways)
}

/// The button on a measure's page that puts it into the plan, and takes it out again.
pub fn pick(ctx: &Ctx, advice: &Advice) -> Option<El> {
    let on = ctx.model.plan().measures.iter().any(|id| id == advice.measure.id);
    (on || advice.fit == Fit::Shown).then(|| {
        let text = if on { t::PLAN_PICKED } else { t::PLAN_PICK };
        row().add(text_button(ctx, "lc-chip", Msg::Plan(PlanMsg::Picked(advice.measure.id)), text)).add(text_button(
            ctx,
            "lc-link",
            Msg::Opened(Screen::Plan),
            t::PLAN_TITLE,
        ))
    })
}
