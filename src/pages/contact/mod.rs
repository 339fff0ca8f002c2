//! Asking a person, at any time: who it is and how to reach them, and what goes along. Nothing does before it is ticked,
//! and what goes stands there word for word.

mod along;
mod ways;

use engine::group::{Answer, Day};
use engine::state::Action;
use formats::file_name;
use yew::prelude::*;

use self::along::{Along, ticks};
use self::ways::Ways;
use crate::components::{Offered, OfferedFile, keyed};
use crate::hooks::{
    use_assessment, use_config, use_draft, use_focus, use_link_address, use_platform, use_snapshot, use_status,
};
use crate::i18n::{Key, key};
use crate::report::{GoesIn, Report, markdown};
use crate::snapshot::Snapshot;

/// The contact page.
#[component]
pub fn ContactPage() -> Html {
    let (snapshot, config, status, platform) = (use_snapshot(), use_config(), use_status(), use_platform());
    let (assessment, focus, address) = (use_assessment(), use_focus(), use_link_address());
    let along = use_draft::<Along>();
    let (said, offered) = (use_state(|| None::<Key>), use_state(|| None::<Offered>));
    let text = |key: Key| snapshot.text(key);
    let has_answers = snapshot.state.my().is_some_and(|me| me.answers.iter().any(|word| word.value != Answer::Nothing));
    let name = &config.contact.name;
    let title = AttrValue::from(if name.is_empty() {
        text(key::CONTACT_TITLE).to_owned()
    } else {
        snapshot.words.fill(key::CONTACT_TITLE_OF, &[("name", name)])
    });
    let report = Report::for_all(&snapshot, platform.today);
    let goes = AttrValue::from(along.text(&report, &address));
    let has_file = along.has_file(&report, &goes);
    let on_save = {
        let (said, offered, snapshot) = (said.clone(), offered.clone(), snapshot.clone());
        Callback::from(move |_: MouseEvent| {
            said.set(None);
            offered.set(Some(save_file(&snapshot, platform.today)));
        })
    };
    let on_tick = {
        let (said, offered) = (said.clone(), offered.clone());
        along.on_update(move |along, n| {
            said.set(None);
            offered.set(None);
            along.turn(n);
        })
    };
    let on_send = {
        let (assessment, said, goes) = (assessment.clone(), said.clone(), goes.to_string());
        Callback::from(move |_: MouseEvent| {
            assessment.hand_over(Some(goes.clone()));
            said.set(Some(key::CONTACT_SENT));
            focus.to_heading();
        })
    };
    let on_decline = {
        let assessment = assessment.clone();
        Callback::from(move |_: MouseEvent| {
            assessment.hand_over(None);
            assessment.apply(Action::Go(assessment.state().home()));
        })
    };
    let on_said = Callback::from({
        let said = said.clone();
        move |word| said.set(word)
    });
    let lead = text(if status.summary_asked { key::CONTACT_ASKED } else { key::CONTACT_LEAD });
    html! {
        <>
            <div class="page-head">
                <h2 key={title.to_string()} class="title" part="title" tabindex="-1">{ title.clone() }</h2>
                <p class="lead">{ keyed(lead) }</p>
            </div>
            <div class="sheet">
                <div class="sheet-form">
                    if has_answers { { ticks(&snapshot, &along, &on_tick) } } else { <p class="small">{ text(key::CONTACT_NOTHING_YET) }</p> }
                </div>
                <section class="parcel" aria-labelledby="contact-goes">
                    <h3 class="heading" id="contact-goes">{ text(key::CONTACT_GOES) }</h3>
                    if goes.is_empty() {
                        <p class="small">{ text(key::CONTACT_GOES_NOTHING) }</p>
                    } else {
                        <pre class="goes" tabindex="0" aria-labelledby="contact-goes">{ keyed(goes.clone()) }</pre>
                        if has_file {
                            <div class="row"><button type="button" class="link" onclick={on_save}>{ text(key::CONTACT_FILE) }</button></div>
                            <OfferedFile file={(*offered).clone()} />
                        }
                    }
                    if status.summary_asked {
                        // The page around asks for it: yes or no, and nothing without either.
                        <div class="row">
                            <button type="button" class="button button-main" part="button" disabled={goes.is_empty()} onclick={on_send}>{ text(key::CONTACT_SEND) }</button>
                            <button type="button" class="button" part="button" onclick={on_decline}>{ text(key::CONTACT_DECLINE) }</button>
                        </div>
                    }
                    <Ways {title} text={goes} {on_said} />
                    <p class="small sheet-said" role="status">
                        if let Some(word) = *said { { keyed(text(word)) } }
                    </p>
                </section>
            </div>
            if let Some(extra) = &config.contact_extra { <section class="section">{ extra.clone() }</section> }
            <div class="row"><button type="button" class="link" onclick={assessment.on_go(snapshot.state.home())}>{ text(key::CONTACT_BACK) }</button></div>
        </>
    }
}

/// Offers the file that the ten lines announce: the report as text, without names and notes.
fn save_file(snapshot: &Snapshot, today: Day) -> Offered {
    let taken = GoesIn { names: false, notes: false, ..GoesIn::default() }.taken_from(snapshot);
    let report = Report::for_all(&taken, today);
    let name = file_name(&taken.group.name.value, today, "-report.md");
    Offered::file(&name, "text/markdown", markdown::write(&report.document(true)))
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use engine::state::State;

    use super::*;
    use crate::config::{Config, Contact};
    use crate::hooks::LinkAddress;
    use crate::platform::storage::StorageHandle;
    use crate::questionnaire::core;
    use crate::state::AssessmentProvider;

    /// The page for somebody who can be reached in every way.
    #[component]
    fn Reachable() -> Html {
        let [name, mail, phone, link] = ["Kim", "kim@example.com", "+49 30 12", "https://example.com/kim"];
        let contact = Contact { name: name.into(), mail: mail.into(), phone: phone.into(), link: link.into() };
        let contact_extra = Some(html! { <p>{ "Room 7" }</p> });
        let config = Rc::new(Config { contact, contact_extra, ..Config::default() });
        html! {
            <ContextProvider<Rc<Config>> context={config}>
                <AssessmentProvider q={core()} storage={StorageHandle::memory()}><ContactPage /></AssessmentProvider>
            </ContextProvider<Rc<Config>>>
        }
    }

    #[tokio::test]
    async fn every_way_to_reach_somebody_is_there_and_nothing_goes_along() {
        let page = yew::LocalServerRenderer::<Reachable>::new().hydratable(false).render().await;
        for said in ["mailto:kim@example.com\"", "tel:+493012\"", "https://example.com/kim", "<p>Room 7</p>"] {
            assert!(page.contains(said), "{said} is not in {page}");
        }
        assert!(!page.contains("class=\"goes\"") && !page.contains("checkbox"), "{page}");
    }

    #[test]
    fn what_goes_is_what_is_ticked() {
        let state = Rc::new(State::new(core()));
        let snapshot = Snapshot::of(core(), Rc::clone(&state), &state.shown(core()));
        let report = Report::for_all(&snapshot, Day::NONE);
        let text = |along: Along| along.text(&report, &LinkAddress::default());
        let mut along = Along::default();
        assert_eq!(text(along), "");
        along.turn(2);
        assert!(text(along).starts_with("All of it, without names: #"), "{}", text(along));
        along.turn(2);
        along.turn(0);
        assert!(text(along).contains("No answers to show yet."), "{}", text(along));
    }
}
