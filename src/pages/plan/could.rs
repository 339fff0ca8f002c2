//! "What could a week do?": the exact plan for some time, worked out, beside the plan the group has.

use engine::assessment::{Ground, Plan, Ratio, Span, plans};
use yew::prelude::*;

use super::acts;
use super::could_steps::{Missing, missing, steps};
use super::trial::Trial;
use crate::components::charts::{Effort, Stop, effort};
use crate::components::{Unfold, keyed};
use crate::hooks::{use_assessment, use_draft, use_focus, use_snapshot};
use crate::i18n::{Key, Part, key};
use crate::phrases::{effort_words, plan_steps, rows_of_steps, sentence, sole_voice, spelled};
use crate::report::Names;
use crate::snapshot::Snapshot;

/// How much time there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Time {
    TwoDays,
    #[default]
    Week,
    TwoWeeks,
}

impl Time {
    const ALL: [Time; 3] = [Time::TwoDays, Time::Week, Time::TwoWeeks];

    /// In points; a point is half a working day.
    const fn points(self) -> u32 {
        match self {
            Time::TwoDays => 4,
            Time::Week => 10,
            Time::TwoWeeks => 20,
        }
    }

    /// The question, the choice, and the days of work.
    const fn words(self) -> [Key; 3] {
        match self {
            Time::TwoDays => [key::COULD_TWO_DAYS, key::COULD_TWO_DAYS_SHORT, key::COULD_TWO_DAYS_WORK],
            Time::Week => [key::COULD_WEEK, key::COULD_WEEK_SHORT, key::COULD_WEEK_WORK],
            Time::TwoWeeks => [key::COULD_TWO_WEEKS, key::COULD_TWO_WEEKS_SHORT, key::COULD_TWO_WEEKS_WORK],
        }
    }
}

/// The best plan for so many points of all up to these.
fn best_for(plans: &[Plan], points: u32) -> Option<&Plan> {
    plans.iter().rfind(|plan| plan.points <= points)
}

/// The panel.
#[component]
pub fn CouldDo() -> Html {
    let (snapshot, assessment, focus) = (use_snapshot(), use_assessment(), use_focus());
    let (time, trial) = (use_draft::<Time>(), use_draft::<Trial>());
    let names = use_memo(snapshot.clone(), Names::of);
    let added = use_state(|| None::<Missing>);
    let figures = &snapshot.figures;
    let ground = Ground::new(snapshot.q, &figures.scale, &figures.items);
    // What the plans are made of: worked out anew only where that changed, and not for what is decided.
    let made_of: Vec<_> = figures.items.iter().map(|it| (it.supported, it.is_known(), it.in_scope)).collect();
    let plans = use_memo(made_of, |_| plans(&ground, Time::TwoWeeks.points()));
    let [title, _, work] = time.words();
    let text = |key: Key| snapshot.text(key);
    let choice = |choice: Time| {
        let onchange = time.on_update(move |time, _: Event| *time = choice);
        html! { <label><input type="radio" name="could" checked={*time == choice} {onchange} />{ text(choice.words()[1]) }</label> }
    };
    let plan = best_for(&plans, time.points()).filter(|plan| plan.points > 0);
    let Some(plan) = plan else {
        let none = if figures.distance(snapshot.q).unknown > 0 { key::DO_UNKNOWN } else { key::COULD_NONE };
        return html! {
            <section class="could no-print" aria-labelledby="could">
                <h3 class="heading" id="could">{ text(key::COULD_WEEK) }</h3>
                <p class="small">{ text(none) }</p>
            </section>
        };
    };
    let rows = rows_of_steps(&ground, &plan.levels);
    let planned = plan_steps(&snapshot.group);
    let (raises, missing) = missing(&planned, &rows);
    let on_add = {
        let added = added.clone();
        Callback::from(move |_: MouseEvent| {
            if !raises.is_empty() {
                let state = assessment.state();
                assessment.apply_all(acts::add(&state.group, &raises));
                added.set(Some(missing));
            }
        })
    };
    let by_hand = {
        let toggle = trial.on_update(|trial, _: MouseEvent| trial.is_open = !trial.is_open);
        let (focus, is_open) = (focus, trial.is_open);
        Callback::from(move |event: MouseEvent| {
            toggle.emit(event);
            if !is_open {
                focus.to("[id=by-hand]");
            }
        })
    };
    let has_figures = sole_voice(&snapshot).is_none();
    html! {
        <section class="could no-print" aria-labelledby="could">
            <h3 class="heading" id="could">{ keyed(text(title)) }</h3>
            <fieldset class="seg">
                <legend class="sr">{ text(key::COULD_TIME) }</legend>
                { for Time::ALL.into_iter().map(choice) }
            </fieldset>
            { outcome(&snapshot, &ground, plan, rows.len(), text(work)) }
            if has_figures { { curve(&snapshot, &plans, *time) } }
            { steps(&snapshot, &names, &planned, &rows) }
            <div class="acts">
                { add_button(&snapshot, rows.len(), missing, on_add) }
                if has_figures {
                    <button type="button" class="link" aria-expanded={if trial.is_open { "true" } else { "false" }} onclick={by_hand}>{ text(key::COULD_BY_HAND) }</button>
                }
            </div>
            <p class="sr" role="status">
                if let Some(added) = *added { { keyed(added_words(&snapshot, added)) } }
            </p>
            <Unfold class="why-number" summary={text(key::COULD_WHY)}>
                <div class="why-body"><p>{ text(key::COULD_WHY_BEST) }</p><p>{ text(key::COULD_WHY_ORDER) }</p></div>
            </Unfold>
        </section>
    }
}

