//! The sheet against the tables: everything is on it, exactly once, in words, and nothing is loaded.

use super::{
    content::Content,
    glossary,
    html::anchor,
    item::Item,
    rules,
    sheet::{self, Section},
    signed::{self, Signed},
};
use crate::place;
use leg_cramps::{
    check::{
        DERIVED, Expr, Key, MEDICINES, RULES, SCREENS, SEVEN, STORED, Topic, UNSOURCED,
        explain::{LOOK_ALIKES, all_negatives, all_questions},
    },
    guide::{Fact, MEASURES},
    words::{REGIONS, Words, packed, t},
};
use std::collections::BTreeSet;

fn sections() -> Vec<Section> {
    sheet::sections().expect("the sheet")
}

fn page() -> String {
    sheet::page(&sections(), &Signed::new(), "2026-11-23").expect("a page")
}

fn section<'a>(sections: &'a [Section], id: &str) -> &'a [Item] {
    &sections.iter().find(|section| section.id == id).expect(id).items
}

fn ids(sections: &[Section], id: &str) -> Vec<String> {
    section(sections, id).iter().map(|item| item.id.clone()).collect()
}

#[test]
fn everything_stands_in_its_section_in_the_order_of_its_table() {
    let all = sections();
    let with = |kind: &str, ids: Vec<&str>| ids.iter().map(|id| format!("{kind}.{id}")).collect::<Vec<_>>();
    assert_eq!(ids(&all, "questions"), with("question", SCREENS.iter().map(|s| s.id).collect()));
    assert_eq!(ids(&all, "rules"), RULES.iter().map(rules::id).collect::<Vec<_>>());
    assert_eq!(ids(&all, "medicines"), with("medicine", MEDICINES.iter().map(|m| m.id).collect()));
    assert_eq!(ids(&all, "measures"), with("measure", MEASURES.iter().map(|m| m.id).collect()));
    assert_eq!(ids(&all, "regions"), with("region", REGIONS.iter().map(|r| r.id).collect()));
    assert_eq!(ids(&all, "topics"), with("topic", Topic::ALL.iter().map(|t| t.id()).collect()));
    let beside = with("alike", LOOK_ALIKES.iter().map(|alike| alike.id).collect());
    assert_eq!(ids(&all, "alike").split_at(LOOK_ALIKES.len()).0, beside);
    assert_eq!(ids(&all, "facts").len(), Fact::COUNT);
    assert_eq!(ids(&all, "seven").len(), SEVEN.len());
    let raw = place::read(&place::root().join("content/sources.toml")).expect("sources");
    let sources: Vec<&str> = raw.lines().filter_map(|l| l.strip_prefix('[')?.strip_suffix(']')).collect();
    assert_eq!(ids(&all, "sources"), with("source", sources));
}

#[test]
fn every_id_is_printed_once_as_the_target_of_links_and_every_link_has_one() {
    let page = page();
    for item in sections().iter().flat_map(|section| &section.items) {
        let target = format!(" id=\"{}\"", anchor(&item.id));
        assert_eq!(page.matches(&target).count(), 1, "{}", item.id);
    }
    for link in page.split("href=\"#").skip(1).filter_map(|part| part.split('"').next()) {
        assert!(page.contains(&format!(" id=\"{link}\"")), "no target: {link}");
    }
}

#[test]
fn every_option_stands_on_its_question_with_its_words() {
    let all = sections();
    let words = Words::parse(packed::file("en")).expect("English");
    for (screen, item) in SCREENS.iter().zip(section(&all, "questions")) {
        if screen.is_which() {
            continue;
        }
        for choice in screen.choices() {
            let line = format!("<code>{}</code>", choice.id);
            assert_eq!(item.body.matches(&line).count(), 1, "{}: {}", screen.id, choice.id);
            assert!(item.body.contains(words.get(choice.text)), "{}: {}", screen.id, choice.id);
        }
    }
}

fn keys(when: &Expr, found: &mut Vec<Key>) {
    match when {
        Expr::Is(key) | Expr::Not(key) | Expr::Unsure(key) | Expr::Denied(key) => found.push(*key),
        Expr::All(parts) | Expr::Any(parts) => parts.iter().for_each(|part| keys(part, found)),
        Expr::Below(_) | Expr::Reached(_) => {}
    }
}

