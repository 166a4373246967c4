import { useNavigate } from "@tanstack/react-router";
import { Segmented } from "antd";
import { useT } from "@/i18n";

const PATHS = {
  findings: "/rounds",
  walks: "/rounds/walks",
  checklists: "/rounds/checklists",
} as const;
type View = keyof typeof PATHS;

/** The three sides of the subject: what was found, the walks, the lists. */
export function Views({ value }: { value: View }) {
  const t = useT();
  const navigate = useNavigate();
  return (
    <Segmented<View>
      value={value}
      onChange={(view) => navigate({ to: PATHS[view] })}
      options={(Object.keys(PATHS) as View[]).map((view) => ({
        value: view,
        label: t(`rounds.view_${view}`),
      }))}
    />
  );
}
