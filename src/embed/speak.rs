//! What the device lends us at a cramp: its own voice, and a screen that stays on. Both are the shell's to fetch
//! (`shell/device.js`); a browser that has neither gives neither.

use super::apps;

/// Whether there is a voice that stays on the device.
pub fn has_voice(id: u32) -> bool {
    let mut has = false;
    apps::with_host(|host| has = host.voice(id));
    has
}

/// Reads aloud what can be read there.
pub fn aloud(id: u32, place: &web_sys::HtmlElement) {
    let text = place.inner_text();
    apps::with_host(|host| host.speak(id, &text));
}

/// Stops reading.
pub fn hush(id: u32) {
    apps::with_host(|host| host.speak(id, ""));
}

/// Keeps the device's screen on, or lets it go.
pub fn stay_awake(id: u32, stays: bool) {
    apps::with_host(|host| host.awake(id, stays));
}
