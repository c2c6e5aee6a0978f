//! The root component: it holds the model, hands messages to `app::update`, and carries out the effects. The
//! snapshot leaves before the view is drawn, so that a view that fails can't lose an answer.

use super::{apps, clock, effects, speak};
use crate::{
    app::{self, Config, Model, Msg, Screen, Unkept},
    store, view,
    words::Words,
};
use gloo_timers::callback::Interval;
use serde_json::Value;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// What an element hands to its app.
#[derive(Properties, Clone)]
pub struct Props {
    /// The element's number.
    pub id: u32,
    /// Grows with each new element that this app serves: a new one starts afresh.
    pub epoch: u32,
    /// Its attributes.
    pub config: Rc<Config>,
    /// What was last kept for it, or empty.
    pub snapshot: Rc<str>,
    /// Taps made before we were here, as JSON.
    pub queue: Rc<str>,
    /// The words.
    pub words: Rc<Words>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        (self.id, self.epoch) == (other.id, other.epoch) && self.config == other.config
    }
}

/// What reaches the root component.
pub enum Act {
    /// A message for the model.
    Happened(Msg),
    /// A file was chosen.
    Chosen(web_sys::File),
    /// Records were written elsewhere; no names stand for all of them.
    Changed(Vec<String>),
    /// A record could not be kept.
    Lost(String, Unkept),
    /// The page can be seen again: what ran on meanwhile is put right at once.
    Seen,
    /// The page asked to begin again.
    Restarted,
    /// The element is gone for now.
    Parked,
}

/// The root component.
pub struct Root {
    model: Model,
    node: NodeRef,
    /// What is to be done after the next render.
    then: effects::Then,
    /// The shell waits to hear that we have painted.
    unpainted: bool,
    /// Runs only while a clock is on the screen.
    ticks: Option<Interval>,
    /// Whether the device's screen was asked to stay on.
    awake: bool,
}

impl Root {
    /// The model of an element: from its snapshot or fresh, with the store opened and early taps applied.
    fn model(ctx: &Context<Root>) -> Model {
        let props = ctx.props();
        let config = (*props.config).clone();
        let kept: Value = serde_json::from_str(&props.snapshot).unwrap_or_default();
        let mut model = if kept.is_object() { Model::restore(config, &kept) } else { Model::new(config) };
        let now = clock::moment(None);
        for record in effects::unsaved(&kept) {
            model.not_saved(record.name());
            model.ledger.merge(record);
        }
        model.risk = super::risk::risk();
        model.shares = super::hand::shares();
        let since = effects::open(&mut model, &now);
        // An element that its publisher opened at another part stays there.
        if !kept.is_object()
            && matches!(model.config.start, "" | "start:now")
            && let Some(since) = since.filter(|since| *since <= now.ms)
        {
            app::update(&mut model, Msg::CrampFound, &clock::moment(Some(clock::float(since))));
        }
        let queue: Value = serde_json::from_str(&props.queue).unwrap_or_default();
        let queue = queue.as_array().map(Vec::as_slice).unwrap_or_default();
        if !kept.is_object()
            && queue.is_empty()
            && let Some(door) = Msg::parse(model.config.start)
        {
            let done = effects::apply(&mut model, door, &now);
            effects::run(props.id, done, &props.words, ctx.link(), &model);
        }
        for tap in queue {
            let (code, ms) = (tap.get(0).and_then(Value::as_str), tap.get(1).and_then(Value::as_f64));
            if let Some(msg) = code.and_then(Msg::parse) {
                let done = effects::apply(&mut model, msg, &clock::moment(ms));
                effects::run(props.id, done, &props.words, ctx.link(), &model);
            }
        }
        app::update(&mut model, Msg::Ticked, &now);
        // An element that is opened at a part has nothing behind it to go back to but the start.
        model
    }

    fn keep(&mut self, ctx: &Context<Root>) {
        let text = effects::snapshot(&self.model);
        apps::with_host(|host| host.snapshot(ctx.props().id, &text));
        if self.model.screen == Screen::Backup {
            self.model.used = store::local::used();
        }
        let clock = matches!(self.model.screen, Screen::Now(_)) || self.model.routine_runs();
        if clock && self.ticks.is_none() {
            let link = ctx.link().clone();
            self.ticks = Some(Interval::new(1000, move || link.send_message(Act::Happened(Msg::Ticked))));
        } else if !clock {
            self.ticks = None;
        }
        if clock {
            self.model.voice = speak::has_voice(ctx.props().id);
        }
        let awake = self.model.stays_awake();
        if awake != std::mem::replace(&mut self.awake, awake) {
            speak::stay_awake(ctx.props().id, awake);
        }
    }

