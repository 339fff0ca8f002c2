//! The parcel: what is in it, how long it is, and how it can leave.

use formats::{MAX_QR, Qr, What, mail};
use yew::prelude::*;

use super::code::code;
use super::handle::ShareHandle;
use super::meter::{MAX_MAIL, meter};
use super::parcel::{Counts, Parcel, counts};
use crate::components::OfferedFile;
use crate::i18n::{Key, key};
use crate::phrases::day_words;
use crate::snapshot::Snapshot;

/// What is likely meant next: the one filled button.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Main {
    Seal,
    Copy,
    File,
}

/// The section. `can_share`: the device has a sheet of its own.
pub fn ready(snapshot: &Snapshot, share: &ShareHandle, parcel: &Parcel, can_share: bool) -> Html {
    let text = |key: Key| snapshot.text(key);
    let (draft, length, sealed) = (&share.draft, parcel.length(), parcel.seal);
    let address = parcel.address(draft).map(AttrValue::from);
    let sealing = draft.is_sealing();
    let main = match length {
        None => Main::File,
        _ if address.is_none() => Main::Seal,
        Some(n) if n > MAX_MAIL && !sealed => Main::File,
        _ => Main::Copy,
    };
    let (word, verb): (Key, fn(&ShareHandle)) = match main {
        Main::Seal if sealing => (key::SHARE_SEALING, ShareHandle::seal_now),
        Main::Seal => (key::SHARE_SEAL_NOW, ShareHandle::seal_now),
        Main::Copy => (key::SHARE_COPY, ShareHandle::copy),
        Main::File => (key::SHARE_FILE, ShareHandle::save_file),
    };
    let small = |word: Key, verb: fn(&ShareHandle)| {
        html! { <button type="button" class="button button-small" part="button" onclick={share.on(verb)}>{ text(word) }</button> }
    };
    let title = text(if main == Main::Seal { key::SHARE_NOT_READY } else { key::SHARE_READY });
    let contents = contents(snapshot, parcel);
    let code_word = text(if draft.code { key::SHARE_CODE_HIDE } else { key::SHARE_CODE });
    let said = draft.said.as_ref().filter(|(_, of)| *of == parcel.plain).map(|(said, _)| text(*said));
    let picture = address.as_deref().filter(|_| draft.code).and_then(Qr::of);
    html! {
        <section class="parcel" aria-labelledby="share-ready">
            <div class="section-head">
                <h3 class="heading" id="share-ready"><span key={title}>{ title }</span></h3>
                <p class="small"><span key={contents.clone()}>{ contents }</span></p>
            </div>
            if let Some(address) = &address {
                <textarea class="address" id="share-link" dir="ltr" readonly=true rows="4" spellcheck="false"
                    aria-label={text(key::SHARE_LINK)} value={address} />
            }
            { meter(snapshot, length, sealed) }
            <div class="sends">
                <button type="button" class="button button-main" part="button" aria-disabled={(main == Main::Seal && sealing).then_some("true")}
                    onclick={share.on(verb)}><span key={text(word)}>{ text(word) }</span></button>
                if let Some(address) = &address {
                    if main == Main::File { { small(key::SHARE_COPY, ShareHandle::copy) } }
                    { messages(snapshot, share, parcel, address, can_share) }
                }
                if main != Main::File && !sealed { { small(key::SHARE_FILE, ShareHandle::save_file) } }
                if address.is_some() && length.is_some_and(|n| n <= MAX_QR) {
                    <button type="button" class="button button-small" part="button" aria-expanded={if draft.code { "true" } else { "false" }}
                        onclick={share.on(ShareHandle::toggle_code)}><span key={code_word}>{ code_word }</span></button>
                }
            </div>
            <p class="small sheet-said" role="status">
                if let Some(said) = said { <span key={said}>{ said }</span> }
            </p>
            <OfferedFile file={draft.offered.clone()} />
            if let Some(picture) = picture { { code(snapshot, share, &picture) } }
            <p class="tiny">{ snapshot.words.fill(key::SHARE_MADE, &[("day", &day_words(snapshot, share.sender.today))]) }</p>
        </section>
    }
}

/// What goes in, counted.
fn contents(snapshot: &Snapshot, parcel: &Parcel) -> String {
    if parcel.what == What::Invitation {
        return snapshot.text(key::SHARE_HOLDS_NOBODY).to_owned();
    }
    let words = snapshot.words;
    let Counts { answers, notes, .. } = counts(&parcel.sent);
    let of = [
        (parcel.sent.people.len(), key::SHARE_PEOPLE),
        (answers, key::SHARE_ANSWER_COUNT),
        (notes, key::SHARE_NOTE_COUNT),
    ];
    // That there are no answers is worth saying.
    let of = of.into_iter().filter(|(n, word)| *n > 0 || *word == key::SHARE_ANSWER_COUNT);
    let of: Vec<String> = of.map(|(n, word)| words.count(word, n, &[])).collect();
    let text = words.fill(key::SHARE_HOLDS, &[("what", &words.list(&of))]);
    match counts(&parcel.whole).notes - notes {
        0 => text,
        stay => text + " " + &words.count(key::SHARE_NOTES_STAY, stay, &[]),
    }
}

/// The ways of a message: mail, and the device's own sheet.
fn messages(snapshot: &Snapshot, share: &ShareHandle, parcel: &Parcel, address: &str, can_share: bool) -> Html {
    let title = match parcel.sent.name.value.as_str() {
        "" => snapshot.text(key::APP_NAME).to_owned(),
        group => snapshot.words.fill(key::SHARE_SUBJECT, &[("group", &group)]),
    };
    let letter = snapshot.text(match parcel.what {
        _ if parcel.everything => key::SHARE_LETTER_EVERYTHING,
        What::Invitation => key::SHARE_LETTER_INVITATION,
        What::Mine => key::SHARE_LETTER_MINE,
        What::Group => key::SHARE_LETTER_GROUP,
    });
    let sealed = parcel.seal.then(|| [" ", snapshot.text(key::SHARE_LETTER_SEALED)].concat());
    let text = [letter, sealed.as_deref().unwrap_or_default()].concat();
    let href = mail(&title, &[text.as_str(), "\n\n", address, "\n"].concat());
    let on_sheet = share.on(move |share| share.open_sheet(&title, &text));
    html! {
        <>
            <a class="button button-small" part="button" {href} onclick={share.on(ShareHandle::mail)}>{ snapshot.text(key::SHARE_MAIL) }</a>
            if can_share {
                <button type="button" class="button button-small" part="button" onclick={on_sheet}>{ snapshot.text(key::SHARE_SHEET) }</button>
            }
        </>
    }
}
