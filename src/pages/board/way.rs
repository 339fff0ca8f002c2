//! Whose turn it is: the one way on from the board.

use engine::state::{View, run};

use crate::i18n::key;
use crate::phrases::{self, SendBack};
use crate::snapshot::Snapshot;

/// A way on: what its button says, and where it leads.
pub struct Way {
    pub word: String,
    pub to: View,
}

/// The way on. Own answers come first, then sending them back to whoever asked; who is alone invites. In a group
/// everything else stands on the board itself.
pub fn way_on(snapshot: &Snapshot) -> Option<Way> {
    let state = &snapshot.state;
    if !state.is_done(snapshot.q)
        && let Some(cell) = run::entry(snapshot.q, state)
    {
        return Some(Way { word: answer(snapshot), to: View::Run(cell) });
    }
    if let Some(back) = send_back(snapshot) {
        return Some(back);
    }
    if phrases::others_are_heard(snapshot) {
        return None;
    }
    let was_asked = snapshot.group.invited().any(|(_, asked)| asked.day.is_said());
    let is_alone = snapshot.group.people.len() < 2;
    let (word, to) = if is_alone && state.inviter.is_none() && !was_asked {
        (key::END_INVITE, View::Invite)
    } else {
        (key::BOARD_WEEK, View::Results)
    };
    Some(Way { word: snapshot.text(word).to_owned(), to })
}

/// Beginning, or going on, with the minutes that takes.
fn answer(snapshot: &Snapshot) -> String {
    let (answered, _) = phrases::progress(snapshot);
    let minutes = snapshot.q.minutes_for(&run::open(snapshot.q, &snapshot.state)).max(1);
    let word = if answered == 0 { key::BOARD_BEGIN_MINUTES } else { key::BOARD_CONTINUE_MINUTES };
    snapshot.words.count(word, minutes, &[])
}

/// Sending back what I have, or that I will not answer, where somebody waits for it.
pub fn send_back(snapshot: &Snapshot) -> Option<Way> {
    if phrases::send_back(snapshot) == SendBack::Nothing {
        return None;
    }
    let word = if snapshot.state.my().is_some_and(|me| me.answered() == 0) {
        snapshot.text(key::BOARD_SEND_NONE).to_owned()
    } else {
        phrases::of_inviter(snapshot, key::BOARD_SEND_BACK_TO, key::SEND_BACK)
    };
    Some(Way { word, to: View::End })
}
