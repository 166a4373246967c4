//! 数据包: the law the check-up rests on and the minimum wages of regions, as they ship or as a newer file was
//! imported over them.

use std::path::Path;

use chrono::NaiveDate;
use domain::moment::Moment;
use domain::packs::{BadPack, LawPack, Pack, PackKind, WagePack};
use store::{KeptPack, StoreError};

use super::Office;
use crate::error::{Error, Refusal, Result, refusal};
use crate::files;
use crate::views::{MinimumWage, PackLook, PackRow, PacksView, Role};

/// Packs have some pages; whatever is larger is another file.
const LARGEST: u64 = 4 << 20;
/// The region whose minimum wage counts for the company.
const REGION: &str = "packs.region";

impl Office {
    /// The pack of a kind that is in use.
    pub(crate) fn pack(&self, kind: PackKind) -> Result<Pack> {
        let kept = kept(self, kind)?;
        Ok(kept.map_or_else(|| kind.shipped(), |kept| kept.pack))
    }

    /// The law the check-up rests on.
    pub fn law_pack(&self) -> Result<LawPack> {
        match self.pack(PackKind::Law)? {
            Pack::Law(pack) => Ok(pack),
            Pack::Wages(_) => Err(mixed_up()),
        }
    }

    fn wage_pack(&self) -> Result<WagePack> {
        match self.pack(PackKind::Wages)? {
            Pack::Wages(pack) => Ok(pack),
            Pack::Law(_) => Err(mixed_up()),
        }
    }
}

/// The pack that was imported, as far as it can be read: one that an older program took and this one does
/// not understand gives way to the one that ships, and stands in nobody's way.
fn kept(office: &Office, kind: PackKind) -> Result<Option<KeptPack>> {
    match office.file.packs().get(kind) {
        Err(StoreError::Damaged(_)) => Ok(None),
        kept => Ok(kept?),
    }
}

fn mixed_up() -> Error {
    Error::Broken(anyhow::anyhow!("a pack was kept under another kind"))
}

/// The packs in use.
pub fn packs(office: &Office) -> Result<PacksView> {
    let packs = PackKind::ALL.into_iter().map(|kind| row(office, kind));
    let wages = office.wage_pack()?;
    let regions: Vec<String> = wages.regions().into_iter().map(str::to_owned).collect();
    Ok(PacksView {
        packs: packs.collect::<Result<_>>()?,
        region: region(office, &wages)?,
        regions,
    })
}

fn row(office: &Office, kind: PackKind) -> Result<PackRow> {
    let kept = kept(office, kind)?;
    let shipped = kind.shipped();
    let (pack, by, at, beneath) = match kept {
        Some(kept) => (
            kept.pack,
            Some(kept.by),
            Some(kept.at),
            Some(shipped.dated()),
        ),
        None => (shipped, None, None, None),
    };
    Ok(PackRow {
        kind,
        dated: pack.dated(),
        source: pack.source().to_owned(),
        size: pack.size(),
        by,
        at,
        shipped: beneath,
    })
}

/// Reads a file and tells what it would change. Keeps nothing.
pub fn look_at_pack(office: &Office, now: Moment, path: &Path) -> Result<PackLook> {
    let bytes = files::read_up_to(path, LARGEST)?.map_err(|_| refusal("packs.not_a_text"))?;
    let text = String::from_utf8(bytes).map_err(|_| refusal("packs.not_a_text"))?;
    let text = text.trim_start_matches('\u{feff}').to_owned();
    let pack = parsed(&text, now.today())?;
    let in_use = office.pack(pack.kind())?;
    Ok(PackLook {
        kind: pack.kind(),
        dated: pack.dated(),
        source: pack.source().to_owned(),
        size: pack.size(),
        in_use: in_use.dated(),
        older: pack.dated() < in_use.dated(),
        changes: pack.changes_from(&in_use),
        text,
    })
}

fn parsed(text: &str, today: NaiveDate) -> Result<Pack> {
    let pack = Pack::parse(text).map_err(refused)?;
    // Nobody looks at sources of tomorrow.
    if pack.dated() > today {
        return Err(refusal("packs.future").fact("day", pack.dated()).into());
    }
    Ok(pack)
}

fn refused(error: BadPack) -> Refusal {
    let told = refusal(error.code()).detail(&error);
    match error {
        BadPack::NotJson { line, column } => told.fact("line", line).fact("column", column),
        BadPack::Field { field, line, why } => told
            .fact("field", field)
            .fact("line", line)
            .fact("why", why),
        BadPack::UnknownFormat(format) => told.fact("format", format),
        BadPack::Value { field, .. } => told.fact("field", field),
    }
}

/// Keeps a file that was looked at; from now on it is in use.
pub fn keep_pack(office: &mut Office, now: Moment, text: &str) -> Result<PacksView> {
    office.needs(Role::GeneralManagement)?;
    let pack = parsed(text, now.today())?;
    let before = kept(office, pack.kind())?;
    let payload = serde_json::json!({
        "kind": pack.kind(), "dated": pack.dated(), "source": pack.source(), "pack": pack.to_json(),
        "before": before.map(|kept| kept.pack.to_json()),
    });
    let about = pack.kind().word();
    office.record(now, "packs.keep", about, payload, |tx| {
        tx.packs().put(&pack)
    })?;
    packs(office)
}

/// Goes back to the pack that ships.
pub fn drop_pack(office: &mut Office, now: Moment, kind: PackKind) -> Result<PacksView> {
    office.needs(Role::GeneralManagement)?;
    let Some(kept) = kept(office, kind)? else {
        return Err(refusal("packs.not_imported").into());
    };
    let payload = serde_json::json!({ "kind": kind, "before": kept.pack.to_json() });
    office.record(now, "packs.drop", kind.word(), payload, |tx| {
        tx.packs().remove(kind)
    })?;
    packs(office)
}

/// Writes the pack in use as a file, to be looked at or changed.
pub fn export_pack(office: &Office, kind: PackKind, out: &Path) -> Result<()> {
    files::write(out, office.pack(kind)?.to_json().as_bytes())
}

/// Says which region's minimum wage counts for the company.
pub fn choose_region(office: &mut Office, now: Moment, region: &str) -> Result<PacksView> {
    office.needs(Role::GeneralManagement)?;
    if !office.wage_pack()?.regions().contains(&region) {
        return Err(refusal("packs.no_region").fact("region", region).into());
    }
    let payload = serde_json::json!({ "region": region });
    office.record(now, "packs.region", region, payload, |tx| {
        tx.company().set_setting(REGION, &region)
    })?;
    packs(office)
}

/// The region that was chosen, or the only one there is.
fn region(office: &Office, wages: &WagePack) -> Result<Option<String>> {
    let chosen: Option<String> = office.file.company().setting(REGION)?;
    let regions = wages.regions();
    let only = match regions.as_slice() {
        [only] => Some((*only).to_owned()),
        _ => None,
    };
    Ok(chosen
        .filter(|chosen| regions.contains(&chosen.as_str()))
        .or(only))
}

/// The minimum wage of the company's region on a day; none where the pack in use does not say.
pub fn minimum_wage(office: &Office, day: NaiveDate) -> Result<Option<MinimumWage>> {
    let wages = office.wage_pack()?;
    let Some(region) = region(office, &wages)? else {
        return Ok(None);
    };
    Ok(wages.on(&region, day).map(|row| MinimumWage {
        region: row.region.clone(),
        monthly: row.monthly_fen,
        hourly: row.hourly_fen,
        from: row.from,
        dated: wages.dated,
        source: wages.source.clone(),
    }))
}
