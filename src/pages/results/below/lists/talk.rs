//! Talk: where answers differ. The two ends stand side by side, in the words of the anchors they chose.

use yew::prelude::*;

use crate::components::{keyed, letter};
use crate::i18n::key;
use crate::pages::results::below::spread::why_spread;
use crate::phrases::day_words;
use crate::report::{Report, finding};
use engine::group::Day;

/// One statement: what is found, the question, the two ends, and how it was counted.
pub fn entry(report: &Report, item: usize) -> Html {
    let snapshot = report.snapshot;
    let content = &snapshot.q.items[item];
    let ends = report.ends(item);
    let side = |n: usize| {
        let anchor = content.anchors.get(usize::from(ends.levels[n])).map_or("", AsRef::as_ref);
        html! {
            <li class="end">
                <span class="end-who">
                    { for ends.people[n].iter().map(|person| letter(&report.names, *person)) }
                    { keyed(ends.names[n].clone()) }
                </span>
                <q class="end-said" key={anchor} lang={snapshot.lang()}>{ anchor }</q>
            </li>
        }
    };
    let talked = snapshot.group.talked_about(item).map(|day| {
        let word = if day == Day::NONE { key::TALK_TALKED } else { key::TALK_TALKED_ON };
        snapshot.words.fill(word, &[("day", &day_words(snapshot, day))])
    });
    html! {
        <li class="act talk" key={&*content.id}>
            <p class="meta">
                <span class="kicker kicker-heed">{ keyed(snapshot.text(finding(snapshot, item).0)) }</span>
                if let Some(talked) = talked { { keyed(talked) } }
            </p>
            <p class="act-text" lang={snapshot.lang()}>{ content.headline().to_owned() }</p>
            <ul class="ends">{ side(0) }{ side(1) }</ul>
            { why_spread(report, item) }
        </li>
    }
}
