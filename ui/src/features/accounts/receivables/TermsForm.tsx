import { Form, Input, InputNumber } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { typed } from "@/shared/format/money";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { usePutBooks } from "./useBooks";

/** 账期与信用额度 of one account. */
export function TermsForm({ books, onClose }: { books: ipc.AccountBooks; onClose: () => void }) {
  const t = useT();
  const { terms, settings } = books;
  const [form] = Form.useForm<ipc.TermsForm>();
  const save = useAct(
    (values: ipc.TermsForm) =>
      ipc.accountTerms({
        form: { account: books.account, days: values.days ?? null, credit: values.credit ?? "" },
      }),
    usePutBooks(onClose),
  );
  return (
    <FormDrawer
      width={420}
      title={t("accountReceivables.termsTitle", { name: books.name })}
      form={form}
      initial={{ days: terms.own ? terms.days : null, credit: typed(terms.credit) }}
      save={save}
      label={t("accountReceivables.termsSave")}
      onClose={onClose}
    >
      <Form.Item
        name="days"
        label={t("accountReceivables.termsOwn")}
        extra={t("accountReceivables.termsOwnHint", { n: settings.terms_days })}
      >
        <InputNumber data-first min={0} max={365} precision={0} />
      </Form.Item>
      <Form.Item
        name="credit"
        label={t("accountReceivables.credit")}
        extra={t("accountReceivables.creditHint")}
      >
        <Input className="num" />
      </Form.Item>
    </FormDrawer>
  );
}
