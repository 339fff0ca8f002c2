//! Whether answers are to be sent back, and to whom; and who was sent for.

use super::ask::invited_as;
use crate::i18n::{Key, key};
use crate::snapshot::Snapshot;

/// Whether I have answers that whoever invited me lacks, and whether sending them is what comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SendBack {
    /// There is nothing to send, or nobody to send it to.
    Nothing,
    /// There is something to send; going on answering comes first.
    Beside,
    /// I am done: it is the one filled button, until it is sent.
    First,
}

/// How it stands with sending my answers back.
pub fn send_back(snapshot: &Snapshot) -> SendBack {
    let (state, q) = (&snapshot.state, snapshot.q);
    match (state.is_unsent(), state.is_done(q)) {
        (false, _) => SendBack::Nothing,
        (true, false) => SendBack::Beside,
        (true, true) => SendBack::First,
    }
}

/// What whoever invited me is called in a sentence.
pub fn inviter(snapshot: &Snapshot) -> String {
    match snapshot.state.inviter.as_deref().unwrap_or_default() {
        "" => snapshot.text(key::SEND_WHOEVER).to_owned(),
        name => name.to_owned(),
    }
}

/// What is said to or of whoever invited me: with their name in it, and where they do not say it, without.
pub fn of_inviter(snapshot: &Snapshot, named: Key, unnamed: Key) -> String {
    match snapshot.state.inviter.as_deref().unwrap_or_default() {
        "" => snapshot.text(unnamed).to_owned(),
        name => snapshot.words.fill(named, &[("inviter", &name)]),
    }
}

/// Whether the others' answers come together elsewhere, with whoever invited me, and none of them is here.
pub fn is_collected_elsewhere(snapshot: &Snapshot) -> bool {
    snapshot.state.inviter.is_some() && snapshot.state.group.people.len() < 2
}

/// What is to be asked for a role nobody holds: somebody for it, or nothing but patience where somebody was invited.
pub fn vacant_title(snapshot: &Snapshot, role: usize) -> String {
    let (words, invited) = (snapshot.words, invited_as(snapshot, role));
    let word = if invited.is_empty() { key::ASK_ROLE } else { key::ASK_INVITED };
    words.fill(word, &[("role", &&*snapshot.q.roles[role].label), ("who", &words.list(&invited))])
}
