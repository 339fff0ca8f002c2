//! What this is, who you are, begin. The same form changes it later.

use web_sys::{FormData, HtmlFormElement, HtmlInputElement};
use yew::prelude::*;

use crate::group::MAX_NAME;
use crate::i18n::{Key, key};
use crate::questionnaire::{Questionnaire, RoleSet};
use crate::state::{Action, View};
use crate::ui::desk::{Desk, Keep, use_desk};
use crate::ui::parts::{Glyph, Rail, RailLook, Sign};

/// The start page.
#[component]
pub fn Start() -> Html {
    let desk = use_desk();
    let text = |k| desk.words.text(k);
    let items = desk.q.items.len();
    let undo = {
        let keep = desk.keep.clone();
        Callback::from(move |_: MouseEvent| keep.emit(Keep::Undo))
    };
    let fact = |sign, word: String, about: Key| {
        html! {
            <li class="fact"><Glyph {sign} /><div>
                <p class="fact-word">{ word }</p><p class="small">{ text(about) }</p>
            </div></li>
        }
    };
    html! {
        <div class="start">
            <div class="start-intro">
                <h2 class="title" tabindex="-1">{ text(key::START_TITLE) }</h2>
                <p class="lead">{ desk.words.fill(key::START_LEAD, &[("n", &items)]) }</p>
                if desk.can_undo {
                    <p class="notice">
                        { text(key::START_UNDO_ABOUT) }
                        <button type="button" class="link" onclick={undo}>{ text(key::START_UNDO) }</button>
                    </p>
                }
                <ul class="facts">
                    { fact(Sign::Clock, text(key::START_TIME).to_owned(), key::START_TIME_ABOUT) }
                    { fact(Sign::Browser, text(key::START_STAYS).to_owned(), key::START_STAYS_ABOUT) }
                    { fact(Sign::Weave, text(key::START_ORDER).to_owned(), key::START_ORDER_ABOUT) }
                </ul>
                { picture(&desk) }
            </div>
            <div class="start-form">
                <WhoForm begin={true} />
            </div>
        </div>
    }
}

/// A small board half filled: what the answers will weave.
fn picture(desk: &Desk) -> Html {
    let rails = |levels: &[u8]| {
        html! {
            <span class="tile"><span class="rails">
                { for levels.iter().map(|level| {
                    let look = match level {
                        0 => RailLook::Open,
                        level => RailLook::Levels { solid: *level, maybe: *level, was: *level },
                    };
                    html! { <Rail target={3} {look} /> }
                }) }
            </span></span>
        }
    };
    let head = |word| html! { <div class="col-head"><span class="col-job"><b>{ desk.words.text(word) }</b></span></div> };
    let row = |done: &[u8], checked: u8, agreed: u8| {
        html! {
            <div class="board-row board-weft">
                <div class="cell cell-done">{ rails(done) }</div>
                <div class="cell cell-checked">{ rails(&[checked]) }</div>
                <div class="cell cell-agreed">{ rails(&[agreed]) }</div>
            </div>
        }
    };
    html! {
        <div class="start-picture" aria-hidden="true">
            <div class="board">
                <span class="ribbon ribbon-checked"></span><span class="ribbon ribbon-agreed"></span>
                <div class="board-row">{ head(key::BOARD_DONE) }{ head(key::BOARD_CHECKED) }{ head(key::BOARD_AGREED) }</div>
                { row(&[3, 2, 1], 1, 2) }
                { row(&[3, 1, 0], 1, 0) }
                { row(&[2, 0, 0, 0], 0, 0) }
                { row(&[0, 0, 0, 0], 0, 0) }
                <div class="board-row">
                    <div class="cell"></div>
                    <div class="cell">{ rails(&[2, 0, 0]) }</div>
                    <div class="cell">{ rails(&[2, 1, 0, 0]) }</div>
                </div>
            </div>
        </div>
    }
}

/// How many statements are asked of holders of these roles.
fn asked(q: &Questionnaire, roles: RoleSet) -> usize {
    q.items.iter().filter(|item| item.roles.meets(roles)).count()
}

#[derive(Clone, PartialEq, Properties)]
pub struct WhoFormProps {
    /// First time, or a change.
    pub begin: bool,
}

