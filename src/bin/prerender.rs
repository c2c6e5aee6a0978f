//! Prints the screens that the shell paints before the core is there, as JSON: the very same views, drawn once
//! at build time and written down as elements to create. What depends on the page (region, look, heading
//! level) becomes a marker that the shell fills in.

use leg_cramps::{
    app::{self, Config, Model, Msg},
    diary::Moment,
    view,
    words::{REGIONS, Region, Words, packed, t},
};
use serde_json::{Map, Value, json};
use yew::{
    Callback,
    virtual_dom::{VNode, VTag},
};

/// Where a page's number for emergencies goes.
const NUMBER: &str = "%emergency%";

/// Messages that lead from the start to each screen that the shell paints.
const WAYS: [&[&str]; 6] = [
    &[],
    &["open:now"],
    &["open:now", "now:next"],
    &["open:now", "now:next", "now:next"],
    &["open:now", "now:next", "now:next", "now:next"],
    &["open:check"],
];

fn main() {
    let Ok(words) = Words::parse(packed::file("en")) else {
        eprintln!("prerender: the English words file is broken");
        std::process::exit(1);
    };
    let models: Vec<Model> = WAYS.iter().map(|way| walked(way)).collect();
    let known: Vec<String> = models.iter().map(|model| model.screen.code()).collect();
    let (mut screens, mut next) = (Map::new(), Map::new());
    for model in &models {
        let ctx = view::Ctx { model, words: &words, send: Callback::noop(), file: Callback::noop() };
        let node = written(&view::root(&ctx), &words);
        let mut codes = Vec::new();
        collect(&node, &mut codes);
        let ways =
            codes.into_iter().filter_map(|code| leads_to(model, &code, &known).map(|to| (code, Value::from(to))));
        next.insert(model.screen.code(), Value::Object(ways.collect()));
        screens.insert(model.screen.code(), node);
    }
    let whole = json!({ "screens": screens, "next": next, "strings": strings(&words), "regions": regions(&words) });
    println!("{whole}");
}

/// A fresh model after some messages, in a region of markers.
fn walked(way: &[&str]) -> Model {
    let region = REGIONS.iter().find(|region| region.id == "gb").unwrap_or(Region::by_id("generic"));
    let marked: &'static Region =
        Box::leak(Box::new(Region { id: "marked", emergency: NUMBER, countries: &[], zones: &[], ..copy(region) }));
    let mut model = Model::new(Config { region: marked, ..Config::default() });
    for msg in way.iter().filter_map(|code| Msg::parse(code)) {
        app::update(&mut model, msg, &Moment::default());
    }
    model
}

fn copy(region: &Region) -> Region {
    Region {
        id: region.id,
        emergency: region.emergency,
        urgent: region.urgent,
        countries: region.countries,
        zones: region.zones,
        name: region.name,
        urgent_words: region.urgent_words,
        routine_words: region.routine_words,
        hospital_words: region.hospital_words,
    }
}

/// The screen that a control leads to, if the shell can paint it too.
fn leads_to(model: &Model, code: &str, known: &[String]) -> Option<String> {
    let mut after = model.clone();
    app::update(&mut after, Msg::parse(code)?, &Moment::default());
    let to = after.screen.code();
    (to != model.screen.code() && after.problem.is_none() && known.contains(&to)).then_some(to)
}

/// A node as the shell reads it: a text, or `[tag, attributes, children]`.
fn written(node: &VNode, words: &Words) -> Value {
    match node {
        VNode::VText(text) => Value::from(marked_text(&text.text, words)),
        VNode::VTag(tag) => element(tag, words),
        _ => {
            let all = children(node, words);
            all.into_iter().next().unwrap_or_default()
        }
    }
}

fn children(node: &VNode, words: &Words) -> Vec<Value> {
    match node {
        VNode::VList(list) => list.iter().flat_map(|child| children(child, words)).collect(),
        other => {
            let value = written(other, words);
            if value.as_str() == Some("") { Vec::new() } else { vec![value] }
        }
    }
}

fn element(tag: &VTag, words: &Words) -> Value {
    let mut attributes = Map::new();
    for (name, value) in tag.attributes.iter() {
        let value = match (name, value) {
            ("data-theme", "light") => "%theme%",
            _ => value,
        };
        attributes.insert(name.to_owned(), Value::from(value));
    }
    if tag.checked() == Some(true) {
        attributes.insert("checked".to_owned(), Value::from(""));
    }
    let name = match tag.tag() {
        "h2" => "h%0%",
        "h3" => "h%1%",
        other => other,
    };
    let inside = tag.children().map(|inner| children(inner, words)).unwrap_or_default();
    json!([name, attributes, inside])
}

fn marked_text(text: &str, words: &Words) -> String {
    if text == words.fill(t::UI_CALL, &[("number", NUMBER)]) {
        return "%call%".to_owned();
    }
    if text == words.get(t::UI_OR_LOCAL) {
        return "%or_local%".to_owned();
    }
    text.to_owned()
}

fn collect(node: &Value, codes: &mut Vec<String>) {
    if let Some(code) = node.get(1).and_then(|attributes| attributes.get("data-m")).and_then(Value::as_str) {
        codes.push(code.to_owned());
    }
    for child in node.get(2).and_then(Value::as_array).into_iter().flatten() {
        collect(child, codes);
    }
}

/// All texts under `shell.`: one string, or a list of strings.
fn strings(words: &Words) -> Value {
    let file = packed::file("en");
    let lines: Vec<&str> = file.lines().skip(1).collect();
    let mut keys = t::KEYS.iter().peekable();
    let mut all = Map::new();
    while let Some((at, key)) = keys.next() {
        let until = keys.peek().map_or(t::COUNT, |(next, _)| usize::from(*next));
        let Some(name) = key.strip_prefix("shell.") else { continue };
        let own = lines.get(usize::from(*at)..until).unwrap_or_default();
        let value = match own {
            [one] => Value::from(*one),
            many => Value::from(many.to_vec()),
        };
        all.insert(name.to_owned(), value);
    }
    all.insert("lang".to_owned(), Value::from(words.tag()));
    Value::Object(all)
}

fn regions(words: &Words) -> Value {
    let row = |region: &Region| {
        let (call, or_local) = if region.emergency.is_empty() {
            (words.get(t::UI_CALL_GENERIC).to_owned(), "")
        } else {
            (words.fill(t::UI_CALL, &[("number", region.emergency)]), words.get(t::UI_OR_LOCAL))
        };
        json!({
            "id": region.id,
            "emergency": region.emergency,
            "urgent": region.urgent,
            "countries": region.countries,
            "zones": region.zones,
            "call": call,
            "or_local": or_local,
        })
    };
    REGIONS.iter().map(row).collect()
}
