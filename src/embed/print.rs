//! Putting a paper into the reader's hands. It is printed from a hidden frame of its own inside our root, so that
//! neither the publisher's page is printed nor changed; its style sheet is made in the frame's window, because a sheet
//! of ours may not be adopted there. Where a page or browser keeps us from that, it is saved as a file to print.

use super::apps;
use crate::report::{Paper, Pen, SHEET, draw, paper_html};
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Document, Element};

/// Prints a paper, or saves it where that can't be done.
pub fn print(id: u32, name: &'static str, paper: Paper) {
    let frame = (|| {
        let frame = web_sys::window()?.document()?.create_element("iframe").ok()?;
        // Out of sight, but there: what is not displayed is not printed either.
        let style = Reflect::get(&frame, &"style".into()).ok()?;
        let hidden =
            "position:fixed;inset-inline-start:-99px;inline-size:1px;block-size:1px;border:0;visibility:hidden";
        Reflect::set(&style, &"cssText".into(), &hidden.into()).ok()?;
        frame.set_attribute("aria-hidden", "true").ok()?;
        frame.set_attribute("tabindex", "-1").ok()?;
        Some(frame)
    })();
    let (Some(frame), Some(place)) = (frame, apps::place(id)) else { return save(id, name, &paper) };
    // A frame that printed before and was never told that it was over.
    if let Ok(Some(old)) = place.query_selector("iframe") {
        old.remove();
    }
    let own = frame.clone();
    // Some browsers put the frame's document in place only after a moment: until then nothing is written.
    let loaded = Closure::once_into_js(move || {
        let _ = Reflect::set(&own, &"onload".into(), &JsValue::NULL);
        if fill(&own, &paper).is_none() {
            own.remove();
            save(id, name, &paper);
        }
    });
    let _ = Reflect::set(&frame, &"onload".into(), &loaded);
    let _ = place.append_child(&frame);
}

/// Hands the paper over as one file that any browser prints.
pub fn save(id: u32, name: &str, paper: &Paper) {
    apps::with_host(|host| host.save(id, &[name, ".html"].concat(), "text/html", &paper_html(paper)));
}

/// Writes the paper into the frame and prints it; `None` where something is missing for that.
fn fill(frame: &Element, paper: &Paper) -> Option<()> {
    let window = get(frame, "contentWindow")?;
    let document: Document = get(frame, "contentDocument")?.unchecked_into();
    let sheet = Reflect::construct(get(&window, "CSSStyleSheet")?.dyn_ref::<Function>()?, &Array::new()).ok()?;
    call(&sheet, "replaceSync", &[&SHEET.into()])?;
    Reflect::set(&document, &"adoptedStyleSheets".into(), &Array::of1(&sheet)).ok()?;
    let root = document.document_element()?;
    root.set_attribute("lang", &paper.lang).ok()?;
    root.set_attribute("dir", if paper.rtl { "rtl" } else { "ltr" }).ok()?;
    document.set_title(&paper.title);
    let mut pen = Maker { open: vec![document.body()?.into()], document };
    draw(paper, &mut pen);
    let own = frame.clone();
    let done = Closure::once_into_js(move || own.remove());
    Reflect::set(&window, &"onafterprint".into(), &done).ok()?;
    call(&window, "print", &[])
}

/// A property that is there.
fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok().filter(|value| !value.is_null() && !value.is_undefined())
}

/// Calls a method of something from the frame, whose types are not ours.
fn call(of: &JsValue, name: &str, with: &[&JsValue]) -> Option<()> {
    let method = get(of, name)?;
    let list = Array::new();
    for one in with {
        list.push(one);
    }
    method.dyn_ref::<Function>()?.apply(of, &list).ok().map(|_| ())
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
        let _ = around.append_child(&made);
        self.open.push(made);
    }

    fn text(&mut self, text: &str) {
        if let Some(element) = self.open.last() {
            element.set_text_content(Some(text));
        }
    }

    fn close(&mut self) {
        self.open.pop();
    }
}
