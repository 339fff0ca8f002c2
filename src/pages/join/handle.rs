//! What can be done on the page: each verb reads what came and the state as they are now.

use engine::state::{Action, State, View};
use formats::file::MAX_BYTES;
use formats::link::{self, Kind, Link, fragment};
use formats::{Invitation, is_file, open_file};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::draft::{CARD, HEADING, Joining, ONE, PASSPHRASE, Step, UnsealStep, WHICH};
use crate::components::Offered;
use crate::drafts::DraftHandle;
use crate::focus::Focus;
use crate::hooks::LinkAddress;
use crate::i18n::{Key, key};
use crate::platform::files::ChosenFile;
use crate::platform::{clipboard, crypto, history, random};
use crate::state::AssessmentHandle;

/// The verbs of the page.
#[derive(Clone, PartialEq)]
pub struct JoinHandle {
    pub draft: DraftHandle<Joining>,
    pub assessment: AssessmentHandle,
    pub focus: Focus,
    /// What our pair in an address's fragment is called.
    pub share_key: AttrValue,
    /// Where links lead.
    pub address: LinkAddress,
}

/// The verbs of the page around.
///
/// # Panics
/// Outside of the page.
#[hook]
pub fn use_join() -> JoinHandle {
    use_context().expect("the page gives it to its sections")
}

