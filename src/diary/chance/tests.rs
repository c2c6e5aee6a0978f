use super::*;

fn near(own: f64, other: f64) -> bool {
    (own - other).abs() < 1e-9
}

#[test]
fn the_lady_tasting_tea_is_judged_as_fisher_did() {
    // Three of four cups right: 17 of 70 arrangements are as good or better, 34 as far from even.
    let tea = fisher(3, 4, 1, 4);
    assert!(near(tea.more, 17.0 / 70.0) && near(tea.both, 34.0 / 70.0), "{tea:?}");
    assert!(near(fisher(4, 4, 0, 4).both, 2.0 / 70.0));
}

#[test]
fn tables_that_can_be_no_other_say_nothing() {
    for (x1, n1, x2, n2) in [(0, 0, 0, 0), (0, 7, 0, 7), (7, 7, 9, 9), (0, 0, 3, 7), (0, 5, 0, 0)] {
        let found = fisher(x1, n1, x2, n2);
        assert!(near(found.both, 1.0) && near(found.more, 1.0), "{x1}/{n1} {x2}/{n2}: {found:?}");
    }
    assert!(near(binomial(0, 0, 0.5).both, 1.0));
}

#[test]
fn what_is_too_unlikely_for_a_number_is_zero_and_never_nan() {
    let found = [fisher(5_000, 5_000, 0, 5_000), fisher(0, 5_000, 5_000, 5_000), binomial(9_000, 9_000, 0.1)];
    for (found, more) in found.iter().zip([0.0, 1.0, 0.0]) {
        assert!(found.both.abs() < 1e-300 && near(found.more, more), "{found:?}");
    }
    let none = binomial(0, 9_000, 0.9);
    assert!(none.both.abs() < 1e-300 && near(none.more, 1.0), "{none:?}");
}

#[test]
fn the_generator_gives_the_published_numbers() {
    // The first numbers of SplitMix64 for 1234567, as in the reference implementation's test.
    let mut dice = Dice(1_234_567);
    let found = [dice.bits(), dice.bits(), dice.bits()];
    assert_eq!(found, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
}

#[test]
fn every_number_below_another_comes_as_often() {
    let mut dice = Dice(1);
    let mut counts = [0_u32; 7];
    for _ in 0..70_000 {
        counts[usize::try_from(dice.below(7)).unwrap()] += 1;
    }
    // Five standard deviations of a count of 10,000.
    assert!(counts.iter().all(|count| count.abs_diff(10_000) < 470), "{counts:?}");
}

#[test]
fn five_nights_against_five_are_judged_by_all_252_arrangements() {
    let Shift { by, p, range } = shift(&[2, 3, 4, 3, 2], &[0, 1, 0, 1, 0]).unwrap();
    assert!(near(by, -2.4) && near(p, 2.0 / 252.0), "{by} {p}");
    let (low, high) = range.unwrap();
    assert!(low < by && by < high && high < 0.0, "{low} {high}");
}

#[test]
fn two_sides_that_are_alike_do_not_differ() {
    let same = shift(&[1; 20], &[1; 20]).unwrap();
    assert!(near(same.by, 0.0) && near(same.p, 1.0) && same.range.is_some_and(|(low, high)| near(low, high)));
    assert!(shift(&[], &[1]).is_none() && shift(&[1], &[]).is_none());
}

#[test]
fn too_few_arrangements_have_no_interval() {
    assert!(shift(&[1, 2, 3], &[4, 5, 6]).unwrap().range.is_none());
    assert!(shift(&[1, 2, 3, 4], &[4, 5, 6, 7]).unwrap().range.is_some());
}

#[test]
fn the_interval_leaves_out_zero_exactly_where_chance_is_refused() {
    // Nights made by dice, some alike and some not; all arrangements and drawn ones.
    let mut dice = Dice(7);
    let mut refused = 0;
    for round in 0..150 {
        let nights = if round % 2 == 0 { 7 } else { 14 };
        let mut side = |most: u64| (0..nights).map(|_| u32::try_from(dice.below(most)).unwrap()).collect::<Vec<_>>();
        let found = shift(&side(5), &side(2 + round % 4)).unwrap();
        let (low, high) = found.range.unwrap();
        assert!(low <= found.by && found.by <= high);
        assert_eq!(found.p <= 0.05, low > 0.0 || high < 0.0, "{found:?}");
        refused += u32::from(found.p <= 0.05);
    }
    assert!((20..130).contains(&refused), "{refused}");
}

#[test]
fn the_number_of_arrangements_is_counted_up_to_a_limit() {
    assert_eq!((ways(7, 14), ways(0, 5), ways(1, 9_000), ways(5, 5)), (Some(3_432), Some(1), Some(9_000), Some(1)));
    assert_eq!((ways(8, 16), ways(28, 56)), (None, None));
}

#[test]
fn one_night_against_hundreds_is_drawn_like_any_other() {
    let found = shift(&[0; 500], &[3]).unwrap();
    assert!(near(found.by, 3.0) && found.p < 0.05, "{found:?}");
}
