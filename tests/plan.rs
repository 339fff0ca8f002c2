//! The plan for so many points, held against every state that steps can reach.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::random::{cases, groups};
use common::small::{Paths, small};
use common::{assessed, ground, q};
use engine::assessment::{Ground, Ratio, Row, assess, floors, plan_for, plans};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

/// More reachable states than this are not looked at one by one.
const MOST_STATES: usize = 20_000;

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn the_plan_is_the_best_of_all_states_steps_can_reach(
        (q, group) in small(), budgets in prop::collection::vec(0..80_u32, 3),
    ) {
        let paths = Paths::new(&q, &group);
        let Some(best) = paths.best(MOST_STATES) else { return Err(TestCaseError::reject("too many states")) };
        let assessment = assess(&q, &group);
        let ground = Ground::new(&q, &assessment.scale, &assessment.items);

        // For every budget at once: each cost at which something better can be had.
        let expected: Vec<_> = best.iter().map(|(cost, (_, state))| (*cost, state.clone())).collect();
        let found: Vec<_> = plans(&ground, u32::MAX).into_iter().map(|plan| (plan.points, plan.levels)).collect();
        prop_assert_eq!(&found, &expected);
        // For one budget: the last that costs no more.
        for budget in budgets {
            let plan = plan_for(&ground, budget);
            let (cost, (readiness, state)) = best.range(..=budget).next_back().expect("the start is free");
            prop_assert_eq!((plan.points, &plan.levels), (*cost, state));
            let whole = paths.whole().max(1);
            prop_assert_eq!(assessment.scale.ratio(plan.units), Ratio::new(*readiness, whole));
        }
    }

    #[test]
    fn single_steps_go_by_gain_per_point((q, group) in small()) {
        let paths = Paths::new(&q, &group);
        let steps = assess(&q, &group).steps;
        let found: Vec<_> = steps.into_iter().map(|step| (step.item, step.level)).collect();
        prop_assert_eq!(found, paths.steps());
    }
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn rows_are_what_raising_every_item_by_itself_finds((q, group) in small()) {
        let paths = Paths::new(&q, &group);
        let assessment = assess(&q, &group);
        let whole = paths.whole().max(1);
        let mut before = Ratio::new(paths.readiness(&paths.start()), whole);
        let mut expected = Vec::new();
        for (item, from, to, readiness) in paths.rows() {
            let after = Ratio::new(readiness, whole);
            expected.push(Row { item, from, to, points: u32::from(to - from) * paths.cost(item), before, after });
            before = after;
        }
        prop_assert_eq!(assessment.rows(&q), expected);
    }
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn a_larger_budget_is_never_worse(group in groups()) {
        let assessment = assessed(&group);
        let ground = ground(&assessment);
        let all = plans(&ground, u32::MAX);
        prop_assert_eq!((all[0].points, &all[0].levels), (0, &ground.start));
        let last = all.last().expect("the start is free");
        prop_assert!(last.points <= assessment.distance(q()).points);
        prop_assert_eq!(last.units, assessment.scale.units(&ground.sums(&ground.goal())));
        let rising = all.windows(2).all(|pair| pair[0].points < pair[1].points && pair[0].units < pair[1].units);
        prop_assert!(rising);
        for plan in &all {
            prop_assert_eq!(plan.units, assessment.scale.units(&ground.sums(&plan.levels)));
        }
    }

    /// The plan of a budget is the same alone as among all, and its list can be walked.
    #[test]
    fn a_plan_is_listed_in_steps_each_of_which_is_eligible(group in groups(), budget in 0..250_u32) {
        let assessment = assessed(&group);
        let ground = ground(&assessment);
        let plan = plan_for(&ground, budget);
        let (mut levels, mut cost) = (ground.start.clone(), 0);
        for step in ground.steps(&plan.levels) {
            prop_assert!(ground.is_eligible(step.item, step.level, &floors(&ground, &levels)));
            prop_assert_eq!(step.level, levels[step.item] + 1);
            levels[step.item] += 1;
            cost += q().points(step.item);
        }
        prop_assert_eq!(&levels, &plan.levels);
        prop_assert_eq!(cost, plan.points);
        prop_assert!(cost <= budget);
        let among_all = plans(&ground, u32::MAX).into_iter().take_while(|plan| plan.points <= budget).last();
        prop_assert_eq!(Some(plan), among_all);
    }
}

/// Neither the search nor its check says anything where nothing can be chosen.
#[test]
fn the_small_questionnaires_reach_every_corner() {
    let mut runner = TestRunner::deterministic();
    let (mut interleaved, mut steps, mut plenty, mut too_many, mut above, mut apart) = (0, 0, 0, 0, 0, 0);
    for _ in 0..300 {
        let (q, group) = small().new_tree(&mut runner).expect("a questionnaire").current();
        let paths = Paths::new(&q, &group);
        let jobs: Vec<_> = q.items.iter().map(|item| item.job).collect();
        interleaved += i32::from(!jobs.is_sorted());
        let start = paths.start();
        above += i32::from(start.iter().zip(q.items.iter()).any(|(level, item)| *level > item.target));
        apart += i32::from(assess(&q, &group).items.iter().any(|f| !f.is_known()));
        match paths.best(MOST_STATES) {
            Some(best) => {
                steps += i32::from(best.len() > 1);
                plenty += i32::from(best.len() > 10);
            }
            None => too_many += 1,
        }
    }
    println!("{interleaved} {steps} {plenty} {too_many} {above} {apart}");
    assert!([interleaved, steps, plenty, above, apart].into_iter().all(|n| n > 50) && too_many < 30);
}
