//! `content/figures/*.svg` → shape lists, drawn later with `createElementNS`.
//!
//! SVG as text can't be inserted under Trusted Types, and an `<img>` falls to the page's `img-src`. A list
//! is also smaller: relative whole numbers on a doubled grid, classes by one letter.

use crate::catalogue::Texts;
use kurbo::{
    BezPath, PathEl, Point,
    simplify::{SimplifyOptions, simplify_bezpath},
};
use std::{fs, path::Path};

/// Class of a shape by the letter that stands for it in the list.
pub const CLASSES: &[(char, &str)] = &[
    ('a', "f-skin"),
    ('b', "f-far"),
    ('c', "f-hair"),
    ('d', "f-top"),
    ('e', "f-topfar"),
    ('f', "f-short"),
    ('g', "f-shortfar"),
    ('h', "f-prop"),
    ('i', "f-tint"),
    ('j', "f-l"),
    ('k', "f-d"),
    ('l', "f-go"),
    ('m', "f-hatch"),
    ('n', "f-ease"),
    ('o', "f-towel-o"),
    ('p', "f-towel-i"),
];

/// What a place to press consists of, in this order: where it is pressed, its shape, the mark of a choice.
const LAYERS: [&str; 3] = ["f-hit", "f-zone", "f-hatch"];

/// Adds `figure.<name>`: `x y width height` of the view box, then `;` and letter + path for each shape. A
/// place to press is `;q`, its option's id and the paths of its three layers, each after `!`. Shapes that move are
/// `;+`, what tells where they begin, and the shapes, each after `!`.
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
        // The place that is being read and how many of its layers are.
        let mut place = ("", 0);
        let mut moving = false;
        for part in svg.split('<').skip(1) {
            let opened = part.starts_with("g ");
            if opened || part.starts_with("/g>") {
                assert_ne!(opened, moving, "{name}: groups inside each other");
                moving = opened;
            }
            if opened {
                list.push_str(";+");
                list.push_str(&beginning(&name, part));
            }
            let Some(part) = part.strip_prefix("path ") else { continue };
            let class = between(part, "class=\"", "\"").unwrap_or_else(|| panic!("{name}: a path without class"));
            let d = between(part, " d=\"", "\"").unwrap_or_else(|| panic!("{name}: a path without d"));
            if let Some(id) = between(part, "data-zone=\"", "\"") {
                if place.1 == 0 {
                    place.0 = id;
                    list.push_str(&format!(";q{id}"));
                }
                assert_eq!((id, class), (place.0, LAYERS[place.1]), "{name}: a layer of {}", place.0);
                list.push('!');
                list.push_str(&packed(d));
                place.1 = (place.1 + 1) % LAYERS.len();
                continue;
            }
            assert_eq!(place.1, 0, "{name}: {} lacks a layer", place.0);
            let letter =
                CLASSES.iter().find(|(_, c)| *c == class).unwrap_or_else(|| panic!("{name}: unknown class {class}")).0;
            list.push(if moving { '!' } else { ';' });
            list.push(letter);
            list.push_str(&packed(d));
        }
        assert_eq!(place.1, 0, "{name}: {} lacks a layer", place.0);
        texts.add(&format!("figure.{name}"), &list);
    }
}

/// Where the shapes of a group begin: the transform that takes them there (`data-move` is an angle and its centre, or
/// a shift), nothing for shapes of the beginning alone, `b` for those of the end alone (`data-frame`).
fn beginning(name: &str, group: &str) -> String {
    if let Some(frame) = between(group, "data-frame=\"", "\"") {
        return match frame {
            "start" => String::new(),
            "end" => "b".to_owned(),
            other => panic!("{name}: {other:?} is no frame"),
        };
    }
    let numbers = between(group, "data-move=\"", "\"").unwrap_or_else(|| panic!("{name}: a group that does not move"));
    let numbers: Vec<f64> = numbers.split(' ').map(|n| n.parse().expect("a number")).collect();
    match numbers[..] {
        [x, y] => format!("translate({} {})", x * 2.0, y * 2.0),
        [angle, x, y] => format!("rotate({angle} {} {})", x * 2.0, y * 2.0),
        _ => panic!("{name}: a movement is an angle with its centre, or a shift"),
    }
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> Option<&'a str> {
    let rest = &text[text.find(from)? + from.len()..];
    rest.find(to).map(|end| &rest[..end])
}

/// How far a simplified line may stray, in units of the drawing (320 wide): less than a stroke's tenth.
const STRAY: f64 = 0.35;
/// Bends below this many radians are round; sharper ones are corners and stay.
const BEND: f64 = 0.5;

/// Fewer curves where that makes the text clearly shorter. A drawing of few points is kept as it is: the same head
/// in two drawings is then the same text, which weighs nothing the second time.
fn packed(d: &str) -> String {
    let path = BezPath::from_svg(d).unwrap_or_else(|e| panic!("figures: {e} in {d}"));
    let simple = written(&simplify_bezpath(path.iter(), STRAY, &SimplifyOptions::default().angle_thresh(BEND)));
    let whole = written(&path);
    if simple.len() * 5 < whole.len() * 4 { simple } else { whole }
}

/// Relative whole numbers on a grid of 640. Rounding errors do not add up: every number is the difference of two
/// rounded places.
fn written(path: &BezPath) -> String {
    let grid = |p: Point| ((p.x * 2.0).round() as i64, (p.y * 2.0).round() as i64);
    let (mut at, mut start) = ((0, 0), (0, 0));
    let mut pen = Pen { out: String::new(), last: ' ' };
    for element in path.elements() {
        let away = |points: &[Point]| -> Vec<i64> {
            points.iter().map(|p| grid(*p)).flat_map(|p| [p.0 - at.0, p.1 - at.1]).collect()
        };
        match element {
            PathEl::MoveTo(p) => {
                pen.write('m', &away(&[*p]));
                at = grid(*p);
                start = at;
            }
            PathEl::LineTo(p) => {
                pen.write('l', &away(&[*p]));
                at = grid(*p);
            }
            PathEl::QuadTo(a, p) => {
                pen.write('q', &away(&[*a, *p]));
                at = grid(*p);
            }
            PathEl::CurveTo(a, b, p) => {
                pen.write('c', &away(&[*a, *b, *p]));
                at = grid(*p);
            }
            PathEl::ClosePath => {
                pen.write('z', &[]);
                at = start;
            }
        }
    }
    pen.out
}

struct Pen {
    out: String,
    last: char,
}

impl Pen {
    /// A command with its numbers; a repeated command needs no letter, a negative number no space before it.
    fn write(&mut self, command: char, numbers: &[i64]) {
        let repeated = command == self.last && !matches!(command, 'm' | 'z');
        if !repeated {
            self.out.push(command);
        }
        for (index, number) in numbers.iter().enumerate() {
            if *number >= 0 && (index > 0 || repeated) {
                self.out.push(' ');
            }
            self.out.push_str(&number.to_string());
        }
        self.last = command;
    }
}
