//! The widget at one moment, rendered without a browser: any page for any state, with what is half done on it. Tests
//! read it. A session in a browser comes to most pages by what somebody does, and there is nobody here.

use std::rc::Rc;

use engine::group::Day;
use engine::state::State;
use yew::prelude::*;

use super::Frame;
use crate::components::Perspective;
use crate::config::{Config, SHARE_KEY};
use crate::drafts::Drafts;
use crate::environment::Environment;
use crate::hooks::{ShareChoices, Way};
use crate::i18n::Messages;
use crate::lazy::Loader;
use crate::pages::board::whose::Whose;
use crate::pages::end::reply::{Reply, Sending};
use crate::pages::join::draft::Joining;
use crate::pages::meeting::state::Meeting;
use crate::pages::run::draft::{Run, Stage};
use crate::parts;
use crate::platform::Platform;
use crate::platform::storage::StorageHandle;
use crate::questionnaire::core;
use crate::snapshot::Snapshot;
use crate::state::{AssessmentProvider, Status};
use crate::store::SessionStore;

/// What is half done on the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum HalfDone {
    /// Nothing.
    #[default]
    Nothing,
    /// A link that came is looked at.
    Link(AttrValue),
    /// The message with my answers was copied.
    Copied,
    /// The run is behind its last statement; of what is open, these were passed over.
    LeftOpen(Vec<usize>),
    /// A meeting is at this topic; behind the last one, at what it comes to.
    Meeting(usize),
    /// The same, once both ends were heard.
    Heard(usize),
    /// On the board one's own answers were chosen.
    MyAnswers,
}

/// Properties of [`StaticPage`].
#[derive(Clone, PartialEq, Properties)]
pub struct StaticPageProps {
    /// The state, with the page that is shown.
    pub state: State,
    /// What is half done on it.
    #[prop_or_default]
    pub half_done: HalfDone,
    /// The language.
    #[prop_or_else(Messages::english)]
    pub words: Messages,
    /// The settings.
    #[prop_or_default]
    pub config: Config,
    /// The day it is, and what a browser can do.
    #[prop_or_else(Platform::current)]
    pub platform: Platform,
    /// What is kept besides: other groups, earlier states.
    #[prop_or_else(StorageHandle::memory)]
    pub storage: StorageHandle,
}

/// The frame with its page, in the core edition.
#[component]
pub fn StaticPage(props: &StaticPageProps) -> Html {
    let StaticPageProps { state, half_done, words, config, platform, storage } = props;
    let (words, q) = (*words, words.spoken(core()));
    if state.me.is_some() {
        SessionStore::new(storage.clone()).save(state, core());
    }
    let today = if state.today == Day::NONE { platform.today } else { state.today };
    let state = State { today, ..state.clone() };
    // The session comes back to the board from some pages; the page is that of the state all the same.
    let snapshot = Snapshot { words, ..Snapshot::of(q, Rc::new(state.clone()), &state.shown(q)) };
    // What came by the page's address is there before anything is done with it.
    let link = match half_done {
        HalfDone::Link(link) => Some(link.clone()),
        _ => None,
    };
    let status = Status { saved: true, link, ..Status::default() };
    let environment = Environment {
        platform: *platform,
        drafts: half_done.drafts(&snapshot, platform.today),
        ..Environment::default()
    };
    html! {
        <ContextProvider<Loader> context={Loader(parts::load)}>
        <ContextProvider<Rc<Config>> context={Rc::new(config.clone())}>
        <ContextProvider<Messages> context={words}>
        <ContextProvider<Environment> context={environment}>
        <AssessmentProvider {q} storage={storage.clone()}>
        <ContextProvider<Status> context={status}>
        <ContextProvider<Snapshot> context={snapshot}>
            <Frame />
        </ContextProvider<Snapshot>>
        </ContextProvider<Status>>
        </AssessmentProvider>
        </ContextProvider<Environment>>
        </ContextProvider<Messages>>
        </ContextProvider<Rc<Config>>>
        </ContextProvider<Loader>>
    }
}

impl HalfDone {
    fn drafts(&self, snapshot: &Snapshot, today: Day) -> Drafts {
        let drafts = Drafts::default();
        match self {
            HalfDone::Nothing => {}
            HalfDone::Link(link) => {
                let mut join = Joining::default();
                join.open(link, SHARE_KEY, &snapshot.state.group.id, snapshot.q);
                drafts.set(Rc::new(join));
            }
            HalfDone::Copied => {
                let reply = Reply::of(snapshot, &ShareChoices::default(), today);
                drafts.set(Rc::new(Sending { left: Some((Way::Copied, reply.link)) }));
            }
            HalfDone::MyAnswers => {
                let mut choice = Whose::default();
                choice.choose(&snapshot.group.id, Perspective::Mine);
                drafts.set(Rc::new(choice));
            }
            HalfDone::LeftOpen(skipped) => {
                let run = Run { stage: Stage::LeftOpen, skipped: skipped.clone(), ..Run::default() };
                drafts.set(Rc::new(run));
            }
            HalfDone::Meeting(topic) | HalfDone::Heard(topic) => {
                let mut meeting = Meeting::default();
                meeting.begin(snapshot);
                meeting.go(*topic);
                meeting.note(|topic| topic.heard = matches!(self, HalfDone::Heard(_)));
                drafts.set(Rc::new(meeting));
            }
        }
        drafts
    }
}
