//! The message to the others, with the link that offers each of them the same change.

use engine::group::{Group, Person};
use engine::state::Action;
use formats::invitation;
use formats::link::{self, Kind, Link};
use yew::prelude::*;

use super::offers::Outcome;
use crate::components::{Outgoing, keyed};
use crate::hooks::{use_assessment, use_link_address, use_platform, use_snapshot};
use crate::i18n::{Part, key};
use crate::phrases::{called, matter_headline, spelled};
use crate::platform::random;
use crate::snapshot::Snapshot;

/// Properties of [`Message`].
#[derive(Clone, PartialEq, Properties)]
pub struct MessageProps {
    /// What the topics ended with.
    pub outcomes: Vec<Outcome>,
}

/// The message, to be changed and copied.
#[component]
pub fn Message(MessageProps { outcomes }: &MessageProps) -> Html {
    let (snapshot, assessment, platform) = (use_snapshot(), use_assessment(), use_platform());
    let (to, words) = (use_link_address(), snapshot.words);
    // A link needs a group to lead to.
    use_effect_with(snapshot.state.group.id.is_empty(), {
        let assessment = assessment.clone();
        move |is_empty| {
            if *is_empty {
                assessment.apply(Action::Found(random::id()));
            }
        }
    });
    let group = &snapshot.state.group;
    let me = snapshot.state.my().map_or("", |me| me.name.value.as_str());
    // What was decided, and nobody's answers.
    let decided = Group { decisions: group.decisions.clone(), ..invitation(group) };
    let link = link::write(&Link::of(Kind::Outcome, platform.today, decided).from(me), snapshot.q);
    let address = link.map_or_else(|_| to.page().to_owned(), |link| to.of(&link));
    let text = letter(&snapshot, outcomes, &address, me);
    let on_leave = Callback::from(move |()| assessment.share(Vec::new()));
    let [whom, offers] = one_link(&snapshot);
    html! {
        <div class="count-message">
            <p class="count-line"><b key={whom.clone()}>{ whom }</b>{ " " }{ keyed(offers) }</p>
            <Outgoing id="count-message" label={words.text(key::COUNT_MESSAGE)} subject={words.text(key::COUNT_SUBJECT)} {text}
                copy={words.text(key::COUNT_COPY)} copied={words.text(key::COUNT_COPIED)} rows={6} {on_leave} />
        </div>
    }
}

/// What was agreed on, word for word, and the link.
fn letter(snapshot: &Snapshot, outcomes: &[Outcome], address: &str, me: &str) -> String {
    let words = snapshot.words;
    let agreed: Vec<String> = outcomes
        .iter()
        .filter_map(|outcome| {
            let (item, level) = outcome.agreed?;
            let anchor = snapshot.q.items[item].anchors.get(usize::from(level))?;
            let question = matter_headline(snapshot, outcome.matter);
            Some(words.fill(key::COUNT_LETTER_TOPIC, &[("question", &question), ("anchor", anchor)]))
        })
        .collect();
    let name = snapshot.group.name.value.as_str();
    let first = if name.is_empty() { key::COUNT_LETTER } else { key::COUNT_LETTER_NAMED };
    let parts: [Part; 2] = [("count", &spelled(words, agreed.len())), ("name", &name)];
    let mut lines = vec![words.count(first, agreed.len(), &parts)];
    lines.extend(agreed);
    lines.push(words.fill(key::COUNT_LETTER_LINK, &[("address", &address)]));
    if !me.is_empty() {
        lines.push(me.to_owned());
    }
    lines.join("\n")
}

/// "One link for all seven."
fn one_link(snapshot: &Snapshot) -> [String; 2] {
    let (words, people) = (snapshot.words, &snapshot.group.people);
    let others: Vec<&Person> =
        people.iter().enumerate().filter(|(n, _)| snapshot.me != Some(*n)).map(|(_, person)| person).collect();
    match &others[..] {
        [other] => {
            let name = called(snapshot, other);
            [words.fill(key::COUNT_LINK_ONE, &[("name", &name)]), words.text(key::COUNT_OFFERS_ONE).to_owned()]
        }
        _ => {
            let count = spelled(words, people.len());
            [words.fill(key::COUNT_LINK_ALL, &[("count", &count)]), words.text(key::COUNT_OFFERS_ALL).to_owned()]
        }
    }
}
