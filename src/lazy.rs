//! What is fetched when it is first wanted: the results, and the workspace, which is everything behind the first result.
//!
//! These are the borders. The first file holds a table of plain functions for each part, and never names what stands
//! behind them: whatever the first file names, the linker keeps in it. `crate::parts` has the functions and the split
//! points; they come in through a context, so that nothing below names them either.

mod places;

pub use places::{Page, Section};

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use engine::questionnaire::Questionnaire;
use formats::Resources;
use futures::FutureExt;
use web_sys::Element;
use yew::platform::spawn_local;
use yew::prelude::*;
use yew::suspense::{Suspension, SuspensionResult};

use crate::hooks::{use_focus, use_snapshot};
use crate::i18n::{Locale, key};
use crate::platform::dom;
use crate::report::Before;
use crate::snapshot::Snapshot;

/// A part of the program that is fetched. Each stands on those before it: it brings them along where they are missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The board, the end of the run and the results page, up to the first result.
    Results,
    /// Everything else.
    Workspace,
}

/// What can be drawn of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// The board's page.
    Board,
    /// The results page.
    Results,
    /// The page behind the last statement.
    End,
    /// A page of the workspace.
    Page(Page),
    /// A section of the workspace.
    Section(Section),
}

impl Entry {
    /// The part it is in.
    const fn part(self) -> Part {
        match self {
            Entry::Board | Entry::Results | Entry::End => Part::Results,
            Entry::Page(_) | Entry::Section(_) => Part::Workspace,
        }
    }

    /// Whether it is a whole page.
    const fn is_page(self) -> bool {
        matches!(self, Entry::Board | Entry::Results | Entry::End | Entry::Page(_))
    }

    /// It, if its part is there.
    fn drawn(self) -> Option<Html> {
        let Tables { results, workspace } = THERE.get();
        match self {
            Entry::Board => results.map(|results| (results.board)()),
            Entry::Results => results.map(|results| (results.page)()),
            Entry::End => results.map(|results| (results.end)()),
            Entry::Page(page) => workspace.map(|workspace| (workspace.page)(page)),
            Entry::Section(section) => workspace.map(|workspace| (workspace.section)(section)),
        }
    }
}

/// What a text of the owner's own turns out to be, or everything that is wrong with it, a sentence each.
pub type Read<T> = Result<&'static T, Vec<String>>;

/// The table of what the results do.
pub struct Results {
    /// Draws the board's page.
    pub board: fn() -> Html,
    /// Draws their page.
    pub page: fn() -> Html,
    /// Draws the page behind the last statement.
    pub end: fn() -> Html,
}

