//! One's part: the roles with their minutes, and begin.

use std::rc::Rc;

use engine::questionnaire::RoleSet;
use engine::state::View;
use formats::Invitation;
use yew::prelude::*;

use super::example::example;
use super::invited;
use super::paste::PasteLink;
use super::roles::Ticks;
use crate::components::{TextField, keyed};
use crate::hooks::{use_assessment, use_config, use_focus, use_snapshot, use_too_long};
use crate::i18n::{Key, key};
use crate::platform::history;
use crate::store::TextOf;

/// Properties of [`StartForm`].
#[derive(Clone, PartialEq, Properties)]
pub struct StartFormProps {
    /// What one is invited to.
    #[prop_or_default]
    pub invitation: Option<Rc<Invitation>>,
}

/// What is filled in: where nothing is, as the invitation has it.
#[derive(Clone, Default, PartialEq)]
struct Part {
    roles: Option<RoleSet>,
    name: Option<String>,
    /// Not whom it asks.
    is_other: bool,
    /// It was sent without a role.
    missed: bool,
}

/// The page, which is one form: who begins here is the person of this browser from then on.
#[component]
pub fn StartForm(StartFormProps { invitation }: &StartFormProps) -> Html {
    let (snapshot, assessment, config, focus) = (use_snapshot(), use_assessment(), use_config(), use_focus());
    let (q, words) = (snapshot.q, snapshot.words);
    let text = |key: Key| snapshot.text(key);
    let (part, (is_too_long, on_over)) = (use_state(Part::default), use_too_long());
    let purchase = &snapshot.state.group.name.value;
    let asked = invitation.as_ref().map_or(RoleSet::NONE, |invitation| invitation.roles.and(q.all_roles()));
    let roles = part.roles.unwrap_or(asked);
    let called = invitation.as_ref().map_or("", |invitation| invitation.name.as_str());
    let name = part.name.clone().unwrap_or_else(|| if part.is_other { String::new() } else { called.to_owned() });
    let forget = {
        let (assessment, share_key) = (assessment.clone(), config.share_key().to_owned());
        move || {
            let _ = history::forget_link(&share_key);
            assessment.link_was_read();
        }
    };
    // Whoever goes elsewhere has put it off: it is still in the address.
    use_effect_with((), {
        let assessment = assessment.clone();
        move |()| {
            move || {
                if assessment.state().me.is_some() && assessment.state().view != View::Join {
                    assessment.link_was_read();
                }
            }
        }
    });
    let on_begin = {
        let (part, assessment, invitation) = (part.clone(), assessment.clone(), invitation.clone());
        let (name, forget) = (name.clone(), forget.clone());
        Callback::from(move |event: MouseEvent| {
            // The form is sent nowhere, and may be gone by then.
            event.prevent_default();
            if roles.is_empty() {
                part.set(Part { missed: true, ..(*part).clone() });
                focus.to("form input");
                return;
            }
            if is_too_long {
                focus.to("[id=name]");
                return;
            }
            let name = name.clone();
            let has_begun = match &invitation {
                Some(invitation) => {
                    let key = Some(invitation.key.clone()).filter(|key| !key.is_empty() && !part.is_other);
                    assessment.accept(invitation, key, name, roles)
                }
                None => {
                    let came = !assessment.state().group.id.is_empty();
                    assessment.begin(name, roles, assessment.state().group.expected.value);
                    came
                }
            };
            // It is here from now on, and needs no link.
            if has_begun {
                forget();
            }
        })
    };
    let on_change = {
        let part = part.clone();
        Callback::from(move |roles: RoleSet| {
            part.set(Part { roles: Some(roles), missed: part.missed && roles.is_empty(), ..(*part).clone() });
        })
    };
    let ticks = Ticks { snapshot: &snapshot, roles, on_change };
    let begin = match q.minutes(roles) {
        0 => text(key::START_BEGIN).to_owned(),
        _ if !asked.is_empty() && roles.len() == 1 => {
            let role = roles.iter().next().unwrap_or_default();
            words.fill(key::START_BEGIN_AS, &[("role", &q.roles[role].label)])
        }
        minutes => words.count(key::START_BEGIN_WITH, minutes, &[]),
    };
    let button = |class: &'static str| {
        html! { <button type="submit" {class} part="button" onclick={&on_begin}>{ keyed(begin.clone()) }</button> }
    };
    let on_text = {
        let part = part.clone();
        Callback::from(move |name: String| part.set(Part { name: Some(name), ..(*part).clone() }))
    };
    let on_other = {
        let part = part.clone();
        Callback::from(move |_: MouseEvent| {
            part.set(Part { is_other: !part.is_other, name: None, ..(*part).clone() });
        })
    };
    let on_forget = {
        let assessment = assessment.clone();
        Callback::from(move |_: MouseEvent| {
            forget();
            assessment.go(assessment.state().home());
        })
    };
    let missed = html! {
        <p class="missed" id="role-missed" role="alert">
            if part.missed { <span>{ text(key::START_MISSED) }</span> }
        </p>
    };
    // Frames in a sandbox may not send forms. None of ours is sent anywhere: the button does it, by Enter too.
    html! {
        <form class="start" method="dialog" novalidate=true>
            <div class="start-intro">
                if let Some(invitation) = invitation {
                    { invited::intro(&snapshot, invitation, roles) }
                } else {
                    // Whoever is new in a group that came by a link or a file is told which.
                    if !purchase.is_empty() { <p class="kicker" key={purchase.clone()}>{ purchase.clone() }</p> }
                    <h2 class="title" part="title" tabindex="-1" key="start">{ text(key::START_TITLE) }</h2>
                    <p class="lead" key="lead">{ text(key::START_LEAD) }</p>
                    { example(&snapshot) }
                }
            </div>
            <div class="start-form">
                if asked.is_empty() {
                    <fieldset aria-describedby="role-hint role-missed">
                        <legend class="legend">{ text(key::START_ROLES) }</legend>
                        { missed }
                        <p class="hint" id="role-hint">{ text(key::START_ROLES_HINT) }</p>
                        <div class="roles">{ for (0..q.roles.len()).map(|n| ticks.role(n)) }{ ticks.all() }</div>
                    </fieldset>
                } else {
                    <fieldset class="asked" aria-describedby="role-missed">
                        <legend class="legend">{ text(key::START_ANSWER_AS) }</legend>
                        { missed }
                        <div class="roles">{ for asked.iter().map(|n| ticks.role(n)) }</div>
                        <details class="fold">
                            <summary>{ text(key::START_ANOTHER_ROLE) }</summary>
                            <div class="roles">{ for q.all_roles().without(asked).iter().map(|n| ticks.role(n)) }</div>
                        </details>
                    </fieldset>
                }
                if let Some(invitation) = invitation {
                    <div>
                        <label class="label" for="name">{ text(key::START_YOUR_NAME) }{ " " }<span class="optional">{ text(key::START_INITIALS) }</span></label>
                        <TextField id="name" of={TextOf::MyName} value={name} {on_text} {on_over} />
                        if !invitation.key.is_empty() {
                            <button type="button" class="link" onclick={on_other}>
                                { keyed(text(if part.is_other { key::START_SAME_PERSON } else { key::START_OTHER_PERSON })) }
                            </button>
                        }
                    </div>
                }
                { button("button button-main only-wide") }
                if invitation.is_none() {
                    <div class="row">
                        <PasteLink />
                        <button type="button" class="link" onclick={assessment.on_go(View::Join)}>{ text(key::START_FILE) }</button>
                    </div>
                    <p class="small">{ invited::whose_page(&snapshot, &config, [key::START_STAYS_OF, key::START_STAYS_OF, key::START_STAYS]) }</p>
                }
            </div>
            if let Some(invitation) = invitation {
                <div class="start-more">
                    { invited::notes(&snapshot, &config, invitation, assessment.is_beside(invitation)) }
                    <button type="button" class="link" onclick={on_forget}>{ text(key::START_FORGET) }</button>
                </div>
            }
            <div class="bar bar-one only-narrow">{ button("button button-main") }</div>
        </form>
    }
}
