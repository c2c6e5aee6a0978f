//! The boundary with the page: what the shell can call, what we call of it, the clock, and the effects. Every
//! other room is reached from here and none of them knows this one.

mod apps;
mod clock;
mod effects;
#[cfg(feature = "test-faults")]
mod fault;
mod file;
mod hand;
mod heap;
mod host;
mod print;
mod risk;
mod root;
mod speak;

use wasm_bindgen::prelude::*;

/// Begins the core: once for all elements of the page.
///
/// # Errors
/// `words:foreign`, `words:other_build` or `words:short` where the words file can't be used.
#[wasm_bindgen]
pub fn start(words: &str, host: host::Host) -> Result<(), JsValue> {
    apps::begin(words, host).map_err(JsValue::from)
}

/// Styles of what only we draw; the shell has those of the first screens.
#[wasm_bindgen]
#[must_use]
pub fn styles() -> String {
    crate::look::LATE.to_owned()
}

/// Puts an app for the element `id` into a `div` and returns it. `snapshot` is what was last kept for it, or
/// empty; `queue` holds the taps that were made before we were here.
#[wasm_bindgen]
pub fn mount(id: u32, config: &str, snapshot: &str, queue: &str) -> Result<web_sys::Element, JsValue> {
    apps::mount(id, config, snapshot, queue).ok_or_else(|| JsValue::from("no document"))
}

/// The element `id` is gone for now; its app is kept for the next one. The shell has taken the `div` out.
#[wasm_bindgen]
pub fn park(id: u32) {
    apps::park(id);
}

/// The publisher changed an attribute.
#[wasm_bindgen]
pub fn set_config(id: u32, config: &str) {
    apps::set_config(id, config);
}

/// Another tab wrote to the store, under this key; an empty one stands for all of them.
#[wasm_bindgen]
pub fn store_changed(key: &str) {
    apps::tab_wrote(key);
}

/// A message by its code, from the element's own methods. Unknown codes do nothing.
#[wasm_bindgen]
pub fn send(id: u32, code: &str) {
    apps::send(id, code);
}

/// Our version.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
