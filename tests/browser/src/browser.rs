//! One fresh browser: opens pages, runs questions in them, ends.

use crate::driver::Driver;
use crate::engine::{Engine, Window};
use crate::trouble::{Outcome, Trouble, trouble};
use fantoccini::wd::WindowHandle;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// A session with its own profile, so that no case sees what another stored.
pub struct Browser {
    /// The WebDriver client.
    pub client: Client,
    /// Which engine this is.
    pub engine: Engine,
    tabs: Vec<WindowHandle>,
    driver: Driver,
}

impl Browser {
    /// Starts a driver and a browser.
    pub async fn open(engine: Engine, workspace: &Path, display: Option<&str>) -> Outcome<Self> {
        Self::open_as(engine, workspace, display, "UTC", Window::default()).await
    }

    /// The same in another time zone, or with another window.
    pub async fn open_as(
        engine: Engine,
        workspace: &Path,
        display: Option<&str>,
        zone: &str,
        window: Window,
    ) -> Outcome<Self> {
        let driver = Driver::start(engine, workspace, display, zone).await?;
        let capabilities = engine.capabilities(&driver.profile(), window)?;
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&driver.address)
            .await
            .map_err(|e| Trouble::from(e).at(&format!("no session ({})", driver.last_words())))?;
        let first = client.window().await?;
        Ok(Self { client, engine, tabs: vec![first], driver })
    }

    /// The folder of the browser's profile.
    pub fn profile(&self) -> PathBuf {
        self.driver.profile()
    }

    /// Opens an address and waits for its `load`.
    pub async fn goto(&self, address: &str) -> Outcome<()> {
        Ok(self.client.goto(address).await?)
    }

    /// Reloads the page.
    pub async fn reload(&self) -> Outcome<()> {
        Ok(self.client.refresh().await?)
    }

    /// Goes to the tab with this number (from 1); one more than there are opens a new one.
    pub async fn tab(&mut self, number: usize) -> Outcome<()> {
        if number == self.tabs.len().saturating_add(1) {
            let opened = self.client.new_window(self.engine != Engine::WebKit).await?;
            self.tabs.push(opened.handle);
        }
        match number.checked_sub(1).and_then(|n| self.tabs.get(n)) {
            Some(tab) => Ok(self.client.switch_to_window(tab.clone()).await?),
            None => trouble(format!("there is no tab {number}")),
        }
    }

    /// How many tabs were opened.
    pub fn tabs(&self) -> usize {
        self.tabs.len()
    }

    /// Runs the body of a function in the page.
    pub async fn run(&self, body: &str, arguments: Vec<Value>) -> Outcome<Value> {
        Ok(self.client.execute(body, arguments).await?)
    }

    /// Waits until the page has drawn twice: what a key did is then on the screen.
    pub async fn drawn(&self) -> Outcome<()> {
        let body = "const done = arguments[arguments.length - 1];\
                    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(true), 0)));";
        self.client.execute_async(body, Vec::new()).await?;
        Ok(())
    }

    /// Asks again and again until there is an answer. `what` completes "waited N s for …".
    pub async fn until<T>(&self, what: &str, mut ask: impl AsyncFnMut() -> Outcome<Option<T>>) -> Outcome<T> {
        let limit = self.engine.patience();
        let start = Instant::now();
        let mut last = String::new();
        loop {
            match ask().await {
                Ok(Some(answer)) => return Ok(answer),
                Ok(None) => {}
                Err(error) => last = format!(" ({error})"),
            }
            if start.elapsed() > limit {
                return trouble(format!("waited {} s for {what}{last}", limit.as_secs()));
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
    }

    /// Ends the session, then everything that it started.
    pub async fn close(self) {
        self.end().await;
        drop(self.driver);
    }

    /// The same; says whether a text was on the disk before or after.
    pub async fn close_and_look(self, text: &str) -> bool {
        // Firefox writes a page's store down after five seconds, and its driver takes the profile away at the end.
        tokio::time::sleep(std::time::Duration::from_secs(7)).await;
        let before = self.driver.holds(text);
        self.end().await;
        before || self.driver.holds(text)
    }

    async fn end(&self) {
        // Firefox and Chromium end themselves on this; the driver's fall takes what is left.
        let _ = tokio::time::timeout(std::time::Duration::from_secs(10), self.client.clone().close()).await;
    }
}
