import { useQuery } from "@tanstack/react-query";
import { Button, Form } from "antd";
import { useEffect, useRef } from "react";
import { useT } from "@/i18n";
import type * as ipc from "@/ipc";
import { money } from "@/shared/format/money";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";

/** What the pack of minimum wages proposes for the month, and whose word it is; the field stays free. */
export function MinimumWage({ day }: { day: string | undefined }) {
  const t = useT();
  const form = Form.useFormInstance<Partial<ipc.LossForm>>();
  const typed = Form.useWatch("minimum", form);
  const { data: wage } = useQuery({ ...queries.minimumWage(day ?? ""), enabled: Boolean(day) });
  const proposed = wage ? (wage.monthly / 100).toFixed(2) : null;
  const last = useRef<string | null>(null);
  useEffect(() => {
    if (proposed === null) return;
    const now = form.getFieldValue("minimum");
    // What somebody typed is never written over.
    if (!now || now === last.current) form.setFieldValue("minimum", proposed);
    last.current = proposed;
  }, [form, proposed]);
  if (!wage || proposed === null) return null;
  const { region, from, dated } = wage;
  return (
    <p className="quiet" data-testid={testids.minimumWage}>
      {t("packs.proposed", { region, from, amount: money(wage.monthly), dated })}
      {typed !== proposed && (
        <Button type="link" size="small" onClick={() => form.setFieldValue("minimum", proposed)}>
          {t("packs.take")}
        </Button>
      )}
    </p>
  );
}
