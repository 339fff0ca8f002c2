//! Who I am in this purchase, starting over, and deleting everything.

mod ask;
mod form;
mod put_aside;

use yew::prelude::*;

use self::ask::Questions;
use self::form::WhoForm;
use self::put_aside::KeptAside;
use crate::hooks::use_snapshot;
use crate::i18n::{Key, key};

/// The page about me.
#[component]
pub fn YouPage() -> Html {
    let snapshot = use_snapshot();
    let text = |key: Key| snapshot.text(key);
    html! {
        <>
            <div class="page-head">
                <h2 class="title" part="title" tabindex="-1">{ text(key::YOU_TITLE) }</h2>
                <p class="lead">{ text(key::YOU_LEAD) }</p>
            </div>
            <div class="start-form"><WhoForm /></div>
            <section class="section">
                <h3 class="heading">{ text(key::YOU_ANSWERS) }</h3>
                <Questions />
                <KeptAside />
            </section>
        </>
    }
}
