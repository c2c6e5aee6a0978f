//! The block in the editor: a new publisher's way from the zip to the published page, and an author's work. Chromium's.

use super::Case;
use crate::browser::Browser;
use crate::engine::Engine;
use crate::inside::Widget;
use crate::trouble::{Outcome, Trouble, trouble};
use fantoccini::Locator;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::time::Instant;

/// The canvas where it is a document of its own.
const CANVAS: &str = "iframe[name=\"editor-canvas\"]";

/// The editor is there, without its tour.
const OPENED: &str = "
    if (!window.wp || !wp.data || !wp.data.select('core/edit-post') || !document.querySelector('.edit-post-visual-editor')) return false;
    wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false);
    return wp.data.select('core/editor').__unstableIsEditorReady() && !document.querySelector('.components-guide');";

/// From the zip to the published page by hand: upload and activate, insert, publish.
pub async fn publish(case: &Case<'_>) -> Outcome<()> {
    let zip = case.site.zip()?;
    let browser = case.open(Engine::Chromium).await?;
    let outcome = async {
        browser.client.set_window_size(1200, 900).await?;
        log_in(case, &browser, "publisher").await?;
        let begun = Instant::now();
        let mut steps = Vec::new();
        browser.goto(&format!("{}/wp-admin/plugin-install.php?tab=upload", case.site.origin)).await?;
        browser.client.find(Locator::Css("#pluginzip")).await?.send_keys(&zip.to_string_lossy()).await?;
        click(&browser, "#install-plugin-submit:not([disabled])").await?;
        found(&browser, "a[href*=\"action=activate\"]").await?;
        steps.push("upload the zip");
        click(&browser, "a[href*=\"action=activate\"]").await?;
        truth(&browser, "the plugin's row to say that it is active", ACTIVE).await?;
        steps.push("activate");
        browser.goto(&format!("{}/wp-admin/post-new.php", case.site.origin)).await?;
        truth(&browser, "the editor", OPENED).await?;
        click(&browser, ".editor-post-title__input").await?;
        type_text(&browser, "A page of a new publisher\n/leg").await?;
        found(&browser, ".components-autocomplete__result").await?;
        type_text(&browser, "\n").await?;
        preview(&browser).await?;
        click(&browser, ".editor-post-publish-panel__toggle:not([aria-disabled=true])").await?;
        click(&browser, ".editor-post-publish-panel .editor-post-publish-button:not([aria-disabled=true])").await?;
        truth(&browser, "the post to be published", "return wp.data.select('core/editor').isCurrentPostPublished()")
            .await?;
        steps.push("insert the block and publish");
        let took = begun.elapsed().as_secs_f32();
        println!("a new publisher's way: {} steps ({}), {took:.1} s by machine", steps.len(), steps.join(", "));
        let address = browser.run("return wp.data.select('core/editor').getPermalink()", Vec::new()).await?;
        browser.goto(address.as_str().unwrap_or_default()).await?;
        browser
            .until("the element on the new page", async || {
                let ready = browser.run("return window.seen && window.seen.ready", Vec::new()).await?;
                Ok((ready == json!(1)).then_some(()))
            })
            .await
    }
    .await;
    browser.close().await;
    outcome
}

const ACTIVE: &str = "return !!document.querySelector('tr.active[data-plugin=\"leg-cramps/leg-cramps.php\"]')";

