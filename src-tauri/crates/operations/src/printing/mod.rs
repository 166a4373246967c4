//! Printing 打印: papers to a printer of the system, counted in the register; and 套打: how far off a printer
//! prints, measured on a page of its own and taken off whatever fills in a form.

#[cfg(unix)]
mod cups;
mod measure;
mod print;
mod spooler;
// Compiled everywhere where it is tested; used on Windows.
#[cfg(any(windows, all(test, unix)))]
#[cfg_attr(not(windows), allow(dead_code, reason = "only Windows calls it"))]
mod windows;

#[cfg(test)]
#[cfg(unix)]
mod tests;
#[cfg(test)]
#[cfg(unix)]
mod tests_cups;

pub use measure::{calibrate, calibration_page, forget, measured};
pub use print::{print, printers, prints, sheet};
pub use spooler::Spooler;
