//! Worked examples: flags, open objections, and what stands in the way of being ready.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::{assessed, group, item, job, node, person, q, roles, short, solo};
use engine::assessment::{Assessment, Flags, Ratio};
use engine::group::{Group, Person, Word};
use engine::questionnaire::{JobId, RoleSet};

fn shorts(jobs: &[JobId]) -> String {
    jobs.iter().map(|job| short(*job)).collect::<Vec<_>>().join(" ")
}

/// Three people who hold every role and think alike, but for what each says apart.
fn three(alike: &str, apart: [&str; 3]) -> Group {
    let said = |(id, own): (&str, &str)| person(id, "all", &format!("{alike} {own}"));
    group([("a", apart[0]), ("b", apart[1]), ("c", apart[2])].map(said))
}

/// Open objections as `person item`, with commas between.
fn objections(group: &Group, assessment: &Assessment) -> String {
    let pair = |(person, item): &(usize, usize)| format!("{} {}", group.people[*person].id, q().items[*item].id);
    assessment.objections.iter().map(pair).collect::<Vec<_>>().join(", ")
}

#[test]
fn work_a_third_ahead_of_its_check_or_agreement_is_told() {
    for (answers, evidence, agreement) in [
        ("*=t", "", ""),
        // Exactly a third.
        ("*=t V-PI=2", "PI", ""),
        ("*=t C-PI=2", "", "PI"),
        // Two ninths.
        ("*=t V-PI=2 C-PI=2 PI-1=2", "", ""),
        // A quarter, then a half: these targets are at 4.
        ("*=t V-SS=3 C-SS=3", "", ""),
        ("*=t V-SS=2 C-SS=2", "SS", "SS"),
        // An empty cell raises nothing: out of scope, or without a level.
        ("*=t V-PI=na C-PI=na", "", ""),
        ("*=t V-PI=dk C-PI=-", "", ""),
        ("*=t PI*=na V-PI=0", "", ""),
        ("*=t PI*=dk V-PI=0", "", ""),
        ("*=t V-PI=0 V-SE=0 V-RB=0 C-RB=0", "PI SE RB", "RB"),
    ] {
        let flags = assessed(&solo(answers)).flags;
        let found = (shorts(&flags.evidence), shorts(&flags.agreement));
        assert_eq!(found, (evidence.to_owned(), agreement.to_owned()), "{answers}");
    }
}

#[test]
fn work_a_third_ahead_of_what_it_rests_on_is_told_along_each_edge() {
    for (answers, edges) in [
        ("*=t", ""),
        // Exactly a third; supplier selection does not rest on the problem directly.
        ("*=t PI*=2", "PI>SE PI>RB"),
        ("*=t PI*=2 PI-1=3", ""),
        ("*=t SE*=2", "SE>RB SE>SS"),
        ("*=t RB*=2", "RB>SS"),
        ("*=t PI*=0 SE*=0", "PI>RB SE>RB SE>SS"),
        ("*=t PI*=na", ""),
        ("*=t PI*=-", ""),
        // One level is an answer.
        ("*=t PI*=- PI-1=0", "PI>SE PI>RB"),
        ("*=0 PI*=t", ""),
    ] {
        let upstream = assessed(&solo(answers)).flags.upstream;
        let edge = |(up, down): &(JobId, JobId)| format!("{}>{}", short(*up), short(*down));
        let found = upstream.iter().map(edge).collect::<Vec<_>>().join(" ");
        assert_eq!(found, edges, "{answers}");
    }
}

