use domain::regulations::{
    AcknowledgementRoute, AcknowledgementState, AdoptionStage, Difference, OpinionResult,
};

use super::*;
use crate::office::Office;
use crate::testing::{code_of, day, moment, sample};
use crate::views::{
    AcknowledgementForm, Adoption, AdoptionPaper, AdoptionStepForm, BundleLack, IssueVersion,
    OpinionAnswerForm, RegulationReading, RepealForm, StaffOpinionForm, ValueInput,
};

pub(super) fn drafted(office: &mut Office) -> RegulationReading {
    let row = find(office, moment().today(), "bonus").unwrap();
    draft(office, moment(), row.id).unwrap()
}

fn in_force(office: &Office, id: &str) -> i64 {
    let row = find(office, moment().today(), id).unwrap();
    pick_version(&row, None).unwrap()
}

pub(super) fn step(stage: AdoptionStage, on: &str) -> AdoptionStepForm {
    AdoptionStepForm {
        stage,
        from: day(on),
        until: None,
        place: "门店二楼".into(),
        host: "方祎宁".into(),
        recorder: "陆佳禾".into(),
        participants: "全体员工".into(),
        expected: Some(23),
        present: Some(22),
        note: "逐条讨论。".into(),
    }
}

pub(super) fn order(version: i64, adoption: Adoption) -> IssueVersion {
    IssueVersion {
        version,
        number: "明烛〔2026〕5号".into(),
        issued_on: day("2026-11-23"),
        effective_on: day("2026-12-01"),
        trial_until: None,
        adoption,
        despite_findings: None,
        revision_note: None,
    }
}

pub(super) fn set(office: &mut Office, version: i64, key: &str, value: &str) {
    let revision = read(office, moment().today(), version).unwrap().revision;
    let input = ValueInput::Text { text: value.into() };
    set_parameter(office, moment(), version, revision, key, &input).unwrap();
}

#[test]
fn the_sample_carries_the_whole_procedure_of_every_regulation() {
    let office = sample();
    for id in ["service", "key-accounts", "bonus"] {
        let view = adoption(&office, moment().today(), in_force(&office, id)).unwrap();
        assert_eq!(view.stage, AdoptionStage::InForce, "{id}");
        assert_eq!(view.steps.len(), 7, "{id}");
        assert_eq!((view.gaps.len(), view.settled), (0, true), "{id}");
        assert!(view.steps.iter().all(|row| row.same_text), "{id}");
        assert_eq!(view.papers.len(), 6, "{id}");
        assert!(view.opinions.iter().all(|row| row.opinion.result.is_some()));
    }
    let bonus = adoption(&office, moment().today(), in_force(&office, "bonus")).unwrap();
    assert_eq!(bonus.opinions.len(), 4);
    assert!(bonus.opinions.iter().all(|row| row.label.is_some()));
}

#[test]
fn a_draft_is_issued_once_every_step_is_on_record_and_every_opinion_answered() {
    let mut office = sample();
    let id = drafted(&mut office).version.id;
    let try_issue = |office: &mut Office| issue(office, moment(), &order(id, Adoption::Recorded));
    assert_eq!(code_of(try_issue(&mut office)), "adoption.missing");
    let said = StaffOpinionForm {
        node: Some("appeal".into()),
        name: "石砺".into(),
        received_on: day("2026-11-02"),
        text: "申诉期再长一些。".into(),
    };
    let view = add_staff_opinion(&mut office, moment(), id, &said).unwrap();
    let opinion = view.opinions[0].opinion.id;
    for (stage, on) in [
        (AdoptionStage::Opinions, "2026-11-01"),
        (AdoptionStage::Discussion, "2026-11-10"),
        (AdoptionStage::Consultation, "2026-11-12"),
        (AdoptionStage::Approved, "2026-11-13"),
        (AdoptionStage::Publication, "2026-11-14"),
    ] {
        save_adoption_step(&mut office, moment(), id, &step(stage, on)).unwrap();
    }
    assert_eq!(code_of(try_issue(&mut office)), "adoption.unanswered");
    let empty = OpinionAnswerForm {
        opinion,
        result: Some(OpinionResult::Declined),
        answer: " ".into(),
    };
    let refused = answer_staff_opinion(&mut office, moment(), id, &empty);
    assert_eq!(code_of(refused), "adoption.answer_empty");
    let answer = OpinionAnswerForm {
        answer: "五个工作日已经够用。".into(),
        ..empty
    };
    answer_staff_opinion(&mut office, moment(), id, &answer).unwrap();
    set(&mut office, id, "bonus.days.min", "45");
    assert_eq!(code_of(try_issue(&mut office)), "adoption.text_changed");
    let again = step(AdoptionStage::Consultation, "2026-11-13");
    save_adoption_step(&mut office, moment(), id, &again).unwrap();
    let issued = try_issue(&mut office).unwrap();
    assert!(issued.version.adopted);
    let view = adoption(&office, moment().today(), id).unwrap();
    // By its own article it is on trial for a year, and looked at before that ends.
    let until = day("2027-11-30");
    assert_eq!(
        (view.review_due, issued.version.trial_until),
        (Some(until), Some(until))
    );
    let late = step(AdoptionStage::Discussion, "2026-11-11");
    let refused = save_adoption_step(&mut office, moment(), id, &late);
    assert_eq!(code_of(refused), "adoption.settled");
}

