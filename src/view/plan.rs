//! My plan: what to do tonight, what else could be picked, a reminder, and the plan on paper.

use super::{
    Ctx,
    el::{El, el},
    icons::{Icon, icon},
    parts::{bullets, button, fold, icon_button, keep_line, p, row, screen, section, stack, text_button, title},
    people,
};
use crate::{
    app::{Dial, Mode, Msg, PlanMsg, Screen},
    diary::Day,
    guide::{Advice, Fit, Part, in_part, routine},
    words::{Text, t},
};

pub fn view(ctx: &Ctx) -> El {
    let planned = ctx.model.planned();
    let good = planned.iter().any(|one| one.fit == Fit::Shown);
    let mut head = stack().add(title(ctx, "lc-h2", ctx.t(t::PLAN_TITLE))).maybe(people::whose(ctx));
    if good || planned.is_empty() {
        head = head.add(p(ctx, "", if good { t::PLAN_LEAD } else { t::PLAN_EMPTY }));
    }
    let mut page = screen(ctx, true).add(head);
    if good {
        page = nights(ctx, &planned, page);
    }
    page = page.maybe(set_apart(ctx, &planned)).maybe(choose(ctx, !good)).add(keep_line(ctx));
    if good { page.add(reminder(ctx)).add(paper(ctx)) } else { page }
}

/// What is done in the night that it is, and what was done in the last one.
fn nights(ctx: &Ctx, planned: &[Advice], page: El) -> El {
    let [tonight, before] = ctx.model.nights();
    // In the morning the night that it still is has already become the last one.
    let morning = (5..12).contains(&ctx.model.local.hour);
    let (now, then) = if morning { (t::PLAN_LAST, t::PLAN_BEFORE) } else { (t::PLAN_TONIGHT, t::PLAN_LAST) };
    let named = |class, name, day: Day| {
        let date = ctx.words.short_date(day.month, day.day);
        ctx.heading(1, class).text(&ctx.words.fill(name, &[("date", &date)]))
    };
    let mut today = el("section", "lc-sect").add(named("lc-h3", now, tonight)).add(boxes(ctx, planned, tonight));
    if planned.iter().any(|one| one.fit == Fit::Shown && one.measure.id == routine::MEASURE) {
        let way = Msg::Opened(Screen::Routine);
        today = today.add(icon_button(ctx, "lc-btn is-wide", way, Icon::Stretch, t::PLAN_ROUTINE));
    }
    let last = el("summary", "").add(icon(Icon::Down)).add(named("lc-h4", then, before));
    page.add(today).add(el("details", "lc-fold").add(last).add(boxes(ctx, planned, before)))
}

/// A native box with its words.
pub fn tick(ctx: &Ctx, msg: PlanMsg, on: bool, name: Text, more: Option<Text>) -> El {
    let native =
        el("input", "").is("type", "checkbox").is("autocomplete", "off").checked(on).sends(ctx, Msg::Plan(msg));
    let words = el("span", "").text(ctx.t(name)).maybe(more.map(|more| el("small", "").text(ctx.t(more))));
    el("label", "lc-opt").add(native).add(words)
}

/// What was done in a night.
fn boxes(ctx: &Ctx, planned: &[Advice], night: Day) -> El {
    let mut list = el("div", "lc-opts");
    for one in planned {
        if one.fit == Fit::Shown {
            let on = ctx.model.was_done(night, one.measure.id);
            list = list.add(tick(ctx, PlanMsg::Ticked(night, one.measure.id), on, one.measure.name, None));
        }
    }
    list
}

/// What was picked and must not be advised any longer: named with the reason, without a way to its steps.
fn set_apart(ctx: &Ctx, planned: &[Advice]) -> Option<El> {
    let mut list = el("ul", "lc-lines");
    let mut any = false;
    for one in planned {
        if one.fit != Fit::Shown {
            any = true;
            let name = ctx.words.fill(t::PLAN_REMOVE, &[("name", ctx.t(one.measure.name))]);
            let remove = button(ctx, "lc-link lc-small", Msg::Plan(PlanMsg::Picked(one.measure.id)));
            let row = el("li", "lc-stack is-tight")
                .is("data-measure", one.measure.id)
                .is("data-fit", one.fit.id())
                .add(p(ctx, "lc-h4", one.measure.name))
                .add(p(ctx, "", one.fit.text()))
                .add(bullets(one.why.iter().map(|text| ctx.t(*text))))
                .add(remove.add(icon(Icon::X)).text(&name));
            list = list.add(row);
        }
    }
    any.then(|| section(ctx, t::PLAN_APART).add(p(ctx, "", t::PLAN_APART_LEAD)).add(list))
}

/// Everything that may be advised, to pick from, in the parts of the guide; nothing where nothing may.
fn choose(ctx: &Ctx, open: bool) -> Option<El> {
    let plan = ctx.model.plan();
    let advice = ctx.model.advice();
    let mut body = stack();
    let mut some = false;
    for part in Part::ALL {
        let mut list = el("div", "lc-opts");
        let mut any = false;
        for one in in_part(&advice, part) {
            if one.can_be_planned() {
                any = true;
                let (measure, id) = (one.measure, one.measure.id);
                let on = plan.measures.iter().any(|own| own == id);
                list = list.add(tick(ctx, PlanMsg::Picked(id), on, measure.name, Some(measure.summary)));
            }
        }
        if any {
            some = true;
            let head = el("legend", "lc-h4").text(ctx.t(part.text()));
            body = body.add(el("fieldset", "lc-stack").add(head).add(list));
        }
    }
    if ctx.model.config.mode == Mode::Full {
        let ask = text_button(ctx, "lc-inline", Msg::Opened(Screen::GuideAsk), t::GUIDE_ASK);
        body = body.add(p(ctx, "", t::PLAN_MORE).text(" ").add(ask));
    }
    some.then(|| if open { section(ctx, t::PLAN_CHOOSE).add(body) } else { fold(ctx, t::PLAN_CHOOSE, body) })
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
        button(ctx, "lc-btn is-line", Msg::Plan(PlanMsg::Turned(dial, up))).has("aria-label", &says).text(sign)
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
    (on || advice.can_be_planned()).then(|| {
        let text = if on { t::PLAN_PICKED } else { t::PLAN_PICK };
        let pick = text_button(ctx, "lc-chip", Msg::Plan(PlanMsg::Picked(advice.measure.id)), text);
        row().add(pick).add(text_button(ctx, "lc-link", Msg::Opened(Screen::Plan), t::PLAN_TITLE))
    })
}
