//! Earlier states of a group: each joined or shared one is kept as a link with its day, so that what
//! moved since can be shown.
//!
//! Kept as text, a line for each: the group's id, a tabulator, the link. Notes stay out. Where they are
//! kept, and how the two states are compared, is others' business.

use super::link::{self, Kind, Link};
use crate::include::{Include, Names, redacted};
use engine::group::{Carrier, Day, Group};
use engine::questionnaire::Questionnaire;

/// The most states kept of one group.
pub const MOST: usize = 12;
/// What is kept: what figures are made of.
pub const KEPT: Include = Include { answers: true, notes: false, names: Names::All, decisions: false, asked: false };
/// The most lines kept of all groups together.
pub const MOST_LINES: usize = 5 * MOST;

/// What is kept once this state of a group is added. None if nothing is new: it is the last one that is
/// kept, the day is not known, or it does not fit into a link.
pub fn remember(lines: &str, group: &Group, today: Day, q: &Questionnaire) -> Option<String> {
    if today == Day::NONE {
        return None;
    }
    let group = redacted(group, KEPT);
    let mut link = Link::of(Kind::Group, today, group);
    let mut kept: Vec<&str> = lines.lines().collect();
    let (mut mine, mut days) = places(&kept, &link.group.id, q);
    if let (Some(last), Some(day)) = (mine.last().and_then(|at| kept.get(*at)), days.last()) {
        link.made = *day;
        // As it would be read: the last one may be of an older version.
        let same = link::read(&link::write(&link, q).ok()?, q).ok()?;
        let last = link_of(last, &link.group.id).and_then(|last| link::read(last, q).ok());
        if last.is_some_and(|last| last.group == same.group) {
            return None;
        }
        link.made = today;
    }
    let text = link::write(&link, q).ok()?;
    while mine.len() >= MOST {
        let thin = thinnest(&days);
        kept.remove(mine[thin]);
        (mine, days) = places(&kept, &link.group.id, q);
    }
    while kept.len() >= MOST_LINES {
        kept.remove(0);
    }
    let mut out = String::new();
    for line in kept {
        out.push_str(line);
        out.push('\n');
    }
    Some(out + &link.group.id + "\t" + &text + "\n")
}

/// What is kept once the last state of a group is forgotten: it was taken back.
pub fn forget_last(lines: &str, id: &str) -> String {
    let mut kept: Vec<&str> = lines.lines().collect();
    if let Some(last) = kept.iter().rposition(|line| link_of(line, id).is_some()) {
        kept.remove(last);
    }
    kept.join("\n")
}

/// The earlier states of a group, the oldest first. What cannot be read is passed over.
pub fn earlier(lines: &str, id: &str, q: &Questionnaire) -> Vec<Link> {
    let mut found = Vec::new();
    for line in lines.lines() {
        if let Some(Ok(link)) = link_of(line, id).map(|text| link::read(text, q)) {
            found.push(link);
        }
    }
    found
}

/// The states of a group in another edition of the questionnaire: what both ask. What cannot be read is left out.
pub fn carried(lines: &str, group: &str, from: &Questionnaire, to: &Questionnaire) -> String {
    let carrier = Carrier::new(from, to);
    let carry = |line: &str| {
        let link = link::read(link_of(line, group)?, from).ok()?;
        let text = link::write(&Link { group: carrier.group(&link.group), ..link }, to).ok()?;
        Some([group, "\t", &text, "\n"].concat())
    };
    lines.lines().filter_map(carry).collect()
}

/// The link of a line, if the line is this group's.
fn link_of<'l>(line: &'l str, id: &str) -> Option<&'l str> {
    line.split_once('\t').filter(|(group, _)| *group == id).map(|(_, link)| link)
}

/// Where a group's lines are, and their days. One that cannot be read has no day.
fn places(lines: &[&str], id: &str, q: &Questionnaire) -> (Vec<usize>, Vec<Day>) {
    let (mut places, mut days) = (Vec::new(), Vec::new());
    for (at, line) in lines.iter().enumerate() {
        if let Some(text) = link_of(line, id) {
            places.push(at);
            days.push(link::read(text, q).map_or(Day::NONE, |link| link.made));
        }
    }
    (places, days)
}

