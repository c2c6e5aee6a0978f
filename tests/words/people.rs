//! Two people on one device: every screen of one, drawn, is what it would be if the other one's diary were not there.

use crate::shown::english;
use leg_cramps::{
    app::{Config, Found, Model, Msg, Screen, Shelf, update},
    check::{Answers, SCREENS},
    diary::{Body, Kind, Ledger, LocalTime, Moment, Record, Setting},
    guide::MEASURES,
    view,
};
use serde_json::{Map, Value, json};
use yew::{Callback, virtual_dom::VNode};

const MS: u64 = 1_795_403_100_000;

fn moment(n: u64) -> Moment {
    let local = LocalTime { year: 2026, month: 11, day: 23, hour: 9, minute: 5, offset: 0 };
    Moment { local, ms: MS + n, chance: format!("i{n:05}") }
}

fn map(value: Value) -> Map<String, Value> {
    value.as_object().cloned().expect("an object")
}

/// A record of a person, five hours ago.
fn record(kind: Kind, person: &str, id: &str, data: Value) -> Record {
    let at = LocalTime { year: 2026, month: 11, day: 23, hour: 4, minute: 5, offset: 0 };
    let moment = Moment { local: at, ms: MS - 5 * 60 * 60 * 1000, chance: format!("{person}{id}") };
    Record { person: person.to_owned(), ..Record::new(kind, &moment, map(data)) }
}

fn answers() -> Value {
    json!({"age": "75p", "swell1": "yes", "ckd": "yes", "chest": "no"})
}

/// Everything that a diary can hold, full of danger.
fn full(person: &str) -> Vec<Record> {
    let check = json!({"level": "urgent", "within": "today", "rules": ["R20"], "seven": [1, 2],
        "answers": answers(), "content": "0.1.0"});
    vec![
        record(Kind::Check, person, "check1", check),
        record(Kind::Check, person, "check2", json!({"open": {"age": "75p"}})),
        record(Kind::Episode, person, "episo1", json!({"secs": 700, "end": "pressed", "ask": true, "sev": 9})),
        record(Kind::Night, person, "night1", json!({"cramp": true, "sleep": 9})),
        record(Kind::Medicine, person, "medic1", json!({"name": "simvastatin", "from": "20260301"})),
        record(Kind::Question, person, "quest1", json!({"text": "Is this a question of theirs?"})),
        record(Kind::Plan, person, "plan01", json!({"measures": ["m1", "m2"], "hold": 25, "remind": "0615"})),
        record(Kind::MeasureDone, person, "m1", json!({"measure": "m1"})),
    ]
}

/// A visit of `person` on a device where these diaries are kept.
fn visit(person: &str, diaries: &[&str]) -> Model {
    let mut ledger = Ledger::default();
    ledger.merge(record(Kind::Person, "mum", "", json!({"is": "mum", "name": "Mum"})));
    let setting = Setting {
        keep: Some(true),
        person: Some(person.to_owned()),
        // A backup is of the whole device, and so is the word that it is time for one.
        saved: Some("20261123".to_owned()),
        quick: if diaries.contains(&"a") { vec!["kidney=yes".to_owned(), "clot=yes".to_owned()] } else { Vec::new() },
        ..Setting::default()
    };
    let mut data = Map::new();
    setting.write(&mut data);
    ledger.merge(record(Kind::Setting, "a", "settin", Value::Object(data)));
    for record in diaries.iter().flat_map(|person| full(person)) {
        ledger.merge(record);
    }
    let mut model = Model::new(Config::default());
    update(&mut model, Msg::StoreFound(Found { shelf: Shelf::Open, ledger }), &moment(0));
    assert_eq!(model.person, person);
    model
}

/// A tree with its texts and attributes.
fn dump(node: &VNode, out: &mut String) {
    match node {
        VNode::VText(text) => out.push_str(&format!("{}\n", text.text)),
        VNode::VList(list) => list.iter().for_each(|child| dump(child, out)),
        VNode::VTag(tag) => {
            let attributes: Vec<_> = tag.attributes.iter().collect();
            out.push_str(&format!("<{} {attributes:?} {:?} {:?}>\n", tag.tag(), tag.checked(), tag.value()));
            tag.children().into_iter().for_each(|child| dump(child, out));
        }
        _ => {}
    }
}

