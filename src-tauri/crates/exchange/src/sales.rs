//! 销售 from the books of another program: who, when, how much, and perhaps what.

use chrono::NaiveDate;
use domain::accounts::text::{one_line, plain};
use domain::money::Money;

use crate::contacts::{
    CellProblem, DayOrder, ReadDay, amount_unit, order_of, parse_amount, read_day,
};
use crate::sheet::{Sheet, SheetCell, is_blank, is_total};

/// Texts longer than this are no product and no note.
const LONGEST: usize = 500;

/// One row of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundSale {
    /// 1-based.
    pub row: usize,
    /// As written; one of these two is there.
    pub customer: String,
    pub code: String,
    pub on: Option<NaiveDate>,
    /// Below zero where goods came back: `-1200`, `(1,200.00)`.
    pub amount: Option<Money>,
    pub product: String,
    pub note: String,
    pub cells: Vec<String>,
    pub errors: Vec<CellProblem>,
}

/// The table, with its headings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundSales {
    pub encoding: String,
    /// 1-based.
    pub header_row: usize,
    pub headings: Vec<String>,
    pub rows: Vec<FoundSale>,
}

/// Why a table holds no sales.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SalesError {
    #[error("no row with headings such as 客户, 日期 and 金额 was found")]
    NoHeader,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Customer,
    Code,
    Day,
    Amount,
    Product,
    Note,
}

fn field(heading: &str) -> Option<Field> {
    let bare = plain(heading).to_lowercase();
    let bare = bare.split(['(', '（']).next().unwrap_or_default();
    let bare: String = bare.chars().filter(|c| !c.is_whitespace()).collect();
    Some(match bare.as_str() {
        "客户" | "客户名称" | "客户单位" | "购货单位" | "单位名称" | "往来单位" | "customer"
        | "account" | "company" | "customername" => Field::Customer,
        "客户编号" | "客户代码" | "客户编码" | "customercode" | "customerid" => {
            Field::Code
        }
        "日期" | "销售日期" | "单据日期" | "开单日期" | "出库日期" | "发货日期" | "订单日期"
        | "date" | "orderdate" | "invoicedate" => Field::Day,
        "金额" | "销售金额" | "销售额" | "价税合计" | "含税金额" | "订单金额" | "实收金额"
        | "amount" | "total" | "revenue" => Field::Amount,
        "产品" | "商品" | "商品名称" | "产品名称" | "品名" | "货品" | "product" | "item" => {
            Field::Product
        }
        "备注" | "说明" | "摘要" | "单据编号" | "note" | "memo" => Field::Note,
        _ => return None,
    })
}

/// Reads a table of sales. What is wrong with a row is told with it; the others are good.
pub fn read(sheet: &Sheet, days: Option<DayOrder>) -> Result<FoundSales, SalesError> {
    let has = |row: &[SheetCell], wanted| row.iter().any(|cell| field(&cell.text) == Some(wanted));
    let header = sheet.rows.iter().take(30).position(|row| {
        (has(row, Field::Customer) || has(row, Field::Code))
            && has(row, Field::Day)
            && has(row, Field::Amount)
    });
    let header = header.ok_or(SalesError::NoHeader)?;
    let headings: Vec<String> = sheet.rows[header]
        .iter()
        .map(|cell| one_line(&cell.text))
        .collect();
    // Of two columns of one meaning the first is taken.
    let mut fields: Vec<Option<Field>> = Vec::with_capacity(headings.len());
    for heading in &headings {
        let found = field(heading).filter(|one| !fields.contains(&Some(*one)));
        fields.push(found);
    }
    let data = || sheet.rows.iter().enumerate().skip(header + 1);
    let order = days.or_else(|| {
        let at = fields.iter().position(|one| *one == Some(Field::Day))?;
        order_of(data().filter_map(|(_, row)| Some(row.get(at)?.text.as_str())))
    });
    let reader = Reader {
        headings: &headings,
        fields: &fields,
        order,
    };
    let rows = data()
        .filter(|(_, cells)| !is_blank(cells) && !is_total(cells))
        .map(|(index, cells)| reader.row(index + 1, cells))
        .collect();
    Ok(FoundSales {
        encoding: sheet.encoding.clone(),
        header_row: header + 1,
        rows,
        headings,
    })
}

struct Reader<'a> {
    headings: &'a [String],
    fields: &'a [Option<Field>],
    order: Option<DayOrder>,
}

