//! A statement that is worded otherwise than when I answered it.

use engine::state::Action;
use yew::prelude::*;

use crate::components::{Sign, glyph, keyed};
use crate::hooks::{use_assessment, use_focus, use_snapshot};
use crate::i18n::key;

/// Properties of [`Reworded`].
#[derive(Clone, PartialEq, Properties)]
pub struct RewordedProps {
    /// The statement.
    pub item: usize,
}

/// That it is, where it is answered; and that the answer fits all the same. Once that is said, or something else is
/// answered, its room stays.
#[component]
pub fn Reworded(&RewordedProps { item }: &RewordedProps) -> Html {
    let (snapshot, assessment, focus) = (use_snapshot(), use_assessment(), use_focus());
    let is_reworded = snapshot.state.is_reworded(snapshot.q, item);
    let onclick = {
        let id = &snapshot.q.items[item].id;
        Callback::from(move |_: MouseEvent| {
            focus.still(format!("[data-item=\"{id}\"]"));
            assessment.apply(Action::StillFits(item));
        })
    };
    html! {
        <div class={if is_reworded { "row reworded" } else { "row reworded cleared" }}>
            <p class="flag">{ glyph(Sign::Turn) }{ keyed(snapshot.text(key::EDITION_REWORDED)) }</p>
            <button type="button" class="link" {onclick}>{ snapshot.text(key::EDITION_FITS) }</button>
        </div>
    }
}