fn drawn(model: &Model) -> String {
    let mut out = String::new();
    dump(
        &view::root(&view::Ctx { model, words: &english(false), send: Callback::noop(), file: Callback::noop() }),
        &mut out,
    );
    out
}

/// Every screen that can be opened, those of the other one's records among them.
fn codes() -> Vec<String> {
    let plain = "start now:1 now:4 still lasted eased resume review result guide guide_ask nohelp plan routine diary \
                 danger settings backup doctor trends people medicines medicine:new";
    let records = full("a").into_iter().map(|record| record.name()).collect::<Vec<_>>();
    let of = |screen: &str| records.iter().map(|name| format!("{screen}:{name}")).collect::<Vec<_>>();
    let mut codes: Vec<String> = plain.split_whitespace().map(str::to_owned).collect();
    codes.extend(SCREENS.iter().map(|screen| format!("ask:{}", screen.id)));
    codes.extend(MEASURES.iter().map(|measure| format!("measure:{}", measure.id)));
    codes.extend([of("saved"), of("tell"), of("medicine")].concat());
    codes
}

/// The screens that differ between two models.
fn differing(one: &Model, other: &Model) -> Vec<String> {
    let mut found = Vec::new();
    for code in codes() {
        let screen = Screen::parse(&code).expect(&code);
        let [one, other] = [one, other].map(|model| {
            let mut model = model.clone();
            update(&mut model, Msg::Opened(screen.clone()), &moment(1));
            drawn(&model)
        });
        if one != other {
            found.push(code);
        }
    }
    found
}

#[test]
fn no_screen_of_one_person_shows_anything_of_another() {
    assert!(Answers::from_map(&map(answers())).is_ok(), "the check of the tests can be read");
    assert_eq!(differing(&visit("mum", &["a"]), &visit("mum", &[])), [""; 0]);
    assert_eq!(differing(&visit("mum", &["a", "mum"]), &visit("mum", &["mum"])), [""; 0]);
    assert_eq!(differing(&visit("a", &["a", "mum"]), &visit("a", &["a"])), [""; 0]);
    // And whose diary it is does show where there is something in it.
    let own = differing(&visit("a", &["a"]), &visit("a", &[]));
    for code in
        ["start", "guide", "guide_ask", "plan", "routine", "diary", "doctor", "trends", "medicines", "measure:m2"]
    {
        assert!(own.contains(&code.to_owned()), "{code}: {own:?}");
    }
    for kind in ["saved:check", "tell:episode", "medicine:medicine"] {
        assert!(own.iter().any(|code| code.starts_with(kind)), "{kind}: {own:?}");
    }
}

#[test]
fn where_two_are_kept_it_is_said_for_whom_a_page_is() {
    let first = SCREENS.first().expect("a question").id;
    for person in ["a", "mum"] {
        let model = visit(person, &[]);
        for code in ["start", "diary", "guide", "guide_ask", "plan", "medicines", "resume", &format!("ask:{first}")] {
            let mut model = model.clone();
            update(&mut model, Msg::Opened(Screen::parse(code).expect(code)), &moment(1));
            let page = drawn(&model);
            let name = if person == "a" { "For: Me." } else { "For: Mum." };
            assert!(page.contains(name) && page.contains("open:people"), "{code}: {page}");
        }
    }
    let mut alone = Model::new(Config::default());
    update(&mut alone, Msg::Opened(Screen::Guide), &moment(1));
    assert!(!drawn(&alone).contains("data-whose"));
}

#[test]
fn what_goes_with_a_person_is_counted_before_they_are_removed() {
    let mut model = visit("mum", &["a", "mum"]);
    for code in ["open:people", "remove:mum"] {
        update(&mut model, Msg::parse(code).expect(code), &moment(1));
    }
    let page = drawn(&model);
    for line in ["2 checks", "1 cramp", "1 night", "1 medicine", "1 question", "1 plan", "1 tick in your plan"] {
        assert!(page.contains(line), "{line}: {page}");
    }
    assert!(page.contains("Remove Mum and all of this?") && page.contains("(\"data-m\", \"backup\")"), "{page}");
    let mut gone = model.clone();
    update(&mut gone, Msg::parse("removed:mum").expect("a code"), &moment(2));
    assert!(gone.ledger.all().filter(|record| record.person == "mum").all(|record| matches!(record.body, Body::Gone)));
    assert_eq!(gone.ledger.living().filter(|record| record.person == "a").count(), full("a").len() + 1);
}
