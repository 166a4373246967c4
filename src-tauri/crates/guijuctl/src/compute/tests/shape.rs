//! Lines that are no JSON, or JSON of another shape: told in the language of the reader, with the place.

use super::*;

fn told(what: &str, line: &str, language: Language) -> (String, String) {
    let answer = ask(what, line, language).remove(0);
    let text = |name: &str| answer[name].as_str().unwrap_or_default().to_owned();
    (text("error"), text("message"))
}

#[test]
fn a_list_of_values_is_no_object_wherever_it_stands() {
    for (what, line, place) in [
        ("capital", r#"["18518.52"]"#, "this line"),
        ("bonus", r#"{"pool": ["1.00"], "people": []}"#, "pool"),
        (
            "bonus",
            r#"{"pool": {"amount": "1.00"}, "people": [{"code": "E01"}, ["E02"]]}"#,
            "people[1]",
        ),
        (
            "assessment",
            r#"{"items": [["a", "100", "manual"]]}"#,
            "items[0]",
        ),
        ("rfm", r#"{"input": [["C1", 1, 1, 1]]}"#, "input[0]"),
        ("abc", r#"[["K1", 1]]"#, "[0]"),
        (
            "account-grade",
            r#"{"weights": {"a": 1}, "cuts": [80, 60, 40], "scores": {"a": 5}}"#,
            "cuts",
        ),
        ("progress", r#"["2026-08-31", 1, 1, null]"#, "this line"),
        (
            "due",
            r#"[["09:00-12:00"], "2026-09-20T09:00", 5]"#,
            "this line",
        ),
    ] {
        let (code, message) = told(what, line, Language::English);
        assert_eq!(code, "BAD_JSON", "{line}");
        let expected = format!("{place}: write an object {{…}}, not a list […]");
        assert_eq!(message, expected, "{line}");
    }
}

#[test]
fn every_line_has_its_answer_and_an_empty_one_is_told_as_empty() {
    let answers = ask(
        "capital",
        "\n{\"amount\": \"1.00\"}\n \t\r\n",
        Language::Chinese,
    );
    assert_eq!(answers.len(), 3);
    assert_eq!(answers[1]["capital"], "人民币壹元整");
    for at in [0, 2] {
        assert_eq!(answers[at]["error"], "BAD_JSON");
        assert_eq!(answers[at]["message"], "这一行是空的；每行写一个 JSON 对象");
    }
}

#[test]
fn what_is_wrong_is_told_in_chinese_with_its_place() {
    for (line, message) in [
        (
            "金额 18518.52",
            "从第 1 个字符起不是 JSON 的写法；请检查引号、逗号和括号",
        ),
        (
            r#"{"amount": "1.00""#,
            "这一行没有写完；请检查引号和括号有没有合上，一个 JSON 对象要写在一行里",
        ),
        ("null", "这一行要写对象 {…}，写的是空值 null"),
        (
            r#"{"amount": ["1.00"]}"#,
            "amount：这里要写数字 \"0.015\"，写的是数组 […]",
        ),
        (
            r#"{"amount": "1.00", "amount": "2.00"}"#,
            "“amount”写了两次；请只留一个",
        ),
        (
            r#"{"amount": "1.00"} {}"#,
            "从第 20 个字符起不是 JSON 的写法；请检查引号、逗号和括号",
        ),
        (r#"{"sum": "1.00"}"#, "没有“sum”这个字段"),
        ("{}", "缺少字段“amount”"),
    ] {
        assert_eq!(
            told("capital", line, Language::Chinese).1,
            message,
            "{line}"
        );
    }
    let pair = r#"{"items": [{"name": "a", "weight": 100, "kind": "interpolated", "from": [1], "to": [1, 2]}]}"#;
    assert_eq!(
        told("assessment", pair, Language::Chinese).1,
        "items[0].from：这里数组的长度不对；一对数要写成两个元素"
    );
    let twice = r#"{"items": [], "bands": {"A": 1, "A": 2}}"#;
    assert_eq!(
        told("assessment", twice, Language::Chinese).1,
        "“A”写了两次；请只留一个"
    );
    let code = r#"{"pool": {"amount": "1.00"}, "people": [{"code": 7}]}"#;
    assert_eq!(
        told("bonus", code, Language::Chinese).1,
        "people[0].code：这里要写文字 \"…\"，写的是数字"
    );
}
