//! The only clock. `GUIJU_NOW=2026-11-23T09:00` fixes it for tests.

use std::time::SystemTime;

use chrono::{DateTime, FixedOffset, NaiveDateTime, Utc};
use domain::moment::Moment;

use crate::error::Result;

/// China has one time zone, so a paper says the same time whatever PC it was printed on.
const CHINA_SECONDS: i32 = 8 * 3600;

/// Now, in China's time zone.
#[expect(clippy::disallowed_methods, reason = "the one clock")]
pub fn now() -> Result<Moment> {
    let zone = FixedOffset::east_opt(CHINA_SECONDS).expect("eight hours lie within a day");
    match std::env::var("GUIJU_NOW") {
        Ok(text) => fixed(&text, zone),
        Err(_) => Ok(Moment::new(
            DateTime::<Utc>::from(SystemTime::now()).with_timezone(&zone),
        )),
    }
}

/// Whether the time is one that a test chose.
#[must_use]
pub fn is_fixed() -> bool {
    std::env::var_os("GUIJU_NOW").is_some()
}

fn fixed(text: &str, zone: FixedOffset) -> Result<Moment> {
    let local = ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M"]
        .into_iter()
        .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())
        .ok_or_else(|| {
            anyhow::anyhow!("GUIJU_NOW is not of the form 2026-11-23T09:00: {text:?}")
        })?;
    let at = local
        .and_local_timezone(zone)
        .single()
        .ok_or_else(|| anyhow::anyhow!("GUIJU_NOW names no instant: {text:?}"))?;
    Ok(Moment::new(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fixed_clock_reads_minutes_or_seconds_in_china() {
        let zone = FixedOffset::east_opt(CHINA_SECONDS).unwrap();
        assert_eq!(
            fixed("2026-11-23T09:00", zone).unwrap().stamp(),
            "2026-11-23T09:00:00+08:00"
        );
        assert!(fixed("tomorrow", zone).is_err());
    }
}
