//! Random groups: 0 to 12 people with no, one, several or all roles, vacancies and proxies, every
//! kind of answer from bare to finished, reopenings and confirmations.

use engine::group::{Answer, Group, Node, Person, Word};
use engine::questionnaire::RoleSet;
use proptest::prelude::*;
use proptest::test_runner::Config;

use super::q;

/// So many random cases. A failure prints the smallest group that shows it; that group becomes a
/// worked example, so no seeds are kept in files.
pub fn cases(cases: u32) -> Config {
    Config { cases, failure_persistence: None, ..Config::default() }
}

/// How a group answers, in hundredths of all answers.
#[derive(Clone, Copy, Debug)]
struct Temper {
    nothing: u32,
    dont_know: u32,
    does_not_apply: u32,
    /// One level in so many stands below the target; none: levels anywhere.
    one_below_in: Option<u32>,
}

/// A number for each item, to be read as an answer.
type Raw = Vec<u32>;

fn temper() -> impl Strategy<Value = Temper> {
    let share = || prop_oneof![Just(0_u32), Just(5), Just(20), Just(60)];
    let scope = prop_oneof![3 => Just(0_u32), 1 => Just(5), 1 => Just(40)];
    let levels = prop_oneof![2 => Just(None), 1 => Just(Some(8))];
    let mixed = (share(), share(), scope, levels).prop_map(|(nothing, dont_know, does_not_apply, one_below_in)| {
        Temper { nothing, dont_know, does_not_apply, one_below_in }
    });
    let finished = Just(Temper { nothing: 0, dont_know: 0, does_not_apply: 0, one_below_in: Some(200) });
    prop_oneof![5 => mixed, 1 => finished]
}

fn role_set() -> impl Strategy<Value = RoleSet> {
    let count = q().roles.len();
    prop_oneof![
        1 => Just(RoleSet::NONE),
        4 => (0..count).prop_map(RoleSet::of),
        2 => (0..count, 0..count).prop_map(|(a, b)| RoleSet::of(a).with(b)),
        2 => (0..1_u16 << count).prop_map(RoleSet),
        1 => Just(q().all_roles()),
    ]
}

fn answer(raw: u32, target: u8, temper: Temper) -> Answer {
    let (share, rest) = (raw % 100, raw / 100);
    let dont_know = temper.nothing + temper.dont_know;
    if share < temper.nothing {
        Answer::Nothing
    } else if share < dont_know {
        Answer::DontKnow
    } else if share < dont_know + temper.does_not_apply {
        Answer::DoesNotApply
    } else if let Some(one) = temper.one_below_in {
        let below = u8::from(rest % one == 0);
        Answer::Level((target - below + u8::from(rest % 5 == 1)).min(4))
    } else {
        Answer::Level((rest % 5) as u8)
    }
}

/// A group: its people in any order, what they said, what they reopened and confirmed.
pub fn groups() -> impl Strategy<Value = Group> {
    let ids = ["ana", "Bo", "cem", "p1", "p10", "p2", "z-9", "Ωmega", "k_7", "x", "é", "Zoë"];
    let people = prop::collection::vec((role_set(), raw(100_000)), 0..=12);
    // What does not apply to anybody: nothing, some items, or a whole job.
    let scope = prop_oneof![
        4 => Just(vec![false; q().items.len()]),
        1 => prop::collection::vec(prop::bool::weighted(0.1), q().items.len()),
        1 => (0..6_usize).prop_map(|job| q().items.iter().map(|item| item.job.index() == job).collect()),
    ];
    let reopened = prop::collection::vec((any::<prop::sample::Index>(), 0..12_usize, 1..3_u32), 0..5);
    let confirmed = prop::collection::vec((any::<prop::sample::Index>(), 0..12_usize, 0..4_u32), 0..12);
    (
        (people, Just(ids.to_vec()).prop_shuffle(), temper()),
        (role_set(), any::<bool>(), role_set(), 0..4_u8),
        (scope, reopened, confirmed),
    )
        .prop_map(|((people, ids, temper), (pool, narrow, expected, needs), (scope, reopened, confirmed))| {
            let mut group = Group::new(q());
            if needs == 0 {
                group.expected = Word::first(expected);
            }
            for ((roles, raw), id) in people.into_iter().zip(ids) {
                let roles = if narrow { roles.and(pool) } else { roles };
                let mut person = Person::new(id, roles, q());
                for (item, raw) in raw.into_iter().enumerate() {
                    let said = answer(raw, q().items[item].target, temper);
                    person.say(item, if scope[item] { Answer::DoesNotApply } else { said }, 0);
                }
                group.people.push(person);
            }
            if !group.people.is_empty() {
                rework(&mut group, &reopened, &confirmed);
            }
            group
        })
}

type Rework = [(prop::sample::Index, usize, u32)];

fn rework(group: &mut Group, reopened: &Rework, confirmed: &Rework) {
    let nodes: Vec<Node> = Node::all().collect();
    let count = group.people.len();
    for (person, node, times) in reopened {
        for _ in 0..*times {
            group.reopen(person.index(count), 0, nodes[*node]);
        }
    }
    for (person, node, revision) in confirmed {
        let (person, node) = (person.index(count), nodes[*node]);
        if *revision == 3 {
            group.confirm(person, node, q());
        } else {
            // One input alone, at a revision that may be old.
            if let Some(input) = node.inputs(q()).first().copied() {
                group.people[person].confirm(node, input, *revision);
            }
        }
    }
}

fn raw(high: u32) -> impl Strategy<Value = Raw> {
    prop::collection::vec(0..high, q().items.len())
}
