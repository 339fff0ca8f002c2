//! Results of groups as there are in meetings, and the meeting's screens: in every look, narrow and wide, axe
//! finds nothing.

use std::time::Duration;

use buying_readiness::i18n::key;
use engine::group::{Day, Decide, Matter, Owner, Progress};

use crate::harness::{Mount, Page, Scheme, Server, axe};
use crate::hosts::{self, ELEMENT, LISTEN, SCRIPT};
use crate::objects::{ContactPage, JoinPage, Picture, Widget, YouPage};
use crate::words::text;
use crate::{samples, saved, walk};

/// As wide as A4, in CSS pixels: what is laid out for paper is not looked at in a narrower window.
const PAPER: u32 = 794;

/// What axe finds in every look, and what makes the page scroll sideways.
fn look_at(page: &Page, what: &str, size: (u32, u32), found: &mut Vec<String>) {
    let looks = if size.0 < PAPER { Page::in_every_look_of_a_screen } else { Page::in_every_look };
    looks(page, &mut |look| {
        found.extend(axe::violations(page).iter().map(|one| format!("{what}, {look}: {one}")));
    });
    found.extend(page.wider_than(size).iter().map(|one| format!("{what}, {one}")));
}

fn clean_at(size: (u32, u32)) {
    let (server, page) = (Server::of_dist(), Page::new());
    let mut found = Vec::new();
    for (name, _) in samples::SAMPLES {
        walk::return_to(&page, &server, &samples::state(name), size, Scheme::Light).results().wait_for_all();
        look_at(&page, name, size, &mut found);
    }
    for (screen, step) in walk::MEETING {
        step(&page);
        look_at(&page, screen, size, &mut found);
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_groups_results_are_clean_on_a_phone() {
    clean_at((360, 740));
}

#[test]
fn every_groups_results_are_clean_on_a_wide_screen() {
    clean_at((1280, 900));
}

/// Opens whatever can be opened, one after the other and what stands in it too; says where nothing came.
pub const OPEN_ALL: &str = "
const done = arguments[0];
const root = document.querySelector('buying-readiness').shadowRoot;
const height = (details) => details.getBoundingClientRect().height - details.querySelector('summary').getBoundingClientRect().height;
const frame = () => new Promise((go) => requestAnimationFrame(go));
(async () => {
  const [seen, empty] = [new Set(), []];
  const name = (one) => one.textContent + one.closest('li, section, figure')?.textContent.slice(0, 60);
  for (;;) {
    const summary = [...root.querySelectorAll('details:not([open]) > summary')].find((one) => !seen.has(name(one)) && one.checkVisibility());
    if (!summary) break;
    seen.add(name(summary));
    const details = summary.parentElement;
    summary.click();
    for (let n = 0; n < 120 && height(details) < 8; n += 1) await frame();
    if (height(details) < 8) empty.push(summary.textContent);
  }
  done([seen.size, empty]);
})();";

#[test]
fn whatever_opens_shows_something() {
    let (server, page) = (Server::of_dist(), Page::new());
    for name in samples::SAMPLES.map(|(name, _)| name).into_iter().chain(["crowd"]) {
        walk::return_to(&page, &server, &samples::state(name), (1280, 900), Scheme::Light).results().wait_for_all();
        let opened = page.run_async(OPEN_ALL, &[]);
        assert!(opened[0].as_u64() > Some(10), "{name}: {} were opened", opened[0]);
        assert_eq!(opened[1], serde_json::json!([]), "{name}: nothing in them");
    }
}

#[test]
fn long_names_break_on_the_narrowest_phone() {
    let (server, page) = (Server::of_dist(), Page::new());
    let narrowest = (320, 800);
    for name in ["polarised", "meeting"] {
        let mut state = samples::state(name);
        for (n, person) in state.group.people.iter_mut().enumerate() {
            person.name.say(format!("alexandra.schwarzenberger{n}@firm.example"), 1);
        }
        walk::return_to(&page, &server, &state, narrowest, Scheme::Light).results().wait_for_all();
        page.run_async(OPEN_ALL, &[]);
        assert_eq!(page.sticks_out(), [""; 0], "{name}");
    }
    for (screen, step) in walk::MEETING {
        step(&page);
        assert_eq!(page.sticks_out(), [""; 0], "{screen}");
    }
}

#[test]
fn a_half_typed_day_and_an_owner_who_is_gone_stay_in_the_plan() {
    let (server, page) = (Server::of_dist(), Page::new());
    let mut state = samples::state("meeting");
    let id = state.group.people[2].id.clone();
    let (item, level, _) = state.group.plan().into_iter().next().expect("a plan");
    let number = Matter::step(item, level);
    for what in [Decide::Owner(Owner::Person(id)), Decide::Day(Day::of(2026, 11, 1).expect("a day"))] {
        assert!(state.group.decide(number, what, 0));
    }
    assert!(state.group.decide(number, Decide::Stand(Progress::Open as u32), 0));
    state.group.people.remove(2);
    let plan = walk::return_to(&page, &server, &state, (1280, 900), Scheme::Light).open_plan();
    let step = plan.open(0);
    assert_eq!(step.owner(), (text(key::RESULTS_SOMEBODY).to_owned(), None), "a person, though gone");
    assert_eq!(step.due(), "2026-11-01");
    let kept = || saved::record(&page);
    let before = kept();
    step.set_due("0002-01-05");
    page.holds_for("a year that is half typed", Duration::from_millis(200), || kept() == before);
    step.set_due("2027-01-05");
    page.wait_until("the day to be kept", || kept() != before);
}

/// Texts of one picture that stand on each other: what they say.
const OVERLAPS: &str = "
const root = document.querySelector('buying-readiness').shadowRoot;
const found = [];
for (const picture of root.querySelectorAll('svg:not(svg svg)')) {
  const texts = [...picture.querySelectorAll('text')].map((text) => [text.textContent, text.getBoundingClientRect()]);
  texts.filter(([, box]) => box.width > 0).forEach(([one, a], n, all) => {
    for (const [other, b] of all.slice(n + 1)) {
      const [wide, high] = [Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)];
      if (wide > 1 && high > 3) found.push(`${one} on ${other}`);
    }
  });
}
return found";

#[test]
fn no_label_of_a_picture_stands_on_another() {
    let (server, page) = (Server::of_dist(), Page::new());
    let mut found = Vec::new();
    for (name, _) in samples::SAMPLES {
        let widget = walk::return_to(&page, &server, &samples::state(name), (1280, 900), Scheme::Light);
        let results = widget.results().wait_for_all();
        for picture in [Picture::Scale, Picture::Radar] {
            results.choose(picture);
            for width in [320, 360, 480, 640, 760, 1000, 1280] {
                page.resize(width, 900);
                let overlaps = page.run(OVERLAPS, &[]);
                let overlaps = overlaps.as_array().into_iter().flatten();
                found.extend(overlaps.map(|one| format!("{name}, {picture:?}, {width} px: {one}")));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// What WCAG 1.4.12 lets readers set.
const SPACED: &str = "
    const spaced = new CSSStyleSheet();
    spaced.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
      p { margin-block-end: 2em !important }`);
    element.shadowRoot.adoptedStyleSheets.push(spaced)";

#[test]
fn larger_letters_and_more_space_between_them_fit() {
    let (server, page) = (Server::of_dist(), Page::new());
    let mut found = Vec::new();
    for width in [360, 390] {
        let widget = walk::return_to(&page, &server, &samples::state("meeting"), (width, 740), Scheme::Light);
        page.run("document.documentElement.style.fontSize = '32px'", &[]);
        let mut look = |what: &str| {
            let out = page.run(OUT_OF_FRAME, &[]);
            let out = out.as_array().into_iter().flatten();
            found.extend(out.map(|one| format!("{what}, {width} px: {one}")));
        };
        widget.results().wait_for_all();
        page.run_async(OPEN_ALL, &[]);
        look("results");
        widget.open_plan();
        look("plan");
        widget.open_group();
        look("group");
        widget.open_board();
        look("board");
        widget.open_board().enter(walk::first_cell());
        look("run");
    }
    for width in [768, 1280] {
        let widget = walk::return_to(&page, &server, &samples::state("meeting"), (width, 900), Scheme::Light);
        widget.results().wait_for_all();
        page.run_async(OPEN_ALL, &[]);
        widget.script(SPACED, &[]);
        let out = [page.run(OUT_OF_FRAME, &[]), page.run(OVERLAPS, &[])];
        let out = out.iter().filter_map(serde_json::Value::as_array).flatten();
        found.extend(out.map(|one| format!("spaced, {width} px: {one}")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// What of the widget stands out of its frame, and the tabs whose words are cut. What is only to be heard does not count.
const OUT_OF_FRAME: &str = "
    const root = document.querySelector('buying-readiness').shadowRoot;
    const edge = root.querySelector('.br').getBoundingClientRect().right + 0.5;
    const isHeard = (one) => one && (one.clientWidth <= 1 && getComputedStyle(one).overflow !== 'visible' || isHeard(one.parentElement));
    const out = [...root.querySelectorAll('.br *')].filter((one) => {
      const { right, width } = one.getBoundingClientRect();
      return width > 0 && right > edge && !isHeard(one) && !one.closest('.doc-table, svg svg');
    });
    const innermost = out.filter((one) => !out.some((other) => other !== one && one.contains(other)));
    const cut = [...root.querySelectorAll('.tab > span')].filter((one) => one.scrollWidth > one.clientWidth);
    return [...innermost, ...cut].map((one) => `${one.localName}.${one.getAttribute('class')} ${one.textContent.trim().slice(0, 40)}`)";

/// What suppliers' colours may be: pale, dark, loud, grey, and the corners of the cube.
const ACCENTS: [&str; 14] = [
    "#ffff00", "#ffffff", "#000000", "#808080", "#00ff00", "#ff0000", "#0000ff", "#00ffff", "#ff00ff", "#ff7a00",
    "#c8a2c8", "#7a2e8e", "#f5f5dc", "#1a1a2e",
];

#[test]
fn any_accent_keeps_its_contrast_in_light_and_dark() {
    let (server, page) = (Server::of_dist(), Page::new());
    let mut found = Vec::new();
    let widget = walk::return_to(&page, &server, &samples::state("meeting"), (1280, 900), Scheme::Light);
    widget.results().wait_for_all();
    for accent in ACCENTS {
        widget.script("element.style.setProperty('--br-accent', args[0])", &[accent.into()]);
        for scheme in Scheme::BOTH {
            page.emulate(scheme, &[]);
            found.extend(axe::violations(&page).iter().map(|one| format!("{accent}, {}: {one}", scheme.name())));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// A page of a supplier who set all there is to set.
pub fn supplied(attributes: &str) -> Mount {
    let all = [attributes, " contact-name=Northwind contact-mail=help@supplier.example contact-phone=+44201 "].concat();
    let head = ["<meta name=\"color-scheme\" content=\"light dark\">", LISTEN, SCRIPT].concat();
    hosts::page("", &head, &ELEMENT.replace("loading", &[all.as_str(), "loading"].concat()))
}

/// A place around the walk: what it is called, the attributes it takes, the way there.
type Around = (&'static str, &'static str, fn(&Page));

/// What the loader and the supplier's settings put around the walk, each as one meets it.
const AROUND: [Around; 10] = [
    ("start", "", |page| {
        Widget::new(page).wait_until_shown();
    }),
    ("contact", "", |page| {
        Widget::new(page).wait_until_shown().open_contact().wait_for_name("Northwind");
    }),
    ("what goes", "", |page| {
        hosts::short_walk(page);
        Widget::new(page).script("element.summary()", &[]);
        ContactPage::asked_for_summary(page).tick(key::CONTACT_STANDING);
    }),
    ("dialog", "display=dialog open", |page| Widget::new(page).dialog().wait_until_open()),
    ("launcher", "display=launcher", |page| {
        Widget::new(page).launcher();
    }),
    ("join", "", |page| {
        hosts::short_walk(page);
        page.run("location.hash = arguments[0]", &[format!("br={}", hosts::shared()).into()]);
        JoinPage::of_group(page, hosts::GROUP);
    }),
    ("cut off", "", |page| {
        Widget::new(page).wait_until_shown();
        page.run("location.hash = arguments[0]", &[format!("br={}", &hosts::shared()[..60]).into()]);
        JoinPage::unreadable(page);
    }),
    ("not loaded", "assets=/nowhere", |page| {
        Widget::new(page).failure();
    }),
    ("stopped", "", |page| {
        hosts::short_walk(page);
        hosts::stop(page);
        Widget::new(page).failure();
    }),
    ("start over?", "", |page| {
        hosts::short_walk(page);
        Widget::new(page).script("element.reset()", &[]);
        YouPage::asked_to_start_over(page);
    }),
];

#[test]
fn what_stands_around_the_walk_is_clean_in_every_look() {
    let mut found = Vec::new();
    for (name, attributes, arrive) in AROUND {
        let server = hosts::serve(supplied(attributes), []);
        let page = Page::new();
        page.open(&server.url("/host.html"), (360, 740), Scheme::Light);
        arrive(&page);
        for size in [(360, 740), (1280, 900)] {
            page.resize(size.0, size.1);
            look_at(&page, &format!("{name}, {} px", size.0), size, &mut found);
            hosts::picture(&page, &format!("around-{}-{}", name.replace([' ', '?'], "-"), size.0));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
