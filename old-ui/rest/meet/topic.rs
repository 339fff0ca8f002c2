//! One topic: large enough for a projector, the two ends first, then what it ends with.

use macros::html;

use super::super::results::letters::letter;
use super::super::results::plan::{candidates, read_owner};
use super::super::results::{Page, talk};
use super::super::side::SideEvent;
use super::super::{on as on_side, rest};
use super::page::name;
use super::{MeetEvent, Meeting, on};
use crate::group::{About, Decision, MAX_NOTE, Matter, Node, Owner, Part};
use crate::i18n::{Key, key};
use crate::questionnaire::LEVELS;
use crate::state::{Cell, View};
use crate::ui::desk::Desk;
use crate::ui::template::{Html, each};

/// The screen of a topic.
pub fn topic(desk: &Desk, meeting: &Meeting, matter: Matter) -> Html {
    let page = Page::of(desk);
    let (at, of) = (meeting.at, meeting.topics.len());
    let decision = desk.group.decision(matter);
    let body = match matter.about() {
        About::Item(item) | About::Step { item, .. } => about_item(&page, item),
        About::Node(node) => about_node(&page, node),
    };
    let turned = |_: usize, way: String| rest(SideEvent::Meet(MeetEvent::Step(way)));
    html! {
        <div class="meet" onturn={desk.on_value(0, turned)}>
            { bar(desk, meeting, at, of) }
            { body }
            { ends_with(&page, matter, &decision) }
            <div class="row meet-ways">
                if at > 0 {
                    <button type="button" class="button" onclick={on(desk, MeetEvent::To(at - 1))}>{ key::MEET_PREVIOUS }</button>
                }
                <button type="button" class="button button-main" onclick={on(desk, MeetEvent::To(at + 1))}>
                    { if at + 1 < of { key::MEET_NEXT } else { key::MEET_TO_MINUTES } }
                </button>
                <button type="button" class="link" onclick={on(desk, MeetEvent::To(of))}>{ key::MEET_FINISH }</button>
            </div>
        </div>
    }
}

/// Where one is, and how much time is left.
fn bar(desk: &Desk, meeting: &Meeting, at: usize, of: usize) -> Html {
    let clock = &meeting.clock;
    let up = clock.seconds() == 0;
    let pause = if clock.runs() { key::MEET_PAUSE } else { key::MEET_GO_ON };
    html! {
        <div class="meet-bar">
            <p class="sub">{ desk.words.fill(key::MEET_AT, &[("n", &(at + 1)), ("of", &of)]) }</p>
            <p class={if up { "meet-clock meet-up" } else { "meet-clock" }} role="timer" aria-label={key::MEET_LEFT}>{ clock.text() }</p>
            <button type="button" class="link" onclick={on(desk, MeetEvent::Pause)}>{ pause }</button>
            <button type="button" class="link" onclick={on(desk, MeetEvent::Fullscreen)}>{ key::MEET_FULLSCREEN }</button>
            <p class="small" role="status">if up { { key::MEET_UP } }</p>
        </div>
    }
}

/// The statement and the two ends of what was said about it.
fn about_item(page: &Page, item: usize) -> Html {
    let content = &page.desk.q.items[item];
    let ends = page.report.ends(item);
    let sides = each(2, &|n| {
        let people = &ends.people[n];
        let letters = each(people.len(), &|i| letter(&page.report.names, people[i]));
        html! {
            <li class="end">
                <span class="end-who">{ letters }{ &ends.names[n] }</span>
                <span class="meet-level">{ page.report.level(ends.levels[n]) }</span>
                <q class="end-said">{ content.anchors[usize::from(ends.levels[n])].as_ref() }</q>
            </li>
        }
    });
    // Where all have come together meanwhile there are no two ends.
    let apart = ends.levels[0] != ends.levels[1];
    html! {
        <>
            { talk::finding_line(page, item) }
            <h2 class="meet-topic" tabindex="-1">{ content.text.as_ref() }</h2>
            if apart {
                <ul class="ends">{ sides }</ul>
                <p class="meet-opening">{ page.report.opening(item, &ends) }</p>
            }
        </>
    }
}

