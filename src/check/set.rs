//! Sets of keys, and of places in a table, as bits.

use super::Key;

/// A set of keys, or of places in a table, up to 192.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Set([u64; 3]);

impl Set {
    /// No key.
    pub const EMPTY: Set = Set([0; 3]);

    /// These keys.
    #[must_use]
    pub const fn of(keys: &[Key]) -> Set {
        let mut words = Set::EMPTY;
        let mut rest = keys;
        while let [key, others @ ..] = rest {
            words = words.with(*key as usize);
            rest = others;
        }
        words
    }

    /// Every stored key.
    #[must_use]
    pub const fn stored() -> Set {
        let mut all = Set::EMPTY;
        let mut place = 0;
        while place < super::key::STORED {
            all = all.with(place);
            place += 1;
        }
        all
    }

    const fn with(self, place: usize) -> Set {
        let bit = 1u64 << (place % 64);
        let Set([a, b, c]) = self;
        match place / 64 {
            0 => Set([a | bit, b, c]),
            1 => Set([a, b | bit, c]),
            _ => Set([a, b, c | bit]),
        }
    }

    /// Whether the key is in it.
    #[must_use]
    pub const fn has(self, key: Key) -> bool {
        self.holds(key as usize)
    }

    /// Whether the place is in it.
    #[must_use]
    pub const fn holds(self, place: usize) -> bool {
        let Set([a, b, c]) = self;
        let word = match place / 64 {
            0 => a,
            1 => b,
            _ => c,
        };
        word >> (place % 64) & 1 == 1
    }

    /// Adds a key.
    pub fn insert(&mut self, key: Key) {
        *self = self.with(key as usize);
    }

    /// Adds a place.
    pub fn insert_place(&mut self, place: usize) {
        *self = self.with(place);
    }

    /// Takes a key out.
    pub fn remove(&mut self, key: Key) {
        *self = self.without(Set::of(&[key]));
    }

    /// All of both.
    #[must_use]
    pub const fn or(self, other: Set) -> Set {
        let (Set([a, b, c]), Set([x, y, z])) = (self, other);
        Set([a | x, b | y, c | z])
    }

    /// What is in both.
    #[must_use]
    pub const fn and(self, other: Set) -> Set {
        let (Set([a, b, c]), Set([x, y, z])) = (self, other);
        Set([a & x, b & y, c & z])
    }

    /// What is not in the other.
    #[must_use]
    pub const fn without(self, other: Set) -> Set {
        let (Set([a, b, c]), Set([x, y, z])) = (self, other);
        Set([a & !x, b & !y, c & !z])
    }

    /// Whether nothing is in it.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        let Set([a, b, c]) = self;
        a | b | c == 0
    }

    /// The places in it, lowest first.
    pub fn places(&self) -> impl Iterator<Item = usize> + use<> {
        let Set(words) = *self;
        words.into_iter().zip([0usize, 64, 128]).flat_map(|(word, base)| {
            let mut rest = word;
            std::iter::from_fn(move || {
                let bit = (rest != 0).then(|| rest.trailing_zeros() as usize)?;
                rest &= rest - 1;
                Some(base + bit)
            })
        })
    }
}
