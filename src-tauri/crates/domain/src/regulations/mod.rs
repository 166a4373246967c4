//! Regulations 制度: a work has versions; a version owns a tree of text and typed parameters.
//!
//! **The regulation that is printed is the regulation that computes.** Text cites parameters, engines
//! read the same parameters, and a version is frozen on issue under one hash over both.

mod acknowledgement;
mod adoption;
mod answers;
mod binding;
pub mod checkup;
mod citation;
mod compare;
mod concerns;
mod condition;
mod declare;
mod describe;
pub mod edit;
mod freeze;
mod issue;
mod kind;
pub mod legal_duties;
pub mod library;
mod linking;
mod near;
mod node;
mod numbering;
mod numeral;
mod parameter;
mod parameter_error;
mod parameters;
mod printed;
mod reading;
mod rows;
mod skeleton;
mod source;
mod trial;
mod value;
mod version;

pub use acknowledgement::{
    Acknowledgement, AcknowledgementRefusal, AcknowledgementRoute, AcknowledgementState,
    AcknowledgementStatus, NewAcknowledgement, standing,
};
pub use adoption::{
    AdoptionAdvice, AdoptionGap, AdoptionRecord, AdoptionStage, AdoptionStep, OpinionResult,
    Periods, StaffOpinion, StepRefusal,
};
pub use answers::{Answer, Answers, FULL_FROM_PEOPLE, Present, usual_depth};
pub use binding::{BindRefusal, BoundFigure, WordsRef, bind, bind_all, propose};
pub(crate) use citation::citing;
pub use citation::{ArticleCitation, articles_citing, label_of};
pub use compare::{
    ChangeKind, Difference, LONGEST_SUMMARY, LineChange, NodeChange, NodeText, ParameterChange,
    Piece, PieceKind, UnitChange, UnitName, compare_characters, compare_parameters, compare_texts,
    compare_units, summarise,
};
pub use condition::When;
pub use declare::NewParameter;
pub use freeze::{
    FROZEN_FORMAT, Frozen, FrozenError, canonical, grouped_hash, short_hash, version_hash,
};
pub use issue::{
    AcceptedFigure, Figure, Issue, IssueRefusal, TypedFigure, against, figures, typed_figures,
    uncited,
};
pub use kind::RegulationKind;
pub use linking::link_citations;
pub use near::Near;
pub use node::{Node, NodeId, NodeKind, Run, Table, TableCell};
pub use numbering::Numbers;
pub use numeral::{chinese_numeral, is_numeral_character, parse_chinese_numeral, read_numeral};
pub use parameter::{Bounds, Parameter};
pub use parameter_error::{OutOfBounds, ParameterError};
pub use parameters::Parameters;
pub use printed::{PrintOptions, PrintedBlock, PrintedRun, PrintedTable, print};
pub use skeleton::SKELETON;
pub use source::{Depth, MOST_QUESTIONS, Question, Source, SourceError, SourceProblem, parse};
pub use trial::TrialTerm;
pub use value::{ChoiceOption, TableRow, Unit, Value};
pub use version::{Regulation, Version, VersionState, in_force, last_day, version_name};