/// Every condition on the sheet.
fn conditions() -> Vec<&'static Expr> {
    let rules = RULES.iter().map(|rule| &rule.when);
    let derived = DERIVED.iter().map(|(_, when)| when);
    let screens = SCREENS.iter().map(|screen| screen.given());
    let beside = LOOK_ALIKES.iter().map(|alike| alike.when());
    let lists = all_negatives().iter().chain(all_questions()).map(|(when, _)| when);
    rules
        .chain(derived)
        .chain(screens)
        .chain(beside)
        .chain(lists)
        .chain(&SEVEN)
        .chain(Topic::extra().iter().map(|(when, _)| when))
        .collect()
}

#[test]
fn no_condition_prints_a_key_that_has_words() {
    let speech = sheet::speech().expect("words");
    let mut used = Vec::new();
    conditions().iter().for_each(|when| keys(when, &mut used));
    assert!(used.len() > 200, "the tables are read");
    for key in used {
        let said = speech.key(key);
        assert_ne!(said, key.id(), "{key:?} is said in no words");
        assert!(said.contains("<q>") || glossary::entry(key).is_some(), "{key:?}: {said}");
    }
}

#[test]
fn every_part_of_a_condition_is_printed() {
    let speech = sheet::speech().expect("words");
    for rule in RULES {
        let mut used = Vec::new();
        keys(&rule.when, &mut used);
        let said = speech.condition(&rule.when);
        for key in used {
            assert!(said.contains(&speech.key(key)), "{}: {key:?}", rule.id);
        }
    }
}

#[test]
fn a_term_of_the_glossary_is_said_by_no_option_and_all_that_are_worked_out_are_there() {
    for key in Key::ALL.iter().skip(STORED) {
        let option = SCREENS.iter().flat_map(|s| s.choices()).any(|choice| choice.id == key.id());
        // These two say something of a medicine that no rule asks.
        let silent = matches!(key, Key::Supplement | Key::PotassiumSafety);
        assert!(option != glossary::entry(*key).is_some() || silent, "{key:?}");
    }
}

#[test]
fn what_has_no_source_has_a_mark() {
    let all = sections();
    let marks = |id: &str| {
        let items = all.iter().flat_map(|section| &section.items);
        items.filter(|item| item.id == id).map(|item| item.marks.len()).sum::<usize>()
    };
    for rule in RULES.iter().filter(|rule| rule.sources.is_empty()) {
        assert!(marks(&rules::id(rule)) > 0, "{}", rules::id(rule));
    }
    for measure in MEASURES.iter().filter(|measure| measure.sources.is_empty()) {
        assert!(marks(&format!("measure.{}", measure.id)) > 0, "{}", measure.id);
    }
    for medicine in MEDICINES.iter().filter(|medicine| medicine.sources.is_empty()) {
        assert!(marks(&format!("medicine.{}", medicine.id)) > 0, "{}", medicine.id);
    }
    for alike in LOOK_ALIKES.iter().filter(|alike| alike.sources.is_empty()) {
        assert!(marks(&format!("alike.{}", alike.id)) > 0, "{}", alike.id);
    }
    for (id, _) in UNSOURCED {
        assert!(marks(&format!("medicine.{id}")) > 0, "{id}");
    }
    // No number has been checked against its service yet; a region without a mark would say so.
    for region in REGIONS {
        assert!(marks(&format!("region.{}", region.id)) > 0, "{}", region.id);
    }
}

#[test]
fn every_source_says_its_year_and_whether_it_was_checked() {
    for item in section(&sections(), "sources") {
        let state = item.body.contains("<b>not checked</b>") || item.body.contains("<b>checked 20");
        assert!(state, "{}", item.id);
        let year = item.body.contains("no date") || item.body.contains(", 19") || item.body.contains(", 20");
        assert!(year, "{}: {}", item.id, item.body);
    }
    assert!(Content::read().expect("content").checked().0 > 100);
}

#[test]
fn every_text_that_is_shown_is_on_the_sheet() {
    let page = page();
    let lines: Vec<&str> = packed::file("en").lines().skip(1).collect();
    let ends = t::KEYS.iter().skip(1).map(|(at, _)| usize::from(*at)).chain([t::COUNT]);
    for ((at, key), end) in t::KEYS.iter().zip(ends) {
        let hidden = ["figure.", "language."].iter().any(|table| key.starts_with(table)) || key.ends_with("_owner");
        // Sources are printed from their file, field by field.
        if hidden || key.starts_with("source.") {
            continue;
        }
        for line in lines.iter().take(end).skip(usize::from(*at)).filter(|line| !line.is_empty()) {
            assert!(page.contains(&super::html::text(line)), "{key}: {line}");
        }
    }
}

