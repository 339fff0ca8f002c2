//! A person is a letter, never a colour.

use yew::prelude::*;

use crate::report::Names;

/// Somebody's letter in its ring; filled for the one who looks.
pub fn letter(names: &Names, person: usize) -> Html {
    let class = if names.is_me(person) { "letter letter-you" } else { "letter" };
    let mark = names.mark(person).to_owned();
    html! { <i {class} key={format!("{person} {mark}")} aria-hidden="true">{ mark }</i> }
}
