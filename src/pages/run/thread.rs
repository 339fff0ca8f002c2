//! How far one is, at a glance.

use engine::group::Answer;
use engine::state::run::Row;
use yew::prelude::*;

use super::scene::Scene;

/// A tick for each of my statements, in strands of a row each: answered, open, or passed over.
pub fn thread(scene: &Scene) -> Html {
    let Scene { snapshot, draft, .. } = scene;
    let tick = |item: usize| {
        let here = if scene.here == Some(item) { "here" } else { "" };
        let said = match snapshot.state.my_answer(item) {
            Answer::Nothing if draft.skipped.contains(&item) => "skipped",
            Answer::Nothing => "",
            Answer::DontKnow => "dk",
            Answer::Level(_) | Answer::DoesNotApply => "on",
        };
        html! { <i class={[said, here].join(" ")} key={item}></i> }
    };
    let strand = |row: Row| html! { <>{ for row.mine(snapshot.q, &snapshot.state).into_iter().map(tick) }<b></b></> };
    html! { <span class="thread" aria-hidden="true">{ Row::all().map(strand).collect::<Html>() }</span> }
}
