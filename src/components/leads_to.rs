//! Where a link leads, and what of the page's own address it leaves out: each can be put back.

use yew::prelude::*;

use super::form::tick;
use super::text::keyed;
use crate::hooks::{PutBack, use_draft, use_link_address, use_snapshot};
use crate::i18n::key;

/// Properties of [`LeadsTo`].
#[derive(Clone, PartialEq, Properties)]
pub struct LeadsToProps {
    /// Something was put back, or left out again.
    #[prop_or_default]
    pub on_change: Callback<()>,
}

/// The section; nothing as long as the address is not known.
#[component]
pub fn LeadsTo(LeadsToProps { on_change }: &LeadsToProps) -> Html {
    let (snapshot, address, back) = (use_snapshot(), use_link_address(), use_draft::<PutBack>());
    if address.page().is_empty() {
        return html! {};
    }
    let left_out = address.left_out().iter().enumerate().map(|(n, one)| {
        let (back, on_change, parameter) = (back.clone(), on_change.clone(), one.parameter.clone());
        let onchange = Callback::from(move |_: Event| {
            back.update(|back| back.turn(&parameter));
            on_change.emit(());
        });
        tick("tick", format!("left-out-{n}"), one.is_back, onchange, None, [&one.parameter, "", ""])
    });
    html! {
        <div class="leads">
            <p class="small">{ snapshot.text(key::LINK_LEADS_TO) }{ " " }<b dir="ltr" translate="no">{ keyed(address.page().to_owned()) }</b></p>
            if left_out.len() > 0 {
                <fieldset>
                    <legend class="legend">{ snapshot.text(key::LINK_LEFT_OUT) }</legend>
                    <p class="hint">{ snapshot.text(key::LINK_LEFT_OUT_ABOUT) }</p>
                    <div class="ticks" dir="ltr" translate="no">{ for left_out }</div>
                </fieldset>
            }
        </div>
    }
}
