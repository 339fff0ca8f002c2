//! The start page: what this is, an example of what one gets, one's part, begin. Who is invited finds here what to, and by
//! whom.

mod example;
mod form;
mod invited;
mod paste;
mod roles;

use yew::prelude::*;

use self::form::StartForm;
use crate::hooks::{use_assessment, use_invitation, use_snapshot, use_status};
use crate::i18n::key;
use crate::lazy::{Entry, Lazy, Section};

/// The start page.
#[component]
pub fn StartPage() -> Html {
    let (snapshot, status, assessment) = (use_snapshot(), use_status(), use_assessment());
    let invitation = use_invitation();
    if invitation.is_some() {
        // What is filled in is about this one.
        return html! { <StartForm key={status.link.unwrap_or_default().to_string()} {invitation} /> };
    }
    let has_others = !assessment.other_groups().is_empty() || assessment.has_other_editions();
    let on_undo = Callback::from(move |_: MouseEvent| assessment.undo_start_over());
    html! {
        <>
            if status.can_undo {
                <p class="notice" part="notice">
                    <span>{ snapshot.text(key::START_UNDO_ABOUT) }</span>
                    <button type="button" class="link" onclick={on_undo}>{ snapshot.text(key::START_UNDO) }</button>
                </p>
            }
            <StartForm />
            // Where other groups are kept, or answers to another edition, the way back to them.
            if has_others { <Lazy entry={Entry::Section(Section::Groups)} /> }
        </>
    }
}
