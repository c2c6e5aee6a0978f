//! The publisher's pages that are made and not written: two from the README, so that nothing is said twice, the sizes of what
//! is shipped, and the sheet for a review.

use super::{
    listing::{Listed, fill_page},
    page::File,
    quote::html as escaped,
};
use crate::{Outcome, place, review};
use pulldown_cmark::{Options, Parser, html::push_html};
use std::path::Path;

/// The page around a text.
const TEMPLATE: &str = include_str!("article.html");

/// File, title, and the sections of the README that stand in it.
const FROM_README: [(&str, &str, &[&str]); 2] = [
    ("hosting.html", "Hosting the files", &["Hosting", "Packages and recipes"]),
    (
        "troubleshooting.html",
        "When it does not start",
        &["When it does not start", "What a publisher must not do around it"],
    ),
];

/// All of them.
pub fn all(root: &Path, listed: &[Listed]) -> Outcome<Vec<File>> {
    let readme = place::read(&root.join("README.md"))?;
    let mut files = Vec::new();
    for (name, title, sections) in FROM_README {
        let mut text = String::new();
        for section in sections {
            if !title.starts_with(section) {
                text.push_str(&format!("## {section}\n"));
            }
            text.push_str(section_of(&readme, section)?);
        }
        let mut html = String::new();
        push_html(&mut html, Parser::new_ext(&text, Options::ENABLE_TABLES));
        // What scrolls must be reached by keys.
        files.push((name.to_owned(), article(title, &html.replace("<pre>", "<pre tabindex=\"0\">"))));
    }
    files.push((String::from("sizes.html"), article("Sizes of the files", &sizes(listed))));
    files.push((String::from("review.html"), review::sheet()?.into_bytes()));
    Ok(files)
}

fn article(title: &str, text: &str) -> Vec<u8> {
    fill_page(TEMPLATE, &[("title", title), ("text", &with_roles(text))]).into_bytes()
}

/// Tables that say by roles what they are: on a phone their rows are laid out as blocks, and are no table by their look.
fn with_roles(html: &str) -> String {
    const ROLES: [(&str, &str); 7] = [
        ("<table>", "<table role=\"table\">"),
        ("<thead>", "<thead role=\"rowgroup\">"),
        ("<tbody>", "<tbody role=\"rowgroup\">"),
        ("<tr>", "<tr role=\"row\">"),
        ("<td>", "<td role=\"cell\">"),
        ("<th>", "<th role=\"columnheader\">"),
        ("<th scope=\"row\">", "<th scope=\"row\" role=\"rowheader\">"),
    ];
    ROLES.iter().fold(html.to_owned(), |html, (plain, role)| html.replace(plain, role))
}

/// What stands below a heading of the second level, until the next one.
fn section_of<'a>(readme: &'a str, heading: &str) -> Outcome<&'a str> {
    let (_, rest) = readme
        .split_once(&format!("\n## {heading}\n"))
        .ok_or_else(|| format!("README.md has no section “{heading}”."))?;
    Ok(rest.split("\n## ").next().unwrap_or(rest))
}

fn sizes(listed: &[Listed]) -> String {
    let cell = |bytes: usize| format!("<td>{}</td>", grouped(bytes));
    let row = |file: &Listed| {
        let cells = [file.bytes, file.gzip, file.brotli].map(cell).concat();
        format!("<tr><th scope=\"row\"><code>{}</code></th>{cells}</tr>\n", escaped(&file.name))
    };
    let rows: String = listed.iter().map(row).collect();
    format!(
        "<p>In bytes. A page fetches the script, the <code>.wasm</code> and one file of words; what carries all of them is for \
         where only one file can be put. Each file lies compressed beside itself, for servers that send such files.</p>\n\
         <table>\n<thead><tr><th>File</th><th>as it is</th><th>gzip</th>\
         <th>brotli</th></tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
    )
}

/// `1,234,567`.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_readme_s_sections_become_pages_with_their_tables_and_recipes() {
        let listed = [Listed { name: "a<.js".into(), bytes: 1_234_567, gzip: 22_130, brotli: 9, hash: String::new() }];
        let files = all(&place::root(), &listed).expect("made");
        let page = |name: &str| {
            let found = files.iter().find(|(file, _)| file == name).expect("there");
            String::from_utf8_lossy(&found.1).into_owned()
        };
        assert!(page("hosting.html").contains("location /leg-cramps/ {"));
        assert!(page("troubleshooting.html").matches("<tr role=\"row\">").count() > 10);
        assert!(page("troubleshooting.html").contains("<h2>What a publisher must not do around it</h2>"));
        let sizes = page("sizes.html");
        assert!(
            sizes.contains("<code>a&lt;.js</code></th><td role=\"cell\">1,234,567</td><td role=\"cell\">22,130</td>"),
            "{sizes}"
        );
        assert!(page("review.html").contains("<h1"));
        for (name, bytes) in &files {
            assert!(!String::from_utf8_lossy(bytes).contains("{{"), "{name}");
        }
    }

    #[test]
    fn a_section_that_is_gone_stops_the_build() {
        assert!(section_of("# A\n\n## B\nb\n\n## C\nc\n", "B").is_ok_and(|text| text.trim() == "b"));
        assert!(section_of("# A\n", "B").is_err());
    }
}
