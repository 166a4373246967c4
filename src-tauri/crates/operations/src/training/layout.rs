//! 套打: where the fields of a certificate stand on the firm's own form, and the sheet that fills it in.

use domain::moment::Moment;
use domain::papers::{Overprint, OverprintField, SkillCertificatePaper};
use domain::training::{CertificateField, CertificateLayout};

use crate::error::Result;
use crate::office::Office;
use crate::views::Role;

const KEY: &str = "training.certificate.layout";

/// The layout of the firm's form; one for a plain A4 form until somebody has measured.
pub fn certificate_layout(office: &Office) -> Result<CertificateLayout> {
    let kept = office.file.company().setting(KEY)?;
    Ok(kept.unwrap_or_else(CertificateLayout::standard))
}

/// Keeps a layout that was measured.
pub fn save_certificate_layout(
    office: &mut Office,
    now: Moment,
    layout: &CertificateLayout,
) -> Result<CertificateLayout> {
    office.needs(Role::GeneralManagement)?;
    layout.check()?;
    let payload = serde_json::json!({ "before": certificate_layout(office)?, "after": layout });
    office.record(now, "training.layout", "certificate", payload, |tx| {
        tx.company().set_setting(KEY, layout)
    })?;
    certificate_layout(office)
}

/// The fields of a certificate at their places.
pub(super) fn overprint(layout: &CertificateLayout, paper: SkillCertificatePaper) -> Overprint {
    use CertificateField as F;
    let text = |field| match field {
        F::Number => paper.certificate.clone(),
        F::Name => paper.name.clone(),
        F::Code => paper.code.clone(),
        F::Department => paper.department.clone(),
        F::Post => paper.post.clone(),
        F::Competence => paper.competence.clone(),
        F::Level => paper.level.clone(),
        F::IssuedOn => paper.issued_on.clone(),
        F::Until if paper.until.is_empty() => "长期".to_owned(),
        F::Until => paper.until.clone(),
        F::Company => paper.company.clone(),
    };
    let fields = layout.places.iter().map(|place| {
        let (x, y) = layout.corner(place);
        OverprintField {
            text: text(place.field),
            x,
            y,
            size: place.size,
        }
    });
    Overprint {
        title: format!("上岗证书套打　{}　{}", paper.certificate, paper.name),
        width: layout.width,
        height: layout.height,
        right: layout.right,
        down: layout.down,
        fields: fields.collect(),
        company: paper.company.clone(),
    }
}
