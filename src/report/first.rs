//! The first page: for people who have one minute.

use engine::assessment::{Ratio, Span};
use engine::questionnaire::JobId;

use super::Report;
use super::document::Column;
use super::next::Line;
use super::scoring::differences;
use super::us::us;
use crate::i18n::{Fill, Key, Part, key};
use crate::phrases::{self, day_words, missing_of, own_verdict_in, sole_voice, spelled, spelled_first, verdict_in};

/// The most steps, and the most differences, that the page has room for.
const STEPS: usize = 5;
const DIFFERENCES: usize = 3;
/// The most people who are named for what is missing of them.
const NAMED: usize = 12;

/// What stands on it.
pub struct FirstPage {
    /// What is bought, and the day: "Invoice automation 2027", "where we stand on 29 November 2026".
    pub head: [String; 2],
    /// Whose view it is, where one person alone has spoken.
    pub seen_by: Option<String>,
    pub verdict: String,
    /// None where nobody has said anything.
    pub figure: Option<Figure>,
    pub jobs: Vec<JobLine>,
    pub next: Vec<Line>,
    /// How many steps more there are.
    pub more_steps: usize,
    pub differ: Vec<Differ>,
    /// How many statements more are seen differently.
    pub more_differ: usize,
    /// Who is in, and what is open; then the edition.
    pub foot: Vec<String>,
}

/// Readiness with its range.
pub struct Figure {
    pub point: Ratio,
    pub range: Span,
    /// One person's own view: the range beside it is the group's.
    pub is_own: bool,
    pub title: String,
    pub about: String,
}

/// A job's figure.
pub struct JobLine {
    pub job: JobId,
    /// None where nothing of it counts, or nobody has said anything.
    pub point: Option<Ratio>,
    /// None where the figure is one person's own.
    pub range: Option<Span>,
    pub weakest: bool,
}

/// A statement that is seen differently, with its two ends: who stands there, and what they chose.
pub struct Differ {
    pub question: String,
    pub ends: [(String, String); 2],
}

