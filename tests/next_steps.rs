//! Worked examples: the four lists Revisit, Talk, Ask and Do, distance and what-if.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::{assessed, ground, group, item, node, person, q, roles, solo};
use engine::assessment::{Distance, Next, Ratio, Who, plan_for};
use engine::group::{Group, Word};

/// The Ask list as `name figure`, with commas between.
fn asks(group: &Group) -> String {
    let name = |who| match who {
        Who::Person(person) => group.people[person].id.clone(),
        Who::Role(role) => q().roles[role].id.to_string(),
    };
    let entry = |ask: &engine::assessment::Ask| format!("{} {}", name(ask.who), ask.moves);
    assessed(group).ask.iter().map(entry).collect::<Vec<_>>().join(", ")
}

/// The single best next thing, in words.
fn next(group: &Group) -> String {
    match assessed(group).next {
        None => "nothing".to_owned(),
        Some(Next::Revisit(node)) => format!("revisit {}", common::node_names(&[node])),
        Some(Next::Talk(item)) => format!("talk {}", q().items[item].id),
        Some(Next::Ask(Who::Person(person))) => format!("ask {}", group.people[person].id),
        Some(Next::Ask(Who::Role(role))) => format!("ask {}", q().roles[role].id),
        Some(Next::Do(step)) => format!("do {} {}", q().items[step.item].id, step.level),
    }
}

fn talks(group: &Group) -> String {
    let talk = assessed(group).talk;
    talk.into_iter().map(|item| q().items[item].id.as_ref()).collect::<Vec<_>>().join(" ")
}

#[test]
fn talk_lists_the_largest_disagreement_first() {
    let three = |apart: [&str; 3]| {
        let said = |(id, own): (&str, &str)| person(id, "all", &format!("*=t {own}"));
        group([("a", apart[0]), ("b", apart[1]), ("c", apart[2])].map(said))
    };
    for (apart, items) in [
        (["", "", ""], ""),
        // Polarised at 3/4 before split at 1/2; those alike in questionnaire order.
        (["PI-1=1 CC-1=0 C-PI=1", "PI-1=2 C-PI=2", ""], "CC-1 PI-1 C-PI"),
        // Split at 1/2, and an open objection: one entry.
        (["SS-2=2", "SS-2=4", "SS-2=4"], "SS-2"),
    ] {
        assert_eq!(talks(&three(apart)), items, "{apart:?}");
    }
    let seven = |low: &str| {
        let people = ["a", "b", "c", "d", "e", "f"].map(|id| person(id, "all", "*=t"));
        group(people.into_iter().chain([person("g", "all", low)]))
    };
    // One of seven two below the target: aligned, and an open objection.
    assert_eq!(talks(&seven("*=t PI-1=1")), "PI-1");
    assert_eq!(talks(&seven("*=t PI-1=2")), "");
    // Those alike in their disagreement stand in the questionnaire's order, however many.
    let wider = ["*=0 SE*=1 SS*=1 VA*=1", "*=4 SE*=3 SS*=3 VA*=3", "*=4 SE*=3 SS*=3 VA*=3"];
    let wider = wider.iter().zip(["a", "b", "c"]).map(|(answers, id)| person(id, "all", answers));
    let is_later = |id: &str| ["SE-", "SS-", "V-", "VA-"].iter().any(|start| id.starts_with(start));
    let ids = q().items.iter().map(|item| item.id.as_ref());
    let (later, first): (Vec<&str>, Vec<&str>) = ids.partition(|id| is_later(id));
    assert_eq!(talks(&group(wider)), [first, later].concat().join(" "));
    // All at nothing are perfectly aligned: low and split are different findings.
    let low = group(["a", "b", "c"].map(|id| person(id, "all", "*=0")));
    assert_eq!(talks(&low), "");
}

#[test]
fn ask_lists_who_could_move_the_most() {
    // ½·(7/12 + 7/12): the lower end from 5/12 to 1, the upper from 1 to 5/12.
    assert_eq!(asks(&solo("*=t PI*=dk")), "a 7/12");
    assert_eq!(asks(&solo("*=t")), "");
    // People with nothing missing, and those whose answer moves nothing, are left out.
    let mut four = ["a", "b", "c"].map(|id| person(id, "all", "*=4")).to_vec();
    four.push(person("d", "all", "*=4 PI-1=dk"));
    assert_eq!(asks(&group(four)), "");
}

