//! Drawings, made of shape lists that came with the words: SVG elements, never SVG as text.

use super::Ctx;
use crate::words::Text;
use yew::prelude::*;

/// A drawing with the sentence that says the same.
pub fn figure(ctx: &Ctx, shapes: Text, says: Text, class: &'static str) -> Html {
    let list = ctx.t(shapes);
    let (frame, rest) = list.split_once(';').unwrap_or(("0 0 1 1", ""));
    html! {
        <svg class={classes!("lc-fig", class)} viewBox={frame.to_owned()} role="img" aria-label={ctx.t(says).to_owned()}>
            { for rest.split(';').map(shape) }
        </svg>
    }
}

fn shape(text: &str) -> Html {
    let mut letters = text.chars();
    let class = match letters.next() {
        Some('a') => "f-skin",
        Some('b') => "f-far",
        Some('c') => "f-hair",
        Some('d') => "f-top",
        Some('e') => "f-topfar",
        Some('f') => "f-short",
        Some('g') => "f-shortfar",
        Some('h') => "f-prop",
        Some('i') => "f-tint",
        Some('j') => "f-l",
        Some('k') => "f-d",
        Some('l') => "f-go",
        Some('m') => "f-hatch",
        Some('n') => "f-ease",
        Some('o') => "f-towel-o",
        _ => "f-towel-i",
    };
    html! { <path class={class} d={letters.as_str().to_owned()} /> }
}
