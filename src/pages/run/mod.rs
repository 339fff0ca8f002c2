//! The run: answering what one is asked, once. A row of the board a page where there is room, a statement a page on a
//! phone: both are drawn, and the styles show what fits.

mod bar;
pub mod draft;
mod left_open;
mod offer;
mod others;
mod reopen;
mod revisit;
mod scene;
mod side;
mod strand;
mod thread;

use engine::group::{Answer, Kind};
use engine::questionnaire::JobId;
use engine::state::run::{self, Row};
use engine::state::{Action, Cell};
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use self::bar::bar;
use self::draft::{Run, Stage, Visit};
use self::left_open::left_open;
use self::offer::{offer, turned_on};
use self::others::others;
use self::scene::Scene;
use self::side::{side, use_side};
use self::strand::strand;
use crate::components::{ItemChange, Said};
use crate::hooks::{use_assessment, use_draft, use_focus, use_snapshot};
use crate::i18n::{Key, key};
use crate::platform::keyboard;

/// How long an answer that was tapped stands before the run goes on, in milliseconds.
const GOES_ON_AFTER: u32 = 350;

/// Properties of [`RunPage`].
#[derive(Clone, Copy, PartialEq, Properties)]
pub struct RunPageProps {
    /// The cell of the board one is in.
    pub cell: Cell,
}

/// The page.
#[component]
pub fn RunPage(&RunPageProps { cell }: &RunPageProps) -> Html {
    let (snapshot, assessment, focus, draft) = (use_snapshot(), use_assessment(), use_focus(), use_draft::<Run>());
    let here = run::here(snapshot.q, &snapshot.state, cell, draft.here);
    let visit = use_memo((), |()| Visit::new(&assessment, here));
    let scene = Scene { snapshot, assessment: assessment.clone(), focus, draft: draft.clone(), visit, cell, here };
    // The newest scene, for what happens later.
    let latest = use_mut_ref(|| scene.clone());
    latest.replace(scene.clone());
    let going_on = use_mut_ref(|| None::<Timeout>);
    let side_ref = use_side();
    let on_change = use_callback((), move |ItemChange { item, said }, ()| {
        draft.update(|run| run.here = Some(item));
        match said {
            Said::Answer(answer) => assessment.apply(Action::Answer { item, answer }),
            Said::Note(text) => assessment.apply(Action::Note { item, text }),
            Said::Picked => {
                let latest = latest.clone();
                let goes_on = latest.borrow().goes_on() == Some(true) && latest.borrow().is_narrow();
                // Whoever was quicker is somewhere else by then.
                let go_on = move || {
                    let scene = latest.borrow().clone();
                    if scene.here == Some(item) {
                        scene.next();
                    }
                };
                *going_on.borrow_mut() = goes_on.then(|| Timeout::new(GOES_ON_AFTER, go_on));
            }
        }
    });
    // Whoever leaves has left: another time one comes in where one says, and not where one was.
    use_effect_with((), {
        let draft = scene.draft.clone();
        move |()| move || draft.update(Run::leave)
    });
    match scene.draft.stage {
        Stage::LeftOpen => return left_open(&scene),
        Stage::Statements => {}
    }
    // Another row is another page; the same in another language is not.
    let row = match scene.row() {
        Row::Job(job) => job.index(),
        Row::Whole => JobId::ALL.len(),
    };
    let (title, question) = match scene.row() {
        Row::Job(job) => (scene.snapshot.q.job(job).label.as_ref(), scene.snapshot.q.job(job).question.as_ref()),
        Row::Whole => (scene.text(key::BOARD_WHOLE), scene.text(key::BOARD_WHOLE_ABOUT)),
    };
    let lang = scene.snapshot.lang().filter(|_| matches!(scene.row(), Row::Job(_)));
    // Frames in a sandbox may not send forms: the button of the bar does it, by Enter too.
    // A statement that has the focus itself is no control, which would press the button.
    let onkeydown = {
        let scene = scene.clone();
        Callback::from(move |event: KeyboardEvent| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let in_statement = target.is_some_and(|target| target.tag_name() == "FIELDSET");
            if in_statement && keyboard::plain_key(&event).is_some_and(|key| key == "Enter") {
                event.prevent_default();
                scene.enter();
            }
        })
    };
    html! {
        <form class="run" method="dialog" novalidate=true {onkeydown} key={row}>
            { side(&scene, side_ref) }
            <div class="run-main">
                { tip(&scene) }
                { offer(&scene) }
                <div class="run-head">
                    <h2 class="title" part="title" tabindex="-1" {lang}>{ title }</h2>
                    <p class="lead" {lang}>{ question }</p>
                </div>
                { scene.row().cells().into_iter().map(|cell| strand(&scene, cell, &on_change)).collect::<Html>() }
                { others(&scene, &on_change) }
                { turned_on(&scene) }
            </div>
            { bar(&scene) }
        </form>
    }
}

/// How to answer: said once, with the first statements. It does not go while somebody answers them, or they would move.
fn tip(scene: &Scene) -> Html {
    let Scene { snapshot, here, .. } = scene;
    let order = run::order(snapshot.q, &snapshot.state);
    let first = order.first().map(|item| Row::of(Cell::of(snapshot.q, *item)));
    let elsewhere = |item: &usize| Some(Row::of(Cell::of(snapshot.q, *item))) != first;
    let answered = |item: &usize| snapshot.state.my_answer(*item) != Answer::Nothing;
    if first != Some(scene.row()) || order.iter().filter(|item| elsewhere(item)).any(answered) {
        return html! {};
    }
    let class = if *here == order.first().copied() { "run-tip" } else { "run-tip only-wide" };
    html! { <p {class}><b>{ scene.text(key::RUN_TIP) }</b>{ " " }<span>{ scene.text(key::RUN_TIP_MORE) }</span></p> }
}

/// What a strand of a row is called: its column of the board, and what that asks.
const fn column(cell: Cell) -> (Key, Key) {
    match cell {
        Cell::Node(node) if matches!(node.kind, Kind::Done) => (key::BOARD_DONE, key::RUN_DONE_ABOUT),
        Cell::Node(node) if matches!(node.kind, Kind::Check) => (key::BOARD_CHECKED, key::RUN_CHECKED_ABOUT),
        Cell::Whole(JobId::Validation) => (key::BOARD_CHECKED, key::RUN_CHECKED_ABOUT),
        Cell::Node(_) | Cell::Whole(_) => (key::BOARD_AGREED, key::RUN_AGREED_ABOUT),
    }
}
