//! A small shop through a month, and the sample.

mod going;
mod sample;
mod taking_in;

use domain::assessment::{Decision, EntryKind, LeaveRule, Period, Slot, Stage, Standing};
use domain::people::LeaveKind;
use domain::regulations::AcknowledgementRoute;

use super::*;
use crate::office::Office;
use crate::testing::{code_of, day, form, moment, office, refused, sample, shop};
use crate::views::{
    AssessmentPaperKind, AssignmentForm, CellInput, CycleView, DecisionForm, EventInput, LeaveForm,
    OpenCycle, PlanStepForm, ResultReceiptForm, SchemeForm, SchemeItemForm, SchemeStart,
};

pub(super) fn period(text: &str) -> Period {
    text.parse().unwrap()
}

pub(super) fn order(text: &str) -> OpenCycle {
    OpenCycle {
        period: period(text),
        leave: None,
        min_days: None,
        calibration_limit: None,
        leave_out: false,
    }
}

pub(super) const SCHEME: &str = "item K08 | 投诉按期办结率 | % | 60 | ratio 95 floor 60%\nitem - | 工作态度 | 分 | 40 | manual\nveto 编造记录 | cap 60\n";

/// A shop with two clerks and their manager, schemes issued, August open.
pub(super) fn august() -> (crate::testing::TestOffice, i64) {
    let mut office = office();
    let shop = shop(&mut office);
    for (code, name, post) in [("E01", "王祎", shop.manager), ("E02", "李昉", shop.clerk)] {
        crate::people::save_employee(&mut office, moment(), &form(code, name, post)).unwrap();
    }
    for post in [shop.manager, shop.clerk] {
        write_scheme(&mut office, moment(), post, SCHEME).unwrap();
        issue_scheme(&mut office, moment(), post, day("2026-01-01"), "").unwrap();
    }
    let view = open(&mut office, moment(), &order("2026-08")).unwrap();
    (office, view.row.id)
}

pub(super) fn sheet_of(view: &CycleView, code: &str) -> i64 {
    view.sheets
        .iter()
        .find(|sheet| sheet.code == code)
        .unwrap()
        .id
}

pub(super) fn cell(sheet: i64, item: &str, figure: &str) -> CellInput {
    CellInput {
        sheet,
        item: item.into(),
        figure: figure.into(),
    }
}

pub(super) fn enter_as(
    office: &mut Office,
    cycle: i64,
    kind: EntryKind,
    cells: &[CellInput],
    reason: &str,
) -> crate::Result<CycleView> {
    enter(office, moment(), cycle, kind, cells, reason, "")
}

pub(super) fn to(office: &mut Office, cycle: i64, stage: Stage) {
    while view(office, moment().today(), cycle).unwrap().row.stage < stage {
        advance(office, moment(), cycle).unwrap();
    }
}

/// All figures in, at the stage of scoring.
pub(super) fn scored() -> (crate::testing::TestOffice, i64, [i64; 2]) {
    let (mut office, cycle) = august();
    let seen = view(&office, moment().today(), cycle).unwrap();
    let sheets = [sheet_of(&seen, "E01"), sheet_of(&seen, "E02")];
    let measured = sheets.map(|sheet| cell(sheet, "K08", "95%"));
    enter_as(&mut office, cycle, EntryKind::Data, &measured, "").unwrap();
    to(&mut office, cycle, Stage::Leader);
    let given = sheets.map(|sheet| cell(sheet, "工作态度", "80"));
    enter_as(&mut office, cycle, EntryKind::Leader, &given, "").unwrap();
    (office, cycle, sheets)
}
