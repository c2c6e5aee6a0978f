//! Sets as sets: what is put in, taken out, common to two or to either, whichever of the three words it stands in.

use super::super::set::Set;
use super::super::*;

/// Places in each of the three words, first and last of each among them.
const PLACES: [usize; 7] = [0, 1, 63, 64, 100, 128, 191];

fn of(places: &[usize]) -> Set {
    let mut set = Set::EMPTY;
    places.iter().for_each(|place| set.insert_place(*place));
    set
}

#[test]
fn sets_are_told_apart_place_by_place() {
    for x in PLACES {
        for y in PLACES {
            let (one, other, two) = (of(&[x]), of(&[y]), of(&[x, y]));
            for place in PLACES {
                let (in_x, in_y) = (place == x, place == y);
                assert_eq!(two.holds(place), in_x || in_y);
                assert_eq!(one.or(other).holds(place), in_x || in_y);
                assert_eq!(two.or(one).holds(place), in_x || in_y);
                assert_eq!(one.and(other).holds(place), in_x && in_y);
                assert_eq!(two.without(other).holds(place), in_x && !in_y);
            }
            assert!(!two.is_empty() && two.without(two).is_empty());
            // The same bit in two words is not nothing.
            assert!(!of(&[x % 64, x % 64 + 64]).is_empty() && !of(&[x % 64, x % 64 + 128]).is_empty());
            assert!(!of(&[x % 64 + 64, x % 64 + 128]).is_empty());
        }
        assert_eq!(of(&PLACES).places().collect::<Vec<_>>(), PLACES);
    }
    assert!(Set::EMPTY.is_empty());
}

#[test]
fn a_key_stays_in_however_often_it_is_put_in() {
    let mut set = Set::of(&[Key::Swell1, Key::Swell1]);
    assert!(set.has(Key::Swell1));
    set.insert(Key::Swell1);
    assert!(set.has(Key::Swell1) && !set.has(Key::Warm1));
    set.remove(Key::Swell1);
    assert!(set.is_empty());
    let stored = Set::stored();
    for (place, key) in Key::ALL.iter().enumerate() {
        assert_eq!(stored.has(*key), place < STORED, "{}", key.id());
    }
}
