//! The result: rows × engines, the flaky ones, and the closing line.

use crate::engine::Engine;
use std::collections::BTreeMap;

/// More flaky cases than this fail the run, even if each passed the second time.
const FLAKY_LIMIT: usize = 3;

/// How a case ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// As expected.
    Passed,
    /// Failed once, passed in a fresh session. Holds the first failure.
    Flaky(String),
    /// Failed twice.
    Failed(String),
    /// Not judged, with the reason.
    Skipped(String),
    /// Left out by `--skip`: counted as skipped, and said once an engine.
    LeftOut,
}

/// All results so far.
#[derive(Debug, Default)]
pub struct Matrix {
    ends: BTreeMap<String, BTreeMap<Engine, End>>,
}

impl Matrix {
    /// Adds one result.
    pub fn add(&mut self, row: &str, engine: Engine, end: End) {
        self.ends.entry(row.to_owned()).or_default().insert(engine, end);
    }

    /// How a case ended.
    pub fn end(&self, row: &str, engine: Engine) -> Option<&End> {
        self.ends.get(row)?.get(&engine)
    }

    /// The table, every reason, and the closing line; and whether the run passed.
    pub fn report(&self) -> (String, bool) {
        let (mut passed, mut failed, mut skipped) = (0_usize, 0_usize, 0_usize);
        let mut flaky = 0_usize;
        let width = self.ends.keys().map(String::len).max().unwrap_or(3);
        let mut table = format!("{:width$}", "row");
        for engine in Engine::ALL {
            table.push_str(&format!("  {:9}", engine.id()));
        }
        let mut notes = String::new();
        for (row, ends) in &self.ends {
            table.push_str(&format!("\n{row:width$}"));
            for engine in Engine::ALL {
                let (word, note) = match ends.get(&engine) {
                    None => ("", None),
                    Some(End::Passed) => ("passed", None),
                    Some(End::Flaky(why)) => ("flaky", Some(why)),
                    Some(End::Failed(why)) => ("FAILED", Some(why)),
                    Some(End::Skipped(why)) => ("skipped", Some(why)),
                    Some(End::LeftOut) => ("left out", None),
                };
                match ends.get(&engine) {
                    Some(End::Passed) => passed = passed.saturating_add(1),
                    Some(End::Flaky(_)) => {
                        passed = passed.saturating_add(1);
                        flaky = flaky.saturating_add(1);
                    }
                    Some(End::Failed(_)) => failed = failed.saturating_add(1),
                    Some(End::Skipped(_) | End::LeftOut) => skipped = skipped.saturating_add(1),
                    None => {}
                }
                table.push_str(&format!("  {word:9}"));
                if let Some(why) = note {
                    notes.push_str(&format!("\n{word}: {row} in {}: {why}", engine.id()));
                }
            }
        }
        for engine in Engine::ALL {
            let cases = self.ends.values().filter(|ends| ends.get(&engine) == Some(&End::LeftOut)).count();
            if cases > 0 {
                notes.push_str(&format!("\nleft out: {} ({cases} cases), by --skip", engine.id()));
            }
        }
        if flaky > FLAKY_LIMIT {
            notes.push_str(&format!("\n{flaky} flaky cases are more than {FLAKY_LIMIT}: that fails the run"));
            failed = failed.saturating_add(1);
        }
        if passed.saturating_add(failed) == 0 {
            notes.push_str("\nnothing was judged: that fails the run");
            failed = 1;
        }
        (format!("{table}\n{notes}\n{passed} passed, {failed} failed, {skipped} skipped"), failed == 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_counts() {
        let mut matrix = Matrix::default();
        matrix.add("a", Engine::Chromium, End::Passed);
        matrix.add("a", Engine::Firefox, End::Flaky("slow".to_owned()));
        matrix.add("b", Engine::WebKit, End::Skipped("no printing".to_owned()));
        let (text, passed) = matrix.report();
        assert!(passed);
        assert!(text.ends_with("\n2 passed, 0 failed, 1 skipped"), "{text}");
        assert!(text.contains("no printing") && text.contains("slow"));
        matrix.add("b", Engine::Chromium, End::Failed("broken".to_owned()));
        assert!(!matrix.report().1);
    }

    #[test]
    fn four_flaky_cases_fail() {
        let mut matrix = Matrix::default();
        for row in ["a", "b", "c"] {
            matrix.add(row, Engine::Chromium, End::Flaky(String::new()));
        }
        assert!(matrix.report().1);
        matrix.add("d", Engine::Chromium, End::Flaky(String::new()));
        assert!(!matrix.report().1);
    }

    #[test]
    fn judging_nothing_is_no_success() {
        assert!(!Matrix::default().report().1);
    }
}
