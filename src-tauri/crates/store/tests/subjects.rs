//! Regulations, the bonus and papers: what is issued stands, whatever anybody tries.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should stop here"
)]

mod common;

use common::{Shop, day, write};
use domain::bonus::{
    Award, Deputy, Fault, FaultDecision, FaultKind, MajorMeeting, Named, Notice, NoticeState,
    QuarterFacts, RunState, Score, Signoff, Votes,
};
use domain::exact::Exact;
use domain::ids::{EmployeeId, PaperId, RunId, VersionId};
use domain::money::Money;
use domain::quarter::Quarter;
use domain::regulations::{
    AdoptionStage, AdoptionStep, Parameters, Regulation, RegulationKind, VersionState,
};
use serde_json::json;
use store::{
    Calculation, CompanyFile, Issue, NewCertificate, NewPaper, NewVersion, PaperState, RunFigures,
    StoreError,
};

fn yuan(text: &str) -> Money {
    Money::parse(text).unwrap()
}

fn exact(text: &str) -> Exact {
    Exact::parse_decimal(text).unwrap()
}

fn quarter(text: &str) -> Quarter {
    text.parse().unwrap()
}

fn signoff() -> Signoff {
    Signoff {
        user: 1.into(),
        name: "沈明烛".to_owned(),
        at: "2026-10-10T09:00:00+08:00".to_owned(),
    }
}

fn issue(effective: &str) -> Issue {
    Issue {
        label: format!("{}年第1版", &effective[..4]),
        number: Some("明烛〔2026〕3号".to_owned()),
        issued_on: day("2025-12-20"),
        effective_on: day(effective),
        trial_until: Some(day("2026-12-31")),
        adopted: true,
    }
}

fn regulation(file: &mut CompanyFile) -> VersionId {
    write(file, |tx| {
        let regulation = tx.regulations().insert(&Regulation {
            id: 0.into(),
            slug: "bonus".to_owned(),
            kind: RegulationKind::Bonus,
            title: "季度奖金考核管理制度".to_owned(),
        })?;
        tx.regulations().insert_draft(&NewVersion {
            regulation,
            body: Vec::new(),
            parameters: Parameters::default(),
            trial_until: None,
            based_on: None,
        })
    })
    .unwrap()
}

#[test]
fn a_draft_changes_only_on_the_revision_that_was_read() {
    let (_shop, mut file) = Shop::new();
    let id = regulation(&mut file);
    let seen = file.regulations().revision(id).unwrap();
    let set = |file: &mut CompanyFile| {
        write(file, |tx| {
            tx.regulations()
                .set_parameters(id, seen, &Parameters::default())
        })
    };
    let next = set(&mut file).unwrap();
    assert_ne!(next, seen);
    assert!(matches!(set(&mut file), Err(StoreError::Stale { .. })));
}

#[test]
fn an_issued_version_is_found_by_day_and_never_changes() {
    let (_shop, mut file) = Shop::new();
    let id = regulation(&mut file);
    let step = AdoptionStep {
        participants: "全体员工".to_owned(),
        ..AdoptionStep::on(AdoptionStage::Discussion, day("2025-12-01"))
    };
    let hash = write(&mut file, |tx| {
        tx.regulations().save_adoption_step(id, &step)?;
        let seen = tx.regulations().revision(id)?;
        tx.regulations().issue(id, seen, &issue("2026-01-01"))
    })
    .unwrap();
    let version = file.regulations().version(id).unwrap();
    assert_eq!(
        (version.state, version.hash),
        (VersionState::Issued, Some(hash))
    );
    assert_eq!(file.regulations().adoption_steps(id).unwrap(), [step]);
    let regulation = version.regulation;
    let governs = |file: &CompanyFile, on| {
        file.regulations()
            .in_force(regulation, day(on))
            .unwrap()
            .map(|version| version.id)
    };
    assert_eq!(governs(&file, "2025-12-31"), None);
    assert_eq!(governs(&file, "2026-07-01"), Some(id));

    let seen = file.regulations().revision(id).unwrap();
    let refused = [
        write(&mut file, |tx| {
            tx.regulations().set_body(id, seen, &[]).map(|_| ())
        }),
        write(&mut file, |tx| {
            tx.regulations()
                .issue(id, seen, &issue("2027-01-01"))
                .map(|_| ())
        }),
        write(&mut file, |tx| tx.regulations().delete_draft(id, seen)),
    ];
    assert!(
        refused
            .iter()
            .all(|refused| matches!(refused, Err(StoreError::Stale { .. })))
    );

    write(&mut file, |tx| {
        tx.regulations().end(id, day("2026-06-30"), false)
    })
    .unwrap();
    assert_eq!(governs(&file, "2026-07-01"), None);
    assert_eq!(
        file.regulations().list().unwrap()[0].versions[0].ended_on,
        Some(day("2026-06-30"))
    );
}

