//! The sheet: a cover that says what is signed and how, then every item, section by section.

use super::{
    content::{self, Content},
    explain, glossary, guide,
    html::{el, link, list, text},
    item::{Item, signature},
    marks, medicines,
    phrase::Speech,
    questions, rules,
    signed::{Signed, Status},
    texts,
};
use crate::{Outcome, place};
use leg_cramps::words::{Words, packed};

const STYLE: &str = include_str!("sheet.css");

/// Items under one heading.
pub struct Section {
    /// Its id, and what its items' ids begin with.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// What to know before signing.
    pub lead: &'static str,
    /// What to sign.
    pub items: Vec<Item>,
}

/// The words in which it is written.
pub fn speech() -> Outcome<Speech> {
    let words = Words::parse(packed::file("en")).map_err(|why| format!("The English words are broken: {why:?}."))?;
    Ok(Speech { carer: words.to(true), own: words })
}

/// Everything there is to sign, with its marks.
pub fn sections() -> Outcome<Vec<Section>> {
    let speech = speech()?;
    let content = Content::read()?;
    let section = |id, title, lead, items| Section { id, title, lead, items };
    let mut sections = vec![
        section("rules", "Rules", RULES_LEAD, rules::items(&speech, &content)),
        section("terms", "Terms used in conditions", TERMS_LEAD, glossary::items(&speech)),
        section("questions", "Questions", QUESTIONS_LEAD, questions::items(&speech)),
        section("seven", "The article’s seven questions", SEVEN_LEAD, questions::seven(&speech)),
        section("topics", "Topics to raise with a doctor", TOPICS_LEAD, rules::topics(&speech)),
        section("alike", "Beside the result", ALIKE_LEAD, explain::items(&speech, &content)),
        section("advice", "What is said about medicines", ADVICE_LEAD, medicines::advice(&speech)),
        section("medicines", "Medicines", MEDICINES_LEAD, medicines::items(&speech, &content)),
        section("measures", "Measures of the guide", MEASURES_LEAD, guide::measures(&speech, &content)),
        section("nohelp", "What does not help", NO_HELP_LEAD, guide::no_help(&speech, &content)),
        section("quick", "Quick questions of the guide", QUICK_LEAD, guide::quick(&speech)),
        section("facts", "What the guide knows of a reader", FACTS_LEAD, guide::facts(&speech)),
        section("regions", "Whom to call where", REGIONS_LEAD, content::regions(&speech.own)),
        section("texts", "All other texts", TEXTS_LEAD, texts::items()),
        section("sources", "Sources", SOURCES_LEAD, content.items()),
    ];
    let marks_file = place::read(&place::root().join("content/marks.toml"))?;
    marks::give(&marks_file, &mut sections.iter_mut().flat_map(|section| &mut section.items).collect::<Vec<_>>())?;
    Ok(sections)
}

/// The sheet as one page.
pub fn page(sections: &[Section], signed: &Signed, date: &str) -> Outcome<String> {
    let mut body = cover(sections, signed, date)?;
    for section in sections {
        body.push_str(&format!("<h2 class=\"begins\" id=\"{}\">{}</h2>", section.id, text(section.title)));
        body.push_str(&el("p", "", &text(section.lead)));
        body.push_str(&signature("All items of this section that are not signed one by one:"));
        body.push('\n');
        let items: String = section.items.iter().map(|item| item.markup(&Status::of(item, signed))).collect();
        // Two columns where every item is a small one.
        body.push_str(&el("div", if section.items.iter().all(|item| item.small) { "pair" } else { "" }, &items));
    }
    Ok(format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\" />\n<title>Leg Cramps {}: review sheet</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n{body}</body>\n</html>\n",
        place::VERSION
    ))
}

