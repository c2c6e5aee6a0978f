//! Every question with its options, and the article's seven.

use super::{
    html::{el, list, row, text},
    item::Item,
    phrase::Speech,
};
use leg_cramps::{
    check::{Answers, Choice, Group, Kind, L1, L2, SCREENS, SEVEN, Screen, path},
    words::t,
};

/// Every screen, in the order in which it can be asked.
pub fn items(speech: &Speech) -> Vec<Item> {
    SCREENS.iter().map(|screen| one(speech, screen)).collect()
}

fn one(speech: &Speech, screen: &'static Screen) -> Item {
    let how = match screen.kind {
        Kind::One => "one answer",
        Kind::Many => "any number of answers, or “none”",
        Kind::Scale => "a number from 0 to 10",
        Kind::Medicines => "a list of medicines",
    };
    let given = if screen.asked().starts_with("after") { String::new() } else { speech.condition(screen.given()) };
    let extras = [screen.none.map(|id| speech.both(id)), screen.unsure.map(|id| speech.both(id))];
    let extras = list("options", extras.into_iter().flatten());
    let options = if screen.is_which() {
        // The same options once more would only ask for the same signature twice.
        text("The options of the screen before it that were not ticked, and:")
    } else {
        screen.groups.iter().map(|group| options(speech, screen, group)).collect()
    };
    let options = options + &extras;
    let body = [
        row("Asked", &text(screen.asked())),
        row("Only where", if given == "always" { "" } else { &given }),
        row("Of children", if screen.asks_about_children() { "asked about a child under 16 too" } else { "" }),
        row("Question", &speech.both(screen.title)),
        row("Help", &screen.hint.map_or(String::new(), |id| speech.both(id))),
        row("Answered by", how),
        row("Options", &options),
        row("Why we ask", &screen.why.map_or(String::new(), |id| speech.both(id))),
    ];
    Item::new(format!("question.{}", screen.id), speech.own.get(screen.title), body.concat())
}

/// A heading with its options.
fn options(speech: &Speech, screen: &'static Screen, group: &Group) -> String {
    let label = group.label.map_or(String::new(), |id| el("b", "", &speech.both(id)));
    let after = group.after().map_or(String::new(), |key| format!(" (only after {})", speech.key(key)));
    let choices = list("options", group.choices.iter().map(|choice| option(speech, screen, choice)));
    format!("{label}{after}{choices}")
}

fn option(speech: &Speech, screen: &'static Screen, choice: &'static Choice) -> String {
    let help = choice.help.map_or(String::new(), |id| el("span", "help", &speech.both(id)));
    let key = choice.key().filter(|_| screen.yes_key().is_none());
    let sign = key.map_or("", |key| match (L1.contains(&key), L2.contains(&key)) {
        (true, _) => "emergency sign",
        (_, true) => "same-day sign",
        _ => "",
    });
    let unsure = key.or(screen.yes_key()).filter(|key| key.unsure_is_yes() && choice.id != "no");
    let notes = [
        sign,
        unsure.map_or("", |_| "“not sure” counts as yes"),
        if is_kept_from_60(screen, choice) { "not shown at 60 or over" } else { "" },
    ];
    let notes: String = notes.iter().filter(|note| !note.is_empty()).map(|note| el("em", "", note)).collect();
    format!("{} {}{notes}{help}", speech.both(choice.text), el("code", "", &text(choice.id)))
}

/// Asked of the checker itself, so that the sheet can't say anything else.
fn is_kept_from_60(screen: &'static Screen, choice: &Choice) -> bool {
    let aged = |age: &str| {
        let mut answers = Answers::default();
        let given = Screen::by_id("q01_age").is_some_and(|screen| answers.give(screen, &[age]).is_ok());
        given && path::offers(&answers, screen, choice)
    };
    aged("18_59") && !aged("60_74")
}

/// The article's seven questions, as the result counts them.
pub fn seven(speech: &Speech) -> Vec<Item> {
    let one = |(number, when): (usize, &_)| {
        let (own, carer) = (speech.own.nth(t::SEVEN_QUESTIONS, number), speech.carer.nth(t::SEVEN_QUESTIONS, number));
        let carer = if own == carer { "" } else { carer };
        let body = [row("To a carer", &text(carer)), row("Counted as yes when", &speech.condition(when))];
        Item::new(format!("seven.{}", number + 1), own, body.concat())
    };
    SEVEN.iter().enumerate().map(one).collect()
}
