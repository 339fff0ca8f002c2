use crate::common::*;

#[test]
fn twelve_nodes_with_twelve_names_in_the_order_of_their_positions() {
    let nodes: Vec<Node> = Node::all().collect();
    assert_eq!(nodes.len(), NODES);
    for (position, node) in nodes.iter().enumerate() {
        assert_eq!((node.index(), Node::from_name(&node.name())), (position, Some(*node)));
    }
    for name in ["", "D:", "D:validation", "X:problem_identification", "problem_identification"] {
        assert_eq!(Node::from_name(name), None, "{name}");
    }
}

#[test]
fn every_item_of_a_job_its_check_and_its_agreement_is_on_its_node() {
    let q = core();
    let on = |name: &str| {
        let node = Node::from_name(name).expect("a node");
        node.items(q).map(|item| q.items[item].id.as_ref()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(on("D:solution_exploration"), "SE-1 SE-2 SE-3");
    assert_eq!((on("V:supplier_selection"), on("C:supplier_selection")), ("V-SS".into(), "C-SS".into()));
    let whole_journey = q.items.iter().filter(|item| Node::of(item).is_none());
    let whole_journey: Vec<&str> = whole_journey.map(|item| item.id.as_ref()).collect();
    assert_eq!(whole_journey, ["VA-1", "VA-2", "VA-3", "CC-1", "CC-2", "CC-3", "CC-4"]);
}

#[test]
fn a_node_rests_on_what_the_model_says() {
    let inputs = |name: &str| {
        let node = Node::from_name(name).expect("a node");
        node.inputs(core()).iter().map(|input| input.name()).collect::<Vec<_>>()
    };
    assert!(inputs("D:problem_identification").is_empty());
    assert_eq!(inputs("D:supplier_selection"), ["D:requirements_building", "D:solution_exploration"]);
    assert_eq!(inputs("V:requirements_building"), ["D:requirements_building"]);
    assert_eq!(inputs("C:requirements_building"), ["D:requirements_building", "V:requirements_building"]);
}
