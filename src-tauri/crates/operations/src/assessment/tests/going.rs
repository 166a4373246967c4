//! A month from opening to closing.

use super::*;

#[test]
fn a_month_goes_from_opening_to_closing_with_an_appeal_and_names_who_is_missing() {
    let (mut office, cycle, [boss, clerk]) = scored();
    let now = moment();
    to(&mut office, cycle, Stage::Calibration);
    let told = refused(calibrate(&mut office, now, cycle, clerk, "5.01", "尺度"));
    assert_eq!(
        (told.code.as_str(), told.facts["limit"].as_str()),
        ("assessment.beyond_limit", "5")
    );
    assert_eq!(
        code_of(calibrate(&mut office, now, cycle, clerk, "-2", " ")),
        "assessment.no_reason"
    );
    let moved = calibrate(&mut office, now, cycle, clerk, "-2", "与其他门店同一尺度").unwrap();
    let row = moved.sheets.iter().find(|sheet| sheet.id == clerk).unwrap();
    assert_eq!(
        (row.computed.as_deref(), row.total.as_deref()),
        (Some("92.00"), Some("90.00"))
    );
    to(&mut office, cycle, Stage::Confirmation);
    let told = refused(close(&mut office, now, cycle, ""));
    assert_eq!(told.code, "assessment.receipts_missing");
    assert_eq!(told.facts["people"], "E01 王祎、E02 李昉");
    let early = appeal(&mut office, now, cycle, "E02", now.today(), "算错了");
    assert_eq!(code_of(early), "assessment.not_received");
    let received = day("2026-11-09");
    let mut receipt = ResultReceiptForm {
        cycle,
        codes: vec!["E01".into(), "E02".into()],
        route: AcknowledgementRoute::Refused,
        day: received,
        witnesses: vec!["王祎".into(), "王祎".into()],
        reference: String::new(),
        note: String::new(),
    };
    // A witness counts once, and nobody is his own.
    let alone = confirm(&mut office, now, &receipt);
    assert_eq!(code_of(alone), "acknowledgement.two_witnesses");
    receipt.route = AcknowledgementRoute::Signed;
    receipt.day = day("2026-07-31");
    let before = confirm(&mut office, now, &receipt);
    assert_eq!(code_of(before), "assessment.day_before");
    receipt.day = received;
    confirm(&mut office, now, &receipt).unwrap();
    let again = confirm(&mut office, now, &receipt);
    assert_eq!(code_of(again), "assessment.received_already");
    // Five working days from 9 November end on the 16th.
    let late = appeal(&mut office, now, cycle, "E02", day("2026-11-17"), "算错了");
    assert_eq!(code_of(late), "assessment.appeal_too_late");
    appeal(
        &mut office,
        now,
        cycle,
        "E02",
        day("2026-11-16"),
        "一件投诉已经按期办结",
    )
    .unwrap();
    assert_eq!(
        code_of(close(&mut office, now, cycle, "")),
        "assessment.appeals_open"
    );
    to(&mut office, cycle, Stage::Appeal);
    let mut answer = DecisionForm {
        appeal: find_appeal(&office, cycle, "E02").unwrap(),
        decision: Decision::Upheld,
        answer: "核对登记，按期办结".into(),
        cells: vec![cell(clerk, "K08", "97")],
        one_person: false,
    };
    assert_eq!(
        code_of(decide(&mut office, now, &answer)),
        "assessment.decide_by_another"
    );
    answer.one_person = true;
    answer.cells.clear();
    assert_eq!(
        code_of(decide(&mut office, now, &answer)),
        "assessment.upheld_without_changes"
    );
    answer.cells = vec![cell(clerk, "K08", "90.25")];
    let decided = decide(&mut office, now, &answer).unwrap();
    assert!(decided.appeals[0].one_person);
    // 60 × 95 + 40 × 80 over 100, less the calibration.
    let row = decided
        .sheets
        .iter()
        .find(|sheet| sheet.id == clerk)
        .unwrap();
    assert_eq!(row.total.as_deref(), Some("87.00"));
    let closed = close(&mut office, now, cycle, "").unwrap();
    assert_eq!((closed.row.stage, closed.pending.len()), (Stage::Closed, 0));
    let after = enter_as(
        &mut office,
        cycle,
        EntryKind::Data,
        &[cell(boss, "K08", "1")],
        "改",
    );
    assert_eq!(code_of(after), "assessment.closed");
    let seen = sheet(&office, now.today(), cycle, clerk).unwrap();
    let figures: Vec<_> = seen
        .entries
        .iter()
        .filter(|entry| entry.name == "投诉按期办结率")
        .collect();
    assert_eq!(figures.len(), 2, "the figure before stays on record");
    let points: Vec<_> = seen
        .items
        .iter()
        .map(|item| item.points.clone().unwrap())
        .collect();
    assert_eq!(points, ["57", "32"]);
}

