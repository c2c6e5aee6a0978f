//! The measures of the guide, and what it knows of a reader.

use super::{
    content::Content,
    html::{link, list, row, text},
    item::Item,
    phrase::Speech,
};
use leg_cramps::{
    check::Key,
    guide::{Caution, Fact, Figure, Fit, Known, MEASURES, Measure, NO_HELP, NoHelp, Suits, quick},
    words::List,
};

/// Every measure, in the order in which it is shown.
pub fn measures(speech: &Speech, content: &Content) -> Vec<Item> {
    let one = |measure: &'static Measure| {
        let say = |id| speech.both(id);
        let steps = |steps: List| list("steps", steps.texts().map(|id| speech.both(id)));
        let figures = |figures: &[Figure]| list("", figures.iter().map(|figure| speech.both(figure.alt)));
        let fits = list("", measure.fits.iter().map(|suits| suited(speech, *suits)));
        let mildest = measure.mildest.map_or(String::new(), |(fit, why)| format!("{} <q>{}</q>", does(fit), say(why)));
        let held = format!("a result of “{}” or above", speech.level(measure.held_from));
        let body = [
            row("Part", &say(measure.part.text())),
            row("Summary", &say(measure.summary)),
            row("Steps", &steps(measure.steps)),
            row("Seated steps", &measure.seated.map_or(String::new(), |seated| steps(seated.steps))),
            row("When seated", seated(measure)),
            row("Dose", &measure.dose.map_or(String::new(), say)),
            row("Fits", &fits),
            row("Does it work", &format!("{} {}", say(measure.evidence.text()), say(measure.evidence_text))),
            row("Trials", &measure.trials.map_or(String::new(), say)),
            row("Retracted", &measure.retracted.map_or(String::new(), say)),
            row("Held back on", &text(&held)),
            row("For everybody", &mildest),
            row("Cautions", &list("", measure.cautions.iter().map(|one| caution(speech, one)))),
            row("Pictures show", &figures(measure.figures)),
            row("Pictures when seated", &figures(measure.seated.map_or(&[], |seated| seated.figures))),
            row("From the article", measure.article.map_or("", |article| article.id())),
            row("Sources", &content.cited(measure.sources)),
        ];
        Item::new(format!("measure.{}", measure.id), speech.own.get(measure.name), body.concat())
    };
    MEASURES.iter().map(one).collect()
}

fn caution(speech: &Speech, caution: &Caution) -> String {
    format!(
        "<b>{}</b>: {}; not known: {}. <q>{}</q>",
        text(name(caution.fact)),
        does(caution.yes),
        does(caution.unknown),
        speech.both(caution.text)
    )
}

fn does(fit: Fit) -> &'static str {
    match fit {
        Fit::Shown => "shown with this warning",
        Fit::AskFirst => "ask first",
        Fit::HeldBack => "held back",
    }
}

/// When the seated steps are shown.
fn seated(measure: &Measure) -> &'static str {
    match measure.seated {
        Some(_) => {
            "Unsteady or can’t stand: in place of the others. Not known: before the others, at 75 or over in place of them. Known not to be so: left out."
        }
        None => "",
    }
}

/// A kind of cramp or reader that a measure suits, and from which answers that is known. It moves the measure up.
fn suited(speech: &Speech, suits: Suits) -> String {
    let keys: Vec<String> = suits.told_by().iter().map(|key| speech.key(*key)).collect();
    let from = match (suits, keys.is_empty()) {
        (Suits::Medicines, _) => String::from("any medicine but vitamins and salts"),
        (_, true) => String::from("by the fact of that name"),
        (_, false) => keys.join("; "),
    };
    format!("{} (moved up by: {from})", speech.both(suits.text()))
}

/// The quick questions of the guide, and what each answer tells.
pub fn quick(speech: &Speech) -> Vec<Item> {
    let one = |asked: &quick::Question| {
        let facts = |facts: &[Fact]| list("", facts.iter().map(|fact| text(name(*fact))));
        let help = asked.help.map_or(String::new(), |help| speech.both(help));
        let body = [
            row("It also says", &help),
            row("A yes counts as", &facts(asked.yes)),
            row("A no rules out", &facts(asked.no)),
            row("“Not sure”", "stays “not known”, and so does what the check said no to"),
        ];
        Item::new(format!("quick.{}", asked.id), speech.own.get(asked.text), body.concat())
    };
    quick::questions().map(one).collect()
}

