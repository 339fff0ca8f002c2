//! Every page, rendered without a browser over sample groups: what holds for all of them, and every sentence and figure
//! on each. `INSTA_UPDATE=always cargo test --test render` writes the sentences anew: then look at what changed.
//!
//! What a page says whatever the group is stands in one snapshot, and what it says of a group in one of that group.
//! Sentences that differ from one before in their figures alone are there as `…` with the figures.

#![cfg(not(target_arch = "wasm32"))]

#[path = "render/board.rs"]
mod board;
#[path = "render/champion.rs"]
mod champion;
#[path = "render/checks.rs"]
mod checks;
#[path = "render/closed.rs"]
mod closed;
#[path = "render/editions.rs"]
mod editions;
#[path = "render/end.rs"]
mod end;
#[path = "render/group.rs"]
mod group;
#[path = "render/html.rs"]
mod html;
#[path = "render/invited.rs"]
mod invited;
#[path = "render/join.rs"]
mod join;
#[path = "render/languages.rs"]
mod languages;
#[path = "render/meeting.rs"]
mod meeting_page;
#[path = "render/plan.rs"]
mod plan;
#[path = "render/results.rs"]
mod results_page;
#[path = "render/run.rs"]
mod run;
#[path = "common/samples.rs"]
mod samples;
#[path = "render/silence.rs"]
mod silence;
#[path = "render/text.rs"]
mod text;
#[path = "render/too_long.rs"]
mod too_long;
#[path = "render/words.rs"]
mod words;

use std::collections::BTreeSet;

use buying_readiness::config::{Config, Contact};
use buying_readiness::platform::Platform;
use buying_readiness::{App, BuyingReadinessProps, HalfDone, StaticPage, StaticPageProps};
use engine::group::{Day, Kind, Node};
use engine::questionnaire::JobId;
use engine::state::{Cell, State, View};
use yew::LocalServerRenderer;

use self::html::Element;

/// The groups: somebody has just begun, two of seven have answered, seven disagree, nobody knows anything, two hundred
/// people, something is reopened, all is ready, and one with everything a meeting leaves behind.
const GROUPS: [&str; 8] = ["begun", "thin", "polarised", "unsure", "crowd", "reopened", "ready", "meeting"];

/// The state of a sample on a page.
fn at(group: &str, view: View) -> State {
    State { view, ..samples::state(group) }
}

/// A page of somebody who can be asked, in November.
fn props(state: State, half_done: HalfDone) -> StaticPageProps {
    let [name, mail, phone, link] = ["Kim", "kim@example.com", "+49 30 12", "https://example.com/kim"];
    let contact = Contact { name: name.into(), mail: mail.into(), phone: phone.into(), link: link.into() };
    let config = Config {
        contact,
        privacy_href: "https://example.com/privacy".into(),
        share_base: "https://example.com/ready".into(),
        ..Config::default()
    };
    let today = Day::of(2026, 11, 22).expect("a day");
    let platform = Platform { today, can_seal: true, can_share: true, can_fill: true };
    yew::props!(StaticPageProps { state, half_done, config, platform })
}

/// A session as it begins in a browser, as text, its marks left in.
async fn drawn(props: BuyingReadinessProps) -> String {
    LocalServerRenderer::<App>::with_props(props).hydratable(false).render().await
}

#[track_caller]
fn says(page: &str, texts: &[&str]) {
    for text in texts {
        assert!(page.contains(text), "{text} is not in {page}");
    }
}

/// A page, in which nothing is wrong: the frame around it.
async fn rendered(what: &str, props: StaticPageProps) -> Element {
    let html = LocalServerRenderer::<StaticPage>::with_props(props).hydratable(false).render().await;
    let page = html::parse(&html);
    let wrongs = checks::wrongs(&page);
    assert!(wrongs.is_empty(), "{what}:\n{}", wrongs.join("\n"));
    page.into_only_child()
}

/// Compares what pages say over all groups with what is kept of it: of each page, what `part` takes.
async fn compare(name: &str, props: impl Fn(&str) -> StaticPageProps, part: fn(&Element) -> bool) {
    let mut pages = Vec::new();
    for group in GROUPS {
        let frame = rendered(&format!("{name} of {group}"), props(group)).await;
        pages.push((group, frame.elements().filter(|child| part(child)).flat_map(text::lines).collect::<Vec<_>>()));
    }
    let (_, first) = &pages[0];
    let always: BTreeSet<String> =
        first.iter().filter(|line| pages.iter().all(|(_, lines)| lines.contains(line))).cloned().collect();
    let of_all = |lines: &[String], all: bool| {
        text::short(lines.iter().filter(|line| always.contains(*line) == all).cloned().collect())
    };
    is_kept(name, &of_all(first, true));
    for (group, lines) in &pages {
        let own = of_all(lines, false);
        if !own.is_empty() {
            is_kept(&format!("{name}-{group}"), &own);
        }
    }
}

/// Compares a page without its frame.
async fn page(name: &str, props: impl Fn(&str) -> StaticPageProps) {
    compare(name, props, |child| child.has("part", "page")).await;
}

/// Compares one state of the widget, frame and page.
async fn one(name: &str, props: StaticPageProps) {
    let frame = rendered(name, props).await;
    is_kept(name, &text::lines(&frame));
}

fn is_kept(name: &str, lines: &[String]) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, lines.join("\n")));
}

/// Compares a page that is come to without anything half done.
async fn of_view(name: &str, view: View) {
    page(name, |group| props(at(group, view), HalfDone::Nothing)).await;
}

#[tokio::test]
async fn frame() {
    let props = |group: &str| props(at(group, View::Board), HalfDone::Nothing);
    compare("frame", props, |child| !child.has("part", "page")).await;
}

#[tokio::test]
async fn start() {
    // Nobody has begun here; the group came by a link.
    page("start", |group| props(State { me: None, ..at(group, View::Start) }, HalfDone::Nothing)).await;
}

#[tokio::test]
async fn board() {
    of_view("board", View::Board).await;
}

#[tokio::test]
async fn jobs() {
    let node = |kind| Cell::Node(Node { kind, job: JobId::SolutionExploration });
    of_view("job-done", View::Run(node(Kind::Done))).await;
    of_view("job-check", View::Run(node(Kind::Check))).await;
    of_view("job-agree", View::Run(node(Kind::Agree))).await;
    of_view("job-whole", View::Run(Cell::Whole(JobId::Validation))).await;
}

#[tokio::test]
async fn results() {
    of_view("results", View::Results).await;
}

#[tokio::test]
async fn the_plan() {
    // Its days are said beside the one it is.
    let today = Day::of(2026, 11, 22).expect("a day");
    page("plan", |group| props(State { today, ..at(group, View::Plan) }, HalfDone::Nothing)).await;
}

#[tokio::test]
async fn scoring() {
    of_view("scoring", View::Scoring).await;
}

#[tokio::test]
async fn you() {
    of_view("you", View::You).await;
}

#[tokio::test]
async fn people() {
    of_view("people", View::Group).await;
}

#[tokio::test]
async fn share() {
    of_view("share", View::Share).await;
}

#[tokio::test]
async fn meeting() {
    of_view("meeting", View::Meeting).await;
    for (name, topic) in [("meeting-topic", 0), ("meeting-count", usize::MAX)] {
        page(name, |group| props(at(group, View::Meeting), HalfDone::Meeting(topic))).await;
    }
}

#[tokio::test]
async fn report() {
    of_view("report", View::Report).await;
}

#[tokio::test]
async fn contact() {
    of_view("contact", View::Contact).await;
}
