//! What the frame has of the workspace from the moment it is there.

use web_sys::CssStyleSheet;
use yew::prelude::*;

use crate::components::Tips;
use crate::hooks::use_focus;
use crate::styles::{sheet, use_further_styles};

/// The styles of everything behind the first result, made at build time from `styles/workspace/`.
const STYLES: &str = include_str!(concat!(env!("OUT_DIR"), "/workspace.css"));

thread_local! {
    static SHEET: Option<CssStyleSheet> = sheet(STYLES);
}

/// The workspace's styles, and the words beside the marks of pictures.
#[component]
pub fn WorkspaceFrame() -> Html {
    let focus = use_focus();
    use_further_styles(&focus.frame(), &SHEET);
    html! { <Tips /> }
}
