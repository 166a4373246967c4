//! 更正: a new notice takes the place of one that rested on wrong facts. The quarter stands as issued;
//! only this person's amount is computed anew, and the difference goes to or comes from the reserve.

use domain::bonus::engine::allocate;
use domain::bonus::{BonusRules, BonusRun, Correction, Notice, NoticeState, Settlement, propose};
use domain::exact::Exact;
use domain::ids::{FaultId, NoticeId};
use domain::moment::{Moment, full_day};
use domain::money::Money;
use domain::papers::BonusNotice;
use domain::regulations::Version;
use store::{NewPaper, StoreError};

use super::batch::{self, Hands};
use super::explain::frozen;
use super::facts::{amount, score};
use super::notice::with_letter;
use super::payments::needs_open;
use super::stored::Frozen;
use crate::error::{Error, Result, refusal};
use crate::office::Office;
use crate::papers::words::number;
use crate::papers::{
    PaperSigner, SOURCE_FORMAT, Sealing, give_up, note_seal, put_on_record, reserve,
};
use crate::views::{Corrected, CorrectionForm, Role};

/// Everything a correction rests on and comes to, before anything is written.
struct Case {
    run: BonusRun,
    version: Version,
    old: Notice,
    correction: Correction,
    /// The quarter as it should have been computed.
    right: Frozen,
    total: Money,
    settlement: Settlement,
}

/// What a correction would come to. Changes nothing.
pub fn preview_correction(office: &Office, form: &CorrectionForm) -> Result<Corrected> {
    let case = case(office, form)?;
    Ok(told(&case, None))
}

/// Issues the correcting notice, marks the old one superseded and settles the difference, in one step.
pub fn correct(office: &mut Office, now: Moment, form: &CorrectionForm) -> Result<Corrected> {
    office.needs(Role::Owner)?;
    let reason = form.reason.trim();
    if reason.is_empty() {
        return Err(refusal("bonus.correct_reason").into());
    }
    let case = case(office, form)?;
    needs_open(office, &case.run)?;
    let signer = PaperSigner::load(office)?;
    let sealing = Sealing::on_one_page(office, form.seal.as_ref())?;
    let hands = Hands {
        signer: &signer,
        sealing: sealing.as_ref(),
    };
    let quarter = case.run.quarter;
    let series = format!("JT-{quarter}");
    let reserved = reserve(office, now, &series, 1)?;
    let made = reserved
        .first()
        .ok_or_else(|| anyhow::anyhow!("no number was reserved").into())
        .and_then(|reservation| {
            let number = number(&reservation.series, reservation.number);
            letter(office, now, &case, &signer, &number, reason)
        })
        .and_then(|facts| Ok((batch::notice(&facts, hands, now)?, facts)));
    let (made, facts) = match made {
        Ok(made) => made,
        Err(error) => return Err(give_up(office, now, &series, &reserved, error)),
    };
    let source = serde_json::to_value(&facts).map_err(anyhow::Error::from)?;
    let mut payload = serde_json::json!({
        "number": facts.number, "supersedes": case.old.number, "reason": reason,
        "before": case.old.total.to_string(), "after": case.total.to_string(),
        "topped_up": case.settlement.topped_up.to_string(),
    });
    note_seal(&mut payload, sealing.as_ref(), made.pages);
    let posted_to = office.file.bonus().last_issued()?.unwrap_or(quarter);
    let (old, settlement) = (&case.old, &case.settlement);
    let kept = office.record(now, "bonus.correct", &quarter.to_string(), payload, |tx| {
        let paper = NewPaper {
            number: &facts.number,
            reservation: reserved.first(),
            kind: "bonus_notice",
            title: &format!("{} 奖金更正通知书", facts.quarter),
            subject: &quarter.to_string(),
            people: &[old.employee],
            pages: u32::try_from(made.pages).unwrap_or(u32::MAX),
            bytes: &made.signed.bytes,
            source_format: SOURCE_FORMAT,
            source: &source,
            signer: Some(&signer.fingerprint),
        };
        let paper = put_on_record(tx, &paper, sealing.as_ref(), Some(&made.signed))?;
        tx.papers().supersede(old.paper, paper, reason)?;
        let notice = tx.bonus().insert_notice(&Notice {
            id: NoticeId::from(0),
            number: facts.number.clone(),
            total: case.total,
            state: NoticeState::Valid,
            paper,
            supersedes: Some(old.id),
            ..old.clone()
        })?;
        tx.bonus()
            .insert_correction(case.run.id, notice, &case.correction, reason, settlement)?;
        let bonus = tx.bonus();
        // The company's own money first, so that the ledger is never below zero.
        for (posted, note) in [
            (settlement.topped_up, "公司补足"),
            (given_back(settlement), facts.number.as_str()),
        ] {
            if !posted.is_zero() {
                bonus.post_correction(posted_to, Some(case.run.id), posted, note)?;
            }
        }
        Ok(())
    });
    match kept {
        Ok(()) => Ok(told(&case, Some(facts.number))),
        Err(error) => Err(give_up(office, now, &series, &reserved, error)),
    }
}

