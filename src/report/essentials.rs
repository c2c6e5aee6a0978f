//! The essentials of the doctor's page in so few words that a code holds them, and the code: QR (ISO/IEC 18004), so that
//! a doctor's device takes them from the reader's screen without a server between.

use super::{Paper, Part};
use qrcodegen::{QrCode, QrCodeEcc};

/// Most bytes of a code's text: more makes squares too small for an old camera.
pub const MOST: usize = 600;

/// The first lines of a paper that fit, its tables left out. Where lines had to go, `more` says so.
#[must_use]
pub fn essentials(paper: &Paper, more: &str) -> String {
    let mut text = paper.title.clone();
    let mut head = "";
    let mut left_out = false;
    let mut add = |head: &str, line: &str, last: bool| {
        let room = if last { 0 } else { more.len().saturating_add(1) };
        let parts = [if head.is_empty() { "" } else { "\n" }, head, "\n", line].concat();
        let fits = text.len().saturating_add(parts.len()).saturating_add(room) <= MOST;
        if fits {
            text.push_str(&parts);
        }
        fits
    };
    for part in &paper.parts {
        let lines = match part {
            Part::Heading(own) => {
                head = own;
                continue;
            }
            Part::Text(own) => std::slice::from_ref(own),
            Part::List(own) | Part::Steps(own) => own,
            Part::Table(..) => continue,
        };
        for line in lines {
            // A heading comes with its first line. What does not fit makes no room for what is less important.
            left_out = left_out || !add(head, line, false);
            if left_out {
                break;
            }
            head = "";
        }
    }
    if left_out {
        add("", more, true);
    }
    text
}

/// A code, to be drawn.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Squares {
    /// How many squares stand in a row, the empty border of four on each side included.
    pub side: u32,
    /// The dark ones, as the path of a drawing in which a square is one unit wide.
    pub path: String,
}

/// The code of a text; `None` where it is too long for any.
#[must_use]
pub fn squares(text: &str) -> Option<Squares> {
    let code = QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Low).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let from = x;
            while code.get_module(x, y) {
                x = x.saturating_add(1);
            }
            if x > from {
                let numbers = [from.saturating_add(4), y.saturating_add(4), x.saturating_sub(from)];
                let [left, top, wide] = numbers.map(|number| number.to_string());
                path.push_str(&["M", &left, " ", &top, "h", &wide, "v1h-", &wide, "z"].concat());
            }
            x = x.saturating_add(1);
        }
    }
    Some(Squares { side: u32::try_from(code.size().saturating_add(8)).ok()?, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a camera reads of the drawing, four dots to a square.
    fn scanned(squares: &Squares) -> String {
        let side = squares.side as usize * 4;
        let mut dark = vec![false; side * side];
        for run in squares.path.split_terminator('z') {
            let numbers = run.split(['M', ' ', 'h', 'v']).filter_map(|part| part.parse::<usize>().ok());
            // The way back is as long as the way there.
            let [left, top, wide, 1] = numbers.collect::<Vec<_>>()[..] else { panic!("{run}") };
            assert!(run.ends_with(&format!("h{wide}v1h-{wide}")), "{run}");
            assert!(left >= 4 && top >= 4 && left + wide + 4 <= squares.side as usize, "{run}");
            for y in top * 4..(top + 1) * 4 {
                dark[y * side + left * 4..y * side + (left + wide) * 4].fill(true);
            }
        }
        let mut image = rqrr::PreparedImage::prepare_from_bitmap(side, side, |x, y| dark[y * side + x]);
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1);
        grids[0].decode().expect("decodes").1
    }

    #[test]
    fn what_is_scanned_is_what_was_written_at_every_length() {
        for length in 1..=MOST {
            let text: String = "Cramps in 3 of 4 nights – Mutter’s Wade. ".chars().cycle().take(length).collect();
            let text: String = text.char_indices().filter(|(at, _)| *at < length).map(|(_, sign)| sign).collect();
            assert_eq!(scanned(&squares(&text).expect("a code")), text);
        }
        assert_eq!(squares(&"x".repeat(3000)), None);
    }

    fn paper(lines: usize) -> Paper {
        let list = (0..lines).map(|line| format!("line {line} {}", "é".repeat(20))).collect();
        let row = vec!["a cell".to_owned()];
        Paper {
            title: "For the doctor".to_owned(),
            parts: vec![
                Part::Text("Nights of May.".to_owned()),
                Part::Heading("Why".to_owned()),
                Part::Table(row.clone(), vec![row]),
                Part::List(list),
                Part::Heading("Last".to_owned()),
                Part::Text("short".to_owned()),
            ],
            foot: vec!["The foot.".to_owned()],
            ..Paper::default()
        }
    }

    #[test]
    fn a_short_page_is_whole_but_for_tables_and_foot() {
        let text = essentials(&paper(1), "More.");
        let line = format!("line 0 {}", "é".repeat(20));
        assert_eq!(text, format!("For the doctor\nNights of May.\nWhy\n{line}\nLast\nshort"));
    }

    #[test]
    fn a_long_page_is_cut_at_a_line_and_says_so() {
        for lines in 2..40 {
            let text = essentials(&paper(lines), "More.");
            assert!(text.len() <= MOST, "{lines}");
            let cut = text.ends_with("\nMore.");
            assert_ne!(cut, text.ends_with("\nLast\nshort"), "{lines}: {text}");
            // Nothing less important takes the room of what did not fit.
            assert!(!cut || !text.contains("short"));
            assert!(text.lines().filter(|line| line.starts_with("line")).all(|line| line.ends_with('é')));
        }
        assert!(essentials(&paper(40), "More.").len() > MOST - 60);
    }
}
