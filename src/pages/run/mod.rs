//! The run: answering what one is asked, once. A row of the board a page where there is room, a statement a page on a
//! phone: both are drawn, and the styles show what fits.

mod bar;
mod draft;
mod left_open;
mod reopen;
mod revisit;
mod side;
mod strand;

use engine::group::{Answer, Kind};
use engine::questionnaire::JobId;
use engine::state::run::{self, Row};
use engine::state::{Action, Cell, View};
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use self::bar::bar;
use self::draft::{Run, Stage};
use self::left_open::left_open;
use self::reopen::reopen;
use self::side::side;
use self::strand::{others, strand};
use crate::components::{ItemChange, Said};
use crate::drafts::DraftHandle;
use crate::focus::Focus;
use crate::hooks::{use_assessment, use_draft, use_focus, use_snapshot};
use crate::i18n::{Key, key};
use crate::platform::{dom, keyboard};
use crate::snapshot::Snapshot;
use crate::state::AssessmentHandle;

/// How long an answer that was tapped stands before the run goes on, in milliseconds.
const GOES_ON_AFTER: u32 = 350;

/// Properties of [`RunPage`].
#[derive(Clone, Copy, PartialEq, Properties)]
pub struct RunPageProps {
    /// The cell of the board one is in.
    pub cell: Cell,
}

/// What the parts of the page are drawn from, and do.
#[derive(Clone)]
struct Scene {
    snapshot: Snapshot,
    assessment: AssessmentHandle,
    focus: Focus,
    draft: DraftHandle<Run>,
    /// The cell one is in.
    cell: Cell,
    /// The statement one is at.
    here: Option<usize>,
    /// All was answered when one came, and is: one looks through it.
    looks: bool,
}

impl Scene {
    fn text(&self, key: Key) -> &'static str {
        self.snapshot.text(key)
    }

    /// The cell of the statement one is at, where one had answered before this visit: that can have changed.
    fn settled(&self) -> Option<Cell> {
        let cell = Cell::of(self.snapshot.q, self.here?);
        let stood =
            |item: &usize| self.snapshot.state.standing.get(*item).is_some_and(|stood| *stood != Answer::Nothing);
        cell.items(self.snapshot.q).iter().any(stood).then_some(cell)
    }

    fn row(&self) -> Row {
        Row::of(self.cell)
    }

    /// Whether a phone's width shows one statement a page.
    fn is_narrow(&self) -> bool {
        self.focus.frame().cast::<Element>().is_some_and(|frame| !dom::is_drawn(&frame, ".bar-mid .thread"))
    }

    /// To a statement, wherever it stands.
    fn to(&self, item: usize) {
        self.draft.update(|run| (run.here, run.stage) = (Some(item), Stage::Statements));
        // Kept, so that whoever comes back comes to it.
        let cell = Cell::of(self.snapshot.q, item);
        if cell != self.cell {
            self.assessment.go(View::Run(cell));
        }
        self.focus.to_place();
    }

    /// To what is no statement.
    fn to_stage(&self, stage: Stage) {
        self.draft.update(|run| run.stage = stage);
        self.focus.to_heading();
    }

    /// Behind the last statement.
    fn finish(&self) {
        if run::open(self.snapshot.q, &self.snapshot.state).is_empty() {
            self.assessment.go(run::behind(&self.snapshot.state));
        } else {
            self.to_stage(Stage::LeftOpen);
        }
    }

    /// Behind the last statement, with some left open on purpose.
    fn leave_open(&self) {
        self.assessment.apply_all(vec![Action::Done(true), Action::Go(run::behind(&self.snapshot.state))]);
    }

    /// The statement or the row that follows.
    fn next(&self) {
        let next = if self.is_narrow() { self.next_item() } else { self.next_row() };
        next.map_or_else(|| self.finish(), |item| self.to(item));
    }

    /// The statement behind this one; where only open ones are wanted, another open one.
    fn next_item(&self) -> Option<usize> {
        let (q, state, here) = (self.snapshot.q, &self.snapshot.state, self.here?);
        if self.draft.now().only_open {
            run::open(q, state).into_iter().find(|open| *open != here)
        } else {
            run::next_item(q, state, here)
        }
    }

    /// The first statement of the row behind this one; where only open ones are wanted, an open one of another row.
    fn next_row(&self) -> Option<usize> {
        let (q, state) = (self.snapshot.q, &self.snapshot.state);
        if self.draft.now().only_open {
            run::open(q, state).into_iter().find(|open| Row::of(Cell::of(q, *open)) != self.row())
        } else {
            run::next_row(q, state, self.row()).map(|(_, item)| item)
        }
    }

    /// What Enter does in a statement: the next open one of the page, then the next page.
    fn enter(&self) {
        let open = run::open(self.snapshot.q, &self.snapshot.state);
        let mut on_page = self
            .row()
            .mine(self.snapshot.q, &self.snapshot.state)
            .into_iter()
            .skip_while(|item| Some(*item) != self.here)
            .skip(1);
        match on_page.find(|item| open.contains(item)) {
            Some(item) if !self.is_narrow() => self.to(item),
            _ => self.next(),
        }
    }

    /// The statement or the row before; before the first, the board.
    fn back(&self) {
        let back = if self.is_narrow() {
            self.here.and_then(|here| run::previous_item(self.snapshot.q, &self.snapshot.state, here))
        } else {
            run::previous_row(self.snapshot.q, &self.snapshot.state, self.row()).map(|(_, item)| item)
        };
        back.map_or_else(|| self.assessment.go(View::Board), |item| self.to(item));
    }
}

