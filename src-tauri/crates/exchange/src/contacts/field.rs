//! What a column of a list of customers may be.

/// What a column may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// 客户名称
    Account,
    ShortName,
    Code,
    CreditCode,
    Industry,
    Source,
    Grade,
    Status,
    Manager,
    Since,
    YearlyPurchase,
    Website,
    Country,
    Province,
    City,
    Street,
    Postcode,
    /// Of the company itself.
    CompanyPhone,
    /// 联系人
    Person,
    LastName,
    MiddleName,
    FirstName,
    Department,
    Post,
    Role,
    Mobile,
    Phone,
    Fax,
    Email,
    Wechat,
    Birthday,
    NoContact,
    Note,
}

impl Field {
    /// In the order in which they are offered.
    pub const ALL: [Self; 33] = [
        Self::Account,
        Self::ShortName,
        Self::Code,
        Self::CreditCode,
        Self::Industry,
        Self::Source,
        Self::Grade,
        Self::Status,
        Self::Manager,
        Self::Since,
        Self::YearlyPurchase,
        Self::Website,
        Self::Country,
        Self::Province,
        Self::City,
        Self::Street,
        Self::Postcode,
        Self::CompanyPhone,
        Self::Person,
        Self::LastName,
        Self::MiddleName,
        Self::FirstName,
        Self::Department,
        Self::Post,
        Self::Role,
        Self::Mobile,
        Self::Phone,
        Self::Fax,
        Self::Email,
        Self::Wechat,
        Self::Birthday,
        Self::NoContact,
        Self::Note,
    ];

    /// The stable word: `yearly_purchase`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::ShortName => "short_name",
            Self::Code => "code",
            Self::CreditCode => "credit_code",
            Self::Industry => "industry",
            Self::Source => "source",
            Self::Grade => "grade",
            Self::Status => "status",
            Self::Manager => "manager",
            Self::Since => "since",
            Self::YearlyPurchase => "yearly_purchase",
            Self::Website => "website",
            Self::Country => "country",
            Self::Province => "province",
            Self::City => "city",
            Self::Street => "street",
            Self::Postcode => "postcode",
            Self::CompanyPhone => "company_phone",
            Self::Person => "person",
            Self::LastName => "last_name",
            Self::MiddleName => "middle_name",
            Self::FirstName => "first_name",
            Self::Department => "department",
            Self::Post => "post",
            Self::Role => "role",
            Self::Mobile => "mobile",
            Self::Phone => "phone",
            Self::Fax => "fax",
            Self::Email => "email",
            Self::Wechat => "wechat",
            Self::Birthday => "birthday",
            Self::NoContact => "no_contact",
            Self::Note => "note",
        }
    }

    /// The reverse of [`Self::word`].
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.word() == word)
    }

    /// Several columns may hold one of these.
    #[must_use]
    pub fn is_many(self) -> bool {
        matches!(
            self,
            Self::CompanyPhone
                | Self::Mobile
                | Self::Phone
                | Self::Fax
                | Self::Email
                | Self::Note
                | Self::Street
        )
    }

    /// What belongs to one of the people; a list may have a second set of these columns.
    #[must_use]
    pub fn is_of_person(self) -> bool {
        matches!(
            self,
            Self::Person
                | Self::LastName
                | Self::MiddleName
                | Self::FirstName
                | Self::Department
                | Self::Post
                | Self::Role
                | Self::Mobile
                | Self::Phone
                | Self::Fax
                | Self::Email
                | Self::Wechat
                | Self::Birthday
        )
    }

    /// One of these is needed.
    #[must_use]
    pub fn is_name(self) -> bool {
        matches!(
            self,
            Self::Account | Self::Person | Self::LastName | Self::FirstName
        )
    }
}
