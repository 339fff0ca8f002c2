//! What is fetched when it is first wanted: the workspace, which is everything behind the first result.
//!
//! This is the one border. The first file holds [`Workspace`], a table of plain functions, and never names what
//! stands behind them: whatever the first file names, the linker keeps in it. `crate::workspace` has the functions
//! and the split point; it comes in through a context, so that nothing below it names it either.

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use engine::questionnaire::Questionnaire;
use engine::state::View;
use formats::Resources;
use futures::FutureExt;
use web_sys::Element;
use yew::prelude::*;
use yew::suspense::{Suspension, SuspensionResult};

use crate::hooks::{use_focus, use_snapshot};
use crate::i18n::key;
use crate::platform::dom;
use crate::report::Before;
use crate::snapshot::Snapshot;

/// What the workspace can draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// What the frame has of it from the moment it is there.
    Frame,
    /// A whole page: one that the first file does not have.
    Page(View),
    /// The other groups of this browser, on the start page.
    Groups,
    /// What stands below the first result.
    Results,
    /// The six jobs as a radar, and as a table.
    Radar,
    JobsTable,
    /// What the figures on the results page are made of.
    WhyReadiness,
    WhyJobs,
    /// The board as a table, and what its figures are made of.
    BoardTable,
    WhyBoard,
}

/// What a text of the owner's own turns out to be, or everything that is wrong with it, a sentence each.
pub type Read<T> = Result<&'static T, Vec<String>>;

/// The table of what the workspace does.
pub struct Workspace {
    /// Draws one of its pages or sections.
    pub draw: fn(Entry) -> Html,
    /// Where the jobs stood in the last state of the group that was kept, of the states that are.
    pub before: fn(&Snapshot, &str) -> Before,
    /// A record of an older format in the present one; none if it cannot be read.
    pub convert: fn(&str, &'static Questionnaire) -> Option<String>,
    /// Reads a questionnaire of the owner's own. It is kept for as long as the page lives, once for all elements.
    pub questionnaire: fn(&str) -> Read<Questionnaire>,
    /// Reads the owner's material; kept likewise.
    pub resources: fn(&str, &'static Questionnaire) -> Read<Resources>,
    /// What is wrong with a file of either kind, a line each; `ok` and what it is where nothing is.
    pub check: fn(&str) -> String,
}

/// It could not be fetched. The loader tells the page's owner why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoadError;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for LoadError {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> LoadError {
        LoadError
    }
}

/// A workspace on its way.
pub type Loading = Pin<Box<dyn Future<Output = Result<&'static Workspace, LoadError>>>>;

/// Fetches the workspace; what was fetched once is there at once.
#[derive(Clone, Copy)]
pub struct Loader(pub fn() -> Loading);

impl PartialEq for Loader {
    fn eq(&self, _: &Loader) -> bool {
        // A program has one.
        true
    }
}

thread_local! {
    /// Code is there or not for all apps of a program alike.
    static LOADED: Cell<Option<&'static Workspace>> = const { Cell::new(None) };
    /// What waits for it.
    static WAITING: RefCell<Vec<Then>> = RefCell::default();
}

/// What is done as soon as it is there.
type Then = Box<dyn FnOnce(&'static Workspace)>;

/// The workspace, if it is there.
pub fn loaded() -> Option<&'static Workspace> {
    LOADED.get()
}

/// Does something as soon as the workspace is there. Nothing is fetched for it.
pub fn when_loaded(then: impl FnOnce(&'static Workspace) + 'static) {
    match loaded() {
        Some(workspace) => then(workspace),
        None => WAITING.with_borrow_mut(|waiting| waiting.push(Box::new(then))),
    }
}

impl Loader {
    /// Fetches it.
    ///
    /// # Errors
    /// It did not come. Another call tries again.
    pub async fn load(self) -> Result<&'static Workspace, LoadError> {
        if let Some(workspace) = loaded() {
            return Ok(workspace);
        }
        let workspace = (self.0)().await?;
        LOADED.set(Some(workspace));
        for then in WAITING.take() {
            then(workspace);
        }
        Ok(workspace)
    }
}

/// One attempt at fetching.
struct Attempt {
    suspension: Option<Suspension>,
    failed: Rc<RefCell<Option<LoadError>>>,
}

impl Attempt {
    /// Asks once before anything is suspended: what is there already is drawn without a flash of its placeholder.
    fn start(loader: Option<Loader>) -> Attempt {
        let failed = Rc::new(RefCell::new(None));
        let Some(loader) = loader else {
            failed.replace(Some(LoadError));
            return Attempt { suspension: None, failed };
        };
        let mut loading = Box::pin(loader.load());
        let suspension = match loading.as_mut().now_or_never() {
            Some(done) => {
                *failed.borrow_mut() = done.err();
                None
            }
            None => {
                let failed = Rc::clone(&failed);
                Some(Suspension::from_future(async move {
                    let done = loading.await;
                    *failed.borrow_mut() = done.err();
                }))
            }
        };
        Attempt { suspension, failed }
    }
}

