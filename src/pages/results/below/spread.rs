//! How far apart the answers to a statement are, and how that is counted.

use engine::assessment::apart;
use yew::prelude::*;

use super::answered::answered;
use super::figures::paragraphs;
use crate::i18n::{Part, key};
use crate::report::{Report, finding};

/// The explanation; none where nothing is apart.
pub fn why_spread(report: &Report, item: usize) -> Html {
    let (snapshot, words) = (report.snapshot, report.snapshot.words);
    let figures = &snapshot.figures.items[item];
    let (Some(spread), Some((sum, most))) = (figures.agreement.disagreement, apart(&figures.tally.counts)) else {
        return html! {};
    };
    let objections = &snapshot.figures.objections;
    let objectors: Vec<usize> =
        (0..snapshot.group.people.len()).filter(|person| objections.contains(&(*person, item))).collect();
    let parts: [Part; 6] = [
        ("n", &figures.tally.given()),
        ("sum", &sum),
        ("most", &most),
        ("spread", &spread.percent()),
        ("who", &report.names.list(snapshot, &objectors)),
        ("enough", &report.level(snapshot.q.items[item].target)),
    ];
    let bar = if finding(snapshot, item).0 == key::TALK_TWO_WAYS { key::WHY_CAMPS } else { key::WHY_SPREAD_BAR };
    let mut lines = vec![words.fill(key::WHY_SPREAD_SUM, &parts), words.text(bar).to_owned()];
    if !objectors.is_empty() {
        lines.push(words.fill(key::WHY_OBJECTION, &parts));
    }
    answered(words.fill(key::WHY_SPREAD, &parts), paragraphs(&lines))
}
