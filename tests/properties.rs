//! What holds for every group.
//!
//! Not monotone by nature, and so not here: don't know turned into a low level, a new person,
//! reopened work, scope (see `groups.rs`).

#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::random::{cases, groups};
use common::{all_confirmed, assessed, ground, q};
use engine::assessment::{
    Assessment, Next, OwnView, Ratio, Row, Span, Verdict, When, Who, changed_under, floors, own_view,
};
use engine::group::{Answer, Group, Kind, Node, Word};
use engine::questionnaire::{JobId, RoleSet};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

/// What those asked about each item said: person, item, answer.
fn said(group: &Group) -> Vec<(usize, usize, Answer)> {
    let items = assessed(group).items.into_iter().enumerate();
    let asked = items.flat_map(|(item, f)| f.tally.asked.into_iter().map(move |p| (p, item)));
    asked.map(|(person, item)| (person, item, group.people[person].answer(item))).collect()
}

/// The group with one answer put in the place of another.
fn with(group: &Group, person: usize, item: usize, answer: Answer) -> Group {
    let mut group = group.clone();
    group.people[person].say(item, answer, 0);
    group
}

/// The group with the missing answers of those asked at a level: everybody's, or one person's.
fn filled(group: &Group, level: u8, only: Option<usize>) -> Group {
    let mut filled = group.clone();
    for (person, item, answer) in said(group) {
        if answer.is_missing() && only.is_none_or(|only| only == person) {
            filled.people[person].say(item, Answer::Level(level), 0);
        }
    }
    filled
}

/// One of them, where there is one: a group with nothing to choose from holds any property.
fn one_of<T: Copy>(of: &[T], which: Index) -> Option<T> {
    (!of.is_empty()).then(|| of[which.index(of.len())])
}

fn is_in_order(span: &Span) -> bool {
    let rising = [Ratio::ZERO, span.lo, span.point, span.hi, Ratio::ONE];
    rising.is_sorted()
}