/// Roles, the roles this purchase needs, and a name.
#[component]
pub fn WhoForm(props: &WhoFormProps) -> Html {
    let desk = use_desk();
    let begin = props.begin;
    let all = desk.q.all_roles();
    let roles = use_state(|| desk.state.my_roles());
    let expected = use_state(|| desk.state.group.expected);
    let missed = use_state(|| false);
    let text = |k| desk.words.text(k);

    let onsubmit = {
        let (act, roles, expected, missed) = (desk.act.clone(), roles.clone(), expected.clone(), missed.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(form) = event.target_dyn_into::<HtmlFormElement>() else { return };
            if roles.is_empty() {
                missed.set(true);
                if let Ok(Some(tick)) = form.query_selector("input") {
                    use wasm_bindgen::JsCast;
                    let _ = tick.unchecked_into::<HtmlInputElement>().focus();
                }
                return;
            }
            let name = FormData::new_with_form(&form).ok().and_then(|data| data.get("name").as_string());
            act.emit(Action::Me {
                id: new_id(),
                name: name.unwrap_or_default(),
                roles: *roles,
                expected: *expected,
            });
            act.emit(Action::Go(View::Board));
        })
    };
    let tick = |held: UseStateHandle<RoleSet>, role: usize, group: &str| {
        let now = *held;
        let missed = missed.clone();
        let onchange = Callback::from(move |_: Event| {
            let toggled = if now.has(role) { now.without(RoleSet::of(role)) } else { now.with(role) };
            held.set(toggled);
            missed.set(false);
        });
        let id = format!("{group}-{}", desk.q.roles[role].id);
        html! { <input type="checkbox" {id} checked={now.has(role)} {onchange} /> }
    };
    let role_ticks = (0..desk.q.roles.len()).map(|role| {
        let content = &desk.q.roles[role];
        let count = desk.words.count(key::START_STATEMENTS, asked(desk.q, RoleSet::of(role)), &[]);
        html! {
            <label class="tick" key={role}>
                { tick(roles.clone(), role, "role") }
                <span class="tick-word">{ content.label.as_ref() }</span>
                <span class="tick-about">{ content.description.as_ref() }</span>
                <span class="tick-count">{ count }</span>
            </label>
        }
    });
    let expected_ticks = (0..desk.q.roles.len()).map(|role| {
        html! {
            <label class="tick tick-small" key={role}>
                { tick(expected.clone(), role, "needed") }
                <span class="tick-word">{ desk.q.roles[role].label.as_ref() }</span>
            </label>
        }
    });
    let for_all = {
        let (roles, missed) = (roles.clone(), missed.clone());
        let holds_all = *roles == all;
        Callback::from(move |_: Event| {
            roles.set(if holds_all { RoleSet::NONE } else { all });
            missed.set(false);
        })
    };
    let statements = asked(desk.q, *roles);
    let button = if !begin {
        text(key::YOU_SAVE).to_owned()
    } else if statements == 0 {
        text(key::START_BEGIN).to_owned()
    } else {
        desk.words.count(key::START_BEGIN_WITH, statements, &[])
    };
    let name = desk.state.my().and_then(|person| person.name.clone()).unwrap_or_default();
    let needs = if *expected == all {
        text(key::START_NEEDS_ALL).to_owned()
    } else {
        desk.words.count(key::START_NEEDS_SOME, expected.len(), &[])
    };

    html! {
        <form class="who" {onsubmit} novalidate=true>
            <fieldset aria-describedby="role-hint role-missed">
                <legend class="legend">{ text(key::START_ROLES) }</legend>
                <p class="hint" id="role-hint">{ text(key::START_ROLES_HINT) }</p>
                <div class="ticks ticks-2">{ for role_ticks }</div>
                <label class="tick tick-all">
                    <input type="checkbox" id="role-all" checked={*roles == all} onchange={for_all} />
                    <span class="tick-word">{ text(key::START_FOR_ALL) }</span>
                    <span class="tick-about">{ text(key::START_FOR_ALL_ABOUT) }</span>
                </label>
                <p class="missed" id="role-missed" role="alert">
                    if *missed { { text(key::START_MISSED) } }
                </p>
            </fieldset>
            <details class="more">
                <summary><span>{ text(key::START_NEEDS) }</span><span class="more-now">{ needs }</span></summary>
                <fieldset>
                    <legend class="sr">{ text(key::START_NEEDS) }</legend>
                    <p class="hint">{ text(key::START_NEEDS_HINT) }</p>
                    <div class="ticks ticks-2">{ for expected_ticks }</div>
                </fieldset>
            </details>
            <div>
                <label class="label" for="name">{ text(key::START_NAME) }{ " " }<span class="optional">{ text(key::START_OPTIONAL) }</span></label>
                <p class="hint" id="name-hint">{ text(key::START_NAME_HINT) }</p>
                <input class="text-in" id="name" name="name" type="text" autocomplete="off" maxlength={MAX_NAME.to_string()}
                    aria-describedby="name-hint" value={name} />
            </div>
            <div class="row"><button type="submit" class="button button-main">{ button }</button></div>
        </form>
    }
}

/// A random id of 32 bits, as eight hexadecimal digits.
fn new_id() -> String {
    let random = || (js_sys::Math::random() * 65536.0) as u32;
    format!("{:04x}{:04x}", random(), random())
}
