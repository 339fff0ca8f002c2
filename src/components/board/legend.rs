//! What the rails of the board mean.

use yew::prelude::*;

use super::{Perspective, Scene};
use crate::components::rail::{RailLook, rail};
use crate::i18n::key;

/// The legend: what there is to see, and nothing else.
pub fn legend(scene: Scene) -> Html {
    let levels = |solid, maybe, was| RailLook::Levels { solid, maybe, was };
    let mut entries = match scene.perspective {
        Perspective::Mine => vec![
            (levels(2, 2, 2), key::KEY_MINE),
            (RailLook::Open, key::KEY_OPEN),
            (RailLook::Unsure, key::KEY_UNSURE),
            (RailLook::Others, key::KEY_OTHERS),
        ],
        Perspective::Group => {
            vec![(levels(2, 2, 2), key::KEY_GROUP), (levels(0, 2, 2), key::KEY_MAYBE), (RailLook::Open, key::KEY_TO_DO)]
        }
    };
    if scene.snapshot.figures.items.iter().any(|item| item.revisit.is_some()) {
        entries.push((levels(2, 2, 3), key::KEY_WAS));
    }
    let entries = entries.into_iter().map(|(look, word)| {
        let word = scene.text(word);
        html! { <li key={word}>{ rail(3, look) }{ word }</li> }
    });
    html! { <ul class="key" aria-label={scene.text(key::KEY_LABEL)}>{ for entries }</ul> }
}