fn facts(people: [EmployeeId; 2], of: &str) -> QuarterFacts {
    QuarterFacts {
        quarter: quarter(of),
        revenue: Some(yuan("-1234567.89")),
        target: Some(yuan("1200000")),
        scores: vec![
            Score {
                employee: people[0],
                score: exact("92.55"),
                source: "typed".to_owned(),
            },
            Score {
                employee: people[1],
                score: exact("0"),
                source: "pasted".to_owned(),
            },
        ],
        awards: vec![Award {
            employee: people[1],
            amount: yuan("300"),
            reason: "客户书面表扬".to_owned(),
        }],
        opening_reserve: Money::ZERO,
    }
}

fn fault(people: [EmployeeId; 2], kind: FaultKind) -> Fault {
    let named = |employee, figure| Named {
        employee,
        figure: exact(figure),
        responsible: true,
        statement: "本人陈述".to_owned(),
        heard_on: Some(day("2026-08-03")),
        measure: None,
        reversed: false,
    };
    Fault {
        id: 0.into(),
        quarter: quarter("2026Q3"),
        kind,
        happened_on: day("2026-08-01"),
        facts: "安装尺寸量错".to_owned(),
        article: Some("fault-ordinary".to_owned()),
        named: vec![named(people[1], "60"), named(people[0], "40")],
        decision: FaultDecision {
            deciders: vec![people[1], people[0]],
            decided_on: day("2026-08-05"),
            reason: "复核记录".to_owned(),
            deputies: vec![Deputy {
                leader: people[1],
                employee: people[0],
                named_by: Some("总经理授权书".to_owned()),
                reason: "年假".to_owned(),
            }],
        },
        supervision: Some(Vec::new()),
        withdrawn: None,
    }
}

#[test]
fn facts_and_faults_of_every_kind_come_back_as_they_were_written() {
    let (_shop, mut file) = Shop::new();
    let people = common::staff(&mut file);
    let facts = facts(people, "2026Q3");
    write(&mut file, |tx| tx.bonus().put_facts(&facts)).unwrap();
    write(&mut file, |tx| tx.bonus().put_facts(&facts)).unwrap();
    assert_eq!(file.bonus().facts(quarter("2026Q3")).unwrap(), facts);

    let meeting = MajorMeeting {
        number: "综管〔2026〕8号".to_owned(),
        held_on: day("2026-08-06"),
        participants: "综合管理部".to_owned(),
        votes: Some(Votes {
            in_favour: 3,
            against: 1,
            abstained: 0,
        }),
        resolution: "认定".to_owned(),
    };
    for kind in [
        FaultKind::Ordinary,
        FaultKind::Apportioned { cut: exact("0.1") },
        FaultKind::Major { meeting },
    ] {
        let mut fault = fault(people, kind);
        fault.id = write(&mut file, |tx| tx.bonus().insert_fault(&fault)).unwrap();
        assert_eq!(file.bonus().fault(fault.id).unwrap(), fault);
        fault.kind = FaultKind::Ordinary;
        fault.named.pop();
        write(&mut file, |tx| tx.bonus().update_fault(&fault)).unwrap();
        assert_eq!(
            file.bonus().faults(quarter("2026Q3")).unwrap().last(),
            Some(&fault)
        );
    }
}

/// Calculates, signs off and issues a quarter.
fn issue_run(
    file: &mut CompanyFile,
    version: VersionId,
    of: &str,
    (pool, paid): (&str, &str),
) -> Result<RunId, StoreError> {
    write(file, |tx| {
        let bonus = tx.bonus();
        let run = bonus.open_run(quarter(of))?;
        let calculation = Calculation {
            algorithm: 1,
            format: 1,
            inputs: json!({"revenue": 1}),
            result: json!({"pool": 2}),
        };
        bonus.save_calculation(run, RunState::Draft, version, &signoff(), &calculation)?;
        bonus.set_state(
            run,
            RunState::Calculated,
            RunState::Reviewed,
            &signoff(),
            false,
        )?;
        bonus.set_state(
            run,
            RunState::Reviewed,
            RunState::Approved,
            &signoff(),
            false,
        )?;
        bonus.set_state(run, RunState::Approved, RunState::Issued, &signoff(), false)?;
        let opening = bonus.opening_reserve(quarter(of))?;
        bonus.post_run(
            run,
            quarter(of),
            &RunFigures {
                opening,
                pool: yuan(pool),
                paid: yuan(paid),
            },
        )?;
        Ok(run)
    })
}

