//! What the tests share: groups in a few words.

#![allow(dead_code, reason = "each test binary uses its part")]

pub mod borne;
pub mod broken;
pub mod full;
pub mod lengths;
pub mod links;
pub mod random;
pub mod small;

use buying_readiness::questionnaire::core;
use engine::assessment::{Assessment, Ground, assess};
use engine::group::{Answer, Group, Kind, Node, Person};
use engine::questionnaire::{JobId, Questionnaire, RoleSet};
use formats::file;

/// The core questionnaire.
pub fn q() -> &'static Questionnaire {
    core()
}

/// The position of an item of the core questionnaire.
pub fn item(id: &str) -> usize {
    q().item_by_id(id).unwrap_or_else(|| panic!("no item {id}"))
}

/// Roles by their ids, with blanks between; `all` for every role.
pub fn roles(ids: &str) -> RoleSet {
    if ids == "all" {
        return q().all_roles();
    }
    let role = |id: &str| q().role_by_id(id).unwrap_or_else(|| panic!("no role {id}"));
    ids.split_whitespace().fold(RoleSet::NONE, |set, id| set.with(role(id)))
}

/// The ids of roles, with blanks between.
pub fn role_names(roles: RoleSet) -> String {
    roles.iter().map(|role| q().roles[role].id.as_ref()).collect::<Vec<_>>().join(" ")
}

/// A job by the letters the core questionnaire gives it, such as `SE`.
pub fn job(short: &str) -> JobId {
    q().jobs.iter().find(|job| job.short == short).unwrap_or_else(|| panic!("no job {short}")).id
}

/// The letters of a job.
pub fn short(job: JobId) -> &'static str {
    &core().job(job).short
}

/// A node by its letters, such as `D:SE`.
pub fn node(name: &str) -> Node {
    let (kind, short) = name.split_once(':').expect("a kind, a colon and a job");
    let kind = match kind {
        "D" => Kind::Done,
        "V" => Kind::Check,
        "C" => Kind::Agree,
        _ => panic!("no kind {kind}"),
    };
    Node { kind, job: job(short) }
}

/// The letters of nodes, with blanks between.
pub fn node_names(nodes: &[Node]) -> String {
    let name = |node: &Node| format!("{}:{}", &node.name()[..1], short(node.job));
    nodes.iter().map(name).collect::<Vec<_>>().join(" ")
}

/// Somebody with answers in words: `PI-1=3`, `PI*=dk` for every item of a job, `*=t` for every item;
/// values are levels, `t` the item's target, `dk`, `na` and `-` for nothing. Later words win.
pub fn person(id: &str, role_ids: &str, answers: &str) -> Person {
    let mut person = Person::new(id, roles(role_ids), q());
    for word in answers.split_whitespace() {
        let (which, value) = word.split_once('=').expect("an item, = and a value");
        for (position, content) in q().items.iter().enumerate() {
            let chosen = match which.strip_suffix('*') {
                Some("") => true,
                Some(letters) => content.job == job(letters),
                None => content.id == which,
            };
            if chosen {
                person.say(position, answer(value, content.target), 0);
            }
        }
    }
    person
}

fn answer(word: &str, target: u8) -> Answer {
    match word {
        "t" => Answer::Level(target),
        "dk" => Answer::DontKnow,
        "na" => Answer::DoesNotApply,
        "-" => Answer::Nothing,
        level => Answer::Level(level.parse().expect("a level")),
    }
}

/// A group in which every role is expected.
pub fn group(people: impl IntoIterator<Item = Person>) -> Group {
    Group { people: people.into_iter().collect(), ..Group::new(q()) }
}

/// One person who answers for all of us.
pub fn solo(answers: &str) -> Group {
    group([person("a", "all", answers)])
}

/// People who hold every role and gave these levels to one item.
pub fn panel(id: &str, levels: &[u8]) -> Group {
    group(levels.iter().zip('a'..).map(|(level, name)| person(&name.to_string(), "all", &format!("{id}={level}"))))
}

/// Seven people on the way to invoice automation: a group with a bit of everything, and the figures that the model
/// prints for it.
pub fn group7() -> Group {
    file::read(include_str!("group7.json"), q()).expect("it is a group file").present()
}

/// The assessment of a group over the core questionnaire.
pub fn assessed(group: &Group) -> Assessment {
    assess(q(), group)
}

/// Where steps and plans of an assessment start.
pub fn ground(assessment: &Assessment) -> Ground<'_> {
    Ground::new(q(), &assessment.scale, &assessment.items)
}

/// The group with everything confirmed by its first person.
pub fn all_confirmed(group: &Group) -> Group {
    let mut group = group.clone();
    Node::all().for_each(|node| group.confirm(0, node, q()));
    group
}
