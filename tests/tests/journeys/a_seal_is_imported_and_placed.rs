//! The company's seal in the window, in Chinese: from a scan to its place on a printed page.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use thirtyfour::{By, Key, WebElement};

use crate::on_paper::{self, Mark};
use crate::stage::{Stage, until};

/// The real seal measures so much; the window proposes 42.
const SIZE: f64 = 40.0;
/// How far the mouse carries the seal, in pixels to the left and up.
const CARRIED: (i64, i64) = (-90, -120);

#[tokio::test]
async fn a_scanned_seal_is_put_on_the_page_by_hand_and_printed_there() -> Result<()> {
    let stage = Stage::open("seal").await?;
    import_the_scan(&stage).await?;
    let (page, left, top) = put_it_on_the_page(&stage).await?;
    let pdf = stage.folder().join("sealed.pdf");
    print_and_keep(&stage, &pdf).await?;

    // The signature elsewhere on the page has some red in it too.
    let around = Mark::around(left, top, SIZE);
    let mark = on_paper::red(&pdf, page, around)?;
    for (what, told, measured) in [
        ("left", left, mark.left),
        ("top", top, mark.top),
        ("width", SIZE, mark.width),
        ("height", SIZE, mark.height),
    ] {
        ensure!(
            (told - measured).abs() <= 1.0,
            "{what}: {told} mm in the window, {measured} mm on paper, {mark:?}"
        );
    }
    stage.close().await
}

/// Only the red print is left of the scan, and it gets the size of the real one.
async fn import_the_scan(stage: &Stage) -> Result<()> {
    let scan = house_tests::root().join("src-tauri/crates/exchange/src/seal/testdata/official.jpg");
    stage.click("nav-office").await?;
    stage.sees("还没有印章").await?;
    stage.click("seal-import").await?;
    stage.choose_file("导入印章…", &scan).await?;
    stage.sees("底色、文字和笔迹已去掉，只留红色印迹。").await?;
    only_the_print_is_left(stage).await?;
    stage.type_into("size", &SIZE.to_string()).await?;
    stage.picture("seal-1-cleaned").await?;
    stage.click("seal-confirm").await?;
    stage.sees("已存入“公章”").await?;
    let kept = stage.read("seal-公章").await?;
    ensure!(
        kept.contains("40 毫米") && kept.contains("还没有用过"),
        "the seal is kept as {kept:?}"
    );
    stage.picture("seal-2-kept").await
}

/// Of the picture that is shown: its paper is transparent, and what is not is red.
async fn only_the_print_is_left(stage: &Stage) -> Result<()> {
    const COUNT: &str = "const seal = document.querySelector('.seal-trial img');
        const { naturalWidth: w, naturalHeight: h } = seal;
        const canvas = document.createElement('canvas'); canvas.width = w; canvas.height = h;
        const paint = canvas.getContext('2d'); paint.drawImage(seal, 0, 0);
        const p = paint.getImageData(0, 0, w, h).data;
        let red = 0, other = 0;
        for (let i = 0; i < p.length; i += 4)
          if (p[i + 3] > 100) p[i] > p[i + 1] + 40 && p[i] > p[i + 2] + 40 ? red++ : other++;
        return [red / (w * h), other / (w * h)];";
    stage.find_by(By::Css(".seal-trial img"), "seal").await?;
    let counted = stage.window.execute(COUNT, Vec::new()).await?;
    let part = |at: usize| counted.json()[at].as_f64().context("no picture");
    let (red, other) = (part(0)?, part(1)?);
    ensure!(
        red > 0.05 && red < 0.6 && other < 0.001,
        "{red} of the picture is red, {other} of another colour"
    );
    Ok(())
}

/// Carried by the mouse, then moved by the keys; gives the page and where the window says the seal is.
async fn put_it_on_the_page(stage: &Stage) -> Result<(usize, f64, f64)> {
    stage.click("nav-regulations").await?;
    stage.click("regulation-bonus").await?;
    stage.click("desk-more").await?;
    stage.click("print-regulation").await?;
    stage.click("seal-choice").await?;
    stage.option("公章（40 毫米）").await?;
    let seal = stage.find_by(By::Testid("seal-drag"), "seal").await?;
    seal.scroll_into_view().await?;
    let [_, left, top] = place(&seal).await?;
    stage.picture("seal-3-usual").await?;

    let sheet = stage.find_by(By::Css(".seal-spot-page"), "page").await?;
    let pixels = sheet.rect().await?.width;
    let chain = stage.window.action_chain();
    let chain = chain.move_to_element_center(&seal).click_and_hold();
    let chain = chain.move_by_offset(CARRIED.0 / 2, CARRIED.1 / 2);
    let chain = chain.move_by_offset(CARRIED.0 - CARRIED.0 / 2, CARRIED.1 - CARRIED.1 / 2);
    chain.release().perform().await?;
    let mm = |pixel: i64| pixel as f64 * 210.0 / pixels;
    let wanted = (left + mm(CARRIED.0), top + mm(CARRIED.1));
    let arrived = until(async || {
        let [_, x, y] = place(&seal).await?;
        Ok((x - wanted.0).abs() <= 1.0 && (y - wanted.1).abs() <= 1.0)
    });
    ensure!(
        arrived.await?,
        "carried from {left}, {top} to {wanted:?}, it lies at {:?}",
        place(&seal).await?
    );

    let [page, x, y] = place(&seal).await?;
    for key in [Key::Right, Key::Right, Key::Right, Key::Down] {
        stage.press(key).await?;
    }
    let moved = until(async || Ok(place(&seal).await? == [page, x + 3.0, y + 1.0]));
    ensure!(
        moved.await?,
        "three keys to the right and one down from {x}, {y} lead to {:?}",
        place(&seal).await?
    );
    let [page, x, y] = place(&seal).await?;
    let told = stage.read("seal-where").await?;
    ensure!(
        told == format!("离左边 {x} 毫米，离上边 {y} 毫米"),
        "the window says {told:?} of {x}, {y}"
    );
    stage.picture("seal-4-placed").await?;
    Ok((page as usize, x, y))
}

/// The page, and the millimetres from the left and from above, as somebody hears them who cannot see the page.
pub async fn place(seal: &WebElement) -> Result<[f64; 3]> {
    let said = seal.attr("aria-label").await?.context("no name")?;
    let numbers = said.split(|letter: char| !letter.is_ascii_digit());
    let numbers: Vec<f64> = numbers.filter_map(|word| word.parse().ok()).collect();
    let exact: [f64; 3] = numbers.try_into().ok().context(said)?;
    Ok(exact)
}

/// Printed and signed, the register says which seal it carries; a copy of the paper is kept on the disk.
async fn print_and_keep(stage: &Stage, pdf: &Path) -> Result<()> {
    stage.click("print-confirm").await?;
    stage.click("verify-paper").await?;
    let verdict = stage.read("verdict").await?;
    ensure!(verdict.contains("签名有效"), "the verdict is {verdict:?}");
    let text = stage.text().await?;
    ensure!(text.contains("印章\n公章"), "the register says:\n{text}");
    stage.picture("seal-5-printed").await?;
    stage.button("导出 PDF").await?;
    stage.save_pdf("导出 PDF", pdf).await
}