#[test]
fn an_issued_run_and_everything_it_rests_on_stand() {
    let (_shop, mut file) = Shop::new();
    let people = common::staff(&mut file);
    let version = regulation(&mut file);
    let facts = facts(people, "2026Q3");
    let mut fault = fault(people, FaultKind::Ordinary);
    fault.id = write(&mut file, |tx| {
        tx.bonus().put_facts(&facts)?;
        tx.bonus().insert_fault(&fault)
    })
    .unwrap();
    let run = issue_run(&mut file, version, "2026Q3", ("100", "60")).unwrap();
    let issued = file.bonus().run(quarter("2026Q3")).unwrap().unwrap();
    assert_eq!(
        (issued.state, issued.version),
        (RunState::Issued, Some(version))
    );
    assert_eq!(issued.issued, Some(signoff()));
    let calculation = file.bonus().calculation(run).unwrap().unwrap();
    assert_eq!(calculation.result, json!({"pool": 2}));

    let refused = [
        write(&mut file, |tx| tx.bonus().put_facts(&facts)),
        write(&mut file, |tx| tx.bonus().insert_fault(&fault).map(|_| ())),
        write(&mut file, |tx| tx.bonus().update_fault(&fault)),
        write(&mut file, |tx| tx.bonus().delete_fault(fault.id)),
        write(&mut file, |tx| {
            tx.bonus()
                .save_calculation(run, RunState::Issued, version, &signoff(), &calculation)
        }),
        write(&mut file, |tx| tx.bonus().delete_run(run, RunState::Issued)),
        write(&mut file, |tx| {
            tx.bonus()
                .set_state(run, RunState::Issued, RunState::Draft, &signoff(), false)
        }),
    ];
    for (at, refused) in refused.iter().enumerate() {
        assert!(
            matches!(refused, Err(StoreError::Conflict { .. })),
            "{at}: {refused:?}"
        );
    }
    let twice = issue_run(&mut file, version, "2026Q3", ("1", "0"));
    assert!(matches!(twice, Err(StoreError::Stale { .. })));
}

#[test]
fn calculating_again_takes_the_review_away() {
    let (_shop, mut file) = Shop::new();
    let version = regulation(&mut file);
    let calculation = Calculation {
        algorithm: 1,
        format: 1,
        inputs: json!({}),
        result: json!({}),
    };
    let save = |file: &mut CompanyFile, seen| {
        write(file, |tx| {
            let run = tx.bonus().open_run(quarter("2026Q3"))?;
            tx.bonus()
                .save_calculation(run, seen, version, &signoff(), &calculation)?;
            Ok(run)
        })
    };
    let run = save(&mut file, RunState::Draft).unwrap();
    assert!(matches!(
        save(&mut file, RunState::Draft),
        Err(StoreError::Stale { .. })
    ));
    write(&mut file, |tx| {
        tx.bonus().set_state(
            run,
            RunState::Calculated,
            RunState::Reviewed,
            &signoff(),
            true,
        )
    })
    .unwrap();
    assert!(file.bonus().run_by_id(run).unwrap().one_person);
    save(&mut file, RunState::Reviewed).unwrap();
    let again = file.bonus().run_by_id(run).unwrap();
    assert_eq!(
        (again.state, again.reviewed, again.one_person),
        (RunState::Calculated, None, false)
    );
}

