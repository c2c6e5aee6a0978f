//! The command line.

use crate::engine::Engine;
use crate::trouble::{Outcome, Trouble, trouble};

/// Which cases to play.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The rows of `tests/pages`.
    Pages,
    /// The journeys.
    Journeys,
    /// axe-core on every screen.
    Axe,
    /// What assistive technology is told, and the stops of the Tab key, on every screen.
    Access,
    /// Every screen in every look and width, with and without forced colours.
    Matrix,
    /// Pictures of every screen.
    Shots,
    /// Rows, journeys, axe and access.
    All,
    /// The README's recipes for servers.
    Hosting,
    /// The package for npm, in a plain and a React page.
    Npm,
    /// The plugin in a real WordPress.
    WordPress,
    /// The rows that take long.
    Long,
    /// The judge's own test.
    Own,
}

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
pub struct Asked {
    /// Which cases.
    pub what: What,
    /// One row or journey only.
    pub row: Option<String>,
    /// The engines to use.
    pub engines: Vec<Engine>,
    /// The engines left out by a flag: counted as skipped, and said.
    pub left_out: Vec<Engine>,
    /// Write the golden files anew.
    pub write: bool,
    /// Fewer pictures.
    pub quick: bool,
    /// Print every step as it is done.
    pub say: bool,
    /// How many cases run side by side.
    pub jobs: usize,
}

/// How to call it.
pub const USAGE: &str = "\
browser-tests pages [ROW] [ENGINE]     host pages of tests/pages [--write: all of them, and the README's table anew]
browser-tests journeys [NAME] [ENGINE] emergency, doctor, self_care: by mouse, by keyboard, and blind in WebKit
browser-tests axe [SCREENS] [ENGINE]   axe-core on every screen, or on those with this in their name
browser-tests access [SCREENS] [--write]
                                       what assistive technology is told on every screen, and the stops of the Tab key,
                                       against tests/golden/access, or into it
browser-tests matrix [SCREENS]         every screen in every look and width, with and without forced colours: axe, sizes
browser-tests all                      pages, journeys, axe and access
browser-tests hosting                  the README's recipes for servers, really used
browser-tests npm                      the package for npm, in a plain and a React page built by Vite
browser-tests wordpress                the plugin in a real WordPress: publisher, author, visitors, and when it is taken off
browser-tests long [ROW] [ENGINE]      the rows of tests/pages that take long
browser-tests shots [--engine ENGINE] [--screens PART] [--quick]
                                       pictures of every screen into tests/shots, measured
browser-tests fhir FILE FOLDER         a Questionnaire, and a folder of Bundles, against FHIR's schema of R4
browser-tests types FOLDER             custom-elements.json and the types of a folder: schema, and TypeScript's compiler
browser-tests own [ROW] [ENGINE]       the judge's own test, on a stand-in widget
flags: --skip ENGINE (chromium, firefox or webkit; may be repeated), --jobs N (cases side by side, 2), --say (every step)";

impl Asked {
    /// Reads the arguments after the program's name.
    pub fn read(arguments: &[String]) -> Outcome<Self> {
        let mut plain = Vec::new();
        let mut left_out = Vec::new();
        let mut jobs = 2;
        let mut say = false;
        let mut quick = false;
        let mut write = false;
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            match argument.as_str() {
                "--skip" => left_out.push(engine(rest.next().map_or("", String::as_str))?),
                "--quick" => quick = true,
                "--write" => write = true,
                // The same as the bare word, for commands that are easier to read with it.
                "--engine" | "--screens" => {
                    let word = rest.next().ok_or_else(|| Trouble(format!("{argument} needs a name")))?;
                    plain.push(word.clone());
                }
                "--say" => say = true,
                "--jobs" => {
                    let number = rest.next().and_then(|n| n.parse().ok()).filter(|n| *n > 0);
                    jobs = number.ok_or_else(|| Trouble("--jobs needs a number".to_owned()))?;
                }
                flag if flag.starts_with('-') => return trouble(format!("{flag} is not known\n{USAGE}")),
                other => plain.push(other.to_owned()),
            }
        }
        let mut plain = plain.into_iter();
        let what = match plain.next().as_deref() {
            Some("pages") => What::Pages,
            Some("journeys") => What::Journeys,
            Some("axe") => What::Axe,
            Some("access") => What::Access,
            Some("matrix") => What::Matrix,
            Some("shots") => What::Shots,
            Some("all") => What::All,
            Some("hosting") => What::Hosting,
            Some("npm") => What::Npm,
            Some("wordpress") => What::WordPress,
            Some("long") => What::Long,
            Some("own") => What::Own,
            _ => return trouble(USAGE),
        };
        let mut engines = Engine::ALL.to_vec();
        let mut row = None;
        for word in plain {
            match Engine::by_id(&word) {
                Some(engine) => engines = vec![engine],
                None if row.is_none() => row = Some(word),
                None => return trouble(format!("{word} is one too many\n{USAGE}")),
            }
        }
        engines.retain(|e| !left_out.contains(e));
        Ok(Self { what, row, engines, left_out, write, quick, say, jobs })
    }
}

fn engine(id: &str) -> Outcome<Engine> {
    Engine::by_id(id).ok_or_else(|| Trouble(format!("--skip needs chromium, firefox or webkit, not `{id}`")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Outcome<Asked> {
        Asked::read(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn rows_and_engines_in_any_order() {
        let asked = read("pages csp-strict webkit").expect("read");
        assert_eq!((asked.what, asked.engines), (What::Pages, vec![Engine::WebKit]));
        assert_eq!(asked.row.as_deref(), Some("csp-strict"));
        assert_eq!(read("wordpress").expect("read").what, What::WordPress);
        assert_eq!(read("pages webkit csp-strict").expect("read").row.as_deref(), Some("csp-strict"));
    }

    #[test]
    fn shots_are_asked_for_by_flags_or_words() {
        let asked = read("shots --engine chromium --screens result --quick").expect("read");
        assert_eq!((asked.what, asked.quick, asked.row.as_deref()), (What::Shots, true, Some("result")));
        assert_eq!(read("shots result chromium --quick").expect("read"), asked);
    }

    #[test]
    fn a_skip_is_kept_in_mind() {
        let asked = read("all --skip webkit").expect("read");
        assert_eq!(asked.engines, [Engine::Chromium, Engine::Firefox]);
        assert_eq!(asked.left_out, [Engine::WebKit]);
        assert!(read("all --skip safari").is_err());
        assert!(read("all --frobnicate").is_err());
        assert!(read("shots --engine").is_err());
        assert!(read("").is_err());
    }
}
