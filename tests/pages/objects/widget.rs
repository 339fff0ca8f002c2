//! The element as it stands on a host's page: what its frame offers on every page.

use buying_readiness::i18n::{Key, key};

use super::{
    BoardPage, ContactPage, GroupPage, PlanPage, ReportPage, ResultsPage, RunPage, ScoringPage, StartPage, YouPage,
};
use crate::harness::{Element, Locator, Page};
use crate::words::text;

/// The pages the strip above always leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    Board,
    Results,
    Plan,
    Group,
}

impl Tab {
    const fn word(self) -> Key {
        match self {
            Tab::Board => key::SHELL_BOARD,
            Tab::Results => key::SHELL_RESULTS,
            Tab::Plan => key::SHELL_PLAN,
            Tab::Group => key::SHELL_PEOPLE,
        }
    }
}

/// The element, wherever it stands.
#[derive(Clone, Copy)]
pub struct Widget<'p>(pub(super) &'p Page);

impl<'p> Widget<'p> {
    /// The element that the page looks into.
    pub fn new(page: &'p Page) -> Self {
        Self(page)
    }

    // ── what is to be seen ─────────────────────────────────────────────────────────────────────

    /// Waits until it shows a page of its own.
    #[track_caller]
    pub fn wait_until_shown(self) -> Self {
        self.0.wait_for(&Self::title());
        self.0.wait_until("the program", || self.is_program());
        self
    }

    /// Whether the program is what is shown, and not the first screen, which stands where its mount will.
    #[track_caller]
    pub fn is_program(self) -> bool {
        self.script("return !element.shadowRoot.querySelector('.box > .br')", &[]) == true
    }

    /// Waits until somebody has begun in it: there are tabs.
    #[track_caller]
    pub fn wait_until_begun(self) -> Self {
        self.0.wait_for(&Self::tabs());
        self
    }

