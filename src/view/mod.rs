//! The views: each draws a part of the model in the words that were loaded and sends messages. A view decides
//! nothing and holds nothing.

mod after;
mod ask;
mod calendar;
mod danger;
mod diary;
mod doctor;
mod el;
mod explain;
mod figure;
mod guide;
mod icons;
mod leg_map;
mod medicines;
mod night;
mod now;
mod parts;
mod people;
mod plan;
mod quick;
mod result;
mod resume;
mod review;
mod routine;
mod safe;
mod settings;
mod start;
mod taking;
mod tell;
mod trends;

use crate::{
    app::{Model, Msg, Screen, Theme},
    words::{Text, Words},
};
use el::{El, el};
use yew::prelude::{Callback, Html};

/// What a view works with.
pub struct Ctx<'a> {
    /// The model to draw.
    pub model: &'a Model,
    /// The words to draw it with.
    pub words: &'a Words,
    /// Where messages go.
    pub send: Callback<Msg>,
    /// Where a file goes that the reader chose.
    pub file: Callback<web_sys::File>,
}

impl Ctx<'_> {
    /// A text.
    fn t(&self, id: Text) -> &str {
        self.words.get(id)
    }

    /// A heading, `depth` levels below our highest.
    fn heading(&self, depth: u8, class: &'static str) -> El {
        const TAGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
        let level = self.model.config.heading.saturating_add(depth).clamp(1, 6);
        el(TAGS.get(usize::from(level.saturating_sub(1))).copied().unwrap_or("h6"), class)
    }
}

/// The whole widget at a moment.
pub fn root(ctx: &Ctx) -> Html {
    let model = ctx.model;
    let theme = match (model.night(), model.config.theme) {
        (true, _) => "night",
        (false, Theme::Light) => "light",
        (false, Theme::Dark) => "dark",
    };
    let dir = if ctx.words.rtl() { "rtl" } else { "ltr" };
    // A screen is a new place: nothing of the last one's inputs may be reused for it.
    let root = el("div", "lc")
        .key(&model.screen.code())
        .has("lang", ctx.words.tag())
        .is("dir", dir)
        .is("data-theme", theme)
        .is("part", "frame");
    let root = match model.setting.size {
        0 => root,
        1 => root.is("data-size", "large"),
        _ => root.is("data-size", "largest"),
    };
    match &model.screen {
        Screen::Start => start::view(ctx, root),
        Screen::Now(step) => root.add(now::step(ctx, *step)),
        Screen::Still => root.add(after::still(ctx)),
        Screen::Lasted => root.add(after::lasted(ctx)),
        Screen::Eased => root.add(after::eased(ctx)),
        Screen::Tell(_) | Screen::Add(_) => root.add(tell::view(ctx)),
        Screen::Trends => root.add(trends::view(ctx)),
        Screen::Doctor => root.add(doctor::view(ctx)),
        Screen::Night(day) => root.add(night::view(ctx, *day)),
        Screen::Resume => root.add(resume::view(ctx)),
        Screen::Ask(id) => ask::view(ctx, id, root),
        Screen::Review => root.add(review::view(ctx)),
        Screen::Result => root.maybe(result::fresh(ctx)),
        Screen::Saved(name) => root.add(result::saved(ctx, name)),
        Screen::Guide => root.add(guide::list(ctx)),
        Screen::GuideAsk => root.add(quick::view(ctx)),
        Screen::NoHelp => root.add(guide::no_help(ctx)),
        Screen::Measure(id) => root.maybe(guide::measure(ctx, id)),
        Screen::Plan => root.add(plan::view(ctx)),
        Screen::Routine => root.maybe(routine::view(ctx)),
        Screen::Diary => root.add(diary::view(ctx)),
        Screen::Danger => root.add(danger::view(ctx)),
        Screen::Settings => root.add(settings::view(ctx)),
        Screen::Backup => root.add(safe::view(ctx)),
        Screen::People => root.add(people::view(ctx)),
        Screen::Medicines => root.add(taking::list(ctx)),
        Screen::Medicine(name) => root.add(taking::form(ctx, name)),
    }
    .html()
}
