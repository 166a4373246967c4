use proptest::prelude::*;

use super::*;
use crate::regulations::{NodeId, NodeKind, Run, Source, When, library, parse};

fn source() -> Source {
    parse(
        "@title 试\n@kind bonus\n@param a.rate | percent | 1.5% | 0%..10% | 比例 | Rate | 说明\n\
         == one 总则\n* first 目的\n按{a.rate}计算，见[[first]]。\n| 甲 | 乙 |\n",
    )
    .unwrap()
}

#[test]
fn the_hash_of_a_fixed_text_never_changes() {
    let source = source();
    let bytes = canonical(&source.body, &source.parameters);
    assert_eq!(
        String::from_utf8(bytes).unwrap(),
        "guiju-version-1\n1:C4:#one+6:总则0:--1:A5:first+6:目的0:--2:p7:first/1-5:t3:按k6:a.ratet12:计算，见r5:firstt3:。--0:T8:first/t1-0:+c1:2:1:t3:甲1:t3:乙-0:1:6:a.rate6:比例4:Rate%5:0.015+%1:0+%3:0.1"
    );
    assert_eq!(
        version_hash(&source.body, &source.parameters),
        "b28ac33350286ff39a7b6da0bb52c3b0c82e560d2c1f679fc1cb0d50cd13cd33"
    );
}

#[test]
fn any_change_of_text_or_values_changes_the_hash_and_a_note_does_not() {
    let source = source();
    let hash = version_hash(&source.body, &source.parameters);
    let parameters = source.parameters.edit("a.rate", None, "1.6%").unwrap();
    assert_ne!(version_hash(&source.body, &parameters), hash);
    let changes: [fn(&mut Node); 6] = [
        |node| node.children[0].branch = true,
        |node| node.heading = Some("总则 ".into()),
        |node| node.id = NodeId("#two".into()),
        |node| node.kind = NodeKind::Part,
        |node| {
            node.when = Some(When {
                key: "a.rate".into(),
                value: "on".into(),
            })
        },
        |node| node.children.clear(),
    ];
    for change in changes {
        let mut body = source.body.clone();
        change(&mut body[0]);
        assert_ne!(version_hash(&body, &source.parameters), hash);
    }
    let mut body = source.body.clone();
    body[0].note = "为什么".into();
    assert_eq!(version_hash(&body, &source.parameters), hash);
}

#[test]
fn what_was_stored_is_read_back_only_if_it_is_what_was_frozen() {
    let bonus = parse(library::BONUS_FULL).unwrap();
    let frozen = Frozen::new(bonus.body.clone(), bonus.parameters.clone());
    let stored = serde_json::to_string(&frozen).unwrap();
    let read: Frozen = serde_json::from_str(&stored).unwrap();
    assert_eq!(read.thaw(), Ok((bonus.body, bonus.parameters)));

    let altered: Frozen = serde_json::from_str(&stored.replace("\"0.015\"", "\"0.016\"")).unwrap();
    assert_eq!(altered.thaw().unwrap_err().code(), "regulation.altered");
    let newer: Frozen =
        serde_json::from_str(&stored.replace("\"format\":1", "\"format\":2")).unwrap();
    assert_eq!(newer.thaw(), Err(FrozenError::UnknownFormat { found: 2 }));
    let outside = stored.replace("\"0.015\"", "\"0.5\"");
    assert!(serde_json::from_str::<Frozen>(&outside).is_err());
}

#[test]
fn the_short_hash_is_eight_digits_in_two_groups() {
    assert_eq!(short_hash("3f2a91bc00"), "3f2a 91bc");
    assert_eq!(grouped_hash("3f2a91bc00"), "3f2a 91bc 00");
}

fn runs() -> impl Strategy<Value = Vec<Run>> {
    let text = "[a:0-9k+\\-]{0,4}";
    let run = prop_oneof![
        (text, any::<bool>()).prop_map(|(text, bold)| Run::Text { text, bold }),
        text.prop_map(|key| Run::Parameter { key }),
        (text, any::<bool>()).prop_map(|(id, near)| Run::Reference {
            target: NodeId(id),
            near
        }),
        Just(Run::Example),
    ];
    prop::collection::vec(run, 0..4)
}

fn nodes() -> impl Strategy<Value = Vec<Node>> {
    let leaf =
        ("[a:1]{0,3}", runs(), prop::option::of("[a:+-]{0,3}")).prop_map(|(id, runs, heading)| {
            let mut node = Node::empty(NodeId(id), NodeKind::Article, heading, None);
            node.runs = runs;
            node
        });
    let tree = leaf.prop_recursive(2, 8, 3, |inner| {
        ("[a:1]{0,3}", prop::collection::vec(inner, 0..3)).prop_map(|(id, children)| {
            let mut node = Node::empty(NodeId(id), NodeKind::Article, None, None);
            node.children = children;
            node
        })
    });
    prop::collection::vec(tree, 0..3)
}

proptest! {
    #[test]
    fn two_texts_have_the_same_bytes_only_if_they_are_the_same(a in nodes(), b in nodes()) {
        let none = Parameters::default();
        prop_assert_eq!(canonical(&a, &none) == canonical(&b, &none), a == b);
    }
}
