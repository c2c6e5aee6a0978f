//! `content/marks.toml`: what no source covers, item by item.

use super::item::Item;
use crate::Outcome;

/// How a mark begins.
const KINDS: [&str; 3] = ["UNSOURCED-K: ", "DERIVED", "REVIEWER: "];

/// Gives each item its marks. An id that no item has, or a mark of no known kind, is an error.
pub fn give(text: &str, items: &mut [&mut Item]) -> Outcome<()> {
    const FILE: &str = "content/marks.toml";
    let table: toml::Table = text.parse().map_err(|why| format!("{FILE} is no TOML: {why}"))?;
    for (kind, rows) in &table {
        let rows = rows.as_table().ok_or_else(|| format!("{FILE}: `{kind}` is no table."))?;
        for (name, marks) in rows {
            let id = format!("{kind}.{name}");
            let marks = marks.as_array().ok_or_else(|| format!("{FILE}, {id}: no list of marks."))?;
            let marks: Vec<String> = marks.iter().filter_map(|mark| mark.as_str().map(str::to_owned)).collect();
            if let Some(odd) = marks.iter().find(|mark| !KINDS.iter().any(|kind| mark.starts_with(kind))) {
                return Err(format!("{FILE}, {id}: `{odd}` begins with none of {KINDS:?}."));
            }
            // A rule with two levels is two items, `rule.R15.emergency` and `rule.R15.urgent`.
            let level = format!("{id}.");
            let mut own = items
                .iter_mut()
                .filter(|item| item.id == id || kind == "rule" && item.id.starts_with(&level))
                .peekable();
            if own.peek().is_none() {
                return Err(format!("{FILE}: there is no item `{id}`."));
            }
            own.for_each(|item| item.marks.extend(marks.iter().cloned()));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Marks on three items, or why they could not be given.
    fn given(text: &str) -> Outcome<[String; 3]> {
        let mut items =
            ["rule.R15.emergency", "rule.R15.urgent", "measure.m1"].map(|id| Item::new(id, "", String::new()));
        give(text, &mut items.iter_mut().collect::<Vec<_>>())?;
        Ok(items.map(|item| item.marks.join("|")))
    }

    #[test]
    fn both_rows_of_a_rule_are_marked() {
        let text = "[rule]\nR15 = [\"DERIVED: a\"]\n[measure]\nm1 = [\"UNSOURCED-K: b\"]";
        assert_eq!(given(text).expect("given"), ["DERIVED: a", "DERIVED: a", "UNSOURCED-K: b"]);
    }

    #[test]
    fn an_id_that_nobody_has_and_a_mark_of_no_kind_are_refused() {
        assert!(given("[rule]\nR1 = [\"DERIVED\"]").expect_err("refused").contains("`rule.R1`"));
        assert!(given("[measure]\nm1 = [\"sure\"]").expect_err("refused").contains("`sure`"));
        assert!(given("[measure]\nm1 = \"DERIVED\"").expect_err("refused").contains("no list"));
    }
}
