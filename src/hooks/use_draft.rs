//! What is half done on a page.

use std::any::TypeId;

use yew::prelude::*;

use super::use_environment::use_environment;
use crate::drafts::{Draft, DraftHandle, Drafts};

/// The draft of this type: every component that uses it is drawn again when it changes.
#[hook]
pub fn use_draft<T: Clone + Default + 'static>() -> DraftHandle<T> {
    let (drafts, drawn) = use_kept(TypeId::of::<T>(), Draft::first::<T>);
    DraftHandle { drafts, drawn: drawn.downcast() }
}

/// The drafts around, and the one of this type.
#[hook]
fn use_kept(of: TypeId, first: fn() -> Draft) -> (Drafts, Draft) {
    let drafts = use_environment().drafts;
    let drawn = drafts.kept(of).unwrap_or_else(|| drafts.keep(first()));
    let redraw = use_force_update();
    use_effect_with(drafts.clone(), {
        let drawn = drawn.clone();
        move |drafts| {
            let drafts = drafts.clone();
            let number = drafts.show(of, redraw.clone());
            // What changed it before it was mounted was not drawn.
            if drafts.kept(of).is_some_and(|now| !now.is(&drawn)) {
                redraw.force_update();
            }
            move || {
                if let Some(number) = number {
                    drafts.hide(of, number);
                }
            }
        }
    });
    (drafts, drawn)
}
