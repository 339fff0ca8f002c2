//! What the engine costs, natively: an assessment by the number of people, and plans.
//!
//! ```text
//! cargo bench
//! ```
//!
//! Time for each answer is in the column of throughput: it should not fall as groups grow. Figures
//! only; nothing here fails a build.

/// The browser has no bench: these crates are native.
#[cfg(not(target_arch = "wasm32"))]
mod native {
    use buying_readiness::questionnaire::core;
    use divan::counter::ItemsCount;
    use divan::{Bencher, black_box};
    use engine::assessment::{Ground, assess, own_view, plan_for, plans};
    use engine::group::{Answer, Group, Node, Person};
    use engine::questionnaire::{Effort, Item, JobId, MAX_ITEMS_PER_JOB, MAX_POINTS, Questionnaire, RoleSet};
    use formats::file;

    /// A number that looks drawn and is the same in every run.
    fn drawn(a: usize, b: usize) -> usize {
        let mixed =
            (a as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ (b as u64 + 1).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        ((mixed ^ mixed >> 31).wrapping_mul(0x94d0_49bb_1331_11eb) >> 33) as usize
    }

    /// People who hold a role or two each and stand somewhere around the middle; a tenth of the answers
    /// is missing, something was reopened, and some of it confirmed.
    fn group(q: &Questionnaire, people: usize) -> Group {
        let mut group = Group::new(q);
        for p in 0..people {
            let roles = RoleSet::of(p % q.roles.len()).with(drawn(p, 0) % q.roles.len());
            let mut person = Person::new(format!("person {p:05}"), roles, q);
            for item in 0..q.items.len() {
                let level = (2 + drawn(item, 1) % 2 + drawn(p, item) % 3).saturating_sub(2) as u8;
                let answer = match drawn(p, item + 1000) % 20 {
                    0 => Answer::DontKnow,
                    1 => Answer::Nothing,
                    2 => Answer::DoesNotApply,
                    _ => Answer::Level(level),
                };
                person.say(item, answer, 0);
            }
            group.people.push(person);
        }
        group.reopen(0, 0, Node::from_name("D:solution_exploration").expect("a node"));
        group.confirm(people / 2, Node::from_name("D:requirements_building").expect("a node"), q);
        group
    }

    /// Everybody at one level.
    fn level(q: &Questionnaire, people: usize, level: u8) -> Group {
        let mut group = group(q, people);
        for person in &mut group.people {
            for item in 0..q.items.len() {
                person.say(item, Answer::Level(level), 0);
            }
        }
        group
    }

    /// As large as a questionnaire may be, with dear and uneven points.
    fn largest() -> Questionnaire {
        let core = core();
        let mut items: Vec<Item> = Vec::new();
        for job in JobId::ALL {
            let own: Vec<&Item> = core.items.iter().filter(|item| item.job == job).collect();
            for n in 0..MAX_ITEMS_PER_JOB {
                let mut item = own[n % own.len()].clone();
                item.id = format!("{}-{n}", job.id()).into();
                item.target = 4;
                item.about = item.about.filter(|_| n < own.len());
                items.push(item);
            }
        }
        let efforts = [MAX_POINTS, MAX_POINTS - 3, MAX_POINTS - 29];
        let efforts = core.efforts.iter().zip(efforts).map(|(effort, points)| Effort { points, ..effort.clone() });
        Questionnaire { items, efforts: efforts.collect(), ..core.clone() }
    }

    const PEOPLE: [usize; 5] = [7, 100, 200, 1_000, 10_000];

    #[divan::bench(args = PEOPLE)]
    fn assessment(bencher: Bencher, people: usize) {
        let group = group(core(), people);
        let answers = ItemsCount::new(people * core().items.len());
        bencher.counter(answers).bench_local(|| assess(core(), black_box(&group)));
    }

    #[divan::bench(args = PEOPLE)]
    fn reading_a_file(bencher: Bencher, people: usize) {
        let text = file::write(&group(core(), people), core());
        let answers = ItemsCount::new(people * core().items.len());
        bencher.counter(answers).bench_local(|| file::read(black_box(&text), core()));
    }

    /// Seven at one level, or midway for 3.
    fn seven(from: u8) -> Group {
        if from == 3 { group(core(), 7) } else { level(core(), 7, from) }
    }

    /// Part of every assessment.
    #[divan::bench(args = [0, 1, 2, 3])]
    fn steps(bencher: Bencher, from: u8) {
        let assessment = assess(core(), &seven(from));
        let ground = Ground::new(core(), &assessment.scale, &assessment.items);
        bencher.bench_local(|| black_box(&ground).steps(&ground.goal()));
    }

    /// Worked out where they are shown.
    #[divan::bench(args = [0, 1, 2, 3])]
    fn rows(bencher: Bencher, from: u8) {
        let assessment = assess(core(), &seven(from));
        bencher.bench_local(|| black_box(&assessment).rows(core()));
    }

    #[divan::bench(args = [7, 200])]
    fn revisit_entries(bencher: Bencher, people: usize) {
        let group = group(core(), people);
        let assessment = assess(core(), &group);
        bencher.bench_local(|| black_box(&assessment).revisit_entries(core(), &group));
    }

    #[divan::bench]
    fn an_own_view(bencher: Bencher) {
        let group = group(core(), 7);
        bencher.bench_local(|| own_view(core(), black_box(&group.people[0])));
    }

    /// Plans for every budget up to everything, as the page offers them.
    fn all_plans(bencher: Bencher, group: &Group) {
        let assessment = assess(core(), group);
        let ground = Ground::new(core(), &assessment.scale, &assessment.items);
        bencher.bench_local(|| plans(black_box(&ground), u32::MAX));
    }

    #[divan::bench]
    fn all_plans_midway(bencher: Bencher) {
        all_plans(bencher, &group(core(), 7));
    }

    #[divan::bench(args = [0, 1, 2])]
    fn all_plans_from_level(bencher: Bencher, from: u8) {
        all_plans(bencher, &level(core(), 7, from));
    }

    #[divan::bench(args = [8, 20, 60, 232])]
    fn one_plan_from_nothing(bencher: Bencher, points: u32) {
        let group = level(core(), 7, 0);
        let assessment = assess(core(), &group);
        let ground = Ground::new(core(), &assessment.scale, &assessment.items);
        bencher.bench_local(|| plan_for(black_box(&ground), points));
    }

    /// An assessment of seven with its plans for all budgets: what a change on the page costs at most.
    #[divan::bench(args = [0, 1, 2, 3])]
    fn assessment_and_all_plans(bencher: Bencher, from: u8) {
        let group = seven(from);
        bencher.bench_local(|| {
            let assessment = assess(core(), black_box(&group));
            plans(&Ground::new(core(), &assessment.scale, &assessment.items), u32::MAX)
        });
    }

    #[divan::bench]
    fn assessment_of_the_largest_questionnaire(bencher: Bencher) {
        let q = largest();
        let group = group(&q, 7);
        let answers = ItemsCount::new(7 * q.items.len());
        bencher.counter(answers).bench_local(|| assess(&q, black_box(&group)));
    }

    #[divan::bench]
    fn steps_of_the_largest_questionnaire(bencher: Bencher) {
        let q = largest();
        let assessment = assess(&q, &level(&q, 7, 0));
        let ground = Ground::new(&q, &assessment.scale, &assessment.items);
        bencher.bench_local(|| black_box(&ground).steps(&ground.goal()));
    }

    #[divan::bench]
    fn rows_of_the_largest_questionnaire(bencher: Bencher) {
        let q = largest();
        let assessment = assess(&q, &level(&q, 7, 0));
        bencher.bench_local(|| black_box(&assessment).rows(&q));
    }

    /// As many points as there are: plans for all budgets.
    #[divan::bench(args = [20, 400, u32::MAX], sample_count = 10, sample_size = 1)]
    fn plans_of_the_largest_questionnaire(bencher: Bencher, points: u32) {
        let q = largest();
        let group = level(&q, 7, 0);
        let assessment = assess(&q, &group);
        let ground = Ground::new(&q, &assessment.scale, &assessment.items);
        bencher.bench_local(|| plans(black_box(&ground), points));
    }
}

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    divan::main();
}