    /// The start page, once it is there.
    #[track_caller]
    pub fn start(self) -> StartPage<'p> {
        StartPage::shown(self.0)
    }

    /// The board, once it is there.
    #[track_caller]
    pub fn board(self) -> BoardPage<'p> {
        BoardPage::shown(self.0)
    }

    /// The page of a place on the board, once it is there.
    #[track_caller]
    pub fn run(self) -> RunPage<'p> {
        RunPage::shown(self.0)
    }

    /// The results, once they are there.
    #[track_caller]
    pub fn results(self) -> ResultsPage<'p> {
        ResultsPage::shown(self.0)
    }

    /// The report, once it is there.
    #[track_caller]
    pub fn report(self) -> ReportPage<'p> {
        ReportPage::shown(self.0)
    }

    /// Waits until the board or the results are there: somebody comes back to the one or the other.
    #[track_caller]
    pub fn wait_until_back(self) {
        self.0.wait_until("the board or the results", || {
            self.0.has(&BoardPage::mark()) || self.0.has(&ResultsPage::mark())
        });
    }

    /// The heading of the page that is open.
    #[track_caller]
    pub fn heading(self) -> Element<'p> {
        self.0.find(&Self::title())
    }

    /// Whether that heading is in the window.
    #[track_caller]
    pub fn heading_is_in_sight(self) -> bool {
        const IN_SIGHT: &str =
            "const box = element.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight";
        self.0.find_all(&Self::title()).first().is_some_and(|heading| heading.run(IN_SIGHT, &[]) == true)
    }

    /// All text of the page that is open, whether it is rendered or not, with blanks folded.
    #[track_caller]
    pub fn page_text(self) -> String {
        self.part("page").text_content()
    }

    /// Where every link in it leads, rendered or not, its relation, and its language.
    #[track_caller]
    pub fn links(self) -> Vec<[String; 3]> {
        let word = |link: &Element, name| link.property(name).as_str().unwrap_or_default().to_owned();
        let links = self.0.find_all(&Locator::css("a").hidden_too());
        links.iter().map(|link| ["href", "rel", "hreflang"].map(|name| word(link, name))).collect()
    }

    // ── what its frame offers ──────────────────────────────────────────────────────────────────

    /// A tab of the strip.
    #[track_caller]
    pub fn tab(self, tab: Tab) -> Element<'p> {
        self.0.find(&Self::tab_locator(tab))
    }

    /// Goes to the board.
    #[track_caller]
    pub fn open_board(self) -> BoardPage<'p> {
        self.open(Tab::Board);
        BoardPage::shown(self.0)
    }

    /// Goes to the results.
    #[track_caller]
    pub fn open_results(self) -> ResultsPage<'p> {
        self.open(Tab::Results);
        ResultsPage::shown(self.0)
    }

    /// Goes to the plan.
    #[track_caller]
    pub fn open_plan(self) -> PlanPage<'p> {
        self.open(Tab::Plan);
        PlanPage::shown(self.0)
    }

    /// Goes to the group's page.
    #[track_caller]
    pub fn open_group(self) -> GroupPage<'p> {
        self.open(Tab::Group);
        GroupPage::shown(self.0)
    }

    /// Presses a tab, whatever comes of it.
    #[track_caller]
    pub fn open(self, tab: Tab) {
        // In the run there is one way, to the board, and from there the others.
        if self.0.has(&Self::tabs()) && !self.0.has(&Self::tab_locator(tab)) {
            self.0.click(&Self::tab_locator(Tab::Board));
            self.0.wait_for(&Self::tab_locator(tab));
        }
        self.0.click(&Self::tab_locator(tab));
    }

    /// Goes to one's own page, by the group's.
    #[track_caller]
    pub fn open_you(self) -> YouPage<'p> {
        self.open_group().change_me()
    }

    /// Goes to how it is scored.
    #[track_caller]
    pub fn open_scoring(self) -> ScoringPage {
        self.press_scoring();
        ScoringPage::shown(self.0)
    }

    /// Asks how it is scored, whatever comes of it.
    #[track_caller]
    pub fn press_scoring(self) {
        self.0.press(text(key::SHELL_SCORING));
    }

    /// Goes to whom one can ask.
    #[track_caller]
    pub fn open_contact(self) -> ContactPage<'p> {
        self.0.click(&Self::contact());
        ContactPage::shown(self.0)
    }

    /// Waits until there is somebody to ask.
    #[track_caller]
    pub fn wait_for_contact(self) {
        self.0.wait_for(&Self::contact());
    }

    // ── what does not work ─────────────────────────────────────────────────────────────────────

    /// Waits until it says that nothing is kept here, and takes note of that.
    #[track_caller]
    pub fn accept_that_nothing_is_kept(self) {
        self.0.wait_for_text(text(key::TROUBLE_DENIED));
        self.0.press(text(key::TROUBLE_OK));
    }

    /// Waits until it says that the storage is full.
    #[track_caller]
    pub fn wait_for_full_storage(self) {
        self.0.wait_for_text(text(key::TROUBLE_FULL));
    }

    /// Waits until it says that more of the page is on its way.
    #[track_caller]
    pub fn wait_while_loading(self) {
        self.0.wait_for_text(text(key::MORE_COMING));
    }

    /// Waits until it says that more of the page could not be loaded.
    #[track_caller]
    pub fn wait_until_not_loaded(self) {
        self.0.wait_for_text(text(key::MORE_FAILED));
    }

    /// Tries again to load more of the page.
    #[track_caller]
    pub fn try_again(self) {
        self.0.press(text(key::MORE_AGAIN));
    }

    /// Opens everything that is folded away, and what was folded away in it.
    #[track_caller]
    pub fn unfold_everything(self) {
        let folded = Locator::css("summary").expanded(false);
        for _ in 0..200 {
            if !self.0.has(&folded) {
                return;
            }
            self.0.click(&folded);
        }
        panic!("There is no end of folded things.");
    }

    fn title() -> Locator {
        Locator::role("heading").level(2)
    }

    fn tabs() -> Locator {
        Locator::role("navigation").named(text(key::SHELL_PAGES))
    }

    /// Whom one can ask: somebody with a name, or not.
    pub fn contact() -> Locator {
        Locator::css(".person")
    }

    /// A tab, by its words alone.
    pub fn tab_locator(tab: Tab) -> Locator {
        Locator::control(text(tab.word())).within(Self::tabs())
    }
}
