use crate::training::CertificateLayout;

#[test]
fn a_field_stands_on_the_sheet_once_and_in_a_size_that_can_be_read() {
    let code = |change: fn(&mut CertificateLayout)| {
        let mut layout = CertificateLayout::standard();
        change(&mut layout);
        layout.check().map_err(|no| no.code)
    };
    assert_eq!(code(|_| {}), Ok(()));
    assert_eq!(code(|one| one.width = 90), Err("training.layout_sheet"));
    assert_eq!(code(|one| one.places.clear()), Err("training.layout_empty"));
    assert_eq!(
        code(|one| one.places[1] = one.places[0]),
        Err("training.layout_twice")
    );
    assert_eq!(
        code(|one| one.places[0].size = 30),
        Err("training.layout_size")
    );
    assert_eq!(
        code(|one| one.places[0].x = 2970),
        Err("training.layout_outside")
    );
    assert_eq!(
        code(|one| one.right = -2000),
        Err("training.layout_outside")
    );
}

#[test]
fn the_error_of_the_printer_moves_every_field_and_is_told_in_millimetres() {
    let mut layout = CertificateLayout::standard();
    layout.right = 15;
    layout.down = -805;
    let name = layout.places[1];
    assert_eq!(layout.corner(&name), (765, -5));
    let told = layout.check().unwrap_err();
    let facts: Vec<&str> = told.facts.iter().map(|(_, value)| value.as_str()).collect();
    // The number stands higher than the name and leaves the sheet first.
    assert_eq!(facts, ["编号", "211.5", "-50.5"]);
}
