import { QueryClientProvider, useQuery } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { App as AntApp, ConfigProvider } from "antd";
import type { Locale } from "antd/es/locale";
import zhCN from "antd/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { useLanguage } from "@/i18n";
import { asFailure } from "@/ipc";
import { FailureNote } from "@/shared/parts/FailureNote";
import { queries, queryClient } from "@/shared/queries";
import { Closing } from "./Closing";
import { OtherLanguage } from "./OtherLanguage";
import { motion, useMode } from "./preferences";
import { router } from "./router";
import { antdTheme } from "./theme";

const Onboarding = lazy(() => import("@/features/office/Onboarding"));

export function App() {
  const mode = useMode();
  const theme = useMemo(() => antdTheme(mode, motion), [mode]);
  const locale = useLocale();
  return (
    <ConfigProvider
      theme={theme}
      locale={locale}
      button={{ autoInsertSpace: false }}
      form={{ requiredMark: false }}
    >
      <AntApp component={false} message={{ maxCount: 2 }}>
        <QueryClientProvider client={queryClient}>
          <Office />
        </QueryClientProvider>
        <Closing />
      </AntApp>
    </ConfigProvider>
  );
}

/** The company file at work, or the door to one. */
function Office() {
  const { data: status, error } = useQuery(queries.status());
  if (error) return <FailureNote failure={asFailure(error)} />;
  if (!status) return null;
  if (!status.company || !status.user)
    return (
      <Suspense fallback={null}>
        <Onboarding status={status} language={<OtherLanguage />} />
      </Suspense>
    );
  return <RouterProvider router={router} />;
}

function useLocale(): Locale {
  const language = useLanguage();
  const [english, setEnglish] = useState<Locale | null>(null);
  useEffect(() => {
    dayjs.locale(language === "en" ? "en" : "zh-cn");
    if (language === "en") import("antd/locale/en_US").then((module) => setEnglish(module.default));
  }, [language]);
  return language === "en" && english ? english : zhCN;
}
