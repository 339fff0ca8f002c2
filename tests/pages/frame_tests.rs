//! The page for frames: the same settings as query parameters, its height and its events told to one origin.

use std::time::Duration;

use serde_json::json;

use crate::harness::{Mount, Page, Scheme, Server};
use crate::hosts::{self, LINK, SIZE};
use crate::objects::JoinPage;

/// A page around the frame that hears what comes, from where, and takes the height as the documents say.
fn around() -> Mount {
    let page = "<!doctype html><title>Around</title><iframe width=\"900\" height=\"150\"></iframe><script>
         window.heard = [];
         addEventListener('message', (event) => {
           heard.push([event.origin, event.data]);
           if (event.data.type === 'height') document.querySelector('iframe').height = event.data.height;
         });
         </script>";
    Mount::text("/around.html", page)
}

#[test]
fn a_frame_tells_its_height_and_its_events_and_never_loops() {
    let widget = Server::start([hosts::widget()]);
    // The frame's origin is the page's other name.
    let frame = widget.other_origin("/widget/frame.html?theme=dark&share-base=https%3A%2F%2Fsupplier.example%2F");
    let page = Page::new();
    let server = Server::start([around()]);
    page.open(&server.url("/around.html"), SIZE, Scheme::Light);
    page.run(
        "document.querySelector('iframe').src = arguments[0] + '&origin=' + encodeURIComponent(location.origin)",
        &[json!(frame)],
    );
    let heard = |kind: &str| page.run("return heard.filter(([, data]) => data.type === arguments[0])", &[json!(kind)]);
    page.wait_until("it to be ready", || heard("br-ready").as_array().is_some_and(|all| all.len() == 1));
    page.wait_until("its height", || page.run("return +document.querySelector('iframe').height > 400", &[]) == true);
    let from = page.run("return new Set(heard.map(([origin]) => origin)).size", &[]);
    assert_eq!(from, 1);
    let heights = || heard("height").as_array().map_or(0, Vec::len);
    let before = page.settled("its height", Duration::from_millis(600), heights);
    page.holds_for("told once, and taken: nothing goes on from there", Duration::from_millis(1200), || {
        heights() == before
    });
    // What the parent may ask for.
    let link = LINK.lines().next().expect("a link").to_owned();
    page.run(
        "const frame = document.querySelector('iframe');
         frame.contentWindow.postMessage({ target: 'buying-readiness', type: 'openLink', url: 'https://supplier.example/' + arguments[0] }, new URL(frame.src).origin)",
        &[json!(link)],
    );
    page.enter_frame("iframe");
    JoinPage::of_group(&page, hosts::GROUP);
    hosts::picture(&page, "frame");
}