impl Reader<'_> {
    fn row(&self, row: usize, cells: &[SheetCell]) -> FoundSale {
        let mut errors = Vec::new();
        let mut text = |wanted: Field| -> (String, String) {
            let Some(at) = self.fields.iter().position(|one| *one == Some(wanted)) else {
                return (String::new(), String::new());
            };
            let heading = self.headings[at].clone();
            let Some(cell) = cells.get(at) else {
                return (String::new(), heading);
            };
            let mut problem = |code| {
                errors.push(CellProblem {
                    column: heading.clone(),
                    value: cell.text.chars().take(60).collect(),
                    code,
                });
            };
            if cell.formula {
                problem("formula");
                return (String::new(), heading);
            }
            let text = one_line(&cell.text);
            if text.chars().count() > LONGEST {
                problem("too_long");
                return (String::new(), heading);
            }
            (text, heading)
        };
        let (customer, customer_heading) = text(Field::Customer);
        let (code, code_heading) = text(Field::Code);
        let (day, day_heading) = text(Field::Day);
        let (amount, amount_heading) = text(Field::Amount);
        let (product, note) = (text(Field::Product).0, text(Field::Note).0);
        let mut wrong = |column: &str, value: &str, code| {
            // A formula was told already.
            if errors.iter().all(|error| error.column != column) {
                errors.push(CellProblem {
                    column: column.to_owned(),
                    value: value.to_owned(),
                    code,
                });
            }
        };
        if customer.is_empty() && code.is_empty() {
            let heading = match customer_heading.as_str() {
                "" => &code_heading,
                heading => heading,
            };
            wrong(heading, "", "required");
        }
        let on = match read_day(&day, self.order, false) {
            ReadDay::Day(day) => Some(day),
            read => {
                let code = match read {
                    _ if day.is_empty() => "required",
                    ReadDay::Ambiguous => "ambiguous_date",
                    ReadDay::ShortYear => "short_year",
                    _ => "bad_date",
                };
                wrong(&day_heading, &day, code);
                None
            }
        };
        let value = signed(&amount, amount_unit(&amount_heading));
        match value {
            None if amount.is_empty() => wrong(&amount_heading, "", "required"),
            None => wrong(&amount_heading, &amount, "bad_amount"),
            Some(money) if money.is_zero() => wrong(&amount_heading, &amount, "zero_amount"),
            Some(_) => {}
        }
        FoundSale {
            row,
            customer,
            code,
            on,
            amount: value,
            product,
            note,
            cells: cells.iter().map(|cell| cell.text.clone()).collect(),
            errors,
        }
    }
}

/// As bookkeepers write what came back: a minus sign before or behind, or brackets.
pub(crate) fn signed(text: &str, unit: u32) -> Option<Money> {
    let text = plain(text).replace(['−', '－'], "-");
    let text = text.trim();
    let bare = text
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
        .or_else(|| text.strip_prefix('-'))
        .or_else(|| text.strip_suffix('-'));
    match bare {
        Some(bare) => Money::from_fen(-parse_amount(bare, unit)?.fen()),
        None => parse_amount(text, unit),
    }
}

#[cfg(test)]
mod tests {
    use encoding_rs::GB18030;

    use super::*;
    use crate::sheet;

    fn found(text: &str) -> FoundSales {
        read(&sheet::read("a.csv", text.as_bytes()).unwrap(), None).unwrap()
    }

    #[test]
    fn the_books_of_another_program_are_read_in_gbk_with_title_and_total() {
        let text = "2026年销售明细\n单据日期,购货单位,商品名称,价税合计,备注\n2026-03-05,云栖里酒店,筒灯,\"12,800.00\",3号楼\n2026/3/9,云栖里酒店,退货,\"(1,200.00)\",\n合计,,,11600.00,\n";
        let (bytes, _, _) = GB18030.encode(text);
        let found = read(&sheet::read("a.csv", &bytes).unwrap(), None).unwrap();
        assert_eq!((found.encoding.as_str(), found.header_row), ("gb18030", 2));
        let told: Vec<(usize, String, i64)> = found
            .rows
            .iter()
            .map(|row| {
                (
                    row.row,
                    row.on.unwrap().to_string(),
                    row.amount.unwrap().fen(),
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                (3, "2026-03-05".to_owned(), 1_280_000),
                (4, "2026-03-09".to_owned(), -120_000)
            ]
        );
        assert_eq!(found.rows[0].product, "筒灯");
    }

    #[test]
    fn a_row_that_cannot_be_read_says_which_cell_is_wrong() {
        let found = found(
            "客户,日期,金额\n,2026-03-05,1\n甲,05/03/2026,x\n乙,2026-03-05,0\n丙,2026-03-05,=1+1\n丁,,\n",
        );
        let told: Vec<Vec<(&str, &str)>> = found
            .rows
            .iter()
            .map(|row| {
                let errors = row.errors.iter();
                errors.map(|error| (&*error.column, error.code)).collect()
            })
            .collect();
        assert_eq!(
            told,
            [
                vec![("客户", "required")],
                vec![("日期", "ambiguous_date"), ("金额", "bad_amount")],
                vec![("金额", "zero_amount")],
                vec![("金额", "formula")],
                vec![("日期", "required"), ("金额", "required")],
            ]
        );
    }

    #[test]
    fn amounts_in_ten_thousands_follow_their_heading() {
        let found = found("客户,日期,金额(万元)\n甲,2026-03-05,-1.25\n");
        assert_eq!(found.rows[0].amount.unwrap().fen(), -1_250_000);
    }

    #[test]
    fn a_table_without_day_and_amount_is_no_list_of_sales() {
        let sheet = sheet::read("a.csv", "客户,电话\n甲,1\n".as_bytes()).unwrap();
        assert_eq!(read(&sheet, None), Err(SalesError::NoHeader));
    }
}