fn about_node(page: &Page, node: Node) -> Html {
    let desk = page.desk;
    let open = desk.figures.revisit_now.contains(&node);
    html! {
        <>
            <p class="finding finding-heed"><b>{ key::MEET_LOOK_AGAIN }</b></p>
            <h2 class="meet-topic" tabindex="-1">{ name(desk, Matter::node(node)) }</h2>
            <p class="meet-opening">{ if open { page.report.rests_on(node) } else { desk.text(key::MEET_HOLDS).to_owned() } }</p>
            <div class="row">
                <button type="button" class="link" onclick={desk.go(View::Cell(Cell::Node(node)))}>{ key::REVISIT_AGAIN }</button>
            </div>
        </>
    }
}

/// What it ends with: a level or that it still holds, a note, and who follows up.
fn ends_with(page: &Page, matter: Matter, decision: &Decision) -> Html {
    let desk = page.desk;
    let number = matter.key(Part::Stand);
    let onnote = desk.on_value(number, |n, note| rest(SideEvent::Meet(MeetEvent::Note(n, note))));
    let onowner = desk.on_value(number, |n, owner| rest(SideEvent::Meet(MeetEvent::Owner(n, read_owner(&owner)))));
    let stands = match matter.about() {
        About::Node(_) => html! {
            <div class="ticks">
                { stand(desk, matter, decision, 1, key::JOB_STILL_VALID, key::MEET_STILL_ABOUT) }
                { stand(desk, matter, decision, 0, key::MEET_NOT_YET, key::MEET_NOT_YET_ABOUT) }
            </div>
        },
        About::Item(item) | About::Step { item, .. } => levels(page, matter, decision, item),
    };
    html! {
        <section class="meet-ends" aria-labelledby="meet-ends">
            <h3 class="heading" id="meet-ends">{ key::MEET_ENDS }</h3>
            <fieldset>
                <legend class="label">{ key::MEET_AGREED }</legend>
                { stands }
            </fieldset>
            <div class="meet-words">
                <div>
                    <label class="label" for="meet-note">{ key::PLAN_NOTE }{ " " }<span class="optional">{ key::START_OPTIONAL }</span></label>
                    <textarea class="text-in" id="meet-note" rows="3" maxlength={MAX_NOTE} value={&decision.note.value} oninput={onnote}></textarea>
                </div>
                <div>
                    <label class="label" for="meet-owner">{ key::MEET_FOLLOWS_UP }</label>
                    { owners(desk, &decision.owner.value, onowner) }
                </div>
            </div>
            <p class="small">{ key::MEET_CHANGES_NOTHING }</p>
        </section>
    }
}

/// The five levels, and that it is left open.
fn levels(page: &Page, matter: Matter, decision: &Decision, item: usize) -> Html {
    let desk = page.desk;
    let choices = each(LEVELS + 1, &|n| {
        let stand = (n as u32 + 1) % (LEVELS as u32 + 1);
        let (word, about) = match stand {
            0 => (desk.text(key::MEET_NO_LEVEL), ""),
            stand => (page.report.level(stand as u8 - 1), desk.q.items[item].anchors[stand as usize - 1].as_ref()),
        };
        let checked = decision.stand.value == stand;
        let agree = super::on(desk, MeetEvent::Agree(matter, stand));
        html! {
            <label class="tick">
                <input type="radio" name="meet-stand" {checked} onchange={agree} />
                <span class="tick-word">{ word }</span>
                <span class="tick-about">{ about }</span>
            </label>
        }
    });
    html! { <div class="ticks ticks-2">{ choices }</div> }
}

fn stand(desk: &Desk, matter: Matter, decision: &Decision, stand: u32, word: Key, about: Key) -> Html {
    let event = if stand == 1 { MeetEvent::Confirm(matter) } else { MeetEvent::Agree(matter, 0) };
    let checked = decision.stand.value == stand;
    html! {
        <label class="tick">
            <input type="radio" name="meet-stand" {checked} onchange={on_side(desk, SideEvent::Meet(event))} />
            <span class="tick-word">{ word }</span>
            <span class="tick-about">{ about }</span>
        </label>
    }
}

fn owners(desk: &Desk, owner: &Owner, oninput: crate::ui::template::On) -> Html {
    let candidates = candidates(desk, owner, desk.text(key::PLAN_NOBODY).to_owned());
    html! { <select class="text-in" id="meet-owner" {oninput}>{ candidates }</select> }
}
