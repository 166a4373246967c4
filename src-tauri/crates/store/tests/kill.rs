//! kill -9 in the middle of writing, again and again: what was acknowledged is there, nothing is half
//! there, and the file opens as if nothing had happened.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should stop here"
)]

mod common;

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use common::{PASSWORD, Shop, department, write};
use store::CompanyFile;

const KILLS: u64 = 40;
const FILE: &str = "GUIJU_KILL_TEST_FILE";

/// Run by the test below in a process of its own; does nothing when run by hand.
#[test]
#[ignore = "the victim of the other test"]
fn victim_that_writes_until_killed() {
    let Ok(path) = std::env::var(FILE) else {
        return;
    };
    let mut file = CompanyFile::open(Path::new(&path), "owner", PASSWORD).unwrap();
    for number in file.people().departments().unwrap().len() / 2.. {
        write(&mut file, |tx| {
            tx.people()
                .insert_department(&department(&format!("甲{number}")))?;
            tx.people()
                .insert_department(&department(&format!("乙{number}")))
        })
        .unwrap();
        let mut out = std::io::stdout().lock();
        writeln!(out, "acked {number}").unwrap();
        out.flush().unwrap();
    }
}

#[test]
fn a_killed_writer_loses_nothing_that_was_acknowledged() {
    let (shop, file) = Shop::new();
    drop(file);
    let mut acked = 0;
    for round in 0..KILLS {
        let mut victim = Command::new(std::env::current_exe().unwrap())
            .args([
                "victim_that_writes_until_killed",
                "--exact",
                "--ignored",
                "--nocapture",
            ])
            .env(FILE, &shop.path)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let out = victim.stdout.take().unwrap();
        let reader = std::thread::spawn(move || {
            let lines = BufReader::new(out).lines().map_while(Result::ok);
            lines
                .filter_map(|line| line.split("acked ").nth(1)?.parse::<usize>().ok())
                .last()
        });
        // Different moments of the life of the process: while opening, writing, checkpointing.
        std::thread::sleep(Duration::from_millis(15 + (round * 37) % 160));
        victim.kill().unwrap();
        victim.wait().unwrap();
        if let Some(last) = reader.join().unwrap() {
            acked = last + 1;
        }

        let file = shop.open();
        let names: Vec<String> = file
            .people()
            .departments()
            .unwrap()
            .into_iter()
            .map(|found| found.name)
            .collect();
        assert!(
            names.len() >= 2 * acked,
            "round {round}: {} of {acked} pairs",
            names.len() / 2
        );
        assert_eq!(names.len() % 2, 0, "round {round}: half a transaction");
        let lines = file.audit().since(None).unwrap().len();
        assert_eq!(
            lines,
            1 + names.len() / 2,
            "round {round}: a line for every transaction"
        );
        assert_eq!(file.check().unwrap(), vec![], "round {round}");
        assert_eq!(file.warnings(), []);
    }
    assert!(acked > 0, "the victim was always killed too early");
    eprintln!("{KILLS} kills, {acked} acknowledged transactions, none lost");
}
