//! Who I am in this purchase, starting over, and deleting everything.

use macros::html;

use super::side::SideEvent;
use crate::i18n::{Key, key};
use crate::ui::desk::Desk;
use crate::ui::event::{Event, Keep};
use crate::ui::pages::start::who_form;
use crate::ui::template::{Html, each};

/// The page about me.
pub fn you(desk: &Desk) -> Html {
    html! {
        <>
            <div class="page-head">
                <h2 class="title" tabindex="-1">{ key::YOU_TITLE }</h2>
                <p class="lead">{ key::YOU_LEAD }</p>
            </div>
            <div class="start-form">{ who_form(desk) }</div>
            <section class="section">
                <h3 class="heading">{ key::YOU_ANSWERS }</h3>
                <div class="notices notices-2">
                    { ask(desk, Keep::StartOver, [key::YOU_OVER, key::YOU_OVER_ABOUT, key::YOU_OVER_SURE]) }
                    { ask(desk, Keep::DeleteAll, [key::YOU_DELETE, key::YOU_DELETE_ABOUT, key::YOU_DELETE_SURE]) }
                </div>
                { aside(desk) }
            </section>
        </>
    }
}

/// What was put aside here because it could not be read, as files.
fn aside(desk: &Desk) -> Html {
    let kept = &desk.around.aside;
    if kept.is_empty() {
        return Html::default();
    }
    let rows = each(kept.len(), &|n| {
        let save = super::on(desk, SideEvent::SaveAside(kept[n].clone()));
        let word = desk.words.fill(key::YOU_ASIDE_SAVE, &[("n", &(n + 1))]);
        html! { <li><button type="button" class="link" onclick={save}>{ word }</button></li> }
    });
    html! {
        <div>
            <p class="sub">{ key::YOU_ASIDE }</p>
            <p class="small">{ key::YOU_ASIDE_ABOUT }</p>
            <ul>{ rows }</ul>
        </div>
    }
}

/// Says what would happen, and asks in place before it does.
fn ask(desk: &Desk, what: Keep, [title, about, sure]: [Key; 3]) -> Html {
    let button = |class: &'static str, event: Event, word: String| {
        html! { <button type="button" {class} onclick={desk.on(event)}>{ word }</button> }
    };
    let title = desk.text(title);
    let (class, id) = if what == Keep::DeleteAll { ("notice notice-heed", "ask-1") } else { ("notice", "ask-0") };
    html! {
        <div {class} {id}>
            <p class="sub">{ title }</p>
            <p class="small">{ about }</p>
            if desk.local.asking == Some(what) {
                <div class="row" role="group" aria-label={title}>
                    { button("button button-small", Event::Keep(what), desk.text(sure).to_owned()) }
                    { button("link", Event::Asking(None), desk.text(key::YOU_KEEP).to_owned()) }
                </div>
            } else {
                { button("link", Event::Asking(Some(what)), title.to_owned() + "…") }
            }
        </div>
    }
}