/// The workspace: suspends until it is there. A failure is a value, and another `attempt` tries again.
#[hook]
fn use_workspace(attempt: u32) -> SuspensionResult<Result<&'static Workspace, LoadError>> {
    let loader = use_context::<Loader>();
    let attempt = use_memo(attempt, move |_| Attempt::start(loader));
    let failed = *attempt.failed.borrow();
    match (loaded(), failed, &attempt.suspension) {
        (Some(workspace), ..) => Ok(Ok(workspace)),
        (None, None, Some(suspension)) => Err(suspension.clone()),
        (None, failed, _) => Ok(Err(failed.unwrap_or(LoadError))),
    }
}

/// The workspace as soon as it is there: for what is drawn without it, and again once it comes.
#[hook]
pub fn use_workspace_once_there() -> Option<&'static Workspace> {
    let redraw = use_force_update();
    let workspace = use_workspace(0).ok().and_then(Result::ok);
    let is_there = workspace.is_some();
    use_effect_with((), move |()| {
        if !is_there {
            when_loaded(move |_| redraw.force_update());
        }
    });
    workspace
}

/// Properties of [`Lazy`].
#[derive(Clone, PartialEq, Properties)]
pub struct LazyProps {
    /// What is drawn.
    pub entry: Entry,
}

/// Draws something of the workspace; until that is there, that it is on its way, and if it does not come, a button to
/// try again.
#[component]
pub fn Lazy(&LazyProps { entry }: &LazyProps) -> Html {
    let (attempt, focus) = (use_state(|| 0), use_focus());
    let on_retry = {
        let attempt = attempt.clone();
        Callback::from(move |_: MouseEvent| {
            attempt.set(*attempt + 1);
            // The button goes: who pressed it waits where it comes.
            focus.to("[aria-busy]");
        })
    };
    html! {
        <Suspense fallback={html! { <Coming {entry} /> }}>
            <Drawn {entry} attempt={*attempt} {on_retry} />
        </Suspense>
    }
}

/// Draws something of the workspace from the moment that is there, and fetches nothing for it.
#[component]
pub fn OnceLoaded(&LazyProps { entry }: &LazyProps) -> Html {
    let workspace = use_state(loaded);
    use_effect_with((), {
        let workspace = workspace.clone();
        move |()| {
            if workspace.is_none() {
                when_loaded(move |it| workspace.set(Some(it)));
            }
        }
    });
    workspace.map_or_else(Html::default, |workspace| (workspace.draw)(entry))
}

#[derive(Clone, PartialEq, Properties)]
struct DrawnProps {
    entry: Entry,
    attempt: u32,
    on_retry: Callback<MouseEvent>,
}

#[component]
fn Drawn(props: &DrawnProps) -> HtmlResult {
    let focus = use_focus();
    let snapshot = use_snapshot();
    let workspace = use_workspace(props.attempt)?;
    use_effect(move || focus.settle());
    Ok(match workspace {
        Ok(workspace) => (workspace.draw)(props.entry),
        Err(LoadError) => html! {
            <div class="notice" role="alert">
                <p>{ snapshot.text(key::MORE_FAILED) }</p>
                <button type="button" class="button button-small again" onclick={&props.on_retry}>{ snapshot.text(key::MORE_AGAIN) }</button>
            </div>
        },
    })
}

/// That it is on its way. Who waits here goes on where it comes.
#[component]
fn Coming(&LazyProps { entry }: &LazyProps) -> Html {
    let (snapshot, focus, place) = (use_snapshot(), use_focus(), use_node_ref());
    use_effect_with((), {
        let place = place.clone();
        move |()| {
            focus.settle();
            move || {
                if place.cast::<Element>().is_some_and(|place| dom::has_focus(&place)) {
                    match entry {
                        Entry::Page(_) => focus.to("h2, .again"),
                        _ => focus.to("[id=from-here], .again"),
                    }
                }
            }
        }
    });
    let text = snapshot.text(key::MORE_COMING);
    // A page begins at its heading, and so does one that is on its way.
    match entry {
        Entry::Page(_) => html! { <h2 ref={place} class="lead" tabindex="-1" aria-busy="true">{ text }</h2> },
        _ => html! { <p ref={place} class="small" tabindex="-1" aria-busy="true">{ text }</p> },
    }
}