/// What it comes to: readiness instead of today's, with the range it would have; of one voice only how much it is.
fn outcome(snapshot: &Snapshot, ground: &Ground, plan: &Plan, n: usize, work: &str) -> Html {
    let words = snapshot.words;
    let count = spelled(words, n);
    if sole_voice(snapshot).is_some() {
        let text = words.count(key::COULD_STEPS, n, &[("count", &count), ("work", &work)]);
        return html! { <p class="could-about">{ keyed(sentence(&text)) }</p> };
    }
    let levels = plan.levels.iter().copied().enumerate().filter(|(item, level)| *level > ground.start[*item]);
    let reached = ground.what_if(&levels.collect::<Vec<_>>());
    let now = ground.what_if(&[]).point.percent();
    let Span { point, lo, hi } = reached;
    let parts: [Part; 5] =
        [("now", &now), ("lo", &lo.percent()), ("hi", &hi.percent()), ("count", &count), ("work", &work)];
    let word = if lo.percent() == hi.percent() { key::COULD_INSTEAD_EXACT } else { key::COULD_INSTEAD };
    let figure = words.number(point.percent());
    html! {
        <>
            <p class="could-out">
                <b class="could-value" key={figure.clone()}>{ figure }</b>
                <span class="could-about">{ keyed(words.count(word, n, &parts)) }</span>
            </p>
            if now != snapshot.figures.overall.point.percent() { <p class="small">{ words.text(key::DO_ONCE_REVISITED) }</p> }
        </>
    }
}

/// Readiness over days of work.
fn curve(snapshot: &Snapshot, plans: &[Plan], time: Time) -> Html {
    let (words, scale) = (snapshot.words, &snapshot.figures.scale);
    let best: Vec<(u32, Ratio)> = plans.iter().map(|plan| (plan.points, scale.ratio(plan.units))).collect();
    let reached = |points: u32| best.iter().rfind(|(cost, _)| *cost <= points).map_or(Ratio::ZERO, |(_, it)| *it);
    let percents: Vec<i64> =
        [0].into_iter().chain(Time::ALL.map(Time::points)).map(|points| reached(points).percent()).collect();
    let parts: [Part; 4] =
        [("now", &percents[0]), ("days", &percents[1]), ("week", &percents[2]), ("weeks", &percents[3])];
    let tip = |(cost, reached): &(u32, Ratio)| match cost {
        0 => words.fill(key::COULD_TIP_NOW, &[("then", &reached.percent())]),
        cost => words.fill(key::COULD_TIP, &[("effort", &effort_words(snapshot, *cost)), ("then", &reached.percent())]),
    };
    let tips: Vec<String> = best.iter().map(tip).collect();
    let stop = |time: Time| Stop { points: time.points(), word: words.text(time.words()[1]) };
    let today = Stop { points: 0, word: words.text(key::COULD_TODAY) };
    effort(&Effort {
        words,
        best: &best,
        most: Time::TwoWeeks.points(),
        at: (time.points(), reached(time.points())),
        stops: &[today, stop(Time::TwoDays), stop(Time::Week), stop(Time::TwoWeeks)],
        tips: &tips,
        label: &words.fill(key::COULD_CURVE, &parts),
    })
}

/// Adds what is missing; once all is there, says so in the same box, and does nothing more.
fn add_button(snapshot: &Snapshot, rows: usize, missing: Missing, onclick: Callback<MouseEvent>) -> Html {
    let words = snapshot.words;
    let count = |word: Key, n: usize| words.count(word, n, &[("count", &spelled(words, n))]);
    let is_all_in = missing == Missing::default();
    let (class, text) = match missing {
        _ if is_all_in => ("in-plan", words.text(key::COULD_ALL_IN).to_owned()),
        Missing { new: 0, further } => ("button", count(key::COULD_ADD_FURTHER, further)),
        Missing { new, .. } if new == rows => ("button", count(key::COULD_ADD, new)),
        Missing { new, .. } => ("button", count(key::COULD_ADD_MISSING, new)),
    };
    html! {
        <button type="button" {class} part="button" aria-disabled={is_all_in.then_some("true")} {onclick}>{ keyed(text) }</button>
    }
}

/// How many steps came into the plan, and how many were in it and go further.
fn added_words(snapshot: &Snapshot, Missing { new, further }: Missing) -> String {
    let said = [(key::COULD_ADDED, new), (key::COULD_GONE_FURTHER, further)].into_iter().filter(|(_, n)| *n > 0);
    said.map(|(word, n)| snapshot.words.count(word, n, &[])).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_is_five_days_of_work() {
        assert_eq!(Time::ALL.map(Time::points), [4, 10, 20]);
        assert_eq!(Time::default(), Time::Week);
    }
}
