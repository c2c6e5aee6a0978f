//! Drawings, made of shape lists that came with the words: SVG elements, never SVG as text.

use super::{
    Ctx,
    el::{El, el},
    parts::text_button,
};
use crate::{
    app::Msg,
    guide::Figure,
    words::{Text, t},
};

/// A drawing with the sentence that says the same.
pub fn figure(ctx: &Ctx, shapes: Text, says: Text, class: &'static str) -> El {
    figure_of(ctx, shapes, says, class, &shape)
}

/// The same, each part of the list drawn by `part`. What moves is drawn at its end; while it moves, at its beginning
/// too, and the style sheet changes between the two. Its part of the list is `+`, the transform that takes it to its
/// beginning, and its shapes, each after `!`. Without a transform it is seen at the beginning only, with `b` at the
/// end only.
pub fn figure_of(ctx: &Ctx, shapes: Text, says: Text, class: &'static str, part: &dyn Fn(&str) -> El) -> El {
    let (frame, rest) = ctx.t(shapes).split_once(';').unwrap_or_default();
    let mut svg = el("svg", class).has("viewBox", frame).is("role", "img").has("aria-label", ctx.t(says));
    let moving = ctx.model.moving;
    for one in rest.split(';') {
        let Some(group) = one.strip_prefix('+') else {
            svg = svg.add(part(one));
            continue;
        };
        let (way, shapes) = group.split_once('!').unwrap_or_default();
        if moving && way != "b" {
            svg = svg.add(el("g", "f-a").has("transform", way).each(shapes.split('!').map(part)));
        }
        if !way.is_empty() {
            let end = shapes.split('!').map(part);
            svg = if moving { svg.add(el("g", "f-b").each(end)) } else { svg.each(end) };
        }
    }
    svg
}

