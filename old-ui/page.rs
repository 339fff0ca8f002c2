//! What the app knows, and how it takes events: the state, saved before anything is drawn.

use std::rc::Rc;

use super::address;
use super::bridge::Bridge;
use super::desk::{Around, Owner};
use super::event::{Event, Keep, Local};
use super::rest::{self, Kept};
use crate::group::Answer;
use crate::questionnaire::{JobId, Questionnaire, Resources};
use crate::state::{Action, Shown, State, View};
use crate::store::{BrowserStore, Keeper, Trouble};

/// What the page around last heard.
#[derive(Clone, Copy, Default)]
struct Heard {
    begun: bool,
    answered: usize,
    asked: usize,
    jobs: usize,
    results: bool,
}

/// Everything behind the screen.
pub struct Page {
    pub bridge: Bridge,
    pub q: &'static Questionnaire,
    /// The owner's material, once the rest of the program has read it.
    pub resources: &'static Resources,
    pub state: Rc<State>,
    pub shown: Shown,
    pub local: Rc<Local>,
    pub can_undo: bool,
    /// Trouble with the storage that has not been read yet.
    pub trouble: Option<Trouble>,
    pub saved: bool,
    /// Where the focus goes after drawing.
    pub focus: Option<String>,
    pub keeper: Keeper<BrowserStore>,
    /// Told once is enough.
    told: bool,
    /// A link that came and waits to be looked at.
    pub link: Option<String>,
    /// The state before the last addition, as long as nothing else was said: it can be taken back.
    pub before: Option<Rc<State>>,
    /// Where links lead.
    address: String,
    pub owner: Owner,
    heard: Heard,
    /// What is half done on the pages of the rest.
    pub kept: Kept,
    /// What the rest of the program is asked to do once it is here.
    pub pending: Option<Keep>,
    /// What was put aside by starting over where the storage keeps nothing.
    pub aside: Option<Rc<State>>,
}

impl Page {
    /// As the browser keeps it, or new.
    pub fn open(bridge: Bridge, q: &'static Questionnaire) -> Page {
        let keeper = Keeper::new(bridge.store());
        let (state, trouble) = keeper.load(q);
        let state = state.unwrap_or_else(|| State::new(q));
        let mut page = Page {
            bridge,
            q,
            resources: Resources::none(),
            owner: Owner::default(),
            heard: Heard::default(),
            shown: state.shown(q),
            local: Rc::new(Local::of(&state)),
            state: Rc::new(state),
            can_undo: keeper.can_undo(),
            saved: trouble != Some(Trouble::Denied),
            told: trouble.is_some(),
            trouble,
            focus: None,
            link: None,
            before: None,
            address: String::new(),
            kept: Kept::default(),
            keeper,
            pending: None,
            aside: None,
        };
        page.heed();
        page.heard = page.hears();
        page
    }

    /// What the owner of the page has set, now.
    pub fn heed(&mut self) {
        let set = |name: &str| self.bridge.setting(name);
        self.owner = Owner {
            name: set("contact-name"),
            mail: set("contact-mail"),
            phone: set("contact-phone"),
            link: set("contact-link"),
            slotted: self.bridge.slotted(),
            privacy: set("privacy-href"),
            unsaved: set("storage") == "none",
            asks: self.owner.asks,
        };
        self.address = address::of_links(&self.bridge);
    }

    /// What our pair in a link's fragment is called.
    pub fn key(&self) -> String {
        self.bridge.setting("share-key")
    }

    /// The link in the fragment of the page's address.
    pub fn link_of_address(&self) -> Option<String> {
        address::link(&self.key())
    }

    /// The rest is here: it reads the owner's material. Where that is wrong, its owner is told, and people
    /// go on without.
    pub fn read_resources(&mut self) {
        let Some(text) = self.bridge.resources() else { return };
        match rest::own_resources(&text, self.q) {
            Some(Ok(resources)) => self.resources = resources,
            Some(Err(wrong)) => self.bridge.complain("resources", &wrong.join("\n")),
            None => {}
        }
    }

