//! The rules against the shared vectors and against sentences of their own.

#![allow(clippy::unwrap_used, reason = "a panic in a test is its message")]

use super::check_text;

/// Code and sentence; `-` expects nothing at all.
const SENTENCES: &[(&str, &str)] = &[
    ("-", "公司不得罚款。"),
    ("-", "任何部门不得以任何名义对员工罚款。"),
    ("-", "禁止收取押金。"),
    ("-", "公司不向员工收取押金、保证金，也不扣押身份证件。"),
    ("-", "排名末位不作为解除劳动合同的理由。"),
    ("-", "公司不得因员工向劳动行政部门投诉而打击报复。"),
    ("-", "试用期不得延长。"),
    ("-", "带教期不是试用期，不得因此延长试用期。"),
    ("-", "发薪日遇节假日的，提前至最近的工作日支付。"),
    ("-", "客户拒绝接收短信的，不得继续发送。"),
    ("-", "放弃社会保险的承诺无效。"),
    ("-", "离职员工的季度奖金按实际在岗天数折算发放。"),
    ("-", "90分以上为A，80分以上不满90分为B。"),
    ("-", "各项权重：满意度50%、及时率30%、回访率20%。"),
    ("-", "客户信息未经客户单独同意，不得提供给第三方。"),
    ("FINE", "迟到一次罚50元。"),
    ("FINE", "违反本条的员工，每次罚款100元。"),
    ("FINE", "员工不得迟到，违者罚款100元。"),
    ("WAGE_DEDUCTION", "迟到三次的，从工资中扣除100元。"),
    ("LAST_PLACE_DISMISSAL", "年度考核末位淘汰，公司予以解聘。"),
    (
        "LEAVER_FORFEIT_ABSOLUTE",
        "员工辞职的，当年年终奖不再发放。",
    ),
    ("AUTO_RESIGN", "旷工五天的，视为自动辞职。"),
    ("FINAL_INTERPRETATION", "本制度最终解释权归公司所有。"),
    ("DEPOSIT", "新员工入职时缴纳工服押金300元。"),
    ("PROBATION_EXTENSION", "考核不合格的，公司可以延长试用期。"),
    (
        "PAYDAY_POSTPONE",
        "工资发放日遇休息日的，推迟到上班后发放。",
    ),
    ("REMEDY_BAN", "员工禁止向劳动监察部门举报公司。"),
    ("UNILATERAL_CHANGE", "公司有权随时调整员工的岗位和薪酬。"),
    ("PIPL_SHARE_NO_CONSENT", "客户信息可以提供给合作的经销商。"),
    ("NO_PUBLICITY", "本办法自下发之日起执行。"),
    (
        "COLLECTIVE_PUNISHMENT",
        "发生重大投诉的，客服部相关人员一律免职。",
    ),
    ("OVERLAPPING_BANDS", "90分以上为A，80分至90分为B。"),
    ("AMBIGUOUS_DAY", "员工应当在收到通知后5日内答复。"),
    (
        "DANGLING_REF",
        "第一条 依照第九条处理。\n第二条 本制度另行解释。",
    ),
];

fn judge(code: &str, text: &str) -> Option<String> {
    let found = check_text(text);
    let codes: Vec<&str> = found.iter().map(|one| one.code).collect();
    let right = if code == "-" {
        codes.is_empty()
    } else {
        codes.contains(&code)
    };
    for one in &found {
        assert!(
            text.contains(&one.quote),
            "{text} does not hold {}",
            one.quote
        );
    }
    (!right).then(|| format!("{text}: expected {code}, found {codes:?}"))
}

#[test]
fn our_own_sentences_are_judged_as_a_lawyer_would() {
    let wrong: Vec<String> = SENTENCES
        .iter()
        .filter_map(|(code, text)| judge(code, text))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_line_of_the_shared_vectors_gives_its_code() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../../shared/vectors/checkup.tsv"
    );
    let Ok(vectors) = std::fs::read_to_string(path) else {
        println!("skipped: there are no vectors at {path}");
        return;
    };
    let wrong: Vec<String> = vectors
        .lines()
        .skip(1)
        .filter_map(|line| {
            let mut cells = line.split('\t');
            let text = cells.next()?;
            judge(cells.next()?, text)
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn clean_statutes_have_no_fault_of_structure_and_the_known_gap_is_found() {
    let folder = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../../shared/corpus/laws"
    );
    let structure = [
        "DANGLING_REF",
        "NUMBERING_GAP",
        "WEIGHT_SUM_NOT_100",
        "OVERLAPPING_BANDS",
        "TWO_EFFECTIVE_DATES",
    ];
    for (file, gaps) in [
        ("01_劳动合同法20121228.txt", 0),
        ("02_电子签名法20190423.txt", 0),
        ("15_立法法20230313.txt", 0),
        ("17_刑法.txt", 0),
        ("28_农民专业合作社法20171227.txt", 1),
    ] {
        let Ok(text) = std::fs::read_to_string(format!("{folder}/{file}")) else {
            println!("skipped: there is no {file}");
            continue;
        };
        let found = check_text(&text);
        let faults: Vec<_> = found
            .iter()
            .filter(|one| structure.contains(&one.code))
            .collect();
        assert_eq!(faults.len(), gaps, "{file}: {faults:?}");
    }
}
