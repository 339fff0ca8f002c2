//! What came by a link or file and is looked at: a draft, so that it is still there after another page was looked at.
//! Nothing in it is part of the state before somebody says so.
//!
//! The methods say where the focus belongs after what they did: a selector.

use std::rc::Rc;

use engine::group::{Carrier, Group, MergeError, free_device};
use engine::questionnaire::Questionnaire;
use engine::state::{Action, State, View};
use formats::link::{self, Kind, Link, LinkError, Sealed, fragment};
use formats::{FileError, Incoming, Problem};

use crate::components::Offered;
use crate::i18n::Key;
use crate::platform::graphemes;

/// How many files that cannot be read are listed one by one.
const MOST_WRONG: usize = 5;
/// How many problems of a file are listed.
const MOST_PLACES: usize = 3;
/// How much of a text out of a file is shown, in characters.
const LONGEST: usize = 160;

/// Where the focus goes.
pub const HEADING: &str = "h2";
pub const CARD: &str = "[id=join-card]";
pub const WHICH: &str = "[id=join-which]";
pub const ONE: &str = "[name=join-one]";
pub const WRONG: &str = "[id=join-wrong]";
pub const OTHER: &str = "[id=join-other]";
pub const PASSPHRASE: &str = "[id=join-passphrase]";

/// What is half done on the page.
#[derive(Clone, Debug, Default)]
pub struct Joining {
    /// What came and can be read.
    pub came: Option<Rc<Incoming>>,
    pub step: Step,
    /// Which of the people in it I am: chosen, and not yet said.
    pub who: Option<usize>,
    /// It was to be said without being chosen.
    pub missed: bool,
    /// Why something that came cannot be read.
    pub wrong: Vec<Wrong>,
    /// How many more there are than are listed.
    pub unread: usize,
    /// What came of another questionnaire, until it is said what to do with it.
    pub other: Option<Rc<OtherEdition>>,
    /// That file, once it was offered again.
    pub offered: Option<Offered>,
    /// What was added last: it comes back when that is undone.
    pub added: Option<Rc<Incoming>>,
    /// What is typed or pasted into the field.
    pub pasted: String,
    /// A sealed link waits for its passphrase.
    pub sealed: Option<Sealed>,
    pub passphrase: String,
    /// The browser is at it.
    pub unsealing: bool,
    /// The last passphrase did not open it.
    pub refused: bool,
    /// Who sent the link that cannot be opened, where that can be read.
    pub sender: String,
    /// What came of the last thing that was done with it.
    pub said: Option<Key>,
}

/// Where one stands with what came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// Looking at what it is.
    #[default]
    First,
    /// Asked whether newer words in my name are mine.
    Mine,
    /// Asked which of the people in it I am.
    Who,
    /// Looking at the first result of what would be.
    OnlyLook,
}

/// Why something that came cannot be read, or was left out.
#[derive(Clone, Debug, PartialEq)]
pub enum Wrong {
    Link(LinkError),
    /// A file's name, its first complaints, and how many more there are.
    File {
        name: String,
        first: Vec<Problem>,
        more: usize,
    },
    /// It is not of the group that the files before it are of.
    OtherGroup(String),
    /// A link, of another group than those beside it: who sent it, and what the group is called.
    OtherLink([String; 2]),
    /// A sealed link among others: it is opened by itself.
    SealedToo,
    /// With it there would be too many people.
    Crowd(String),
}

/// What came of another questionnaire, by file or by link: what of it means something here, and its whole text.
#[derive(Clone, Debug)]
pub struct OtherEdition {
    /// Of a file; empty for a link.
    pub name: String,
    /// The text of the file; the link as it is written here, where it fits into one.
    pub text: String,
    /// The questionnaire's id and edition.
    pub made_with: [String; 2],
    pub came: Incoming,
}

/// What opening a sealed link now leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnsealStep {
    /// There is nothing to open, or the browser is at it.
    Nothing,
    /// A passphrase is missing.
    Passphrase,
    /// This is to be opened with this passphrase.
    Unseal { sealed: Sealed, passphrase: String },
}

