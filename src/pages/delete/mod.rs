//! Deleting what is kept here: on a page of its own, so that no click before it can reach it. It says what goes, and
//! how to keep it.

use engine::group::Person;
use engine::state::View;
use yew::prelude::*;

use crate::components::{Offered, OfferedFile, keyed, save_backup};
use crate::hooks::{use_assessment, use_platform, use_snapshot};
use crate::i18n::{Key, key};
use crate::snapshot::Snapshot;

/// The page.
#[component]
pub fn DeletePage() -> Html {
    let (snapshot, assessment, platform) = (use_snapshot(), use_assessment(), use_platform());
    let offered = use_state(|| None::<Offered>);
    let text = |key: Key| snapshot.text(key);
    let others = assessment.other_groups().len();
    let on_save = {
        let (assessment, offered) = (assessment.clone(), offered.clone());
        Callback::from(move |_: MouseEvent| {
            offered.set(Some(save_backup(&assessment, platform.today)));
        })
    };
    let on_delete = {
        let assessment = assessment.clone();
        Callback::from(move |event: MouseEvent| {
            // The second click of two is meant for what was there before.
            if event.detail() < 2 {
                assessment.delete_all_editions();
            }
        })
    };
    let has_editions = assessment.keeps_other_editions();
    // Who has not begun has nothing here but what other editions kept, which can be saved where it is told of.
    let has_begun = snapshot.state.me.is_some();
    let back = if has_begun { View::Group } else { View::Start };
    let goes = what_goes(&snapshot, others, has_editions).into_iter().map(|line| html! { <li>{ keyed(line) }</li> });
    let save_about = match () {
        () if has_editions => key::DELETE_SAVE_EDITIONS,
        () if others > 0 => key::DELETE_SAVE_THIS,
        () => key::DELETE_SAVE_ABOUT,
    };
    html! {
        <>
            <div class="page-head">
                <h2 class="title" part="title" tabindex="-1">{ text(key::DELETE_TITLE) }</h2>
                <p class="lead">{ text(key::DELETE_LEAD) }</p>
            </div>
            <div class="section delete">
                <div>
                    <h3 class="sub">{ text(key::DELETE_GOES) }</h3>
                    <ul class="bullets">{ for goes }</ul>
                </div>
                <div class="card">
                    if has_begun {
                        <div>
                            <h3 class="sub">{ text(key::DELETE_SAVE_FIRST) }</h3>
                            <p class="small">{ text(save_about) }</p>
                        </div>
                    }
                    <div class="row">
                        if has_begun {
                            <button type="button" class="button button-main" part="button" onclick={on_save}>{ text(key::DELETE_SAVE) }</button>
                        }
                        <button type="button" class="button" part="button" onclick={assessment.on_go(back)}>{ text(key::DELETE_KEEP) }</button>
                    </div>
                    <OfferedFile file={(*offered).clone()} />
                </div>
                <div class="delete-do">
                    <button type="button" class="button button-heed" part="button" onclick={on_delete}>{ keyed(button(&snapshot, others)) }</button>
                    <p class="small">{ text(key::DELETE_ABOUT) }</p>
                </div>
            </div>
        </>
    }
}

/// My answers here, my notes, and how many others have sent me theirs.
fn counted(snapshot: &Snapshot) -> [usize; 3] {
    let state = &snapshot.state;
    let mine = state.my().map_or(0, Person::answered);
    let notes = state.my().map_or(0, |me| me.notes.values().filter(|note| !note.value.is_empty()).count());
    let people = state.group.people.iter().enumerate();
    [mine, notes, people.filter(|(n, person)| state.me != Some(*n) && person.answered() > 0).count()]
}

/// "Delete 22 answers and 5 people’s", and how many other purchases go with them.
fn button(snapshot: &Snapshot, groups: usize) -> String {
    let delete = of_this_group(snapshot);
    match groups {
        0 => delete,
        _ => snapshot.words.count(key::DELETE_AND_GROUPS, groups, &[("delete", &delete)]),
    }
}

fn of_this_group(snapshot: &Snapshot) -> String {
    let (words, [mine, _, others]) = (snapshot.words, counted(snapshot));
    let answers = words.count(key::SHARE_ANSWER_COUNT, mine, &[]);
    match (mine, others) {
        (0, 0) => words.text(key::DELETE_ALL).to_owned(),
        (_, 0) => words.fill(key::DELETE_MINE, &[("answers", &answers)]),
        _ => words.count(key::DELETE_WITH, others, &[("answers", &answers)]),
    }
}

/// What goes, a line each.
fn what_goes(snapshot: &Snapshot, groups: usize, has_editions: bool) -> Vec<String> {
    let (words, [mine, notes, others]) = (snapshot.words, counted(snapshot));
    let own = [(mine, key::SHARE_ANSWER_COUNT), (notes, key::SHARE_NOTE_COUNT)].into_iter().filter(|(n, _)| *n > 0);
    let own: Vec<String> = own.map(|(n, word)| words.count(word, n, &[])).collect();
    let mut lines = Vec::new();
    if !own.is_empty() {
        lines.push(words.fill(key::DELETE_GOES_MINE, &[("what", &words.list(&own))]));
    }
    for (n, word) in [(others, key::DELETE_GOES_OTHERS), (groups, key::DELETE_GOES_GROUPS)] {
        if n > 0 {
            lines.push(words.count(word, n, &[]));
        }
    }
    if has_editions {
        lines.push(words.text(key::DELETE_GOES_EDITIONS).to_owned());
    }
    lines.push(words.text(key::DELETE_GOES_REST).to_owned());
    lines
}
