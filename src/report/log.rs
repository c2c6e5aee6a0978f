//! The empty diary on paper: two weeks, a line a night, with the fields of the logs that research uses.

use super::{
    Paper, Part,
    plan::{nights, paper},
};
use crate::{
    diary::Day,
    words::{Words, t},
};

/// The diary as it goes on paper, from the night of `from` on.
#[must_use]
pub fn log_paper(from: Day, words: &Words) -> Paper {
    let columns: Vec<String> = words.list(t::LOG_COLUMNS).map(str::to_owned).collect();
    let rows = nights(from, columns.len(), words);
    let parts = vec![Part::Text(words.get(t::LOG_LEAD).to_owned()), Part::Table(columns, rows)];
    paper(t::LOG_TITLE, parts, words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{report::paper_html, words::packed};

    fn made() -> Paper {
        let words = Words::parse(packed::file("en")).expect("en");
        log_paper(Day { year: 2026, month: 12, day: 25 }, &words)
    }

    #[test]
    fn fourteen_nights_have_a_line_each_with_the_fields_of_research_logs() {
        let found = made().parts.into_iter().find_map(|part| match part {
            Part::Table(columns, rows) => Some((columns, rows)),
            _ => None,
        });
        let (columns, rows) = found.expect("lines");
        assert_eq!((rows.len(), rows[0][0].as_str(), rows[13][0].as_str()), (14, "25 December", "7 January"));
        assert_eq!(columns.len(), 7);
        for (column, word) in columns.iter().zip(["Night", "many", "minutes", "bad, 0 to 10", "leg", "Sleep", "tried"])
        {
            assert!(column.contains(word), "{column}");
        }
    }

    #[test]
    fn an_empty_diary_says_how_to_fill_it_in_and_when_to_get_help() {
        let paper = made();
        assert!(matches!(&paper.parts[0], Part::Text(text) if text.contains("Write 0") && text.contains("blank")));
        assert!(paper.parts.iter().any(|part| matches!(part, Part::List(signs) if signs.len() >= 7)));
        assert_eq!(paper.foot.len(), 2);
    }

    #[test]
    fn the_first_column_is_named_and_all_others_are_empty() {
        let html = paper_html(&made());
        assert!(html.contains("<thead><tr><th>Night of</th><th>How many cramps</th>"), "{html}");
        assert_eq!(html.matches("<td></td>").count(), 14 * 6);
    }
}
