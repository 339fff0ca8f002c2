//! A page that the browser translates: it moves every text into an element of its own, or puts another text in its
//! place. That stops nothing, and no figure is left behind: after each step one reads what one reads without it.

use buying_readiness::questionnaire::core;
use engine::group::{Asked, Day, Group, Word};
use engine::questionnaire::RoleSet;
use engine::state::{State, View};
use formats::link::{self, Kind, Link};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::mounted::{Clipboard, Mounted, script, settled};
use crate::results::open_fold;
use crate::samples;

/// What a translator does with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Translator {
    /// None is there.
    Nobody,
    /// Wraps it: the same node, elsewhere.
    Wraps,
    /// Puts another node in its place, as Google's does.
    Replaces,
}

impl Translator {
    /// Translates what is there, and whatever comes.
    async fn begin(self, page: &Mounted) {
        let put = match self {
            Translator::Nobody => return,
            Translator::Wraps => "text.replaceWith(font); font.append(text);",
            Translator::Replaces => "font.append(text.data); text.replaceWith(font);",
        };
        let body = "const translate = () => {
                const walk = document.createTreeWalker(it, NodeFilter.SHOW_TEXT);
                const texts = [];
                while (walk.nextNode()) if (walk.currentNode.parentNode.localName !== 'font') texts.push(walk.currentNode);
                for (const text of texts) { const font = document.createElement('font'); PUT }
            };
            translate();
            new MutationObserver(translate).observe(it, { subtree: true, childList: true, characterData: true });";
        script(&body.replace("PUT", put), page.root());
        settled().await;
    }
}

/// A walk through the program, with what can be read after each step.
struct Walk {
    translator: Translator,
    page: Mounted,
    read: Read,
}

impl Walk {
    async fn begin(state: &State, translator: Translator) -> Walk {
        let page = Mounted::of(state).await;
        translator.begin(&page).await;
        let mut walk = Walk { translator, page, read: Vec::new() };
        walk.note("the beginning");
        walk
    }

    fn note(&mut self, step: &str) {
        let left = "const walk = document.createTreeWalker(it, NodeFilter.SHOW_TEXT);
            let [texts, left] = [0, 0];
            while (walk.nextNode()) { texts += 1; left += walk.currentNode.parentNode.localName !== 'font'; }
            return left / texts;";
        let left = script(left, self.page.root()).as_f64().unwrap();
        let expected = if self.translator == Translator::Nobody { 1.0 } else { 0.0 };
        assert!((left - expected).abs() < f64::EPSILON, "{:?}, {step}: {left} of it is as it was", self.translator);
        // A clock shows what time it is.
        let text = "const copy = it.cloneNode(true);
            copy.querySelectorAll('.timer').forEach((clock) => clock.remove());
            return copy.textContent;";
        let text = script(text, self.page.root()).as_string().unwrap();
        self.read.push((step.to_owned(), text));
    }

    async fn press(&mut self, selector: &str) {
        self.page.press(selector).await;
        self.note(selector);
    }

    async fn click(&mut self, words: &str) {
        self.page.click(words).await;
        self.note(words);
    }

    async fn enter(&mut self, selector: &str, value: &str) {
        self.page.enter(selector, value).await;
        self.note(&[selector, " = ", value].concat());
    }

    async fn unfold(&mut self, selector: &str) {
        self.page.unfold(selector).await;
        self.note(&["unfolded ", selector].concat());
    }

    async fn open_fold(&mut self, heading: &str) {
        open_fold(&self.page, heading).await;
        self.note(&["opened ", heading].concat());
    }

    async fn go(&mut self, view: View) {
        self.page.handle().go(view);
        settled().await;
        self.note(&format!("{view:?}"));
    }
}

/// What was read after each step.
type Read = Vec<(String, String)>;

/// The same walk with a translator and without one reads alike.
fn are_alike(translator: Translator, read: &Read, untouched: &Read) {
    assert_eq!(read.len(), untouched.len());
    for ((step, text), (_, expected)) in read.iter().zip(untouched) {
        let same = text.chars().zip(expected.chars()).take_while(|(a, b)| a == b).count();
        let near = |text: &str| text.chars().skip(same.saturating_sub(60)).take(160).collect::<String>();
        assert!(text == expected, "{translator:?}, {step}:\n{}\nand not\n{}", near(text), near(expected));
    }
}

