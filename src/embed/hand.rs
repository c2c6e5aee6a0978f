//! Handing words over: into the clipboard, or to the device's own way to share. Neither is there in every browser, and
//! each may say no: then the words are saved as a file.

use super::{
    apps,
    print::{function, get, put},
};
use crate::store::local::call;
use wasm_bindgen::JsValue;

/// Whether the device has a way to share.
pub fn shares() -> bool {
    navigator().is_some_and(|navigator| get(&navigator, "share").is_some_and(|share| share.is_function()))
}

/// Copies words, and says so once it is done.
pub fn copy(id: u32, name: &'static str, words: String, said: String) {
    let board = navigator().and_then(|navigator| get(&navigator, "clipboard")).filter(JsValue::is_object);
    let Some(done) = board.and_then(|board| call(&board, "writeText", &words.as_str().into())) else {
        return save(id, name, &words);
    };
    let told = function(move || apps::with_host(|host| host.announce(id, &said, false)));
    let refused = function(move || save(id, name, &words));
    if let Some(told) = call(&done, "then", &told) {
        call(&told, "catch", &refused);
    }
}

/// Offers words to the device's own way to share.
pub fn share(id: u32, name: &'static str, title: &str, words: String) {
    let what = js_sys::Object::new();
    put(&what, "title", &title.into());
    put(&what, "text", &words.as_str().into());
    // A reader who changes their mind has not failed.
    if navigator().and_then(|navigator| call(&navigator, "share", &what)).is_none() {
        save(id, name, &words);
    }
}

/// Hands words over as a file.
pub fn save(id: u32, name: &str, words: &str) {
    apps::with_host(|host| host.save(id, &[name, ".txt"].concat(), "text/plain", words));
}

fn navigator() -> Option<JsValue> {
    Some(web_sys::window()?.navigator().into())
}
