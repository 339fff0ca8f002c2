//! The engines that are driven, and the one table of what an engine or its driver cannot do. The tests ask it before they
//! use something, and `cargo xtask test` leaves out, and names, every test that needs what is not there.

use std::env;

/// The variable that says which engine a run drives.
pub const VARIABLE: &str = "PAGES_BROWSER";

/// What pages are drawn by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    /// As it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "Chromium",
            Engine::Firefox => "Firefox",
            Engine::WebKit => "WebKit",
        }
    }

    /// As it is written on a command line.
    pub fn word(self) -> String {
        self.name().to_lowercase()
    }

    /// The one of this word.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|engine| engine.word() == word)
    }

    /// The one this run drives: Chromium where nothing else is said.
    pub fn of_this_run() -> Self {
        let Ok(word) = env::var(VARIABLE) else { return Engine::Chromium };
        Self::of(&word).unwrap_or_else(|| panic!("{VARIABLE} is {word}, which is no engine"))
    }

    /// Why it cannot do this; nothing where it can.
    pub fn lacks(self, ability: Ability) -> Option<&'static Lack> {
        LACKS.iter().find(|lack| lack.engine == self && lack.ability == ability)
    }

    pub fn can(self, ability: Ability) -> bool {
        self.lacks(ability).is_none()
    }

    /// The tests that are left out in it, each with what is missing.
    pub fn skipped(self) -> impl Iterator<Item = (&'static str, &'static Lack)> {
        NEEDS.iter().filter_map(move |(test, ability)| Some((*test, self.lacks(*ability)?)))
    }
}

/// What a test may need beside pages, pointer and keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ability {
    /// Another colour scheme while the page is open.
    ChangingScheme,
    /// Forced colours, less motion and the like.
    MediaFeatures,
    /// The page as it is for print, in the window.
    PrintMedia,
    /// A PDF of what is printed.
    Pdf,
    /// What listeners of `beforeprint` asked for, done before the next of them is called.
    DrawingForPrint,
    /// A picture of more than the window.
    WholePicture,
    /// No network, and a browser that knows of it.
    Offline,
    /// A name that leads to this machine.
    Names,
    /// A language other than the machine's.
    Language,
    /// How much memory the page holds.
    Heap,
}

impl Ability {
    /// What it is, for a table.
    pub const fn words(self) -> &'static str {
        match self {
            Ability::ChangingScheme => "another colour scheme while the page is open",
            Ability::MediaFeatures => "forced colours, less motion",
            Ability::PrintMedia => "the page as it is for print, in the window",
            Ability::DrawingForPrint => "what listeners ask for, done before it prints",
            Ability::Pdf => "a PDF of what is printed",
            Ability::WholePicture => "a picture of the whole page, below the fold too",
            Ability::Offline => "no network, and a browser that knows",
            Ability::Names => "a name that leads to this machine",
            Ability::Language => "another language than the machine's",
            Ability::Heap => "how much memory the page holds",
        }
    }
}

/// Something an engine cannot do here.
#[derive(Debug)]
pub struct Lack {
    pub engine: Engine,
    pub ability: Ability,
    pub why: &'static str,
}

impl Lack {
    /// Who lacks what, and why.
    pub fn sentence(&self) -> String {
        format!("{} cannot show {}: {}", self.engine.name(), self.ability.words(), self.why)
    }
}

/// Everything that is missing.
pub const LACKS: &[Lack] = &[
    lack(
        Engine::Firefox,
        Ability::DrawingForPrint,
        "it calls them without a microtask in between, and Yew draws in one: before-print.html",
    ),
    lack(Engine::Firefox, Ability::Heap, "its driver tells nothing of memory"),
    lack(
        Engine::WebKit,
        Ability::ChangingScheme,
        "its driver changes no media feature: the scheme is the one its browser is started with",
    ),
    lack(
        Engine::WebKit,
        Ability::MediaFeatures,
        "its driver changes no media feature, and on this system it knows no forced colours",
    ),
    lack(Engine::WebKit, Ability::PrintMedia, "its driver changes no media"),
    lack(Engine::WebKit, Ability::Pdf, "its driver does not know the standard's command to print"),
    lack(Engine::WebKit, Ability::WholePicture, "its driver takes pictures of the window"),
    lack(Engine::WebKit, Ability::Offline, "its driver cannot cut the network"),
    lack(
        Engine::WebKit,
        Ability::Names,
        "its browser takes no names of ours, and its certificates cannot be overlooked for one",
    ),
    lack(Engine::WebKit, Ability::Language, "its language is that of the system, which has no other"),
    lack(Engine::WebKit, Ability::Heap, "its driver tells nothing of memory"),
];

const fn lack(engine: Engine, ability: Ability, why: &'static str) -> Lack {
    Lack { engine, ability, why }
}

/// The tests that are about something an engine lacks, and what. A test that looks at one thing more where it can asks
/// [`Engine::can`] itself.
pub const NEEDS: &[(&str, Ability)] = &[
    ("everywhere::paper_tests::nothing_that_is_cut_is_longer_than_a_sheet", Ability::PrintMedia),
    ("failure_tests::a_folder_over_http_on_a_page_over_https_is_said", Ability::Names),
    ("failure_tests::a_network_that_is_not_there_is_said", Ability::Offline),
    ("harness_tests::pictures_show_the_whole_page", Ability::WholePicture),
    ("hostile_tests::a_thousand_mounts_cost_little_and_lose_nothing", Ability::Heap),
    ("neighbour_tests::what_is_called_copied_in_a_dialog_of_a_page_without_a_clipboard_can_be_pasted", Ability::Names),
];

/// Something an engine does wrong, that shows in the widget and cannot be mended there.
#[derive(Debug)]
pub struct Fault {
    pub engines: &'static [Engine],
    /// What is seen of it.
    pub what: &'static str,
    /// A page of `tests/pages/engines` that has nothing of ours and shows it: what to do stands on it, and its `isRight`
    /// tells whether that came out right.
    pub page: &'static str,
    /// The keys that are pressed on it.
    pub keys: &'static [char],
    /// It is printed, where the driver can, and `isRight` is told on how many sheets.
    pub prints: bool,
}

const ARROW_RIGHT: char = '\u{e014}';
const ARROW_DOWN: char = '\u{e015}';

/// All that were found.
pub const FAULTS: &[Fault] = &[
    Fault {
        engines: &[Engine::WebKit],
        what: "who answers by arrow keys sees no ring around the level: what is chosen shows where one is",
        page: include_str!("../engines/radio-ring.html"),
        keys: &[ARROW_DOWN],
        prints: false,
    },
    Fault {
        engines: &[Engine::WebKit],
        what: "from right to left, the arrow to the right takes a slider up",
        page: include_str!("../engines/rtl-slider.html"),
        keys: &[ARROW_RIGHT],
        prints: false,
    },
    Fault {
        engines: &[Engine::Firefox, Engine::WebKit],
        what: "the printed report has no page numbers",
        page: include_str!("../engines/page-numbers.html"),
        keys: &[],
        prints: false,
    },
    Fault {
        engines: &[Engine::Firefox],
        what: "what is printed by menu or key before all of it is drawn is a part: promises wait for the next listener",
        page: include_str!("../engines/before-print.html"),
        keys: &[],
        prints: true,
    },
    Fault {
        engines: &[Engine::Firefox],
        what: "a heading of the printed report may stand alone at a sheet's foot",
        page: include_str!("../engines/heading-alone.html"),
        keys: &[],
        prints: true,
    },
];
