//! The results: the verdict and its figure, the six jobs, the board and the lists.

use buying_readiness::i18n::{Key, key};
use engine::questionnaire::JobId;

use super::{MeetingPage, ReportPage};
use crate::harness::{Element, Locator, Page};
use crate::words::{opening, spoken, text};

/// How the six jobs are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    Scale,
    Radar,
}

impl Picture {
    /// What the choice says.
    pub fn word(self) -> &'static str {
        text(match self {
            Picture::Scale => key::CHART_AS_SCALE,
            Picture::Radar => key::CHART_AS_RADAR,
        })
    }
}

/// The results' page.
#[derive(Clone, Copy)]
pub struct ResultsPage<'p>(&'p Page);

impl<'p> ResultsPage<'p> {
    #[track_caller]
    pub(super) fn shown(page: &'p Page) -> Self {
        page.wait_for(&Self::mark());
        Self(page)
    }

    /// What tells this page from others.
    pub(super) fn mark() -> Locator {
        Locator::css(".tab[aria-current]").named(text(key::SHELL_RESULTS))
    }

    /// Waits until all of it is there: down to the last fold, or, half way, what is said in the place of a figure.
    #[track_caller]
    pub fn wait_for_all(self) -> Self {
        let half_way = [key::HALF_TITLE, key::HALF_NOTHING].map(text);
        self.0.wait_until("all of the results", || {
            self.0.has(&Self::last_heading()) || half_way.iter().any(|title| self.0.contains_text(title))
        });
        self
    }

    // ── figures ────────────────────────────────────────────────────────────────────────────────

    /// Readiness, as the row of the picture says it.
    #[track_caller]
    pub fn readiness(self) -> String {
        self.figures().pop().unwrap_or_default()
    }

    /// The figure of each job and then of readiness, as the rows of the picture say them.
    #[track_caller]
    pub fn figures(self) -> Vec<String> {
        // The rows without their drawings, which say the same once more.
        const ROWS: &str = "
            const copy = element.cloneNode(true);
            for (const drawing of copy.querySelectorAll('svg')) drawing.remove();
            return copy.textContent";
        let picture = self.0.find(&Locator::role("img").within(Locator::region(text(key::RESULTS_JOBS))));
        let rows = picture.run(ROWS, &[]);
        let mut rows = rows.as_str().unwrap_or_default();
        let jobs = JobId::ALL.iter().map(|job| &*spoken().job(*job).label);
        let mut figures = Vec::new();
        for name in jobs.chain([text(key::CHART_READINESS)]) {
            let (_, behind) = rows.split_once(name).unwrap_or_else(|| panic!("no row of {name}: {rows}"));
            rows = behind;
            let digits = behind.trim_start_matches(|c: char| !c.is_ascii_digit());
            figures.push(digits.chars().take_while(char::is_ascii_digit).collect());
        }
        figures
    }

    /// Asks why readiness is what it is.
    #[track_caller]
    pub fn ask_why(self) -> Self {
        self.0.click(&Locator::role("button").beginning(opening(key::WHY_POINT)));
        self
    }

    /// The rows of the table that says the same as the picture of the six jobs.
    #[track_caller]
    pub fn jobs_table(self) -> Vec<Vec<String>> {
        const ROWS: &str = "
            return [...element.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.textContent.trim()))";
        let jobs = || Locator::region(text(key::RESULTS_JOBS));
        self.0.click(&Locator::control(text(key::CHART_TABLE)).within(jobs()));
        let rows = self.0.find(&Locator::role("table").within(jobs())).run(ROWS, &[]);
        serde_json::from_value(rows).expect("rows of texts")
    }

    /// Draws the six jobs in the other way.
    #[track_caller]
    pub fn choose(self, picture: Picture) -> Self {
        self.0.click(&Self::picture_choice(picture));
        self
    }

    /// Waits until it says that it is counted otherwise than in the core edition.
    #[track_caller]
    pub fn wait_for_difference(self) {
        self.0.wait_for_text(text(key::DIFFERS_TITLE));
    }

    /// Waits until the lenses are there.
    #[track_caller]
    pub fn wait_for_lenses(self) {
        self.0.wait_for(&Locator::heading(text(key::RESULTS_LENSES)));
    }

    /// Unfolds one of the parts below the pictures.
    #[track_caller]
    pub fn unfold(self, part: Key) -> Self {
        self.0.click(&Locator::css("summary").within(Locator::group(text(part))).nth(0));
        self
    }

    // ── what each said ─────────────────────────────────────────────────────────────────────────

    /// The first picture of what each said to a statement.
    #[track_caller]
    pub fn first_picture_of_answers(self) -> Element<'p> {
        self.0.find(&Locator::role("img").within(Locator::group(text(key::RESULTS_SAID))))
    }

    /// The words beside the mark that is pointed at; none where nothing is.
    #[track_caller]
    pub fn tooltip(self) -> Option<Element<'p>> {
        self.0.find_all(&Locator::css("[popover][role=status]")).into_iter().next()
    }

    // ── onwards ────────────────────────────────────────────────────────────────────────────────

    /// Holds a meeting.
    #[track_caller]
    pub fn hold_meeting(self) -> MeetingPage<'p> {
        self.0.press(text(key::MEET_HOLD));
        MeetingPage::agenda(self.0)
    }

    /// Opens the report.
    #[track_caller]
    pub fn open_report(self) -> ReportPage<'p> {
        self.0.press(text(key::REPORT_OPEN));
        ReportPage::shown(self.0)
    }

    // ── what is used and counted by name alone ─────────────────────────────────────────────────

    /// The choice of a picture.
    pub fn picture_choice(picture: Picture) -> Locator {
        Locator::radio(picture.word()).within(Locator::group(text(key::CHART_PICTURE)))
    }

    /// The list that chooses a job in what each said.
    pub fn job_filter() -> Locator {
        Locator::field(text(key::BOARD_JOB)).within(Locator::group(text(key::RESULTS_SAID)))
    }

    /// The heading of the last thing of the page.
    pub fn last_heading() -> Locator {
        Locator::heading(text(key::RESULTS_LENSES))
    }

    /// A section of the page, by the words of its heading.
    pub fn section(title: Key) -> Locator {
        Locator::region(text(title))
    }
}
