//! `update`: one message in, a new model and effects out. Nothing else changes a model, but for what is read from the
//! store around it (`reading.rs`).

use super::{
    Effect, Mode, Model, Msg, Screen, Shelf, bring, check_flow, cramp, doctor, fitting, history, nights, people,
    plan_msg, routine, taking, telling, trends,
};
use crate::diary::Moment;

/// Applies a message.
pub fn update(model: &mut Model, msg: Msg, moment: &Moment) -> Vec<Effect> {
    let before = model.cramp_secs();
    model.clock = model.clock.max(moment.ms);
    model.local = moment.local;
    let mut effects = Vec::new();
    match msg {
        Msg::Ticked => {
            routine::follow(model, &mut effects);
            cramp::ticked(model, before, &mut effects);
        }
        // Where nothing is worked out about the reader, nothing is asked for it either.
        Msg::Opened(Screen::GuideAsk) if model.config.mode == Mode::Information => {
            go(model, Screen::Guide, &mut effects)
        }
        Msg::Opened(screen) => go(model, screen, &mut effects),
        Msg::WentBack => back(model, &mut effects),
        Msg::WentHome => {
            model.trail.clear();
            show(model, Screen::Start, &mut effects);
        }

        Msg::CrampBegun => cramp::begin(model, moment, &mut effects),
        Msg::CrampShown => cramp::shown(model, moment, &mut effects),
        Msg::CrampFound => cramp::found(model, moment, &mut effects),
        Msg::NextStepAsked => cramp::step(model, &mut effects),
        Msg::CrampStopped => cramp::stopped(model, moment, &mut effects),
        Msg::StillSaid(going) => cramp::still(model, going, moment, &mut effects),
        Msg::LengthTold(id) => cramp::told(model, id, moment, &mut effects),
        Msg::LaterSaid(ask) => cramp::later(model, ask, moment, &mut effects),
        Msg::Told => telling::save(model, moment, &mut effects),
        Msg::MarkFailed => {
            if let Some(cramp) = model.cramp.as_mut() {
                cramp.marked = false;
            }
        }
        Msg::AloudSwitched => {
            model.aloud = !model.aloud;
            effects.push(if model.aloud { Effect::Speak } else { Effect::Hush });
        }

        Msg::CheckBegun => check_flow::begin(model, moment, &mut effects),
        Msg::CheckResumed => check_flow::resume(model, moment, &mut effects),
        Msg::CheckRenewed => check_flow::renew(model, moment, &mut effects),
        Msg::Picked(id) if matches!(model.screen, Screen::Tell(_) | Screen::Add(_)) => telling::pick(model, &id),
        Msg::Picked(id) => check_flow::pick(model, &id, moment, &mut effects),
        Msg::Searched(text) => model.search = text,
        Msg::Continued => check_flow::go_on(model, moment, &mut effects),
        Msg::ChangeAsked(id) => {
            model.before = Some(model.answers.clone());
            go(model, Screen::Ask(id), &mut effects);
        }
        Msg::Confirmed => check_flow::finish(model, moment, &mut effects),

        Msg::QuestionPicked(text) => history::pick_question(model, &text, moment, &mut effects),
        Msg::QuestionTyped(text) => model.typed = text,
        Msg::QuestionAdded => history::add_question(model, moment, &mut effects),

        Msg::KeepChosen(keep) => history::keep(model, keep, moment, &mut effects),
        Msg::Deleted(name) => history::delete(model, &name, moment, &mut effects),
        Msg::DeleteUndone => history::undo(model, moment, &mut effects),
        Msg::EraseAsked(ask) => model.erasing = ask,
        Msg::EraseConfirmed => history::erase(model, &mut effects),
        Msg::Trend(msg) => trends::apply(model, msg),
        Msg::Doctor(msg) => doctor::apply(model, &msg, moment, &mut effects),
        Msg::Night(msg) => nights::apply(model, msg, moment, &mut effects),
        Msg::Plan(msg) => plan_msg::apply(model, msg, moment, &mut effects),
        Msg::BackupAsked => bring::backed_up(model, moment, &mut effects),
        Msg::Safe(msg) => bring::apply(model, msg, moment, &mut effects),
        Msg::People(msg) => people::apply(model, msg, moment, &mut effects),
        Msg::Taking(msg) => taking::apply(model, msg, moment, &mut effects),
        Msg::StoreFound(found) => history::found(model, found, &mut effects),
        Msg::SaveFailed(why) => {
            model.unkept = Some(why);
            if why == super::Unkept::Closed {
                model.shelf = Shelf::Closed;
            }
            effects.push(Effect::Announce(history::unkept_words(why)));
        }

        Msg::MovementSwitched => model.moving = !model.moving,

        Msg::SizeChosen(size) => {
            model.setting.size = size;
            history::setting_changed(model, moment, &mut effects);
        }
        Msg::RegionChosen(id) => {
            model.setting.region = Some(id.to_owned());
            history::setting_changed(model, moment, &mut effects);
        }
        Msg::NightSwitched => {
            model.setting.night = !model.setting.night;
            history::setting_changed(model, moment, &mut effects);
        }
        Msg::QuickAnswered(..) | Msg::QuickNone(_) => fitting::answered(model, &msg, moment, &mut effects),
    }
    effects
}

/// Goes to a screen and remembers the way back.
pub(super) fn go(model: &mut Model, screen: Screen, effects: &mut Vec<Effect>) {
    if model.screen != screen {
        let left = std::mem::replace(&mut model.screen, Screen::Start);
        model.trail.push(left);
    }
    show(model, screen, effects);
}

/// Shows a screen in place of the one that is seen.
pub(super) fn show(model: &mut Model, screen: Screen, effects: &mut Vec<Effect>) {
    model.problem = None;
    model.search.clear();
    model.erasing = false;
    model.erased = false;
    model.undo = None;
    model.bring = None;
    model.run = None;
    if screen == Screen::Start {
        model.month = None;
    }
    model.moving = false;
    model.draft = match &screen {
        Screen::Ask(id) => check_flow::picks(model, id),
        Screen::Tell(_) | Screen::Add(_) => telling::picks(model, &screen),
        Screen::Medicine(name) => taking::picks(model, name),
        _ => Vec::new(),
    };
    if model.aloud {
        effects.push(if matches!(screen, Screen::Now(_)) { Effect::Speak } else { Effect::Hush });
    }
    model.typed = telling::note(model, &screen);
    model.screen = screen;
    effects.push(Effect::MoveFocus);
}

pub(super) fn back(model: &mut Model, effects: &mut Vec<Effect>) {
    let to = model.trail.pop().unwrap_or(Screen::Start);
    show(model, to, effects);
}
