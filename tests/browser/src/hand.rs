//! The reader's hands: a pointer and a keyboard, both as W3C actions, so that events are trusted and go where they would.

use crate::browser::Browser;
use crate::inside::{Control, Widget};
use crate::trouble::{Outcome, Trouble, trouble};
use fantoccini::actions::{InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use std::time::Duration;

/// How many Tabs a reader may need to reach a control before we say that it cannot be reached.
const FAR: usize = 80;

/// How long a slow hand stays down: longer than the rows delay a file by.
pub const LONG: Duration = Duration::from_secs(2);

/// Presses the control with this code by the pointer, as soon as it can be pressed.
pub async fn press(browser: &Browser, widget: Widget, code: &str) -> Outcome<()> {
    hold(browser, widget, code, Duration::ZERO).await
}

/// The same with time between down and up.
pub async fn hold(browser: &Browser, widget: Widget, code: &str, time: Duration) -> Outcome<()> {
    let what = format!("a control {code} that can be pressed");
    let (x, y) = browser.until(&what, async || Ok(Some(widget.place(browser, code).await?))).await?;
    let mouse = MouseActions::new("mouse".to_owned())
        .then(PointerAction::MoveTo { duration: Some(Duration::ZERO), x, y })
        .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
        .then(PointerAction::Pause { duration: time })
        .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
    browser.client.perform_actions(mouse).await?;
    Ok(())
}

/// The W3C code of a key name.
fn key_code(name: &str) -> Option<char> {
    Some(match name {
        "Tab" => '\u{E004}',
        "Enter" => '\u{E007}',
        "Space" => ' ',
        "Escape" => '\u{E00C}',
        "End" => '\u{E010}',
        "Home" => '\u{E011}',
        "ArrowLeft" => '\u{E012}',
        "ArrowUp" => '\u{E013}',
        "ArrowRight" => '\u{E014}',
        "ArrowDown" => '\u{E015}',
        one if one.chars().count() == 1 => one.chars().next()?,
        _ => return None,
    })
}

/// Presses one key; `Shift+Tab` holds shift. Returns when the page has drawn what came of it.
pub async fn key(browser: &Browser, name: &str) -> Outcome<()> {
    const SHIFT: char = '\u{E008}';
    let (shift, plain) = name.strip_prefix("Shift+").map_or((false, name), |rest| (true, rest));
    let value = key_code(plain).ok_or_else(|| Trouble(format!("no key is called {plain}")))?;
    let mut keys = KeyActions::new("keyboard".to_owned());
    if shift {
        keys = keys.then(KeyAction::Down { value: SHIFT });
    }
    keys = keys.then(KeyAction::Down { value }).then(KeyAction::Up { value });
    if shift {
        keys = keys.then(KeyAction::Up { value: SHIFT });
    }
    browser.client.perform_actions(keys).await?;
    browser.drawn().await
}

/// A keyboard that writes down what it did, so that the same keys can be played blind where nothing can be looked at.
#[derive(Debug, Default)]
pub struct Keyboard {
    /// Every key so far.
    pub keys: Vec<String>,
}

impl Keyboard {
    async fn key(&mut self, browser: &Browser, name: &str) -> Outcome<()> {
        self.keys.push(name.to_owned());
        key(browser, name).await
    }

    /// Tabs to the control with this code and presses it: Space for boxes, arrows within a radio group, else Enter.
    pub async fn press(&mut self, browser: &Browser, widget: Widget, code: &str) -> Outcome<()> {
        let what = format!("a control {code}");
        let wanted = browser.until(&what, async || widget.control(browser, code).await).await?;
        let mut met: Vec<String> = Vec::new();
        for _ in 0..FAR {
            match widget.active(browser).await? {
                Some(at) if at.code == code => return self.use_it(browser, &at).await,
                Some(at) if in_group(&at, &wanted) => return self.within_group(browser, widget, &wanted).await,
                Some(at) => met.push(at.code),
                None => met.push("-".to_owned()),
            }
            self.key(browser, "Tab").await?;
        }
        trouble(format!("{code} cannot be reached by Tab; met {}", met.join(" ")))
    }

    async fn use_it(&mut self, browser: &Browser, at: &Control) -> Outcome<()> {
        let ticks = at.tag == "input" && (at.kind == "radio" || at.kind == "checkbox");
        if ticks && at.checked && at.kind == "radio" {
            return Ok(());
        }
        self.key(browser, if ticks { "Space" } else { "Enter" }).await
    }

    /// A radio group is one stop of the Tab key; arrows walk in it and choose. Where they stop at its end (WebKit) and do
    /// not go round, the other arrow leads back.
    async fn within_group(&mut self, browser: &Browser, widget: Widget, wanted: &Control) -> Outcome<()> {
        let mut before = None;
        let mut arrow = "ArrowDown";
        for _ in 0..FAR {
            self.key(browser, arrow).await?;
            let at = widget.active(browser).await?;
            if at.as_ref().is_some_and(|at| at.code == wanted.code) {
                let now = widget.control(browser, &wanted.code).await?;
                return if now.is_some_and(|c| c.checked) { Ok(()) } else { self.key(browser, "Space").await };
            }
            let code = at.map(|at| at.code);
            if code == before {
                arrow = "ArrowUp";
            }
            before = code;
        }
        trouble(format!("{} cannot be reached by arrow keys", wanted.code))
    }
}

fn in_group(at: &Control, wanted: &Control) -> bool {
    at.kind == "radio" && wanted.kind == "radio" && !at.name.is_empty() && at.name == wanted.name
}
