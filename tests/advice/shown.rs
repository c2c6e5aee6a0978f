//! What the person of a vignette is shown, read off the drawn pages: the result, the guide as it fits them, and the
//! page of every measure that can be reached.

use leg_cramps::{
    app::{Config, Model, Screen, Verdict},
    check::{Answers, Urgency, Within, path},
    guide::{Fit, NO_HELP},
    view,
    words::{REGIONS, Words, packed, t},
};
use serde_json::{Map, Value};
use std::{fs, path::PathBuf};
use yew::{Callback, virtual_dom::VNode};

/// Pages are drawn for this region; `tests/words/shown.rs` reads the emergency card of the others.
const REGION: &str = "gb";

/// All that one person is shown.
pub struct Shown {
    pub urgency: Urgency,
    pub within: Within,
    /// Of the result, what is read without opening anything.
    pub open: String,
    /// Of the result, what is one tap away.
    pub folded: String,
    /// Of the guide, what is one tap away: what is held back, each with its reasons.
    pub held: String,
    /// Every measure as it fits.
    pub measures: Vec<Measure>,
    /// All of it, with all that is folded.
    pub all: String,
    /// Whether it is said to somebody who answers for another person.
    pub carer: bool,
}

/// A measure as it fits.
pub struct Measure {
    pub id: &'static str,
    pub fit: Fit,
    /// Whether it is moved up as suiting this reader.
    pub suits: bool,
    /// What its own page says without opening anything. Of what is held back there is no page, but for what stands
    /// under "What does not help".
    pub page: String,
}

pub fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

/// The answers of a vignette, given screen by screen as the path asks, then the details.
fn answers(case: &str) -> Answers {
    let raw = fs::read_to_string(folder().join(format!("vignettes/{case}.json"))).expect(case);
    let file: Map<String, Value> = serde_json::from_str(&raw).expect(case);
    let wanted = Answers::from_map(file["answers"].as_object().expect("answers")).expect(case);
    let mut answers = Answers::default();
    while let Some(screen) = path::next(&answers) {
        answers.give(screen, &wanted.picks(screen)).unwrap_or_else(|_| panic!("{case}: {} is not answered", screen.id));
    }
    for screen in path::details(&answers) {
        let picks = wanted.picks(screen);
        if !picks.is_empty() {
            answers.give(screen, &picks).expect(case);
        }
    }
    answers
}

/// Text below a node: what is read without opening anything, and what is folded.
fn text(node: &VNode, inside: bool, open: &mut String, folded: &mut String) {
    match node {
        VNode::VText(own) => {
            let out = if inside { folded } else { open };
            out.push(' ');
            out.push_str(&own.text);
        }
        VNode::VList(list) => list.iter().for_each(|child| text(child, inside, open, folded)),
        VNode::VTag(tag) if !tag.attributes.iter().any(|(name, _)| name == "hidden") => {
            let inside = inside || tag.tag() == "details";
            tag.children().into_iter().for_each(|child| text(child, inside, open, folded));
        }
        _ => {}
    }
}

/// White space as one blank each.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn drawn(model: &Model, words: &Words) -> (String, String) {
    let page = view::root(&view::Ctx { model, words, send: Callback::noop(), file: Callback::noop() });
    let (mut open, mut folded) = (String::new(), String::new());
    text(&page, false, &mut open, &mut folded);
    (plain(&open), plain(&folded))
}

impl Shown {
    /// To the person of a vignette, or to somebody who answers for them.
    pub fn to(case: &str, carer: bool) -> Shown {
        let words = Words::parse(packed::file("en")).expect("English").to(carer);
        let region = REGIONS.iter().find(|region| region.id == REGION).expect("the region");
        let mut model = Model::new(Config { region, ..Config::default() });
        model.answers = answers(case);
        let verdict = Verdict::of(&model.answers);
        let (urgency, within) = (verdict.urgency, verdict.within);
        model.verdict = Some(verdict);
        let mut page = |screen: Screen| {
            model.screen = screen;
            drawn(&model, &words)
        };
        let (open, folded) = page(Screen::Result);
        let (guide, held) = page(Screen::Guide);
        let (no_help, studies) = page(Screen::NoHelp);
        let mut all = vec![open.clone(), folded.clone(), guide, held.clone(), no_help, studies];
        let mut measures = Vec::new();
        for advice in model.advice() {
            let id = advice.measure.id;
            let named = NO_HELP.iter().any(|one| one.measure().is_some_and(|measure| measure.id == id));
            let mut own = String::new();
            if advice.fit != Fit::HeldBack || named {
                model.screen = Screen::Measure(id);
                let (open, folded) = drawn(&model, &words);
                own.clone_from(&open);
                all.extend([open, folded]);
            }
            measures.push(Measure { id, fit: advice.fit, suits: advice.suits, page: own });
        }
        Shown { urgency, within, open, folded, held, measures, all: all.join(" "), carer }
    }

    fn measure(&self, id: &str) -> &Measure {
        self.measures.iter().find(|one| one.id == id).unwrap_or_else(|| panic!("no measure {id}"))
    }

    /// How a measure fits, and whether it is moved up.
    pub fn fit(&self, id: &str) -> (Fit, bool) {
        let one = self.measure(id);
        (one.fit, one.suits)
    }

    /// The page of a measure; empty where it can't be reached.
    pub fn page(&self, id: &str) -> &str {
        &self.measure(id).page
    }

    /// The pages of all measures that can be reached.
    pub fn pages(&self) -> impl Iterator<Item = &str> {
        self.measures.iter().map(|one| one.page.as_str())
    }
}

/// The texts of an id as they are drawn, or none if there is no such id.
pub fn texts(id: &str, carer: bool) -> Vec<String> {
    let lines: Vec<&str> = packed::file("en").lines().skip(1).collect();
    let own = |id: &str| {
        let at = t::KEYS.iter().position(|(_, key)| *key == id)?;
        let end = t::KEYS.get(at + 1).map_or(t::COUNT, |(next, _)| usize::from(*next));
        Some(lines[usize::from(t::KEYS[at].0)..end].to_vec())
    };
    let other = if carer { own(&format!("carer.{id}")) } else { None };
    let found = other.or_else(|| own(id)).unwrap_or_default();
    found.into_iter().filter(|line| !line.is_empty()).map(|line| plain(&filled(line))).collect()
}

/// A text with the region's own words.
fn filled(text: &str) -> String {
    let one = |id: &str| texts(id, false).concat();
    let region = |what: &str| one(&format!("region.{REGION}.{what}"));
    let mut text = text.to_owned();
    if text.contains("{call}") {
        text = text.replace("{call}", &one("ui.call"));
    }
    if text.contains("{number}") {
        let region = REGIONS.iter().find(|region| region.id == REGION).expect("the region");
        text = text.replace("{number}", region.emergency);
    }
    for (mark, what) in [("{hospital}", "hospital"), ("{doctor}", "routine")] {
        if text.contains(mark) {
            text = text.replace(mark, &region(what));
        }
    }
    text
}