/// The page.
#[component]
pub fn RunPage(&RunPageProps { cell }: &RunPageProps) -> Html {
    let (snapshot, assessment, focus, draft) = (use_snapshot(), use_assessment(), use_focus(), use_draft::<Run>());
    let here = run::here(snapshot.q, &snapshot.state, cell, draft.here);
    let all_answered = run::open(snapshot.q, &snapshot.state).is_empty();
    let looks = *use_state(|| all_answered) && all_answered;
    let scene = Scene { snapshot, assessment: assessment.clone(), focus, draft: draft.clone(), cell, here, looks };
    // The newest scene, for what happens later.
    let latest = use_mut_ref(|| scene.clone());
    latest.replace(scene.clone());
    let going_on = use_mut_ref(|| None::<Timeout>);
    let on_change = use_callback((), move |ItemChange { item, said }, ()| {
        draft.update(|run| run.here = Some(item));
        match said {
            Said::Answer(answer) => assessment.apply(Action::Answer { item, answer }),
            Said::Note(text) => assessment.apply(Action::Note { item, text }),
            Said::Picked => {
                let latest = latest.clone();
                let goes_on = latest.borrow().draft.now().goes_on && latest.borrow().is_narrow();
                *going_on.borrow_mut() =
                    goes_on.then(|| Timeout::new(GOES_ON_AFTER, move || latest.borrow().clone().next()));
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
    let (title, question) = match scene.row() {
        Row::Job(job) => (scene.snapshot.q.job(job).label.as_ref(), scene.snapshot.q.job(job).question.as_ref()),
        Row::Whole => (scene.text(key::BOARD_WHOLE), scene.text(key::BOARD_WHOLE_ABOUT)),
    };
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
        <form class="run" method="dialog" novalidate=true {onkeydown} key={title.to_owned()}>
            { side(&scene) }
            <div class="run-main">
                { tip(&scene) }
                <div class="run-head">
                    <h2 class="title" part="title" tabindex="-1">{ title }</h2>
                    <p class="lead">{ question }</p>
                </div>
                { scene.row().cells().into_iter().map(|cell| strand(&scene, cell, &on_change)).collect::<Html>() }
                { others(&scene) }
                if let Some(cell) = scene.settled() { { reopen(&scene.snapshot, &scene.assessment, cell) } }
                { switch(&scene) }
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
    html! { <p {class}>{ scene.text(key::RUN_TIP) }</p> }
}

/// Going on by itself: offered on a phone with the second statement.
fn switch(scene: &Scene) -> Html {
    let second = run::order(scene.snapshot.q, &scene.snapshot.state).get(1).copied();
    if scene.here != second && !scene.draft.goes_on {
        return html! {};
    }
    let onchange = scene.draft.on_update(|run, _: Event| run.goes_on = !run.goes_on);
    html! {
        <label class="switch only-narrow">
            <input type="checkbox" role="switch" checked={scene.draft.goes_on} {onchange} />{ scene.text(key::RUN_GOES_ON) }
        </label>
    }
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
