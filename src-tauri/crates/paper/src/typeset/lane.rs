//! One worker of a batch.

/// Does `work` on a thread that has nobody to share with. By itself the typesetter hands pages, fonts and
/// streams to a pool of threads; where a batch keeps every core busy already, handing them to and fro
/// costs time and gains none. Where the system has no further thread, the present one does it.
pub fn in_own_lane<R: Send>(work: impl FnOnce() -> R + Send) -> R {
    match rayon::ThreadPoolBuilder::new().num_threads(1).build() {
        Ok(lane) => lane.install(work),
        Err(_) => work(),
    }
}

#[cfg(test)]
mod tests {
    use super::in_own_lane;

    #[test]
    fn what_is_shared_out_in_a_lane_stays_on_its_thread() {
        let outside = std::thread::current().id();
        let (worker, first, second) = in_own_lane(|| {
            let here = || std::thread::current().id();
            let (first, second) = rayon::join(here, here);
            (here(), first, second)
        });
        assert_eq!(first, worker);
        assert_eq!(second, worker);
        assert_ne!(worker, outside);
    }
}
