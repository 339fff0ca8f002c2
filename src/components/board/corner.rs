//! The corner of the board: readiness, in the group's view; one person's own view, in mine or while nobody else is heard.

use engine::assessment::own_view;
use engine::group::Person;
use engine::state::{View, run};
use yew::prelude::*;

use super::{Perspective, Scene};
use crate::i18n::key;
use crate::phrases;

/// What stands there.
pub fn corner(scene: Scene) -> Html {
    let snapshot = scene.snapshot;
    let person = match scene.perspective {
        Perspective::Mine => snapshot.me,
        Perspective::Group => phrases::sole_voice(snapshot),
    };
    match person.and_then(|person| snapshot.group.people.get(person)) {
        Some(person) => own(scene, person),
        None if scene.has_figures => readiness(scene),
        None => word(scene, scene.text(key::BOARD_NOT_KNOWN), String::new()),
    }
}

/// The group's readiness with its range.
fn readiness(scene: Scene) -> Html {
    let overall = scene.snapshot.figures.overall;
    let (lo, hi) = (overall.lo.percent(), overall.hi.percent());
    let between = scene.snapshot.words.fill(key::BOARD_BETWEEN, &[("lo", &lo), ("hi", &hi)]);
    figure(scene, scene.snapshot.words.number(overall.point.percent()), if lo == hi { String::new() } else { between })
}

/// How one person sees it, once they are done.
fn own(scene: Scene, person: &Person) -> Html {
    let snapshot = scene.snapshot;
    let is_me = snapshot.state.my().is_some_and(|me| me.id == person.id);
    if !person.is_done(snapshot.q) {
        let open = run::open(snapshot.q, &snapshot.state).len();
        let about = if is_me { snapshot.words.count(key::BOARD_YOURS_OPEN, open, &[]) } else { String::new() };
        return word(scene, scene.text(key::BOARD_TOO_EARLY), about);
    }
    let Some(view) = own_view(snapshot.q, person) else {
        return word(scene, scene.text(key::BOARD_NOT_KNOWN), String::new());
    };
    let seen = if is_me {
        scene.text(key::BOARD_AS_YOU).to_owned()
    } else {
        snapshot.words.fill(key::BOARD_AS_SOMEBODY, &[("name", &phrases::called(snapshot, person))])
    };
    figure(scene, scene.snapshot.words.number(view.overall.percent()), seen)
}

/// A figure, which leads to the results.
fn figure(scene: Scene, value: String, about: String) -> Html {
    html! {
        <button type="button" class="tile" onclick={scene.assessment.on_go(View::Results)}>
            <span class="col-job">{ scene.text(key::BOARD_READINESS) }</span>
            <span class="sum-value" key={value.clone()}>{ value }</span>
            <span class="col-job" key={about.clone()}>{ about }</span>
        </button>
    }
}

/// No figure yet.
fn word(scene: Scene, word: &'static str, about: String) -> Html {
    html! {
        <div class="tile">
            <span class="col-job">{ scene.text(key::BOARD_READINESS) }</span>
            <span class="sum-word" key={word}>{ word }</span>
            <span class="col-job" key={about.clone()}>{ about }</span>
        </div>
    }
}
