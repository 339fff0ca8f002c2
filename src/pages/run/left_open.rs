//! Some statements were left open: leave them, or answer them.

use engine::state::{Cell, run};
use yew::prelude::*;

use super::scene::Scene;
use crate::components::keyed;
use crate::i18n::key;
use crate::phrases;

/// The page.
pub fn left_open(scene: &Scene) -> Html {
    let Scene { snapshot, draft, .. } = scene;
    let open = run::open(snapshot.q, &snapshot.state);
    let (answered, asked) = phrases::progress(snapshot);
    let far = snapshot.words.fill(key::RUN_FAR, &[("n", &answered), ("of", &asked)]);
    // The styles begin it as a sentence begins.
    let spelled = phrases::spelled(snapshot.words, open.len());
    let title = snapshot.words.count(key::RUN_LEFT_TITLE, open.len(), &[("count", &spelled)]);
    let answer = snapshot.words.count(key::RUN_LEFT_ANSWER, open.len(), &[]);
    let statement = |item: &usize| {
        let (scene, item) = (scene.clone(), *item);
        let text = snapshot.q.items[item].text.as_ref();
        // What was looked at and passed over is told apart from what one has not come to.
        let place = phrases::cell_name(snapshot, Cell::of(snapshot.q, item));
        let skipped = draft.skipped.contains(&item).then(|| html! { <b>{ snapshot.text(key::RUN_SKIPPED) }</b> });
        let onclick = Callback::from(move |_: MouseEvent| scene.answer_open(item));
        html! {
            <li key={item}>
                <button type="button" class="left-q" {onclick}>
                    <span class="left-text" lang={snapshot.lang()}>{ text }</span>
                    <span class="left-place"><span key={place.clone()}>{ place }</span>{ skipped }</span>
                </button>
            </li>
        }
    };
    let on_answer = {
        let (scene, first) = (scene.clone(), open.first().copied());
        Callback::from(move |_: MouseEvent| {
            if let Some(first) = first {
                scene.answer_open(first);
            }
        })
    };
    let on_finish = {
        let scene = scene.clone();
        Callback::from(move |_: MouseEvent| scene.leave_open())
    };
    html! {
        <div class="run left">
            <div class="page-head">
                <p class="kicker" key={far.clone()}>{ far }</p>
                <h2 class="title" part="title" tabindex="-1" key={title.clone()}>{ title }</h2>
                <p class="lead">{ keyed(snapshot.words.count(key::RUN_LEFT_LEAD, open.len(), &[])) }</p>
            </div>
            <ul class="left-list">{ for open.iter().map(statement) }</ul>
            <div class="bar bar-left">
                <button type="button" class="button" part="button" onclick={on_finish}>{ scene.text(key::RUN_FINISH) }</button>
                <button type="button" class="button button-main" part="button" onclick={on_answer}>{ keyed(answer) }</button>
            </div>
        </div>
    }
}
