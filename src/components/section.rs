//! A section of a long page.

use yew::prelude::*;

use super::text::keyed;

/// A section with a heading that can be jumped to by its id, and a sentence or two about it.
pub fn section(id: &'static str, title: impl Into<AttrValue>, about: impl Into<AttrValue>, body: Html) -> Html {
    let (title, about) = (title.into(), about.into());
    html! {
        <section class="section" aria-labelledby={id}>
            <div class="section-head">
                <h3 class="heading" {id} tabindex="-1">{ keyed(title) }</h3>
                <p class="small" key={about.to_string()}>{ about }</p>
            </div>
            { body }
        </section>
    }
}
