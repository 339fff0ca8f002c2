//! What moved since an earlier state: readiness and each job then and now, and what each role has said
//! since.

use macros::html;

use super::super::moves::moves;
use super::super::people::PeopleEvent;
use super::super::rest;
use super::super::side::{Side, SideEvent};
use super::{Page, Place, as_table, drawn, section};
use crate::assessment::{Assessment, Span, assess};
use crate::group::{Answer, Group};
use crate::i18n::{Key, Part, key};
use crate::questionnaire::JobId;
use crate::report::{Block, day_words};
use crate::share::link::Link;
use crate::share::past::{KEPT, earlier};
use crate::share::redacted;
use crate::sorted::which;
use crate::ui::desk::Desk;
use crate::ui::pages::results::jobs::Before;
use crate::ui::template::{Html, each};

/// The earlier states that differ from now, the oldest first; none while others' answers wait.
fn states(desk: &Desk, waiting: usize) -> Vec<Link> {
    let here = redacted(&desk.state.group, KEPT);
    let mut states = if waiting == 0 { earlier(&desk.around.past, &here.id, desk.q) } else { Vec::new() };
    states.retain(|link| link.group != here);
    states
}

/// Where the jobs stood in the last of them.
pub fn before(desk: &Desk) -> Before {
    let Some(link) = states(desk, desk.state.waiting(desk.q)).pop() else { return Before::default() };
    let then = assess(desk.q, &link.group.present());
    let day = day_words(desk, link.made);
    Before {
        jobs: then.jobs.map(|span| span.map(|span| span.point)),
        overall: Some(then.overall.point),
        about: desk.words.fill(key::CHART_WAS, &[("day", &day)]),
    }
}

/// The section; none without an earlier state that differs, and none while others' answers wait.
pub fn moved(page: &Page, side: &Side) -> Html {
    let desk = page.desk;
    let states = states(desk, page.report.waiting);
    let chosen = side.people.since.filter(|n| *n < states.len()).unwrap_or(states.len().saturating_sub(1));
    let Some(link) = states.get(chosen) else { return Html::default() };
    let then = link.group.present();
    let figures = assess(desk.q, &then);
    let options = each(states.len(), &|n| {
        let people = states[n].group.people.len();
        let word = desk.words.count(key::MOVED_STATE, people, &[("day", &day_words(desk, states[n].made))]);
        html! { <option value={n} selected={n == chosen}>{ word }</option> }
    });
    let oninput = desk.on_value(0, |_, n| rest(SideEvent::People(PeopleEvent::Since(n.parse().unwrap_or_default()))));
    let body = html! {
        <>
            <div class="since">
                <label class="label" for="since">{ key::MOVED_SINCE }</label>
                <select class="text-in" id="since" {oninput}>{ options }</select>
            </div>
            <div class="moved">
                <div>
                    { lanes(page, &figures) }
                    <p class="tiny">{ key::MOVED_KEY }</p>
                    <div class="row row-top">
                        { as_table(page, "moved-table", &|| table(page, &figures)) }
                        { page.opens("moved-why", "why-number", page.text(key::WHY_JOB_FIGURES), &|| why(page, &figures)) }
                    </div>
                </div>
                { roles(page, &then) }
            </div>
        </>
    };
    section(Place::Moved, key::MOVED_TITLE, &finding(page, &figures), body)
}

/// Readiness and what is seen differently, then and now.
fn finding(page: &Page, then: &Assessment) -> String {
    let (now, words) = (&page.desk.figures, page.desk.words);
    let (from, to) = (then.overall, now.overall);
    let width = |span: Span| span.hi.percent() - span.lo.percent();
    let parts: [Part; 4] = [
        ("from", &page.span(key::MOVES_SPAN, from)),
        ("to", &page.span(key::MOVES_SPAN, to)),
        ("before", &then.talk.len()),
        ("after", &now.talk.len()),
    ];
    let known = match width(from) - width(to) {
        1.. => key::MOVED_KNOWN_BETTER,
        0 => key::MOVED_KNOWN_SAME,
        _ => key::MOVED_KNOWN_LESS,
    };
    let talk = if then.talk.len() == now.talk.len() { key::MOVED_TALK_SAME } else { key::MOVED_TALK };
    let mut text = words.fill(key::MOVED_READINESS, &parts);
    for word in [known, talk] {
        text = text + " " + &words.count(word, now.talk.len(), &parts);
    }
    text
}

