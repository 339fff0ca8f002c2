//! What people keep of it: a report to be read and printed, and files, made of a group's figures.
//!
//! Pure. A report is a row of [`Block`]s, which the page draws and [`markdown`] writes; minutes are one
//! too. Absent on purpose: how a file is handed over, and any figure that is not the assessment's.

mod agreement;
mod answers;
pub mod calendar;
pub mod csv;
mod document;
mod earlier;
mod first;
mod first_blocks;
mod goes_in;
pub mod json;
mod lists;
pub mod markdown;
mod minutes;
mod names;
mod next;
mod people;
mod plan;
mod revisit;
mod scoring;
mod standing;
mod ten;
mod us;

pub use agreement::{Ends, finding};
pub use document::{Block, Column, Document};
pub use earlier::{Before, before, earlier_states};
pub use first::{Differ, Figure, FirstPage, JobLine};
pub use goes_in::GoesIn;
pub use lists::{Asked, asked, resource_note};
pub use minutes::minutes;
pub use names::Names;
pub use next::{Brings, Line};
pub use plan::{after_step, owner_words, progress_word};
pub use scoring::{Difference, difference_words, differences};
pub use ten::{FITS, TenLines};

use std::rc::Rc;

use engine::assessment::ItemFigures;
use engine::group::Day;
use engine::questionnaire::JobId;

use crate::i18n::{Key, key};
use crate::phrases::sole_voice;
use crate::snapshot::Snapshot;

/// How many chapters the appendix has: what each of us said is one for each job.
pub const CHAPTERS: usize = 14;

/// What stands where there is no figure.
pub const NO_FIGURE: &str = "–";

/// Everything a report is made of.
pub struct Report<'a> {
    pub snapshot: &'a Snapshot,
    /// Shared: finding a letter for each of two hundred people takes its time.
    pub names: Rc<Names>,
    /// The day it is made; none where it is not known.
    pub today: Day,
}

impl<'a> Report<'a> {
    /// Of a group, made on this day, as the one who looks sees it.
    pub fn of(snapshot: &'a Snapshot, today: Day) -> Report<'a> {
        Report { today, ..Report::named(snapshot, Rc::new(Names::of(snapshot))) }
    }

    /// Of a group whose people's names are known already, made on no day.
    pub fn named(snapshot: &'a Snapshot, names: Rc<Names>) -> Report<'a> {
        Report { snapshot, names, today: Day::NONE }
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

    /// The level a statement counts as; else that nobody has given one yet, or that it does not apply.
    pub fn counts_as(&self, found: &ItemFigures) -> &'static str {
        match (found.in_scope, found.is_known()) {
            (false, _) => self.text(key::BOARD_OUT_OF_SCOPE),
            (true, false) => self.text(key::BOARD_NOT_KNOWN),
            (true, true) => self.level(found.level),
        }
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
    pub fn document(&self, with_appendix: bool) -> Document {
        let [name, stands] = self.head();
        let mut out = Document::new([&name, self.text(key::LIST_COMMA), &stands].concat());
        self.first_blocks(&mut out);
        for n in (0..CHAPTERS).filter(|_| with_appendix) {
            self.chapter(n, &mut out);
        }
        out
    }

    /// A chapter of the appendix. While one person alone has spoken their view is the one figure there is, and before
    /// that there is none.
    pub fn chapter(&self, n: usize, out: &mut Document) {
        let has_figures = self.snapshot.figures.voices > 0 && sole_voice(self.snapshot).is_none();
        match n {
            0 | 1 | 12 if !has_figures => {}
            0 => self.matrix(out),
            1 => self.jobs(out),
            2 => self.four_lists(out),
            3 => self.decided(out),
            4 => self.people(out),
            5 => {
                out.section(self.text(key::RESULTS_SAID));
                self.answers_in(JobId::ALL[0], out);
            }
            6..=10 => self.answers_in(JobId::ALL[n - 5], out),
            11 => self.reasons(out),
            12 => self.lenses(out),
            _ => self.scoring(out),
        }
    }
}
