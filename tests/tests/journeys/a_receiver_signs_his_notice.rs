//! A notice in the window, in Chinese, signed by its receiver with a certificate of his own behind the
//! company's: the paper stays as it is, and a copy holds both.

use std::fs;

use anyhow::{Result, ensure};

use crate::on_paper;
use crate::stage::Stage;

/// Of 钟令仪, on the second quarter.
const NOTICE: &str = "JT-2026Q2-015";

#[tokio::test]
async fn the_copy_holds_both_signatures_and_the_paper_stays_as_it_is() -> Result<()> {
    let own = house_tests::root().join("src-tauri/crates/paper/tests/pkcs12/receiver.p12");
    let stage = Stage::open("countersign").await?;
    stage.click("nav-papers").await?;
    stage.click(&format!("paper-{NOTICE}")).await?;
    let paper = stage.folder().join("paper.pdf");
    stage.button("导出 PDF").await?;
    stage.save_pdf("导出 PDF", &paper).await?;
    stage.click("paper-leave").await?;
    stage.menu("签收人用证书签名").await?;
    stage.choose_file("签收人的证书文件", &own).await?;
    stage.fill("countersign-password", "wrong").await?;
    stage.click("countersign-confirm").await?;
    stage.sees("密码打不开这个文件").await?;
    stage.picture("countersign-1-refused").await?;
    stage.fill("countersign-password", "guiju").await?;
    stage.click("countersign-confirm").await?;
    stage.goes("countersign-confirm").await?;
    stage.sees("签收人签名").await?;
    stage.picture("countersign-2-signed").await?;

    let copy = stage.folder().join("copy.pdf");
    stage.click("paper-leave").await?;
    stage.menu("导出含签收人签名的副本").await?;
    stage.save_pdf("导出 PDF", &copy).await?;
    let (before, after) = (fs::read(&paper)?, fs::read(&copy)?);
    ensure!(
        after.starts_with(&before) && after.len() > before.len(),
        "the copy does not begin with the paper"
    );
    let drawn = on_paper::difference(&paper, &copy)?;
    ensure!(drawn > 0.0, "nothing of his signature is seen on the copy");
    stage.close().await
}
