//! Who I am in this purchase, starting over, and deleting everything.

use yew::prelude::*;

use super::start::WhoForm;
use crate::i18n::{Key, key};
use crate::ui::desk::{Keep, use_desk};

/// The page about me.
#[component]
pub fn You() -> Html {
    let desk = use_desk();
    let text = |k| desk.words.text(k);
    html! {
        <>
            <div class="page-head">
                <h2 class="title" tabindex="-1">{ text(key::YOU_TITLE) }</h2>
                <p class="lead">{ text(key::YOU_LEAD) }</p>
            </div>
            <div class="start-form"><WhoForm begin={false} /></div>
            <section class="section">
                <h3 class="heading">{ text(key::YOU_ANSWERS) }</h3>
                <div class="notices notices-2">
                    <Ask keep={Keep::StartOver} title={key::YOU_OVER} about={key::YOU_OVER_ABOUT} sure={key::YOU_OVER_SURE} />
                    <Ask keep={Keep::DeleteAll} title={key::YOU_DELETE} about={key::YOU_DELETE_ABOUT} sure={key::YOU_DELETE_SURE} />
                </div>
            </section>
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct AskProps {
    keep: Keep,
    title: Key,
    about: Key,
    sure: Key,
}

/// Says what would happen, and asks in place before it does.
#[component]
fn Ask(props: &AskProps) -> Html {
    let desk = use_desk();
    let asking = use_state(|| false);
    let text = |k| desk.words.text(k);
    let set = |to: bool| {
        let asking = asking.clone();
        Callback::from(move |_: MouseEvent| asking.set(to))
    };
    let done = {
        let (keep, what) = (desk.keep.clone(), props.keep);
        Callback::from(move |_: MouseEvent| keep.emit(what))
    };
    html! {
        <div class={classes!("notice", (props.keep == Keep::DeleteAll).then_some("notice-heed"))}>
            <p class="sub">{ text(props.title) }</p>
            <p class="small">{ text(props.about) }</p>
            if *asking {
                <div class="row" role="group" aria-label={text(props.title)}>
                    <button type="button" class="button button-small" onclick={done}>{ text(props.sure) }</button>
                    <button type="button" class="link" onclick={set(false)}>{ text(key::YOU_KEEP) }</button>
                </div>
            } else {
                <button type="button" class="link" onclick={set(true)}>{ text(props.title) }{ "…" }</button>
            }
        </div>
    }
}
