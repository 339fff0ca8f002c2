//! What is half done on a page.

use std::rc::Rc;

use yew::prelude::*;

use super::use_environment::use_environment;
use crate::drafts::DraftHandle;

/// The draft of this type: every component that uses it is drawn again when it changes.
#[hook]
pub fn use_draft<T: Clone + Default + 'static>() -> DraftHandle<T> {
    let drafts = use_environment().drafts;
    let drawn = drafts.get();
    let redraw = use_force_update();
    use_effect_with(drafts.clone(), {
        let drawn = Rc::clone(&drawn);
        move |drafts| {
            let (drafts, number) = (drafts.clone(), drafts.show::<T>(redraw.clone()));
            // What changed it before it was mounted was not drawn.
            if !Rc::ptr_eq(&drafts.get(), &drawn) {
                redraw.force_update();
            }
            move || {
                if let Some(number) = number {
                    drafts.hide::<T>(number);
                }
            }
        }
    });
    DraftHandle { drafts, drawn }
}
