//! A form: a title, a few fields, tables to read or to fill in by hand, places to sign. The papers of
//! the democratic procedure and the sheets people sign are such forms.

use serde::{Deserialize, Serialize};

use super::Handwriting;

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
    /// A small chart: bars lying under one another.
    Bars {
        title: String,
        bars: Vec<FormBar>,
    },
    /// A signature that was drawn on the screen.
    Handwriting {
        label: String,
        drawn: Handwriting,
    },
    /// Places to sign beside one another.
    Signatures {
        roles: Vec<String>,
    },
}

/// One bar, as long as its share of the longest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormBar {
    pub label: String,
    /// Printed behind the bar: 96.00%
    pub value: String,
    /// Thousandths of the whole width.
    pub permille: u32,
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
    /// Amounts stand under one another by their decimals.
    #[serde(default)]
    pub right: bool,
}

impl FormBlock {
    #[must_use]
    pub fn heading(text: &str) -> Self {
        Self::Heading {
            text: text.to_owned(),
        }
    }

    #[must_use]
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph { text: text.into() }
    }

    #[must_use]
    pub fn lines(label: &str, count: u32) -> Self {
        Self::Lines {
            label: label.to_owned(),
            count,
        }
    }

    #[must_use]
    pub fn signatures(roles: &[&str]) -> Self {
        Self::Signatures {
            roles: roles.iter().map(|role| (*role).to_owned()).collect(),
        }
    }
}

impl FormField {
    /// Half a row.
    #[must_use]
    pub fn new(label: &str, value: impl Into<String>) -> Self {
        Self {
            label: label.to_owned(),
            value: value.into(),
            whole: false,
        }
    }

    /// A whole row.
    #[must_use]
    pub fn wide(label: &str, value: impl Into<String>) -> Self {
        Self {
            whole: true,
            ..Self::new(label, value)
        }
    }
}

impl FormColumn {
    /// Narrow columns are centred.
    #[must_use]
    pub fn new(title: &str, width_mm: u32) -> Self {
        Self {
            title: title.to_owned(),
            width_mm,
            centred: width_mm > 0 && width_mm <= 24,
            right: false,
        }
    }

    /// Amounts, with their decimals under one another.
    #[must_use]
    pub fn amount(title: &str, width_mm: u32) -> Self {
        Self {
            centred: false,
            right: true,
            ..Self::new(title, width_mm)
        }
    }
}
