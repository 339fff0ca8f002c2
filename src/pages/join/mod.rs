//! Joining: what came by a link or file is looked at first, then added, only looked at or forgotten.
//!
//! Nothing here changes the state before somebody says so. What came stands in [`draft::Joining`]; everything shown
//! about it is worked out from that and the state ([`preview::Preview`]). What needs figures is a component of its own
//! that takes both from its context ([`change`], [`talk`], [`look`]): an invitation is opened without them.

mod answered;
mod card;
mod change;
pub mod draft;
mod files;
pub mod handle;
mod incoming;
mod look;
mod open;
mod people;
mod preview;
mod sealed;
mod talk;
#[cfg(test)]
mod tests;
mod which;
mod wrongs;

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use self::answered::answered;
use self::draft::{Joining, Step};
use self::handle::JoinHandle;
use self::incoming::Incoming;
use self::look::Look;
use self::open::Open;
use self::preview::Preview;
use self::sealed::SealedLink;
use crate::hooks::{use_assessment, use_config, use_draft, use_focus, use_link_address, use_snapshot, use_status};
use crate::pages::run::draft::Run;

/// The page.
#[component]
pub fn JoinPage() -> Html {
    let (snapshot, assessment, focus) = (use_snapshot(), use_assessment(), use_focus());
    let (config, draft, to_run) = (use_config(), use_draft::<Joining>(), use_draft::<Run>());
    let share_key = use_memo(config.share_key().to_owned(), |key| AttrValue::from(key.clone()));
    let preview = use_memo((snapshot, draft.clone()), |(snapshot, draft)| {
        draft.came.as_ref().map(|came| Rc::new(Preview::of(snapshot, came)))
    });
    let join = JoinHandle { draft, assessment, focus, share_key: (*share_key).clone(), address: use_link_address() };
    use_link_that_came(&join);
    let content = match &*preview {
        _ if join.draft.sealed.is_some() => html! { <SealedLink /> },
        None => html! { <Open /> },
        Some(preview) if preview.is_own_invitation() => answered(preview, &join, &to_run),
        Some(preview) => {
            let only_looks = join.draft.step == Step::OnlyLook && !preview.hidden;
            let content = if only_looks {
                html! { <Look /> }
            } else {
                html! { <Incoming /> }
            };
            html! { <ContextProvider<Rc<Preview>> context={preview}>{ content }</ContextProvider<Rc<Preview>>> }
        }
    };
    html! { <ContextProvider<JoinHandle> context={join}>{ content }</ContextProvider<JoinHandle>> }
}

/// Reads a link that came with the page's address, once.
#[hook]
fn use_link_that_came(join: &JoinHandle) {
    let (join, status) = (join.clone(), use_status());
    use_effect_with(status.link, move |link| {
        if let Some(link) = link.clone() {
            // Once the page is there: where the link cannot be read, the focus goes to why, and not to the heading as
            // with every new page.
            spawn_local(async move {
                // Read first: an invitation is handed on as one that comes.
                join.assessment.link_was_read();
                join.open(&link);
            });
        }
    });
}
