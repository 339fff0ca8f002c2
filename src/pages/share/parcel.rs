//! What would be sent, as it is chosen now, and what it costs in characters.

use engine::group::{Answer, Day, Group};
use engine::questionnaire::Questionnaire;
use engine::state::{Action, State};
use formats::link::{self, Kind, Link, MAX_LENGTH, MAX_PEOPLE};
use formats::{Include, Names, What, chosen, file_name, redacted};

use super::draft::Sharing;
use crate::hooks::ShareChoices;

/// Where it is sent from.
#[derive(Clone, Debug, PartialEq)]
pub struct Sender {
    /// The day it is.
    pub today: Day,
    /// Links can be sealed here.
    pub can_seal: bool,
    /// The address that links stand in, up to the link.
    pub base: String,
}

/// What would be sent.
#[allow(clippy::struct_excessive_bools, reason = "each is true or not whatever the others are")]
pub struct Parcel {
    q: &'static Questionnaire,
    today: Day,
    /// It is to be sealed.
    pub seal: bool,
    /// Which of the things that can be sent it is.
    pub what: What,
    /// It is everything of the group: nothing of it is a matter of choice.
    pub everything: bool,
    /// As long as others' answers are kept from me, nothing of theirs leaves but with everything.
    pub closed: bool,
    /// What goes in.
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
    /// What I am called, as the link says it.
    from: String,
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
    pub fn of(
        q: &'static Questionnaire,
        state: &State,
        choices: &ShareChoices,
        share: &Sharing,
        sender: &Sender,
    ) -> Parcel {
        let (everything, closed) = (choices.everything, state.is_closed(q));
        let suits = if state.me.is_none() || state.group.people.len() > 1 { What::Group } else { What::Mine };
        let what = match choices.what.unwrap_or(suits) {
            _ if everything => What::Group,
            What::Group if closed => What::Mine,
            what => what,
        };
        let include = if everything { Include::EVERYTHING } else { choices.include };
        let mut whole = held(state, what, closed && !everything);
        if whole.id.is_empty() {
            whole.id.clone_from(&share.id);
        }
        let sent = redacted(&whole, include);
        let my_name = state.my().map_or("", |me| me.name.value.as_str());
        // Where names stay here, mine does.
        let named = what == What::Invitation || include.names == Names::All;
        let mut parcel = Parcel {
            q,
            today: sender.today,
            seal: share.seal && sender.can_seal,
            what,
            everything,
            closed,
            include,
            holds_mine: what != What::Invitation && include.answers,
            plain: None,
            base: sender.base.clone(),
            from: if named { my_name.to_owned() } else { String::new() },
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
        let kind = match what {
            What::Invitation => Kind::Invitation,
            _ if mine => Kind::Mine,
            _ => Kind::Group,
        };
        link::write(&Link::of(kind, self.today, group.clone()).from(self.from.as_str()), self.q).ok()
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
        let mut group = redacted(&held(state, what, self.closed), self.include);
        group.id.clone_from(&self.whole.id);
        let plain = self.write(&group, what)?.len();
        self.fits(plain).then(|| self.around(plain))
    }

    /// What is sent: the address with the link in it. None where it does not fit, and as long as it is not sealed as
    /// chosen.
    pub fn address(&self, share: &Sharing) -> Option<String> {
        let plain = self.plain.as_ref()?;
        if !self.seal {
            return Some([self.base.as_str(), plain].concat());
        }
        let sealing = share.sealing.as_ref()?;
        let same = sealing.plain == *plain && sealing.passphrase == share.passphrase;
        match &sealing.came {
            Some(Ok(link)) if same => Some([self.base.as_str(), link].concat()),
            _ => None,
        }
    }

    /// What its file is called: what it is, behind the group's name and the day.
    pub fn file_name(&self) -> String {
        let ending = match self.what {
            _ if self.everything => "-backup.json",
            What::Invitation => "-invitation.json",
            What::Mine => "-answers.json",
            What::Group => "-group.json",
        };
        file_name(&self.sent.name.value, self.today, ending)
    }

    /// What happens to the state once it leaves this browser: the group needs its id by now, and what everything of
    /// mine went with can no longer be taken back.
    pub fn leaves(&self, state: &State) -> Vec<Action> {
        let founded = state.group.id.is_empty().then(|| Action::Found(self.sent.id.clone()));
        founded.into_iter().chain(self.holds_mine.then_some(Action::Shared)).collect()
    }
}

/// What could go in; of a closed group nothing that others said or decided.
fn held(state: &State, what: What, closed: bool) -> Group {
    let mut group = chosen(&state.group, state.my(), what);
    if closed {
        group.decisions.clear();
    }
    group
}

/// How much is in a group.
pub fn counts(group: &Group) -> Counts {
    let mut counts = Counts::default();
    for matter in group.matters() {
        counts.decisions += usize::from(group.decision(matter).is_something());
    }
    for person in &group.people {
        counts.answers += person.answers.iter().filter(|word| word.value != Answer::Nothing).count();
        counts.notes += person.notes.values().filter(|note| !note.value.is_empty()).count();
        counts.names += usize::from(!person.name.value.is_empty());
    }
    counts
}
