//! Plays the steps of one row in one browser.

use crate::browser::Browser;
use crate::evidence::Seen;
use crate::hand::{self, Keyboard};
use crate::host::Host;
use crate::inside::Widget;
use crate::journey::{self, Journey};
use crate::package::Package;
use crate::paper;
use crate::sentences::{holds, squeezed};
use crate::shots;
use crate::step::Step;
use crate::trouble::{Outcome, Trouble, trouble};
use crate::world::World;
use serde_json::Value;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// The parser of calendar files that calendars themselves are built on.
const CALENDAR: Package = Package { folder: "ical", name: "ical.js", version: "2.2.1" };

/// One browser on one host page.
pub struct Player<'a> {
    /// What the whole run shares.
    pub world: &'a World,
    /// The browser.
    pub browser: Browser,
    /// The publisher's server.
    pub host: Host,
    /// Which element the steps are about.
    pub widget: Widget,
    /// The keyboard, and all keys so far.
    pub keyboard: Keyboard,
    /// What was seen on pages that are gone.
    pub past: Vec<Seen>,
    /// Whether each screen that a walk comes to is measured.
    pub fitting: bool,
    remembered: BTreeMap<String, Vec<String>>,
}

impl<'a> Player<'a> {
    /// Opens the row's page.
    pub async fn begin(world: &'a World, browser: Browser, host: Host) -> Outcome<Self> {
        browser.goto(&host.page).await?;
        Ok(Self {
            world,
            browser,
            host,
            widget: Widget::default(),
            keyboard: Keyboard::default(),
            past: Vec::new(),
            fitting: false,
            remembered: BTreeMap::new(),
        })
    }

    /// What every open tab has seen, after what was seen before.
    pub async fn seen(&mut self) -> Outcome<Vec<Seen>> {
        let mut all = self.past.clone();
        if self.browser.tabs() == 1 {
            all.push(Seen::look(&self.browser).await?);
            return Ok(all);
        }
        for tab in 1..=self.browser.tabs() {
            self.browser.tab(tab).await?;
            all.push(Seen::look(&self.browser).await?);
        }
        Ok(all)
    }

    async fn leave(&mut self) -> Outcome<()> {
        self.past.push(Seen::look(&self.browser).await?);
        self.widget = Widget::default();
        Ok(())
    }

