//! What visitors get, in each engine.

use super::Case;
use crate::browser::Browser;
use crate::dist::Dist;
use crate::engine::Engine;
use crate::inside::Widget;
use crate::trouble::{Outcome, trouble};
use serde::Deserialize;
use std::collections::BTreeMap;

const LOOK: &str = include_str!("look.js");

/// What `look.js` answers.
#[derive(Debug, Deserialize)]
struct Looked {
    tags: Vec<BTreeMap<String, String>>,
    inline: u64,
    tools: Vec<BTreeMap<String, String>>,
    words: Vec<String>,
    live: u64,
    asked: Vec<String>,
    broken: Option<String>,
    ready: usize,
    errors: Vec<String>,
    kept: BTreeMap<String, String>,
    text: String,
}

impl Looked {
    /// What holds on every page of the site.
    fn calm(&self, origin: &str) -> Outcome<()> {
        let elsewhere: Vec<&String> = self.asked.iter().filter(|url| !url.starts_with(&format!("{origin}/"))).collect();
        if self.inline > 0 || self.live > 0 {
            return trouble(format!("{} inline scripts of ours, {} live parts in the words", self.inline, self.live));
        }
        if let Some(who) = &self.broken {
            return trouble(format!("a hostile value ran: {who}"));
        }
        if !self.errors.is_empty() || !elsewhere.is_empty() {
            return trouble(format!("errors {:?}, requests to other places {elsewhere:?}", self.errors));
        }
        // A browser that lists nothing would make the line above mean nothing.
        if self.asked.is_empty() { trouble("the browser lists no request of the page") } else { Ok(()) }
    }

    /// The one script: from the plugin's folder, whole, and with what the file needs.
    fn tag(&self, origin: &str, dist: &Dist) -> Outcome<()> {
        let [tag] = self.tags.as_slice() else {
            return trouble(format!("{} scripts of ours", self.tags.len()));
        };
        let expected = [
            ("src", format!("{origin}/wp-content/plugins/leg-cramps/files/{}", dist.script)),
            ("integrity", dist.integrity.clone()),
            ("crossorigin", "anonymous".to_owned()),
            ("referrerpolicy", "no-referrer".to_owned()),
            ("data-cfasync", "false".to_owned()),
        ];
        for (name, value) in expected {
            if tag.get(name) != Some(&value) {
                return trouble(format!("the script's {name} is {:?}, not {value}", tag.get(name)));
            }
        }
        if tag.contains_key("async") { Ok(()) } else { trouble("the script is not async") }
    }
}

/// Opens a post.
async fn visit(case: &Case<'_>, browser: &Browser, name: &str) -> Outcome<()> {
    let open = if browser.engine.sees_closed_roots() { "" } else { "&open-root=1" };
    browser.goto(&format!("{}{open}", case.page(name)?)).await
}

async fn look(browser: &Browser) -> Outcome<Looked> {
    Ok(serde_json::from_value(browser.run(LOOK, Vec::new()).await?)?)
}

/// Waits until the element stands and says so, then looks.
async fn stands(case: &Case<'_>, browser: &Browser, name: &str, tools: usize) -> Outcome<Looked> {
    visit(case, browser, name).await?;
    let what = format!("the element of the post {name}");
    browser
        .until(&what, async || {
            let looked = look(browser).await?;
            if looked.ready < tools {
                return trouble(format!("errors {:?}, {} elements", looked.errors, looked.tools.len()));
            }
            Widget(0).screen(browser).await?;
            Ok(Some(looked))
        })
        .await
        .map_err(|why| why.at(name))
}

