//! Why this number.
use yew::prelude::*;
#[component]
pub fn Why() -> Html { Html::default() }
