//! Faults on demand, in test builds only.

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

#[allow(unconditional_recursion, reason = "it is to run out of stack")]
fn deeper(depth: u64) -> u64 {
    let room = [depth; 64];
    std::hint::black_box(&room);
    deeper(depth.wrapping_add(1)).wrapping_add(std::hint::black_box(1))
}
