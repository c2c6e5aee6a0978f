//! The screens besides the check: doors, relief steps, guide, diary, settings, and the views that the shell makes itself.

use super::walk::Walk;
use super::{Entry, NOW};
use crate::trouble::Outcome;
use leg_cramps::app::{Model, Screen};
use leg_cramps::diary::{Day, LocalTime};
use leg_cramps::guide::MEASURES;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// A backup of a few records.
const BACKUP: &str = include_str!("../../../golden/backup-2.json");
/// The name of the check that lies in the diary.
const CHECK: &str = "check:202611230305:c3x9ab";

/// Why the shell may fail: each has its pair of sentences in `content/en/shell.toml`.
pub const FAILURES: [&str; 10] =
    ["missing", "html", "hash", "csp_wasm", "csp_connect", "network", "no_wasm", "too_old", "words", "crashed"];

/// Start and the relief steps.
pub fn doors() -> Outcome<Vec<Entry>> {
    let start = Walk::new();
    let mut list = vec![
        start.entry("start"),
        start.entry("start-largest").acting(&["size:2"]),
        start.entry("start-no-number").with("region", "generic"),
        start.entry("start-information").with("mode", "information"),
        start.entry("start-history-off").with("history", "off"),
    ];
    let mut cramp = Walk::new();
    cramp.before = 75_000;
    cramp.act("open:now")?;
    for step in 1..=4 {
        list.push(cramp.entry(&format!("now-{step}")));
        cramp.act("now:next")?;
    }
    cramp.before = 0;
    cramp.act("now:stopped")?;
    list.push(cramp.entry("eased"));
    let mut long = Walk::new();
    long.before = 660_000;
    long.act("open:now")?;
    list.push(long.entry("now-long"));
    long.before = 0;
    long.act("now:stopped")?;
    list.push(long.entry("eased-long"));
    let mut forgotten = Walk::new();
    forgotten.before = 7 * 60 * 60 * 1000;
    forgotten.act("open:now")?;
    forgotten.before = 0;
    for (code, name) in [("open:still", "still"), ("still:no", "lasted"), ("lasted:gt10", "eased-told")] {
        forgotten.act(code)?;
        list.push(forgotten.entry(name));
    }
    Ok(list)
}

/// Guide, measures, diary, danger signs, settings and backup. The guide depends on the last result.
pub fn parts(results: &BTreeMap<&'static str, Model>) -> Outcome<Vec<Entry>> {
    let mut list = vec![Walk::after(&["open:guide"])?.entry("guide")];
    for (level, name) in [("self_care", "guide-fitted"), ("urgent", "guide-held-back")] {
        if let Some(model) = results.get(level) {
            let mut walk = Walk { model: model.clone(), before: 0 };
            walk.act("open:guide")?;
            list.push(walk.entry(name));
        }
    }
    let mut ask = Walk::after(&["open:guide", "open:guide_ask"])?;
    list.push(ask.entry("guide-ask"));
    for code in ["quick:none=health", "quick:clot=yes", "quick:unsteady=yes", "quick:meds=not_sure"] {
        ask.act(code)?;
    }
    list.push(ask.entry("guide-ask-given"));
    ask.act("back")?;
    list.push(ask.entry("guide-quick"));
    list.push(Walk::after(&["open:guide", "open:nohelp"])?.entry("nohelp"));
    for measure in MEASURES {
        let walk =
            Walk::after(&["open:guide", &Screen::Measure(measure.id).code().replace("measure:", "open:measure:")])?;
        list.push(walk.entry(&format!("measure-{}", measure.id)));
    }
    list.extend(plans(results)?);
    let records = records();
    let diary = Walk::after(&["open:diary"])?;
    list.push(diary.entry("diary-empty"));
    list.push(diary.entry("diary").stored(&records));
    list.push(diary.entry("diary-deleted").stored(&records).acting(&[&format!("delete:{CHECK}")]));
    let broken = ("lc1:check:202611230405:broken", json!({"v": 1}));
    list.push(diary.entry("diary-damaged").stored(&[records.clone(), vec![broken]].concat()));
    let saved = Walk::after(&["open:diary", &format!("open:saved:{CHECK}")])?;
    list.push(saved.entry("saved").stored(&records));
    for (name, cramp, acts) in [
        ("tell", "episode:202611230218:e7k2mn", ["pick:sev:7", "pick:tried:stretch"]),
        ("tell-length", LATER, ["pick:len:m1_5", "pick:side:l"]),
    ] {
        let tell = Walk::after(&["open:diary", &format!("open:tell:{cramp}")])?;
        list.push(tell.entry(name).stored(&records).stored_too(later()).acting(&acts));
    }
    list.push(Walk::new().entry("start-due").stored(&[later()]));
    list.push(diary.entry("diary-due").stored(&records).stored_too(later()));
    let danger = Walk::after(&["open:danger"])?;
    list.push(danger.entry("danger"));
    list.push(danger.entry("danger-no-number").with("region", "generic"));
    let settings = Walk::after(&["open:settings"])?;
    list.push(settings.entry("settings"));
    list.push(settings.entry("settings-erase").stored(&records).acting(&["erase:ask"]));
    list.push(settings.entry("settings-erased").stored(&records).acting(&["erase:ask", "erase:yes"]));
    list.extend(nights(&records)?);
    list.extend(backups(&records)?);
    list.extend(super::persons::all()?);
    Ok(list)
}