impl JoinHandle {
    /// On an event, does one of these verbs.
    pub fn on<E: 'static>(&self, verb: impl Fn(&JoinHandle) + 'static) -> Callback<E> {
        let handle = self.clone();
        Callback::from(move |_: E| verb(&handle))
    }

    /// Moves the focus on this page; who has gone elsewhere meanwhile keeps it there.
    fn focus(&self, to: &'static str) {
        if self.assessment.state().view == View::Join {
            self.focus.to(to);
        }
    }

    /// A page begins: at its heading, or at why there is none of what came.
    fn begin_at(&self, to: &'static str) {
        if self.assessment.state().view == View::Join {
            self.focus.begin_at(to);
        }
    }

    /// Changes what is looked at; `change` says where the focus goes.
    fn update(&self, change: impl FnOnce(&mut Joining) -> &'static str) {
        let mut to = HEADING;
        self.draft.update(|join| to = change(join));
        self.focus(to);
    }

    fn turn(&self, step: Step, to: &'static str) {
        self.update(|join| {
            join.step = step;
            to
        });
    }

    /// The link is asked about no more.
    fn forget_link(&self) {
        // Where the browser keeps it, it is offered again when the page is loaded anew.
        let _ = history::forget_link(&self.share_key);
    }

    /// Shows what a link holds, or several in a message. An invitation that is new here has a page of its own.
    pub fn open(&self, text: &str) {
        let q = self.assessment.q();
        if is_file(text) {
            let (read, mut to) = (open_file(text, q), HEADING);
            self.draft.update(|join| {
                *join = Joining::default();
                to = join.open_file(self.assessment.words().text(key::JOIN_PASTED), text.to_owned(), read);
            });
            self.begin_at(to);
            return;
        }
        let link = fragment::pasted(text, &self.share_key);
        let rejoined = link::rejoined(link, q);
        let link = rejoined.as_deref().unwrap_or(link);
        let is_alone = fragment::all_pasted(text, &self.share_key).nth(1).is_none();
        if is_alone && let Some(link) = self.new_invitation(link) {
            self.draft.update(|join| *join = Joining::default());
            self.assessment.open_link(link);
            // It takes this page's place.
            self.begin_at(HEADING);
            return;
        }
        let (here, mut to) = (self.assessment.state().group.id.clone(), HEADING);
        self.draft.update(|join| {
            to = join.open(text, &self.share_key, &here, q);
            to = self.offered(join, link).unwrap_or(to);
        });
        self.begin_at(to);
    }

    /// A link that was made with another edition, if that is at hand: what both ask is offered.
    fn offered(&self, join: &mut Joining, link: &str) -> Option<&'static str> {
        let digest = join.is_of_other()?;
        let edition = self.assessment.editions().into_iter().find(|edition| edition.scoring.starts_with(digest))?;
        let link = link::read(link, &edition).ok()?;
        Some(join.offer(link, &edition, self.assessment.q()))
    }

    /// The link to an invitation that is new here, as one is written by now.
    fn new_invitation(&self, link: &str) -> Option<String> {
        let q = self.assessment.q();
        let link = link::read(link, q).ok()?;
        Invitation::of(link.clone()).filter(|invitation| self.assessment.is_new_here(invitation))?;
        link::write(&Link { kind: Kind::Invitation, ..link }, q).ok()
    }

    /// Shows what was pasted holds.
    pub fn open_pasted(&self) {
        self.open(&self.draft.now().pasted);
    }

    /// Shows what files hold, one after the other.
    pub fn open_files(&self, files: Vec<ChosenFile>) {
        let handle = self.clone();
        // What was wrong with those before has been read.
        self.draft.update(Joining::clear_wrong);
        spawn_local(async move {
            for file in files {
                // One byte more than any file of ours has is enough to tell that it is too long.
                let text = file.text(MAX_BYTES + 1).await;
                let read = open_file(&text, handle.assessment.q());
                handle.update(|join| join.open_file(&file.name(), text, read));
            }
        });
    }

    /// Opens the sealed link with what was typed.
    pub fn unseal(&self) {
        let mut step = UnsealStep::Nothing;
        self.draft.update(|join| step = join.unseal_now());
        match step {
            UnsealStep::Nothing => {}
            UnsealStep::Passphrase => self.focus(PASSPHRASE),
            UnsealStep::Unseal { sealed, passphrase } => {
                let handle = self.clone();
                spawn_local(async move {
                    let link = crypto::unseal(&passphrase, &sealed).await.ok();
                    let (q, mut to) = (handle.assessment.q(), None);
                    if let Some(link) = link.as_deref().and_then(|link| handle.new_invitation(link)) {
                        handle.open(&link);
                        return;
                    }
                    handle.draft.update(|join| {
                        to = join.unsealed(&sealed, link.as_deref(), q);
                        to = link.as_deref().and_then(|link| handle.offered(join, link)).or(to);
                    });
                    if let Some(to) = to {
                        handle.focus(to);
                    }
                });
            }
        }
    }

    /// Adds what came; newer words in my name are asked about first.
    pub fn add(&self) {
        if self.draft.now().asks_first(&self.assessment.state()) {
            self.turn(Step::Mine, CARD);
        } else {
            self.add_with(Action::Merge);
        }
    }

    /// Adds what came; what it says newer in my name is mine, or is said again as it is here.
    pub fn add_as(&self, mine: bool) {
        self.add_with(if mine { Action::Merge } else { Action::Reassert });
    }

    fn add_with(&self, how: fn(Box<engine::group::Group>) -> Action) {
        let Some(came) = self.draft.now().came.clone() else { return };
        let mut actions = vec![how(Box::new(came.group.clone()))];
        // What a meeting agreed on counts once each changes the answer: that is offered there.
        actions.extend((came.kind == Kind::Outcome).then_some(Action::Go(View::Meeting)));
        self.assessment.add(actions);
        self.forget_link();
        self.draft.update(Joining::added);
        self.focus(HEADING);
    }

    /// To what a meeting agreed on, which is here already.
    pub fn to_meeting(&self) {
        self.leave_for(View::Meeting);
    }

    /// To another page, with what came put away.
    pub fn leave_for(&self, view: View) {
        self.draft.update(|join| *join = Joining::default());
        self.forget_link();
        self.assessment.go(view);
    }

    /// Copies a message that asks for the link again.
    pub fn ask_again(&self) {
        let (words, sender) = (self.assessment.words(), self.draft.now().sender.clone());
        let (message, copied) = match sender.as_str() {
            "" => (words.text(key::JOIN_AGAIN_MESSAGE_UNNAMED).to_owned(), key::JOIN_AGAIN_COPIED_UNNAMED),
            name => (words.fill(key::JOIN_AGAIN_MESSAGE, &[("name", &name)]), key::JOIN_AGAIN_COPIED),
        };
        self.copy_text(&message, copied);
    }

    fn copy_text(&self, text: &str, copied: Key) {
        let (handle, written) = (self.clone(), clipboard::write(text, self.focus.frame().cast()));
        spawn_local(async move {
            let said = if written.await.is_ok() { copied } else { key::JOIN_NOT_COPIED };
            handle.draft.update(|join| join.said = Some(said));
        });
    }

    /// Copies it as a link, for the device where its group is.
    pub fn copy(&self) {
        let Some(came) = self.draft.now().came.clone() else { return };
        let Ok(link) = link::write(&came.to_link(), self.assessment.q()) else { return };
        self.copy_text(&self.address.of(&link), key::JOIN_COPIED);
    }

    /// Takes back what was added last, and looks at it again.
    pub fn undo(&self) {
        self.draft.update(Joining::undone);
        self.assessment.take_back();
        self.focus(HEADING);
    }

    /// Somebody new begins in that group; another one that is here is put away.
    pub fn begin_new(&self) {
        let (assessment, q) = (&self.assessment, self.assessment.q());
        let Some(actions) = self.draft.now().begin_new() else { return };
        // The link stays in the address until somebody has begun: nothing is saved before.
        if assessment.state().me.is_some() {
            let mut state = State::new(q);
            for action in actions {
                state.apply(q, action);
            }
            assessment.open_another(state);
        } else {
            assessment.add(actions);
        }
        self.draft.update(|join| *join = Joining::default());
    }

    /// I am the `n`th of those in it.
    pub fn begin_as(&self, n: usize) {
        let (assessment, random) = (&self.assessment, (random::bits() & 0xff) as u8);
        let actions = self.draft.now().begin_as(n, &assessment.state(), assessment.q(), random);
        let Some(actions) = actions else { return };
        assessment.apply_all(actions);
        self.forget_link();
        self.draft.update(|join| *join = Joining::default());
    }

    /// Asks which of those in it I am.
    pub fn ask_who(&self) {
        self.turn(Step::Who, WHICH);
    }

    /// I am the `n`th of those in it: chosen, and not yet said.
    pub fn choose(&self, n: usize) {
        self.draft.update(|join| (join.who, join.missed) = (Some(n), false));
    }

    /// I am whoever was chosen.
    pub fn begin_as_chosen(&self) {
        match self.draft.now().who {
            Some(n) => self.begin_as(n),
            None => self.update(|join| {
                join.missed = true;
                ONE
            }),
        }
    }

    /// Looks at the first result of what would be.
    pub fn look(&self) {
        self.turn(Step::OnlyLook, HEADING);
    }

    /// Back from a question or from looking.
    pub fn back(&self) {
        self.turn(Step::First, HEADING);
    }

    /// Forgets what came.
    pub fn forget(&self) {
        self.leave_for(self.assessment.state().home());
    }

    /// Opens it as a group of its own.
    pub fn open_another(&self) {
        let Some(came) = self.draft.now().came.clone() else { return };
        let new = State::new(self.assessment.q());
        self.assessment.open_another(State { group: came.group.clone(), view: View::Join, ..new });
        self.turn(Step::First, HEADING);
    }

    /// Goes to the group it belongs to, which was put away.
    pub fn switch_to_theirs(&self) {
        let Some(came) = self.draft.now().came.clone() else { return };
        self.assessment.switch_to(&came.group.id);
        self.turn(Step::First, HEADING);
    }

    /// Takes over what two questionnaires have in common.
    pub fn take_other(&self) {
        let other = self.draft.now().other.clone();
        // A link is looked at as one that was made with this edition.
        if let Some(other) = other.filter(|other| other.name.is_empty() && !other.text.is_empty()) {
            self.open(&other.text);
            return;
        }
        let mut to = None;
        self.draft.update(|join| to = join.take_other());
        if let Some(to) = to {
            self.focus(to);
        }
    }

    /// Offers the file of another questionnaire again.
    pub fn save_other(&self) {
        if let Some(other) = &self.draft.now().other {
            let offered = Offered::file(&other.name, "application/json", other.text.clone());
            self.draft.update(|join| join.offered = Some(offered));
        }
    }

    /// Leaves what came of another questionnaire alone.
    pub fn leave_other(&self) {
        let is_link = self.draft.now().other.as_ref().is_some_and(|other| other.name.is_empty());
        if is_link {
            self.forget();
            return;
        }
        self.update(|join| {
            (join.other, join.offered) = (None, None);
            HEADING
        });
    }
}