#[test]
fn the_reason_for_an_override_is_an_internal_memo_and_never_in_the_bundle() {
    let mut office = sample();
    let id = drafted(&mut office).version.id;
    let reason = "旧版到期在即先行施行";
    let adoption_order = Adoption::Override {
        reason: reason.into(),
    };
    let issued = issue(&mut office, moment(), &order(id, adoption_order)).unwrap();
    assert!(!issued.version.adopted);
    let view = adoption(&office, moment().today(), id).unwrap();
    assert_eq!(view.memos[0].text, reason);
    let path = office.folder.path().join("证据.zip");
    let made = bundle(&mut office, moment(), id, &path).unwrap();
    assert!(made.missing.contains(&BundleLack::Procedure));
    for (name, bytes) in bundle::contents(&office, moment().today(), id).unwrap() {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains(reason), "{name} tells the reason");
    }
}

#[test]
fn a_bundle_opens_without_us_holds_what_it_lists_and_is_the_same_twice() {
    let mut office = sample();
    let version = in_force(&office, "bonus");
    let shown = preview_bundle(&office, moment().today(), version).unwrap();
    assert_eq!(shown.missing, [BundleLack::Scans]);
    let (one, two) = (
        office.folder.path().join("一.zip"),
        office.folder.path().join("二.zip"),
    );
    let made = bundle(&mut office, moment(), version, &one).unwrap();
    bundle(&mut office, moment(), version, &two).unwrap();
    assert_eq!(std::fs::read(&one).unwrap(), std::fs::read(&two).unwrap());
    assert_eq!(
        made.entries, shown.entries,
        "what was shown is what was written"
    );
    let files = bundle::contents(&office, moment().today(), version).unwrap();
    assert_eq!(files.len(), made.entries.len());
    let text_of = |name: &str| {
        let found = files.iter().find(|(path, _)| path == name).unwrap();
        String::from_utf8(found.1.clone()).unwrap()
    };
    let sums = text_of("SHA256SUMS");
    for (path, bytes) in files.iter().filter(|(path, _)| path != "SHA256SUMS") {
        let line = format!("{}  {path}\n", domain::digest::sha256(bytes));
        assert!(sums.contains(&line), "{path} is not among the sums");
    }
    let page = text_of("index.html");
    for words in [
        "季度奖金考核管理制度",
        "平等协商",
        "陪产假会不会少算天数",
        "签收情况",
        "操作记录",
    ] {
        assert!(page.contains(words), "{words}");
    }
    assert!(
        files
            .iter()
            .any(|(path, _)| path.starts_with("01_制度文本/ZD-2026-"))
    );
    assert!(files.iter().any(|(path, _)| path.ends_with("会议纪要.pdf")));
}

