import { useNavigate } from "@tanstack/react-router";
import { Segmented } from "antd";
import { useT } from "@/i18n";
import { useStored } from "../stored";
import { testids } from "../testids";

export type StaffView = "list" | "days" | "tree";
type View = StaffView | "chart" | "jobs";

/** The five ways to look at people and posts; one switch, whichever screen it stands on. */
export function PeopleViews({ value, onStay }: { value: View; onStay?: (view: StaffView) => void }) {
  const t = useT();
  const navigate = useNavigate();
  const [, remember] = useStored<StaffView>("people.view", "list");
  const go = (view: View) => {
    if (view === "chart") return navigate({ to: "/people/chart" });
    if (view === "jobs") return navigate({ to: "/people/jobs" });
    if (onStay) return onStay(view);
    remember(view);
    return navigate({ to: "/people" });
  };
  return (
    <Segmented<View>
      value={value}
      onChange={go}
      options={(["list", "days", "tree", "chart", "jobs"] as const).map((view) => ({
        value: view,
        label: <span data-testid={testids.peopleView(view)}>{t(`people.view_${view}`)}</span>,
      }))}
    />
  );
}
