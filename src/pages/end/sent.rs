//! What comes behind sending: "I have sent it", and what comes next.

use engine::state::{Action, Cell, View, run};
use yew::prelude::*;

use crate::components::{Sign, glyph, keyed, mail_button};
use crate::focus::Focus;
use crate::hooks::{OutgoingHandle, Way};
use crate::i18n::{Key, key};
use crate::phrases::{self, of_inviter};
use crate::snapshot::Snapshot;
use crate::state::AssessmentHandle;

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// It left this page; whether it was sent, only the person knows.
    Left(Way),
    /// The person says that they have sent it.
    Sent,
}

/// "I have sent it".
pub fn on_sent(assessment: &AssessmentHandle, focus: &Focus) -> Callback<MouseEvent> {
    let (assessment, focus) = (assessment.clone(), focus.clone());
    Callback::from(move |_: MouseEvent| {
        assessment.apply_all(vec![Action::Sent, Action::Shared]);
        focus.to_heading();
    })
}

/// The page.
pub fn after(
    snapshot: &Snapshot,
    assessment: &AssessmentHandle,
    focus: &Focus,
    outgoing: &OutgoingHandle,
    after: After,
) -> Html {
    let text = |key: Key| snapshot.text(key);
    let (said, title, lead) = match after {
        After::Left(Way::Copied) => (key::END_COPIED, key::END_PASTE, key::END_PASTE_LEAD),
        After::Left(Way::Mailed | Way::Shared) => (key::END_HANDED, key::END_GONE, key::END_ONCE_OPENED),
        After::Sent => (key::END_SENT, key::END_ON_ITS_WAY, key::END_ONCE_OPENED),
    };
    let title = snapshot.words.fill(title, &[("inviter", &phrases::inviter(snapshot))]);
    let is_sent = after == After::Sent;
    html! {
        <div class="send" key={text(said)}>
            <div class="send-say">
                <p class="kicker" role="status"><span aria-hidden="true">{ "✓ " }</span>{ keyed(text(said)) }</p>
                <h2 class="title" part="title" tabindex="-1" key={title.clone()}>{ title }</h2>
                <p class="lead">{ keyed(text(lead)) }</p>
                <div class="send-list">
                    if is_sent {
                        <button type="button" key="result" class="button button-main" part="button" onclick={assessment.on_go(View::Results)}>{ text(key::END_RESULT) }</button>
                    } else {
                        <button type="button" key="sent" class="button button-main" part="button" onclick={on_sent(assessment, focus)}>{ text(key::END_SENT_IT) }</button>
                    }
                    <div class="row">
                        <button type="button" class="button button-small" part="button" onclick={outgoing.on_copy()}>{ text(key::END_COPY_AGAIN) }</button>
                        if !is_sent { { mail_button(snapshot, outgoing, "button button-small") } }
                    </div>
                </div>
            </div>
            { next(snapshot, assessment, is_sent) }
        </div>
    }
}

/// What comes next, and where one can go meanwhile.
fn next(snapshot: &Snapshot, assessment: &AssessmentHandle, is_sent: bool) -> Html {
    let (q, state) = (snapshot.q, &*snapshot.state);
    let is_done = state.is_done(q);
    let opens = snapshot.text(if is_done { key::END_OPENS } else { key::END_OPENS_LATER });
    let picture = [&*of_inviter(snapshot, key::END_PICTURE_BACK, key::END_PICTURE_BACK_UNNAMED), opens].join(" ");
    let joins = of_inviter(snapshot, key::END_JOINS, key::END_JOINS_UNNAMED);
    let (word, to) = match (is_sent, is_done) {
        (false, _) => (key::END_RESULT_MEANWHILE, Some(View::Results)),
        (true, true) => (key::END_LOOK_AGAIN, run::order(q, state).first().map(|item| View::Run(Cell::of(q, *item)))),
        (true, false) => (key::END_GO_ON, run::entry(q, state).map(View::Run)),
    };
    html! {
        <div class="send-card send-next">
            <h3 class="sub">{ snapshot.text(key::END_NEXT) }</h3>
            <ul class="plain-list">
                <li>{ glyph(Sign::Weave) }{ keyed(joins) }</li>
                <li>{ glyph(Sign::Eye) }{ keyed(picture) }</li>
            </ul>
            if let Some(to) = to {
                <div class="row"><button type="button" class="link" onclick={assessment.on_go(to)}>{ keyed(snapshot.text(word)) }</button></div>
            }
        </div>
    }
}
