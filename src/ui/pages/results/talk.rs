//! Talk: where answers differ. The two ends stand side by side, in the words of the anchors they chose.

use markup::html;
use yew::prelude::*;

use super::lists::{empty, first_few};
use super::{Page, figures};
use crate::assessment::{Label, apart};
use crate::i18n::{Key, Part, key};
use crate::ui::parts::{self, Sign, glyph};

/// How many entries are open at first.
pub const FEW: usize = 3;

/// The list.
pub fn talk(page: &Page) -> Html {
    let found = &page.desk.figures;
    if found.talk.is_empty() {
        return empty(page, if found.voices < 2 { key::TALK_ONE_VOICE } else { key::TALK_NONE });
    }
    first_few(page, FEW, found.talk.iter().map(|item| entry(page, *item)).collect())
}

/// What the spread of answers is called: sign, words, and whether to look.
pub fn finding(page: &Page, item: usize) -> (Sign, Key, bool) {
    let found = &page.desk.figures;
    let figures = &found.items[item];
    match figures.agreement.label {
        Label::Polarised => (Sign::Apart, key::TALK_TWO_WAYS, true),
        Label::Split => (Sign::Talk, key::TALK_SPREAD, true),
        _ if found.objections.iter().any(|(_, i)| *i == item) => (Sign::Talk, key::TALK_OBJECTION, true),
        Label::Aligned if figures.agreement.disagreement.is_some_and(|d| d.num() == 0) => (Sign::Alike, key::TALK_SAME, false),
        Label::Aligned => (Sign::Alike, key::TALK_ALIKE, false),
        Label::Single => (Sign::Alike, key::TALK_SINGLE, false),
        Label::None => (Sign::Alike, key::TALK_NOBODY, false),
    }
}

/// The finding as a line with its sign.
pub fn finding_line(page: &Page, item: usize) -> Html {
    let (sign, word, heed) = finding(page, item);
    html! {
        <p class={if heed { "finding finding-heed" } else { "finding" }}>{ glyph(sign) }<b>{ page.text(word) }</b></p>
    }
}

fn entry(page: &Page, item: usize) -> Html {
    let (desk, words) = (page.desk, page.desk.words);
    let content = &desk.q.items[item];
    let tally = &desk.figures.items[item].tally;
    let at = |level: usize| -> Vec<usize> {
        let said = |person: &usize| desk.state.group.people.get(*person).and_then(|p| p.answer(item).level());
        tally.asked.iter().copied().filter(|person| said(person) == Some(level as u8)).collect()
    };
    let low = tally.counts.iter().position(|n| *n > 0).unwrap_or(0);
    let high = tally.counts.iter().rposition(|n| *n > 0).unwrap_or(0);
    let end = |level: usize| {
        let people = at(level);
        html! {
            <li class="end">
                <span class="end-who">{ for people.iter().map(|person| page.names.letter(*person)) }{ page.names.list(desk, &people) }</span>
                <q class="end-said">{ content.anchors[level].as_ref() }</q>
            </li>
        }
    };
    let opening = match finding(page, item).1 {
        key::TALK_TWO_WAYS => key::TALK_OPEN_TWO,
        key::TALK_SPREAD => key::TALK_OPEN_SPREAD,
        _ => key::TALK_OPEN_OBJECTION,
    };
    let parts: [Part; 2] =
        [("low", &page.names.list(desk, &at(low))), ("high", &page.names.list(desk, &at(high)))];
    html! {
        <li class="step talk" key={content.id.to_string()}>
            { finding_line(page, item) }
            { figures::statement(page, item) }
            <ul class="ends">{ end(low) }{ end(high) }</ul>
            <p class="opening"><b>{ words.text(key::TALK_OPEN) }</b>{ " " }{ words.fill(opening, &parts) }</p>
            { why_spread(page, item) }
        </li>
    }
}

/// How far apart the answers are, and how that is counted.
pub fn why_spread(page: &Page, item: usize) -> Html {
    let (desk, words) = (page.desk, page.desk.words);
    let figures = &desk.figures.items[item];
    let (Some(spread), Some((sum, most))) = (figures.agreement.disagreement, apart(&figures.tally.counts)) else {
        return html! {};
    };
    let spread = spread.percent();
    let given = figures.tally.given();
    let parts: [Part; 4] = [("n", &given), ("sum", &sum), ("most", &most), ("spread", &spread)];
    let objectors: Vec<usize> =
        desk.figures.objections.iter().filter(|(_, i)| *i == item).map(|(person, _)| *person).collect();
    let objection = (!objectors.is_empty()).then(|| {
        let enough = &desk.q.level_names[usize::from(desk.q.items[item].target)];
        words.fill(key::WHY_OBJECTION, &[("who", &page.names.list(desk, &objectors)), ("enough", enough)])
    });
    html! {
        { parts::why(&words.fill(key::WHY_SPREAD, &parts), html! { <><p>{ words.fill(key::WHY_SPREAD_SUM, &parts) }</p>
            <p>{ words.text(if finding(page, item).1 == key::TALK_TWO_WAYS { key::WHY_CAMPS } else { key::WHY_SPREAD_BAR }) }</p>
            if let Some(objection) = objection { <p>{ objection }</p> }</> }) }
    }
}
