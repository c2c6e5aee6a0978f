//! Rules that look at one file, line by line.

use super::{
    Finding,
    mask::{Keep, mask, without_tests},
};

const WARN: usize = 300;
const FAIL: usize = 450;

/// Code and styles stay readable in one sitting.
pub fn length(path: &str, text: &str) -> Vec<Finding> {
    let counts = [".rs", ".js", ".mjs", ".css"].iter().any(|end| path.ends_with(end));
    match text.lines().count() {
        lines if counts && lines > FAIL => vec![Finding::wrong(path, 0, format!("{lines} lines; {FAIL} is the most"))],
        lines if counts && lines > WARN => vec![Finding::note(path, 0, format!("{lines} lines; think of a cut"))],
        _ => Vec::new(),
    }
}

/// A room says what it is for.
pub fn module_docs(path: &str, text: &str) -> Vec<Finding> {
    let room = ["mod.rs", "lib.rs", "main.rs"].iter().any(|name| path.ends_with(&format!("/{name}")) || path == *name);
    let says = text.lines().find(|line| !line.trim().is_empty()).is_some_and(|line| line.starts_with("//!"));
    if room && !says {
        vec![Finding::wrong(path, 1, "begins without `//!`: what is this room for?")]
    } else {
        Vec::new()
    }
}

/// What would panic in a reader's hands. Tests may, and the forced faults must.
pub fn panics(path: &str, text: &str) -> Vec<Finding> {
    let exempt =
        ["tests.rs", "/fault.rs", "/faults.rs"].iter().any(|end| path.ends_with(end)) || path.contains("/tests/");
    if !path.starts_with("src/") || exempt {
        return Vec::new();
    }
    let code = without_tests(&mask(text, Keep::Code));
    let calls = [".unwrap()", ".expect(", "panic!", "unreachable!", "todo!", "unimplemented!"];
    each_line(path, &code, |line| {
        calls.iter().find(|call| line.contains(**call)).map(|call| format!("`{call}` may panic"))
    })
}

/// Markup that a strict page blocks, or that bypasses the views.
pub fn markup(path: &str, text: &str) -> Vec<Finding> {
    let code = match path {
        _ if path.starts_with("src/view/") && path.ends_with(".rs") => mask(text, Keep::Texts),
        _ if path.starts_with("src/shell/") && path.ends_with(".js") => without_js_comments(text),
        _ => return Vec::new(),
    };
    const BANNED: [&str; 9] = [
        "style=",
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "from_html_unchecked",
        "srcdoc",
        "document.write",
        "data:image",
        "<script",
    ];
    each_line(path, &code, |line| {
        BANNED.iter().find(|bad| line.contains(**bad)).map(|bad| format!("`{bad}` is blocked by strict pages"))
    })
}

/// Lines of JavaScript whose comments are blank. Good enough for words that no text holds with `//` before them.
fn without_js_comments(text: &str) -> String {
    let mut open = false;
    let lines = text.lines().map(|line| {
        let trimmed = line.trim_start();
        let comment = open || trimmed.starts_with("//") || trimmed.starts_with("/*");
        open = (open || trimmed.starts_with("/*")) && !line.contains("*/");
        if comment { "" } else { line.split(" // ").next().unwrap_or_default() }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Units and rules that the host page could bend. `page.css` is a page of its own and may use them.
pub fn styles(path: &str, text: &str) -> Vec<Finding> {
    if !path.starts_with("styles/") || !path.ends_with(".css") || path.ends_with("page.css") {
        return Vec::new();
    }
    let mut open = false;
    let mut found = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let mut code = String::new();
        let mut rest = line;
        while !rest.is_empty() {
            let mark = if open { "*/" } else { "/*" };
            let (part, tail) = rest.split_once(mark).unwrap_or((rest, ""));
            if !open {
                code.push_str(part);
            }
            open = if rest.contains(mark) { !open } else { open };
            rest = tail;
        }
        found
            .extend(bent(&code).map(|what| Finding::wrong(path, number + 1, format!("{what} hangs on the host page"))));
    }
    found
}

fn bent(code: &str) -> Option<String> {
    const UNITS: [&str; 14] =
        ["rem", "vw", "vh", "vmin", "vmax", "vi", "vb", "svh", "lvh", "dvh", "svw", "lvw", "dvw", "rlh"];
    let words = code.split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '#')));
    for word in words {
        let digits = word.trim_start_matches(['-', '.']);
        let unit = digits.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        if unit.len() < digits.len() && UNITS.contains(&unit) {
            return Some(format!("the unit `{unit}`"));
        }
    }
    let tight: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    ["!important", "position:fixed"].into_iter().find(|bad| tight.contains(bad)).map(|bad| format!("`{bad}`"))
}

