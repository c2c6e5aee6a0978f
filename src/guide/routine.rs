//! The bedtime routine as a timer: calf, then back of the thigh, each held and rested so often, one leg after the other
//! (clinical reference, M2). Which second belongs to which step is worked out from the time that has passed, so that
//! nothing has to be counted along.

/// The measure that the routine is.
pub const MEASURE: &str = "m2";

/// Seconds to get in place before the first stretch, and to swap legs.
const READY: u8 = 10;
/// Seconds to get in place for the other muscle.
const MOVE: u8 = 15;

/// Which legs get their turn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Legs {
    /// Left, then right.
    Both,
    /// Left only.
    Left,
    /// Right only.
    Right,
}

impl Legs {
    /// All of them.
    pub const ALL: [Legs; 3] = [Legs::Both, Legs::Left, Legs::Right];

    /// The id in a record and in a code: as the side of a cramp.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Legs::Both => "b",
            Legs::Left => "l",
            Legs::Right => "r",
        }
    }

    /// The legs with an id.
    #[must_use]
    pub fn by_id(id: &str) -> Option<Legs> {
        Legs::ALL.into_iter().find(|legs| legs.id() == id)
    }
}

/// What can be set, with its bounds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Settings {
    /// Seconds to hold, 5 to 30.
    pub hold: u8,
    /// Seconds to rest in between, 5 to 30.
    pub rest: u8,
    /// How often in a row, 1 to 5.
    pub times: u8,
    /// Which legs.
    pub legs: Legs,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings { hold: 10, rest: 10, times: 3, legs: Legs::Both }
    }
}

impl Settings {
    /// Seconds within their bounds.
    #[must_use]
    pub fn secs(wanted: u8) -> u8 {
        wanted.clamp(5, 30)
    }

    /// Times within their bounds.
    #[must_use]
    pub fn times(wanted: u8) -> u8 {
        wanted.clamp(1, 5)
    }
}

/// What is done in a step.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Act {
    /// Get in place, for the first stretch, another leg or another muscle.
    Ready,
    /// Hold the stretch.
    Hold,
    /// Let go for a while.
    Rest,
}

/// One step of the routine.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Step {
    /// What is done.
    pub act: Act,
    /// Whether it is about the back of the thigh; else the calf.
    pub thigh: bool,
    /// Whether it is about the right leg; else the left.
    pub right: bool,
    /// Which stretch in a row, counted from 1; 0 while getting in place.
    pub turn: u8,
    /// How many seconds it takes.
    pub secs: u8,
}

/// Where the routine is at a moment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Phase {
    /// Place of the step, counted from 0.
    pub index: u16,
    /// The step.
    pub step: Step,
    /// Milliseconds from the beginning of the routine to that of the step.
    pub since: u64,
    /// Seconds left of it, counted as a reader counts: the last second is 1.
    pub left: u8,
}

/// A step of the routine, counted from 0; `None` behind the last.
#[must_use]
pub fn step(set: &Settings, index: u16) -> Option<Step> {
    // A muscle of a leg: getting in place, then stretches with a rest between two.
    let per = u16::from(set.times.max(1)).saturating_mul(2);
    let (block, part) = (index / per, index % per);
    let legs = if set.legs == Legs::Both { 2 } else { 1 };
    if block >= legs * 2 {
        return None;
    }
    let (thigh, second) = (block / legs == 1, block % legs == 1);
    let (act, secs) = match part {
        0 if second || block == 0 => (Act::Ready, READY),
        0 => (Act::Ready, MOVE),
        odd if odd % 2 == 1 => (Act::Hold, set.hold),
        _ => (Act::Rest, set.rest),
    };
    let turn = u8::try_from(part.div_ceil(2)).unwrap_or(0);
    Some(Step { act, thigh, right: second || set.legs == Legs::Right, turn, secs })
}

/// Where the routine is after so many milliseconds; `None` when it is over.
#[must_use]
pub fn at(set: &Settings, elapsed: u64) -> Option<Phase> {
    let mut since = 0;
    let mut index = 0;
    loop {
        let step = step(set, index)?;
        let left = u64::from(step.secs).saturating_sub(elapsed.saturating_sub(since) / 1000);
        if let Ok(left @ 1..) = u8::try_from(left) {
            return Some(Phase { index, step, since, left });
        }
        since = since.saturating_add(u64::from(step.secs).saturating_mul(1000));
        index = index.saturating_add(1);
    }
}

/// When a step begins, in milliseconds; behind the last it is the whole.
#[must_use]
pub fn begin(set: &Settings, index: u16) -> u64 {
    let secs = (0..index).map_while(|before| step(set, before)).fold(0, |sum, step| sum + u64::from(step.secs));
    secs.saturating_mul(1000)
}

