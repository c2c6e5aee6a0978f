//! Faults on demand, and the pace of the check, in test builds only.

use super::clock;
use crate::app::{Config, Model, Msg, Screen, update};
use std::cell::Cell;
use wasm_bindgen::prelude::*;

thread_local! {
    static VIEW: Cell<bool> = const { Cell::new(false) };
}

/// Makes the next view, the next update, or this very call fail.
#[wasm_bindgen]
#[allow(clippy::panic, reason = "failing is its purpose")]
pub fn fault(kind: &str) {
    match kind {
        "view" => {
            VIEW.with(|flag| flag.set(true));
            super::apps::refresh();
        }
        "update" => panic!("fault: update"),
        "trap" => std::arch::wasm32::unreachable(),
        "stack" => {
            deeper(0);
        }
        _ => {}
    }
}

/// Called by the root view.
#[allow(clippy::panic, reason = "failing is its purpose")]
pub fn in_view() {
    if VIEW.with(Cell::get) {
        panic!("fault: view");
    }
}

/// Presses Continue `times` times on question `nth` of a harmless path, and says how often another screen was decided:
/// 0 where the path is shorter. What leads to the question is done once.
#[wasm_bindgen]
pub fn next_question(nth: u32, times: u32) -> u32 {
    let now = clock::moment(Some(0.0));
    let mut model = Model::new(Config::default());
    let tell = |model: &mut Model, code: &str| {
        if let Some(msg) = Msg::parse(code) {
            update(model, msg, &now);
        }
    };
    tell(&mut model, "open:check");
    for passed in 0..=nth {
        let Screen::Ask(id) = model.screen else { return 0 };
        let picks = match id {
            "q01_age" => ["pick:18_59", ""],
            "q09_kind" => ["pick:knot", ""],
            "q10_timing" => ["pick:m2", "pick:rare"],
            _ => ["pick:none", ""],
        };
        picks.into_iter().for_each(|pick| tell(&mut model, pick));
        if passed < nth {
            tell(&mut model, "continue");
        }
    }
    let decided = (0..times).filter(|_| {
        let mut model = model.clone();
        let before = model.screen.clone();
        tell(&mut model, "continue");
        std::hint::black_box(model.screen) != before
    });
    u32::try_from(decided.count()).unwrap_or(0)
}

#[allow(unconditional_recursion, reason = "it is to run out of stack")]
fn deeper(depth: u64) -> u64 {
    let room = [depth; 64];
    std::hint::black_box(&room);
    deeper(depth.wrapping_add(1)).wrapping_add(std::hint::black_box(1))
}
