//! Diaries made by dice, with fixed beginnings: how often something is claimed where nothing changed, and where much did.

use leg_cramps::diary::{
    Day, Kind, Ledger, ME, Moment, Record,
    chance::Dice,
    change::{Comparison, Verdict, compare},
    object,
    patterns::patterns,
};
use serde_json::Value;

/// More than 0 and less than 1.
fn share(dice: &mut Dice) -> f64 {
    let bits = u32::try_from(dice.bits() >> 32).unwrap();
    (f64::from(bits) + 0.5) / 4_294_967_296.0
}

/// A count whose mean is `rate` (Knuth).
fn poisson(rate: f64, dice: &mut Dice) -> u32 {
    let (mut count, mut product) = (0, share(dice));
    while product > (-rate).exp() {
        count += 1;
        product *= share(dice);
    }
    count
}

/// How nights come about.
#[derive(Clone, Copy, Debug)]
struct Nights {
    /// Cramps a night, on average.
    rate: f64,
    /// Whether nights differ from each other by more than chance.
    uneven: bool,
    /// How likely a night is as bad or good as the one before.
    spell: f64,
    /// The share of nights that nobody writes down.
    blank: f64,
}

impl Nights {
    fn like(rate: f64, blank: f64) -> Nights {
        Nights { rate, uneven: false, spell: 0.0, blank }
    }

    /// So many of them, into a diary.
    fn write(self, ledger: &mut Ledger, from: Day, nights: u16, dice: &mut Dice) {
        let mut evening = from;
        let mut mood = 1.0;
        for _ in 0..nights {
            if share(dice) >= self.spell {
                mood = if self.uneven || self.spell > 0.0 { -share(dice).ln() } else { 1.0 };
            }
            let count = poisson(self.rate * mood, dice);
            if share(dice) >= self.blank {
                for number in 0..count {
                    keep(ledger, Kind::Episode, evening, &number.to_string(), &[]);
                }
                if count == 0 {
                    keep(ledger, Kind::Night, evening, "na", &[("cramp", false.into())]);
                }
            }
            evening = evening.after();
        }
    }
}

fn keep(ledger: &mut Ledger, kind: Kind, evening: Day, id: &str, data: &[(&str, Value)]) {
    let moment = Moment { local: evening.noon(0), ms: 1, chance: id.to_owned() };
    let data = data.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    assert!(ledger.merge(Record::new(kind, &moment, data)));
}

/// The evening of the change, or the first one.
const EVENING: Day = Day { year: 2026, month: 11, day: 1 };

/// A diary of four weeks before and after a change, looked at when two weeks are over and when four are.
fn looked_at(before: Nights, after: Nights, dice: &mut Dice) -> [Comparison; 2] {
    let mut ledger = Ledger::default();
    before.write(&mut ledger, EVENING.earlier(28), 28, dice);
    after.write(&mut ledger, EVENING, 28, dice);
    [13, 27].map(|nights| compare(&ledger, ME, EVENING, EVENING.later(nights)))
}

/// In which share of diaries a change is claimed: after two weeks, after four, at either; and the wrong way round.
fn claimed(before: Nights, after: Nights, diaries: u32) -> [f64; 4] {
    let mut dice = Dice(1);
    let mut found = [0_u32; 4];
    for _ in 0..diaries {
        let looks = looked_at(before, after, &mut dice);
        let claims = looks.each_ref().map(|look| matches!(look.verdict, Verdict::Fewer | Verdict::More));
        let wrong = looks.iter().any(|look| look.verdict == Verdict::More);
        for (count, claim) in found.iter_mut().zip([claims[0], claims[1], claims[0] || claims[1], wrong]) {
            *count += u32::from(claim);
        }
    }
    found.map(|count| f64::from(count) / f64::from(diaries))
}

#[test]
fn where_nothing_changed_a_change_is_claimed_in_at_most_one_diary_of_twenty() {
    for rate in [0.1, 0.4, 0.7, 1.5, 3.0] {
        for (uneven, blank) in [(false, 0.0), (false, 0.3), (true, 0.3), (true, 0.1)] {
            let nights = Nights { uneven, ..Nights::like(rate, blank) };
            let [two, four, either, _] = claimed(nights, nights, 3_000);
            println!("{nights:?}: {:.1} % / {:.1} % / either {:.1} %", two * 100.0, four * 100.0, either * 100.0);
            assert!(two <= 0.05 && four <= 0.05 && either <= 0.05, "{nights:?}: {two} {four} {either}");
        }
    }
}

#[test]
fn nights_left_blank_more_often_after_the_change_claim_nothing_either() {
    let (all, few) = (Nights::like(0.7, 0.0), Nights::like(0.7, 0.4));
    let [.., either, _] = claimed(all, few, 3_000);
    println!("blanks after the change: {:.1} %", either * 100.0);
    assert!(either <= 0.05, "{either}");
}

