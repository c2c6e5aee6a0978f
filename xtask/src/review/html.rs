//! Markup in small pieces. Whatever is a text goes through `text`, so that nothing in it can become markup.

pub use crate::dist::escaped as text;

/// An element with a class around markup. An empty class is left out.
pub fn el(tag: &str, class: &str, inner: &str) -> String {
    if class.is_empty() {
        format!("<{tag}>{inner}</{tag}>")
    } else {
        format!("<{tag} class=\"{class}\">{inner}</{tag}>")
    }
}

/// A list of markup, or nothing where there is none.
pub fn list(class: &str, items: impl IntoIterator<Item = String>) -> String {
    let inner: String = items.into_iter().map(|item| el("li", "", &item)).collect();
    if inner.is_empty() { inner } else { el("ul", class, &inner) }
}

/// A labelled line of an item, or nothing where there is nothing to say.
pub fn row(label: &str, value: &str) -> String {
    if value.is_empty() {
        return String::new();
    }
    format!("<div><dt>{}</dt><dd>{value}</dd></div>", text(label))
}

/// A link inside the sheet.
pub fn link(id: &str, words: &str) -> String {
    format!("<a href=\"#{}\">{}</a>", anchor(id), text(words))
}

/// An item's id as a target of links.
pub fn anchor(id: &str) -> String {
    text(&id.replace(' ', "_"))
}

/// The words alone, with one space between them: what a signature is for. Markup may change without a new one.
pub fn plain(markup: &str) -> String {
    let mut words = String::with_capacity(markup.len());
    let mut inside = false;
    for c in markup.chars() {
        match c {
            '<' => inside = true,
            '>' => {
                inside = false;
                words.push(' ');
            }
            _ if !inside => words.push(c),
            _ => {}
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_never_becomes_markup() {
        assert_eq!(
            row("a<b", &text("\"x\" & <y>")),
            "<div><dt>a&lt;b</dt><dd>&quot;x&quot; &amp; &lt;y&gt;</dd></div>"
        );
    }

    #[test]
    fn only_the_words_count_for_a_signature() {
        assert_eq!(plain("<div><dt>When</dt><dd class=\"x\"> chest  pain</dd></div>"), "When chest pain");
        assert_eq!(plain(&el("p", "", "a")), plain(&el("div", "new", "a")));
    }

    #[test]
    fn nothing_to_say_is_no_line() {
        assert_eq!(row("Brands", ""), "");
        assert_eq!(list("", Vec::new()), "");
    }
}
