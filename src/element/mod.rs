//! The custom element's Rust half: a handle the loader makes for each element on a page.
//!
//! The class itself is written in JavaScript (`element.js`): wasm-bindgen cannot export one that extends `HTMLElement`,
//! and the element has to exist before any Wasm is there. Absent on purpose: anything the component
//! [`App`] could do for every program.

mod host;
mod language;

use std::cell::RefCell;
use std::rc::Rc;

use engine::questionnaire::Questionnaire;
use formats::Resources;
use formats::link::fragment;
use yew::AppHandle;
use yew::platform::spawn_local;
use yew::prelude::*;

pub use host::HostElement;

use crate::app::{App, BuyingReadinessProps, kept_for};
use crate::config::{Contact, History, Theme};
use crate::i18n::Locale;
use crate::lazy;
use crate::platform::storage::StorageHandle;
use crate::questionnaire::core;
use crate::state::{AssessmentHandle, HostEvents, Progress};
use crate::store::RECORD;

/// A mounted widget.
pub struct Handle(Rc<Inner>);

/// Something the page around asks for.
type Command = Box<dyn FnOnce(&AssessmentHandle)>;

struct Inner {
    host: HostElement,
    q: &'static Questionnaire,
    storage: StorageHandle,
    resources: RefCell<&'static Resources>,
    app: RefCell<Option<AppHandle<App>>>,
    assessment: RefCell<Option<AssessmentHandle>>,
    /// What was asked for before the app was ready.
    waiting: RefCell<Vec<Command>>,
}

impl Handle {
    /// Mounts into the host element's `mount`.
    ///
    /// # Errors
    /// Everything that is wrong with the owner's own questionnaire, which the workspace reads: it has to be there.
    pub fn new(host: HostElement) -> Result<Handle, Vec<String>> {
        let mut q = core();
        if let Some(text) = host.questionnaire() {
            let workspace = lazy::workspace().ok_or_else(|| vec!["It has not been fetched.".to_owned()])?;
            q = (workspace.questionnaire)(&text)?;
        }
        let storage = StorageHandle::new(host.clone());
        host.set_record(&kept_for(q, &storage).place(RECORD));
        let inner = Rc::new(Inner {
            storage,
            host,
            q,
            resources: RefCell::new(Resources::none()),
            app: RefCell::default(),
            assessment: RefCell::default(),
            waiting: RefCell::default(),
        });
        complete(&inner);
        let app = yew::Renderer::<App>::with_root_and_props(inner.host.mount(), props(&inner)).render();
        inner.app.replace(Some(app));
        if let Some(text) = inner.host.resources() {
            let inner = Rc::downgrade(&inner);
            // The workspace reads it, and is the only one to show it.
            lazy::when_workspace(move |workspace| {
                let Some(inner) = inner.upgrade() else { return };
                match (workspace.resources)(&text, inner.q) {
                    Ok(resources) => {
                        inner.resources.replace(resources);
                        update(&inner);
                    }
                    // Its owner is told, and people go on without.
                    Err(wrong) => inner.host.complain("resources", &wrong.join("\n")),
                }
            });
        }
        Ok(Handle(inner))
    }

    /// Takes over what the owner has set now.
    pub fn update(&self) {
        update(&self.0);
        complete(&self.0);
    }

    /// Opens a link in an address, if it holds one of ours.
    pub fn open_link(&self, address: &str) {
        let (page, fragment) = address.split_once('#').unwrap_or((address, ""));
        let (key, query) = (self.0.host.setting("share-key"), page.split_once('?').map_or("", |(_, query)| query));
        if let Some(link) = fragment::find(fragment, &key).or_else(|| fragment::find_strayed(query, &key)) {
            let link = link.to_owned();
            self.run(move |assessment| assessment.open_link(link));
        }
    }

    /// Opens the widget's own "start over?".
    pub fn reset(&self) {
        self.run(AssessmentHandle::ask_to_start_over);
    }