#[test]
fn a_vacant_expected_role_is_asked_for_even_if_it_moves_nothing() {
    let all_but_executive = "champion economic_buyer technical_buyer end_user legal_procurement";
    let people = ["a", "b", "c"].map(|id| person(id, all_but_executive, "*=4"));
    let vacant = group(people);
    assert_eq!(asks(&vacant), "executive 0");
    let expected = Group { expected: Word::first(roles(all_but_executive)), ..vacant };
    assert_eq!(asks(&expected), "");
}

#[test]
fn ties_in_ask_go_people_by_id_then_roles_in_order() {
    // Only CC-1 is open: of seven, three say 3, three that it does not apply, one does not know; a
    // phantom more or less moves nothing anywhere else.
    let all_but_executive = "champion economic_buyer technical_buyer end_user legal_procurement";
    let answers = ["dk", "3", "3", "3", "na", "na", "na"];
    let named = |ids: [&str; 7], held: &str| {
        group(ids.into_iter().zip(answers).map(|(id, answer)| person(id, held, &format!("*=4 CC-1={answer}"))))
    };
    let ids = ["x", "b", "c", "d", "e", "f", "g"];
    assert_eq!(asks(&named(ids, all_but_executive)), "x 7/192, executive 7/192");
    // Two who are silent alike, by id in the order of its characters.
    let people = [("p2", "dk"), ("b", "3"), ("p10", "dk"), ("é", "3"), ("Z", "3")];
    let pair = group(people.map(|(id, answer)| person(id, "all", &format!("*=4 CC-1={answer}"))));
    let listed = asks(&pair);
    let order: Vec<&str> = listed.split(", ").map(|entry| entry.split(' ').next().unwrap()).collect();
    assert_eq!(order, ["p10", "p2"], "{listed}");
    // Nobody yet: roles whose figures are alike in the questionnaire's order.
    let nobody = assessed(&group([])).ask;
    let figures: Vec<_> = nobody.iter().map(|ask| (std::cmp::Reverse(ask.moves), role(ask.who))).collect();
    assert!(figures.is_sorted() && figures.len() == 6, "{figures:?}");
}

fn role(who: Who) -> usize {
    if let Who::Role(role) = who { role } else { panic!("no role: {who:?}") }
}

#[test]
fn the_single_best_next_thing() {
    let three = |alike: &str, apart: [&str; 3]| {
        let said = |(id, own): (&str, &str)| person(id, "all", &format!("{alike} {own}"));
        group([("a", apart[0]), ("b", apart[1]), ("c", apart[2])].map(said))
    };
    let mut reopened = three("*=t", ["", "", "CC-1=0"]);
    reopened.reopen(0, 0, node("D:SE"));
    // A revisit comes before all.
    assert_eq!(next(&reopened), "revisit D:RB");
    // Then a met item with an open objection, though the range is wide and a split is larger.
    let wide = "RB*=dk SS*=dk VA*=dk";
    assert_eq!(next(&three("*=t", [wide, wide, "CC-1=1 SE-1=0"])), "talk SE-1");
    assert_eq!(next(&three("*=t", [wide, wide, "CC-1=1"])), "talk CC-1");
    // A split below the target is on the Talk list, and not the next thing.
    let split = three("*=t", ["PI-1=0", "PI-1=2", "PI-1=2"]);
    assert_eq!((talks(&split).as_str(), next(&split).as_str()), ("PI-1", "do PI-1 3"));
    // Then an Ask, if the width is above 1/4; then the first Do.
    assert_eq!(next(&three("*=t PI-1=2", [wide, wide, ""])), "ask a");
    assert_eq!(next(&solo("*=t PI-1=2 SE-1=dk SE-2=dk")), "ask a");
    let narrow = assessed(&solo("*=t SE-1=2 SE-2=dk"));
    assert!(narrow.overall.width() <= Ratio::new(1, 4) && !narrow.ask.is_empty());
    assert_eq!(next(&solo("*=t SE-1=2 SE-2=dk")), "do SE-1 3");
    assert_eq!(next(&solo("*=0")), "do PI-1 1");
    assert_eq!(next(&group([])), "ask technical_buyer");
    assert_eq!(next(&solo("*=t")), "nothing");
}

