//! 应收 from the books of another program: what was billed and what of it was paid, or a list of payments.
//!
//! One row is a bill, a bill with what was paid of it, or a payment; which, its cells say. Of the columns
//! 应收, 已收 and 未收 the first two are taken; a list of 未收 alone is a list of bills that are open.

use chrono::NaiveDate;
use domain::accounts::text::{one_line, plain};
use domain::money::Money;

use crate::contacts::{CellProblem, DayOrder, ReadDay, amount_unit, order_of, read_day};
use crate::sales::signed;
use crate::sheet::{Sheet, SheetCell, is_blank, is_total};

/// Texts longer than this are no number and no note.
const LONGEST: usize = 500;
/// Rows that are looked through for headings.
const HEADER_WITHIN: usize = 30;

/// One row of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundReceivable {
    /// 1-based.
    pub row: usize,
    /// As written; one of these two is there.
    pub customer: String,
    pub code: String,
    /// Of the bill.
    pub number: String,
    /// The day of the bill; of a row that is a payment, the day of that.
    pub on: Option<NaiveDate>,
    /// None where the file does not say: the terms of the account do.
    pub due: Option<NaiveDate>,
    /// Below zero where goods came back. None where the row is a payment.
    pub billed: Option<Money>,
    /// Above zero; none where nothing was paid.
    pub paid: Option<Money>,
    pub paid_on: Option<NaiveDate>,
    pub way: String,
    pub note: String,
    pub cells: Vec<String>,
    pub errors: Vec<CellProblem>,
}

/// The table, with its headings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundReceivables {
    pub encoding: String,
    /// 1-based.
    pub header_row: usize,
    pub headings: Vec<String>,
    pub rows: Vec<FoundReceivable>,
}

/// Why a table holds no receivables.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReceivablesError {
    #[error("no row with headings such as 客户, 日期 and 应收金额 or 收款金额 was found")]
    NoHeader,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Customer,
    Code,
    Number,
    Day,
    Due,
    Billed,
    /// 未收: taken for billed where nothing else says what was.
    Open,
    Paid,
    PaidOn,
    Way,
    Note,
}

fn field(heading: &str) -> Option<Field> {
    let bare = plain(heading).to_lowercase();
    let bare = bare.split(['(', '（']).next().unwrap_or_default();
    let bare: String = bare
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '_')
        .collect();
    Some(match bare.as_str() {
        "客户" | "客户名称" | "客户单位" | "购货单位" | "单位名称" | "往来单位" | "付款单位"
        | "customer" | "account" | "company" | "customername" => Field::Customer,
        "客户编号" | "客户代码" | "客户编码" | "customercode" | "customerid" => {
            Field::Code
        }
        "单号" | "单据号" | "单据编号" | "销售单号" | "订单号" | "发票号" | "发票号码"
        | "合同号" | "invoice" | "invoiceno" | "invoicenumber" | "number" | "no" => {
            Field::Number
        }
        "日期" | "单据日期" | "开单日期" | "开票日期" | "业务日期" | "应收日期" | "date"
        | "invoicedate" => Field::Day,
        "到期日" | "到期日期" | "应收到期日" | "付款期限" | "收款期限" | "最后付款日" | "due"
        | "duedate" => Field::Due,
        "金额" | "应收" | "应收金额" | "应收款" | "开票金额" | "价税合计" | "含税金额"
        | "amount" | "billed" | "total" => Field::Billed,
        "未收" | "未收金额" | "未收款" | "欠款" | "欠款金额" | "余额" | "应收余额" | "open"
        | "balance" | "outstanding" => Field::Open,
        "已收" | "已收金额" | "已收款" | "收款金额" | "实收金额" | "回款金额" | "到账金额"
        | "paid" | "paidamount" | "received" | "payment" => Field::Paid,
        "收款日期" | "回款日期" | "到账日期" | "付款日期" | "paidon" | "paiddate"
        | "paymentdate" => Field::PaidOn,
        "收款方式" | "付款方式" | "结算方式" | "way" | "method" => Field::Way,
        "备注" | "说明" | "摘要" | "note" | "memo" => Field::Note,
        _ => return None,
    })
}

