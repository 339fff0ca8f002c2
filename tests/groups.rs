//! Worked examples: who is asked, what is missing, what is in scope, and what is told about it.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::{assessed, group, item, job, person, q, role_names, roles, short, solo};
use engine::assessment::{Ratio, Width, smallest_invite};
use engine::group::{Group, Word};
use engine::questionnaire::RoleSet;

/// Who is asked about an item, by id.
fn asked(group: &Group, id: &str) -> String {
    let tally = &assessed(group).items[item(id)].tally;
    tally.asked.iter().map(|p| group.people[*p].id.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_holders_of_an_items_roles_are_asked_each_once() {
    let group = group([
        person("a", "champion end_user", "PI-1=3"),
        person("b", "legal_procurement", "PI-1=0"),
        person("c", "", "PI-1=0"),
        person("d", "economic_buyer", "PI-1=2"),
    ]);
    assert_eq!(asked(&group, "PI-1"), "a d");
    let tally = &assessed(&group).items[item("PI-1")].tally;
    // Two roles of the item are one answer; who is not asked is counted nowhere.
    assert_eq!((tally.counts, tally.proxy), ([0, 0, 1, 1, 0], false));
}

#[test]
fn where_nobody_holds_a_role_everybody_answers_until_a_holder_joins() {
    let mut group = group([person("a", "legal_procurement", "PI-1=4"), person("b", "", "PI-1=2 CC-1=4")]);
    assert_eq!(asked(&group, "PI-1"), "a b");
    let figures = &assessed(&group).items[item("PI-1")];
    assert_eq!((figures.tally.proxy, figures.supported), (true, 2));
    // Proxies answer for roles, they do not hold them: nobody best placed is heard.
    assert!(figures.tally.is_blind());
    // Somebody without a role is asked only as a proxy.
    assert_eq!(asked(&group, "CC-1"), "a");
    // The first holder is silent, and still the proxies stop counting.
    group.people.push(person("c", "end_user", ""));
    assert_eq!(asked(&group, "PI-1"), "c");
    let figures = &assessed(&group).items[item("PI-1")];
    assert_eq!((figures.tally.proxy, figures.supported, figures.tally.given()), (false, 0, 0));
}

#[test]
fn missing_are_silent_people_and_a_phantom_for_each_vacant_expected_role() {
    // PI-1 asks champion, economic buyer and end user; expected and missing answers differ.
    for (people, expected, missing) in [
        (&["champion PI-1=3"][..], "all", 2),
        (&["champion PI-1=3"], "champion", 0),
        (&["champion PI-1=3", "champion PI-1=dk", "champion CC-1=3"], "champion end_user", 3),
        (&["champion PI-1=na"], "champion economic_buyer", 1),
        // Also where proxies answer: three phantoms beside the answer, then beside the silence.
        (&["executive PI-1=3"], "all", 3),
        (&["executive PI-1=dk"], "all", 4),
        (&["all PI-1=3"], "all", 0),
        (&[], "all", 3),
        (&[], "", 0),
    ] {
        let people = people.iter().zip('a'..).map(|(words, id)| {
            let (role, answers) = words.split_once(' ').unwrap();
            person(&id.to_string(), role, answers)
        });
        let group = Group { expected: Word::first(roles(expected)), ..group(people) };
        let tally = &assessed(&group).items[item("PI-1")].tally;
        assert_eq!(tally.missing(), missing, "expected {expected}, {tally:?}");
    }
}

#[test]
fn the_range_puts_every_missing_answer_at_0_and_at_4() {
    let group = group([person("a", "champion", "*=3"), person("b", "all", "*=3 PI-1=dk")]);
    let figures = &assessed(&group).items[item("PI-1")];
    // Missing of 3 and dk: 0 below, 3 above, since two thirds of two is both.
    assert_eq!((figures.level_lo, figures.level, figures.level_hi), (0, 3, 3));
    let vacant = Group { expected: Word::first(roles("champion executive")), ..solo("PI-3=2") };
    let figures = &assessed(&vacant).items[item("PI-3")];
    assert_eq!((figures.level_lo, figures.level, figures.level_hi), (2, 2, 2));
    let vacant = Group { people: vec![person("a", "champion", "PI-3=2")], ..vacant };
    let figures = &assessed(&vacant).items[item("PI-3")];
    assert_eq!((figures.level_lo, figures.level, figures.level_hi), (0, 2, 2));
}

#[test]
fn out_of_scope_is_what_does_not_apply_to_anybody_and_nobody_is_missing() {
    for (answers, in_scope, mixed) in [
        (&["na"][..], false, false),
        (&["na", "na"], false, false),
        (&["na", "3"], true, true),
        (&["na", "dk"], true, false),
        (&["na", "-"], true, false),
        (&["dk"], true, false),
        (&["-"], true, false),
        (&["0"], true, false),
    ] {
        let people =
            answers.iter().zip('a'..).map(|(answer, id)| person(&id.to_string(), "all", &format!("PI-1={answer}")));
        let figures = &assessed(&group(people)).items[item("PI-1")];
        assert_eq!(figures.in_scope, in_scope, "{answers:?}");
        assert_eq!(figures.tally.mixes_scope(), mixed, "{answers:?}");
    }
    // A phantom is missing too.
    let alone = Group { expected: Word::first(roles("all")), ..group([person("a", "champion", "PI-1=na")]) };
    assert!(assessed(&alone).items[item("PI-1")].in_scope);
    // Nobody at all said that it does not apply.
    assert!(assessed(&Group { expected: Word::first(RoleSet::NONE), ..group([]) }).items[item("PI-1")].in_scope);
}

#[test]
fn levels_count_without_those_who_say_it_does_not_apply() {
    let people = [("a", "na"), ("b", "na"), ("c", "3")];
    let group = group(people.map(|(id, answer)| person(id, "all", &format!("PI-1={answer}"))));
    assert_eq!(assessed(&group).items[item("PI-1")].supported, 3);
}

#[test]
fn an_item_out_of_scope_is_absent_from_every_figure() {
    let assessment = assessed(&solo("*=t PI-1=na V-PI=na PI-2=0"));
    assert_eq!(assessment.jobs[job("PI").index()].unwrap().point, Ratio::new(1, 2));
    let row = assessment.matrix[job("PI").index()];
    assert_eq!((row.done, row.checked, row.agreed), (Some(Ratio::new(1, 2)), None, Some(Ratio::ONE)));
    let (distance, steps) = (assessment.distance(q()), &assessment.steps);
    assert_eq!((distance.points, distance.steps, distance.unknown), (9, 3, 0));
    assert!(steps.iter().all(|step| step.item == item("PI-2")) && steps.len() == 3);
    // Of the lens, PI-1 is out and PI-2 at nothing.
    let lens = assessment.lens(q(), q().items[item("PI-2")].lens).unwrap();
    let of_lens = q().items.iter().filter(|i| i.lens == q().items[item("PI-2")].lens).count() as i64;
    assert_eq!(lens, Ratio::new(of_lens - 2, of_lens - 1));
    // It counts as met where something rests on it.
    let assessment = assessed(&solo("*=0 PI*=na V-PI=na C-PI=na SE-1=2"));
    assert!(assessment.steps.iter().any(|step| step.item == item("SE-1") && step.level == 3));
}

#[test]
fn a_job_without_items_in_scope_leaves_both_sums() {
    let assessment = assessed(&solo("*=t PI*=na"));
    assert_eq!(assessment.jobs[job("PI").index()], None);
    assert_eq!(assessment.overall.point, Ratio::ONE);
    assert!(assessment.ready, "what does not apply stands in nobody's way");
    // Five jobs: ½·0 + ½·4/5.
    assert_eq!(assessed(&solo("*=t PI*=na SE*=0")).overall.point, Ratio::new(2, 5));
}

#[test]
fn nothing_in_scope_is_nothing() {
    let assessment = assessed(&solo("*=na"));
    let span = assessment.overall;
    assert_eq!((span.lo, span.point, span.hi), (Ratio::ZERO, Ratio::ZERO, Ratio::ZERO));
    assert_eq!(assessment.verdict.name(), "early");
    assert_eq!((assessment.halves, assessment.next, assessment.voices), (None, None, 0));
    assert!(!assessment.ready && assessment.weakest.is_empty() && assessment.steps.is_empty());
    assert!((0..q().lenses.len()).all(|lens| assessment.lens(q(), lens).is_none()));
}

#[test]
fn nobody_yet_knows_nothing() {
    let assessment = assessed(&group([]));
    let span = assessment.overall;
    assert_eq!((span.lo, span.point, span.hi), (Ratio::ZERO, Ratio::ZERO, Ratio::ONE));
    assert_eq!((assessment.width, assessment.distance(q()).unknown), (Width::Thin, 29));
    assert_eq!(role_names(assessment.vacant), role_names(q().all_roles()));
}

#[test]
fn one_voice_takes_the_place_of_the_width() {
    let two = |second: &str| group([person("a", "all", "*=t"), person("b", "all", second)]);
    for (group, voices, width) in [
        (solo("*=t"), 1, "one voice"),
        (two(""), 1, "one voice"),
        (two("*=dk PI-1=na"), 1, "one voice"),
        (two("*=t"), 2, "firm"),
        (two("PI-1=3"), 2, "thin"),
        // An answer from somebody not asked is no voice.
        (group([person("a", "all", "*=t"), person("b", "", "*=t")]), 1, "one voice"),
    ] {
        let assessment = assessed(&group);
        assert_eq!((assessment.voices, assessment.width.name()), (voices, width), "{group:?}");
    }
    assert!(assessed(&solo("*=t")).ready, "ready in one person's view");
}

#[test]
fn the_smallest_set_to_invite() {
    for (held, invited) in [
        ("", "champion economic_buyer technical_buyer"),
        ("champion", "economic_buyer technical_buyer"),
        ("champion end_user", "economic_buyer"),
        ("champion economic_buyer technical_buyer", ""),
        ("all", ""),
    ] {
        assert_eq!(role_names(smallest_invite(q(), roles(held))), invited, "held: {held}");
    }
}

#[test]
fn coverage_tells_who_was_heard() {
    let heard = |people: &[(&str, &str)]| {
        let people = people
            .iter()
            .zip('a'..)
            .map(|((roles, answer), id)| person(&id.to_string(), roles, &format!("PI-1={answer}")));
        let figures = assessed(&group(people)).items[item("PI-1")].clone();
        let tally = figures.tally;
        (role_names(tally.heard), tally.is_blind(), !tally.common.is_empty())
    };
    let told = |roles: &str, blind, one| (roles.to_owned(), blind, one);
    assert_eq!(heard(&[("champion", "3")]), told("champion", false, true));
    assert_eq!(heard(&[("champion", "3"), ("end_user", "dk")]), told("champion", false, true));
    assert_eq!(heard(&[("champion", "3"), ("end_user", "1")]), told("champion end_user", false, false));
    // Both hold one role, one of them another beside it.
    assert_eq!(heard(&[("champion", "3"), ("champion end_user", "1")]), told("champion end_user", false, true));
    assert_eq!(heard(&[("champion", "na")]), told("", true, false));
    assert_eq!(heard(&[("executive", "3")]), told("", true, false));
    assert_eq!(heard(&[]), told("", true, false));
}

#[test]
fn the_weakest_are_all_jobs_with_the_smallest_figure() {
    let weakest = |answers: &str| {
        let jobs = assessed(&solo(answers)).weakest;
        jobs.into_iter().map(short).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(weakest("*=t SE-1=2"), "SE");
    assert_eq!(weakest("*=0 PI-1=1"), "SE RB SS VA CC");
    assert_eq!(weakest("*=0 PI*=na"), "SE RB SS VA CC");
    assert_eq!(weakest("*=t"), "PI SE RB SS VA CC");
    // By the point, and not by what might be.
    let second = person("b", "all", "*=t SE-1=2 SE-2=dk RB*=dk");
    let two = group([person("a", "all", "*=t SE-1=2"), second]);
    assert_eq!(assessed(&two).weakest, [job("SE")]);
}

#[test]
fn what_is_not_monotone_by_nature() {
    let point = |people: &[&str]| {
        let people = people.iter().zip('a'..).map(|(a, id)| person(&id.to_string(), "all", a));
        assessed(&group(people)).overall.point
    };
    // Don't know turned into a low level.
    assert!(point(&["*=3", "*=3 PI-1=0"]) < point(&["*=3", "*=3 PI-1=dk"]));
    // A new person.
    assert!(point(&["*=3", "*=2"]) < point(&["*=3"]));
    // Scope.
    assert!(point(&["*=3 PI-1=na"]) > point(&["*=3 PI-1=0"]));
    // Reopened work.
    let mut reopened = solo("*=3");
    reopened.reopen(0, 0, common::node("D:PI"));
    assert!(assessed(&reopened).overall.point < point(&["*=3"]));
}
