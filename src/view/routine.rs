//! The bedtime routine: set it, follow it step by step, tick it.

use super::{
    Ctx,
    el::{El, el},
    figure::plate,
    parts::{bar, bullets, keep_line, p, row, screen, stack, text_button, thread, title},
    plan::{dial, tick},
};
use crate::{
    app::{Dial, Mode, Msg, PlanMsg, RunAct, Screen, step_words},
    guide::{
        Figure, Fit,
        routine::{self, Act, Legs, Phase},
    },
    words::t,
};

pub fn view(ctx: &Ctx) -> Option<El> {
    let advice = ctx.model.advice_on(routine::MEASURE)?;
    if advice.fit != Fit::Shown {
        let why = bullets(advice.why.iter().map(|text| ctx.t(*text)));
        let page = screen(ctx, true).is("data-fit", advice.fit.id());
        let head = stack().add(title(ctx, "lc-h2", ctx.t(t::ROUTINE_TITLE))).add(p(ctx, "lc-h4", advice.fit.text()));
        let check = text_button(ctx, "lc-btn is-wide", Msg::CheckBegun, t::START_CHECK);
        let unknown = ctx.model.verdict.is_none() && ctx.model.config.mode == Mode::Full;
        return Some(page.add(head).add(why).maybe(unknown.then_some(check)));
    }
    Some(match ctx.model.routine_phase() {
        Some(phase) => step(ctx, &phase),
        None if ctx.model.routine_ended() => ended(ctx),
        None => set(ctx),
    })
}

fn send(act: RunAct) -> Msg {
    Msg::Plan(PlanMsg::Ran(act))
}

/// Before it begins.
fn set(ctx: &Ctx) -> El {
    let model = ctx.model;
    let set = model.routine_settings();
    let minutes = routine::total(&set).saturating_add(30) / 60;
    let secs = |number: u8| ctx.words.count(t::ROUTINE_SECONDS, number.into(), &[]);
    let mut ways = el("div", "lc-opts");
    for (legs, name) in [(Legs::Both, t::ROUTINE_BOTH), (Legs::Left, t::ROUTINE_LEFT), (Legs::Right, t::ROUTINE_RIGHT)]
    {
        let native = el("input", "").is("type", "radio").is("name", "legs").checked(set.legs == legs);
        let native = native.sends(ctx, Msg::Plan(PlanMsg::LegsChosen(legs)));
        ways = ways.add(el("label", "lc-opt").add(native).add(el("span", "").text(ctx.t(name))));
    }
    let legs = el("fieldset", "lc-stack").add(el("legend", "lc-h4").text(ctx.t(t::ROUTINE_LEGS))).add(ways);
    let seat = model.may_stand().then(|| {
        text_button(ctx, "lc-chip", Msg::Plan(PlanMsg::SeatSwitched), t::ROUTINE_SEAT)
            .is("aria-pressed", if model.is_seated() { "true" } else { "false" })
    });
    let careful = p(ctx, "lc-care", t::MEASURE_M2_CAUTION_UNSTEADY);
    screen(ctx, true)
        .add(
            stack()
                .add(title(ctx, "lc-h2", ctx.t(t::ROUTINE_TITLE)))
                .add(el("p", "lc-lead").text(&ctx.words.count(t::ROUTINE_TOTAL, minutes, &[])))
                .add(careful)
                .maybe(seat.map(|seat| row().add(seat))),
        )
        .add(text_button(ctx, "lc-btn is-wide is-tall", send(RunAct::Started), t::ROUTINE_START))
        .add(
            stack()
                .add(dial(ctx, Dial::Hold, t::ROUTINE_HOLD, &secs(set.hold)))
                .add(dial(ctx, Dial::Rest, t::ROUTINE_REST, &secs(set.rest)))
                .add(dial(ctx, Dial::Times, t::ROUTINE_TIMES, &ctx.words.number(set.times.into()))),
        )
        .add(legs)
}

