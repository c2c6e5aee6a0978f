//! The stand-alone page: the repository's `index.html` with the real embed in it.

use super::listing::Embed;
use crate::{Outcome, place};
use std::path::Path;

/// `index.html`, filled. `{{style}}` is `styles/page.css`, if the page asks for it.
pub fn stand_alone(root: &Path, embed: &Embed) -> Outcome<String> {
    let page = place::read(&root.join("index.html"))?;
    let page = embed.fill(&page.replace("{{style}}", leg_cramps::look::PAGE));
    match page.split_once("{{") {
        Some((_, rest)) => {
            Err(format!("index.html asks for an unknown `{{{{{}}}}}`.", rest.split("}}").next().unwrap_or_default()))
        }
        None => Ok(page),
    }
}