/// Readiness and each job, then and now.
fn lanes(page: &Page, then: &Assessment) -> Html {
    let (desk, now) = (page.desk, &page.desk.figures);
    let rows = each(JobId::ALL.len() + 1, &|n| {
        let (name, from, to) = match n.checked_sub(1) {
            None => (page.text(key::CHART_READINESS), Some(then.overall), Some(now.overall)),
            Some(job) => (desk.q.jobs[job].label.as_ref(), then.jobs[job], now.jobs[job]),
        };
        moves(desk, key::MOVED_MOVE, name, from, to)
    });
    html! { <ul class="moves">{ rows }</ul> }
}

/// The same as a table.
fn table(page: &Page, then: &Assessment) -> Block {
    let (desk, now) = (page.desk, &page.desk.figures);
    let text = |span: Option<Span>| span.map_or_else(|| "–".to_owned(), |span| page.span(key::MOVES_SPAN, span));
    let mut rows =
        vec![vec![page.text(key::CHART_READINESS).to_owned(), text(Some(then.overall)), text(Some(now.overall))]];
    for job in JobId::ALL {
        let n = job.index();
        rows.push(vec![desk.q.jobs[n].label.to_string(), text(then.jobs[n]), text(now.jobs[n])]);
    }
    Block::table(desk.words, &[key::BOARD_JOB, key::MOVED_THEN, key::CHART_NOW], 1, rows)
}

/// What the figures of then are made of: every statement's level then and now.
fn why(page: &Page, then: &Assessment) -> Html {
    let (desk, now) = (page.desk, &page.desk.figures);
    let mut rows = Vec::new();
    for (item, content) in desk.q.items.iter().enumerate() {
        let side = |figures: &Assessment| {
            let found = &figures.items[item];
            if !found.in_scope {
                return page.text(key::BOARD_OUT_OF_SCOPE).to_owned();
            }
            [page.report.level(found.level), ", ", &found.x.percent().to_string()].concat()
        };
        rows.push(vec![content.text.to_string(), side(then), side(now)]);
    }
    let table = Block::table(desk.words, &[key::WHY_STATEMENT, key::MOVED_THEN, key::CHART_NOW], 3, rows);
    html! { <div class="why-body"><p>{ key::MOVED_WHY }</p>{ drawn(&table) }</div> }
}

/// For each role, how many answers are new and how many changed, and who joined.
fn roles(page: &Page, then: &Group) -> Html {
    let (desk, words) = (page.desk, page.desk.words);
    let people = &desk.group.people;
    let (mut lines, mut joined): (Vec<(&str, String)>, Vec<usize>) = (Vec::new(), Vec::new());
    for (n, person) in people.iter().enumerate() {
        if then.find(&person.id).is_none() {
            joined.push(n);
        }
    }
    for (role, content) in desk.q.roles.iter().enumerate() {
        let (mut new, mut changed) = (0, 0);
        for person in people.iter().filter(|person| person.roles.value.has(role)) {
            let before = then.find(&person.id).and_then(|n| then.people.get(n));
            for item in which(desk.q.items.len(), &|item| desk.q.items[item].roles.has(role)) {
                let (was, is) = (before.map_or(Answer::Nothing, |person| person.answer(item)), person.answer(item));
                new += usize::from(was == Answer::Nothing && is != Answer::Nothing);
                changed += usize::from(was != Answer::Nothing && is != was);
            }
        }
        let mut said = Vec::new();
        for (n, word) in [(new, key::MOVED_NEW), (changed, key::MOVED_CHANGED)] as [(usize, Key); 2] {
            if n > 0 {
                said.push(words.count(word, n, &[]));
            }
        }
        if !said.is_empty() {
            lines.push((content.label.as_ref(), words.list(&said)));
        }
    }
    let rows = each(lines.len(), &|n| html! { <li><b>{ lines[n].0 }</b><span>{ &lines[n].1 }</span></li> });
    html! {
        <div class="moved-roles">
            <h4 class="sub">{ key::MOVED_ROLES }</h4>
            if lines.is_empty() {
                <p class="small">{ key::MOVED_ROLES_NONE }</p>
            } else {
                <ul>{ rows }</ul>
            }
            if !joined.is_empty() {
                <p class="small">{ words.count(key::MOVED_JOINED, joined.len(), &[("who", &page.report.names.list(desk, &joined))]) }</p>
            }
        </div>
    }
}
