import { BulbOutlined, GlobalOutlined, LockOutlined, SwapOutlined, UserOutlined } from "@ant-design/icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Dropdown } from "antd";
import { lazy, Suspense, useEffect, useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { keys, queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { useLeaving } from "@/shared/unsaved";
import { changeLanguage, changePreferences, useMode } from "./preferences";

const SwitchUser = lazy(() => import("@/features/office/SwitchUser"));

/** The person at work, and what belongs to the person: language, appearance, the lock. */
export function Person() {
  const t = useT();
  const client = useQueryClient();
  const { data: status } = useQuery(queries.status());
  const mode = useMode();
  const leave = useLeaving();
  const [switching, setSwitching] = useState(false);
  // Any screen may ask for another person, such as the review.
  useEffect(() => {
    const asked = () => setSwitching(true);
    globalThis.addEventListener("guiju:switch-user", asked);
    return () => globalThis.removeEventListener("guiju:switch-user", asked);
  }, []);
  const lock = async () => {
    const closed = await ipc.officeClose();
    // The screens go first, what they knew afterwards: a forgotten query does not tell who still looks.
    client.setQueryData(keys.status, closed);
    setTimeout(() => client.removeQueries({ predicate: (query) => query.queryKey[0] !== keys.status[0] }));
  };
  return (
    <>
      <Dropdown
        trigger={["click"]}
        placement="bottomRight"
        menu={{
          items: [
            {
              key: "switch",
              icon: <SwapOutlined />,
              label: <span data-testid={testids.switchUser}>{t("app.switchUser")}</span>,
            },
            { type: "divider" },
            {
              key: "language",
              icon: <GlobalOutlined />,
              label: <span data-testid={testids.languageToggle}>{t("app.otherLanguage")}</span>,
            },
            {
              key: "theme",
              icon: <BulbOutlined />,
              label: (
                <span data-testid={testids.themeToggle}>{t(mode === "dark" ? "app.light" : "app.dark")}</span>
              ),
            },
            { type: "divider" },
            {
              key: "lock",
              icon: <LockOutlined />,
              label: <span data-testid={testids.lock}>{t("app.lock")}</span>,
            },
          ],
          onClick: ({ key }) => {
            if (key === "switch") setSwitching(true);
            if (key === "language") changeLanguage();
            if (key === "theme") changePreferences({ theme: mode === "dark" ? "light" : "dark" });
            if (key === "lock") leave(lock);
          },
        }}
      >
        <Button type="text" className="person" data-testid={testids.person} icon={<UserOutlined />}>
          <span data-testid={testids.personName}>{status?.user?.name}</span>
        </Button>
      </Dropdown>
      {switching && (
        <Suspense fallback={null}>
          <SwitchUser onClose={() => setSwitching(false)} />
        </Suspense>
      )}
    </>
  );
}
