//! The bar below the statements: back, how far one is, and the way on.

use engine::group::Answer;
use engine::state::run::Row;
use engine::state::{Cell, View};
use web_sys::Element;
use yew::prelude::*;

use super::Scene;
use crate::components::keyed;
use crate::i18n::key;
use crate::phrases::{self, SendBack};

/// The bar.
pub fn bar(scene: &Scene) -> Html {
    let Scene { snapshot, .. } = scene;
    let (answered, asked) = phrases::progress(snapshot);
    let count = snapshot.words.fill(key::BOARD_SOME, &[("n", &answered), ("of", &asked)]);
    let on_back = {
        let scene = scene.clone();
        Callback::from(move |_: MouseEvent| scene.back())
    };
    // On a phone the way on is filled once the statement is answered, on a wide page once all of its statements are.
    let here_done = scene.here.is_some_and(|here| snapshot.state.my_answer(here) != Answer::Nothing);
    let (done, of) = phrases::progress_in(snapshot, &scene.row().items(snapshot.q));
    let wide = match scene.next_row().map(|item| Row::of(Cell::of(snapshot.q, item))) {
        Some(Row::Job(job)) => snapshot.words.fill(key::RUN_NEXT_JOB, &[("job", &snapshot.q.job(job).label)]),
        Some(Row::Whole) => snapshot.words.fill(key::RUN_NEXT_JOB, &[("job", &scene.text(key::BOARD_WHOLE))]),
        None => scene.text(key::RUN_FINISH).to_owned(),
    };
    let is_last = scene.next_item().is_none();
    let narrow = match (is_last, here_done) {
        (true, _) => key::RUN_FINISH,
        (false, true) => key::RUN_NEXT,
        (false, false) if scene.looks => key::RUN_NEXT,
        (false, false) => key::RUN_SKIP,
    };
    let class = match (here_done, done == of) {
        _ if scene.looks => "button on-way",
        (true, true) => "button button-main on-way",
        (true, false) => "button button-main on-way quiet-wide",
        (false, true) => "button button-main on-way quiet-narrow",
        (false, false) => "button on-way",
    };
    let on_next = {
        let scene = scene.clone();
        Callback::from(move |event: MouseEvent| {
            // The form is sent nowhere. Enter in a statement presses its button too.
            event.prevent_default();
            let in_statement = scene.focus.frame().cast::<Element>();
            let in_statement =
                in_statement.and_then(|frame| frame.query_selector(".q:focus, .q :focus").ok().flatten());
            if in_statement.is_some() { scene.enter() } else { scene.next() }
        })
    };
    // Whoever only looks through what is answered has another way on: back with it, or to what it comes to.
    let on = scene.looks.then(|| match phrases::send_back(snapshot) {
        SendBack::Nothing => (View::Results, key::RUN_TO_RESULT),
        SendBack::Beside | SendBack::First => (View::End, key::SEND_BACK),
    });
    html! {
        <div class={if scene.looks { "bar bar-run bar-looks" } else { "bar bar-run" }}>
            { thread(scene) }
            <button type="button" class="button back" onclick={on_back}>{ scene.text(key::RUN_BACK) }</button>
            <span class="bar-mid">
                <span role="status"><b key={count.clone()}>{ count }</b><span class="only-wide">{ scene.text(key::RUN_ANSWERED) }</span></span>
                { thread(scene) }
            </span>
            <button type="submit" {class} part="button" onclick={on_next}>
                <span class="only-narrow" key={format!("narrow {}", scene.text(narrow))}>{ scene.text(narrow) }</span>
                <span class="only-wide" key={format!("wide {wide}")}>{ wide }</span>
            </button>
            if let Some((view, word)) = on {
                <button type="button" key="on" class="button button-main" part="button" onclick={scene.assessment.on_go(view)}>{ keyed(scene.text(word)) }</button>
            }
        </div>
    }
}

/// A tick for each of my statements, in strands of a row each.
fn thread(scene: &Scene) -> Html {
    let Scene { snapshot, .. } = scene;
    let tick = |item: usize| {
        let here = if scene.here == Some(item) { "here" } else { "" };
        let said = match snapshot.state.my_answer(item) {
            Answer::Nothing => "",
            Answer::DontKnow => "dk",
            Answer::Level(_) | Answer::DoesNotApply => "on",
        };
        html! { <i class={[said, here].join(" ")} key={item}></i> }
    };
    let strand = |row: Row| html! { <>{ for row.mine(snapshot.q, &snapshot.state).into_iter().map(tick) }<b></b></> };
    html! { <span class="thread" aria-hidden="true">{ Row::all().map(strand).collect::<Html>() }</span> }
}