    /// Performs one step.
    pub async fn perform(&mut self, step: &Step) -> Outcome<()> {
        let (browser, widget) = (&self.browser, self.widget);
        match step {
            Step::Press(code) => hand::press(browser, widget, code).await,
            Step::Hold(code) => hand::hold(browser, widget, code, hand::LONG).await,
            Step::PressByKeyboard(code) => self.keyboard.press(browser, widget, code).await,
            Step::Key(name) => hand::key(browser, name).await,
            Step::See(css) => {
                let ask = async || Ok((widget.count(browser, css).await? > 0).then_some(()));
                browser.until(&format!("a visible {css}"), ask).await
            }
            Step::Count(number, css) => {
                let ask = async || match widget.count(browser, css).await? {
                    now if now == *number => Ok(Some(())),
                    now => trouble(format!("now: {now}")),
                };
                browser.until(&format!("{number} visible {css}"), ask).await
            }
            Step::Focus(css) => {
                browser.until(&format!("the focus on {css}"), async || widget.focused(browser, css).await).await
            }
            Step::Worded(prefix) => {
                let text = widget.text(browser).await?;
                match self.world.sentences.worded(prefix, &text) {
                    (0, _) => trouble(format!("no text with a key in {prefix} is read")),
                    (_, wrong) if wrong.is_empty() => Ok(()),
                    (_, wrong) => trouble(format!("not in the words of {prefix}: {}", wrong.join(" "))),
                }
            }
            Step::NotSee(css) => self.absent(widget.count(browser, css).await? > 0, css),
            Step::SeeText(text) => self.read(&[squeezed(text)], text).await,
            Step::NotSeeText(text) => self.absent(widget.text(browser).await?.contains(&squeezed(text)), text),
            Step::SeeKey(key) => self.read(&self.world.sentences.fragments(key)?, key).await,
            Step::NotSeeKey(key) => {
                let fragments = self.world.sentences.fragments(key)?;
                self.absent(holds(&widget.text(browser).await?, &fragments), key)
            }
            Step::Screen(code) => self.arrive(code).await,
            Step::Fallback(shown) => {
                let ask = async || Ok((widget.fallback(browser).await? == *shown).then_some(()));
                let what = if *shown { "the fallback to be shown" } else { "the fallback to be hidden" };
                browser.until(what, ask).await
            }
            Step::Reload => {
                self.leave().await?;
                self.browser.reload().await
            }
            Step::BrowserBack => Ok(browser.client.back().await?),
            Step::Open(file) => {
                self.leave().await?;
                self.browser.goto(&format!("{}/{file}", self.host.origin)).await
            }
            Step::Visit => self.browser.goto(&self.host.page).await,
            Step::Mend => {
                self.host.mend();
                Ok(())
            }
            Step::Offline => {
                self.host.go_offline();
                Ok(())
            }
            Step::Stop => self.host.stop(),
            Step::Later(seconds) => browser.run(&format!("__later({seconds});"), Vec::new()).await.map(|_| ()),
            Step::Script(js) => browser.run(js, Vec::new()).await.map(|_| ()),
            Step::Until(js) => {
                let body = format!("return !!({js});");
                let ask = async || Ok((browser.run(&body, Vec::new()).await? == Value::Bool(true)).then_some(()));
                browser.until(js, ask).await
            }
            Step::Wait(seconds, js) => self.wait(*seconds, js).await,
            Step::Say(js) => {
                let said = browser.run(&format!("return String({js});"), Vec::new()).await?;
                for line in said.as_str().unwrap_or_default().lines() {
                    println!("        {}: {line}", browser.engine.id());
                }
                Ok(())
            }
            Step::Lend(file, name) => {
                let place = self.world.workspace.join("tests/golden").join(file);
                let text = std::fs::read_to_string(&place).map_err(|e| Trouble::from(e).at(file))?;
                let body = "window[arguments[0]] = arguments[1];";
                browser.run(body, vec![name.as_str().into(), text.into()]).await.map(|_| ())
            }
            Step::Choose(js) => {
                let said = widget.ask(browser, &format!("inside.choose(root, {js})"), Value::Null).await?;
                if said == Value::Bool(true) { Ok(()) } else { trouble("there is no field for a file") }
            }
            Step::Calendar(js) => {
                let parser = CALENDAR.read(&self.world.workspace, "dist/ical.es5.min.cjs")?;
                // In a function of its own: nothing of it comes into the page.
                let body = format!(
                    "const module = {{exports: {{}}}}, exports = module.exports;\n{parser}\nconst ICAL = module.exports;\nreturn !!({js});"
                );
                let ask = async || Ok((browser.run(&body, Vec::new()).await? == Value::Bool(true)).then_some(()));
                browser.until(js, ask).await
            }
            Step::Tab(number) => self.browser.tab(*number).await,
            Step::Widget(number) => {
                self.widget = Widget(number.saturating_sub(1));
                Ok(())
            }
            Step::Walk(name, by) => journey::walk(self, &Journey::read(self.world, name)?, *by).await,
            Step::Answer(name, until, by) => {
                journey::answer(self, &Journey::read(self.world, name)?, *by, until).await.map(|_| ())
            }
            Step::Fitting => {
                self.fitting = true;
                shots::fits(browser).await
            }
            Step::Within(micros, what, js) => self.within(*micros, what, js).await,
            Step::Saved(name) => journey::saved(self, &Journey::read(self.world, name)?).await,
            Step::Heard(name, times) => self.heard(name, *times).await,
            Step::Listeners(number) => {
                let ask = async || {
                    let now = Seen::look(browser).await?.listeners;
                    if now.values().sum::<i64>() == *number { Ok(Some(())) } else { trouble(format!("now: {now:?}")) }
                };
                browser.until(&format!("{number} listeners on the page"), ask).await
            }
            Step::Printed(size, pages, with, without) => {
                paper::printed(browser).await?.is(*size, *pages, with, without)
            }
            Step::OnPaper(size, pages, js) => {
                let said = browser.run(&format!("return String({js});"), Vec::new()).await?;
                let html = said.as_str().unwrap_or_default();
                // Its title stands on it too.
                let title = html.split_once("<h1>").and_then(|(_, rest)| rest.split_once("</h1>"));
                let Some((title, _)) = title else { return trouble(format!("{js} is no page: {html}")) };
                paper::of_page(browser, html, *size).await?.is(*size, *pages, &[title.to_owned()], &[])
            }
            Step::Remember(name) => {
                let sizes = widget.sizes(browser).await?;
                self.remembered.insert(name.clone(), sizes);
                Ok(())
            }
            Step::Same(name) => self.same(name).await,
        }
    }

