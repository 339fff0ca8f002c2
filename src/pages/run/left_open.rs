//! Some statements were left open: leave them, or answer them.

use engine::state::run;
use yew::prelude::*;

use super::Scene;
use crate::i18n::key;

/// The page.
pub fn left_open(scene: &Scene) -> Html {
    let Scene { snapshot, .. } = scene;
    let open = run::open(snapshot.q, &snapshot.state);
    let title = snapshot.words.count(key::RUN_LEFT_TITLE, open.len(), &[]);
    let statement = |item: &usize| {
        let (scene, item) = (scene.clone(), *item);
        let text = snapshot.q.items[item].text.as_ref();
        let onclick = Callback::from(move |_: MouseEvent| scene.to(item));
        html! { <li key={item}><button type="button" class="left-q" {onclick}>{ text }</button></li> }
    };
    let on_answer = {
        let (scene, first) = (scene.clone(), open.first().copied());
        Callback::from(move |_: MouseEvent| {
            scene.draft.update(|run| run.only_open = true);
            if let Some(first) = first {
                scene.to(first);
            }
        })
    };
    let on_finish = {
        let scene = scene.clone();
        Callback::from(move |_: MouseEvent| scene.leave_open())
    };
    html! {
        <>
            <div class="page-head">
                <h2 class="title" part="title" tabindex="-1" key={title.clone()}>{ title }</h2>
                <p class="lead">{ scene.text(key::RUN_LEFT_LEAD) }</p>
            </div>
            <ul class="left-list">{ for open.iter().map(statement) }</ul>
            <div class="row">
                <button type="button" class="button" part="button" onclick={on_answer}>{ scene.text(key::RUN_LEFT_ANSWER) }</button>
                <button type="button" class="button button-main" part="button" onclick={on_finish}>{ scene.text(key::RUN_FINISH) }</button>
            </div>
        </>
    }
}
