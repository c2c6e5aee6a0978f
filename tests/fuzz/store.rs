//! The store: damaged keys and texts.

use crate::dice::{ledger, record, rounds, ruin, text};
use leg_cramps::diary::{END, Kind};
use leg_cramps::store::{Outcome, find, key, open, read, write};

#[test]
fn a_damaged_record_of_the_store_never_panics_and_costs_only_itself() {
    let mut seen = [0_u32; 2];
    rounds("damaged store", 10_000, |dice| {
        let ledger = ledger(dice);
        let mut entries: Vec<(String, String)> = ledger.all().map(|record| (key(record), write(record))).collect();
        let one = record(dice);
        let (mut name, mut what) = (key(&one).into_bytes(), write(&one).into_bytes());
        let harmed = if dice.one_in(3) { &mut name } else { &mut what };
        ruin(dice, harmed);
        let (name, what) = (text(&name), text(&what));
        let back = read(&name, &what);
        seen[usize::from(back.is_ok())] += 1;
        if let Ok(record) = &back {
            // What was read is written and read as itself.
            assert_eq!(key(record), name);
            assert_eq!(read(&name, &write(record)).as_ref(), Ok(record));
        }
        // A store holds a key once.
        entries.retain(|(own, _)| *own != name);
        let others = entries.clone();
        entries.insert(dice.below(entries.len() + 1), (name.clone(), what));
        let mut keys: Vec<&str> = entries.iter().map(|(own, _)| own.as_str()).collect();
        keys.sort_unstable();
        let text_of = |key: &str| entries.iter().find(|(own, _)| own == key).map(|(_, text)| text.clone());
        let mut found = open(&keys.join("\n"), &text_of);
        for kind in Kind::ALL {
            let mut names = Vec::new();
            found.ledger.unread(kind, "", END, &mut names);
            for name in names {
                found.ledger.take(&name, find(&name, &text_of));
            }
        }
        for (own, text) in others {
            let kept = found.ledger.all().find(|record| key(record) == own).expect("no other record is lost");
            assert_eq!(write(kept), text);
        }
        assert_eq!(found.ledger.all().any(|record| key(record) == name), back.is_ok());
        assert_ne!(found.outcome, Outcome::Unavailable);
    });
    println!("refused, read: {seen:?}");
    assert!(seen.iter().all(|count| *count > 0), "{seen:?}");
}
