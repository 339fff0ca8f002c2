//! The content's types: what a questionnaire holds once it has been read and found whole.
//!
//! The figures rely on the bounds named here; `buying-readiness-formats` checks them whenever it reads one. Texts are
//! `Cow<'static, str>`, so that content may be part of a program or be read while it runs.

mod job;
mod roles;
mod texts;

pub use job::JobId;
pub use roles::{MAX_ROLES, RoleSet};

use std::borrow::Cow;

/// A text of the questionnaire.
pub type Text = Cow<'static, str>;

/// How many levels every item has: 0 not started, 1 talked about, 2 drafted, 3 settled, 4 proven.
pub const LEVELS: usize = 5;
/// The highest level.
pub const TOP_LEVEL: u8 = 4;
/// At most this many items in one job.
pub const MAX_ITEMS_PER_JOB: usize = 40;
/// The most points that one level of an item may cost; the least is 1.
pub const MAX_POINTS: u32 = 100;

/// A role in the purchase, such as the economic buyer. A person may hold several.
#[derive(Clone, Debug, PartialEq)]
pub struct Role {
    /// Unique in the questionnaire; what files name it by.
    pub id: Text,
    /// What people read.
    pub label: Text,
    /// Who holds it, in a sentence.
    pub description: Text,
}

/// The words of a buying job.
#[derive(Clone, Debug, PartialEq)]
pub struct Job {
    /// Which of the six it is.
    pub id: JobId,
    /// A few letters, such as `PI`.
    pub short: Text,
    /// What people read.
    pub label: Text,
    /// The question that the job answers.
    pub question: Text,
}

/// A second cut through the items, across the jobs: work done, checked, agreed and the like.
#[derive(Clone, Debug, PartialEq)]
pub struct Lens {
    /// Unique in the questionnaire; what files name it by.
    pub id: Text,
    /// What people read.
    pub label: Text,
}

/// A size of effort.
#[derive(Clone, Debug, PartialEq)]
pub struct Effort {
    /// Unique in the questionnaire, such as `M`; what files name it by.
    pub id: Text,
    /// What one level costs, 1 to [`MAX_POINTS`]. A point is about half a working day of one person.
    pub points: u32,
    /// How long that is, in words.
    pub description: Text,
}

/// One statement that people answer with a level.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Unique in the questionnaire, such as `PI-1`; what files name it by.
    pub id: Text,
    /// The job it belongs to.
    pub job: JobId,
    /// The sequential job that a validation or consensus item is about, of which there is at most one each; none for
    /// items about the whole journey, and for those of sequential jobs.
    pub about: Option<JobId>,
    /// Position in [`Questionnaire::lenses`].
    pub lens: usize,
    /// The level that is enough, 1 to 4.
    pub target: u8,
    /// The roles best placed to answer; at least one.
    pub roles: RoleSet,
    /// The statement.
    pub text: Text,
    /// The statement as a question; [`Item::headline`] for where one is needed.
    pub question: Option<Text>,
    /// What the statement is about, in words that fit inside a sentence, such as `must-haves`; [`Questionnaire::topics`]
    /// for a list of them.
    pub topic: Option<Text>,
    /// What each level means for this statement.
    pub anchors: [Text; LEVELS],
    /// Why it matters.
    pub why: Text,
    /// How to get to the target.
    pub action: Text,
    /// The action in a few words; [`Item::short_step`] for where some are needed.
    pub short: Option<Text>,
    /// Position in [`Questionnaire::efforts`]: what each level costs.
    pub effort: usize,
    /// Position in [`Questionnaire::roles`]: the role that owns the next step.
    pub owner: usize,
    /// Digest of the statement and its anchors: another one is worded otherwise.
    pub wording: u32,
}

impl Item {
    /// How it is worded, in this language.
    pub fn worded(&self, language: &Text) -> Wording {
        Wording { language: language.clone(), digest: self.wording }
    }

    /// What heads a place about it: the question, else the statement.
    pub fn headline(&self) -> &str {
        self.question.as_ref().unwrap_or(&self.text)
    }

    /// What to do, where there is little room: the action in a few words, else the action.
    pub fn short_step(&self) -> &str {
        self.short.as_ref().unwrap_or(&self.action)
    }
}

/// How a statement was worded when somebody answered it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The language it was in.
    pub language: Text,
    /// Its [`Item::wording`].
    pub digest: u32,
}

