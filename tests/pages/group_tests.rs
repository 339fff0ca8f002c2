//! A group of seven in seven browsers: they answer apart, pass links in any order and more than once,
//! and all end on the same assessment, which is the native engine's on the merged file.

use buying_readiness::i18n::{Key, key};
use buying_readiness::questionnaire::core;
use engine::assessment::assess;
use engine::group::Answer;
use engine::questionnaire::RoleSet;
use formats::file;

use crate::harness::release::{PAGE_FILES, WIDGET_FILES};
use crate::harness::{Page, Pointer, Scheme, Server};
use crate::objects::{JoinPage, StartPage, Widget};
use crate::words::statement;
use crate::{saved, walk};

const SIZE: (u32, u32) = (1280, 900);
/// The role of each of the seven.
const ROLES: [usize; 7] = [0, 1, 2, 3, 3, 4, 5];

/// A number that looks like any other: always the same for the same question.
fn chance(a: usize, b: usize) -> usize {
    let mixed = (a as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ (b as u64 + 1).wrapping_mul(0xC2B2_AE3D_27D4_EB4F);
    ((mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9) >> 33) as usize
}

fn answer(person: usize, item: usize) -> Answer {
    match chance(person, item) % 9 {
        0 => Answer::DontKnow,
        1 => Answer::DoesNotApply,
        2 => Answer::Nothing,
        n => Answer::Level((n % 5) as u8),
    }
}

/// Says who they are, answers what their role is asked, and leaves open what they have nothing to say to.
#[track_caller]
fn begin_and_answer(page: &Page, start: StartPage, person: usize) {
    let q = core();
    let role = &q.roles[ROLES[person]];
    let (start, name) = (start.tick_role(&role.label), format!("Person {}", person + 1));
    // Who is the first in a group is asked for a name when it is needed, who joins one at the beginning.
    let mut board = if person == 0 {
        start.begin();
        Widget::new(page).open_you().sign(&name)
    } else {
        start.sign(&name).begin()
    };
    // A hundred answers by a pointer that is moved there each time would take minutes; the road's tests use one.
    page.click_with(Pointer::Script);
    for cell in walk::cells(q) {
        let own = cell.items(q).into_iter().filter(|item| q.items[*item].roles.meets(RoleSet::of(ROLES[person])));
        let own: Vec<usize> = own.filter(|item| answer(person, *item) != Answer::Nothing).collect();
        if own.is_empty() {
            continue;
        }
        let job = board.enter(cell);
        for item in own {
            job.answer(statement(item), answer(person, item));
        }
        board = job.back();
    }
    page.click_with(Pointer::Driver);
    // Others' answers are seen by who is done: open ones are left on purpose.
    let end = board.enter(walk::first_cell()).finish();
    if person > 0 {
        end.not_now();
    }
}

/// The link the share page offers for one of its choices.
#[track_caller]
fn link_to(page: &Page, what: Key) -> String {
    Widget::new(page).open_group().share().choose(what).link()
}

#[test]
fn seven_browsers_end_on_one_assessment() {
    let q = core();
    let server = Server::of_dist();
    let pages: Vec<Page> = ROLES.iter().map(|_| Page::new()).collect();
    pages[0].open(&server.url("/"), SIZE, Scheme::Light);
    begin_and_answer(&pages[0], Widget::new(&pages[0]).start(), 0);
    let invitation = link_to(&pages[0], key::SHARE_INVITATION);
    for (person, page) in pages.iter().enumerate().skip(1) {
        page.open(&invitation, SIZE, Scheme::Light);
        let invited = StartPage::invited(page);
        assert_eq!(saved::record(page), None, "opening writes");
        begin_and_answer(page, invited, person);
    }
    let links: Vec<String> = pages.iter().map(|page| link_to(page, key::SHARE_MINE)).collect();

    // The engine, natively: what each browser holds apart, merged as files are.
    let mut merged = saved::state(&pages[0]).group;
    for page in &pages {
        let apart = file::write(&saved::state(page).group, q);
        merged.merge(&file::read(&apart, q).expect("a file")).expect("one group");
    }
    let expected = assess(q, &merged.present());
    assert_eq!(merged.people.len(), ROLES.len());

    for (person, page) in pages.iter().enumerate() {
        // Every link once and two of them twice, in an order of its own.
        let mut order: Vec<usize> = (0..links.len()).chain([person % 7, (person + 3) % 7]).collect();
        order.sort_by_key(|n| chance(person + 10, *n + 50));
        for n in order {
            page.go(&links[n]);
            JoinPage::arriving(page).add_what_is_new();
        }
        Widget::new(page).open_results();
        let state = saved::state(page);
        assert_eq!(assess(q, &state.present().0), expected, "person {}", person + 1);
        assert!(page.text().contains(&expected.overall.point.percent().to_string()), "{}", page.text());
    }

    // Nothing went anywhere but for the files of the widget.
    let files: Vec<String> = PAGE_FILES.iter().chain(&WIDGET_FILES).map(|name| format!("/{name}")).collect();
    let strange: Vec<String> = server.paths().into_iter().filter(|path| !files.contains(path)).collect();
    assert_eq!(strange, Vec::<String>::new());
    for page in &pages {
        let elsewhere =
            page.requests().into_iter().find(|url| !url.starts_with(&server.url("/")) && !url.starts_with("data:"));
        assert_eq!(elsewhere, None);
    }
}
