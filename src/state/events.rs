//! Events for the page around: that something happened, and counts; never what was said.

use engine::group::Answer;
use engine::questionnaire::{JobId, Questionnaire};
use engine::state::{State, View};
use yew::Callback;

/// How many of the statements asked of me are answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Of these, how many are answered.
    pub answered: usize,
    /// How many are asked of me.
    pub asked: usize,
}

/// Callbacks for what happens. Counts at most go with it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HostEvents {
    /// Somebody has begun.
    pub on_start: Callback<()>,
    /// Another number of statements is answered, or asked.
    pub on_progress: Callback<Progress>,
    /// All statements of one job more are answered; of how many all are.
    pub on_job_complete: Callback<usize>,
    /// A result is shown.
    pub on_result: Callback<()>,
    /// Something of the group leaves this browser, by the buyer's doing.
    pub on_share: Callback<()>,
    /// Another copy of the group was added.
    pub on_join: Callback<()>,
    /// A way of asking a person was used.
    pub on_contact: Callback<()>,
    /// What the buyer hands over to who asked for a summary; none where they would rather not.
    pub on_summary: Callback<Option<String>>,
}

/// What the page around was last notified of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Milestones {
    begun: bool,
    progress: Progress,
    jobs: usize,
    results: bool,
}

impl Milestones {
    /// Where a state stands.
    pub fn of(state: &State, q: &Questionnaire) -> Milestones {
        let mut reached = Milestones { begun: state.me.is_some(), ..Milestones::default() };
        for job in JobId::ALL {
            let mine: Vec<usize> = q.items_of(job).filter(|item| state.is_mine(q, *item)).collect();
            let answered = mine.iter().filter(|item| state.my_answer(**item) != Answer::Nothing).count();
            reached.progress.answered += answered;
            reached.progress.asked += mine.len();
            reached.jobs += usize::from(!mine.is_empty() && answered == mine.len());
        }
        reached.results = state.view == View::Results && reached.progress.answered > 0;
        reached
    }

    /// Calls back for what is new against `before`.
    pub fn tell(self, before: Milestones, events: &HostEvents) {
        if self.begun && !before.begun {
            events.on_start.emit(());
        }
        if self.progress != before.progress {
            events.on_progress.emit(self.progress);
        }
        if self.jobs > before.jobs {
            events.on_job_complete.emit(self.jobs);
        }
        if self.results && !before.results {
            events.on_result.emit(());
        }
    }
}