    /// The first of ours that fits.
    fn find(&self, css: &str) -> Option<web_sys::HtmlElement> {
        self.node.cast::<web_sys::Element>()?.query_selector(css).ok().flatten()?.dyn_into().ok()
    }
}

impl Component for Root {
    type Message = Act;
    type Properties = Props;

    fn create(ctx: &Context<Root>) -> Root {
        let model = Root::model(ctx);
        let mut root = Root {
            model,
            node: NodeRef::default(),
            then: effects::Then::default(),
            unpainted: true,
            ticks: None,
            awake: false,
        };
        root.keep(ctx);
        root
    }

    fn changed(&mut self, ctx: &Context<Root>, old: &Props) -> bool {
        let props = ctx.props();
        if (props.id, props.epoch) == (old.id, old.epoch) {
            self.model.config = (*props.config).clone();
        } else {
            self.model = Root::model(ctx);
            self.unpainted = true;
        }
        self.keep(ctx);
        true
    }

    fn update(&mut self, ctx: &Context<Root>, act: Act) -> bool {
        let props = ctx.props();
        let now = clock::moment(None);
        // Where nobody acted, focus moves only if it stands on what goes away.
        let idle = matches!(act, Act::Seen | Act::Happened(Msg::Ticked));
        let done = match act {
            Act::Seen => {
                // The browser lets the screen go when the page is hidden.
                self.awake = false;
                app::update(&mut self.model, Msg::Ticked, &now)
            }
            Act::Happened(msg) => effects::apply(&mut self.model, msg, &now),
            Act::Chosen(file) => {
                super::file::read(&file, ctx.link());
                return false;
            }
            Act::Lost(name, why) => {
                self.model.not_saved(name);
                app::update(&mut self.model, Msg::SaveFailed(why), &now)
            }
            Act::Restarted => {
                let setting = self.model.setting.clone();
                self.model = Model::new((*props.config).clone());
                self.model.setting = setting;
                effects::open(&mut self.model, &now);
                Vec::new()
            }
            Act::Changed(names) if names.is_empty() => {
                effects::open(&mut self.model, &now);
                Vec::new()
            }
            Act::Changed(names) => {
                // What nobody has looked at is not on the screen. It may be one of ten thousand that are deleted.
                let unseen = names.iter().all(|name| self.model.ledger.is_unread(name));
                let mut done = Vec::new();
                app::look_up(&mut self.model, &names, &store::local::read, &mut done);
                if unseen && done.is_empty() {
                    return false;
                }
                done
            }
            Act::Parked => {
                // Its snapshot stays with the shell: nothing is written for an element that is gone.
                self.model = Model::new((*props.config).clone());
                self.ticks = None;
                self.awake = false;
                return true;
            }
        };
        let then = effects::run(props.id, done, &props.words, ctx.link(), &self.model);
        self.then.focus |= then.focus && (!idle || self.find(":focus").is_some());
        self.then.speak |= then.speak;
        self.keep(ctx);
        true
    }

    fn view(&self, ctx: &Context<Root>) -> Html {
        #[cfg(feature = "test-faults")]
        super::fault::in_view();
        let send = ctx.link().callback(Act::Happened);
        let file = ctx.link().callback(Act::Chosen);
        let words = ctx.props().words.to(self.model.answers.is_for_another());
        let view = view::root(&view::Ctx { model: &self.model, words: &words, send, file });
        html! { <div ref={self.node.clone()}>{ view }</div> }
    }

    fn rendered(&mut self, ctx: &Context<Root>, _first: bool) {
        if std::mem::take(&mut self.unpainted) {
            apps::with_host(|host| host.painted(ctx.props().id));
        }
        let then = std::mem::take(&mut self.then);
        if then.focus
            && let Some(place) = self.find("[data-error]").or_else(|| self.find("[data-screen]"))
        {
            let _ = place.focus();
        }
        if then.speak
            && self.model.aloud
            && let Some(said) = self.find("[data-say]")
        {
            speak::aloud(ctx.props().id, &said);
        }
    }
}
