//! Identities are types: a department can never be passed where an employee is meant.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize, ts_rs::TS,
        )]
        #[serde(transparent)]
        #[ts(type = "number")]
        pub struct $name(i64);

        impl From<i64> for $name {
            fn from(raw: i64) -> Self {
                Self(raw)
            }
        }

        impl From<$name> for i64 {
            fn from(id: $name) -> i64 {
                id.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

ids! {
    /// 部门
    DepartmentId,
    /// 岗位
    PostId,
    /// 员工
    EmployeeId,
    /// A person who may open the company file.
    UserId,
    /// 制度: the work, whatever its version.
    RegulationId,
    /// 版本
    VersionId,
    /// 季奖 of one quarter.
    RunId,
    /// 奖金通知书
    NoticeId,
    /// 过失
    FaultId,
    /// 对过失认定的申诉
    FaultAppealId,
    /// 赔偿损失
    LossId,
    /// 文书
    PaperId,
    /// One import of a file, undone as a whole.
    BatchId,
    /// 证书
    CertificateId,
    /// 印章
    SealId,
    /// 客户
    AccountId,
    /// 自定义字段 of accounts.
    CustomFieldId,
    /// 联系人
    ContactId,
    /// 沟通记录
    LogId,
    /// 拜访安排
    PlannedVisitId,
    /// 销售: one line of what an account bought.
    SaleId,
    /// 应收: one bill of an account.
    BillId,
    /// 收款: one payment of an account.
    PaymentId,
    /// 发放: money paid on a bonus notice.
    BonusPaymentId,
    /// 合同 with an account.
    ContractId,
    /// One instalment of a contract.
    InstalmentId,
    /// 合并: two accounts that were made one.
    MergeId,
    /// One version of a 岗位说明书.
    JobVersionId,
    /// One version of a 考核方案.
    SchemeId,
    /// 考核 of one period.
    CycleId,
    /// 考核表: one person in one post in one period.
    SheetId,
    /// 申诉
    AppealId,
    /// 工单
    CaseId,
    /// 安装或者交付的商品
    ItemId,
    /// 赔付
    CompensationId,
    /// 回访
    VisitId,
    /// 满意度调查
    SurveyId,
    /// 服务知识
    KnowledgeId,
    /// 能力项
    CompetenceId,
    /// 培训计划的一行
    PlanLineId,
    /// 课程
    CourseId,
    /// 讲师
    TrainerId,
    /// 培训场次
    SessionId,
    /// 试题
    QuestionId,
    /// 考试
    ExamId,
    /// 机上答卷
    SittingId,
    /// 训后跟踪
    FollowUpId,
    /// 上岗证书
    SkillCertificateId,
    /// 培训申请
    TrainingRequestId,
    /// 培训服务期协议
    AgreementId,
    /// 检查表
    ChecklistId,
    /// 巡查
    RoundId,
    /// 巡查发现
    FindingId,
}
