//! What each role has said since an earlier state, and who joined.

use engine::group::{Answer, Group};
use yew::prelude::*;

use crate::components::keyed;
use crate::i18n::key;
use crate::report::Report;

/// For each role, how many answers are new and how many changed; and who joined.
pub fn moved_roles(report: &Report, then: &Group) -> Html {
    let (snapshot, words) = (report.snapshot, report.snapshot.words);
    let people = &snapshot.group.people;
    let joined: Vec<usize> = (0..people.len()).filter(|n| then.find(&people[*n].id).is_none()).collect();
    let line = |role: usize| {
        let (new, changed) = counts(report, then, role);
        let mut said = Vec::new();
        for (n, word) in [(new, key::MOVED_NEW), (changed, key::MOVED_CHANGED)] {
            if n > 0 {
                said.push(words.count(word, n, &[]));
            }
        }
        let label = &*snapshot.q.roles[role].label;
        (!said.is_empty())
            .then(|| html! { <li key={role}><b lang={snapshot.lang()}>{ label }</b>{ keyed(words.list(&said)) }</li> })
    };
    let lines: Vec<Html> = (0..snapshot.q.roles.len()).filter_map(line).collect();
    let joined = (!joined.is_empty()).then(|| {
        let who = report.names.list(snapshot, &joined);
        words.count(key::MOVED_JOINED, joined.len(), &[("who", &who)])
    });
    html! {
        <div class="moved-roles">
            <h4 class="sub">{ words.text(key::MOVED_ROLES) }</h4>
            if lines.is_empty() {
                <p class="small">{ words.text(key::MOVED_ROLES_NONE) }</p>
            } else {
                <ul>{ lines }</ul>
            }
            if let Some(joined) = joined { <p class="small" key={joined.clone()}>{ joined }</p> }
        </div>
    }
}

/// How many answers of a role's people are new since then, and how many changed.
fn counts(report: &Report, then: &Group, role: usize) -> (usize, usize) {
    let (q, group) = (report.snapshot.q, &report.snapshot.group);
    let items = q.items_where(|item| q.items[item].roles.has(role));
    let (mut new, mut changed) = (0, 0);
    for person in group.people.iter().filter(|person| person.roles.value.has(role)) {
        let before = then.find(&person.id).and_then(|n| then.people.get(n));
        for item in &items {
            let (was, is) = (before.map_or(Answer::Nothing, |person| person.answer(*item)), person.answer(*item));
            new += usize::from(was == Answer::Nothing && is != Answer::Nothing);
            changed += usize::from(was != Answer::Nothing && is != was);
        }
    }
    (new, changed)
}
