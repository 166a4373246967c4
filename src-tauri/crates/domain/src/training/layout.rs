//! 套打: where the fields of a certificate stand on the firm's pre-printed form. Lengths are tenths of a
//! millimetre, since half a millimetre is what an eye sees and a printer can hold.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::TrainingRefusal;
use crate::papers::printing::millimetres;

/// What of a certificate differs from one to the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CertificateField {
    /// SGZ-2026-001
    Number,
    Name,
    /// 工号
    Code,
    Department,
    Post,
    /// 能力项
    Competence,
    Level,
    IssuedOn,
    Until,
    Company,
}

impl CertificateField {
    pub const ALL: [Self; 10] = [
        Self::Number,
        Self::Name,
        Self::Code,
        Self::Department,
        Self::Post,
        Self::Competence,
        Self::Level,
        Self::IssuedOn,
        Self::Until,
        Self::Company,
    ];

    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Number => "编号",
            Self::Name => "姓名",
            Self::Code => "工号",
            Self::Department => "部门",
            Self::Post => "岗位",
            Self::Competence => "能力项",
            Self::Level => "程度",
            Self::IssuedOn => "发证日期",
            Self::Until => "有效期至",
            Self::Company => "公司名称",
        }
    }
}

/// The upper left corner of a field on the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "CertificateFieldPlace")]
pub struct FieldPlace {
    pub field: CertificateField,
    /// From the left edge, in tenths of a millimetre.
    pub x: u32,
    /// From the upper edge, in tenths of a millimetre.
    pub y: u32,
    /// Of the letters, in tenths of a point.
    pub size: u32,
}

/// A pre-printed form as it is filled in; a field without a place is not printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CertificateLayout {
    /// Of the sheet, in tenths of a millimetre.
    pub width: u32,
    pub height: u32,
    /// How far the printer prints too far to the left, in tenths of a millimetre.
    pub right: i32,
    /// How far it prints too high.
    pub down: i32,
    pub places: Vec<FieldPlace>,
}

impl CertificateLayout {
    /// A4 across, a plain form with a line for each field.
    #[must_use]
    pub fn standard() -> Self {
        use CertificateField as F;
        let place = |field, x, y, size| FieldPlace { field, x, y, size };
        Self {
            width: 2970,
            height: 2100,
            right: 0,
            down: 0,
            places: vec![
                place(F::Number, 2100, 300, 120),
                place(F::Name, 750, 800, 220),
                place(F::Code, 1800, 810, 160),
                place(F::Department, 750, 980, 160),
                place(F::Post, 1800, 980, 160),
                place(F::Competence, 750, 1160, 180),
                place(F::Level, 1800, 1160, 160),
                place(F::IssuedOn, 750, 1500, 140),
                place(F::Until, 1800, 1500, 140),
            ],
        }
    }

    /// Where a field comes to lie, with the error of the printer taken off.
    #[must_use]
    pub fn corner(&self, place: &FieldPlace) -> (i64, i64) {
        (
            i64::from(place.x) + i64::from(self.right),
            i64::from(place.y) + i64::from(self.down),
        )
    }

    /// # Errors
    /// `training.layout_sheet`, `training.layout_empty`, `training.layout_twice`, `training.layout_size`,
    /// `training.layout_outside`.
    pub fn check(&self) -> Result<(), TrainingRefusal> {
        let told = TrainingRefusal::new;
        // From a card to A3.
        let usual = 500..=4200;
        if !usual.contains(&self.width) || !usual.contains(&self.height) {
            return Err(told("training.layout_sheet")
                .fact("width", millimetres(self.width.into()))
                .fact("height", millimetres(self.height.into())));
        }
        if self.places.is_empty() {
            return Err(told("training.layout_empty"));
        }
        for (at, place) in self.places.iter().enumerate() {
            let field = place.field.label();
            if self.places[..at]
                .iter()
                .any(|other| other.field == place.field)
            {
                return Err(told("training.layout_twice").fact("field", field));
            }
            if !(60..=720).contains(&place.size) {
                return Err(told("training.layout_size").fact("field", field));
            }
            let (x, y) = self.corner(place);
            let inside =
                (0..i64::from(self.width)).contains(&x) && (0..i64::from(self.height)).contains(&y);
            if !inside {
                return Err(told("training.layout_outside")
                    .fact("field", field)
                    .fact("x", millimetres(x))
                    .fact("y", millimetres(y)));
            }
        }
        Ok(())
    }
}
