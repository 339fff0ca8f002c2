//! Where we agree and where we see it differently: counted over all statements.

use engine::assessment::Label;
use yew::prelude::*;

use super::remarks::is_low;
use crate::components::{Sign, glyph, keyed};
use crate::i18n::{Key, key};
use crate::snapshot::Snapshot;

/// How many statements we see alike, spread and in two ways; low is told apart from that. Nothing as long as one
/// person speaks.
pub fn agree(snapshot: &Snapshot) -> Html {
    let (found, words) = (&snapshot.figures, snapshot.words);
    if found.voices < 2 {
        return html! {};
    }
    let items = &found.items;
    let count =
        |labels: &[Label]| items.iter().filter(|item| item.in_scope && labels.contains(&item.agreement.label)).count();
    let is_low_alike = |item: &usize| is_low(snapshot, *item) && items[*item].agreement.label == Label::Aligned;
    let low = (0..items.len()).filter(is_low_alike).count();
    let claimed: Vec<&str> = found.flags.claimed.iter().map(|job| snapshot.q.job(*job).label.as_ref()).collect();
    let lines: [(Sign, Key, usize, bool); 5] = [
        (Sign::Alike, key::AGREE_ALIKE, count(&[Label::Aligned]), false),
        (Sign::Talk, key::AGREE_SPREAD, count(&[Label::Split]), true),
        (Sign::Apart, key::AGREE_TWO_WAYS, count(&[Label::Polarised]), true),
        (Sign::Talk, key::AGREE_CLAIMED, claimed.len(), true),
        (Sign::Clock, key::AGREE_UNHEARD, count(&[Label::Single, Label::None]), false),
    ];
    let row = |(sign, word, n, heed): (Sign, Key, usize, bool)| {
        let mut about = words.count(word, n, &[("jobs", &words.list(&claimed))]);
        if word == key::AGREE_ALIKE && low > 0 {
            about = about + " " + &words.count(key::AGREE_LOW, low, &[]);
        }
        let class = if heed { "finding finding-heed" } else { "finding" };
        html! { <li {class}>{ glyph(sign) }{ keyed(about) }</li> }
    };
    let rows = lines.into_iter().filter(|(_, _, n, _)| *n > 0).map(row);
    html! { <ul class="agree" aria-label={words.text(key::AGREE_LABEL)}>{ for rows }</ul> }
}
