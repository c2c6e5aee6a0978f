//! The questions as a FHIR R4 Questionnaire, `dist/fhir/questionnaire.json`: made from the tables that the checker
//! itself reads, for those who fill in or exchange the answers with other programs. The widget never loads it.

mod asked;
mod bundles;
mod codes;
mod items;
mod when;

#[cfg(test)]
mod filled;
#[cfg(test)]
mod tests;

use crate::{Outcome, dist, place};
use codes::Codes;
use leg_cramps::{
    report::fhir::QUESTIONNAIRE,
    words::{Words, packed, t},
};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Folder and name below the folder of the shipped files.
pub const FOLDER: &str = "fhir";
const FILE: &str = "questionnaire.json";

/// What a program can't read from the items. Markdown.
const ABOUT: &str = "\
The questions of the leg-cramp checker, made from its own tables. General information, no diagnosis. A draft: no \
clinician has reviewed it.

**The form gives no result.** Some answers mean that help is needed at once; whoever shows this form must say so at \
once, as its first line does, and not when somebody reads the answers.

Ids: a question's linkId is the id of the answer that the checker takes (`cargo xtask triage`), a group's is the id of \
the screen. Y, N and asked-unknown are its yes, no and not_sure; codes of the form's own system are its option ids, \
with `none` for an empty list of medicines. A number that is not known is left out.

Not in the form, as the checker works it out from all answers: it ends at a sign that needs help at once, leaves out \
what can no longer change the result, asks \"which one?\" after a doubt about a whole screen, and offers as new \
medicines only those that are taken. Of the questions under \"Which side?\" at most one is yes.";

/// The Questionnaire.
pub fn questionnaire() -> Outcome<Value> {
    let words = Words::parse(packed::file("en")).map_err(|why| format!("The English words are broken: {why:?}."))?;
    let codes = Codes::load()?;
    let mut maker = items::Maker { words: &words, codes: &codes, before: Vec::new() };
    // The publisher's fallback stands wherever the widget does not run, and so it does here.
    let mut all = vec![items::line("shell.first", words.get(t::SHELL_EMBED_FALLBACK))];
    all.extend(maker.screens()?);
    Ok(json!({
        "resourceType": "Questionnaire",
        "language": words.tag(),
        "url": QUESTIONNAIRE,
        "version": place::VERSION,
        "name": "LegCramps",
        "title": words.get(t::UI_NAME),
        "status": "draft",
        "experimental": true,
        "subjectType": ["Patient"],
        "description": ABOUT,
        "useContext": [{
            "code": codes.need("focus.kind")?.coding(),
            "valueCodeableConcept": {"coding": [codes.need("focus.cramp")?.coding()]},
        }],
        "copyright": codes.attribution,
        "item": all,
    }))
}

/// Writes Bundles of made-up diaries into a folder, for the judge that knows FHIR's schema.
pub fn write_bundles(folder: &Path) -> Outcome<()> {
    // None of an older version is judged.
    fs::remove_dir_all(folder).ok();
    fs::create_dir_all(folder).map_err(|why| format!("Could not make {}: {why}.", folder.display()))?;
    for (name, text) in bundles::bundles()? {
        dist::write_plain(folder, &format!("{name}.json"), text.as_bytes())?;
    }
    Ok(())
}

/// Writes it below the folder of the shipped files, and gives its place.
pub fn write(folder: &Path) -> Outcome<PathBuf> {
    let folder = folder.join(FOLDER);
    fs::create_dir_all(&folder).map_err(|why| format!("Could not make {}: {why}.", folder.display()))?;
    dist::write_plain(&folder, FILE, format!("{:#}\n", questionnaire()?).as_bytes())?;
    Ok(folder.join(FILE))
}
