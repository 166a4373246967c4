//! How long it takes from an edit to the page on the screen. Each edit puts another character into
//! another place of the regulation, so that no cache holds the answer; the page it stands on is set and
//! drawn as the window shows it. Once for a regulation of some 25 pages, once for one of 300 articles.
//! Prints `{"pages": …, "median_ms": …, "worst_ms": …, "long_articles": …, "long_median_ms": …,
//! "peak_mb": …}`; the file of facts is the first argument.

use std::{fs, path::Path, time::Instant};

use anyhow::{Context, Result, ensure};
use domain::{
    papers::{Preset, RegulationPaper},
    regulations::{NodeId, NodeKind},
};
use house_tests::peak_memory;
use paper::{Preview, Typesetter};
use serde_json::json;

const EDITS: usize = 60;
/// Pixels across: a page beside the text on an ordinary screen.
const WIDTH: u32 = 800;
/// All of them stand in every bundled face.
const CHARACTERS: &str = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处";

pub fn measure(file: &Path) -> Result<()> {
    let facts: RegulationPaper = serde_json::from_str(&fs::read_to_string(file)?)?;
    let typesetter = Typesetter::new();

    let usual = repeated(&facts, |paper| Ok(pages(&typesetter, paper)? < 25))?;
    let ahead = beginning(&typesetter, usual.clone())?;
    let (count, times) = edited(&typesetter, usual)?;
    let long = repeated(&facts, |paper| Ok(articles(paper) < 300))?;
    let articles = articles(&long);
    let (_, long_times) = edited(&typesetter, long)?;
    let result = json!({
        "pages": count,
        "median_ms": times[EDITS / 2],
        "worst_ms": times[EDITS - 1],
        "ahead_median_ms": ahead,
        "long_articles": articles,
        "long_median_ms": long_times[EDITS / 2],
        "peak_mb": peak_memory()?,
    });
    println!("{result}");
    Ok(())
}

/// The text of the facts over and over, each time with ids of its own, until there is enough of it.
fn repeated(
    facts: &RegulationPaper,
    short: impl Fn(&RegulationPaper) -> Result<bool>,
) -> Result<RegulationPaper> {
    let mut paper = facts.clone();
    let mut round = 0;
    while short(&paper)? {
        round += 1;
        ensure!(round < 100, "the facts have no text to repeat");
        paper
            .blocks
            .extend(facts.blocks.iter().cloned().map(|mut block| {
                block.id = NodeId(format!("{}-{round}", block.id.0));
                block
            }));
    }
    Ok(paper)
}

fn articles(paper: &RegulationPaper) -> usize {
    let blocks = paper.blocks.iter();
    blocks
        .filter(|block| block.kind == NodeKind::Article)
        .count()
}

fn pages(typesetter: &Typesetter, paper: &RegulationPaper) -> Result<usize> {
    Ok(set(typesetter, paper, None)?.pages())
}

fn set(
    typesetter: &Typesetter,
    paper: &RegulationPaper,
    before: Option<&Preview>,
) -> Result<Preview> {
    Ok(typesetter.regulation_preview(paper, Preset::Simple, before, &|| false)?)
}

/// Milliseconds of an edit in the first pages, of which no more is set than somebody sees while he types.
fn beginning(typesetter: &Typesetter, mut paper: RegulationPaper) -> Result<f64> {
    let before = set(typesetter, &paper, None)?;
    let behind = before.first_after(3).context("there are more pages")?;
    let until = paper.blocks.iter().position(|block| block.id.0 == behind);
    let until = until.context("what begins a page is a block")?;
    let at = paper.blocks[..until]
        .iter()
        .rposition(|block| !block.runs.is_empty());
    let at = at.context("there is text on the first pages")?;
    let mut times = Vec::new();
    for character in CHARACTERS.chars().take(EDITS) {
        paper.blocks[at].runs[0].text.insert(0, character);
        let start = Instant::now();
        let ahead = typesetter.regulation_beginning(&paper, Preset::Simple, &before, until)?;
        ahead.raster(3, WIDTH)?.png()?;
        times.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    Ok(times[EDITS / 2])
}

/// Milliseconds of each edit, sorted, and how many pages there were.
fn edited(typesetter: &Typesetter, mut paper: RegulationPaper) -> Result<(usize, Vec<f64>)> {
    let places: Vec<usize> = (0..paper.blocks.len())
        .filter(|&index| !paper.blocks[index].runs.is_empty())
        .collect();
    let characters: Vec<char> = CHARACTERS.chars().collect();
    let mut before = set(typesetter, &paper, None)?;
    let mut times = Vec::new();
    for edit in 0..EDITS {
        // Steps without a common divisor reach a new place each time.
        let block = &mut paper.blocks[places[edit * 37 % places.len()]];
        let text = &mut block.runs[0].text;
        let at = text
            .char_indices()
            .map(|(at, _)| at)
            .nth(edit % 7)
            .unwrap_or(0);
        text.insert(at, characters[edit * 11 % characters.len()]);
        let node = block.id.0.clone();
        let start = Instant::now();
        let after = set(typesetter, &paper, Some(&before))?;
        let spot = after.place(&node).context("the edit is on no page")?;
        after.raster(spot.page, WIDTH)?.png()?;
        // The window does this when the page is on the screen; it is counted, for the next letter waits for it.
        typesetter.forget();
        times.push(start.elapsed().as_secs_f64() * 1000.0);
        before = after;
    }
    times.sort_by(f64::total_cmp);
    Ok((before.pages(), times))
}
