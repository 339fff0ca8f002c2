//! What people keep of it: a report to be read and printed, and files, made of a group's figures.
//!
//! Pure. A report is a row of [`Block`]s, which the page draws and [`markdown`] writes; minutes are one
//! too. Absent on purpose: how a file is handed over, and any figure that is not the assessment's.

mod agreement;
mod answers;
mod ask;
pub mod calendar;
pub mod csv;
mod document;
mod earlier;
pub mod json;
mod lists;
pub mod markdown;
mod minutes;
mod names;
mod people;
mod plan;
mod revisit;
mod scoring;
mod standing;

pub use agreement::{Ends, finding};
pub use document::{Block, Chart, Document};
pub use earlier::{Before, before, earlier_states};
pub use lists::{Asked, ask_points, asked, resource_note};
pub use minutes::minutes;
pub use names::Names;
pub use plan::{after_step, owner_words, progress_word};
pub use scoring::{Difference, difference_words, differences};

use std::rc::Rc;

use engine::group::Day;
use engine::questionnaire::JobId;

use crate::i18n::{Key, key};
use crate::snapshot::Snapshot;

/// How many chapters a report has: what each of us said is one for each job.
pub const CHAPTERS: usize = 15;

/// Everything a report is made of.
pub struct Report<'a> {
    pub snapshot: &'a Snapshot,
    /// Shared: finding a letter for each of two hundred people takes its time.
    pub names: Rc<Names>,
    /// The day it is made; none where it is not known.
    pub today: Day,
    /// How many answers of mine keep others' from being shown.
    pub waiting: usize,
}

impl<'a> Report<'a> {
    /// Of a group, made on this day, as the one who looks sees it.
    pub fn of(snapshot: &'a Snapshot, today: Day) -> Report<'a> {
        Report { today, ..Report::named(snapshot, Rc::new(Names::of(snapshot))) }
    }

    /// Of a group whose people's names are known already, made on no day.
    pub fn named(snapshot: &'a Snapshot, names: Rc<Names>) -> Report<'a> {
        Report { snapshot, names, today: Day::NONE, waiting: snapshot.state.waiting(snapshot.q) }
    }

    /// The same for anybody: it is handed on, and nobody in it is "you".
    pub fn for_all(snapshot: &'a Snapshot, today: Day) -> Report<'a> {
        let names = Names::of(&Snapshot { me: None, ..snapshot.clone() });
        Report { today, ..Report::named(snapshot, Rc::new(names)) }
    }

    /// The name of a level.
    pub fn level(&self, level: u8) -> &'static str {
        self.snapshot.q.level_names.get(usize::from(level)).map_or("", |name| name.as_ref())
    }

    /// A statement, quoted.
    pub fn quoted(&self, item: usize) -> String {
        self.snapshot.words.fill(key::RESULTS_QUOTED, &[("text", &self.snapshot.q.items[item].text)])
    }

    fn text(&self, key: Key) -> &'static str {
        self.snapshot.text(key)
    }

    /// What it is called: with the group's name, if it has one.
    pub fn title(&self, named: Key, unnamed: Key) -> String {
        match self.snapshot.group.name.value.as_str() {
            "" => self.text(unnamed).to_owned(),
            name => self.snapshot.words.fill(named, &[("group", &name)]),
        }
    }

    /// The whole report.
    pub fn document(&self) -> Document {
        let mut out = Document::new(self.title(key::REPORT_TITLE_OF, key::REPORT_TITLE));
        for n in 0..CHAPTERS {
            self.chapter(n, &mut out);
        }
        out
    }

    /// One of its chapters.
    pub fn chapter(&self, n: usize, out: &mut Document) {
        match n {
            0 => self.standing(out),
            1 => self.jobs(out),
            2 => self.matrix(out),
            3 => self.four_lists(out),
            4 => self.decided(out),
            5 => self.people(out),
            6 => out.section(self.text(key::RESULTS_SAID)),
            7..=12 => self.answers_in(JobId::ALL[n - 7], out),
            13 => self.reasons(out),
            _ => self.scoring(out),
        }
    }
}
