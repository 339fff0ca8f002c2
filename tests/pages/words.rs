//! What stands on the pages: the message file's and the questionnaire's own words.

use buying_readiness::i18n::{Key, Messages, Part, key};
use buying_readiness::questionnaire::core;
use engine::group::{Answer, Kind};
use engine::questionnaire::{JobId, Questionnaire};
use engine::state::Cell;

/// All messages.
pub fn messages() -> Messages {
    Messages::with_results();
    Messages::with_workspace();
    Messages::english()
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
    format!("{row}, {}", text(column))
}

/// A statement.
pub fn statement(item: usize) -> &'static str {
    &core().items[item].text
}

/// A level.
pub fn level(level: u8) -> &'static str {
    &core().level_names[usize::from(level)]
}

/// An answer, as it stands to be chosen.
pub fn choice(answer: Answer) -> &'static str {
    match answer {
        Answer::Level(n) => level(n),
        Answer::DontKnow => &core().dont_know,
        Answer::DoesNotApply => &core().does_not_apply,
        Answer::Nothing => panic!("nothing cannot be chosen"),
    }
}