/// An author, who may not write raw HTML, opens a post with the block, changes a setting, goes through the code and saves.
pub async fn edit(case: &Case<'_>) -> Outcome<()> {
    let number = case.posts.get("edited").cloned().unwrap_or_default();
    let browser = case.open(Engine::Chromium).await?;
    let outcome = async {
        browser.client.set_window_size(1200, 900).await?;
        log_in(case, &browser, "author").await?;
        browser.goto(&format!("{}/wp-admin/post.php?post={number}&action=edit", case.site.origin)).await?;
        truth(&browser, "the editor", OPENED).await?;
        preview(&browser).await?;
        press_preview(&browser).await?;
        controls(case, &browser).await?;
        case.picture(&browser, "editor.png").await?;
        let region = browser.client.find(Locator::Css(".block-editor-block-inspector select:has([value=gb])")).await?;
        region.select_by_value("us").await?;
        previewed(&browser, "us").await?;
        through_code(&browser).await?;
        in_a_frame(&browser).await?;
        // Saved as the author's role may, and read again from the server.
        browser.run("wp.data.dispatch('core/editor').savePost()", Vec::new()).await?;
        let saved = "const s = wp.data.select('core/editor'); return s.didPostSaveRequestSucceed() && !s.isSavingPost() && !s.isEditedPostDirty()";
        truth(&browser, "the author's post to be saved", saved).await?;
        browser.reload().await?;
        truth(&browser, "the editor", OPENED).await?;
        previewed(&browser, "us").await?;
        preview(&browser).await?;
        let elsewhere = "return performance.getEntriesByType('resource').map((e) => e.name)\
                         .filter((url) => !url.startsWith(location.origin + '/') && !/^(data|blob):/.test(url))";
        let elsewhere = browser.run(elsewhere, Vec::new()).await?;
        if elsewhere == json!([]) { Ok(()) } else { trouble(format!("the editor asks other places: {elsewhere}")) }
    }
    .await;
    browser.close().await;
    outcome
}

/// The element lives in the canvas, whichever document that is, and cannot be used there.
async fn preview(browser: &Browser) -> Outcome<()> {
    let shown = browser
        .until("the element in the editor", async || {
            enter(browser).await?;
            let screen = Widget(0).screen(browser).await;
            let inert = browser.run("return !!document.querySelector('[inert] > leg-cramps')", Vec::new()).await;
            browser.client.enter_parent_frame().await?;
            Ok(screen?.map(|_| inert))
        })
        .await??;
    if shown == Value::Bool(true) { Ok(()) } else { trouble("the element in the editor can be used, which loses keys") }
}

/// Waits until the preview has this region.
async fn previewed(browser: &Browser, region: &str) -> Outcome<()> {
    browser
        .until(&format!("the preview for {region}"), async || {
            enter(browser).await?;
            let now =
                browser.run("return document.querySelector('leg-cramps').getAttribute('region')", Vec::new()).await;
            browser.client.enter_parent_frame().await?;
            Ok((now?.as_str() == Some(region)).then_some(()))
        })
        .await
}

/// Goes into the canvas where it is a document of its own.
async fn enter(browser: &Browser) -> Outcome<()> {
    match browser.client.find(Locator::Css(CANVAS)).await {
        Ok(frame) => Ok(frame.enter_frame().await?),
        Err(_) => Ok(()),
    }
}

/// A click on the picture of the element selects its block.
async fn press_preview(browser: &Browser) -> Outcome<()> {
    let box_of = browser.client.find(Locator::Css("[data-type=\"leg-cramps/tool\"]")).await?;
    box_of.click().await?;
    let chosen =
        "const b = wp.data.select('core/block-editor').getSelectedBlock(); return !!b && b.name === 'leg-cramps/tool'";
    truth(browser, "the block to be selected by a click", chosen).await?;
    let sidebar = "wp.data.dispatch('core/edit-post').openGeneralSidebar('edit-post/block')";
    browser.run(sidebar, Vec::new()).await?;
    found(browser, ".block-editor-block-inspector select").await
}

