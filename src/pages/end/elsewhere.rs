//! A link to oneself, for whoever stops before the end: to go on elsewhere, or where the browser forgets.

use engine::group::{Asked, Day};
use engine::state::{Action, State};
use formats::link::{self, Kind, Link};
use formats::{Include, mine, redacted};
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::components::keyed;
use crate::hooks::{use_assessment, use_focus, use_link_address, use_platform, use_snapshot};
use crate::i18n::{Key, key};
use crate::platform::browser::{self, Keeps};
use crate::platform::clipboard;
use crate::snapshot::Snapshot;

/// Everything of mine, and who invited me: whoever opens it elsewhere is still invited.
fn link_to_self(snapshot: &Snapshot, today: Day) -> Option<String> {
    let State { group, inviter, .. } = &*snapshot.state;
    let me = snapshot.state.my()?;
    let mut all = redacted(&mine(group, me), Include::EVERYTHING);
    all.asked.insert(me.id.clone(), Asked::default());
    let from = inviter.clone().unwrap_or_default();
    link::write(&Link::of(Kind::Mine, today, all).from(from), snapshot.q).ok()
}

/// Why it is worth having in such a browser.
pub const fn reason(keeps: Keeps) -> Option<Key> {
    match keeps {
        Keeps::Long => None,
        Keeps::SevenDays => Some(key::END_FORGETS_SOON),
        Keeps::WhileOpen => Some(key::END_FORGETS_CLOSED),
    }
}

/// The section; nothing where it does not fit into a link.
#[component]
pub fn LinkToYourself() -> Html {
    let (snapshot, assessment, platform, focus) = (use_snapshot(), use_assessment(), use_platform(), use_focus());
    let address = use_link_address();
    let keeps = use_state(Keeps::default);
    use_effect_with((), {
        let keeps = keeps.clone();
        move |()| keeps.set(browser::this_keeps())
    });
    let copied = use_state(|| None);
    let Some(link) = link_to_self(&snapshot, platform.today) else { return html! {} };
    let address = address.of(&link);
    let on_copy = {
        let (address, copied) = (address.clone(), copied.clone());
        Callback::from(move |_: MouseEvent| {
            let written = clipboard::write(&address, focus.frame().cast());
            let (copied, assessment, focus) = (copied.clone(), assessment.clone(), focus.clone());
            spawn_local(async move {
                let is_copied = written.await.is_ok();
                copied.set(Some(is_copied));
                if is_copied {
                    assessment.share(vec![Action::Shared]);
                } else {
                    focus.to("[id=end-self]");
                }
            });
        })
    };
    let text = |key: Key| snapshot.text(key);
    let said = copied.map(|is_copied| text(if is_copied { key::END_SELF_COPIED } else { key::OUTGOING_NOT_COPIED }));
    html! {
        <section class="end-self" aria-labelledby="end-elsewhere">
            <h3 class="sub" id="end-elsewhere">{ text(key::END_SELF) }</h3>
            if let Some(reason) = reason(*keeps) { <p class="small">{ keyed(text(reason)) }</p> }
            <p class="small">{ text(key::END_SELF_ABOUT) }</p>
            <div class="row">
                <button type="button" class="button button-small" part="button" onclick={on_copy}>{ text(key::END_SELF_COPY) }</button>
            </div>
            if *copied == Some(false) {
                <textarea class="address" id="end-self" dir="ltr" readonly=true rows="4" aria-label={text(key::END_SELF)} value={address} />
            }
            <p class="small" role="status">if let Some(said) = said { { keyed(said) } }</p>
        </section>
    }
}
