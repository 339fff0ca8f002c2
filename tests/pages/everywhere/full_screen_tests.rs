//! A meeting on the whole screen.

use buying_readiness::i18n::key;

use crate::harness::{Page, Scheme};
use crate::hosts::{self, SCRIPT, SIZE, element};
use crate::objects::{Way, Widget};
use crate::words::text;
use crate::{samples, saved};

/// What can be seen where the meeting's clock is, while something is shown on the whole screen.
const SEEN: &str = "
    const { shadowRoot } = element, clock = shadowRoot.querySelector('[role=timer]'), box = clock.getBoundingClientRect();
    if (!document.fullscreenElement) return 'nothing on the whole screen';
    const top = shadowRoot.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return clock.contains(top) ? 'the clock' : `${top?.outerHTML.slice(0, 80)}`";

#[test]
fn a_meeting_goes_on_on_the_whole_screen_from_a_page_and_from_a_dialog() {
    for display in ["inline", "dialog open"] {
        let server = hosts::serve(hosts::page("", SCRIPT, &element(&format!("display={display}"))), []);
        let page = Page::new();
        saved::replace_at(&page, &server, "/widget/page.css", &samples::state("meeting"));
        page.open(&server.url("/host.html"), SIZE, Scheme::Light);
        let widget = Widget::new(&page);
        let meeting = widget.results().hold_meeting().begin();
        page.press(text(key::MEET_FULLSCREEN));
        let seen = || widget.script(SEEN, &[]);
        page.wait_until(&format!("{display}: the clock, not {}", seen()), || seen() == "the clock");
        // Whoever has pressed that turns on with a clicker.
        meeting.turn(Way::Next).wait_for_second_look();
        page.press(text(key::MEET_LEAVE_FULLSCREEN));
        page.wait_until(&format!("{display}: the page"), || seen() == "nothing on the whole screen");
        meeting.turn(Way::Back);
        page.wait_for_text(text(key::MEET_FULLSCREEN));
    }
}
