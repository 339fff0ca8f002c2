//! What is folded away below the pictures: the board with its figures, who said what, whose voice is in, what moved, and
//! the same statements cut another way.

use engine::state::View;
use yew::prelude::*;

use super::lenses::Lenses;
use super::moved::{Moved, has_moved};
use super::said::Said;
use super::voices::Voices;
use crate::components::fold;
use crate::hooks::{use_assessment, use_snapshot};
use crate::i18n::key;
use crate::pages::results::matrix::Matrix;
use crate::pages::results::place::Place;
use crate::phrases::sole_voice;

/// The folds.
#[component]
pub fn Folds() -> Html {
    let (snapshot, assessment) = (use_snapshot(), use_assessment());
    let (words, figures) = (snapshot.words, &snapshot.figures);
    // Their figures are the group's, and one person's view is the only one there is.
    let is_one_voice = sole_voice(&snapshot).is_some();
    let people = snapshot.group.people.len();
    let differ = figures.talk.len();
    let missing = figures.missing_answers();
    let counted = |word, n| if n == 0 { String::new() } else { words.count(word, n, &[]) };
    let about_said = words.count(key::RESULTS_SAID_COUNT, people, &[("items", &snapshot.q.items.len())]);
    let roles = snapshot.group.expected.value.or(snapshot.group.held()).len();
    let about_voices = words.count(key::RESULTS_VOICES_COUNT, people, &[("roles", &roles)]);
    html! {
        <div class="folds">
            if !is_one_voice { { fold(Place::Board.id(), words.text(key::RESULTS_BOARD), words.text(key::RESULTS_BOARD_ABOUT), String::new(), html! { <Matrix /> }) } }
            { fold(Place::Said.id(), words.text(key::RESULTS_SAID), &about_said, counted(key::RESULTS_DIFFER, differ), html! { <Said /> }) }
            { fold(Place::Voices.id(), words.text(key::RESULTS_VOICES), &about_voices, counted(key::RESULTS_MISSING, missing), html! { <Voices /> }) }
            if has_moved(&snapshot, &assessment.past()) {
                { fold(Place::Moved.id(), words.text(key::MOVED_TITLE), "", String::new(), html! { <Moved /> }) }
            }
            if !is_one_voice { { fold(Place::Lenses.id(), words.text(key::RESULTS_LENSES), words.text(key::RESULTS_LENSES_ABOUT), String::new(), html! { <Lenses /> }) } }
            <div class="fold fold-link">
                <button type="button" class="fold-word" onclick={assessment.on_go(View::Scoring)}>{ words.text(key::SHELL_SCORING) }</button>
            </div>
        </div>
    }
}