/// Reads a table. What is wrong with a row is told with it; the others are good.
pub fn read(sheet: &Sheet, days: Option<DayOrder>) -> Result<FoundReceivables, ReceivablesError> {
    let has = |row: &[SheetCell], wanted: &[Field]| {
        let mut cells = row.iter();
        cells.any(|cell| field(&cell.text).is_some_and(|field| wanted.contains(&field)))
    };
    let header = sheet.rows.iter().take(HEADER_WITHIN).position(|row| {
        has(row, &[Field::Customer, Field::Code])
            && has(row, &[Field::Day, Field::PaidOn])
            && has(row, &[Field::Billed, Field::Open, Field::Paid])
    });
    let header = header.ok_or(ReceivablesError::NoHeader)?;
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
    if !fields.contains(&Some(Field::Billed)) && fields.contains(&Some(Field::Open)) {
        for field in &mut fields {
            *field = match *field {
                Some(Field::Open) => Some(Field::Billed),
                Some(Field::Paid | Field::PaidOn | Field::Way) => None,
                other => other,
            };
        }
    }
    let data = || sheet.rows.iter().enumerate().skip(header + 1);
    let dated = [Field::Day, Field::Due, Field::PaidOn];
    let order = days.or_else(|| {
        dated.iter().find_map(|day| {
            let at = fields.iter().position(|one| *one == Some(*day))?;
            order_of(data().filter_map(|(_, row)| Some(row.get(at)?.text.as_str())))
        })
    });
    let rows = data()
        .filter(|(_, cells)| !is_blank(cells) && !is_total(cells))
        .map(|(index, cells)| {
            Row {
                headings: &headings,
                fields: &fields,
                order,
                cells,
                errors: Vec::new(),
            }
            .read(index + 1)
        })
        .collect();
    Ok(FoundReceivables {
        encoding: sheet.encoding.clone(),
        header_row: header + 1,
        rows,
        headings,
    })
}

struct Row<'a> {
    headings: &'a [String],
    fields: &'a [Option<Field>],
    order: Option<DayOrder>,
    cells: &'a [SheetCell],
    errors: Vec<CellProblem>,
}

