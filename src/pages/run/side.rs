//! The rows with what is answered in each, and the keys.

use engine::state::run::Row;
use engine::state::{Cell, View};
use yew::prelude::*;

use super::Scene;
use crate::i18n::key;
use crate::phrases;

/// The side of a wide page.
pub fn side(scene: &Scene) -> Html {
    let Scene { snapshot, .. } = scene;
    let row = |row: Row| {
        let mine = row.mine(snapshot.q, &snapshot.state);
        let to = mine.first().copied().or_else(|| row.items(snapshot.q).first().copied())?;
        let name = match row {
            Row::Job(job) => snapshot.q.job(job).label.as_ref(),
            Row::Whole => scene.text(key::BOARD_WHOLE),
        };
        let status = match phrases::progress_in(snapshot, &mine) {
            (_, 0) => scene.text(key::RUN_NOTHING).to_owned(),
            (answered, asked) if answered == asked => snapshot.words.fill(key::RUN_ALL, &[("n", &asked)]),
            (answered, asked) => snapshot.words.fill(key::BOARD_SOME, &[("n", &answered), ("of", &asked)]),
        };
        let current = (row == scene.row()).then_some("page");
        let onclick = {
            let (scene, view) = (scene.clone(), View::Run(Cell::of(snapshot.q, to)));
            Callback::from(move |_: MouseEvent| {
                if row != scene.row() {
                    scene.draft.update(|run| run.here = None);
                    scene.assessment.go(view);
                }
            })
        };
        Some(html! {
            <button type="button" aria-current={current} {onclick} key={name.to_owned()}>
                { name }<span key={status.clone()}>{ status }</span>
            </button>
        })
    };
    html! {
        <nav class="run-side" aria-label={scene.text(key::RUN_SIDE)}>
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
