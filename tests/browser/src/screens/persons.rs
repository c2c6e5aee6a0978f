//! Screens of a device with more than one person, and the medicine list.

use super::walk::Walk;
use super::{Entry, NOW};
use crate::trouble::Outcome;
use serde_json::{Value, json};

/// The medicine that is opened.
const MEDICINE: &str = "medicine:202611230301:m3d1ca";

/// All of them.
pub fn all() -> Outcome<Vec<Entry>> {
    let people = Walk::after(&["open:diary", "open:people"])?;
    // The snapshot names the person, the store holds their record: only both together are Mum's diary.
    let mut mum = Walk::new();
    mum.model.person = "mum0xy".to_owned();
    let named = |acts: &[&str]| {
        let mut walk = mum.clone();
        walk.acts(acts)?;
        Outcome::Ok(walk)
    };
    let mut running = Walk::new();
    running.before = 60_000;
    running.acts(&["open:now", "back", "open:people"])?;
    let list = Walk::after(&["open:diary", "open:medicines"])?;
    let new = Walk::after(&["open:diary", "open:medicines", "open:medicine:new"])?;
    let open = format!("open:medicine:{MEDICINE}");
    let one = Walk::after(&["open:diary", "open:medicines", &open])?;
    Ok(vec![
        people.entry("people"),
        people.entry("people-unnamed").acting(&["people:save"]),
        people.entry("people-two").stored(&records()),
        people.entry("people-remove").stored(&records()).acting(&["remove:mum0xy"]),
        people.entry("people-empty").stored(&records()).acting(&["remove:a"]),
        people.entry("people-rename").stored(&records()).acting(&["rename:mum0xy"]),
        running.entry("people-running").stored(&records()).acting(&["whose:mum0xy"]),
        named(&["open:diary"])?.entry("diary-of").stored(&records()),
        named(&["open:guide"])?.entry("guide-of").stored(&records()),
        named(&["open:check"])?.entry("check-of").stored(&records()),
        named(&["open:doctor"])?.entry("doctor-of").stored(&records()),
        list.entry("medicines-empty"),
        list.entry("medicines").stored(&records()),
        list.entry("medicines-deleted").stored(&records()).acting(&[&format!("delete:{MEDICINE}")]),
        new.entry("medicine-new").acting(&["named:sim"]),
        new.entry("medicine-unnamed").acting(&["taken"]),
        // Opened anew: a snapshot that never saw the record holds none of it.
        one.entry("medicine").acting(&["back", &open, "stop:yes", "to:2026-11-01"]).stored(&records()),
    ])
}

fn record(person: &str, id: &str, data: Value) -> Value {
    json!({"at": "202611230301+0000", "data": data, "id": id, "person": person, "stamp": NOW, "v": 1})
}

pub fn records() -> Vec<(&'static str, Value)> {
    let mum = json!({"is": "mum0xy", "name": "Mum"});
    let statin =
        json!({"name": "simvastatin", "from": "20260301", "doses": ["20260503 20 mg in the evening", "20260601"]});
    let own = json!({"name": "Drops from the market", "from": "20250111", "to": "20260110"});
    let cramp = json!({"secs": 95, "end": "pressed", "sev": 7});
    vec![
        ("lc1:person:202611230301:mum0xy", record("mum0xy", "mum0xy", mum)),
        ("lc1:medicine:202611230301:m3d1ca", record("a", "m3d1ca", statin)),
        ("lc1:medicine:202611230301:m3d1cb", record("a", "m3d1cb", own)),
        ("lc1:medicine:202611230301:m3d1cc", record("a", "m3d1cc", json!({"name": "Water tablet", "to": ""}))),
        ("lc1:medicine:202611230301:m3d1cd", record("mum0xy", "m3d1cd", json!({"name": "salmeterol"}))),
        ("lc1:episode:202611230301:e7k2mz", record("mum0xy", "e7k2mz", cramp)),
    ]
}
