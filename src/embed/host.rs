//! What we call of the shell: methods of the object that it hands to `start`.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The shell's side of the boundary.
    pub type Host;

    /// Keeps the snapshot of an element in page memory.
    #[wasm_bindgen(method)]
    pub fn snapshot(this: &Host, id: u32, text: &str);

    /// The first view of a mount is in the `div`.
    #[wasm_bindgen(method)]
    pub fn painted(this: &Host, id: u32);

    /// Tells the page; `detail` is JSON or empty.
    #[wasm_bindgen(method)]
    pub fn emit(this: &Host, id: u32, name: &str, detail: &str);

    /// Says something through a live region.
    #[wasm_bindgen(method)]
    pub fn announce(this: &Host, id: u32, text: &str, assertive: bool);

    /// Hands a file to the reader.
    #[wasm_bindgen(method)]
    pub fn save(this: &Host, id: u32, name: &str, mime: &str, text: &str);

    /// Whether the device has a voice of its own for the element's language.
    #[wasm_bindgen(method)]
    pub fn voice(this: &Host, id: u32) -> bool;

    /// Reads a text aloud in place of what is being read; nothing where it is empty.
    #[wasm_bindgen(method)]
    pub fn speak(this: &Host, id: u32, text: &str);

    /// Whether the device's screen is to stay on.
    #[wasm_bindgen(method)]
    pub fn awake(this: &Host, id: u32, stays: bool);
}
