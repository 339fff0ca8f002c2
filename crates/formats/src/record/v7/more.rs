//! What formats 6 and 7 have and format 5 has not.

use engine::group::{Asked, Day, Person};
use engine::questionnaire::RoleSet;
use engine::state::State;
use serde::{Deserialize, Serialize};

use super::word::{Said, day, said, said_text};

/// What stands behind the record.
#[derive(Default, Serialize, Deserialize)]
pub struct More<'a> {
    /// People who said that they are done, by their places.
    done: Vec<(u32, Said<bool>)>,
    /// Who lowered the answer to which item, and when last, as [`Day::bits`].
    lowered: Vec<(u32, u8, u16)>,
    #[serde(borrow)]
    asked: Vec<RecordAsked<'a>>,
    answered: u16,
    inviter: Option<&'a str>,
    sent: bool,
}

#[derive(Serialize, Deserialize)]
struct RecordAsked<'a> {
    id: &'a str,
    #[serde(borrow)]
    name: Said<&'a str>,
    roles: Said<u16>,
    /// As [`Day::bits`].
    day: Said<u16>,
}

impl<'a> More<'a> {
    /// Of a state.
    pub fn of(state: &'a State) -> More<'a> {
        let people = || state.group.people.iter().zip(0..);
        let done = |(person, n): (&'a Person, u32)| person.done.is_said().then(|| (n, said(&person.done, |done| done)));
        let lowered =
            |(person, n): (&'a Person, u32)| person.lowered.iter().map(move |(item, day)| (n, *item as u8, day.bits()));
        let asked = |(id, asked): (&'a String, &'a Asked)| RecordAsked {
            id,
            name: said_text(&asked.name),
            roles: said(&asked.roles, |roles| roles.0),
            day: said(&asked.day, Day::bits),
        };
        More {
            done: people().filter_map(done).collect(),
            lowered: people().flat_map(lowered).collect(),
            asked: state.group.asked.iter().map(asked).collect(),
            answered: state.answered,
            inviter: state.inviter.as_deref(),
            sent: state.sent,
        }
    }

    /// The state with it; none where it does not fit.
    pub fn add_to(self, mut state: State) -> Option<State> {
        for (n, done) in self.done {
            state.group.people.get_mut(n as usize)?.done = done.word(|done| done);
        }
        for (n, item, on) in self.lowered {
            state.group.people.get_mut(n as usize)?.lowered.insert(item.into(), Day::from_bits(on)?);
        }
        for one in self.asked {
            let (name, roles) = (one.name.word(str::to_owned), one.roles.word(RoleSet));
            state.group.asked.insert(one.id.to_owned(), Asked { name, roles, day: day(one.day)? });
        }
        let inviter = self.inviter.map(str::to_owned);
        Some(State { answered: self.answered, inviter, sent: self.sent, ..state })
    }
}
