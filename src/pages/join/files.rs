//! The chooser of files. It covers its whole area, so that files can be dropped on it as well.

use yew::prelude::*;

use super::draft::Joining;
use super::handle::use_join;
use crate::hooks::use_snapshot;
use crate::i18n::{Key, key};
use crate::platform::files;

/// Properties of [`FileChooser`].
#[derive(Clone, PartialEq, Properties)]
pub struct FileChooserProps {
    /// What it is called.
    pub word: Key,
}

/// The chooser.
#[component]
pub fn FileChooser(&FileChooserProps { word }: &FileChooserProps) -> Html {
    let (snapshot, join) = (use_snapshot(), use_join());
    // What was wrong before has been read.
    let onclick = join.on(|join| join.draft.update(Joining::clear_wrong));
    let onchange = Callback::from(move |event: Event| join.open_files(files::take(&event)));
    html! {
        <label class="join-files">
            <span class="label">{ snapshot.text(word) }</span>
            <span class="small">{ snapshot.text(key::JOIN_FILES_ABOUT) }</span>
            <input type="file" multiple=true accept=".json,application/json" {onchange} {onclick} />
        </label>
    }
}
