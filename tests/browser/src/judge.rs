//! Compares what was seen with what the row expects. Each finding says whether waiting could still cure it.

use crate::dist::Dist;
use crate::engine::Engine;
use crate::evidence::{Seen, Violated};
use crate::expect::{Expect, Violation};
use crate::sentences::{Sentences, holds, squeezed};
use crate::trouble::Outcome;

/// The browser asks for it by itself, and a policy without images blocks it. A `data:` icon would be blocked as well, and
/// could then not be told from an image of ours.
pub const ICON: &str = "/favicon.ico";

/// Something that is not as expected.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The sentence for the report.
    pub words: String,
    /// Something is still missing, and may come.
    pub may_come: bool,
}

/// All that the judge looks at.
pub struct Matter<'a> {
    /// What the row expects.
    pub expect: &'a Expect,
    /// The engine it ran in.
    pub engine: Engine,
    /// The files by name.
    pub dist: &'a Dist,
    /// The sentences by key.
    pub sentences: &'a Sentences,
    /// Every page that was open, in order.
    pub pages: &'a [Seen],
    /// The requests of every page load.
    pub loads: &'a [Vec<String>],
}

impl Matter<'_> {
    /// Everything that is wrong.
    pub fn findings(&self) -> Outcome<Vec<Finding>> {
        let mut found = self.requests();
        found.extend(self.violations());
        found.extend(self.console()?);
        for page in self.pages {
            for error in &page.errors {
                if !self.expect.errors.iter().any(|part| error.contains(part.as_str())) {
                    found.push(wrong(format!("uncaught error in the page: {error}")));
                }
            }
            for event in &page.events {
                if let Some(detail) = &event.detail {
                    found.push(wrong(format!("{} carries a detail: {detail}", event.name)));
                }
            }
        }
        Ok(found)
    }

    fn requests(&self) -> Vec<Finding> {
        let mut found = Vec::new();
        for (number, load) in self.loads.iter().enumerate() {
            let place = format!("page load {}", number.saturating_add(1));
            for wanted in &self.expect.requests {
                let (name, least, most) = match wanted.strip_suffix('+') {
                    Some(name) => (name, 1, usize::MAX),
                    None => wanted.strip_suffix('*').map_or((wanted.as_str(), 1, 1), |name| (name, 0, usize::MAX)),
                };
                let times = load.iter().filter(|n| n.as_str() == name).count();
                if times < least {
                    found.push(Finding { words: format!("{place}: no request for {name}"), may_come: true });
                }
                if times > most {
                    found.push(wrong(format!("{place}: {name} was requested {times} times")));
                }
            }
            let names = || self.expect.requests.iter().map(|w| w.trim_end_matches(['+', '*']));
            for other in load.iter().filter(|n| !names().any(|w| w == n.as_str())) {
                found.push(wrong(format!("{place}: a request for {other}")));
            }
        }
        found
    }

    fn violations(&self) -> Vec<Finding> {
        let all = || self.pages.iter().flat_map(|p| &p.violations);
        let mut found = Vec::new();
        for seen in
            all().filter(|v| !v.blocked.ends_with(ICON) && !self.expect.violation.iter().any(|e| self.fits(e, v)))
        {
            let Violated { directive, blocked, place, sample } = seen;
            found.push(wrong(format!("CSP violation: {directive} blocked {blocked} {place} {sample}")));
        }
        for wanted in &self.expect.violation {
            let silent = wanted.silent_in.contains(&self.engine);
            if !silent && !all().any(|v| self.fits(wanted, v)) {
                let words = format!("no CSP violation of {} for {}", wanted.directive, wanted.blocked);
                found.push(Finding { words, may_come: true });
            }
        }
        found
    }

    fn fits(&self, expected: &Violation, seen: &Violated) -> bool {
        let blocked = match expected.blocked.as_str() {
            "script" => &self.dist.script,
            "wasm" => &self.dist.wasm,
            "words" => &self.dist.words,
            _ => &expected.blocked,
        };
        seen.directive.starts_with(&expected.directive) && seen.blocked.contains(blocked.as_str())
    }

    /// The owner's sentences, each on every page at most once, and nothing else.
    fn console(&self) -> Outcome<Vec<Finding>> {
        let mut found = Vec::new();
        let mut owners = Vec::new();
        for key in &self.expect.owner {
            owners.push((key, self.sentences.fragments(key)?));
        }
        for (key, fragments) in &owners {
            let times = |p: &Seen| p.console.iter().filter(|line| holds(&squeezed(line), fragments)).count();
            if !self.pages.iter().any(|p| times(p) > 0) {
                found.push(Finding { words: format!("the console does not show {key}"), may_come: true });
            }
            if self.pages.iter().any(|p| times(p) > 1) {
                found.push(wrong(format!("the console shows {key} more than once")));
            }
        }
        for line in self.pages.iter().flat_map(|p| &p.console) {
            let known = owners.iter().any(|(_, fragments)| holds(&squeezed(line), fragments));
            if !known && !self.expect.console.iter().any(|part| line.contains(part.as_str())) {
                found.push(wrong(format!("console: {line}")));
            }
        }
        Ok(found)
    }
}

