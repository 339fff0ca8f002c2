//! Going on by itself: offered once, on a phone with the second statement, and there as long as it is on.

use yew::prelude::*;

use super::scene::Scene;
use crate::i18n::key;

/// The switch above a statement, where it is offered or was just turned.
pub fn offer(scene: &Scene) -> Html {
    if scene.offers_to_go_on() || scene.draft.turned {
        switch(scene)
    } else {
        html! {}
    }
}

/// The switch below a statement, where it was turned on before.
pub fn turned_on(scene: &Scene) -> Html {
    if scene.goes_on() == Some(true) && !scene.draft.turned {
        switch(scene)
    } else {
        html! {}
    }
}

fn switch(scene: &Scene) -> Html {
    let goes_on = scene.goes_on() == Some(true);
    let onchange = {
        let scene = scene.clone();
        Callback::from(move |_: Event| scene.go_on(!goes_on))
    };
    html! {
        <label class="switch only-narrow">
            <input type="checkbox" role="switch" checked={goes_on} {onchange} />{ scene.text(key::RUN_GOES_ON) }
        </label>
    }
}
