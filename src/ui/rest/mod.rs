//! The rest of the program: pages and parts that are wanted only after the first result, fetched when
//! the first of them is.
//!
//! The doors are the functions marked `#[later]`: what they lead to and nothing else does stands in a
//! file of its own. So the other half holds [`Kept`] and [`RestEvent`] without knowing what is in them.
//! Its words and styles travel with it: `build.rs` looks at which texts are named nowhere else.

mod browser;
mod contact;
mod document;
mod effect;
mod join;
mod meet;
mod moves;
mod offer;
mod outcome;
mod own;
mod people;
mod print;
mod report;
mod results;
mod scoring;
mod script;
mod sealing;
mod share;
mod side;
mod tips;
mod you;

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Reflect};
use macros::later;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::CssStyleSheet;
use yew::Callback;

pub use browser::{abilities, perform};
pub use effect::{Effect, Outcome};
pub use side::{Side, SideEvent, Work};

use super::desk::Desk;
use super::event::{Event, Keep};
use super::page::Page;
use super::pages::results::jobs::Before;
use super::template::{Html, On};
use crate::i18n::Messages;
use crate::questionnaire::{Questionnaire, Resources};
use crate::state::View;
use crate::store::record;

/// What its pages look like, beside the sheet of the page.
const STYLES: &str = include_str!(concat!(env!("OUT_DIR"), "/rest.css"));

/// What is half done on its pages. Nothing until the first of them is drawn.
#[derive(Clone, Default)]
pub struct Kept(Rc<RefCell<Option<Box<dyn Any>>>>);

/// Something that happens on its pages.
#[derive(Clone, Debug)]
pub struct RestEvent(Rc<dyn Any>);

/// Hears what came of an effect, of a file, or of a link: what, and with which text.
pub type Hear = Callback<(&'static str, String)>;

/// What it can be asked to draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// The page that is shown.
    Page,
    /// The other groups of this browser, on the start page.
    Groups,
    /// What stands below the first result.
    Results,
    /// The six jobs as a radar, and as a table.
    Radar,
    JobsTable,
    /// What the figures on the results page are made of.
    WhyReadiness,
    WhyJobs,
    /// The board as a table, and what its figures are made of.
    BoardTable,
    WhyBoard,
}

/// Draws a piece.
#[later]
pub fn piece(desk: &Desk, piece: Piece) -> Html {
    desk.kept.with(|side| match piece {
        Piece::Page => page(desk, side),
        Piece::Groups => people::groups(desk),
        Piece::Results => results::below(desk),
        Piece::Radar => results::radar(desk, &results::before(desk)),
        Piece::JobsTable => results::jobs_table(desk, &results::before(desk)),
        Piece::BoardTable => results::board_table(desk),
        Piece::WhyBoard => results::why_board(desk),
        Piece::WhyReadiness => results::why_readiness(desk),
        Piece::WhyJobs => results::why_jobs(desk),
    })
}

fn page(desk: &Desk, side: &Side) -> Html {
    match desk.state.view {
        View::You => you::you(desk),
        View::Scoring => scoring::scoring(desk),
        View::People => people::people(desk),
        View::Share => share::share(desk, side),
        View::Join => join::join(desk, side),
        View::Meet => meet::meet(desk, side),
        View::Report => report::report(desk, side),
        View::Contact => contact::contact(desk, side),
        _ => Html::default(),
    }
}

/// Where the jobs stood in the last state that was kept and differs from now.
#[later]
pub fn before(desk: &Desk) -> Before {
    results::before(desk)
}

/// Takes something that happened on its pages.
#[later]
pub fn take(page: &mut Page, event: &RestEvent, hear: &Hear) {
    if let Some(event) = event.side() {
        outcome::work(page, hear, &mut |side, work| side.take(event.clone(), work));
    }
}

/// Hears what came of an effect, of a file (`file`, its name and its text in two lines) or of a link
/// (`link`).
#[later]
pub fn hear(page: &mut Page, what: &str, text: &str, hear: &Hear) {
    outcome::work(page, hear, &mut |side, work| side.hear(what, text, work));
}

/// Does something with everything that is kept.
#[later]
pub fn keep(page: &mut Page, what: Keep, hear: &Hear) {
    page.keep(what, hear);
}

/// Somebody has begun: what starting over put aside is listed as a group from now on, and the link of the
/// group that somebody `joins` is asked about no more.
#[later]
pub fn begun(page: &mut Page, joins: bool) {
    if joins {
        browser::forget_link(&page.key());
    }
    page.keeper.list_what_was_put_aside(page.q);
    page.can_undo = page.keeper.can_undo();
}

/// A record of an older format in the present one; none if it cannot be read.
#[later]
pub fn convert(record: &str, q: &'static Questionnaire) -> Option<String> {
    record::json::convert(record, q)
}

/// The owner's own questionnaire, or everything that is wrong with it. It is kept for as long as the page
/// lives, once for all elements.
#[later]
pub fn own_questionnaire(text: &str) -> Result<&'static Questionnaire, Vec<String>> {
    own::questionnaire(text)
}

/// The owner's material, or everything that is wrong with it; kept likewise.
#[later]
pub fn own_resources(text: &str, q: &'static Questionnaire) -> Result<&'static Resources, Vec<String>> {
    own::material(text, q)
}

/// What is wrong with a file of either kind, or what it is, a line each: for the page that checks them.
#[later]
pub fn check(text: &str) -> String {
    own::check(text)
}

/// Which way a key leads in a meeting: `next` or `back`; none for other keys, and where one types.
#[later]
pub fn turn(event: &web_sys::KeyboardEvent) -> Option<&'static str> {
    browser::turn(event)
}

/// Reads the files of a control: see [`browser::files`].
#[later]
pub fn files(event: &web_sys::Event, hear: &Hear) {
    browser::files(event, hear);
}

/// Its words and its styles are there from now on; the styles are adopted by `root`, the shadow root it
/// is drawn in.
#[later]
pub fn arrive(root: &JsValue) {
    thread_local! {
        static SHEET: Option<CssStyleSheet> = CssStyleSheet::new().ok().filter(|sheet| {
            sheet.replace_sync(STYLES).is_ok()
        });
    }
    Messages::complete();
    tips::listen(root);
    SHEET.with(|sheet| {
        if let (Some(sheet), Ok(sheets)) = (sheet, Reflect::get(root, &"adoptedStyleSheets".into())) {
            // A strict policy allows adopted sheets.
            sheets.unchecked_into::<Array>().push(sheet);
        }
    });
}

impl Kept {
    /// With this half done.
    pub fn of(side: Side) -> Kept {
        Kept(Rc::new(RefCell::new(Some(Box::new(side)))))
    }

    /// Works with what is half done.
    pub fn with<T>(&self, work: impl FnOnce(&mut Side) -> T) -> T {
        let mut kept = self.0.borrow_mut();
        let side = kept.get_or_insert_with(|| Box::new(browser::side()));
        // Nothing else is ever put there.
        match side.downcast_mut() {
            Some(side) => work(side),
            None => work(&mut Side::default()),
        }
    }
}

impl RestEvent {
    /// What it is.
    pub fn side(&self) -> Option<&SideEvent> {
        self.0.downcast_ref()
    }
}

/// What to do on a click or a change on its pages.
fn on(desk: &Desk, event: SideEvent) -> On {
    desk.on(rest(event))
}

/// An event of its pages as the page takes it.
fn rest(event: SideEvent) -> Event {
    Event::Rest(RestEvent(Rc::new(event)))
}
