//! What this is, who you are, begin. The same form changes it later.

use macros::html;

use crate::i18n::{Key, key};
use crate::questionnaire::{Questionnaire, RoleSet};
use crate::ui::desk::Desk;
use crate::ui::event::{Event, Keep};
use crate::ui::parts::{RailLook, Sign, glyph, rail};
use crate::ui::template::{Html, each};

/// The start page.
pub fn start(desk: &Desk) -> Html {
    let fact = |sign, word: Key, about: Key| {
        html! {
            <li class="fact">{ glyph(sign) }<div>
                <p class="fact-word">{ word }</p><p class="small">{ about }</p>
            </div></li>
        }
    };
    html! {
        <div class="start">
            <div class="start-intro">
                <h2 class="title" tabindex="-1">{ key::START_TITLE }</h2>
                <p class="lead">{ desk.words.fill(key::START_LEAD, &[("n", &desk.q.items.len())]) }</p>
                if desk.can_undo {
                    <p class="notice">
                        { key::START_UNDO_ABOUT }
                        <button type="button" class="link" onclick={desk.on(Event::Keep(Keep::Undo))}>{ key::START_UNDO }</button>
                    </p>
                }
                <ul class="facts">
                    { fact(Sign::Clock, key::START_TIME, key::START_TIME_ABOUT) }
                    { fact(Sign::Browser, key::START_STAYS, key::START_STAYS_ABOUT) }
                    { fact(Sign::Weave, key::START_ORDER, key::START_ORDER_ABOUT) }
                </ul>
                { picture(desk) }
            </div>
            <div class="start-form">{ who_form(desk) }</div>
        </div>
    }
}

/// A small board half filled: what the answers will weave.
fn picture(_desk: &Desk) -> Html {
    let rails = |levels: &[u8]| {
        html! {
            <span class="tile"><span class="rails">
                { each(levels.len(), &|n| rail(3, match levels[n] {
                    0 => RailLook::Open,
                    level => RailLook::Levels { solid: level, maybe: level, was: level },
                })) }
            </span></span>
        }
    };
    let head = |word| html! { <div class="col-head"><span class="col-job"><b>{ word }</b></span></div> };
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

/// One box to tick.
fn tick(desk: &Desk, class: &'static str, id: String, checked: bool, event: Event, words: [&str; 3]) -> Html {
    let [word, about, count] = words;
    let more = |class: &'static str, text: &str| {
        if text.is_empty() {
            Html::default()
        } else {
            html! { <span {class}>{ text }</span> }
        }
    };
    html! {
        <label {class}>
            <input type="checkbox" {id} {checked} onchange={desk.on(event)} />
            <span class="tick-word">{ word }</span>
            { more("tick-about", about) }
            { more("tick-count", count) }
        </label>
    }
}

/// Roles, the roles this purchase needs, and a name.
pub fn who_form(desk: &Desk) -> Html {
    let (q, local) = (desk.q, &desk.local);
    let role_tick = |n: usize| {
        let role = &q.roles[n];
        let count = desk.words.count(key::START_STATEMENTS, asked(q, RoleSet::of(n)), &[]);
        let words = [&*role.label, &*role.description, &count];
        tick(desk, "tick", format!("role-{}", role.id), local.roles.has(n), Event::Role(n), words)
    };
    let needed_tick = |n: usize| {
        let role = &q.roles[n];
        let id = format!("needed-{}", role.id);
        tick(desk, "tick tick-small", id, local.expected.has(n), Event::Needed(n), [&role.label, "", ""])
    };
    let all = q.all_roles();
    let for_all = [desk.text(key::START_FOR_ALL), desk.text(key::START_FOR_ALL_ABOUT), ""];
    let statements = asked(q, local.roles);
    let button = if desk.state.me.is_some() {
        desk.text(key::YOU_SAVE).to_owned()
    } else if statements == 0 {
        desk.text(key::START_BEGIN).to_owned()
    } else {
        desk.words.count(key::START_BEGIN_WITH, statements, &[])
    };
    let needs = if local.expected == all {
        desk.text(key::START_NEEDS_ALL).to_owned()
    } else {
        desk.words.count(key::START_NEEDS_SOME, local.expected.len(), &[])
    };
    // Frames in a sandbox may not send forms. None of ours is sent anywhere: the button does it, by Enter too.
    html! {
        <form class="who" method="dialog" novalidate=true>
            <fieldset aria-describedby="role-hint role-missed">
                <legend class="legend">{ key::START_ROLES }</legend>
                <p class="hint" id="role-hint">{ key::START_ROLES_HINT }</p>
                <div class="ticks ticks-2">{ each(q.roles.len(), &role_tick) }</div>
                { tick(desk, "tick tick-all", "role-all".to_owned(), local.roles == all, Event::AllRoles, for_all) }
                <p class="missed" id="role-missed" role="alert">
                    if local.missed { { key::START_MISSED } }
                </p>
            </fieldset>
            <details class="more">
                <summary><span>{ key::START_NEEDS }</span><span class="more-now">{ needs }</span></summary>
                <fieldset>
                    <legend class="sr">{ key::START_NEEDS }</legend>
                    <p class="hint">{ key::START_NEEDS_HINT }</p>
                    <div class="ticks ticks-2">{ each(q.roles.len(), &needed_tick) }</div>
                </fieldset>
            </details>
            <div>
                <label class="label" for="name">{ key::START_NAME }{ " " }<span class="optional">{ key::START_OPTIONAL }</span></label>
                <p class="hint" id="name-hint">{ key::START_NAME_HINT }</p>
                <input class="text-in" id="name" type="text" autocomplete="off"
                    aria-describedby="name-hint" value={local.name.clone()} oninput={desk.on_value(0, |_, name| Event::Name(name))} />
            </div>
            <div class="row"><button type="submit" class="button button-main" onclick={desk.on(Event::Submit)}>{ button }</button></div>
        </form>
    }
}