/// One step: what to do, how long still, what comes next.
fn step(ctx: &Ctx, phase: &Phase) -> El {
    let model = ctx.model;
    let settings = model.routine_settings();
    let now = &phase.step;
    let (shapes, alt) = match (now.thigh, model.is_seated()) {
        (true, _) => (t::FIGURE_HAMSTRING_CHAIR, t::MEASURE_ALT_HAMSTRING_CHAIR),
        (false, true) => (t::FIGURE_CALF_CHAIR, t::MEASURE_ALT_CALF_CHAIR),
        (false, false) => (t::FIGURE_CALF_WALL, t::MEASURE_ALT_CALF_WALL),
    };
    let drawing = Figure { id: "", shapes, alt };
    let how = match (now.act, now.thigh, model.is_seated()) {
        (Act::Rest, ..) => t::ROUTINE_BREATHE,
        (Act::Hold, ..) => t::ROUTINE_PULL,
        (Act::Ready, true, _) => t::ROUTINE_HOW_THIGH,
        (Act::Ready, false, true) => t::ROUTINE_HOW_SEATED,
        (Act::Ready, false, false) => t::ROUTINE_HOW_CALF,
    };
    let turn = (now.turn > 0).then(|| {
        let values = [("n", u32::from(now.turn)), ("all", u32::from(settings.times))];
        el("p", "lc-step").text(&ctx.words.numbers(t::ROUTINE_TURN, &values))
    });
    let next = match routine::step(&settings, phase.index.saturating_add(1)) {
        Some(next) => ctx.words.fill(t::ROUTINE_NEXT, &[("step", ctx.t(step_words(&next)))]),
        None => ctx.t(t::ROUTINE_LAST).to_owned(),
    };
    let words = stack()
        .maybe(turn)
        .add(title(ctx, "lc-h2", ctx.t(step_words(now))))
        .add(p(ctx, "lc-lead", how))
        .add(el("p", "lc-small lc-soft").text(&next));
    let left = phase.left.to_string();
    let time = el("b", "lc-count").is("role", "timer").has("data-left", &left).text(&left);
    let (act, text) =
        if model.routine_waits() { (RunAct::WentOn, t::ROUTINE_ON) } else { (RunAct::Paused, t::ROUTINE_PAUSE) };
    let steps = (0..).take_while(|index| routine::step(&settings, *index).is_some()).count();
    let two = el("div", "lc-two")
        .add(text_button(ctx, "lc-btn is-wide is-line", send(RunAct::SteppedBack), t::ROUTINE_BACK))
        .add(text_button(ctx, "lc-btn is-wide is-line", send(RunAct::Skipped), t::ROUTINE_SKIP));
    el("div", "lc-screen lc-cramp")
        .has("data-step", &phase.index.to_string())
        .add(bar(ctx, t::NOW_LEAVE, true))
        .add(el("div", "lc-cols").add(plate(ctx, &[drawing])).add(words))
        .add(
            el("div", "lc-push lc-stack")
                .add(time)
                .add(thread(phase.index.into(), steps))
                .add(text_button(ctx, "lc-btn is-wide", send(act), text))
                .add(two)
                .add(text_button(ctx, "lc-link", send(RunAct::Finished), t::ROUTINE_FINISH)),
        )
}

/// Behind the last step.
fn ended(ctx: &Ctx) -> El {
    let [night, _] = ctx.model.nights();
    let on = ctx.model.was_done(night, routine::MEASURE);
    let done = tick(ctx, PlanMsg::Ticked(night, routine::MEASURE), on, t::ROUTINE_DONE, None);
    screen(ctx, true)
        .add(stack().add(title(ctx, "lc-h2", ctx.t(t::ROUTINE_ENDED))).add(p(ctx, "", t::ROUTINE_ENDED_LEAD)))
        .add(done)
        .add(keep_line(ctx))
        .add(text_button(ctx, "lc-btn is-wide", Msg::Opened(Screen::Plan), t::PLAN_TITLE))
}
