//! What cannot be read: each kind its own plain sentence, with what to do.

use macros::html;

use super::{JoinEvent, Joining, OtherFile, on};
use crate::group::Answer;
use crate::i18n::{Key, key};
use crate::share::Problem;
use crate::share::link::LinkError;
use crate::ui::desk::Desk;
use crate::ui::template::{Html, each};

/// How many places of a file are told.
const MOST_PLACES: usize = 3;
/// How much of a text out of a file is shown, in characters.
pub const LONGEST: usize = 160;

/// Why something that came cannot be read, or was left out.
#[derive(Clone, Debug)]
pub enum Wrong {
    Link(LinkError),
    /// A file's name, its first problems, and how many more there are.
    File {
        name: String,
        first: Vec<Problem>,
        more: usize,
    },
    /// It is not of the group that the files before it are of.
    OtherGroup(String),
    /// With it there would be too many people.
    Crowd(String),
}

/// A file that cannot be read. What it says is kept short: it may quote what somebody wrote.
pub fn broken(name: String, problems: &[Problem]) -> Wrong {
    let mut first = Vec::new();
    for problem in problems.iter().take(MOST_PLACES) {
        let sentence = problem.sentence.chars().take(LONGEST).collect();
        first.push(Problem { place: problem.place, path: String::new(), sentence });
    }
    Wrong::File { name, more: problems.len() - first.len(), first }
}

fn of_link(error: &LinkError) -> Key {
    match error {
        LinkError::TooLong => key::JOIN_LINK_TOO_LONG,
        LinkError::NotALink => key::JOIN_LINK_NONE,
        LinkError::NewerVersion(_) => key::JOIN_LINK_NEWER,
        LinkError::CutOff => key::JOIN_LINK_CUT_OFF,
        LinkError::Changed => key::JOIN_LINK_CHANGED,
        LinkError::OtherQuestionnaire { .. } => key::JOIN_LINK_OTHER,
        // A sealed link is asked about, not refused.
        LinkError::Sealed(_) | LinkError::Damaged => key::JOIN_LINK_DAMAGED,
    }
}

/// Everything that could not be read, and what is asked about a file of another questionnaire.
pub fn wrongs(desk: &Desk, joining: &Joining) -> Html {
    if joining.wrong.is_empty() && joining.other.is_none() {
        return Html::default();
    }
    let more = joining.unread;
    html! {
        <div class="join-wrongs">
            if !joining.wrong.is_empty() {
                <div class="notice notice-heed" id="join-wrong" tabindex="-1" role="alert">
                    { each(joining.wrong.len(), &|n| wrong(desk, &joining.wrong[n])) }
                    if more > 0 { <p class="small">{ desk.words.count(key::RESULTS_MORE, more, &[]) }</p> }
                </div>
            }
            if let Some(other) = &joining.other { { other_file(desk, other) } }
        </div>
    }
}

fn wrong(desk: &Desk, wrong: &Wrong) -> Html {
    let words = desk.words;
    let (sentence, name) = match wrong {
        Wrong::Link(error) => (of_link(error), ""),
        Wrong::File { name, .. } => (key::JOIN_FILE_BROKEN, name.as_str()),
        Wrong::OtherGroup(name) => (key::JOIN_FILE_GROUP, name.as_str()),
        Wrong::Crowd(name) => (key::JOIN_FILE_CROWD, name.as_str()),
    };
    let mut digest = "";
    if let Wrong::Link(LinkError::OtherQuestionnaire { digest: theirs }) = wrong {
        digest = theirs;
    }
    let (first, more) = match wrong {
        Wrong::File { first, more, .. } => (first.as_slice(), *more),
        _ => (&[][..], 0),
    };
    let place = |n: usize| {
        let Problem { place, sentence, .. } = &first[n];
        let parts = [("line", &place.line as _), ("column", &place.column as _), ("sentence", sentence as _)];
        html! { <li>{ words.fill(key::JOIN_FILE_PLACE, &parts) }</li> }
    };
    html! {
        <div>
            <p>{ words.fill(sentence, &[("name", &name), ("digest", &digest)]) }</p>
            if !first.is_empty() {
                <ul class="bullets small">
                    { each(first.len(), &place) }
                    if more > 0 { <li>{ words.count(key::RESULTS_MORE, more, &[]) }</li> }
                </ul>
            }
        </div>
    }
}

/// What both questionnaires ask can be taken over; the rest stays in the file, which is offered again.
fn other_file(desk: &Desk, other: &OtherFile) -> Html {
    let words = desk.words;
    let mut both = 0;
    for person in &other.came.group.people {
        for answer in &person.answers {
            both += usize::from(answer.value != Answer::Nothing);
        }
    }
    let short = |text: &str| text.chars().take(40).collect::<String>();
    let made = [short(&other.made_with[0]), short(&other.made_with[1])];
    let about = words.count(key::JOIN_OTHER_ABOUT, both, &[("id", &made[0]), ("edition", &made[1])]);
    let button = |event: JoinEvent, class: &'static str, word: Key| {
        html! { <button type="button" {class} onclick={on(desk, event)}>{ word }</button> }
    };
    html! {
        <div class="notice notice-heed" id="join-other" tabindex="-1">
            <p class="sub">{ words.fill(key::JOIN_OTHER, &[("name", &other.name)]) }</p>
            <p class="small">{ about }</p>
            <div class="row">
                if both > 0 { { button(JoinEvent::TakeOther, "button button-small", key::JOIN_OTHER_TAKE) } }
                { button(JoinEvent::SaveOther, "link", key::JOIN_OTHER_SAVE) }
                { button(JoinEvent::LeaveOther, "link", key::JOIN_FORGET) }
            </div>
        </div>
    }
}
