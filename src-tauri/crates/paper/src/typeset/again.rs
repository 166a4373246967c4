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
use typst::foundations::{Content, Output, StyleChain, Target, TargetElem};
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

impl House {
    /// One pass that knows what the document before said about itself and asks not whether it still holds.
    pub(super) fn set_once(
        &self,
        template: Template,
        facts: Vec<u8>,
        before: &PagedDocument,
    ) -> Result<PagedDocument, PaperError> {
        let desk = self.desk(template, facts);
        let mut sink = Sink::new();
        let pass = written(&desk, &mut sink)
            .and_then(|content| lay_out(&desk, &content, Output::introspector(before)));
        let (document, _, told) = pass.map_err(|errors| refused(template, &errors))?;
        sink.extend_from_sink(told);
        let warnings = sink.warnings();
        if warnings.is_empty() {
            Ok(document)
        } else {
            Err(refused(template, &warnings))
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
    let content = written(world, &mut sink)?;
    let mut last: Option<PagedDocument> = None;
    for _ in 0..MAX_ITERS {
        if superseded() {
            return Ok(Outcome::Superseded);
        }
        let known: &dyn Introspector = match last.as_ref().or(before) {
            Some(document) => Output::introspector(document),
            None => &EmptyIntrospector,
        };
        let (document, constraint, pass) = lay_out(world, &content, known)?;
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

/// The template run on its facts: content without a place.
fn written(world: &dyn World, sink: &mut Sink) -> SourceResult<Content> {
    let main = world.source(world.main()).map_err(|error| {
        EcoVec::from([SourceDiagnostic::error(
            typst::syntax::Span::detached(),
            error,
        )])
    })?;
    let module = typst_eval::eval(
        world.track(),
        world.library(),
        Traced::default().track(),
        sink.track_mut(),
        Route::default().track(),
        &main,
    )?;
    Ok(module.content())
}

type Asked = Constraint<<dyn Introspector as Track>::Call>;

/// One pass over all pages, with what it asked of the introspector and what it complained about.
fn lay_out(
    world: &dyn World,
    content: &Content,
    known: &dyn Introspector,
) -> SourceResult<(PagedDocument, Asked, Sink)> {
    let library = world.library();
    let base = StyleChain::new(&library.styles);
    let target = TargetElem::target.set(Target::Paged).wrap();
    let styles = base.chain(&target);
    let traced = Traced::default();
    let constraint = Asked::new();
    let mut pass = Sink::new();
    let mut engine = Engine {
        library,
        world: world.track(),
        introspector: Protected::new(known.track_with(&constraint)),
        traced: traced.track(),
        sink: pass.track_mut(),
        route: Route::default(),
    };
    let document = PagedDocument::create(&mut engine, content, styles)?;
    Ok((document, constraint, pass))
}
