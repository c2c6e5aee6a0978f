//! JavaScript without comments, indentation and spare spaces. Names and lines stay as they are: a line break can end
//! a statement, and a stack trace should name a line. A full minifier would win an eighth after brotli (terser:
//! 16.5 of 19.0 KB) and costs more building than all of our other tools together (oxc: 152 crates). What this one
//! doesn't understand, it refuses.

use std::{iter::Peekable, str::Chars};

/// Strips a script, or says in which line it met something it can't tell.
pub fn strip(source: &str) -> Result<String, String> {
    let mut reader = Reader { rest: source.chars().peekable(), out: String::new(), line: 1, gap: Gap::Line };
    reader.code(false)?;
    let mut out = reader.out.trim_end().to_owned();
    out.push('\n');
    Ok(out)
}

/// What stood between two tokens.
#[derive(Clone, Copy, PartialEq)]
enum Gap {
    None,
    Space,
    Line,
}

struct Reader<'a> {
    rest: Peekable<Chars<'a>>,
    out: String,
    line: usize,
    gap: Gap,
}

impl Reader<'_> {
    fn next(&mut self) -> Option<char> {
        let c = self.rest.next();
        if c == Some('\n') {
            self.line += 1;
        }
        c
    }

    fn unclear(&self, what: &str) -> String {
        format!("line {}: {what}", self.line)
    }

    /// Code up to the end, or inside a template up to the brace that closes it.
    fn code(&mut self, in_template: bool) -> Result<(), String> {
        let mut depth = 0_usize;
        while let Some(c) = self.next() {
            match c {
                '\n' | '\r' | '\u{2028}' | '\u{2029}' => self.gap = Gap::Line,
                _ if c.is_whitespace() || c == '\u{feff}' => self.space(),
                '/' if self.rest.peek() == Some(&'/') => {
                    while self.rest.peek().is_some_and(|c| *c != '\n') {
                        self.next();
                    }
                }
                '/' if self.rest.peek() == Some(&'*') => self.block_comment()?,
                '/' => match self.regex_may_follow() {
                    Some(true) => self.regex()?,
                    Some(false) => self.put('/'),
                    None => return Err(self.unclear("a `/` after `}` may divide or begin a pattern; use brackets")),
                },
                '"' | '\'' => self.string(c)?,
                '`' => self.template()?,
                '{' => {
                    depth += 1;
                    self.put(c);
                }
                '}' if depth == 0 && in_template => {
                    self.gap = Gap::None;
                    self.out.push(c);
                    return Ok(());
                }
                '}' => {
                    depth = depth.checked_sub(1).ok_or_else(|| self.unclear("a brace closes that was never opened"))?;
                    self.put(c);
                }
                _ => self.put(c),
            }
        }
        if depth == 0 && !in_template { Ok(()) } else { Err(self.unclear("a brace was never closed")) }
    }

    fn space(&mut self) {
        if self.gap == Gap::None {
            self.gap = Gap::Space;
        }
    }

    /// Writes the gap as far as it means something, then the character.
    fn put(&mut self, c: char) {
        self.settle(c);
        self.out.push(c);
    }

    fn settle(&mut self, next: char) {
        const IDLE: &str = "(){}[];,:=?&|*%^";
        let last = self.out.chars().next_back();
        match std::mem::replace(&mut self.gap, Gap::None) {
            Gap::Line if last.is_some_and(|c| c != '\n') => self.out.push('\n'),
            // `* /x/` would look like the end of a comment; `a ? .5` would look like `?.` to older engines.
            Gap::Space if next == '.' || (next == '/' && last == Some('*')) => self.out.push(' '),
            Gap::Space if last.is_some_and(|l| l != '\n' && !IDLE.contains(l)) && !IDLE.contains(next) => {
                self.out.push(' ');
            }
            _ => {}
        }
    }

    fn block_comment(&mut self) -> Result<(), String> {
        self.next();
        let mut last = ' ';
        let begun = self.line;
        while let Some(c) = self.next() {
            if last == '*' && c == '/' {
                // By the language's rules a comment over several lines counts as a line break.
                if self.line > begun {
                    self.gap = Gap::Line;
                } else {
                    self.space();
                }
                return Ok(());
            }
            last = c;
        }
        Err(self.unclear("a comment was never closed"))
    }

    fn string(&mut self, quote: char) -> Result<(), String> {
        self.put(quote);
        while let Some(c) = self.next() {
            match c {
                '\n' => return Err(self.unclear("a string runs over the end of its line")),
                '\\' => self.escaped(),
                _ => self.out.push(c),
            }
            if c == quote {
                return Ok(());
            }
        }
        Err(self.unclear("a string was never closed"))
    }

    fn escaped(&mut self) {
        self.out.push('\\');
        let after = self.next();
        self.out.extend(after);
    }

    fn template(&mut self) -> Result<(), String> {
        self.put('`');
        while let Some(c) = self.next() {
            match c {
                '\\' => self.escaped(),
                '$' if self.rest.peek() == Some(&'{') => {
                    self.next();
                    self.out.push_str("${");
                    self.code(true)?;
                }
                _ => self.out.push(c),
            }
            if c == '`' {
                return Ok(());
            }
        }
        Err(self.unclear("a template was never closed"))
    }

    fn regex(&mut self) -> Result<(), String> {
        self.put('/');
        let mut in_class = false;
        while let Some(c) = self.next() {
            match c {
                '\n' => return Err(self.unclear("a pattern runs over the end of its line")),
                '\\' => self.escaped(),
                _ => self.out.push(c),
            }
            match c {
                '[' => in_class = true,
                ']' => in_class = false,
                '/' if !in_class => return Ok(()),
                _ => {}
            }
        }
        Err(self.unclear("a pattern was never closed"))
    }

    /// Whether a `/` here begins a pattern; `None` where only a parser could tell.
    fn regex_may_follow(&self) -> Option<bool> {
        let before = self.out.trim_end();
        let word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$');
        match before.chars().next_back() {
            None => Some(true),
            Some('}') => None,
            Some(')' | ']' | '"' | '\'' | '`') => Some(false),
            Some(c) if word(c) => {
                let last = before.rsplit(|c| !word(c)).next().unwrap_or_default();
                let keywords = ["return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "else", "do"];
                Some(keywords.contains(&last))
            }
            Some(_) => Some(true),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::strip;

    fn same(long: &str, short: &str) {
        assert_eq!(strip(long).as_deref(), Ok(format!("{short}\n").as_str()));
    }

    #[test]
    fn comments_and_indentation_go() {
        same("// a\n  let a = 1; // b\n\n\n  /* c\n d */ let b = 2;\n", "let a=1;\nlet b=2;");
        same(
            "/**\n * @param {x} y\n */\nfunction f( a, b ) {\n    return a + b;\n}",
            "function f(a,b){\nreturn a + b;\n}",
        );
    }

    #[test]
    fn texts_templates_and_patterns_are_not_touched() {
        same("let a = 'it // is  /* not */ a comment \\' ';", "let a='it // is  /* not */ a comment \\' ';");
        same("let a = `x  ${ b /* c */ + { d : 1 }.d }  // y\n  z`;", "let a=`x  ${b +{d:1}.d}  // y\n  z`;");
        same("let r = /[/'\"]\\/* /g ;", "let r=/[/'\"]\\/* /g;");
        same("return /a  b/.test( c )", "return /a  b/.test(c)");
        same("let x = a / b / c; // 'd", "let x=a / b / c;");
    }

    #[test]
    fn line_breaks_that_end_statements_stay() {
        same("let a = b\n  (c)", "let a=b\n(c)");
        same("return /* one\n two */ a", "return\na");
        same("a\n++\nb", "a\n++\nb");
    }

    #[test]
    fn signs_do_not_grow_together() {
        same("a + +b - -c", "a + +b - -c");
        same("x = a ? .5 : 1", "x=a? .5:1");
        same("a < ! --b", "a < ! --b");
        same("a * /b/.c", "a* /b/.c");
    }

    #[test]
    fn what_only_a_parser_can_tell_is_refused() {
        assert!(strip("if (a) {}\n/b/.test(c)").is_err());
        assert!(strip("let a = 'b\nc'").is_err());
        assert!(strip("a = { b").is_err() && strip("}").is_err() && strip("/* a").is_err() && strip("`a").is_err());
    }
}
