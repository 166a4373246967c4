//! A list out of a Chinese Outlook: taken in, taken back, taken in again, and two customers of it made one.

use std::path::Path;

use anyhow::{Result, ensure};

use crate::stage::Stage;

/// As Outlook writes it, in GBK: one customer twice, two that share a number, and a number Excel has ruined.
const LIST: &str = "名,中间名,姓,单位,职务,移动电话,电子邮件地址,生日\r\n\
    秀英,,王,温州瑞和食品有限公司,采购经理,13800000021,wxy@example.cn,1985/3/7\r\n\
    秀英,,王,温州瑞和食品（有限公司）,采购经理,＋８６138 0000 0021,,\r\n\
    建国,,欧阳,台州长乐贸易有限公司,总经理,13800000023,,\r\n\
    建国,,欧阳,临海欧阳灯饰经营部,店长,13800000023,,\r\n\
    小明,,陈,宁波嘉信建材经营部,店长,1.38E+10,,\r\n";

#[tokio::test]
async fn a_gbk_list_is_taken_in_and_back_and_in_again_and_its_doubles_made_one() -> Result<()> {
    let stage = Stage::open("contacts").await?;
    let (bytes, ..) = encoding_rs::GBK.encode(LIST);
    ensure!(
        std::str::from_utf8(&bytes).is_err(),
        "the list is not in GBK, which is what this is about"
    );
    let list = stage.write_file("outlook.csv", &bytes)?;

    take_in(&stage, &list).await?;
    stage.picture("contacts-1-taken-in").await?;
    stage.click("import-undo").await?;
    stage.sees("已撤销，客户恢复到导入之前").await?;
    found(&stage, "0023", 0).await?;
    stage.picture("contacts-2-back").await?;

    take_in(&stage, &list).await?;
    found(&stage, "0023", 2).await?;
    stage.picture("contacts-3-twice").await?;
    stage.click("account-more").await?;
    stage.menu("查重").await?;
    stage.sees("号码或邮箱相同").await?;
    stage.button("保留这一家").await?;
    stage.sees("已并入").await?;
    stage.picture("contacts-4-merged").await?;
    found(&stage, "0023", 1).await?;
    stage.close().await
}

/// What is wrong and what is there already is told before anything is written.
async fn take_in(stage: &Stage, list: &Path) -> Result<()> {
    stage.click("nav-accounts").await?;
    stage.click("import-accounts").await?;
    stage.button("选择文件").await?;
    stage.choose_file("导入客户名单", list).await?;
    stage.sees("编码 gb18030，表头在第 1 行").await?;
    stage
        .sees("共 5 行：新增 3，更新 0，不变 1，有误 1")
        .await?;
    stage.click("import-apply").await?;
    stage.sees("已导入：新增 3 家，更新 0 家，不变 1 行").await
}

/// So many accounts answer to the last digits of a number.
async fn found(stage: &Stage, digits: &str, count: usize) -> Result<()> {
    stage.click("nav-accounts").await?;
    stage.fill("account-search", digits).await?;
    stage.sees(&format!("找到 {count} 家")).await
}
