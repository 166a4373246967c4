//! What cannot be printed as it was asked for.

use domain::papers::PrintRefusal;
use domain::papers::printing::millimetres;

use crate::error::{Error, refusal};

impl From<PrintRefusal> for Error {
    fn from(refused: PrintRefusal) -> Self {
        let answer = refusal(refused.code()).detail(&refused);
        let mm = |tenths: i32| millimetres(tenths.into());
        match refused {
            PrintRefusal::Copies { copies } => answer.fact("copies", copies),
            PrintRefusal::Pages { value, pages } => {
                answer.fact("value", value).fact("pages", pages)
            }
            PrintRefusal::Sheet { width, height } => answer
                .fact("width", millimetres(width.into()))
                .fact("height", millimetres(height.into())),
            PrintRefusal::TooFar { right, down } => {
                answer.fact("right", mm(right)).fact("down", mm(down))
            }
            PrintRefusal::Scaled {
                across,
                along,
                wide,
                high,
            } => answer
                .fact("across", mm(across))
                .fact("along", mm(along))
                .fact("wide", mm(wide))
                .fact("high", mm(high)),
        }
        .into()
    }
}
