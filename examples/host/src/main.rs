//! Another Yew program that mounts the assessment: every prop and every callback, props that change while it is
//! shown, two of it on one page, and one that is taken out and put back.

use buying_readiness::BuyingReadiness;
use buying_readiness::config::{Contact, Theme};
use buying_readiness::platform::storage::StorageHandle;
use buying_readiness::questionnaire;
use buying_readiness::state::{AssessmentHandle, HostEvents, Progress};
use yew::prelude::*;

/// Material for the next steps, as a supplier has it.
const RESOURCES: &str = include_str!("../resources.json");

/// Adds what happened to the log.
fn log(into: &UseReducerDispatcher<Log>, what: &'static str) -> Callback<()> {
    let into = into.clone();
    Callback::from(move |()| into.dispatch(what.to_owned()))
}

/// What the callbacks told, in order.
#[derive(Default, PartialEq)]
struct Log(Vec<String>);

impl Reducible for Log {
    type Action = String;

    fn reduce(self: std::rc::Rc<Log>, told: String) -> std::rc::Rc<Log> {
        std::rc::Rc::new(Log([self.0.as_slice(), &[told]].concat()))
    }
}

/// The page of the program.
#[component]
fn Host() -> Html {
    let told = use_reducer(Log::default);
    let dark = use_state(|| false);
    let called = use_state(|| AttrValue::from("Ruth"));
    let shown = use_state(|| true);
    let assessment = use_state(|| None::<AssessmentHandle>);
    let storage = use_memo((), |()| [StorageHandle::local(), StorageHandle::memory()]);
    let material = use_memo((), |()| {
        // What is wrong with it would be told here; the example's own is whole.
        questionnaire::own_resources(RESOURCES, questionnaire::core()).expect("the example's material is whole")
    });

    let dispatcher = told.dispatcher();
    let progress = {
        let dispatcher = dispatcher.clone();
        Callback::from(move |Progress { answered, asked }| dispatcher.dispatch(format!("progress {answered} {asked}")))
    };
    let jobs = {
        let dispatcher = dispatcher.clone();
        Callback::from(move |answered: usize| dispatcher.dispatch(format!("job {answered}")))
    };
    let summary = {
        let dispatcher = dispatcher.clone();
        Callback::from(move |text: Option<String>| {
            dispatcher.dispatch(text.map_or("summary none".to_owned(), |text| format!("summary {}", text.len())));
        })
    };
    let events = HostEvents {
        on_start: log(&dispatcher, "start"),
        on_progress: progress,
        on_job_complete: jobs,
        on_result: log(&dispatcher, "result"),
        on_share: log(&dispatcher, "share"),
        on_join: log(&dispatcher, "join"),
        on_contact: log(&dispatcher, "contact"),
        on_summary: summary,
    };
    let on_ready = {
        let (assessment, dispatcher) = (assessment.clone(), dispatcher.clone());
        Callback::from(move |handle| {
            assessment.set(Some(handle));
            dispatcher.dispatch("ready".to_owned());
        })
    };
    let toggle = |state: &UseStateHandle<bool>| {
        let state = state.clone();
        Callback::from(move |_: MouseEvent| state.set(!*state))
    };
    let rename = {
        let called = called.clone();
        Callback::from(move |_: MouseEvent| called.set("Rosa".into()))
    };
    let ask = {
        let assessment = assessment.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(assessment) = &*assessment {
                assessment.ask_for_summary();
            }
        })
    };
    let contact = Contact {
        name: (*called).clone(),
        mail: "ruth@supplier.example".into(),
        phone: "+1 555 0100".into(),
        link: "https://supplier.example/contact".into(),
    };
    html! {
        <main>
            <h1>{ "A program of somebody else" }</h1>
            <p>
                <button onclick={toggle(&dark)}>{ "Theme" }</button>
                <button onclick={rename}>{ "Rename" }</button>
                <button onclick={toggle(&shown)}>{ "Take out or put back" }</button>
                <button onclick={ask}>{ "Summary, please" }</button>
            </p>
            <ol id="told">{ for told.0.iter().map(|told| html! { <li>{ told.clone() }</li> }) }</ol>
            if *shown {
                <section id="first">
                    <BuyingReadiness
                        {contact}
                        contact_extra={Some(html! { <p>{ "Or come by." }</p> })}
                        supplier_name="Northwind"
                        theme={if *dark { Theme::Dark } else { Theme::Light }}
                        questionnaire={questionnaire::core()}
                        resources={*material}
                        storage={storage[0].clone()}
                        privacy_href="https://supplier.example/privacy"
                        share_base="https://supplier.example/check"
                        link_params="tenant"
                        share_key="ours"
                        {events}
                        {on_ready}
                    />
                </section>
            }
            <section id="second"><BuyingReadiness storage={storage[1].clone()} unsaved=true /></section>
        </main>
    }
}

fn main() {
    yew::Renderer::<Host>::new().render();
}
