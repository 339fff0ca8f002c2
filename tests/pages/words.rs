//! What stands on the pages: the message file's and the questionnaire's own words.

use std::cell;

use buying_readiness::i18n::{Key, Messages, Part, Shipped, key};
use buying_readiness::questionnaire::core;
use engine::group::{Answer, Kind};
use engine::questionnaire::{JobId, Questionnaire};
use engine::state::Cell;

thread_local! {
    /// What the pages of a test speak.
    static SPOKEN: cell::Cell<Option<(Messages, &'static Questionnaire)>> = const { cell::Cell::new(None) };
}

/// Does something on pages in a language that is laid beside the program.
pub fn in_language(tag: &str, something: impl FnOnce()) {
    let language = Shipped::all().iter().find(|language| language.tag == tag).expect("a language");
    let words = language.words();
    SPOKEN.set(Some((words, words.spoken(core()))));
    something();
    SPOKEN.set(None);
}

/// All messages.
pub fn messages() -> Messages {
    SPOKEN.get().map_or_else(Messages::english, |(words, _)| words)
}

/// The core questionnaire in the language of the pages.
pub fn spoken() -> &'static Questionnaire {
    SPOKEN.get().map_or_else(core, |(_, q)| q)
}

/// The text of a message.
pub fn text(key: Key) -> &'static str {
    messages().text(key)
}

/// The text of a message about so many.
pub fn count(key: Key, n: usize, parts: &[Part]) -> String {
    messages().count(key, n, parts)
}

/// A message up to the first place that is filled in.
pub fn opening(key: Key) -> &'static str {
    text(key).split('{').next().unwrap_or_default().trim_end()
}

/// What the board calls a place.
pub fn cell_name(q: &Questionnaire, cell: Cell) -> String {
    let (row, column) = match cell {
        Cell::Node(node) => (&*q.job(node.job).label, node.kind),
        Cell::Whole(JobId::Validation) => (text(key::BOARD_WHOLE), Kind::Check),
        Cell::Whole(_) => (text(key::BOARD_WHOLE), Kind::Agree),
    };
    let column = match column {
        Kind::Done => key::CELL_DONE,
        Kind::Check => key::CELL_CHECKED,
        Kind::Agree => key::CELL_AGREED,
    };
    messages().fill(key::CELL_NAME, &[("job", &row), ("place", &text(column))])
}

/// A statement.
pub fn statement(item: usize) -> &'static str {
    &spoken().items[item].text
}

/// A level.
pub fn level(level: u8) -> &'static str {
    &spoken().level_names[usize::from(level)]
}

/// An answer, as it stands to be chosen.
pub fn choice(answer: Answer) -> &'static str {
    match answer {
        Answer::Level(n) => level(n),
        Answer::DontKnow => &spoken().dont_know,
        Answer::DoesNotApply => &spoken().does_not_apply,
        Answer::Nothing => panic!("nothing cannot be chosen"),
    }
}
