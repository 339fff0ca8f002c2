//! What the frame has of the workspace from the moment it is there.

use yew::prelude::*;

use crate::components::Tips;
use crate::hooks::use_focus;
use crate::styles::use_workspace_styles;

/// The workspace's styles, and the words beside the marks of pictures.
#[component]
pub fn WorkspaceFrame() -> Html {
    let focus = use_focus();
    use_workspace_styles(&focus.frame());
    html! { <Tips /> }
}
