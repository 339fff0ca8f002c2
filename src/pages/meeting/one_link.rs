//! What the one link for the others is called, and what it offers them.

use engine::group::Person;

use crate::i18n::key;
use crate::phrases::spelled;
use crate::snapshot::Snapshot;

/// "One link for all seven."
pub fn one_link(snapshot: &Snapshot) -> [String; 2] {
    let (words, people) = (snapshot.words, &snapshot.group.people);
    let others: Vec<&Person> =
        people.iter().enumerate().filter(|(n, _)| snapshot.me != Some(*n)).map(|(_, person)| person).collect();
    match &others[..] {
        [other] => {
            let name = crate::phrases::called(snapshot, other);
            [words.fill(key::COUNT_LINK_ONE, &[("name", &name)]), words.text(key::COUNT_OFFERS_ONE).to_owned()]
        }
        _ => {
            let count = spelled(words, people.len());
            [words.fill(key::COUNT_LINK_ALL, &[("count", &count)]), words.text(key::COUNT_OFFERS_ALL).to_owned()]
        }
    }
}
