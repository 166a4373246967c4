//! 印章: the company's own seals, taken in from a scan, printed where it is asked for, withdrawn.

use std::path::Path;

use domain::ids::SealId;
use domain::moment::Moment;
use domain::papers::{SealPlace, SealSpot, seal_name, seal_size};
use exchange::seal::SealPicture;
use paper::Impression;
use store::{NewSeal, Seal};

use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{Role, SealLook, SealOrder, SealRow};
use crate::{files, worker};

/// The largest scan that is read, in bytes: A4 at 600 dpi as PNG.
const LARGEST_SCAN: u64 = 64 << 20;
/// The seal that is meant where nobody names one.
const OFFICIAL: &str = "公章";

/// All seals, those in use first.
pub fn seals(office: &Office) -> Result<Vec<SealRow>> {
    let mut kept = office.file.seals().list()?;
    kept.sort_by_key(|seal| seal.withdrawn_at.is_some());
    kept.iter().map(|seal| row(office, seal)).collect()
}

fn row(office: &Office, seal: &Seal) -> Result<SealRow> {
    Ok(SealRow {
        id: seal.id.into(),
        name: seal.name.clone(),
        size_mm: seal.size_mm,
        width: seal.width,
        height: seal.height,
        created_at: seal.created_at.clone(),
        created_by: office.file.users().get(seal.created_by)?.display_name,
        withdrawn_at: seal.withdrawn_at.clone(),
        reason: seal.reason.clone(),
        papers: seal.papers,
    })
}

/// The seal on a scan, cut out and on transparent paper, as an import would keep it. Changes nothing.
///
/// # Errors
/// `seal.too_large`, `seal.not_a_picture` and its like for what is wrong with the file.
pub fn look_at_seal(path: &Path) -> Result<SealLook> {
    let found = cut_out(path)?;
    Ok(SealLook {
        picture: found.png,
        width: found.width,
        height: found.height,
    })
}

/// Takes a seal in from a scan or a photograph; without a size it measures 42 mm.
///
/// # Errors
/// `seal.name`, `seal.size`, `seal.known` when another in use has the name, and what
/// [`look_at_seal`] says of the file. Nothing is changed then.
pub fn import_seal(
    office: &mut Office,
    now: Moment,
    path: &Path,
    name: &str,
    size_mm: Option<u32>,
) -> Result<Vec<SealRow>> {
    office.needs(Role::Owner)?;
    let name = seal_name(name)?;
    let size_mm = seal_size(size_mm)?;
    let kept = office.file.seals().list()?;
    if in_use(&kept).any(|seal| seal.name == name) {
        return Err(refusal("seal.known").fact("name", &name).into());
    }
    let found = cut_out(path)?;
    let payload = serde_json::json!({ "name": name, "size_mm": size_mm });
    office.record(now, "seal.import", "seal", payload, |tx| {
        tx.seals().insert(&NewSeal {
            name: &name,
            size_mm,
            width: found.width,
            height: found.height,
            picture: &found.png,
        })
    })?;
    seals(office)
}

fn cut_out(path: &Path) -> Result<SealPicture> {
    let bytes = files::read_up_to(path, LARGEST_SCAN)?.map_err(|size| {
        refusal("seal.too_large")
            .fact("size", size >> 20)
            .fact("most", LARGEST_SCAN >> 20)
    })?;
    Ok(worker::seal(&bytes)??)
}

/// Takes a seal out of use: it is printed no longer and stays on the papers that carry it.
///
/// # Errors
/// `seal.unknown`, `seal.withdrawn`, `seal.why` without a reason.
pub fn withdraw_seal(
    office: &mut Office,
    now: Moment,
    id: i64,
    reason: &str,
) -> Result<Vec<SealRow>> {
    office.needs(Role::Owner)?;
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(refusal("seal.why").into());
    }
    let seal = usable(office, id)?;
    let payload = serde_json::json!({ "name": seal.name, "reason": reason });
    office.record(now, "seal.withdraw", "seal", payload, |tx| {
        tx.seals().withdraw(seal.id, reason)
    })?;
    seals(office)
}

/// The picture of a seal as PNG.
pub fn seal_picture(office: &Office, id: i64) -> Result<Vec<u8>> {
    Ok(office.file.seals().picture(SealId::from(id))?)
}

