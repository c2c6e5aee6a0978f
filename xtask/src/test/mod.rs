//! `test`: everything CI runs, in one command: install what is missing, run the parts in order, print a table.

pub mod install;
mod parts;

use crate::{Outcome, process::Count};
use std::time::{Duration, Instant};

/// Browsers that the tests drive.
pub const ENGINES: [&str; 3] = ["chromium", "firefox", "webkit"];

/// What was asked for.
#[derive(Default, Debug, PartialEq)]
pub struct Plan {
    /// With the long parts.
    pub all: bool,
    /// One part alone.
    pub only: Option<String>,
    /// Engines to leave out.
    pub skip: Vec<String>,
}

/// How a part ended.
struct Ended {
    name: &'static str,
    took: Duration,
    result: Outcome<Count>,
}

/// `cargo xtask test`.
pub fn command(args: &[String]) -> Outcome<()> {
    let plan = Plan::read(args)?;
    let parts: Vec<_> = parts::PARTS.iter().filter(|part| plan.wants(part)).collect();
    let mut ended = Vec::new();
    // Nothing is installed for a part that does without.
    let mut needs: Vec<_> = parts.iter().flat_map(|part| part.needs.iter().copied()).collect();
    needs.sort_unstable();
    needs.dedup();
    let begun = Instant::now();
    let ready = install::all(&needs, &plan.skip).map(|()| Count::default());
    let go_on = ready.is_ok();
    ended.push(Ended { name: "install", took: begun.elapsed(), result: ready });
    for part in parts.iter().filter(|_| go_on) {
        println!("\n== {} ==", part.name);
        crate::process::flush();
        let begun = Instant::now();
        let result = (part.run)(&plan);
        let bad = !matches!(result, Ok(Count { failed: 0, .. }));
        ended.push(Ended { name: part.name, took: begun.elapsed(), result });
        if bad {
            break;
        }
    }
    close(&plan, &ended, parts.len() + 1)
}

impl Plan {
    fn read(args: &[String]) -> Outcome<Plan> {
        let mut plan = Plan::default();
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--all" => plan.all = true,
                "--only" => {
                    let name = args.next().ok_or("--only wants the name of a part.")?;
                    if !parts::PARTS.iter().any(|part| part.name == name) {
                        let names: Vec<_> = parts::PARTS.iter().map(|part| part.name).collect();
                        return Err(format!("There is no part `{name}`; there are {}.", names.join(", ")));
                    }
                    plan.only = Some(name.clone());
                }
                "--skip" => {
                    let engine = args.next().ok_or("--skip wants an engine.")?;
                    if !ENGINES.contains(&engine.as_str()) {
                        return Err(format!("There is no engine `{engine}`; there are {}.", ENGINES.join(", ")));
                    }
                    plan.skip.push(engine.clone());
                }
                other => {
                    return Err(format!("test does not know `{other}`: --all, --only PART, --skip ENGINE."));
                }
            }
        }
        Ok(plan)
    }

    fn wants(&self, part: &parts::Part) -> bool {
        match &self.only {
            Some(name) => part.name == name,
            None => self.all || !part.long,
        }
    }
}

/// Prints the table, then as the very last line the counts, which CI reads.
fn close(plan: &Plan, ended: &[Ended], planned: usize) -> Outcome<()> {
    println!("\n{:<14} {:>8}  result", "part", "seconds");
    for part in ended {
        let result = match &part.result {
            Ok(Count { passed: 0, failed: 0, skipped: 0 }) => String::from("ready"),
            Ok(Count { passed, failed: 0, skipped: 0 }) => format!("{passed} passed"),
            Ok(Count { passed, failed, skipped }) => format!("{passed} passed, {failed} failed, {skipped} skipped"),
            Err(why) => format!("failed: {}", why.lines().next().unwrap_or_default()),
        };
        println!("{:<14} {:>8.1}  {result}", part.name, part.took.as_secs_f64());
    }
    let left = planned.saturating_sub(ended.len());
    if left > 0 {
        println!("{left} more parts were not run.");
    }
    for engine in &plan.skip {
        println!("The engine {engine} was skipped because --skip asked for it.");
    }
    let reasons: Vec<&String> = ended.iter().filter_map(|part| part.result.as_ref().err()).collect();
    for why in &reasons {
        eprintln!("{why}");
    }
    let sum = total(ended);
    // What goes wrong is said above and by the exit code: the last line holds the counts and nothing else.
    println!("{} passed, {} failed, {} skipped", sum.passed, sum.failed, sum.skipped);
    if sum.failed == 0 { Ok(()) } else { std::process::exit(1) }
}

fn total(ended: &[Ended]) -> Count {
    ended.iter().fold(Count::default(), |mut sum, part| {
        let one = part.result.as_ref().copied().unwrap_or(Count { failed: 1, ..Count::default() });
        sum.passed += one.passed;
        sum.failed += one.failed;
        sum.skipped += one.skipped;
        sum
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(args: &[&str]) -> Outcome<Plan> {
        Plan::read(&args.iter().map(|arg| (*arg).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn flags_are_read_and_strangers_refused() {
        let plan = read(&["--all", "--skip", "webkit", "--skip", "firefox"]).expect("reads");
        assert!(plan.all && plan.skip == ["webkit", "firefox"]);
        assert!(
            read(&["--skip", "opera"]).is_err() && read(&["--only", "nothing"]).is_err() && read(&["--fast"]).is_err()
        );
        assert_eq!(read(&["--only", "tidy"]).expect("reads").only.as_deref(), Some("tidy"));
    }

    #[test]
    fn long_parts_run_only_when_asked_for() {
        let names = |plan: Plan| parts::PARTS.iter().filter(|p| plan.wants(p)).map(|p| p.name).collect::<Vec<_>>();
        assert!(!names(Plan::default()).contains(&"reproducible"));
        assert!(names(Plan { all: true, ..Plan::default() }).contains(&"reproducible"));
        assert_eq!(names(Plan { only: Some("reproducible".into()), ..Plan::default() }), ["reproducible"]);
    }

    #[test]
    fn a_part_that_broke_counts_as_one_failure() {
        let end = |result| Ended { name: "x", took: Duration::ZERO, result };
        let ended = [end(Ok(Count { passed: 5, failed: 0, skipped: 2 })), end(Err(String::from("why")))];
        assert_eq!(total(&ended), Count { passed: 5, failed: 1, skipped: 2 });
    }
}
