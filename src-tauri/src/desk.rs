//! The open company file and who sits before it, shared by all commands.

use std::collections::HashSet;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, mpsc};
use std::time::Instant;

use domain::moment::Moment;
use operations::office::Office;
use operations::regulations::PreviewDesk;
use operations::views::{OfficeStatus, RecentFile};
use operations::{Error, clock, refusal};

use crate::closing::Closing;
use crate::failure::{Answer, Failure};
use crate::settings::Settings;

/// What the commands share.
pub struct Desk {
    office: Arc<Mutex<Option<Office>>>,
    cancelled: Arc<Mutex<HashSet<String>>>,
    /// Pages on screen; beside the office, so that saving never waits for them.
    pub previews: Arc<PreviewDesk>,
    pub closing: Closing,
    pub settings: Settings,
    pub started: Instant,
}

/// A panic in one command must not lock the company file for all others.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Desk {
    #[must_use]
    pub fn new(started: Instant, settings: Settings) -> Self {
        Self {
            office: Arc::default(),
            cancelled: Arc::default(),
            previews: Arc::default(),
            closing: Closing::default(),
            settings,
            started,
        }
    }

    /// Runs a verb on the open company file, off the main thread.
    pub async fn work<T: Send + 'static>(
        &self,
        verb: impl FnOnce(&mut Office, Moment) -> Result<T, Error> + Send + 'static,
    ) -> Answer<T> {
        let office = Arc::clone(&self.office);
        away(move || {
            let now = clock::now()?;
            verb(
                lock(&office)
                    .as_mut()
                    .ok_or_else(|| refusal("office.none"))?,
                now,
            )
        })
        .await
    }

    /// Replaces the open company file: the old one is closed first, so that its lock is free.
    pub async fn seat(
        &self,
        open: impl FnOnce(Moment) -> Result<Office, Error> + Send + 'static,
    ) -> Answer<OfficeStatus> {
        let (office, settings) = (Arc::clone(&self.office), self.settings.clone());
        away(move || {
            let mut seat = lock(&office);
            *seat = None;
            let opened = open(clock::now()?)?;
            remember(&opened, &settings);
            *seat = Some(opened);
            Ok(())
        })
        .await?;
        self.status().await
    }

    /// What is open now.
    pub async fn status(&self) -> Answer<OfficeStatus> {
        let office = Arc::clone(&self.office);
        let mut status = away(move || {
            let now = clock::now()?;
            match lock(&office).as_ref() {
                Some(office) => office.status(now.today()),
                None => Ok(operations::office::closed_status(now.today())),
            }
        })
        .await?;
        status.recent = self.settings.recent();
        Ok(status)
    }

    /// Closes the company file: checkpoint, and the lock is released.
    pub fn close(&self) {
        *lock(&self.office) = None;
    }

    /// Asks a task to stop at its next step.
    pub fn cancel(&self, task: &str) {
        lock(&self.cancelled).insert(task.to_owned());
    }

    /// A question that a running task asks between two steps.
    pub fn begin(&self, task: &'static str) -> impl Fn() -> bool + Send + 'static {
        lock(&self.cancelled).remove(task);
        let cancelled = Arc::clone(&self.cancelled);
        move || lock(&cancelled).contains(task)
    }

    /// `GUIJU_FILE`, `GUIJU_USER` and `GUIJU_PASSWORD` open a company at start, for `cargo xtask run`
    /// and for journeys. Stretching the password takes half a second, which passes while the window
    /// loads: the seat is taken before this returns, so that the first question waits for the answer.
    /// What does not open is shown by the unlock screen instead.
    pub fn open_from_environment(&self) {
        let variable = |name| std::env::var(name).ok();
        let (Some(file), Some(password)) = (variable("GUIJU_FILE"), variable("GUIJU_PASSWORD"))
        else {
            return;
        };
        let user = variable("GUIJU_USER").unwrap_or_else(|| "owner".to_owned());
        let (office, settings) = (Arc::clone(&self.office), self.settings.clone());
        let (taken, wait) = mpsc::channel();
        std::thread::spawn(move || {
            let mut seat = lock(&office);
            // The other side waits for nothing but this.
            let _ = taken.send(());
            let opened =
                clock::now().and_then(|now| Office::open(Path::new(&file), &user, &password, now));
            match opened {
                Ok(office) => {
                    remember(&office, &settings);
                    *seat = Some(office);
                }
                Err(error) => tauri_plugin_log::log::warn!("{file}: {error}"),
            }
        });
        // An error means that the thread is over, and with it the wait.
        let _ = wait.recv();
    }
}

/// Puts an opened company on top of the recent files.
fn remember(office: &Office, settings: &Settings) {
    let remembered = clock::now()
        .and_then(|now| Ok((now, office.status(now.today())?)))
        .map_err(anyhow::Error::from)
        .and_then(|(now, status)| match status.company {
            Some(company) => settings.remember(RecentFile {
                path: company.path,
                name: company.name,
                opened_at: now.stamp(),
                sample: company.sample,
            }),
            None => Ok(()),
        });
    if let Err(error) = remembered {
        tauri_plugin_log::log::warn!("the list of recent files was not written: {error:#}");
    }
}

/// Off the main thread; a panic becomes a failure with an incident number instead of a dead window.
pub async fn away<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Answer<T> {
    match tauri::async_runtime::spawn_blocking(work).await {
        Ok(answer) => answer.map_err(Failure::from),
        Err(error) => Err(Failure::broken(&anyhow::anyhow!(
            "a command stopped: {error}"
        ))),
    }
}
