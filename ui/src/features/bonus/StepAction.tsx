import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Alert, App, Button } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { stamp } from "@/shared/format/days";
import { money } from "@/shared/format/money";
import { FailureNote } from "@/shared/parts/FailureNote";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { Issue } from "./Issue";
import { Settle } from "./Settle";
import type { Step } from "./steps";
import { useBonusAct } from "./view";

interface Props {
  view: ipc.BonusView;
  step: Step;
  go: (step: Step) => void;
}

/** What this step does, said before it is done. */
export function StepAction({ view, step, go }: Props) {
  if (step === "calculate") return <Calculated view={view} go={go} />;
  if (step === "review") return <Review view={view} go={go} />;
  if (step === "approve") return <Approve view={view} go={go} />;
  if (step === "settle") return <Settle view={view} />;
  return <Issue view={view} />;
}

function Calculated({ view, go }: Omit<Props, "step">) {
  const t = useT();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const again = useBonusAct(() => ipc.bonusCalculate({ quarter: view.quarter }));
  const { data: regulations } = useQuery(queries.regulations());
  const bonus = regulations?.find((row) => row.kind === "bonus");
  const draft = bonus?.versions.find((version) => version.state === "draft");
  const print = async () => {
    const name = `${t("bonus.allocationTable")}-${view.quarter}.xlsx`;
    const path = await ipc.dialogSave({ kind: "xlsx", title: t("bonus.exportTable"), name });
    if (!path) return;
    await ipc.bonusExport({ quarter: view.quarter, path });
    message.success(t("common.exported", { path }));
  };
  return (
    <section className="card step-action">
      <div>
        <b>
          {t("bonus.calculatedBy", {
            name: view.run?.calculated?.name ?? "",
            at: stamp(view.run?.calculated?.at ?? null),
          })}
        </b>
        <p className="quiet">{t(draft ? "bonus.whatIfHint" : "bonus.calculatedText")}</p>
        {view.stale && <Alert type="warning" showIcon title={t("bonus.stale")} />}
        <FailureNote failure={again.failure} />
      </div>
      <div className="row">
        <Button onClick={print}>{t("bonus.exportTable")}</Button>
        {draft && (
          <Button
            data-testid={testids.whatIf}
            onClick={() =>
              navigate({ to: "/regulations/$version/what-if", params: { version: String(draft.id) } })
            }
          >
            {t("bonus.whatIf")}
          </Button>
        )}
        {view.stale ? (
          <Button
            type="primary"
            loading={again.busy}
            onClick={() => again.run()}
            data-testid={testids.calculate}
          >
            {t("bonus.calculateAgainShort")}
          </Button>
        ) : (
          view.row.state === "calculated" && (
            <Button type="primary" onClick={() => go("review")}>
              {t("bonus.toReview")}
            </Button>
          )
        )}
      </div>
    </section>
  );
}

function Review({ view, go }: Omit<Props, "step">) {
  const t = useT();
  const { modal } = App.useApp();
  const { data: status } = useQuery(queries.status());
  const review = useBonusAct(
    (onePerson: boolean) => ipc.bonusReview({ quarter: view.quarter, one_person: onePerson }),
    () => go("approve"),
  );
  const by = view.run?.calculated;
  if (view.run?.reviewed)
    return (
      <Done
        text={t("bonus.reviewedBy", { name: view.run.reviewed.name, at: stamp(view.run.reviewed.at) })}
        note={view.run.one_person ? t("bonus.onePersonNote") : ""}
      />
    );
  const same = by?.user === status?.user?.id;
  const alone = () =>
    modal.confirm({
      title: t("bonus.aloneTitle"),
      content: t("bonus.aloneText"),
      okText: t("bonus.reviewAlone"),
      cancelText: t("common.cancel"),
      onOk: () => review.run(true),
      okButtonProps: { ...{ "data-testid": testids.confirm } },
    });
  return (
    <section className="card step-action">
      <div>
        <b>
          {same
            ? t("bonus.reviewOther", { name: by?.name ?? "" })
            : t("bonus.reviewBy", { name: status?.user?.name ?? "" })}
        </b>
        <p className="quiet">
          {t(
            !same ? "bonus.reviewText" : status?.one_person ? "bonus.reviewNobody" : "bonus.reviewOtherText",
          )}
        </p>
        {view.stale && <Alert type="warning" showIcon title={t("bonus.stale")} />}
        <FailureNote failure={review.failure} />
      </div>
      <div className="row">
        {same && status?.one_person ? (
          <Button type="primary" onClick={alone} data-testid={testids.reviewAlone}>
            {t("bonus.reviewAlone")}
          </Button>
        ) : same ? (
          <Button type="primary" onClick={() => globalThis.dispatchEvent(new Event("guiju:switch-user"))}>
            {t("app.switchUser")}
          </Button>
        ) : (
          <Button
            type="primary"
            disabled={view.stale}
            loading={review.busy}
            onClick={() => review.run(false)}
            data-testid={testids.review}
          >
            {t("bonus.review", { n: view.people.length })}
          </Button>
        )}
      </div>
    </section>
  );
}

function Approve({ view, go }: Omit<Props, "step">) {
  const t = useT();
  const { data: status } = useQuery(queries.status());
  const approve = useBonusAct(
    () => ipc.bonusApprove({ quarter: view.quarter }),
    () => go("issue"),
  );
  if (view.run?.approved)
    return (
      <Done
        text={t("bonus.approvedBy", { name: view.run.approved.name, at: stamp(view.run.approved.at) })}
        note=""
      />
    );
  return (
    <section className="card step-action">
      <div>
        <b>{t("bonus.approveBy", { name: status?.user?.name ?? "" })}</b>
        <p className="quiet">{t("bonus.approveText", { name: view.run?.reviewed?.name ?? "" })}</p>
        <FailureNote failure={approve.failure} />
      </div>
      <Button
        type="primary"
        loading={approve.busy}
        onClick={() => approve.run()}
        data-testid={testids.approve}
      >
        {t("bonus.approve", { total: view.totals ? money(view.totals.total) : "" })}
      </Button>
    </section>
  );
}

function Done({ text, note }: { text: string; note: string }) {
  return (
    <section className="card step-action">
      <div>
        <b>{text}</b>
        {note && <p className="quiet">{note}</p>}
      </div>
    </section>
  );
}