#[test]
fn a_cycle_goes_on_only_when_every_figure_is_there_and_a_second_one_is_refused() {
    let (mut office, cycle) = august();
    assert_eq!(
        code_of(open(&mut office, moment(), &order("2026-08"))),
        "assessment.opened_already"
    );
    assert_eq!(
        code_of(open(&mut office, moment(), &order("2026Q3"))),
        "assessment.overlaps"
    );
    let seen = view(&office, moment().today(), cycle).unwrap();
    let clerk = sheet_of(&seen, "E02");
    let early = enter_as(
        &mut office,
        cycle,
        EntryKind::Leader,
        &[cell(clerk, "工作态度", "80")],
        "",
    );
    assert_eq!(code_of(early), "assessment.too_early");
    let wrong = enter_as(
        &mut office,
        cycle,
        EntryKind::Data,
        &[cell(clerk, "工作态度", "80")],
        "",
    );
    assert_eq!(code_of(wrong), "assessment.manual_item");
    to(&mut office, cycle, Stage::Leader);
    let told = refused(advance(&mut office, moment(), cycle));
    assert_eq!(told.code, "assessment.figures_missing");
    assert!(told.facts["people"].contains("E02 李昉（投诉按期办结率、工作态度）"));
    // What does not apply leaves its weight to the rest; nothing stays pending.
    let cells = [cell(clerk, "K08", "不适用"), cell(clerk, "工作态度", "85")];
    let entered = enter_as(&mut office, cycle, EntryKind::Leader, &cells, "").unwrap();
    let row = entered
        .sheets
        .iter()
        .find(|sheet| sheet.id == clerk)
        .unwrap();
    assert_eq!(
        (row.pending.len(), row.total.as_deref()),
        (0, Some("85.00"))
    );
    let changed = enter_as(
        &mut office,
        cycle,
        EntryKind::Data,
        &[cell(clerk, "K08", "90")],
        " ",
    );
    assert_eq!(code_of(changed), "assessment.no_reason");
    assert_eq!(
        code_of(discard(&mut office, moment(), cycle)),
        "assessment.begun"
    );
}

#[test]
fn figures_that_cannot_be_are_refused_with_person_and_item() {
    let (mut office, cycle, [_, clerk]) = scored();
    for (figure, code) in [
        ("abc", "assessment.bad_figure"),
        ("-3", "assessment.negative_figure"),
    ] {
        let told = refused(enter_as(
            &mut office,
            cycle,
            EntryKind::Data,
            &[cell(clerk, "K08", figure)],
            "改",
        ));
        assert_eq!(told.code, code, "{figure}");
        assert_eq!(told.facts["item"], "投诉按期办结率");
    }
    let told = refused(enter_as(
        &mut office,
        cycle,
        EntryKind::Leader,
        &[cell(clerk, "工作态度", "100.01")],
        "改",
    ));
    assert_eq!(told.code, "assessment.score_out_of_range");
    let unknown = enter_as(
        &mut office,
        cycle,
        EntryKind::Data,
        &[cell(clerk, "K99", "1")],
        "",
    );
    assert_eq!(code_of(unknown), "assessment.unknown_item");
}