#[test]
fn the_reserve_goes_from_quarter_to_quarter_and_corrections_go_with_it() {
    let (_shop, mut file) = Shop::new();
    let version = regulation(&mut file);
    write(&mut file, |tx| {
        tx.bonus()
            .post_correction(quarter("2025Q4"), None, yuan("10"), "带入")
    })
    .unwrap();
    assert_eq!(
        file.bonus().opening_reserve(quarter("2026Q1")).unwrap(),
        yuan("10")
    );
    let first = issue_run(&mut file, version, "2026Q1", ("100", "60")).unwrap();
    assert_eq!(
        file.bonus().opening_reserve(quarter("2026Q2")).unwrap(),
        yuan("50")
    );
    write(&mut file, |tx| {
        tx.bonus()
            .post_correction(quarter("2026Q1"), Some(first), yuan("-20"), "更正")
    })
    .unwrap();
    assert_eq!(
        file.bonus().opening_reserve(quarter("2026Q2")).unwrap(),
        yuan("30")
    );
    let short = write(&mut file, |tx| {
        tx.bonus()
            .post_correction(quarter("2026Q1"), Some(first), yuan("-31"), "更正")
    });
    assert!(
        matches!(short, Err(StoreError::Conflict { .. })),
        "the reserve does not suffice"
    );
    let more = issue_run(&mut file, version, "2026Q2", ("100", "130.01"));
    assert!(
        matches!(more, Err(StoreError::Conflict { .. })),
        "more than there is"
    );
    issue_run(&mut file, version, "2026Q2", ("100", "130")).unwrap();
    assert_eq!(file.bonus().current_reserve().unwrap(), Money::ZERO);
    let late = write(&mut file, |tx| {
        tx.bonus()
            .post_correction(quarter("2026Q1"), Some(first), yuan("1"), "更正")
    });
    assert!(
        matches!(late, Err(StoreError::Conflict { .. })),
        "a later quarter is issued"
    );
    let earlier = issue_run(&mut file, version, "2025Q4", ("1", "0"));
    assert!(matches!(earlier, Err(StoreError::Conflict { .. })));
    assert_eq!(file.check().unwrap(), vec![]);
}

fn paper<'a>(
    number: &'a str,
    source: &'a serde_json::Value,
    people: &'a [EmployeeId],
) -> NewPaper<'a> {
    NewPaper {
        number,
        reservation: None,
        kind: "bonus_notice",
        title: "奖金通知书",
        subject: "2026Q3",
        people,
        pages: 1,
        bytes: b"%PDF-1.7 exact bytes",
        source_format: 1,
        source,
        signer: Some("ab12"),
    }
}

#[test]
fn a_paper_keeps_its_exact_bytes_and_only_its_state_ever_changes() {
    let (_shop, mut file) = Shop::new();
    let people = common::staff(&mut file);
    let source = json!({"total": "4,321.09"});
    let insert = |file: &mut CompanyFile, number: &str| {
        write(file, |tx| {
            tx.papers().insert(&paper(number, &source, &people[..1]))
        })
    };
    let first = insert(&mut file, "JT-2026Q3-001").unwrap();
    let second = insert(&mut file, "JT-2026Q3-002").unwrap();
    assert!(matches!(
        insert(&mut file, "JT-2026Q3-001"),
        Err(StoreError::Conflict { .. })
    ));
    assert_eq!(file.papers().bytes(first).unwrap(), b"%PDF-1.7 exact bytes");
    assert_eq!(file.papers().source(first).unwrap(), (1, source.clone()));
    let line = file.papers().by_number("JT-2026Q3-001").unwrap();
    assert_eq!(
        (line.id, line.size, line.state),
        (first, 20, PaperState::Valid)
    );
    assert_eq!(line.sha256.len(), 64);
    assert_eq!(file.papers().of_employee(people[0]).unwrap().len(), 2);
    assert_eq!(file.papers().of_employee(people[1]).unwrap().len(), 0);
    assert_eq!(
        file.papers().about("bonus_notice", "2026Q3").unwrap().len(),
        2
    );

    write(&mut file, |tx| tx.papers().supersede(first, second, "更正")).unwrap();
    let twice = write(&mut file, |tx| tx.papers().void(first, "作废"));
    assert!(matches!(twice, Err(StoreError::Stale { .. })));
    write(&mut file, |tx| tx.papers().void(second, "作废")).unwrap();
    let missing = write(&mut file, |tx| tx.papers().void(PaperId::from(99), "作废"));
    assert!(matches!(missing, Err(StoreError::Gone { .. })));
    let line = file.papers().get(first).unwrap();
    assert_eq!(
        (line.state, line.superseded_by),
        (PaperState::Superseded, Some(second))
    );
}

