//! Timestamp servers as they are: one that is right, one that hangs, ones that lie.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::Command;
use std::time::{Duration, Instant};

use super::*;
use crate::testing::{TestOffice, code_of, moment, office, sample};
use crate::views::{NoticeSignForm, PaperRow, PresetWord, PrintRegulation, VerifyReport};
use crate::{bonus, regulations};

const PDF: &[u8] = include_bytes!("../../../paper/tests/foreign/pades-rsa.pdf");

/// A server in this process that answers every request with what `answer` makes of its body.
fn server(answer: impl Fn(&[u8]) -> Option<Vec<u8>> + Send + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/tsa", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let body = request(&mut stream);
            match answer(&body) {
                Some(answer) => {
                    let head = format!(
                        "HTTP/1.1 200 OK\r\nContent-Type: application/timestamp-reply\r\n\
                         Content-Length: {}\r\nConnection: close\r\n\r\n",
                        answer.len()
                    );
                    let _ = stream.write_all(&[head.as_bytes(), &answer].concat());
                }
                // Keeps the line open and says nothing.
                None => std::mem::forget(stream),
            }
        }
    });
    address
}

/// The body of one request.
fn request(stream: &mut TcpStream) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut part = [0; 4096];
    loop {
        let read = stream.read(&mut part).unwrap_or(0);
        bytes.extend_from_slice(&part[..read]);
        let head = bytes.windows(4).position(|window| window == b"\r\n\r\n");
        if let Some(head) = head {
            let text = String::from_utf8_lossy(&bytes[..head]).to_lowercase();
            assert!(text.contains("application/timestamp-query"), "{text}");
            let length = text
                .lines()
                .find_map(|line| line.strip_prefix("content-length:"));
            let length: usize = length.map_or(0, |length| length.trim().parse().unwrap());
            if bytes.len() >= head + 4 + length {
                return bytes[head + 4..].to_vec();
            }
        }
        if read == 0 {
            return bytes;
        }
    }
}

/// An authority made by openssl in a folder; nothing where the machine has no openssl.
struct Authority {
    folder: tempfile::TempDir,
}

impl Authority {
    fn found() -> Option<Self> {
        let authority = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        let config = "oid_section = oids\n[oids]\n[req]\ndistinguished_name = dn\nprompt = no\n\
            [dn]\nCN = Example Time Authority\n[v3]\nextendedKeyUsage = critical,timeStamping\n\
            [tsa]\ndefault_tsa = one\n[one]\nserial = serial\ncrypto_device = builtin\n\
            signer_digest = sha256\ndefault_policy = 1.2.3.4.1\ndigests = sha256\n\
            accuracy = secs:1\nordering = no\ntsa_name = no\ness_cert_id_chain = no\n\
            ess_cert_id_alg = sha256\nsigner_cert = tsa.crt\nsigner_key = tsa.key\n";
        std::fs::write(authority.folder.path().join("tsa.cnf"), config).unwrap();
        std::fs::write(authority.folder.path().join("serial"), "01\n").unwrap();
        let made = authority.openssl(&[
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-days",
            "3650",
            "-keyout",
            "tsa.key",
            "-out",
            "tsa.crt",
            "-config",
            "tsa.cnf",
            "-extensions",
            "v3",
        ]);
        if !made {
            println!("openssl is not installed: no authority can be made");
        }
        made.then_some(authority)
    }

    fn openssl(&self, words: &[&str]) -> bool {
        let ran = Command::new("openssl")
            .args(words)
            .current_dir(self.folder.path())
            .output();
        ran.is_ok_and(|output| output.status.success())
    }

    fn answer(&self, request: &[u8]) -> Vec<u8> {
        let path = |name: &str| self.folder.path().join(name);
        std::fs::write(path("query"), request).unwrap();
        let words = [
            "ts",
            "-reply",
            "-config",
            "tsa.cnf",
            "-queryfile",
            "query",
            "-out",
            "reply",
        ];
        assert!(self.openssl(&words));
        std::fs::read(path("reply")).unwrap()
    }
}

/// The authority's clock is the one of the machine, so this one is as well.
fn now() -> domain::moment::Moment {
    crate::clock::now().unwrap()
}

fn enter(office: &mut TestOffice, server: &str) {
    set_timestamp(office, now(), server, None).unwrap();
}

fn signed(office: &mut TestOffice) -> crate::error::Result<Vec<u8>> {
    sign_foreign(office, now(), PDF, &SignOrder::default())
}

/// The bonus regulation in force, printed and registered.
fn printed(office: &mut TestOffice) -> PaperRow {
    let row = regulations::find(office, now().today(), "bonus").unwrap();
    let version = regulations::pick_version(&row, None).unwrap();
    let order = PrintRegulation {
        preset: PresetWord::Simple,
        ..PrintRegulation::plain(version)
    };
    regulations::print(office, now(), &order).unwrap()
}