#[test]
fn no_flag_rests_on_silence() {
    for answers in
        ["PI*=t", "SE*=4", "RB*=t", "SS*=t", "PI*=t SS*=t", "V-PI=3 C-PI=3", "*=dk PI*=t", "PI*=t V-PI=3 SS*=4"]
    {
        for role in ["champion", "all"] {
            let figures = assessed(&group([person("a", role, answers)]));
            assert_eq!(figures.flags, Flags::default(), "{role}: {answers}");
        }
    }
    // Who was not asked breaks no silence.
    let two = group([person("a", "champion", "PI*=t"), person("b", "legal_procurement", "V-PI=0")]);
    assert_eq!(assessed(&two).flags, Flags::default());
    // A level that is tried is one.
    let tried = assessed(&solo("PI*=t")).trial(q(), &[(item("V-PI"), 1)]).flags;
    assert_eq!((shorts(&tried.evidence), shorts(&tried.agreement)), ("PI".to_owned(), String::new()));
}

#[test]
fn agreement_claimed_is_held_against_what_people_answered_apart() {
    let split = ["PI-1=3", "PI-1=3", "PI-1=0"];
    let claimed = |group: &Group| shorts(&assessed(group).flags.claimed);
    assert_eq!(claimed(&three("*=t", split)), "PI");
    // Nothing is claimed below 3, and nothing is seen where answers are aligned.
    assert_eq!(claimed(&three("*=t C-PI=2", split)), "");
    assert_eq!(claimed(&three("*=t C-PI=na", split)), "");
    assert_eq!(claimed(&three("*=t", ["PI-1=3", "PI-1=3", "PI-1=2"])), "");
    // Where the job itself is low the claim is as bare.
    assert_eq!(claimed(&three("*=0 C-SE=4", ["SE-2=4", "SE-2=0", "SE-2=2"])), "SE");
    // While it has to be revisited, the claim stands at 2.
    let mut reopened = three("*=t", split);
    reopened.reopen(0, 0, node("D:PI"));
    assert_eq!(claimed(&reopened), "");
}

#[test]
fn an_objection_is_open_where_the_item_is_met() {
    for (apart, expected) in [
        (["PI-1=3", "PI-1=3", "PI-1=1"], "c PI-1"),
        (["PI-1=3", "PI-1=3", "PI-1=0"], "c PI-1"),
        (["PI-1=3", "PI-1=3", "PI-1=2"], ""),
        // Not met, so there is nothing to object to.
        (["PI-1=3", "PI-1=1", "PI-1=1"], ""),
        (["PI-1=2", "PI-1=2", "PI-1=0"], ""),
        // Its target is 4.
        (["SS-2=4", "SS-2=4", "SS-2=2"], "c SS-2"),
        (["SS-2=4", "SS-2=4", "SS-2=3"], ""),
        // By item, then by person.
        (["PI-2=1 PI-1=3", "PI-2=3 PI-1=0", "PI-2=3 PI-1=3"], "b PI-1, a PI-2"),
    ] {
        let group = three("*=t", apart);
        assert_eq!(objections(&group, &assessed(&group)), expected, "{apart:?}");
    }
    // By the person's id, not by their place.
    let mut seven: Vec<Person> = ["p2", "b", "p10", "d", "e", "f"].iter().map(|id| person(id, "all", "*=t")).collect();
    seven[0] = person("p2", "all", "*=t CC-1=1");
    seven[2] = person("p10", "all", "*=t CC-1=0");
    let seven = group(seven);
    assert_eq!(objections(&seven, &assessed(&seven)), "p10 CC-1, p2 CC-1");
    // Who is not asked has no say in it; what has to be revisited is not met.
    let mut group = group([person("a", "all", "*=t"), person("b", "legal_procurement", "PI-1=0")]);
    assert_eq!(objections(&group, &assessed(&group)), "");
    group.people = three("*=t", ["", "", "SE-1=0"]).people;
    assert_eq!(objections(&group, &assessed(&group)), "c SE-1");
    group.reopen(0, 0, node("D:PI"));
    assert_eq!(objections(&group, &assessed(&group)), "");
}

#[test]
fn an_objection_from_a_proxy_counts_while_proxies_answer() {
    let people = [("a", "*=4"), ("b", "*=4"), ("c", "*=4 PI-1=0")];
    let mut group = group(people.map(|(id, answers)| person(id, "legal_procurement", answers)));
    assert_eq!(objections(&group, &assessed(&group)), "c PI-1");
    group.people.push(person("d", "champion", "*=4"));
    assert_eq!(objections(&group, &assessed(&group)), "");
}

