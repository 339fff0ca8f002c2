//! What stands in for the words that a questionnaire may lack.

use crate::common::*;

#[test]
fn a_statement_and_an_action_stand_in_for_a_question_and_a_short_step() {
    let lacking = Item { question: None, short: None, ..core().items[0].clone() };
    assert_eq!((lacking.headline(), lacking.short_step()), (&*lacking.text, &*lacking.action));
    let whole = Item { question: Some("Can we?".into()), short: Some("Do it".into()), ..lacking };
    assert_eq!((whole.headline(), whole.short_step()), ("Can we?", "Do it"));
}

#[test]
fn topics_make_a_list_inside_a_sentence_only_where_none_is_missing() {
    let mut q = core().clone();
    q.items[0].topic = Some("must-haves".into());
    q.items[1].topic = None;
    q.items[2].topic = Some("hard limits".into());
    assert_eq!(q.topics([2, 0]), Some(vec!["hard limits", "must-haves"]));
    assert_eq!(q.topics([0, 1, 2]), None);
}
