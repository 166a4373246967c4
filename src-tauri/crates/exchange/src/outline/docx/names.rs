//! Where in the ZIP the parts are: Word calls the text `word/document.xml`, other programs need not.

use super::{Archive, OutlineError, part, xml};

/// The name of the text and of the parts it relates to (ISO/IEC 29500-2, 6.5 relationships).
pub(super) struct Names {
    pub(super) document: String,
    related: Vec<Relation>,
}

/// The last word of the relationship's type, such as `styles`, and the part's name in the ZIP.
struct Relation {
    kind: String,
    part: String,
}

impl Names {
    pub(super) fn read(archive: &mut Archive<'_>) -> Result<Self, OutlineError> {
        let document = relations(archive, "_rels/.rels", "")?
            .into_iter()
            .find(|relation| relation.kind == "officeDocument")
            .map_or_else(|| "word/document.xml".to_owned(), |relation| relation.part);
        let (folder, file) = document.rsplit_once('/').unwrap_or(("", &document));
        let folder = if folder.is_empty() {
            String::new()
        } else {
            format!("{folder}/")
        };
        let related = relations(archive, &format!("{folder}_rels/{file}.rels"), &folder)?;
        Ok(Self { document, related })
    }

    /// The part of a kind; where nothing is said, the name that Word gives it.
    pub(super) fn of(&self, kind: &str) -> String {
        self.related
            .iter()
            .find(|relation| relation.kind == kind)
            .map_or_else(
                || format!("word/{kind}.xml"),
                |relation| relation.part.clone(),
            )
    }
}

/// The relationships of a part; `folder` is what their targets are relative to.
fn relations(
    archive: &mut Archive<'_>,
    name: &str,
    folder: &str,
) -> Result<Vec<Relation>, OutlineError> {
    let mut relations = Vec::new();
    let Some(bytes) = part(archive, name)? else {
        return Ok(relations);
    };
    xml::walk(&bytes, |step| {
        if let xml::Step::Begin(element) = step
            && let (Some(kind), Some(target)) = (element.get("Type"), element.get("Target"))
        {
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            let part = match target.strip_prefix('/') {
                Some(absolute) => absolute.to_owned(),
                None => format!("{folder}{target}"),
            };
            relations.push(Relation { kind, part });
        }
        Ok(())
    })?;
    Ok(relations)
}
