//! What goes along.

use yew::prelude::*;

use crate::hooks::LinkAddress;
use crate::i18n::{Key, key};
use crate::report::{Report, TenLines};
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

    /// What goes along, word for word: of the ten lines those that are ticked; empty for nothing.
    pub fn text(self, report: &Report, to: &LinkAddress) -> String {
        let Along([standing, steps, link]) = self;
        let link = link.then(|| report.link_to_all().map_or_else(String::new, |link| to.of(&link)));
        report.ten_lines(&TenLines { standing, steps, link })
    }

    /// Whether it says that a file follows.
    pub fn has_file(self, report: &Report, text: &str) -> bool {
        self.0[2] && text.ends_with(report.snapshot.text(key::TEN_FILE))
    }
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
