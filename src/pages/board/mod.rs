//! The board as a page: where I am, where to go next.

mod map;
mod next;

use engine::state::{View, run};
use yew::prelude::*;

use self::map::Map;
use self::next::NextPlaces;
use crate::components::{Deferred, send_back};
use crate::hooks::{use_assessment, use_focus, use_snapshot};
use crate::i18n::key;
use crate::phrases;
use crate::styles::use_results_styles;

/// The board page.
#[component]
pub fn BoardPage() -> Html {
    let (snapshot, assessment, focus) = (use_snapshot(), use_assessment(), use_focus());
    use_results_styles(&focus.frame());
    let (answered, asked) = phrases::progress(&snapshot);
    let lead = if asked > 0 && answered == asked {
        snapshot.text(key::BOARD_LEAD_DONE).to_owned()
    } else {
        snapshot.words.fill(key::BOARD_LEAD, &[("n", &answered), ("of", &asked)])
    };
    // The way on, while statements of mine are open.
    let on = run::entry(snapshot.q, &snapshot.state).filter(|_| answered < asked);
    let word = snapshot.text(if answered == 0 { key::BOARD_BEGIN } else { key::BOARD_CONTINUE });
    html! {
        <>
            <div class="page-head">
                <h2 class="title" part="title" tabindex="-1">{ snapshot.text(key::BOARD_TITLE) }</h2>
                <p class="lead" key={lead.clone()}>{ lead }</p>
                <div class="row">
                    if let Some(cell) = on {
                        <button type="button" key="on" class="button button-main" part="button" onclick={assessment.on_go(View::Run(cell))}>
                            <span key={word}>{ word }</span>
                        </button>
                    }
                    { send_back(&snapshot, &assessment) }
                </div>
            </div>
            <Deferred><Map /></Deferred>
            <Deferred><NextPlaces /></Deferred>
        </>
    }
}
