//! A section that is drawn in a task of its own, so that no click has to wait for a whole page.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::hooks::{use_assessment, use_focus, use_snapshot};
use crate::i18n::key;
use crate::snapshot::Snapshot;
use crate::state::AssessmentHandle;

/// Properties of [`Deferred`].
#[derive(Clone, PartialEq, Properties)]
pub struct DeferredProps {
    /// The section: a component that reads the snapshot from its context, or whose properties say all: it follows
    /// those at once.
    pub children: Html,
    /// It is what people come for: drawn with the page around it, which would else be too short for a moment to stay
    /// where it was scrolled to.
    #[prop_or_default]
    pub at_once: bool,
}

/// Draws its children in a turn of their own, one a frame: at first nothing, and after each commit what they were,
/// until their turn comes. It gives them a snapshot that follows the session's. What is used is not kept waiting: a
/// section whose own handle did something follows at once. Off the browser there are no frames, and nothing waits.
#[component]
pub fn Deferred(props: &DeferredProps) -> Html {
    let (snapshot, assessment, focus) = (use_snapshot(), use_assessment(), use_focus());
    let shown = use_state(|| (props.at_once || !cfg!(target_arch = "wasm32")).then(|| snapshot.clone()));
    let used = use_memo((), |()| Rc::new(Cell::new(false)));
    let handle = use_memo((), {
        let used = Rc::clone(&used);
        move |()| assessment.for_section(Rc::clone(&used))
    });
    {
        let (shown, used) = (shown.clone(), Rc::clone(&used));
        use_effect_with(snapshot.clone(), move |snapshot| {
            let (snapshot, late) = (snapshot.clone(), shown.as_ref() != Some(snapshot));
            let at_once = used.take();
            let turn = late.then(|| Turn::ask(at_once, move || shown.set(Some(snapshot))));
            move || drop(turn)
        });
    }
    // What came with it may be what the focus waits for.
    use_effect_with((*shown).clone(), move |_| focus.settle());
    match &*shown {
        // A script of the page around, or Firefox, may print before Yew has drawn: what is missing there says so.
        None => html! { <p class="undrawn">{ snapshot.text(key::MORE_UNDRAWN) }</p> },
        Some(shown) => html! {
            <ContextProvider<AssessmentHandle> context={(*handle).clone()}>
                <ContextProvider<Snapshot> context={shown.clone()}>
                    { props.children.clone() }
                </ContextProvider<Snapshot>>
            </ContextProvider<AssessmentHandle>>
        },
    }
}

type Work = Box<dyn FnOnce()>;

/// A place in the queue; given up when it is dropped.
struct Turn(Option<Rc<RefCell<Option<Work>>>>);

impl Turn {
    fn ask(at_once: bool, work: impl FnOnce() + 'static) -> Turn {
        if at_once {
            work();
            return Turn(None);
        }
        let work: Rc<RefCell<Option<Work>>> = Rc::new(RefCell::new(Some(Box::new(work))));
        QUEUE.with_borrow_mut(|queue| queue.waiting.push_back(Rc::clone(&work)));
        next();
        Turn(Some(work))
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some(work) = self.0.take() {
            work.take();
        }
    }
}

/// Whose turn is to come: one a frame, so that none of the frames is long.
#[derive(Default)]
struct Queue {
    /// As they asked: what stands first on a page has its effects first, and people read from its beginning.
    waiting: VecDeque<Rc<RefCell<Option<Work>>>>,
    /// A frame, or the task behind it, is waited for.
    frame: Option<AnimationFrame>,
    task: Option<Timeout>,
}

impl Queue {
    /// The work whose turn it is. What was given up meanwhile is passed over.
    fn next(&mut self) -> Option<Work> {
        std::iter::from_fn(|| self.waiting.pop_front()).find_map(|work| work.take())
    }
}

thread_local! {
    static QUEUE: RefCell<Queue> = RefCell::default();
}

/// Whether any section waits for its turn.
pub fn are_waiting() -> bool {
    QUEUE.with_borrow(|queue| queue.frame.is_some() || queue.task.is_some())
}

/// Gives all that wait their turn at once, whatever it takes: what is printed is printed whole.
pub fn draw_all() {
    while let Some(work) = QUEUE.with_borrow_mut(Queue::next) {
        work();
    }
}

/// The next turn comes in a task of its own behind the next frame.
fn next() {
    QUEUE.with_borrow_mut(|queue| {
        if queue.frame.is_some() || queue.task.is_some() {
            return;
        }
        queue.frame = Some(request_animation_frame(|_| {
            QUEUE.with_borrow_mut(|queue| {
                queue.frame = None;
                queue.task = Some(Timeout::new(0, turn));
            });
        }));
    });
}

fn turn() {
    let work = QUEUE.with_borrow_mut(|queue| {
        queue.task = None;
        queue.next()
    });
    if let Some(work) = work {
        work();
        next();
    }
}
