//! PDFs made by hand, so that every byte of a test is known, and the company's key for tests.
#![allow(
    dead_code,
    reason = "each test binary uses another part of this module"
)]

use chrono::{DateTime, FixedOffset, TimeZone, Utc};
use paper::certificate::{self, Credential, KeyKind};
use paper::sign::{Appearance, KeySigner, Place, SignOptions, Visible, sign, standard_lines};
use paper::verify::{Report, Trust, verify};

pub fn moment() -> DateTime<FixedOffset> {
    let zone = FixedOffset::east_opt(8 * 3600).unwrap();
    zone.with_ymd_and_hms(2026, 11, 23, 9, 0, 0).unwrap()
}

pub fn credential(subject: &str) -> Credential {
    let from = Utc.with_ymd_and_hms(2026, 1, 1, 0, 0, 0).unwrap();
    certificate::create(KeyKind::P256, subject, from, 10).unwrap()
}

pub fn options(name: &str) -> SignOptions {
    SignOptions {
        name: name.to_owned(),
        reason: None,
        location: None,
        moment: moment(),
        appearance: Appearance::Invisible,
        certify: false,
        countersign: None,
    }
}

pub fn visible(name: &str) -> SignOptions {
    let place = Place {
        left: 120.0,
        top: 240.0,
        width: 50.0,
        height: 18.0,
    };
    let lines = standard_lines(name, moment(), true);
    let appearance = Appearance::Visible(Visible {
        page: 0,
        place,
        lines,
    });
    SignOptions {
        appearance,
        ..options(name)
    }
}

pub fn signed(pdf: &[u8], credential: &Credential, options: &SignOptions) -> Vec<u8> {
    sign(pdf, &KeySigner::new(credential).unwrap(), options).unwrap()
}

pub fn trust(credentials: &[&Credential]) -> Trust {
    Trust {
        certificates: credentials.iter().map(|c| c.certificate.clone()).collect(),
        ..Trust::default()
    }
}

pub fn check(pdf: &[u8], credential: &Credential) -> Report {
    verify(pdf, &trust(&[credential]))
}

/// A file to be written: objects by number with their bodies, and the trailer without its brackets.
pub struct Builder {
    pub objects: Vec<(u32, String)>,
    pub trailer: String,
}

