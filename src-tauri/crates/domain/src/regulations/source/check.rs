//! What binds text and parameters: every key and every slug exists, every parameter is cited, every question asks
//! for one.

use std::collections::{HashMap, HashSet};

use super::declaration::Finished;
use super::tree::Tree;
use super::{SourceError, SourceProblem, question};
use crate::regulations::{Node, NodeId, Parameters, Run, Value};

pub(super) fn check(tree: &Tree, declared: Option<&Finished>, errors: &mut Vec<SourceError>) {
    let mut lines: HashMap<&NodeId, usize> = HashMap::new();
    for (id, line) in &tree.lines {
        if lines.insert(id, *line).is_some() {
            let problem = SourceProblem::DuplicateId(id.0.clone());
            errors.push(SourceError {
                line: *line,
                problem,
            });
        }
    }
    let Some((head, parameters, parameter_lines)) = declared else {
        return;
    };
    question::check(&head.questions, parameters, errors);
    let mut checker = Checker {
        lines: &lines,
        parameters,
        cited: HashSet::new(),
        errors,
    };
    for node in &tree.body {
        checker.node(node);
    }
    let cited = checker.cited;
    for (parameter, line) in parameters.iter().zip(parameter_lines) {
        if !cited.contains(parameter.key.as_str()) {
            let problem = SourceProblem::Uncited(parameter.key.clone());
            errors.push(SourceError {
                line: *line,
                problem,
            });
        }
    }
}

struct Checker<'a, 'e> {
    lines: &'a HashMap<&'a NodeId, usize>,
    parameters: &'a Parameters,
    cited: HashSet<&'a str>,
    errors: &'e mut Vec<SourceError>,
}

impl<'a> Checker<'a, '_> {
    fn wrong(&mut self, id: &NodeId, problem: SourceProblem) {
        let line = self.lines.get(id).copied().unwrap_or(0);
        self.errors.push(SourceError { line, problem });
    }

    fn node(&mut self, node: &'a Node) {
        if node.heading.is_some() && node.children.is_empty() {
            self.wrong(&node.id, SourceProblem::EmptyHeading(node.id.0.clone()));
        }
        if let Some(when) = &node.when {
            self.cited.insert(&when.key);
            match self.parameters.get(&when.key) {
                None => {
                    self.wrong(&node.id, SourceProblem::UnknownParameter(when.key.clone()));
                }
                Some(parameter) if !when.is_possible(&parameter.value) => {
                    let (key, value) = (when.key.clone(), when.value.clone());
                    self.wrong(&node.id, SourceProblem::ImpossibleCondition { key, value });
                }
                Some(_) => {}
            }
        }
        if let Some(key) = node.table_key() {
            self.cited.insert(key);
            match self.parameters.get(key).map(|parameter| &parameter.value) {
                None => self.wrong(&node.id, SourceProblem::UnknownParameter(key.to_owned())),
                Some(Value::Table { .. } | Value::Bands { .. }) => {}
                Some(_) => self.wrong(&node.id, SourceProblem::NotATable(key.to_owned())),
            }
        }
        for run in node.all_runs() {
            self.run(&node.id, run);
        }
        for child in &node.children {
            self.node(child);
        }
    }

    fn run(&mut self, id: &NodeId, run: &'a Run) {
        match run {
            Run::Parameter { key } => {
                self.cited.insert(key);
                match self.parameters.get(key).map(|parameter| &parameter.value) {
                    None => self.wrong(id, SourceProblem::UnknownParameter(key.clone())),
                    Some(Value::Table { .. } | Value::Bands { .. }) => {
                        self.wrong(id, SourceProblem::TableAsText(key.clone()));
                    }
                    Some(_) => {}
                }
            }
            Run::Reference { target, .. } if !self.lines.contains_key(target) => {
                self.wrong(id, SourceProblem::UnknownReference(target.0.clone()));
            }
            Run::Reference { .. } | Run::Text { .. } | Run::Example => {}
        }
    }
}
