//! What to send, and what goes in: every choice with its price in characters.

use engine::questionnaire::RoleSet;
use formats::{Include, Names, What, mine};
use yew::prelude::*;

use super::handle::ShareHandle;
use super::parcel::{Counts, Parcel, counts};
use crate::i18n::{Key, key};
use crate::phrases;
use crate::snapshot::Snapshot;

/// One box to tick, or one of several to choose from.
pub struct Choice {
    /// The radio's group; none for a box of its own.
    pub of: Option<&'static str>,
    pub id: &'static str,
    pub checked: bool,
    pub onchange: Callback<Event>,
    pub word: Key,
    pub about: Key,
    /// How much it is; may be empty.
    pub count: String,
}

/// Draws a choice.
pub fn choice(snapshot: &Snapshot, choice: Choice) -> Html {
    let Choice { of, id, checked, onchange, word, about, count } = choice;
    let kind = if of.is_some() { "radio" } else { "checkbox" };
    html! {
        <label class="tick" key={id}>
            <input type={kind} name={of} {id} {checked} {onchange} />
            <span class="tick-word">{ snapshot.text(word) }</span>
            <span class="tick-about">{ snapshot.text(about) }</span>
            if !count.is_empty() { <span class="tick-count num" key={count.clone()}>{ count }</span> }
        </label>
    }
}

/// So many characters, behind what they are for.
pub fn priced(snapshot: &Snapshot, of: &str, characters: Option<usize>, word: Key) -> String {
    let mut text = of.to_owned();
    if let Some(n) = characters {
        if !text.is_empty() {
            text.push_str(snapshot.text(key::LIST_COMMA));
        }
        text.push_str(&snapshot.words.count(word, n, &[]));
    }
    text
}

/// An invitation, my answers or the group.
pub fn what_to_send(snapshot: &Snapshot, share: &ShareHandle, parcel: &Parcel) -> Html {
    let (state, words) = (&snapshot.state, snapshot.words);
    let row = |what: What, id: &'static str, word: Key, about: Key, of: &str| {
        let length = parcel.length_of(state, what).filter(|_| !parcel.everything);
        let count = priced(snapshot, of, length, key::SHARE_CHARACTERS);
        let onchange = share.on_choose(move |choices| (choices.what, choices.everything) = (Some(what), false));
        let checked = parcel.what == what && !parcel.everything;
        choice(snapshot, Choice { of: Some("share-what"), id, checked, onchange, word, about, count })
    };
    let my_answers = state.my().map(|me| {
        let answers = counts(&mine(&state.group, me)).answers;
        words.count(key::SHARE_ANSWER_COUNT, answers, &[])
    });
    let people = words.count(key::SHARE_PEOPLE, state.group.people.len(), &[]);
    html! {
        <fieldset>
            <legend class="legend">{ snapshot.text(key::SHARE_WHAT) }</legend>
            <div class="ticks">
                { row(What::Invitation, "share-invitation", key::SHARE_INVITATION, key::SHARE_INVITATION_ABOUT, "") }
                if let Some(of) = my_answers {
                    { row(What::Mine, "share-mine", key::SHARE_MINE, key::SHARE_MINE_ABOUT, &of) }
                }
                if !parcel.closed {
                    { row(What::Group, "share-group", key::SHARE_GROUP, key::SHARE_GROUP_ABOUT, &people) }
                }
                { choice(snapshot, Choice {
                    of: Some("share-what"),
                    id: "share-everything",
                    checked: parcel.everything,
                    onchange: share.on_choose(|choices| choices.everything = true),
                    word: key::SHARE_EVERYTHING,
                    about: key::SHARE_EVERYTHING_ABOUT,
                    count: people.clone(),
                }) }
            </div>
            if parcel.closed { <p class="small sheet-note">{ snapshot.text(key::SHARE_CLOSED) }</p> }
        </fieldset>
    }
}

