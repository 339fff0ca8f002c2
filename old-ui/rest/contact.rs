//! Asking a person, at any time: who it is and how to reach them, and what goes along. Nothing does before
//! it is ticked, and what goes stands there word for word.

use macros::html;

use super::effect::{Effect, Outcome};
use super::side::{Side, SideEvent, Work, address_of};
use crate::group::{Answer, Day};
use crate::i18n::{Key, key};
use crate::phrases::Told;
use crate::report::{Report, markdown};
use crate::share::link::{self, Kind, Link};
use crate::share::{Include, Names, mail, redacted};
use crate::state::{Action, View};
use crate::ui::desk::{Around, Desk};
use crate::ui::template::{Html, On, each};

/// Addresses of mails longer than this are cut by some mail programs.
const MAX_MAIL: usize = 2_000;

/// What can go along, with what it is called and what it holds.
const PARTS: [(Key, Key); 3] = [
    (key::CONTACT_STANDING, key::CONTACT_STANDING_ABOUT),
    (key::CONTACT_STEPS, key::CONTACT_STEPS_ABOUT),
    (key::CONTACT_LINK, key::CONTACT_LINK_ABOUT),
];

/// What is half done there.
#[derive(Clone, Debug, Default)]
pub struct Contacting {
    /// What is ticked: nothing at first.
    ticked: [bool; PARTS.len()],
    /// What came of copying.
    said: Option<Key>,
}

/// What happens there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactEvent {
    Tick(usize),
    /// One of the ways was used.
    Used,
    Copy,
    /// The page asked for a summary: it gets what is ticked.
    Send,
    /// It gets nothing.
    Decline,
}

impl Contacting {
    pub fn take(&mut self, event: ContactEvent, today: Day, work: &mut Work) {
        self.said = None;
        match event {
            ContactEvent::Tick(n) => {
                if let Some(tick) = self.ticked.get_mut(n) {
                    *tick = !*tick;
                }
            }
            ContactEvent::Used => work.tell(Outcome::Tell("br-contact")),
            ContactEvent::Copy => {
                let text = self.text(&work.told(), work.around, today);
                work.ask(Effect::Copy(text));
            }
            ContactEvent::Send => {
                let text = self.text(&work.told(), work.around, today);
                work.tell(Outcome::Hand(Some(text)));
                self.said = Some(key::CONTACT_SENT);
                work.focus("h2");
            }
            ContactEvent::Decline => {
                work.tell(Outcome::Hand(None));
                work.act(Action::Go(work.state.home()));
            }
        }
    }

    /// Takes what came of copying, where it was copied here; says whether it was.
    pub fn hear(&mut self, what: &str, work: &mut Work) -> bool {
        if work.state.view != View::Contact {
            return false;
        }
        self.said = match what {
            "copied" => Some(key::CONTACT_COPIED),
            "not-copied" => Some(key::CONTACT_NOT_COPIED),
            _ => return false,
        };
        if what == "copied" {
            work.tell(Outcome::Tell("br-contact"));
        }
        true
    }

    /// What goes along, word for word; empty for nothing.
    fn text(&self, told: &Told, around: &Around, today: Day) -> String {
        let report = Report::for_all(told, today);
        let mut parts = Vec::new();
        if self.ticked[0] {
            parts.push(markdown::write(&report.summary()));
        }
        if self.ticked[1] {
            parts.push(markdown::write(&report.next_steps()));
        }
        if self.ticked[2]
            && let Some(address) = link_to_group(told, around, today)
        {
            parts.push([told.text(key::CONTACT_LINK), ":\n", &address, "\n"].concat());
        }
        parts.join("\n")
    }
}

/// A link to the group so far without names and notes; none where it is too large for a link.
fn link_to_group(told: &Told, around: &Around, made: Day) -> Option<String> {
    let include = Include { answers: true, notes: false, names: Names::RolesOnly, decisions: false };
    let group = redacted(&told.state.group, include);
    let link = link::write(&Link { kind: Kind::Group, made, group }, told.q).ok()?;
    Some(address_of(around, &link))
}

fn on(desk: &Desk, event: ContactEvent) -> On {
    super::on(desk, SideEvent::Contact(event))
}

