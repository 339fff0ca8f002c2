//! Starting over and deleting everything: each says what would happen, and asks in place before it does.

use yew::prelude::*;

use crate::hooks::{use_assessment, use_focus, use_snapshot, use_status};
use crate::i18n::{Key, key};
use crate::state::AssessmentHandle;

/// What is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Question {
    StartOver,
    DeleteAll,
}

impl Question {
    /// What it is called, what it does, and the button that does it.
    const fn words(self) -> [Key; 3] {
        match self {
            Question::StartOver => [key::YOU_OVER, key::YOU_OVER_ABOUT, key::YOU_OVER_SURE],
            Question::DeleteAll => [key::YOU_DELETE, key::YOU_DELETE_ABOUT, key::YOU_DELETE_SURE],
        }
    }

    /// The classes and the id of its place.
    const fn place(self) -> (&'static str, &'static str) {
        match self {
            Question::StartOver => ("notice", "ask-0"),
            Question::DeleteAll => ("notice notice-heed", "ask-1"),
        }
    }

    /// Its first button.
    const fn button(self) -> &'static str {
        match self {
            Question::StartOver => "[id=ask-0] button",
            Question::DeleteAll => "[id=ask-1] button",
        }
    }

    fn answer(self, assessment: &AssessmentHandle) {
        match self {
            Question::StartOver => assessment.start_over(),
            Question::DeleteAll => assessment.delete_all(),
        }
    }
}

/// The two questions; one at a time is asked.
#[component]
pub fn Questions() -> Html {
    let (snapshot, assessment) = (use_snapshot(), use_assessment());
    let (status, focus) = (use_status(), use_focus());
    let asked = use_state(|| None);
    // The buttons change places: the focus stays where it is asked.
    let on_ask = |question: Question, ask: bool| {
        let (asked, focus) = (asked.clone(), focus.clone());
        Callback::from(move |_: MouseEvent| {
            asked.set(ask.then_some(question));
            focus.to(question.button());
        })
    };
    {
        let (asked, focus, assessment) = (asked.clone(), focus.clone(), assessment.clone());
        use_effect_with(status.start_over_asked, move |by_the_page_around| {
            if *by_the_page_around {
                asked.set(Some(Question::StartOver));
                assessment.start_over_was_asked();
                // After the heading, where the page is new: that gets the focus in the same turn.
                yew::platform::spawn_local(async move { focus.to(Question::StartOver.button()) });
            }
        });
    }
    let notice = |question: Question| {
        let ([title, about, sure], (class, id)) = (question.words().map(|word| snapshot.text(word)), question.place());
        let on_answer = {
            let assessment = assessment.clone();
            Callback::from(move |_: MouseEvent| question.answer(&assessment))
        };
        html! {
            <div {class} part="notice" {id}>
                <p class="sub">{ title }</p>
                <p class="small">{ about }</p>
                if *asked == Some(question) {
                    <div class="row" role="group" aria-label={title}>
                        // In the place of the button that asked, so that a second press changes nothing.
                        <button type="button" class="button button-small" part="button" onclick={on_ask(question, false)}>{ snapshot.text(key::YOU_KEEP) }</button>
                        <button type="button" class="link" onclick={on_answer}>{ sure }</button>
                    </div>
                } else {
                    <button type="button" class="link" onclick={on_ask(question, true)}>{ title.to_owned() + "…" }</button>
                }
            </div>
        }
    };
    html! {
        <div class="notices notices-2">
            { notice(Question::StartOver) }
            { notice(Question::DeleteAll) }
        </div>
    }
}
