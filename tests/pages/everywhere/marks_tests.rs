//! What a mark of a picture stands for, said beside it.

use buying_readiness::i18n::key;

use crate::harness::{Element, Page, Scheme, Server};
use crate::looks_tests::supplied;
use crate::objects::{ResultsPage, Widget};
use crate::{hosts, samples, saved, walk};

/// The words beside a mark, as long as they are shown.
fn told(results: ResultsPage) -> String {
    results.tooltip().map(|tip| tip.text_content()).unwrap_or_default()
}

/// Does something with a picture of answers and its first mark: somebody's letter.
fn with_a_mark(picture: &Element, what: &str) {
    const READ: &str = "
        const mark = element.querySelector('text');
        const { left: clientX, top: clientY } = mark.getBoundingClientRect();
        const event = (kind, type, more) => new kind(type, { bubbles: true, composed: true, cancelable: true, clientX, clientY, ...more });";
    picture.run(&format!("{READ} {what}"), &[]);
}

#[test]
fn pointer_finger_and_keys_are_told_the_same_about_a_mark() {
    let (server, page) = (Server::of_dist(), Page::new());
    let widget = walk::return_to(&page, &server, &samples::state("polarised"), (1280, 900), Scheme::Light);
    let results = widget.results().wait_for_all().unfold(key::RESULTS_SAID);
    let picture = results.first_picture_of_answers();
    page.pointer_aside();
    with_a_mark(&picture, "element.scrollIntoView({ block: 'center', behavior: 'instant' })");
    assert_eq!(told(results), "");
    with_a_mark(&picture, "mark.dispatchEvent(event(PointerEvent, 'pointermove'))");
    let pointed = told(results);
    assert!(pointed.contains(": "), "a level and who stands there: {pointed:?}");
    // The page moves below a pointer that rests, which engines may call a move of it.
    with_a_mark(&picture, "element.querySelectorAll('text')[1].dispatchEvent(event(PointerEvent, 'pointermove'))");
    assert_eq!(told(results), pointed, "it rests");
    let press = |key: &str| format!("element.dispatchEvent(event(KeyboardEvent, 'keydown', {{ key: '{key}' }}))");
    with_a_mark(&picture, &press("Escape"));
    assert_eq!(told(results), "", "Escape takes it away");
    with_a_mark(&picture, "mark.dispatchEvent(event(MouseEvent, 'click'))");
    assert_eq!(told(results), pointed, "the finger");
    with_a_mark(&picture, &press("Escape"));
    with_a_mark(&picture, "element.focus({ focusVisible: true })");
    assert_eq!(told(results), pointed, "the keyboard");
    with_a_mark(&picture, &press("ArrowRight"));
    let next = told(results);
    assert!(!next.is_empty() && next != pointed, "the next mark: {next:?}");
    with_a_mark(&picture, &press("ArrowLeft"));
    assert_eq!(told(results), pointed);
    with_a_mark(&picture, "element.blur()");
    assert_eq!(told(results), "", "gone with the focus");
    // It stays within a narrow window too.
    page.resize(360, 740);
    with_a_mark(&picture, "mark.scrollIntoView(); mark.dispatchEvent(event(PointerEvent, 'pointermove'))");
    let inside = results.tooltip().expect("the words").run(
        "const box = element.getBoundingClientRect();
         return box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight",
        &[],
    );
    assert_eq!(inside, true);
}

/// How far the middle of the words stands from the middle of the mark they are said of, in pixels.
const ASIDE: &str = "
    const middle = (one) => { const { left, width } = one.getBoundingClientRect(); return left + width / 2 };
    const [picture, words] = arguments;
    return middle(words) - middle(picture.querySelector('[data-on] > .hit'))";

#[test]
fn the_words_beside_a_mark_stand_at_it() {
    let (server, page) = (Server::of_dist(), Page::new());
    let widget = walk::return_to(&page, &server, &samples::state("polarised"), (1280, 900), Scheme::Light);
    let results = widget.results().wait_for_all().unfold(key::RESULTS_SAID);
    let picture = results.first_picture_of_answers();
    page.pointer_aside();
    with_a_mark(&picture, "element.scrollIntoView({ block: 'center', behavior: 'instant' })");
    // Engines tell of scrolling with the next picture, and what is said of a mark goes then.
    page.run_async("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))", &[]);
    with_a_mark(&picture, "element.focus({ focusVisible: true })");
    let press = "element.dispatchEvent(event(KeyboardEvent, 'keydown', { key: 'ArrowRight' }))";
    let mut told_of = Vec::new();
    while !told_of.contains(&told(results)) {
        told_of.push(told(results));
        let words = results.tooltip().expect("the words");
        let aside = page.run(ASIDE, &[picture.reference(), words.reference()]).as_f64().expect("pixels");
        // Beside the window's edge they stand within it.
        assert!(aside.abs() < 1.0, "{aside} px aside: {}", told(results));
        with_a_mark(&picture, press);
    }
    assert!(told_of.len() > 1, "{told_of:?}");
}

#[test]
fn the_words_beside_a_mark_follow_it_and_cover_nothing_once_it_is_gone() {
    // In the page, and in a dialog that scrolls by itself.
    for (attributes, size) in [("", (360, 740)), ("display=dialog open", (1280, 900))] {
        let (server, page) = (hosts::serve(supplied(attributes), []), Page::new());
        saved::replace_at(&page, &server, "/widget/page.css", &samples::state("polarised"));
        page.open(&server.url("/host.html"), size, Scheme::Light);
        let results = Widget::new(&page).results().wait_for_all().unfold(key::RESULTS_SAID);
        let picture = results.first_picture_of_answers();
        page.pointer_aside();
        with_a_mark(&picture, "mark.scrollIntoView({ block: 'center', behavior: 'instant' })");
        with_a_mark(&picture, "mark.dispatchEvent(event(PointerEvent, 'pointermove'))");
        let distance = || {
            let mark = "return element.querySelector('text').getBoundingClientRect().top";
            let [mark, words] = [
                picture.run(mark, &[]),
                results.tooltip().expect("the words").run("return element.getBoundingClientRect().top", &[]),
            ];
            words.as_f64().expect("pixels") - mark.as_f64().expect("pixels")
        };
        let before = distance();
        let scroll = |by: i32| {
            let scroll =
                "(element.closest('dialog') ?? document.scrollingElement).scrollBy({ top: by, behavior: 'instant' })";
            picture.run(&format!("const by = {by}; {scroll}"), &[]);
        };
        scroll(120);
        page.wait_until("the words to follow their mark", || (distance() - before).abs() < 1.0);
        scroll(3000);
        page.wait_until("the words to go with their mark", || told(results).is_empty());
    }
}
