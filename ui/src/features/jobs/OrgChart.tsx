import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { Blank } from "@/shared/parts/Blank";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { PeopleViews } from "@/shared/parts/PeopleViews";
import { queries } from "@/shared/queries";
import { ChartCanvas } from "./ChartCanvas";
import { useOpenPaper, useToTree } from "./put";
import "./jobs.css";

/** The posts as they report to one another, with those who hold them. */
export default function OrgChart() {
  const t = useT();
  const navigate = useNavigate();
  const { data: chart } = useQuery(queries.orgChart());
  const openPaper = useOpenPaper();
  const print = useAct(() => ipc.orgChartPrint({ sign: true }), openPaper);
  const toTree = useToTree();
  if (!chart) return null;
  return (
    <Page
      full
      title={t("jobs.chartTitle")}
      sub={t("jobs.chartSub", {
        posts: chart.boxes.length,
        people: chart.boxes.reduce((sum, one) => sum + one.holders.length, 0),
      })}
      views={<PeopleViews value="chart" />}
      actions={
        <Button loading={print.busy} disabled={chart.boxes.length === 0} onClick={() => print.run()}>
          {t("jobs.printChart")}
        </Button>
      }
    >
      <FailureNote failure={print.failure} onClose={print.clear} />
      {chart.boxes.length === 0 ? (
        <div className="card">
          <Blank
            title={t("jobs.emptyTitle")}
            text={t("jobs.emptyText")}
            action={
              <Button type="primary" onClick={toTree}>
                {t("jobs.toTree")}
              </Button>
            }
          />
        </div>
      ) : (
        <ChartCanvas
          chart={chart}
          onOpen={(post) => navigate({ to: "/people/jobs/$post", params: { post: String(post) } })}
        />
      )}
    </Page>
  );
}
