//! Which picture of the six jobs somebody likes: the section of the jobs and the trial below show the same one.

use yew::prelude::*;

use crate::hooks::{DraftHandle, use_draft};

/// The pictures of the six jobs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum JobsPicture {
    /// On one scale.
    #[default]
    Scale,
    /// As a radar.
    Radar,
}

/// Properties of [`JobsPictureProvider`].
#[derive(Clone, PartialEq, Properties)]
pub struct JobsPictureProviderProps {
    /// What reads it.
    pub children: Html,
}

/// Provides the choice to the sections of the page, so that each is drawn again when it is made in another.
#[component]
pub fn JobsPictureProvider(props: &JobsPictureProviderProps) -> Html {
    let picture = use_draft::<JobsPicture>();
    html! {
        <ContextProvider<DraftHandle<JobsPicture>> context={picture}>
            { props.children.clone() }
        </ContextProvider<DraftHandle<JobsPicture>>>
    }
}

/// The picture that is chosen, to be read and changed.
#[hook]
pub fn use_jobs_picture() -> DraftHandle<JobsPicture> {
    let own = use_draft();
    use_context().unwrap_or(own)
}
