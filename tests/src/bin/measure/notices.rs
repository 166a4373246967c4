//! How long a signed one-page notice takes in a batch of 500, typeset and signed by two workers as
//! `operations` does it, and how much memory the batch needs at its peak. Then one of them is verified
//! by `guijuctl`. Prints `{"median_ms": …, "per_paper_ms": …, "peak_mb": …, "verify_ms": …}`; the folder
//! to write into is the first argument.

use std::{
    fs,
    path::Path,
    process::Command,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
    time::Instant,
};

use anyhow::{Context, Result, ensure};
use chrono::{DateTime, FixedOffset};
use domain::{
    moment::Moment,
    papers::{BonusNotice, Step},
};
use house_tests::peak_memory;
use paper::{
    Typesetter, certificate, in_own_lane,
    sign::{Appearance, KeySigner, Place, SignOptions, Visible, sign, standard_lines},
};
use serde_json::json;

const PAPERS: usize = 500;
const WORKERS: usize = 2;
const COMPANY: &str = "明烛灯饰有限公司";

pub fn measure(folder: &Path) -> Result<()> {
    let at: DateTime<FixedOffset> = "2026-10-12T09:00:00+08:00".parse()?;
    let credential = certificate::create(certificate::KeyKind::P256, COMPANY, at.to_utc(), 10)?;
    fs::write(
        folder.join("certificate.pem"),
        certificate::to_pem(&credential.certificate),
    )?;
    let (typesetter, signer) = (Typesetter::new(), KeySigner::new(&credential)?);
    // Once without counting: the first paper reads the templates.
    made(&typesetter, &signer, 0, at)?;

    let next = AtomicUsize::new(0);
    let begin = Instant::now();
    let work = || -> Result<Vec<f64>> {
        let mut times = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= PAPERS {
                return Ok(times);
            }
            let start = Instant::now();
            let paper = made(&typesetter, &signer, number, at)?;
            times.push(start.elapsed().as_secs_f64() * 1000.0);
            fs::write(folder.join(format!("{number:03}.pdf")), paper)?;
        }
    };
    let mut times = Vec::new();
    thread::scope(|scope| -> Result<()> {
        let workers: Vec<_> = (0..WORKERS)
            .map(|_| scope.spawn(|| in_own_lane(work)))
            .collect();
        for worker in workers {
            times.extend(
                worker
                    .join()
                    .map_err(|_| anyhow::anyhow!("a worker stopped"))??,
            );
        }
        Ok(())
    })?;
    let all = begin.elapsed().as_secs_f64() * 1000.0;
    times.sort_by(f64::total_cmp);
    let result = json!({
        "median_ms": times[PAPERS / 2],
        "per_paper_ms": all / PAPERS as f64,
        "peak_mb": peak_memory()?,
        "verify_ms": verified(folder)?,
    });
    println!("{result}");
    Ok(())
}

/// Typeset and signed, with the visible place that the template leaves.
fn made(
    typesetter: &Typesetter,
    signer: &KeySigner,
    number: usize,
    at: DateTime<FixedOffset>,
) -> Result<Vec<u8>> {
    let pdf = typesetter.bonus_notice(&notice(number), None, Moment::new(at))?;
    ensure!(pdf.pages == 1, "a notice fits one page, not {}", pdf.pages);
    let place = pdf
        .signature_box
        .context("the template leaves no place for the signature")?;
    let visible = Visible {
        page: place.page - 1,
        place: Place {
            left: place.x_mm,
            top: place.y_mm,
            width: place.w_mm,
            height: place.h_mm,
        },
        lines: standard_lines(COMPANY, at, true),
    };
    let options = SignOptions {
        name: COMPANY.to_owned(),
        reason: Some("奖金通知书".to_owned()),
        location: None,
        moment: at,
        appearance: Appearance::Visible(visible),
        certify: false,
        countersign: None,
    };
    Ok(sign(&pdf.bytes, signer, &options)?)
}

/// Every notice has another name, other figures and another total, as in life.
fn notice(number: usize) -> BonusNotice {
    const NAMES: [&str; 5] = ["王祎", "李旻", "周玥", "欧阳昉", "陈静雯"];
    let step = |label: &str, expression: &str, value: String, article: &str| Step {
        label: label.to_owned(),
        expression: expression.to_owned(),
        value,
        article: article.to_owned(),
    };
    let yuan = 900 + number * 7;
    BonusNotice {
        company: COMPANY.to_owned(),
        number: format!("JT-2026Q3-{:03}", number + 1),
        quarter: "2026年第三季度".to_owned(),
        name: NAMES[number % NAMES.len()].to_owned(),
        code: format!("E{number:03}"),
        department: "安装售后部".to_owned(),
        post: "安装技师".to_owned(),
        basis: "《季度奖金考核管理制度（试行）》（2026年第1版）第七条、第十二条".to_owned(),
        steps: vec![
            step("部门系数", "安装售后部", "1.0".to_owned(), "第九条"),
            step("岗位系数", "骨干级", "1.2".to_owned(), "第十条"),
            step("等级系数", "良好（B）", "1.0".to_owned(), "第十二条"),
            step("在岗天数", "92 ÷ 92", "1".to_owned(), "第十三条"),
            step(
                "核定权重",
                "1.0 × 1.2 × 1.0 × 1",
                "1.2".to_owned(),
                "第十四条",
            ),
            step("核定系数", "", format!("0.{}", 5 + number % 5), "第二十条"),
            step("核定金额（税前）", "", format!("{yuan}.50元"), "第二十一条"),
        ],
        reasons: vec!["7月18日安装工单误期一次，依第十九条影响 10%。".to_owned()],
        awards: Vec::new(),
        total: format!("{yuan}.50"),
        total_capitals: "人民币壹仟贰佰叁拾肆元伍角整".to_owned(),
        payment: "随2026年10月工资于2026年11月15日发放，依法与当月工资合并计税。".to_owned(),
        appeal: "如有异议，请于2026年10月19日前向综合管理部书面提出。".to_owned(),
        supersedes: None,
        issued_on: "2026年10月12日".to_owned(),
        signer_note: Some("本页带有防篡改校验，可用任何 PDF 阅读器查看。".to_owned()),
        audit_head: Some("6f1c2b9a4d5e".to_owned()),
        watermark: None,
    }
}

/// Milliseconds of one `guijuctl verify`, process start included, median of nine.
fn verified(folder: &Path) -> Result<f64> {
    let guijuctl = std::env::current_exe()?.with_file_name("guijuctl");
    let mut times = Vec::new();
    for number in 0..9 {
        let start = Instant::now();
        let said = Command::new(&guijuctl)
            .arg("verify")
            .arg(folder.join(format!("{number:03}.pdf")))
            .arg("--trust")
            .arg(folder.join("certificate.pem"))
            .output()?;
        times.push(start.elapsed().as_secs_f64() * 1000.0);
        ensure!(
            said.status.success(),
            "refused: {}",
            String::from_utf8_lossy(&said.stdout)
        );
    }
    times.sort_by(f64::total_cmp);
    Ok(times[times.len() / 2])
}
