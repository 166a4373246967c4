//! Papers dropped onto the window to be checked, in Chinese: the one that was signed, and two that somebody
//! has worked on since.
//!
//! The files are really dragged, by a mouse, out of a window of another program ([`crate::window::drag`]).

use std::path::Path;

use anyhow::{Context, Result, ensure};
use thirtyfour::By;

use crate::stage::Stage;

/// The first page as it is shown beside the verdict.
const PAGE: &str = "[data-testid='paper-page-1'] img";

#[tokio::test]
async fn a_good_paper_is_told_from_a_byte_changed_and_from_a_page_covered() -> Result<()> {
    let mut printed = None;
    let stage = Stage::open_after("forged-paper", |desk| {
        let file = desk.0.join("季奖制度.pdf");
        let out = file.to_str().context("the folder is no text")?;
        let paper = desk.run(&["regulation", "print", "bonus", "--sign", "--out", out])?;
        let number = paper["number"].as_str().context("no number")?;
        printed = Some((number.to_owned(), file));
        Ok(())
    })
    .await?;
    let (number, good) = printed.context("nothing was printed")?;
    let signed = std::fs::read(&good)?;

    drop_and_read(&stage, &good, "签名有效，文件完整，签名后没有改动").await?;
    stage.sees("可以放心使用。").await?;
    stage
        .sees(&format!("登记簿里的文书 {number}，与签发时逐字节相同"))
        .await?;
    let said = report(&stage).await?;
    ensure!(
        said.contains("覆盖整个文件\n是") && said.contains("未改动\n是"),
        "the good paper is said to be:\n{said}"
    );
    stage.find_by(By::Css(PAGE), "the page").await?;
    stage.picture("forged-1-good").await?;

    let byte = stage.write_file("改一字节.pdf", &with_a_byte_changed(&signed)?)?;
    drop_and_read(&stage, &byte, "文件在签名之后被改动过").await?;
    stage.sees("不要作为依据，请向签发人索取原件。").await?;
    stage.picture("forged-2-byte").await?;
    let said = report(&stage).await?;
    ensure!(
        said.contains("未改动\n否") && !said.contains(&number),
        "the paper with another byte is said to be:\n{said}"
    );

    let page = stage.write_file("追加内容.pdf", &with_the_first_page_covered(&signed)?)?;
    drop_and_read(&stage, &page, "文件在签名之后被改动过").await?;
    stage.sees("不要作为依据，请向签发人索取原件。").await?;
    stage.find_by(By::Css(PAGE), "the page").await?;
    stage.picture("forged-3-covered").await?;
    let said = report(&stage).await?;
    ensure!(
        said.contains("覆盖整个文件\n否") && said.contains("页面有改动") && !said.contains(&number),
        "the paper with a page covered is said to be:\n{said}"
    );
    ensure!(
        std::fs::read(&good)? == signed,
        "checking has changed the paper itself"
    );
    stage.close().await
}

/// The file is dropped from outside, wherever in the program one is; the verdict is about this file.
async fn drop_and_read(stage: &Stage, file: &Path, verdict: &str) -> Result<()> {
    stage.click("nav-workbench").await?;
    stage
        .drop_file(file, async || stage.picture("forged-0-over").await)
        .await?;
    stage
        .sees(file.to_str().context("the path is no text")?)
        .await?;
    let told = stage.read("verdict").await?;
    ensure!(told.starts_with(verdict), "{}: {told:?}", file.display());
    Ok(())
}

/// Everything the report says: the verdict, what to do, and each signature.
async fn report(stage: &Stage) -> Result<String> {
    let card = stage.find_by(By::Css(".report"), "report").await?;
    Ok(card.prop("innerText").await?.unwrap_or_default())
}

/// One byte in the middle of a page, which still opens.
fn with_a_byte_changed(signed: &[u8]) -> Result<Vec<u8>> {
    let mut forged = signed.to_vec();
    let page = find(signed, b"/StructParents ").context("no page in the paper")?;
    // 21 → 31: no page looks otherwise, and yet it is not what was signed.
    let digit = page + b"/StructParents ".len();
    forged[digit] = if forged[digit] == b'9' {
        b'8'
    } else {
        forged[digit] + 1
    };
    Ok(forged)
}

/// An update behind the signature, as PDF allows it: the first page with a white field over its title.
fn with_the_first_page_covered(signed: &[u8]) -> Result<Vec<u8>> {
    const COVER: &str = "q 1 1 1 rg 60 560 475 220 re f 0.8 0 0 RG 60 560 475 220 re S Q";
    let at = find(signed, b"<</Type/Page/").context("no page in the paper")?;
    let end = at + find(&signed[at..], b"\nendobj").context("the page has no end")?;
    let head = &signed[..at];
    let line = head.len() - find_back(head, b"\nendobj\n").context("a page alone")?;
    let number = std::str::from_utf8(&head[head.len() - line + b"\nendobj\n".len()..])?;
    let number = number.split(' ').next().context("no number of the page")?;
    let page = std::str::from_utf8(&signed[at..end])?;
    let (before, content) = page.split_once("/Contents ").context("an empty page")?;
    let (content, after) = content.split_once(" 0 R").context("no content")?;
    let size = number_behind(signed, b"/Size ")?;
    let (root, previous) = (
        number_behind(signed, b"/Root ")?,
        number_behind(signed, b"startxref\n")?,
    );

    let id = find_back(signed, b"/ID ").context("a trailer without an ID")?;
    let id = &signed[id..][..find(&signed[id..], b"]").context("half an ID")? + 1];
    let id = String::from_utf8_lossy(id);

    let mut forged = signed.to_vec();
    let first = forged.len();
    forged.extend_from_slice(
        format!("{number} 0 obj\n{before}/Contents[{content} 0 R {size} 0 R]{after}\nendobj\n")
            .as_bytes(),
    );
    let second = forged.len();
    let length = COVER.len();
    forged.extend_from_slice(
        format!("{size} 0 obj\n<</Length {length}>>\nstream\n{COVER}\nendstream\nendobj\n")
            .as_bytes(),
    );
    let table = forged.len();
    forged.extend_from_slice(
        format!(
            "xref\n{number} 1\n{first:010} 00000 n \n{size} 1\n{second:010} 00000 n \n\
             trailer\n<</Size {}/Root {root} 0 R/Prev {previous}{id}>>\nstartxref\n{table}\n%%EOF\n",
            size + 1
        )
        .as_bytes(),
    );
    Ok(forged)
}

/// The number behind the last of these words.
fn number_behind(pdf: &[u8], words: &[u8]) -> Result<usize> {
    let at = find_back(pdf, words).context("an entry of the trailer is missing")? + words.len();
    let digits = pdf[at..].iter().take_while(|byte| byte.is_ascii_digit());
    Ok(String::from_utf8(digits.copied().collect())?.parse()?)
}

fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    text.windows(part.len()).position(|window| window == part)
}

fn find_back(text: &[u8], part: &[u8]) -> Option<usize> {
    text.windows(part.len()).rposition(|window| window == part)
}