/// Block and shortcode, of one who may write raw HTML and of one who may not; and a page without the tool.
pub async fn visits(case: &Case<'_>, engine: Engine) -> Outcome<()> {
    let dist = case.world.dist.clone()?;
    let origin = &case.site.origin;
    let expected = [("region", "gb"), ("heading-level", "3"), ("share-result", "")];
    let expected: BTreeMap<String, String> = expected.map(|(n, v)| (n.to_owned(), v.to_owned())).into();
    let browser = case.open(engine).await?;
    let outcome = async {
        // A phone, as far as the browser's window can be that narrow.
        browser.client.set_window_size(360, 740).await?;
        for name in ["block", "shortcode", "block-author", "shortcode-author"] {
            let looked = stands(case, &browser, name, 1).await?;
            looked.calm(origin).map_err(|why| why.at(name))?;
            looked.tag(origin, &dist).map_err(|why| why.at(name))?;
            let own = looked.tools.first().is_some_and(|tool| {
                // The element sets some on itself.
                expected.iter().all(|(n, v)| tool.get(n) == Some(v)) && !tool.keys().any(|n| n.starts_with("data-"))
            });
            if looked.tools.len() != 1 || !own {
                return trouble(format!("{name}: the element has {:?}, not {expected:?}", looked.tools));
            }
            if !looked.words.iter().all(|words| words.to_lowercase() == "in an emergency call 999.") {
                return trouble(format!("{name}: the words inside are {:?}", looked.words));
            }
            if name == "block" {
                case.picture(&browser, &format!("visitor-{}.png", engine.id())).await?;
            }
        }
        visit(case, &browser, "plain").await?;
        let looked = look(&browser).await?;
        looked.calm(origin)?;
        let touched: Vec<&String> = looked.asked.iter().filter(|url| url.contains("leg-cramps")).collect();
        if looked.tags.is_empty() && touched.is_empty() && looked.text.contains("Nothing here.") {
            return Ok(());
        }
        trouble(format!("a page without the tool has scripts {:?} and asks for {touched:?}", looked.tags))
    }
    .await;
    browser.close().await;
    outcome
}

/// Values and words that try to leave their place.
pub async fn hostile(case: &Case<'_>, engine: Engine) -> Outcome<()> {
    let browser = case.open(engine).await?;
    let outcome = async {
        for (name, tools) in [("hostile-block", 1), ("hostile-shortcode", 2), ("hostile-author", 3)] {
            let looked = stands(case, &browser, name, tools).await?;
            looked.calm(&case.site.origin).map_err(|why| why.at(name))?;
            if looked.tools.len() != tools {
                return trouble(format!("{name} has {} elements, not {tools}", looked.tools.len()));
            }
            let strangers: Vec<&String> =
                looked.tools.iter().flat_map(BTreeMap::keys).filter(|attribute| *attribute != "lang").collect();
            if !strangers.is_empty() {
                return trouble(format!("{name}: the element has {strangers:?}"));
            }
            // Escaped and not cut, where any text is allowed: it came as far as the markup.
            let whole = looked.tools.iter().any(|tool| tool.get("lang").is_some_and(|lang| lang.contains("onmouse")));
            if name != "hostile-author" && !whole {
                return trouble(format!("{name}: the hostile language did not reach the element: {:?}", looked.tools));
            }
            if !looked.words.iter().all(|words| words.contains("Call 999.")) {
                return trouble(format!("{name}: the words are {:?}", looked.words));
            }
        }
        Ok(())
    }
    .await;
    browser.close().await;
    outcome
}

/// The plugin is taken off and comes back, while a reader has something on the device.
pub async fn removed(case: &Case<'_>, engine: Engine) -> Outcome<()> {
    let browser = case.open(engine).await?;
    let outcome = async {
        case.site.plug()?;
        stands(case, &browser, "block", 1).await?;
        let keep = "localStorage.setItem('of the reader', 'a cramp'); return localStorage.length";
        browser.run(keep, Vec::new()).await?;
        let before = look(&browser).await?.kept;
        case.site.unplug()?;
        for name in ["block", "shortcode"] {
            visit(case, &browser, name).await?;
            let looked = look(&browser).await?;
            looked.calm(&case.site.origin).map_err(|why| why.at(name))?;
            if !looked.tags.is_empty() || !looked.tools.is_empty() {
                return trouble(format!("{name}: without the plugin there is still {:?}", looked.tools));
            }
            let title = browser.run("return document.querySelector('h1').textContent", Vec::new()).await?;
            if title.as_str().map(str::to_lowercase) != Some(name.to_owned()) {
                return trouble(format!("{name}: the post without the plugin is headed {title}"));
            }
            if looked.kept != before {
                return trouble(format!("what the reader kept changed: {before:?}, {:?}", looked.kept));
            }
        }
        case.site.plug()?;
        let after = stands(case, &browser, "block", 1).await?.kept;
        if after == before { Ok(()) } else { trouble(format!("it came back to {after:?}, not {before:?}")) }
    }
    .await;
    browser.close().await;
    outcome
}