    /// Asks the buyer for a summary.
    pub fn summary(&self) {
        self.run(AssessmentHandle::ask_for_summary);
    }

    fn run(&self, command: impl FnOnce(&AssessmentHandle) + 'static) {
        let assessment = self.0.assessment.borrow().clone();
        match assessment {
            Some(assessment) => command(&assessment),
            None => self.0.waiting.borrow_mut().push(Box::new(command)),
        }
    }

    /// Takes the widget down.
    pub fn destroy(self) {
        if let Some(app) = self.0.app.take() {
            app.destroy();
        }
    }
}

/// Where the parts are there already, what a language says in them is fetched now, and drawn once it is there.
fn complete(inner: &Rc<Inner>) {
    let inner = Rc::downgrade(inner);
    if lazy::is_any_there() {
        spawn_local(async move {
            if let (true, Some(inner)) = (Locale::bring_rest().await, inner.upgrade()) {
                update(&inner);
            }
        });
    }
}

fn update(inner: &Rc<Inner>) {
    let props = props(inner);
    if let Some(app) = &mut *inner.app.borrow_mut() {
        app.update(props);
    }
}

/// What the owner has set, as the component takes it.
fn props(inner: &Rc<Inner>) -> BuyingReadinessProps {
    let host = &inner.host;
    let set = |name: &str| AttrValue::from(host.setting(name));
    let contact = Contact {
        name: set("contact-name"),
        mail: set("contact-mail"),
        phone: set("contact-phone"),
        link: set("contact-link"),
    };
    let weak = Rc::downgrade(inner);
    let on_ready = Callback::from(move |assessment: AssessmentHandle| {
        let Some(inner) = weak.upgrade() else { return };
        inner.assessment.replace(Some(assessment.clone()));
        for command in inner.waiting.take() {
            command(&assessment);
        }
    });
    let language = host.language();
    let missing_language = AttrValue::from(language.missing());
    let languages: Vec<[AttrValue; 2]> =
        host.languages().chunks_exact(2).map(|one| [0, 1].map(|n| one[n].clone().into())).collect();
    let chooser = host.clone();
    BuyingReadinessProps {
        contact,
        contact_extra: host.slotted().then(|| html! { <slot name="contact"></slot> }),
        supplier_name: set("supplier-name"),
        // The element's own sheet follows its theme.
        theme: Theme::Auto,
        words: language::words(language),
        languages: languages.into(),
        on_language: Callback::from(move |tag: AttrValue| chooser.choose(&tag)),
        missing_language,
        questionnaire: inner.q,
        resources: *inner.resources.borrow(),
        storage: inner.storage.clone(),
        unsaved: host.setting("storage") == "none",
        privacy_href: set("privacy-href"),
        share_base: set("share-base"),
        link_params: set("link-params"),
        share_key: set("share-key"),
        // A dialog is closed by the browser's Back, and not walked through.
        history: match (host.setting("history").as_str(), host.setting("display").as_str()) {
            ("pages", "inline") => History::Pages,
            _ => History::None,
        },
        host: Some(host.host()),
        events: events(host),
        on_ready,
    }
}

/// What happens becomes events of the element.
fn events(host: &HostElement) -> HostEvents {
    let plain = |event: &'static str| {
        let host = host.clone();
        Callback::from(move |()| host.tell(event, 0, 0))
    };
    let (progress, jobs, summary) = (host.clone(), host.clone(), host.clone());
    HostEvents {
        on_start: plain("br-start"),
        on_progress: Callback::from(move |Progress { answered, asked }| progress.tell("br-progress", answered, asked)),
        on_job_complete: Callback::from(move |answered| jobs.tell("br-job-complete", answered, 0)),
        on_result: plain("br-result"),
        on_share: plain("br-share"),
        on_join: plain("br-join"),
        on_contact: plain("br-contact"),
        on_summary: Callback::from(move |text| summary.hand(text)),
    }
}
