//! The assessment for any Yew program: in a shadow root of its own, so that neither page changes how the other looks.

use web_sys::Element;
use yew::prelude::*;

use crate::app::{App, BuyingReadinessProps};
use crate::platform::dom;
use crate::styles::adopt_styles;

/// A buying-readiness assessment.
///
/// ```no_run
/// use buying_readiness::BuyingReadiness;
/// use buying_readiness::config::Contact;
/// use yew::prelude::*;
///
/// #[component]
/// fn Page() -> Html {
///     let contact = Contact { name: "Ruth".into(), mail: "ruth@supplier.example".into(), ..Contact::default() };
///     html! { <BuyingReadiness {contact} /> }
/// }
/// ```
///
/// It stands in a shadow root of its own, where page styles do not reach. Off the browser there is none, and it is
/// drawn in its place.
#[component]
pub fn BuyingReadiness(props: &BuyingReadinessProps) -> Html {
    let host = use_node_ref();
    let mount = use_state(|| None::<Element>);
    use_effect_with((), {
        let (host, mount) = (host.clone(), mount.clone());
        move |()| {
            if let Some(host) = host.cast::<Element>() {
                let made = dom::shadow_mount(&host).ok();
                if let Some(made) = &made {
                    adopt_styles(made);
                }
                mount.set(made);
            }
        }
    });
    let app = html! { <App ..props.clone() /> };
    let inside = match &*mount {
        Some(mount) => create_portal(app, mount.clone()),
        None if cfg!(target_arch = "wasm32") => html! {},
        None => app,
    };
    html! { <div ref={host}>{ inside }</div> }
}
