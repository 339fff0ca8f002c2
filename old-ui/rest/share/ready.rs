//! The parcel: what is in it, how long it is, and how it can leave.

use macros::html;

use super::super::side::Side;
use super::page::on;
use super::parcel::{Counts, Parcel, counts};
use super::{Came, ShareEvent};
use crate::i18n::{Key, key};
use crate::report::day_words;
use crate::share::{MAX_QR, Qr, What, mail};
use crate::ui::desk::Desk;
use crate::ui::template::Html;

/// Addresses longer than this are cut by some mail programs.
const MAX_MAIL: usize = 2_000;

/// What is in the parcel, how long it is, and how it can leave.
pub fn ready(desk: &Desk, side: &Side, parcel: &Parcel) -> Html {
    let share = &side.share;
    let length = parcel.length();
    let address = parcel.address(share);
    let sealed = parcel.seal;
    let coming = share.asked.as_ref().is_some_and(|asked| asked.came == Came::NotYet);
    // The one filled button is what is likely meant next.
    let main = match length {
        None => Main::File,
        _ if address.is_none() => Main::Seal,
        Some(n) if n > MAX_MAIL && !sealed => Main::File,
        _ => Main::Copy,
    };
    let (word, event) = match main {
        Main::Seal if coming => (key::SHARE_SEALING, ShareEvent::SealNow),
        Main::Seal => (key::SHARE_SEAL_NOW, ShareEvent::SealNow),
        Main::Copy => (key::SHARE_COPY, ShareEvent::Copy),
        Main::File => (key::SHARE_FILE, ShareEvent::File),
    };
    let small = |word: Key, event: ShareEvent| {
        html! { <button type="button" class="button button-small" onclick={on(desk, event)}>{ word }</button> }
    };
    html! {
        <section class="parcel" aria-labelledby="share-ready">
            <div class="section-head">
                <h3 class="heading" id="share-ready">{ if main == Main::Seal { key::SHARE_NOT_READY } else { key::SHARE_READY } }</h3>
                <p class="small">{ contents(desk, parcel) }</p>
            </div>
            if let Some(address) = &address {
                <textarea class="address" id="share-link" dir="ltr" readonly=true rows="4" spellcheck="false"
                    aria-label={key::SHARE_LINK} value={address}></textarea>
            }
            { meter(desk, length, sealed) }
            <div class="sends">
                <button type="button" class="button button-main" aria-disabled={(main == Main::Seal && coming).then_some("true")}
                    onclick={on(desk, event)}>{ word }</button>
                if let Some(address) = &address {
                    if main == Main::File { { small(key::SHARE_COPY, ShareEvent::Copy) } }
                    { letters(desk, side, parcel, address) }
                }
                if main != Main::File && !sealed { { small(key::SHARE_FILE, ShareEvent::File) } }
                if address.is_some() && length.is_some_and(|n| n <= MAX_QR) {
                    <button type="button" class="button button-small" aria-expanded={if share.code { "true" } else { "false" }}
                        onclick={on(desk, ShareEvent::Code)}>{ if share.code { key::SHARE_CODE_HIDE } else { key::SHARE_CODE } }</button>
                }
            </div>
            <p class="small sheet-said" role="status">
                if let Some((said, _)) = share.said.as_ref().filter(|(_, of)| *of == parcel.plain) { { *said } }
            </p>
            if share.code { { address.as_deref().and_then(Qr::of).map(|code| picture(desk, &code)) } }
            <p class="tiny">{ desk.words.fill(key::SHARE_MADE, &[("day", &day_words(desk, side.today))]) }</p>
        </section>
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Main {
    Seal,
    Copy,
    File,
}

/// What goes in, counted.
fn contents(desk: &Desk, parcel: &Parcel) -> String {
    if parcel.what == What::Invitation {
        return desk.text(key::SHARE_HOLDS_NOBODY).to_owned();
    }
    let Counts { answers, notes, .. } = counts(&parcel.sent);
    let mut parts = Vec::new();
    for (n, word) in [
        (parcel.sent.people.len(), key::SHARE_PEOPLE),
        (answers, key::SHARE_ANSWER_COUNT),
        (notes, key::SHARE_NOTE_COUNT),
    ] {
        if n > 0 || word == key::SHARE_ANSWER_COUNT {
            parts.push(desk.words.count(word, n, &[]));
        }
    }
    let mut text = desk.words.fill(key::SHARE_HOLDS, &[("what", &desk.words.list(&parts))]);
    let stay = counts(&parcel.whole).notes - notes;
    if stay > 0 {
        text = text + " " + &desk.words.count(key::SHARE_NOTES_STAY, stay, &[]);
    }
    text
}

/// The ways of a message: mail, and the device's own sheet.
fn letters(desk: &Desk, side: &Side, parcel: &Parcel, address: &str) -> Html {
    let name = &parcel.sent.name.value;
    let mut title = desk.text(key::APP_NAME).to_owned();
    if !name.is_empty() {
        title = desk.words.fill(key::SHARE_SUBJECT, &[("group", name)]);
    }
    let mut text = desk
        .text(match parcel.what {
            What::Invitation => key::SHARE_LETTER_INVITATION,
            What::Mine => key::SHARE_LETTER_MINE,
            What::Group => key::SHARE_LETTER_GROUP,
        })
        .to_owned();
    if parcel.seal {
        text = text + " " + desk.text(key::SHARE_LETTER_SEALED);
    }
    let href = mail(&title, &[text.as_str(), "\n\n", address, "\n"].concat());
    html! {
        <>
            <a class="button button-small" {href} onclick={on(desk, ShareEvent::Mail)}>{ key::SHARE_MAIL }</a>
            if side.has_sheet {
                <button type="button" class="button button-small" onclick={on(desk, ShareEvent::Sheet { title, text })}>{ key::SHARE_SHEET }</button>
            }
        </>
    }
}

/// The length in characters, and what it is short enough for.
fn meter(desk: &Desk, length: Option<usize>, sealed: bool) -> Html {
    let Some(n) = length else {
        return html! { <p class="small sheet-note" role="status">{ if sealed { key::SHARE_TOO_LONG_SEALED } else { key::SHARE_TOO_LONG } }</p> };
    };
    let word = match n {
        _ if n <= MAX_QR => key::SHARE_SHORT,
        _ if n <= MAX_MAIL => key::SHARE_NO_CODE,
        _ if sealed => key::SHARE_NO_MAIL_SEALED,
        _ => key::SHARE_NO_MAIL,
    };
    let full = (n * 100 / MAX_MAIL).clamp(1, 100).to_string() + "%";
    let mark = (MAX_QR * 100 / MAX_MAIL).to_string() + "%";
    html! {
        <div class={if n > MAX_MAIL { "meter-whole meter-over" } else { "meter-whole" }}>
            <p role="status"><b class="sub num">{ desk.words.count(key::SHARE_CHARACTERS, n, &[]) }</b>{ " " }<span class="small">{ word }</span></p>
            <svg class="meter mirror" aria-hidden="true">
                <rect class="lane" x="0" y="4" width="100%" height="12" rx="6" />
                <rect class="fill" x="0" y="4" width={full} height="12" rx="6" />
                <line class="mark" x1={mark.clone()} x2={mark.clone()} y1="0" y2="20" />
                <text x={mark} y="38" text-anchor="middle">{ desk.words.fill(key::SHARE_METER_CODE, &[("n", &MAX_QR)]) }</text>
                <text x="100%" y="38" text-anchor="end">{ desk.words.fill(key::SHARE_METER_MAIL, &[("n", &MAX_MAIL)]) }</text>
                <text x="0" y="38">{ "0" }</text>
            </svg>
        </div>
    }
}

/// The QR code, two points a module at least.
fn picture(desk: &Desk, code: &Qr) -> Html {
    let side = code.side.to_string();
    let size = (code.side * 3).max(168).to_string();
    html! {
        <div class="code-row">
            <svg class="code" viewBox={["0 0 ", &side, " ", &side].concat()} width={size.clone()} height={size} role="img" aria-label={key::SHARE_CODE_LABEL}>
                <path d={&code.path} />
            </svg>
            <div>
                <p class="small">{ key::SHARE_CODE_ABOUT }</p>
                <button type="button" class="link" onclick={on(desk, ShareEvent::SaveCode)}>{ key::SHARE_CODE_SAVE }</button>
            </div>
        </div>
    }
}
