//! Pages around the element: the stand-alone page and those of `site/`, with the real embed in them.

use super::{digest, icon, listing::Embed};
use crate::{Outcome, place};
use serde_json::{Map, Value};
use std::path::Path;

/// A file of the shipped folder: name and bytes.
pub type File = (String, Vec<u8>);

/// Where the stand-alone page's own files lie.
const HOME: &str = "site/home";

/// Its worker, which names all others and so is made last.
const WORKER: &str = "sw.js";

/// The pages and what belongs to them. `{{style}}` is `styles/page.css`, what stands between `{{#home}}` and `{{/home}}`
/// is left out of the offline page, `{{api}}` is `settings`; the other marks are those of [`Embed::fill`].
pub fn all(root: &Path, embed: &Embed, settings: &Value) -> Outcome<Vec<File>> {
    let mut files = home(root, embed)?;
    // In a script element: no text in it may end that.
    let settings = settings.to_string().replace("</", "<\\/");
    for path in place::files_below(&root.join("site")) {
        if !path.starts_with(root.join(HOME)) {
            files.push(file(&path, embed, &settings)?);
        }
    }
    Ok(files)
}

/// The stand-alone page, with what makes it installable and open without a network.
fn home(root: &Path, embed: &Embed) -> Outcome<Vec<File>> {
    let page = template(&root.join("index.html"))?.replace("{{#home}}", "").replace("{{/home}}", "");
    let page = page.replace("{{policy}}", &policy("'self'", &["connect-src", "manifest-src", "worker-src"]));
    let mut files = vec![(String::from("index.html"), whole("index.html", embed.fill(&page))?.into_bytes())];
    for path in place::files_below(&root.join(HOME)) {
        if !path.ends_with(WORKER) {
            files.push(file(&path, embed, "")?);
        }
    }
    files.extend(icon::pictures(&place::read(&root.join(HOME).join("icon.svg"))?)?);
    let hashed = files.iter().map(|(name, bytes)| {
        let name = if name == "index.html" { "./" } else { name };
        (name.to_owned(), Value::from(digest::integrity(bytes)))
    });
    let hashed: Map<String, Value> = hashed.chain(embed.asked_for()).collect();
    let listed = serde_json::to_string_pretty(&hashed).map_err(|why| why.to_string())?;
    let worker = place::read(&root.join(HOME).join(WORKER))?.replace("{{files}}", &listed);
    files.push((WORKER.to_owned(), whole(WORKER, embed.fill(&worker))?.into_bytes()));
    Ok(files)
}

fn file(path: &Path, embed: &Embed, settings: &str) -> Outcome<File> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    whole(&name, embed.fill(&template(path)?).replace("{{api}}", ""))?;
    Ok((name.clone(), embed.fill(&template(path)?).replace("{{api}}", settings).into_bytes()))
}

/// The stand-alone page as one file, to be opened from a disk: the script that carries everything stands in it, and its
/// policy allows that script and no request at all.
pub fn offline(root: &Path, script: &str) -> Outcome<String> {
    if script.to_ascii_lowercase().contains("</script") {
        return Err(String::from("The script holds its own end: it can't stand in a page."));
    }
    let script = format!("\n{script}");
    let page = without_home(&template(&root.join("index.html"))?)?;
    let page = page.replace("{{policy}}", &policy(&format!("'{}'", digest::integrity(script.as_bytes())), &[]));
    // Asked before the script comes in, which may hold such marks of its own.
    whole("The offline page", page.replace("{{tag}}", ""))?;
    Ok(page.replace("{{tag}}", &format!("<script>{script}</script>")))
}

