//! What would be sent, as it is chosen now, and what it costs in characters.

use super::super::side::{Side, address_of};
use super::{Came, Sharing};
use crate::group::{Answer, Day, Group};
use crate::questionnaire::Questionnaire;
use crate::share::link::{self, Kind, Link, MAX_LENGTH, MAX_PEOPLE};
use crate::share::{Include, What, chosen, redacted};
use crate::state::State;
use crate::ui::desk::Around;

/// What would be sent.
pub struct Parcel {
    q: &'static Questionnaire,
    today: Day,
    /// It is to be sealed.
    pub seal: bool,
    pub what: What,
    pub include: Include,
    /// Everything that could go in.
    pub whole: Group,
    /// What goes in.
    pub sent: Group,
    /// My answers are in it, and with them what I reopened.
    pub holds_mine: bool,
    /// The link of it, from its version to its check, before it is sealed; none where it does not fit.
    pub plain: Option<String>,
    /// The address up to there.
    base: String,
}

/// How much of something is in a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub answers: usize,
    pub notes: usize,
    pub names: usize,
    /// Steps of the plan, and what meetings agreed on.
    pub decisions: usize,
}

impl Parcel {
    /// As it is chosen now.
    pub fn of(q: &'static Questionnaire, state: &State, around: &Around, side: &Side) -> Parcel {
        let share = &side.share;
        let suits = if state.me.is_none() || state.group.people.len() > 1 { What::Group } else { What::Mine };
        let what = share.what.unwrap_or(suits);
        let mut whole = chosen(&state.group, state.my(), what);
        if whole.id.is_empty() {
            whole.id = id(side.random);
        }
        let sent = redacted(&whole, share.include);
        let mut parcel = Parcel {
            q,
            today: side.today,
            seal: share.seal && side.can_seal,
            what,
            include: share.include,
            holds_mine: what != What::Invitation && share.include.answers,
            plain: None,
            base: address_of(around, ""),
            whole,
            sent,
        };
        parcel.plain = parcel.write(&parcel.sent, what).filter(|plain| parcel.fits(plain.len()));
        parcel
    }

    /// The link of a group; none where it does not fit.
    fn write(&self, group: &Group, what: What) -> Option<String> {
        if group.people.len() > MAX_PEOPLE {
            return None;
        }
        let mine = what == What::Mine && group.people.len() == 1;
        let kind = if mine { Kind::Mine } else { Kind::Group };
        link::write(&Link { kind, made: self.today, group: group.clone() }, self.q).ok()
    }

    fn fits(&self, plain: usize) -> bool {
        !self.seal || link::sealed_length(plain) <= MAX_LENGTH
    }

    /// How long the address would be with this link in it, sealed if that is chosen.
    fn around(&self, plain: usize) -> usize {
        self.base.len() + if self.seal { link::sealed_length(plain) } else { plain }
    }

    /// How long the address is; none where there is none.
    pub fn length(&self) -> Option<usize> {
        self.plain.as_ref().map(|plain| self.around(plain.len()))
    }

    /// How much longer the link is, or would be, for being sealed.
    pub fn sealing_costs(&self) -> Option<usize> {
        self.plain.as_ref().map(|plain| link::sealed_length(plain.len()) - plain.len())
    }

    /// How long it would be with this ticked.
    pub fn length_with(&self, include: Include) -> Option<usize> {
        if self.whole.people.len() > MAX_PEOPLE {
            return None;
        }
        let plain = self.write(&redacted(&self.whole, include), self.what)?.len();
        self.fits(plain).then(|| self.around(plain))
    }

    /// How long it would be with something else sent.
    pub fn length_of(&self, state: &State, what: What) -> Option<usize> {
        if what == What::Group && state.group.people.len() > MAX_PEOPLE {
            return None;
        }
        let mut group = redacted(&chosen(&state.group, state.my(), what), self.include);
        group.id.clone_from(&self.whole.id);
        let plain = self.write(&group, what)?.len();
        self.fits(plain).then(|| self.around(plain))
    }

    /// What is sent: the address with the link in it. None where it does not fit, and as long as it is
    /// not sealed as chosen.
    pub fn address(&self, share: &Sharing) -> Option<String> {
        let plain = self.plain.as_ref()?;
        if !self.seal {
            return Some([self.base.as_str(), plain].concat());
        }
        match share.asked.as_ref().filter(|asked| asked.plain == *plain && asked.passphrase == share.passphrase) {
            Some(super::Asked { came: Came::Sealed(link), .. }) => Some([self.base.as_str(), link].concat()),
            _ => None,
        }
    }
}

/// How much is in a group.
pub fn counts(group: &Group) -> Counts {
    let mut counts = Counts::default();
    for matter in group.matters() {
        counts.decisions += usize::from(group.decision(matter).is_something());
    }
    for person in &group.people {
        for word in &person.answers {
            counts.answers += usize::from(word.value != Answer::Nothing);
        }
        for (_, note) in person.notes.iter() {
            counts.notes += usize::from(!note.value.is_empty());
        }
        counts.names += usize::from(!person.name.value.is_empty());
    }
    counts
}

/// The id of a group that has none yet.
fn id(random: u64) -> String {
    let mut id = String::new();
    for n in 0..8 {
        let digit = (random >> (4 * n) & 15) as u8;
        id.push(char::from(if digit < 10 { b'0' + digit } else { b'a' - 10 + digit }));
    }
    id
}
