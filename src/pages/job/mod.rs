//! One cell of the board: its statements, what crosses it, and going back on it.

mod around;
mod reopen;
mod revisit;
mod spot;

use engine::group::{Kind, Node};
use engine::state::{Action, Cell, View};
use yew::prelude::*;

use self::around::around;
use self::reopen::reopen;
use self::revisit::revisit;
use self::spot::spot;
use crate::components::{Deferred, Item, ItemChange, Said};
use crate::hooks::{use_assessment, use_focus, use_snapshot};
use crate::i18n::{Key, key};
use crate::phrases;
use crate::snapshot::Snapshot;

/// Properties of [`JobPage`].
#[derive(Clone, Copy, PartialEq, Properties)]
pub struct JobPageProps {
    /// The cell of the board it is about. Another cell is another page: give it a key that changes with it.
    pub cell: Cell,
}

/// The page of a cell.
#[component]
pub fn JobPage(&JobPageProps { cell }: &JobPageProps) -> Html {
    let (snapshot, assessment, focus) = (use_snapshot(), use_assessment(), use_focus());
    let on_change = use_callback(assessment.clone(), |ItemChange { item, said }, assessment| {
        assessment.apply(match said {
            Said::Answer(answer) => Action::Answer { item, answer },
            Said::Note(text) => Action::Note { item, text },
        });
    });
    let (q, state) = (snapshot.q, &snapshot.state);
    let text = |key: Key| snapshot.text(key);
    // My own first; then what nobody is placed to answer; what others are asked stays out of the way.
    let (mine, not_mine): (Vec<_>, Vec<_>) = cell.items(q).into_iter().partition(|item| state.is_mine(q, *item));
    let (nobodys, others): (Vec<_>, Vec<_>) = not_mine.into_iter().partition(|item| state.is_nobodys(q, *item));
    let list = |items: &[usize]| items.iter().map(|item| item_of(&snapshot, *item, &on_change)).collect::<Html>();
    let statement = |item: &usize| html! { <li class="statement" key={*item}>{ q.items[*item].text.as_ref() }</li> };
    let lead = snapshot.words.fill(key::JOB_LEAD, &[("question", &phrases::cell_question(&snapshot, cell))]);
    html! {
        <div class="job">
            <nav class="job-side" aria-label={text(key::JOB_AROUND)}>
                { spot(&snapshot, cell) }
                { around(&snapshot, &assessment, cell) }
                <p class="keys">
                    <kbd class="kbd">{ "0" }</kbd>{ "–" }<kbd class="kbd">{ "4" }</kbd>{ text(key::JOB_KEYS_LEVEL) }
                    <kbd class="kbd">{ "↑" }</kbd><kbd class="kbd">{ "↓" }</kbd>{ text(key::JOB_KEYS_MOVE) }
                </p>
            </nav>
            <div class="job-items">
                <div class="page-head">
                    <h2 class="title" part="title" tabindex="-1">{ title(&snapshot, cell) }</h2>
                    <p class="lead">{ lead }</p>
                </div>
                { revisit(&snapshot, &assessment, &focus, cell) }
                { list(&mine) }
                if !nobodys.is_empty() {
                    <section class="job-rest" aria-labelledby="nobody">
                        <div class="section-head">
                            <h3 class="heading" id="nobody">{ text(key::JOB_NOBODY) }</h3>
                            <p class="small">{ text(key::JOB_NOBODY_ABOUT) }</p>
                        </div>
                        { list(&nobodys) }
                    </section>
                }
                if !others.is_empty() {
                    <section class="job-rest" aria-labelledby="others">
                        <div class="section-head">
                            <h3 class="heading" id="others">{ text(key::JOB_OTHERS) }</h3>
                        </div>
                        <ul class="asked-others">{ for others.iter().map(statement) }</ul>
                    </section>
                }
                { reopen(&snapshot, &assessment, cell) }
                <div class="row">
                    <button type="button" class="button button-main" part="button" onclick={assessment.on_go(View::Board)}>{ text(key::JOB_BACK) }</button>
                    if let Some(next) = around::next(&snapshot, cell) {
                        <button type="button" class="link" onclick={assessment.on_go(View::Cell(next))}>
                            { snapshot.words.fill(key::JOB_ONWARD, &[("cell", &phrases::cell_name(&snapshot, next))]) }
                        </button>
                    }
                </div>
            </div>
        </div>
    }
}

/// An item of the page, drawn in a turn of its own when the page opens.
fn item_of(snapshot: &Snapshot, item: usize, on_change: &Callback<ItemChange>) -> Html {
    let figures = &snapshot.figures.items[item];
    let revisit = figures.revisit.is_some() && figures.tally.given() > 0;
    let note = snapshot.state.my().map_or("", |me| me.note(item)).to_owned();
    let answer = snapshot.state.my_answer(item);
    html! { <Deferred key={item}><Item {item} {answer} {note} {revisit} on_change={on_change} /></Deferred> }
}

/// What the page is called.
fn title(snapshot: &Snapshot, cell: Cell) -> String {
    match cell {
        Cell::Node(Node { kind: Kind::Done, job }) => snapshot.q.job(job).label.to_string(),
        Cell::Node(_) | Cell::Whole(_) => phrases::cell_name(snapshot, cell),
    }
}
