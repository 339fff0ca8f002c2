//! The report in ten lines, for a mail or a chat: plain text, without anybody's name.

use engine::assessment::Ratio;
use engine::group::Day;
use formats::link::{self, Kind, Link};
use formats::{Include, Names, redacted};

use super::Report;
use super::next::Line;
use crate::i18n::{Part, key};
use crate::phrases::{brief_day, spelled, spelled_first};

/// The longest text that goes through every mail program, in characters.
pub const FITS: usize = 1_800;
/// The most steps there are in it.
const STEPS: usize = 3;

/// What goes into the ten lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TenLines {
    /// Verdict, figure, jobs, where we differ, and who is in.
    pub standing: bool,
    /// The next steps.
    pub steps: bool,
    /// The address of a link to the whole; empty for none, where the whole is wanted and there is no such link.
    pub link: Option<String>,
}

impl Report<'_> {
    /// A link to the group so far without names, notes and decisions, as far as it may be seen; none where it is too
    /// large for one.
    pub fn link_to_all(&self) -> Option<String> {
        let snapshot = self.snapshot;
        let group = if snapshot.state.is_closed(snapshot.q) { &snapshot.group } else { &snapshot.state.group };
        let include = Include { names: Names::RolesOnly, decisions: false, ..Include::default() };
        let link = Link::of(Kind::Group, self.today, redacted(group, include));
        link::write(&link, snapshot.q).ok()
    }

    /// The lines, ten at most. A link stands in the last if all of it fits; else that says that a file follows.
    pub fn ten_lines(&self, what: &TenLines) -> String {
        let mut lines = Vec::new();
        if what.standing {
            lines.extend(self.standing_lines());
        }
        if what.steps {
            lines.extend(self.next_lines().iter().take(STEPS).map(|line| self.step_line(line)));
        }
        if let Some(link) = &what.link {
            let with_link = self.snapshot.words.fill(key::TEN_LINK, &[("link", link)]);
            let length = lines.iter().map(|line| line.chars().count() + 1).sum::<usize>() + with_link.chars().count();
            let fits = !link.is_empty() && length <= FITS;
            lines.push(if fits { with_link } else { self.text(key::TEN_FILE).to_owned() });
        }
        lines.join("\n")
    }

    fn standing_lines(&self) -> Vec<String> {
        let (page, words, q) = (self.first_page(), self.snapshot.words, self.snapshot.q);
        let [name, stands] = page.head;
        let mut lines = vec![[&name, words.text(key::LIST_COMMA), &stands, "."].concat()];
        lines.push(match page.seen_by {
            // Nobody is named here.
            Some(_) => words.fill(key::TEN_SEEN_BY, &[("verdict", &page.verdict)]),
            None => page.verdict,
        });
        if let Some(figure) = page.figure {
            lines.push([&figure.title, words.text(key::LIST_COMMA), &figure.about, "."].concat());
        }
        let figure = |point: Ratio| words.number(point.percent());
        let jobs: Vec<String> = page
            .jobs
            .iter()
            .filter_map(|line| Some([q.job(line.job).label.as_ref(), " ", &figure(line.point?)].concat()))
            .collect();
        if !jobs.is_empty() {
            lines.push(words.list_plain(&jobs));
        }
        let talk = &self.snapshot.figures.talk;
        if !talk.is_empty() {
            let topics = q.topics(talk.iter().take(STEPS).copied());
            lines.push(match topics {
                Some(topics) if talk.len() <= STEPS => {
                    words.fill(key::TEN_DIFFER, &[("list", &words.list_plain(&topics))])
                }
                Some(topics) => {
                    let more = talk.len() - STEPS;
                    let parts: [Part; 2] = [("list", &words.series(&topics)), ("count", &spelled(words, more))];
                    words.count(key::TEN_DIFFER_MORE, more, &parts)
                }
                None => words.count(key::TEN_DIFFER_COUNT, talk.len(), &[("count", &spelled_first(words, talk.len()))]),
            });
        }
        lines.push(self.who_is_in());
        lines
    }

    /// "Next: Write down the five assumptions (Champion, by 4 Dec)."
    fn step_line(&self, line: &Line) -> String {
        let words = self.snapshot.words;
        let day = if line.by == Day::NONE {
            String::new()
        } else {
            words.fill(key::TEN_BY, &[("day", &brief_day(self.snapshot, line.by))])
        };
        let mut about = vec![line.role.clone(), day];
        about.retain(|part| !part.is_empty());
        let about = words.series(&about);
        let word = if about.is_empty() { key::TEN_STEP_ALONE } else { key::TEN_STEP };
        // A text of one's own may have lines; here it is one.
        let step = line.step.split_whitespace().collect::<Vec<_>>().join(" ");
        words.fill(word, &[("step", &step.trim_end_matches('.')), ("about", &about)])
    }
}
