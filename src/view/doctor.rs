//! The doctor's page as it will be printed, what stands on it, and the ways to hand it over.

use super::{
    Ctx,
    el::{El, el},
    icons::Icon,
    parts::{button, icon_button, keep_line, p, row, screen, section, text_button, title},
};
use crate::{
    app::{DoctorMsg, Msg, PARTS, SPANS, Way},
    report::{Pen, draw},
    words::t,
};

pub fn view(ctx: &Ctx) -> El {
    let model = ctx.model;
    let act = |msg: DoctorMsg| Msg::Doctor(msg);
    let chip = |msg: DoctorMsg, on: bool, words: &str| {
        button(ctx, "lc-chip", act(msg)).is("aria-pressed", if on { "true" } else { "false" }).text(words)
    };
    let mut spans = el("div", "lc-chips");
    for span in SPANS {
        let words = ctx.words.count(t::DOCTOR_WEEKS, u32::from(span / 7), &[]);
        spans = spans.add(chip(DoctorMsg::Spanned(span), model.doctor_span() == span, &words));
    }
    let mut parts = el("div", "lc-chips");
    for (place, (id, name)) in PARTS.iter().enumerate() {
        parts = parts.add(chip(DoctorMsg::PartSwitched(place), model.has_part(id), ctx.t(*name)));
    }
    let way = |way: Way, sign: Icon, text| icon_button(ctx, "lc-link", act(DoctorMsg::HandedOver(way)), sign, text);
    let ways = el("div", "lc-links")
        .add(way(Way::Html, Icon::Save, t::DOCTOR_HTML))
        .add(way(Way::Text, Icon::Save, t::DOCTOR_TEXT))
        .add(way(Way::Copy, Icon::Checklist, t::DOCTOR_COPY))
        .maybe(model.shares.then(|| way(Way::Share, Icon::Next, t::DOCTOR_SHARE)));
    let field = |head, chips: El| el("fieldset", "lc-stack").add(el("legend", "lc-h4").text(ctx.t(head))).add(chips);
    screen(ctx, true)
        .add(title(ctx, "lc-h2", ctx.t(t::DOCTOR_TITLE)))
        .add(p(ctx, "", t::DOCTOR_LEAD))
        .add(row().add(text_button(ctx, "lc-btn is-wide", act(DoctorMsg::HandedOver(Way::Print)), t::DOCTOR_PRINT)))
        .add(ways)
        .add(field(t::DOCTOR_SPAN, spans))
        .add(field(t::DOCTOR_PARTS, parts))
        .add(section(ctx, t::DOCTOR_PREVIEW).add(preview(ctx)))
        .add(keep_line(ctx))
}

/// The page as it stands, made by the hand that prints it.
fn preview(ctx: &Ctx) -> El {
    let paper = crate::report::doctor_paper(&ctx.model.doctor_sheet(), ctx.words);
    let mut pen = Screen { ctx, open: vec![el("div", "lc-plate lc-stack lc-paper")] };
    draw(&paper, &mut pen);
    pen.open.pop().unwrap_or_else(|| el("div", ""))
}

/// The pen that makes elements of the screen.
struct Screen<'a> {
    ctx: &'a Ctx<'a>,
    open: Vec<El>,
}

impl Pen for Screen<'_> {
    fn open(&mut self, tag: &'static str) {
        self.open.push(match tag {
            "h1" | "h2" => self.ctx.heading(2, "lc-h4"),
            "ul" => el(tag, "lc-bul"),
            _ => el(tag, ""),
        });
    }

    fn text(&mut self, text: &str) {
        if let Some(element) = self.open.pop() {
            self.open.push(element.text(text));
        }
    }

    fn close(&mut self) {
        if let (Some(element), Some(around)) = (self.open.pop(), self.open.pop()) {
            self.open.push(around.add(element));
        }
    }
}
