//! Whether the link is sealed, and with which passphrase.

use yew::prelude::*;

use super::choices::{Choice, choice, priced};
use super::draft::Sharing;
use super::handle::ShareHandle;
use super::parcel::Parcel;
use crate::components::input_value;
use crate::i18n::key;
use crate::phrases::spelled_first;
use crate::snapshot::Snapshot;

/// The choice, and the passphrase where it is made.
pub fn sealing(snapshot: &Snapshot, share: &ShareHandle, parcel: &Parcel) -> Html {
    if !share.sender.can_seal {
        return html! {
            <fieldset>
                <legend class="legend">{ snapshot.text(key::SHARE_SEAL_TITLE) }</legend>
                <p class="small">{ snapshot.text(key::SHARE_SEAL_NOT) }</p>
            </fieldset>
        };
    }
    let Sharing { seal, passphrase, missed, .. } = &*share.draft;
    html! {
        <fieldset>
            <legend class="legend">{ snapshot.text(key::SHARE_SEAL_TITLE) }</legend>
            { choice(snapshot, Choice {
                of: None,
                id: "share-seal",
                checked: *seal,
                onchange: share.on(|share| share.draft.update(|draft| draft.seal ^= true)),
                word: key::SHARE_SEAL,
                about: key::SHARE_SEAL_ABOUT,
                count: priced(snapshot, "", parcel.sealing_costs(), key::SHARE_MORE),
            }) }
            if *seal { { field(snapshot, share, passphrase, *missed) } }
        </fieldset>
    }
}

fn field(snapshot: &Snapshot, share: &ShareHandle, passphrase: &str, missed: bool) -> Html {
    let oninput = {
        let draft = share.draft.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(text) = input_value(&event) {
                draft.update(|share| {
                    share.forget_said();
                    share.passphrase = text;
                });
            }
        })
    };
    html! {
        <div class="sheet-field">
            <label class="label" for="share-passphrase">{ snapshot.text(key::SHARE_PASSPHRASE) }</label>
            <p class="hint" id="share-passphrase-hint">{ snapshot.text(key::SHARE_PASSPHRASE_HINT) }</p>
            <input class="text-in" id="share-passphrase" type="text" autocomplete="off" autocapitalize="none"
                spellcheck="false" aria-describedby="share-passphrase-hint share-passphrase-weak share-passphrase-missed"
                value={passphrase.to_owned()} {oninput} />
            <p class="small sheet-note" id="share-passphrase-weak" role="status">
                if let Some(weak) = weakness(snapshot, passphrase) { <span key={weak.clone()}>{ weak }</span> }
            </p>
            <p class="missed" id="share-passphrase-missed" role="alert">
                if missed { <span>{ snapshot.text(key::SHARE_PASSPHRASE_MISSED) }</span> }
            </p>
        </div>
    }
}

/// Passphrases of fewer characters than this are guessed at once by a computer that tries.
const SHORT: usize = 8;
/// Of fewer than this, with some patience.
const FAIR: usize = 16;
/// As many words are hard to guess, however short each is.
const WORDS: usize = 4;

/// How easily a passphrase is guessed, where it is; nothing is forbidden.
fn weakness(snapshot: &Snapshot, passphrase: &str) -> Option<String> {
    let (words, text) = (snapshot.words, passphrase.trim());
    let characters = text.chars().filter(|c| !c.is_whitespace()).count();
    // Ten digits tell as much as half as many letters.
    let worth = if text.chars().all(|c| c.is_numeric() || c.is_whitespace()) { characters / 2 } else { characters };
    let is_enough = worth >= FAIR || text.split_whitespace().count() >= WORDS && worth >= FAIR / 2;
    match characters {
        0 => None,
        _ if is_enough => None,
        _ if worth < SHORT => {
            let count = spelled_first(words, characters);
            Some(words.count(key::SHARE_PASSPHRASE_SHORT, characters, &[("count", &count)]))
        }
        _ => Some(words.text(key::SHARE_PASSPHRASE_FAIR).to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use engine::state::State;

    use super::*;
    use crate::questionnaire::core;

    #[test]
    fn a_short_passphrase_is_called_so_and_a_long_one_is_left_alone() {
        let state = Rc::new(State::new(core()));
        let snapshot = Snapshot::of(core(), Rc::clone(&state), &state.shown(core()));
        let said = |passphrase: &str| weakness(&snapshot, passphrase).unwrap_or_default();
        assert!(said("abc").starts_with("Three characters are quickly guessed"), "{}", said("abc"));
        assert!(said("12345678").starts_with("Eight characters"), "digits alone tell little: {}", said("12345678"));
        assert_eq!(said("harbour-7"), snapshot.text(key::SHARE_PASSPHRASE_FAIR));
        for enough in ["", "  ", "wet owl on ice", "correcthorsebattery", "drei grüne Äpfel rollen"] {
            assert_eq!(said(enough), "", "{enough}");
        }
    }
}
