//! What is worth saying about a row of the group's board, with the sign that its cell carries.

use engine::assessment::Label;
use engine::group::{Kind, Node};
use engine::questionnaire::JobId;

use super::Scene;
use crate::components::glyph::Sign;
use crate::i18n::key;
use crate::phrases::spelled_first;
use crate::snapshot::Snapshot;

/// A flag of a row.
pub struct Flag {
    pub sign: Sign,
    pub words: String,
    /// Which of the row's cells carry its sign: none where those it is about carry others.
    pub on: Vec<Kind>,
}

/// The most topics a flag names.
const TOPICS: usize = 2;

/// The flags of a row, in the view whose rails show what they say. A cell carries one sign: what runs ahead comes
/// before two views, and a change to look at again is said in any case.
pub fn flags_of(scene: Scene, job: JobId) -> Vec<Flag> {
    let mut flags: Vec<Flag> = Vec::new();
    if !scene.has_figures || !scene.is_full() {
        return flags;
    }
    let free = |flags: &[Flag], kind: Kind| flags.iter().all(|flag| !flag.on.contains(&kind));
    for (sign, words, on) in ahead(scene.snapshot, job) {
        if free(&flags, on) {
            flags.push(Flag { sign, words, on: vec![on] });
        }
    }
    let kinds = [Kind::Done, Kind::Check, Kind::Agree].into_iter().filter(|kind| free(&flags, *kind));
    flags.extend(views(scene.snapshot, job, kinds));
    if let Some((words, kinds)) = look_again(scene.snapshot, job) {
        let on = kinds.into_iter().find(|kind| free(&flags, *kind));
        flags.push(Flag { sign: Sign::Turn, words, on: on.into_iter().collect() });
    }
    flags
}

/// Where one thing runs ahead of another.
fn ahead(snapshot: &Snapshot, job: JobId) -> Vec<(Sign, String, Kind)> {
    let found = &snapshot.figures.flags;
    let (evidence, agreement) = (found.evidence.contains(&job), found.agreement.contains(&job));
    let flags = [
        (evidence && agreement, Sign::Evidence, key::FLAG_BOTH, Kind::Check),
        (evidence && !agreement, Sign::Evidence, key::FLAG_EVIDENCE, Kind::Check),
        (agreement && !evidence, Sign::Talk, key::FLAG_AGREEMENT, Kind::Agree),
        (found.claimed.contains(&job), Sign::Talk, key::FLAG_CLAIMED, Kind::Agree),
        (found.upstream.iter().any(|(_, down)| *down == job), Sign::Ahead, key::FLAG_UPSTREAM, Kind::Done),
    ];
    let flags = flags.into_iter().filter(|(is, ..)| *is);
    flags.map(|(_, sign, word, on)| (sign, snapshot.text(word).to_owned(), on)).collect()
}

/// Statements of these cells that two camps see differently, with their topics.
fn views(snapshot: &Snapshot, job: JobId, kinds: impl Iterator<Item = Kind>) -> Option<Flag> {
    let two_ways = |item: &usize| {
        let figures = &snapshot.figures.items[*item];
        figures.in_scope && figures.agreement.label == Label::Polarised
    };
    let (mut on, mut items) = (Vec::new(), Vec::new());
    for kind in kinds {
        let found: Vec<usize> = Node { kind, job }.items(snapshot.q).filter(two_ways).collect();
        if !found.is_empty() {
            on.push(kind);
            items.extend(found);
        }
    }
    let words = match snapshot.q.topics(items.iter().copied()) {
        Some(topics) => {
            let more = topics.len().saturating_sub(TOPICS);
            let named = snapshot.words.series(&topics[..topics.len() - more]);
            let word = if more > 0 { key::FLAG_VIEWS_MORE } else { key::FLAG_VIEWS_ON };
            snapshot.words.fill(word, &[("topics", &named), ("n", &more)])
        }
        None => snapshot.text(key::FLAG_VIEWS).to_owned(),
    };
    (!items.is_empty()).then_some(Flag { sign: Sign::Views, words, on })
}

/// How many answers of this row a change asks to look at again, in the row that heads its entry, and where they are.
fn look_again(snapshot: &Snapshot, job: JobId) -> Option<(String, Vec<Kind>)> {
    let entries = snapshot.figures.revisit_entries(snapshot.q, &snapshot.group);
    let heading = entries.iter().filter(|entry| entry.head.job == job);
    let mut nodes: Vec<Node> = heading.flat_map(|entry| &entry.nodes).filter(|node| node.job == job).copied().collect();
    nodes.sort_unstable();
    let items: usize = nodes.iter().map(|node| node.items(snapshot.q).count()).sum();
    let words = snapshot.words.count(key::FLAG_LOOK_AGAIN, items, &[("count", &spelled_first(snapshot.words, items))]);
    (items > 0).then(|| (words, nodes.iter().map(|node| node.kind).collect()))
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use engine::group::{Answer, Group, Person};
    use engine::questionnaire::Questionnaire;
    use engine::state::State;

    use super::*;
    use crate::questionnaire::core;

    /// Two people who hold every role and see these statements in two ways.
    fn two_views(q: &'static Questionnaire, items: &[usize]) -> Snapshot {
        let person = |id: &str, level: u8| {
            let mut person = Person::new(id, q.all_roles(), q);
            for item in items {
                person.say(*item, Answer::Level(level), 0);
            }
            person
        };
        let group = Group { people: vec![person("a", 0), person("b", 4)], ..Group::new(q) };
        let state = State { group, ..State::new(q) };
        let shown = state.shown(q);
        Snapshot::of(q, Rc::new(state), &shown)
    }

    #[test]
    fn two_views_are_named_by_their_topics_if_there_are_some() {
        let item = core().item_by_id("C-SS").expect("an item");
        let found = |q| {
            let kinds = [Kind::Done, Kind::Agree].into_iter();
            views(&two_views(q, &[item]), JobId::SupplierSelection, kinds).expect("a flag")
        };
        let with_topic = found(core());
        assert_eq!(
            (with_topic.words.as_str(), with_topic.on),
            ("Two views: support for the supplier", vec![Kind::Agree])
        );
        let mut without = core().clone();
        without.items[item].topic = None;
        assert_eq!(found(Box::leak(Box::new(without))).words, "Two views");
        let alike = two_views(core(), &[item]);
        assert!(views(&alike, JobId::SolutionExploration, [Kind::Done].into_iter()).is_none());
    }

    #[test]
    fn of_many_topics_the_first_two_are_named() {
        let job = JobId::RequirementsBuilding;
        let items: Vec<usize> = core().items_of(job).collect();
        let found = views(&two_views(core(), &items), job, [Kind::Done].into_iter()).expect("a flag");
        assert_eq!(found.words, "Two views: must-haves, hard limits and 2 more");
    }
}
