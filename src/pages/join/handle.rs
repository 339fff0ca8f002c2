//! What can be done on the page: each verb reads what came and the state as they are now.

use engine::state::{Action, State, View};
use formats::file::MAX_BYTES;
use formats::link::fragment;
use formats::open_file;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::draft::{CARD, HEADING, Joining, PASSPHRASE, Step, UnsealStep};
use crate::drafts::DraftHandle;
use crate::focus::Focus;
use crate::platform::files::ChosenFile;
use crate::platform::{crypto, downloads, history, random};
use crate::state::AssessmentHandle;

/// The verbs of the page.
#[derive(Clone, PartialEq)]
pub struct JoinHandle {
    pub draft: DraftHandle<Joining>,
    pub assessment: AssessmentHandle,
    pub focus: Focus,
    /// What our pair in an address's fragment is called.
    pub share_key: AttrValue,
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

    /// Shows what a link holds.
    pub fn open_link(&self, link: &str) {
        let q = self.assessment.q();
        self.update(|join| join.open_link(link, q));
    }

    /// Shows what the link that was pasted holds.
    pub fn open_pasted(&self) {
        let pasted = self.draft.now().pasted.clone();
        self.open_link(fragment::pasted(&pasted, &self.share_key));
    }

    /// Shows what files hold, one after the other.
    pub fn open_files(&self, files: Vec<ChosenFile>) {
        let handle = self.clone();
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
                    handle.draft.update(|join| to = join.unsealed(&sealed, link.as_deref(), q));
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
        self.assessment.add(vec![how(Box::new(came.group.clone()))]);
        self.forget_link();
        self.draft.update(Joining::added);
        self.focus(HEADING);
    }

    /// Takes back what was added last, and looks at it again.
    pub fn undo(&self) {
        self.draft.update(Joining::undone);
        self.assessment.take_back();
        self.focus(HEADING);
    }

    /// Somebody new begins in that group.
    pub fn begin_new(&self) {
        let Some(came) = self.draft.now().came.clone() else { return };
        // The link stays in the address until somebody has begun: nothing is saved before.
        self.assessment.add(vec![Action::Merge(Box::new(came.group.clone())), Action::Go(View::Start)]);
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
        self.turn(Step::Who, CARD);
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
        self.draft.update(|join| *join = Joining::default());
        self.forget_link();
        self.assessment.go(self.assessment.state().home());
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
        let mut to = None;
        self.draft.update(|join| to = join.take_other());
        if let Some(to) = to {
            self.focus(to);
        }
    }

    /// Offers a file of another questionnaire again.
    pub fn save_other(&self) {
        if let Some(other) = &self.draft.now().other {
            // The browser says itself whether it is kept.
            let _ = downloads::offer(&other.name, "application/json", &other.text);
        }
    }

    /// Leaves a file of another questionnaire alone.
    pub fn leave_other(&self) {
        self.update(|join| {
            join.other = None;
            HEADING
        });
    }
}
