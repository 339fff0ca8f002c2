//! The tables of the model, and its formulas at their edges.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::{assessed, item, job, panel, person, q, solo};
use engine::assessment::{Counts, Ratio, Verdict, Width, disagreement, medians, supported_level, twelfths};
use engine::group::Group;

/// Counts at the levels 0 to 4.
fn counts(levels: &[u8]) -> Counts {
    let mut counts = [0; 5];
    for level in levels {
        counts[usize::from(*level)] += 1;
    }
    counts
}

/// Levels in rising order from counts written with blanks between.
fn levels(row: &str) -> Vec<u8> {
    let counts = row.split_whitespace().map(|n| n.parse::<usize>().unwrap());
    (0..).zip(counts).flat_map(|(level, n)| vec![level; n]).collect()
}

#[test]
fn the_supported_level_is_what_two_thirds_stand_at_or_above() {
    let thirteen = levels("7 0 0 0 13");
    let fourteen = levels("6 0 0 0 14");
    let rows: [(&[u8], u8); 12] = [
        (&[3], 3),
        (&[3, 1], 1),
        (&[3, 3, 1], 3),
        (&[4, 4, 4, 2, 2, 1], 2),
        (&[4, 4, 4, 4, 4, 0, 0], 4),
        (&[0, 0, 4, 4], 0),
        (&[2, 3, 3, 4], 3),
        (&thirteen, 0),
        (&fourteen, 4),
        // With three or more, one enthusiast cannot raise it and one sceptic cannot sink it.
        (&[1, 1, 4], 1),
        (&[0, 3, 3], 3),
        (&[], 0),
    ];
    for (given, expected) in rows {
        assert_eq!(supported_level(&counts(given)), expected, "{given:?}");
        // The same through a whole group.
        let figures = &assessed(&panel("PI-1", given)).items[item("PI-1")];
        assert_eq!(figures.supported, expected, "{given:?}");
    }
}

#[test]
fn agreement_on_an_item() {
    let table = "
        0 0 0 6 0 | 0     | aligned   | 0
        0 0 3 3 0 | 1/4   | aligned   | 0
        0 1 4 1 0 | 5/18  | aligned   | 0
        1 0 0 7 0 | 21/64 | aligned   | 1
        0 0 2 2 2 | 4/9   | split     | 0
        0 0 3 0 3 | 1/2   | split     | 0
        0 3 0 3 0 | 1/2   | polarised | 0
        2 0 0 0 5 | 5/6   | split     | 2
        1 1 1 1 1 | 5/6   | polarised | 2
        3 0 0 0 3 | 1     | polarised | 0
        0 1 0 1 0 | 1/2   | split     | 0
        1 0 0 0 1 | 1     | polarised | 0";
    // Beyond the table: its words at their edges.
    let edges = "
        0 0 0 0 0 | -     | none      | 0
        0 0 1 0 0 | -     | single    | 0
        5 0 0 0 0 | 0     | aligned   | 0
        2 0 0 0 3 | 1     | polarised | 2
        0 2 0 2 0 | 1/2   | polarised | 0
        0 1 0 2 0 | 1/2   | split     | 1
        1 0 0 2 0 | 3/4   | polarised | 1
        0 2 2 2 0 | 4/9   | split     | 0
        0 2 1 2 0 | 1/2   | polarised | 0
        0 1 1 1 0 | 1/2   | split     | 0
        0 2 4 4 0 | 2/5   | aligned   | 0
        1 0 1 0 1 | 1     | split     | 2
        1 0 1 2 1 | 3/4   | split     | 1";
    for row in table.lines().chain(edges.lines()).filter(|row| !row.is_empty()) {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let [given, apart, label, outliers] = cells[..] else { panic!("{row}") };
        let figures = &assessed(&panel("CC-1", &levels(given))).items[item("CC-1")];
        let agreement = figures.agreement;
        let printed = agreement.disagreement.map_or("-".to_owned(), |d| d.to_string());
        let found = (printed.as_str(), agreement.label.name(), engine::assessment::outliers(&figures.tally.counts));
        assert_eq!(found, (apart, label, outliers.parse().unwrap()), "{row}");
    }
}

#[test]
fn disagreement_is_no_measure_of_telling_items_apart() {
    // Five people, four items, nineteen answers at 3 and one at 2: Krippendorff's alpha is 0.
    let of_items = [[0, 0, 0, 5, 0], [0, 0, 0, 5, 0], [0, 0, 0, 5, 0], [0, 0, 1, 4, 0]];
    let total = of_items.iter().map(|counts| disagreement(counts).unwrap()).fold(Ratio::ZERO, |sum, apart| sum + apart);
    assert_eq!(total / 4, Ratio::new(1, 24));
}

#[test]
fn a_better_answer_that_widens_the_spread_lowers_nothing() {
    // Mean minus standard deviation would fall from 3 to 2.79.
    let (all_at_3, one_rises) = (panel("PI-1", &[3; 8]), panel("PI-1", &[3, 3, 3, 3, 3, 3, 3, 4]));
    let (before, after) = (assessed(&all_at_3), assessed(&one_rises));
    assert_eq!(before.overall, after.overall);
    assert!(after.items[item("PI-1")].agreement.disagreement > Some(Ratio::ZERO));
}

#[test]
fn medians_of_even_and_odd_numbers() {
    for (given, expected) in [
        (&[2][..], (2, 2)),
        (&[1, 3], (1, 3)),
        (&[1, 3, 4], (3, 3)),
        (&[0, 1, 3, 4], (1, 3)),
        (&[0, 0, 3, 3, 3, 4], (3, 3)),
    ] {
        assert_eq!(medians(&counts(given)), expected, "{given:?}");
    }
}

