//! Worked examples: the rows of the Do list, what a plan makes of the same group, and how each person sees it.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::{assessed, ground, group, group7, item, person, q, short, solo};
use engine::assessment::{OwnView, Ratio, Row, own_view, plan_for};
use engine::group::Group;
use engine::questionnaire::JobId;

/// A row as `VA-1 0→3`.
fn raise(row: &Row) -> String {
    format!("{} {}→{}", q().items[row.item].id, row.from, row.to)
}

fn rows(group: &Group) -> Vec<String> {
    assessed(group).rows(q()).iter().map(raise).collect()
}

#[test]
fn rows_of_the_seven() {
    let figures = assessed(&group7());
    let ends = figures.overall;
    assert_eq!((ends.point.percent(), ends.lo.percent(), ends.hi.percent()), (39, 34, 55));
    assert_eq!(figures.missing_answers(), 14);
    let rows = figures.rows(q());
    let shown: Vec<_> = rows.iter().map(|row| (raise(row), row.points, row.after.percent())).collect();
    let expected = [
        ("VA-1 0→3", 3, 47),
        ("VA-3 1→3", 2, 49),
        ("SS-1 1→2", 3, 54),
        ("RB-4 2→3", 1, 54),
        ("VA-2 0→3", 3, 56),
        ("SS-3 1→2", 3, 60),
        ("CC-3 1→3", 2, 61),
        ("C-PI 2→3", 1, 62),
        ("C-SE 2→3", 1, 62),
        ("CC-1 2→3", 1, 62),
        ("SS-2 0→2", 16, 66),
        ("V-RB 1→2", 3, 69),
        ("V-SE 1→3", 6, 71),
        ("RB-1 1→3", 6, 72),
        ("SS-4 2→3", 1, 77),
        ("RB-2 2→3", 3, 77),
        ("RB-3 2→3", 3, 78),
        ("V-PI 0→3", 9, 80),
        ("C-RB 1→3", 6, 80),
        ("CC-4 1→3", 6, 81),
        ("C-SS 1→3", 6, 81),
        ("V-SS 1→3", 16, 82),
    ];
    assert_eq!(shown, expected.map(|(raise, points, after)| (raise.to_owned(), points, after)));
    assert_eq!(rows[0].before, ends.point);
    // In tenths where both ends round alike: 53.7 to 54.4.
    let promille = |ratio: Ratio| (ratio + Ratio::new(1, 2000)).per_mille();
    assert_eq!((promille(rows[3].before), promille(rows[3].after)), (537, 544));
}

#[test]
fn plans_of_the_seven() {
    let figures = assessed(&group7());
    let ground = ground(&figures);
    let reached = |points| figures.scale.ratio(plan_for(&ground, points).units).percent();
    assert_eq!([4, 10, 20].map(reached), [48, 55, 65]);
    // Single steps, each the best of its moment, get to 61 with 20 points: a plan looks ahead.
    let mut left = 20;
    let affordable = figures.steps.iter().take_while(|step| {
        let cost = q().points(step.item);
        left >= cost && {
            left -= cost;
            true
        }
    });
    assert_eq!(affordable.last().map(|step| step.after.percent()), Some(61));
    // How it gets to 65, level by level.
    let twenty = ["VA-1 3", "VA-2 3", "VA-3 3", "RB-1 2", "RB-4 3", "SS-1 3", "SS-4 3", "C-PI 3"];
    let twenty = twenty.map(|raise| raise.split_once(' ').expect("an item and its level"));
    let mut levels = ground.start.clone();
    for (id, level) in twenty {
        levels[item(id)] = level.parse().expect("a level");
    }
    assert_eq!(plan_for(&ground, 20).levels, levels);
    let ten = plan_for(&ground, 10).levels;
    let raised = q().items_where(|item| ten[item] > ground.start[item]);
    let raised: Vec<_> = raised.into_iter().map(|item| (q().items[item].id.as_ref(), ten[item])).collect();
    assert_eq!(raised, [("RB-1", 2), ("RB-4", 3), ("SS-4", 3), ("VA-1", 3), ("VA-2", 2)]);
}