/// Drawings on a plate of their own. Where one can move, a button lets it move until it is pressed again.
pub fn plate(ctx: &Ctx, drawings: &[Figure]) -> El {
    let mut plate = el("div", "lc-plate lc-stack");
    let mut moves = false;
    for one in drawings {
        plate = plate.add(figure(ctx, one.shapes, one.alt, "lc-fig"));
        moves |= ctx.t(one.shapes).contains('+');
    }
    let words = if ctx.model.moving { t::GUIDE_STILL } else { t::GUIDE_MOVE };
    plate.maybe(moves.then(|| text_button(ctx, "lc-link", Msg::MovementSwitched, words)))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        app::{Config, Model},
        guide::MEASURES,
        words::{Words, packed},
    };
    use yew::{
        Callback,
        virtual_dom::{VNode, VTag},
    };

    /// All drawings but the map of the legs, which has places.
    const DRAWINGS: [Text; 16] = [
        t::FIGURE_ANKLE_PUMPS,
        t::FIGURE_BED_BACK,
        t::FIGURE_BED_FRONT,
        t::FIGURE_BIKE,
        t::FIGURE_CALF_CHAIR,
        t::FIGURE_CALF_TOWEL,
        t::FIGURE_CALF_WALL,
        t::FIGURE_COLD_PACK,
        t::FIGURE_FOOT_TOES,
        t::FIGURE_HAMSTRING_CHAIR,
        t::FIGURE_HEEL_PRESS,
        t::FIGURE_LEGS_UP,
        t::FIGURE_MASSAGE,
        t::FIGURE_THIGH_CHAIR,
        t::FIGURE_WALK,
        t::FIGURE_WALL_LEAN,
    ];

    fn english() -> Words {
        Words::parse(packed::file("en")).expect("English is whole")
    }

    /// Whether a path is commands with as many numbers as they need, the first of them a start.
    fn is_path(d: &str) -> bool {
        let spaced = d.replace('-', " -");
        let mut rest = spaced.as_str();
        while let Some(command) = rest.chars().next() {
            let after = rest.get(1..).unwrap_or_default();
            let (numbers, next) = after.split_at(after.find(|c: char| c.is_ascii_lowercase()).unwrap_or(after.len()));
            let each = match command {
                'm' | 'l' => 2,
                'q' => 4,
                'c' => 6,
                'z' => 0,
                _ => return false,
            };
            let numbers: Vec<_> = numbers.split_whitespace().map(str::parse::<i32>).collect();
            let whole = if each == 0 { numbers.is_empty() } else { !numbers.is_empty() && numbers.len() % each == 0 };
            if !whole || numbers.iter().any(Result::is_err) {
                return false;
            }
            rest = next;
        }
        d.starts_with('m')
    }

    fn find<'a>(node: &'a VNode, hit: &dyn Fn(&VTag) -> bool, out: &mut Vec<&'a VTag>) {
        match node {
            VNode::VList(list) => list.iter().for_each(|child| find(child, hit, out)),
            VNode::VTag(tag) => {
                if hit(tag) {
                    out.push(tag);
                }
                tag.children().into_iter().for_each(|child| find(child, hit, out));
            }
            _ => {}
        }
    }

    fn attribute(tag: &VTag, name: &str) -> String {
        tag.attributes.iter().find(|(own, _)| *own == name).map(|(_, value)| value.to_owned()).unwrap_or_default()
    }

    /// How many elements below a node have a class.
    fn count(node: &VNode, class: &str) -> usize {
        let mut out = Vec::new();
        find(node, &|tag| attribute(tag, "class") == class, &mut out);
        out.len()
    }

    /// A plate with one drawing, at rest or moving.
    fn plated(words: &Words, shapes: Text, moving: bool) -> VNode {
        let mut model = Model::new(Config::default());
        model.moving = moving;
        let drawing = Figure { id: "one", shapes, alt: t::FIGURE_ALT_CALF_TOWEL };
        plate(&Ctx { model: &model, words, send: Callback::noop(), file: Callback::noop() }, &[drawing]).html()
    }

    /// Every drawing of every measure, the seated ones among them.
    fn named() -> impl Iterator<Item = &'static Figure> {
        MEASURES
            .iter()
            .flat_map(|measure| measure.figures.iter().chain(measure.seated.iter().flat_map(|seated| seated.figures)))
    }

    #[test]
    fn every_drawing_is_a_frame_and_shapes_with_a_class_and_a_path() {
        let words = english();
        for shapes in DRAWINGS.into_iter().chain(named().map(|drawing| drawing.shapes)) {
            let (frame, rest) = words.get(shapes).split_once(';').expect("shapes after the frame");
            let frame: Vec<i32> = frame.split(' ').map(|n| n.parse().expect("a number")).collect();
            assert!(matches!(frame[..], [_, _, 640, 200..=600]), "{frame:?}");
            for part in rest.split([';', '!']).filter(|part| !part.starts_with('+')) {
                let VNode::VTag(tag) = shape(part).html() else { panic!("{part} is no shape") };
                assert!(attribute(&tag, "class").starts_with("f-"), "{part}");
                assert!(is_path(&attribute(&tag, "d")), "{part}");
            }
            for group in rest.split(';').filter_map(|part| part.strip_prefix('+')) {
                let (way, shapes) = group.split_once('!').expect("shapes after the way");
                let turns = ["rotate(", "translate("].iter().any(|start| way.starts_with(start)) && way.ends_with(')');
                assert!(turns || way.is_empty() || way == "b", "{way}");
                assert!(!shapes.is_empty(), "{group}");
            }
        }
        for bad in ["", "10 20", "m1", "m1 2c3 4", "m1 2x", "m1 2l1-"] {
            assert!(!is_path(bad), "{bad}");
        }
    }

    #[test]
    fn every_drawing_of_a_measure_has_a_sentence_of_its_own() {
        let words = english();
        let mut said: Vec<(&str, &str)> = Vec::new();
        for drawing in named() {
            let alt = words.get(drawing.alt);
            assert!(alt.split(' ').count() >= 4 && alt.ends_with('.'), "{}: {alt:?}", drawing.id);
            assert!(said.iter().all(|(id, other)| (*id == drawing.id) == (*other == alt)), "{}: {alt:?}", drawing.id);
            said.push((drawing.id, alt));
        }
        assert!(said.len() >= 12, "{said:?}");
    }

    #[test]
    fn what_moves_is_drawn_at_its_beginning_and_at_its_end_while_it_moves() {
        let words = english();
        let mut moving = 0;
        for shapes in DRAWINGS {
            let list = words.get(shapes);
            let ways: Vec<&str> = list.split(";+").skip(1).filter_map(|rest| rest.split('!').next()).collect();
            let page = plated(&words, shapes, true);
            assert_eq!(count(&page, "f-a"), ways.iter().filter(|way| **way != "b").count(), "{list}");
            assert_eq!(count(&page, "f-b"), ways.iter().filter(|way| !way.is_empty()).count(), "{list}");
            let mut turned = Vec::new();
            find(&page, &|tag| attribute(tag, "transform").contains('('), &mut turned);
            assert!(turned.iter().all(|tag| attribute(tag, "class") == "f-a"), "{list}");
            assert_eq!(turned.len(), ways.iter().filter(|way| way.len() > 1).count(), "{list}");
            moving += usize::from(!ways.is_empty());
        }
        assert!(moving >= 10, "{moving}");
    }

    #[test]
    fn a_drawing_rests_at_its_end_and_moves_only_when_it_is_asked_to() {
        let words = english();
        for shapes in DRAWINGS {
            let (list, rest, moving) = (words.get(shapes), plated(&words, shapes, false), plated(&words, shapes, true));
            let can = usize::from(list.contains('+'));
            assert_eq!((count(&rest, "lc-link"), count(&moving, "lc-link")), (can, can), "the button: {list}");
            assert_eq!((count(&rest, "f-a"), count(&rest, "f-b")), (0, 0), "{list}");
            let beginning: usize = list.split(';').filter(|part| part.starts_with("+!")).map(shapes_in).sum();
            let all: usize = list.split(';').skip(1).map(shapes_in).sum();
            assert_eq!(paths(&rest), all - beginning, "{list}");
            assert!(paths(&moving) >= all, "{list}");
        }
    }

    /// How many shapes a part of the list holds.
    fn shapes_in(part: &str) -> usize {
        if part.starts_with('+') { part.split('!').count() - 1 } else { 1 }
    }

    /// How many paths are drawn.
    fn paths(node: &VNode) -> usize {
        let mut out = Vec::new();
        find(node, &|tag| tag.tag() == "path", &mut out);
        out.len()
    }
}
