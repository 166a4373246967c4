//! The widget in the structure tree, so that a tagged paper stays PDF/A-2a and PDF/UA-1: a widget
//! must sit in a Form element (ISO 14289-1 7.18.4).

use super::SignError;
use super::update::Update;
use crate::pdf::{Dict, Object};

/// Nodes of the parent tree that are looked at for the highest key.
const NODES: usize = 65_536;

/// Adds a Form element for each widget, given with its page. Gives the /StructParent key of the first,
/// the others follow it; or nothing where the file is not tagged.
pub fn tag(
    update: &mut Update<'_>,
    catalog: &Dict,
    widgets: &[(u32, u32)],
) -> Result<Option<i64>, SignError> {
    let document = update.document;
    let Some((root_number, _)) = catalog.get("StructTreeRoot").and_then(Object::as_ref) else {
        return Ok(None);
    };
    let Some(mut root) = document.value_dict(catalog, "StructTreeRoot")? else {
        return Ok(None);
    };
    let key = next_key(update, &root)?;
    let parent = document_element(update, &root)?;
    let parent_number = parent.as_ref().map_or(root_number, |(number, _)| *number);
    let mut elements = Vec::new();
    for (page, widget) in widgets {
        let element = update.reserve();
        let object = Dict::default()
            .with("Type", Object::name("OBJR"))
            .with("Obj", update.reference(*widget))
            .with("Pg", update.reference(*page));
        let form = Dict::default()
            .with("Type", Object::name("StructElem"))
            .with("S", Object::name("Form"))
            .with("P", update.reference(parent_number))
            .with("K", Object::Array(vec![Object::Dict(object)]))
            .with("Pg", update.reference(*page));
        update.put(element, &Object::Dict(form));
        elements.push(element);
    }
    match parent {
        Some((number, mut parent)) => {
            append_kids(update, &mut parent, &elements)?;
            update.put(number, &Object::Dict(parent));
        }
        None => append_kids(update, &mut root, &elements)?,
    }
    add_parents(update, &mut root, key, &elements)?;
    root.set(
        "ParentTreeNextKey",
        Object::Int(key + elements.len() as i64),
    );
    update.put(root_number, &Object::Dict(root));
    Ok(Some(key))
}

/// The one Document element below the root, where there is exactly one.
fn document_element(update: &Update<'_>, root: &Dict) -> Result<Option<(u32, Dict)>, SignError> {
    let only = match root.get("K") {
        Some(Object::Array(kids)) if kids.len() == 1 => kids[0].as_ref(),
        Some(kid) => kid.as_ref(),
        None => None,
    };
    let Some((number, generation)) = only else {
        return Ok(None);
    };
    let located = update.document.follow(number, generation)?;
    Ok(match located.map(|l| l.object) {
        Some(Object::Dict(dict)) if dict.get("S").is_some_and(|s| s.is_name("Document")) => {
            Some((number, dict))
        }
        _ => None,
    })
}

fn append_kids(update: &Update<'_>, parent: &mut Dict, elements: &[u32]) -> Result<(), SignError> {
    let mut kids = match parent.get("K") {
        None => Vec::new(),
        Some(kids) => match update.document.resolve(kids)? {
            Object::Array(items) => items,
            _ => vec![kids.clone()],
        },
    };
    kids.extend(elements.iter().map(|element| update.reference(*element)));
    parent.set("K", Object::Array(kids));
    Ok(())
}

/// A key that no entry of the parent tree has.
fn next_key(update: &Update<'_>, root: &Dict) -> Result<i64, SignError> {
    let document = update.document;
    let declared = root
        .get("ParentTreeNextKey")
        .and_then(Object::as_int)
        .unwrap_or(0)
        .max(0);
    let mut highest = -1;
    let mut waiting = vec![document.value(root, "ParentTree")?];
    let mut looked = 0;
    while let Some(node) = waiting.pop() {
        looked += 1;
        let Object::Dict(node) = document.resolve(&node)? else {
            continue;
        };
        if looked > NODES {
            break;
        }
        for pair in document.value_array(&node, "Nums")?.chunks_exact(2) {
            highest = highest.max(pair[0].as_int().unwrap_or(0));
        }
        waiting.extend(document.value_array(&node, "Kids")?);
    }
    // A hostile key near the end of the numbers must not overflow the addition of one.
    Ok(declared
        .max(highest.min(i64::from(u32::MAX)) + 1)
        .min(i64::from(u32::MAX)))
}

/// Enters `key → element`, and the following keys for the following elements, into the parent tree: as
/// pairs where the top holds pairs, as a leaf of their own where it holds children.
fn add_parents(
    update: &mut Update<'_>,
    root: &mut Dict,
    key: i64,
    elements: &[u32],
) -> Result<(), SignError> {
    let document = update.document;
    let mut tree = document.value_dict(root, "ParentTree")?.unwrap_or_default();
    let fresh: Vec<Object> = (key..)
        .zip(elements)
        .flat_map(|(key, element)| [Object::Int(key), update.reference(*element)])
        .collect();
    let last = key + elements.len() as i64 - 1;
    if tree.get("Kids").is_some() {
        let leaf = update.reserve();
        let limits = vec![Object::Int(key), Object::Int(last)];
        let node = Dict::default()
            .with("Limits", Object::Array(limits))
            .with("Nums", Object::Array(fresh));
        update.put(leaf, &Object::Dict(node));
        let mut kids = document.value_array(&tree, "Kids")?;
        kids.push(update.reference(leaf));
        tree.set("Kids", Object::Array(kids));
    } else {
        let mut pairs = document.value_array(&tree, "Nums")?;
        pairs.extend(fresh);
        tree.set("Nums", Object::Array(pairs));
    }
    match root.get("ParentTree").and_then(Object::as_ref) {
        Some((number, _)) => update.put(number, &Object::Dict(tree)),
        None => root.set("ParentTree", Object::Dict(tree)),
    }
    Ok(())
}
