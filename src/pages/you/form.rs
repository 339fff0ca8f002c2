//! Roles, the roles this purchase needs, and a name.

use engine::questionnaire::{Questionnaire, RoleSet};
use engine::state::State;
use yew::prelude::*;

use crate::components::{TextField, tick};
use crate::hooks::{use_assessment, use_focus, use_snapshot, use_too_long};
use crate::i18n::{Key, key};
use crate::store::TextOf;

/// What is filled in.
#[derive(Clone, PartialEq)]
struct Who {
    roles: RoleSet,
    expected: RoleSet,
    name: String,
    /// It was sent without a role.
    missed: bool,
}

impl Who {
    fn of(state: &State) -> Who {
        let name = state.my().map(|me| me.name.value.clone()).unwrap_or_default();
        Who { roles: state.my_roles(), expected: state.group.expected.value, name, missed: false }
    }
}

fn toggled(set: RoleSet, role: usize) -> RoleSet {
    if set.has(role) { set.without(RoleSet::of(role)) } else { set.with(role) }
}

/// How many statements are asked of holders of these roles.
fn asked(q: &Questionnaire, roles: RoleSet) -> usize {
    q.items.iter().filter(|item| item.roles.meets(roles)).count()
}

/// The form.
#[component]
pub fn WhoForm() -> Html {
    let (snapshot, assessment, focus) = (use_snapshot(), use_assessment(), use_focus());
    let (q, words) = (snapshot.q, snapshot.words);
    let text = |key: Key| snapshot.text(key);
    let (who, (is_too_long, on_over)) = (use_state(|| Who::of(&snapshot.state)), use_too_long());
    let change = |change: fn(&mut Who, RoleSet, usize), role: usize| {
        let (who, all) = (who.clone(), q.all_roles());
        Callback::from(move |_: Event| {
            let mut next = (*who).clone();
            change(&mut next, all, role);
            next.missed &= next.roles.is_empty();
            who.set(next);
        })
    };
    let on_text = {
        let who = who.clone();
        Callback::from(move |name: String| who.set(Who { name, ..(*who).clone() }))
    };
    let onclick = {
        let who = who.clone();
        Callback::from(move |event: MouseEvent| {
            // The form is sent nowhere, and may be gone by then.
            event.prevent_default();
            if who.roles.is_empty() {
                who.set(Who { missed: true, ..(*who).clone() });
                focus.to("form input");
                return;
            }
            if is_too_long {
                focus.to("[id=name]");
                return;
            }
            assessment.begin(who.name.clone(), who.roles, who.expected);
        })
    };
    let role_tick = |n: usize| {
        let role = &q.roles[n];
        let count = words.count(key::START_STATEMENTS, asked(q, RoleSet::of(n)), &[]);
        let onchange = change(|who, _, role| who.roles = toggled(who.roles, role), n);
        tick(
            "tick",
            format!("role-{}", role.id),
            who.roles.has(n),
            onchange,
            snapshot.lang(),
            [&role.label, &role.description, &count],
        )
    };
    let needed_tick = |n: usize| {
        let role = &q.roles[n];
        let onchange = change(|who, _, role| who.expected = toggled(who.expected, role), n);
        let id = format!("needed-{}", role.id);
        tick("tick tick-small", id, who.expected.has(n), onchange, snapshot.lang(), [&role.label, "", ""])
    };
    let all = q.all_roles();
    let on_all = change(|who, all, _| who.roles = if who.roles == all { RoleSet::NONE } else { all }, 0);
    let for_all = [text(key::START_FOR_ALL), text(key::START_FOR_ALL_ABOUT), ""];
    let needs = if who.expected == all {
        text(key::START_NEEDS_ALL).to_owned()
    } else {
        words.count(key::START_NEEDS_SOME, who.expected.len(), &[])
    };
    // Frames in a sandbox may not send forms. None of ours is sent anywhere: the button does it, by Enter too.
    html! {
        <form class="who" method="dialog" novalidate=true>
            <fieldset aria-describedby="role-hint role-missed">
                <legend class="legend">{ text(key::START_ROLES) }</legend>
                <p class="hint" id="role-hint">{ text(key::START_ROLES_HINT) }</p>
                <div class="ticks ticks-2">{ for (0..q.roles.len()).map(role_tick) }</div>
                { tick("tick tick-all", "role-all", who.roles == all, on_all, None, for_all) }
                <p class="missed" id="role-missed" role="alert">
                    if who.missed { <span>{ text(key::START_MISSED) }</span> }
                </p>
            </fieldset>
            <details class="more">
                <summary>
                    <span>{ text(key::START_NEEDS) }</span>
                    <span class="more-now" key={needs.clone()}>{ needs }</span>
                </summary>
                <fieldset>
                    <legend class="sr">{ text(key::START_NEEDS) }</legend>
                    <p class="hint">{ text(key::START_NEEDS_HINT) }</p>
                    <div class="ticks ticks-2">{ for (0..q.roles.len()).map(needed_tick) }</div>
                </fieldset>
            </details>
            <div>
                <label class="label" for="name">{ text(key::START_NAME) }{ " " }<span class="optional">{ text(key::START_OPTIONAL) }</span></label>
                <p class="hint" id="name-hint">{ text(key::START_NAME_HINT) }</p>
                <TextField id="name" of={TextOf::MyName} value={who.name.clone()} about="name-hint" {on_text} {on_over} />
            </div>
            <div class="row">
                <button type="submit" class="button button-main" part="button" {onclick}>{ text(key::YOU_SAVE) }</button>
            </div>
        </form>
    }
}
