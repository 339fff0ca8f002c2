//! The rows with what is answered in each, and the keys.

use engine::state::run::Row;
use engine::state::{Cell, View};
use gloo::events::{EventListener, EventListenerOptions};
use web_sys::HtmlElement;
use yew::prelude::*;

use super::scene::Scene;
use crate::i18n::key;
use crate::phrases;
use crate::platform::scroll;

/// The side sticks below whatever of the page around sticks above it.
#[hook]
pub fn use_side() -> NodeRef {
    let side = use_node_ref();
    use_effect_with((), {
        let side = side.clone();
        move |()| {
            let look = move || {
                if let Some(side) = side.cast::<HtmlElement>() {
                    scroll::stick_below(&side);
                }
            };
            look();
            let listeners = web_sys::window().map(|window| {
                ["scroll", "resize"].map(|event| {
                    let look = look.clone();
                    // The page around may scroll in an element of its own.
                    let anywhere = EventListenerOptions::run_in_capture_phase();
                    EventListener::new_with_options(&window, event, anywhere, move |_| look())
                })
            });
            move || drop(listeners)
        }
    });
    side
}

/// The side of a wide page.
pub fn side(scene: &Scene, side: NodeRef) -> Html {
    let Scene { snapshot, .. } = scene;
    let row = |row: Row| {
        let mine = row.mine(snapshot.q, &snapshot.state);
        let to = mine.first().copied().or_else(|| row.items(snapshot.q).first().copied())?;
        let (name, lang) = match row {
            Row::Job(job) => (snapshot.q.job(job).label.as_ref(), snapshot.lang()),
            Row::Whole => (scene.text(key::BOARD_WHOLE), None),
        };
        let status = match phrases::progress_in(snapshot, &mine) {
            (_, 0) => scene.text(key::RUN_NOTHING).to_owned(),
            (answered, asked) if answered == asked => snapshot.words.count(key::RUN_ALL, asked, &[]),
            (answered, asked) => snapshot.words.fill(key::BOARD_SOME, &[("n", &answered), ("of", &asked)]),
        };
        let current = (row == scene.row()).then_some("page");
        let onclick = {
            let (scene, view) = (scene.clone(), View::Run(Cell::of(snapshot.q, to)));
            Callback::from(move |_: MouseEvent| {
                if row != scene.row() {
                    scene.enter_row(view);
                }
            })
        };
        Some(html! {
            <button type="button" aria-current={current} {onclick} key={name.to_owned()}>
                <span {lang}>{ name }</span><span key={status.clone()}>{ status }</span>
            </button>
        })
    };
    html! {
        <nav ref={side} class="run-side" aria-label={scene.text(key::RUN_SIDE)}>
            <div class="run-rows">{ Row::all().filter_map(row).collect::<Html>() }</div>
            <p class="keys">
                <kbd class="kbd">{ "0" }</kbd>{ "–" }<kbd class="kbd">{ "4" }</kbd><span>{ scene.text(key::RUN_KEYS_LEVEL) }</span>
                <kbd class="kbd">{ "?" }</kbd><span>{ scene.text(key::RUN_KEYS_DONT_KNOW) }</span>
                <kbd class="kbd">{ "N" }</kbd><span>{ scene.text(key::RUN_KEYS_NOTE) }</span>
                <kbd class="kbd">{ "Enter" }</kbd><span>{ scene.text(key::RUN_KEYS_NEXT) }</span>
            </p>
        </nav>
    }
}
