//! 重新汇编: articles are written anew from newer sheets, into a draft that is there. What was edited beside
//! them stays; the annexes that follow the sheets are followed up only where nobody has edited them.

use super::{Compiled, INDICATORS, OF_POST, RESPONSIBILITY};
use crate::ids::PostId;
use crate::regulations::{Node, NodeId, Parameter, ParameterError, Parameters, articles_citing};

/// A draft with some of its articles written anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Again {
    pub body: Vec<Node>,
    pub parameters: Parameters,
    /// Parameters that are gone, or stand with another value among those that came.
    pub gone: Vec<Parameter>,
    pub came: Vec<Parameter>,
}

/// Takes the articles of some posts from `new`. `old` is what the draft was compiled to before anybody
/// edited it: what still says the same may be followed up.
pub fn again(
    body: &[Node],
    parameters: &Parameters,
    (old, new): (&Compiled, &Compiled),
    posts: &[PostId],
) -> Result<Again, ParameterError> {
    let mut body = body.to_vec();
    for origin in new
        .origins
        .iter()
        .filter(|origin| posts.contains(&origin.post))
    {
        if let Some(fresh) = find(&new.body, &origin.article) {
            replace(&mut body, fresh);
        }
    }
    for annex in [RESPONSIBILITY, INDICATORS] {
        let id = NodeId(annex.to_owned());
        let untouched = find(&body, &id) == find(&old.body, &id);
        if let Some(fresh) = find(&new.body, &id).filter(|_| untouched) {
            replace(&mut body, fresh);
        }
    }
    let of_these = |one: &&Parameter| posts.iter().any(|post| is_of(&one.key, *post));
    let mut gone = Vec::new();
    let mut came = Vec::new();
    for known in parameters.iter().filter(of_these) {
        let stays = new.parameters.get(&known.key) == Some(known);
        // A clause that somebody wrote may rest on it: then it stays, and the check-up sees it.
        let cited = || {
            new.parameters.get(&known.key).is_none()
                && !articles_citing(&body, parameters, &known.key).is_empty()
        };
        if !stays && !cited() {
            gone.push(known.clone());
        }
    }
    for fresh in new.parameters.iter().filter(of_these) {
        if parameters.get(&fresh.key) != Some(fresh) {
            came.push(fresh.clone());
        }
    }
    Ok(Again {
        body,
        parameters: exchanged(parameters, &gone, &came)?,
        gone,
        came,
    })
}

/// Parameters without some and with others, which stand where the first of them stood.
pub(crate) fn exchanged(
    parameters: &Parameters,
    gone: &[Parameter],
    came: &[Parameter],
) -> Result<Parameters, ParameterError> {
    let leaves = |one: &Parameter| gone.iter().any(|other| other.key == one.key);
    let at = parameters.iter().take_while(|one| !leaves(one)).count();
    let mut all: Vec<Parameter> = parameters
        .iter()
        .filter(|one| !leaves(one))
        .cloned()
        .collect();
    all.splice(at..at, came.iter().cloned());
    Parameters::new(all)
}

/// `duties.p12.weights` is of post 12.
fn is_of(key: &str, post: PostId) -> bool {
    let rest = key.strip_prefix(&format!("{OF_POST}{post}"));
    rest.is_some_and(|rest| rest.starts_with('.'))
}

fn find<'a>(nodes: &'a [Node], id: &NodeId) -> Option<&'a Node> {
    nodes.iter().find_map(|node| {
        if node.id == *id {
            return Some(node);
        }
        find(&node.children, id)
    })
}

fn replace(nodes: &mut [Node], fresh: &Node) {
    for node in nodes {
        if node.id == fresh.id {
            *node = fresh.clone();
        } else {
            replace(&mut node.children, fresh);
        }
    }
}
