import { useNavigate } from "@tanstack/react-router";
import { Segmented } from "antd";
import { useT } from "@/i18n";

const PATHS = {
  cases: "/service",
  goods: "/service/goods",
  visits: "/service/visits",
  surveys: "/service/surveys",
  knowledge: "/service/knowledge",
  report: "/service/report",
  rounds: "/rounds",
} as const;
type View = keyof typeof PATHS;

/** The sides of the subject, from what came in to what it all comes to; and rounds, which its head walks. */
export function Views({ value }: { value: View }) {
  const t = useT();
  const navigate = useNavigate();
  return (
    <Segmented<View>
      value={value}
      onChange={(view) => navigate({ to: PATHS[view] })}
      options={(Object.keys(PATHS) as View[]).map((view) => ({
        value: view,
        label: t(`service.view_${view}`),
      }))}
    />
  );
}
