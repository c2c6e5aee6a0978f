//! The README's table of strangers' pages: what each proves, and how it went in each engine when all were last played.

use crate::engine::Engine;
use crate::expect::Row;
use crate::matrix::{End, Matrix};
use crate::trouble::{Outcome, trouble};
use std::path::Path;

const BEGIN: &str = "<!-- compatibility: made by `cargo xtask pages --write` -->\n";
const END: &str = "<!-- /compatibility -->";

/// Writes the table of a run that has played every row in every engine.
pub fn write(workspace: &Path, rows: &[Row], matrix: &Matrix) -> Outcome<()> {
    let path = workspace.join("README.md");
    let readme = std::fs::read_to_string(&path)?;
    let Some((before, rest)) = readme.split_once(BEGIN) else { return trouble("README.md has no place for the table") };
    let Some((_, after)) = rest.split_once(END) else { return trouble("the table in README.md has no end") };
    let table = table(rows, matrix)?;
    std::fs::write(&path, format!("{before}{BEGIN}\n{table}\n{END}{after}"))?;
    println!("README.md: the table of compatibility is new.");
    Ok(())
}

fn table(rows: &[Row], matrix: &Matrix) -> Outcome<String> {
    let mut out = String::from("| page | proves |");
    let mut line = String::from("\n|---|---|");
    for engine in Engine::ALL {
        out.push_str(&format!(" {} |", engine.id()));
        line.push_str("---|");
    }
    out.push_str(&line);
    let mut reasons = Vec::new();
    for row in rows {
        out.push_str(&format!("\n| `{}` | {} |", row.name, row.expect.about.replace('|', "\\|")));
        for engine in Engine::ALL {
            let mark = match matrix.end(&row.name, engine) {
                Some(End::Passed | End::Flaky(_)) => "yes",
                Some(End::Skipped(why)) => {
                    reasons.push(format!("`{}` in {}: {why}.", row.name, engine.id()));
                    "n/a"
                }
                _ => return trouble(format!("{} was not judged, or failed, in {}: no table", row.name, engine.id())),
            };
            out.push_str(&format!(" {mark} |"));
        }
    }
    out.push_str("\n\nNot available: ");
    out.push_str(&reasons.join(" "));
    out.push('\n');
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::workspace;

    /// Rows that take minutes are not part of the table.
    fn rows(workspace: &Path) -> Vec<Row> {
        let mut rows = Row::read_all(&workspace.join("tests/pages")).expect("rows");
        rows.retain(|row| !row.expect.long);
        rows
    }

    #[test]
    fn the_readme_names_every_row_and_no_other() {
        let workspace = workspace().expect("a workspace");
        let readme = std::fs::read_to_string(workspace.join("README.md")).expect("the README");
        let table = readme.split_once(BEGIN).and_then(|(_, rest)| rest.split_once(END)).expect("the table").0;
        let told: Vec<&str> = table.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect();
        let names: Vec<String> = rows(&workspace).into_iter().map(|row| row.name).collect();
        assert_eq!(told, names, "play all and write it: cargo xtask pages --write");
    }

    #[test]
    fn a_table_needs_every_case() {
        let rows = rows(&workspace().expect("a workspace"));
        let mut matrix = Matrix::default();
        assert!(table(&rows, &matrix).is_err());
        for row in &rows {
            for engine in Engine::ALL {
                matrix.add(&row.name, engine, End::Skipped("why".to_owned()));
            }
        }
        assert!(table(&rows, &matrix).expect("a table").contains("n/a"));
        matrix.add("print", Engine::Chromium, End::Failed("broken".to_owned()));
        assert!(table(&rows, &matrix).is_err());
    }
}
