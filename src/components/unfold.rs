//! Something folded away, drawn when it is first unfolded.

use yew::prelude::*;

/// Properties of [`Unfold`].
#[derive(Clone, PartialEq, Properties)]
pub struct UnfoldProps {
    /// What it is called.
    pub summary: Html,
    /// The classes of the `details`.
    #[prop_or(AttrValue::Static("opens"))]
    pub class: AttrValue,
    /// What is inside: a component costs nothing before it is unfolded.
    pub children: Html,
}

/// A native `details` whose content is there from the first time it is opened.
#[component]
pub fn Unfold(props: &UnfoldProps) -> Html {
    let opened = use_state(|| false);
    let onclick = {
        let opened = opened.clone();
        Callback::from(move |_: MouseEvent| opened.set(true))
    };
    html! {
        <details class={&props.class}>
            <summary {onclick}>{ props.summary.clone() }</summary>
            if *opened || !cfg!(target_arch = "wasm32") { { props.children.clone() } }
        </details>
    }
}
