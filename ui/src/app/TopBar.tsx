import { SearchOutlined } from "@ant-design/icons";
import { useT } from "@/i18n";
import { shortcutLabel } from "@/shared/parts/Tip";
import { testids } from "@/shared/testids";
import { Person } from "./Person";

export function TopBar({ onSearch }: { onSearch: () => void }) {
  const t = useT();
  return (
    <header className="top">
      <button type="button" className="top-search" onClick={onSearch} data-testid={testids.search}>
        <SearchOutlined />
        <span>{t("app.searchHint")}</span>
        <kbd>{shortcutLabel("Mod+K")}</kbd>
      </button>
      <Person />
    </header>
  );
}
