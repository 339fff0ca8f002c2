//! What the rails of the board mean: what is on screen, and nothing else.

use yew::prelude::*;

use super::look::look;
use super::{Perspective, Scene};
use crate::components::rail::{RailLook, rail};
use crate::i18n::{Key, key};

/// Whether a rail on screen shows it.
type Shows = fn(RailLook) -> bool;

const fn levels(solid: u8, maybe: u8, was: u8) -> RailLook {
    RailLook::Levels { solid, maybe, was }
}

/// A level that stands firm.
fn is_firm(look: RailLook) -> bool {
    matches!(look, RailLook::Levels { solid, maybe, was } if solid > 0 || maybe.max(was) == 0)
}

fn is_maybe(look: RailLook) -> bool {
    matches!(look, RailLook::Levels { solid, maybe, .. } if maybe > solid)
}

fn was_more(look: RailLook) -> bool {
    matches!(look, RailLook::Levels { maybe, was, .. } if was > maybe)
}

/// The key: a list of rails, or a line below a small board.
pub fn key(scene: Scene) -> Html {
    let items = 0..scene.snapshot.q.items.len();
    let looks: Vec<RailLook> = items.map(|item| look(scene, item)).collect();
    let is_there = |shows: Shows| looks.iter().any(|look| shows(*look));
    let is_done = scene.snapshot.state.is_done(scene.snapshot.q);
    if !scene.is_full() {
        let open = if is_done { key::KEY_SMALL_LEFT } else { key::KEY_SMALL_OPEN };
        let sentences: [(Shows, Key); 3] = [
            (is_firm, key::KEY_SMALL_MINE),
            (|look| look == RailLook::Open, open),
            (|look| look == RailLook::Others, key::KEY_SMALL_OTHERS),
        ];
        let line: Vec<&str> =
            sentences.into_iter().filter(|(shows, _)| is_there(*shows)).map(|(_, word)| scene.text(word)).collect();
        let line = line.join(" ");
        return html! { <p class="tiny"><span key={line.clone()}>{ line }</span></p> };
    }
    let (said, open) = match scene.perspective {
        Perspective::Mine if is_done => (key::KEY_MINE, key::KEY_LEFT),
        Perspective::Mine => (key::KEY_MINE, key::KEY_OPEN),
        Perspective::Group => (key::KEY_GROUP, key::BOARD_NOT_KNOWN),
    };
    let entries: [(Shows, RailLook, Key); 7] = [
        (is_firm, levels(2, 2, 2), said),
        (is_maybe, levels(0, 2, 2), key::KEY_MAYBE),
        (was_more, levels(2, 2, 3), key::KEY_WAS),
        (|look| look == RailLook::Open, RailLook::Open, open),
        (|look| look == RailLook::Unsure, RailLook::Unsure, key::KEY_UNSURE),
        (|look| look == RailLook::Outside, RailLook::Outside, key::BOARD_OUT_OF_SCOPE),
        (|look| look == RailLook::Others, RailLook::Others, key::KEY_OTHERS),
    ];
    let entries = entries.into_iter().filter(|(shows, ..)| is_there(*shows)).map(|(_, look, word)| {
        let word = scene.text(word);
        html! { <li key={word}>{ rail(3, look) }<span>{ word }</span></li> }
    });
    html! { <ul class="key" aria-label={scene.text(key::KEY_LABEL)}>{ for entries }</ul> }
}
