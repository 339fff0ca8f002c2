//! Talk: where answers differ. The two ends stand side by side, in the words of the anchors they chose.

use macros::html;

use super::answer::answered;
use super::lists::{empty, first_few};
use super::{Page, Place, figures, letters};
use crate::assessment::{Label, Next, apart};
use crate::i18n::{Key, Part, key};
use crate::questionnaire::LEVELS;
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

/// What the spread of answers is called: sign, words, and whether to look.
pub fn finding(page: &Page, item: usize) -> (Sign, Key, bool) {
    let found = &page.desk.figures;
    let figures = &found.items[item];
    match figures.agreement.label {
        Label::Polarised => (Sign::Apart, key::TALK_TWO_WAYS, true),
        Label::Split => (Sign::Talk, key::TALK_SPREAD, true),
        _ if found.objections.iter().any(|(_, i)| *i == item) => (Sign::Talk, key::TALK_OBJECTION, true),
        Label::Aligned if figures.agreement.disagreement.is_some_and(|d| d.num() == 0) => {
            (Sign::Alike, key::TALK_SAME, false)
        }
        Label::Aligned => (Sign::Alike, key::TALK_ALIKE, false),
        Label::Single => (Sign::Alike, key::TALK_SINGLE, false),
        Label::None => (Sign::Alike, key::TALK_NOBODY, false),
    }
}

/// The finding as a line with its sign.
pub fn finding_line(page: &Page, item: usize) -> Html {
    let (sign, word, heed) = finding(page, item);
    html! {
        <p class={if heed { "finding finding-heed" } else { "finding" }}>{ glyph(sign) }<b>{ word }</b></p>
    }
}

fn entry(page: &Page, item: usize) -> Html {
    let (desk, words) = (page.desk, page.desk.words);
    let content = &desk.q.items[item];
    let tally = &desk.figures.items[item].tally;
    let people = &desk.group.people;
    let present = |level: &usize| tally.counts[*level] > 0;
    let ends = [(0..LEVELS).find(present).unwrap_or(0), (0..LEVELS).rfind(present).unwrap_or(0)];
    let at = ends.map(|level| {
        let here = Some(level as u8);
        which(people.len(), &|p| tally.asked.contains(&p) && people[p].answer(item).level() == here)
    });
    let names = [page.names.list(desk, &at[0]), page.names.list(desk, &at[1])];
    let sides = each(2, &|n| {
        let letters = each(at[n].len(), &|i| letters::letter(&page.names, at[n][i]));
        html! {
            <li class="end">
                <span class="end-who">{ letters }{ &names[n] }</span>
                <q class="end-said">{ content.anchors[ends[n]].as_ref() }</q>
            </li>
        }
    });
    let opening = match finding(page, item).1 {
        // Who gave no name is not made to speak first.
        _ if at.iter().any(|side| side.iter().all(|p| page.names.hidden(*p).is_some())) => key::TALK_OPEN_SPREAD,
        key::TALK_TWO_WAYS => key::TALK_OPEN_TWO,
        key::TALK_SPREAD => key::TALK_OPEN_SPREAD,
        _ => key::TALK_OPEN_OBJECTION,
    };
    let opening = words.fill(opening, &[("low", &names[0]), ("high", &names[1])]);
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
        ("who", &page.names.list(desk, &objectors)),
        ("enough", &page.level(desk.q.items[item].target)),
    ];
    let bar = if finding(page, item).1 == key::TALK_TWO_WAYS { key::WHY_CAMPS } else { key::WHY_SPREAD_BAR };
    let mut lines = vec![words.fill(key::WHY_SPREAD_SUM, &parts), words.text(bar).to_owned()];
    if !objectors.is_empty() {
        lines.push(words.fill(key::WHY_OBJECTION, &parts));
    }
    answered(&words.fill(key::WHY_SPREAD, &parts), figures::paragraphs(&lines))
}
