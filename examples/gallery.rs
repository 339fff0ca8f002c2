//! A page of the widget for a group, as an HTML file that needs no program: for looking at it while it is made.
//!
//! `cargo run --example gallery -- GROUP.json PERSON PAGE [SETTING…] > page.html`, where PERSON is an id in the group file
//! (`-` for nobody) and PAGE one of those that records name, such as `results` or `D:problem_identification`. Settings are
//! `link=LINK`, a link that came; `by=NAME`, who invited the person; `sent`, that they have sent their answers back;
//! `left=ITEM,…`, the run behind its last statement with those passed over; `topic=N`, a meeting at that topic, and
//! `heard=N`, the same once both ends were heard; `copied`, that they have copied the message with them; `mine`, that they
//! look at their own answers on the board; `supplier=NAME`, whose page it is; `share`, that the device has a sheet for
//! sharing; `rtl`, from right to left.

use std::{env, fs};

use buying_readiness::config::{Config, Contact};
use buying_readiness::platform::Platform;
use buying_readiness::questionnaire::core;
use buying_readiness::{HalfDone, StaticPage, StaticPageProps};
use engine::group::Day;
use engine::state::{Action, State};
use yew::LocalServerRenderer;

/// The sheets in the order of the cascade.
fn styles() -> String {
    let read = |folder: &str| -> Vec<String> {
        let mut files: Vec<_> = fs::read_dir(folder).expect("the folder").flatten().map(|file| file.path()).collect();
        files.retain(|file| file.extension().is_some_and(|it| it == "css"));
        let first = ["tokens.css", "base.css"];
        files.sort_by_key(|file| {
            let name = file.file_name().unwrap_or_default().to_owned();
            (first.iter().position(|known| name == *known).unwrap_or(first.len()), name)
        });
        files.iter().map(|file| fs::read_to_string(file).expect("a sheet")).collect()
    };
    ["styles", "styles/results", "styles/workspace"].iter().flat_map(|folder| read(folder)).collect()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let args: Vec<String> = env::args().skip(1).collect();
    let [file, person, page, settings @ ..] = &args[..] else { panic!("GROUP.json PERSON PAGE [SETTING…]") };
    let set = |name: &str| settings.iter().find_map(|setting| setting.strip_prefix(name)?.strip_prefix('='));
    let is = |name: &str| settings.iter().any(|setting| setting == name);
    let q = core();
    let text = fs::read_to_string(file).expect("the group file");
    let group = formats::file::read(&text, q).expect("a group file");
    let me = group.find(person);
    let mut state = State { group, me, ..State::new(q) };
    let today = Day::of(2026, 11, 29).expect("a day");
    state.apply(q, Action::Today(today));
    state.apply(q, Action::Go(formats::record::view(page)));
    if let Some(name) = set("by") {
        state.apply(q, Action::Invited(name.to_owned()));
    }
    if is("sent") {
        state.apply(q, Action::Sent);
    }
    let done = match (is("copied"), is("mine")) {
        (true, _) => HalfDone::Copied,
        (_, true) => HalfDone::MyAnswers,
        _ => HalfDone::Nothing,
    };
    let topic = |name: &str| set(name).map(|n| n.parse::<usize>().expect("a number"));
    let half_done = if let Some(link) = set("link") {
        HalfDone::Link(link.to_owned().into())
    } else if let Some(n) = topic("topic") {
        HalfDone::Meeting(n)
    } else if let Some(skipped) = set("left") {
        HalfDone::LeftOpen(skipped.split(',').filter_map(|item| item.parse().ok()).collect())
    } else {
        topic("heard").map_or(done, HalfDone::Heard)
    };
    let contact = Contact { name: "Mara".into(), mail: "mara@example.com".into(), ..Contact::default() };
    let supplier = set("supplier").unwrap_or_default().to_owned().into();
    let config = Config { contact, share_base: "https://example.com/ready".into(), supplier, ..Config::default() };
    let platform = Platform { today, can_seal: true, can_share: is("share"), can_fill: true };
    let props = yew::props!(StaticPageProps { state, half_done, config, platform });
    let html = LocalServerRenderer::<StaticPage>::with_props(props).hydratable(false).render().await;
    let dir = if is("rtl") { " dir=rtl" } else { "" };
    println!(
        "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'><meta name=color-scheme content='light dark'>\
         <style>body{{margin:0}}</style><div{dir}><template shadowrootmode=open><style>{}</style>{html}</template></div>",
        styles()
    );
}
