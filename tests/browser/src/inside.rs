//! Looking into the element's root: what a reader sees there, and where the controls are.

use crate::browser::Browser;
use crate::shadow::GetShadowRoot;
use crate::trouble::{Outcome, Trouble, trouble};
use fantoccini::Locator;
use serde_json::{Value, json};

const INSIDE: &str = include_str!("page/inside.js");
const SHADOW_KEY: &str = "shadow-6066-11e4-a52e-4f735466cecf";

/// One of the page's `<leg-cramps>` elements, counted from 0 in document order.
#[derive(Clone, Copy, Debug, Default)]
pub struct Widget(pub usize);

/// A control of ours: the one with the focus, or one by its code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Control {
    /// Its `data-m`.
    pub code: String,
    /// Its tag name in lower case.
    pub tag: String,
    /// The type of an input.
    pub kind: String,
    /// The name of a radio group.
    pub name: String,
    /// Whether it is ticked.
    pub checked: bool,
}

impl Control {
    fn read(value: &Value) -> Option<Self> {
        let of = |key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        value.as_object()?;
        let checked = value.get("checked").and_then(Value::as_bool).unwrap_or_default();
        Some(Self { code: of("code"), tag: of("tag"), kind: of("type"), name: of("name"), checked })
    }
}

impl Widget {
    /// Runs an expression over `host`, `root` and `more` in the page. Everything below is one of these.
    pub async fn ask(self, browser: &Browser, expression: &str, more: Value) -> Outcome<Value> {
        let hosts = browser.client.find_all(Locator::Css("leg-cramps")).await?;
        let Some(host) = hosts.get(self.0) else {
            return trouble(format!("the page has {} <leg-cramps>, not {}", hosts.len(), self.0.saturating_add(1)));
        };
        let root =
            if browser.engine.sees_closed_roots() { Self::closed_root(browser, host).await? } else { Value::Null };
        let body = format!(
            "{INSIDE}\nconst host = arguments[0], more = arguments[2], root = inside.root(host, arguments[1]);\nreturn {expression};"
        );
        browser.run(&body, vec![serde_json::to_value(host)?, root, more]).await
    }

    async fn closed_root(browser: &Browser, host: &fantoccini::elements::Element) -> Outcome<Value> {
        let command = GetShadowRoot(host.element_id().to_string());
        let answer = browser.client.issue_cmd(command).await.map_err(|e| Trouble::from(e).at("shadow root"))?;
        match answer.get(SHADOW_KEY) {
            Some(id) => Ok(json!({SHADOW_KEY: id})),
            None => trouble(format!("the driver answered no shadow root but {answer}")),
        }
    }

    /// The code of the screen that is shown.
    pub async fn screen(self, browser: &Browser) -> Outcome<Option<String>> {
        Ok(self.ask(browser, "inside.screen(root)", Value::Null).await?.as_str().map(str::to_owned))
    }

    /// All text that can be read, without any white space: line breaks and inline marks must not decide a match.
    pub async fn text(self, browser: &Browser) -> Outcome<String> {
        let text = self.ask(browser, "inside.text(root)", Value::Null).await?;
        Ok(text.as_str().unwrap_or_default().split_whitespace().collect())
    }

    /// How many visible elements match a selector inside the root.
    pub async fn count(self, browser: &Browser, css: &str) -> Outcome<u64> {
        Ok(self.ask(browser, "inside.count(root, more)", json!(css)).await?.as_u64().unwrap_or_default())
    }

    /// An attribute of every match, in document order.
    pub async fn values(self, browser: &Browser, css: &str, attribute: &str) -> Outcome<Vec<String>> {
        let found = self.ask(browser, "inside.values(root, more[0], more[1])", json!([css, attribute])).await?;
        Ok(serde_json::from_value(found)?)
    }

    /// Whether the publisher's own children of the element are on the screen.
    pub async fn fallback(self, browser: &Browser) -> Outcome<bool> {
        Ok(self.ask(browser, "inside.fallback(host)", Value::Null).await? == Value::Bool(true))
    }

    /// Where to press for this code, scrolled into view; nothing while it cannot be pressed, with the reason.
    pub async fn place(self, browser: &Browser, code: &str) -> Outcome<(f64, f64)> {
        let place = self.ask(browser, "inside.place(host, root, more)", json!(code)).await?;
        match (place.get("x").and_then(Value::as_f64), place.get("y").and_then(Value::as_f64)) {
            (Some(x), Some(y)) => Ok((x, y)),
            _ => trouble(place.get("why").and_then(Value::as_str).unwrap_or("no place").to_owned()),
        }
    }

    /// Whether what has the focus matches a selector; the error says what has it.
    pub async fn focused(self, browser: &Browser, css: &str) -> Outcome<Option<()>> {
        let now = self.ask(browser, "inside.focused(root, more)", json!(css)).await?;
        match now.as_str() {
            None => Ok(Some(())),
            Some(other) => trouble(format!("it is on {other}")),
        }
    }

    /// The control of ours that has the focus.
    pub async fn active(self, browser: &Browser) -> Outcome<Option<Control>> {
        Ok(Control::read(&self.ask(browser, "inside.active(root)", Value::Null).await?))
    }

    /// The control with this code.
    pub async fn control(self, browser: &Browser, code: &str) -> Outcome<Option<Control>> {
        Ok(Control::read(&self.ask(browser, "inside.control(root, more)", json!(code)).await?))
    }

    /// Computed sizes of everything visible inside.
    pub async fn sizes(self, browser: &Browser) -> Outcome<Vec<String>> {
        Ok(serde_json::from_value(self.ask(browser, "inside.sizes(root)", Value::Null).await?)?)
    }
}