/// The page.
pub fn contact(desk: &Desk, side: &Side) -> Html {
    let (owner, contacting) = (&desk.around.owner, &side.contact);
    let said = desk.state.my().is_some_and(|me| me.answers.iter().any(|word| word.value != Answer::Nothing));
    let text = contacting.text(&desk.told, &desk.around, side.today);
    let title = if owner.name.is_empty() {
        desk.text(key::CONTACT_TITLE).to_owned()
    } else {
        desk.words.fill(key::CONTACT_TITLE_OF, &[("name", &owner.name)])
    };
    let back = desk.state.home();
    html! {
        <>
            <div class="page-head">
                <h2 class="title" tabindex="-1">{ &title }</h2>
                <p class="lead">{ if owner.asks { key::CONTACT_ASKED } else { key::CONTACT_LEAD } }</p>
            </div>
            <div class="sheet">
                <div class="sheet-form">
                    if said { { ticks(desk, contacting) } } else { <p class="small">{ key::CONTACT_NOTHING_YET }</p> }
                </div>
                <section class="parcel" aria-labelledby="contact-goes">
                    <h3 class="heading" id="contact-goes">{ key::CONTACT_GOES }</h3>
                    if text.is_empty() {
                        <p class="small">{ key::CONTACT_GOES_NOTHING }</p>
                    } else {
                        <pre class="goes" tabindex="0" aria-labelledby="contact-goes">{ &text }</pre>
                    }
                    if owner.asks { { answer(desk, &text) } }
                    { ways(desk, &title, &text) }
                    <p class="small sheet-said" role="status">{ contacting.said }</p>
                </section>
            </div>
            if owner.slotted { <section class="section"><slot name="contact"></slot></section> }
            <div class="row"><button type="button" class="link" onclick={desk.go(back)}>{ key::CONTACT_BACK }</button></div>
        </>
    }
}

fn ticks(desk: &Desk, contacting: &Contacting) -> Html {
    let ticks = each(PARTS.len(), &|n| {
        html! {
            <label class="tick">
                <input type="checkbox" checked={contacting.ticked[n]} onchange={on(desk, ContactEvent::Tick(n))} />
                <span class="tick-word">{ PARTS[n].0 }</span>
                <span class="tick-about">{ PARTS[n].1 }</span>
            </label>
        }
    });
    html! {
        <fieldset>
            <legend class="legend">{ key::CONTACT_ALONG }</legend>
            <p class="hint">{ key::CONTACT_ALONG_ABOUT }</p>
            <div class="ticks">{ ticks }</div>
        </fieldset>
    }
}

/// The page asks for it: yes or no, and nothing without either.
fn answer(desk: &Desk, text: &str) -> Html {
    html! {
        <div class="row">
            <button type="button" class="button button-main" disabled={text.is_empty()} onclick={on(desk, ContactEvent::Send)}>{ key::CONTACT_SEND }</button>
            <button type="button" class="button" onclick={on(desk, ContactEvent::Decline)}>{ key::CONTACT_DECLINE }</button>
        </div>
    }
}

/// How they can be reached.
fn ways(desk: &Desk, title: &str, text: &str) -> Html {
    let owner = &desk.around.owner;
    let used = || on(desk, ContactEvent::Used);
    let letter = if text.is_empty() { String::new() } else { mail(title, text) };
    let long = letter.len() > MAX_MAIL;
    // What does not fit into a mail's address is copied and put there by hand.
    let behind = if long { "" } else { letter.strip_prefix("mailto:").unwrap_or_default() };
    let (mail_to, phone) = (["mailto:", &owner.mail, behind].concat(), ["tel:", &digits(&owner.phone)].concat());
    html! {
        <>
            if long && !owner.mail.is_empty() { <p class="small sheet-note">{ key::CONTACT_LONG }</p> }
            <ul class="ways">
                if !owner.mail.is_empty() {
                    <li><a class="button" href={mail_to} onclick={used()}>{ key::CONTACT_MAIL }</a><span class="small">{ &owner.mail }</span></li>
                }
                if !owner.phone.is_empty() {
                    <li><a class="button" href={phone} onclick={used()}>{ key::CONTACT_PHONE }</a><span class="small">{ &owner.phone }</span></li>
                }
                if !owner.link.is_empty() {
                    <li><a class="button" href={&owner.link} target="_blank" rel="noopener noreferrer" onclick={used()}>{ key::CONTACT_PAGE }</a></li>
                }
                if !text.is_empty() {
                    <li><button type="button" class="button" onclick={on(desk, ContactEvent::Copy)}>{ key::CONTACT_COPY }</button></li>
                }
            </ul>
        </>
    }
}

/// A telephone number as machines dial it.
fn digits(phone: &str) -> String {
    phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}
