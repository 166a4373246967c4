//! Founding, opening, and changing who acts.

use std::path::Path;

use domain::moment::Moment;
use store::{Company, CompanyFile, FirstUser, KdfCost};

use super::Office;
use crate::error::{Error, Result, refusal};
use crate::papers::KeyKind;
use crate::views::{Login, NewCompany};

impl Office {
    /// Makes a company file with its owner and its certificate; returns the code for the recovery
    /// sheet, which is kept nowhere.
    pub fn found(new: &NewCompany, now: Moment) -> Result<(Self, String)> {
        Self::found_at_cost(new, now, KdfCost::calibrated())
    }

    pub(crate) fn found_at_cost(
        new: &NewCompany,
        now: Moment,
        cost: KdfCost,
    ) -> Result<(Self, String)> {
        for (field, text) in [
            ("name", &new.name),
            ("short_name", &new.short_name),
            ("code", &new.code),
            ("owner_name", &new.owner_name),
        ] {
            if text.trim().is_empty() {
                return Err(refusal("office.field_empty").fact("field", field).into());
            }
        }
        let company = Company {
            name: new.name.trim().to_owned(),
            short_name: new.short_name.trim().to_owned(),
            code_word: new.code.trim().to_owned(),
            uscc: String::new(),
            address: String::new(),
            phone: String::new(),
        };
        let owner = FirstUser {
            login: &new.login,
            display_name: new.owner_name.trim(),
            password: &new.password,
        };
        let (file, code) = CompanyFile::create(Path::new(&new.path), &company, &owner, cost, &now)?;
        let mut office = Self::seat(file)?;
        crate::papers::create_certificate(&mut office, now, KeyKind::default(), &company.name)?;
        Ok((office, code.to_string()))
    }

    /// Opens a company file with a user's password.
    pub fn open(path: &Path, login: &str, password: &str, _now: Moment) -> Result<Self> {
        Self::seat(CompanyFile::open(path, login, password)?)
    }

    /// Another user sits down before the same file; the password is checked.
    pub fn switch_user(&mut self, login: &str, password: &str) -> Result<()> {
        self.user = self.file.log_in(login, password)?.clone();
        Ok(())
    }

    /// For the sample, whose quarters were worked on by two people.
    pub(crate) fn act_as(&mut self, login: &str) -> Result<()> {
        let user = self.file.users().by_login(login)?;
        self.user = user.ok_or_else(|| Error::Refused(refusal("file.wrong_password")))?;
        Ok(())
    }
}

/// Who may open a file, as its keys tell before any password.
pub fn logins(path: &Path) -> Result<Vec<Login>> {
    let found = store::logins(path)?;
    Ok(found
        .into_iter()
        .map(|login| Login {
            name: login.clone(),
            login,
        })
        .collect())
}
