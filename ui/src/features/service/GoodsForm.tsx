import { Form, Input, InputNumber } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { DayInput } from "@/shared/parts/DayInput";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { testids } from "@/shared/testids";
import { AccountSelect } from "./AccountSelect";
import { usePutCase } from "./put";
import { useNeeded } from "./StepDrawers";

interface Props {
  /** The goods to correct; without them, new ones. */
  view: ipc.ItemView | null;
  onClose: () => void;
  onDone: (item: number) => void;
}

/** What was delivered to whom, and from when its warranty runs. */
export function GoodsForm({ view, onClose, onDone }: Props) {
  const t = useT();
  const put = usePutCase();
  const needed = useNeeded();
  const [form] = Form.useForm<ipc.ItemForm>();
  const save = useAct(
    (values: ipc.ItemForm) =>
      ipc.serviceItemSave({
        form: {
          ...values,
          id: view?.item.id ?? null,
          accepted_on: values.accepted_on ?? null,
          warranted_until: values.warranted_until ?? null,
        },
      }),
    (next) => {
      put();
      onClose();
      onDone(next.item.id);
    },
  );
  const empty = {
    product: "",
    model: "",
    quantity: 1,
    place: "",
    order_number: "",
    serials: "",
    installer: "",
    note: "",
  };
  return (
    <FormDrawer
      width={560}
      title={view ? t("service.goodsEdit") : t("service.goodsAdd")}
      form={form}
      initial={view?.item ?? empty}
      save={save}
      label={t("service.goodsSave")}
      testid={testids.goodsSave}
      onClose={onClose}
    >
      <Form.Item
        name="account"
        label={t("service.customer")}
        rules={[{ required: true, message: t("service.accountNeeded") }]}
      >
        <AccountSelect known={view ? { id: view.item.account, name: view.account_name } : undefined} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="product" label={t("service.product")} rules={needed("service.productNeeded")}>
          <Input data-testid={testids.goodsProduct} />
        </Form.Item>
        <Form.Item name="model" label={t("service.model")}>
          <Input />
        </Form.Item>
        <Form.Item
          name="quantity"
          label={t("service.quantity")}
          rules={[{ required: true, message: t("service.quantityNeeded") }]}
        >
          <InputNumber min={1} precision={0} className="num" style={{ width: "100%" }} />
        </Form.Item>
        <Form.Item name="order_number" label={t("service.order")}>
          <Input className="num" />
        </Form.Item>
      </div>
      <Form.Item name="serials" label={t("service.serials")} extra={t("service.serialsHint")}>
        <Input.TextArea autoSize className="num" />
      </Form.Item>
      <Form.Item name="place" label={t("service.place")}>
        <Input placeholder={t("service.placeHint")} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item
          name="delivered_on"
          label={t("service.delivered")}
          rules={[{ required: true, message: t("service.deliveredNeeded") }]}
        >
          <DayInput />
        </Form.Item>
        <Form.Item name="accepted_on" label={t("service.accepted")} extra={t("service.acceptedHint")}>
          <DayInput />
        </Form.Item>
        <Form.Item name="installer" label={t("service.installer")}>
          <Input />
        </Form.Item>
        <Form.Item name="warranted_until" label={t("service.promised")} extra={t("service.promisedHint")}>
          <DayInput />
        </Form.Item>
      </div>
      <Form.Item name="note" label={t("service.note")}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} placeholder={t("service.noteHint")} />
      </Form.Item>
    </FormDrawer>
  );
}
