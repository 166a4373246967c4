//! What a row says, field by field, as a customer with people; or what is wrong with it.

use domain::accounts::text::one_line;
use domain::accounts::{
    Account, AccountKind, BirthCalendar, Birthday, Contact, Phone, PhoneError, PhoneKind, email,
};

use super::address;
use super::day::{self, DayOrder};
use super::words::{grade, is_yes, role, says_nothing, status};
use super::{Card, CellProblem, Field, amount};

/// One cell, or one property of a card.
#[derive(Debug, Clone)]
pub(super) struct Said<'a> {
    pub(super) field: Field,
    pub(super) person: u32,
    /// The heading, as the file has it.
    pub(super) column: &'a str,
    pub(super) text: &'a str,
    pub(super) formula: bool,
    /// What days of this column show about their order.
    pub(super) days: Option<DayOrder>,
}

/// A row understood.
#[derive(Debug, Default)]
pub(super) struct Understood {
    pub(super) card: Option<Card>,
    pub(super) errors: Vec<CellProblem>,
    pub(super) remarks: Vec<CellProblem>,
}

const LONGEST: usize = 200;
const LONGEST_NOTE: usize = 4_000;

/// `rows_are_people`: notes are about the person then.
pub(super) fn understand(
    said: &[Said<'_>],
    rows_are_people: bool,
    short_years: bool,
) -> Understood {
    let mut reader = Reader {
        said,
        short_years,
        out: Understood::default(),
    };
    let card = reader.card(rows_are_people);
    let mut out = reader.out;
    if out.errors.is_empty() {
        out.card = card;
    }
    out
}

struct Reader<'a> {
    said: &'a [Said<'a>],
    short_years: bool,
    out: Understood,
}

impl<'a> Reader<'a> {
    fn card(&mut self, rows_are_people: bool) -> Option<Card> {
        let mut people: Vec<Contact> = Vec::new();
        let (mut phones, mut emails) = (self.phones(Field::CompanyPhone, None), Vec::new());
        let mut loose = Vec::new();
        let most = self.said.iter().map(|said| said.person).max().unwrap_or(1);
        for person in 1..=most {
            let mut numbers = self.phones(Field::Mobile, Some(person));
            numbers.extend(self.phones(Field::Phone, Some(person)));
            let faxes = self.phones(Field::Fax, Some(person));
            let addresses = self.emails(person);
            let wechat = self.first(Field::Wechat, person);
            phones.extend(faxes);
            let birthday = self.birthday(person);
            let (department, post) = (
                self.first(Field::Department, person),
                self.first(Field::Post, person),
            );
            let role = self.word(Field::Role, person, role);
            let no_contact = self
                .first(Field::NoContact, person)
                .is_some_and(|text| is_yes(&text));
            match self.person(person) {
                Some(name) => {
                    let mut contact = Contact::named(name);
                    contact.phones = unique(numbers);
                    contact.emails = unique(addresses);
                    contact.wechat = wechat.unwrap_or_default();
                    contact.birthday = birthday;
                    contact.department = department.unwrap_or_default();
                    contact.post = post.unwrap_or_default();
                    contact.no_contact = no_contact;
                    if let Some(role) = role {
                        contact.role = role;
                    }
                    people.push(contact);
                }
                None => {
                    phones.extend(numbers);
                    emails.extend(addresses);
                    loose.extend(wechat.map(|wechat| format!("微信：{wechat}")));
                }
            }
        }
        // Everything is read before anything is given up, so that all that is wrong is told at once.
        let named = self.first(Field::Account, 1);
        let short_name = self.first(Field::ShortName, 1).unwrap_or_default();
        let code = self.first(Field::Code, 1).unwrap_or_default();
        let credit_code = self
            .first(Field::CreditCode, 1)
            .unwrap_or_default()
            .to_uppercase();
        let industry = self.first(Field::Industry, 1).unwrap_or_default();
        let source = self.first(Field::Source, 1).unwrap_or_default();
        let website = self.first(Field::Website, 1).unwrap_or_default();
        let address = self.address();
        let (since, yearly_purchase) = (self.since(), self.purchase());
        let status = self.word(Field::Status, 1, status);
        let grade = self.word(Field::Grade, 1, grade);
        let manager = self.first(Field::Manager, 1);
        loose.extend(self.notes());
        let (kind, name) = match (named, people.first()) {
            (Some(name), _) => (AccountKind::Company, name),
            (None, Some(person)) => (AccountKind::Person, person.name.clone()),
            (None, None) => {
                if self.out.errors.is_empty() {
                    self.wrong_at(Field::Account, "", "required");
                }
                return None;
            }
        };
        // A card of a firm repeats the firm where a person would stand.
        if kind == AccountKind::Company && people.len() == 1 && people[0].name == name {
            let only = people.remove(0);
            phones.extend(only.phones);
            emails.extend(only.emails);
        }
        let mut account = Account::named(kind, name);
        account.phones = unique(phones);
        account.emails = unique(emails);
        account.short_name = short_name;
        account.code = code;
        account.credit_code = credit_code;
        account.industry = industry;
        account.source = source;
        account.website = website;
        account.address = address;
        account.since = since;
        account.yearly_purchase = yearly_purchase;
        account.status = status.unwrap_or(account.status);
        let note = loose.join("\n");
        match people.first_mut() {
            Some(person) if rows_are_people && kind == AccountKind::Company => person.note = note,
            _ => account.note = note,
        }
        // A list may have a hundred thousand rows, which are all held at once: room to grow is given back.
        for person in &mut people {
            person.phones.shrink_to_fit();
            person.emails.shrink_to_fit();
        }
        people.shrink_to_fit();
        account.contacts = people;
        Some(Card {
            account: Box::new(account),
            manager,
            grade,
            status,
        })
    }

