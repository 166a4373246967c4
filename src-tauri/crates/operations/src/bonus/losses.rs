//! 赔偿损失: what a person bears of a loss, in monthly parts within the two limits of 工资支付暂行规定 art. 16.
//! It never enters the bonus.

use chrono::{Datelike, NaiveDate};
use domain::bonus::{Instalment, Loss, LossRefusal, LossTerms};
use domain::ids::LossId;
use domain::moment::{Moment, full_day};
use domain::money::Money;
use domain::papers::{FormBlock, FormColumn, FormField};
use domain::people::Organisation;

use super::facts::{amount, employee};
use super::view::code_of;
use crate::error::{Error, Result, refusal};
use crate::office::Office;
use crate::papers::{FormOrder, PaperSigner, make_form, row};
use crate::views::{LossForm, LossPlan, LossRow, PaperRow, Role};

/// Series: `PC-2026-001`.
const SERIES: &str = "PC";

fn subject(id: LossId) -> String {
    format!("losses/{id}")
}

/// All compensations with their plans, the latest first.
pub fn losses(office: &Office) -> Result<Vec<LossRow>> {
    let organisation = office.file.people().organisation()?;
    let lines = office.file.papers().list()?;
    let told = |loss: Loss| {
        let (code, name) = code_of(&organisation, loss.employee);
        let about = subject(loss.id);
        let papers = lines.iter().filter(|line| line.subject == about);
        Ok(LossRow {
            plan: plan(&loss)?,
            papers: papers
                .map(|line| row(office, line))
                .collect::<Result<_>>()?,
            code,
            name,
            loss,
        })
    };
    office
        .file
        .bonus()
        .losses()?
        .into_iter()
        .map(told)
        .collect()
}

fn plan(loss: &Loss) -> Result<Vec<Instalment>> {
    loss.terms.plan(loss.loss, loss.borne).map_err(no_plan)
}

fn no_plan(why: LossRefusal) -> Error {
    refusal(why.code()).into()
}

/// What a plan would come to. Changes nothing.
pub fn preview_loss(form: &LossForm) -> Result<LossPlan> {
    let terms = terms(form)?;
    let (loss, borne) = (amount(&form.loss)?, amount(&form.borne)?);
    Ok(LossPlan {
        most: terms.most(),
        plan: terms.plan(loss, borne).map_err(no_plan)?,
    })
}

fn terms(form: &LossForm) -> Result<LossTerms> {
    let instalment = form.instalment.as_deref().map(str::trim);
    let instalment = instalment.filter(|text| !text.is_empty());
    Ok(LossTerms {
        first_month: form.first_month.with_day(1).unwrap_or(form.first_month),
        wage: amount(&form.wage)?,
        minimum: amount(&form.minimum)?,
        instalment: instalment.map(amount).transpose()?,
    })
}

/// Records a compensation, or replaces one that the person has not agreed to.
pub fn save_loss(office: &mut Office, now: Moment, form: &LossForm) -> Result<Vec<LossRow>> {
    office.needs(Role::GeneralManagement)?;
    let organisation = office.file.people().organisation()?;
    let loss = read(&organisation, form, now.today())?;
    plan(&loss)?;
    let payload = serde_json::to_value(&loss).map_err(anyhow::Error::from)?;
    let id = form.id.map(LossId::from);
    office.record(now, "bonus.loss", &form.code, payload, |tx| {
        tx.bonus().put_loss(id, &loss)
    })?;
    losses(office)
}

fn read(organisation: &Organisation, form: &LossForm, today: NaiveDate) -> Result<Loss> {
    let texts = [&form.facts, &form.ground, &form.reason, &form.statement];
    if texts.iter().any(|text| text.trim().is_empty()) {
        return Err(refusal("loss.incomplete").into());
    }
    let days = [Some(form.heard_on), form.agreed_on];
    if form.happened_on > today
        || days
            .into_iter()
            .flatten()
            .any(|day| day < form.happened_on || day > today)
    {
        return Err(refusal("loss.days").into());
    }
    Ok(Loss {
        id: LossId::from(form.id.unwrap_or_default()),
        employee: employee(organisation, &form.code)?,
        happened_on: form.happened_on,
        facts: form.facts.trim().to_owned(),
        loss: amount(&form.loss)?,
        borne: amount(&form.borne)?,
        ground: form.ground.trim().to_owned(),
        reason: form.reason.trim().to_owned(),
        statement: form.statement.trim().to_owned(),
        heard_on: form.heard_on,
        agreed_on: form.agreed_on,
        terms: terms(form)?,
        withdrawn_on: None,
    })
}

