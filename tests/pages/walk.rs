//! The steps of the walk, shared by the tests that play it and by the pictures. One person answers
//! for all roles. What is looked for is the message file's and the questionnaire's own words.

use buying_readiness::group::{Answer, Kind, Node};
use buying_readiness::i18n::{Key, Messages, key};
use buying_readiness::questionnaire::{JobId, Questionnaire, core};
use buying_readiness::state::{Cell, State};
use buying_readiness::store::{Keeper, MemoryStore, RECORD, Store};
use serde_json::json;

use crate::harness::find::By;
use crate::harness::{Page, Scheme, Server};

/// The text of a message.
pub fn text(key: Key) -> &'static str {
    Messages::complete();
    Messages::english().text(key)
}

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

/// What the board calls a place.
pub fn name(q: &Questionnaire, cell: Cell) -> String {
    let (row, column) = match cell {
        Cell::Node(Node { kind, job }) => (&*q.job(job).label, kind),
        Cell::Whole(JobId::Validation) => (text(key::BOARD_WHOLE), Kind::Check),
        Cell::Whole(_) => (text(key::BOARD_WHOLE), Kind::Agree),
    };
    let column = match column {
        Kind::Done => key::CELL_DONE,
        Kind::Check => key::CELL_CHECKED,
        Kind::Agree => key::CELL_AGREED,
    };
    format!("{row}, {}", text(column))
}

/// The selector of a place on the board.
pub fn tile(q: &Questionnaire, cell: Cell) -> String {
    format!(".tile[aria-label^=\"{}:\"]", name(q, cell))
}

/// The selector of an answer to a statement.
pub fn radio(q: &Questionnaire, item: usize, answer: Answer) -> String {
    let value = match answer {
        Answer::Level(level) => level.to_string(),
        Answer::DontKnow => "dk".to_owned(),
        Answer::DoesNotApply => "na".to_owned(),
        Answer::Nothing => panic!("nothing cannot be picked"),
    };
    format!("[data-item=\"{}\"] input[value=\"{value}\"]", q.items[item].id)
}

// ── by mouse ───────────────────────────────────────────────────────────────────────────────────

/// The development page with the element on it, ready to be used, whatever was there before.
pub fn open(page: &Page, server: &Server, size: (u32, u32), scheme: Scheme) {
    // Where no element is there to save once more when it is left.
    page.go(&server.url("/page.css"));
    page.run("localStorage.clear()", &[]);
    page.open(&server.url("/"), size, scheme);
    page.see("h2");
}

/// The development page as somebody comes back to it who has this state.
pub fn return_to(page: &Page, server: &Server, state: &State, size: (u32, u32), scheme: Scheme) {
    let store = std::rc::Rc::new(MemoryStore::default());
    assert_eq!(Keeper::new(std::rc::Rc::clone(&store)).save(state, core()), None);
    let text = store.get(RECORD).expect("memory gives it").expect("it was saved");
    page.go(&server.url("/page.css"));
    page.run("localStorage.clear(); localStorage.setItem(...arguments)", &[json!(RECORD), json!(text)]);
    page.open(&server.url("/"), size, scheme);
    page.see("h2");
}

/// From the start page to the board.
#[track_caller]
pub fn begin(page: &Page) {
    page.click(By::Label(text(key::START_FOR_ALL)));
    let count = core().items.len();
    page.press_button(&Messages::english().count(key::START_BEGIN_WITH, count, &[]));
    page.see_text(text(key::BOARD_TITLE));
}

/// From the board into a place.
#[track_caller]
pub fn enter(page: &Page, cell: Cell) {
    page.click(By::Css(&tile(core(), cell)));
    page.see("[data-item]");
}

/// Answers every statement of the place that is open.
#[track_caller]
pub fn answer_all(page: &Page, cell: Cell, answers: &[Answer]) {
    let q = core();
    for item in cell.items(q) {
        if answers[item] != Answer::Nothing {
            let radio = radio(q, item, answers[item]);
            page.click(By::Css(&radio));
            page.see(&format!("{radio}:checked"));
        }
    }
}

/// From a place back to the board.
#[track_caller]
pub fn back(page: &Page) {
    page.press_button(text(key::JOB_BACK));
    page.see_text(text(key::BOARD_TITLE));
}

/// From anywhere to the results.
#[track_caller]
pub fn results(page: &Page) {
    page.press_button(text(key::SHELL_RESULTS));
    page.see("#verdict");
}

/// From anywhere to the board.
#[track_caller]
pub fn to_board(page: &Page) {
    page.press_button(text(key::SHELL_BOARD));
    page.see_text(text(key::BOARD_TITLE));
}

/// From the board through these places and back to it.
#[track_caller]
pub fn answer_in(page: &Page, cells: &[Cell], answers: &[Answer]) {
    for cell in cells {
        enter(page, *cell);
        answer_all(page, *cell, answers);
        back(page);
    }
}

// ── all screens ────────────────────────────────────────────────────────────────────────────────

/// A step to a screen, from the screen before.
type Step = fn(&Page);

/// Every screen in the order of the walk: its name in pictures and messages, and how to get there.
pub const SCREENS: [(&str, Step); 12] = [
    ("start", |_| {}),
    ("board-empty", begin),
    ("job", |page| enter(page, first())),
    ("job-answered", |page| answer_all(page, first(), &answers(core()))),
    ("board-begun", back),
    ("results-begun", results),
    ("board-half", |page| {
        to_board(page);
        answer_in(page, &rest()[..HALF], &answers(core()));
    }),
    ("board", |page| {
        answer_in(page, &rest()[HALF..], &answers(core()));
    }),
    ("results", results),
    ("results-unfolded", unfold),
    ("you", |page| page.press_button(text(key::SHELL_YOU))),
    ("scoring", |page| page.press_button(text(key::SHELL_SCORING))),
];

/// From the results of a group with something to talk about through a meeting and the report: the name of
/// each screen, and how to get there.
pub const MEETING: [(&str, Step); 6] = [
    ("what-if", |page| {
        page.run(
            "const slider = document.querySelector('buying-readiness').shadowRoot.querySelector('#what-if-points');
             slider.value = 12; slider.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));",
            &[],
        );
        page.see(".trial");
    }),
    ("meet", |page| {
        page.press_button(text(key::MEET_HOLD));
        page.see_text(text(key::MEET_AGENDA));
    }),
    ("meet-topic", |page| {
        page.press_button(text(key::MEET_BEGIN));
        page.see(".meet-topic");
    }),
    ("meet-node", |page| {
        page.press_button(text(key::MEET_NEXT));
        page.see_text(text(key::MEET_NOT_YET));
    }),
    ("meet-minutes", |page| {
        page.press_button(text(key::MEET_FINISH));
        page.see_text(text(key::MEET_COPY));
    }),
    ("report", |page| {
        page.press_button(text(key::MEET_END));
        page.press_button(text(key::REPORT_OPEN));
        page.see(".report");
    }),
];

/// Opens everything that is folded away, and what was folded away in it.
#[track_caller]
pub fn unfold(page: &Page) {
    const FOLDED: &str = "details:not([open]) > summary";
    for _ in 0..200 {
        if page.all(By::Css(FOLDED)).is_empty() {
            return;
        }
        page.click(By::Css(FOLDED));
    }
    panic!("There is no end of folded things.");
}

/// How many places are answered between the first one and a board half way.
const HALF: usize = 7;

fn first() -> Cell {
    cells(core())[0]
}

/// The places after the first.
fn rest() -> Vec<Cell> {
    cells(core()).split_off(1)
}
