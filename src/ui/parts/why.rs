//! "Why this number?": the calculation behind a figure, opened where the figure stands.

use yew::prelude::*;

use crate::i18n::key;
use crate::ui::desk::use_desk;

#[derive(Clone, PartialEq, Properties)]
pub struct WhyProps {
    /// The question, where it can name its figure.
    #[prop_or_default]
    pub ask: Option<String>,
    /// The calculation, with this group's own numbers.
    pub children: Html,
}

/// A native disclosure: closed it is one question, opened it is the calculation.
#[component]
pub fn Why(props: &WhyProps) -> Html {
    let desk = use_desk();
    let ask = props.ask.clone().unwrap_or_else(|| desk.words.text(key::WHY_SUMMARY).to_owned());
    html! {
        <details class="why-number">
            <summary>{ ask }</summary>
            <div class="why-body">{ props.children.clone() }</div>
        </details>
    }
}