/// The seal that somebody means by its name or its number; without a word the only one in use, or that
/// called 公章.
///
/// # Errors
/// `seal.none`, `seal.which` when there are several, `seal.unknown`, `seal.withdrawn`.
pub fn find_seal(office: &Office, word: &str) -> Result<i64> {
    let kept = office.file.seals().list()?;
    let word = word.trim();
    if !word.is_empty() {
        let named = |seal: &&Seal| seal.name == word || seal.id.to_string() == word;
        let found = in_use(&kept)
            .find(named)
            .or_else(|| kept.iter().find(named));
        let found = found.ok_or_else(|| refusal("seal.unknown").fact("seal", word))?;
        return Ok(usable(office, found.id.into())?.id.into());
    }
    let usable: Vec<&Seal> = in_use(&kept).collect();
    match usable[..] {
        [] => Err(refusal("seal.none").into()),
        [only] => Ok(only.id.into()),
        _ => match usable.iter().find(|seal| seal.name == OFFICIAL) {
            Some(official) => Ok(official.id.into()),
            None => {
                let names: Vec<&str> = usable.iter().map(|seal| seal.name.as_str()).collect();
                Err(refusal("seal.which").fact("names", names.join("、")).into())
            }
        },
    }
}

fn in_use(seals: &[Seal]) -> impl Iterator<Item = &Seal> {
    seals.iter().filter(|seal| seal.withdrawn_at.is_none())
}

fn usable(office: &Office, id: i64) -> Result<Seal> {
    let kept = office.file.seals().list()?;
    let seal = kept
        .into_iter()
        .find(|seal| seal.id == SealId::from(id))
        .ok_or_else(|| refusal("seal.unknown").fact("seal", id))?;
    match &seal.withdrawn_at {
        None => Ok(seal),
        Some(at) => Err(refusal("seal.withdrawn")
            .fact("name", &seal.name)
            .fact("day", at.chars().take(10).collect::<String>())
            .into()),
    }
}

/// A seal on its way onto a paper.
pub(crate) struct Sealing {
    pub(crate) seal: SealId,
    pub(crate) impression: Impression,
    /// Chosen on the paper.
    pub(crate) spot: Option<SealSpot>,
    across: bool,
}

impl Sealing {
    /// Takes the seal out of the drawer. Whoever may do that is on record with the paper.
    ///
    /// # Errors
    /// `seal.unknown`, `seal.withdrawn`, `seal.place`, `seal.off_sheet`; a role below 综合管理部 is refused.
    pub(crate) fn of(office: &Office, order: &SealOrder) -> Result<Self> {
        office.needs(Role::GeneralManagement)?;
        let mut place = SealPlace::new(order.right_mm, order.down_mm, order.across)?;
        place.spot = order.spot.map(|spot| SealSpot {
            page: spot.page,
            x_mm: spot.x_mm,
            y_mm: spot.y_mm,
        });
        let seal = usable(office, order.seal)?;
        let picture = office.file.seals().picture(seal.id)?;
        let pixels = (seal.width, seal.height);
        let impression = Impression::new(picture, seal.name, pixels, seal.size_mm, place);
        if let Some(spot) = place.spot {
            spot.on_sheet(impression.size_mm())?;
        }
        Ok(Self {
            seal: seal.id,
            impression,
            spot: place.spot,
            across: order.across,
        })
    }

    /// The same, where one is asked for at all.
    pub(crate) fn asked(office: &Office, order: Option<&SealOrder>) -> Result<Option<Self>> {
        order.map(|order| Self::of(office, order)).transpose()
    }

    /// The same for papers of one page each.
    ///
    /// # Errors
    /// Those of [`Self::of`], and `seal.no_page`.
    pub(crate) fn on_one_page(office: &Office, order: Option<&SealOrder>) -> Result<Option<Self>> {
        let sealing = Self::asked(office, order)?;
        if let Some(sealing) = &sealing {
            sealing.needs_page_of(1)?;
        }
        Ok(sealing)
    }

    /// Refuses a chosen page that a paper of so many pages does not have: `seal.no_page`.
    pub(crate) fn needs_page_of(&self, pages: usize) -> Result<()> {
        if let Some(spot) = self.spot {
            spot.on_page_of(pages)?;
        }
        Ok(())
    }

    /// Whether a paper of so many pages carries it over its edges.
    pub(crate) fn across(&self, pages: usize) -> bool {
        self.across && pages > 1
    }
}