    /// What the page around is told of: that somebody has begun, how many of my statements are answered
    /// and of how many jobs all are, and that results are shown. Nothing of what was said.
    fn hears(&self) -> Heard {
        let (mut heard, q) = (Heard { begun: self.state.me.is_some(), ..Heard::default() }, self.q);
        for job in JobId::ALL {
            let (mut answered, mut asked) = (0, 0);
            for item in q.items_of(job).filter(|item| self.state.is_mine(q, *item)) {
                asked += 1;
                answered += usize::from(self.state.my_answer(item) != Answer::Nothing);
            }
            heard.answered += answered;
            heard.asked += asked;
            heard.jobs += usize::from(asked > 0 && answered == asked);
        }
        heard.results = self.state.view == View::Results && heard.answered > 0;
        heard
    }

    /// Tells it what changed.
    pub fn tell(&mut self) {
        let (before, now) = (self.heard, self.hears());
        let told = [
            (now.begun && !before.begun, "br-start", 0, 0),
            ((now.answered, now.asked) != (before.answered, before.asked), "br-progress", now.answered, now.asked),
            (now.jobs > before.jobs, "br-job-complete", now.jobs, 0),
            (now.results && !before.results, "br-result", 0, 0),
        ];
        // First of all: what hears it may ask for something at once.
        self.heard = now;
        for (happened, event, first, second) in told {
            if happened {
                self.bridge.tell(event, first, second);
            }
        }
    }

    /// Takes one event; says whether to draw.
    pub fn take(&mut self, event: Event) -> bool {
        let mut local = (*self.local).clone();
        if local.take(self.q, &event) {
            if let Event::Asking(what) = event {
                // The buttons change places: the focus stays where it is asked.
                let place = what.or(self.local.asking) == Some(Keep::DeleteAll);
                self.focus = Some(format!("[id=ask-{}] button", u8::from(place)));
            }
            self.local = Rc::new(local);
            return true;
        }
        match event {
            Event::Act(action) => self.act(action),
            Event::Say { item, answer } => {
                let value = answer.level().unwrap_or(0);
                self.focus = Some(format!("[data-item=\"{}\"] [value=\"{value}\"]", self.q.items[item].id));
                self.act(Action::Answer { item, answer });
            }
            Event::Stored => return self.catch_up(),
            Event::Dismiss => {
                self.trouble = None;
                self.focus = Some("h2".to_owned());
            }
            Event::Focus(to) => self.focus = Some(to),
            Event::Submit if self.local.roles.is_empty() => {
                self.local = Rc::new(Local { missed: true, ..local });
                self.focus = Some("form input".to_owned());
            }
            Event::Submit => {
                // Who begins in a group that came by a link has it from here on.
                let joins = self.state.me.is_none() && !self.state.group.id.is_empty();
                self.act(Action::Me { id: new_id(), name: local.name, roles: local.roles, expected: local.expected });
                if self.state.me.is_some() {
                    // Where it is not here yet, it does this when it comes.
                    let _ = rest::begun(self, joins);
                    self.act(Action::Found(new_id()));
                    self.act(Action::Go(View::Board));
                }
            }
            _ => {}
        }
        true
    }

    pub fn act(&mut self, action: Action) {
        if self.catch_up_is_another() {
            return;
        }
        let mut state = (*self.state).clone();
        if let Action::Answer { item, answer: Answer::Nothing } = action {
            // "Clear my answer" goes away with the answer: the focus stays in the group.
            self.focus = Some(format!("[data-item=\"{}\"] input", self.q.items[item].id));
        }
        if matches!(action, Action::Confirm(_)) {
            // So does "still valid": the focus stays with the list, or with the page.
            self.focus = Some(if state.view == View::Results { "[id=revisit]" } else { "h2" }.to_owned());
        }
        if !matches!(action, Action::Go(_) | Action::Leave) {
            self.before = None;
        }
        state.apply_own(self.q, action);
        self.show(state);
        self.save();
    }

