//! Which statements are shown of what each of us said: by job, and by how the answers stand.

use engine::assessment::{Assessment, Label};
use engine::questionnaire::Questionnaire;
use yew::prelude::*;

use crate::components::{input_value, keyed};
use crate::drafts::DraftHandle;
use crate::i18n::{Key, key};
use crate::snapshot::Snapshot;

/// What is chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of this job, by its position; none: of all.
    job: Option<usize>,
    /// With answers that stand like this; none: all.
    label: Option<Label>,
}

/// How answers can stand, and what that is called here, the ones to talk about first.
const LABELS: [(Label, Key); 5] = [
    (Label::Polarised, key::TALK_TWO_WAYS),
    (Label::Split, key::TALK_SPREAD),
    (Label::Aligned, key::TALK_ALIKE),
    (Label::Single, key::FILTER_ONE),
    (Label::None, key::FILTER_NOBODY),
];

impl Filter {
    /// A job was chosen by the value of its option; an empty one is all.
    pub fn choose_job(&mut self, value: &str) {
        self.job = value.parse().ok();
    }

    /// How answers stand was chosen likewise.
    pub fn choose_label(&mut self, value: &str) {
        self.label = value.parse().ok().and_then(|n: usize| LABELS.get(n)).map(|(label, _)| *label);
    }

    /// Whether an item is shown.
    pub fn passes(self, q: &Questionnaire, figures: &Assessment, item: usize) -> bool {
        let job = self.job.is_none_or(|job| q.items[item].job.index() == job);
        job && self.label.is_none_or(|label| figures.items[item].agreement.label == label)
    }
}

/// Two lists to choose from, and how many statements that leaves.
pub fn filters(snapshot: &Snapshot, filter: &DraftHandle<Filter>, shown: usize) -> Html {
    let words = snapshot.words;
    let choosing = |choose: fn(&mut Filter, &str)| {
        filter.on_update(move |filter, event: InputEvent| {
            if let Some(value) = input_value(&event) {
                choose(filter, &value);
            }
        })
    };
    let jobs: Vec<&str> = snapshot.q.jobs.iter().map(|job| job.label.as_ref()).collect();
    let labels = LABELS.map(|(_, word)| words.text(word));
    let label = LABELS.iter().position(|(label, _)| filter.label == Some(*label));
    let job_names = [key::BOARD_JOB, key::FILTER_ALL_JOBS].map(|word| words.text(word));
    let label_names = [key::FILTER_ANSWERS, key::FILTER_ALL].map(|word| words.text(word));
    let shown = (**filter != Filter::default()).then(|| words.count(key::FILTER_SHOWN, shown, &[]));
    html! {
        <div class="filters no-print">
            { choice(snapshot, "said-job", job_names, &jobs, filter.job, choosing(Filter::choose_job)) }
            { choice(snapshot, "said-label", label_names, &labels, label, choosing(Filter::choose_label)) }
            <p class="small" role="status">{ keyed(shown.unwrap_or_default()) }</p>
        </div>
    }
}

/// One list: what it chooses by and what "all" is called, its entries, and the chosen one.
fn choice(
    snapshot: &Snapshot,
    id: &'static str,
    [name, all]: [&'static str; 2],
    entries: &[&str],
    chosen: Option<usize>,
    oninput: Callback<InputEvent>,
) -> Html {
    let entry = |(n, entry): (usize, &&str)| {
        html! { <option value={n.to_string()} selected={chosen == Some(n)} lang={snapshot.lang_of(entry)}>{ *entry }</option> }
    };
    html! {
        <div class="since">
            <label class="label" for={id}>{ name }</label>
            <select class="text-in" {id} {oninput}>
                <option value="" selected={chosen.is_none()}>{ all }</option>
                { for entries.iter().enumerate().map(entry) }
            </select>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_option_stands_for_chooses_all() {
        let mut filter = Filter::default();
        filter.choose_job("2");
        filter.choose_label("0");
        assert_eq!(filter, Filter { job: Some(2), label: Some(Label::Polarised) });
        filter.choose_job("");
        filter.choose_label("9");
        assert_eq!(filter, Filter::default());
    }
}
