//! Words that some statements of a questionnaire have and others lack: no error, but likely forgotten.

use engine::questionnaire::Questionnaire;

use super::fields::optional;

/// What [`optional`] gives, as the file calls it, and what becomes of a statement that lacks it.
const FIELDS: [(&str, &str); 3] = [
    ("question", "The statement stands in as the heading."),
    ("topic", "Lists that name one of them stand in lines."),
    ("next_step.short", "The whole action stands in."),
];

/// A sentence for each field that some statements have and others lack, with the ids of these.
pub fn gaps(q: &Questionnaire) -> Vec<String> {
    let mut sentences = Vec::new();
    for (n, (field, then)) in FIELDS.into_iter().enumerate() {
        let lacking = q.items_where(|item| optional(&q.items[item])[n].is_none());
        if !lacking.is_empty() && lacking.len() < q.items.len() {
            let ids: Vec<&str> = lacking.iter().map(|item| q.items[*item].id.as_ref()).collect();
            sentences.push(format!("No \"{field}\": {}. {then}", ids.join(", ")));
        }
    }
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::core;

    #[test]
    fn what_only_some_statements_lack_is_told() {
        let mut q = core().clone();
        assert_eq!(gaps(&q), [""; 0]);
        q.items[1].question = None;
        q.items[0].topic = None;
        q.items[4].topic = None;
        q.items[2].short = None;
        assert_eq!(
            gaps(&q),
            [
                "No \"question\": PI-2. The statement stands in as the heading.",
                "No \"topic\": PI-1, SE-2. Lists that name one of them stand in lines.",
                "No \"next_step.short\": PI-3. The whole action stands in.",
            ]
        );
    }

    #[test]
    fn what_no_statement_has_was_not_forgotten() {
        let mut q = core().clone();
        q.items.iter_mut().for_each(|item| item.topic = None);
        assert_eq!(gaps(&q), [""; 0]);
    }
}