/// The assessment with every person at another place.
fn moved(mut assessment: Assessment, place: impl Fn(usize) -> usize) -> Assessment {
    for figures in &mut assessment.items {
        figures.tally.asked.iter_mut().for_each(|person| *person = place(*person));
        figures.tally.asked.sort_unstable();
    }
    assessment.objections.iter_mut().for_each(|(person, _)| *person = place(*person));
    let elsewhere = |who: &mut Who| {
        if let Who::Person(person) = who {
            *person = place(*person);
        }
    };
    assessment.ask.iter_mut().for_each(|ask| elsewhere(&mut ask.who));
    if let Some(Next::Ask(who)) = &mut assessment.next {
        elsewhere(who);
    }
    assessment
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn every_figure_lies_within_its_range(group in groups()) {
        let assessment = assessed(&group);
        prop_assert!(is_in_order(&assessment.overall), "{:?}", assessment.overall);
        prop_assert!(assessment.jobs.iter().flatten().all(is_in_order), "{:?}", assessment.jobs);
        for figures in &assessment.items {
            let levels = [figures.level_lo, figures.level, figures.level_hi, 4];
            prop_assert!(levels.is_sorted(), "{figures:?}");
            let apart = figures.agreement.disagreement;
            prop_assert!(apart.is_none_or(|d| Ratio::ZERO <= d && d <= Ratio::ONE), "{apart:?}");
        }
    }

    /// `R = ½·min(J) + ½·mean(J)` in plain fractions, and `J` the mean of the `x` in scope.
    #[test]
    fn readiness_is_half_the_weakest_job_and_half_the_average(group in groups()) {
        let assessment = assessed(&group);
        let mean = |values: &[Ratio]| {
            let sum = values.iter().fold(Ratio::ZERO, |sum, value| sum + *value);
            (!values.is_empty()).then(|| sum / values.len() as i64)
        };
        let jobs: Vec<Ratio> = q().jobs.iter().filter_map(|job| {
            let in_scope = q().items_of(job.id).filter(|item| assessment.items[*item].in_scope);
            let x: Vec<Ratio> = in_scope.map(|item| assessment.items[item].x).collect();
            mean(&x)
        }).collect();
        let found: Vec<Ratio> = assessment.jobs.iter().flatten().map(|span| span.point).collect();
        prop_assert_eq!(&found, &jobs);
        let expected = jobs.iter().min().zip(mean(&jobs)).map(|(min, mean)| (*min, mean));
        prop_assert_eq!(assessment.halves, expected);
        let readiness = expected.map_or(Ratio::ZERO, |(min, mean)| (min + mean) / 2);
        prop_assert_eq!(assessment.overall.point, readiness);
    }

    #[test]
    fn raising_an_answer_lowers_nothing(group in groups(), which in any::<Index>()) {
        let mut raisable = said(&group);
        raisable.retain(|(_, _, answer)| answer.level().is_some_and(|level| level < 4));
        let Some((person, item, answer)) = one_of(&raisable, which) else { return Ok(()) };
        let higher = Answer::Level(answer.level().unwrap_or(0) + 1);
        let (before, after) = (assessed(&group), assessed(&with(&group, person, item, higher)));
        prop_assert!(before.overall.point <= after.overall.point);
        prop_assert!(before.overall.lo <= after.overall.lo);
        prop_assert!(before.overall.hi <= after.overall.hi);
        for (before, after) in before.items.iter().zip(&after.items) {
            prop_assert!(before.supported <= after.supported);
        }
    }

    /// A further answer is a level in the place of a missing one.
    #[test]
    fn a_further_answer_never_widens_the_range(
        group in groups(), which in any::<Index>(), level in 0..5_u8,
    ) {
        let mut missing = said(&group);
        missing.retain(|(_, _, answer)| answer.is_missing());
        let Some((person, item, _)) = one_of(&missing, which) else { return Ok(()) };
        let (before, after) = (assessed(&group), assessed(&with(&group, person, item, Answer::Level(level))));
        prop_assert!(before.overall.lo <= after.overall.lo);
        prop_assert!(after.overall.hi <= before.overall.hi);
    }

    /// The clones carry no reopenings and no confirmations: those are counters and add up by design,
    /// so a clone's would be new reopenings. Phantoms are not cloned either: the range may narrow.
    #[test]
    fn cloning_the_whole_panel_changes_no_supported_level_job_or_readiness(group in groups()) {
        let mut twice = group.clone();
        for person in &group.people {
            let mut clone = person.clone();
            clone.id.push('′');
            clone.counters.clear();
            clone.confirmations.clear();
            twice.people.push(clone);
        }
        let (once, twice) = (assessed(&group), assessed(&twice));
        let supported = |assessment: &Assessment| -> Vec<(u8, u8)> {
            assessment.items.iter().map(|f| (f.supported, f.level)).collect()
        };
        prop_assert_eq!(supported(&once), supported(&twice));
        let points = |assessment: &Assessment| assessment.jobs.map(|span| span.map(|span| span.point));
        prop_assert_eq!(points(&once), points(&twice));
        prop_assert_eq!(once.overall.point, twice.overall.point);
    }

    #[test]
    fn the_order_of_people_changes_nothing(
        (group, order) in groups().prop_flat_map(|group| {
            let order: Vec<usize> = (0..group.people.len()).collect();
            (Just(group), Just(order).prop_shuffle())
        }),
    ) {
        let people = order.iter().map(|place| group.people[*place].clone()).collect();
        let shuffled = Group { people, ..group.clone() };
        prop_assert_eq!(assessed(&group), moved(assessed(&shuffled), |person| order[person]));
    }

    #[test]
    fn an_answer_from_somebody_not_asked_is_counted_nowhere(
        group in groups(), which in any::<Index>(), level in 0..5_u8,
    ) {
        let asked = said(&group);
        let is_asked = |person, item| asked.iter().any(|(p, i, _)| (*p, *i) == (person, item));
        let everything = (0..group.people.len()).flat_map(|p| (0..q().items.len()).map(move |i| (p, i)));
        let apart: Vec<_> = everything.filter(|(person, item)| !is_asked(*person, *item)).collect();
        let Some((person, item)) = one_of(&apart, which) else { return Ok(()) };
        let changed = with(&group, person, item, Answer::Level(level));
        prop_assert_eq!(assessed(&group), assessed(&changed));
    }

    /// Where no expected role is vacant the ends of the range are what the group could still say.
    #[test]
    fn the_range_is_sharp(group in groups()) {
        let group = Group { expected: Word::first(group.held()), ..group };
        let span = assessed(&group).overall;
        prop_assert_eq!(assessed(&filled(&group, 0, None)).overall.point, span.lo);
        let best = filled(&all_confirmed(&group), 4, None);
        prop_assert_eq!(assessed(&best).overall.point, span.hi);
    }

    /// `½[(R_lo with 4) − R_lo + R_hi − (R_hi with 0)]`, by asking them.
    #[test]
    fn an_ask_is_half_of_what_the_person_could_move(group in groups()) {
        let assessment = assessed(&group);
        let span = assessment.overall;
        for person in 0..group.people.len() {
            let lo = assessed(&filled(&group, 4, Some(person))).overall.lo;
            let hi = assessed(&filled(&group, 0, Some(person))).overall.hi;
            let moves = (lo - span.lo + span.hi - hi) / 2;
            let listed = assessment.ask.iter().find(|ask| ask.who == Who::Person(person));
            prop_assert_eq!(listed.map_or(Ratio::ZERO, |ask| ask.moves), moves);
            prop_assert!(listed.is_none_or(|ask| ask.moves > Ratio::ZERO));
        }
        let figures: Vec<Ratio> = assessment.ask.iter().map(|ask| ask.moves).collect();
        prop_assert!(figures.is_sorted_by(|a, b| a >= b), "{figures:?}");
        let vacant = assessment.ask.iter().filter(|ask| matches!(ask.who, Who::Role(_))).count();
        prop_assert_eq!(vacant, group.vacant().len());
    }

    #[test]
    fn a_trial_shows_what_people_would_see_if_all_answered_so(
        group in groups(), trials in proptest::collection::vec((0..q().items.len(), 0..5_u8), 0..6),
    ) {
        let assessment = assessed(&group);
        let trial = assessment.trial(q(), &trials);
        prop_assert_eq!(trial.overall, ground(&assessment).what_if(&trials));
        let (low, mean) = trial.halves.unwrap_or((Ratio::ZERO, Ratio::ZERO));
        prop_assert_eq!(low + mean, trial.overall.point + trial.overall.point);
        for (item, figures) in trial.items.iter().enumerate() {
            let tried = trials.iter().rev().find(|(tried, _)| *tried == item && figures.in_scope);
            prop_assert_eq!(figures.level, tried.map_or(assessment.items[item].supported, |(_, level)| *level));
            prop_assert_eq!(&figures.agreement, &assessment.items[item].agreement);
        }
        // Steps lead on from there.
        let first = trial.steps.first().map(|step| step.before);
        prop_assert!(first.is_none_or(|before| before == trial.overall.point));
        prop_assert_eq!(&assessment.trial(q(), &[]).talk, &assessment.talk);
    }

    #[test]
    fn what_if_without_trials_is_the_range_once_revisited(group in groups()) {
        let confirmed = assessed(&all_confirmed(&group));
        let assessment = assessed(&group);
        prop_assert_eq!(ground(&assessment).what_if(&[]), confirmed.overall);
        prop_assert!(confirmed.revisit_now.is_empty() && confirmed.revisit_later.is_empty());
    }

    /// Without vacancies, a trial is the same as everybody saying so.
    #[test]
    fn a_trial_is_what_the_answers_would_support(
        group in groups(), which in any::<Index>(), level in 0..5_u8,
    ) {
        let item = which.index(q().items.len());
        let group = Group { expected: Word::first(group.held()), ..all_confirmed(&group) };
        let assessment = assessed(&group);
        let trial = ground(&assessment).what_if(&[(item, level)]);
        let mut agreed = group.clone();
        if assessment.items[item].in_scope {
            agreed.people.iter_mut().for_each(|person| {
                person.say(item, Answer::Level(level), 0);
            });
        }
        let alone = group.people.is_empty();
        prop_assert!(alone || trial == assessed(&agreed).overall, "{trial:?}");
    }

    #[test]
    fn a_flag_has_answers_on_both_its_sides(group in groups()) {
        let a = assessed(&group);
        let heard = |kind: Kind, job: JobId| Node { kind, job }.items(q()).any(|item| a.items[item].is_known());
        for (list, kind) in [(&a.flags.evidence, Kind::Check), (&a.flags.agreement, Kind::Agree)] {
            prop_assert!(list.iter().all(|job| heard(Kind::Done, *job) && heard(kind, *job)), "{:?}", a.flags);
        }
        let both = |(up, down): &(JobId, JobId)| heard(Kind::Done, *up) && heard(Kind::Done, *down);
        prop_assert!(a.flags.upstream.iter().all(both), "{:?}", a.flags);
    }

    #[test]
    fn ready_says_the_same_as_its_parts(group in groups()) {
        let a = assessed(&group);
        let nothing_to_revisit = a.revisit_now.is_empty() && a.revisit_later.is_empty();
        let ready = a.overall.lo == Ratio::ONE && nothing_to_revisit
            && a.objections.is_empty() && group.vacant().is_empty();
        prop_assert_eq!(a.ready, ready);
        prop_assert_eq!(a.verdict == Verdict::Ready, ready);
        prop_assert_eq!(a.verdict == Verdict::ReadyOnPaper, !ready && a.overall.point == Ratio::ONE);
    }

    #[test]
    fn steps_are_eligible_one_by_one_and_end_at_the_goal(group in groups()) {
        let assessment = assessed(&group);
        let ground = ground(&assessment);
        let (mut levels, mut readiness) = (ground.start.clone(), ground.what_if(&[]).point);
        let mut cost = 0;
        for step in &assessment.steps {
            prop_assert_eq!((step.level, step.before), (levels[step.item] + 1, readiness));
            prop_assert!(ground.is_eligible(step.item, step.level, &floors(&ground, &levels)));
            prop_assert!(assessment.items[step.item].is_known());
            prop_assert!(step.level <= q().items[step.item].target && step.after >= step.before);
            levels[step.item] = step.level;
            readiness = step.after;
            cost += q().points(step.item);
        }
        prop_assert_eq!(&levels, &ground.goal());
        let distance = assessment.distance(q());
        prop_assert_eq!((assessment.steps.len() as u32, cost), (distance.steps, distance.points));
        prop_assert!(distance.chain <= cost);
    }

    #[test]
    fn rows_list_an_item_once_and_lead_from_today_to_where_each_alone_can_go(group in groups()) {
        let assessment = assessed(&group);
        let ground = ground(&assessment);
        let (mut levels, mut readiness) = (ground.start.clone(), assessment.once_revisited(q()));
        let rows = assessment.rows(q());
        for (n, row) in rows.iter().enumerate() {
            let Row { item, from, to, points, before, after } = *row;
            prop_assert!(rows[..n].iter().all(|above| above.item != item) && assessment.items[item].is_known());
            prop_assert_eq!((from, before), (assessment.items[item].supported, readiness));
            prop_assert_eq!(points, u32::from(to - from) * q().points(item));
            // Readiness is what the group would see with the rows so far done.
            let mut done: Vec<(usize, u8)> = rows[..n].iter().map(|above| (above.item, above.to)).collect();
            done.push((item, to));
            prop_assert_eq!(after, ground.what_if(&done).point);
            prop_assert!(from < to && to <= q().items[item].target && before < after);
            // Each level of it is eligible with the rows above done, and the next one is not.
            let floors = floors(&ground, &levels);
            prop_assert!((from + 1..=to).all(|level| ground.is_eligible(item, level, &floors)));
            prop_assert!(to == q().items[item].target || !ground.is_eligible(item, to + 1, &floors));
            levels[item] = to;
            readiness = after;
        }
        // What is not listed cannot be raised by itself.
        let floors = floors(&ground, &levels);
        for item in q().items_where(|item| rows.iter().all(|row| row.item != item)) {
            let next = levels[item] + 1;
            let can_rise = ground.open[item] && next <= q().items[item].target;
            prop_assert!(!can_rise || !ground.is_eligible(item, next, &floors));
        }
        // The first few are the same asked for alone.
        let few: Vec<Row> = ground.rows().take(3).collect();
        prop_assert_eq!(&few, &rows[..few.len()]);
    }

    /// A person's own view is what they would see alone, if everything else did not apply.
    #[test]
    fn an_own_view_is_what_somebody_sees_alone(group in groups()) {
        for person in &group.people {
            let mut alone = Group { expected: Word::first(RoleSet::NONE), ..Group::new(q()) };
            alone.people.push(person.clone());
            for item in 0..q().items.len() {
                let is_mine = q().items[item].roles.meets(person.roles.value) && person.answer(item).level().is_some();
                if !is_mine {
                    alone.people[0].say(item, Answer::DoesNotApply, 0);
                }
            }
            alone.people[0].counters.clear();
            let seen = assessed(&alone);
            let jobs = seen.jobs.map(|span| span.map(|span| span.point));
            let expected = OwnView { overall: seen.overall.point, jobs, weakest: seen.weakest.clone() };
            prop_assert_eq!(own_view(q(), person), (seen.jobs_in_scope() > 0).then_some(expected));
        }
    }

    /// Confirming is worked out without doing it, and the entries hold all there is to confirm.
    #[test]
    fn a_revisit_entry_tells_what_confirming_it_makes_of_readiness(group in groups()) {
        let assessment = assessed(&group);
        let entries = assessment.revisit_entries(q(), &group);
        let mut listed: Vec<Node> = Vec::new();
        for entry in &entries {
            let mut confirmed = group.clone();
            entry.confirms().for_each(|node| confirmed.confirm(0, node, q()));
            let after = assessed(&confirmed);
            prop_assert_eq!(entry.once_confirmed, after.overall.point, "{:?}", entry);
            prop_assert_eq!(entry.moves(&assessment), after.overall.point != assessment.overall.point);
            prop_assert!(entry.confirms().all(|node| after.node_revisit(q(), node) != Some(When::Now)));
            for node in entry.confirms() {
                prop_assert_eq!(assessment.node_revisit(q(), node), Some(When::Now));
                // Under the first of its causes, which another entry may not be.
                let first = entries.iter().find(|e| changed_under(q(), &group, node).contains(&e.reopened));
                prop_assert_eq!(first.map(|first| first.reopened), Some(entry.reopened));
            }
            prop_assert!(entry.nodes.contains(&entry.head));
            listed.extend(&entry.nodes);
        }
        let first = |node: &Node| node.items(q()).next();
        prop_assert!(entries.iter().map(|entry| first(&entry.reopened)).is_sorted());
        listed.sort_by_key(first);
        prop_assert_eq!(&listed, &assessment.revisit_now);
    }
}

