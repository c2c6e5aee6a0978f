//! A browser on the stage page, on which any screen of the list can be shown.

use crate::browser::Browser;
use crate::engine::Engine;
use crate::expect::Row;
use crate::host::{Host, Site};
use crate::inside::Widget;
use crate::screens::Entry;
use crate::trouble::{Outcome, Trouble, trouble};
use crate::world::World;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

const SHOW: &str = include_str!("page/stage.js");

/// One browser, one language.
pub struct Stage {
    /// The browser.
    pub browser: Browser,
    // Serves as long as it is held.
    host: Host,
}

impl Stage {
    /// Opens the page in a language and waits for the core.
    pub async fn open(world: &World, engine: Engine, lang: &str) -> Outcome<Self> {
        let row = Row::read(&world.workspace.join("tests/browser/stage"))?;
        let dist = world.faults.clone()?;
        let host = Host::start(Site::new(&row, dist, &world.workspace, true))?;
        let browser = Browser::open(engine, &world.workspace, world.display()).await?;
        let stage = Self { browser, host };
        match stage.begin(lang).await {
            Ok(()) => Ok(stage),
            Err(error) => {
                stage.close().await;
                Err(error.at("the stage"))
            }
        }
    }

    async fn begin(&self, lang: &str) -> Outcome<()> {
        self.browser.goto(&format!("{}/?lang={lang}", self.host.origin)).await?;
        let ready =
            "return !!customElements.get('leg-cramps') && __seen.events.some((e) => e.name === 'leg-cramps-ready');";
        let ask = async || Ok((self.browser.run(ready, Vec::new()).await? == Value::Bool(true)).then_some(()));
        self.browser.until("the core", ask).await?;
        let able = "return typeof customElements.get('leg-cramps').stage === 'function';";
        if self.browser.run(able, Vec::new()).await? != Value::Bool(true) {
            return trouble("the build has no stage: `cargo xtask dist --faults` makes one that has");
        }
        Ok(())
    }

    /// Shows a screen in a look (`light`, `dark`, `night`), and makes sure that it is the one.
    pub async fn show(&self, entry: &Entry, look: &str) -> Outcome<()> {
        let said = self.ask(SHOW, vec![entry.staged(look)]).await?;
        if said.as_str() != Some("") {
            return trouble(said.as_str().unwrap_or("the page said nothing").to_owned());
        }
        if let Some(file) = &entry.file {
            Widget::default().ask(&self.browser, "inside.choose(root, more)", json!(file)).await?;
            let read = async || {
                let said = Widget::default().count(&self.browser, "[data-bring], [data-error]").await?;
                Ok((said > 0).then_some(()))
            };
            self.browser.until("the file", read).await?;
        }
        let now = Widget::default().screen(&self.browser).await?.unwrap_or_default();
        if now != entry.code {
            return trouble(format!("the screen is `{now}`, not `{}`", entry.code));
        }
        let (css, code) = (".lc[data-theme]", "data-theme");
        let themes = Widget::default().values(&self.browser, css, code).await?;
        // A cramp at night is shown in the night look whatever the page wears.
        let night = entry.code.starts_with("now:") || matches!(entry.code.as_str(), "still" | "lasted" | "eased");
        let wanted = if night { "night" } else { look };
        if themes.iter().any(|theme| theme != wanted) || themes.is_empty() {
            return trouble(format!("the look is {themes:?}, not {wanted}"));
        }
        Ok(())
    }

    /// Runs a script that answers when it is done.
    pub async fn ask(&self, body: &str, arguments: Vec<Value>) -> Outcome<Value> {
        Ok(self.browser.client.execute_async(body, arguments).await?)
    }

    /// Ends the browser.
    pub async fn close(self) {
        self.browser.close().await;
    }
}

/// Makes the viewport exactly so large, below the least size of a window too. Chromium alone can.
pub async fn viewport(browser: &Browser, width: u32, height: u32) -> Outcome<()> {
    let metrics = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
    let command = DevTools("Emulation.setDeviceMetricsOverride", metrics);
    browser.client.issue_cmd(command).await.map_err(|e| Trouble::from(e).at("viewport"))?;
    Ok(())
}

/// A command of Chromium's own protocol, through its driver.
#[derive(Debug)]
pub struct DevTools(pub &'static str, pub Value);

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({"cmd": self.0, "params": self.1}).to_string()))
    }
}
