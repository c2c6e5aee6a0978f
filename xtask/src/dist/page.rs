//! Pages around the element: the stand-alone page and those of `site/`, with the real embed in them.

use super::listing::Embed;
use crate::{Outcome, place};
use std::path::Path;

/// The pages and their scripts, by name. `{{style}}` is `styles/page.css`; the others are those of [`Embed::fill`].
pub fn all(root: &Path, embed: &Embed) -> Outcome<Vec<(String, String)>> {
    let mut pages = vec![(String::from("index.html"), filled("index.html", &root.join("index.html"), embed)?)];
    for path in place::files_below(&root.join("site")) {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        pages.push((name.clone(), filled(&name, &path, embed)?));
    }
    Ok(pages)
}

fn filled(name: &str, path: &Path, embed: &Embed) -> Outcome<String> {
    let page = embed.fill(&place::read(path)?.replace("{{style}}", leg_cramps::look::PAGE));
    match page.split_once("{{") {
        Some((_, rest)) => {
            Err(format!("{name} asks for an unknown `{{{{{}}}}}`.", rest.split("}}").next().unwrap_or_default()))
        }
        None => Ok(page),
    }
}