fn looked_at(office: &TestOffice, bytes: &[u8], anchors: &[Vec<u8>]) -> VerifyReport {
    let path = office.folder.path().join("signed.pdf");
    std::fs::write(&path, bytes).unwrap();
    verify(Some(office), &path, anchors).unwrap()
}

#[test]
fn without_a_server_nobody_is_called_and_an_address_must_be_one() {
    let mut office = sample();
    assert_eq!(timestamp_setting(&office).unwrap().server, "");
    for server in [
        "tsa.example.com",
        "https://tsa.example.com",
        "http://",
        "http:// x",
        "http://:80",
        "ftp://x",
    ] {
        let refused = code_of(set_timestamp(&mut office, moment(), server, None));
        assert_eq!(refused, "timestamp.address", "{server}");
    }
    let text = set_timestamp(&mut office, moment(), "http://tsa.example", Some(b"text"));
    assert_eq!(code_of(text), "timestamp.no_certificate");
    assert_eq!(code_of(try_timestamp(&office, now())), "timestamp.none");
    let sent = send_queue(&mut office, now(), &mut |_, _| true);
    assert_eq!(code_of(sent), "timestamp.none");
    let bytes = signed(&mut office).unwrap();
    let report = looked_at(&office, &bytes, &[]);
    assert_eq!(report.signatures.last().unwrap().timestamp, None);
    office.act_as("manager").unwrap();
    let by_others = set_timestamp(&mut office, moment(), "", None);
    assert_eq!(code_of(by_others), "office.not_allowed");
}

#[test]
fn a_server_attests_the_time_and_is_no_unknown_signer_of_the_paper() {
    let Some(authority) = Authority::found() else {
        return;
    };
    let root = std::fs::read(authority.folder.path().join("tsa.crt")).unwrap();
    let address = server(move |request| Some(authority.answer(request)));
    let mut office = sample();
    let asked = now();
    for trust in [None, Some(root.as_slice())] {
        let setting = set_timestamp(&mut office, now(), &address, trust).unwrap();
        assert_eq!(setting.authorities.len(), usize::from(trust.is_some()));
        let paper = printed(&mut office);
        let time = paper.timestamp.unwrap();
        assert_eq!(time.by, "Example Time Authority");
        let at = chrono::DateTime::parse_from_rfc3339(&time.at.unwrap()).unwrap();
        assert!((at - asked.at()).num_minutes().abs() < 5);
        assert!(!time.beside);
        let report = verify_registered(&office, paper.id).unwrap();
        assert_eq!(report.verdict, "valid", "{report:?}");
        let stamp = report.signatures[0].timestamp.clone().unwrap();
        assert_eq!(stamp.trusted, trust.is_some());
        assert_eq!(
            stamped_bytes(&office, &paper.number).unwrap(),
            bytes(&office, paper.id).unwrap()
        );
    }
    let foreign = signed(&mut office).unwrap();
    let report = looked_at(&office, &foreign, &[]);
    assert!(report.signatures.last().unwrap().timestamp.is_some());
    assert!(
        try_timestamp(&office, now())
            .unwrap()
            .by
            .contains("Example")
    );
    assert_eq!(office.file.check().unwrap(), vec![]);
}

#[test]
fn a_paper_does_not_wait_for_a_server_and_gets_its_timestamp_later_beside_its_own_bytes() {
    let Some(authority) = Authority::found() else {
        return;
    };
    let mut office = sample();
    enter(&mut office, "http://127.0.0.1:9/tsa");
    let paper = printed(&mut office);
    let waiting = paper.timestamp.unwrap();
    assert_eq!(
        (waiting.at, waiting.why.as_str()),
        (None, "timestamp.unreachable")
    );
    let setting = timestamp_setting(&office).unwrap();
    assert_eq!(
        (setting.waiting, setting.why.as_str()),
        (1, "timestamp.unreachable")
    );
    assert_eq!(
        verify_registered(&office, paper.id).unwrap().verdict,
        "valid"
    );
    let before = bytes(&office, paper.id).unwrap();
    assert_eq!(
        code_of(stamped_bytes(&office, &paper.number)),
        "timestamp.not_there"
    );
    let sent = send_queue(&mut office, now(), &mut |_, _| true);
    assert_eq!(code_of(sent), "timestamp.unreachable");
    enter(
        &mut office,
        &server(move |request| Some(authority.answer(request))),
    );
    let none = send_queue(&mut office, now(), &mut |_, _| false).unwrap();
    assert_eq!((none.granted, none.waiting), (0, 1));
    let sent = send_queue(&mut office, now(), &mut |_, _| true).unwrap();
    assert_eq!((sent.granted, sent.waiting), (1, 0));
    assert_eq!(bytes(&office, paper.id).unwrap(), before);
    let copy = stamped_bytes(&office, &paper.number).unwrap();
    assert_ne!(copy, before);
    for file in [&copy, &before] {
        let report = looked_at(&office, file, &[]);
        assert_eq!(report.verdict, "valid", "{report:?}");
        assert_eq!(report.own_paper.as_ref(), Some(&paper.number));
        assert_eq!(report.signatures[0].timestamp.is_some(), *file == copy);
    }
    let row = list(&office).unwrap();
    let row = row.iter().find(|row| row.id == paper.id).unwrap();
    assert!(row.timestamp.as_ref().unwrap().beside);
    assert_eq!(office.file.check().unwrap(), vec![]);
}

