//! The reader's plan: what was picked, what was done each night, when to be reminded.

use super::{Effect, Model, history};
use crate::{
    diary::{Body, Day, Kind, LocalTime, MeasureDone, Moment, Plan, Record, night},
    guide::{Advice, Fit},
    report::{PlanSheet, Sheet},
};

/// The reminder, in minutes from midnight, where no other time was chosen: half past nine.
const EVENING: u16 = 21 * 60 + 30;
/// By how many minutes it is moved.
const STEP: u16 = 30;
const DAY: u16 = 24 * 60;

impl Model {
    /// The plan; an empty one where nothing was picked.
    #[must_use]
    pub fn plan(&self) -> Plan {
        let kept = self.own(Kind::Plan).next().and_then(Record::data);
        kept.and_then(Plan::read).unwrap_or_default()
    }

    /// How a measure fits this reader now.
    #[must_use]
    pub fn advice_on(&self, id: &str) -> Option<Advice> {
        self.advice().into_iter().find(|one| one.measure.id == id)
    }

    /// The measures of the plan in the guide's order, each as it fits now: one that was picked may no longer be advised.
    #[must_use]
    pub fn planned(&self) -> Vec<Advice> {
        let plan = self.plan();
        let mut own = self.advice();
        own.retain(|one| plan.measures.iter().any(|id| id == one.measure.id));
        own
    }

    /// The night that it is, and the one before, by their evenings.
    #[must_use]
    pub fn nights(&self) -> [Day; 2] {
        let now = night(&self.local);
        [now, now.before()]
    }

    /// Whether a measure was done in a night.
    #[must_use]
    pub fn was_done(&self, night: Day, measure: &str) -> bool {
        self.ledger.get(&done(self, night, measure, &Moment::default()).name()).is_some()
    }

    /// When the reminder is to come: hour and minute.
    #[must_use]
    pub fn reminder(&self) -> (u8, u8) {
        let minutes = reminder(&self.plan());
        let small = |number: u16| u8::try_from(number).unwrap_or(0);
        (small(minutes / 60), small(minutes % 60))
    }
}

fn reminder(plan: &Plan) -> u16 {
    let number = |from, to| plan.remind.as_deref()?.get(from..to)?.parse::<u16>().ok();
    let minutes = number(0, 2).zip(number(2, 4)).map(|(hour, minute)| hour.saturating_mul(60).saturating_add(minute));
    minutes.filter(|minutes| *minutes < DAY).unwrap_or(EVENING)
}

/// Picks a measure, or takes it out. What may not be advised can't be picked.
pub fn pick(model: &mut Model, id: &str, moment: &Moment, effects: &mut Vec<Effect>) {
    let mut plan = model.plan();
    if let Some(place) = plan.measures.iter().position(|own| own == id) {
        plan.measures.remove(place);
    } else if model.advice_on(id).is_some_and(|advice| advice.can_be_planned()) {
        plan.measures.push(id.to_owned());
    } else {
        return;
    }
    set(model, &plan, moment, effects);
}

/// Writes the plan down over the one there was.
pub fn set(model: &mut Model, plan: &Plan, moment: &Moment, effects: &mut Vec<Effect>) {
    let record = match model.own(Kind::Plan).next() {
        Some(old) => old.changed(Body::Data(plan.over(old.data().unwrap_or(&Default::default()))), moment),
        None => model.fresh(Kind::Plan, moment, plan.data()),
    };
    history::enter(model, record, effects);
}

/// The record that a measure was done in a night. Its name says both, so that there is one, whoever writes it.
pub fn done(model: &Model, night: Day, measure: &str, moment: &Moment) -> Record {
    let LocalTime { offset, .. } = moment.local;
    let record = model.fresh(Kind::MeasureDone, moment, MeasureDone { measure: measure.to_owned() }.data());
    Record { id: [record.person.as_str(), measure].concat(), at: night.noon(offset), ..record }
}

/// Ticks a measure for a night that has begun, or takes the tick back.
pub fn tick(model: &mut Model, night: Day, measure: &str, moment: &Moment, effects: &mut Vec<Effect>) {
    let [now, _] = model.nights();
    if night > now {
        return;
    }
    let fresh = done(model, night, measure, moment);
    match model.ledger.version(&fresh.name()) {
        None => history::enter(model, fresh, effects),
        Some(old) if old.is_gone() => {
            let back = old.changed(fresh.body, moment);
            history::enter(model, back, effects);
        }
        Some(old) => {
            let gone = old.changed(Body::Gone, moment);
            history::overwrite(model, gone, effects);
        }
    }
}

/// Moves the reminder by half an hour, round the clock.
pub fn move_reminder(model: &mut Model, later: bool, moment: &Moment, effects: &mut Vec<Effect>) {
    let mut plan = model.plan();
    let minutes = (reminder(&plan) + if later { STEP } else { DAY - STEP }) % DAY;
    plan.remind = Some(format!("{:02}{:02}", minutes / 60, minutes % 60));
    set(model, &plan, moment, effects);
}

/// The plan for paper: only what may be advised now.
pub fn sheet(model: &Model) -> Sheet {
    let mut measures = Vec::new();
    for one in model.planned() {
        if one.fit == Fit::Shown {
            measures.push((one.measure.id, one.seated, one.why));
        }
    }
    let [from, _] = model.nights();
    Sheet::Plan(PlanSheet { measures, from })
}
