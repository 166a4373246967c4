import { useNavigate } from "@tanstack/react-router";
import { Segmented } from "antd";
import { useT } from "@/i18n";
import { testids } from "@/shared/testids";

const PATHS = {
  cycles: "/assessment",
  schemes: "/assessment/schemes",
  results: "/assessment/results",
  plans: "/assessment/plans",
} as const;
type View = keyof typeof PATHS;

/** The sides of the subject: periods, schemes, results, plans. */
export function Views({ value }: { value: View }) {
  const t = useT();
  const navigate = useNavigate();
  return (
    <Segmented<View>
      value={value}
      onChange={(view) => navigate({ to: PATHS[view] })}
      options={(Object.keys(PATHS) as View[]).map((view) => ({
        value: view,
        label: <span data-testid={testids.assessmentView(view)}>{t(`assessment.view_${view}`)}</span>,
      }))}
    />
  );
}
