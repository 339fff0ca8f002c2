//! Whom to ask first, the fewest people to invite, and a letter for each missing role, ending in what
//! the group needs from it.

use macros::html;

use super::{PeopleEvent, Spot, on, said};
use crate::assessment::{Ratio, Who, smallest_invite};
use crate::group::Day;
use crate::i18n::{Part, key};
use crate::phrases::role_names;
use crate::questionnaire::RoleSet;
use crate::report::Names;
use crate::report::day_words;
use crate::share::invitation;
use crate::share::link::{self, Kind, Link};
use crate::sorted::{each_text, which};
use crate::state::View;
use crate::ui::desk::Desk;
use crate::ui::rest::side::{Side, address_of};
use crate::ui::template::{Html, each};

/// How many statements a letter quotes.
const QUOTED: usize = 2;

/// The card.
pub fn invite(desk: &Desk, side: &Side) -> Html {
    let (figures, words) = (&desk.figures, desk.words);
    // In the order in which their answers would tell the most, then what else would cover everything.
    let mut roles = Vec::new();
    for ask in &figures.ask {
        if let Who::Role(role) = ask.who {
            roles.push(role);
        }
    }
    let invite = smallest_invite(desk.q, desk.group.held());
    for role in invite.iter() {
        if !roles.contains(&role) {
            roles.push(role);
        }
    }
    let fewest = (!invite.is_empty())
        .then(|| words.count(key::ASK_INVITE, invite.len(), &[("roles", &role_names(desk, invite))]));
    html! {
        <section class="ask-card" aria-labelledby="invite">
            <h3 class="heading" id="invite">{ key::PEOPLE_ASK }</h3>
            { first(desk) }
            if let Some(fewest) = fewest { <p class="small">{ fewest }</p> }
            if !roles.is_empty() {
                <div class="letters">
                    <h4 class="sub">{ key::PEOPLE_INVITE }</h4>
                    <p class="small">{ key::PEOPLE_INVITE_ABOUT }</p>
                    { each(roles.len(), &|n| letter(desk, side, roles[n])) }
                </div>
            }
        </section>
    }
}

/// Whose answers would tell the most.
fn first(desk: &Desk) -> Html {
    let (words, names) = (desk.words, Names::of(desk));
    let Some(ask) = desk.figures.ask.first() else {
        return html! { <p class="small">{ if desk.figures.voices == 1 { key::ASK_NONE_ONE } else { key::ASK_NONE } }</p> };
    };
    // A blind round asks for mine above.
    if desk.state.waiting(desk.q) > 0 {
        return Html::default();
    }
    let (name, mine) = match ask.who {
        Who::Person(person) if names.is_me(person) => (words.text(key::ASK_ME), true),
        Who::Person(person) => (names.name(person), false),
        Who::Role(role) => (desk.q.roles[role].label.as_ref(), false),
    };
    let points = if ask.moves < Ratio::new(1, 100) {
        words.text(key::ASK_LESS).to_owned()
    } else {
        words.count(key::ASK_POINTS, ask.moves.percent() as usize, &[])
    };
    let about = words.count(key::PEOPLE_FIRST_ABOUT, ask.items, &[("points", &points)]);
    html! {
        <div class="first">
            <p class="small">{ key::PEOPLE_FIRST }</p>
            <p class="first-name">{ name }</p>
            <p class="small">{ about }</p>
            if mine { <button type="button" class="link" onclick={desk.go(View::Board)}>{ key::ASK_ME_LINK }</button> }
        </div>
    }
}

/// The letter for one role, ready to copy.
fn letter(desk: &Desk, side: &Side, role: usize) -> Html {
    let label = desk.q.roles[role].label.as_ref();
    let text = text(desk, side, role);
    let name = desk.words.fill(key::PEOPLE_LETTER_LABEL, &[("role", &label)]);
    let id = ["letter-", desk.q.roles[role].id.as_ref()].concat();
    let onclick = on(desk, PeopleEvent::Copy(role, text.clone()));
    html! {
        <details class="more" key={label}>
            <summary>{ label }</summary>
            <div class="letter-body">
                <label class="sr" for={&id}>{ &name }</label>
                <textarea class="text-in" {id} readonly=true rows="16" value={text}></textarea>
                <div class="row">
                    <button type="button" class="button button-small" aria-label={desk.words.fill(key::PEOPLE_COPY_WHOM, &[("role", &label)])}
                        {onclick}>{ key::PEOPLE_COPY }</button>
                    { said(desk, side, Spot::Invite(role)) }
                </div>
            </div>
        </details>
    }
}

/// What the letter says. It ends in what the group needs: help for the group brings people together,
/// help for one of them drives them apart.
fn text(desk: &Desk, side: &Side, role: usize) -> String {
    let (q, words, group) = (desk.q, desk.words, &desk.group);
    let items = which(q.items.len(), &|item| q.items[item].roles.has(role));
    let held = group.held().without(RoleSet::of(role));
    // What nobody else in the group is placed to say comes first.
    let only = which(q.items.len(), &|item| q.items[item].roles.has(role) && !q.items[item].roles.meets(held));
    let quoted = if only.is_empty() { &items } else { &only };
    let quotes = each_text(quoted.len().min(QUOTED), &|n| {
        words.fill(key::PEOPLE_LETTER_QUOTE, &[("text", &q.items[quoted[n]].text)])
    });
    let name = group.name.value.as_str();
    let parts: [Part; 5] = [
        ("name", &name),
        ("role", &q.roles[role].label),
        ("address", &address(desk, side)),
        ("day", &day_words(desk, group.by.value)),
        ("quotes", &quotes.concat()),
    ];
    let mut text = words.fill(if name.is_empty() { key::PEOPLE_LETTER } else { key::PEOPLE_LETTER_NAMED }, &parts);
    text += &words.count(key::PEOPLE_LETTER_HOW, items.len(), &parts);
    for (is, word) in
        [(group.by.value != Day::NONE, key::PEOPLE_LETTER_BY), (group.blind.value, key::PEOPLE_LETTER_BLIND)]
    {
        if is {
            text += &words.fill(word, &parts);
        }
    }
    let needs = if only.is_empty() { key::PEOPLE_LETTER_TOO } else { key::PEOPLE_LETTER_ONLY };
    text + &words.count(needs, only.len(), &parts)
}

/// Where the letter leads: an empty invitation, so that whoever follows it begins in this group. Without
/// an id there is no group to begin in yet.
fn address(desk: &Desk, side: &Side) -> String {
    let group = invitation(&desk.state.group);
    let link = Link { kind: Kind::Group, made: side.today, group };
    match link::write(&link, desk.q) {
        Ok(link) if !desk.state.group.id.is_empty() => address_of(&desk.around, &link),
        _ => desk.around.address.clone(),
    }
}