#[test]
fn distance_to_ready() {
    for (answers, points, steps, chain, unknown) in [
        ("*=0", 232, 90, 32, 0),
        ("*=t", 0, 0, 0, 0),
        ("*=4", 0, 0, 0, 0),
        ("*=-", 0, 0, 0, 29),
        ("*=dk", 0, 0, 0, 29),
        ("*=na", 0, 0, 0, 0),
        // Levels of one item wait for each other: four of 3 points, then four of 8.
        ("*=t C-SS=0", 12, 4, 12, 0),
        ("*=t SS-2=0", 32, 4, 32, 0),
        // Two items of different jobs that rest on nothing of each other's.
        ("*=t PI-1=0 C-SS=0", 15, 7, 12, 0),
        // V-PI waits for PI-2 one level behind, so both are raised side by side.
        ("*=t PI-2=0 V-PI=0", 18, 6, 9, 0),
        // A level of PI-2, then two of V-PI, which stands one ahead; or PI-2 alone.
        ("*=t PI-2=0 V-PI=1", 15, 5, 9, 0),
        // The last level of V-SS needs SS-1 at its target: three times 3, then 8.
        ("*=t SS-1=0 V-SS=3", 17, 4, 17, 0),
        ("*=t SS-2=0 V-SS=1 C-SS=3", 59, 8, 32, 0),
        // What does not apply and what nobody knows stand in nobody's way.
        ("*=0 SS-2=na", 200, 86, 32, 0),
        ("*=0 SS-2=dk", 200, 86, 32, 1),
    ] {
        let found = assessed(&solo(answers)).distance(q());
        assert_eq!(found, Distance { points, steps, chain, unknown }, "{answers}");
    }
}

#[test]
fn distance_and_steps_start_as_if_everything_were_confirmed() {
    let mut reopened = solo("*=t PI-1=2");
    reopened.reopen(0, 0, node("D:PI"));
    let assessment = assessed(&reopened);
    assert_eq!((assessment.distance(q()).points, assessment.steps.len()), (1, 1));
    let step = assessment.steps[0];
    assert_eq!((step.before, step.after), (Ratio::new(101, 108), Ratio::ONE));
    assert!(assessment.overall.point < step.before);
}

#[test]
fn from_nothing_to_ready_in_ninety_steps_each_of_which_is_eligible() {
    let assessment = assessed(&solo("*=0"));
    let steps = &assessment.steps;
    assert_eq!((steps.len(), steps[0].before, steps[89].after), (90, Ratio::ZERO, Ratio::ONE));
    let cost: u32 = steps.iter().map(|step| q().points(step.item)).sum();
    assert_eq!(cost, 232);
    // Two weeks of one person are 20 points; with all 232 the plan is everything.
    let ground = ground(&assessment);
    assert_eq!(plan_for(&ground, 20).points, 20);
    assert_eq!(plan_for(&ground, 232).levels, ground.goal());
    assert_eq!(plan_for(&ground, 231).levels.iter().sum::<u8>() + 1, ground.goal().iter().sum::<u8>());
    assert_eq!(plan_for(&ground, u32::MAX).points, 232);
    assert_eq!(plan_for(&ground, 0).levels, vec![0; 29]);
}

#[test]
fn what_if_puts_trial_levels_in_the_place_of_what_is_supported() {
    let answers = "*=2 PI-1=dk SE*=na";
    let assessment = assessed(&solo(answers));
    let ground = ground(&assessment);
    for (trials, meaning) in [
        (&[][..], ""),
        (&[("RB-1", 3)], "RB-1=3"),
        (&[("RB-1", 0)], "RB-1=0"),
        (&[("RB-1", 4), ("SS-2", 4), ("V-RB", 1)], "RB-1=4 SS-2=4 V-RB=1"),
        // On an unknown item the trial takes the place of both ends of the range.
        (&[("PI-1", 2)], "PI-1=2"),
        // What is out of scope stays out.
        (&[("SE-1", 4)], ""),
    ] {
        let trials: Vec<(usize, u8)> = trials.iter().map(|(id, level)| (item(id), *level)).collect();
        let expected = assessed(&solo(&format!("{answers} {meaning}"))).overall;
        assert_eq!(ground.what_if(&trials), expected, "{meaning}");
    }
}
