//! What is half done on a page and outlives it: going elsewhere and coming back finds it again. It is lost with the
//! session, and no harm in it.

use std::any::{Any, TypeId};
use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

/// The drafts of a session, one of each type: a few.
#[derive(Clone, Default)]
pub struct Drafts(Rc<RefCell<Vec<Kept>>>);

/// One of them.
struct Kept {
    draft: Draft,
    /// Draw the components that show it, each by its number, as long as they are mounted: an answer that was waited
    /// for may come after its page was left and opened again.
    shown: Vec<(u32, UseForceUpdateHandle)>,
}

/// A draft of any type: what is done with drafts of every type alike is compiled once.
#[derive(Clone)]
pub struct Draft {
    of: TypeId,
    value: Rc<dyn Any>,
}

impl Draft {
    fn new<T: 'static>(draft: Rc<T>) -> Draft {
        Draft { of: TypeId::of::<T>(), value: draft }
    }

    /// Before anybody changes it.
    pub fn first<T: Default + 'static>() -> Draft {
        Draft::new(Rc::new(T::default()))
    }

    /// As what it is.
    pub fn downcast<T: Default + 'static>(self) -> Rc<T> {
        self.value.downcast().unwrap_or_default()
    }

    /// Whether this is the same draft, unchanged.
    pub fn is(&self, other: &Draft) -> bool {
        std::ptr::addr_eq(Rc::as_ptr(&self.value), Rc::as_ptr(&other.value))
    }
}

impl PartialEq for Drafts {
    fn eq(&self, other: &Drafts) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Drafts {
    /// The draft. What nobody has changed yet is one draft too: two reads of it are equal.
    fn get<T: Default + 'static>(&self) -> Rc<T> {
        self.kept(TypeId::of::<T>()).unwrap_or_else(|| self.keep(Draft::first::<T>())).downcast()
    }

    /// Keeps this draft, and draws who shows it.
    pub fn set<T: 'static>(&self, draft: Rc<T>) {
        self.keep(Draft::new(draft));
    }

    /// Forgets a draft, wherever it is shown.
    pub fn forget<T: Default + 'static>(&self) {
        self.keep(Draft::first::<T>());
    }

    /// The draft of a type, once there is one.
    pub fn kept(&self, of: TypeId) -> Option<Draft> {
        self.0.borrow().iter().find(|kept| kept.draft.of == of).map(|kept| kept.draft.clone())
    }

    /// Keeps this draft, and draws who shows it.
    pub fn keep(&self, draft: Draft) -> Draft {
        let mut shown = Vec::new();
        let mut all = self.0.borrow_mut();
        match all.iter_mut().find(|kept| kept.draft.of == draft.of) {
            Some(kept) => {
                kept.draft = draft.clone();
                shown.clone_from(&kept.shown);
            }
            None => all.push(Kept { draft: draft.clone(), shown: Vec::new() }),
        }
        drop(all);
        for (_, redraw) in shown {
            redraw.force_update();
        }
        draft
    }

    /// From now on a change of the draft draws this too; gives the number to end it by.
    pub fn show(&self, of: TypeId, redraw: UseForceUpdateHandle) -> Option<u32> {
        let mut all = self.0.borrow_mut();
        let shown = &mut all.iter_mut().find(|kept| kept.draft.of == of)?.shown;
        let number = shown.last().map_or(0, |(last, _)| last + 1);
        shown.push((number, redraw));
        Some(number)
    }

    /// That is drawn no more.
    pub fn hide(&self, of: TypeId, number: u32) {
        if let Some(kept) = self.0.borrow_mut().iter_mut().find(|kept| kept.draft.of == of) {
            kept.shown.retain(|(shown, _)| *shown != number);
        }
    }
}

/// A draft: dereferenced, it is as it was last drawn; [`DraftHandle::now`] is as it is now, and
/// [`DraftHandle::update`] changes it.
pub struct DraftHandle<T> {
    /// Where it is kept.
    pub drafts: Drafts,
    /// As it was last drawn.
    pub drawn: Rc<T>,
}

impl<T> Clone for DraftHandle<T> {
    fn clone(&self) -> DraftHandle<T> {
        DraftHandle { drafts: self.drafts.clone(), drawn: Rc::clone(&self.drawn) }
    }
}

impl<T> PartialEq for DraftHandle<T> {
    fn eq(&self, other: &DraftHandle<T>) -> bool {
        self.drafts == other.drafts && Rc::ptr_eq(&self.drawn, &other.drawn)
    }
}

impl<T> std::ops::Deref for DraftHandle<T> {
    type Target = T;

    /// The draft as it was when this was drawn.
    fn deref(&self) -> &T {
        &self.drawn
    }
}

impl<T: Clone + Default + 'static> DraftHandle<T> {
    /// The draft as it is now: what was changed since this was drawn counts.
    pub fn now(&self) -> Rc<T> {
        self.drafts.get()
    }

    /// Changes it, from what it is now, and draws.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        let mut draft = Rc::unwrap_or_clone(self.now());
        change(&mut draft);
        self.drafts.set(Rc::new(draft));
    }

    /// On an event, changes it.
    pub fn on_update<E: 'static>(&self, change: impl Fn(&mut T, E) + 'static) -> Callback<E> {
        let handle = self.clone();
        Callback::from(move |event| handle.update(|draft| change(draft, event)))
    }
}
