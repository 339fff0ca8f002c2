//! The results before and after one is done.

use buying_readiness::HalfDone;
use buying_readiness::questionnaire::core;
use engine::group::Answer;
use engine::questionnaire::RoleSet;
use engine::state::{Action, State, View};

use super::{props, rendered, text};

/// What the page of results says to somebody with these roles, who has answered the first `answered` statements, and
/// the ids on it.
async fn results(roles: RoleSet, answered: usize) -> (String, Vec<String>) {
    let q = core();
    let mut state = State::new(q);
    state.apply(q, Action::Me { id: "a0000000".into(), name: "Ada".into(), roles, expected: q.all_roles() });
    for item in 0..answered {
        state.apply(q, Action::Answer { item, answer: Answer::Level((item % 5) as u8) });
    }
    state.apply(q, Action::Go(View::Results));
    let page = rendered("results", props(state, HalfDone::Nothing)).await;
    let ids = page.all().into_iter().filter_map(|one| one.attribute("id")).map(str::to_owned).collect();
    (text::lines(&page).join("\n"), ids)
}

#[tokio::test]
async fn half_way_there_is_no_figure_and_the_way_on() {
    let (text, ids) = results(RoleSet::of(0), 3).await;
    for says in ["It is too early for a figure.", "Continue", "3 of your 22"] {
        assert!(text.contains(says), "{says} is not in\n{text}");
    }
    assert!(!text.contains("This week") && !ids.iter().any(|id| id == "do"));
}

#[tokio::test]
async fn results_begin_with_the_verdict_and_what_to_do_this_week() {
    let (_, ids) = results(core().all_roles(), core().items.len()).await;
    let place = |id: &str| ids.iter().position(|it| it == id).unwrap_or_else(|| panic!("{id} is there"));
    let places = ["verdict", "week", "do", "jobs", "said"].map(place);
    assert!(places.is_sorted(), "in this order: {places:?}");
}

#[tokio::test]
async fn who_was_invited_and_is_alone_here_is_asked_to_invite_nobody() {
    let q = core();
    let roles = RoleSet::of(2);
    let mut state = State::new(q);
    state.apply(q, Action::Me { id: "c0000000".into(), name: "Cho".into(), roles, expected: q.all_roles() });
    for item in (0..q.items.len()).filter(|item| q.items[*item].roles.has(2)) {
        state.apply(q, Action::Answer { item, answer: Answer::Level((item % 4) as u8) });
    }
    state.apply(q, Action::Invited("Ana".into()));
    state.apply(q, Action::Sent);
    for (view, says) in [
        (View::Results, "what the others say is not here."),
        (View::Group, "Ana collects the answers and sends you the picture of all of you."),
    ] {
        state.apply(q, Action::Go(view));
        let text = text::lines(&rendered("alone", props(state.clone(), HalfDone::Nothing)).await).join("\n");
        assert!(text.contains(says), "{text}");
        for word in ["[Invite]", "Find a voice", "roles have not answered", "not invited yet"] {
            assert!(!text.contains(word), "{word} in\n{text}");
        }
    }
}
