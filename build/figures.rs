//! `content/figures/*.svg` → shape lists, drawn later with `createElementNS`.
//!
//! SVG as text can't be inserted under Trusted Types, and an `<img>` falls to the page's `img-src`. A list
//! is also smaller: relative whole numbers on a doubled grid, classes by one letter.

use crate::catalogue::Texts;
use std::{fs, path::Path};
use svgtypes::{PathParser, PathSegment as S};

/// Class of a shape by the letter that stands for it in the list.
pub const CLASSES: &[(char, &str)] = &[
    ('a', "f-skin"), ('b', "f-far"), ('c', "f-hair"), ('d', "f-top"), ('e', "f-topfar"), ('f', "f-short"),
    ('g', "f-shortfar"), ('h', "f-prop"), ('i', "f-tint"), ('j', "f-l"), ('k', "f-d"), ('l', "f-go"), ('m', "f-hatch"),
    ('n', "f-ease"), ('o', "f-towel-o"), ('p', "f-towel-i"),
];

/// Adds `figure.<name>`: `x y width height` of the view box, then `;` and letter + path for each shape.
pub fn read(content: &Path, texts: &mut Texts) {
    let mut files: Vec<_> =
        fs::read_dir(content.join("figures")).expect("content/figures").map(|f| f.expect("entry").path()).collect();
    files.sort();
    for file in files {
        let name = file.file_stem().expect("a name").to_string_lossy().replace('-', "_");
        let svg = fs::read_to_string(&file).expect("read figure");
        let numbers = between(&svg, "viewBox=\"", "\"").unwrap_or_else(|| panic!("{name}: no viewBox"));
        let frame: Vec<String> =
            numbers.split(' ').map(|n| (n.parse::<f64>().expect("a number") * 2.0).round().to_string()).collect();
        let mut list = frame.join(" ");
        for part in svg.split("<path ").skip(1) {
            let class = between(part, "class=\"", "\"").unwrap_or_else(|| panic!("{name}: a path without class"));
            let letter = CLASSES.iter().find(|(_, c)| *c == class).unwrap_or_else(|| panic!("{name}: unknown class {class}")).0;
            let d = between(part, " d=\"", "\"").unwrap_or_else(|| panic!("{name}: a path without d"));
            list.push(';');
            list.push(letter);
            list.push_str(&packed(d));
        }
        texts.add(&format!("figure.{name}"), &list);
    }
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> Option<&'a str> {
    let rest = &text[text.find(from)? + from.len()..];
    rest.find(to).map(|end| &rest[..end])
}

/// Relative, whole numbers on a grid of 640. Rounding is carried on, so that errors do not add up.
fn packed(d: &str) -> String {
    let mut out = String::new();
    let (mut exact, mut at, mut start) = ((0.0, 0.0), (0, 0), (0, 0));
    let mut first_exact = (0.0, 0.0);
    let grid = |v: f64| (v * 2.0).round() as i64;
    let mut last = ' ';
    let mut push = |command: char, numbers: &[i64], out: &mut String| {
        if command != last || command == 'm' || command == 'z' {
            out.push(command);
        } else if numbers.first().is_some_and(|n| *n >= 0) {
            out.push(' ');
        }
        for (index, number) in numbers.iter().enumerate() {
            if index > 0 && *number >= 0 {
                out.push(' ');
            }
            out.push_str(&number.to_string());
        }
        last = command;
    };
    for segment in PathParser::from(d) {
        let segment = segment.expect("a valid path");
        let absolute = |abs: bool, x: f64, y: f64| if abs { (x, y) } else { (exact.0 + x, exact.1 + y) };
        match segment {
            S::MoveTo { abs, x, y } => {
                exact = absolute(abs, x, y);
                first_exact = exact;
                let to = (grid(exact.0), grid(exact.1));
                push('m', &[to.0 - at.0, to.1 - at.1], &mut out);
                at = to;
                start = to;
            }
            S::LineTo { .. } | S::HorizontalLineTo { .. } | S::VerticalLineTo { .. } => {
                exact = match segment {
                    S::LineTo { abs, x, y } => absolute(abs, x, y),
                    S::HorizontalLineTo { abs, x } => (if abs { x } else { exact.0 + x }, exact.1),
                    S::VerticalLineTo { abs, y } => (exact.0, if abs { y } else { exact.1 + y }),
                    _ => exact,
                };
                let to = (grid(exact.0), grid(exact.1));
                push('l', &[to.0 - at.0, to.1 - at.1], &mut out);
                at = to;
            }
            S::CurveTo { abs, x1, y1, x2, y2, x, y } => {
                let (a, b, c) = (absolute(abs, x1, y1), absolute(abs, x2, y2), absolute(abs, x, y));
                let numbers: Vec<i64> =
                    [a, b, c].iter().flat_map(|p| [grid(p.0) - at.0, grid(p.1) - at.1]).collect();
                push('c', &numbers, &mut out);
                exact = c;
                at = (grid(c.0), grid(c.1));
            }
            S::Quadratic { abs, x1, y1, x, y } => {
                let (a, b) = (absolute(abs, x1, y1), absolute(abs, x, y));
                let numbers: Vec<i64> = [a, b].iter().flat_map(|p| [grid(p.0) - at.0, grid(p.1) - at.1]).collect();
                push('q', &numbers, &mut out);
                exact = b;
                at = (grid(b.0), grid(b.1));
            }
            S::ClosePath { .. } => {
                push('z', &[], &mut out);
                at = start;
                exact = first_exact;
            }
            other => panic!("figures: {other:?} is not drawn by our figures"),
        }
    }
    out
}
