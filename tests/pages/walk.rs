//! The steps of the walk, shared by the tests that play it and by the pictures. One person answers for all roles.

use buying_readiness::questionnaire::core;
use engine::group::{Answer, Asked, Day, Group, Kind, Node, Word};
use engine::questionnaire::{JobId, Questionnaire, RoleSet};
use engine::state::{Cell, State};
use formats::link::{self, Link};

use crate::harness::{Page, Scheme, Server};
use crate::objects::{BoardPage, EndPage, MeetingPage, PlanPage, ResultsPage, RunPage, StartPage, Widget};
use crate::saved;
use crate::words::{spoken, statement};

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
    Widget::new(page).start().answer_for_all().begin_with(spoken().minutes(spoken().all_roles()))
}

/// From any page with tabs: gives all answers, leaves open what is left out of them, and looks at the whole of the results.
#[track_caller]
pub fn answer_everything(page: &Page) -> ResultsPage<'_> {
    let (answers, mut cells) = (answers(core()), cells(core()));
    let last = cells.pop().expect("there are places");
    Widget::new(page).open_board().answer_in(&cells, &answers).enter(last).answer_all(last, &answers).finish().results()
}

// ── all screens ────────────────────────────────────────────────────────────────────────────────

/// A step to a screen, from the screen before.
type Step = fn(&Page);

/// Every screen in the order of the walk: its name in pictures and messages, and how to get there.
pub const SCREENS: [(&str, Step); 18] = [
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
    ("run-left", |page| {
        Widget::new(page).board().enter(*cells(core()).last().expect("a place")).to_the_end();
    }),
    ("end", |page| {
        RunPage::arriving_at_left_open(page).leave_open();
    }),
    ("invite", |page| {
        EndPage::open(page).invite();
    }),
    ("results", |page| {
        Widget::new(page).open_results().wait_for_all();
    }),
    ("results-unfolded", |page| Widget::new(page).unfold_everything()),
    ("group-alone", |page| {
        Widget::new(page).open_group();
    }),
    ("share", |page| {
        Widget::new(page).open_group().share();
    }),
    ("delete", |page| {
        Widget::new(page).open_group().open_delete();
    }),
    ("you", |page| {
        Widget::new(page).open_you();
    }),
    ("scoring", |page| {
        Widget::new(page).open_scoring();
    }),
];

/// What somebody sees who is invited and sends answers back, from the invitation on.
pub const INVITED: [(&str, Step); 8] = [
    ("invited", |page| {
        StartPage::invited(page);
    }),
    ("invited-board", |page| {
        let (cell, item) = first_asked(INVITED_AS);
        StartPage::invited(page).begin().enter(cell).answer(statement(item), Answer::Level(2)).back();
    }),
    ("end-early", |page| {
        Widget::new(page).board().enter(first_asked(INVITED_AS).0).stop_here();
    }),
    ("end-colleague", |page| {
        EndPage::open(page).not_now().enter(first_asked(INVITED_AS).0).finish();
    }),
    ("end-copied", |page| {
        page.keep_copies();
        EndPage::open(page).copy_message();
    }),
    ("end-sent", |page| {
        EndPage::open(page).say_sent();
    }),
    ("results-invited", |page| {
        EndPage::open(page).see_own_result();
    }),
    ("group-invited", |page| {
        Widget::new(page).open_group();
    }),
];

/// The role somebody is invited as.
const INVITED_AS: usize = 2;

/// The first statement that is asked of a role, and its place on the board.
fn first_asked(role: usize) -> (Cell, usize) {
    let q = core();
    let all = cells(q).into_iter().flat_map(|cell| cell.items(q).into_iter().map(move |item| (cell, item)));
    let mut asked = all.filter(|(_, item)| q.items[*item].roles.has(role));
    asked.next().expect("every role is asked something")
}

/// An invitation: Ana asks Cho, with everything that an invitation can say.
fn invitation() -> String {
    let day = |month, day| Day::of(2026, month, day).expect("a day");
    let mut group = Group { id: "0123abcd".into(), ..Group::new(core()) };
    group.name.say("Invoice automation 2027".into(), 0);
    group.by.say(day(12, 11), 0);
    group.blind.say(true, 0);
    let asked =
        Asked { name: Word::first("Cho".into()), roles: Word::first(RoleSet::of(INVITED_AS)), ..Asked::default() };
    group.asked.insert("0000000c".into(), asked);
    let invitation = Link::of(link::Kind::Invitation, day(11, 20), group).from("Ana");
    link::write(&invitation, core()).expect("it fits")
}

/// The development page, as somebody comes to it by that.
#[track_caller]
pub fn open_invitation(page: &Page, server: &Server, size: (u32, u32)) {
    saved::clear(page, server);
    page.open(&server.url(&format!("/#br{}", invitation())), size, Scheme::Light);
}

/// The link in a message.
pub fn link_in(message: &str) -> &str {
    message.split_whitespace().find(|word| word.contains("#br")).unwrap_or_else(|| panic!("no link in {message}"))
}

/// From the board of a group with something to talk about through its plan, a meeting and the report: the name of each
/// screen, and how to get there.
pub const MEETING: [(&str, Step); 15] = [
    ("board-group", |page| {
        Widget::new(page).open_board().wait_for_board();
    }),
    ("group", |page| {
        Widget::new(page).open_group();
    }),
    ("share-group", |page| {
        Widget::new(page).open_group().share();
    }),
    ("plan", |page| {
        Widget::new(page).open_plan();
    }),
    ("plan-open", |page| {
        PlanPage::on(page).open(0);
    }),
    ("plan-could", |page| {
        PlanPage::on(page).show_could();
    }),
    ("meet", |page| {
        Widget::new(page).open_results().hold_meeting();
    }),
    ("meet-topics", |page| {
        MeetingPage::open(page).show_topics();
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
    ("report-files", |page| {
        Widget::new(page).report().show_files();
    }),
    ("report-goes-in", |page| {
        Widget::new(page).report().show_what_goes_in();
    }),
];

/// How many places are answered between the first one and a board half way.
const HALF: usize = 7;

/// The places after the first.
fn other_cells() -> Vec<Cell> {
    cells(core()).split_off(1)
}

/// In light, dark and forced colours axe-core has nothing to say, nothing sticks out, no place in a message is left, and the
/// console is empty: what is not so.
#[track_caller]
pub fn is_fine(page: &Page, screen: &str, size: (u32, u32), found: &mut Vec<String>) {
    page.in_every_look_of_a_screen(&mut |look| {
        found.extend(page.violations().iter().map(|one| format!("{screen}, {} px, {look}: {one}", size.0)));
    });
    found.extend(page.wider_than(size).iter().map(|one| format!("{screen}, {one}")));
    if page.contains_text("{") {
        found.push(format!("{screen}: a place in a message is not filled"));
    }
    found.extend(page.console().iter().map(|one| format!("{screen}, console: {one}")));
}
