//! What was sent to somebody: replies, invitations, the way to another device, what a meeting agreed on.

use engine::group::{Answer, Asked, Decide, Matter};
use engine::state::run;

use super::*;

/// A message with these links in it, each on a line of its own.
fn mail(links: &[String]) -> String {
    let mail =
        |link: &String| ["Hello Ana,\nhere they are:\nhttps://example.com/#br", link.as_str(), "\nBest\n\n"].concat();
    links.iter().map(mail).collect::<Vec<_>>().concat()
}

fn pasted(text: &str, state: &State) -> Joining {
    let mut join = Joining::default();
    join.open(text, "br", &state.group.id, core());
    join
}

fn sent(kind: Kind, from: &str, group: Group) -> String {
    link::write(&Link::of(kind, Day::of(2026, 11, 20).unwrap(), group).from(from), core()).unwrap()
}

/// Whom Ana asked, in the group she asks them to.
fn asking(id: &str, name: &str) -> Group {
    let mut asking = group(&[]);
    let asked = Asked { name: Word::first(name.into()), roles: Word::first(RoleSet::of(1)), ..Asked::default() };
    asking.asked.insert(id.into(), asked);
    asking
}

#[tokio::test]
async fn several_replies_and_a_whole_mail_are_one_preview() {
    let reply = |id: &str, name: &str, level| sent(Kind::Mine, name, group(&[person(id, name, 1, level)]));
    let mut elsewhere = group(&[person("0000000d", "Dee", 3, 1)]);
    (elsewhere.id, elsewhere.name) = ("ffffffff".into(), Word::first("CRM".into()));
    let links = [
        sent(Kind::Mine, "Dee", elsewhere),
        reply("0000000b", "Ben", 2),
        reply("0000000c", "Cho", 1),
        sent(Kind::Invitation, "Ana", asking("0000000c", "Cho")),
        reply("0000000b", "Ben", 2),
    ];
    let join = pasted(&mail(&links), &ana());
    says(
        &page(&ana(), &join).await,
        &["Answers from 2 people", "Put together from 3 links", "left out: “CRM”, from Dee", "Add to our group"],
    );
    assert_eq!(merged(&ana(), &join).group.people.len(), 3);
    assert!(merged(&ana(), &join).group.asked.is_empty(), "whom Ana asked is hers to say");
    // A reply with the invitation quoted below it is a reply.
    let join = pasted(&mail(&[links[2].clone(), links[3].clone()]), &ana());
    says(&page(&ana(), &join).await, &["Answers from Cho"]);
    // One link in a message is that link, and nothing of ours is no link.
    assert_eq!(pasted(&mail(&links[1..2]), &ana()).came, opened(&links[1]).came);
    assert_eq!(pasted("hello", &ana()).wrong, [Wrong::Link(LinkError::NotALink)]);
    // What cannot be read among them says why, once.
    let cut = links[1][..links[1].len() - 9].to_owned();
    let join = pasted(&mail(&[cut.clone(), links[2].clone(), cut, sealed(1).write().unwrap()]), &ana());
    says(
        &page(&ana(), &join).await,
        &["Answers from Cho", "The end of this link is missing", "One of the links is sealed"],
    );
    assert_eq!(join.wrong.len(), 2);
}

#[tokio::test]
async fn a_reply_opened_where_its_group_is_not_says_so_and_how_to_go_on() {
    let mut theirs = group(&[person("0000000b", "Ben", 1, 2)]);
    theirs.name.say("Invoices".into(), 0);
    theirs.blind.say(true, 0);
    let join = opened(&sent(Kind::Mine, "Ben", theirs));
    let text = page(&nobody(), &join).await;
    says(&text, &["Ben’s answers on", "Invoices", "Your group is not in this browser"]);
    says(&text, &["Copy it for your other device", "Begin the group here", "This is me, go on"]);
    is_silent_on(&text, &["Only look", "And you?"]);
    // Whoever begins it here collects: nobody invited them.
    let mut state = nobody();
    for action in join.begin_new().unwrap() {
        state.apply(core(), action);
    }
    assert_eq!((state.view, state.inviter, state.group.people.len()), (View::Start, None, 1));
    // Beside another group it is the same, and that one stays.
    let mut elsewhere = ana();
    elsewhere.group.id = "ffffffff".into();
    let text = page(&elsewhere, &join).await;
    says(&text, &["Your group is not in this browser", "Begin the group here", "stays; you find it again"]);
    is_silent_on(&text, &["This is me, go on"]);
}

#[tokio::test]
async fn a_link_to_oneself_keeps_who_invited() {
    let mut mine = group(&[person("0000000b", "Ben", 1, 2)]);
    mine.asked.insert("0000000b".into(), Asked::default());
    let join = opened(&sent(Kind::Mine, "Ana", mine));
    says(&page(&nobody(), &join).await, &["Your own answers", "This is me, go on"]);
    let mut state = nobody();
    for action in join.begin_as(0, &nobody(), core(), 77).unwrap() {
        state.apply(core(), action);
    }
    assert_eq!((state.inviter.as_deref(), state.is_unsent(), state.device), (Some("Ana"), true, 77));
    assert!(state.group.asked.is_empty());
}