fn cover(sections: &[Section], signed: &Signed, date: &str) -> Outcome<String> {
    let items = || sections.iter().flat_map(|section| &section.items);
    let (signed_all, changed, new) = count(items(), signed);
    let state = match signed_all {
        0 => String::from("Nothing has been signed yet. No clinician has reviewed this tool."),
        _ => format!(
            "{signed_all} items are signed as they stand, {changed} changed since their signature, {new} are new."
        ),
    };
    let reviewer: Vec<(&str, &String)> = items()
        .flat_map(|item| item.marks.iter().map(move |mark| (item.id.as_str(), mark)))
        .filter(|(_, mark)| mark.starts_with("REVIEWER"))
        .collect();
    // Two rows of one rule ask the same once.
    let mut asked: Vec<(&str, &String)> = Vec::new();
    for one in reviewer {
        if !asked.iter().any(|(_, mark)| *mark == one.1) {
            asked.push(one);
        }
    }
    let decisions = list(
        "",
        asked.iter().map(|(id, mark)| format!("{} {}", link(id, id), text(mark.trim_start_matches("REVIEWER: ")))),
    );
    let changed_items = items().filter(|item| matches!(Status::of(item, signed), Status::Changed(_)));
    let since = list("", changed_items.map(|item| format!("{} {}", link(&item.id, &item.id), text(&item.title))));
    let (sources, checked) = Content::read()?.checked();
    let with = |kind: &str| items().filter(|item| item.marks.iter().any(|mark| mark.starts_with(kind))).count();
    let parts = [
        el("h1", "", "Leg Cramps: review sheet"),
        el("p", "", &text(&format!("Version {} · content of {date} · English", place::VERSION))),
        el(
            "div",
            "box",
            &format!(
                "{}{}",
                el("p", "", &el("b", "", &text(&state))),
                signature("Reviewer (name, role, registration no.):")
            ),
        ),
        el("h2", "", "What this tool is for"),
        texts::safety("Intended use")?,
        el("h2", "", "How to sign"),
        HOW_TO_SIGN.to_owned(),
        el("h2", "", "How a result is made"),
        HOW_IT_WORKS.to_owned(),
        el("h2", "", "What changed since the last signature, and what there is to sign"),
        summary(sections, signed),
        if since.is_empty() { el("p", "", "No signed item has changed.") } else { since },
        el("h2", "", "Decisions that we ask you for"),
        el("p", "", "Where guidance and our wording differ, or where we are not sure. Each stands again at its item."),
        decisions,
        el("h2", "", "What no source covers"),
        el(
            "p",
            "",
            &text(&format!(
                "{} items carry [UNSOURCED-K …]: medical knowledge that we could not confirm in a page that we saw; after the colon, where it \
             should be found. {} carry [DERIVED …]: our own arithmetic or cautious choice. Of {sources} sources, {checked} were compared \
             with the publisher’s own page; the others were read as stored copies and say “not checked”.",
                with("UNSOURCED-K"),
                with("DERIVED")
            )),
        ),
        el("h2", "", "Known limits"),
        texts::safety("Known limits")?,
    ];
    Ok(parts.concat())
}

/// Signed as they stand, changed since, new.
fn count<'a>(items: impl Iterator<Item = &'a Item>, signed: &Signed) -> (usize, usize, usize) {
    items.fold((0, 0, 0), |(done, changed, new), item| match Status::of(item, signed) {
        Status::Signed(..) => (done + 1, changed, new),
        Status::Changed(_) => (done, changed + 1, new),
        Status::New => (done, changed, new + 1),
    })
}

fn summary(sections: &[Section], signed: &Signed) -> String {
    let line = |name: &str, (done, changed, new): (usize, usize, usize)| {
        let cells = [done + changed + new, done, changed, new].map(|n| el("td", "n", &n.to_string())).concat();
        el("tr", "", &format!("{}{cells}", el("td", "", name)))
    };
    let head = ["items", "signed", "changed", "new"].map(|name| el("th", "n", name)).concat();
    let rows: String = sections
        .iter()
        .map(|section| line(&link(section.id, section.title), count(section.items.iter(), signed)))
        .collect();
    let all = line("All", count(sections.iter().flat_map(|section| &section.items), signed));
    el("table", "", &format!("<tr><th>Section</th>{head}</tr>{rows}{all}"))
}