/// How long all of it takes, in seconds.
#[must_use]
pub fn total(set: &Settings) -> u32 {
    u32::try_from(begin(set, u16::MAX) / 1000).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::Measure;

    /// Every setting that can be made.
    fn all() -> impl Iterator<Item = Settings> {
        (5..=30).flat_map(|hold| {
            (5..=30).flat_map(move |rest| {
                (1..=5)
                    .flat_map(move |times| Legs::ALL.into_iter().map(move |legs| Settings { hold, rest, times, legs }))
            })
        })
    }

    fn steps(set: &Settings) -> Vec<Step> {
        (0..).map_while(|index| step(set, index)).collect()
    }

    fn words(set: &Settings) -> Vec<String> {
        let word = |step: &Step| {
            let leg = if step.right { "right" } else { "left" };
            let muscle = if step.thigh { "thigh" } else { "calf" };
            format!("{:?} {leg} {muscle} {} {}", step.act, step.turn, step.secs).to_lowercase()
        };
        steps(set).iter().map(word).collect()
    }

    #[test]
    fn the_routine_of_the_trial_is_calf_then_thigh_three_times_ten_seconds_each_leg() {
        let block = |first: &str, of: &str| {
            [
                format!("ready {of} 0 {first}"),
                format!("hold {of} 1 10"),
                format!("rest {of} 1 10"),
                format!("hold {of} 2 10"),
                format!("rest {of} 2 10"),
                format!("hold {of} 3 10"),
            ]
        };
        let wanted = [
            block("10", "left calf"),
            block("10", "right calf"),
            block("15", "left thigh"),
            block("10", "right thigh"),
        ];
        assert_eq!(words(&Settings::default()), wanted.concat());
        assert_eq!(total(&Settings::default()), 245);
    }

    #[test]
    fn one_leg_is_that_leg_alone() {
        let right = Settings { hold: 5, rest: 6, times: 1, legs: Legs::Right };
        let wanted = ["ready right calf 0 10", "hold right calf 1 5", "ready right thigh 0 15", "hold right thigh 1 5"];
        assert_eq!(words(&right), wanted);
        let left = steps(&Settings { legs: Legs::Left, ..right });
        assert!(left.len() == 4 && left.iter().all(|step| !step.right));
    }

    #[test]
    fn every_second_of_every_setting_has_one_phase_and_they_sum_to_the_total() {
        for set in all() {
            let all = steps(&set);
            let legs: u32 = if set.legs == Legs::Both { 2 } else { 1 };
            let (hold, rest, times) = (u32::from(set.hold), u32::from(set.rest), u32::from(set.times));
            // By hand: getting in place so often, then the stretches and the rests between them.
            let sum = 2 * legs * (10 + times * hold + (times - 1) * rest) + 5;
            assert_eq!(total(&set), sum, "{set:?}");
            let mut second = 0;
            for (index, step) in (0..).zip(&all) {
                assert_eq!(begin(&set, index), second * 1000, "{set:?}");
                for passed in 0..u64::from(step.secs) {
                    for ms in [0, 999] {
                        let phase = at(&set, (second + passed) * 1000 + ms).expect("a phase");
                        let wanted = (index, *step, second * 1000, u64::from(step.secs) - passed);
                        assert_eq!((phase.index, phase.step, phase.since, u64::from(phase.left)), wanted, "{set:?}");
                    }
                }
                second += u64::from(step.secs);
            }
            assert_eq!(second, u64::from(sum));
            assert_eq!(at(&set, second * 1000), None, "{set:?}");
            assert_eq!(at(&set, u64::MAX), None);
        }
    }

    #[test]
    fn each_leg_and_muscle_is_stretched_as_often_as_it_was_set() {
        for set in all() {
            for (thigh, right) in [(false, false), (false, true), (true, false), (true, true)] {
                let held = steps(&set)
                    .iter()
                    .filter(|step| step.act == Act::Hold && (step.thigh, step.right) == (thigh, right))
                    .count();
                let meant = match set.legs {
                    Legs::Both => true,
                    Legs::Left => !right,
                    Legs::Right => right,
                };
                assert_eq!(held, if meant { usize::from(set.times) } else { 0 }, "{set:?}");
            }
        }
    }

    #[test]
    fn settings_stay_within_their_bounds() {
        assert_eq!([0, 4, 5, 17, 30, 31, 255].map(Settings::secs), [5, 5, 5, 17, 30, 30, 30]);
        assert_eq!([0, 1, 5, 6, 255].map(Settings::times), [1, 1, 5, 5, 5]);
        assert!(Legs::ALL.into_iter().all(|legs| Legs::by_id(legs.id()) == Some(legs)));
        assert_eq!(Legs::by_id("x"), None);
    }

    #[test]
    fn what_the_measure_says_for_a_timer_is_the_default() {
        let timing = Measure::by_id(MEASURE).and_then(|measure| measure.timing).expect("its timing");
        let set = Settings::default();
        assert_eq!((timing.hold, timing.rest, timing.repeats), (set.hold.into(), set.rest.into(), set.times.into()));
        assert_eq!(timing.both_legs, set.legs == Legs::Both);
    }
}
