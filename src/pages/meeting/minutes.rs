//! The minutes: what the topics ended with.

use engine::state::View;
use formats::file_name;
use yew::prelude::*;

use super::MeetingProps;
use super::state::Meeting;
use crate::components::{document_blocks, keyed};
use crate::hooks::{use_assessment, use_focus, use_platform, use_snapshot};
use crate::i18n::{Key, key};
use crate::platform::{clipboard, downloads};
use crate::report::{Report, markdown, minutes};

/// The screen behind the last topic.
#[component]
pub fn Minutes(MeetingProps { meeting }: &MeetingProps) -> Html {
    let (snapshot, assessment, focus, platform) = (use_snapshot(), use_assessment(), use_focus(), use_platform());
    let said = use_state(|| None::<Key>);
    let today = platform.today;
    let text = |key: Key| snapshot.text(key);
    let document = minutes(&Report::of(&snapshot, today), meeting.topics());
    // What is handed on is written for all: nobody in it is "you".
    let write = {
        let (snapshot, meeting) = (snapshot.clone(), meeting.clone());
        move || markdown::write(&minutes(&Report::for_all(&snapshot, today), meeting.topics()))
    };
    let on_copy = {
        let (said, write) = (said.clone(), write.clone());
        Callback::from(move |_: MouseEvent| {
            said.set(None);
            let (written, said) = (clipboard::write(&write()), said.clone());
            yew::platform::spawn_local(async move {
                said.set(Some(if written.await.is_ok() { key::SHARE_COPIED } else { key::MEET_NOT_COPIED }));
            });
        })
    };
    let on_save = {
        let (said, name) = (said.clone(), file_name(&snapshot.state.group.name.value, today, ".md"));
        Callback::from(move |_: MouseEvent| {
            let offered = downloads::offer(&name, "text/markdown", &write());
            said.set(offered.is_ok().then_some(key::SHARE_SAVED));
        })
    };
    let on_back = {
        let meeting = meeting.clone();
        Callback::from(move |_: MouseEvent| {
            meeting.update(|meeting| meeting.go(meeting.topics().len().saturating_sub(1)));
            focus.to_heading();
        })
    };
    let on_end = {
        let (meeting, assessment) = (meeting.clone(), assessment.clone());
        Callback::from(move |_: MouseEvent| {
            meeting.update(|meeting| *meeting = Meeting::default());
            assessment.go(View::Results);
        })
    };
    html! {
        <div class="meet-end">
            <h2 class="title" part="title" tabindex="-1">{ keyed(document.title) }</h2>
            { document_blocks(&document.blocks) }
            <div class="row no-print">
                <button type="button" class="button button-main" part="button" onclick={on_copy}>{ text(key::MEET_COPY) }</button>
                <button type="button" class="button" part="button" onclick={on_save}>{ text(key::MEET_SAVE) }</button>
                <button type="button" class="button" part="button" onclick={assessment.on_go(View::Share)}>{ text(key::PEOPLE_SHARE) }</button>
                <button type="button" class="link" onclick={on_back}>{ text(key::MEET_BACK) }</button>
                <button type="button" class="link" onclick={on_end}>{ text(key::MEET_END) }</button>
            </div>
            <p class="small" role="status">if let Some(word) = *said { { keyed(text(word)) } }</p>
        </div>
    }
}
