//! What stands against a text, whatever the day of its issue.

use std::collections::HashSet;

use super::IssueRefusal;
use super::typed::typed_figures;
use crate::regulations::{Node, NodeId, NodeKind, Numbers, Parameters, Run};

/// What stands against a text and its parameters, whatever the day.
#[must_use]
pub fn against(body: &[Node], parameters: &Parameters) -> Vec<IssueRefusal> {
    let Finder {
        cited,
        articles,
        mut against,
        ..
    } = Finder::through(body, parameters);
    let typed = typed_figures(body, parameters);
    against.extend(typed.into_iter().map(|one| {
        let (place, quote) = (one.place, one.figure.words);
        match one.figure.sure {
            true => IssueRefusal::UnboundNumber { place, quote },
            false => IssueRefusal::PossibleParameter {
                place,
                node: one.node,
                quote,
            },
        }
    }));
    if articles == 0 {
        against.push(IssueRefusal::NoArticle);
    }
    for parameter in parameters.iter() {
        if let Err(error) = parameter.check() {
            against.push(error.into());
        }
        if !cited.contains(parameter.key.as_str()) {
            let (key, label) = (parameter.key.clone(), parameter.label.clone());
            against.push(IssueRefusal::UncitedParameter { key, label });
        }
    }
    against
}

/// Keys of the parameters that no text cites, hidden text included.
#[must_use]
pub fn uncited(body: &[Node], parameters: &Parameters) -> HashSet<String> {
    let cited = Finder::through(body, parameters).cited;
    let keys = parameters.iter().map(|parameter| parameter.key.as_str());
    keys.filter(|key| !cited.contains(key))
        .map(str::to_owned)
        .collect()
}

struct Finder<'a> {
    parameters: &'a Parameters,
    numbers: Numbers,
    cited: HashSet<&'a str>,
    articles: usize,
    against: Vec<IssueRefusal>,
}

impl<'a> Finder<'a> {
    fn through(body: &'a [Node], parameters: &'a Parameters) -> Self {
        let mut finder = Self {
            parameters,
            numbers: Numbers::of(body, parameters),
            cited: HashSet::new(),
            articles: 0,
            against: Vec::new(),
        };
        for node in body {
            finder.node(node, "");
        }
        finder
    }

    /// Hidden text counts as citing its parameters (a switch may bring it back); references matter only
    /// where they are read.
    fn node(&mut self, node: &'a Node, above: &str) {
        let label = self.numbers.reference(&node.id).map(str::to_owned);
        let visible = label.is_some();
        let place = label.unwrap_or_else(|| above.to_owned());
        self.articles += usize::from(visible && node.kind == NodeKind::Article);
        if let Some(when) = &node.when {
            self.cite(&place, &when.key);
        }
        if let Some(key) = node.table_key() {
            self.cite(&place, key);
        }
        for run in node.all_runs() {
            match run {
                Run::Parameter { key } => self.cite(&place, key),
                Run::Reference { target, .. } if visible => self.refer(&place, target),
                Run::Reference { .. } | Run::Text { .. } | Run::Example => {}
            }
        }
        for child in &node.children {
            self.node(child, &place);
        }
    }

    fn cite(&mut self, place: &str, key: &'a str) {
        self.cited.insert(key);
        if self.parameters.get(key).is_none() {
            let (place, key) = (place.to_owned(), key.to_owned());
            self.against
                .push(IssueRefusal::UnknownParameter { place, key });
        }
    }

    fn refer(&mut self, place: &str, target: &NodeId) {
        if !self.numbers.is_visible(target) {
            let (place, target) = (place.to_owned(), target.0.clone());
            self.against
                .push(IssueRefusal::BrokenReference { place, target });
        }
    }
}