impl Report<'_> {
    /// The first page.
    pub fn first_page(&self) -> FirstPage {
        let snapshot = self.snapshot;
        let own = sole_voice(snapshot).and_then(|person| Some((person, own_verdict_in(snapshot, person, us)?)));
        let seen_by = own.as_ref().map(|(person, _)| {
            let name = self.names.list(snapshot, &[*person]);
            snapshot.words.fill(key::REPORT_SEEN_BY, &[("name", &name)])
        });
        let verdict = own.as_ref().map_or_else(|| verdict_in(snapshot, us), |(_, (verdict, _))| verdict.clone());
        let view = own.map(|(_, (_, view))| view);
        let mut next = self.next_lines();
        let talk = &snapshot.figures.talk;
        let (more_steps, more_differ) = (next.len().saturating_sub(STEPS), talk.len().saturating_sub(DIFFERENCES));
        next.truncate(STEPS);
        let jobs = JobId::ALL.into_iter().map(|job| match &view {
            Some(view) => {
                let weakest = view.weakest.contains(&job) && view.weakest.len() < view.jobs.iter().flatten().count();
                JobLine { job, point: view.jobs[job.index()], range: None, weakest }
            }
            None => {
                let figures = &snapshot.figures;
                let range = figures.jobs[job.index()].filter(|_| figures.voices > 0);
                let weakest = figures.weakest.contains(&job) && figures.weakest.len() < figures.jobs_in_scope();
                JobLine { job, point: range.map(|range| range.point), range, weakest }
            }
        });
        FirstPage {
            head: self.head(),
            seen_by,
            verdict,
            figure: self.readiness(view.as_ref().map(|view| view.overall)),
            jobs: jobs.collect(),
            next,
            more_steps,
            differ: talk.iter().take(DIFFERENCES).map(|item| self.differ(*item)).collect(),
            more_differ,
            foot: self.foot(),
        }
    }

    /// What is bought, and where we stand on which day.
    pub fn head(&self) -> [String; 2] {
        let name = match self.snapshot.group.name.value.as_str() {
            "" => self.text(key::REPORT_UNNAMED),
            name => name,
        };
        let stands = match day_words(self.snapshot, self.today) {
            day if day.is_empty() => self.text(key::REPORT_STANDS_SOME_DAY).to_owned(),
            day => self.snapshot.words.fill(key::REPORT_STANDS_ON, &[("day", &day)]),
        };
        [name.to_owned(), stands]
    }

    fn readiness(&self, own: Option<Ratio>) -> Option<Figure> {
        let (figures, words) = (&self.snapshot.figures, self.snapshot.words);
        if figures.voices == 0 {
            return None;
        }
        let range = figures.overall;
        let point = own.unwrap_or(range.point);
        let (missing, vacant) = (figures.missing_answers(), figures.vacant.len());
        let parts: [Part; 3] =
            [("lo", &range.lo.percent()), ("hi", &range.hi.percent()), ("roles", &spelled(words, vacant))];
        let about = match (own, missing) {
            (Some(_), _) => words.count(key::REPORT_GROUP_RANGE, vacant, &parts),
            (None, 0) => words.text(key::RESULTS_EXACT).to_owned(),
            (None, missing) if range.lo.percent() == range.hi.percent() => words.count(key::REPORT_FIRM, missing, &[]),
            (None, missing) => words.count(key::REPORT_RANGE, missing, &parts),
        };
        let title = words.fill(key::REPORT_FIGURE, &[("point", &point.percent())]);
        Some(Figure { point, range, is_own: own.is_some(), title, about })
    }

    /// A statement's two ends.
    pub fn differ(&self, item: usize) -> Differ {
        let (ends, content) = (self.ends(item), &self.snapshot.q.items[item]);
        let end = |n: usize| {
            let said = content.anchors.get(usize::from(ends.levels[n])).map_or("", AsRef::as_ref);
            (self.names.list_few(self.snapshot, &ends.people[n]), said.to_owned())
        };
        Differ { question: content.headline().to_owned(), ends: [end(0), end(1)] }
    }

    /// Who is in and what is open, then which questions these are.
    fn foot(&self) -> Vec<String> {
        let words = self.snapshot.words;
        let edition = [("edition", &self.snapshot.q.edition as &dyn Fill)];
        let is_core = differences(self.snapshot.q).is_empty();
        let edition = words.fill(if is_core { key::REPORT_EDITION } else { key::REPORT_EDITION_OTHER }, &edition);
        let mut lines = vec![[self.who_is_in(), self.what_is_open()].join(" ")];
        lines.push(edition);
        lines.retain(|line| !line.trim().is_empty());
        lines
    }

    /// "Seven people in six roles answered apart."
    pub fn who_is_in(&self) -> String {
        let (group, words) = (&self.snapshot.group, self.snapshot.words);
        let in_it = group.people.iter().filter(|person| person.answered() > 0);
        let (mut people, mut roles) = (0, engine::questionnaire::RoleSet::NONE);
        for person in in_it {
            people += 1;
            roles = roles.or(person.roles.value);
        }
        if people == 0 {
            return words.text(key::REPORT_WHO_NOBODY).to_owned();
        }
        let roles = words.count(key::REPORT_ROLE_COUNT, roles.len(), &[("count", &spelled(words, roles.len()))]);
        words.count(key::REPORT_WHO, people, &[("count", &spelled_first(words, people)), ("roles", &roles)])
    }

    /// "Missing answers: Cho 4, Ben 3."
    fn what_is_open(&self) -> String {
        let (snapshot, words) = (self.snapshot, self.snapshot.words);
        let mut missing: Vec<(String, usize)> = Vec::new();
        for n in 0..snapshot.group.people.len() {
            let open = missing_of(snapshot, n).len();
            let name = if open > 0 { self.names.list(snapshot, &[n]) } else { continue };
            match missing.iter_mut().find(|(known, _)| *known == name) {
                Some((_, count)) => *count += open,
                None => missing.push((name, open)),
            }
        }
        missing.sort_by_key(|(_, open)| std::cmp::Reverse(*open));
        let others = missing.len().saturating_sub(NAMED);
        let mut list: Vec<String> = missing.iter().take(NAMED).map(|(name, open)| format!("{name} {open}")).collect();
        if others > 0 {
            list.push(words.count(key::RESULTS_MORE, others, &[]));
        }
        let mut open = Vec::new();
        if !list.is_empty() {
            open.push(words.fill(key::REPORT_OPEN_ANSWERS, &[("list", &words.list_plain(&list))]));
        }
        if !snapshot.figures.vacant.is_empty() {
            let roles = phrases::role_names(snapshot, snapshot.figures.vacant);
            open.push(words.count(key::REPORT_SILENT_ROLES, snapshot.figures.vacant.len(), &[("roles", &roles)]));
        }
        open.join(" ")
    }

    /// The heads of what is done next.
    pub fn step_columns(&self) -> [(Key, Column); 4] {
        let alone = sole_voice(self.snapshot).is_some();
        let brings = if alone { key::REPORT_TAKES } else { key::REPORT_BRINGS };
        [
            (key::REPORT_STEP, Column::Words),
            (key::REPORT_OWNER, Column::Name),
            (key::REPORT_BY, Column::Whole),
            (brings, Column::Whole),
        ]
    }

    /// "Done when: …"; empty for a step of the group's own.
    pub fn done_when(&self, line: &Line) -> String {
        if line.done_when.is_empty() {
            String::new()
        } else {
            [self.text(key::DO_DONE_WHEN), " ", &line.done_when].concat()
        }
    }

    /// How many more there are, and that they lower nothing.
    pub fn more_differ(&self, more: usize) -> String {
        let words = self.snapshot.words;
        let never = self.text(key::REPORT_NEVER_LOWERS);
        if more == 0 {
            return never.to_owned();
        }
        [&words.count(key::REPORT_MORE_DIFFER, more, &[("count", &spelled_first(words, more))]), " ", never].concat()
    }
}
