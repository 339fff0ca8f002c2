//! The group: who is in it and how far, who is missing, what was agreed on, and the other groups here.

mod change;
mod invitation;
mod invite;
mod member;
mod notices;
mod other_groups;
mod page_state;
mod put_aside;
mod settings;
mod who;

use engine::group::Day;
use engine::questionnaire::JobId;
use engine::state::{Action, View};
use formats::What;
use yew::prelude::*;

use self::invite::Invite;
use self::notices::Notices;
use self::page_state::{PageHandle, PageState};
use self::settings::Settings;
use self::who::Who;
use crate::components::Deferred;
use crate::hooks::{use_assessment, use_share_choices, use_snapshot};
use crate::i18n::{Key, key};
use crate::phrases::day_words;
use crate::phrases::progress_in;
use crate::snapshot::Snapshot;

pub use self::other_groups::OtherGroups;

/// The group page.
#[component]
pub fn GroupPage() -> Html {
    let (snapshot, assessment, choices) = (use_snapshot(), use_assessment(), use_share_choices());
    let page: PageHandle = use_reducer_eq(PageState::default);
    let text = |key: Key| snapshot.text(key);
    let name = snapshot.group.name.value.as_str();
    let title = if name.is_empty() { text(key::PEOPLE_TITLE) } else { name }.to_owned();
    let lead = lead(&snapshot);
    let on_backup = {
        let assessment = assessment.clone();
        Callback::from(move |_: MouseEvent| {
            choices.update(|choices| choices.open_with(What::Mine));
            assessment.apply(Action::Go(View::Share));
        })
    };
    html! {
        <ContextProvider<PageHandle> context={page}>
            <div class="page-head">
                <h2 key={title.clone()} class="title" part="title" tabindex="-1">{ title }</h2>
                <p key={lead.clone()} class="lead">{ lead }</p>
                <div class="row">
                    <button type="button" class="button button-main" part="button" onclick={assessment.on_go(View::Share)}>{ text(key::PEOPLE_SHARE) }</button>
                    <button type="button" class="button" part="button" onclick={assessment.on_go(View::Join)}>{ text(key::PEOPLE_JOIN) }</button>
                </div>
            </div>
            <Notices />
            <div class="around-us">
                <Deferred><Who /></Deferred>
                <div>
                    <Deferred><Invite /></Deferred>
                    if has_a_job(&snapshot) {
                        <div class="notice" part="notice">
                            <h3 class="sub">{ text(key::PEOPLE_BACKUP) }</h3>
                            <p class="small">{ text(key::PEOPLE_BACKUP_ABOUT) }</p>
                            <button type="button" class="link" onclick={on_backup}>{ text(key::PEOPLE_BACKUP_LINK) }</button>
                        </div>
                    }
                </div>
            </div>
            <Deferred><Settings /></Deferred>
            <OtherGroups />
        </ContextProvider<PageHandle>>
    }
}

/// How many we are, who is missing, and by when.
fn lead(snapshot: &Snapshot) -> String {
    let words = snapshot.words;
    let vacant = snapshot.figures.vacant.len();
    let voices = if vacant == 0 { key::RESULTS_VOICES_ALL } else { key::RESULTS_VOICES_VACANT };
    let mut lead =
        vec![words.count(key::PEOPLE_LEAD, snapshot.group.people.len(), &[]), words.count(voices, vacant, &[])];
    let by = snapshot.group.by.value;
    if by != Day::NONE {
        lead.push(words.fill(key::PEOPLE_BY, &[("day", &day_words(snapshot, by))]));
    }
    lead.join(" ")
}

/// Whether all I am asked in one of the jobs is answered.
fn has_a_job(snapshot: &Snapshot) -> bool {
    JobId::ALL.iter().any(|job| {
        let items: Vec<usize> = snapshot.q.items_of(*job).collect();
        let (answered, asked) = progress_in(snapshot, &items);
        asked > 0 && answered == asked
    })
}
