//! What a letter to a missing role says.

use engine::group::Day;
use engine::questionnaire::RoleSet;
use formats::invitation;
use formats::link::{self, Kind, Link};

use crate::hooks::LinkAddress;
use crate::i18n::{Part, key};
use crate::phrases::day_words;
use crate::snapshot::Snapshot;

/// How many statements a letter quotes.
const QUOTED: usize = 2;

/// The letter. It ends in what the group needs: help for the group brings people together, help for one of them drives
/// them apart.
pub fn letter_to(snapshot: &Snapshot, role: usize, address: &str) -> String {
    let (q, words, group) = (snapshot.q, snapshot.words, &snapshot.group);
    let items = q.items_where(|n| q.items[n].roles.has(role));
    let held = group.held().without(RoleSet::of(role));
    // What nobody else in the group is placed to say comes first.
    let only = q.items_where(|n| q.items[n].roles.has(role) && !q.items[n].roles.meets(held));
    let quoted = if only.is_empty() { &items } else { &only };
    let quote = |item: &usize| words.fill(key::PEOPLE_LETTER_QUOTE, &[("text", &q.items[*item].text)]);
    let quotes: String = quoted.iter().take(QUOTED).map(quote).collect();
    let name = group.name.value.as_str();
    let parts: [Part; 5] = [
        ("name", &name),
        ("role", &q.roles[role].label),
        ("address", &address),
        ("day", &day_words(snapshot, group.by.value)),
        ("quotes", &quotes),
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

/// Where a letter leads: an empty invitation, so that whoever follows it begins in this group. Without an id there is no
/// group to begin in yet.
pub fn address_of_invitation(snapshot: &Snapshot, to: &LinkAddress, today: Day) -> String {
    let group = &snapshot.state.group;
    let link = Link::of(Kind::Group, today, invitation(group));
    match link::write(&link, snapshot.q) {
        Ok(link) if !group.id.is_empty() => to.of(&link),
        _ => to.page().to_owned(),
    }
}
