use domain::papers::Handwriting;
use domain::regulations::AcknowledgementRoute;

use super::*;
use crate::office::Office;
use crate::regulations::{find, pick_version, preview_bundle};
use crate::testing::{code_of, moment, sample};
use crate::views::ScreenSignature;

#[test]
fn whoever_signs_on_the_screen_leaves_a_sealed_slip_that_says_what_the_drawing_is() {
    let mut office = sample();
    let row = find(&office, moment().today(), "key-accounts").unwrap();
    let version = pick_version(&row, None).unwrap();
    let drawn = |strokes: Vec<Vec<[u16; 2]>>| ScreenSignature {
        version,
        person: "E20".into(),
        drawn: Handwriting(strokes),
    };
    let papers = |office: &Office| office.file.papers().list().unwrap().len();
    let before = papers(&office);
    let dot = sign_on_screen(&mut office, moment(), &drawn(vec![vec![[3, 3]]]));
    assert_eq!(code_of(dot), "handwriting.too_short");
    let name = drawn(vec![
        vec![[100, 40], [120, 200], [300, 180]],
        vec![[400, 90]],
    ]);
    let view = sign_on_screen(&mut office, moment(), &name).unwrap();
    assert_eq!((view.count.signed, view.count.pending), (24, 0));
    let signed = view.rows.iter().find(|row| row.code == "E20").unwrap();
    let record = signed.record.as_ref().unwrap();
    assert_eq!(record.route, AcknowledgementRoute::Signed);
    let slip = office.file.papers().by_number(&record.reference).unwrap();
    assert_eq!(slip.kind, "acknowledgement_slip");
    assert!(slip.signer.is_some());
    // He has signed; a second slip is not even printed.
    let again = sign_on_screen(&mut office, moment(), &name);
    assert_eq!(code_of(again), "acknowledgement.signed_already");
    assert_eq!(papers(&office), before + 1);
    let bundle = preview_bundle(&office, moment().today(), version).unwrap();
    let mut entries = bundle.entries.iter();
    assert!(entries.any(|entry| entry.path.contains(&record.reference)));
}
