//! What is fixed for the life of a session.

use yew::prelude::*;

use crate::environment::Environment;

/// What stands around every page and never changes; where no provider does, a component has one of its own.
#[hook]
pub fn use_environment() -> Environment {
    let own = use_memo((), |()| Environment::default());
    use_context().unwrap_or_else(|| (*own).clone())
}