/// The most reopened nodes that one node to revisit rests on.
fn causes_of_one(group: &Group) -> usize {
    let listed = assessed(group).revisit_now.into_iter();
    listed.map(|node| changed_under(q(), group, node).len()).max().unwrap_or(0)
}

/// A property over groups that never have proxies says nothing about proxies.
#[test]
fn the_random_groups_reach_every_corner() {
    let mut runner = TestRunner::deterministic();
    let mut found = std::collections::BTreeMap::new();
    for _ in 0..500 {
        let group = groups().new_tree(&mut runner).expect("a group").current();
        let a = assessed(&group);
        let any = |test: &dyn Fn(&engine::assessment::ItemFigures) -> bool| a.items.iter().any(test);
        for (corner, is_there) in [
            ("nobody", group.people.is_empty()),
            ("many people", group.people.len() > 9),
            ("proxies", any(&|f| f.tally.proxy && f.tally.given() > 0)),
            ("several roles", group.people.iter().any(|p| (2..6).contains(&p.roles.value.len()))),
            ("no role", group.people.iter().any(|p| p.roles.value.is_empty())),
            ("a role not expected", group.expected.value != q().all_roles()),
            ("vacancies", !group.vacant().is_empty()),
            ("out of scope", any(&|f| !f.in_scope)),
            ("a job out of scope", a.jobs.iter().any(Option::is_none)),
            ("mixed scope", any(&|f| f.tally.mixes_scope())),
            ("unknown", a.distance(q()).unknown > 0),
            ("revisits now", !a.revisit_now.is_empty()),
            ("two causes", causes_of_one(&group) > 1),
            ("several entries", a.revisit_entries(q(), &group).len() > 1),
            ("revisits of nothing", a.revisit_entries(q(), &group).iter().any(|entry| !entry.silent.is_empty())),
            ("a revisit that moves", a.revisit_entries(q(), &group).iter().any(|entry| entry.moves(&a))),
            ("a revisit that does not", a.revisit_entries(q(), &group).iter().any(|entry| !entry.moves(&a))),
            ("rows", a.rows(q()).len() > 5),
            ("no own view", group.people.iter().any(|person| own_view(q(), person).is_none())),
            ("revisits later only", a.revisit_later.len() > a.revisit_now.len()),
            ("objections", !a.objections.is_empty()),
            ("polarised", any(&|f| f.agreement.label == engine::assessment::Label::Polarised)),
            ("claimed", !a.flags.claimed.is_empty()),
            ("one voice", a.voices == 1),
            ("above 3/4", a.overall.point > Ratio::new(3, 4)),
            ("ready on paper", a.verdict == Verdict::ReadyOnPaper),
            ("ready", a.ready),
        ] {
            *found.entry(corner).or_insert(0) += i32::from(is_there);
        }
    }
    println!("{found:#?}");
    assert!(found.values().all(|times| *times > 0), "{found:#?}");
}