#[test]
fn the_role_gap_lies_between_the_lower_medians_of_those_who_share_a_role() {
    let with = |people: &[(&str, u8)]| -> Group {
        common::group(
            people
                .iter()
                .zip('a'..)
                .map(|((roles, level), name)| person(&name.to_string(), roles, &format!("C-PI={level}"))),
        )
    };
    for (people, gap) in [
        (&[("champion", 4), ("end_user", 1)][..], 3),
        // The lower of two medians stands for a pair.
        (&[("champion", 4), ("champion", 2), ("end_user", 1)], 1),
        // Who holds several roles counts with each.
        (&[("champion end_user", 4), ("executive", 4), ("end_user", 0)], 4),
        (&[("champion", 4), ("champion", 0)], 0),
        (&[("champion", 4)], 0),
        (&[], 0),
    ] {
        let group = with(people);
        let tally = &assessed(&group).items[item("C-PI")].tally;
        assert_eq!(engine::assessment::role_gap(tally, &group, item("C-PI")), gap, "{people:?}");
    }
}

#[test]
fn percent_shown() {
    for (num, den, shown) in [
        (997, 1000, 99),
        (1, 300, 1),
        (33, 200, 17),
        (5, 12, 42),
        (0, 1, 0),
        (1, 1, 100),
        (1, 2, 50),
        (1, 1_000_000, 1),
        (999_999, 1_000_000, 99),
        (29, 200, 15),
        (144, 1000, 14),
    ] {
        assert_eq!(Ratio::new(num, den).percent(), shown, "{num}/{den}");
    }
}

#[test]
fn a_strong_job_does_not_buy_off_a_weak_one() {
    // Five finished jobs and an untouched one: 5/12, whichever it is.
    for untouched in ["PI", "SE", "RB", "SS", "VA", "CC"] {
        let assessment = assessed(&solo(&format!("*=t {untouched}*=0")));
        assert_eq!(assessment.overall.point, Ratio::new(5, 12), "{untouched}");
        assert_eq!(assessment.overall.point.percent(), 42);
        assert_eq!(assessment.weakest, [job(untouched)]);
        assert_eq!(assessment.halves, Some((Ratio::ZERO, Ratio::new(5, 6))));
    }
}

#[test]
fn what_one_item_counts() {
    for (level, target, expected) in [(0, 3, 0), (1, 3, 4), (2, 3, 8), (3, 3, 12), (4, 3, 12)] {
        assert_eq!(twelfths(level, target), expected);
    }
    assert_eq!([1, 2, 3, 4].map(|target| twelfths(1, target)), [12, 6, 4, 3]);
    // Supported 2 of target 4, and 4 of target 3.
    let assessment = assessed(&solo("SS-2=2 PI-1=4"));
    assert_eq!(assessment.items[item("SS-2")].x, Ratio::new(1, 2));
    assert_eq!(assessment.items[item("PI-1")].x, Ratio::ONE);
}

#[test]
fn jobs_and_lenses_are_plain_means() {
    let assessment = assessed(&solo("*=0 PI-1=3 PI-2=1 SS-2=1 SE-3=2"));
    let point = |letters: &str| assessment.jobs[job(letters).index()].unwrap().point;
    assert_eq!(point("PI"), Ratio::new(4, 9));
    assert_eq!(point("SS"), Ratio::new(1, 16));
    assert_eq!(point("SE"), Ratio::new(2, 9));
    let lens = |id: &str| {
        let position = q().lenses.iter().position(|lens| lens.id == id).unwrap();
        assessment.lens(q(), position).unwrap()
    };
    // PI-1 is at its target, PI-2 at a third, SS-2 at a quarter; SE-3 at two thirds.
    let on = |id: &str| {
        let of_lens = |item: &&engine::questionnaire::Item| q().lenses[item.lens].id == id;
        q().items.iter().filter(of_lens).count() as i64
    };
    assert_eq!(lens("progress"), Ratio::new(19, 12) / on("progress"));
    assert_eq!(lens("information"), Ratio::new(2, 3) / on("information"));
    assert_eq!(lens("change"), Ratio::ZERO);
}

#[test]
fn labels_of_a_width_at_their_thresholds() {
    for (num, den, name) in [
        (0, 1, "firm"),
        (1, 10, "firm"),
        (1001, 10_000, "fair"),
        (1, 4, "fair"),
        (2501, 10_000, "thin"),
        (1, 1, "thin"),
    ] {
        assert_eq!(Width::of(Ratio::new(num, den), false).name(), name, "{num}/{den}");
        assert_eq!(Width::of(Ratio::new(num, den), true).name(), "one voice", "{num}/{den}");
    }
}

#[test]
fn verdicts_at_their_thresholds() {
    for (num, den, name) in [
        (0, 1, "early"),
        (2499, 10_000, "early"),
        (1, 4, "forming"),
        (4999, 10_000, "forming"),
        (1, 2, "building"),
        (7499, 10_000, "building"),
        (3, 4, "nearly there"),
        (9999, 10_000, "nearly there"),
        (1, 1, "ready on paper"),
    ] {
        assert_eq!(Verdict::of(Ratio::new(num, den), false).name(), name, "{num}/{den}");
    }
    assert_eq!(Verdict::of(Ratio::ONE, true).name(), "ready");
}
