import { GlobalOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useT } from "@/i18n";
import { testids } from "@/shared/testids";
import { changeLanguage } from "./preferences";

/** The other of the two languages, at the door: who cannot read the first screen finds no menu on it. */
export function OtherLanguage() {
  const t = useT();
  return (
    <Button
      type="text"
      size="small"
      icon={<GlobalOutlined />}
      onClick={changeLanguage}
      data-testid={testids.languageToggle}
    >
      {t("app.otherLanguage")}
    </Button>
  );
}