/// Withdraws a compensation; it stays on record.
pub fn withdraw_loss(office: &mut Office, now: Moment, id: i64) -> Result<Vec<LossRow>> {
    office.needs(Role::GeneralManagement)?;
    let loss = office.file.bonus().loss(LossId::from(id))?;
    let payload = serde_json::json!({ "loss": id });
    office.record(
        now,
        "bonus.loss.withdraw",
        &subject(loss.id),
        payload,
        |tx| tx.bonus().withdraw_loss(loss.id, now.today()),
    )?;
    losses(office)
}

/// Prints 赔偿损失协议书 with the plan, to be signed by both.
pub fn print_loss(office: &mut Office, now: Moment, id: i64, sign: bool) -> Result<PaperRow> {
    office.needs(Role::GeneralManagement)?;
    let loss = office.file.bonus().loss(LossId::from(id))?;
    if loss.withdrawn_on.is_some() {
        return Err(refusal("loss.withdrawn").into());
    }
    let plan = plan(&loss)?;
    let organisation = office.file.people().organisation()?;
    let name = code_of(&organisation, loss.employee).1;
    let signer = match sign {
        true => Some(PaperSigner::load(office)?),
        false => None,
    };
    let order = FormOrder {
        series: SERIES,
        kind: "loss_plan",
        title: "赔偿损失协议书",
        listed: &format!("赔偿损失协议书　{name}"),
        subject: &subject(loss.id),
        people: &[loss.employee],
        blocks: blocks(&organisation, &loss, &plan),
        wide: false,
    };
    make_form(office, now, signer.as_ref(), order)
}

fn blocks(organisation: &Organisation, loss: &Loss, plan: &[Instalment]) -> Vec<FormBlock> {
    let (code, name) = code_of(organisation, loss.employee);
    let terms = &loss.terms;
    let yuan = |amount: Money| format!("{}元", amount.grouped());
    let capitals = loss.borne.capitals().unwrap_or_default();
    let most = terms.most();
    vec![
        FormBlock::Fields {
            fields: vec![
                FormField::new("姓　　名", name),
                FormField::new("工　　号", code),
                FormField::new("发生日期", full_day(loss.happened_on)),
                FormField::new("听取意见", full_day(loss.heard_on)),
                FormField::new("损失金额", yuan(loss.loss)),
                FormField::new("赔偿金额", yuan(loss.borne)),
                FormField::wide("大　　写", capitals),
            ],
        },
        FormBlock::heading("一、事实"),
        FormBlock::paragraph(loss.facts.clone()),
        FormBlock::heading("二、依据与理由"),
        FormBlock::paragraph(format!("劳动合同约定：{}", loss.ground)),
        FormBlock::paragraph(format!("承担理由：{}", loss.reason)),
        FormBlock::heading("三、本人意见"),
        FormBlock::paragraph(loss.statement.clone()),
        FormBlock::heading("四、分月赔偿计划"),
        FormBlock::paragraph(format!(
            "当月工资{}，其20%为{}；当地最低工资标准{}，工资高出部分{}。每月赔偿不超过两者中较低的{}。",
            yuan(terms.wage),
            yuan(plan.first().map_or(Money::ZERO, |one| one.fifth)),
            yuan(terms.minimum),
            yuan(plan.first().map_or(Money::ZERO, |one| one.above_minimum)),
            yuan(most),
        )),
        FormBlock::Table {
            columns: vec![
                FormColumn::new("期次", 14),
                FormColumn::new("月份", 30),
                FormColumn::new("本月赔偿（元）", 0),
                FormColumn::new("赔偿后工资（元）", 0),
                FormColumn::new("尚未赔偿（元）", 0),
            ],
            rows: (1..).zip(plan).map(|(at, one)| month(at, one)).collect(),
            row_mm: 9,
        },
        FormBlock::paragraph(
            "任何一个月的实际工资低于上列工资的，当月赔偿按实际工资重新计算，仍不超过当月工资的20%，\
             剩余工资不低于当地最低工资标准，不足部分顺延。",
        ),
        FormBlock::paragraph(
            "本协议依据《工资支付暂行规定》第十六条订立，与季度奖金无关，不影响季奖的核定。本人对赔偿有异议的，\
             可以申请调解、仲裁。",
        ),
        FormBlock::signatures(&["公司经办", "公司盖章", "本人签名"]),
        FormBlock::signatures(&["日　　期", "日　　期", "日　　期"]),
    ]
}

fn month(at: usize, one: &Instalment) -> Vec<String> {
    vec![
        at.to_string(),
        format!("{}年{}月", one.month.year(), one.month.month()),
        one.amount.grouped(),
        one.left.grouped(),
        one.open.grouped(),
    ]
}
