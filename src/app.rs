//! The widget as a component: the providers, outermost first, each with the reason for its place; then the frame and
//! the page.

mod controls;
mod keys;
mod listeners;
mod moved;
mod page_change;
mod repeated;
#[cfg(not(target_arch = "wasm32"))]
mod static_page;

use std::rc::Rc;

use engine::questionnaire::Questionnaire;
use engine::state::View;
use formats::Resources;
use web_sys::Element;
use yew::prelude::*;

use self::keys::use_own_keys;
use self::listeners::{use_day, use_listeners};
use self::moved::use_moved_controls;
use self::page_change::{use_begin_at_heading, use_entries};
use self::repeated::use_first_clicks;
use crate::components::{Announcer, gone_notice, language_notice, shell, trouble_notice};
use crate::config::{Config, Contact, History, Theme};
use crate::environment::Environment;
use crate::hooks::{use_assessment, use_config, use_focus, use_invitation, use_snapshot, use_status};
use crate::i18n::Messages;
use crate::lazy::{self, Entry, Lazy, Loader, OnceLoaded, Part, Section, when_workspace};
use crate::pages::{run::RunPage, start::StartPage};
use crate::platform::history;
use crate::platform::storage::StorageHandle;
use crate::questionnaire::counts_as_core;
use crate::snapshot::Snapshot;
use crate::state::{AssessmentHandle, AssessmentProvider, HostEvents, Status};
use crate::{parts, phrases, questionnaire};

#[cfg(not(target_arch = "wasm32"))]
pub use self::static_page::{HalfDone, StaticPage, StaticPageProps};

/// Properties of [`BuyingReadiness`](crate::BuyingReadiness). Everything has a default, and everything may change while
/// it is shown; another questionnaire or storage begins another session, with nothing lost of the one before.
#[derive(Clone, PartialEq, Properties)]
pub struct BuyingReadinessProps {
    /// Whom people can ask, and how.
    #[prop_or_default]
    pub contact: Contact,
    /// Something of your own for asking a person, shown on the contact page.
    #[prop_or_default]
    pub contact_extra: Option<Html>,
    /// Who you are, as the page says whose it is; the host's name where you do not say.
    #[prop_or_default]
    pub supplier_name: AttrValue,
    /// Light or dark.
    #[prop_or_default]
    pub theme: Theme,
    /// The language of the interface; English where you hand in no other.
    #[prop_or_else(Messages::english)]
    pub words: Messages,
    /// The languages that people may choose from, each a tag and what it calls itself; where there are fewer than two, no
    /// choice is shown.
    #[prop_or_default]
    pub languages: Rc<[[AttrValue; 2]]>,
    /// Somebody chose one of them: hand in its words.
    #[prop_or_default]
    pub on_language: Callback<AttrValue>,
    /// The language, as it calls itself, that was wanted and could not be had: people are told.
    #[prop_or_default]
    pub missing_language: AttrValue,
    /// A questionnaire of your own, read by [`questionnaire::own`]; the core edition where there is none.
    #[prop_or_else(questionnaire::core)]
    pub questionnaire: &'static Questionnaire,
    /// Your material for the next steps, read by [`questionnaire::own_resources`].
    #[prop_or_else(Resources::none)]
    pub resources: &'static Resources,
    /// Where answers are kept: `localStorage` unless you say otherwise.
    #[prop_or_default]
    pub storage: StorageHandle,
    /// Answers live as long as the page: the frame says so.
    #[prop_or_default]
    pub unsaved: bool,
    /// Your page on privacy.
    #[prop_or_default]
    pub privacy_href: AttrValue,
    /// Where links lead; the page itself where it is empty, by what it says it is called, or without what its address
    /// says of whoever opened it.
    #[prop_or_default]
    pub share_base: AttrValue,
    /// Names of parameters of the page's address that links keep, with blanks or commas between.
    #[prop_or_default]
    pub link_params: AttrValue,
    /// What the widget's pair in a link's fragment is called; `br` where it is empty.
    #[prop_or_default]
    pub share_key: AttrValue,
    /// Whether pages are entries of the window's history.
    #[prop_or_default]
    pub history: History,
    /// The element that comes into view with a new page; the widget itself where there is none.
    #[prop_or_default]
    pub host: Option<Element>,
    /// Callbacks for what happens.
    #[prop_or_default]
    pub events: HostEvents,
    /// Gets the handle by which a page opens links, asks for a summary or starts over.
    #[prop_or_default]
    pub on_ready: Callback<AssessmentHandle>,
}

/// Where the answers to a questionnaire are kept: other statements have other answers.
pub fn kept_for(q: &Questionnaire, storage: &StorageHandle) -> StorageHandle {
    if counts_as_core(q) { storage.clone() } else { storage.apart(&q.scoring) }
}

