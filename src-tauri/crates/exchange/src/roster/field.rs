//! What a column of a roster may be, and the headings it is known by.

/// What a column of a roster may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    Code,
    Name,
    Department,
    Post,
    PostClass,
    SuperiorPost,
    HiredOn,
    LeftOn,
    Employment,
    PayBasis,
    Mobile,
    IdentityNumber,
    BankAccount,
    Note,
}

impl Field {
    /// All fields, in the order of the template.
    pub const ALL: [Self; 14] = [
        Self::Code,
        Self::Name,
        Self::Department,
        Self::Post,
        Self::PostClass,
        Self::SuperiorPost,
        Self::HiredOn,
        Self::LeftOn,
        Self::Employment,
        Self::PayBasis,
        Self::Mobile,
        Self::IdentityNumber,
        Self::BankAccount,
        Self::Note,
    ];

    /// The stable word: `hired_on`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Name => "name",
            Self::Department => "department",
            Self::Post => "post",
            Self::PostClass => "post_class",
            Self::SuperiorPost => "superior_post",
            Self::HiredOn => "hired_on",
            Self::LeftOn => "left_on",
            Self::Employment => "employment",
            Self::PayBasis => "pay_basis",
            Self::Mobile => "mobile",
            Self::IdentityNumber => "identity_number",
            Self::BankAccount => "bank_account",
            Self::Note => "note",
        }
    }

    /// The reverse of [`Self::word`].
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.word() == word)
    }

    /// Without these a roster cannot be taken in.
    #[must_use]
    pub fn is_required(self) -> bool {
        matches!(
            self,
            Self::Code | Self::Name | Self::Department | Self::Post | Self::HiredOn
        )
    }

    /// The heading of the template, and the first of the headings it is known by.
    #[must_use]
    pub fn heading(self) -> &'static str {
        self.headings()[0]
    }

    pub(super) fn headings(self) -> &'static [&'static str] {
        match self {
            Self::Code => &[
                "工号",
                "员工编号",
                "编号",
                "员工号",
                "人员编号",
                "code",
                "employeeid",
                "employeeno",
                "staffno",
                "id",
                "no",
            ],
            Self::Name => &[
                "姓名",
                "名字",
                "员工姓名",
                "name",
                "fullname",
                "employeename",
            ],
            Self::Department => &["部门", "所属部门", "部门名称", "department", "dept"],
            Self::Post => &[
                "岗位",
                "职位",
                "职务",
                "岗位名称",
                "post",
                "position",
                "jobtitle",
                "title",
            ],
            Self::PostClass => &[
                "岗位级别",
                "职级",
                "级别",
                "岗级",
                "postclass",
                "class",
                "grade",
                "level",
            ],
            Self::SuperiorPost => &[
                "上级岗位",
                "直接上级岗位",
                "汇报岗位",
                "superiorpost",
                "reportsto",
            ],
            Self::HiredOn => &[
                "入职日期",
                "入职时间",
                "到岗日期",
                "入职日",
                "hiredon",
                "hiredate",
                "startdate",
                "joined",
            ],
            Self::LeftOn => &[
                "离职日期",
                "离职时间",
                "离职日",
                "lefton",
                "enddate",
                "leavedate",
            ],
            Self::Employment => &[
                "用工形式",
                "员工类型",
                "用工类型",
                "employment",
                "employmenttype",
                "type",
            ],
            Self::PayBasis => &[
                "计薪方式",
                "薪酬方式",
                "薪资类型",
                "是否提成",
                "paybasis",
                "pay",
            ],
            Self::Mobile => &[
                "手机",
                "手机号",
                "手机号码",
                "联系电话",
                "电话",
                "mobile",
                "phone",
            ],
            Self::IdentityNumber => &[
                "身份证号",
                "身份证",
                "身份证号码",
                "identitynumber",
                "idnumber",
            ],
            Self::BankAccount => &["工资卡号", "银行卡号", "银行账号", "bankaccount"],
            Self::Note => &["备注", "说明", "note", "notes", "remark", "remarks"],
        }
    }
}