#[test]
fn a_reserved_number_is_used_once_or_stays_as_a_recorded_gap() {
    let (_shop, mut file) = Shop::new();
    let source = json!({});
    let numbers = write(&mut file, |tx| tx.papers().reserve_numbers("JT-2026Q3", 3)).unwrap();
    assert_eq!(
        numbers
            .iter()
            .map(|number| number.number)
            .collect::<Vec<_>>(),
        [1, 2, 3]
    );
    let more = write(&mut file, |tx| tx.papers().reserve_numbers("JT-2026Q3", 1)).unwrap();
    assert_eq!(
        more[0].number, 4,
        "numbers go on, whatever became of the earlier ones"
    );
    let mut first = paper("JT-2026Q3-001", &source, &[]);
    first.reservation = Some(&numbers[0]);
    write(&mut file, |tx| tx.papers().insert(&first)).unwrap();
    first.number = "JT-2026Q3-001b";
    let twice = write(&mut file, |tx| tx.papers().insert(&first));
    assert!(matches!(twice, Err(StoreError::Stale { .. })));
    write(&mut file, |tx| {
        tx.papers().record_gap(&numbers[1], "已取消")
    })
    .unwrap();
    let gaps = file.papers().gaps(Some("JT-2026Q3")).unwrap();
    let gaps: Vec<_> = gaps
        .iter()
        .map(|gap| (gap.number, gap.reason.as_deref()))
        .collect();
    assert_eq!(gaps, [(2, Some("已取消")), (3, None), (4, None)]);
}

#[test]
fn one_valid_notice_per_person_and_run() {
    let (_shop, mut file) = Shop::new();
    let people = common::staff(&mut file);
    let version = regulation(&mut file);
    let run = issue_run(&mut file, version, "2026Q3", ("100", "60")).unwrap();
    let source = json!({});
    let mut issue = |number: &str, supersedes| {
        write(&mut file, |tx| {
            let paper = tx.papers().insert(&paper(number, &source, &people[..1]))?;
            tx.bonus().insert_notice(&Notice {
                id: 0.into(),
                run,
                number: number.to_owned(),
                employee: people[0],
                code: "E01".to_owned(),
                name: "沈祎".to_owned(),
                total: yuan("60"),
                state: NoticeState::Valid,
                paper,
                supersedes,
            })
        })
    };
    let first = issue("JT-2026Q3-001", None).unwrap();
    assert!(matches!(
        issue("JT-2026Q3-002", None),
        Err(StoreError::Conflict { .. })
    ));
    issue("JT-2026Q3-002", Some(first)).unwrap();
    assert!(matches!(
        issue("JT-2026Q3-003", Some(first)),
        Err(StoreError::Stale { .. })
    ));
    let notices = file.bonus().notices(run).unwrap();
    let states: Vec<_> = notices.iter().map(|notice| notice.state).collect();
    assert_eq!(states, [NoticeState::Superseded, NoticeState::Valid]);
    assert_eq!(file.bonus().notices_of(people[0]).unwrap(), notices);
    assert_eq!(file.bonus().notice("JT-2026Q3-001").unwrap().id, first);
    assert_eq!(
        file.papers().list().unwrap().len(),
        2,
        "a refused notice leaves no paper"
    );
}

#[test]
fn one_certificate_signs_and_the_old_one_keeps_its_key() {
    let (shop, mut file) = Shop::new();
    assert_eq!(file.certificates().current().unwrap(), None);
    let insert = |file: &mut CompanyFile, der: &[u8], key: &[u8]| {
        write(file, |tx| {
            tx.certificates().insert(&NewCertificate {
                subject: "明烛灯饰有限公司",
                der,
                private_key: key,
                chain_pem: "",
                not_before: "2026-01-01T00:00:00Z",
                not_after: "2036-01-01T00:00:00Z",
            })
        })
        .unwrap()
    };
    let old = insert(&mut file, b"first certificate", b"first key");
    let new = insert(&mut file, b"second certificate", b"second key");
    drop(file);
    let file = shop.open();
    assert_eq!(file.certificates().current().unwrap().unwrap().id, new);
    assert_eq!(
        file.certificates().private_key(old).unwrap().as_slice(),
        b"first key"
    );
    assert_eq!(file.certificates().list().unwrap().len(), 2);
}

#[test]
fn an_attachment_comes_back_and_a_changed_byte_in_it_is_found() {
    let (shop, mut file) = Shop::new();
    let bytes = vec![42; 200_000];
    let id = write(&mut file, |tx| {
        tx.attachments()
            .insert("version:1", "签字.jpg", "image/jpeg", &bytes)
    })
    .unwrap();
    assert_eq!(file.attachments().bytes(id).unwrap(), bytes);
    assert_eq!(
        file.attachments().about("version:1").unwrap()[0].size,
        200_000
    );
    let path = std::fs::read_dir(shop.path.join("files"))
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let mut changed = std::fs::read(&path).unwrap();
    changed[100_000] ^= 1;
    std::fs::write(&path, changed).unwrap();
    assert!(matches!(
        file.attachments().bytes(id),
        Err(StoreError::Damaged(_))
    ));
    assert_eq!(file.check().unwrap().len(), 1);
}
