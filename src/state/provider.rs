//! The provider: holds the session, and gives the handle, the snapshot and the status to everything below it.

use engine::questionnaire::Questionnaire;
use formats::Resources;
use yew::prelude::*;

use super::events::HostEvents;
use super::handle::{AssessmentHandle, begin};
use super::session::{Session, Status};
use crate::environment::Environment;
use crate::i18n::Messages;
use crate::platform::storage::StorageHandle;
use crate::snapshot::Snapshot;
use crate::store::SessionStore;

/// Properties of [`AssessmentProvider`].
#[derive(Clone, PartialEq, Properties)]
pub struct AssessmentProviderProps {
    /// The questionnaire. Another one begins another session: give the component a key that changes with it. The same in
    /// another language does not.
    pub q: &'static Questionnaire,
    /// The supplier's material.
    #[prop_or_else(Resources::none)]
    pub resources: &'static Resources,
    /// Where the session is kept. Another one begins another session likewise.
    pub storage: StorageHandle,
    /// Callbacks for what happens.
    #[prop_or_default]
    pub events: HostEvents,
    /// Gets the handle, once.
    #[prop_or_default]
    pub on_ready: Callback<AssessmentHandle>,
    /// What reads it.
    pub children: Html,
}

/// Provides [`AssessmentHandle`], which never changes, [`Status`] and [`Snapshot`]. The session is its own state and
/// the children are a property, so a change draws only who reads one of the three.
#[component]
pub fn AssessmentProvider(props: &AssessmentProviderProps) -> Html {
    let platform = use_context::<Environment>().unwrap_or_default().platform;
    let (q, words) = (props.q, use_context::<Messages>().unwrap_or_else(Messages::english));
    let store = {
        let storage = props.storage.clone();
        use_memo((), move |()| SessionStore::new(storage))
    };
    let session = {
        let store = store.clone();
        use_reducer(move || begin(&store, q, platform.day()))
    };
    let handle = {
        let session = session.clone();
        use_memo((), move |()| AssessmentHandle::new(session, store, platform))
    };
    handle.set_events(props.events.clone());
    handle.set_language(q, words);
    use_effect_with((), {
        let (handle, on_ready) = (handle.clone(), props.on_ready.clone());
        move |()| on_ready.emit((*handle).clone())
    });
    let Session { state, shown, status, .. } = &*session;
    let snapshot = Snapshot { words, resources: props.resources, ..Snapshot::of(q, state.clone(), shown) };
    html! {
        <ContextProvider<AssessmentHandle> context={(*handle).clone()}>
            <ContextProvider<Status> context={status.clone()}>
                <ContextProvider<Snapshot> context={snapshot}>
                    { props.children.clone() }
                </ContextProvider<Snapshot>>
            </ContextProvider<Status>>
        </ContextProvider<AssessmentHandle>>
    }
}