fn case(office: &Office, form: &CorrectionForm) -> Result<Case> {
    let number = form.number.trim();
    let old = office.file.bonus().notice(number);
    let old = old.map_err(|error| match error {
        StoreError::Gone { .. } => refusal("paper.unknown").fact("number", number).into(),
        other => Error::from(other),
    })?;
    if form
        .code
        .as_deref()
        .is_some_and(|code| code.trim() != old.code)
    {
        return Err(refusal("bonus.correct_other_person")
            .fact("number", &old.number)
            .fact("name", &old.name)
            .into());
    }
    if old.state != NoticeState::Valid {
        return Err(refusal("bonus.correct_superseded")
            .fact("number", &old.number)
            .into());
    }
    let quarter = office
        .file
        .bonus()
        .runs()?
        .into_iter()
        .find(|run| run.id == old.run)
        .ok_or_else(|| anyhow::anyhow!("notice {} without a run", old.number))?
        .quarter;
    let run = super::calculate::run(office, quarter)?;
    let (issued, version) = frozen(office, quarter)?;
    let rules = BonusRules::read(&version.parameters)?;
    let correction = read(&old, form)?;
    let right = put_right(office, &run, &version, &rules, issued, &correction)?;
    let total = right
        .allocation
        .person(&old.code)
        .ok_or_else(|| refusal("bonus.correct_leaves").fact("name", &old.name))?
        .total;
    let reserve = office.file.bonus().current_reserve()?;
    let settlement = Settlement::of(old.total, total, reserve)
        .ok_or_else(|| anyhow::anyhow!("the difference is out of bounds"))?;
    Ok(Case {
        run,
        version,
        old,
        correction,
        right,
        total,
        settlement,
    })
}

/// The quarter computed anew from the facts as they should have been: those that were put right before,
/// and now this one.
fn put_right(
    office: &Office,
    run: &BonusRun,
    version: &Version,
    rules: &BonusRules,
    issued: Frozen,
    correction: &Correction,
) -> Result<Frozen> {
    let mut inputs = issued.inputs;
    let mut lifted = correction.clone();
    for earlier in office.file.bonus().corrections(run.id)? {
        earlier.apply(rules, &mut inputs.facts, &mut inputs.people)?;
        if earlier.employee == correction.employee {
            lifted.lifted.extend(earlier.lifted);
        }
    }
    correction.apply(rules, &mut inputs.facts, &mut inputs.people)?;
    inputs.faults = lifted.lift(&inputs.faults)?;
    let proposal = propose(
        rules,
        &inputs.facts,
        &inputs.people,
        &inputs.faults,
        version.may_reduce(),
    )?;
    let allocation = allocate(&proposal)?;
    Ok(Frozen {
        citation: issued.citation,
        inputs,
        allocation,
    })
}

fn read(old: &Notice, form: &CorrectionForm) -> Result<Correction> {
    let award = form.award.as_deref().map(amount).transpose()?;
    if award.is_some_and(Money::is_negative) {
        return Err(refusal("bonus.bad_amount")
            .fact("value", form.award.as_deref().unwrap_or_default())
            .into());
    }
    Ok(Correction {
        employee: old.employee,
        score: form.score.as_deref().map(score).transpose()?,
        days: form.days,
        award,
        lifted: form.lifted.iter().copied().map(FaultId::from).collect(),
    })
}

fn letter(
    office: &Office,
    now: Moment,
    case: &Case,
    signer: &PaperSigner,
    number: &str,
    reason: &str,
) -> Result<BonusNotice> {
    let figures = (&case.right, &case.version);
    let quarter = case.run.quarter;
    let facts = with_letter(office, now, quarter, figures, Some(signer), |letter| {
        letter.to(&case.old.code, number)
    })?;
    let mut facts =
        facts.ok_or_else(|| refusal("bonus.correct_leaves").fact("name", &case.old.name))?;
    facts.supersedes = Some(superseding(office, case, reason)?);
    Ok(facts)
}

/// The sentence of the notice that says what it takes the place of, and what becomes of the difference.
fn superseding(office: &Office, case: &Case, reason: &str) -> Result<String> {
    let issued = office.file.papers().get(case.old.paper)?.created_at;
    let day = chrono::DateTime::parse_from_rfc3339(&issued)
        .map(|at| full_day(at.date_naive()))
        .unwrap_or_default();
    let difference = case.settlement.difference;
    let consequence = if difference.is_zero() {
        "核定金额不变".to_owned()
    } else if difference.is_negative() {
        format!(
            "比原核定金额{}元少{}元，多发的部分与本人协商处理，不从未经本人同意的工资中扣除",
            case.old.total.grouped(),
            given_back(&case.settlement).grouped()
        )
    } else {
        format!(
            "比原核定金额{}元多{}元，差额随次月工资补发",
            case.old.total.grouped(),
            difference.grouped()
        )
    };
    let reason = reason.trim_end_matches(['。', '；', '.']);
    Ok(format!(
        "更正原因：{reason}。本通知书取代{day}签发的{}号通知书，{consequence}。",
        case.old.number
    ))
}

/// What the reserve gets back; negative when it gives.
fn given_back(settlement: &Settlement) -> Money {
    Money::ZERO
        .sub(settlement.difference)
        .unwrap_or(Money::ZERO)
}

fn told(case: &Case, number: Option<String>) -> Corrected {
    let granted = case.right.allocation.person(&case.old.code);
    Corrected {
        quarter: case.run.quarter,
        supersedes: case.old.number.clone(),
        number,
        code: case.old.code.clone(),
        name: case.old.name.clone(),
        before: case.old.total,
        after: case.total,
        difference: case.settlement.difference,
        topped_up: case.settlement.topped_up,
        reserve: case.settlement.reserve,
        factor: granted.map_or_else(Exact::zero, |granted| granted.factor.clone()),
    }
}
