//! What goes along.

use engine::group::Day;
use formats::link::{self, Kind, Link};
use formats::{Include, Names, redacted};
use yew::prelude::*;

use crate::hooks::LinkAddress;
use crate::i18n::{Key, key};
use crate::report::{Report, markdown};
use crate::snapshot::Snapshot;

/// What can go along, with what it is called and what it holds.
const CHOICES: [(Key, Key); 3] = [
    (key::CONTACT_STANDING, key::CONTACT_STANDING_ABOUT),
    (key::CONTACT_STEPS, key::CONTACT_STEPS_ABOUT),
    (key::CONTACT_LINK, key::CONTACT_LINK_ABOUT),
];

/// What is ticked: nothing at first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Along([bool; CHOICES.len()]);

impl Along {
    /// Ticks one of them, or takes the tick away.
    pub fn turn(&mut self, n: usize) {
        if let Some(tick) = self.0.get_mut(n) {
            *tick = !*tick;
        }
    }

    /// What goes along, word for word; empty for nothing.
    pub fn text(self, snapshot: &Snapshot, address: &LinkAddress, today: Day) -> String {
        let Along([standing, steps, link]) = self;
        let mut texts = Vec::new();
        if standing || steps {
            let report = Report::for_all(snapshot, today);
            if standing {
                texts.push(markdown::write(&report.summary()));
            }
            if steps {
                texts.push(markdown::write(&report.next_steps()));
            }
        }
        if link && let Some(link) = link_to_group(snapshot, today) {
            texts.push([snapshot.text(key::CONTACT_LINK), ":\n", &address.of(&link), "\n"].concat());
        }
        texts.join("\n")
    }
}

/// A link to the group so far without names and notes; none where it is too large for a link.
fn link_to_group(snapshot: &Snapshot, made: Day) -> Option<String> {
    let include = Include { names: Names::RolesOnly, decisions: false, ..Include::default() };
    // Before one's own answers are in, nothing of the others' leaves either.
    let group = if snapshot.state.is_closed(snapshot.q) { &snapshot.group } else { &snapshot.state.group };
    let group = redacted(group, include);
    link::write(&Link::of(Kind::Group, made, group), snapshot.q).ok()
}

/// The boxes to tick.
pub fn ticks(snapshot: &Snapshot, along: &Along, on_tick: &Callback<usize>) -> Html {
    let tick = |(n, (word, about)): (usize, &(Key, Key))| {
        let on_tick = on_tick.clone();
        let onchange = Callback::from(move |_: Event| on_tick.emit(n));
        html! {
            <label class="tick">
                <input type="checkbox" checked={along.0[n]} {onchange} />
                <span class="tick-word">{ snapshot.text(*word) }</span>
                <span class="tick-about">{ snapshot.text(*about) }</span>
            </label>
        }
    };
    html! {
        <fieldset>
            <legend class="legend">{ snapshot.text(key::CONTACT_ALONG) }</legend>
            <p class="hint">{ snapshot.text(key::CONTACT_ALONG_ABOUT) }</p>
            <div class="ticks">{ for CHOICES.iter().enumerate().map(tick) }</div>
        </fieldset>
    }
}