    /// Cells of a field that say something, in the order of the file; what is wrong with one is noted.
    fn all(&mut self, field: Field, person: Option<u32>) -> Vec<&'a Said<'a>> {
        let mut found = Vec::new();
        for said in self.said {
            if said.field != field || person.is_some_and(|person| said.person != person) {
                continue;
            }
            if said.formula && (said.text.is_empty() || said.text.starts_with(['=', '@'])) {
                self.wrong(said, "formula");
                continue;
            }
            if says_nothing(said.text.trim()) {
                continue;
            }
            let most = if field == Field::Note {
                LONGEST_NOTE
            } else {
                LONGEST
            };
            if said.text.len() > most && said.text.chars().nth(most).is_some() {
                self.wrong(said, "too_long");
                continue;
            }
            found.push(said);
        }
        found
    }

    fn first(&mut self, field: Field, person: u32) -> Option<String> {
        let found = self.all(field, Some(person));
        found
            .first()
            .map(|said| one_line(said.text))
            .filter(|text| !text.is_empty())
    }

    fn wrong(&mut self, said: &Said<'_>, code: &'static str) {
        self.out.errors.push(problem(said, code));
    }

    fn wrong_at(&mut self, field: Field, value: &str, code: &'static str) {
        let column = self
            .said
            .iter()
            .find(|said| said.field == field)
            .or_else(|| self.said.iter().find(|said| said.field.is_name()))
            .map_or("", |said| said.column);
        self.out.errors.push(CellProblem {
            column: column.to_owned(),
            value: value.to_owned(),
            code,
        });
    }

