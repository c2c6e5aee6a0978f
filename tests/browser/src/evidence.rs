//! What the recorder in the page saw, collected before the page goes away.

use crate::browser::Browser;
use crate::trouble::{Outcome, Trouble};
use serde::Deserialize;
use std::collections::BTreeMap;

/// What happened on one page, from its load to the moment of looking.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Seen {
    /// CSP violations.
    pub violations: Vec<Violated>,
    /// Uncaught errors and rejections.
    pub errors: Vec<String>,
    /// `console.error` and `console.warn`.
    pub console: Vec<String>,
    /// Our events.
    pub events: Vec<Event>,
    /// Listeners on `window` and `document`, by type: added less removed.
    pub listeners: BTreeMap<String, i64>,
}

/// A `securitypolicyviolation`.
#[derive(Clone, Debug, Deserialize)]
pub struct Violated {
    /// The effective directive.
    pub directive: String,
    /// What was blocked.
    pub blocked: String,
    /// The file that caused it.
    #[serde(rename = "where")]
    pub place: String,
    /// The first characters of what was blocked, for inline code.
    pub sample: String,
}

/// An event of ours.
#[derive(Clone, Debug, Deserialize)]
pub struct Event {
    /// Its name.
    pub name: String,
    /// Its detail as JSON. Anything but nothing says more about the reader than the publisher may know.
    pub detail: Option<String>,
}

impl Seen {
    /// Asks the page that is open.
    pub async fn look(browser: &Browser) -> Outcome<Self> {
        let said = browser.run("return JSON.stringify(window.__seen || null);", Vec::new()).await?;
        let text = said.as_str().unwrap_or("null");
        let seen: Option<Self> = serde_json::from_str(text)?;
        seen.ok_or_else(|| Trouble("the recorder is not in the page: it needs a plain <head> tag".to_owned()))
    }
}