const TRANSLATORS: [Translator; 2] = [Translator::Wraps, Translator::Replaces];

/// Somebody begins, answers a job, changes their mind, and looks at everything.
async fn alone(translator: Translator) -> Read {
    let _clipboard = Clipboard::open();
    let mut walk = Walk::begin(&State::new(core()), translator).await;
    walk.press("form button[type=submit]").await;
    walk.press("#role-champion").await;
    walk.press("#role-all").await;
    walk.press("form button[type=submit]").await;
    walk.press(".tab-way").await;
    walk.go(View::You).await;
    walk.press("#needed-executive").await;
    walk.enter("#name", "Ana").await;
    walk.press(".who button[type=submit]").await;
    walk.press("[aria-label^='Requirements building, done']").await;
    walk.press("[data-item=RB-1] [value='3']").await;
    walk.press("[data-item=RB-2] [value=dk]").await;
    walk.press("[data-item=RB-2] .q-clear-on").await;
    walk.press("[data-item=RB-1] .q-note-fold").await;
    walk.enter("#note-RB-1", "page 3").await;
    walk.enter("#note-RB-1", "").await;
    walk.press("[data-item=RB-3] [value='1']").await;
    walk.go(View::Board).await;
    walk.press("[aria-label^='Solution exploration, done']").await;
    walk.press("[data-item=SE-1] [value='2']").await;
    walk.click("Next").await;
    walk.click("Back").await;
    walk.go(View::Board).await;
    walk.press("[aria-label^='Solution exploration, done']").await;
    walk.click("Changed my mind").await;
    walk.click("Take that back").await;
    walk.click("Changed my mind").await;
    walk.go(View::Board).await;
    walk.press("[aria-label^='Requirements building, done']").await;
    walk.click("Still valid").await;
    walk.go(View::Results).await;
    walk.go(View::End).await;
    walk.go(View::Group).await;
    walk.go(View::Invite).await;
    walk.enter("#purchase", "Phones").await;
    walk.enter("#invitee", "Cho").await;
    walk.click("Copy message to Cho").await;
    walk.press("[aria-label='Write: End user']").await;
    walk.go(View::Share).await;
    walk.press(".sends .button-main").await;
    walk.go(View::Delete).await;
    walk.go(View::Meeting).await;
    walk.go(View::Scoring).await;
    walk.go(View::Report).await;
    walk.go(View::Contact).await;
    walk.go(View::Join).await;
    walk.go(View::You).await;
    walk.click("Start over…").await;
    walk.click("Yes, start over").await;
    walk.click("Bring the answers back").await;
    walk.read
}

/// A group as there are in meetings: filters, sharing and a meeting.
async fn together(translator: Translator) -> Read {
    let _clipboard = Clipboard::open();
    let mut walk = Walk::begin(&samples::state("meeting"), translator).await;
    for heading in ["board", "said", "voices", "lenses"] {
        walk.open_fold(heading).await;
    }
    walk.unfold(".page").await;
    walk.enter("#said-job", "2").await;
    walk.enter("#said-label", "0").await;
    walk.enter("#said-label", "").await;
    walk.enter("#said-job", "").await;
    walk.press("[aria-labelledby=jobs] label:nth-of-type(2) input").await;
    walk.press("[aria-labelledby=jobs] label:nth-of-type(1) input").await;
    walk.go(View::Board).await;
    walk.press("#whose-me").await;
    walk.press("#whose-group").await;
    walk.press("[aria-label^='Problem identification, done']").await;
    walk.press("[data-item=PI-1] [value='0']").await;
    walk.press("[data-item=PI-1] [value='4']").await;
    walk.go(View::Results).await;
    walk.go(View::Group).await;
    walk.unfold(".page").await;
    walk.enter("#left-who", "00000002").await;
    walk.enter("#same-as", "00000003").await;
    walk.click("Mark as gone").await;
    walk.press("[aria-label='Undo: Ben']").await;
    walk.enter("#group-name", "Phone system").await;
    walk.press("#answer-first").await;
    walk.go(View::Invite).await;
    walk.enter("#purchase", "Phones").await;
    walk.go(View::Share).await;
    for choice in [
        "#share-invitation",
        "#share-everything",
        "#share-group",
        "#share-answers",
        "#share-notes",
        "#share-roles",
        "#share-names",
    ] {
        walk.press(choice).await;
    }
    walk.press("#share-seal").await;
    walk.press(".sends .button-main").await;
    walk.press("#share-seal").await;
    walk.press(".sends .button-main").await;
    walk.go(View::Meeting).await;
    walk.press("[type=checkbox]").await;
    walk.enter("#meet-count", "2").await;
    walk.press(".button-main").await;
    walk.click("Pause").await;
    walk.click("We have heard both").await;
    walk.press("[name=say-now]").await;
    walk.enter("[aria-label='Who follows up']", "p00000002").await;
    walk.press(".room-next").await;
    walk.click("End the meeting").await;
    walk.go(View::Results).await;
    walk.go(View::Report).await;
    walk.read
}