/// Answers, notes, decisions, and how people are named.
pub fn what_goes_in(snapshot: &Snapshot, share: &ShareHandle, parcel: &Parcel) -> Html {
    let (include, words) = (parcel.include, snapshot.words);
    let Counts { answers, notes, names, decisions } = counts(&parcel.whole);
    // What a tick costs is what its absence saves, all else being as it is.
    let more = |with: Include, without: Include| {
        let (with, without) = (parcel.length_with(with)?, parcel.length_with(without)?);
        Some(with.saturating_sub(without))
    };
    let cost = more(Include { answers: true, ..include }, Include { answers: false, ..include });
    let answers = priced(snapshot, &words.count(key::SHARE_ANSWER_COUNT, answers, &[]), cost, key::SHARE_MORE);
    let cost = more(Include { notes: true, ..include }, Include { notes: false, ..include });
    let notes = priced(snapshot, &words.count(key::SHARE_NOTE_COUNT, notes, &[]), cost, key::SHARE_MORE);
    let cost = more(Include { decisions: true, ..include }, Include { decisions: false, ..include });
    let decided = priced(snapshot, &words.count(key::SHARE_DECISION_COUNT, decisions, &[]), cost, key::SHARE_MORE);
    let named = words.count(key::SHARE_NAME_COUNT, names, &[]);
    let naming = |names: Names, id: &'static str, word: Key, about: Key, of: &str| {
        let length = parcel.length_with(Include { names, ..include });
        let count = priced(snapshot, of, length, key::SHARE_CHARACTERS);
        let onchange = share.on_choose(move |choices| choices.include.names = names);
        choice(
            snapshot,
            Choice { of: Some("share-names"), id, checked: include.names == names, onchange, word, about, count },
        )
    };
    let telling = telling(snapshot, parcel).filter(|_| include.names == Names::RolesOnly);
    html! {
        <>
            <fieldset>
                <legend class="legend">{ snapshot.text(key::SHARE_GOES_IN) }</legend>
                <div class="ticks">
                    { choice(snapshot, Choice {
                        of: None,
                        id: "share-answers",
                        checked: include.answers,
                        onchange: share.on_choose(|choices| choices.include.answers ^= true),
                        word: key::SHARE_ANSWERS,
                        about: key::SHARE_ANSWERS_ABOUT,
                        count: answers,
                    }) }
                    { choice(snapshot, Choice {
                        of: None,
                        id: "share-notes",
                        checked: include.notes,
                        onchange: share.on_choose(|choices| choices.include.notes ^= true),
                        word: key::SHARE_NOTES,
                        about: key::SHARE_NOTES_ABOUT,
                        count: notes,
                    }) }
                    if !parcel.whole.decisions.is_empty() {
                        { choice(snapshot, Choice {
                            of: None,
                            id: "share-decisions",
                            checked: include.decisions,
                            onchange: share.on_choose(|choices| choices.include.decisions ^= true),
                            word: key::SHARE_DECISIONS,
                            about: key::SHARE_DECISIONS_ABOUT,
                            count: decided,
                        }) }
                    }
                </div>
            </fieldset>
            <fieldset>
                <legend class="legend">{ snapshot.text(key::SHARE_NAMES) }</legend>
                <div class="ticks">
                    { naming(Names::All, "share-names", key::SHARE_NAMES_ALL, key::SHARE_NAMES_ALL_ABOUT, &named) }
                    { naming(Names::RolesOnly, "share-roles", key::SHARE_NAMES_ROLES, key::SHARE_NAMES_ROLES_ABOUT, "") }
                    { naming(Names::Numbered, "share-numbers", key::SHARE_NAMES_NUMBERED, key::SHARE_NAMES_NUMBERED_ABOUT, "") }
                </div>
                <p class="small sheet-note" role="status">
                    if let Some(telling) = telling { <span key={telling.clone()}>{ telling }</span> }
                </p>
            </fieldset>
        </>
    }
}

/// The roles that are one person's, if any is sent: whoever knows the group knows whose answers those are.
fn telling(snapshot: &Snapshot, parcel: &Parcel) -> Option<String> {
    let (mut once, mut often) = (RoleSet::NONE, RoleSet::NONE);
    for person in &snapshot.group.people {
        let roles = person.roles.value;
        often = often.or(roles.and(once));
        once = once.or(roles);
    }
    let sent = parcel.whole.people.iter().fold(RoleSet::NONE, |sent, person| sent.or(person.roles.value));
    let one = sent.without(often);
    let roles = (!one.is_empty()).then(|| phrases::role_names(snapshot, one))?;
    Some(snapshot.words.fill(key::SHARE_TELLING, &[("roles", &roles)]))
}
