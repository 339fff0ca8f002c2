//! A statement, and how the answers to it stand.

use yew::prelude::*;

use super::glyph::{Sign, glyph};
use super::text::keyed;
use crate::i18n::{Key, key};
use crate::report::finding;
use crate::snapshot::Snapshot;

/// A statement, in the group's own voice.
pub fn statement(snapshot: &Snapshot, item: usize) -> Html {
    let text = &*snapshot.q.items[item].text;
    let reworded = snapshot.state.is_reworded(snapshot.q, item).then(|| snapshot.text(key::EDITION_REWORDED));
    html! {
        <>
            <p class="statement" key={text} lang={snapshot.lang()}>{ text }</p>
            if let Some(reworded) = reworded { <p class="flag" key={reworded}>{ glyph(Sign::Turn) }{ keyed(reworded) }</p> }
        </>
    }
}

/// What the spread of its answers is called, with its sign.
pub fn finding_line(snapshot: &Snapshot, item: usize) -> Html {
    let (word, heed) = finding(snapshot, item);
    let class = if heed { "finding finding-heed" } else { "finding" };
    let text = snapshot.text(word);
    html! { <p {class}>{ glyph(sign(word)) }<b key={text}>{ text }</b></p> }
}

const fn sign(word: Key) -> Sign {
    match word {
        key::TALK_TWO_WAYS => Sign::Apart,
        key::TALK_SPREAD | key::TALK_OBJECTION => Sign::Talk,
        _ => Sign::Alike,
    }
}
