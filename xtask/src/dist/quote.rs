//! Texts and data as JavaScript that can stand in a classic script, in a file of its own or inside a page.

use serde_json::Value;

/// A value as a JavaScript expression. JSON is JavaScript but for two things: `<` could close or open a script
/// element when the script is pasted into a page, and U+2028/2029 end a line in engines before ES2019.
pub fn value(value: &Value) -> String {
    safe(&value.to_string())
}

fn safe(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    let mut rest = json.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '<' if matches!(rest.peek(), Some('/' | '!' | 's' | 'S')) => out.push_str("\\u003c"),
            '\u{2028}' => out.push_str("\\u2028"),
            '\u{2029}' => out.push_str("\\u2029"),
            _ => out.push(c),
        }
    }
    out
}

/// A text as it may stand in an attribute between double quotes or between tags.
pub fn html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    #[test]
    fn nothing_in_a_text_can_end_the_script() {
        let quoted =
            super::value(&json!({"a": "</script><!--<Script>", "b": "x\u{2028}y\u{2029}z", "c": "1 < 2 \" \\ \n"}));
        assert!(!quoted.contains("</") && !quoted.contains("<!") && !quoted.contains("<S"));
        assert!(!quoted.contains('\u{2028}') && !quoted.contains('\u{2029}') && !quoted.contains('\n'));
        assert_eq!(
            serde_json::from_str::<serde_json::Value>(&quoted).expect("still JSON"),
            json!({"a": "</script><!--<Script>", "b": "x\u{2028}y\u{2029}z", "c": "1 < 2 \" \\ \n"})
        );
    }

    #[test]
    fn markup_is_escaped_for_pages() {
        assert_eq!(super::html("a<b>&\"c\""), "a&lt;b&gt;&amp;&quot;c&quot;");
    }
}
