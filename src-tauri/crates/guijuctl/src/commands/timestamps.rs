//! `certificate timestamp`: the server that attests the time of signatures.

use std::process::ExitCode;

use operations::office::Office;
use operations::papers;
use operations::texts::Language;
use operations::views::{TimestampRow, TimestampSetting};
use operations::{Error, refusal, texts};
use serde_json::json;

use crate::arguments::Global;
use crate::output;

/// Enters a server where one is given, tries it, sends what waits, and tells how it stands.
pub fn run(
    global: &Global,
    office: &mut Office,
    entered: Option<(&str, Option<&[u8]>)>,
    (attempt, send): (bool, bool),
    language: Language,
) -> Result<ExitCode, Error> {
    let now = operations::clock::now()?;
    if let Some((server, trust)) = entered {
        let server = if server == "none" { "" } else { server };
        papers::set_timestamp(office, now, server, trust)?;
    }
    let tried = attempt
        .then(|| papers::try_timestamp(office, now))
        .transpose()?;
    let sent = send
        .then(|| papers::send_queue(office, now, &mut |_, _| true))
        .transpose()?;
    let setting = papers::timestamp_setting(office)?;
    if global.json {
        output::json(&json!({
            "server": setting.server, "authorities": setting.authorities,
            "waiting": setting.waiting, "why": setting.why, "tried": tried,
            "granted": sent.map(|sent| sent.granted),
        }))?;
        return Ok(ExitCode::SUCCESS);
    }
    if let Some(answer) = tried {
        let answered = output::either(language, "服务器应答：", "The server answered:");
        output::line(&format!("{answered} {} {}", answer.at, answer.by))?;
    }
    if let Some(sent) = sent {
        let granted = output::either(language, "补上时间戳的文书：", "Papers timestamped:");
        output::line(&format!("{granted} {}", sent.granted))?;
    }
    told(&setting, language)?;
    Ok(ExitCode::SUCCESS)
}

fn told(setting: &TimestampSetting, language: Language) -> Result<(), Error> {
    if setting.server.is_empty() {
        let none = "没有填写时间戳服务器，程序不联系任何人";
        output::line(output::either(
            language,
            none,
            "No timestamp server is entered; nobody is called",
        ))?;
    } else {
        output::line(&setting.server)?;
    }
    for authority in &setting.authorities {
        let trusted = output::either(language, "信任的机构：", "Trusted authority:");
        output::line(&format!("{trusted} {authority}"))?;
    }
    if setting.waiting > 0 {
        let waiting = output::either(
            language,
            "等待时间戳的文书：",
            "Papers that wait for a timestamp:",
        );
        output::line(&format!("{waiting} {}", setting.waiting))?;
        output::line(&texts::say(
            &refusal(&format!("waiting.{}", setting.why)),
            language,
        ))?;
    }
    Ok(())
}

/// One line under a signature: since when it is proven, and by whom.
pub fn attested(stamp: &TimestampRow, language: Language) -> Result<(), Error> {
    let unknown = if stamp.trusted {
        ""
    } else {
        output::either(
            language,
            "（时间戳机构不在信任之列）",
            " (this authority is not trusted here)",
        )
    };
    output::line(&match language {
        Language::Chinese => format!(
            "    时间戳：{} 证明这个签名在 {} 已经存在{unknown}",
            stamp.by, stamp.at
        ),
        Language::English => format!(
            "    timestamp: {} attests that this signature was there at {}{unknown}",
            stamp.by, stamp.at
        ),
    })
}
