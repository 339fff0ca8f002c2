//! The steps of the walk, shared by the tests that play it and by the pictures. One person answers for all roles.

use buying_readiness::questionnaire::core;
use engine::group::{Answer, Kind, Node};
use engine::questionnaire::{JobId, Questionnaire};
use engine::state::{Cell, State};

use crate::harness::{Page, Scheme, Server};
use crate::objects::{BoardPage, MeetingPage, ResultsPage, Widget};
use crate::saved;

/// What is said to the statements: every level, one "don't know", one "does not apply", one nothing.
pub fn answers(q: &Questionnaire) -> Vec<Answer> {
    let answer = |item| match item {
        4 => Answer::DontKnow,
        11 => Answer::DoesNotApply,
        20 => Answer::Nothing,
        item => Answer::Level((item * 3 + 2) as u8 % 5),
    };
    (0..q.items.len()).map(answer).collect()
}

/// The places of the board that hold statements, in its order.
pub fn cells(q: &Questionnaire) -> Vec<Cell> {
    let kinds = [Kind::Done, Kind::Check, Kind::Agree];
    let rows = JobId::SEQUENTIAL.into_iter();
    let rows = rows.flat_map(|job| kinds.map(|kind| Cell::Node(Node { kind, job })));
    let whole = [JobId::Validation, JobId::ConsensusCreation].map(Cell::Whole);
    rows.chain(whole).filter(|cell| !cell.items(q).is_empty()).collect()
}

/// The first of them.
pub fn first_cell() -> Cell {
    cells(core())[0]
}

// ── by mouse ───────────────────────────────────────────────────────────────────────────────────

/// The development page with the element on it, ready to be used, whatever was there before.
#[track_caller]
pub fn open<'p>(page: &'p Page, server: &Server, size: (u32, u32), scheme: Scheme) -> Widget<'p> {
    saved::clear(page, server);
    page.open(&server.url("/"), size, scheme);
    Widget::new(page).wait_until_shown()
}

/// The development page as somebody comes back to it who has this state.
#[track_caller]
pub fn return_to<'p>(page: &'p Page, server: &Server, state: &State, size: (u32, u32), scheme: Scheme) -> Widget<'p> {
    saved::replace(page, server, state);
    page.open(&server.url("/"), size, scheme);
    Widget::new(page).wait_until_shown()
}

/// From the start page to the board, answering for all.
#[track_caller]
pub fn begin(page: &Page) -> BoardPage<'_> {
    Widget::new(page).start().answer_for_all().begin_with(core().minutes(core().all_roles()))
}

/// From any page with tabs: gives all answers, leaves open what is left out of them, and looks at the whole of the results.
#[track_caller]
pub fn answer_everything(page: &Page) -> ResultsPage<'_> {
    let (answers, mut cells) = (answers(core()), cells(core()));
    let last = cells.pop().expect("there are places");
    Widget::new(page).open_board().answer_in(&cells, &answers).enter(last).answer_all(last, &answers).finish()
}

// ── all screens ────────────────────────────────────────────────────────────────────────────────

/// A step to a screen, from the screen before.
type Step = fn(&Page);

/// Every screen in the order of the walk: its name in pictures and messages, and how to get there.
pub const SCREENS: [(&str, Step); 12] = [
    ("start", |_| {}),
    ("board-empty", |page| {
        begin(page);
    }),
    ("run", |page| {
        Widget::new(page).board().enter(first_cell());
    }),
    ("run-answered", |page| {
        Widget::new(page).run().answer_all(first_cell(), &answers(core()));
    }),
    ("board-begun", |page| {
        Widget::new(page).run().back();
    }),
    ("results-begun", |page| {
        Widget::new(page).open_results();
    }),
    ("board-half", |page| {
        Widget::new(page).open_board().answer_in(&other_cells()[..HALF], &answers(core()));
    }),
    ("board", |page| {
        Widget::new(page).board().answer_in(&other_cells()[HALF..], &answers(core()));
    }),
    ("results", |page| {
        Widget::new(page).open_results();
    }),
    ("results-unfolded", |page| Widget::new(page).unfold_everything()),
    ("you", |page| {
        Widget::new(page).open_you();
    }),
    ("scoring", |page| {
        Widget::new(page).open_scoring();
    }),
];

/// From the plan of a group with something to talk about through a meeting and the report: the name of
/// each screen, and how to get there.
pub const MEETING: [(&str, Step); 7] = [
    ("plan", |page| {
        Widget::new(page).open_plan();
    }),
    ("meet", |page| {
        Widget::new(page).open_results().hold_meeting();
    }),
    ("meet-topic", |page| {
        MeetingPage::open(page).begin();
    }),
    ("meet-heard", |page| {
        MeetingPage::open(page).hear_both();
    }),
    ("meet-node", |page| {
        MeetingPage::open(page).next().wait_for_second_look();
    }),
    ("meet-count", |page| {
        MeetingPage::open(page).finish();
    }),
    ("report", |page| {
        MeetingPage::open(page).end().open_report();
    }),
];

/// How many places are answered between the first one and a board half way.
const HALF: usize = 7;

/// The places after the first.
fn other_cells() -> Vec<Cell> {
    cells(core()).split_off(1)
}
