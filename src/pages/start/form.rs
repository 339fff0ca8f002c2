//! What is your part: the roles with their minutes, and begin.

use engine::group::{Group, MAX_NAME};
use engine::questionnaire::RoleSet;
use engine::state::{Action, View};
use yew::prelude::*;

use super::example::example;
use crate::components::input_value;
use crate::hooks::{use_assessment, use_config, use_focus, use_invitation, use_snapshot};
use crate::i18n::{Key, key};
use crate::phrases::day_words;
use crate::platform::history;
use crate::snapshot::Snapshot;

/// What is filled in.
#[derive(Clone, Default, PartialEq)]
struct Part {
    roles: RoleSet,
    name: String,
    /// It was sent without a role.
    missed: bool,
}

/// The page, which is one form: who begins here is the person of this browser from then on.
#[component]
pub fn StartForm() -> Html {
    let (snapshot, assessment, config, focus) = (use_snapshot(), use_assessment(), use_config(), use_focus());
    let (q, words) = (snapshot.q, snapshot.words);
    let text = |key: Key| snapshot.text(key);
    let part = use_state(Part::default);
    let all = q.all_roles();
    let invitation = use_invitation();
    // Whoever begins joins a group that came by a link, and the others want to know who.
    let joins = invitation.is_some() || !snapshot.state.group.id.is_empty();
    let on_begin = {
        let (part, assessment, invitation) = (part.clone(), assessment.clone(), invitation.clone());
        let share_key = config.share_key().to_owned();
        Callback::from(move |event: MouseEvent| {
            // The form is sent nowhere, and may be gone by then.
            event.prevent_default();
            if part.roles.is_empty() {
                part.set(Part { missed: true, ..(*part).clone() });
                focus.to("form input");
                return;
            }
            if let Some(group) = &invitation {
                assessment.add(vec![Action::Merge(Box::new(Group::clone(group)))]);
                assessment.link_was_read();
            }
            assessment.begin(part.name.clone(), part.roles, assessment.state().group.expected.value);
            if joins {
                // It is here from now on, and needs no link.
                let _ = history::forget_link(&share_key);
            }
        })
    };
    let tick = |id: &str, roles: RoleSet, name: &str, about: &str| {
        let checked = part.roles.or(roles) == part.roles;
        let onchange = {
            let part = part.clone();
            Callback::from(move |_: Event| {
                let next = if checked { part.roles.without(roles) } else { part.roles.or(roles) };
                part.set(Part { roles: next, missed: part.missed && next.is_empty(), ..(*part).clone() });
            })
        };
        html! {
            <label class="tick role" key={id.to_owned()}>
                <input type="checkbox" id={format!("role-{id}")} {checked} {onchange} />
                <span class="role-name"><b>{ name.to_owned() }</b>{ " " }<span>{ about.to_owned() }</span></span>
                <span class="role-minutes">{ words.fill(key::START_MINUTES, &[("n", &q.minutes(roles))]) }</span>
            </label>
        }
    };
    let role = |n: usize| {
        let role = &q.roles[n];
        tick(&role.id, RoleSet::of(n), &role.label, &role.description)
    };
    let begin = match q.minutes(part.roles) {
        0 => text(key::START_BEGIN).to_owned(),
        minutes => words.count(key::START_BEGIN_WITH, minutes, &[]),
    };
    let button = |class: &'static str| {
        html! {
            <button type="submit" {class} part="button" onclick={&on_begin}><span key={begin.clone()}>{ begin.clone() }</span></button>
        }
    };
    let oninput = {
        let part = part.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(name) = input_value(&event) {
                part.set(Part { name: name.chars().take(MAX_NAME).collect(), ..(*part).clone() });
            }
        })
    };
    let on_forget = {
        let (assessment, share_key) = (assessment.clone(), config.share_key().to_owned());
        Callback::from(move |_: MouseEvent| {
            let _ = history::forget_link(&share_key);
            assessment.link_was_read();
            assessment.go(View::Start);
        })
    };
    // Frames in a sandbox may not send forms. None of ours is sent anywhere: the button does it, by Enter too.
    html! {
        <form class="start" method="dialog" novalidate=true>
            <div class="start-intro">
                if let Some(group) = &invitation {
                    { invited(&snapshot, group) }
                } else {
                    <h2 class="title" part="title" tabindex="-1" key="start">{ text(key::START_TITLE) }</h2>
                    <p class="lead" key="lead">{ text(key::START_LEAD) }</p>
                    { example(&snapshot) }
                }
            </div>
            <div class="start-form">
                <fieldset aria-describedby="role-hint role-missed">
                    <legend class="legend">{ text(key::START_ROLES) }</legend>
                    <p class="hint" id="role-hint">{ text(key::START_ROLES_HINT) }</p>
                    <p class="missed" id="role-missed" role="alert">
                        if part.missed { <span>{ text(key::START_MISSED) }</span> }
                    </p>
                    <div class="roles">
                        { for (0..q.roles.len()).map(role) }
                        { tick("all", all, text(key::START_FOR_ALL), text(key::START_FOR_ALL_ABOUT)) }
                    </div>
                </fieldset>
                if joins {
                    <div>
                        <label class="label" for="name">{ text(key::START_NAME) }{ " " }<span class="optional">{ text(key::START_OPTIONAL) }</span></label>
                        <input class="text-in" id="name" type="text" autocomplete="off" value={part.name.clone()} {oninput} />
                    </div>
                }
                { button("button button-main only-wide") }
                <div class="row">
                    if invitation.is_some() {
                        <button type="button" class="link" key="forget" onclick={on_forget}>{ text(key::START_FORGET) }</button>
                    } else {
                        <button type="button" class="link" key="link" onclick={assessment.on_go(View::Join)}>{ text(key::START_LINK) }</button>
                    }
                </div>
                <p class="small">{ text(key::START_STAYS) }</p>
            </div>
            <div class="bar bar-one only-narrow">{ button("button button-main") }</div>
        </form>
    }
}

/// What one is invited to.
fn invited(snapshot: &Snapshot, group: &Group) -> Html {
    let (words, name) = (snapshot.words, group.name.value.as_str());
    let lead = match name {
        "" => words.text(key::START_INVITED).to_owned(),
        name => words.fill(key::START_INVITED_NAMED, &[("name", &name)]),
    };
    let by = day_words(snapshot, group.by.value);
    html! {
        <>
            <h2 class="title" part="title" tabindex="-1" key="invited">{ words.text(key::JOIN_TITLE_INVITATION) }</h2>
            <p class="lead" key={lead.clone()}>{ lead }</p>
            <p key="about">{ words.text(key::START_INVITED_ABOUT) }</p>
            if group.blind.value { <p class="small" key="blind">{ words.text(key::START_INVITED_BLIND) }</p> }
            if !by.is_empty() { <p class="small" key="by">{ words.fill(key::JOIN_BY, &[("day", &by)]) }</p> }
        </>
    }
}