    /// The full name, or family and given name in the order of their script.
    fn person(&mut self, person: u32) -> Option<String> {
        if let Some(name) = self.first(Field::Person, person) {
            return Some(name);
        }
        let last = self.first(Field::LastName, person).unwrap_or_default();
        let middle = self.first(Field::MiddleName, person).unwrap_or_default();
        let first = self.first(Field::FirstName, person).unwrap_or_default();
        let chinese = [&last, &first]
            .iter()
            .any(|part| part.chars().any(address::is_han));
        let name = if chinese {
            format!("{last}{middle}{first}")
        } else {
            [first, middle, last]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" ")
        };
        (!name.is_empty()).then_some(name)
    }

    fn phones(&mut self, field: Field, person: Option<u32>) -> Vec<Phone> {
        let mut phones = Vec::new();
        for said in self.all(field, person) {
            for parsed in Phone::parse_all(&said.text.replace(":::", ";")) {
                match parsed {
                    // Eleven digits or it is not the mobile it is said to be.
                    Ok(phone)
                        if field == Field::Mobile
                            && phone.kind != PhoneKind::Mobile
                            && phone.number.starts_with('1') =>
                    {
                        self.wrong(said, "bad_phone");
                    }
                    Ok(mut phone) => {
                        if field == Field::Fax {
                            phone.kind = PhoneKind::Fax;
                        }
                        phones.push(phone);
                    }
                    Err(PhoneError::LostDigits) => self.wrong(said, "lost_digits"),
                    Err(PhoneError::NotANumber) => self.wrong(said, "bad_phone"),
                }
            }
        }
        phones
    }

    fn emails(&mut self, person: u32) -> Vec<String> {
        let mut addresses = Vec::new();
        for said in self.all(Field::Email, Some(person)) {
            for parsed in email::parse_all(&said.text.replace(":::", ";")) {
                match parsed {
                    Ok(address) => addresses.push(address),
                    Err(_) => self.wrong(said, "bad_email"),
                }
            }
        }
        addresses
    }

    fn since(&mut self) -> Option<chrono::NaiveDate> {
        let said = *self.all(Field::Since, None).first()?;
        match day::read(said.text, said.days, self.short_years) {
            day::Read::Day(day) => return Some(day),
            day::Read::Nothing => {}
            day::Read::Ambiguous => self.wrong(said, "ambiguous_date"),
            day::Read::ShortYear => self.wrong(said, "short_year"),
            day::Read::Wrong => self.wrong(said, "bad_date"),
        }
        None
    }

    fn birthday(&mut self, person: u32) -> Option<Birthday> {
        use chrono::Datelike;
        let said = *self.all(Field::Birthday, Some(person)).first()?;
        if let Some(birthday) = Birthday::parse(said.text) {
            return Some(birthday);
        }
        match day::read(said.text, said.days, self.short_years) {
            day::Read::Day(day) => {
                return Birthday::new(
                    BirthCalendar::Solar,
                    Some(day.year()),
                    day.month(),
                    day.day(),
                );
            }
            day::Read::Nothing => {}
            day::Read::Ambiguous => self.wrong(said, "ambiguous_date"),
            day::Read::ShortYear => self.wrong(said, "short_year"),
            day::Read::Wrong => self.wrong(said, "bad_date"),
        }
        None
    }

    fn purchase(&mut self) -> Option<domain::money::Money> {
        let said = *self.all(Field::YearlyPurchase, None).first()?;
        let amount = amount::parse(said.text, amount::unit(said.column));
        if amount.is_none() {
            self.wrong(said, "bad_amount");
        }
        amount
    }

    /// A word of a list; one that is not known is remarked on and left out.
    fn word<T>(
        &mut self,
        field: Field,
        person: u32,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let said = *self.all(field, Some(person)).first()?;
        let word = read(&one_line(said.text));
        if word.is_none() {
            self.out.remarks.push(problem(said, "unknown_word"));
        }
        word
    }

    fn notes(&mut self) -> Vec<String> {
        self.all(Field::Note, None)
            .into_iter()
            .map(|said| {
                said.text
                    .chars()
                    .filter(|c| *c == '\n' || !c.is_control())
                    .collect::<String>()
                    .trim()
                    .to_owned()
            })
            .collect()
    }

    fn address(&mut self) -> String {
        let mut part = |field| -> Vec<String> {
            let said = self.all(field, None);
            said.iter().map(|said| one_line(said.text)).collect()
        };
        address::compose(&address::Parts {
            country: part(Field::Country).join(""),
            province: part(Field::Province).join(""),
            city: part(Field::City).join(""),
            street: part(Field::Street),
            postcode: part(Field::Postcode).join(""),
        })
    }
}

fn problem(said: &Said<'_>, code: &'static str) -> CellProblem {
    let most = if code == "too_long" { 20 } else { LONGEST };
    CellProblem {
        column: said.column.to_owned(),
        value: said.text.chars().take(most).collect(),
        code,
    }
}

fn unique<T: Clone + PartialEq>(all: Vec<T>) -> Vec<T> {
    let mut kept: Vec<T> = Vec::with_capacity(all.len());
    for one in all {
        if !kept.contains(&one) {
            kept.push(one);
        }
    }
    kept
}