#[test]
fn a_row_goes_as_far_as_it_can_alone_and_is_then_closed() {
    // SE-1 may stand one level above what it rests on, and no higher once that is done: the row is closed.
    assert_eq!(rows(&solo("*=t PI-1=1 SE-1=1")), ["PI-1 1→3", "SE-1 1→3"]);
    assert_eq!(rows(&solo("*=t PI-2=1 SE-3=1")), ["SE-3 1→2", "PI-2 1→3"]);
    // What cannot be raised yet waits for its round.
    assert_eq!(rows(&solo("*=t PI-2=1 SE-3=2")), ["PI-2 1→3", "SE-3 2→3"]);
    // Unknown and out of scope are no rows and stand in nobody's way.
    assert_eq!(rows(&solo("*=t PI-1=dk PI-2=na SE-1=0")), ["SE-1 0→3"]);
    assert_eq!(rows(&solo("*=t")), [""; 0]);
    assert_eq!(rows(&solo("*=dk")), [""; 0]);
    assert_eq!(rows(&group([])), [""; 0]);
}

#[test]
fn rows_that_are_alike_go_by_gain_then_cost_then_order() {
    // Alike in all: the questionnaire's order.
    assert_eq!(rows(&solo("*=t V-PI=2 V-RB=2")), ["V-PI 2→3", "V-RB 2→3"]);
    // As much for a point: the larger gain.
    assert_eq!(rows(&solo("*=t CC-1=2 CC-3=1")), ["CC-3 1→3", "CC-1 2→3"]);
}

/// A view in words: the figure, the weakest jobs, and each job's figure.
fn view(own: Option<OwnView>) -> String {
    let Some(OwnView { overall, jobs, weakest }) = own else { return "none".to_owned() };
    let weakest: Vec<&str> = weakest.into_iter().map(short).collect();
    let jobs = JobId::ALL.into_iter().filter_map(|job| Some(format!("{} {}", short(job), jobs[job.index()]?)));
    format!("{overall}, {}: {}", weakest.join(" "), jobs.collect::<Vec<_>>().join(", "))
}

#[test]
fn as_each_of_the_seven_sees_it() {
    let group = group7();
    let own = |name: &str| {
        let person = group.people.iter().find(|person| person.name.value == name).expect("one of the seven");
        own_view(q(), person).expect("somebody who gave a level")
    };
    let percent = |name| own(name).overall.percent();
    let names = ["Ana", "Ben", "Cho", "Dee", "Eli", "Fay", "Gus"];
    assert_eq!(names.map(percent), [64, 25, 46, 39, 53, 18, 50]);
    assert_eq!(own("Ana").weakest, [JobId::Validation]);
    assert_eq!(view(Some(own("Ben"))), "299/1200, VA: SE 1, RB 2/3, SS 7/24, VA 0, CC 8/15");
}

#[test]
fn an_own_view_is_made_of_the_levels_asked_of_ones_roles() {
    for (roles, answers, expected) in [
        ("champion", "*=t", "1, PI SE RB SS VA CC: PI 1, SE 1, RB 1, SS 1, VA 1, CC 1"),
        // What is don't know, not applicable or unanswered is left out, and a job without any level too.
        ("champion", "PI-1=3 PI-2=dk PI-3=na", "1, PI: PI 1"),
        ("champion", "PI-1=3 SE-1=0", "1/4, SE: PI 1, SE 0"),
        ("champion", "PI-1=0 SE-1=0", "0, PI SE: PI 0, SE 0"),
        // So is what is asked of others.
        ("champion", "PI-1=3 SE-2=0", "1, PI: PI 1"),
        ("champion end_user", "PI-1=3 SE-2=0", "1/4, SE: PI 1, SE 0"),
        ("champion", "SE-2=4", "none"),
        ("champion", "*=dk", "none"),
        ("champion", "*=na", "none"),
        ("champion", "*=-", "none"),
        // Who holds no role is asked nothing as theirs.
        ("", "*=t", "none"),
    ] {
        assert_eq!(view(own_view(q(), &person("a", roles, answers))), expected, "{roles}: {answers}");
    }
    // Above the target is no more than at it.
    assert_eq!(own_view(q(), &person("a", "champion", "PI-1=4")).map(|own| own.overall), Some(Ratio::ONE));
    // Revisiting caps the group's figure, not the own one.
    let mut reopened = solo("*=t");
    reopened.reopen(0, 0, common::node("D:PI"));
    assert!(assessed(&reopened).items[item("SE-1")].level < 3);
    assert_eq!(own_view(q(), &reopened.people[0]).map(|own| own.overall), Some(Ratio::ONE));
}
