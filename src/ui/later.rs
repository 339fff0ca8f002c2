//! Whether the rest of the program is there: what is marked with `macros::later` stands in a file of its
//! own, fetched when it is first wanted.
//!
//! Only the release is split; in every other build all of it is there from the start.

use std::cell::Cell;

thread_local! {
    static HERE: Cell<bool> = const { Cell::new(cfg!(not(split))) };
    static WANTED: Cell<bool> = const { Cell::new(false) };
}

/// Whether it is there; if not, it is wanted from now on.
pub fn is_here() -> bool {
    let here = HERE.get();
    WANTED.set(WANTED.get() || !here);
    here
}

/// Whether it is there, without wanting it.
pub fn came() -> bool {
    HERE.get()
}

/// Whether somebody has asked for it while it was not there since this was last asked.
pub fn was_wanted() -> bool {
    WANTED.replace(false)
}

/// It came; or, for a test, it has gone.
pub fn set_here(here: bool) {
    HERE.set(here);
    WANTED.set(false);
}
