//! Whose answers the board shows: the group's as soon as there are some to see, mine where somebody chose so.

use yew::prelude::*;

use crate::components::Perspective;
use crate::drafts::DraftHandle;
use crate::i18n::{Key, key};
use crate::phrases;
use crate::snapshot::Snapshot;

/// What was chosen, for each purchase.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Whose(Vec<(String, Perspective)>);

impl Whose {
    /// What is shown.
    pub fn shown(&self, snapshot: &Snapshot) -> Perspective {
        let chosen = self.0.iter().find(|(group, _)| *group == snapshot.group.id).map(|(_, whose)| *whose);
        if phrases::others_are_heard(snapshot) { chosen.unwrap_or(Perspective::Group) } else { Perspective::Mine }
    }

    /// From now on this is shown of a purchase.
    pub fn choose(&mut self, group: &str, whose: Perspective) {
        self.0.retain(|(known, _)| known != group);
        self.0.push((group.to_owned(), whose));
    }
}

/// The choice; none while nobody else is to be seen.
pub fn choice(snapshot: &Snapshot, whose: &DraftHandle<Whose>) -> Option<Html> {
    let shown = whose.shown(snapshot);
    let pick = |of: Perspective, word: Key, id: &'static str| {
        let group = snapshot.group.id.clone();
        let onchange = whose.on_update(move |whose, _: Event| whose.choose(&group, of));
        html! {
            <label><input type="radio" name="whose" {id} checked={shown == of} {onchange} />{ snapshot.text(word) }</label>
        }
    };
    phrases::others_are_heard(snapshot).then(|| {
        html! {
            <fieldset class="seg">
                <legend class="sr">{ snapshot.text(key::BOARD_SHOW) }</legend>
                { pick(Perspective::Group, key::BOARD_GROUP, "whose-group") }
                { pick(Perspective::Mine, key::BOARD_MINE, "whose-me") }
            </fieldset>
        }
    })
}