#[test]
fn ready_is_the_lower_end_and_nothing_in_the_way() {
    let two = |first: &str, second: &str, role: &str| group([person("a", role, first), person("b", role, second)]);
    let all_but_one = "champion economic_buyer technical_buyer end_user legal_procurement";
    let mut reopened = two("*=t", "*=t", "all");
    reopened.reopen(0, 0, node("V:SS"));
    for (group, lower_end_is_1, verdict) in [
        (two("*=t", "*=t", "all"), true, "ready"),
        (two("*=4", "*=t", "all"), true, "ready"),
        (two("*=t", "*=t PI-1=2", "all"), false, "nearly there"),
        // Something is missing.
        (two("*=t", "*=t PI-1=dk", "all"), false, "ready on paper"),
        // A vacant role alone: two of three still stand at the target without it.
        (two("*=t", "*=t", all_but_one), true, "ready on paper"),
        (Group { expected: Word::first(roles(all_but_one)), ..two("*=t", "*=t", all_but_one) }, true, "ready"),
        (three("*=t", ["", "", "CC-1=1"]), true, "ready on paper"),
        (three("*=t", ["", "", "CC-1=2"]), true, "ready"),
        (reopened, false, "nearly there"),
        (solo("*=t PI-1=na"), true, "ready"),
        (two("*=t", "*=t PI-1=na", "all"), true, "ready"),
    ] {
        let assessment = assessed(&group);
        assert_eq!(assessment.verdict.name(), verdict, "{group:?}");
        assert_eq!(assessment.ready, verdict == "ready", "{group:?}");
        assert_eq!(assessment.overall.lo == Ratio::ONE, lower_end_is_1, "{group:?}");
    }
}

#[test]
fn whoever_is_needed_and_there_can_be_ready() {
    // Some roles are needed and held, the others are not needed, and nobody holds them.
    for needed in (0..1 << q().roles.len()).map(RoleSet) {
        let everybody: Vec<Person> = needed.iter().map(|role| holder(RoleSet::of(role))).collect();
        for people in [everybody, vec![holder(needed)], vec![holder(needed), holder(RoleSet::NONE)]] {
            let all = Group { expected: Word::first(needed), ..group(people) };
            let figures = assessed(&all);
            let somebody = figures.items.iter().all(|f| !f.tally.asked.is_empty() && f.is_known());
            assert!(somebody || all.people.is_empty(), "{needed:?}");
            assert_eq!((figures.ready, figures.verdict.name() == "ready"), (somebody, somebody), "{needed:?}");
        }
    }
    // Champion and end user alone, in words.
    let both = "champion end_user";
    let two = group(["champion", "end_user"].map(|role| person(role, role, "*=4")));
    assert_eq!(assessed(&two).verdict.name(), "ready on paper");
    let two = Group { expected: Word::first(roles(both)), ..two };
    assert_eq!(assessed(&two).verdict.name(), "ready");
}

/// Somebody of these roles who finds everything proven.
fn holder(roles: RoleSet) -> Person {
    Person { roles: Word::first(roles), ..person(&format!("{roles:?}"), "", "*=4") }
}

#[test]
fn the_matrix_holds_done_checked_and_agreed() {
    let matrix = assessed(&solo("*=0 SE*=1 SE-1=3 V-SE=2 C-SE=3 C-SS=1 V-SS=na")).matrix;
    let row = |letters: &str| matrix[job(letters).index()];
    let third = Ratio::new(1, 3);
    let se = row("SE");
    assert_eq!((se.done, se.checked), (Some(Ratio::new(5, 9)), Some(third + third)));
    assert_eq!(se.agreed, Some(Ratio::ONE));
    let ss = row("SS");
    assert_eq!((ss.done, ss.checked, ss.agreed), (Some(Ratio::ZERO), None, Some(Ratio::new(1, 4))));
}