/// A questionnaire that has been found whole: every position in it leads somewhere, and every bound is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Questionnaire {
    /// Which questionnaire it is, over all its editions and languages.
    pub id: Text,
    /// Which edition of it: targets, roles, efforts and dependencies belong to an edition.
    pub edition: Text,
    /// The language of its words, as a language tag.
    pub language: Text,
    /// The language that its texts were translated to: they count as the same wording. None where they are the source's.
    pub translation: Option<Text>,
    /// What the levels are called.
    pub level_names: [Text; LEVELS],
    /// What *don't know* is called.
    pub dont_know: Text,
    /// What *does not apply* is called.
    pub does_not_apply: Text,
    /// 1 to [`MAX_ROLES`] roles. Their order decides between equals wherever roles are listed.
    pub roles: Vec<Role>,
    /// The six jobs, in the order of [`JobId::ALL`].
    pub jobs: Vec<Job>,
    /// The lenses, at least one.
    pub lenses: Vec<Lens>,
    /// The sizes of effort, at least one.
    pub efforts: Vec<Effort>,
    /// Pairs of sequential jobs: the second rests on the first. No circle.
    pub dependencies: Vec<(JobId, JobId)>,
    /// The statements, 1 to [`MAX_ITEMS_PER_JOB`] of each job. Their order decides between equals in every list, and a
    /// person's answers stand in it.
    pub items: Vec<Item>,
    /// Digest of all that moves a figure; 32 hexadecimal digits. Answers belong to questionnaires of one scoring.
    pub scoring: Text,
    /// Digest of the words of this language; 32 hexadecimal digits.
    pub wording: Text,
}

impl Questionnaire {
    /// Every role of the questionnaire.
    pub fn all_roles(&self) -> RoleSet {
        RoleSet::first(self.roles.len())
    }

    /// The words of a job.
    pub fn job(&self, id: JobId) -> &Job {
        &self.jobs[id.index()]
    }

    /// The positions of the items that pass, in questionnaire order.
    pub fn items_where(&self, test: impl Fn(usize) -> bool) -> Vec<usize> {
        (0..self.items.len()).filter(|item| test(*item)).collect()
    }

    /// The positions of a job's items, in questionnaire order.
    pub fn items_of(&self, job: JobId) -> impl Iterator<Item = usize> + '_ {
        (0..self.items.len()).filter(move |i| self.items[*i].job == job)
    }

    /// The position of the validation or consensus item about a sequential job, if there is one.
    pub fn item_about(&self, always_on: JobId, sequential: JobId) -> Option<usize> {
        self.items.iter().position(|item| item.job == always_on && item.about == Some(sequential))
    }

    /// What one level of an item costs, in points.
    pub fn points(&self, item: usize) -> u32 {
        self.efforts[self.items[item].effort].points
    }

    /// The jobs a job's items rest on directly: the job checked or agreed, or the upstream jobs.
    pub fn upstream(&self, item: &Item) -> impl Iterator<Item = JobId> + '_ {
        let (job, about) = (item.job, item.about);
        let through_order = self.dependencies.iter().filter(move |(_, to)| *to == job).map(|d| d.0);
        about.into_iter().chain(through_order)
    }

    /// How many minutes the statements asked of these roles take, rounded.
    pub fn minutes(&self, roles: RoleSet) -> usize {
        self.minutes_for(&self.items_where(|item| self.items[item].roles.meets(roles)))
    }

    /// How many minutes these statements take, rounded: 230 words a minute for a statement and its anchors, or 500
    /// characters where a language writes without blanks between words, and 7 seconds each to decide.
    pub fn minutes_for(&self, items: &[usize]) -> usize {
        const SECONDS_EACH: usize = 7;
        let (pace, words): (usize, fn(&str) -> usize) = match self.spoken().split('-').next() {
            Some("ja" | "zh") => (500, |text| text.chars().count()),
            _ => (230, |text| text.split_whitespace().count()),
        };
        let read = |item: &usize| {
            let item = &self.items[*item];
            words(&item.text) + item.anchors.iter().map(|anchor| words(anchor)).sum::<usize>()
        };
        let read: usize = items.iter().map(read).sum();
        let seconds = read * 60 / pace + items.len() * SECONDS_EACH;
        (seconds + 30) / 60
    }

    /// The topics of these items, for a list inside a sentence. None if one of them has no topic: a statement does not
    /// fit inside a sentence, so the list stands in lines then.
    pub fn topics(&self, items: impl IntoIterator<Item = usize>) -> Option<Vec<&str>> {
        items.into_iter().map(|item| self.items[item].topic.as_deref()).collect()
    }

    /// The position of an item by its id.
    pub fn item_by_id(&self, id: &str) -> Option<usize> {
        self.items.iter().position(|item| item.id == id)
    }

    /// The position of a role by its id.
    pub fn role_by_id(&self, id: &str) -> Option<usize> {
        self.roles.iter().position(|role| role.id == id)
    }
}