#[test]
fn a_scan_is_kept_byte_for_byte_and_goes_into_the_bundle() {
    let mut office = sample();
    let version = in_force(&office, "bonus");
    let scan = office.folder.path().join("签到 表.jpg");
    std::fs::write(&scan, b"not really a picture").unwrap();
    attach_scan(&mut office, moment(), version, "discussion", &scan).unwrap();
    let twice = attach_scan(&mut office, moment(), version, "discussion", &scan);
    assert_eq!(code_of(twice), "adoption.scan_twice");
    let strange = office.folder.path().join("x.exe");
    std::fs::write(&strange, b"MZ").unwrap();
    let refused = attach_scan(&mut office, moment(), version, "discussion", &strange);
    assert_eq!(code_of(refused), "file.unknown_ending");
    let shown = preview_bundle(&office, moment().today(), version).unwrap();
    assert_eq!(shown.missing, []);
    let entry = shown
        .entries
        .iter()
        .find(|entry| entry.path.starts_with("03_附件/"))
        .unwrap();
    assert_eq!(entry.path, "03_附件/3_职工讨论/01_签到 表.jpg");
    assert_eq!(
        entry.sha256,
        domain::digest::sha256(b"not really a picture")
    );
}

fn receipt(version: i64, code: &str, route: AcknowledgementRoute) -> AcknowledgementForm {
    AcknowledgementForm {
        version,
        people: vec![code.into()],
        route,
        on: day("2026-11-20"),
        witnesses: Vec::new(),
        reference: String::new(),
        note: String::new(),
    }
}

