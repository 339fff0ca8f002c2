//! Where nothing came yet: a field for a link, and files. After adding, what was added can be undone here.

use macros::html;

use super::wrong::wrongs;
use super::{JoinEvent, on};
use crate::i18n::{Key, key};
use crate::state::View;
use crate::ui::desk::Desk;
use crate::ui::rest::rest;
use crate::ui::rest::side::{Side, SideEvent};
use crate::ui::template::Html;

/// The page.
pub fn open(desk: &Desk, side: &Side) -> Html {
    let joining = &side.join;
    if joining.added.is_some() && desk.around.can_take_back {
        return html! {
            <>
                <div class="page-head">
                    <h2 class="title" tabindex="-1">{ key::JOIN_ADDED }</h2>
                    <p class="lead">{ key::JOIN_ADDED_LEAD }</p>
                    <div class="row">
                        <button type="button" class="button button-main" onclick={desk.go(View::Results)}>{ key::NEXT_RESULTS_LINK }</button>
                        <button type="button" class="button" onclick={on(desk, JoinEvent::Undo)}>{ key::JOIN_UNDO }</button>
                    </div>
                </div>
                { wrongs(desk, joining) }
                <section class="section join-again" aria-labelledby="join-again">
                    <h3 class="heading" id="join-again">{ key::JOIN_AGAIN }</h3>
                    { ways(desk, side, "button") }
                </section>
            </>
        };
    }
    html! {
        <>
            <div class="page-head">
                <h2 class="title" tabindex="-1">{ key::JOIN_OPEN }</h2>
                <p class="lead">{ key::JOIN_OPEN_LEAD }</p>
            </div>
            { wrongs(desk, joining) }
            { ways(desk, side, "button button-main") }
        </>
    }
}

/// A link to paste, or files to choose.
fn ways(desk: &Desk, side: &Side, class: &'static str) -> Html {
    let oninput = desk.on_value(0, |_, text| rest(SideEvent::Join(JoinEvent::Paste(text))));
    html! {
        <div class="join-ways">
            <form class="join-paste" method="dialog" novalidate=true>
                <div>
                    <label class="label" for="join-link">{ key::JOIN_PASTE }</label>
                    <p class="hint" id="join-link-hint">{ key::JOIN_PASTE_HINT }</p>
                    <input class="text-in" id="join-link" type="text" autocomplete="off" spellcheck="false" dir="ltr"
                        aria-describedby="join-link-hint" value={&side.join.pasted} {oninput} />
                </div>
                <div class="row"><button type="submit" {class} onclick={on(desk, JoinEvent::Open)}>{ key::JOIN_PASTE_LOOK }</button></div>
            </form>
            { files(desk, key::JOIN_FILES) }
        </div>
    }
}

/// The chooser. It covers its whole area, so that files can be dropped on it as well.
pub fn files(desk: &Desk, word: Key) -> Html {
    html! {
        <label class="join-files">
            <span class="label">{ word }</span>
            <span class="small">{ key::JOIN_FILES_ABOUT }</span>
            <input type="file" multiple=true accept=".json,application/json" onfiles="files" onclick={on(desk, JoinEvent::Again)} />
        </label>
    }
}
