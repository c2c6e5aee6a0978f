//! The style sheets, judged from outside: what the build leaves out of them means nothing.

// A test reports by failing; clippy knows that of `#[test]` functions, not of what they call.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "../build/sheet.rs"]
mod sheet;

use leg_cramps::look::{FIRST, LATE, PAGE};
use sheet::{letters, shorten, strip};
use std::path::Path;

#[test]
fn our_own_properties_get_short_and_the_publisher_s_stay() {
    let (first, late) = shorten(
        ".a{--_ink:var(--lc-text,red);--_ink-soft:red}.b{color:var(--_ink);fill:var(--_ink-soft,blue)}",
        ".c{color:var(--_ink-soft,red)}",
    );
    assert_eq!(first, ".a{--_a:var(--lc-text,red);--_b:red}.b{color:var(--_a);fill:var(--_b,blue)}");
    assert_eq!(late, ".c{color:var(--_b,red)}");
    assert_eq!(["a", "z", "aa", "ab", "ba", "zz"].map(String::from), [0, 25, 26, 27, 52, 701].map(letters));
}

#[test]
#[should_panic(expected = "nothing sets")]
fn a_property_that_nothing_sets_stops_the_build() {
    shorten(".a{--_ink:red}", ".c{--_in:red;color:var(--_inc)}");
}

#[test]
fn spaces_go_where_they_mean_nothing_and_stay_where_they_do() {
    for (long, short) in [
        ("/* why */\n.a ,\n.b {\n  color : red;\n  margin: 0 auto;\n}\n", ".a,.b{color :red;margin:0 auto}"),
        ("p :hover { x: y }", "p :hover{x:y}"),
        (".w{--gap: ;--b: 1px}", ".w{--gap: ;--b:1px}"),
        ("a{width:calc(1em + 2px)}", "a{width:calc(1em + 2px)}"),
        (
            "@media (min-width: 30em) and (hover: none) { a { b: c; } }",
            "@media (min-width:30em) and (hover:none){a{b:c}}",
        ),
        ("a::before { content: \" ; /* kept */ \\\" } \"; }", "a::before{content:\" ; /* kept */ \\\" } \"}"),
        (".a/* x */.b{c:1em/* y */2em}", ".a.b{c:1em 2em}"),
    ] {
        assert_eq!(strip(long), short);
    }
}

#[test]
fn what_is_shipped_is_whole() {
    let made = sheet::read(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/styles")));
    for (css, mark) in [(FIRST, "@container lc"), (LATE, "@media print"), (PAGE, "leg-cramps")] {
        assert!(css.contains(mark) && !css.contains("/*") && made.contains(&format!("{css:?}")), "{mark}");
        assert_eq!(css.matches('{').count(), css.matches('}').count(), "{mark}");
    }
}