/// Single nights, and a cramp that is told of one.
fn nights(records: &[(&'static str, Value)]) -> Outcome<Vec<Entry>> {
    let night = |day: &str| Walk::after(&["open:diary", &format!("open:night:{day}")]);
    let add = Walk::after(&["open:diary", "open:night:20261121", "open:add:20261121"])?;
    Ok(vec![
        Walk::after(&["open:diary"])?.entry("diary-month").stored(records).acting(&["month:back"]),
        night("20261122")?.entry("night").stored(records).acting(&["slept:20261122=4"]),
        night("20261119")?.entry("night-blank").stored(records),
        night("20261119")?.entry("night-quiet").stored(records).acting(&["quiet:20261119"]),
        add.entry("add").stored(records).acting(&["pick:time:3", "pick:len:m1_5", "pick:side:l"]),
        Walk::after(&["open:diary"])?.entry("diary-calendar").stored(&weeks()).acting(&["grid"]),
        Walk::after(&["open:trends"])?.entry("trends-empty"),
        Walk::after(&["open:diary", "open:trends"])?.entry("trends").stored(&weeks()),
        Walk::after(&["open:diary", "open:trends"])?.entry("trends-versus").stored(&weeks()).acting(&["versus:0"]),
        Walk::after(&["open:diary", "open:doctor"])?.entry("doctor-full").stored(&weeks()),
        Walk::after(&["open:diary", "open:doctor"])?.entry("doctor").stored(records),
        Walk::after(&["open:doctor"])?.entry("doctor-empty"),
        Walk::after(&["open:diary", "open:doctor"])?.entry("doctor-code").stored(&weeks()).acting(&["scan"]),
        Walk::after(&["open:diary", "open:doctor"])?
            .entry("doctor-dates")
            .stored(&weeks())
            .acting(&["first:2026-11-24", "last:2026-11-20"]),
        add.entry("add-future").stored(records).acting(&["pick:night:2026-11-24", "told"]),
    ])
}

/// A diary of eight weeks: bad nights until a stretch was begun, better ones after, some of which nobody said anything.
fn weeks() -> Vec<(&'static str, Value)> {
    let mut kept = records();
    let mut day = Day { year: 2026, month: 11, day: 20 };
    for night in 0..54_u64 {
        day = day.before();
        let noon = LocalTime { hour: 12, ..day.at(12, 0, 0) };
        let mut add = |kind: &str, at: &LocalTime, id: String, data: Value| {
            let key = format!("lc1:{kind}:{}:{id}", at.key());
            kept.push((key.leak(), record(&at.written(), &id, data)));
        };
        let cramped = night % 7 == 0 || (night > 25 && night % 3 != 0);
        if night % 6 == 4 {
            continue;
        }
        if cramped {
            let at = day.at(if night % 4 == 0 { 4 } else { 2 }, 10, 0);
            let side = if night % 5 == 0 { "r" } else { "l" };
            let told = json!({"secs": 40 + night * 5, "end": "pressed", "sev": 3 + night % 6, "side": side, "part": "calf",
                "tried": ["stretch"], "helped": if night % 2 == 0 { json!(["stretch"]) } else { json!([]) }});
            add("episode", &at, format!("e{night:05}"), told);
        } else {
            add("night", &noon, format!("n{night:05}"), json!({"cramp": false, "sleep": night % 4}));
        }
        if night < 26 {
            add("measure_done", &noon, "am2".to_owned(), json!({"measure": "m2"}));
        }
    }
    kept
}

/// Ways to keep the diary safe, and what a file may turn out to be.
fn backups(records: &[(&'static str, Value)]) -> Outcome<Vec<Entry>> {
    let backup = Walk::after(&["open:diary", "open:backup"])?;
    let cut = BACKUP.get(..BACKUP.len() / 2).unwrap_or_default();
    let other = super::persons::records();
    Ok(vec![
        backup.entry("backup").stored(records),
        backup.entry("backup-ready").stored(records).bringing(BACKUP),
        backup.entry("backup-damaged").stored(records).bringing(cut),
        backup.entry("backup-refused").stored(records).bringing("not a backup"),
        backup.entry("backup-whose").stored(&other).bringing(BACKUP),
    ])
}

/// The plan and the bedtime routine: before a check, after one that allows them, after one that does not.
fn plans(results: &BTreeMap<&'static str, Model>) -> Outcome<Vec<Entry>> {
    let mut list = vec![
        Walk::after(&["open:plan"])?.entry("plan-careful"),
        Walk::after(&["open:routine"])?.entry("routine-not-now"),
    ];
    let Some(mild) = results.get("self_care") else { return Ok(list) };
    let mut walk = Walk { model: mild.clone(), before: 0 };
    walk.act("open:plan")?;
    list.push(walk.entry("plan-empty"));
    // A snapshot carries no records; what is picked stands in the store of the stage.
    let plan = json!({"measures": ["m1", "m2"], "remind": "2200"});
    let tick = json!({"measure": "m2"});
    let kept = vec![
        ("lc1:plan:202611222110:p7l4nn", record("202611222110+0000", "p7l4nn", plan)),
        ("lc1:measure_done:202611221200:am2", record("202611221200+0000", "am2", tick)),
    ];
    list.push(walk.entry("plan").stored(&kept));
    walk.act("open:measure:m2")?;
    list.push(walk.entry("measure-picked").stored(&kept));
    walk.act("open:routine")?;
    list.push(walk.entry("routine").stored(&kept));
    list.push(walk.entry("routine-ready").stored(&kept).acting(&["run:start"]));
    list.push(walk.entry("routine-hold").stored(&kept).acting(&["run:start", "run:pause", "run:skip"]));
    let thigh = ["run:start", "run:pause"].into_iter().chain(["run:skip"; 20]).collect::<Vec<_>>();
    list.push(walk.entry("routine-thigh").stored(&kept).acting(&thigh));
    list.push(walk.entry("routine-ended").stored(&kept).acting(&["run:start", "run:finish"]));
    if let Some(model) = results.get("urgent") {
        let mut walk = Walk { model: model.clone(), before: 0 };
        walk.act("open:plan")?;
        list.push(walk.entry("plan-apart").stored(&kept));
    }
    Ok(list)
}

fn record(at: &str, id: &str, data: Value) -> Value {
    json!({"at": at, "data": data, "id": id, "person": "a", "stamp": NOW, "v": 1})
}

/// What the shell shows without a core.
pub fn shell() -> Vec<Entry> {
    let view = |name: &str, code: &str, more: Value| {
        let mut snapshot = Map::new();
        snapshot.insert("shell".to_owned(), json!(code));
        snapshot.extend(more.as_object().cloned().unwrap_or_default());
        Entry::new(name, format!("shell:{code}"), snapshot)
    };
    let mut list = vec![
        view("shell-wait", "wait", json!({})),
        view("shell-wait-calling", "wait", json!({"calling": true})),
        view("shell-wait-listing", "wait", json!({"listing": true})),
    ];
    list.extend(FAILURES.map(|kind| view(&format!("shell-{kind}"), kind, json!({})).stored(&records())));
    list.push(view("shell-crashed-again", "crashed", json!({"crashes": 2})));
    list.push(view("shell-no-number", "network", json!({})).with("region", "generic"));
    list
}

/// A cramp about which the reader wants to be asked in the morning, which has come where it was.
const LATER: &str = "episode:202611230818:e7k2mr";

fn later() -> (&'static str, Value) {
    let data = json!({"end": "told", "ask": true});
    let stamp = NOW.saturating_sub(5 * 60 * 60 * 1000);
    let record =
        json!({"at": "202611230818+1200", "data": data, "id": "e7k2mr", "person": "a", "stamp": stamp, "v": 1});
    ("lc1:episode:202611230818:e7k2mr", record)
}

/// A diary of a few nights.
fn records() -> Vec<(&'static str, Value)> {
    let check = |level: &str, within: &str, rules: &[&str]| {
        json!({"level": level, "within": within, "rules": rules, "seven": [5, 6],
            "answers": {"age": "60_74", "sleep": "yes", "chest": "no"}, "content": "0.1.0"})
    };
    vec![
        (
            "lc1:check:202611230305:c3x9ab",
            record("202611230305+0000", "c3x9ab", check("doctor", "month", &["R54", "R55"])),
        ),
        ("lc1:check:202611190712:c3x9ac", record("202611190712+0000", "c3x9ac", check("self_care", "none", &["R70"]))),
        ("lc1:check:202610020950:c3x9ad", record("202610020950+0000", "c3x9ad", check("emergency", "now", &["R01"]))),
        (
            "lc1:episode:202611230218:e7k2mn",
            record("202611230218+0000", "e7k2mn", json!({"secs": 95, "end": "pressed", "sev": 7})),
        ),
        (
            "lc1:episode:202611220340:e7k2mp",
            record("202611220340+0000", "e7k2mp", json!({"secs": 40, "end": "told", "sev": 6, "side": "l"})),
        ),
    ]
}
