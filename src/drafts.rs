//! What is half done on a page and outlives it: going elsewhere and coming back finds it again. It is lost with the
//! session, and no harm in it.

use std::any::{Any, TypeId};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::rc::Rc;

use yew::prelude::*;

/// The drafts of a session, one of each type.
#[derive(Clone, Default)]
pub struct Drafts(Rc<RefCell<BTreeMap<TypeId, Kept>>>);

/// One of them.
struct Kept {
    draft: Rc<dyn Any>,
    /// Draw the components that show it, each by its number, as long as they are mounted: an answer that was waited
    /// for may come after its page was left and opened again.
    shown: BTreeMap<u32, UseForceUpdateHandle>,
}

impl Kept {
    fn new<T: 'static>(draft: Rc<T>) -> Kept {
        Kept { draft, shown: BTreeMap::new() }
    }
}

impl PartialEq for Drafts {
    fn eq(&self, other: &Drafts) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Drafts {
    /// The draft. What nobody has changed yet is one draft too: two reads of it are equal.
    pub fn get<T: Default + 'static>(&self) -> Rc<T> {
        let mut kept = self.0.borrow_mut();
        let kept = kept.entry(TypeId::of::<T>()).or_insert_with(|| Kept::new(Rc::new(T::default())));
        Rc::clone(&kept.draft).downcast().unwrap_or_default()
    }

    /// Keeps this draft, and draws who shows it.
    pub fn set<T: 'static>(&self, draft: Rc<T>) {
        let shown: Vec<UseForceUpdateHandle> = match self.0.borrow_mut().entry(TypeId::of::<T>()) {
            Entry::Occupied(mut kept) => {
                kept.get_mut().draft = draft;
                kept.get().shown.values().cloned().collect()
            }
            Entry::Vacant(place) => {
                place.insert(Kept::new(draft));
                Vec::new()
            }
        };
        for redraw in shown {
            redraw.force_update();
        }
    }

    /// Forgets a draft, wherever it is shown.
    pub fn forget<T: Default + 'static>(&self) {
        self.set(Rc::new(T::default()));
    }

    /// From now on a change of the draft draws this too; gives the number to end it by.
    pub fn show<T: 'static>(&self, redraw: UseForceUpdateHandle) -> Option<u32> {
        let mut kept = self.0.borrow_mut();
        let shown = &mut kept.get_mut(&TypeId::of::<T>())?.shown;
        let number = shown.last_key_value().map_or(0, |(last, _)| last + 1);
        shown.insert(number, redraw);
        Some(number)
    }

    pub fn hide<T: 'static>(&self, number: u32) {
        if let Some(kept) = self.0.borrow_mut().get_mut(&TypeId::of::<T>()) {
            kept.shown.remove(&number);
        }
    }
}

/// A draft: dereferenced, it is as it was last drawn; [`DraftHandle::now`] is as it is now, and
/// [`DraftHandle::update`] changes it.
pub struct DraftHandle<T> {
    /// Where it is.
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
