//! The board as a page: where I am, where to go next.

mod map;
mod next;

use yew::prelude::*;

use self::map::Map;
use self::next::NextPlaces;
use crate::components::Deferred;
use crate::hooks::use_snapshot;
use crate::i18n::key;
use crate::phrases;

/// The board page.
#[component]
pub fn BoardPage() -> Html {
    let snapshot = use_snapshot();
    let (answered, asked) = phrases::progress(&snapshot);
    let lead = if asked > 0 && answered == asked {
        snapshot.text(key::BOARD_LEAD_DONE).to_owned()
    } else {
        snapshot.words.fill(key::BOARD_LEAD, &[("n", &answered), ("of", &asked)])
    };
    html! {
        <>
            <div class="page-head">
                <h2 class="title" part="title" tabindex="-1">{ snapshot.text(key::BOARD_TITLE) }</h2>
                <p class="lead" key={lead.clone()}>{ lead }</p>
            </div>
            <Deferred><Map /></Deferred>
            <Deferred><NextPlaces /></Deferred>
        </>
    }
}
