import { useNavigate } from "@tanstack/react-router";
import { Segmented } from "antd";
import { useT } from "@/i18n";

const PATHS = {
  list: "/accounts",
  analysis: "/accounts/analysis",
  grading: "/accounts/grading",
  plans: "/accounts/plans",
  receivables: "/accounts/receivables",
  contracts: "/accounts/contracts",
  visits: "/accounts/visits",
  process: "/accounts/process",
} as const;
type View = keyof typeof PATHS;

/** The sides of the subject: who they are, what they buy, are worth and are to buy, what they owe,
 * what was agreed with them in writing, when they are visited, and whether the firm does what its
 * regulation says. */
export function Views({ value }: { value: View }) {
  const t = useT();
  const navigate = useNavigate();
  return (
    <Segmented<View>
      value={value}
      onChange={(view) => navigate({ to: PATHS[view] })}
      options={(Object.keys(PATHS) as View[]).map((view) => ({
        value: view,
        label: t(`accounts.view_${view}`),
      }))}
    />
  );
}
