//! What the frame says besides the page: what changed, and trouble with the storage.

use macros::html;

use super::desk::Desk;
use super::event::{Event, Keep};
use super::template::Html;
use crate::i18n::key;
use crate::phrases;
use crate::store::Trouble;

/// What changed, for those who do not see it: told politely when it does.
pub fn said(desk: &Desk) -> String {
    let (answered, asked) = phrases::progress(desk);
    if desk.state.me.is_none() || answered == 0 {
        return String::new();
    }
    let progress = desk.words.fill(key::SAID_PROGRESS, &[("n", &answered), ("of", &asked)]);
    let revisits = desk.figures.revisit_now.len() + desk.figures.revisit_later.len();
    if revisits == 0 { progress } else { progress + " " + &desk.words.count(key::SAID_REVISIT, revisits, &[]) }
}

/// Trouble with the storage, in one sentence, with what can be done.
pub fn notice(desk: &Desk, trouble: &Trouble) -> Html {
    let about = match trouble {
        Trouble::Denied => key::TROUBLE_DENIED,
        Trouble::Full => key::TROUBLE_FULL,
        // Older formats are waited for without a notice.
        Trouble::Unreadable(_) | Trouble::Old => key::TROUBLE_UNREADABLE,
    };
    html! {
        <div class="notice notice-heed trouble" role="alert">
            <p>{ about }</p>
            <div class="row">
                if matches!(trouble, Trouble::Unreadable(_)) {
                    <button type="button" class="link" onclick={desk.on(Event::Keep(Keep::SaveUnreadable))}>{ key::TROUBLE_DOWNLOAD }</button>
                }
                <button type="button" class="link" onclick={desk.on(Event::Dismiss)}>{ key::TROUBLE_OK }</button>
            </div>
        </div>
    }
}
