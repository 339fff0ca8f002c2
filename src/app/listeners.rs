//! Other tabs of this browser, the page being left and looked at again, another day, and links in its address.

use engine::state::Action;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;
use yew::prelude::*;

use crate::hooks::{use_assessment, use_config, use_focus, use_snapshot};
use crate::platform::{clock, history};
use crate::store::RECORD;

/// Listens as long as the frame is there.
#[hook]
pub fn use_listeners() {
    let (assessment, config, focus) = (use_assessment(), use_config(), use_focus());
    use_effect_with(config.share_key().to_owned(), move |key| {
        let key = key.clone();
        let open = {
            let assessment = assessment.clone();
            move |link: Option<String>| {
                if let Some(link) = link {
                    assessment.open_link(link);
                    // Also where another link was looked at already, and the page's name stays.
                    focus.to_heading();
                }
            }
        };
        open(history::link(&key).or_else(|| history::strayed_link(&key)));
        let listeners = web_sys::window().map(|window| {
            let (stored, left, back) = (assessment.clone(), assessment.clone(), assessment);
            [
                EventListener::new(&window, "storage", move |event| {
                    // Elements with a key of their own keep it under a longer name; so are other things kept, and
                    // looking once more does no harm.
                    let name = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
                    // Of a storage that is emptied no name is told.
                    if name.as_ref().is_none_or(|name| name.contains(RECORD)) {
                        stored.hear(name.as_deref());
                    }
                }),
                EventListener::new(&window, "pagehide", move |_| left.apply(Action::Leave)),
                // Brought back as it was left, it heard nothing of what other pages did meanwhile.
                EventListener::new(&window, "pageshow", move |_| back.catch_up()),
                EventListener::new(&window, "hashchange", move |_| open(history::link(&key))),
            ]
        });
        move || drop(listeners)
    });
}

/// How long after midnight it is looked at, in milliseconds: clocks and timers do not agree to the last of them.
const PAST_MIDNIGHT: u32 = 1_000;

/// The day goes on while the page stays open: at midnight, and when it is looked at again, since a device that sleeps
/// has no midnight.
#[hook]
pub fn use_day() {
    let (assessment, today) = (use_assessment(), use_snapshot().state.today);
    use_effect_with(today, move |_| {
        let midnight = clock::rest_of_day().map(|rest| {
            let assessment = assessment.clone();
            Timeout::new(rest + PAST_MIDNIGHT, move || assessment.look_at_day())
        });
        let document = web_sys::window().and_then(|window| window.document());
        let seen = document
            .map(|document| EventListener::new(&document, "visibilitychange", move |_| assessment.look_at_day()));
        move || drop((midnight, seen))
    });
}
