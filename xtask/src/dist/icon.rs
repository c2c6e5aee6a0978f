//! The icons of the stand-alone page, drawn from the one SVG: a phone's home screen takes no SVG.

use super::page::File;
use crate::Outcome;
use resvg::{tiny_skia, usvg};

/// Rounded corners, for where an icon is shown as it is.
const CORNER: &str = " rx=\"14\"";

/// The icons by name. A system that cuts icons in a form of its own gets the whole square, drawn smaller where it may cut
/// away all outside of a circle of four fifths.
pub fn pictures(svg: &str) -> Outcome<Vec<File>> {
    if !svg.contains(CORNER) {
        return Err(format!("icon.svg has no `{CORNER}` to be left out."));
    }
    let square = svg.replace(CORNER, "");
    let safe = square.replace("<path ", "<path transform=\"translate(32 32) scale(.8) translate(-32 -32)\" ");
    let wanted =
        [("icon-192", svg, 192), ("icon-512", svg, 512), ("icon-180", &square, 180), ("icon-maskable-512", &safe, 512)];
    wanted.into_iter().map(|(name, svg, side)| Ok((format!("{name}.png"), png(svg, side)?))).collect()
}

fn png(svg: &str, side: u16) -> Outcome<Vec<u8>> {
    let tree = usvg::Tree::from_str(svg, &usvg::Options::default()).map_err(|why| format!("icon.svg: {why}."))?;
    let mut map = tiny_skia::Pixmap::new(side.into(), side.into()).ok_or("No room for an icon.")?;
    let scale = f32::from(side) / tree.size().width();
    resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut map.as_mut());
    map.encode_png().map_err(|why| format!("An icon could not be written: {why}."))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place;

    #[test]
    fn a_square_icon_is_full_to_its_corners_and_the_others_are_round() {
        let svg = place::read(&place::root().join("site/home/icon.svg")).expect("the icon");
        for (name, bytes) in pictures(&svg).expect("drawn") {
            let map = tiny_skia::Pixmap::decode_png(&bytes).expect("a PNG");
            let corner = map.pixel(0, 0).map(|pixel| pixel.alpha());
            let round = !name.contains("180") && !name.contains("maskable");
            assert_eq!(corner, Some(if round { 0 } else { 255 }), "{name}");
            assert!(name.contains(&map.width().to_string()), "{name}");
            assert!(map.pixels().iter().any(|pixel| pixel.red() > 240), "{name} has no line");
        }
        assert!(pictures("<svg/>").is_err());
    }
}
