//! Results as they are drawn, from the very views that the widget draws: what has to stand there, and how long the
//! emergency card is.

use crate::grade::words as split;
use leg_cramps::{
    app::{Config, Model, Screen, Verdict},
    check::{Answers, RULES, Rule, Urgency, Within},
    view,
    words::{REGIONS, Region, Words, packed, t},
};
use yew::{
    Callback,
    virtual_dom::{VNode, VTag},
};

pub fn english(carer: bool) -> Words {
    Words::parse(packed::file("en")).expect("English").to(carer)
}

/// The result page of a verdict.
fn drawn(verdict: Verdict, region: &'static Region, words: &Words) -> VNode {
    let mut model = Model::new(Config { region, ..Config::default() });
    model.verdict = Some(verdict);
    model.screen = Screen::Result;
    view::root(&view::Ctx { model: &model, words, send: Callback::noop(), file: Callback::noop() })
}

/// A verdict in which one rule fired.
fn fired(rule: &'static Rule) -> Verdict {
    let mut verdict = Verdict::of(&Answers::default());
    (verdict.urgency, verdict.within, verdict.rules) = (rule.urgency, rule.within, vec![(rule, Vec::new())]);
    verdict
}

/// Text below a node that is read without opening anything, in order.
fn text(node: &VNode, out: &mut String) {
    match node {
        VNode::VText(own) => {
            out.push(' ');
            out.push_str(&own.text);
        }
        VNode::VList(list) => list.iter().for_each(|child| text(child, out)),
        VNode::VTag(tag) if tag.tag() != "details" && !tag.attributes.iter().any(|(name, _)| name == "hidden") => {
            tag.children().into_iter().for_each(|child| text(child, out));
        }
        _ => {}
    }
}

fn has_class(tag: &VTag, class: &str) -> bool {
    tag.attributes.iter().any(|(name, value)| name == "class" && value.split(' ').any(|one| one == class))
}

/// The first element with a class.
fn find<'a>(node: &'a VNode, class: &str) -> Option<&'a VNode> {
    match node {
        VNode::VList(list) => list.iter().find_map(|child| find(child, class)),
        VNode::VTag(tag) if has_class(tag, class) => Some(node),
        VNode::VTag(tag) => tag.children().and_then(|inner| find(inner, class)),
        _ => None,
    }
}

pub fn said(node: &VNode) -> String {
    let mut out = String::new();
    text(node, &mut out);
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_emergency_card_has_at_most_40_words_in_every_region_and_for_carers() {
    let mut longest = 0;
    for carer in [false, true] {
        let words = english(carer);
        for region in REGIONS {
            for rule in RULES.iter().filter(|rule| rule.urgency == Urgency::Emergency) {
                let page = drawn(fired(rule), region, &words);
                let card = said(find(&page, "is-loose").expect("the card"));
                let count = split(&card).len();
                assert!(count <= 40, "{} {}: {count} words: {card}", region.id, rule.id);
                let reason = words.fill(rule.reason, &[("hospital", words.get(region.hospital_words))]);
                assert!(card.contains(&reason) && !card.contains('{'), "{}: {card}", rule.id);
                assert!(card.contains(words.get(t::RESULT_EMERGENCY_LEAD)), "{card}");
                assert!(region.emergency.is_empty() || card.contains(region.emergency), "{}: {card}", region.id);
                longest = longest.max(count);
            }
        }
    }
    assert!(longest > 15, "the card was read");
}

#[test]
fn keep_taking_stands_on_every_result_that_sends_to_a_pharmacist_a_doctor_or_today() {
    for (carer, sentence) in [(false, "eep taking"), (true, "as usual")] {
        let words = english(carer);
        let sent = [Urgency::Pharmacist, Urgency::Doctor, Urgency::Urgent];
        for rule in RULES.iter().filter(|rule| sent.contains(&rule.urgency)) {
            let page = said(&drawn(fired(rule), Region::by_id("gb"), &words));
            assert!(page.contains(sentence) && page.contains("medicines"), "{}: {page}", rule.id);
        }
    }
}

#[test]
fn every_result_but_an_emergency_says_when_to_get_help_at_once() {
    let words = english(false);
    for rule in RULES.iter().filter(|rule| rule.urgency != Urgency::Emergency) {
        let page = said(&drawn(fired(rule), Region::by_id("gb"), &words));
        for sign in words.list(t::RESULT_NET_SIGNS) {
            assert!(page.contains(sign), "{}: {sign}", rule.id);
        }
        // What needs help today, and what needs a doctor, where the result itself sends to neither.
        for (list, below) in
            [(t::RESULT_NET_TODAY_SIGNS, Urgency::Urgent), (t::RESULT_NET_DOCTOR_SIGNS, Urgency::Doctor)]
        {
            for sign in words.list(list) {
                assert_eq!(page.contains(sign), rule.urgency < below, "{}: {sign}", rule.id);
            }
        }
        assert!(page.contains(words.get(t::UI_DISCLAIMER)), "{}", rule.id);
    }
}

#[test]
fn the_reader_is_told_that_no_clinician_has_reviewed_it() {
    let words = english(false);
    let home = Model::new(Config::default());
    let page =
        said(&view::root(&view::Ctx { model: &home, words: &words, send: Callback::noop(), file: Callback::noop() }));
    let rule = RULES.iter().find(|rule| rule.within == Within::Month).expect("a rule");
    let result = said(&drawn(fired(rule), Region::by_id("gb"), &words));
    let line = words.get(t::UI_NOT_REVIEWED);
    assert!(page.contains(line) || result.contains(line), "{line}");
}
