//! The doctor's page as it will be printed, what stands on it, and the ways to hand it over.

use super::{
    Ctx,
    el::{El, el},
    icons::Icon,
    parts::{button, field, fold, icon_button, keep_line, p, problem, row, screen, section, stack, text_button, title},
};
use crate::{
    app::{DoctorMsg, Msg, PARTS, SPANS, Way},
    report::{Pen, doctor_essentials, draw, squares},
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
        spans = spans.add(chip(DoctorMsg::Spanned(span), model.doctor_span() == Some(span), &words));
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
        .maybe(model.shares.then(|| way(Way::Share, Icon::Next, t::DOCTOR_SHARE)))
        .add(way(Way::Fhir, Icon::Save, t::DOCTOR_FHIR))
        .add(
            icon_button(ctx, "lc-link", act(DoctorMsg::CodeSwitched), Icon::Checklist, t::DOCTOR_CODE)
                .is("aria-expanded", if model.shows_code() { "true" } else { "false" }),
        );
    let choice = |head, chips: El| el("fieldset", "lc-stack").add(el("legend", "lc-h4").text(ctx.t(head))).add(chips);
    let newest = model.last_night().iso();
    let dates = stack()
        .add(field(ctx, ctx.t(t::DOCTOR_FIRST), "date", "first", model.drafted("first"), &newest))
        .add(field(ctx, ctx.t(t::DOCTOR_LAST), "date", "last", model.drafted("last"), &newest));
    screen(ctx, true)
        .add(title(ctx, "lc-h2", ctx.t(t::DOCTOR_TITLE)))
        .maybe(problem(ctx))
        .add(p(ctx, "", t::DOCTOR_LEAD))
        .add(row().add(text_button(ctx, "lc-btn is-wide", act(DoctorMsg::HandedOver(Way::Print)), t::DOCTOR_PRINT)))
        .add(ways)
        .maybe(if model.shows_code() { code(ctx) } else { None })
        .add(choice(t::DOCTOR_SPAN, spans).add(fold(ctx, t::DOCTOR_DATES, dates)))
        .add(choice(t::DOCTOR_PARTS, parts))
        .add(section(ctx, t::DOCTOR_PREVIEW).add(preview(ctx)))
        .add(keep_line(ctx))
}

/// The essentials as a code to scan, with what it says.
fn code(ctx: &Ctx) -> Option<El> {
    let words = doctor_essentials(&ctx.model.doctor_sheet(), ctx.words);
    let squares = squares(&words)?;
    let side = squares.side.to_string();
    let drawing = el("svg", "lc-scan")
        .has("viewBox", &["0 0 ", &side, " ", &side].concat())
        .is("role", "img")
        .has("aria-label", ctx.t(t::DOCTOR_CODE_IS))
        .add(el("path", "").has("d", &squares.path));
    let said = el("p", "lc-plate lc-small lc-said").text(&words);
    Some(section(ctx, t::DOCTOR_CODE).add(p(ctx, "", t::DOCTOR_CODE_LEAD)).add(drawing).add(said))
}

/// The page as it stands, made by the hand that prints it.
fn preview(ctx: &Ctx) -> El {
    let paper = crate::report::doctor_paper(&ctx.model.doctor_sheet(), ctx.words);
    let mut pen = Screen { ctx, open: vec![el("div", "lc-plate lc-paper")] };
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
            // What is around all of it on paper.
            "article" | "main" => el("div", "lc-stack is-tight"),
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
