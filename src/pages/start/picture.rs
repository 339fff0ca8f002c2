//! A small board half filled: what the answers will weave.

use yew::prelude::*;

use crate::components::{RailLook, rail};
use crate::i18n::{Key, key};
use crate::snapshot::Snapshot;

/// The picture; it says nothing that is not said beside it.
pub fn picture(snapshot: &Snapshot) -> Html {
    let rails = |levels: &[u8]| {
        let rails = levels.iter().map(|level| match *level {
            0 => rail(3, RailLook::Open),
            level => rail(3, RailLook::Levels { solid: level, maybe: level, was: level }),
        });
        html! { <span class="tile"><span class="rails">{ for rails }</span></span> }
    };
    let head = |word: Key| {
        html! { <div class="col-head"><span class="col-job"><b>{ snapshot.text(word) }</b></span></div> }
    };
    let row = |done: &[u8], checked: u8, agreed: u8| {
        html! {
            <div class="board-row board-weft">
                <div class="cell cell-done">{ rails(done) }</div>
                <div class="cell cell-checked">{ rails(&[checked]) }</div>
                <div class="cell cell-agreed">{ rails(&[agreed]) }</div>
            </div>
        }
    };
    html! {
        <div class="start-picture" aria-hidden="true">
            <div class="board">
                <span class="ribbon ribbon-checked"></span><span class="ribbon ribbon-agreed"></span>
                <div class="board-row">{ head(key::BOARD_DONE) }{ head(key::BOARD_CHECKED) }{ head(key::BOARD_AGREED) }</div>
                { row(&[3, 2, 1], 1, 2) }
                { row(&[3, 1, 0], 1, 0) }
                { row(&[2, 0, 0, 0], 0, 0) }
                { row(&[0, 0, 0, 0], 0, 0) }
                <div class="board-row">
                    <div class="cell"></div>
                    <div class="cell">{ rails(&[2, 0, 0]) }</div>
                    <div class="cell">{ rails(&[2, 1, 0, 0]) }</div>
                </div>
            </div>
        </div>
    }
}
