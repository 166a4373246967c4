//! A window that is told to close asks its page first: what stands on the screen goes into the file, or
//! the person says that it may go.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use tauri::{Emitter, Window};

/// A page that has not said by then that it heard is not there any more; the window closes without it.
const PATIENCE: Duration = Duration::from_secs(8);

/// How often the page was asked, and which of the questions it has heard.
#[derive(Default)]
pub struct Closing {
    /// Before its first screen a page has nothing to lose and nobody who listens.
    listening: AtomicBool,
    asked: AtomicU64,
    heard: Arc<AtomicU64>,
}

impl Closing {
    /// The first screen is there.
    pub fn listen(&self) {
        self.listening.store(true, Ordering::SeqCst);
    }

    /// Asks the page; false when there is no page to ask, and the window may close.
    pub fn ask(&self, window: &Window) -> bool {
        if !self.listening.load(Ordering::SeqCst) || window.emit("closing", ()).is_err() {
            return false;
        }
        let question = self.asked.fetch_add(1, Ordering::SeqCst) + 1;
        let (heard, window) = (Arc::clone(&self.heard), window.clone());
        std::thread::spawn(move || {
            std::thread::sleep(PATIENCE);
            if heard.load(Ordering::SeqCst) < question {
                // What cannot be destroyed is already gone.
                let _ = window.destroy();
            }
        });
        true
    }

    /// The page has heard every question so far and answers when it is done.
    pub fn hear(&self) {
        let asked = self.asked.load(Ordering::SeqCst);
        self.heard.fetch_max(asked, Ordering::SeqCst);
    }
}
