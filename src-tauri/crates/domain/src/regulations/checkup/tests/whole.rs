//! Whole texts: the statutes of the corpus, and small regulations with one fault each.

use super::super::check_text;
use super::codes_of;

/// A sound regulation of seven articles.
const SOUND: &str = "客户服务管理制度\n第一章 总则\n第一条 为了规范客户服务，依法制定本制度。\n第二条 本制度适用于全体员工。\n\
    第二章 服务\n第三条 客服人员应当登记下列事项：\n（一）客户的称呼；\n（二）客户的来意。\n第四条 客服人员应当当日回复客户。\n\
    第三章 附则\n第五条 本制度由综合管理部负责解释和修订。\n第六条 本制度经公示，自2026年3月1日起施行，原客服办法同时废止。\n";

#[test]
fn a_sound_regulation_has_no_finding() {
    assert_eq!(codes_of(&check_text(SOUND)), [""; 0]);
}

#[test]
fn one_fault_gives_one_finding_with_its_place() {
    for (old, new, code, place) in [
        ("第四条", "第七条", "NUMBERING_GAP", "第七条"),
        ("，原客服办法同时废止", "", "NO_REPEAL_CLAUSE", "全文"),
        ("自2026年3月1日起施行，原", "原", "MISSING_EFFECT", "全文"),
        (
            "第二条 本制度适用于全体员工。",
            "第二条 客服人员应当礼貌待客。",
            "MISSING_SCOPE",
            "全文",
        ),
        ("事项：", "事项。", "LIST_WITHOUT_COLON", "第三条"),
        ("称呼；", "称呼，", "LIST_ENDINGS", "第三条"),
        ("（二）客户的来意。\n", "", "SINGLE_ITEM_LIST", "第三条"),
        (
            "当日回复客户。",
            "当日回复客户并且登记在案",
            "MISSING_FULL_STOP",
            "第四条",
        ),
        (
            "第三章 附则",
            "第三章 培训\n第四章 附则",
            "EMPTY_CHAPTER",
            "第四条",
        ),
        (
            "当日回复客户。",
            "当日回复客户，重大投诉除外。",
            "UNDEFINED_TERM",
            "第四条",
        ),
        (
            "当日回复客户。",
            "当日回复客户。首问，是指第一个接到。",
            "UNUSED_TERM",
            "第四条",
        ),
        ("登记下列", "依照第三十条登记下列", "DANGLING_REF", "第三条"),
        ("当日回复", "当日,回复", "HALF_WIDTH_PUNCTUATION", "第四条"),
    ] {
        let text = SOUND.replace(old, new);
        assert_ne!(text, SOUND, "{old}");
        let found = check_text(&text);
        let told: Vec<(&str, &str)> = found
            .iter()
            .map(|one| (one.code, one.place.as_str()))
            .filter(|(found, _)| *found == code)
            .collect();
        assert_eq!(told, [(code, place)], "{found:?}");
    }
}

#[test]
fn what_is_safe_to_put_right_says_how() {
    let text = SOUND
        .replace("当日回复", "当日,回复")
        .replace("称呼；", "称呼，");
    for (code, from, to) in [
        ("HALF_WIDTH_PUNCTUATION", "日,", "日，"),
        ("LIST_ENDINGS", "，", "；"),
    ] {
        let found = check_text(&text);
        let fix = found
            .iter()
            .find(|one| one.code == code)
            .unwrap()
            .fix
            .clone()
            .unwrap();
        assert_eq!((fix.from.as_str(), fix.to.as_str()), (from, to));
    }
}

#[test]
fn clean_statutes_have_no_fault_of_structure_and_the_known_gap_is_found() {
    let folder = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../../shared/corpus/laws"
    );
    let folder = std::env::var("GUIJU_SHARED").map_or_else(
        |_| folder.to_owned(),
        |shared| format!("{shared}/corpus/laws"),
    );
    let structure = [
        "DANGLING_REF",
        "NUMBERING_GAP",
        "WEIGHT_SUM_NOT_100",
        "OVERLAPPING_BANDS",
        "TWO_EFFECTIVE_DATES",
        "EMPTY_CHAPTER",
        "MISSING_EFFECT",
        "MISSING_SCOPE",
        "MISSING_PURPOSE",
        "MISSING_INTERPRETATION",
        "NO_REPEAL_CLAUSE",
        "LIST_ENDINGS",
        "LIST_WITHOUT_COLON",
        "SINGLE_ITEM_LIST",
        "MISSING_FULL_STOP",
    ];
    let mut wrong = Vec::new();
    let Ok(entries) = std::fs::read_dir(&folder) else {
        println!("skipped: there is no {folder}");
        return;
    };
    for entry in entries {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if !name.ends_with(".txt") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let found = check_text(&text);
        let known = ["28_", "22_"].iter().any(|known| name.starts_with(known));
        let faults: Vec<_> = found
            .iter()
            .filter(|one| structure.contains(&one.code))
            .filter(|one| !(known && one.code == "NUMBERING_GAP"))
            .map(|one| format!("{name} {} {} {}", one.code, one.place, one.quote))
            .collect();
        if name.starts_with("28_") {
            assert_eq!(
                found
                    .iter()
                    .filter(|one| one.code == "NUMBERING_GAP")
                    .count(),
                1
            );
        }
        wrong.extend(faults);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
