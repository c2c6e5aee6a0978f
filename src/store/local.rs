//! The one file that touches `localStorage`.
//!
//! Reading `window.localStorage` throws where storage is blocked, and gloo-storage's `LocalStorage::raw()`
//! turns that into a throw through Rust, which wrecks every widget of the page. So the browser is asked first,
//! every time, and gloo-storage is only reached behind a `Some`.

use super::{NOW, Opening, envelope, opening};
use crate::diary::{Absent, Record};
use gloo_storage::{LocalStorage, Storage};
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Why a record was not kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NotKept {
    /// The browser gives us no storage.
    Unavailable,
    /// There is no room left.
    Full,
    /// What was written does not read back the same.
    Changed,
}

fn reachable() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// All keys of the store in one text, in their order, a line each: one crossing for ten thousand of them.
fn keys() -> Option<String> {
    let list = call(&Reflect::get(&js_sys::global(), &"Object".into()).ok()?, "keys", &reachable()?.into())?;
    let list = call(&list, "sort", &JsValue::UNDEFINED)?;
    call(&list, "join", &"\n".into())?.as_string()
}

/// Calls a method; `None` where there is none, or it throws.
pub fn call(of: &JsValue, name: &str, with: &JsValue) -> Option<JsValue> {
    let list = Array::new();
    list.push(with);
    Reflect::get(of, &name.into()).ok()?.dyn_ref::<Function>()?.apply(of, &list).ok()
}

/// What stands under a key.
fn text_of(key: &str) -> Option<String> {
    reachable()?.get_item(key).ok().flatten()
}

/// Opens the store: one look at its keys.
#[must_use]
pub fn open() -> Opening {
    match keys() {
        Some(keys) => opening::open(&keys, &text_of),
        None => Opening::unavailable(),
    }
}

/// Reads the record with a name.
///
/// # Errors
/// Says why there is none.
pub fn read(name: &str) -> Result<Record, Absent> {
    opening::find(name, &text_of)
}

/// Characters that our keys and their values take.
#[must_use]
pub fn used() -> u32 {
    let mut used = 0_usize;
    each(&mut |key, _| {
        if let Some(text) = text_of(key) {
            used = used.saturating_add(key.len()).saturating_add(text.len());
        }
    });
    u32::try_from(used).unwrap_or(u32::MAX)
}

/// Keeps a record, and reads it back to be sure.
///
/// # Errors
/// Says why it was not kept; what stood there before still stands.
pub fn keep(record: &Record) -> Result<(), NotKept> {
    let storage = reachable().ok_or(NotKept::Unavailable)?;
    let key = envelope::key(record);
    LocalStorage::set(&key, envelope::Written(record)).map_err(|_| NotKept::Full)?;
    let wanted = envelope::write(record);
    match storage.get_item(&key) {
        Ok(Some(text)) if text == wanted => Ok(()),
        _ => Err(NotKept::Changed),
    }
}

/// Whether so many characters more would fit: tried out, and taken away again.
///
/// # Errors
/// Says why they would not.
pub fn fits(characters: usize) -> Result<(), NotKept> {
    let storage = reachable().ok_or(NotKept::Unavailable)?;
    let fits = storage.set_item(opening::TRIAL, &"x".repeat(characters));
    let _ = storage.remove_item(opening::TRIAL);
    fits.map_err(|_| NotKept::Full)
}

/// What of ours can't be read: keys and texts.
#[must_use]
pub fn unreadable() -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    each(&mut |key, _| {
        if key != NOW
            && let Some(text) = text_of(key)
            && envelope::read(key, &text).is_err()
        {
            pairs.push((key.to_owned(), text));
        }
    });
    pairs
}

/// Writes down when a cramp began, or takes it out. Says whether what should stand there does.
pub fn mark(since: Option<u64>) -> bool {
    let Some(storage) = reachable() else { return since.is_none() };
    match since {
        Some(since) => storage.set_item(NOW, &since.to_string()).is_ok(),
        None => storage.remove_item(NOW).is_ok(),
    }
}

/// Removes every key of ours, also those that can't be read, and nothing else.
pub fn erase() {
    each(&mut |key, _| {
        if let Some(storage) = reachable() {
            let _ = storage.remove_item(key);
        }
    });
}

/// Hands out each key that is ours.
fn each(act: &mut dyn FnMut(&str, &str)) {
    if let Some(keys) = keys() {
        opening::each(&keys, act);
    }
}
