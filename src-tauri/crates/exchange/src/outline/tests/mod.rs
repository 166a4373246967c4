//! What every outline must hold, and the statutes of the corpus.

mod corpus;
mod damaged;
mod drafts;
mod families;
mod laws;
mod looks;
mod word;

use super::{Outline, OutlineKind, OutlineNode, read_text};

fn outline(text: &str) -> Outline {
    read_text(text).unwrap()
}

/// Every character that is no white space.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn characters(outline: &Outline) -> String {
    let mut text = String::new();
    for node in &outline.tree {
        node.write_characters(&mut text);
    }
    squeezed(&text)
}

fn walk<'a>(nodes: &'a [OutlineNode], into: &mut Vec<&'a OutlineNode>) {
    for node in nodes {
        into.push(node);
        walk(&node.children, into);
    }
}

/// The nodes of a kind: number, heading and text in one.
fn all(outline: &Outline, kind: OutlineKind) -> Vec<String> {
    let mut nodes = Vec::new();
    walk(&outline.tree, &mut nodes);
    nodes
        .into_iter()
        .filter(|node| node.kind == kind)
        .map(|node| {
            [&node.number, &node.heading, &node.text]
                .into_iter()
                .filter(|piece| !piece.is_empty())
                .cloned()
                .collect::<Vec<_>>()
                .join("|")
        })
        .collect()
}

/// Identity and stability.
fn holds(text: &str) -> Outline {
    let first = outline(text);
    assert_eq!(characters(&first), squeezed(text), "{text}");
    let second = outline(&first.text);
    assert_eq!(first.tree, second.tree, "{text}");
    assert_eq!(first.text, second.text);
    first
}
