//! The picture of the legs beside the question where the cramps come. It is for those who point: each place is
//! an option of the list below it and sends what that option's box sends. The box stays the control; nothing here
//! takes the focus, and those who listen hear one sentence.

use super::{
    Ctx,
    el::{El, el},
    figure::{figure_of, shape},
};
use crate::{app::Msg, check::Screen, words::t};

/// What a place is drawn with, in the order of the list: where it can be pressed, its shape, the mark of a choice.
const LAYERS: [&str; 3] = ["f-hit", "f-zone", "f-hatch"];

/// The picture, under the one question that has it.
pub fn view(ctx: &Ctx, asked: &Screen) -> Option<El> {
    let picture = || {
        figure_of(ctx, t::FIGURE_LEG_MAP, t::FIGURE_ALT_LEG_MAP, "", &|part| match part.strip_prefix('q') {
            Some(place) => zone(ctx, place),
            None => shape(part),
        })
    };
    let names = [t::ASK_LEGS_BEHIND, t::ASK_LEGS_FRONT, t::ASK_LEGS_SOLE];
    (asked.id == "q08_where").then(|| {
        el("div", "lc-map")
            .add(picture())
            .each(names.into_iter().map(|name| el("span", "lc-small").is("aria-hidden", "true").text(ctx.t(name))))
    })
}

fn zone(ctx: &Ctx, text: &str) -> El {
    let (id, paths) = text.split_once('!').unwrap_or_default();
    let chosen = ctx.model.draft.iter().any(|pick| pick == id);
    el("g", if chosen { "f-area is-on" } else { "f-area" })
        .has("data-zone", id)
        .hears(ctx, Msg::Picked(id.to_owned()))
        .each(LAYERS.into_iter().zip(paths.split('!')).map(|(class, d)| el("path", class).has("d", d)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Words, packed};

    /// Place and layers of each entry of the drawing.
    fn zones(words: &Words) -> Vec<(String, usize)> {
        let parts = words.get(t::FIGURE_LEG_MAP).split(';').skip(1);
        let zones = parts.filter_map(|part| part.strip_prefix('q')?.split_once('!'));
        zones.map(|(id, paths)| (id.to_owned(), paths.split('!').count())).collect()
    }

    #[test]
    fn the_places_of_the_drawing_are_the_options_of_the_list() {
        let words = Words::parse(packed::file("en")).expect("English is whole");
        let asked = Screen::by_id("q08_where").expect("the question");
        let place = asked.groups.iter().find(|group| group.label == Some(t::QUESTION_GROUP_PLACE)).expect("the group");
        let mut options: Vec<_> = place.choices.iter().map(|choice| choice.id.to_owned()).collect();
        let mut drawn: Vec<_> = zones(&words).into_iter().map(|(id, _)| id).collect();
        options.sort();
        drawn.sort();
        drawn.dedup();
        assert_eq!(options.len(), 7);
        assert_eq!(drawn, options);
    }

    #[test]
    fn each_place_can_be_pressed_is_seen_and_has_a_mark() {
        let words = Words::parse(packed::file("en")).expect("English is whole");
        assert!(zones(&words).iter().all(|(_, layers)| *layers == LAYERS.len()), "{:?}", zones(&words));
    }
}
