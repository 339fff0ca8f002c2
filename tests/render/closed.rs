//! Answer first: whoever is new to a group with answers, a plan and minutes sees nothing of it, on no page and in no
//! file, before the own answers are in.

use std::rc::Rc;

use buying_readiness::HalfDone;
use buying_readiness::questionnaire::core;
use buying_readiness::report::{GoesIn, Report, TenLines, calendar, csv, json, markdown, minutes};
use buying_readiness::snapshot::Snapshot;
use engine::assessment::assess;
use engine::group::{Day, Matter};
use engine::state::{State, View};

use super::{props, rendered, samples, text};

/// What only the others said: notes, the plan's words and days, and what a meeting ended with.
const THEIRS: [&str; 8] = [
    "minutes of May",
    "HYPERLINK",
    "then to legal",
    "drafted for the sites in the north",
    "31 Dec",
    "2026-12-31",
    "4 Dec",
    "2026-12-04",
];

/// What of it stands in a text.
fn found_in(text: &str) -> Vec<&'static str> {
    THEIRS.into_iter().filter(|words| text.contains(words)).collect()
}

#[tokio::test]
async fn no_page_shows_anything_of_the_others_before_my_answers_are_in() {
    let state = samples::newcomer();
    let figures = assess(core(), &state.group.present());
    let readiness = format!("Readiness {}", figures.overall.point.percent());
    let mut pages = 0;
    for view in [
        View::Board,
        View::Results,
        View::Plan,
        View::Group,
        View::Invite,
        View::Share,
        View::You,
        View::Meeting,
        View::Report,
        View::End,
        View::Delete,
        View::Scoring,
        View::Contact,
        View::Join,
    ] {
        for half_done in [HalfDone::Nothing, HalfDone::Meeting(0), HalfDone::Meeting(usize::MAX)] {
            let is_meeting = matches!(half_done, HalfDone::Meeting(_));
            if is_meeting && view != View::Meeting {
                continue;
            }
            let page = rendered(&format!("{view:?}"), props(State { view, ..state.clone() }, half_done)).await;
            let said = text::lines(&page).join("\n");
            assert_eq!(found_in(&said), [""; 0], "{view:?}:\n{said}");
            assert!(!said.contains(&readiness), "{view:?} says {readiness}");
            pages += 1;
        }
    }
    assert_eq!(pages, 16);
    // It is there to be seen once one is done: the test looks for what stands there.
    let mut done = State { view: View::Report, ..state };
    done.apply(core(), engine::state::Action::Done(true));
    let said = text::lines(&rendered("done", props(done, HalfDone::Nothing)).await).join("\n");
    assert!(!found_in(&said).is_empty(), "{said}");
}

#[test]
fn no_file_holds_anything_of_the_others_before_my_answers_are_in() {
    let state = samples::newcomer();
    let files = |state: &State| {
        let all = Snapshot::of(core(), Rc::new(state.clone()), &state.shown(core()));
        let taken = GoesIn { notes: true, ..GoesIn::default() }.taken_from(&all);
        let day = Day::of(2026, 11, 22).expect("a day");
        let report = Report::for_all(&taken, day);
        let topics: Vec<Matter> = (0..core().items.len()).map(Matter::item).collect();
        let link = report.link_to_all().unwrap_or_default();
        [
            markdown::write(&report.document(true)),
            markdown::write(&minutes(&report, &topics)),
            csv::answers(&report),
            csv::items(&report),
            csv::steps(&report),
            calendar::write(&report).unwrap_or_default(),
            json::write(&report),
            report.ten_lines(&TenLines { standing: true, steps: true, link: Some(link) }),
        ]
    };
    for (n, file) in files(&state).iter().enumerate() {
        assert_eq!(found_in(file), [""; 0], "file {n}:\n{file}");
    }
    // Nobody's answer but mine is among them.
    let answers = files(&state)[2].clone();
    let theirs: Vec<&str> = answers.lines().skip(1).filter(|row| !row.contains("Zoë")).collect();
    assert!(!theirs.is_empty() && theirs.iter().all(|row| row.contains("no answer yet,,")), "{answers}");
    let mut done = state;
    done.apply(core(), engine::state::Action::Done(true));
    assert!(files(&done).iter().any(|file| !found_in(file).is_empty()), "the test looks for what stands there");
}
