//! Pages around the element: the stand-alone page and those of `site/`, with the real embed in them.

use super::{digest, listing::Embed};
use crate::{Outcome, place};
use std::path::Path;

/// The pages and their scripts, by name. `{{style}}` is `styles/page.css`, `{{policy}}` stands for the
/// offline page's; the others are those of [`Embed::fill`].
pub fn all(root: &Path, embed: &Embed) -> Outcome<Vec<(String, String)>> {
    let mut pages = vec![(String::from("index.html"), filled("index.html", &root.join("index.html"), embed)?)];
    for path in place::files_below(&root.join("site")) {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        pages.push((name.clone(), filled(&name, &path, embed)?));
    }
    Ok(pages)
}

fn filled(name: &str, path: &Path, embed: &Embed) -> Outcome<String> {
    whole(name, embed.fill(&template(path)?.replace("{{policy}}", "")))
}

/// The stand-alone page as one file, to be opened from a disk: the script that carries everything stands in it, and its
/// policy allows that script and no request at all.
pub fn offline(root: &Path, script: &str) -> Outcome<String> {
    if script.to_ascii_lowercase().contains("</script") {
        return Err(String::from("The script holds its own end: it can't stand in a page."));
    }
    let (script, style) = (format!("\n{script}"), leg_cramps::look::PAGE);
    let policy = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src '{}' 'wasm-unsafe-eval'; \
         style-src '{}'; img-src data:; base-uri 'none'; form-action 'none'\">\n",
        digest::integrity(script.as_bytes()),
        digest::integrity(style.as_bytes()),
    );
    let page = template(&root.join("index.html"))?.replace("{{policy}}", &policy);
    // Asked before the script comes in, which may hold such marks of its own.
    whole("The offline page", page.replace("{{tag}}", ""))?;
    Ok(page.replace("{{tag}}", &format!("<script>{script}</script>")))
}

fn template(path: &Path) -> Outcome<String> {
    Ok(place::read(path)?.replace("{{style}}", leg_cramps::look::PAGE))
}

fn whole(name: &str, page: String) -> Outcome<String> {
    match page.split_once("{{") {
        Some((_, rest)) => {
            Err(format!("{name} asks for an unknown `{{{{{}}}}}`.", rest.split("}}").next().unwrap_or_default()))
        }
        None => Ok(page),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_offline_page_holds_its_script_and_allows_no_other() {
        let page = offline(&place::root(), "/*{{x}}*/go();").expect("a page");
        let inside = page.split("<script>").nth(1).and_then(|rest| rest.split("</script>").next()).expect("a script");
        assert_eq!(inside, "\n/*{{x}}*/go();");
        assert_eq!(page.matches(&digest::integrity(inside.as_bytes())).count(), 1);
        let style = page.split("<style>").nth(1).and_then(|rest| rest.split("</style>").next()).expect("a style");
        assert_eq!(page.matches(&digest::integrity(style.as_bytes())).count(), 1);
        assert!(!page.contains("connect-src") && !page.contains(" src="), "{page}");
        assert!(offline(&place::root(), "x='</SCRIPT>'").is_err());
    }
}