/// What does not help, as its page says it.
pub fn no_help(speech: &Speech, content: &Content) -> Vec<Item> {
    let one = |what: &NoHelp| {
        let more = what.measure().map_or(String::new(), |measure| link(&format!("measure.{}", measure.id), measure.id));
        let sources = if what.sources.is_empty() { String::new() } else { content.cited(what.sources) };
        let body = [
            row("Why it is left out", &speech.both(what.why)),
            row("Does it work", &speech.both(what.evidence.text())),
            row("More", &more),
            row("Sources", &sources),
        ];
        Item::new(format!("nohelp.{}", what.id), speech.own.get(what.name), body.concat())
    };
    NO_HELP.iter().map(one).collect()
}

/// What the guide can know of a reader, and from which answers.
pub fn facts(speech: &Speech) -> Vec<Item> {
    let one = |fact: &Fact| {
        let told = fact.told_by();
        let keys = |keys: &[Key]| list("", keys.iter().map(|key| speech.key(*key)));
        let unsure = told.as_ref().map_or("", |told| match told.unsure {
            Known::Yes => "counts as yes",
            Known::No => "counts as no",
            Known::Unknown => "stays “not known”",
        });
        let body = [
            row("Yes to any of", &told.as_ref().map_or(String::new(), |told| keys(told.asked))),
            row("Also a yes to", &told.as_ref().map_or(String::new(), |told| keys(told.also))),
            row("“Not sure”", unsure),
            row("Besides", &text(besides(*fact))),
        ];
        Item::new(format!("fact.{}", id(*fact)), name(*fact), body.concat())
    };
    Fact::ALL.iter().map(one).collect()
}

/// `ClotPossible` → `clot_possible`, as in `content/measures.toml`.
fn id(fact: Fact) -> String {
    let mut id = String::new();
    for c in format!("{fact:?}").chars() {
        let begins = c.is_ascii_uppercase() || c.is_ascii_digit() && !id.ends_with(|last: char| last.is_ascii_digit());
        if begins && !id.is_empty() {
            id.push('_');
        }
        id.push(c.to_ascii_lowercase());
    }
    id
}

fn name(fact: Fact) -> &'static str {
    match fact {
        Fact::ClotPossible => "A clot is possible",
        Fact::LegColdOrNumb => "A leg suddenly cold, numb or weak",
        Fact::RecentInjury => "A recent injury",
        Fact::SkinBrokenOrInfected => "Broken or infected skin",
        Fact::SwollenLegs => "Swollen legs",
        Fact::PainOnWalking => "Chest or calf pain on walking",
        Fact::PoorCirculation => "Poor blood flow in the legs",
        Fact::NumbFeet => "Numb feet",
        Fact::Unsteady => "Unsteady, frail or weak",
        Fact::BonesOrSurgery => "Replaced joint, weak bones, metal or a recent operation",
        Fact::FluidLimit => "Heart failure or a fluid limit",
        Fact::Kidney => "Kidney disease or dialysis",
        Fact::Cirrhosis => "Cirrhosis",
        Fact::HeartDiseaseOrPressure => "Heart disease or high blood pressure",
        Fact::Diabetes => "Diabetes",
        Fact::Cancer => "Cancer",
        Fact::Pregnant => "Pregnant, or gave birth in the last 6 weeks",
        Fact::Implant => "Pacemaker or another electronic implant",
        Fact::Epilepsy => "Epilepsy",
        Fact::UlcerOrAsthma => "Stomach ulcer or asthma",
        Fact::Anticoagulant => "A blood thinner",
        Fact::VitaminKAntagonist => "Warfarin or another vitamin K antagonist",
        Fact::PotassiumRaising => "A medicine that raises potassium",
        Fact::WaterTablet => "A water tablet",
        Fact::Under18 => "Under 18",
    }
}

/// What the table of answers does not say: this part is read from the code.
fn besides(fact: Fact) -> &'static str {
    match fact {
        Fact::NumbFeet => "Nerve, spine or muscle disease: not known, for the feet could be numb.",
        Fact::BonesOrSurgery | Fact::Epilepsy => "Not asked for: never known not to hold.",
        Fact::Anticoagulant => {
            "Any medicine marked as a blood thinner. A clot in the last 6 months: not known, for it is treated with one. An incomplete list of medicines: not known."
        }
        Fact::VitaminKAntagonist => "Warfarin, or a blood thinner that is not in our list.",
        Fact::PotassiumRaising => "A medicine marked “raises potassium”, potassium, a salt substitute, or tacrolimus.",
        Fact::WaterTablet => "Any medicine of the group of water tablets.",
        Fact::UlcerOrAsthma => "Any inhaler. Without one: not known, for ulcers and asthma are not asked for.",
        Fact::Pregnant => "At 60 or over it is not asked and does not hold.",
        Fact::Under18 => "By age. An age that is not told counts as 75 or over.",
        _ => "",
    }
}
