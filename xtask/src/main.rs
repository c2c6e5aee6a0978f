//! The one task runner: `cargo xtask <command>`. Each command has a file of its own; this one only finds it.

mod api;
mod bench;
mod dist;
mod fhir;
mod pages;
mod place;
mod process;
mod release;
mod review;
mod serve;
mod size;
mod test;
mod tidy;
mod triage;

use std::process::ExitCode;

/// What a step gives back: a value, or the sentence that says why there is none.
pub type Outcome<T> = Result<T, String>;

/// A command: its name, what it does in a line, and the function that does it.
type Command = (&'static str, &'static str, fn(&[String]) -> Outcome<()>);

const COMMANDS: &[Command] = &[
    ("serve", "build the widget and show it on this machine [--port N]", serve::command),
    ("test", "everything CI runs [--all] [--only PART] [--skip chromium|firefox|webkit]", test::command),
    ("dist", "the files to ship [--faults] [--out DIR] [--check-reproducible]", dist::command),
    ("pages", "browser tests by host page [row] [engine]", pages::command),
    ("shots", "every screen in every look, width and language, on one sheet [--quick] [--screens PART]", pages::shots),
    ("axe", "axe-core on every screen [screen] [engine]", pages::axe),
    ("access", "what assistive technology is told, the stops of Tab, reflow [screen] [--write]", pages::access),
    ("api", "the README's tables of the public surface, from public-api.toml", api::command),
    ("size", "what is shipped, in bytes, against the budgets", size::command),
    ("bench", "how long it takes [--browser …: beside others, see tests/bench/README.md]", bench::command),
    ("triage", "answers in, result out [--form] FILE…", triage::command),
    ("review", "the sheet that a clinician reads and signs [--hashes [ID…]]", review::command),
    ("release", "proves a release from a clean clone, publishes nothing: --dry-run [--all]", release::command),
    ("tidy", "the house rules that a compiler doesn't hold", tidy::command),
];

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (name, rest) = match args.split_first() {
        Some((name, rest)) => (name.as_str(), rest),
        None => ("", args.as_slice()),
    };
    match COMMANDS.iter().find(|(known, _, _)| *known == name) {
        Some((_, _, run)) => match run(rest) {
            Ok(()) => ExitCode::SUCCESS,
            Err(why) => {
                eprintln!("{why}");
                ExitCode::FAILURE
            }
        },
        None => {
            eprintln!("{}", unknown(name));
            ExitCode::from(2)
        }
    }
}

/// The sentence for a command that doesn't exist, with those that do.
fn unknown(name: &str) -> String {
    let mut text = if name.is_empty() {
        String::from("Say which command: cargo xtask <command>.")
    } else {
        format!("There is no command `{name}` (unknown command). These exist:")
    };
    for (known, what, _) in COMMANDS {
        text.push_str(&format!("\n  {known:<8} {what}"));
    }
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_unknown_command_is_named_with_the_list() {
        let text = super::unknown("dits");
        assert!(text.contains("unknown command") && text.contains("`dits`"));
        for command in
            ["serve", "test", "dist", "pages", "shots", "axe", "size", "bench", "triage", "review", "release", "tidy"]
        {
            assert!(text.contains(&format!("\n  {command}")), "{command}");
        }
    }
}
