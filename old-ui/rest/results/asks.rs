//! Ask: whose answer would tell the most, and the fewest people to invite.

use macros::html;

use super::answer::answered;
use super::lists::{empty, first_few};
use super::{Page, Place};
use crate::assessment::{Ask, smallest_invite};
use crate::i18n::{Part, key};
use crate::phrases;
use crate::report::{Asked, ask_points, asked};
use crate::state::View;
use crate::ui::template::{Html, each};

/// How many entries are open at first.
pub const FEW: usize = 6;

/// The list.
pub fn asks(page: &Page) -> Html {
    let (desk, figures) = (page.desk, &page.desk.figures);
    if figures.ask.is_empty() {
        return empty(page, if figures.voices == 1 { key::ASK_NONE_ONE } else { key::ASK_NONE });
    }
    let invite = smallest_invite(desk.q, desk.group.held());
    let invite = (!invite.is_empty()).then(|| {
        let roles = phrases::role_names(desk, invite);
        desk.words.count(key::ASK_INVITE, invite.len(), &[("roles", &roles)])
    });
    html! {
        <>
            { first_few(page, Place::Ask, FEW, figures.ask.len(), &|n| entry(page, &figures.ask[n])) }
            if let Some(invite) = invite { <p class="small list-foot">{ invite }</p> }
        </>
    }
}

fn entry(page: &Page, ask: &Ask) -> Html {
    let (desk, words) = (page.desk, page.desk.words);
    let Asked { name, about, mine, items } = asked(&page.report, ask);
    let points = ask_points(desk, ask);
    let span = desk.figures.overall;
    let parts: [Part; 5] = [
        ("lo", &span.lo.percent()),
        ("top", &ask.lo_with_top.percent()),
        ("hi", &span.hi.percent()),
        ("bottom", &ask.hi_with_bottom.percent()),
        ("points", &points),
    ];
    let about = (name != about).then_some(about);
    let to_mine = mine.then(|| {
        let onclick = desk.go(View::Board);
        html! { <button type="button" class="link no-print" {onclick}>{ key::ASK_ME_LINK }</button> }
    });
    let statements = each(items.len(), &|n| html! { <li>{ desk.q.items[items[n]].text.as_ref() }</li> });
    let why = html! { <><p>{ words.fill(key::WHY_ASK, &parts) }</p><ul class="bullets">{ statements }</ul></> };
    html! {
        <li class="step ask">
            <p class="step-text"><b>{ name }</b></p>
            <p class="step-gain num">{ &points }<span>{ key::ASK_OF_READINESS }</span></p>
            <p class="step-meta">
                <span>{ about }</span>
                { words.count(key::ASK_STATEMENTS, ask.items, &[]) }
                { to_mine }
            </p>
            { answered(&words.fill(key::ASK_WHY, &parts), why) }
        </li>
    }
}
