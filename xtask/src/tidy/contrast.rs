//! The table of contrasts at the head of `styles/tokens.css` is what its colours are: each pair in each theme, computed
//! as WCAG 2 does, equals the figure that stands there and is no less than it needs.

use super::{Finding, Source};
use std::collections::BTreeMap;

/// Where the tokens are.
const FILE: &str = "styles/tokens.css";
/// The themes in the table's order, by a mark in the selector of their block.
const THEMES: [(&str, &str); 3] =
    [("light", "[data-theme=\"light\"]"), ("dark", "[data-theme=\"dark\"]"), ("night", "[data-theme=\"night\"]")];
/// Fewer pairs than this were not read.
const LEAST: usize = 30;

pub fn check(sources: &[Source]) -> Vec<Finding> {
    let Some(source) = sources.iter().find(|source| source.path == FILE) else {
        return vec![Finding::wrong(FILE, 0, "is missing")];
    };
    of(&source.text)
}

fn of(text: &str) -> Vec<Finding> {
    let themes = THEMES.map(|(_, mark)| colours(text, mark));
    let mut found = Vec::new();
    let mut pairs = 0_usize;
    for (line, number) in text.lines().zip(1..) {
        let Some((fore, back, said, needs)) = pair(line) else { continue };
        pairs = pairs.saturating_add(1);
        for (((theme, _), colours), said) in THEMES.iter().zip(&themes).zip(said) {
            let colour = |name: &str| colours.get(name.replace("wash", "-wash").trim_start_matches('-')).copied();
            let Some((fore, back)) = colour(fore).zip(colour(back)) else {
                found.push(Finding::wrong(FILE, number, format!("{theme} lacks `{fore}` or `{back}`")));
                continue;
            };
            let ratio = contrast(fore, back);
            if (ratio - said).abs() > 0.051 {
                found.push(Finding::wrong(FILE, number, format!("in {theme} the contrast is {ratio:.1}, not {said}")));
            }
            if ratio < needs {
                found.push(Finding::wrong(
                    FILE,
                    number,
                    format!("in {theme} the contrast is {ratio:.2}, and needs {needs}"),
                ));
            }
        }
    }
    if pairs < LEAST {
        found.push(Finding::wrong(
            FILE,
            0,
            format!("the table of contrasts has {pairs} pairs, and not {LEAST} or more"),
        ));
    }
    found
}

/// `ink on surface  14.1  14.2  11.9  7`.
fn pair(line: &str) -> Option<(&str, &str, [f64; 3], f64)> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let [fore, "on", back, light, dark, night, needs] = words[..] else { return None };
    let number = |word: &str| word.parse::<f64>().ok();
    Some((fore, back, [number(light)?, number(dark)?, number(night)?], number(needs)?))
}

/// The colours of the block whose selector holds the mark, by name without its dashes; a publisher's door gives its own.
fn colours(text: &str, mark: &str) -> BTreeMap<String, [u8; 3]> {
    let block =
        text.split_once(&[mark, " {"].concat()).and_then(|(_, rest)| rest.split_once('}')).map_or("", |(own, _)| own);
    let declared = block.split(';').filter_map(|declaration| declaration.trim().split_once(':'));
    declared
        .filter_map(|(name, value)| {
            let (_, digits) = value.split_once('#')?;
            let channel = |at: usize| u8::from_str_radix(digits.get(at..at.saturating_add(2))?, 16).ok();
            Some((name.trim().trim_start_matches("--_").to_owned(), [channel(0)?, channel(2)?, channel(4)?]))
        })
        .collect()
}

/// <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>
fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let light = |[red, green, blue]: [u8; 3]| {
        let linear = |channel: u8| {
            let part = f64::from(channel) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    };
    let (one, other) = (light(one), light(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn black_on_white_is_twenty_one_and_grey_is_known() {
        assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 1e-9);
        // The classic lightest grey that passes on white.
        assert!((contrast([0x76; 3], [255; 3]) - 4.54).abs() < 0.005);
    }

    #[test]
    fn a_colour_that_was_changed_alone_is_found() {
        let text = crate::place::read(&crate::place::root().join(FILE)).expect("tokens");
        assert_eq!(of(&text), []);
        let paler = text.replacen("--_soft: #465559", "--_soft: #6b7a7e", 1);
        let found: Vec<String> = of(&paler).into_iter().map(|finding| finding.what).collect();
        assert!(found.iter().any(|what| what.contains("needs 7")), "{found:?}");
        assert!(of(&text.replacen("14.1", "14.9", 1)).iter().any(|finding| finding.what.contains("not 14.9")));
        assert!(of("").iter().any(|finding| finding.what.contains("0 pairs")));
    }
}
