//! Reading a file that the reader chose. Nothing of it leaves the device.

use super::root::{Act, Root};
use crate::{
    app::{FileProblem, Msg, SafeMsg},
    report::LARGEST,
};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{File, FileReader};
use yew::html::Scope;

/// Reads a file and tells the app. What is larger than any diary is not even opened.
pub fn read(file: &File, link: &Scope<Root>) {
    let told = |link: &Scope<Root>, file| link.send_message(Act::Happened(Msg::Safe(SafeMsg::FileRead(file))));
    #[allow(clippy::cast_precision_loss)]
    if file.size() > LARGEST as f64 {
        return told(link, Err(FileProblem::TooBig));
    }
    let Ok(reader) = FileReader::new() else { return told(link, Err(FileProblem::Unreadable)) };
    let (link_then, source) = (link.clone(), reader.clone());
    // It ends once, with the text or with nothing.
    let ended = Closure::once_into_js(move || {
        let text = source.result().ok().and_then(|text| text.as_string());
        told(&link_then, text.ok_or(FileProblem::Unreadable));
    });
    reader.set_onloadend(Some(ended.unchecked_ref()));
    if reader.read_as_text(file).is_err() {
        told(link, Err(FileProblem::Unreadable));
    }
}