/// The assessment in the root it stands in: a shadow root, which its styles need, since they name plain elements. The
/// custom element has one; any other program takes [`BuyingReadiness`](crate::BuyingReadiness).
#[component]
pub fn App(props: &BuyingReadinessProps) -> Html {
    let loader = use_context::<Loader>().unwrap_or(Loader(parts::load));
    let config = use_memo(props.clone(), |props| {
        Rc::new(Config {
            contact: props.contact.clone(),
            contact_extra: props.contact_extra.clone(),
            theme: props.theme,
            supplier: props.supplier_name.clone(),
            host: history::host().into(),
            privacy_href: props.privacy_href.clone(),
            share_base: props.share_base.clone(),
            link_params: props.link_params.clone(),
            share_key: props.share_key.clone(),
            unsaved: props.unsaved,
            languages: Rc::clone(&props.languages),
            on_language: props.on_language.clone(),
            missing_language: props.missing_language.clone(),
            history: props.history,
        })
    });
    // The same statements in the language of the interface, where they are there in it.
    let q = props.words.spoken(props.questionnaire);
    let storage = kept_for(q, &props.storage);
    // Another questionnaire or storage has other answers: the key begins another session.
    let sessions = use_mut_ref(|| (props.questionnaire.scoring.clone(), props.storage.clone(), 0));
    let session = {
        let mut sessions = sessions.borrow_mut();
        let (scoring, storage, n) = &mut *sessions;
        if *scoring != props.questionnaire.scoring || *storage != props.storage {
            (*scoring, *storage) = (props.questionnaire.scoring.clone(), props.storage.clone());
            *n += 1;
        }
        *n
    };
    // What is half done about one questionnaire means nothing in another.
    let environment = use_memo(session, |_| Environment::default());
    environment.focus.set_host(props.host.clone());
    html! {
        // Fixed, so that everything below may rely on it.
        <ContextProvider<Loader> context={loader}>
        // What the page around sets may change at any moment, and changes no session.
        <ContextProvider<Rc<Config>> context={(*config).clone()}>
        // Another language says the same of the same session.
        <ContextProvider<Messages> context={props.words}>
        // Fixed for a session: another one begins anew.
        <ContextProvider<Environment> key={session} context={(*environment).clone()}>
        <AssessmentProvider {q} resources={props.resources} {storage}
            events={props.events.clone()} on_ready={props.on_ready.clone()}>
            <Frame />
        </AssessmentProvider>
        </ContextProvider<Environment>>
        </ContextProvider<Messages>>
        </ContextProvider<Rc<Config>>>
        </ContextProvider<Loader>>
    }
}

/// In groups larger than this, what is far below the screen waits to be laid out.
const MANY: usize = 24;

/// The frame with its page.
#[component]
fn Frame() -> Html {
    let (snapshot, status, config) = (use_snapshot(), use_status(), use_config());
    let (assessment, focus) = (use_assessment(), use_focus());
    let frame = focus.frame();
    use_listeners();
    use_first_clicks();
    use_moved_controls();
    use_own_keys();
    use_day();
    use_entries();
    use_begin_at_heading();
    let is_invited = use_invitation().is_some();
    // After the first answer the results are not far. Whoever then looks up from the statements may go anywhere, with a
    // network or without one.
    let has_answered = phrases::progress(&snapshot).0 > 0;
    lazy::use_ahead(Part::Results, has_answered);
    lazy::use_ahead(Part::Workspace, has_answered && !matches!(snapshot.state.view, View::Start | View::Run(_)));
    // What other editions left behind is told as soon as it can be.
    let has_others = *use_memo((), |()| assessment.has_other_editions());
    let is_reworded = snapshot.state.reworded(snapshot.q).next().is_some();
    lazy::use_ahead(Part::Workspace, has_others || is_reworded);
    let many = (snapshot.group.people.len() > MANY).then_some("br-many");
    let theme = match config.theme {
        Theme::Auto => None,
        Theme::Light => Some("br-light"),
        Theme::Dark => Some("br-dark"),
    };
    let page = html! {
        <>
            { language_notice(&snapshot, &config) }
            { trouble_notice(&snapshot, &status, &assessment, &focus) }
            { gone_notice(&snapshot, &assessment) }
            if has_others { <OnceLoaded entry={Entry::Section(Section::Editions)} /> }
            { page(&snapshot, &status, is_invited) }
        </>
    };
    // English is laid out as the page around is; any other language as it is written.
    let words = snapshot.words;
    let dir = (words.language() != "en").then(|| words.direction().word());
    html! {
        <div ref={frame} class={classes!("br", many, theme)} part="frame" lang={snapshot.words.language()} {dir}>
            { shell(&snapshot, &status, &config, &assessment, page) }
            <Announcer />
            <OnceLoaded entry={Entry::Section(Section::Frame)} />
        </div>
    }
}

/// The page that is shown.
fn page(snapshot: &Snapshot, status: &Status, is_invited: bool) -> Html {
    let lazy = |page: lazy::Page| html! { <Lazy key={page as u32} entry={Entry::Page(page)} /> };
    match snapshot.state.view {
        _ if status.awaits_conversion() => html! { <Converting /> },
        View::Start => html! { <StartPage /> },
        // Whoever is invited begins, and looks at nothing first.
        View::Join if is_invited => html! { <StartPage /> },
        View::Board => html! { <Lazy key="board" entry={Entry::Board} /> },
        View::Run(cell) => html! { <RunPage {cell} /> },
        View::Results => html! { <Lazy key="results" entry={Entry::Results} /> },
        View::You => lazy(lazy::Page::You),
        View::Scoring => lazy(lazy::Page::Scoring),
        View::End => html! { <Lazy key="end" entry={Entry::End} /> },
        View::Plan => lazy(lazy::Page::Plan),
        View::Invite => lazy(lazy::Page::Invite),
        View::Delete => lazy(lazy::Page::Delete),
        View::Group => lazy(lazy::Page::Group),
        View::Share => lazy(lazy::Page::Share),
        View::Join => lazy(lazy::Page::Join),
        View::Meeting => lazy(lazy::Page::Meeting),
        View::Report => lazy(lazy::Page::Report),
        View::Contact => lazy(lazy::Page::Contact),
    }
}

/// What is kept is of an older format, which the workspace reads.
#[component]
fn Converting() -> Html {
    let assessment = use_assessment();
    // What is drawn below fetches it, and again where that is asked for.
    use_effect_with((), move |()| {
        when_workspace(move |workspace| {
            let q = assessment.q();
            assessment.convert(&|record| (workspace.convert)(record, q));
        });
    });
    html! { <Lazy entry={Entry::Page(lazy::Page::Converting)} /> }
}
