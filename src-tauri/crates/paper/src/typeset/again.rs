//! Setting a paper again after an edit.
//!
//! typst lays a document out until what it says about itself (page numbers, positions, contents) has
//! settled, and begins with knowing nothing, so that each edit costs two to five passes over all pages.
//! After an edit the pages of the moment before are nearly right: whoever begins with them is mostly
//! done after one pass. What settles is checked exactly as typst checks it.

use comemo::{Constraint, Track};
use typst::World;
use typst::diag::{SourceDiagnostic, SourceResult};
use typst::ecow::EcoVec;
use typst::engine::{Engine, Route, Sink, Traced};
use typst::foundations::{Output, StyleChain, Target, TargetElem};
use typst::introspection::{EmptyIntrospector, Introspector, MAX_ITERS};
use typst::utils::Protected;
use typst_layout::PagedDocument;

use super::desk::{House, Template, refused};
use crate::error::PaperError;

impl House {
    /// Sets one paper, beginning with the pages of the text before the edit.
    pub(super) fn set_again(
        &self,
        template: Template,
        facts: Vec<u8>,
        before: Option<&PagedDocument>,
        superseded: &dyn Fn() -> bool,
    ) -> Result<PagedDocument, PaperError> {
        let desk = self.desk(template, facts.clone());
        match settle(&desk, before, superseded) {
            Ok(Outcome::Settled(document, warnings)) if warnings.is_empty() => Ok(document),
            Ok(Outcome::Settled(_, warnings)) => Err(refused(template, &warnings)),
            Ok(Outcome::Superseded) => Err(PaperError::Superseded),
            // What does not settle from there is set from nothing, as for the printer.
            Ok(Outcome::Restless) => self.set(template, facts, None),
            Err(errors) => Err(refused(template, &errors)),
        }
    }
}

enum Outcome {
    Settled(PagedDocument, EcoVec<SourceDiagnostic>),
    Restless,
    Superseded,
}

/// The loop of `typst::compile`, with a beginning to choose and an end when nobody waits any more.
fn settle(
    world: &dyn World,
    before: Option<&PagedDocument>,
    superseded: &dyn Fn() -> bool,
) -> SourceResult<Outcome> {
    let mut sink = Sink::new();
    let traced = Traced::default();
    let library = world.library();
    let base = StyleChain::new(&library.styles);
    let target = TargetElem::target.set(Target::Paged).wrap();
    let styles = base.chain(&target);
    let main = world.source(world.main()).map_err(|error| {
        EcoVec::from([SourceDiagnostic::error(
            typst::syntax::Span::detached(),
            error,
        )])
    })?;
    let content = typst_eval::eval(
        world.track(),
        library,
        traced.track(),
        sink.track_mut(),
        Route::default().track(),
        &main,
    )?
    .content();

    let mut last: Option<PagedDocument> = None;
    for _ in 0..MAX_ITERS {
        if superseded() {
            return Ok(Outcome::Superseded);
        }
        let known: &dyn Introspector = match last.as_ref().or(before) {
            Some(document) => Output::introspector(document),
            None => &EmptyIntrospector,
        };
        let constraint = Constraint::new();
        let mut pass = Sink::new();
        let mut engine = Engine {
            library,
            world: world.track(),
            introspector: Protected::new(known.track_with(&constraint)),
            traced: traced.track(),
            sink: pass.track_mut(),
            route: Route::default(),
        };
        let document = PagedDocument::create(&mut engine, &content, styles)?;
        if constraint.validate(Output::introspector(&document)) {
            sink.extend_from_sink(pass);
            let delayed = sink.delayed();
            if !delayed.is_empty() {
                return Err(delayed);
            }
            return Ok(Outcome::Settled(document, sink.warnings()));
        }
        last = Some(document);
    }
    Ok(Outcome::Restless)
}
