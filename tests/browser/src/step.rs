//! The language of `steps`: one line, one thing that is done or seen.

use crate::paper::Size;
use crate::trouble::{Outcome, Trouble, trouble};

/// How a journey is walked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// By the pointer.
    Mouse,
    /// By keys alone.
    Keyboard,
}

/// One step. Everything that is *seen* is waited for; everything that is *not* seen is looked at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// `press CODE`: the pointer on the control with that `data-m`.
    Press(String),
    /// `hold CODE`: the same, but the pointer stays down for a while, as a shaking hand's does.
    Hold(String),
    /// `press-by-keyboard CODE`: Tab until it has the focus, then Space or Enter.
    PressByKeyboard(String),
    /// `key NAME`.
    Key(String),
    /// `see CSS`: a visible element inside the root.
    See(String),
    /// `not-see CSS`.
    NotSee(String),
    /// `see-text TEXT`: text that can be read inside the root.
    SeeText(String),
    /// `not-see-text TEXT`.
    NotSeeText(String),
    /// `see-key KEY`: the sentence of `content/en` with this key.
    SeeKey(String),
    /// `not-see-key KEY`.
    NotSeeKey(String),
    /// `screen CODE`: the heading with that `data-screen`.
    Screen(String),
    /// `count N CSS`: exactly so many visible matches inside the root.
    Count(u64, String),
    /// `focus CSS`: the focus is on a match inside the root.
    Focus(String),
    /// `worded PREFIX`: no text with a twin `PREFIX.key` in `content/en` is read, and at least one of the twins is.
    Worded(String),
    /// `fallback shown|hidden`: the publisher's own children of the element.
    Fallback(bool),
    /// `reload`.
    Reload,
    /// `browser-back`: the browser's own Back.
    BrowserBack,
    /// `open FILE`: another page of the row's folder.
    Open(String),
    /// `script JS`: runs in the page; an exception fails the row.
    Script(String),
    /// `until JS`: an expression that must become true in the page.
    Until(String),
    /// `wait SECONDS JS`: an expression that must become true within so long. A text that it gives is what went wrong.
    Wait(u32, String),
    /// `say JS`: the text of an expression goes into the run's output.
    Say(String),
    /// `lend FILE NAME`: a file of `tests/golden` as the text `window.NAME`.
    Lend(String, String),
    /// `choose JS`: a file with the text of an expression is chosen in the native field for one.
    Choose(String),
    /// `calendar JS`: an expression over `ICAL`, the parser ical.js, that must become true in the page.
    Calendar(String),
    /// `tab N`: from 1; one more than there are opens a new one.
    Tab(usize),
    /// `visit`: opens the row's page in the present tab.
    Visit,
    /// `widget N`: from 1; the element that the next steps are about.
    Widget(usize),
    /// `walk JOURNEY by mouse|keyboard`: from the start screen to the result, which is compared with the triage.
    Walk(String, By),
    /// `answer JOURNEY until CODE by mouse|keyboard`: the questions from the one that is shown until that screen.
    Answer(String, String, By),
    /// `fitting`: from now on every screen that a walk comes to is measured: nothing too wide, cut or too small.
    Fitting,
    /// `within MICROS WHAT: JS`: the number of an expression is said, and its median of five is less than that.
    Within(u32, String, String),
    /// `saved JOURNEY`: the diary shows the journey's result.
    Saved(String),
    /// `later SECONDS`: the page's clock, which stands where `clock` has put it, goes on by so much.
    Later(u32),
    /// `offline`: from now on the server answers nothing.
    Offline,
    /// `stop`: the server ends; nobody listens at its port any more.
    Stop,
    /// `mend`: from now on the server behaves.
    Mend,
    /// `heard EVENT [N]`: an event of ours was sent, exactly N times on this page if a number is given.
    Heard(String, Option<usize>),
    /// `listeners N`: so many listeners hang on `window` and `document` besides those of the page itself.
    Listeners(i64),
    /// `printed SIZE PAGES WORDS | NOT THESE`: what the browser printed has so many pages and holds the words, each part
    /// between `;`.
    Printed(Size, usize, Vec<String>, Vec<String>),
    /// `on-paper SIZE PAGES JS`: a page whose text an expression gives is so many pages of that sheet, and not empty.
    OnPaper(Size, usize, String),
    /// `remember NAME`: computed sizes inside the root.
    Remember(String),
    /// `same NAME`: the sizes are as remembered.
    Same(String),
}