impl Joining {
    /// Reads a link and shows what it holds, in the place of what came before.
    pub fn open_link(&mut self, text: &str, q: &Questionnaire) -> &'static str {
        self.clear_wrong();
        match link::read(text, q) {
            Ok(link) => *self = Joining { came: Some(Rc::new(Incoming::link(link))), ..Joining::default() },
            Err(LinkError::Sealed(sealed)) => *self = Joining { sealed: Some(sealed), ..Joining::default() },
            Err(error) => {
                (self.came, self.sealed, self.step, self.said) = (None, None, Step::First, None);
                self.sender = link::sender_of_cut(text, q).unwrap_or_default();
                self.wrong.push(Wrong::Link(error));
                return WRONG;
            }
        }
        HEADING
    }

    /// Reads whatever came or was pasted: a link, an address, or whole messages with several. Those of the group that is
    /// `here` go first, else those of the first one's; they are put together.
    pub fn open(&mut self, text: &str, share_key: &str, here: &str, q: &Questionnaire) -> &'static str {
        let links: Vec<&str> = fragment::all_pasted(text, share_key).collect();
        if links.len() < 2 {
            let link = links.first().copied().unwrap_or(text.trim());
            return self.open_link(link::rejoined(link, q).as_deref().unwrap_or(link), q);
        }
        *self = Joining::default();
        let mut found: Vec<Incoming> = Vec::new();
        for link in links {
            let rejoined = link::rejoined(link, q);
            let wrong = match link::read(rejoined.as_deref().unwrap_or(link), q) {
                Ok(link) => {
                    found.push(Incoming::link(link));
                    continue;
                }
                Err(LinkError::Sealed(_)) => Wrong::SealedToo,
                Err(error) => Wrong::Link(error),
            };
            // A message may have the same link twice.
            if !self.wrong.contains(&wrong) {
                self.note(wrong);
            }
        }
        let first = found.iter().position(|it| it.group.id == here).unwrap_or_default();
        if found.is_empty() {
            return WRONG;
        }
        let mut came = found.swap_remove(first);
        let mut known = vec![came.clone()];
        for other in found {
            if known.contains(&other) {
                continue;
            }
            known.push(other.clone());
            match came.add(&other) {
                Ok(()) => {}
                Err(MergeError::OtherGroup) => drop(self.note(left_out(&other))),
                Err(MergeError::TooManyPeople) => drop(self.note(Wrong::Crowd(other.from))),
            }
        }
        self.came = Some(Rc::new(came));
        HEADING
    }

    /// A sealed link is to be opened now with what was typed; one answer at a time.
    pub fn unseal_now(&mut self) -> UnsealStep {
        let Some(sealed) = self.sealed.clone().filter(|_| !self.unsealing) else { return UnsealStep::Nothing };
        if self.passphrase.is_empty() {
            return UnsealStep::Passphrase;
        }
        self.unsealing = true;
        UnsealStep::Unseal { sealed, passphrase: self.passphrase.clone() }
    }

    /// What came of opening `sealed`: the link in it, or nothing. None where another link came meanwhile.
    pub fn unsealed(&mut self, sealed: &Sealed, link: Option<&str>, q: &Questionnaire) -> Option<&'static str> {
        if !self.unsealing || self.sealed.as_ref() != Some(sealed) {
            return None;
        }
        Some(match link {
            Some(link) => self.open_link(link, q),
            None => {
                (self.unsealing, self.refused) = (false, true);
                PASSPHRASE
            }
        })
    }

    /// Shows what a file holds; `read` is what reading its text gave.
    pub fn open_file(&mut self, name: &str, text: String, read: Result<Group, FileError>) -> &'static str {
        let name = graphemes::within(name, LONGEST).to_owned();
        self.wrong.retain(|wrong| !matches!(wrong, Wrong::Link(_)));
        match read {
            Ok(group) => self.put(Incoming::file(group), name),
            Err(FileError::Other(found)) => {
                let (made_with, came) = (found.made_with, Incoming::file(found.group));
                self.other = Some(Rc::new(OtherEdition { name, text, made_with, came }));
                OTHER
            }
            Err(FileError::Broken(complaints)) => self.note(broken(name, &complaints)),
        }
    }

    /// Whether a link came that cannot be read since it was made with a questionnaire of this digest.
    pub fn is_of_other(&self) -> Option<&str> {
        match &self.wrong[..] {
            [Wrong::Link(LinkError::OtherQuestionnaire { digest })] => Some(digest),
            _ => None,
        }
    }

    /// The link that came was made with this edition, which is at hand: what both ask can be taken over.
    pub fn offer(&mut self, link: Link, edition: &Questionnaire, q: &Questionnaire) -> &'static str {
        let link = Link { group: Carrier::new(edition, q).group(&link.group), ..link };
        self.clear_wrong();
        self.other = Some(Rc::new(OtherEdition {
            name: String::new(),
            text: link::write(&link, q).unwrap_or_default(),
            made_with: [&edition.id, &edition.edition].map(ToString::to_string),
            came: Incoming::link(link),
        }));
        OTHER
    }

    /// Takes over what two questionnaires have in common.
    pub fn take_other(&mut self) -> Option<&'static str> {
        let other = self.other.take()?;
        Some(self.put(other.came.clone(), other.name.clone()))
    }

    /// What a file holds is looked at: with the files before it, or in the place of a link.
    fn put(&mut self, new: Incoming, name: String) -> &'static str {
        if let Some(came) = self.came.as_mut().filter(|came| came.files > 0) {
            match Rc::make_mut(came).add(&new) {
                Ok(()) => {}
                Err(MergeError::OtherGroup) => return self.note(Wrong::OtherGroup(name)),
                Err(MergeError::TooManyPeople) => return self.note(Wrong::Crowd(name)),
            }
        } else {
            self.came = Some(Rc::new(new));
        }
        self.added = None;
        (self.step, self.who, self.missed) = (Step::First, None, false);
        HEADING
    }

    fn note(&mut self, wrong: Wrong) -> &'static str {
        if self.wrong.len() < MOST_WRONG {
            self.wrong.push(wrong);
        } else {
            self.unread += 1;
        }
        WRONG
    }

    /// A new try: what was wrong has been read.
    pub fn clear_wrong(&mut self) {
        self.wrong.clear();
        self.unread = 0;
    }

    /// Whether what came has newer words in my name, which are asked about before it is added.
    pub fn asks_first(&self, state: &State) -> bool {
        self.came.as_ref().is_some_and(|came| !state.mine_elsewhere(&came.group).is_empty())
    }

    /// It was added: what is left is to undo that.
    pub fn added(&mut self) {
        *self = Joining { added: self.came.take(), ..Joining::default() };
    }

    /// Adding it was undone: it is looked at again.
    pub fn undone(&mut self) {
        self.came = self.added.take();
        self.step = Step::First;
    }

    /// Going on as the `n`th person in it, on a device with a number of its own; `random` chooses the number.
    pub fn begin_as(&self, n: usize, state: &State, q: &Questionnaire, random: u8) -> Option<Vec<Action>> {
        let came = self.came.as_ref()?;
        let person = came.group.people.get(n)?;
        let (id, name) = (&person.id, &person.name.value);
        let merge = Action::Merge(Box::new(came.group.clone()));
        let mut then = state.clone();
        then.apply(q, merge.clone());
        let person = then.group.find(id).and_then(|n| then.group.people.get(n))?;
        let take = Action::Take { person: id.clone(), device: free_device(person, random) };
        let mut actions = vec![merge, take];
        match came.kind {
            // My own way to another device: it says who invited me, if anybody did.
            Kind::Mine if came.invited.as_ref() == Some(id) => actions.push(Action::Invited(came.from.clone())),
            // Whoever sent me the group has what I said in it.
            Kind::Group | Kind::Outcome if !came.from.is_empty() && came.from != *name => {
                actions.extend([Action::Invited(came.from.clone()), Action::Sent]);
            }
            _ => {}
        }
        actions.push(Action::Go(View::Board));
        Some(actions)
    }

    /// Somebody new begins in it. Whoever was passed the whole group, or is brought back the answers they asked for,
    /// collects; everybody else was invited.
    pub fn begin_new(&self) -> Option<Vec<Action>> {
        let came = self.came.as_ref()?;
        let collects = !came.group.asked.is_empty() || (came.kind == Kind::Mine && came.invited.is_none());
        let invited = (!collects).then(|| Action::Invited(came.from.clone()));
        let merge = Action::Merge(Box::new(came.group.clone()));
        Some([Some(merge), invited, Some(Action::Go(View::Start))].into_iter().flatten().collect())
    }
}

/// What is said of a link that is of another group.
fn left_out(other: &Incoming) -> Wrong {
    let people: Vec<&str> = other.group.people.iter().map(|person| person.name.value.as_str()).collect();
    let from = if other.from.is_empty() { people.first().copied().unwrap_or_default() } else { &other.from };
    Wrong::OtherLink([from.to_owned(), other.group.name.value.clone()])
}

/// A file that cannot be read. What it says is kept short: it may quote what somebody wrote.
fn broken(name: String, complaints: &[Problem]) -> Wrong {
    let short = |complaint: &Problem| {
        let sentence = graphemes::within(&complaint.sentence, LONGEST).to_owned();
        Problem { place: complaint.place, path: String::new(), sentence }
    };
    let first: Vec<Problem> = complaints.iter().take(MOST_PLACES).map(short).collect();
    Wrong::File { name, more: complaints.len() - first.len(), first }
}
