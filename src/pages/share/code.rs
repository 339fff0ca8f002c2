//! The address as a QR code.

use formats::Qr;
use yew::prelude::*;

use super::handle::ShareHandle;
use crate::i18n::key;
use crate::snapshot::Snapshot;

/// The picture, three points a module where that is large enough, and a way to keep it.
pub fn code(snapshot: &Snapshot, share: &ShareHandle, code: &Qr) -> Html {
    let side = code.side;
    let size = AttrValue::from((side * 3).max(168).to_string());
    html! {
        <div class="code-row">
            <svg class="code" viewBox={format!("0 0 {side} {side}")} width={&size} height={size} role="img"
                aria-label={snapshot.text(key::SHARE_CODE_LABEL)}>
                <path d={code.path.clone()} />
            </svg>
            <div>
                <p class="small">{ snapshot.text(key::SHARE_CODE_ABOUT) }</p>
                <button type="button" class="link" onclick={share.on(ShareHandle::save_code)}>{ snapshot.text(key::SHARE_CODE_SAVE) }</button>
            </div>
        </div>
    }
}
