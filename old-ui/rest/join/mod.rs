//! Joining: what came by a link or file is looked at first, then added, only looked at or forgotten.
//!
//! Nothing here writes before somebody says so. What came stands in [`Joining`]; everything shown
//! about it is worked out anew from that and the state ([`seen::Seen`]).

mod card;
mod look;
mod moves;
mod open;
mod preview;
mod sealed;
mod seen;
mod wrong;

use std::rc::Rc;

use self::seen::Seen;
use self::wrong::Wrong;
use super::effect::{Effect, Outcome};
use super::side;
use super::side::{Side, SideEvent, Work};
use crate::group::{MergeError, free_device};
use crate::share::link::{self, LinkError, Sealed, fragment};
use crate::share::{FileError, Incoming, open_file};
use crate::state::{Action, State, View};
use crate::ui::desk::Desk;
use crate::ui::template::{Html, On};

/// How many files that cannot be read are told one by one.
const MOST_WRONG: usize = 5;

/// What is half done there.
#[derive(Clone, Debug, Default)]
pub struct Joining {
    /// What came and can be read.
    came: Option<Rc<Incoming>>,
    step: Step,
    /// Why something that came cannot be read.
    wrong: Vec<Wrong>,
    /// How many more there are than are told.
    unread: usize,
    /// A file made with another questionnaire, until it is said what to do with it.
    other: Option<Rc<OtherFile>>,
    /// What was added last: it comes back when that is undone.
    added: Option<Rc<Incoming>>,
    pasted: String,
    /// A sealed link waits for its passphrase.
    sealed: Option<Sealed>,
    passphrase: String,
    /// The browser is at it.
    unsealing: bool,
    /// The last passphrase did not open it.
    refused: bool,
}

/// Where one stands with what came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Step {
    #[default]
    First,
    /// Asked whether newer words in my name are mine.
    Mine,
    /// Asked which of the people in it I am.
    Who,
    OnlyLook,
}

/// A file of another questionnaire: what of it means something here, and its whole text.
#[derive(Clone, Debug)]
struct OtherFile {
    name: String,
    text: String,
    made_with: [String; 2],
    came: Incoming,
}

/// What happens there.
#[derive(Clone, Debug)]
pub enum JoinEvent {
    /// Something was typed or pasted into the field.
    Paste(String),
    /// Look at what was pasted.
    Open,
    Passphrase(String),
    /// Open the sealed link with what was typed.
    Unseal,
    /// A new try: what was wrong has been read.
    Again,
    Add,
    /// The newer words in my name are mine, or not.
    Mine(bool),
    /// Somebody new begins in that group.
    New,
    /// Choose who I am among those in it.
    Which,
    /// I am this one of those in it.
    Me(usize),
    Look,
    /// Back from a question or from looking.
    Back,
    Forget,
    /// Undo adding.
    Undo,
    /// Open it as a group of its own.
    Another,
    /// Go to the group it belongs to, which was put away.
    Theirs,
    /// Take over what two questionnaires have in common.
    TakeOther,
    SaveOther,
    LeaveOther,
}

/// What to do on a click.
fn on(desk: &Desk, event: JoinEvent) -> On {
    super::on(desk, SideEvent::Join(event))
}

impl Joining {
    /// Takes one event; `random` is a random number.
    pub fn take(&mut self, event: JoinEvent, random: u64, work: &mut Work) {
        let came = self.came.clone();
        match (event, came) {
            (JoinEvent::Paste(text), _) => self.pasted = text,
            (JoinEvent::Passphrase(text), _) => (self.passphrase, self.refused) = (text, false),
            (JoinEvent::Unseal, _) => self.unseal(work),
            (JoinEvent::Again, _) => self.clear_wrong(),
            (JoinEvent::Open, _) => {
                let pasted = self.pasted.clone();
                self.open_link(fragment::pasted(&pasted, side::key(work.around)), work);
            }
            (JoinEvent::Add, Some(came)) if !work.state.mine_elsewhere(&came.group).is_empty() => {
                self.turn(Step::Mine, "[id=join-card]", work);
            }
            (JoinEvent::Add | JoinEvent::Mine(true), Some(came)) => {
                self.add(Action::Merge(Box::new(came.group.clone())), work);
            }
            (JoinEvent::Mine(false), Some(came)) => self.add(Action::Reassert(Box::new(came.group.clone())), work),
            (JoinEvent::New, Some(came)) => {
                // The link stays in the address until somebody has begun: nothing is saved before.
                work.join(Action::Merge(Box::new(came.group.clone())));
                work.act(Action::Go(View::Start));
                *self = Joining::default();
            }
            (JoinEvent::Which, _) => self.turn(Step::Who, "[id=join-card]", work),
            (JoinEvent::Me(n), Some(came)) => {
                let merge = Action::Merge(Box::new(came.group.clone()));
                let mut then = work.state.clone();
                then.apply(work.q, merge.clone());
                let id = came.group.people.get(n).map(|person| person.id.clone()).unwrap_or_default();
                let Some(person) = then.group.find(&id).and_then(|n| then.group.people.get(n)) else { return };
                let device = free_device(person, (random & 0xff) as u8);
                work.act(merge);
                work.act(Action::Take { person: id, device });
                work.act(Action::Go(View::Board));
                work.ask(Effect::ForgetLink);
                *self = Joining::default();
            }
            (JoinEvent::Look, _) => self.turn(Step::OnlyLook, "h2", work),
            (JoinEvent::Back, _) => self.turn(Step::First, "h2", work),
            (JoinEvent::Forget, _) => {
                *self = Joining::default();
                work.ask(Effect::ForgetLink);
                work.act(Action::Go(work.state.home()));
            }
            (JoinEvent::Undo, _) => {
                self.came = self.added.take();
                work.tell(Outcome::TakeBack);
                self.turn(Step::First, "h2", work);
            }
            (JoinEvent::Another, Some(came)) => {
                let state = State { group: came.group.clone(), view: View::Join, ..State::new(work.q) };
                work.tell(Outcome::Another(state));
                self.turn(Step::First, "h2", work);
            }
            (JoinEvent::Theirs, Some(came)) => {
                work.tell(Outcome::Back(came.group.id.clone()));
                self.turn(Step::First, "h2", work);
            }
            (JoinEvent::TakeOther, _) => {
                if let Some(other) = self.other.take() {
                    self.put(other.came.clone(), &other.name, work);
                }
            }
            (JoinEvent::SaveOther, _) => {
                if let Some(other) = &self.other {
                    let (name, text) = (other.name.clone(), other.text.clone());
                    work.ask(Effect::Download { name, kind: "application/json", text });
                }
            }
            (JoinEvent::LeaveOther, _) => {
                self.other = None;
                work.focus("h2");
            }
            // Nothing is there any more.
            (_, None) => {}
        }
    }

