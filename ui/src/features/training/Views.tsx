import { useNavigate } from "@tanstack/react-router";
import { Segmented } from "antd";
import { useT } from "@/i18n";

const PATHS = {
  overview: "/training",
  matrix: "/training/matrix",
  plan: "/training/plan",
  sessions: "/training/sessions",
  exams: "/training/exams",
  questions: "/training/questions",
  certificates: "/training/certificates",
  courses: "/training/courses",
} as const;
type View = keyof typeof PATHS;

/** The sides of training, from what waits to what it is made of. */
export function Views({ value }: { value: View }) {
  const t = useT();
  const navigate = useNavigate();
  return (
    <Segmented<View>
      value={value}
      onChange={(view) => navigate({ to: PATHS[view] })}
      options={(Object.keys(PATHS) as View[]).map((view) => ({
        value: view,
        label: t(`training.view_${view}`),
      }))}
    />
  );
}
