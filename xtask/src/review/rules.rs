//! Every row of the table of rules, and the topics that a result can raise.

use super::{
    content::Content,
    html::{list, row, text},
    item::Item,
    phrase::Speech,
};
use leg_cramps::check::{RULES, Rule, Topic, Within};

/// The id of a row: two rows of one rule differ in their level or their time.
pub fn id(rule: &Rule) -> String {
    format!("rule.{}.{}.{}", rule.id, rule.urgency.id(), rule.within.id())
}

/// Every row, the most urgent first, as in the table.
pub fn items(speech: &Speech, content: &Content) -> Vec<Item> {
    let one = |rule: &'static Rule| {
        let topics: Vec<&str> = rule.topics.iter().map(|topic| speech.own.get(topic.text())).collect();
        let body = [
            row("Fires when", &speech.condition(&rule.when)),
            row("Reason shown", &speech.both(rule.reason)),
            row("Topics to raise", &text(&topics.join(" · "))),
            row("For whom", if rule.child { "everyone, under 16 too" } else { "16 or over" }),
            row("Sources", &content.cited(rule.sources)),
        ];
        let title = format!("{}: {}, {}", rule.id, speech.level(rule.urgency), within(rule.within));
        Item::new(id(rule), title, body.concat())
    };
    RULES.iter().map(one).collect()
}

fn within(within: Within) -> &'static str {
    match within {
        Within::None => "no time limit",
        Within::Month => "in 2 to 4 weeks",
        Within::Week => "within a week",
        Within::TwoDays => "within 2 days",
        Within::Today => "the same day",
        Within::Now => "now",
    }
}

/// Every topic with what raises it: rules, and the table of conditions of its own.
pub fn topics(speech: &Speech) -> Vec<Item> {
    let one = |topic: &Topic| {
        let rules: Vec<&str> = RULES.iter().filter(|rule| rule.topics.contains(topic)).map(|rule| rule.id).fold(
            Vec::new(),
            |mut all, id| {
                if !all.contains(&id) {
                    all.push(id);
                }
                all
            },
        );
        let extra = Topic::extra().iter().filter(|(_, topics)| topics.contains(topic));
        let body = [
            row("Shown as", &speech.both(topic.text())),
            row("Raised by rules", &text(&rules.join(", "))),
            row("Also when", &list("", extra.map(|(when, _)| speech.condition(when)))),
        ];
        let item = Item::new(format!("topic.{}", topic.id()), speech.own.get(topic.text()), body.concat());
        Item { small: true, ..item }
    };
    Topic::ALL.iter().map(one).collect()
}
