//! The bar below the statements: back, how far one is, and the way on.

use engine::group::Answer;
use engine::state::run::Row;
use engine::state::{Cell, View};
use web_sys::Element;
use yew::prelude::*;

use super::scene::Scene;
use super::thread::thread;
use crate::i18n::key;
use crate::phrases;

/// The bar.
pub fn bar(scene: &Scene) -> Html {
    let Scene { snapshot, .. } = scene;
    let (answered, asked) = phrases::progress(snapshot);
    let count = snapshot.words.fill(key::BOARD_SOME, &[("n", &answered), ("of", &asked)]);
    let on_back = {
        let scene = scene.clone();
        Callback::from(move |_: MouseEvent| scene.back())
    };
    let wide = match scene.next_row().map(|item| Row::of(Cell::of(snapshot.q, item))) {
        Some(Row::Job(job)) => snapshot.words.fill(key::RUN_NEXT_JOB, &[("job", &snapshot.q.job(job).label)]),
        Some(Row::Whole) => snapshot.words.fill(key::RUN_NEXT_JOB, &[("job", &scene.text(key::BOARD_WHOLE))]),
        None => scene.text(key::RUN_FINISH).to_owned(),
    };
    let here_done = is_here_done(scene);
    // What is asked of nobody here is not skipped.
    let is_mine = scene.here.is_some_and(|here| snapshot.state.is_mine(snapshot.q, here));
    let narrow = match (scene.next_item(), here_done || !is_mine) {
        (None, _) => key::RUN_FINISH,
        (_, true) => key::RUN_NEXT,
        (_, false) => key::RUN_SKIP,
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
    html! {
        <div class={if scene.is_answered() { "bar bar-run bar-looks" } else { "bar bar-run" }}>
            { thread(scene) }
            <button type="button" class="button back" onclick={on_back}>{ scene.text(key::RUN_BACK) }</button>
            <span class="bar-mid">
                <span class="bar-count" role="status"><b key={count.clone()}>{ count }</b><span class="sr-narrow">{ scene.text(key::RUN_ANSWERED) }</span></span>
                { thread(scene) }
            </span>
            <button type="submit" class={way_on(scene, here_done)} part="button" onclick={on_next}>
                <span class="only-narrow" key={format!("narrow {}", scene.text(narrow))}>{ scene.text(narrow) }</span>
                <span class="only-wide" key={format!("wide {wide}")}>{ wide }</span>
            </button>
            { way_out(scene) }
        </div>
    }
}

fn is_here_done(scene: &Scene) -> bool {
    scene.here.is_some_and(|here| scene.snapshot.state.my_answer(here) != Answer::Nothing)
}

/// On a phone the way on is filled once the statement is answered, on a wide page once all of its statements are; not
/// where everything was answered before.
fn way_on(scene: &Scene, here_done: bool) -> &'static str {
    let (done, of) = phrases::progress_in(&scene.snapshot, &scene.row().items(scene.snapshot.q));
    match (scene.is_answered(), here_done, done == of) {
        (true, ..) | (_, false, false) => "button on-way",
        (_, true, true) => "button button-main on-way",
        (_, true, false) => "button button-main on-way quiet-wide",
        (_, false, true) => "button button-main on-way quiet-narrow",
    }
}

/// Who came with everything answered is not led through it again.
fn way_out(scene: &Scene) -> Html {
    if !scene.is_answered() {
        return html! {};
    }
    let (word, to) = if scene.snapshot.state.is_unsent() {
        (key::SEND_BACK, View::End)
    } else {
        (key::RUN_TO_RESULT, View::Results)
    };
    html! {
        <button type="button" class="button button-main" part="button" onclick={scene.assessment.on_go(to)}>
            { scene.text(word) }
        </button>
    }
}