impl Builder {
    /// One A4 page with a line of text; tagged or not.
    pub fn page(tagged: bool) -> Self {
        let text = "BT /F1 12 Tf 72 720 Td (bonus 18518.52) Tj ET";
        let (marked, catalog, page) = if tagged {
            (
                format!("/P <</MCID 0>> BDC {text} EMC"),
                "/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R/Lang(zh)",
                "/StructParents 0",
            )
        } else {
            (text.to_owned(), "", "")
        };
        let stream = format!("<</Length {}>>\nstream\n{marked}\nendstream", marked.len());
        let mut objects = vec![
            (1, format!("<</Type/Catalog/Pages 2 0 R{catalog}>>")),
            (2, String::from("<</Type/Pages/Kids[3 0 R]/Count 1>>")),
            (
                3,
                format!(
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.28 841.89]/Contents 4 0 R\
                     /Resources<</Font<</F1 5 0 R>>>>{page}>>"
                ),
            ),
            (4, stream),
            (
                5,
                String::from("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"),
            ),
        ];
        if tagged {
            let root = "<</Type/StructTreeRoot/K[7 0 R]/ParentTree 9 0 R/ParentTreeNextKey 1>>";
            objects.extend([
                (6, String::from(root)),
                (
                    7,
                    String::from("<</Type/StructElem/S/Document/P 6 0 R/K[8 0 R]>>"),
                ),
                (
                    8,
                    String::from("<</Type/StructElem/S/P/P 7 0 R/K 0/Pg 3 0 R>>"),
                ),
                (9, String::from("<</Nums[0 [8 0 R]]>>")),
            ]);
        }
        let id = "<00112233445566778899aabbccddeeff>";
        let trailer = format!("/Size {}/Root 1 0 R/ID[{id}{id}]", objects.len() + 1);
        Self { objects, trailer }
    }

    pub fn set(&mut self, number: u32, body: &str) {
        self.objects.retain(|(n, _)| *n != number);
        self.objects.push((number, body.to_owned()));
    }

    pub fn classic(&self) -> Vec<u8> {
        let mut out = b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n".to_vec();
        append(&mut out, &self.objects, &self.trailer, true);
        out
    }

    /// The same with a cross-reference stream, and everything that may be in an object stream.
    pub fn compressed(&self) -> Vec<u8> {
        let mut out = b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n".to_vec();
        let size = self.objects.iter().map(|(n, _)| n + 1).max().unwrap();
        let (container, table) = (size, size + 1);
        let mut rows = vec![vec![0_u8; 5]; table as usize + 1];
        let (mut count, mut index, mut bodies) = (0, String::new(), String::new());
        for (number, body) in &self.objects {
            if body.contains("stream") {
                rows[*number as usize] = row(1, out.len(), 0);
                out.extend_from_slice(format!("{number} 0 obj\n{body}\nendobj\n").as_bytes());
            } else {
                rows[*number as usize] = row(2, container as usize, count);
                index.push_str(&format!("{number} {} ", bodies.len()));
                bodies.push_str(body);
                bodies.push(' ');
                count += 1;
            }
        }
        rows[container as usize] = row(1, out.len(), 0);
        let (first, content) = (index.len(), index + &bodies);
        let length = content.len();
        out.extend_from_slice(
            format!(
                "{container} 0 obj\n<</Type/ObjStm/N {count}/First {first}/Length {length}>>\n\
                 stream\n{content}\nendstream\nendobj\n"
            )
            .as_bytes(),
        );
        let start = out.len();
        rows[table as usize] = row(1, start, 0);
        let rows: Vec<u8> = rows.concat();
        let size = (format!("/Size {size}"), format!("/Size {}", table + 1));
        let trailer = self.trailer.replace(&size.0, &size.1);
        let length = rows.len();
        out.extend_from_slice(
            format!("{table} 0 obj\n<</Type/XRef{trailer}/W[1 3 1]/Length {length}>>\nstream\n")
                .as_bytes(),
        );
        out.extend_from_slice(&rows);
        out.extend_from_slice(
            format!("\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n").as_bytes(),
        );
        out
    }
}

fn row(kind: u8, value: usize, third: u8) -> Vec<u8> {
    let bytes = (value as u32).to_be_bytes();
    vec![kind, bytes[1], bytes[2], bytes[3], third]
}

/// Appends objects with a classic table and trailer, as an incremental update does.
pub fn append(out: &mut Vec<u8>, objects: &[(u32, String)], trailer: &str, zero: bool) {
    let mut places = Vec::new();
    for (number, body) in objects {
        places.push((*number, out.len()));
        out.extend_from_slice(format!("{number} 0 obj\n{body}\nendobj\n").as_bytes());
    }
    let start = out.len();
    out.extend_from_slice(b"xref\n");
    if zero {
        out.extend_from_slice(b"0 1\n0000000000 65535 f \n");
    }
    places.sort_unstable();
    for (number, place) in places {
        out.extend_from_slice(format!("{number} 1\n{place:010} 00000 n \n").as_bytes());
    }
    out.extend_from_slice(
        format!("trailer\n<<{trailer}>>\nstartxref\n{start}\n%%EOF\n").as_bytes(),
    );
}

/// The offset that the last `startxref` of the file names.
pub fn last_xref(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(&pdf[pdf.len() - 60..]).into_owned();
    let tail = text.rsplit("startxref").next().unwrap();
    tail.split_whitespace().next().unwrap().parse().unwrap()
}

/// An update as an attacker would append it: objects, a table, a trailer that continues the file.
pub fn attacked(pdf: &[u8], objects: &[(u32, String)]) -> Vec<u8> {
    let mut out = pdf.to_vec();
    let id = "/ID[<00112233445566778899aabbccddeeff><00>]";
    let trailer = format!("/Size 60/Root 1 0 R/Prev {}{id}", last_xref(pdf));
    append(&mut out, objects, &trailer, false);
    out
}

pub fn find(haystack: &[u8], needle: &str) -> usize {
    haystack
        .windows(needle.len())
        .position(|w| w == needle.as_bytes())
        .unwrap()
}

pub fn find_last(haystack: &[u8], needle: &str) -> usize {
    haystack
        .windows(needle.len())
        .rposition(|w| w == needle.as_bytes())
        .unwrap()
}
