//! A page that is a Yew app itself. Yew marks elements and listeners with numbers that begin at 1 in every app; this one
//! has listeners of the same numbers as ours, and writes down what it hears.

use wasm_bindgen::prelude::*;
use yew::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The page's own list.
    #[wasm_bindgen(js_namespace = heard, js_name = push)]
    fn heard(what: String);
}

#[component]
fn Page() -> Html {
    let buttons = (1..=8).map(|number| {
        let hear = |kind: &'static str| move || heard(format!("h{number}:{kind}"));
        let (click, input, key) = (hear("click"), hear("input"), hear("keydown"));
        html! {
            <button id={format!("h{number}")} onclick={move |_: MouseEvent| click()} oninput={move |_: InputEvent| input()}
                onkeydown={move |_: KeyboardEvent| key()}>{ number }</button>
        }
    });
    html! {
        <main onclick={|_: MouseEvent| heard(String::from("outer:click"))}>
            { for buttons }
            <@{"leg-cramps"} region="gb" load="eager"><p>{ "Call 999." }</p></@>
        </main>
    }
}

/// Begins the app in the page's place for it.
#[wasm_bindgen(start)]
pub fn begin() {
    let place = web_sys::window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id("app"));
    if let Some(place) = place {
        yew::Renderer::<Page>::with_root(place).render();
    }
}
