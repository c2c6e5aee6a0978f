//! The root component: it holds the model, hands messages to `app::update`, and carries out the effects. The
//! snapshot leaves before the view is drawn, so that a view that fails can't lose an answer.

use super::{apps, clock, effects};
use crate::{
    app::{self, Config, Model, Msg, Screen, Unkept},
    view,
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
    /// A record could not be kept.
    Lost(String, Unkept),
    /// The page asked to begin again.
    Restarted,
    /// The element is gone for now.
    Parked,
}

/// The root component.
pub struct Root {
    model: Model,
    node: NodeRef,
    /// Focus is to move after the next render.
    focus: bool,
    /// The shell waits to hear that we have painted.
    unpainted: bool,
    /// Runs only while a clock is on the screen.
    ticks: Option<Interval>,
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
        app::update(&mut model, effects::opened(), &now);
        let queue: Value = serde_json::from_str(&props.queue).unwrap_or_default();
        let queue = queue.as_array().map(Vec::as_slice).unwrap_or_default();
        if !kept.is_object()
            && queue.is_empty()
            && let Some(door) = Msg::parse(model.config.start)
        {
            let done = app::update(&mut model, door, &now);
            effects::run(props.id, done, &props.words, ctx.link(), None);
        }
        for tap in queue {
            let (code, ms) = (tap.get(0).and_then(Value::as_str), tap.get(1).and_then(Value::as_f64));
            if let Some(msg) = code.and_then(Msg::parse) {
                let done = app::update(&mut model, msg, &clock::moment(ms));
                effects::run(props.id, done, &props.words, ctx.link(), None);
            }
        }
        app::update(&mut model, Msg::Ticked, &now);
        // An element that is opened at a part has nothing behind it to go back to but the start.
        model
    }

    fn keep(&mut self, ctx: &Context<Root>) {
        let text = effects::snapshot(&self.model);
        apps::with_host(|host| host.snapshot(ctx.props().id, &text));
        let clock = matches!(self.model.screen, Screen::Now(_)) || self.model.routine_runs();
        if clock && self.ticks.is_none() {
            let link = ctx.link().clone();
            self.ticks = Some(Interval::new(1000, move || link.send_message(Act::Happened(Msg::Ticked))));
        } else if !clock {
            self.ticks = None;
        }
    }
}

impl Component for Root {
    type Message = Act;
    type Properties = Props;

    fn create(ctx: &Context<Root>) -> Root {
        let model = Root::model(ctx);
        let mut root = Root { model, node: NodeRef::default(), focus: false, unpainted: true, ticks: None };
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
        let done = match act {
            Act::Happened(msg) => app::update(&mut self.model, msg, &now),
            Act::Lost(name, why) => {
                self.model.not_saved(name);
                app::update(&mut self.model, Msg::SaveFailed(why), &now)
            }
            Act::Restarted => {
                let setting = self.model.setting.clone();
                self.model = Model::new((*props.config).clone());
                self.model.setting = setting;
                app::update(&mut self.model, effects::opened(), &now)
            }
            Act::Parked => {
                // Its snapshot stays with the shell: nothing is written for an element that is gone.
                self.model = Model::new((*props.config).clone());
                self.ticks = None;
                return true;
            }
        };
        let share = self.model.config.share.then_some(&self.model);
        self.focus |= effects::run(props.id, done, &props.words, ctx.link(), share);
        self.keep(ctx);
        true
    }

    fn view(&self, ctx: &Context<Root>) -> Html {
        #[cfg(feature = "test-faults")]
        super::fault::in_view();
        let send = ctx.link().callback(Act::Happened);
        let words = ctx.props().words.to(self.model.answers.is_for_another());
        let view = view::root(&view::Ctx { model: &self.model, words: &words, send });
        html! { <div ref={self.node.clone()}>{ view }</div> }
    }

    fn rendered(&mut self, ctx: &Context<Root>, _first: bool) {
        if std::mem::take(&mut self.unpainted) {
            apps::with_host(|host| host.painted(ctx.props().id));
        }
        if std::mem::take(&mut self.focus)
            && let Some(node) = self.node.cast::<web_sys::Element>()
        {
            let find = |css: &str| node.query_selector(css).ok().flatten();
            let place = find("[data-error]").or_else(|| find("[data-screen]"));
            if let Some(place) = place.and_then(|place| place.dyn_into::<web_sys::HtmlElement>().ok()) {
                let _ = place.focus();
            }
        }
    }
}