impl Step {
    /// Reads one line.
    pub fn read(line: &str) -> Outcome<Self> {
        let line = line.trim();
        let (verb, rest) = line.split_once(' ').map_or((line, ""), |(verb, rest)| (verb, rest.trim()));
        let text = || rest.to_owned();
        let number = || rest.parse().map_err(|_| Trouble(format!("`{line}`: a number is missing")));
        let bare = matches!(verb, "reload" | "visit" | "mend" | "offline" | "stop" | "fitting" | "browser-back");
        if bare != rest.is_empty() {
            return trouble(format!(
                "`{line}`: {}",
                if bare { "takes nothing after it" } else { "something is missing" }
            ));
        }
        Ok(match verb {
            "press" => Self::Press(text()),
            "hold" => Self::Hold(text()),
            "press-by-keyboard" => Self::PressByKeyboard(text()),
            "key" => Self::Key(text()),
            "see" => Self::See(text()),
            "not-see" => Self::NotSee(text()),
            "see-text" => Self::SeeText(text()),
            "not-see-text" => Self::NotSeeText(text()),
            "see-key" => Self::SeeKey(text()),
            "not-see-key" => Self::NotSeeKey(text()),
            "screen" => Self::Screen(text()),
            "count" => match rest.split_once(' ').map(|(number, css)| (number.parse(), css)) {
                Some((Ok(number), css)) => Self::Count(number, css.trim().to_owned()),
                _ => return trouble(format!("`{line}`: count N CSS")),
            },
            "focus" => Self::Focus(text()),
            "worded" => Self::Worded(text()),
            "fallback" if rest == "shown" => Self::Fallback(true),
            "fallback" if rest == "hidden" => Self::Fallback(false),
            "reload" => Self::Reload,
            "visit" => Self::Visit,
            "mend" => Self::Mend,
            "offline" => Self::Offline,
            "stop" => Self::Stop,
            "fitting" => Self::Fitting,
            "browser-back" => Self::BrowserBack,
            "later" => Self::Later(rest.parse().map_err(|_| Trouble(format!("`{line}`: later SECONDS")))?),
            "open" => Self::Open(text()),
            "script" => Self::Script(text()),
            "until" => Self::Until(text()),
            "wait" => match rest.split_once(' ').map(|(seconds, js)| (seconds.parse(), js)) {
                Some((Ok(seconds), js)) => Self::Wait(seconds, js.to_owned()),
                _ => return trouble(format!("`{line}`: wait SECONDS JS")),
            },
            "say" => Self::Say(text()),
            "lend" => match rest.split_once(' ') {
                Some((file, name)) => Self::Lend(file.to_owned(), name.to_owned()),
                None => return trouble(format!("`{line}`: lend FILE NAME")),
            },
            "choose" => Self::Choose(text()),
            "calendar" => Self::Calendar(text()),
            "listeners" => Self::Listeners(rest.parse().map_err(|_| Trouble(format!("`{line}`: listeners N")))?),
            "tab" => Self::Tab(number()?),
            "widget" => Self::Widget(number()?),
            "saved" => Self::Saved(text()),
            "remember" => Self::Remember(text()),
            "same" => Self::Same(text()),
            "walk" => match by(rest) {
                Some((name, by)) => Self::Walk(name.to_owned(), by),
                _ => return trouble(format!("`{line}`: walk JOURNEY by mouse|keyboard")),
            },
            "answer" => match by(rest).and_then(|(way, by)| Some((way.split_once(" until ")?, by))) {
                Some(((name, code), by)) => Self::Answer(name.to_owned(), code.to_owned(), by),
                _ => return trouble(format!("`{line}`: answer JOURNEY until CODE by mouse|keyboard")),
            },
            "within" => {
                match rest.split_once(' ').and_then(|(least, rest)| Some((least.parse(), rest.split_once(": ")?))) {
                    Some((Ok(micros), (what, js))) => Self::Within(micros, what.to_owned(), js.to_owned()),
                    _ => return trouble(format!("`{line}`: within MICROS WHAT: JS")),
                }
            }
            "printed" => match sheet(rest).and_then(|(size, pages, rest)| Some((size, pages, rest.split_once(" | ")?)))
            {
                Some((size, pages, (with, without))) => Self::Printed(size, pages, words(with), words(without)),
                None => return trouble(format!("`{line}`: printed a4|letter PAGES WORDS | NOT THESE")),
            },
            "on-paper" => match sheet(rest) {
                Some((size, pages, js)) => Self::OnPaper(size, pages, js.to_owned()),
                None => return trouble(format!("`{line}`: on-paper a4|letter PAGES JS")),
            },
            "heard" => match rest.split_once(' ') {
                Some((name, times)) => {
                    let times = times.parse().map_err(|_| Trouble(format!("`{line}`: heard EVENT [N]")))?;
                    Self::Heard(name.to_owned(), Some(times))
                }
                None => Self::Heard(text(), None),
            },
            _ => return trouble(format!("`{line}` is not a step (see tests/browser/src/step.rs)")),
        })
    }
}

