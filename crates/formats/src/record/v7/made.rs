//! What format 7 has and those before have not: what the record was made with, so that another edition can take over
//! what both ask, and how the statements were worded that were answered.

use std::borrow::Cow;

use engine::questionnaire::{
    Effort, Item, Job, JobId, LEVELS, Lens, MAX_ITEMS_PER_JOB, MAX_ROLES, Questionnaire, Role, RoleSet, Text, Wording,
};
use engine::state::State;
use serde::{Deserialize, Serialize};

/// What stands behind all else.
#[derive(Default, Serialize, Deserialize)]
pub struct Made<'a> {
    id: &'a str,
    edition: &'a str,
    /// Each with the roles asked.
    #[serde(borrow)]
    items: Vec<(&'a str, u16)>,
    #[serde(borrow)]
    roles: Vec<&'a str>,
    /// By the places of their jobs.
    dependencies: Vec<(u8, u8)>,
    /// Item, language and digest.
    #[serde(borrow)]
    worded: Vec<(u8, &'a str, u32)>,
}

impl<'a> Made<'a> {
    /// Of a state.
    pub fn of(state: &'a State, q: &'a Questionnaire) -> Made<'a> {
        let worded = state.worded.iter();
        Made {
            id: &q.id,
            edition: &q.edition,
            items: q.items.iter().map(|item| (&*item.id, item.roles.0)).collect(),
            roles: q.roles.iter().map(|role| &*role.id).collect(),
            dependencies: q.dependencies.iter().map(|(from, to)| (from.index() as u8, to.index() as u8)).collect(),
            worded: worded.map(|(item, worded)| (*item as u8, &*worded.language, worded.digest)).collect(),
        }
    }

    /// The state with it.
    pub fn add_to(self, mut state: State) -> State {
        for (item, language, digest) in self.worded {
            state.worded.insert(item.into(), Wording { language: language.to_owned().into(), digest });
        }
        state
    }

    /// The questionnaire without its words.
    pub fn questionnaire(self, scoring: &str) -> Option<Questionnaire> {
        let text = |text: &str| Text::from(text.to_owned());
        let most = JobId::ALL.len() * MAX_ITEMS_PER_JOB;
        if !(1..=most).contains(&self.items.len()) || !(1..=MAX_ROLES).contains(&self.roles.len()) {
            return None;
        }
        let all = RoleSet::first(self.roles.len());
        let item = |(id, roles): (&str, u16)| {
            let roles = RoleSet(roles);
            roles.without(all).is_empty().then(|| Item {
                id: text(id),
                roles,
                job: JobId::ProblemIdentification,
                about: None,
                lens: 0,
                target: 1,
                text: NO_WORD,
                question: None,
                topic: None,
                anchors: [NO_WORD; LEVELS],
                why: NO_WORD,
                action: NO_WORD,
                short: None,
                effort: 0,
                owner: 0,
                wording: 0,
            })
        };
        let job = |place: u8| JobId::SEQUENTIAL.get(usize::from(place)).copied();
        Some(Questionnaire {
            id: text(self.id),
            edition: text(self.edition),
            language: NO_WORD,
            translation: None,
            level_names: [NO_WORD; LEVELS],
            dont_know: NO_WORD,
            does_not_apply: NO_WORD,
            roles: self.roles.iter().map(|id| Role { id: text(id), label: NO_WORD, description: NO_WORD }).collect(),
            jobs: JobId::ALL.map(|id| Job { id, short: NO_WORD, label: NO_WORD, question: NO_WORD }).into(),
            lenses: vec![Lens { id: NO_WORD, label: NO_WORD }],
            efforts: vec![Effort { id: NO_WORD, points: 1, description: NO_WORD }],
            dependencies: self
                .dependencies
                .into_iter()
                .map(|(from, to)| Some((job(from)?, job(to)?)))
                .collect::<Option<_>>()?,
            items: self.items.into_iter().map(item).collect::<Option<_>>()?,
            scoring: text(scoring),
            wording: NO_WORD,
        })
    }
}

const NO_WORD: Text = Cow::Borrowed("");
