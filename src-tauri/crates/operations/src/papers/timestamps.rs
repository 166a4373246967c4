//! 时间戳: a server that the owner entered attests when a paper was signed (RFC 3161). Nobody is called
//! unless a server is entered, and then only the hash of the signature leaves the house. A paper does not
//! wait for it: where no answer comes, the paper is in the queue and says so.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use domain::ids::PaperId;
use domain::moment::Moment;
use paper::stamp::{Granted, Stamp, StampError, Stamping};
use serde::{Deserialize, Serialize};
use store::{PaperLine, PaperTimestamp, StoreError, Tx};

use super::certificate::read_certificates;
use super::signing::Signed;
use crate::clock;
use crate::error::{Error, Result, refusal};
use crate::office::Office;
use crate::views::{QueueSent, Role, TimestampAttested, TimestampSetting};

/// The key of the setting.
const SETTING: &str = "papers.timestamp";
/// A server that has not answered by then is taken for dead.
const PATIENCE: Duration = Duration::from_secs(10);
/// The largest answer that is read, in bytes; real ones have a few thousand.
const LARGEST_ANSWER: u64 = 1 << 16;

/// How it is kept. A new shape gets a new key.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct Stored {
    server: String,
    /// Certificates of authorities that are trusted for the time, in PEM.
    authorities: String,
}

fn stored(office: &Office) -> Result<Stored> {
    Ok(office.file.company().setting(SETTING)?.unwrap_or_default())
}

/// Which server attests the time, if any, and what waits for it.
pub fn timestamp_setting(office: &Office) -> Result<TimestampSetting> {
    let stored = stored(office)?;
    let waiting = office.file.papers().waiting()?;
    let last = waiting.last().map(|id| office.file.papers().get(*id));
    let why = match last.transpose()?.and_then(|line| line.timestamp) {
        Some(PaperTimestamp::Waiting { why }) => why,
        _ => String::new(),
    };
    let mut authorities = Vec::new();
    for der in read_certificates(stored.authorities.as_bytes()) {
        authorities.push(paper::certificate::describe(&der)?.subject);
    }
    Ok(TimestampSetting {
        server: stored.server,
        authorities,
        waiting: u32::try_from(waiting.len()).unwrap_or(u32::MAX),
        why,
    })
}

/// Certificates that are trusted to attest a time, and for nothing else.
pub(crate) fn authorities(office: &Office) -> Result<Vec<Vec<u8>>> {
    Ok(read_certificates(stored(office)?.authorities.as_bytes()))
}

/// Enters a server, or with an empty address none; and the certificate of its authority, or the one that
/// vouches for it, where the owner has it.
///
/// # Errors
/// `timestamp.address` for what is no address of the web; `certificate.unreadable`.
pub fn set_timestamp(
    office: &mut Office,
    now: Moment,
    server: &str,
    certificate: Option<&[u8]>,
) -> Result<TimestampSetting> {
    office.needs(Role::Owner)?;
    let server = server.trim().to_owned();
    let host = server.strip_prefix("http://").unwrap_or_default();
    let usable =
        !host.is_empty() && !host.starts_with(['/', ':']) && !server.contains(char::is_whitespace);
    if !server.is_empty() && !usable {
        return Err(refusal("timestamp.address").fact("server", &server).into());
    }
    let before = stored(office)?;
    let authorities = match certificate {
        None if server == before.server => before.authorities,
        None => String::new(),
        Some(file) => {
            let found = read_certificates(file);
            if found.is_empty() {
                return Err(refusal("timestamp.no_certificate").into());
            }
            found
                .iter()
                .map(|der| paper::certificate::to_pem(der))
                .collect()
        }
    };
    let stored = Stored {
        server,
        authorities,
    };
    let payload = serde_json::json!({ "server": stored.server });
    office.record(now, "timestamp.set", "certificate", payload, |tx| {
        tx.company().set_setting(SETTING, &stored)
    })?;
    timestamp_setting(office)
}

/// Asks the server for a timestamp on nothing in particular, to see whether it answers. Changes nothing.
///
/// # Errors
/// `timestamp.none` without a server; `timestamp.*` for what is wrong with its answer.
pub fn try_timestamp(office: &Office, now: Moment) -> Result<TimestampAttested> {
    let server = Server::entered(office)?.ok_or_else(|| refusal("timestamp.none"))?;
    let granted = server.token(now.stamp().as_bytes(), now).map_err(failed)?;
    Ok(TimestampAttested {
        at: granted.facts.at,
        by: granted.facts.by,
    })
}

/// A failure as it is told.
pub(crate) fn failed(error: StampError) -> Error {
    let answer = refusal(error.code()).detail(&error);
    match &error {
        StampError::OtherTime { said, here } => answer.fact("said", said).fact("here", here),
        StampError::Unreachable(why) => answer.fact("why", why),
        StampError::Refused(status) => answer.fact("status", status),
        _ => answer,
    }
    .into()
}

