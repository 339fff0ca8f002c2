//! What the four lists share.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::{Unfold, keyed};
use crate::i18n::{Key, key};
use crate::report::Names;
use crate::snapshot::Snapshot;

/// Properties of what is folded away of a list.
#[derive(Clone, PartialEq, Properties)]
pub struct FoldedProps {
    /// What people are called.
    pub names: Rc<Names>,
    /// The first entry that is folded away.
    pub from: usize,
}

/// An empty list says so.
pub fn empty(snapshot: &Snapshot, sentence: Key) -> Html {
    html! { <p class="step small">{ keyed(snapshot.text(sentence)) }</p> }
}

/// The first few of a list; so many `others` behind a native disclosure.
pub fn first_few(snapshot: &Snapshot, few: Html, others: usize, folded: Html) -> Html {
    let more = snapshot.words.count(key::RESULTS_MORE, others, &[]);
    html! {
        <>
            <ul>{ few }</ul>
            if others > 0 { <Unfold summary={keyed(more)}>{ folded }</Unfold> }
        </>
    }
}