/// Which of several days is missed least: one that cannot be read, else the one whose neighbours lie
/// closest together, of several the oldest. The first and the last stay.
fn thinnest(days: &[Day]) -> usize {
    if let Some(unreadable) = days.iter().position(|day| *day == Day::NONE) {
        return unreadable;
    }
    let mut best = (u16::MAX, 0);
    for (n, around) in days.windows(3).enumerate() {
        // Months of 32 days: near enough to tell close from far.
        best = best.min((around[2].bits().saturating_sub(around[0].bits()), n + 1));
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::core;
    use engine::group::{Answer, Person};
    use engine::questionnaire::RoleSet;

    fn group(id: &str) -> Group {
        let q = core();
        Group { id: id.into(), people: vec![Person::new("a0000000", RoleSet::of(0), q)], ..Group::new(q) }
    }

    fn day(month: u16, day: u16) -> Day {
        Day::of(2026, month, day).unwrap()
    }

    /// Another answer, kept on that day.
    fn keep(lines: &str, group: &mut Group, answers: u8, on: Day) -> String {
        let level = if group.people[0].answer(0) == Answer::Level(1) { 2 } else { 1 };
        group.people[0].say(0, Answer::Level(level), 0);
        group.people[0].say(1, Answer::Level(answers % 5), 0);
        remember(lines, group, on, core()).unwrap()
    }

    fn days(lines: &str, id: &str) -> Vec<String> {
        earlier(lines, id, core()).iter().map(|link| link.made.text()).collect()
    }

    #[test]
    fn states_come_back_in_order_without_notes() {
        let mut one = group("11111111");
        one.people[0].write(0, "a secret".into(), 0);
        let lines = keep("", &mut one, 0, day(3, 1));
        let first = one.clone();
        let lines = keep(&lines, &mut one, 1, day(4, 2));
        let lines = keep(&lines, &mut group("22222222"), 1, day(4, 3));
        let kept = earlier(&lines, "11111111", core());
        assert_eq!(days(&lines, "11111111"), ["2026-03-01", "2026-04-02"]);
        assert_eq!(kept[0].group, redacted(&first, Include::default()));
        assert!(kept[0].group.people[0].notes.is_empty());
        assert_eq!(days(&lines, "22222222"), ["2026-04-03"]);
    }

    #[test]
    fn states_are_carried_to_another_edition() {
        let mut one = group("11111111");
        let lines = keep("", &mut one, 3, day(3, 1)) + "22222222\t1.x.y\n";
        let mut next = core().clone();
        next.items.remove(0);
        next.scoring = "00facade".into();
        assert!(earlier(&lines, "11111111", &next).is_empty());
        let carried = carried(&lines, "11111111", core(), &next);
        let kept = earlier(&carried, "11111111", &next);
        assert_eq!((kept.len(), kept[0].made, carried.lines().count()), (1, day(3, 1), 1));
        assert_eq!(kept[0].group.people[0].answer(0), Answer::Level(3));
    }

    #[test]
    fn the_same_state_is_kept_once_and_none_without_a_day() {
        let mut one = group("11111111");
        let lines = keep("", &mut one, 0, day(3, 1));
        assert_eq!(remember(&lines, &one, day(3, 9), core()), None);
        assert_eq!(remember("", &one, Day::NONE, core()), None);
        one.people[0].write(2, "a note is no other state".into(), 0);
        assert_eq!(remember(&lines, &one, day(3, 9), core()), None);
        // What fits into no link is not kept.
        one.people = (0..65).map(|n| Person::new(format!("{n:08x}"), RoleSet::of(0), core())).collect();
        assert_eq!(remember(&lines, &one, day(3, 9), core()), None);
    }

    #[test]
    fn what_was_taken_back_is_forgotten() {
        let (mut one, mut two) = (group("11111111"), group("22222222"));
        let lines = keep("", &mut one, 0, day(3, 1));
        let lines = keep(&lines, &mut one, 1, day(3, 2));
        let lines = keep(&lines, &mut two, 1, day(3, 3));
        let lines = forget_last(&lines, "11111111");
        assert_eq!((days(&lines, "11111111").len(), days(&lines, "22222222").len()), (1, 1));
        assert_eq!(forget_last("", "11111111"), "");
    }

    #[test]
    fn the_oldest_are_thinned_out_and_the_first_stays() {
        let mut one = group("11111111");
        let mut lines = String::new();
        for n in 0..20 {
            lines = keep(&lines, &mut one, n, day(3, 1 + u16::from(n)));
        }
        let kept = days(&lines, "11111111");
        assert_eq!((kept.len(), kept[0].as_str(), kept[11].as_str()), (MOST, "2026-03-01", "2026-03-20"));
        assert_eq!(kept[10], "2026-03-19", "the latest stay close");
        // What is broken goes first; other groups' lines stay as they are.
        let broken = format!("22222222\t1.x.y\n{}", lines.replacen("1.", "9.", 1));
        let lines = keep(&broken, &mut one, 3, day(3, 25));
        assert!(lines.starts_with("22222222\t1.x.y\n") && !lines.contains("9."));
    }

    #[test]
    fn there_is_an_end_to_the_lines_of_all_groups() {
        let mut lines = String::new();
        for n in 0..80_u8 {
            lines = keep(&lines, &mut group(&format!("{n:08x}")), n, day(3, 1));
        }
        assert_eq!(lines.lines().count(), MOST_LINES);
        assert!(lines.contains("0000004f\t") && !lines.contains("00000000\t"));
    }
}
