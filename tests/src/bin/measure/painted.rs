//! From a key pressed in the editor to the new page on the screen, in the real window: the page beside the
//! text is set again, drawn, sent, decoded and painted. Every letter is one that no cache has an answer to.
//!
//! Needs a screen and WebKitWebDriver; prints one JSON object on its last line.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::window::draft::open_the_draft;
use crate::window::stage::Stage;

/// At each place.
const EDITS: usize = 21;
/// Where in the text is typed: at its beginning, in the middle, near the end.
const PLACES: [f64; 3] = [0.0, 0.5, 0.9];

/// Types one letter; answers, in milliseconds, when the page that shows it was painted: the second frame
/// after its picture came and was decoded.
const TYPE_ONE: &str = "const [letter, done] = arguments;
    const stack = document.querySelector('.page-stack-scroll');
    const pictures = () => [...stack.querySelectorAll('img')].map(img => img.src);
    const before = pictures();
    const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
    const begin = performance.now();
    const changed = new Promise(resolve => {
        const eyes = new MutationObserver(() => {
            const at = [...stack.querySelectorAll('img')].findIndex((img, index) => img.src !== before[index]);
            if (at >= 0) { eyes.disconnect(); resolve(stack.querySelectorAll('img')[at]); }
        });
        eyes.observe(stack, {subtree: true, attributes: true, attributeFilter: ['src'], childList: true});
    });
    document.execCommand('insertText', false, letter);
    (async () => {
        const picture = await changed;
        const sent = performance.now() - begin;
        await picture.decode();
        await frame(); await frame();
        done([sent, performance.now() - begin]);
    })();";

/// Puts the cursor behind the 款 at this part of the text, from 0 to 1.
const TO_A_CLAUSE: &str = "const lines = document.querySelectorAll('.edit-text > p');
    const line = lines[Math.round((lines.length - 1) * arguments[0])];
    const range = document.createRange(); range.selectNodeContents(line); range.collapse(false);
    document.querySelector('.edit-text').focus();
    const selection = getSelection(); selection.removeAllRanges(); selection.addRange(range);";

#[tokio::main]
pub async fn measure() -> Result<()> {
    let stage = Stage::open("bench-painted").await?;
    open_the_draft(&stage).await?;
    stage.click("pages-toggle").await?;
    stage.read("paper-page-1").await?;
    let mut letters = letters();
    let (mut sent, mut painted) = (Vec::new(), Vec::new());
    let mut at_each_place = Vec::new();
    for place in PLACES {
        let to = vec![json!(place)];
        stage.window.execute(TO_A_CLAUSE, to).await?;
        // The pages come to rest before the first letter.
        tokio::time::sleep(std::time::Duration::from_secs(3)).await;
        let mut here = Vec::new();
        for letter in letters.by_ref().take(EDITS) {
            let said = stage
                .window
                .execute_async(TYPE_ONE, vec![json!(letter)])
                .await?;
            let times: Vec<f64> = said.convert()?;
            sent.push(times[0]);
            here.push(times[1]);
            // A person's pause between two letters; what was typed is saved in it now and then.
            tokio::time::sleep(std::time::Duration::from_millis(150)).await;
        }
        at_each_place.push(median(here.clone()));
        painted.extend(here);
    }
    let pages = pages(&stage).await?;
    ensure!(pages >= 25, "only {pages} pages");
    stage.close().await?;
    println!(
        "{}",
        json!({
            "pages": pages, "sent_ms": median(sent), "median_ms": median(painted.clone()),
            "at_each_place_ms": at_each_place, "worst_ms": worst(painted),
        })
    );
    Ok(())
}

/// 一丁丂七…: characters that every font of the program has are not needed, a new one each time is.
fn letters() -> impl Iterator<Item = String> {
    ('一'..).map(String::from)
}

async fn pages(stage: &Stage) -> Result<u64> {
    let said = stage
        .window
        .execute(
            "return document.querySelectorAll('.page-stack-scroll [data-page]').length",
            Vec::new(),
        )
        .await?;
    said.json().as_u64().context("no count of pages")
}

fn median(mut times: Vec<f64>) -> Value {
    times.sort_by(f64::total_cmp);
    json!(times[times.len() / 2])
}

fn worst(times: Vec<f64>) -> Value {
    json!(times.into_iter().fold(0.0, f64::max))
}