    /// A link or a file came.
    pub fn hear(&mut self, what: &str, text: &str, work: &mut Work) {
        match what {
            "link" => self.open_link(text, work),
            "unsealed" if self.unsealing => self.open_link(text, work),
            "not-unsealed" if self.unsealing => {
                (self.unsealing, self.refused) = (false, true);
                work.focus("[id=join-passphrase]");
            }
            "file" => {
                let (name, text) = text.split_once('\n').unwrap_or_default();
                self.open_file(name, text, work);
            }
            _ => {}
        }
    }

    fn open_link(&mut self, text: &str, work: &mut Work) {
        let read = link::read(text, work.q);
        self.clear_wrong();
        match read {
            Ok(link) => {
                *self = Joining { came: Some(Rc::new(Incoming::link(link))), ..Joining::default() };
                self.turn(Step::First, "h2", work);
            }
            Err(LinkError::Sealed(sealed)) => {
                *self = Joining { sealed: Some(sealed), ..Joining::default() };
                self.turn(Step::First, "h2", work);
            }
            Err(error) => {
                (self.came, self.sealed) = (None, None);
                self.wrong.push(Wrong::Link(error));
                self.turn(Step::First, "[id=join-wrong]", work);
            }
        }
    }

    /// Asks the browser to open the sealed link; one answer at a time.
    fn unseal(&mut self, work: &mut Work) {
        let Some(sealed) = self.sealed.clone().filter(|_| !self.unsealing) else { return };
        if self.passphrase.is_empty() {
            work.focus("[id=join-passphrase]");
            return;
        }
        self.unsealing = true;
        work.ask(Effect::Unseal { passphrase: self.passphrase.clone(), sealed });
    }

    fn open_file(&mut self, name: &str, text: &str, work: &mut Work) {
        let name: String = name.chars().take(wrong::LONGEST).collect();
        self.wrong.retain(|wrong| !matches!(wrong, Wrong::Link(_)));
        match open_file(text, work.q) {
            Ok(group) => self.put(Incoming::file(group), &name, work),
            Err(FileError::Other(found)) => {
                let (text, made_with) = (text.to_owned(), found.made_with);
                self.other = Some(Rc::new(OtherFile { name, text, made_with, came: Incoming::file(found.group) }));
                work.focus("[id=join-other]");
            }
            Err(FileError::Broken(complaints)) => self.note(wrong::broken(name, &complaints), work),
        }
    }

    /// What a file holds is looked at: with the files before it, or in the place of a link.
    fn put(&mut self, new: Incoming, name: &str, work: &mut Work) {
        if let Some(came) = self.came.as_mut().filter(|came| came.files > 0) {
            match Rc::make_mut(came).add(&new.group) {
                Ok(()) => {}
                Err(MergeError::OtherGroup) => return self.note(Wrong::OtherGroup(name.to_owned()), work),
                Err(MergeError::TooManyPeople) => return self.note(Wrong::Crowd(name.to_owned()), work),
            }
        } else {
            self.came = Some(Rc::new(new));
        }
        self.added = None;
        self.turn(Step::First, "h2", work);
    }

    fn note(&mut self, wrong: Wrong, work: &mut Work) {
        if self.wrong.len() < MOST_WRONG {
            self.wrong.push(wrong);
        } else {
            self.unread += 1;
        }
        work.focus("[id=join-wrong]");
    }

    fn clear_wrong(&mut self) {
        self.wrong.clear();
        self.unread = 0;
    }

    fn turn(&mut self, step: Step, focus: &str, work: &mut Work) {
        self.step = step;
        work.focus(focus);
    }

    /// Adds what came; it can be taken back.
    fn add(&mut self, action: Action, work: &mut Work) {
        work.join(action);
        work.ask(Effect::ForgetLink);
        *self = Joining { added: self.came.take(), ..Joining::default() };
        work.focus("h2");
    }
}

/// The page.
pub fn join(desk: &Desk, side: &Side) -> Html {
    let joining = &side.join;
    if joining.sealed.is_some() {
        return sealed::sealed(desk, side);
    }
    let Some(came) = &joining.came else { return open::open(desk, side) };
    let seen = Seen::of(desk, came);
    if joining.step == Step::OnlyLook && !seen.hidden {
        return look::look(&seen);
    }
    preview::preview(&seen, side)
}
