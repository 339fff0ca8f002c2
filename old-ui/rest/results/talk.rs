//! Talk: where answers differ. The two ends stand side by side, in the words of the anchors they chose.

use macros::html;

use super::answer::answered;
use super::lists::{empty, first_few};
use super::{Page, Place, figures, letters};
use crate::assessment::{Next, apart};
use crate::i18n::{Key, Part, key};
use crate::report::finding;
use crate::sorted::which;
use crate::ui::parts::{Sign, glyph};
use crate::ui::template::{Html, each};

/// How many entries are open at first.
pub const FEW: usize = 3;

/// The list.
pub fn talk(page: &Page) -> Html {
    let found = &page.desk.figures;
    if found.talk.is_empty() {
        return empty(page, if found.voices < 2 { key::TALK_ONE_VOICE } else { key::TALK_NONE });
    }
    // The one named as the next thing is among the first.
    let next = found.talk.iter().position(|item| found.next == Some(Next::Talk(*item)));
    let few = FEW.max(next.map_or(0, |at| at + 1));
    first_few(page, Place::Talk, few, found.talk.len(), &|n| entry(page, found.talk[n]))
}

/// The sign of what the spread of answers is called.
const fn sign(word: Key) -> Sign {
    match word {
        key::TALK_TWO_WAYS => Sign::Apart,
        key::TALK_SPREAD | key::TALK_OBJECTION => Sign::Talk,
        _ => Sign::Alike,
    }
}

/// The finding as a line with its sign.
pub fn finding_line(page: &Page, item: usize) -> Html {
    let (word, heed) = finding(page.desk, item);
    html! {
        <p class={if heed { "finding finding-heed" } else { "finding" }}>{ glyph(sign(word)) }<b>{ word }</b></p>
    }
}

fn entry(page: &Page, item: usize) -> Html {
    let content = &page.desk.q.items[item];
    let ends = page.report.ends(item);
    let sides = each(2, &|n| {
        let people = &ends.people[n];
        let letters = each(people.len(), &|i| letters::letter(&page.report.names, people[i]));
        html! {
            <li class="end">
                <span class="end-who">{ letters }{ &ends.names[n] }</span>
                <q class="end-said">{ content.anchors[usize::from(ends.levels[n])].as_ref() }</q>
            </li>
        }
    });
    let opening = page.report.opening(item, &ends);
    html! {
        <li class="step talk" key={content.id.as_ref()}>
            { finding_line(page, item) }
            { figures::statement(page, item) }
            <ul class="ends">{ sides }</ul>
            <p class="opening"><b>{ key::TALK_OPEN }</b>{ " " }{ opening }</p>
            { why_spread(page, item) }
        </li>
    }
}

/// How far apart the answers are, and how that is counted.
pub fn why_spread(page: &Page, item: usize) -> Html {
    let (desk, words) = (page.desk, page.desk.words);
    let figures = &desk.figures.items[item];
    let (Some(spread), Some((sum, most))) = (figures.agreement.disagreement, apart(&figures.tally.counts)) else {
        return Html::default();
    };
    let objections = &desk.figures.objections;
    let objects = |person: usize| objections.contains(&(person, item));
    let objectors = which(desk.group.people.len(), &objects);
    let parts: [Part; 6] = [
        ("n", &figures.tally.given()),
        ("sum", &sum),
        ("most", &most),
        ("spread", &spread.percent()),
        ("who", &page.report.names.list(desk, &objectors)),
        ("enough", &page.report.level(desk.q.items[item].target)),
    ];
    let bar = if finding(desk, item).0 == key::TALK_TWO_WAYS { key::WHY_CAMPS } else { key::WHY_SPREAD_BAR };
    let mut lines = vec![words.fill(key::WHY_SPREAD_SUM, &parts), words.text(bar).to_owned()];
    if !objectors.is_empty() {
        lines.push(words.fill(key::WHY_OBJECTION, &parts));
    }
    answered(&words.fill(key::WHY_SPREAD, &parts), figures::paragraphs(&lines))
}
