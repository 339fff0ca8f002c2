//! What the parts of the run are drawn from, and the ways from one statement to another.

use std::rc::Rc;

use engine::group::Answer;
use engine::state::run::{self, Row};
use engine::state::{Action, Cell, View};
use web_sys::Element;

use super::draft::{Only, Run, Stage, Visit};
use crate::drafts::DraftHandle;
use crate::focus::Focus;
use crate::i18n::Key;
use crate::platform::dom;
use crate::snapshot::Snapshot;
use crate::state::AssessmentHandle;

/// What the parts of the page are drawn from, and do.
#[derive(Clone)]
pub struct Scene {
    pub snapshot: Snapshot,
    pub assessment: AssessmentHandle,
    pub focus: Focus,
    pub draft: DraftHandle<Run>,
    /// How it stood when one came.
    pub visit: Rc<Visit>,
    /// The cell one is in.
    pub cell: Cell,
    /// The statement one is at.
    pub here: Option<usize>,
}

impl Scene {
    pub fn text(&self, key: Key) -> &'static str {
        self.snapshot.text(key)
    }

    pub fn row(&self) -> Row {
        Row::of(self.cell)
    }

    /// Whether I can answer a statement: it is asked of me, or of nobody who is here.
    pub fn is_answerable(&self, item: usize) -> bool {
        let (q, state) = (self.snapshot.q, &self.snapshot.state);
        state.is_mine(q, item) || state.is_nobodys(q, item)
    }

    /// Whether it is asked of nobody who is here or expected.
    pub fn is_free(&self, item: usize) -> bool {
        let (q, state) = (self.snapshot.q, &self.snapshot.state);
        state.is_nobodys(q, item) && !q.items[item].roles.meets(state.group.expected.value)
    }

    /// Whether everything that is asked of me was answered when I came, and still is.
    pub fn is_answered(&self) -> bool {
        self.visit.was_answered && self.open().is_empty()
    }

    /// The statements that come next, where not all do.
    fn only(&self) -> Option<Vec<usize>> {
        let (q, state) = (self.snapshot.q, &self.snapshot.state);
        match self.draft.now().only.or(self.visit.goes_on_with_open.then_some(Only::Open))? {
            Only::Open => Some(run::open(q, state)),
            Only::Missing => Some(run::missing(q, state)),
        }
    }

    /// Whether an answer that is tapped goes on by itself; none as long as nobody was asked.
    pub fn goes_on(&self) -> Option<bool> {
        self.draft.now().goes_on.or(self.visit.goes_on)
    }

    fn open(&self) -> Vec<usize> {
        run::open(self.snapshot.q, &self.snapshot.state)
    }

    /// Whether a phone's width shows one statement a page.
    pub fn is_narrow(&self) -> bool {
        self.focus.frame().cast::<Element>().is_some_and(|frame| !dom::is_drawn(&frame, ".bar-mid .thread"))
    }

    /// On to a statement, wherever it stands.
    pub fn to(&self, item: usize) {
        self.draft.update(|run| {
            if run.stage == Stage::Statements {
                run.trail.extend(self.here);
            }
            run.go(item);
        });
        self.lead_to(item);
    }

    /// To a row of statements, at what is open in it.
    pub fn enter_row(&self, view: View) {
        self.draft.update(|run| {
            run.trail.extend(self.here);
            run.here = None;
        });
        self.assessment.go(view);
        self.focus.to_place();
    }

    fn lead_to(&self, item: usize) {
        // Kept, so that whoever comes back comes to it.
        let cell = Cell::of(self.snapshot.q, item);
        if cell != self.cell {
            self.assessment.go(View::Run(cell));
        }
        // On a wide page the statements of a row stand on one page.
        if Row::of(cell) == self.row() && !self.is_narrow() && self.draft.stage == Stage::Statements {
            self.focus.to_place_here();
        } else {
            self.focus.to_place();
        }
    }

    /// Behind the last statement.
    fn finish(&self) {
        if self.open().is_empty() {
            self.assessment.go(run::end(&self.snapshot.state));
        } else {
            self.draft.update(|run| run.stage = Stage::LeftOpen);
            self.focus.to_heading();
        }
    }

    /// Behind the last statement, with some left open on purpose.
    pub fn leave_open(&self) {
        self.assessment.apply_all(vec![Action::Done(true), Action::Go(run::end(&self.snapshot.state))]);
    }

    /// Back to what was left open, from this statement on.
    pub fn answer_open(&self, from: usize) {
        self.draft.update(|run| run.only = Some(Only::Open));
        self.to(from);
    }

    /// The statement or the row that follows. What is open here is passed over.
    pub fn next(&self) {
        let (q, state, narrow) = (self.snapshot.q, &self.snapshot.state, self.is_narrow());
        let mut passed = if narrow { Vec::from_iter(self.here) } else { self.row().mine(q, state) };
        passed.retain(|item| state.is_mine(q, *item) && state.my_answer(*item) == Answer::Nothing);
        self.settle_offer();
        self.draft.update(|run| run.skip(&passed));
        let next = if narrow { self.next_item() } else { self.next_row() };
        next.map_or_else(|| self.finish(), |item| self.to(item));
    }

    /// The statement behind this one that the run comes to.
    pub fn next_item(&self) -> Option<usize> {
        let (q, state, here) = (self.snapshot.q, &self.snapshot.state, self.here?);
        match self.only() {
            Some(only) => run::those_behind(q, &only, here).first().copied(),
            None => run::next_item(q, state, here),
        }
    }

    /// The first statement of the row behind this one; where not all come next, the next of those in another row.
    pub fn next_row(&self) -> Option<usize> {
        let (q, state) = (self.snapshot.q, &self.snapshot.state);
        match self.only() {
            Some(only) => run::those_behind(q, &only, self.row().items(q).last().copied()?).first().copied(),
            None => run::next_row(q, state, self.row()).map(|(_, item)| item),
        }
    }

    /// What Enter does in a statement: the next open one of the page, then the next page.
    pub fn enter(&self) {
        let (q, open) = (self.snapshot.q, self.open());
        let on_page = self.here.filter(|_| !self.is_narrow()).into_iter();
        let mut on_page = on_page.flat_map(|here| run::those_behind(q, &open, here));
        match on_page.find(|item| Row::of(Cell::of(q, *item)) == self.row()) {
            Some(item) => self.to(item),
            None => self.next(),
        }
    }

    /// To where one came from: the statement or the page of statements before; before the first, the page on which one
    /// came in here.
    pub fn back(&self) {
        let (q, narrow) = (self.snapshot.q, self.is_narrow());
        let mut trail = self.draft.now().trail.clone();
        let is_before = |item: &usize| {
            if narrow { Some(*item) != self.here } else { Row::of(Cell::of(q, *item)) != self.row() }
        };
        let before = std::iter::from_fn(|| trail.pop()).find(is_before);
        self.settle_offer();
        match before {
            Some(item) => {
                self.draft.update(|run| {
                    run.trail = trail;
                    run.go(item);
                });
                self.lead_to(item);
            }
            None => self.assessment.go(match self.draft.now().entered {
                None | Some(View::Start | View::Join) => View::Board,
                Some(page) => page,
            }),
        }
    }

    /// Whether this is where going on by itself is offered: at the second statement, to who was not asked yet.
    pub fn offers_to_go_on(&self) -> bool {
        let second = run::order(self.snapshot.q, &self.snapshot.state).get(1).copied();
        self.goes_on().is_none() && self.here.is_some() && self.here == second
    }

    /// Who does not take it is not asked again.
    fn settle_offer(&self) {
        if self.offers_to_go_on() && self.is_narrow() {
            self.go_on(false);
            self.draft.update(|run| run.turned = false);
        }
    }

    /// Says whether an answer that is tapped goes on by itself, here and the next time.
    pub fn go_on(&self, goes_on: bool) {
        self.assessment.keep_goes_on(goes_on);
        self.draft.update(|run| (run.goes_on, run.turned) = (Some(goes_on), true));
    }
}
