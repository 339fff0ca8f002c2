//! A sealed link: nothing of it can be seen before somebody gives its passphrase.

use macros::html;

use super::{JoinEvent, Joining, on};
use crate::i18n::key;
use crate::ui::desk::Desk;
use crate::ui::rest::rest;
use crate::ui::rest::side::{Side, SideEvent};
use crate::ui::template::Html;

/// The page.
pub fn sealed(desk: &Desk, side: &Side) -> Html {
    let joining: &Joining = &side.join;
    let oninput = desk.on_value(0, |_, text| rest(SideEvent::Join(JoinEvent::Passphrase(text))));
    html! {
        <>
            <div class="page-head">
                <h2 class="title" tabindex="-1">{ key::JOIN_SEALED }</h2>
                <p class="lead">{ if side.can_seal { key::JOIN_SEALED_LEAD } else { key::JOIN_SEALED_NOT } }</p>
            </div>
            <form class="join-paste" method="dialog" novalidate=true>
                if side.can_seal {
                    <div>
                        <label class="label" for="join-passphrase">{ key::JOIN_PASSPHRASE }</label>
                        <input class="text-in" id="join-passphrase" type="text" autocomplete="off" spellcheck="false"
                            aria-describedby="join-refused" value={&joining.passphrase} {oninput} />
                        <p class="missed" id="join-refused" role="alert">
                            if joining.refused { { key::JOIN_REFUSED } }
                        </p>
                    </div>
                }
                <div class="row">
                    if side.can_seal {
                        <button type="submit" class="button button-main" onclick={on(desk, JoinEvent::Unseal)}>
                            { if joining.unsealing { key::JOIN_UNSEALING } else { key::JOIN_UNSEAL } }
                        </button>
                    }
                    <button type="button" class="link" onclick={on(desk, JoinEvent::Forget)}>{ key::JOIN_FORGET }</button>
                </div>
            </form>
        </>
    }
}
