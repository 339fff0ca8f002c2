//! Messages that ask for answers, as somebody would write them.

use engine::group::{Asked, Day, Word};
use formats::invitation;
use formats::link::{self, Kind, Link};

use super::Report;
use crate::hooks::LinkAddress;
use crate::i18n::{Part, key};
use crate::phrases::{day_words, missing_of};

/// The most questions a message quotes.
const QUOTED: usize = 5;

impl Report<'_> {
    /// What asks a member of the group for the answers that are missing: the questions, how long they take, and the link
    /// that opens them.
    pub fn reminder(&self, person: usize, to: &LinkAddress, today: Day) -> String {
        let (snapshot, words) = (self.snapshot, self.snapshot.words);
        let items = missing_of(snapshot, person);
        let quote = |item: &usize| words.fill(key::ASK_LETTER_QUOTE, &[("text", &snapshot.q.items[*item].headline())]);
        let mut quotes: String = items.iter().take(QUOTED).map(quote).collect();
        if items.len() > QUOTED {
            quotes += &words.count(key::ASK_LETTER_MORE, items.len() - QUOTED, &[]);
        }
        let name = snapshot.group.people.get(person).map_or("", |person| person.name.value.as_str());
        let purchase = snapshot.group.name.value.as_str();
        let by = snapshot.group.by.value;
        let me = snapshot.state.my().map_or("", |me| me.name.value.as_str());
        let minutes = snapshot.q.minutes_for(&items).max(1);
        let parts: [Part; 6] = [
            ("name", &name),
            ("purchase", &purchase),
            ("quotes", &quotes),
            ("address", &self.address_for(person, to, today)),
            ("day", &day_words(snapshot, by)),
            ("me", &me),
        ];
        let mut text =
            words.fill(if name.is_empty() { key::ASK_LETTER_HELLO } else { key::ASK_LETTER_HELLO_NAME }, &parts);
        let about = if purchase.is_empty() { key::ASK_LETTER } else { key::ASK_LETTER_NAMED };
        text += &words.count(about, items.len(), &parts);
        text += &words.count(key::ASK_LETTER_HOW, minutes, &parts);
        if by != Day::NONE {
            text += &words.fill(key::ASK_LETTER_BY, &parts);
        }
        text + me
    }

    /// Where a reminder leads: an invitation for that very person.
    fn address_for(&self, person: usize, to: &LinkAddress, today: Day) -> String {
        let state = &self.snapshot.state;
        let Some(somebody) = self.snapshot.group.people.get(person) else { return to.page().to_owned() };
        let mut group = invitation(&state.group);
        let (name, roles) = (Word::first(somebody.name.value.clone()), Word::first(somebody.roles.value));
        group.asked.insert(somebody.id.clone(), Asked { name, roles, day: Word::default() });
        let me = state.my().map_or("", |me| me.name.value.as_str());
        match link::write(&Link::of(Kind::Invitation, today, group).from(me), self.snapshot.q) {
            Ok(link) if !state.group.id.is_empty() => to.of(&link),
            _ => to.page().to_owned(),
        }
    }
}
