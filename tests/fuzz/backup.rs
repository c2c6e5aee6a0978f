//! Backups: out and back in, merged in any order, and damaged.

use crate::dice::{Dice, NOW, harm, ledger, moment, record, rounds, ruin, text};
use leg_cramps::{
    diary::{Kind, Ledger, Record},
    report::{Brought, backup, characters, compare, read, writes},
    store,
};

/// Length of what stands before the checksum.
fn head(file: &str) -> usize {
    file.find("\"check\":\"").expect("a checksum") + "\"check\":\"".len()
}

fn all(ledger: &Ledger) -> Vec<(String, String)> {
    ledger.all().filter(|r| r.kind != Kind::Setting).map(|r| (store::key(r), store::write(r))).collect()
}

fn taken(mut ledger: Ledger, brought: &Brought) -> Ledger {
    for record in brought.records.all() {
        ledger.merge(record.clone());
    }
    ledger
}

fn file(dice: &mut Dice) -> Brought {
    read(&backup(&ledger(dice), &moment(), &[]), NOW).expect("a good backup")
}

#[test]
fn a_backup_brings_every_record_back_as_it_was() {
    rounds("backup and back", 3_000, |dice| {
        let ledger = ledger(dice);
        let lost = [("lc1:night:202611230305:zzzzzz".to_owned(), "{\"v\":9".to_owned())];
        let lost = &lost[..dice.below(2)];
        let file = backup(&ledger, &moment(), lost);
        // As a mail program may leave it.
        let file = if dice.one_in(2) { file.replace('\n', "\r\n") } else { format!("\u{feff}{file}\n") };
        let brought = read(&file, NOW).expect("a good backup");
        assert_eq!(all(&brought.records), all(&ledger));
        assert_eq!(brought.setting, ledger.setting().map(|(_, setting)| setting));
        assert_eq!((brought.whole, brought.made), (Some(true), Some(moment().local)));
        assert_eq!(usize::try_from(brought.unreadable).unwrap(), lost.len());
    });
}

#[test]
fn backups_are_merged_to_the_same_in_any_order_and_however_often() {
    rounds("merging", 3_000, |dice| {
        let (own, first, second) = (ledger(dice), file(dice), file(dice));
        let one = taken(taken(own.clone(), &first), &second);
        let other = taken(taken(own.clone(), &second), &first);
        assert_eq!(one, other);
        assert_eq!(taken(taken(one.clone(), &first), &second), one);
        // What was said beforehand is what happens.
        let said = compare(&own, &first);
        let after = taken(own.clone(), &first);
        let number = |n: usize| i64::try_from(n).unwrap();
        assert_eq!(
            number(after.living().count()),
            number(own.living().count()) + i64::from(said.new) - i64::from(said.deletes)
        );
        let sum = [said.new, said.newer, said.older, said.same, said.deleted_here, said.deletes].iter().sum::<u32>();
        assert_eq!(usize::try_from(sum).unwrap(), first.records.all().count());
        let mut step = own.clone();
        let written: Vec<&Record> = writes(&own, &first).collect();
        for record in &written {
            assert!(step.merge((*record).clone()), "{record:?}");
        }
        assert_eq!(step, after);
        let size = |ledger: &Ledger| all(ledger).iter().map(|(key, text)| key.len() + text.len()).sum::<usize>();
        assert!(size(&after) <= size(&own) + usize::try_from(characters(&own, &first)).unwrap());
        assert_eq!(compare(&after, &first).new + compare(&after, &first).newer + compare(&after, &first).deletes, 0);
        // A record that was there lives on in its version or a later one.
        for record in own.all() {
            let kept = after.version(&record.name()).expect("no record is lost");
            assert!(kept == record || kept.supersedes(record));
        }
    });
}

#[test]
fn a_damaged_backup_never_panics_and_never_passes_for_whole() {
    let mut seen = [0_u32; 3];
    rounds("damaged backups", 10_000, |dice| {
        let ledger = ledger(dice);
        let good = backup(&ledger, &moment(), &[]);
        let mut bytes = good.clone().into_bytes();
        ruin(dice, &mut bytes);
        let bad = text(&bytes);
        let Ok(brought) = read(&bad, NOW) else {
            seen[0] += 1;
            return;
        };
        let (before, after) = (all(&ledger), all(&brought.records));
        let foreign = after.iter().any(|own| !before.contains(own));
        let whole = brought.whole == Some(true);
        seen[if whole { 1 } else { 2 }] += 1;
        assert!(!whole || (after == before && brought.unreadable == 0), "{bad}");
        // Only who changes what stands before the checksum can make it unknown.
        let untouched = bad.get(..head(&good)) == good.get(..head(&good));
        assert!(brought.whole.is_some() || !untouched, "{bad}");
        assert!(!foreign || !whole, "{bad}");
        // Whatever came in goes into the store and out of it again.
        for (key, text) in after {
            let record = store::read(&key, &text).expect("what was brought can be kept");
            assert!(record.stamp <= NOW);
        }
    });
    println!("refused, whole, known not to be whole: {seen:?}");
    assert!(seen.iter().all(|count| *count > 0), "{seen:?}");
}

#[test]
fn one_damaged_byte_behind_the_checksum_is_noticed_or_changes_nothing() {
    rounds("one byte", 10_000, |dice| {
        let ledger = ledger(dice);
        let good = backup(&ledger, &moment(), &[]);
        let mut bytes = good.clone().into_bytes();
        harm(dice, &mut bytes, head(&good));
        match read(&text(&bytes), NOW) {
            Ok(brought) if brought.whole != Some(false) => {
                assert_eq!((brought.whole, brought.unreadable), (Some(true), 0));
                assert_eq!(all(&brought.records), all(&ledger));
            }
            _ => {}
        }
    });
}

#[test]
fn a_record_that_nobody_could_have_named_so_costs_no_other_one() {
    rounds("one bad record", 3_000, |dice| {
        let mut ledger = ledger(dice);
        let before = all(&ledger);
        let mut bad = record(dice);
        bad.id = dice.pick(&["a:b", "", "x y", "ä", "012345678901234567890123456789012345678901"]).to_owned();
        ledger.merge(bad);
        let brought = read(&backup(&ledger, &moment(), &[]), NOW).expect("a good backup");
        assert_eq!((all(&brought.records), brought.unreadable), (before, 1));
    });
}
