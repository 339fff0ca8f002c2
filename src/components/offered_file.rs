//! A file that was offered. Whether the browser kept it cannot be seen, and in a frame it may not be allowed to: so its
//! whole text is at hand, to be copied.

use yew::platform::spawn_local;
use yew::prelude::*;

use super::text::keyed;
use crate::hooks::{use_focus, use_snapshot};
use crate::i18n::{Key, key};
use crate::platform::{clipboard, downloads};

/// What group files are.
const GROUP: &str = "application/json";

/// A text that the browser was asked to keep as a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Offered {
    text: AttrValue,
    is_group: bool,
    /// It is known that nothing was kept.
    is_refused: bool,
}

impl Offered {
    /// Asks the browser to keep a text as a file of this name and media type.
    pub fn file(name: &str, media: &str, text: String) -> Offered {
        let is_refused = downloads::offer(name, media, &text).is_err();
        Offered { text: text.into(), is_group: media == GROUP, is_refused }
    }

    /// What is said of it.
    const fn said(&self) -> Key {
        if self.is_refused { key::FILE_REFUSED } else { key::SHARE_SAVED }
    }

    /// What is said once it is copied.
    const fn copied(&self) -> Key {
        if self.is_group { key::FILE_COPIED_GROUP } else { key::FILE_COPIED }
    }
}

/// Properties of [`OfferedFile`].
#[derive(Clone, PartialEq, Properties)]
pub struct OfferedFileProps {
    /// What was offered last, if anything.
    pub file: Option<Offered>,
}

/// What is said of it, and the way to its text.
#[component]
pub fn OfferedFile(props: &OfferedFileProps) -> Html {
    let (snapshot, focus) = (use_snapshot(), use_focus());
    // What came of copying, and of which.
    let came = use_state(|| None::<(Key, Offered)>);
    let text = |key: Key| snapshot.text(key);
    let came_of_this = came.as_ref().filter(|(_, of)| Some(of) == props.file.as_ref()).map(|(said, _)| *said);
    let on_copy = |file: &Offered| {
        let (came, file, focus) = (came.clone(), file.clone(), focus.clone());
        Callback::from(move |_: MouseEvent| {
            let written = clipboard::write(&file.text, focus.frame().cast());
            let (came, file, focus) = (came.clone(), file.clone(), focus.clone());
            spawn_local(async move {
                let said = if written.await.is_ok() { file.copied() } else { key::FILE_NOT_COPIED };
                came.set(Some((said, file)));
                // It is selected there.
                focus.to("[id=file-text]");
            });
        })
    };
    let said = came_of_this.or(props.file.as_ref().map(Offered::said));
    html! {
        <div class="offered">
            <p class="small" role="status">{ said.map(|said| keyed(text(said))) }</p>
            if let Some(file) = &props.file {
                <div class="row"><button type="button" class="link" onclick={on_copy(file)}>{ text(key::FILE_COPY) }</button></div>
                if came_of_this.is_some() {
                    <textarea class="text-in" id="file-text" readonly=true rows="6" spellcheck="false" aria-label={text(key::FILE_WHOLE)} value={&file.text} />
                }
            }
        </div>
    }
}
