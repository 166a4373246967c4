import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Alert, Button, Checkbox, Modal } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { keys, queries } from "@/shared/queries";
import { testids } from "@/shared/testids";

/** What a regulation on duties and assessment would be made of; then the draft itself. */
export function CompileDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [posts, setPosts] = useState<number[] | null>(null);
  const { data: preview, error } = useQuery(queries.jobCompilePreview(posts));
  const open = (version: number) =>
    navigate({ to: "/regulations/$version", params: { version: String(version) } });
  const compile = useAct(
    () => ipc.jobCompile({ posts }),
    (reading) => {
      client.setQueryData([...keys.regulations, "reading", reading.version.id], reading);
      client.invalidateQueries({ queryKey: [...keys.regulations, "list"] });
      open(reading.version.id);
    },
  );
  const chosen = preview?.posts.filter((post) => post.chosen) ?? [];
  const departments = [...new Set(preview?.posts.map((post) => post.department))];
  const turn = (post: ipc.CompilePost) =>
    setPosts(
      chosen.some((one) => one.post === post.post)
        ? chosen.map((one) => one.post).filter((id) => id !== post.post)
        : [...chosen.map((one) => one.post), post.post],
    );
  return (
    <Modal
      open
      width={680}
      title={t("jobs.compileTitle")}
      okText={t("jobs.compileConfirm", { n: chosen.length })}
      okButtonProps={{
        disabled: chosen.length === 0 || (preview?.draft ?? null) !== null,
        ...{ "data-testid": testids.jobCompileConfirm },
      }}
      cancelText={t("common.cancel")}
      confirmLoading={compile.busy}
      onOk={() => compile.run()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p className="quiet">{t("jobs.compileText")}</p>
      <FailureNote failure={compile.failure ?? (error ? ipc.asFailure(error) : null)} />
      {preview && preview.draft !== null && (
        <Alert
          type="warning"
          showIcon
          title={t("jobs.compileDraft", { title: preview.title })}
          action={
            <Button size="small" onClick={() => preview.draft !== null && open(preview.draft)}>
              {t("jobs.compileOpenDraft")}
            </Button>
          }
        />
      )}
      {preview && (
        <>
          <div className="compile-posts">
            {departments.map((department) => (
              <section key={department}>
                <h4>{department}</h4>
                {preview.posts
                  .filter((post) => post.department === department)
                  .map((post) => (
                    <div className="compile-post" key={post.post}>
                      <Checkbox
                        checked={post.chosen}
                        disabled={post.sheet === null}
                        onChange={() => turn(post)}
                      >
                        {post.name}
                      </Checkbox>
                      <span className="faint num">
                        {post.sheet === null
                          ? t("jobs.compileNoSheet")
                          : t("jobs.compilePost", {
                              n: post.sheet,
                              duties: post.duties,
                              indicators: post.indicators,
                            })}
                      </span>
                    </div>
                  ))}
              </section>
            ))}
          </div>
          <p className="compile-sum">
            {t(preview.own_general ? "jobs.compileOwnGeneral" : "jobs.compileGeneral", {
              n: preview.general_articles,
            })}
            {chosen.length > 0 &&
              t("jobs.compileSum", {
                posts: chosen.length,
                parameters: preview.parameters,
                high: preview.high,
                warnings: preview.warnings,
              })}
          </p>
        </>
      )}
    </Modal>
  );
}
