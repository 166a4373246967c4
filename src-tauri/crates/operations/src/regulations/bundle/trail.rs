//! 操作记录: the lines of the audit trail about this regulation, with the values of the chain and
//! without what the lines say inside.

use std::collections::BTreeSet;

use domain::ids::VersionId;
use domain::regulations::Regulation;
use exchange::table::{self, Cell};

use super::names;
use crate::error::{Error, Result};
use crate::office::Office;
use crate::regulations::change::subject;

/// The lines as csv, and the head of the whole chain.
pub(super) struct Trail {
    pub(super) csv: Vec<u8>,
    pub(super) lines: usize,
    pub(super) head: Head,
}

/// The last line of the whole trail, whatever it is about.
pub(super) struct Head {
    pub(super) seq: i64,
    pub(super) at: String,
    pub(super) hash: String,
}

pub(super) fn trail(office: &Office, regulation: &Regulation, version: VersionId) -> Result<Trail> {
    let subjects: BTreeSet<String> = [
        subject(version),
        format!("regulation {}", regulation.id),
        regulation.slug.clone(),
    ]
    .into();
    let all = office.file.audit().since(None)?;
    let mut previous = String::new();
    let mut rows = Vec::new();
    for line in &all {
        if let Some(action) =
            names::action(&line.action).filter(|_| subjects.contains(&line.subject))
        {
            rows.push(vec![
                Cell::Whole(line.seq),
                Cell::Text(line.at.clone()),
                Cell::Whole(line.user.into()),
                Cell::Text(line.user_name.clone()),
                Cell::from(action),
                Cell::Text(line.action.clone()),
                Cell::Text(line.subject.clone()),
                Cell::Text(line.commitment.clone()),
                Cell::Text(previous.clone()),
                Cell::Text(line.hash.clone()),
            ]);
        }
        previous.clone_from(&line.hash);
    }
    let head = [
        "行号",
        "时间",
        "用户编号",
        "操作人",
        "操作",
        "操作代码",
        "对象",
        "内容校验值",
        "上一行链值",
        "本行链值",
    ];
    let csv = table::csv(&head, &rows).map_err(|error| Error::Broken(error.into()))?;
    let last = all.last();
    Ok(Trail {
        csv,
        lines: rows.len(),
        head: Head {
            seq: last.map_or(0, |line| line.seq),
            at: last.map(|line| line.at.clone()).unwrap_or_default(),
            hash: last.map(|line| line.hash.clone()).unwrap_or_default(),
        },
    })
}
