use domain::training::QuestionKind;
use proptest::prelude::*;

use super::{FoundQuestion, read_blocks, read_rows};
use crate::sheet;

fn rows(text: &str) -> Vec<FoundQuestion> {
    read_rows(&sheet::read("a.csv", text.as_bytes()).unwrap()).unwrap()
}

fn codes(found: &FoundQuestion) -> Vec<&str> {
    found.errors.iter().map(|error| &*error.code).collect()
}

#[test]
fn a_table_of_questions_is_read_row_by_row() {
    let found = rows(
        "题库,,,,,,\n题型,题干,选项A,选项B,答案,难度,标签,依据\n\
         单选,投诉几小时内受理,两小时,三日,a,中,投诉、时限,第七条\n\
         判断题,首问负责,,,√,,,\n\
         单选题,没有答案,甲,乙,,1,,\n\
         单选题,没有这个选项,甲,乙,C,1,,\n\
         抢答题,不认识,,,对,9,,\n",
    );
    assert_eq!(found.len(), 5);
    let first = found[0].question.as_ref().unwrap();
    assert_eq!((first.kind, first.difficulty), (QuestionKind::Single, 2));
    assert_eq!(
        (first.answer.join(""), first.tags.join("+")),
        ("A".into(), "投诉+时限".into())
    );
    assert_eq!((found[0].row, &*found[0].basis), (3, "第七条"));
    assert!(found[1].errors.is_empty());
    assert_eq!(codes(&found[2]), ["no_answer"]);
    assert_eq!(codes(&found[3]), ["no_such_option"]);
    assert_eq!(codes(&found[4]), ["unknown_difficulty", "unknown_kind"]);
}

#[test]
fn a_document_of_questions_is_read_block_by_block() {
    let found = read_blocks(
        "客服题库\n1. 【单选题】投诉应当在\n几小时内受理？\nA. 两小时\nB．三日\n答案：A\n难度：难\n\
         依据：《客户服务管理制度》第七条\n2.【简答题】换灯步骤\n答案：断电\n验电\n【填空】受理____小时\n答案：两|2\n",
    );
    assert_eq!(found.len(), 3);
    let first = found[0].question.as_ref().unwrap();
    assert_eq!(first.stem, "投诉应当在几小时内受理？");
    assert_eq!(first.options, ["两小时", "三日"]);
    assert_eq!(found[0].basis, "《客户服务管理制度》第七条");
    assert_eq!(found[1].question.as_ref().unwrap().answer, ["断电", "验电"]);
    assert!(found.iter().all(|one| one.errors.is_empty()), "{found:?}");
}

#[test]
fn a_table_without_the_headings_is_no_bank() {
    assert!(read_rows(&sheet::read("a.csv", "工号,姓名\nE01,王\n".as_bytes()).unwrap()).is_err());
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in "(\\PC|\n|【|】|：|A．){0,200}") {
        let _ = read_blocks(&text);
        if let Ok(sheet) = sheet::read("a.csv", format!("题型,题干,答案\n{text}").as_bytes()) {
            let _ = read_rows(&sheet);
        }
    }
}