    /// Waits as long as the row says, for what the page works out by itself.
    async fn wait(&self, seconds: u32, js: &str) -> Outcome<()> {
        let limit = Instant::now() + Duration::from_secs(u64::from(seconds));
        let body = format!("return ({js});");
        while Instant::now() < limit {
            match self.browser.run(&body, Vec::new()).await? {
                Value::Bool(true) => return Ok(()),
                Value::String(why) => return trouble(why),
                _ => tokio::time::sleep(Duration::from_millis(200)).await,
            }
        }
        trouble(format!("waited {seconds} s for {js}"))
    }

    /// Takes a time five times: the number alone proves nothing, so it is said as well.
    async fn within(&self, micros: u32, what: &str, js: &str) -> Outcome<()> {
        let mut times = Vec::new();
        for _ in 0..5 {
            let said = self.browser.run(&format!("return {js};"), Vec::new()).await?;
            times.push(said.as_f64().ok_or_else(|| Trouble(format!("{what}: no number but {said}")))?);
        }
        times.sort_by(f64::total_cmp);
        let median = times.get(2).copied().unwrap_or(f64::INFINITY);
        let said: Vec<String> = times.iter().map(|time| format!("{time:.1}")).collect();
        println!("        {what} in {}: {median:.1} µs (of {})", self.browser.engine.id(), said.join(", "));
        if median < f64::from(micros) {
            Ok(())
        } else {
            trouble(format!("{what} took {median:.1} µs, not less than {micros}"))
        }
    }

    /// Waits for a screen of ours.
    pub async fn arrive(&self, code: &str) -> Outcome<()> {
        let ask = async || {
            let now = self.widget.screen(&self.browser).await?;
            if now.as_deref() == Some(code) {
                Ok(Some(()))
            } else {
                trouble(format!("now: {}", now.unwrap_or_default()))
            }
        };
        self.browser.until(&format!("the screen {code}"), ask).await
    }

    async fn read(&self, fragments: &[String], what: &str) -> Outcome<()> {
        let ask = async || Ok(holds(&self.widget.text(&self.browser).await?, fragments).then_some(()));
        self.browser.until(&format!("the text {what}"), ask).await
    }

    fn absent(&self, there: bool, what: &str) -> Outcome<()> {
        if there { trouble(format!("{what} is there, and should not be")) } else { Ok(()) }
    }

    /// Waits for an event; a number is compared when the first has come.
    async fn heard(&self, name: &str, times: Option<usize>) -> Outcome<()> {
        let least = times.unwrap_or(1);
        let count = async || -> Outcome<usize> {
            Ok(Seen::look(&self.browser).await?.events.iter().filter(|e| e.name == name).count())
        };
        if least > 0 {
            let what = format!("the event {name}");
            self.browser.until(&what, async || Ok((count().await? >= least).then_some(()))).await?;
        }
        match (times, count().await?) {
            (Some(wanted), heard) if wanted != heard => {
                trouble(format!("{name} was heard {heard} times, not {wanted}"))
            }
            _ => Ok(()),
        }
    }

    async fn same(&self, name: &str) -> Outcome<()> {
        let Some(before) = self.remembered.get(name) else {
            return trouble(format!("nothing is remembered as {name}"));
        };
        let now = self.widget.sizes(&self.browser).await?;
        let differing = before.iter().zip(&now).find(|(a, b)| a != b);
        match differing {
            Some((a, b)) => trouble(format!("sizes differ: `{a}` on the page {name}, `{b}` here")),
            None if before.len() != now.len() || now.is_empty() => {
                trouble(format!("{} elements with text on the page {name}, {} here", before.len(), now.len()))
            }
            None => Ok(()),
        }
    }
}
