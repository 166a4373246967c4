//! Notices as slips to be cut.

use super::tests::{approved, q3};
use super::*;
use crate::testing::moment;
use crate::views::NoticeShape;

#[test]
fn slips_are_three_on_a_sheet_and_lie_together_by_department() {
    let mut office = approved();
    issue(&mut office, moment(), q3(), None, &mut |_| true).unwrap();
    let folder = office.folder.path().join("slips");
    let print = NoticePrint {
        shape: NoticeShape::Slips,
        ..NoticePrint::default()
    };
    let written = export_notices(&mut office, moment(), q3(), &folder, print).unwrap();
    let [path] = &written[..] else {
        panic!("{written:?}")
    };
    assert_eq!(path.file_name().unwrap(), "JT-2026Q3-裁条.pdf");
    let pdf = std::fs::read(path).unwrap();
    assert_eq!(paper::pdf_pages(&pdf).unwrap(), 8);
    let mut rows = notices(&office, Some(q3())).unwrap();
    notices::by_department(&office, &mut rows).unwrap();
    let mut left = Vec::new();
    for pair in rows.windows(2) {
        let (one, next) = (&pair[0].1, &pair[1].1);
        if one.department == next.department {
            assert!(one.code < next.code);
        } else {
            left.push(one.department.clone());
            assert!(!left.contains(&next.department), "{}", next.department);
        }
    }
    assert!(left.len() >= 3);
}