/// Every attribute of the element has a control, but for the folder of the files, which is the plugin's.
async fn controls(case: &Case<'_>, browser: &Browser) -> Outcome<()> {
    let known = std::fs::read_to_string(case.site.plugin().join("attributes.json"))?;
    let known: BTreeMap<String, Value> = serde_json::from_str(&known)?;
    let names: Vec<&String> = known.keys().filter(|name| *name != "src-base").collect();
    let question = "
        const schema = wp.blocks.getBlockType('leg-cramps/tool').attributes;
        const labels = [...document.querySelectorAll('.block-editor-block-inspector label')].map((l) => l.textContent);
        return arguments[0].filter((name) => !schema[name] || !labels.includes(schema[name].title)).concat('src-base' in schema ? 'src-base' : []);";
    let wrong = browser.run(question, vec![json!(names)]).await?;
    if names.is_empty() || wrong != json!([]) {
        return trouble(format!("of {names:?} these have no control, or one too many: {wrong}"));
    }
    Ok(())
}

/// The code of the post holds the block and no element; back from it the block is whole.
async fn through_code(browser: &Browser) -> Outcome<()> {
    let mode = "wp.data.dispatch('core/edit-post').switchEditorMode(arguments[0])";
    browser.run(mode, vec![json!("text")]).await?;
    found(browser, ".editor-post-text-editor").await?;
    let code = browser.client.find(Locator::Css(".editor-post-text-editor")).await?.prop("value").await?;
    let code = code.unwrap_or_default();
    let block = code.starts_with("<!-- wp:leg-cramps/tool {") && code.contains("\"region\":\"us\"");
    if !block || code.contains("<leg-cramps") {
        return trouble(format!("the code of the post is {code}"));
    }
    browser.run(mode, vec![json!("visual")]).await?;
    preview(browser).await?;
    previewed(browser, "us").await?;
    let whole = "const b = wp.data.select('core/block-editor').getBlocks(); return b.length === 1 && b[0].name === 'leg-cramps/tool' && b[0].isValid && b[0].attributes.region === 'us'";
    truth(browser, "the block after the code editor", whole).await
}

/// The canvas becomes a document of its own, as it always is in newer versions, and the element runs there too.
async fn in_a_frame(browser: &Browser) -> Outcome<()> {
    let device = "wp.data.dispatch('core/edit-post').__experimentalSetPreviewDeviceType(arguments[0])";
    browser.run(device, vec![json!("Tablet")]).await?;
    found(browser, CANVAS).await?;
    preview(browser).await?;
    previewed(browser, "us").await?;
    browser.run(device, vec![json!("Desktop")]).await?;
    truth(browser, "the canvas of the desktop", &format!("return !document.querySelector('{CANVAS}')")).await
}

async fn log_in(case: &Case<'_>, browser: &Browser, name: &str) -> Outcome<()> {
    browser.goto(&format!("{}/wp-login.php", case.site.origin)).await?;
    let fill = "
        document.getElementById('user_login').value = arguments[0];
        document.getElementById('user_pass').value = 'password of the judge';
        document.getElementById('loginform').submit();";
    browser.run(fill, vec![json!(name)]).await?;
    truth(browser, &format!("{name} to be logged in"), "return !!document.getElementById('adminmenu')").await
}

/// Waits for what a function in the page says.
async fn truth(browser: &Browser, what: &str, body: &str) -> Outcome<()> {
    browser.until(what, async || Ok((browser.run(body, Vec::new()).await? == Value::Bool(true)).then_some(()))).await
}

async fn found(browser: &Browser, css: &str) -> Outcome<()> {
    browser.until(css, async || Ok(browser.client.find(Locator::Css(css)).await.ok().map(|_| ()))).await
}

async fn click(browser: &Browser, css: &str) -> Outcome<()> {
    browser
        .until(&format!("{css}, to be pressed"), async || {
            browser.client.find(Locator::Css(css)).await?.click().await?;
            Ok(Some(()))
        })
        .await
}

/// Types where the focus is.
async fn type_text(browser: &Browser, text: &str) -> Outcome<()> {
    let text = text.replace('\n', "\u{E007}");
    let focused =
        browser.client.active_element().await.map_err(|why| Trouble::from(why).at("nothing has the focus"))?;
    Ok(focused.send_keys(&text).await?)
}
