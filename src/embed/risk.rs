//! What may make this browser erase what is kept.

use crate::app::Risk;

/// Apple's browser, and every browser on its phones, deletes what a page wrote after seven days without a visit. Inside
/// a page of another origin the store is one of its own, and the first to go.
pub fn risk() -> Risk {
    let Some(window) = web_sys::window() else { return Risk::Usual };
    let top = window.top().ok().flatten();
    // The element that holds us is told to nobody of another origin.
    let framed = top.is_none_or(|top| top != window) && !matches!(window.frame_element(), Ok(Some(_)));
    if framed {
        Risk::Framed
    } else {
        let vendor = js_sys::Reflect::get(&window.navigator(), &"vendor".into()).ok().and_then(|name| name.as_string());
        if vendor.is_some_and(|name| name.starts_with("Apple")) { Risk::Weekly } else { Risk::Usual }
    }
}
