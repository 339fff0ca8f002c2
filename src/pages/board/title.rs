//! What the board is headed by: where I am, or where the group is.

use engine::questionnaire::JobId;

use crate::components::Perspective;
use crate::i18n::{Part, key};
use crate::phrases::{self, spelled, spelled_first};
use crate::snapshot::Snapshot;

/// Title and lead.
pub fn title(snapshot: &Snapshot, whose: Perspective) -> (String, String) {
    match whose {
        Perspective::Mine => (snapshot.text(key::BOARD_TITLE).to_owned(), my_lead(snapshot)),
        Perspective::Group => {
            let count = spelled_first(snapshot.words, snapshot.group.people.len());
            (snapshot.words.fill(key::BOARD_TITLE_GROUP, &[("count", &count)]), group_lead(snapshot))
        }
    }
}

/// How far I am.
fn my_lead(snapshot: &Snapshot) -> String {
    let (answered, asked) = phrases::progress(snapshot);
    let (word, n) = match answered {
        _ if asked == 0 => (key::BOARD_LEAD_NOTHING, 0),
        all if all == asked => (key::BOARD_LEAD_DONE, all),
        some if snapshot.state.is_done(snapshot.q) => (key::BOARD_LEAD_LEFT, some),
        0 => (key::BOARD_LEAD_BEGIN, asked),
        some => (key::BOARD_LEAD, some),
    };
    snapshot.words.count(word, n, &[("of", &asked)])
}

/// The weakest of the six, and how many changes ask to look again.
fn group_lead(snapshot: &Snapshot) -> String {
    let words = snapshot.words;
    if let Some(person) = phrases::sole_voice(snapshot).and_then(|person| snapshot.group.people.get(person)) {
        return words.fill(key::BOARD_THREAD_VOICE, &[("name", &phrases::called(snapshot, person))]);
    }
    let changes = snapshot.figures.revisit_entries(snapshot.q, &snapshot.group).len();
    let look = words.count(key::BOARD_SECOND_LOOK, changes, &[("count", &spelled_first(words, changes))]);
    if changes > 0 { weakest(snapshot) + " " + &look } else { weakest(snapshot) }
}

fn weakest(snapshot: &Snapshot) -> String {
    let (figures, words) = (&snapshot.figures, snapshot.words);
    let is_known = |job: &&JobId| snapshot.q.items_of(**job).any(|item| figures.items[item].is_known());
    let name = |job: &JobId| match job {
        JobId::Validation => words.text(key::BOARD_THREAD_CHECKING),
        JobId::ConsensusCreation => words.text(key::BOARD_THREAD_AGREEING),
        job => &snapshot.q.job(*job).label,
    };
    // A job nobody has said anything about holds nobody back: it is not known.
    if figures.weakest.iter().filter(is_known).count() == 0 {
        let jobs: Vec<&str> = figures.weakest.iter().map(|job| &*snapshot.q.job(*job).label).collect();
        return words.fill(key::VERDICT_UNSAID, &[("jobs", &words.list(&jobs))]);
    }
    let names: Vec<&str> = figures.weakest.iter().map(name).collect();
    let low = figures.weakest.first().and_then(|job| figures.jobs[job.index()]).map_or(0, |span| span.point.percent());
    let (count, first) = (spelled(words, names.len()), spelled_first(words, names.len()));
    let (word, count) = match names.len() {
        1 => (key::BOARD_THREAD_ONE, count),
        all if all == figures.jobs_in_scope() => (key::BOARD_THREAD_ALL, count),
        2 => (key::BOARD_THREAD_FEW, count),
        _ => (key::BOARD_THREAD_MANY, first),
    };
    let parts: [Part; 3] = [("threads", &words.list(&names)), ("count", &count), ("n", &low)];
    words.count(word, names.len(), &parts)
}