/// Asks again for every paper that waits. One that is granted keeps its bytes; its token lies beside it.
/// `progress` is told of each and ends the work by answering false.
///
/// # Errors
/// `timestamp.none` without a server; the failure of the first paper where none was granted.
pub fn send_queue(
    office: &mut Office,
    now: Moment,
    progress: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<QueueSent> {
    office.needs(Role::GeneralManagement)?;
    let server = Server::entered(office)?.ok_or_else(|| refusal("timestamp.none"))?;
    let waiting = office.file.papers().waiting()?;
    let mut granted = 0;
    for (done, id) in waiting.iter().enumerate() {
        if !progress(done, waiting.len()) {
            break;
        }
        match ask_again(office, now, &server, *id)? {
            Ok(()) => granted += 1,
            // Something about this paper alone.
            Err(StampError::NoPlace | StampError::TooLarge { .. }) => {}
            // The rest does not wait for a server that just failed.
            Err(error) if granted == 0 => return Err(failed(error)),
            Err(_) => break,
        }
    }
    Ok(QueueSent {
        granted,
        waiting: u32::try_from(office.file.papers().waiting()?.len()).unwrap_or(u32::MAX),
    })
}

fn ask_again(
    office: &mut Office,
    now: Moment,
    server: &Server,
    id: PaperId,
) -> Result<std::result::Result<(), StampError>> {
    let line = office.file.papers().get(id)?;
    let bytes = office.file.papers().bytes(id)?;
    let asked = paper::stamp::query(&bytes).and_then(|query| {
        let answer = server.ask(query.der()).map_err(StampError::Unreachable)?;
        let granted = query.accept(&answer, here(now))?;
        let stamped = paper::stamp::attach(&bytes, &granted.token)?;
        Ok((granted, stamped))
    });
    match asked {
        Ok((granted, stamped)) => {
            let facts = &granted.facts;
            let payload =
                serde_json::json!({ "number": line.number, "at": facts.at, "by": facts.by });
            office.record(now, "timestamp.grant", &line.number, payload, |tx| {
                let attested = (facts.at.as_str(), facts.by.as_str());
                tx.papers().grant(id, &granted.token, &stamped, attested)
            })?;
            Ok(Ok(()))
        }
        Err(error) => {
            let payload = serde_json::json!({ "number": line.number, "why": error.code() });
            office.record(now, "timestamp.wait", &line.number, payload, |tx| {
                tx.papers().still_waits(id, error.code())
            })?;
            Ok(Err(error))
        }
    }
}

/// The paper with its timestamp in it: its own bytes where the token came with the signature, else a
/// copy in which the place that the signature kept is filled.
///
/// # Errors
/// `timestamp.not_there` where there is none.
pub fn stamped_bytes(office: &Office, number: &str) -> Result<Vec<u8>> {
    let line = super::register::line(office, number)?;
    match line.timestamp {
        Some(PaperTimestamp::Granted { .. }) => stamped_or_own(office, &line),
        _ => Err(refusal("timestamp.not_there")
            .fact("number", &line.number)
            .into()),
    }
}

/// A paper with the timestamp that came later, or its own bytes.
pub(crate) fn stamped_or_own(office: &Office, line: &PaperLine) -> Result<Vec<u8>> {
    let bytes = office.file.papers().bytes(line.id)?;
    match office.file.papers().token(line.id)? {
        Some(token) => paper::stamp::attach(&bytes, &token)
            .map_err(|error| Error::Broken(anyhow::Error::from(error))),
        None => Ok(bytes),
    }
}

/// Puts on record with a new paper what is known of its time.
pub(crate) fn keep(
    tx: &Tx<'_>,
    paper: PaperId,
    signed: Option<&Signed>,
) -> std::result::Result<(), StoreError> {
    let stamp = match signed.and_then(|signed| signed.stamp.as_ref()) {
        None => return Ok(()),
        Some(Ok(facts)) => PaperTimestamp::Granted {
            at: facts.at.clone(),
            authority: facts.by.clone(),
        },
        Some(Err(error)) => PaperTimestamp::Waiting {
            why: error.code().to_owned(),
        },
    };
    tx.papers().stamp(paper, &stamp)
}

/// The time it is here, where it is not fixed for a test and so nobody else's.
fn here(now: Moment) -> Option<chrono::DateTime<chrono::Utc>> {
    (!clock::is_fixed()).then(|| now.at().to_utc())
}

/// The server at work.
pub(crate) struct Server {
    address: String,
    agent: ureq::Agent,
    /// It failed once in this batch: the rest does not wait for it again.
    dead: AtomicBool,
}

impl Server {
    /// The one that is entered.
    pub(crate) fn entered(office: &Office) -> Result<Option<Self>> {
        let stored = stored(office)?;
        if stored.server.is_empty() {
            return Ok(None);
        }
        let agent = ureq::Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            // Nobody else is called: no proxy of the environment, no other address.
            .proxy(None)
            .max_redirects(0)
            .build()
            .new_agent();
        Ok(Some(Self {
            address: stored.server,
            agent,
            dead: AtomicBool::new(false),
        }))
    }

    /// A token over `message`, once the server has failed without asking it again.
    pub(crate) fn token(
        &self,
        message: &[u8],
        now: Moment,
    ) -> std::result::Result<Granted, StampError> {
        if self.dead.load(Ordering::Relaxed) {
            return Err(StampError::Unreachable("it failed a moment ago".to_owned()));
        }
        let stamping = Stamping {
            stamp: self,
            now: here(now),
        };
        let answered = stamping.token(message);
        if answered.is_err() {
            self.dead.store(true, Ordering::Relaxed);
        }
        answered
    }
}

impl Stamp for Server {
    fn ask(&self, request: &[u8]) -> std::result::Result<Vec<u8>, String> {
        let said = |error: ureq::Error| error.to_string();
        let mut answer = self
            .agent
            .post(&self.address)
            .header("Content-Type", "application/timestamp-query")
            .header("Accept", "application/timestamp-reply")
            .send(request)
            .map_err(said)?;
        let body = answer.body_mut().with_config().limit(LARGEST_ANSWER);
        body.read_to_vec().map_err(said)
    }
}