const HOW_TO_SIGN: &str = "<ul>\
<li>Every item has its own line. Tick <b>ok</b>, or tick <b>change</b> and write what; then your name and the date.</li>\
<li>Or sign the line at the head of a section for all of its items that are not signed one by one. An item with “change” stays unsigned.</li>\
<li>You sign the words and conditions as they are printed. Any later change of either makes the item “changed since” that date.</li>\
<li>“Rule”, “question” and other ids are for reference; a quoted answer always carries the question that it stands on.</li>\
<li>A mark in [brackets] is no objection to signing. It says what you sign without a source that we have seen.</li>\
<li>Strike out what should go. An unsigned item stays unsigned: the tool then still says “Not yet reviewed by a clinician”.</li>\
</ul>";

const HOW_IT_WORKS: &str = "<ul>\
<li>Danger signs are asked first. Once a rule at level Emergency fires, nothing more is asked and the result says: call now.</li>\
<li>Otherwise the questions go on as long as an answer can still change the result or the advice.</li>\
<li>Every rule whose condition holds fires. The result has the level of the most urgent of them, and the shortest time among the rules at that level. All reasons are shown; on an emergency only the first.</li>\
<li>Five levels: Emergency (call now), Today, Doctor (2 days, a week, or 2 to 4 weeks), Pharmacist, Self-care.</li>\
<li>In a condition, a quoted answer means: <b>ticked</b>. <b>Not</b> means: anything but a tick; no, not sure and not asked alike.</li>\
<li>“Not sure” about a danger sign never counts as no: see rules R15 and R83 and, for 75 or over or frail, the term “75 or over, or frail”. For answers marked “not sure counts as yes” it does. Any other “not sure” counts as no and is listed on the result as “what we could not tell”.</li>\
<li>Where someone answers for another person, only the wording changes (“To a carer”).</li>\
<li>Under 16: the danger signs, age and one more question, then the end. Only rules marked “everyone, under 16 too” can fire.</li>\
<li>All levels but Emergency show the list of signs “Get help at once if this changes”. Today, Doctor and Pharmacist say to keep taking medicines as usual.</li>\
</ul>";

const RULES_LEAD: &str = "One item is one row of the table that the tool runs, most urgent first. A rule with two levels has two rows. The condition is printed from that table in the words of the questions; behind each answer stands its question.";
const TERMS_LEAD: &str = "Conditions use these terms. Each is worked out from several answers or from the list of medicines, and signed here once.";
const QUESTIONS_LEAD: &str =
    "In the order in which they can be asked. Behind each option stands its id, and whether it is a danger sign.";
const SEVEN_LEAD: &str = "The consumer article that this tool grew from tells readers to see a doctor after one yes to these. The result says which of them were yes.";
const TOPICS_LEAD: &str = "Subjects to raise, never a diagnosis, never ranked. At most a few are shown to the reader, as subjects and not as findings.";
const ALIKE_LEAD: &str = "Look-alikes that fit some answers are shown below the advice, each with how it differs from a cramp. None changes the level.";
const ADVICE_LEAD: &str =
    "A medicine names its sentences by these codes. None says to stop, reduce or change a medicine.";
const MEDICINES_LEAD: &str = "A medicine that the reader chooses is read by the rules only as the terms printed behind “For the rules”. All brand names are [UNSOURCED-K: BNF (UK), DailyMed (US)] unless the cited page has them.";
const MEASURES_LEAD: &str = "For each caution: what happens when it holds, what happens when it is not known, and the words shown. On a result of Today or Emergency every measure is held back. Under 18, every measure is at least “ask first”.";
const NO_HELP_LEAD: &str = "A page of its own. Nothing of it is ever put as something to try.";
const QUICK_LEAD: &str = "For readers who have not done the check, or to add to it. A yes here or in the check counts; a no only where the \
    other says nothing else. Of a check more than 28 days old only the yeses count.";
const FACTS_LEAD: &str = "The cautions ask for these. A yes to any answer listed makes it hold; a no to all of the first list makes it not hold; anything else is “not known”, which counts against a measure.";
const REGIONS_LEAD: &str = "Every number here comes from general knowledge and is unchecked. Please check each against the national service’s own page before you sign.";
const TEXTS_LEAD: &str =
    "Words in {braces} are filled in. A list stands as a list; forms for one and for several stand together.";
const SOURCES_LEAD: &str = "Read as stored copies, not as live pages. “Not checked” means: nobody has compared our statements with the publisher’s own page yet. Signing a source means: it says what the items that cite it say.";
