//! Putting a paper into the reader's hands. It is printed from a hidden frame of its own inside our root, so that
//! neither the publisher's page is printed nor changed; its style sheet is made in the frame's window, because a sheet
//! of ours may not be adopted there. Where a page or browser keeps us from that, it is saved as a file to print.

use super::apps;
use crate::{
    report::{Paper, Pen, SHEET, draw, paper_html},
    store::local::call,
};
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Document, Element};

/// Prints a paper, or saves it where that can't be done.
pub fn print(id: u32, name: &'static str, paper: Paper) {
    let (Some(frame), Some(place)) = (hidden_frame(), apps::place(id)) else { return save(id, name, &paper) };
    // A frame that printed before and was never told that it was over.
    if let Ok(Some(old)) = place.query_selector("iframe") {
        call(&old, "remove", &JsValue::UNDEFINED);
    }
    let own = frame.clone();
    // Some browsers put the frame's document in place only after a moment: until then nothing is written.
    let loaded = function(move || {
        put(&own, "onload", &JsValue::NULL);
        if fill(&own, &paper).is_none() {
            call(&own, "remove", &JsValue::UNDEFINED);
            save(id, name, &paper);
        }
    });
    put(&frame, "onload", &loaded);
    let _ = place.insert_before(&frame, None);
}

/// Hands the paper over as one file that any browser prints.
pub fn save(id: u32, name: &str, paper: &Paper) {
    apps::with_host(|host| host.save(id, &[name, ".html"].concat(), "text/html", &paper_html(paper)));
}

/// A frame that is out of sight, but there: some browsers print nothing that is not displayed.
fn hidden_frame() -> Option<Element> {
    let frame = web_sys::window()?.document()?.create_element("iframe").ok()?;
    let hidden = "position:fixed;inset-inline-start:-99px;inline-size:1px;block-size:1px;border:0;visibility:hidden";
    put(&get(&frame, "style")?, "cssText", &hidden.into());
    frame.set_attribute("aria-hidden", "true").ok()?;
    frame.set_attribute("tabindex", "-1").ok()?;
    Some(frame)
}

/// Writes the paper into the frame and prints it; `None` where something is missing for that.
fn fill(frame: &Element, paper: &Paper) -> Option<()> {
    let window = get(frame, "contentWindow")?;
    let document = get(frame, "contentDocument")?;
    let root: Element = get(&document, "documentElement")?.unchecked_into();
    let sheet = Reflect::construct(get(&window, "CSSStyleSheet")?.dyn_ref::<Function>()?, &Array::new()).ok()?;
    call(&sheet, "replaceSync", &SHEET.into())?;
    put(&document, "adoptedStyleSheets", &list(&sheet));
    root.set_attribute("lang", &paper.lang).ok()?;
    root.set_attribute("dir", if paper.rtl { "rtl" } else { "ltr" }).ok()?;
    put(&document, "title", &paper.title.as_str().into());
    let body = get(&document, "body")?.unchecked_into();
    draw(paper, &mut Maker { document: document.unchecked_into(), open: vec![body] });
    let own = frame.clone();
    let printed = function(move || {
        call(&own, "remove", &JsValue::UNDEFINED);
    });
    put(&window, "onafterprint", &printed);
    call(&window, "print", &JsValue::UNDEFINED).map(|_| ())
}

/// A property. Things of the frame belong to another window and have none of our types; what is missing fails where it
/// is used.
pub fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok()
}

pub fn put(of: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(of, &name.into(), value);
}

fn list(one: &JsValue) -> Array {
    let list = Array::new();
    list.push(one);
    list
}

/// A function for the page, of the one kind that the core has anyway.
pub fn function(act: impl FnMut() + 'static) -> JsValue {
    Closure::<dyn FnMut()>::new(act).into_js_value()
}

/// The pen that makes elements of the frame's document.
struct Maker {
    document: Document,
    open: Vec<Element>,
}

impl Pen for Maker {
    fn open(&mut self, tag: &'static str) {
        let Some(around) = self.open.last() else { return };
        // A name of our own never fails; what fails all the same is written into what stands around it.
        let made = self.document.create_element(tag).unwrap_or_else(|_| around.clone());
        let _ = around.insert_before(&made, None);
        self.open.push(made);
    }

    fn text(&mut self, text: &str) {
        if let Some(element) = self.open.last() {
            put(element, "textContent", &text.into());
        }
    }

    fn close(&mut self) {
        self.open.pop();
    }
}
