//! The supplier's material, with the steps it helps with.

use std::rc::Rc;

use engine::state::Shown;
use engine::state::week::{ThisWeek, this_week};
use yew::prelude::*;

use crate::hooks::use_snapshot;
use crate::i18n::key;
use crate::report::resource_note;
use crate::snapshot::Snapshot;

/// For the step of This week, which the list does not say again.
#[component]
pub fn WeekMaterial() -> Html {
    let snapshot = use_snapshot();
    let shown = Shown { group: Rc::clone(&snapshot.group), me: snapshot.me, figures: Rc::clone(&snapshot.figures) };
    let week = this_week(snapshot.q, &snapshot.state, &shown);
    let step = week.iter().find_map(|one| if let ThisWeek::Do(row) = one { Some(row.item) } else { None });
    step.map_or_else(Html::default, |item| material(&snapshot, item))
}

/// What the supplier has for a step, named as the supplier's.
pub fn material(snapshot: &Snapshot, item: usize) -> Html {
    let found = snapshot.resources.of_item(snapshot.q, item);
    if found.is_empty() {
        return html! {};
    }
    let link = |one: &&formats::Resource| {
        let lang = (!one.language.is_empty()).then(|| one.language.to_string());
        // A link carries nothing along, not even from where it was followed.
        html! {
            <li>
                <a class="help" href={one.link.to_string()} target="_blank" rel="noopener noreferrer"
                    hreflang={lang.clone()} {lang}>{ &*one.title }</a>
                { format!(" ({})", resource_note(snapshot, one)) }
            </li>
        }
    };
    let supplier = snapshot.words.fill(key::RESOURCE_FROM, &[("supplier", &snapshot.resources.supplier)]);
    html! {
        <div class="step-help">
            <p class="tiny">{ supplier }</p>
            <ul>{ for found.iter().map(link) }</ul>
        </div>
    }
}
