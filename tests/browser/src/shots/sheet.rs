//! The contact sheet: all pictures on one page by screen, and the narrowest of them in one picture for a quick look.

use super::Shot;
use crate::browser::Browser;
use crate::engine::Engine;
use crate::screens::Entry;
use crate::stage::viewport;
use crate::trouble::Outcome;
use crate::world::World;
use std::path::Path;

const STYLE: &str = "body{font:14px sans-serif;margin:12px;background:#ddd}h2{margin:16px 0 4px}\
    .r{display:flex;flex-wrap:wrap;gap:8px;align-items:flex-start}figure{margin:0}\
    img{display:block;height:auto;background:#fff}figcaption{font-size:11px;padding:2px 0}";

/// Writes `index.html`.
pub fn index(folder: &Path, list: &[Entry], shots: &[Shot]) -> Outcome<()> {
    let mut page = format!("<!doctype html><meta charset=utf-8><title>Shots</title><style>{STYLE}</style>\n");
    for entry in list {
        page.push_str(&format!("<h2 id=\"{0}\">{0}</h2><div class=r>\n", entry.name));
        for shot in of(shots, &entry.name) {
            let (file, variant) = (shot.file(), &shot.variant);
            page.push_str(&format!(
                "<figure><a href=\"{file}\"><img loading=lazy width=200 src=\"{file}\" alt=\"\"></a>\
                 <figcaption>{variant}</figcaption></figure>\n"
            ));
        }
        page.push_str("</div>\n");
    }
    Ok(std::fs::write(folder.join("index.html"), page)?)
}

/// Makes `sheet.png`: the English pictures of 320 px, small, each with its name. A browser lays them out.
pub async fn picture(world: &World, folder: &Path, list: &[Entry], shots: &[Shot]) -> Outcome<()> {
    let mut page = format!(
        "<!doctype html><meta charset=utf-8><style>{STYLE}body{{margin:8px}}.r{{gap:6px}}\
         figure{{width:160px;height:380px;overflow:hidden;background:#fff}}</style><div class=r>\n"
    );
    for entry in list {
        for shot in of(shots, &entry.name).filter(|shot| shot.variant.starts_with("en-320-")) {
            let look = shot.variant.trim_start_matches("en-320-");
            let (name, file) = (&entry.name, shot.file());
            page.push_str(&format!(
                "<figure><figcaption>{name} {look}</figcaption><img width=160 src=\"{file}\" alt=\"\"></figure>\n"
            ));
        }
    }
    page.push_str("</div>");
    let source = folder.join("sheet.html");
    std::fs::write(&source, page)?;
    let browser = Browser::open(Engine::Chromium, &world.workspace, None).await?;
    let outcome = draw(&browser, &source).await;
    browser.close().await;
    std::fs::write(folder.join("sheet.png"), outcome?)?;
    Ok(std::fs::remove_file(source)?)
}

async fn draw(browser: &Browser, source: &Path) -> Outcome<Vec<u8>> {
    const WIDTH: u32 = 2000;
    viewport(browser, WIDTH, 800).await?;
    browser.goto(&format!("file://{}", source.display())).await?;
    let tall = browser.run("return Math.ceil(document.documentElement.scrollHeight);", Vec::new()).await?;
    let tall = tall.as_u64().and_then(|h| u32::try_from(h).ok()).unwrap_or(800);
    viewport(browser, WIDTH, tall.clamp(1, super::TALLEST)).await?;
    Ok(browser.client.screenshot().await?)
}

fn of<'a>(shots: &'a [Shot], name: &'a str) -> impl Iterator<Item = &'a Shot> {
    shots.iter().filter(move |shot| shot.screen == name)
}
