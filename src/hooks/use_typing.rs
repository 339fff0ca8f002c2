//! What is being typed, for when the answers go away under it.

use yew::prelude::*;

use super::use_assessment::use_assessment;

/// Says what stands in a field that somebody types in; it is forgotten with the field.
#[hook]
pub fn use_typing() -> Callback<AttrValue> {
    let (assessment, has_typed) = (use_assessment(), use_mut_ref(|| false));
    use_effect_with((), {
        let (assessment, has_typed) = (assessment.clone(), has_typed.clone());
        move |()| {
            move || {
                if has_typed.take() {
                    assessment.types(None);
                }
            }
        }
    });
    Callback::from(move |text| {
        has_typed.replace(true);
        assessment.types(Some(text));
    })
}
