//! What goes in, to be ticked; and the ten lines, word for word.

use yew::prelude::*;

use crate::components::{keyed, tick};
use crate::drafts::DraftHandle;
use crate::i18n::{Key, key};
use crate::report::GoesIn;
use crate::snapshot::Snapshot;

/// The ten lines carry no link.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NoLink(pub bool);

/// The boxes, and what is in the ten lines.
pub fn goes_in(
    snapshot: &Snapshot,
    goes_in: &DraftHandle<GoesIn>,
    no_link: &DraftHandle<NoLink>,
    ten_lines: &str,
) -> Html {
    let word = |key: Key| snapshot.text(key);
    let choice = |id: &'static str, [name, about]: [Key; 2], is: bool, turn: fn(&mut GoesIn)| {
        let onchange = goes_in.on_update(move |goes_in, _: Event| turn(goes_in));
        tick("tick", id, is, onchange, None, [word(name), word(about), ""])
    };
    let [names, notes] = [
        [key::REPORT_GOES_NAMES, key::REPORT_GOES_NAMES_ABOUT],
        [key::REPORT_GOES_NOTES, key::REPORT_GOES_NOTES_ABOUT],
    ];
    let appendix = [key::REPORT_GOES_APPENDIX, key::REPORT_GOES_APPENDIX_ABOUT];
    let link = {
        let onchange = no_link.on_update(|no_link, _: Event| no_link.0 = !no_link.0);
        let words = [word(key::REPORT_GOES_LINK), word(key::REPORT_GOES_LINK_ABOUT), ""];
        tick("tick", "goes-link", !no_link.0, onchange, None, words)
    };
    html! {
        <div class="report-panel" id="report-goes-in">
            <fieldset>
                <legend class="sr">{ word(key::REPORT_GOES_IN) }</legend>
                <div class="ticks ticks-2">
                    { choice("goes-names", names, goes_in.names, |it| it.names = !it.names) }
                    { choice("goes-notes", notes, goes_in.notes, |it| it.notes = !it.notes) }
                    { choice("goes-appendix", appendix, goes_in.appendix, |it| it.appendix = !it.appendix) }
                    { link }
                </div>
            </fieldset>
            <div>
                <h3 class="sub" id="report-ten">{ word(key::REPORT_TEN_GOES) }</h3>
                <pre class="goes" tabindex="0" aria-labelledby="report-ten">{ keyed(ten_lines.to_owned()) }</pre>
            </div>
        </div>
    }
}

/// What goes in, in a sentence.
pub const fn said(goes_in: GoesIn) -> Key {
    match (goes_in.names, goes_in.notes) {
        (true, false) => key::REPORT_WITH_NAMES,
        (true, true) => key::REPORT_WITH_NAMES_NOTES,
        (false, false) => key::REPORT_WITH_ROLES,
        (false, true) => key::REPORT_WITH_ROLES_NOTES,
    }
}