/// `a4 2 …`.
fn sheet(text: &str) -> Option<(Size, usize, &str)> {
    let (size, rest) = text.split_once(' ')?;
    let (pages, rest) = rest.split_once(' ')?;
    Some((Size::by_id(size)?, pages.parse().ok()?, rest.trim()))
}

/// Parts between `;`.
fn words(text: &str) -> Vec<String> {
    text.split(';').map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

/// `… by mouse`, `… by keyboard`.
fn by(text: &str) -> Option<(&str, By)> {
    match text.split_once(" by ")? {
        (rest, "mouse") => Some((rest, By::Mouse)),
        (rest, "keyboard") => Some((rest, By::Keyboard)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_read() {
        assert_eq!(Step::read("press open:check").expect("a step"), Step::Press("open:check".to_owned()));
        assert_eq!(Step::read("walk doctor by mouse").expect("a step"), Step::Walk("doctor".to_owned(), By::Mouse));
        assert_eq!(
            Step::read("heard leg-cramps-ready 2").expect("a step"),
            Step::Heard("leg-cramps-ready".to_owned(), Some(2))
        );
        assert_eq!(Step::read("reload").expect("a step"), Step::Reload);
        assert_eq!(Step::read("browser-back").expect("a step"), Step::BrowserBack);
        assert_eq!(Step::read("fitting").expect("a step"), Step::Fitting);
        assert_eq!(Step::read("worded carer").expect("a step"), Step::Worded("carer".to_owned()));
    }

    #[test]
    fn steps_of_several_words_are_read() {
        assert_eq!(
            Step::read("answer self_care until ask:q08_where by keyboard").expect("a step"),
            Step::Answer("self_care".to_owned(), "ask:q08_where".to_owned(), By::Keyboard)
        );
        assert_eq!(Step::read("wait 9 a ? b : c").expect("a step"), Step::Wait(9, "a ? b : c".to_owned()));
        assert_eq!(
            Step::read("lend backup.json golden").expect("a step"),
            Step::Lend("backup.json".to_owned(), "golden".to_owned())
        );
        assert_eq!(Step::read("count 2 li [a=b]").expect("a step"), Step::Count(2, "li [a=b]".to_owned()));
        assert_eq!(
            Step::read("printed letter 2 a b; c | d").expect("a step"),
            Step::Printed(Size::Letter, 2, vec!["a b".to_owned(), "c".to_owned()], vec!["d".to_owned()])
        );
        assert_eq!(
            Step::read("on-paper a4 1 f(1, 2)").expect("a step"),
            Step::OnPaper(Size::A4, 1, "f(1, 2)".to_owned())
        );
        let css = r#"[data-m="pick:side1"]"#;
        assert_eq!(Step::read(&format!("focus {css}")).expect("a step"), Step::Focus(css.to_owned()));
        assert_eq!(
            Step::read("within 1000 a question: f({a: 1})").expect("a step"),
            Step::Within(1000, "a question".to_owned(), "f({a: 1})".to_owned())
        );
    }

    #[test]
    fn what_is_not_a_step_is_refused() {
        for line in [
            "pres x",
            "press",
            "reload now",
            "tab one",
            "walk doctor",
            "later soon",
            "offline now",
            "fallback maybe",
            "answer self_care until review",
            "answer self_care by mouse",
            "count li",
            "wait true",
            "lend backup.json",
            "within a question: 1",
            "within 1000 1",
            "fitting tightly",
            "browser-back 2",
            "printed a4 1 words",
            "printed a5 1 words | none",
            "on-paper a4 x",
            "focus",
            "",
        ] {
            assert!(Step::read(line).is_err(), "{line}");
        }
    }
}