#[test]
fn whoever_joined_is_pending_until_he_signs_or_refuses_before_two_witnesses() {
    let mut office = sample();
    let version = in_force(&office, "key-accounts");
    let view = acknowledgements(&office, moment().today(), version).unwrap();
    assert_eq!(
        (view.count.people, view.count.signed, view.count.pending),
        (24, 23, 1)
    );
    let pending = |view: &crate::views::AcknowledgementView| {
        let rows = view.rows.iter();
        rows.filter(|row| row.state == AcknowledgementState::Pending)
            .map(|row| row.code.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(pending(&view), ["E20"]);
    let sheet = print_acknowledgement_sheet(&mut office, moment(), version, false).unwrap();
    assert_eq!((sheet.people.as_str(), sheet.pages), ("姚若溪", 1));
    let mut refused = receipt(version, "E20", AcknowledgementRoute::Refused);
    refused.witnesses = vec!["方祎宁".into()];
    let answer = acknowledge(&mut office, moment(), &refused);
    assert_eq!(code_of(answer), "acknowledgement.two_witnesses");
    refused.witnesses.push("顾旻".into());
    let view = acknowledge(&mut office, moment(), &refused).unwrap();
    assert_eq!((view.count.refused, pending(&view).len()), (1, 0));
    let signed = receipt(version, "E20", AcknowledgementRoute::Signed);
    let view = acknowledge(&mut office, moment(), &signed).unwrap();
    assert_eq!((view.count.refused, view.count.signed), (0, 24));
    let unknown = receipt(version, "E99", AcknowledgementRoute::Signed);
    let answer = acknowledge(&mut office, moment(), &unknown);
    assert_eq!(code_of(answer), "acknowledgement.unknown_person");
}

#[test]
fn a_new_version_is_pending_for_everybody_and_the_old_receipts_stay() {
    let mut office = sample();
    let old = in_force(&office, "bonus");
    let id = drafted(&mut office).version.id;
    let reason = Adoption::Override {
        reason: "试行结果良好".into(),
    };
    issue(&mut office, moment(), &order(id, reason)).unwrap();
    let view = acknowledgements(&office, moment().today(), id).unwrap();
    assert_eq!((view.count.people, view.count.pending), (23, 23));
    let before = acknowledgements(&office, moment().today(), old).unwrap();
    assert_eq!(before.count.signed, 24);
    let table = coverage(&office, moment().today()).unwrap();
    assert_eq!((table.regulations.len(), table.people.len()), (4, 23));
    let path = office.folder.path().join("签收.csv");
    export_coverage(&office, moment().today(), &path).unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains("姚若溪") && text.contains("待签收"));
}

#[test]
fn two_versions_are_told_apart_article_by_article_on_screen_and_on_paper() {
    let mut office = sample();
    let reading = drafted(&mut office);
    let id = reading.version.id;
    set(&mut office, id, "bonus.pool.rate", "2%");
    let from = reading.version.based_on.unwrap();
    let told = compare(&office, moment().today(), from, id).unwrap();
    assert_eq!((told.summary.changed, told.summary.parameters), (1, 1));
    let changed: Vec<_> = told
        .units
        .iter()
        .filter(|unit| unit.change == Difference::Changed)
        .collect();
    let pieces: Vec<&str> = changed[0]
        .lines
        .iter()
        .flat_map(|line| &line.pieces)
        .filter(|piece| piece.kind != domain::regulations::PieceKind::Same)
        .map(|piece| piece.text.as_str())
        .collect();
    assert_eq!(pieces, ["1.5%", "2%"]);
    let table = print_table(&mut office, moment(), from, id).unwrap();
    assert_eq!(
        (table.kind.as_str(), table.number.as_str()),
        ("revision_table", "XD-2026-001")
    );
    let decision = print_decision(&mut office, moment(), from, id).unwrap();
    let (_, source) = office.file.papers().source(decision.id.into()).unwrap();
    let first = source["paragraphs"][1]["text"].as_str().unwrap();
    assert!(
        first.starts_with("一、将第") && first.ends_with("修改为："),
        "{first}"
    );
    let same = print_decision(&mut office, moment(), from, from);
    assert_eq!(code_of(same), "compare.no_difference");
}

#[test]
fn every_paper_of_the_procedure_is_printed_from_the_record() {
    let mut office = sample();
    let version = in_force(&office, "bonus");
    for paper in AdoptionPaper::ALL {
        let printed = print_adoption_paper(&mut office, moment(), version, paper).unwrap();
        assert!(printed.number.starts_with("MZ-2026-") && !printed.signed);
    }
    let draft = drafted(&mut office).version.id;
    let empty = print_adoption_paper(&mut office, moment(), draft, AdoptionPaper::Minutes);
    assert_eq!(code_of(empty), "adoption.nothing_to_tell");
    for before in [
        AdoptionPaper::Notice,
        AdoptionPaper::Election,
        AdoptionPaper::MeetingNotice,
    ] {
        print_adoption_paper(&mut office, moment(), draft, before).unwrap();
    }
}

#[test]
fn a_repealed_version_ends_on_its_day_and_says_so_in_a_decision() {
    let mut office = sample();
    let version = in_force(&office, "key-accounts");
    let mut form = RepealForm {
        version,
        last_day: day("2026-11-22"),
        reason: "业务停办".into(),
    };
    let late = repeal(&mut office, moment(), &form);
    assert_eq!(code_of(late), "repeal.in_the_past");
    form.last_day = day("2026-12-31");
    let early = print_repeal(&mut office, moment(), version, &form.reason);
    assert_eq!(code_of(early), "repeal.not_repealed");
    repeal(&mut office, moment(), &form).unwrap();
    let paper = print_repeal(&mut office, moment(), version, &form.reason).unwrap();
    assert_eq!(paper.kind, "repeal_decision");
    let rows = issue_register(&office, moment().today()).unwrap();
    let row = rows.iter().find(|row| row.version == version).unwrap();
    assert_eq!(
        (row.ended_on, row.in_force),
        (Some(day("2026-12-31")), true)
    );
    let later = issue_register(&office, day("2027-01-01")).unwrap();
    assert!(
        later
            .iter()
            .any(|row| row.version == version && !row.in_force)
    );
}

#[test]
fn the_register_lists_every_number_with_who_has_received_it() {
    let office = sample();
    let rows = issue_register(&office, moment().today()).unwrap();
    let numbers: Vec<&str> = rows.iter().map(|row| row.number.as_str()).collect();
    assert_eq!(
        numbers,
        [
            "明烛〔2026〕4号",
            "明烛〔2026〕3号",
            "明烛〔2026〕2号",
            "明烛〔2026〕1号"
        ]
    );
    assert!(rows.iter().all(|row| row.adopted && row.in_force));
    // Whoever left before the last one was issued need not have it.
    assert!(rows[1..].iter().all(|row| row.people == 24));
    assert_eq!(rows[1].review_due, Some(day("2026-12-31")));
}
