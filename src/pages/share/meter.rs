//! How long the address is, and what it is short enough for.

use formats::MAX_QR;
use yew::prelude::*;

use crate::i18n::key;
use crate::snapshot::Snapshot;

/// Addresses longer than this are cut by some mail programs.
pub const MAX_MAIL: usize = 2_000;

/// The length in characters on a scale; that there is none where it does not fit.
pub fn meter(snapshot: &Snapshot, length: Option<usize>, sealed: bool) -> Html {
    let Some(n) = length else {
        let word = snapshot.text(if sealed { key::SHARE_TOO_LONG_SEALED } else { key::SHARE_TOO_LONG });
        return html! { <p class="small sheet-note" role="status"><span key={word}>{ word }</span></p> };
    };
    let word = snapshot.text(match n {
        _ if n <= MAX_QR => key::SHARE_SHORT,
        _ if n <= MAX_MAIL => key::SHARE_NO_CODE,
        _ if sealed => key::SHARE_NO_MAIL_SEALED,
        _ => key::SHARE_NO_MAIL,
    });
    let characters = snapshot.words.count(key::SHARE_CHARACTERS, n, &[]);
    let full = format!("{}%", (n * 100 / MAX_MAIL).clamp(1, 100));
    let mark = AttrValue::from(format!("{}%", MAX_QR * 100 / MAX_MAIL));
    html! {
        <div class={if n > MAX_MAIL { "meter-whole meter-over" } else { "meter-whole" }}>
            <p role="status">
                <b class="sub num"><span key={characters.clone()}>{ characters }</span></b>
                { " " }
                <span class="small"><span key={word}>{ word }</span></span>
            </p>
            <svg class="meter mirror" aria-hidden="true">
                <rect class="lane" x="0" y="4" width="100%" height="12" rx="6" />
                <rect class="fill" x="0" y="4" width={full} height="12" rx="6" />
                <line class="mark" x1={&mark} x2={&mark} y1="0" y2="20" />
                <text x={mark} y="38" text-anchor="middle">{ snapshot.words.fill(key::SHARE_METER_CODE, &[("n", &MAX_QR)]) }</text>
                <text x="100%" y="38" text-anchor="end">{ snapshot.words.fill(key::SHARE_METER_MAIL, &[("n", &MAX_MAIL)]) }</text>
                <text x="0" y="38">{ "0" }</text>
            </svg>
        </div>
    }
}
