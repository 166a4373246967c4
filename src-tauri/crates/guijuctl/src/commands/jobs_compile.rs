//! Job descriptions as a regulation: what would be in it, the draft, and what is behind its sheet.

use domain::moment::Moment;
use operations::office::Office;
use operations::texts::Language;
use operations::views::{CompilePreview, VersionRow};
use operations::{Error, jobs, refusal, regulations};
use serde_json::{Value, json};

use crate::arguments::Global;
use crate::output;

/// `jobs compile [POST…] [--dry-run]`
pub fn compile(
    office: &mut Office,
    now: Moment,
    words: &[String],
    dry_run: bool,
    global: &Global,
    language: Language,
) -> Result<(), Error> {
    let posts = words
        .iter()
        .map(|word| jobs::find_post(office, word))
        .collect::<Result<Vec<i64>, Error>>()?;
    let posts = (!posts.is_empty()).then_some(posts.as_slice());
    let preview = jobs::preview_compile(office, now.today(), posts)?;
    let made = match dry_run {
        true => None,
        false => Some(jobs::compile(office, now, posts)?.version),
    };
    if global.json {
        return output::json(&told(&preview, made.as_ref()));
    }
    for post in preview.posts.iter().filter(|post| post.chosen) {
        let sheet = post.sheet.unwrap_or_default();
        let version = match language {
            Language::Chinese => format!("第{sheet}版"),
            Language::English => format!("version {sheet}"),
        };
        output::line(&format!(
            "{}\t{}\t{version}\t{}",
            post.department, post.name, post.parameters
        ))?;
    }
    let left_out: Vec<&str> = preview
        .posts
        .iter()
        .filter(|post| post.sheet.is_none())
        .map(|post| post.name.as_str())
        .collect();
    if !left_out.is_empty() {
        let word = output::either(language, "没有生效的说明书：", "No sheet in force: ");
        output::line(&format!("{word}{}", left_out.join("、")))?;
    }
    if let Some(version) = made {
        let word = output::either(language, "已生成草稿，制度编号", "Draft made; regulation");
        output::line(&format!(
            "{word}\t{}\t{}",
            version.regulation, version.ordinal
        ))?;
    }
    Ok(())
}

fn told(preview: &CompilePreview, made: Option<&VersionRow>) -> Value {
    let posts: Vec<Value> = preview
        .posts
        .iter()
        .map(|post| {
            json!({
                "id": post.post, "post": post.name, "department": post.department,
                "version": post.sheet, "chosen": post.chosen, "duties": post.duties,
                "indicators": post.indicators, "parameters": post.parameters,
            })
        })
        .collect();
    json!({
        "title": preview.title,
        "regulation": made.map(|version| version.regulation).or(preview.regulation),
        "version": made.map(|version| version.ordinal),
        "own_general": preview.own_general, "general_articles": preview.general_articles,
        "posts": posts, "parameters": preview.parameters,
        "high": preview.high, "warnings": preview.warnings,
    })
}

/// `jobs behind [REGULATION] [--version N]`: without a version the draft, else the one in force.
pub fn behind(
    office: &Office,
    now: Moment,
    word: &str,
    version: Option<u32>,
    global: &Global,
    language: Language,
) -> Result<(), Error> {
    let row = regulations::find(office, now.today(), word)?;
    let draft = row
        .versions
        .iter()
        .find(|one| one.state == domain::regulations::VersionState::Draft);
    let id = match (version, draft) {
        (None, Some(draft)) => draft.id,
        _ => regulations::pick_version(&row, version)?,
    };
    let rows = jobs::behind(office, now.today(), id)?;
    if global.json {
        let rows: Vec<Value> = rows
            .iter()
            .map(|row| {
                json!({
                    "id": row.node, "article": row.label, "post": row.name, "used": row.used,
                    "in_force": row.in_force, "since": row.since, "change": row.change,
                    "behind": row.behind,
                })
            })
            .collect();
        return output::json(&rows);
    }
    let rows: Vec<_> = rows.iter().filter(|row| row.behind).collect();
    for row in &rows {
        let now = row.in_force.unwrap_or_default();
        output::line(&format!(
            "{}\t{}\t{} → {now}\t{}",
            row.label, row.name, row.used, row.change
        ))?;
    }
    if rows.is_empty() {
        let word = (
            "没有落后于说明书的条文。",
            "No article is behind its sheet.",
        );
        output::line(output::either(language, word.0, word.1))?;
    }
    Ok(())
}

/// `jobs recompile [POST…]`: answers with what is behind afterwards.
pub fn recompile(
    office: &mut Office,
    now: Moment,
    word: &str,
    posts: &[String],
    global: &Global,
    language: Language,
) -> Result<(), Error> {
    let row = regulations::find(office, now.today(), word)?;
    let draft = regulations::draft(office, now, row.id)?.version.id;
    let posts = posts
        .iter()
        .map(|word| jobs::find_post(office, word))
        .collect::<Result<Vec<i64>, Error>>()?;
    let rows = jobs::behind(office, now.today(), draft)?;
    let of_these = rows.iter().filter(|row| posts.contains(&row.post));
    let articles: Vec<String> = of_these.map(|row| row.node.clone()).collect();
    if articles.is_empty() && !posts.is_empty() {
        return Err(refusal("jobs.nothing_behind").into());
    }
    jobs::recompile(office, now, draft, &articles)?;
    behind(office, now, word, None, global, language)
}
