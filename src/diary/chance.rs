//! Whether what was counted could be chance: three exact or resampled tests, with nothing but `f64`. None of them
//! takes a shape of the data for granted: a diary has few nights, most of them with no cramp or one.
//!
//! | what | method | source |
//! |---|---|---|
//! | two shares, x₁ of n₁ and x₂ of n₂ | [`fisher`], two-sided: all tables with the same margins that are no likelier than the one seen | Fisher 1935, The logic of inductive inference, J R Stat Soc 98:39–82; Agresti 2013, Categorical Data Analysis, 3rd ed, 3.5 |
//! | one share, x of n, against a given one | [`binomial`]: the same over all x; and one-sided | Clopper & Pearson 1934, Biometrika 26:404–413 (the exact tails) |
//! | two means of counts | [`shift`]: permutation test, two-sided p = twice the smaller side; interval = all shifts that the test does not refuse | Pitman 1937, Suppl J R Stat Soc 4:119–130; Tritchler 1984, On inverting permutation tests, J Am Stat Assoc 79:200–207; Phipson & Smyth 2010, Permutation p-values should never be zero, Stat Appl Genet Mol Biol 9:39 |
//!
//! **Why Fisher.** Given the margins it is exact: whatever the true share is, a difference where there is none is found
//! in at most 5 % of cases, with few nights in far fewer. Boschloo's test finds a little more, but searches over a share
//! that nobody knows; here a false "it helped" is worse than a missed one.
//!
//! **The interval of a shift.** An arrangement takes k nights of "after" out and k nights of "before" in. Shifting "after"
//! by δ, it beats what was seen exactly where δ is at least (mean of those taken out − mean of those brought in). So the
//! limits are order statistics of these differences: no search, and the interval leaves out 0 where p is at most 0.05.
//! Units: cramps a night, "after" minus "before". It takes a change to move every night alike, which counts can't do
//! quite: it is a range for the eye, the claim rests on Fisher's test.
//!
//! All of them take a night to say nothing about the next one. Where nights come in bad spells, chance does more than they
//! know: `change` says how much.

/// Two tables or counts whose chances differ by less than this part are equally likely: rounding, as in R's
/// `fisher.test` and `binom.test`.
const TIE: f64 = 1e-7;
/// Up to so many arrangements all of them are looked at; where there are more, one less is drawn.
pub const DRAWS: u32 = 10_000;
/// Where the drawing of arrangements begins: the same nights always give the same numbers.
pub const SEED: u64 = 2026;

/// How unlikely what was seen is, where nothing but chance is at work.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Tail {
    /// Something as unlikely or more, in either direction.
    pub both: f64,
    /// As many or more.
    pub more: f64,
}

/// Sums up chances from what was seen outwards. Only their ratios are needed: `step(x)` is that of x + 1 to that of x.
fn tail(seen: u32, low: u32, high: u32, step: &dyn Fn(f64) -> f64) -> Tail {
    let (mut both, mut more, mut all) = (1.0, 1.0, 1.0);
    for up in [true, false] {
        let mut x = seen;
        let mut chance = 1.0;
        while if up { x < high } else { x > low } {
            if up {
                chance *= step(f64::from(x));
                x = x.saturating_add(1);
                more += chance;
            } else {
                x = x.saturating_sub(1);
                chance /= step(f64::from(x));
            }
            if chance <= 1.0 + TIE {
                both += chance;
            }
            all += chance;
        }
    }
    // Where what was seen is too unlikely for a number, the others are infinitely likelier.
    Tail { both: both / all, more: if more < f64::INFINITY { more / all } else { 1.0 } }
}

/// Fisher's exact test of the shares `x1` of `n1` and `x2` of `n2`.
#[must_use]
pub fn fisher(x1: u32, n1: u32, x2: u32, n2: u32) -> Tail {
    let with = x1.saturating_add(x2);
    let (first, second, all) = (f64::from(n1), f64::from(n2), f64::from(with));
    tail(x1, with.saturating_sub(n2), n1.min(with), &|x| {
        (first - x) * (all - x) / ((x + 1.0) * (second - all + x + 1.0))
    })
}

/// The exact binomial test of `x` of `n` against the share `part`, more than 0 and less than 1.
#[must_use]
pub fn binomial(x: u32, n: u32, part: f64) -> Tail {
    let odds = part / (1.0 - part);
    tail(x, 0, n, &|x| (f64::from(n) - x) / (x + 1.0) * odds)
}

/// SplitMix64 (Steele, Lea & Flood 2014, Fast splittable pseudorandom number generators, OOPSLA): not for secrets.
#[derive(Clone, Debug)]
pub struct Dice(pub u64);

impl Dice {
    /// 64 fresh bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let bits = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    /// A number below another one, which is less than 2³²: no number is likelier than another by more than 2⁻³² of all.
    pub fn below(&mut self, end: u64) -> u64 {
        (self.bits() >> 32).wrapping_mul(end) >> 32
    }
}

/// How far the mean of "after" lies from that of "before", in cramps a night.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Shift {
    /// Mean after minus mean before: fewer is negative.
    pub by: f64,
    /// How often chance alone makes a difference as large, in either direction.
    pub p: f64,
    /// The 95 % interval; `None` where there are too few arrangements for one.
    pub range: Option<(f64, f64)>,
}