fn wrong(words: String) -> Finding {
    Finding { words, may_come: false }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::Event;

    fn findings(expect: &str, seen: Seen, loads: &[Vec<String>]) -> Vec<String> {
        let expect: Expect = toml::from_str(&format!("about = 'x'\n{expect}")).expect("an expectation");
        let dist = Dist {
            folder: "dist".into(),
            script: "s.js".to_owned(),
            integrity: String::new(),
            all: String::new(),
            offline: String::new(),
            wasm: "w.wasm".to_owned(),
            words: "w.words.en".to_owned(),
        };
        let sentences = Sentences::default();
        let matter = Matter {
            expect: &expect,
            engine: Engine::Firefox,
            dist: &dist,
            sentences: &sentences,
            pages: &[seen],
            loads,
        };
        matter.findings().expect("judged").into_iter().map(|f| f.words).collect()
    }

    fn names(names: &[&str]) -> Vec<Vec<String>> {
        vec![names.iter().map(|n| (*n).to_owned()).collect()]
    }

    #[test]
    fn three_files_and_nothing_else() {
        let good = names(&["words", "script", "wasm"]);
        assert!(findings("", Seen::default(), &good).is_empty());
        assert_eq!(findings("", Seen::default(), &names(&["script", "wasm"])), ["page load 1: no request for words"]);
        let more = names(&["script", "wasm", "words", "wasm", "/x.png"]);
        assert_eq!(findings("", Seen::default(), &more).len(), 2);
        assert!(findings("requests = ['wasm+', 'words*']", Seen::default(), &names(&["wasm", "wasm"])).is_empty());
    }

    #[test]
    fn violations_must_be_named() {
        let good = names(&["script", "wasm", "words"]);
        let blocked = Violated {
            directive: "connect-src".to_owned(),
            blocked: "http://h/w.wasm".to_owned(),
            place: String::new(),
            sample: String::new(),
        };
        let seen = Seen { violations: vec![blocked], ..Seen::default() };
        assert_eq!(findings("", seen.clone(), &good).len(), 1);
        let named = "[[violation]]\ndirective = 'connect-src'\nblocked = 'wasm'";
        assert!(findings(named, seen, &good).is_empty());
        assert_eq!(findings(named, Seen::default(), &good).len(), 1);
        assert!(findings(&format!("{named}\nsilent_in = ['firefox']"), Seen::default(), &good).is_empty());
    }

    #[test]
    fn nothing_is_thrown_logged_or_told() {
        let good = names(&["script", "wasm", "words"]);
        let event = Event { name: "leg-cramps-finished".to_owned(), detail: Some("{}".to_owned()) };
        let seen = Seen {
            errors: vec!["boom".to_owned()],
            console: vec!["noise".to_owned()],
            events: vec![event],
            ..Seen::default()
        };
        assert_eq!(findings("", seen.clone(), &good).len(), 3);
        assert_eq!(findings("errors = ['boo']\nconsole = ['noi']", seen, &good).len(), 1);
    }
}
