use proptest::prelude::*;

use super::*;
use crate::regulations::{NodeId, NodeKind, Numbers, PrintOptions, print};

const SMALL: &str = "\
@title 季度奖金考核管理制度
@kind bonus
@depth short
@trial yes
@param pool.rate | percent | 1.5% | 0.1%..10% | 提取比例 | Rate | 说明：常用。
@param cap.enabled | switch | off | - | 封顶 | Cap | -
@param cap.amount | money | 8000 | 1..1000000 | 封顶额 | Cap amount | -
@table grades | 等级系数 | Grades | 等级 | 系数 | factor | 0..3 | 说明：常用。
@row A | 1.2
@row B | 1.0
@row E | 0
@ask cap.enabled | 每个人要不要封顶？ | Is there a cap for one person?
@ask pool.rate | 每季度拿出营业收入的多少发奖金？ | Which share of revenue becomes bonus?

== general 总则
* purpose 目的
为奖励贡献，制定本制度。
> 编写说明：先说目的。
== pool 奖金池
* rate 提取
公司按营业收入的{pool.rate}提取奖金池。
有下列情形的，按照[[#general]]办理：
- 第一种；
- 第二种：
-- 甲；
-- 乙。
* cap 封顶
?cap.enabled=on 每人不超过{cap.amount}。
* grades 系数
等级系数如下：
{table:grades}
分配按[[rate/2/2]]和[[rate]]，并见[[@form]]。
@annex form 表格
| 姓名 | 等级 |
|---|---|
| {pool.rate} | A |
";

#[test]
fn a_small_source_becomes_a_tree_with_permanent_ids() {
    let source = parse(SMALL).unwrap();
    assert_eq!(source.title, "季度奖金考核管理制度");
    assert_eq!((source.depth, source.trial), (Depth::Short, true));
    let ids: Vec<&str> = source.body.iter().map(|node| node.id.0.as_str()).collect();
    assert_eq!(ids, ["#general", "#pool", "@form"]);
    assert_eq!(source.body[0].children[0].note, "先说目的。");
    let numbers = Numbers::of(&source.body, &source.parameters);
    for (id, reference) in [
        ("#pool", "第二章"),
        ("purpose", "第一条"),
        ("purpose/1", "第一条"),
        ("rate/2", "第二条第二款"),
        ("rate/2/2", "第二条第二款第（二）项"),
        ("rate/2/2/1", "第二条第二款第（二）项第1目"),
        ("grades", "第三条"),
        ("grades/t1", "第三条"),
        ("@form", "附件1"),
    ] {
        assert_eq!(
            numbers.reference(&NodeId(id.into())),
            Some(reference),
            "{id}"
        );
    }
    assert_eq!(numbers.reference(&NodeId("cap".into())), None);
}

#[test]
fn switching_a_parameter_on_brings_its_article_and_moves_the_numbers_behind_it() {
    let source = parse(SMALL).unwrap();
    let on = source.parameters.edit("cap.enabled", None, "on").unwrap();
    let numbers = Numbers::of(&source.body, &on);
    assert_eq!(numbers.reference(&NodeId("cap".into())), Some("第三条"));
    assert_eq!(numbers.reference(&NodeId("grades".into())), Some("第四条"));
}

#[test]
fn the_print_says_parameters_references_and_tables_in_words() {
    let source = parse(SMALL).unwrap();
    let blocks = print(&source.body, &source.parameters, &PrintOptions::default());
    let text = |id: &str| blocks.iter().find(|block| block.id.0 == id).unwrap().text();
    assert_eq!(text("rate/1"), "公司按营业收入的1.5%提取奖金池。");
    assert_eq!(text("rate/2"), "有下列情形的，按照第一章办理：");
    assert_eq!(
        text("grades/2"),
        "分配按第二条第二款第（二）项和第二条，并见附件1。"
    );
    let table = blocks
        .iter()
        .find(|block| block.id.0 == "grades/t1")
        .unwrap();
    assert_eq!(table.kind, NodeKind::Table);
    let table = table.table.as_ref().unwrap();
    assert_eq!(table.head, ["等级", "系数"]);
    assert_eq!(table.rows, [["A", "1.2"], ["B", "1.0"], ["E", "0"]]);
    let form = blocks.last().unwrap().table.as_ref().unwrap();
    assert_eq!(form.rows, [["1.5%", "A"]]);
}

fn problems(from: &str, to: &str) -> Vec<(usize, SourceProblem)> {
    assert!(SMALL.contains(from), "{from}");
    let errors = parse(&SMALL.replace(from, to)).unwrap_err();
    errors
        .into_iter()
        .map(|error| (error.line, error.problem))
        .collect()
}

#[test]
fn every_mistake_is_named_with_its_line() {
    assert_eq!(
        problems("{pool.rate}提取", "{pool.rat}提取"),
        [(21, SourceProblem::UnknownParameter("pool.rat".into()))]
    );
    assert_eq!(
        problems("[[rate/2/2]]", "[[rate/3]]"),
        [(32, SourceProblem::UnknownReference("rate/3".into()))]
    );
    assert_eq!(
        problems("{table:grades}", "表略。"),
        [(8, SourceProblem::Uncited("grades".into()))]
    );
    assert_eq!(
        problems("?cap.enabled=on", "?cap.enabled=yes"),
        [(
            28,
            SourceProblem::ImpossibleCondition {
                key: "cap.enabled".into(),
                value: "yes".into()
            }
        )]
    );
    assert_eq!(
        problems("* grades 系数", "* rate 系数")[0],
        (29, SourceProblem::DuplicateId("rate".into()))
    );
    assert!(matches!(
        problems("| 1.5% |", "| 1.5 |")[0].1,
        SourceProblem::Unreadable { .. }
    ));
    assert!(matches!(
        problems("| 1.5% |", "| 15% |")[0].1,
        SourceProblem::Parameter(_)
    ));
    assert!(matches!(
        problems("@kind bonus", "")[0],
        (0, SourceProblem::Missing("kind"))
    ));
    assert!(matches!(
        problems("|---|---|", "| 一 |")[0].1,
        SourceProblem::Fields { .. }
    ));
    assert!(matches!(
        problems("[[#general]]", "[[#general")[0].1,
        SourceProblem::Unclosed(_)
    ));
    assert!(matches!(
        problems("* cap 封顶", "* cap")[0].1,
        SourceProblem::BadHeading(_)
    ));
    assert!(matches!(
        problems("== general 总则", "- 一")[0].1,
        SourceProblem::Stray { .. }
    ));
}

#[test]
fn questions_are_asked_in_the_order_of_their_lines() {
    let asked = parse(SMALL).unwrap().questions;
    let keys: Vec<&str> = asked.iter().map(|question| question.key.as_str()).collect();
    assert_eq!(keys, ["cap.enabled", "pool.rate"]);
    assert_eq!(asked[0].zh, "每个人要不要封顶？");
    assert_eq!(asked[0].en, "Is there a cap for one person?");
}

#[test]
fn a_question_asks_once_for_a_parameter_there_is_in_both_languages() {
    assert_eq!(
        problems("@ask pool.rate", "@ask pool.rat"),
        [(13, SourceProblem::UnknownParameter("pool.rat".into()))]
    );
    assert_eq!(
        problems("@ask pool.rate", "@ask cap.enabled"),
        [(13, SourceProblem::AskedTwice("cap.enabled".into()))]
    );
    assert_eq!(
        problems("| Is there a cap for one person?", "|"),
        [(12, SourceProblem::EmptyQuestion("cap.enabled".into()))]
    );
    assert_eq!(
        problems("| Is there a cap for one person?", ""),
        [(12, SourceProblem::Fields { needs: 3, has: 2 })]
    );
}

#[test]
fn nobody_is_asked_more_than_twelve_questions() {
    let mut source = String::from("@title 制度\n@kind other\n");
    for index in 0..=MOST_QUESTIONS {
        source += &format!("@param k{index} | days | 1 | - | 名 | N | -\n");
        source += &format!("@ask k{index} | 几日？ | How many days?\n");
    }
    source += "* a 条\n";
    for index in 0..=MOST_QUESTIONS {
        source += &format!("{{k{index}}}\n");
    }
    let problem = SourceProblem::TooManyQuestions { most: 12, has: 13 };
    assert_eq!(
        parse(&source).unwrap_err(),
        [SourceError { line: 28, problem }]
    );
}

#[test]
fn a_source_of_garbage_is_refused_and_nothing_panics() {
    for text in [
        "",
        "@",
        "?",
        "|",
        "||",
        "@row",
        "@annex",
        "{",
        "[[",
        "> x",
        "@table a|b",
        "?a=b",
    ] {
        assert!(parse(text).is_err(), "{text}");
    }
}

fn line() -> impl Strategy<Value = String> {
    let mark = prop_oneof![
        Just("@title "),
        Just("@kind bonus"),
        Just("@param "),
        Just("@table "),
        Just("@bands "),
        Just("@row "),
        Just("@annex "),
        Just("== a "),
        Just("=== b "),
        Just("* c "),
        Just("- "),
        Just("-- "),
        Just("> "),
        Just("?k=on "),
        Just("| "),
        Just(""),
    ];
    let rest = prop_oneof![
        "[a-c{}\\[\\]|/.%元日?=# ]{0,24}",
        Just("k | switch | on | - | 甲 | A | 说明".to_owned()),
        Just("k | percent | 1% | 0%..9% | 甲 | A | 说明".to_owned()),
        Just("k | 甲 | A | 列 | 列 | factor | 0..9 | 说明".to_owned()),
        Just("甲 | 1".to_owned()),
        Just("文字{k}和[[c]]。".to_owned()),
    ];
    (mark, rest).prop_map(|(mark, rest)| format!("{mark}{rest}"))
}

proptest! {
    #[test]
    fn no_source_makes_the_reader_panic_and_what_it_takes_can_be_printed(
        lines in prop::collection::vec(line(), 0..24)
    ) {
        if let Ok(source) = parse(&lines.join("\n")) {
            let blocks = print(&source.body, &source.parameters, &PrintOptions::default());
            prop_assert!(blocks.len() >= source.body.len() || source.body.iter().any(|node| !node.is_visible(&source.parameters)));
        }
    }
}
