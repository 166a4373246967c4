//! From draft to force: steps, opinions, receipts, as they are kept.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should stop here"
)]

mod common;

use common::{Shop, day, staff, write};
use domain::ids::VersionId;
use domain::regulations::{
    AcknowledgementRoute, AdoptionStage, AdoptionStep, NewAcknowledgement, NodeId, OpinionResult,
    Parameters, Regulation, RegulationKind,
};
use store::{CompanyFile, NewStaffOpinion, NewVersion, Receiver};

fn draft(file: &mut CompanyFile) -> VersionId {
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

fn step(stage: AdoptionStage, on: &str) -> AdoptionStep {
    AdoptionStep {
        until: Some(day("2026-12-31")),
        place: "门店二楼".to_owned(),
        host: "方祎宁".to_owned(),
        participants: "全体员工".to_owned(),
        expected: Some(22),
        present: Some(21),
        text_hash: "ab".repeat(32),
        ..AdoptionStep::on(stage, day(on))
    }
}

#[test]
fn a_step_takes_the_place_of_the_one_before_it_and_reviews_stand_beside_one_another() {
    let (_shop, mut file) = Shop::new();
    let id = draft(&mut file);
    let second = step(AdoptionStage::Discussion, "2026-12-02");
    let reviews = [
        step(AdoptionStage::Review, "2026-12-10"),
        step(AdoptionStage::Review, "2026-12-20"),
    ];
    write(&mut file, |tx| {
        let regulations = tx.regulations();
        let first = step(AdoptionStage::Discussion, "2026-12-01");
        for step in [&first, &second, &reviews[0], &reviews[1]] {
            regulations.save_adoption_step(id, step)?;
        }
        Ok(())
    })
    .unwrap();
    let kept = file.regulations().adoption_steps(id).unwrap();
    assert_eq!(kept, [second, reviews[0].clone(), reviews[1].clone()]);
}

#[test]
fn an_opinion_is_answered_opened_again_and_taken_away() {
    let (_shop, mut file) = Shop::new();
    let id = draft(&mut file);
    let node = NodeId("appeal".to_owned());
    let new = NewStaffOpinion {
        node: Some(&node),
        name: "石砺",
        received_on: day("2026-11-20"),
        text: "申诉期太短。",
    };
    let opinion = write(&mut file, |tx| {
        tx.regulations().insert_staff_opinion(id, &new)
    })
    .unwrap();
    let answer = |file: &mut CompanyFile, result| {
        write(file, |tx| {
            let on = day("2026-11-23");
            tx.regulations()
                .answer_staff_opinion(id, opinion, result, "改为五个工作日。", on)
        })
        .unwrap();
        file.regulations().staff_opinions(id).unwrap().remove(0)
    };
    let answered = answer(&mut file, Some(OpinionResult::Partly));
    assert_eq!(answered.result, Some(OpinionResult::Partly));
    assert_eq!(answered.answered_on, Some(day("2026-11-23")));
    assert_eq!(answer(&mut file, None).answered_on, None);
    write(&mut file, |tx| {
        tx.regulations().delete_staff_opinion(id, opinion)
    })
    .unwrap();
    assert!(file.regulations().staff_opinions(id).unwrap().is_empty());
    let gone = write(&mut file, |tx| {
        tx.regulations().delete_staff_opinion(id, opinion)
    });
    assert!(gone.is_err());
}

#[test]
fn a_receipt_is_kept_whole_and_the_latest_stands_last() {
    let (_shop, mut file) = Shop::new();
    let [person, _] = staff(&mut file);
    let id = draft(&mut file);
    let who = Receiver {
        employee: person,
        code: "E01",
        name: "沈祎",
    };
    let mut told = NewAcknowledgement {
        route: AcknowledgementRoute::Refused,
        on: day("2026-11-20"),
        witnesses: vec!["顾旻".to_owned(), "方祎宁".to_owned()],
        reference: String::new(),
        note: "当面拒签".to_owned(),
    };
    let hash = "cd".repeat(32);
    write(&mut file, |tx| {
        let regulations = tx.regulations();
        regulations.insert_acknowledgement(id, &hash, who, &told)?;
        told.route = AcknowledgementRoute::Signed;
        told.witnesses.clear();
        regulations.insert_acknowledgement(id, &hash, who, &told)
    })
    .unwrap();
    let kept = file.regulations().acknowledgements(id).unwrap();
    let routes: Vec<_> = kept.iter().map(|one| one.route).collect();
    assert_eq!(
        routes,
        [AcknowledgementRoute::Refused, AcknowledgementRoute::Signed]
    );
    assert_eq!(kept[0].witnesses, ["顾旻", "方祎宁"]);
    assert_eq!(
        (kept[1].hash.as_str(), kept[1].recorded_by.as_str()),
        (hash.as_str(), "沈明烛")
    );
}

#[test]
fn a_memo_and_a_review_date_stay_with_their_version() {
    let (_shop, mut file) = Shop::new();
    let id = draft(&mut file);
    write(&mut file, |tx| {
        let regulations = tx.regulations();
        regulations.insert_memo(id, "override", "先行施行")?;
        regulations.set_review_date(id, day("2027-01-01"))?;
        regulations.set_review_date(id, day("2027-06-30"))
    })
    .unwrap();
    assert_eq!(file.regulations().memos(id).unwrap()[0].text, "先行施行");
    assert_eq!(
        file.regulations().review_date(id).unwrap(),
        Some(day("2027-06-30"))
    );
}
