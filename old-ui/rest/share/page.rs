//! The page: what to send on one side, the parcel on the other. This is the first side.

use macros::html;

use super::super::rest;
use super::super::side::{Side, SideEvent};
use super::ShareEvent;
use super::parcel::{Counts, Parcel, counts};
use super::ready::ready;
use crate::i18n::{Key, key};
use crate::phrases;
use crate::questionnaire::RoleSet;
use crate::share::{Include, Names, What};
use crate::ui::desk::Desk;
use crate::ui::template::{Html, On, each};

/// The page.
pub fn share(desk: &Desk, side: &Side) -> Html {
    let parcel = Parcel::of(desk.q, &desk.state, &desk.around, side);
    html! {
        <>
            <div class="page-head">
                <h2 class="title" tabindex="-1">{ key::SHARE_TITLE }</h2>
                <p class="lead">{ key::SHARE_LEAD }{ " " }{ if parcel.seal { key::SHARE_LEAD_SEALED } else { key::SHARE_LEAD_OPEN } }</p>
            </div>
            <div class="sheet">
                <form class="sheet-form" novalidate=true onsubmit={on(desk, ShareEvent::SealNow)}>
                    { what_to_send(desk, &parcel) }
                    if parcel.what != What::Invitation { { what_goes_in(desk, &parcel) } }
                    { sealing(desk, side, &parcel) }
                </form>
                { ready(desk, side, &parcel) }
            </div>
        </>
    }
}

pub(super) fn on(desk: &Desk, event: ShareEvent) -> On {
    super::super::on(desk, SideEvent::Share(event))
}

/// One box to tick, or one of several to choose from.
struct Choice<'a> {
    /// The radio's group; none for a box of its own.
    of: Option<&'static str>,
    id: &'static str,
    checked: bool,
    event: ShareEvent,
    word: Key,
    about: Key,
    count: &'a str,
}

fn choice(desk: &Desk, choice: Choice) -> Html {
    let kind = if choice.of.is_some() { "radio" } else { "checkbox" };
    html! {
        <label class="tick">
            <input type={kind} name={choice.of} id={choice.id} checked={choice.checked} onchange={on(desk, choice.event)} />
            <span class="tick-word">{ choice.word }</span>
            <span class="tick-about">{ choice.about }</span>
            if !choice.count.is_empty() { <span class="tick-count num">{ choice.count }</span> }
        </label>
    }
}

/// So many characters, behind what they are for.
fn priced(desk: &Desk, of: &str, characters: Option<usize>, word: Key) -> String {
    let mut text = of.to_owned();
    if let Some(n) = characters {
        if !text.is_empty() {
            text.push_str(desk.text(key::LIST_COMMA));
        }
        text.push_str(&desk.words.count(word, n, &[]));
    }
    text
}

fn what_to_send(desk: &Desk, parcel: &Parcel) -> Html {
    let group = &desk.state.group;
    let mine = desk.state.my().map_or(0, |me| counts(&crate::share::mine(group, me)).answers);
    let choices = [
        (What::Invitation, "share-invitation", key::SHARE_INVITATION, key::SHARE_INVITATION_ABOUT, String::new()),
        (
            What::Mine,
            "share-mine",
            key::SHARE_MINE,
            key::SHARE_MINE_ABOUT,
            desk.words.count(key::SHARE_ANSWER_COUNT, mine, &[]),
        ),
        (
            What::Group,
            "share-group",
            key::SHARE_GROUP,
            key::SHARE_GROUP_ABOUT,
            desk.words.count(key::SHARE_PEOPLE, group.people.len(), &[]),
        ),
    ];
    html! {
        <fieldset>
            <legend class="legend">{ key::SHARE_WHAT }</legend>
            <div class="ticks">
                { each(choices.len(), &|n| {
                    let (what, id, word, about, of) = &choices[n];
                    if *what == What::Mine && desk.state.me.is_none() {
                        return Html::default();
                    }
                    let count = priced(desk, of, parcel.length_of(&desk.state, *what), key::SHARE_CHARACTERS);
                    choice(desk, Choice {
                        of: Some("share-what"),
                        id,
                        checked: parcel.what == *what,
                        event: ShareEvent::What(*what),
                        word: *word,
                        about: *about,
                        count: &count,
                    })
                }) }
            </div>
        </fieldset>
    }
}

