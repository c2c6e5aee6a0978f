//! Elements by plain calls in place of `html!`. The macro lays each element out as code of its own, about 400
//! bytes of WebAssembly apiece; these calls take a quarter of that, and the views are most of what we ship.
//! The tree is the same tree of Yew's.

use super::Ctx;
use crate::app::Msg;
use std::rc::Rc;
use web_sys::{Event, HtmlInputElement};
use yew::{
    Callback, TargetCast,
    html::{onchange, onclick, oninput},
    prelude::{Html, InputEvent},
    virtual_dom::{AttrValue, AttributeOrProperty, Attributes, Key, VList, VNode, VTag, VText},
};

/// An element that is being put together.
pub struct El(Box<Parts>);

/// Attributes and children wait in plain lists and become Yew's at the end: its own ways to add one more first ask what
/// form the others have.
struct Parts {
    tag: VTag,
    attributes: Vec<(AttrValue, AttributeOrProperty)>,
    children: Vec<VNode>,
}

/// An element with a class; an empty class is none.
#[inline(never)]
pub fn el(tag: &'static str, class: &'static str) -> El {
    let tag = VTag::new(AttrValue::Static(tag));
    let el = El(Box::new(Parts { tag, attributes: Vec::new(), children: Vec::new() }));
    if class.is_empty() { el } else { el.is("class", class) }
}

impl El {
    /// An attribute whose value is known.
    #[inline(never)]
    pub fn is(self, name: &'static str, value: &'static str) -> El {
        self.with(name, AttrValue::Static(value))
    }

    /// An attribute.
    #[inline(never)]
    pub fn has(self, name: &'static str, value: &str) -> El {
        self.with(name, AttrValue::from(value.to_owned()))
    }

    fn with(mut self, name: &'static str, value: AttrValue) -> El {
        self.0.attributes.push((AttrValue::Static(name), AttributeOrProperty::Attribute(value)));
        self
    }

    /// A text.
    #[inline(never)]
    pub fn text(mut self, text: &str) -> El {
        self.0.children.push(VNode::VText(VText::new(AttrValue::from(text.to_owned()))));
        self
    }

    /// A text that follows another, with a space between.
    pub fn then(self, text: &str) -> El {
        if text.is_empty() { self } else { self.text(" ").text(text) }
    }

    /// A child.
    #[inline(never)]
    pub fn add(mut self, child: El) -> El {
        self.0.children.push(child.html());
        self
    }

    /// A child that is not always there.
    pub fn maybe(self, child: Option<El>) -> El {
        match child {
            Some(child) => self.add(child),
            None => self,
        }
    }

    /// Several children.
    pub fn each(self, children: impl Iterator<Item = El>) -> El {
        children.fold(self, El::add)
    }

    /// Presses send a message; its code stands on the element for tests, the shell and nobody else.
    #[inline(never)]
    pub fn sends(self, ctx: &Ctx, msg: Msg) -> El {
        self.with("data-m", AttrValue::from(msg.code())).hears(ctx, msg)
    }

    /// The same without a code: a second place to press for what another control says and sends.
    #[inline(never)]
    pub fn hears(mut self, ctx: &Ctx, msg: Msg) -> El {
        let send = ctx.send.clone();
        let tag = &mut self.0.tag;
        if tag.tag() == "input" {
            let send = Callback::from(move |_| send.emit(msg.clone()));
            tag.add_listener(Rc::new(onchange::Wrapper::new(send)));
        } else {
            let send = Callback::from(move |_| send.emit(msg.clone()));
            tag.add_listener(Rc::new(onclick::Wrapper::new(send)));
        }
        self
    }

    /// What is typed or chosen in a native field is sent, at each change, as `code:value`.
    pub fn types(mut self, ctx: &Ctx, code: &'static str) -> El {
        let send = ctx.send.clone();
        let typed = Callback::from(move |event: InputEvent| {
            // A text area says its value in the same way.
            let field: HtmlInputElement = event.target_unchecked_into();
            if let Some(msg) = Msg::parse(&[code, ":", &field.value()].concat()) {
                send.emit(msg);
            }
        });
        self.0.tag.add_listener(Rc::new(oninput::Wrapper::new(typed)));
        self.is("data-m", code)
    }

    /// The file that is chosen is handed on.
    pub fn files(mut self, ctx: &Ctx) -> El {
        let send = ctx.file.clone();
        let heard = Callback::from(move |event: Event| {
            let field: HtmlInputElement = event.target_unchecked_into();
            if let Some(file) = field.files().and_then(|files| files.get(0)) {
                send.emit(file);
            }
        });
        self.0.tag.add_listener(Rc::new(onchange::Wrapper::new(heard)));
        self
    }

    /// Whether a box or circle is chosen. Always said: Yew forgets it otherwise (yew#2875).
    pub fn checked(mut self, checked: bool) -> El {
        self.0.tag.set_checked(checked);
        self
    }

    /// What stands in a field.
    pub fn value(mut self, value: &str) -> El {
        self.0.tag.set_value(Some(AttrValue::from(value.to_owned())));
        self
    }

    /// What it is among its brothers and over time: another key is another element.
    pub fn key(mut self, key: &str) -> El {
        self.0.tag.key = Some(Key::from(key.to_owned()));
        self
    }

    /// The finished node.
    #[inline(never)]
    pub fn html(self) -> Html {
        let Parts { mut tag, attributes, children } = *self.0;
        tag.set_attributes(Attributes::IndexMap(Rc::new(attributes.into_iter().collect())));
        if let Some(own) = tag.children_mut() {
            *own = VList::with_children(children, None).into();
        }
        VNode::from(tag)
    }
}
