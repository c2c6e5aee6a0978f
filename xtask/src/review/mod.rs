//! `review`: one sheet that a clinician reads and signs, printed from the tables that the checker itself runs. It needs
//! no Rust, no script and no network to be read, and says what has changed since the last signature.

mod content;
mod explain;
mod glossary;
mod guide;
mod html;
mod item;
mod marks;
mod medicines;
mod phrase;
mod questions;
mod rules;
mod sheet;
mod signed;
mod texts;

#[cfg(test)]
mod tests;

use crate::{Outcome, place, process::Step};
use std::fs;

/// `cargo xtask review [--hashes [ID…]]`.
pub fn command(args: &[String]) -> Outcome<()> {
    let sections = sheet::sections()?;
    match args {
        [] => write(&sections),
        [flag, wanted @ ..] if flag == "--hashes" => hashes(&sections, wanted),
        [other, ..] => Err(format!("review does not know `{other}`: nothing for the sheet, or --hashes [ID…].")),
    }
}

/// The sheet.
pub fn sheet() -> Outcome<String> {
    let sections = sheet::sections()?;
    sheet::page(&sections, &signatures(&sections)?, &date())
}

/// How many items have a signature.
pub fn signatures_there() -> Outcome<usize> {
    Ok(signatures(&sheet::sections()?)?.len())
}

/// What stands in `content/reviewed.toml`.
fn signatures(sections: &[sheet::Section]) -> Outcome<signed::Signed> {
    let items: Vec<&item::Item> = sections.iter().flat_map(|section| &section.items).collect();
    signed::read(&place::read(&place::root().join("content/reviewed.toml"))?, &items)
}

fn write(sections: &[sheet::Section]) -> Outcome<()> {
    let signed = signatures(sections)?;
    let page = sheet::page(sections, &signed, &date())?;
    let folder = place::target().join("review");
    fs::create_dir_all(&folder).map_err(|why| format!("Could not make {}: {why}.", folder.display()))?;
    let file = folder.join("review.html");
    fs::write(&file, &page).map_err(|why| format!("Could not write {}: {why}.", file.display()))?;
    println!(
        "{} items, {} signed at some time, in {}",
        sections.iter().map(|section| section.items.len()).sum::<usize>(),
        signed.len(),
        file.display()
    );
    Ok(())
}

/// Lines for `content/reviewed.toml`: of all items, or of those that are named. `rule.` names all rules.
fn hashes(sections: &[sheet::Section], wanted: &[String]) -> Outcome<()> {
    let items = || sections.iter().flat_map(|section| &section.items);
    let is = |item: &item::Item, id: &str| item.id == id || id.ends_with('.') && item.id.starts_with(id);
    if let Some(odd) = wanted.iter().find(|id| !items().any(|item| is(item, id))) {
        return Err(format!("There is no item `{odd}`. --hashes alone prints all of them."));
    }
    items()
        .filter(|item| wanted.is_empty() || wanted.iter().any(|id| is(item, id)))
        .for_each(|item| println!("{}", signed::line(item)));
    Ok(())
}

/// The day of the last change to what the sheet prints. An unpacked archive doesn't know it.
fn date() -> String {
    let log = Step::new("git", &["log", "-1", "--format=%cs", "--", "content", "src/check", "src/guide"]).quiet_text();
    match log.map(|day| day.trim().to_owned()) {
        Ok(day) if !day.is_empty() => day,
        _ => String::from("an unknown day"),
    }
}