/// A policy that allows `scripts`, the page's own style, and from its own server what `from_here` lists.
fn policy(scripts: &str, from_here: &[&str]) -> String {
    let more: String = from_here.iter().map(|directive| format!("{directive} 'self'; ")).collect();
    let pictures = if from_here.is_empty() { "data:" } else { "'self' data:" };
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src {scripts} \
         'wasm-unsafe-eval'; {more}style-src '{}'; img-src {pictures}; base-uri 'none'; form-action 'none'\">\n",
        digest::integrity(leg_cramps::look::PAGE.as_bytes()),
    )
}

fn without_home(page: &str) -> Outcome<String> {
    let mut parts = page.split("{{#home}}");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (_, after) = part.split_once("{{/home}}").ok_or("index.html has no {{/home}} to a {{#home}}.")?;
        kept.push_str(after);
    }
    Ok(kept)
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
    use crate::dist::listing::Listed;
    use std::collections::BTreeMap;

    #[test]
    fn the_offline_page_holds_its_script_and_allows_no_other() {
        let page = offline(&place::root(), "/*{{x}}*/go();").expect("a page");
        let inside = page.split("<script>").nth(1).and_then(|rest| rest.split("</script>").next()).expect("a script");
        assert_eq!(inside, "\n/*{{x}}*/go();");
        assert_eq!(page.matches(&digest::integrity(inside.as_bytes())).count(), 1);
        let style = page.split("<style>").nth(1).and_then(|rest| rest.split("</style>").next()).expect("a style");
        assert_eq!(page.matches(&digest::integrity(style.as_bytes())).count(), 1);
        assert!(!page.contains("-src 'self'") && !page.contains(" src=") && !page.contains("href="), "{page}");
        assert!(offline(&place::root(), "x='</SCRIPT>'").is_err());
    }

    fn made() -> BTreeMap<String, String> {
        let file =
            |name: &str| Listed { name: name.into(), bytes: 3, gzip: 2, brotli: 1, hash: format!("sha384-{name}") };
        let files =
            ["js", "wasm", "words.en", "all.js", "offline.html"].map(|end| file(&format!("leg-cramps.1.2.3.{end}")));
        let embed = Embed::new("1.2.3", &files, "Call").expect("whole");
        let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
        home(&place::root(), &embed).expect("made").into_iter().map(|(name, bytes)| (name, text(bytes))).collect()
    }

    #[test]
    fn the_worker_keeps_every_file_that_the_page_asks_for_and_no_other() {
        let files = made();
        let worker = files.get("sw.js").expect("a worker");
        let list = worker.split_once("FILES = ").and_then(|(_, rest)| rest.split_once(';')).expect("a list").0;
        let kept: BTreeMap<String, String> = serde_json::from_str(list).expect("JSON");
        let mut wanted: Vec<&str> = files.keys().map(String::as_str).filter(|name| *name != "sw.js").collect();
        wanted.retain(|name| *name != "index.html");
        wanted.extend(["./", "leg-cramps.1.2.3.js", "leg-cramps.1.2.3.wasm", "leg-cramps.1.2.3.words.en"]);
        wanted.sort_unstable();
        assert_eq!(kept.keys().map(String::as_str).collect::<Vec<_>>(), wanted);
        assert_eq!(kept.get("./"), files.get("index.html").map(|page| digest::integrity(page.as_bytes())).as_ref());
    }

    #[test]
    fn whatever_the_page_and_its_manifest_name_is_there() {
        let files = made();
        let (page, manifest) =
            (files.get("index.html").expect("a page"), files.get("manifest.webmanifest").expect("one"));
        let mut named: Vec<&str> = page.split(" href=\"").skip(1).chain(page.split("<script src=\"").skip(1)).collect();
        named.extend(manifest.split("\"src\": \"").skip(1));
        assert!(named.len() >= 8, "{named:?}");
        for name in named.into_iter().filter_map(|rest| rest.split('"').next()) {
            assert!(files.contains_key(name), "there is no {name}");
        }
        serde_json::from_str::<Value>(manifest).expect("JSON");
        assert!(page.contains("worker-src 'self'") && !page.contains("unsafe-inline"));
    }
}
