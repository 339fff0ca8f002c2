//! What is half done on the page: it is lost when the page is left, and no harm in it.

use std::rc::Rc;

use yew::prelude::*;

/// Where on the page something is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// Above the people.
    Who,
    /// Below the settings.
    Settings,
}

/// What its sections share.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageState {
    /// The person whose message is open, by id; empty for nobody.
    pub unfolded: AttrValue,
    /// What was done last, shown where it was done.
    message: Option<(Spot, AttrValue)>,
}

impl PageState {
    /// What there is to say at a spot.
    pub fn message(&self, at: Spot) -> Option<AttrValue> {
        self.message.as_ref().filter(|(spot, _)| *spot == at).map(|(_, text)| text.clone())
    }
}

/// What happens there.
#[derive(Clone, Debug)]
pub enum PageAction {
    /// The message to a person is opened, or closed if it was open.
    Unfold(AttrValue),
    /// Something was done there: it is shown in the place of what was shown before.
    Tell(Spot, AttrValue),
    /// Something was done with a person: it is shown above the people, and no message is open.
    Finish(AttrValue),
}

impl Reducible for PageState {
    type Action = PageAction;

    fn reduce(self: Rc<PageState>, action: PageAction) -> Rc<PageState> {
        let mut next = Rc::unwrap_or_clone(self);
        match action {
            PageAction::Unfold(id) => {
                let unfolded = if next.unfolded == id { AttrValue::default() } else { id };
                next = PageState { unfolded, ..PageState::default() };
            }
            PageAction::Tell(spot, text) => next.message = Some((spot, text)),
            PageAction::Finish(text) => next = PageState { message: Some((Spot::Who, text)), ..PageState::default() },
        }
        Rc::new(next)
    }
}

/// The page's state as it was drawn, and the way to change it.
pub type PageHandle = UseReducerHandle<PageState>;

/// The state of the page around.
///
/// # Panics
/// Outside of the group page.
#[hook]
pub fn use_page_state() -> PageHandle {
    use_context().expect("the group page stands around its sections")
}

/// Properties of [`Message`].
#[derive(Clone, Copy, PartialEq, Properties)]
pub struct MessageProps {
    /// Where it stands.
    pub at: Spot,
}

/// What was done last, announced politely where it was done.
#[component]
pub fn Message(&MessageProps { at }: &MessageProps) -> Html {
    let text = use_page_state().message(at);
    html! {
        <p class="done small" role="status">
            if let Some(text) = text { <span key={text.to_string()}>{ text }</span> }
        </p>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(actions: impl IntoIterator<Item = PageAction>) -> Rc<PageState> {
        actions.into_iter().fold(Rc::default(), |state: Rc<PageState>, action| state.reduce(action))
    }

    #[test]
    fn one_message_is_open_and_closes_again() {
        let id = |id: &'static str| PageAction::Unfold(AttrValue::Static(id));
        assert_eq!(after([id("a"), id("c")]).unfolded.as_str(), "c");
        assert_eq!(after([id("a"), id("a")]).unfolded, "");
    }

    #[test]
    fn what_was_done_is_told_where_it_was_done_until_something_else_is() {
        let done = after([PageAction::Unfold("a".into()), PageAction::Finish("Gone.".into())]);
        assert_eq!((done.message(Spot::Who).as_deref(), done.unfolded.as_str()), (Some("Gone."), ""));
        assert_eq!(done.message(Spot::Settings), None);
        let next = done.reduce(PageAction::Tell(Spot::Settings, "Saved.".into()));
        assert_eq!((next.message(Spot::Who), next.message(Spot::Settings).as_deref()), (None, Some("Saved.")));
    }
}