/// The copy with both signatures is made of the one with the timestamp that came between them.
#[test]
fn a_receiver_signs_behind_a_timestamp_that_came_later() {
    let Some(authority) = Authority::found() else {
        return;
    };
    let mut office = sample();
    let quarter = "2026Q3".parse().unwrap();
    office.act_as("manager").unwrap();
    bonus::review(&mut office, moment(), quarter, false).unwrap();
    office.act_as("owner").unwrap();
    bonus::approve(&mut office, moment(), quarter).unwrap();
    enter(&mut office, "http://127.0.0.1:9/tsa");
    bonus::issue(&mut office, moment(), quarter, None, &mut |_| true).unwrap();
    let answered = server(move |request| Some(authority.answer(request)));
    enter(&mut office, &answered);
    send_queue(&mut office, now(), &mut |_, _| true).unwrap();
    let mut notices = bonus::notices(&office, Some(quarter)).unwrap().into_iter();
    let (_, row) = notices.find(|(_, row)| row.code == "E18").unwrap();
    let form = NoticeSignForm {
        number: row.number.clone(),
        password: "guiju".to_owned(),
        other_name: false,
    };
    let own = include_bytes!("../../../paper/tests/pkcs12/receiver.p12");
    bonus::countersign(&mut office, now(), &form, own).unwrap();
    let copy = countersigned_bytes(&office, &row.number).unwrap();
    assert!(copy.starts_with(&stamped_bytes(&office, &row.number).unwrap()));
    let report = looked_at(&office, &copy, &[]);
    assert!(report.signatures[0].timestamp.is_some());
    assert_eq!(report.verdict, "unknown_signer");
    assert_eq!(report.own_paper, Some(row.number));
}

#[test]
fn a_server_that_talks_nonsense_costs_a_foreign_file_its_signature_unless_it_may_do_without() {
    let nonsense = server(|_| Some(b"<html>Welcome</html>".to_vec()));
    let refusing = server(|_| Some(vec![0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x02]));
    for (address, code) in [
        ("http://127.0.0.1:9/tsa", "timestamp.unreachable"),
        (nonsense.as_str(), "timestamp.malformed"),
        (refusing.as_str(), "timestamp.refused"),
    ] {
        let mut office = office();
        enter(&mut office, address);
        assert_eq!(code_of(signed(&mut office)), code);
        assert_eq!(code_of(try_timestamp(&office, now())), code);
        let without = SignOrder {
            without_timestamp: true,
            ..SignOrder::default()
        };
        let bytes = sign_foreign(&mut office, now(), PDF, &without).unwrap();
        let report = looked_at(&office, &bytes, &[]);
        let last = report.signatures.last().unwrap();
        assert!(last.integrity && last.trusted && last.timestamp.is_none());
    }
}

#[test]
fn a_server_that_never_answers_is_given_up_after_ten_seconds() {
    let mut office = office();
    enter(&mut office, &server(|_| None));
    let started = Instant::now();
    assert_eq!(code_of(signed(&mut office)), "timestamp.unreachable");
    assert!(started.elapsed() < Duration::from_secs(15));
}

#[test]
fn a_server_that_lies_is_refused() {
    let Some(authority) = Authority::found() else {
        return;
    };
    let mut office = office();
    // The answer to the first question, whatever is asked.
    let kept = std::sync::Mutex::new(None);
    let replay = server(move |request| {
        let mut kept = kept.lock().unwrap();
        let answer = kept.get_or_insert_with(|| authority.answer(request));
        Some(answer.clone())
    });
    enter(&mut office, &replay);
    signed(&mut office).unwrap();
    assert_eq!(code_of(signed(&mut office)), "timestamp.other_question");

    let Some(authority) = Authority::found() else {
        return;
    };
    let forged = server(move |request| {
        let mut answer = authority.answer(request);
        let end = answer.len() - 4;
        answer[end] ^= 1;
        Some(answer)
    });
    enter(&mut office, &forged);
    assert_eq!(code_of(signed(&mut office)), "timestamp.unsound");
}
