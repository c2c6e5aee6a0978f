//! Drawings, made of shape lists that came with the words: SVG elements, never SVG as text.

use super::{
    Ctx,
    el::{El, el},
};
use crate::words::Text;

/// A drawing with the sentence that says the same.
pub fn figure(ctx: &Ctx, shapes: Text, says: Text, class: &'static str) -> El {
    figure_of(ctx, shapes, says, class, &shape)
}

/// The same, each part of the list drawn by `part`.
pub fn figure_of(ctx: &Ctx, shapes: Text, says: Text, class: &'static str, part: &dyn Fn(&str) -> El) -> El {
    let (frame, rest) = ctx.t(shapes).split_once(';').unwrap_or_default();
    el("svg", class)
        .has("viewBox", frame)
        .is("role", "img")
        .has("aria-label", ctx.t(says))
        .each(rest.split(';').map(part))
}

/// The style class of each letter with which a shape begins (`build/figures.rs`).
const CLASSES: [&str; 16] = [
    "f-skin",
    "f-far",
    "f-hair",
    "f-top",
    "f-topfar",
    "f-short",
    "f-shortfar",
    "f-prop",
    "f-tint",
    "f-l",
    "f-d",
    "f-go",
    "f-hatch",
    "f-ease",
    "f-towel-o",
    "f-towel-i",
];

/// One shape of a list.
pub fn shape(text: &str) -> El {
    let mut letters = text.chars();
    let class = letters.next().and_then(|letter| CLASSES.get((letter as usize).wrapping_sub('a' as usize)));
    el("path", class.copied().unwrap_or_default()).has("d", letters.as_str())
}
