//! The views: each draws a part of the model in the words that were loaded and sends messages. A view decides
//! nothing and holds nothing.

mod ask;
mod danger;
mod diary;
mod figure;
mod guide;
mod icons;
mod now;
mod parts;
mod result;
mod review;
mod settings;
mod start;

use crate::{
    app::{Model, Msg, Screen, Theme},
    words::{Text, Words},
};
use yew::prelude::*;

/// What a view works with.
pub struct Ctx<'a> {
    /// The model to draw.
    pub model: &'a Model,
    /// The words to draw it with.
    pub words: &'a Words,
    /// Where messages go.
    pub send: Callback<Msg>,
}

impl Ctx<'_> {
    /// A text.
    fn t(&self, id: Text) -> &str {
        self.words.get(id)
    }

    /// The tag of a heading, `depth` levels below our highest.
    fn h(&self, depth: u8) -> String {
        format!("h{}", self.model.config.heading.saturating_add(depth).min(6))
    }

    /// A handler that sends one message.
    fn on<E>(&self, msg: Msg) -> Callback<E> {
        self.send.reform(move |_| msg.clone())
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
    let size = ["normal", "large", "largest"].get(usize::from(model.setting.size)).copied();
    let content = match &model.screen {
        Screen::Start => start::view(ctx),
        Screen::Now(step) => now::step(ctx, *step),
        Screen::Eased => now::eased(ctx),
        Screen::Ask(id) => ask::view(ctx, id),
        Screen::Review => review::view(ctx),
        Screen::Result => result::fresh(ctx),
        Screen::Saved(name) => result::saved(ctx, name),
        Screen::Guide => guide::list(ctx),
        Screen::Measure(id) => guide::measure(ctx, id),
        Screen::Diary => diary::view(ctx),
        Screen::Danger => danger::view(ctx),
        Screen::Settings => settings::view(ctx),
        Screen::Backup => settings::backup(ctx),
    };
    let dir = if ctx.words.rtl() { "rtl" } else { "ltr" };
    html! {
        <div class="lc" lang={ctx.words.tag().to_owned()} dir={dir} data-theme={theme} data-size={size}
            // A screen is a new place: nothing of the last one's inputs may be reused for it.
            key={model.screen.code()}>
            { content }
        </div>
    }
}
