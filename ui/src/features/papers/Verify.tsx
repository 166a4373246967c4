import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Spin } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { Blank } from "@/shared/parts/Blank";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { PageStack } from "@/shared/parts/PageStack";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { Report } from "./Report";
import "./papers.css";

/** Any PDF, checked offline: dropped onto the window or chosen here. */
export default function Verify() {
  const t = useT();
  const navigate = useNavigate();
  const { path } = useSearch({ from: "/papers/verify" });
  const { data: papers } = useQuery(queries.papers());
  const { data, error, isFetching } = useQuery({
    queryKey: ["verify", path],
    queryFn: () => ipc.verifyFile({ path: path ?? "" }),
    enabled: path !== undefined,
    gcTime: 0,
    staleTime: 0,
  });
  const choose = async () => {
    const chosen = await ipc.dialogOpen({ kind: "pdf", title: t("papers.verifyFile") });
    if (chosen) navigate({ to: "/papers/verify", search: { path: chosen } });
  };
  const own = papers?.find((row) => row.number === data?.own_paper);
  return (
    <Page
      full={data?.pages !== null && data !== undefined}
      title={t("papers.verifyTitle")}
      sub={path ? <span className="mono">{path}</span> : t("papers.verifySub")}
      actions={
        <>
          <Button onClick={() => navigate({ to: "/papers" })}>{t("papers.allPapers")}</Button>
          {path && (
            <Button onClick={choose} data-testid={testids.verifyFile}>
              {t("papers.another")}
            </Button>
          )}
        </>
      }
    >
      <FailureNote failure={error ? ipc.asFailure(error) : null} />
      {!path && (
        <div className="card drop-here">
          <Blank
            title={t("papers.verifyDrop")}
            text={t("papers.verifyDropText")}
            action={
              <Button type="primary" size="large" onClick={choose} data-testid={testids.verifyFile}>
                {t("papers.chooseFile")}
              </Button>
            }
          />
        </div>
      )}
      {isFetching && <Spin />}
      {data && path && (
        <div className="paper-desk">
          {data.pages !== null ? (
            <PageStack
              name={["file", path]}
              pages={data.pages}
              thumbnails
              load={(page, width) => ipc.filePage({ path, page, width })}
            />
          ) : (
            <div className="page-stack" />
          )}
          <aside className="paper-facts">
            <Report
              report={data}
              onOpenOwn={() => own && navigate({ to: "/papers/$id", params: { id: String(own.id) } })}
            />
          </aside>
        </div>
      )}
    </Page>
  );
}