/// The table of what the workspace does.
pub struct Workspace {
    /// Draws one of its pages.
    pub page: fn(Page) -> Html,
    /// Draws one of its sections.
    pub section: fn(Section) -> Html,
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

/// The tables of the parts that came.
#[derive(Clone, Copy, Default)]
pub struct Tables {
    /// Of the results.
    pub results: Option<&'static Results>,
    /// Of the workspace.
    pub workspace: Option<&'static Workspace>,
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

/// A part on its way, with those it stands on.
pub type Loading = Pin<Box<dyn Future<Output = Result<Tables, LoadError>>>>;

/// Fetches a part; what was fetched once is there at once.
#[derive(Clone, Copy)]
pub struct Loader(pub fn(Part) -> Loading);

impl PartialEq for Loader {
    fn eq(&self, _: &Loader) -> bool {
        // A program has one.
        true
    }
}

thread_local! {
    /// Code is there or not for all apps of a program alike.
    static THERE: Cell<Tables> = const { Cell::new(Tables { results: None, workspace: None }) };
    /// What waits for it.
    static WAITING: RefCell<Vec<(Part, Then)>> = RefCell::default();
}

/// What is done as soon as it is there.
type Then = Box<dyn FnOnce()>;

/// The workspace, if it is there.
pub fn workspace() -> Option<&'static Workspace> {
    THERE.get().workspace
}

/// Whether a part is there.
pub fn is_any_there() -> bool {
    is_there(Part::Results) || is_there(Part::Workspace)
}

fn is_there(part: Part) -> bool {
    let there = THERE.get();
    match part {
        Part::Results => there.results.is_some(),
        Part::Workspace => there.workspace.is_some(),
    }
}

/// Does something as soon as a part is there. Nothing is fetched for it.
fn when_there(part: Part, then: impl FnOnce() + 'static) {
    if is_there(part) {
        then();
    } else {
        WAITING.with_borrow_mut(|waiting| waiting.push((part, Box::new(then))));
    }
}

/// Does something as soon as the workspace is there. Nothing is fetched for it.
pub fn when_workspace(then: impl FnOnce(&'static Workspace) + 'static) {
    when_there(Part::Workspace, move || {
        if let Some(workspace) = workspace() {
            then(workspace);
        }
    });
}

impl Loader {
    /// Fetches a part.
    ///
    /// # Errors
    /// It did not come. Another call tries again.
    pub async fn load(self, part: Part) -> Result<(), LoadError> {
        if is_there(part) {
            return Ok(());
        }
        let came = (self.0)(part).await?;
        // With the words of the languages in use.
        Locale::bring_rest().await;
        let there = THERE.get();
        THERE.set(Tables { results: there.results.or(came.results), workspace: there.workspace.or(came.workspace) });
        for (part, then) in WAITING.take() {
            if is_there(part) {
                then();
            } else {
                WAITING.with_borrow_mut(|waiting| waiting.push((part, then)));
            }
        }
        Ok(())
    }
}

/// One attempt at fetching.
struct Attempt {
    suspension: Option<Suspension>,
    failed: Rc<RefCell<Option<LoadError>>>,
}

impl Attempt {
    /// Asks once before anything is suspended: what is there already is drawn without a flash of its placeholder.
    fn start(loader: Option<Loader>, part: Part) -> Attempt {
        let failed = Rc::new(RefCell::new(None));
        let Some(loader) = loader else {
            failed.replace(Some(LoadError));
            return Attempt { suspension: None, failed };
        };
        let mut loading = Box::pin(loader.load(part));
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

/// A part: suspends until it is there. A failure is a value, and another `attempt` tries again.
#[hook]
fn use_part(part: Part, attempt: u32) -> SuspensionResult<Result<(), LoadError>> {
    let loader = use_context::<Loader>();
    let attempt = use_memo((part, attempt), move |_| Attempt::start(loader, part));
    let failed = *attempt.failed.borrow();
    match (is_there(part), failed, &attempt.suspension) {
        (true, ..) => Ok(Ok(())),
        (false, None, Some(suspension)) => Err(suspension.clone()),
        (false, failed, _) => Ok(Err(failed.unwrap_or(LoadError))),
    }
}

/// The workspace as soon as it is there: for what is drawn without it, and again once it comes.
#[hook]
pub fn use_workspace_once_there() -> Option<&'static Workspace> {
    let redraw = use_force_update();
    let _ = use_part(Part::Workspace, 0);
    let workspace = workspace();
    let is_there = workspace.is_some();
    use_effect_with((), move |()| {
        if !is_there {
            when_workspace(move |_| redraw.force_update());
        }
    });
    workspace
}

/// Fetches a part as soon as it is likely to be wanted, so that it is there when it is. Where it does not come, nobody
/// is told: who wants it asks again.
#[hook]
pub fn use_ahead(part: Part, is_likely: bool) {
    let loader = use_context::<Loader>();
    use_effect_with(is_likely, move |is_likely| {
        if let Some(loader) = loader.filter(|_| *is_likely) {
            spawn_local(async move {
                let _ = loader.load(part).await;
            });
        }
    });
}

/// Properties of [`Lazy`].
#[derive(Clone, PartialEq, Properties)]
pub struct LazyProps {
    /// What is drawn.
    pub entry: Entry,
}

/// Draws something of a part; until that is there, that it is on its way, and if it does not come, a button to try
/// again.
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

/// Draws something of a part from the moment that is there, and fetches nothing for it.
#[component]
pub fn OnceLoaded(&LazyProps { entry }: &LazyProps) -> Html {
    let redraw = use_force_update();
    let drawn = entry.drawn();
    let is_there = drawn.is_some();
    use_effect_with((), move |()| {
        if !is_there {
            when_there(entry.part(), move || redraw.force_update());
        }
    });
    drawn.unwrap_or_default()
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
    // A failure is seen by what is not there.
    let _ = use_part(props.entry.part(), props.attempt)?;
    use_effect(move || focus.settle());
    Ok(props.entry.drawn().unwrap_or_else(|| {
        html! {
            <div class="notice" role="alert">
                <p>{ snapshot.text(key::MORE_FAILED) }</p>
                <button type="button" class="button button-small again" onclick={&props.on_retry}>{ snapshot.text(key::MORE_AGAIN) }</button>
            </div>
        }
    }))
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
                    focus.to(if entry.is_page() { "h2, .again" } else { "[id=from-here], .again" });
                }
            }
        }
    });
    let text = snapshot.text(key::MORE_COMING);
    // A page begins at its heading, and so does one that is on its way.
    if entry.is_page() {
        html! { <h2 ref={place} class="lead" tabindex="-1" aria-busy="true">{ text }</h2> }
    } else {
        html! { <p ref={place} class="small" tabindex="-1" aria-busy="true">{ text }</p> }
    }
}
