//! The apps of this core: one a mounted element, reused rather than destroyed. Yew leaks its listeners with
//! each destroyed app (about 1.5 KB and 7 listeners a time), and a parked app costs nothing.

use super::{
    host::Host,
    root::{Act, Props, Root},
};
use crate::{
    app::{Config, Msg},
    store,
    words::{Broken, Words},
};
use std::{cell::RefCell, rc::Rc};
use yew::AppHandle;

struct App {
    /// The element's number, or `None` while parked.
    id: Option<u32>,
    div: web_sys::Element,
    handle: AppHandle<Root>,
    props: Props,
}

#[derive(Default)]
struct Core {
    words: Option<Rc<Words>>,
    apps: Vec<App>,
}

thread_local! {
    static CORE: RefCell<Core> = RefCell::default();
    /// Apart from the core, which may be in use when the shell is to be called.
    static HOST: RefCell<Option<Rc<Host>>> = RefCell::default();
}

/// Runs with the core unless it is in use already: a second borrow must never throw.
fn with<T>(run: impl FnOnce(&mut Core) -> T) -> Option<T> {
    CORE.with(|core| core.try_borrow_mut().ok().map(|mut core| run(&mut core)))
}

/// Takes words and host.
pub fn begin(words: &str, host: Host) -> Result<(), &'static str> {
    let words = Words::parse(words).map_err(|broken| match broken {
        Broken::Foreign => "words:foreign",
        Broken::OtherBuild => "words:other_build",
        Broken::Short => "words:short",
    })?;
    HOST.with(|own| own.replace(Some(Rc::new(host))));
    with(|core| core.words = Some(Rc::new(words)));
    Ok(())
}

/// Calls the host, outside of any borrow of ours: it may call back.
pub fn with_host(run: impl FnOnce(&Host)) {
    let host = HOST.with(|host| host.try_borrow().ok().and_then(|host| host.clone()));
    if let Some(host) = host {
        run(&host);
    }
}

/// A fresh or parked app for an element.
pub fn mount(id: u32, config: &str, snapshot: &str, queue: &str) -> Option<web_sys::Element> {
    let (words, parked) = with(|core| {
        let place = core.apps.iter().position(|app| app.id.is_none());
        (core.words.clone(), place.map(|place| core.apps.swap_remove(place)))
    })?;
    let words = words?;
    let epoch = parked.as_ref().map_or(0, |app| app.props.epoch.wrapping_add(1));
    let props = Props {
        id,
        epoch,
        config: Rc::new(Config::read(config)),
        snapshot: snapshot.into(),
        queue: queue.into(),
        words,
    };
    let app = match parked {
        Some(mut app) => {
            app.handle.update(props.clone());
            App { id: Some(id), props, ..app }
        }
        None => {
            let div = web_sys::window()?.document()?.create_element("div").ok()?;
            let handle = yew::Renderer::<Root>::with_root_and_props(div.clone(), props.clone()).render();
            App { id: Some(id), div, handle, props }
        }
    };
    let div = app.div.clone();
    with(|core| core.apps.push(app));
    Some(div)
}

/// The `div` of an element, while it has one.
pub fn place(id: u32) -> Option<web_sys::Element> {
    with(|core| core.apps.iter().find(|app| app.id == Some(id)).map(|app| app.div.clone())).flatten()
}

/// Parks an app: what it knew is forgotten at once.
pub fn park(id: u32) {
    with(|core| {
        if let Some(app) = core.apps.iter_mut().find(|app| app.id == Some(id)) {
            app.id = None;
            app.handle.send_message(Act::Parked);
        }
    });
}

/// New attributes for a living app: its state stays.
pub fn set_config(id: u32, config: &str) {
    with(|core| {
        if let Some(app) = core.apps.iter_mut().find(|app| app.id == Some(id)) {
            app.props.config = Rc::new(Config::read(config));
            app.handle.update(app.props.clone());
        }
    });
}

/// Another tab wrote under a key; an empty one stands for all of them.
pub fn tab_wrote(key: &str) {
    // The start of a cramp is its tab's own, and a trial is over. A key of another version may change how the store is to be opened.
    if key != store::NOW && key != store::TRIAL {
        let name = key.strip_prefix(store::PREFIX).map(str::to_owned);
        store_changed(None, name.as_slice());
    }
}

/// Records were written by another tab, or by the app `by` of this core: all others read them again. No names: they
/// open the store anew.
pub fn store_changed(by: Option<u32>, names: &[String]) {
    with(|core| {
        for app in &core.apps {
            if app.id.is_some() && (by.is_none() || app.id != by) {
                app.handle.send_message(Act::Changed(names.to_vec()));
            }
        }
    });
}

/// A message by its code.
pub fn send(id: u32, code: &str) {
    let act = match code {
        "restart" => Some(Act::Restarted),
        "seen" => Some(Act::Seen),
        _ => Msg::parse(code).map(Act::Happened),
    };
    with(|core| {
        if let (Some(act), Some(app)) = (act, core.apps.iter().find(|app| app.id == Some(id))) {
            app.handle.send_message(act);
        }
    });
}

/// Draws every app again.
#[cfg(feature = "test-faults")]
pub fn refresh() {
    with(|core| {
        for app in core.apps.iter().filter(|app| app.id.is_some()) {
            app.handle.send_message(Act::Happened(Msg::Ticked));
        }
    });
}
