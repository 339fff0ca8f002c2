//! A cell of the board.

use engine::state::{Cell, View};
use yew::prelude::*;

use super::Scene;
use super::caption::caption;
use super::flags::Flag;
use super::look::look;
use crate::components::glyph::glyph;
use crate::components::rail::rail;
use crate::phrases;

/// A cell: the rails of its items, a caption, and the mark of a flag.
pub fn tile(scene: Scene, cell: Cell, class: &'static str, mark: Option<&Flag>) -> Html {
    let q = scene.snapshot.q;
    let items = cell.items(q);
    if items.is_empty() {
        return html! { <div {class} role="cell"></div> };
    }
    let (text, look_of_text) = caption(scene, cell, &items);
    let name = phrases::cell_name(scene.snapshot, cell);
    let label = match mark {
        Some(flag) => format!("{name}: {text}. {}", flag.words),
        None => format!("{name}: {text}"),
    };
    let rails = items.iter().map(|item| rail(q.items[*item].target, look(scene, *item)));
    html! {
        <div {class} role="cell">
            <button type="button" class="tile" aria-label={label} onclick={scene.assessment.on_go(View::Run(cell))}>
                if let Some(flag) = mark { <span class="tile-mark">{ glyph(flag.sign) }</span> }
                <span class="rails" aria-hidden="true">{ for rails }</span>
                if scene.is_full() {
                    <span class="tile-text"><span class={look_of_text} key={text.clone()}>{ text }</span></span>
                }
            </button>
        </div>
    }
}
