//! A form: a title, a few fields, tables to read or to fill in by hand, places to sign. The papers of
//! the democratic procedure and the sheets people sign are such forms.

use serde::{Deserialize, Serialize};

/// One form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    pub company: String,
    /// 征求意见表
    pub title: String,
    /// Of the paper: MZ-2026-001
    pub number: String,
    pub blocks: Vec<FormBlock>,
    pub audit_head: Option<String>,
    /// A4 across.
    pub wide: bool,
}

/// What stands under one another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum FormBlock {
    /// 一、……
    Heading {
        text: String,
    },
    Paragraph {
        text: String,
    },
    /// Label and value, two pairs a row; a value may be empty, to be filled in.
    Fields {
        fields: Vec<FormField>,
    },
    Table {
        columns: Vec<FormColumn>,
        rows: Vec<Vec<String>>,
        /// 12 for rows that are signed by hand.
        row_mm: u32,
    },
    /// Free lines to write on.
    Lines {
        label: String,
        count: u32,
    },
    /// Places to sign beside one another.
    Signatures {
        roles: Vec<String>,
    },
}

/// One field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormField {
    pub label: String,
    pub value: String,
    /// Takes a whole row.
    pub whole: bool,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormColumn {
    pub title: String,
    /// 0 takes what is left, shared evenly.
    pub width_mm: u32,
    pub centred: bool,
}
