//! The field for my name.

use yew::prelude::*;

use super::text_field::TextField;
use crate::snapshot::Snapshot;
use crate::state::AssessmentHandle;
use crate::store::TextOf;

/// The field in which I say what I am called: kept as it is typed.
pub fn my_name(snapshot: &Snapshot, assessment: &AssessmentHandle, id: &'static str, about: &'static str) -> Html {
    let value = snapshot.state.my().map(|me| me.name.value.clone()).unwrap_or_default();
    let on_text = {
        let assessment = assessment.clone();
        Callback::from(move |name: String| assessment.sign(name))
    };
    html! { <TextField {id} of={TextOf::MyName} {value} {about} {on_text} /> }
}