#[tokio::test]
async fn whoever_begins_in_a_group_that_was_sent_sends_back_unless_it_was_passed_on() {
    let theirs = group(&[person("0000000a", "Ana", 0, 2), person("0000000b", "Ben", 1, 2)]);
    let begun = |join: &Joining, actions: Option<Vec<Action>>| {
        let mut state = nobody();
        actions.unwrap().into_iter().for_each(|action| state.apply(core(), action));
        (state.inviter.clone(), state.is_unsent(), join.came.is_some())
    };
    let join = opened(&sent(Kind::Group, "Ana", theirs.clone()));
    says(&page(&nobody(), &join).await, &["Sent by Ana"]);
    assert_eq!(begun(&join, join.begin_new()), (Some("Ana".into()), false, true));
    // Ben's answers are in it: Ana has them. It is Ana's own way to another device, too.
    assert_eq!(begun(&join, join.begin_as(1, &nobody(), core(), 7)), (Some("Ana".into()), false, true));
    assert_eq!(begun(&join, join.begin_as(0, &nobody(), core(), 7)), (None, false, true));
    let mut passed_on = theirs;
    passed_on.asked = asking("0000000c", "Cho").asked;
    let join = opened(&sent(Kind::Group, "Ana", passed_on));
    assert_eq!(begun(&join, join.begin_new()), (None, false, true));
}

#[tokio::test]
async fn a_cut_link_where_nobody_has_begun_says_whom_to_ask_and_lets_one_begin() {
    let whole = sent(Kind::Invitation, "Ana", asking("0000000b", "Ben"));
    let text = page(&nobody(), &opened(&whole[..whole.len() - 8])).await;
    says(&text, &["This link is cut off", "Ask Ana for it again, or begin without it.", "Ask Ana for it again<"]);
    says(&text, &["Begin without it", "Paste a link"]);
    let text = page(&nobody(), &opened(&whole[..20])).await;
    says(&text, &["This link is cut off", "Ask for it again, or begin without it.", "Begin without it"]);
    let text = page(&nobody(), &opened("9_abc")).await;
    says(&text, &["This link cannot be opened", "newer version", "Begin without it"]);
    // Whoever has begun is told why, and is where they were.
    is_silent_on(&page(&ana(), &opened(&whole[..20])).await, &["Begin without it"]);
}

#[tokio::test]
async fn an_invitation_to_what_one_has_begun_goes_on_there() {
    let ben = |answers: usize| {
        let mut ben = person("0000000b", "Ben", 1, 2);
        let said: Vec<usize> = (0..core().items.len()).filter(|n| ben.answers[*n].is_said()).collect();
        said.iter().skip(answers).for_each(|item| ben.answers[*item] = Word::default());
        State { group: group(&[ben]), inviter: Some("Ana".into()), ..ana() }
    };
    let join = opened(&sent(Kind::Invitation, "Ana", asking("0000000b", "Ben")));
    says(&page(&ben(9), &join).await, &["You have answered 9 here", "7 are still open", "Continue", "Send back"]);
    let text = page(&ben(16), &join).await;
    says(&text, &["You have answered 16 here", "button-main\">Send back"]);
    is_silent_on(&text, &["Continue", "Add to our group"]);
    says(&page(&ben(0), &join).await, &["You have begun here", "Continue"]);
    says(&page(&State { sent: true, ..ben(16) }, &join).await, &["button-main\">To your board"]);
    // Asked once more for what they did not know, they come to that.
    let mut unsure = ben(16);
    let item = run::order(core(), &unsure)[3];
    unsure.apply(core(), Action::Answer { item, answer: Answer::DontKnow });
    let text = page(&State { sent: true, ..unsure }, &join).await;
    says(&text, &["All are answered, one with “I don't know”.", "button-main\">Look again"]);
    // It asks somebody else.
    let join = opened(&sent(Kind::Invitation, "Ana", asking("0000000c", "Cho")));
    let text = page(&ben(9), &join).await;
    says(&text, &["This invitation is for somebody else", "In this browser Ben answers"]);
    is_silent_on(&text, &["Continue", "Send back"]);
}

#[tokio::test]
async fn what_a_meeting_agreed_on_leads_to_the_meeting() {
    // It holds what was agreed on, and nobody's answers.
    let mut agreed = group(&[]);
    assert!(agreed.decide(Matter::item(4), Decide::Stand(3), 0), "it is new");
    let join = opened(&sent(Kind::Outcome, "Ana", agreed));
    let text = page(&ana(), &join).await;
    says(&text, &["What your meeting agreed on", "Sent by Ana", "Make it count"]);
    is_silent_on(&text, &["You have begun here"]);
    says(&page(&merged(&ana(), &join), &join).await, &["Everything in it is here already.", "Make it count"]);
}