#[test]
fn nothing_is_loaded_and_every_tag_is_closed() {
    let page = page();
    for loading in ["<script", "<img", "<link", "<iframe", "src=", "@import", "url(", "href=\"http", "style=\""] {
        assert!(!page.contains(loading), "{loading}");
    }
    let mut open: Vec<String> = Vec::new();
    for tag in page.split('<').skip(1).filter_map(|part| part.split_once('>')).map(|(tag, _)| tag) {
        let name: String = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        if tag.starts_with('!') || tag.ends_with('/') {
            continue;
        } else if tag.starts_with('/') {
            assert_eq!(open.pop().as_deref(), Some(name.as_str()), "closed out of turn");
        } else {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn every_item_can_be_signed_and_nothing_is_signed_yet() {
    let all = sections();
    let items: Vec<&Item> = all.iter().flat_map(|section| &section.items).collect();
    let unique: BTreeSet<&str> = items.iter().map(|item| item.id.as_str()).collect();
    assert_eq!(unique.len(), items.len());
    let page = page();
    // One line an item, one a section, one on the cover.
    assert_eq!(page.matches("class=\"sign\"").count(), items.len() + all.len() + 1);
    assert_eq!(page.matches("class=\"status is-new\"").count(), items.len());
    assert!(page.contains("Nothing has been signed yet."));
    let file = place::read(&place::root().join("content/reviewed.toml")).expect("reviewed.toml");
    let signed = signed::read(&file, &items).expect("readable");
    // Whoever pastes the first signature changes SAFETY.md and this line in the same commit.
    assert!(signed.is_empty(), "{} items are signed", signed.len());
}

#[test]
fn the_summary_counts_what_was_signed_and_what_changed_since() {
    let all = sections();
    let items: Vec<&Item> = all.iter().flat_map(|section| &section.items).collect();
    let entry =
        |id: &str, hash: &str| format!("\"{id}\" = {{ hash = \"{hash}\", date = \"2027-01-31\", by = \"AB\" }}\n");
    let first = items.first().expect("an item");
    let file = entry(&first.id, &first.hash()) + &entry("measure.m1", "000000000000");
    let page = sheet::page(&all, &signed::read(&file, &items).expect("read"), "2026-11-23").expect("a page");
    let new = items.len() - 2;
    assert!(
        page.contains(&format!("1 items are signed as they stand, 1 changed since their signature, {new} are new."))
    );
    assert!(page.contains("signed 2027-01-31, AB") && page.contains("changed since 2027-01-31"));
    assert!(page.contains("href=\"#measure.m1\">measure.m1</a>"));
}

#[test]
fn the_sheet_says_what_the_tool_is_for_in_the_words_of_safety_md() {
    let safety = place::read(&place::root().join("SAFETY.md")).expect("SAFETY.md");
    let first = safety.split("## Intended use").nth(1).and_then(|part| part.trim().lines().next()).expect("a line");
    let plain = super::html::plain(&page());
    assert!(plain.contains(&first.replace(['*', '`'], "")), "{first}");
}

#[test]
fn every_kind_of_condition_reads_as_a_sentence() {
    use leg_cramps::check::Urgency;
    static PAIR: &[Expr] = &[Expr::Is(Key::Palp), Expr::Not(Key::Knot)];
    let speech = sheet::speech().expect("words");
    let said = |when: Expr| super::html::plain(&speech.condition(&when)).replace(" :", ":");
    assert_eq!(said(Expr::Is(Key::Palp)), "Heart newly racing, pounding or missing beats q16_recent");
    assert!(said(Expr::Not(Key::Palp)).starts_with("not: Heart"));
    assert!(said(Expr::Unsure(Key::Palp)).starts_with("not sure about: Heart"));
    assert!(said(Expr::Denied(Key::DarkPain)).starts_with("no was answered"));
    assert_eq!(said(Expr::Below(Urgency::Doctor)), "no rule at level Doctor or above has fired");
    assert_eq!(said(Expr::Reached(Urgency::Emergency)), "a rule at level Emergency or above has fired");
    assert!(said(Expr::All(PAIR)).starts_with("All of: Heart") && said(Expr::All(PAIR)).contains("not: A sudden"));
    assert!(said(Expr::Any(PAIR)).starts_with("Any one of: Heart"));
    assert_eq!(said(Expr::All(&[])), "always");
    assert!(said(Expr::Is(Key::Swell1)).starts_with("Only in one leg Newly swollen"), "its heading belongs to it");
    assert!(said(Expr::Is(Key::MedTox)).contains("(With lithium: new vomiting"), "a yes says to what");
}