#[test]
fn a_large_change_is_claimed_often_and_the_right_way_round() {
    for (before, after, two_weeks, four_weeks) in [(2.0, 0.2, 0.85, 0.99), (1.5, 0.4, 0.35, 0.8), (1.0, 0.1, 0.6, 0.95)]
    {
        let [two, four, _, wrong] = claimed(Nights::like(before, 0.1), Nights::like(after, 0.1), 2_000);
        println!(
            "{before} to {after} a night: {:.1} % / {:.1} %, wrong {:.2} %",
            two * 100.0,
            four * 100.0,
            wrong * 100.0
        );
        assert!(two > two_weeks && four > four_weeks && wrong < 0.002, "{before} to {after}: {two} {four} {wrong}");
    }
}

#[test]
fn bad_spells_of_some_nights_are_more_than_the_test_can_know() {
    // The limit that `diary::change` names, with its size: nobody shall read the promise of 5 % into such nights.
    let mut last = 0.0;
    for spell in [0.0, 0.5, 0.8] {
        let nights = Nights { spell, uneven: true, ..Nights::like(1.0, 0.1) };
        let [two, four, either, _] = claimed(nights, nights, 3_000);
        println!("spell {spell}: {:.1} % / {:.1} % / either {:.1} %", two * 100.0, four * 100.0, either * 100.0);
        assert!(either > last && either < 0.4, "{spell}: {either}");
        last = either;
    }
    assert!(last > 0.05, "spells cost nothing: say so in diary::change");
}

#[test]
fn the_interval_of_cramps_a_night_leaves_out_none_in_one_diary_of_twenty() {
    let mut dice = Dice(3);
    let diaries = 600;
    for (rate, uneven) in [(0.4, false), (1.5, false), (1.0, true)] {
        let nights = Nights { uneven, ..Nights::like(rate, 0.2) };
        let mut left_out = 0_u32;
        for _ in 0..diaries {
            let [two, _] = looked_at(nights, nights, &mut dice);
            let range = two.shift().and_then(|shift| shift.range);
            left_out += u32::from(range.is_some_and(|(low, high)| low > 0.0 || high < 0.0));
        }
        let found = f64::from(left_out) / f64::from(diaries);
        println!("{nights:?}: none left out in {:.1} %", found * 100.0);
        // 5 % and three standard errors of so many diaries.
        assert!(found <= 0.05 + 3.0 * (0.05_f64 * 0.95 / f64::from(diaries)).sqrt(), "{nights:?}: {found}");
    }
}

/// Twelve weeks. The cramps of a night share its side, its two hours and its muscle; each of them is as likely, but the
/// left leg is `left` in a hundred. Two measures are done in every other night, by chance.
fn twelve_weeks(left: u64, dice: &mut Dice) -> Ledger {
    const PARTS: [&str; 7] = ["calf", "arch", "toes", "thigh_front", "thigh_back", "thigh_inside", "shin"];
    let mut ledger = Ledger::default();
    for number in 0..84 {
        let evening = EVENING.later(number);
        let side = if dice.below(100) < left { "l" } else { "r" };
        let part = PARTS[usize::try_from(dice.below(7)).unwrap()];
        let hour = u8::try_from((dice.below(8) + 23) % 24).unwrap();
        let count = poisson(0.8, dice);
        for minute in 0..u8::try_from(count).unwrap() {
            let moment = Moment { local: evening.at(hour, minute, 0), ms: 1, chance: "cramps".to_owned() };
            let data = object([("end", "told".into()), ("side", side.into()), ("part", part.into())]);
            ledger.merge(Record::new(Kind::Episode, &moment, data));
        }
        if count == 0 {
            keep(&mut ledger, Kind::Night, evening, "na", &[("cramp", false.into())]);
        }
        for measure in ["m2", "m7"] {
            if dice.below(2) == 0 {
                keep(&mut ledger, Kind::MeasureDone, evening, measure, &[("measure", measure.into())]);
            }
        }
    }
    ledger
}

#[test]
fn patterns_are_said_in_at_most_one_diary_of_twenty_without_any_and_often_where_there_is_one() {
    let said = |left| {
        let mut dice = Dice(5);
        let (mut count, diaries) = (0_u32, 1_500_u32);
        for _ in 0..diaries {
            let ledger = twelve_weeks(left, &mut dice);
            let found = patterns(&ledger, ME, EVENING, EVENING.later(83));
            assert!(found.recorded == 84 && found.list.len() == 15 && found.list.iter().all(|own| own.p.is_some()));
            count += u32::from(found.list.iter().any(|own| own.said));
        }
        f64::from(count) / f64::from(diaries)
    };
    let (none, some) = (said(50), said(80));
    println!(
        "a pattern is said in {:.1} % without any, in {:.1} % with four of five on the left",
        none * 100.0,
        some * 100.0
    );
    assert!(none <= 0.05, "{none}");
    assert!(some > 0.8, "{some}");
}
