//! What cannot be read: each kind its own plain sentence, with what to do.

use engine::group::Answer;
use formats::Problem;
use formats::link::LinkError;
use yew::prelude::*;

use super::draft::{OtherEdition, Wrong};
use super::handle::JoinHandle;
use crate::components::{OfferedFile, keyed};
use crate::i18n::{Key, Part, key};
use crate::platform::graphemes;
use crate::snapshot::Snapshot;

/// How much of the name of another questionnaire is shown, in characters.
const LONGEST: usize = 40;

/// The sentence for a link.
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
pub fn wrongs(snapshot: &Snapshot, join: &JoinHandle) -> Html {
    let draft = &join.draft;
    if draft.wrong.is_empty() && draft.other.is_none() {
        return html! {};
    }
    let more = (draft.unread > 0).then(|| snapshot.words.count(key::RESULTS_MORE, draft.unread, &[]));
    html! {
        <div class="join-wrongs">
            if !draft.wrong.is_empty() {
                <div class="notice notice-heed" part="notice" id="join-wrong" tabindex="-1" role="alert">
                    { for draft.wrong.iter().map(|one| wrong(snapshot, one)) }
                    if let Some(more) = more { <p class="small">{ keyed(more) }</p> }
                </div>
            }
            if let Some(other) = &draft.other { { other_edition(snapshot, join, other) } }
        </div>
    }
}

/// Why a link cannot be opened.
pub fn reason(snapshot: &Snapshot, error: &LinkError) -> Html {
    wrong(snapshot, &Wrong::Link(error.clone()))
}

fn wrong(snapshot: &Snapshot, wrong: &Wrong) -> Html {
    let words = snapshot.words;
    let (sentence, name) = match wrong {
        Wrong::Link(error) => (of_link(error), ""),
        Wrong::File { name, .. } => (key::JOIN_FILE_BROKEN, name.as_str()),
        Wrong::OtherGroup(name) => (key::JOIN_FILE_GROUP, name.as_str()),
        Wrong::Crowd(name) => (key::JOIN_FILE_CROWD, name.as_str()),
        Wrong::OtherLink([from, name]) => match (from.is_empty(), name.is_empty()) {
            (_, true) => (key::JOIN_LINK_GROUP_UNNAMED, ""),
            (true, false) => (key::JOIN_LINK_GROUP, name.as_str()),
            (false, false) => (key::JOIN_LINK_GROUP_FROM, name.as_str()),
        },
        Wrong::SealedToo => (key::JOIN_LINK_SEALED, ""),
    };
    let from = match wrong {
        Wrong::OtherLink([from, _]) => from.as_str(),
        _ => "",
    };
    let digest = match wrong {
        Wrong::Link(LinkError::OtherQuestionnaire { digest }) => digest,
        _ => "",
    };
    let (first, more) = match wrong {
        Wrong::File { first, more, .. } => (first.as_slice(), *more),
        _ => (&[][..], 0),
    };
    let place = |Problem { place, sentence, .. }: &Problem| {
        let parts = [("line", &place.line as _), ("column", &place.column as _), ("sentence", sentence as _)];
        html! { <li>{ keyed(words.fill(key::JOIN_FILE_PLACE, &parts)) }</li> }
    };
    html! {
        <div>
            <p>{ keyed(words.fill(sentence, &[("name", &name), ("from", &from), ("digest", &digest)])) }</p>
            if !first.is_empty() {
                <ul class="bullets small">
                    { for first.iter().map(place) }
                    if more > 0 { <li>{ keyed(words.count(key::RESULTS_MORE, more, &[])) }</li> }
                </ul>
            }
        </div>
    }
}

/// What both questionnaires ask can be taken over; the rest stays in the file, which is offered again, or the link.
fn other_edition(snapshot: &Snapshot, join: &JoinHandle, other: &OtherEdition) -> Html {
    let words = snapshot.words;
    let is_link = other.name.is_empty();
    let answers = other.came.group.people.iter().flat_map(|person| &person.answers);
    let both = answers.filter(|answer| answer.value != Answer::Nothing).count();
    let short = |text: &str| graphemes::within(text, LONGEST).to_owned();
    let [id, edition] = &other.made_with;
    let parts: [Part; 2] = [("id", &short(id)), ("edition", &short(edition))];
    let invites = other.came.is_invitation();
    let (title, about) = match (is_link, *id == *snapshot.q.id) {
        (false, _) => (words.fill(key::JOIN_OTHER, &[("name", &other.name)]), key::JOIN_OTHER_ABOUT),
        (true, true) => (words.text(key::JOIN_OTHER_EDITION).to_owned(), key::JOIN_OTHER_LINK_ABOUT),
        (true, false) => (words.text(key::JOIN_OTHER_LINK).to_owned(), key::JOIN_OTHER_LINK_ABOUT),
    };
    let about = (!invites).then(|| words.count(about, both, &parts));
    let take = words.text(if invites { key::JOIN_OTHER_OPEN } else { key::JOIN_OTHER_TAKE });
    html! {
        <div class="notice notice-heed" part="notice" id="join-other" tabindex="-1">
            <p class="sub">{ keyed(title) }</p>
            if let Some(about) = about { <p class="small">{ keyed(about) }</p> }
            <div class="row">
                if both > 0 || is_link {
                    <button type="button" class="button button-small" part="button" onclick={join.on(JoinHandle::take_other)}>{ keyed(take) }</button>
                }
                if !is_link {
                    <button type="button" class="link" onclick={join.on(JoinHandle::save_other)}>{ words.text(key::JOIN_OTHER_SAVE) }</button>
                }
                <button type="button" class="link" onclick={join.on(JoinHandle::leave_other)}>{ words.text(key::JOIN_FORGET) }</button>
            </div>
            <OfferedFile file={join.draft.offered.clone()} />
        </div>
    }
}
