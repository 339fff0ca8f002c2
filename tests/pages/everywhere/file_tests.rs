//! Files where none can be saved: nothing is called saved that is not, and every text is at hand to be copied, and opens
//! again where a link is pasted.

use std::collections::BTreeSet;

use buying_readiness::i18n::key;
use engine::group::Answer;

use crate::harness::{Locator, Mount, Page, Scheme};
use crate::hosts::{self, ELEMENT, LISTEN, SCRIPT, SIZE};
use crate::objects::{JoinPage, Widget};
use crate::words::text;
use crate::{samples, saved};

/// A page around that lets its frame save nothing. One of the same origin shows that, one of another does not.
fn around(host: &str) -> Mount {
    let html = format!(
        "<!doctype html><title>Around</title>\
         <iframe sandbox=\"allow-scripts allow-same-origin allow-forms\" width=\"1200\" height=\"700\"></iframe>\
         <script>document.querySelector('iframe').src = `//{host}:${{location.port}}/host.html`</script>"
    );
    Mount::text("/around.html", html)
}

/// The text of the file that was offered last, as it is there to be copied.
#[track_caller]
fn copied_instead(page: &Page) -> String {
    page.press(text(key::FILE_COPY));
    let whole = page.find(&Locator::field(text(key::FILE_WHOLE)));
    whole.run("return element.value", &[]).as_str().unwrap_or_default().to_owned()
}

/// Pastes a text where a link goes, on the start page.
#[track_caller]
fn paste(page: &Page, pasted: &str) {
    Widget::new(page).wait_until_shown().start();
    page.press(text(key::START_LINK));
    page.find(&Locator::field(text(key::START_PASTE))).set_value(pasted);
    page.press(text(key::JOIN_UNSEAL));
}

#[test]
fn in_a_frame_that_saves_nothing_everything_can_be_copied_and_opens_again() {
    for (host, said) in [("127.0.0.1", key::FILE_REFUSED), ("localhost", key::SHARE_SAVED)] {
        let server = hosts::serve(hosts::page("", SCRIPT, ELEMENT), [around(host)]);
        let page = Page::new();
        page.open(&server.url("/around.html"), SIZE, Scheme::Light);
        page.enter_frame("iframe");
        hosts::short_walk(&page);
        Widget::new(&page).open_group();
        page.press(text(key::PEOPLE_SAVE_ALL));
        page.wait_for_text(text(said));
        let backup = copied_instead(&page);
        let elsewhere = Page::new();
        elsewhere.open(&server.url("/host.html"), SIZE, Scheme::Light);
        paste(&elsewhere, &backup);
        let came = JoinPage::arriving(&elsewhere);
        came.begin_as_the_only_one();
        let (item, answer) =
            (crate::walk::first_cell().items(buying_readiness::questionnaire::core())[0], Answer::Level(3));
        assert_eq!(saved::state(&elsewhere).my_answer(item), answer, "{host}");
    }
}

#[test]
fn every_file_of_the_report_can_be_copied_where_it_is_not_saved() {
    let server = hosts::serve(hosts::page("", SCRIPT, ELEMENT), [around("127.0.0.1")]);
    let page = Page::new();
    saved::replace_at(&page, &server, "/widget/page.css", &samples::state("meeting"));
    page.open(&server.url("/around.html"), SIZE, Scheme::Light);
    page.enter_frame("iframe");
    let report = Widget::new(&page).open_results().open_report().show_files();
    let mut texts = BTreeSet::new();
    let kinds = [
        key::REPORT_MARKDOWN,
        key::REPORT_ANSWERS,
        key::REPORT_ITEMS,
        key::REPORT_STEPS,
        key::REPORT_CALENDAR,
        key::REPORT_JSON,
    ];
    for kind in kinds {
        report.save(kind);
        page.wait_for_text(text(key::FILE_REFUSED));
        texts.insert(copied_instead(&page));
    }
    assert_eq!(texts.len(), kinds.len(), "each its own");
    assert!(texts.iter().all(|text| text.len() > 100));
}

#[test]
fn what_a_stopped_program_leaves_can_be_copied_and_opens_again() {
    let server = hosts::serve(hosts::page("", &[LISTEN, SCRIPT].concat(), ELEMENT), []);
    let page = Page::new();
    page.open(&server.url("/host.html"), SIZE, Scheme::Light);
    hosts::short_walk(&page);
    hosts::stop(&page);
    Widget::new(&page).failure().download_answers();
    let left = page.find(&Locator::css("[role=alert] textarea")).run("return element.value", &[]);
    let left = left.as_str().expect("a text").to_owned();
    let elsewhere = Page::new();
    elsewhere.open(&server.url("/host.html"), SIZE, Scheme::Light);
    paste(&elsewhere, &left);
    JoinPage::arriving(&elsewhere).begin_as_the_only_one();
    assert!(saved::record(&elsewhere).is_some());
}
