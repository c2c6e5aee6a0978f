//! The one file that touches `localStorage`.
//!
//! Reading `window.localStorage` throws where storage is blocked, and gloo-storage's `LocalStorage::raw()`
//! turns that into a throw through Rust, which wrecks every widget of the page. So the browser is asked first,
//! every time, and gloo-storage is only reached behind a `Some`.

use super::{NOW, Opening, envelope, opening};
use crate::diary::Record;
use gloo_storage::{LocalStorage, Storage};

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

/// Opens the store: one walk over the keys.
#[must_use]
pub fn open() -> Opening {
    let Some(storage) = reachable() else { return Opening::unavailable() };
    let Ok(length) = storage.length() else { return Opening::unavailable() };
    let mut entries = Vec::new();
    for index in 0..length {
        if let Ok(Some(key)) = storage.key(index)
            && opening::is_ours(&key)
            && let Ok(Some(text)) = storage.get_item(&key)
        {
            entries.push((key, text));
        }
    }
    opening::open(entries.into_iter())
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
    let Some(storage) = reachable() else { return Vec::new() };
    let mut pairs = Vec::new();
    for index in 0..storage.length().unwrap_or(0) {
        if let Ok(Some(key)) = storage.key(index)
            && opening::is_record(&key)
            && let Ok(Some(text)) = storage.get_item(&key)
            && envelope::read(&key, &text).is_err()
        {
            pairs.push((key, text));
        }
    }
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

/// Removes every key of ours, also those that can't be read, and nothing else. Says how many are left.
pub fn erase() -> u32 {
    let Some(storage) = reachable() else { return 0 };
    let keys = |storage: &web_sys::Storage| -> Vec<String> {
        let length = storage.length().unwrap_or(0);
        (0..length).filter_map(|index| storage.key(index).ok().flatten()).filter(|key| opening::is_ours(key)).collect()
    };
    for key in keys(&storage) {
        let _ = storage.remove_item(&key);
    }
    u32::try_from(keys(&storage).len()).unwrap_or(u32::MAX)
}