/// Folders of a machine. The beginnings are written in two parts, so that this file passes its own rule.
pub fn folders(path: &str, text: &str) -> Vec<Finding> {
    let own = path.starts_with("xtask/src/");
    const BEGINNINGS: [&str; 5] = [
        concat!("/ro", "ot/"),
        concat!("/ho", "me/"),
        concat!("/wo", "rk/"),
        concat!("/Us", "ers/"),
        concat!("C", ":\\"),
    ];
    if own {
        return Vec::new();
    }
    each_line(path, text, |line| {
        let begins = |at: usize| {
            !line
                .get(..at)
                .and_then(|t| t.chars().next_back())
                .is_some_and(|c| c.is_alphanumeric() || "-_.}".contains(c))
        };
        let found = BEGINNINGS.iter().find(|start| line.match_indices(**start).any(|(at, _)| begins(at)))?;
        Some(format!("`{found}…` is a folder of one machine"))
    })
}

fn each_line(path: &str, code: &str, rule: impl Fn(&str) -> Option<String>) -> Vec<Finding> {
    let lines = code.lines().enumerate();
    lines.filter_map(|(number, line)| rule(line).map(|what| Finding::wrong(path, number + 1, what))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_files_are_noted_and_too_long_ones_fail() {
        assert!(length("a.rs", &"x\n".repeat(300)).is_empty());
        assert!(!length("a.rs", &"x\n".repeat(301))[0].fails);
        assert!(length("a.css", &"x\n".repeat(451))[0].fails);
        assert!(length("tests/cases/a.json", &"x\n".repeat(900)).is_empty());
    }

    #[test]
    fn a_room_without_a_word_fails() {
        assert_eq!(module_docs("src/check/mod.rs", "\nmod a;\n").len(), 1);
        assert!(module_docs("src/check/mod.rs", "//! What for.\n").is_empty());
        assert!(module_docs("src/check/rule.rs", "mod a;\n").is_empty());
    }

    #[test]
    fn calls_that_panic_fail_outside_tests() {
        for bad in ["a.unwrap();", "a.expect(\"b\");", "panic!(\"c\")", "a\n.unwrap()"] {
            assert_eq!(panics("src/app/model.rs", bad).len(), 1, "{bad}");
        }
        for good in
            ["a.unwrap_or(1)", "// a.unwrap()", "\"panic!\"", "#[cfg(test)]\nmod tests { fn f() { a.unwrap() } }"]
        {
            assert!(panics("src/app/model.rs", good).is_empty(), "{good}");
        }
        assert!(panics("src/app/tests.rs", "a.unwrap()").is_empty());
    }

    #[test]
    fn markup_that_strict_pages_block_fails() {
        for bad in ["<p style=\"a\">", "Html::from_html_unchecked(x)", "srcdoc={x}", "src=\"data:image/png\""] {
            assert_eq!(markup("src/view/start.rs", bad).len(), 1, "{bad}");
        }
        assert_eq!(markup("src/shell/a.js", "x.innerHTML = y\ndocument.write(z)").len(), 2);
        assert!(markup("src/shell/a.js", "// no innerHTML\n/* style=\n innerHTML */\nf(); // innerHTML").is_empty());
        assert!(
            markup("src/view/a.rs", "// style=\nlet a = 1;").is_empty() && markup("src/app/a.rs", "style=").is_empty()
        );
    }

    #[test]
    fn styles_that_hang_on_the_host_fail() {
        for bad in [
            "a{font-size:1.5rem}",
            "a{width:100vw}",
            "a{height:calc(50dvh - 1em)}",
            "a{b:c !important}",
            "a{position : fixed}",
        ] {
            assert_eq!(styles("styles/widget.css", bad).len(), 1, "{bad}");
        }
        for good in ["a{font-size:1.5em}", "/* 1rem */", "/* a\n 1rem */", ".lc-5vh-x{b:c}", ".premium{a:#123vh}"] {
            assert!(styles("styles/widget.css", good).is_empty(), "{good}");
        }
        assert!(styles("styles/page.css", "a{font-size:1rem}").is_empty());
    }

    #[test]
    fn folders_of_a_machine_fail_and_addresses_do_not() {
        for bad in
            [concat!("at /ho", "me/ann/x"), concat!("\"/ro", "ot/.x\""), concat!("C", ":\\x"), concat!("(/wo", "rk/x)")]
        {
            assert_eq!(folders("README.md", bad).len(), 1, "{bad}");
        }
        assert!(folders("README.md", concat!("https://site.org/ho", "me/x")).is_empty());
    }
}
