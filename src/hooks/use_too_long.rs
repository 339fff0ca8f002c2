//! Whether what stands in a field is too long to go on with.

use yew::prelude::*;

/// Whether it is, and what the field calls to say so.
#[hook]
pub fn use_too_long() -> (bool, Callback<bool>) {
    let is_too_long = use_state_eq(|| false);
    let on_over = {
        let is_too_long = is_too_long.clone();
        Callback::from(move |is: bool| is_too_long.set(is))
    };
    (*is_too_long, on_over)
}