    /// Whether what is kept here waits for the rest of the program, which reads older formats.
    pub fn is_waiting(&self) -> bool {
        self.trouble == Some(Trouble::Old)
    }

    /// The rest is here: what waited for it is read.
    pub fn convert(&mut self, renew: &dyn Fn(&str) -> Option<String>) {
        let (state, trouble) = self.keeper.convert(renew, self.q);
        self.told = trouble.is_some();
        self.trouble = trouble;
        self.show(state.unwrap_or_else(|| State::new(self.q)));
        // The page begins only now.
        self.focus = None;
        if let Some(link) = self.link.take() {
            self.open_link(link);
        }
    }

    /// What is known besides the state.
    pub fn around(&self) -> Around {
        Around {
            address: self.address.clone(),
            key: self.key(),
            owner: self.owner.clone(),
            aside: if self.state.view == View::You { self.keeper.kept_aside() } else { Vec::new() },
            groups: self.keeper.groups(),
            past: self.keeper.past(),
            can_take_back: self.before.is_some(),
        }
    }

    /// A link came with the page's address: it is shown before anything is done with it.
    pub fn open_link(&mut self, link: String) {
        self.link = Some(link);
        if self.state.view != View::Join {
            let mut state = (*self.state).clone();
            state.apply_own(self.q, Action::Go(View::Join));
            self.show(state);
        }
    }

    /// Takes a state over: new figures if the group changed, a new beginning if the page did.
    pub fn show(&mut self, state: State) {
        self.shown.follow(&self.state, &state, self.q);
        if state.view != self.state.view {
            self.local = Rc::new(Local { radar: self.local.radar, whose: self.local.whose, ..Local::of(&state) });
            self.focus = Some("h2".to_owned());
        }
        self.state = Rc::new(state);
    }

    /// Saves before anything is drawn, so that not even a failure to draw loses an answer.
    pub fn save(&mut self) {
        if self.state.me.is_none() {
            return;
        }
        let trouble = self.keeper.save(&self.state, self.q);
        self.saved = trouble.is_none();
        if trouble.is_some() && !std::mem::replace(&mut self.told, true) {
            self.trouble = trouble;
        }
    }

    /// Catches up before something is done; says whether that leaves another person or another group
    /// than it was meant for: deleted, or changed for another one elsewhere.
    pub fn catch_up_is_another(&mut self) -> bool {
        let before = Rc::clone(&self.state);
        self.catch_up();
        // Whoever begins here would change somebody who began elsewhere.
        let (Some(was), group) = (before.my(), &before.group.id) else { return self.state.me.is_some() };
        let same = self.state.my().is_some_and(|me| me.id == was.id);
        !same || !group.is_empty() && *group != self.state.group.id
    }

    /// Takes over what another tab or element did to the record; says whether it did anything. A record
    /// taken away is gone here too: it can be undone if it was starting over, and what was deleted for
    /// good stays deleted.
    fn catch_up(&mut self) -> bool {
        if self.is_waiting() {
            return false;
        }
        if self.keeper.removed_elsewhere() {
            self.can_undo = self.keeper.can_undo();
            self.aside = None;
            self.show(State::new(self.q));
            return true;
        }
        let Some(other) = self.keeper.changed_elsewhere(self.q) else { return false };
        let mut state = (*self.state).clone();
        state.apply_own(self.q, Action::Adopt(Box::new(other)));
        self.show(state);
        true
    }
}

/// A random id of 32 bits, as eight hexadecimal digits.
fn new_id() -> String {
    let random = || (js_sys::Math::random() * 65536.0) as u32;
    format!("{:04x}{:04x}", random(), random())
}
