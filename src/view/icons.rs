//! The icons: one path each on a grid of 24, stroke 2 (drawn by hand for this widget).

use super::el::{El, el};

/// An icon.
#[derive(Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Icon {
    Back,
    Next,
    Down,
    Phone,
    Emergency,
    Today,
    Doctor,
    Pharmacist,
    SelfCare,
    Info,
    Search,
    X,
    Lock,
    Save,
    Checklist,
    Stretch,
    Diary,
    Sliders,
    Moon,
    Sound,
    Plus,
    Knot,
    Line,
}

impl Icon {
    fn path(self) -> &'static str {
        match self {
            Icon::Back => "M15 5l-7 7 7 7",
            Icon::Next => "M9 5l7 7-7 7",
            Icon::Down => "M5 9l7 7 7-7",
            Icon::Phone => {
                "M6.5 3.5h3l1.6 4.4-2.2 1.7a12 12 0 0 0 5.5 5.5l1.7-2.2 4.4 1.6v3a2 2 0 0 1-2.2 2A16 16 0 0 1 4.5 5.7a2 2 0 0 1 2-2.2z"
            }
            Icon::Emergency => "M8.2 2.8h7.6l5.4 5.4v7.6l-5.4 5.4H8.2l-5.4-5.4V8.2zM12 7.5v5.5M12 16.4v.1",
            Icon::Today => "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0zM12 6.8V12l3.4 2.2",
            Icon::Doctor => {
                "M5.5 3.5H4v5a4.5 4.5 0 0 0 9 0v-5h-1.5M8.5 13v2.5a5 5 0 0 0 10 0V13M16.5 11a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z"
            }
            Icon::Pharmacist => "M3.5 10.5h17M5 10.5c0 4.5 2.5 7 7 7s7-2.5 7-7M8.5 20.5h7M12 17.5v3M13.5 10.5l4.2-7",
            Icon::SelfCare => {
                "M3.5 11.5L12 4l8.5 7.5M6 9.8V20h12V9.8M12 17.3c-2-1.3-3-2.3-3-3.6a1.5 1.5 0 0 1 3-.5 1.5 1.5 0 0 1 3 .5c0 1.3-1 2.3-3 3.6z"
            }
            Icon::Info => "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0zM12 11v5.5M12 7.5v.1",
            Icon::Search => "M4 10.5a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0 -13 0zM15.5 15.5L21 21",
            Icon::X => "M6 6l12 12M18 6L6 18",
            Icon::Lock => {
                "M7 10.5h10a2 2 0 0 1 2 2v6a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2v-6a2 2 0 0 1 2 -2zM8 10.5V7.5a4 4 0 0 1 8 0v3"
            }
            Icon::Save => "M12 4v11M7.5 10.5L12 15l4.5-4.5M4.5 19.5h15",
            Icon::Checklist => "M3.5 6.5l1.8 1.8L8.5 5M3.5 15.5l1.8 1.8 3.2-3.3M12 7h8.5M12 16h8.5",
            Icon::Stretch => "M4.5 5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0zM6 9.5l1 6h7.5l5-3.5M7 11.5l6 1 5.5-3M3 19.5h18",
            Icon::Diary => "M5 5.5A2 2 0 0 1 7 3.5h12.5v17H7a2 2 0 0 1-2-2zM5 18.5a2 2 0 0 1 2-2h12.5M9.5 8h5.5",
            Icon::Sliders => {
                "M4 7h9M18 7h2M4 17h2M11 17h9M13.2 7a2.3 2.3 0 1 0 4.6 0a2.3 2.3 0 1 0 -4.6 0zM6.2 17a2.3 2.3 0 1 0 4.6 0a2.3 2.3 0 1 0 -4.6 0z"
            }
            Icon::Moon => "M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z",
            Icon::Plus => "M12 5v14M5 12h14",
            // The diary's own signs: a knot is a cramp, a straight line a quiet night.
            Icon::Knot => "M1 17h4C11 17 16 13 16 9A4 4 0 0 0 8 9C8 13 13 17 19 17h4",
            Icon::Line => "M1 17h22",
            Icon::Sound => "M4 9.5v5h3.5L12 19V5L7.5 9.5zM15.5 9a4.5 4.5 0 0 1 0 6M18 6a8.5 8.5 0 0 1 0 12",
        }
    }

    /// Icons that point turn round where the language runs from right to left.
    fn turns(self) -> bool {
        matches!(self, Icon::Back | Icon::Next)
    }
}

/// An icon beside words; hidden from those who listen, because the words say it.
pub fn icon(icon: Icon) -> El {
    let class = if icon.turns() { "lc-i is-turn" } else { "lc-i" };
    drawing(class, "0 0 24 24", icon.path())
}

/// The same, larger.
pub fn big_icon(icon: Icon) -> El {
    let class = if icon.turns() { "lc-i is-big is-turn" } else { "lc-i is-big" };
    drawing(class, "0 0 24 24", icon.path())
}

/// The mark: a line with a knot in it.
pub fn mark() -> El {
    drawing("", "0 0 52 26", "M2 22H14C26 22 31 15 31 9A6 6 0 0 0 19 9C19 16 26 22 36 22H50")
}

/// The knot on the thread of questions.
pub fn knot() -> El {
    drawing("", "0 0 28 19", "M0 17.5H7C15 17.5 18.5 13 18.5 8.5A4.5 4.5 0 0 0 9.5 8.5C9.5 13 13 17.5 21 17.5H28")
}

fn drawing(class: &'static str, frame: &'static str, path: &'static str) -> El {
    el("svg", class).is("viewBox", frame).is("aria-hidden", "true").add(el("path", "").is("d", path))
}
