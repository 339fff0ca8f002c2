//! Asking others to answer: a message for each, sent by whoever asks. What the purchase is stands on one side, whom it
//! asks on the other.

mod invitee;
mod purchase;
mod rows;
mod writing;

use engine::state::View;
use yew::prelude::*;

use self::invitee::Invitee;
use self::purchase::Purchase;
use self::rows::{Row, open_row, rows, write_id};
use crate::components::keyed;
use crate::hooks::{Open, use_assessment, use_focus, use_inviting, use_snapshot};
use crate::i18n::{Key, key};
use crate::store::TextOf;

/// The page.
#[component]
pub fn InvitePage() -> Html {
    let (snapshot, assessment, focus, inviting) = (use_snapshot(), use_assessment(), use_focus(), use_inviting());
    let words = snapshot.words;
    let text = |key: Key| snapshot.text(key);
    let is_nameless = snapshot.state.group.name.value.is_empty();
    // On a phone the form stands there the first time, and a line of it later.
    let is_form_open = use_state(|| is_nameless || assessment.too_long_of(&TextOf::Purchase).is_some());
    let is_name_missed = use_state(|| false);
    let said = use_state(|| None::<AttrValue>);
    // Who came back since the page was last open stands for nobody new.
    use_effect_with((), {
        let (inviting, assessment) = (inviting.clone(), assessment.clone());
        move |()| inviting.update(|draft| draft.renew(&assessment.state().group))
    });
    let all = rows(&snapshot, &inviting);
    let open = open_row(&all, &inviting.open);
    let hold = is_nameless.then(|| {
        let (is_form_open, is_name_missed, focus) = (is_form_open.clone(), is_name_missed.clone(), focus.clone());
        Callback::from(move |()| {
            is_form_open.set(true);
            is_name_missed.set(true);
            focus.to("[id=purchase]");
        })
    });
    let on_sent = {
        let (is_form_open, said, inviting) = (is_form_open.clone(), said.clone(), inviting.clone());
        let (assessment, focus, all) = (assessment.clone(), focus.clone(), all.clone());
        Callback::from(move |(sent, called): (usize, String)| {
            let next = all.iter().skip(sent + 1).chain(&all[..sent]).find(|row| row.is_to_be_asked());
            inviting.update(|draft| draft.open = next.map_or(Open::Nothing, |row| Open::One(row.id.clone())));
            is_form_open.set(false);
            let word = if next.is_some() { key::INVITE_COPIED } else { key::INVITE_COPIED_LAST };
            said.set(Some(words.fill(word, &[("name", &called)]).into()));
            // Where one was, its message folded: a second press opens it again, and sends nothing.
            if assessment.state().view == View::Invite {
                focus.to(format!("[id={}]", write_id(&all[sent])));
            }
        })
    };
    let on_form = {
        let is_form_open = is_form_open.clone();
        Callback::from(move |open: bool| {
            is_form_open.set(open);
            focus.to(if open { "[id=purchase]" } else { "[id=change-purchase]" });
        })
    };
    let row = |(n, row): (usize, &Row)| {
        html! {
            <Invitee key={format!("{} {}", row.role, row.id)} row={row.clone()} is_open={open == Some(n)} hold={hold.clone()}
                on_sent={on_sent.reform(move |called| (n, called))} />
        }
    };
    html! {
        <>
            <div class="page-head">
                <h2 class="title" part="title" tabindex="-1">{ text(key::INVITE_TITLE) }</h2>
                <p class="lead">{ text(key::INVITE_LEAD) }</p>
            </div>
            <div class="section inv">
                <Purchase is_open={*is_form_open} {on_form} is_missed={is_nameless && *is_name_missed} />
                <div class="inv-rows">
                    <p class="inv-said" role="status">if let Some(said) = (*said).clone() { { keyed(said) } }</p>
                    <ul class="inv-list">{ for all.iter().enumerate().map(row) }</ul>
                    <div class="row">
                        <button type="button" class={if open.is_none() { "button button-main" } else { "button" }} part="button"
                            onclick={assessment.on_go(View::Group)}>{ text(key::INVITE_GROUP) }</button>
                    </div>
                </div>
            </div>
        </>
    }
}
