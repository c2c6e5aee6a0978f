//! What a reader does with the plan and the routine, and the codes of it.

use super::{Dial, Effect, Model, RunAct, plan, routine};
use crate::{
    diary::{Day, Moment},
    guide::{Measure, routine::Legs},
};

/// An act around the plan.
#[derive(Clone, PartialEq, Debug)]
pub enum PlanMsg {
    /// A measure was picked, or taken out again.
    Picked(&'static str),
    /// It was done in a night, or not after all.
    Ticked(Day, &'static str),
    /// A dial was turned up, or down.
    Turned(Dial, bool),
    /// Which legs get their turn.
    LegsChosen(Legs),
    /// On the seat or off it.
    SeatSwitched,
    /// Something was done with the routine.
    Ran(RunAct),
    /// The reminder was asked for.
    CalendarAsked,
    /// The plan was asked for on paper, or as a file to print.
    PaperAsked(bool),
}

const ACTS: [(&str, RunAct); 6] = [
    ("start", RunAct::Started),
    ("pause", RunAct::Paused),
    ("on", RunAct::WentOn),
    ("back", RunAct::SteppedBack),
    ("skip", RunAct::Skipped),
    ("finish", RunAct::Finished),
];

const DIALS: [(&str, Dial); 4] =
    [("hold", Dial::Hold), ("rest", Dial::Rest), ("times", Dial::Times), ("remind", Dial::Remind)];

impl PlanMsg {
    /// The act with a code that was cut at its first colon.
    pub fn parse(name: &str, rest: &str) -> Option<PlanMsg> {
        let measure = |id: &str| Measure::by_id(id).map(|measure| measure.id);
        Some(match name {
            "plan" => PlanMsg::Picked(measure(rest)?),
            "done" => {
                let (night, id) = rest.split_once(':')?;
                PlanMsg::Ticked(Day::read(night)?, measure(id)?)
            }
            "more" | "less" => PlanMsg::Turned(DIALS.iter().find(|(id, _)| *id == rest)?.1, name == "more"),
            "legs" => PlanMsg::LegsChosen(Legs::by_id(rest)?),
            "seat" => PlanMsg::SeatSwitched,
            "run" => PlanMsg::Ran(ACTS.iter().find(|(id, _)| *id == rest)?.1),
            "calendar" => PlanMsg::CalendarAsked,
            "paper" => PlanMsg::PaperAsked(match rest {
                "print" => true,
                "file" => false,
                _ => return None,
            }),
            _ => return None,
        })
    }

    /// Its code.
    pub fn code(&self) -> String {
        let night;
        let parts = match self {
            PlanMsg::Picked(id) => ["plan:", id, "", ""],
            PlanMsg::Ticked(day, id) => {
                night = day.key();
                ["done:", &night, ":", id]
            }
            PlanMsg::Turned(dial, up) => {
                let id = DIALS.iter().find(|(_, own)| own == dial).map_or("", |(id, _)| id);
                [if *up { "more:" } else { "less:" }, id, "", ""]
            }
            PlanMsg::LegsChosen(legs) => ["legs:", legs.id(), "", ""],
            PlanMsg::SeatSwitched => ["seat", "", "", ""],
            PlanMsg::Ran(act) => ["run:", ACTS.iter().find(|(_, own)| own == act).map_or("", |(id, _)| id), "", ""],
            PlanMsg::CalendarAsked => ["calendar", "", "", ""],
            PlanMsg::PaperAsked(print) => ["paper:", if *print { "print" } else { "file" }, "", ""],
        };
        parts.concat()
    }
}

/// Applies an act.
pub fn apply(model: &mut Model, msg: PlanMsg, moment: &Moment, effects: &mut Vec<Effect>) {
    match msg {
        PlanMsg::Picked(id) => plan::pick(model, id, moment, effects),
        PlanMsg::Ticked(night, id) => plan::tick(model, night, id, moment, effects),
        PlanMsg::Turned(dial, up) => routine::turn(model, dial, up, moment, effects),
        PlanMsg::LegsChosen(legs) => routine::choose_legs(model, legs, moment, effects),
        PlanMsg::SeatSwitched => routine::switch_seat(model, moment, effects),
        PlanMsg::Ran(act) => routine::act(model, act, effects),
        PlanMsg::CalendarAsked => {
            let (hour, minute) = model.reminder();
            effects.push(Effect::Remind { hour, minute, moment: moment.clone() });
        }
        PlanMsg::PaperAsked(print) => effects.push(Effect::Paper { sheet: plan::sheet(model), print }),
    }
}