impl Row<'_> {
    fn read(mut self, row: usize) -> FoundReceivable {
        let customer = self.text(Field::Customer);
        let code = self.text(Field::Code);
        if customer.is_empty() && code.is_empty() {
            self.wrong(Field::Customer, "", "required");
        }
        let (number, way) = (self.text(Field::Number), self.text(Field::Way));
        let note = self.text(Field::Note);
        let billed = self.amount(Field::Billed);
        let paid = self.amount(Field::Paid);
        if let Some(money) = paid.filter(|money| money.is_negative()) {
            self.wrong(Field::Paid, &money.to_string(), "negative_payment");
        }
        let (on, due) = (self.day(Field::Day), self.day(Field::Due));
        let paid_on = self.day(Field::PaidOn);
        let nothing = billed.is_none() && paid.is_none();
        if nothing && self.errors.is_empty() {
            let missing = match self.heading(Field::Billed) {
                Some(_) => Field::Billed,
                None => Field::Paid,
            };
            self.wrong(missing, "", "required");
        }
        // A row without a bill is a payment, and its day is whichever column has one.
        let day_wanted = match billed {
            Some(_) => on.is_none(),
            None => on.is_none() && paid_on.is_none(),
        };
        if day_wanted {
            let missing = match self.heading(Field::Day) {
                Some(_) => Field::Day,
                None => Field::PaidOn,
            };
            self.wrong(missing, "", "required");
        }
        if let (Some(on), Some(due)) = (on, due)
            && due < on
        {
            self.wrong(Field::Due, &due.to_string(), "due_before");
        }
        FoundReceivable {
            row,
            customer,
            code,
            number,
            on,
            due,
            billed,
            paid,
            paid_on,
            way,
            note,
            cells: self.cells.iter().map(|cell| cell.text.clone()).collect(),
            errors: self.errors,
        }
    }

    fn heading(&self, wanted: Field) -> Option<usize> {
        self.fields.iter().position(|one| *one == Some(wanted))
    }

    /// A column is told once, with the first thing that is wrong in it.
    fn wrong(&mut self, field: Field, value: &str, code: &'static str) {
        let column = match self.heading(field).or(self.heading(Field::Code)) {
            Some(at) => self.headings[at].clone(),
            None => String::new(),
        };
        if self.errors.iter().all(|error| error.column != column) {
            self.errors.push(CellProblem {
                column,
                value: value.chars().take(60).collect(),
                code,
            });
        }
    }

    fn text(&mut self, wanted: Field) -> String {
        let cell = self.heading(wanted).and_then(|at| self.cells.get(at));
        let Some(cell) = cell else {
            return String::new();
        };
        if cell.formula {
            self.wrong(wanted, &cell.text, "formula");
            return String::new();
        }
        let text = one_line(&cell.text);
        if text.chars().count() > LONGEST {
            self.wrong(wanted, &text, "too_long");
            return String::new();
        }
        text
    }

    /// Empty cells and zeros, as other programs print them, are no amount.
    fn amount(&mut self, wanted: Field) -> Option<Money> {
        let text = self.text(wanted);
        if ["", "-", "—"].contains(&text.as_str()) {
            return None;
        }
        let unit = amount_unit(self.heading(wanted).map_or("", |at| &self.headings[at]));
        match signed(&text, unit) {
            None => {
                self.wrong(wanted, &text, "bad_amount");
                None
            }
            Some(money) if money.is_zero() => None,
            Some(money) => Some(money),
        }
    }

    fn day(&mut self, wanted: Field) -> Option<NaiveDate> {
        let text = self.text(wanted);
        if text.is_empty() {
            return None;
        }
        let code = match read_day(&text, self.order, false) {
            ReadDay::Day(day) => return Some(day),
            ReadDay::Ambiguous => "ambiguous_date",
            ReadDay::ShortYear => "short_year",
            _ => "bad_date",
        };
        self.wrong(wanted, &text, code);
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet;

    fn found(text: &str) -> FoundReceivables {
        read(&sheet::read("a.csv", text.as_bytes()).unwrap(), None).unwrap()
    }

    fn money(row: &FoundReceivable) -> (Option<i64>, Option<i64>) {
        (row.billed.map(Money::fen), row.paid.map(Money::fen))
    }

    #[test]
    fn a_list_of_bills_with_what_was_paid_and_what_is_open_is_read_by_its_first_two() {
        let found = found(
            "应收账款明细表\n单据日期,客户名称,单据编号,应收金额,已收金额,未收金额,到期日\n2026-09-01,甲,XS-1,\"1,200.00\",200.00,\"1,000.00\",2026-10-01\n2026-09-02,甲,XS-2,(50.00),0.00,(50.00),\n合计,,,1150.00,200.00,950.00,\n",
        );
        assert_eq!((found.header_row, found.rows.len()), (2, 2));
        assert_eq!(money(&found.rows[0]), (Some(120_000), Some(20_000)));
        assert_eq!(found.rows[0].due.unwrap().to_string(), "2026-10-01");
        assert_eq!(money(&found.rows[1]), (Some(-5000), None));
        assert!(found.rows.iter().all(|row| row.errors.is_empty()));
    }

    #[test]
    fn a_list_of_what_is_open_is_a_list_of_bills() {
        let found = found("客户,日期,已收,余额\n甲,2026-09-01,200,1000\n");
        assert_eq!(money(&found.rows[0]), (Some(100_000), None));
    }

    #[test]
    fn a_list_of_payments_and_the_lines_of_a_ledger_are_told_by_their_cells() {
        let payments = found("付款单位,到账日期,到账金额,收款方式\n甲,2026-10-09,88.5,银行转账\n");
        let row = &payments.rows[0];
        assert_eq!(money(row), (None, Some(8850)));
        assert_eq!(row.paid_on.unwrap().to_string(), "2026-10-09");
        let ledger =
            found("客户,日期,摘要,应收,已收\n甲,2026-09-01,筒灯,100,\n甲,2026-09-09,转账,,60\n");
        let told: Vec<_> = ledger.rows.iter().map(money).collect();
        assert_eq!(told, [(Some(10_000), None), (None, Some(6000))]);
    }

    #[test]
    fn a_row_that_cannot_be_read_says_which_cell_is_wrong() {
        let found = found(
            "客户,日期,应收,已收,到期日\n,2026-03-05,1,,\n甲,,1,,\n乙,2026-03-05,,,\n丙,2026-03-05,x,,\n丁,2026-03-05,1,-1,2026-03-01\n戊,2026-03-05,=1+1,,\n",
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
                vec![("日期", "required")],
                vec![("应收", "required")],
                vec![("应收", "bad_amount")],
                vec![("已收", "negative_payment"), ("到期日", "due_before")],
                vec![("应收", "formula")],
            ]
        );
    }

    #[test]
    fn a_table_without_amounts_is_no_list_of_receivables() {
        let sheet = sheet::read("a.csv", "客户,日期,电话\n甲,2026-01-01,1\n".as_bytes()).unwrap();
        assert_eq!(read(&sheet, None), Err(ReceivablesError::NoHeader));
    }
}
