//! A panic leaves this instance dead and silent, so the hook itself tells the shell, before the trap.

use super::apps;

/// Longest message handed on: enough for a place, too short for a life story.
const LONGEST: usize = 200;

/// Puts our hook in place of Yew's, which would only log.
pub fn install() {
    yew::set_custom_panic_hook(Box::new(|info| {
        // Only the place is told: a payload may carry what a reader entered.
        let place = info.location().map_or_else(String::new, |at| format!("{}:{}", at.file(), at.line()));
        let text: String = place.chars().take(LONGEST).collect();
        apps::with_host(|host| host.panicked(&text));
    }));
}