#[test]
fn plus_minus_and_vetoes_need_facts_and_can_be_withdrawn() {
    let (mut office, cycle, [_, clerk]) = scored();
    let event = |slot, name: &str, points: &str, happened, reason: &str| EventInput {
        sheet: clerk,
        slot,
        name: name.into(),
        points: points.into(),
        happened,
        reason: reason.into(),
    };
    let mut put = |one: EventInput| events(&mut office, moment(), cycle, &[one]);
    let total = |view: CycleView| {
        let row = view.sheets.into_iter().find(|sheet| sheet.id == clerk);
        row.and_then(|row| row.total).unwrap()
    };
    let told = put(event(Slot::Plus, "表扬", "3", true, ""));
    assert_eq!(code_of(told), "assessment.no_reason");
    assert_eq!(
        total(put(event(Slot::Plus, "表扬", "3", true, "感谢信")).unwrap()),
        "95.00"
    );
    assert_eq!(
        total(put(event(Slot::Minus, "没有交接", "30", true, "核实")).unwrap()),
        "75.00"
    );
    let unknown = put(event(Slot::Veto, "迟到", "", true, "核实"));
    assert_eq!(code_of(unknown), "assessment.unknown_veto");
    assert_eq!(
        total(put(event(Slot::Veto, "编造记录", "", true, "核实")).unwrap()),
        "60.00"
    );
    assert_eq!(
        total(put(event(Slot::Veto, "编造记录", "", false, "查明不实")).unwrap()),
        "75.00"
    );
    assert_eq!(
        total(put(event(Slot::Minus, "没有交接", "", true, "查明不实")).unwrap()),
        "95.00"
    );
}

#[test]
fn a_result_sent_by_post_is_received_on_its_day_and_a_wrong_record_is_taken_back() {
    let (mut office, cycle, [_, clerk]) = scored();
    let now = moment();
    to(&mut office, cycle, Stage::Confirmation);
    let mut sent = ResultReceiptForm {
        cycle,
        codes: vec!["E02".into()],
        route: AcknowledgementRoute::Ems,
        day: day("2026-11-12"),
        witnesses: Vec::new(),
        reference: String::new(),
        note: String::new(),
    };
    let nameless = confirm(&mut office, now, &sent);
    assert_eq!(code_of(nameless), "acknowledgement.no_reference");
    sent.reference = "EMS 1234567890123".into();
    confirm(&mut office, now, &sent).unwrap();
    let seen = sheet(&office, now.today(), cycle, clerk).unwrap();
    let receipt = seen.receipt.unwrap();
    // Thursday 12 November and five working days.
    assert_eq!(
        (receipt.route, receipt.reference.as_str(), receipt.appeal_by),
        (
            AcknowledgementRoute::Ems,
            "EMS 1234567890123",
            day("2026-11-19")
        )
    );
    let mut back = ResultReceiptForm {
        route: AcknowledgementRoute::Withdrawn,
        reference: String::new(),
        ..sent.clone()
    };
    let silent = confirm(&mut office, now, &back);
    assert_eq!(code_of(silent), "acknowledgement.no_reason");
    back.note = "快递退回".into();
    let view = confirm(&mut office, now, &back).unwrap();
    assert!(view.sheets.iter().all(|sheet| sheet.receipt.is_none()));
    let again = confirm(&mut office, now, &back);
    assert_eq!(code_of(again), "assessment.receipt_none");
    sent.route = AcknowledgementRoute::Wechat;
    sent.day = now.today();
    confirm(&mut office, now, &sent).unwrap();
    appeal(&mut office, now, cycle, "E02", now.today(), "算错了").unwrap();
    let late = confirm(&mut office, now, &back);
    assert_eq!(code_of(late), "assessment.receipt_appealed");
}