/// The same group makes a plan, and tries what else there could be.
async fn planning(translator: Translator) -> Read {
    let mut walk = Walk::begin(&samples::state("low"), translator).await;
    walk.go(View::Plan).await;
    walk.press(".could label:nth-of-type(3) input").await;
    walk.press(".could label:nth-of-type(1) input").await;
    walk.click("Try a level by hand").await;
    walk.enter("#what-if-item", "4").await;
    walk.enter(".whatif-hands input", "1").await;
    walk.enter(".whatif-hands input", "2").await;
    walk.click("Leave it as it is").await;
    walk.press(".could .button").await;
    walk.press(".step-line summary").await;
    walk.enter(".step-in [type=date]", "2026-12-18").await;
    walk.enter(".step-in select", "p00000002").await;
    walk.press(".step-in .seg label:nth-of-type(2) input").await;
    walk.press(".step-in .seg label:nth-of-type(3) input").await;
    walk.click("Why this one?").await;
    walk.click("Change my answer").await;
    walk.press(".step-line[open] summary").await;
    walk.press("[name=plan-by]:not(:checked)").await;
    walk.press(".step-line summary").await;
    walk.click("Take it out").await;
    walk.click("Undo").await;
    walk.enter("#plan-own", "Ask Ben").await;
    walk.press(".own-step .button").await;
    walk.enter("#plan-own", "Ask Cho").await;
    walk.press(".own-step .button").await;
    walk.press(".step-line summary").await;
    walk.read
}

/// Somebody is invited, answers a little, and sends that back.
async fn invited(translator: Translator) -> Read {
    let _clipboard = Clipboard::open();
    let mut walk = Walk::begin(&State::new(core()), translator).await;
    let mut group = Group { id: "0123abcd".into(), ..Group::new(core()) };
    let asked = Asked { name: Word::first("Cho".into()), roles: Word::first(RoleSet::of(2)), ..Asked::default() };
    group.asked.insert("0000000c".into(), asked);
    let link = Link::of(Kind::Invitation, Day::NONE, group).from("Ana");
    walk.page.open(&link::write(&link, core()).unwrap()).await;
    walk.note("an invitation");
    walk.press("#role-technical_buyer").await;
    walk.press("form button[type=submit]").await;
    walk.press("#role-end_user").await;
    walk.click("I am somebody else").await;
    walk.press("form button[type=submit]").await;
    walk.press("[data-item] [value='2']").await;
    walk.click("Stop here").await;
    walk.enter("#end-name", "Dee").await;
    walk.click("Copy a link to yourself").await;
    walk.click("Copy the message").await;
    walk.click("I have sent it").await;
    walk.go(View::Board).await;
    walk.read
}

#[wasm_bindgen_test]
async fn whoever_plans_with_a_translated_page_reads_what_others_read() {
    let untouched = planning(Translator::Nobody).await;
    for translator in TRANSLATORS {
        are_alike(translator, &planning(translator).await, &untouched);
    }
}

#[wasm_bindgen_test]
async fn an_invitation_with_a_translated_page_reads_what_others_read() {
    let untouched = invited(Translator::Nobody).await;
    for translator in TRANSLATORS {
        are_alike(translator, &invited(translator).await, &untouched);
    }
}

#[wasm_bindgen_test]
async fn whoever_begins_with_a_translated_page_reads_what_others_read() {
    let untouched = alone(Translator::Nobody).await;
    for translator in TRANSLATORS {
        are_alike(translator, &alone(translator).await, &untouched);
    }
}

#[wasm_bindgen_test]
async fn a_group_with_a_translated_page_reads_what_others_read() {
    let untouched = together(Translator::Nobody).await;
    for translator in TRANSLATORS {
        are_alike(translator, &together(translator).await, &untouched);
    }
}