fn what_goes_in(desk: &Desk, parcel: &Parcel) -> Html {
    let include = parcel.include;
    let Counts { answers, notes, names, decisions } = counts(&parcel.whole);
    // What a tick costs is what its absence saves, all else being as it is.
    let more = |with: Include, without: Include| {
        let (with, without) = (parcel.length_with(with)?, parcel.length_with(without)?);
        Some(with.saturating_sub(without))
    };
    let cost = more(Include { answers: true, ..include }, Include { answers: false, ..include });
    let answers = priced(desk, &desk.words.count(key::SHARE_ANSWER_COUNT, answers, &[]), cost, key::SHARE_MORE);
    let cost = more(Include { notes: true, ..include }, Include { notes: false, ..include });
    let notes = priced(desk, &desk.words.count(key::SHARE_NOTE_COUNT, notes, &[]), cost, key::SHARE_MORE);
    let cost = more(Include { decisions: true, ..include }, Include { decisions: false, ..include });
    let decided = priced(desk, &desk.words.count(key::SHARE_DECISION_COUNT, decisions, &[]), cost, key::SHARE_MORE);
    let named = desk.words.count(key::SHARE_NAME_COUNT, names, &[]);
    let choices = [
        (Names::All, "share-names", key::SHARE_NAMES_ALL, key::SHARE_NAMES_ALL_ABOUT, named.as_str()),
        (Names::RolesOnly, "share-roles", key::SHARE_NAMES_ROLES, key::SHARE_NAMES_ROLES_ABOUT, ""),
        (Names::Numbered, "share-numbers", key::SHARE_NAMES_NUMBERED, key::SHARE_NAMES_NUMBERED_ABOUT, ""),
    ];
    let telling = telling(desk, parcel);
    html! {
        <>
            <fieldset>
                <legend class="legend">{ key::SHARE_GOES_IN }</legend>
                <div class="ticks">
                    { choice(desk, Choice {
                        of: None,
                        id: "share-answers",
                        checked: include.answers,
                        event: ShareEvent::Answers,
                        word: key::SHARE_ANSWERS,
                        about: key::SHARE_ANSWERS_ABOUT,
                        count: &answers,
                    }) }
                    { choice(desk, Choice {
                        of: None,
                        id: "share-notes",
                        checked: include.notes,
                        event: ShareEvent::Notes,
                        word: key::SHARE_NOTES,
                        about: key::SHARE_NOTES_ABOUT,
                        count: &notes,
                    }) }
                    if !parcel.whole.decisions.is_empty() {
                        { choice(desk, Choice {
                            of: None,
                            id: "share-decisions",
                            checked: include.decisions,
                            event: ShareEvent::Decisions,
                            word: key::SHARE_DECISIONS,
                            about: key::SHARE_DECISIONS_ABOUT,
                            count: &decided,
                        }) }
                    }
                </div>
            </fieldset>
            <fieldset>
                <legend class="legend">{ key::SHARE_NAMES }</legend>
                <div class="ticks">
                    { each(choices.len(), &|n| {
                        let (names, id, word, about, of) = choices[n];
                        let length = parcel.length_with(Include { names, ..include });
                        choice(desk, Choice {
                            of: Some("share-names"),
                            id,
                            checked: include.names == names,
                            event: ShareEvent::Names(names),
                            word,
                            about,
                            count: &priced(desk, of, length, key::SHARE_CHARACTERS),
                        })
                    }) }
                </div>
                <p class="small sheet-note" role="status">
                    if include.names == Names::RolesOnly && !telling.is_empty() { { telling } }
                </p>
            </fieldset>
        </>
    }
}

/// The roles that are one person's: whoever knows the group knows whose answers those are.
fn telling(desk: &Desk, parcel: &Parcel) -> String {
    let (mut once, mut often) = (RoleSet::NONE, RoleSet::NONE);
    for person in &desk.group.people {
        often = often.or(person.roles.value.without(person.roles.value.without(once)));
        once = once.or(person.roles.value);
    }
    let mut sent = RoleSet::NONE;
    for person in &parcel.whole.people {
        sent = sent.or(person.roles.value);
    }
    let one = sent.without(often);
    if one.is_empty() {
        String::new()
    } else {
        desk.words.fill(key::SHARE_TELLING, &[("roles", &phrases::role_names(desk, one))])
    }
}

fn sealing(desk: &Desk, side: &Side, parcel: &Parcel) -> Html {
    let share = &side.share;
    let count = priced(desk, "", parcel.sealing_costs(), key::SHARE_MORE);
    let typed = |_: usize, text: String| rest(SideEvent::Share(ShareEvent::Passphrase(text)));
    html! {
        <fieldset>
            <legend class="legend">{ key::SHARE_SEAL_TITLE }</legend>
            if side.can_seal {
                { choice(desk, Choice {
                    of: None,
                    id: "share-seal",
                    checked: share.seal,
                    event: ShareEvent::Seal,
                    word: key::SHARE_SEAL,
                    about: key::SHARE_SEAL_ABOUT,
                    count: &count,
                }) }
                if share.seal {
                    <div class="sheet-field">
                        <label class="label" for="share-passphrase">{ key::SHARE_PASSPHRASE }</label>
                        <p class="hint" id="share-passphrase-hint">{ key::SHARE_PASSPHRASE_HINT }</p>
                        <input class="text-in" id="share-passphrase" type="text" autocomplete="off" autocapitalize="none"
                            spellcheck="false" aria-describedby="share-passphrase-hint share-passphrase-missed"
                            value={&share.passphrase} oninput={desk.on_value(0, typed)} />
                        <p class="missed" id="share-passphrase-missed" role="alert">
                            if share.missed { { key::SHARE_PASSPHRASE_MISSED } }
                        </p>
                    </div>
                }
            } else {
                <p class="small">{ key::SHARE_SEAL_NOT }</p>
            }
        </fieldset>
    }
}
