//! The plugin in a real WordPress: a publisher installs it, authors use the block and the shortcode, visitors get the
//! element in each engine, and nothing is left of it on the server when it is taken off.

mod editor;
mod site;
mod visitor;

use crate::browser::Browser;
use crate::engine::Engine;
use crate::matrix::{End, Matrix};
use crate::trouble::{Outcome, Trouble, trouble};
use crate::world::World;
use site::Site;
use std::collections::BTreeMap;
use std::time::Instant;

/// What the cases share.
struct Case<'a> {
    world: &'a World,
    site: &'a Site,
    /// Number of each post.
    posts: BTreeMap<String, String>,
}

impl Case<'_> {
    /// Address of a post.
    fn page(&self, name: &str) -> Outcome<String> {
        let number = self.posts.get(name).ok_or_else(|| Trouble(format!("there is no post {name}")))?;
        Ok(format!("{}/?p={number}", self.site.origin))
    }

    /// Writes a picture of the window beside those of `shots`.
    async fn picture(&self, browser: &Browser, name: &str) -> Outcome<()> {
        let folder = self.world.workspace.join("tests/shots/wordpress");
        std::fs::create_dir_all(&folder)?;
        Ok(std::fs::write(folder.join(name), browser.client.screenshot().await?)?)
    }

    async fn open(&self, engine: Engine) -> Outcome<Browser> {
        Browser::open(engine, &self.world.workspace, self.world.display()).await
    }
}

/// Judges the plugin: prints what was found and adds it to the matrix.
pub async fn judge(engines: &[Engine], world: &World, matrix: &mut Matrix) -> Outcome<()> {
    let packages = world.dist.clone()?.folder.join("packages");
    let begun = Instant::now();
    let site = Site::start(&world.workspace, &packages)?;
    println!("WordPress {} was set up in {:.1} s", site.version, begun.elapsed().as_secs_f32());
    let mut case = Case { world, site: &site, posts: BTreeMap::new() };
    let mut add = |name: &str, engine: Engine, begun: Instant, outcome: Outcome<()>| {
        let word = if outcome.is_ok() { "passed " } else { "FAILED " };
        println!("{word} {name} in {} ({:.1} s)", engine.id(), begun.elapsed().as_secs_f32());
        if let Err(why) = &outcome {
            println!("        {why}");
        }
        matrix.add(name, engine, outcome.map_or_else(|why| End::Failed(why.0), |()| End::Passed));
    };
    let chromium = engines.contains(&Engine::Chromium);
    if chromium {
        let begun = Instant::now();
        add("wordpress publisher", Engine::Chromium, begun, editor::publish(&case).await);
    }
    // Where the publisher's way was not gone, or failed.
    site.plug()?;
    let posts: BTreeMap<String, String> = serde_json::from_value(site.step("posts")?)?;
    if posts.get("filtered").map(String::as_str) != Some("yes") {
        return trouble("authors may write raw HTML on this site, so nothing would be judged about them");
    }
    case.posts = posts;
    if chromium {
        let begun = Instant::now();
        add("wordpress editor", Engine::Chromium, begun, editor::edit(&case).await);
    }
    for engine in engines {
        let begun = Instant::now();
        add("wordpress visitor", *engine, begun, visitor::visits(&case, *engine).await);
        let begun = Instant::now();
        add("wordpress hostile", *engine, begun, visitor::hostile(&case, *engine).await);
        let begun = Instant::now();
        add("wordpress removed", *engine, begun, visitor::removed(&case, *engine).await);
    }
    // Of no engine: counted once, as nginx's files are.
    add("wordpress server", Engine::Chromium, Instant::now(), server(&case));
    Ok(())
}

/// What is left on the server, and what it did meanwhile. At the end, as it looks back.
fn server(case: &Case<'_>) -> Outcome<()> {
    case.site.plug()?;
    let feed = case.site.text("/?feed=rss2")?;
    if !feed.contains("Shortcode of an author") || !feed.contains("call 999") {
        return trouble("the feed lacks a post or its words");
    }
    if feed.contains("<leg-cramps") || feed.contains("leg_cramps") {
        return trouble("the feed has the element or the shortcode, which run nothing there");
    }
    case.site.unplug()?;
    let traces = case.site.step("traces")?;
    let none = traces.get("found").and_then(|found| found.as_array()).is_some_and(Vec::is_empty);
    if !none {
        return trouble(format!("the plugin left traces: {traces}"));
    }
    let complaints = case.site.complaints();
    if complaints.is_empty() { Ok(()) } else { trouble(complaints.join("; ")) }
}