/// What the arrangements of the same nights say.
struct Heap {
    sum: f64,
    /// How many have as much "after" as was seen, or more; or less; how many are what was seen.
    most: u32,
    least: u32,
    same: u32,
    all: u32,
    /// By how much "after" may be shifted before each of the others beats it.
    limits: Vec<f64>,
}

impl Heap {
    /// Looks at one arrangement: `is_after` says of each night in turn whether it is "after" in it.
    fn add(&mut self, before: &[u32], after: &[u32], is_after: &mut dyn FnMut() -> bool) {
        let (mut sum, mut brought) = (0.0, 0.0);
        for (place, count) in before.iter().chain(after).enumerate() {
            if is_after() {
                sum += f64::from(*count);
                brought += if place < before.len() { 1.0 } else { 0.0 };
            }
        }
        // Sums of whole numbers: exact.
        self.most += u32::from(sum >= self.sum);
        self.least += u32::from(sum <= self.sum);
        self.all += 1;
        if brought > 0.0 {
            self.limits.push((self.sum - sum) / brought);
        } else {
            self.same += 1;
        }
    }

    /// The limit at which more than one in forty arrangements are left: the shifts beyond it are refused. `sign` is 1 for
    /// the lower, -1 for the upper one.
    fn limit(&self, sign: f64) -> Option<f64> {
        let nth = (self.all / 40 + 1).checked_sub(self.same).filter(|nth| *nth > 0)?;
        // No list is sorted for two of its values: halving finds the gap that the value ends.
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for own in &self.limits {
            low = low.min(sign * own);
            high = high.max(sign * own);
        }
        low -= 1.0;
        for _ in 0..48 {
            let middle = f64::midpoint(low, high);
            let mut count = 0;
            for own in &self.limits {
                count += u32::from(sign * own <= middle);
            }
            if count < nth {
                low = middle;
            } else {
                high = middle;
            }
        }
        let mut found = f64::INFINITY;
        for own in &self.limits {
            if sign * own > low {
                found = found.min(sign * own);
            }
        }
        // Not -0.
        Some(sign * found + 0.0)
    }
}

/// In how many ways `some` of `all` can be chosen, as far as that is at most [`DRAWS`].
fn ways(some: usize, all: usize) -> Option<u32> {
    let mut ways = 1_u64;
    for place in 0..some.min(all.saturating_sub(some)) {
        let place = u64::try_from(place).ok()?;
        ways = ways * (u64::try_from(all).ok()? - place) / (place + 1);
        if ways > u64::from(DRAWS) {
            return None;
        }
    }
    u32::try_from(ways).ok()
}

/// The permutation test of two means, and the interval that belongs to it; `None` where a side is empty. Where there are
/// at most [`DRAWS`] arrangements it looks at all, else at what was seen and [`DRAWS`] − 1 that are drawn (Knuth 1997,
/// The Art of Computer Programming 2, 3.4.2, algorithm S).
#[must_use]
pub fn shift(before: &[u32], after: &[u32]) -> Option<Shift> {
    let (first, second) = (u32::try_from(before.len()).ok()?, u32::try_from(after.len()).ok()?);
    let all = first.checked_add(second)?;
    if first == 0 || second == 0 {
        return None;
    }
    let mean = |counts: &[u32], nights| {
        let mut sum = 0.0;
        for count in counts {
            sum += f64::from(*count);
        }
        (sum, sum / f64::from(nights))
    };
    let (sum, mean_after) = mean(after, second);
    let by = mean_after - mean(before, first).1;
    let mut heap = Heap { sum, most: 0, least: 0, same: 0, all: 0, limits: Vec::new() };
    match ways(after.len(), before.len().saturating_add(after.len())) {
        // A bit a night.
        Some(ways) if all <= 32 => {
            let mut chosen = (1_u64 << second) - 1;
            for _ in 0..ways {
                let mut bits = chosen;
                heap.add(before, after, &mut || {
                    let bit = bits & 1;
                    bits >>= 1;
                    bit == 1
                });
                // The next number with as many ones (Gosper's hack; Knuth 2011, 4A, 7.1.3).
                let lowest = chosen & chosen.wrapping_neg();
                let carried = chosen + lowest;
                chosen = (((carried ^ chosen) >> 2) / lowest) | carried;
            }
        }
        _ => {
            (heap.most, heap.least, heap.same, heap.all) = (1, 1, 1, 1);
            let mut dice = Dice(SEED);
            for _ in 1..DRAWS {
                let (mut left, mut wanted) = (u64::from(all), u64::from(second));
                heap.add(before, after, &mut || {
                    let chosen = dice.below(left) < wanted;
                    left -= 1;
                    wanted -= u64::from(chosen);
                    chosen
                });
            }
        }
    }
    let p = (2.0 * f64::from(heap.most.min(heap.least)) / f64::from(heap.all)).min(1.0);
    Some(Shift { by, p, range: heap.limit(1.0).zip(heap.limit(-1.0)) })
}

#[cfg(test)]
mod tests;
