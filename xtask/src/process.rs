//! Running other programs: what is said before, what is counted in their output, what a failure is called.

use crate::{Outcome, place};
use std::{
    ffi::{OsStr, OsString},
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// Tests that a program said it ran.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Count {
    /// Passed.
    pub passed: u64,
    /// Failed.
    pub failed: u64,
    /// Skipped or ignored.
    pub skipped: u64,
}

impl Count {
    /// Adds what a line of output states: cargo's `test result: …` or our own `N passed, N failed, N skipped`.
    pub fn read(&mut self, line: &str) {
        let counts = match line.strip_prefix("test result: ") {
            Some(rest) => rest.split_once(". ").map_or(rest, |(_, counts)| counts),
            // Only the closing line, which holds nothing else: a runner may state counts on the way, too.
            None if closing(line) => line,
            None => return,
        };
        for part in counts.split([',', ';']) {
            let mut words = part.split_whitespace();
            let number = words.next().and_then(|n| n.parse::<u64>().ok());
            match (number, words.next()) {
                (Some(n), Some("passed")) => self.passed += n,
                (Some(n), Some("failed")) => self.failed += n,
                (Some(n), Some("skipped" | "ignored")) => self.skipped += n,
                _ => {}
            }
        }
    }
}

/// Whether a line is exactly `N passed, N failed, N skipped`.
fn closing(line: &str) -> bool {
    let parts: Vec<_> = line.split(", ").filter_map(|part| part.split_once(' ')).collect();
    let numbers = parts.iter().all(|(number, _)| number.parse::<u64>().is_ok());
    numbers && parts.iter().map(|(_, what)| *what).eq(["passed", "failed", "skipped"])
}

/// One call of another program.
pub struct Step {
    name: String,
    command: Command,
}

impl Step {
    /// A program with its arguments, run in the workspace's root.
    pub fn new<S: AsRef<OsStr>>(program: &str, args: &[S]) -> Step {
        let mut command = Command::new(program);
        command.args(args).current_dir(place::root());
        let shown: Vec<_> = args.iter().map(|arg| arg.as_ref().to_string_lossy().into_owned()).collect();
        Step { name: format!("{program} {}", shown.join(" ")), command }
    }

    /// Cargo itself. Variables that our own `cargo run` left behind are taken away, as they would look like a change
    /// to build scripts that read them and so build things again.
    pub fn cargo<S: AsRef<OsStr>>(args: &[S]) -> Step {
        let program = std::env::var("CARGO").unwrap_or_else(|_| String::from("cargo"));
        let mut step = Step::new(&program, args);
        for (key, _) in std::env::vars_os() {
            let text = key.to_string_lossy();
            if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") || text.starts_with("CARGO_BIN_") {
                step.command.env_remove(&key);
            }
        }
        step.name = step.name.replacen(&program, "cargo", 1);
        step
    }

    /// What to call it when it fails, where its arguments would hide that.
    pub fn called(mut self, name: &str) -> Step {
        name.clone_into(&mut self.name);
        self
    }

    /// Sets a variable.
    pub fn env(mut self, key: &str, value: impl Into<OsString>) -> Step {
        self.command.env(key, value.into());
        self
    }

    /// Takes a variable away.
    pub fn without(mut self, key: &str) -> Step {
        self.command.env_remove(key);
        self
    }

    /// Another folder to run in. Cargo builds there what belongs there.
    pub fn within(mut self, folder: &Path) -> Step {
        self.command.current_dir(folder).env_remove("CARGO_TARGET_DIR");
        self
    }

    /// Another build folder for cargo.
    pub fn target(self, folder: &PathBuf) -> Step {
        self.env("CARGO_TARGET_DIR", folder)
    }

    /// Runs it with its output shown.
    pub fn run(mut self) -> Outcome<()> {
        let status = self.command.status().map_err(|why| self.not_started(&why))?;
        if status.success() { Ok(()) } else { Err(format!("Failed: {}", self.name)) }
    }

    /// Runs it with its output shown, and counts the tests in it.
    pub fn counted(mut self) -> Outcome<Count> {
        let mut child = self.command.stdout(Stdio::piped()).spawn().map_err(|why| self.not_started(&why))?;
        let mut count = Count::default();
        if let Some(out) = child.stdout.take() {
            for line in BufReader::new(out).lines().map_while(Result::ok) {
                println!("{line}");
                count.read(&line);
            }
        }
        let status = child.wait().map_err(|why| self.not_started(&why))?;
        match (status.success(), count.failed) {
            (true, _) => Ok(count),
            (false, 0) => Err(format!("Failed: {}", self.name)),
            (false, _) => Ok(count),
        }
    }

    /// Runs it with errors shown and gives what it printed.
    pub fn text(mut self) -> Outcome<String> {
        self.command.stderr(Stdio::inherit());
        self.quiet_text()
    }

    /// Runs it and gives what it printed; what it said besides appears only when it fails.
    pub fn quiet_text(mut self) -> Outcome<String> {
        let output = self.command.stdin(Stdio::null()).output().map_err(|why| self.not_started(&why))?;
        if output.status.success() {
            String::from_utf8(output.stdout).map_err(|_| format!("`{}` printed something that is no text.", self.name))
        } else {
            Err(format!("Failed: {}\n{}", self.name, String::from_utf8_lossy(&output.stderr).trim_end()))
        }
    }

    /// Whether it runs and succeeds, shown to nobody.
    pub fn works(mut self) -> bool {
        self.command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        self.command.status().is_ok_and(|status| status.success())
    }

    fn not_started(&self, why: &std::io::Error) -> String {
        format!("Could not start `{}`: {why}.", self.name)
    }
}

/// Whether a program is on the path or in the project's own tools.
pub fn found(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).chain([place::tools().join("bin")]).any(|folder| folder.join(program).is_file())
}

/// The path with the project's own tools first.
pub fn path_with_tools() -> OsString {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let all =
        [place::tools().join("bin"), place::cargo_home().join("bin")].into_iter().chain(std::env::split_paths(&path));
    std::env::join_paths(all).unwrap_or(path)
}

/// Writes out what was printed so far, so that our lines and those of other programs stay in order.
pub fn flush() {
    let _ = std::io::stdout().flush();
}

#[cfg(test)]
mod tests {
    use super::Count;

    #[test]
    fn test_counts_are_read_from_cargo_and_from_ours() {
        let mut count = Count::default();
        count.read("running 3 tests");
        count.read("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 4 filtered out; finished in 0.01s");
        count.read("test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s");
        count.read("chromium: 30 passed, 2 failed, 4 skipped");
        count.read("15 passed, 1 failed");
        count.read("30 passed, 2 failed, 4 skipped");
        assert_eq!(count, Count { passed: 44, failed: 3, skipped: 5 });
    }
}
