// Ink, paper, one seal: every colour of the window. Ant Design's tokens and our own CSS variables are
// both made from this file and from nothing else.

import { theme as antd, type ThemeConfig } from "antd";

export type Mode = "light" | "dark";

interface Palette {
  ink: string;
  layout: string;
  container: string;
  elevated: string;
  side: string;
  border: string;
  hairline: string;
  text: string;
  secondary: string;
  tertiary: string;
  paper: string;
  paperText: string;
  paperRule: string;
  desk: string;
  chip: string;
  hover: string;
  selected: string;
  success: string;
  warning: string;
  error: string;
  added: string;
  notice: string;
  removed: string;
  series: string[];
}

const LIGHT: Palette = {
  ink: "#2B4A6F",
  layout: "#F5F3EE",
  container: "#FFFFFF",
  elevated: "#FFFFFF",
  side: "#EFECE5",
  border: "#DAD5CA",
  hairline: "#EAE6DD",
  text: "#22252A",
  secondary: "#5E5C57",
  tertiary: "#6F6C65",
  paper: "#FFFEFB",
  paperText: "#1D1D1F",
  paperRule: "#D9D4C8",
  desk: "#EAE6DD",
  chip: "#E9EFF6",
  hover: "#F6F4EF",
  selected: "#EAF0F7",
  success: "#4A7A57",
  warning: "#A8701A",
  error: "#D4380D",
  added: "#E6F1E8",
  notice: "#FBF3E2",
  removed: "#F8E9E6",
  series: ["#2B4A6F", "#8AA4C2", "#B9A77C", "#6E8F7A", "#A3877C", "#8C8A86"],
};

const DARK: Palette = {
  ink: "#8DB0D8",
  layout: "#191918",
  container: "#222120",
  elevated: "#2A2927",
  side: "#1E1D1C",
  border: "#403E3A",
  hairline: "#32302D",
  text: "#E7E4DD",
  secondary: "#AFABA2",
  tertiary: "#98948B",
  paper: "#262522",
  paperText: "#E6E2D8",
  paperRule: "#45423C",
  desk: "#161615",
  chip: "#2C3A4B",
  hover: "#2A2927",
  selected: "#2B3644",
  success: "#7DB08A",
  warning: "#D3A24B",
  error: "#E8684A",
  added: "#24352A",
  notice: "#352B17",
  removed: "#3D2925",
  series: ["#8DB0D8", "#56779C", "#C4B283", "#88AF97", "#BFA094", "#9B9891"],
};

/** Vermilion means signed or sealed, and nothing else. */
const SEAL = { light: "#C8372D", dark: "#E0574B" };

const FONT =
  'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
const SERIF =
  '"Songti SC", "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "SimSun", Georgia, serif';
const MONO = 'ui-monospace, "Cascadia Mono", "SF Mono", Menlo, Consolas, "Noto Sans Mono CJK SC", monospace';

export const paletteOf = (mode: Mode): Palette => (mode === "dark" ? DARK : LIGHT);

export function antdTheme(mode: Mode, motion: boolean): ThemeConfig {
  const p = paletteOf(mode);
  return {
    algorithm: mode === "dark" ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      colorPrimary: mode === "dark" ? "#7FA5D0" : p.ink,
      // What the library mixes from so dark an ink is a muddy grey.
      colorPrimaryBg: mode === "dark" ? p.selected : "#DDE7F2",
      colorPrimaryBgHover: p.chip,
      controlItemBgActive: p.selected,
      controlItemBgActiveHover: p.chip,
      controlOutline: mode === "dark" ? "rgba(141, 176, 216, 0.24)" : "rgba(43, 74, 111, 0.16)",
      colorTextPlaceholder: mode === "dark" ? "#8B877F" : "#858178",
      colorInfo: mode === "dark" ? "#7FA5D0" : p.ink,
      colorLink: p.ink,
      colorLinkHover: mode === "dark" ? "#A9C6E6" : "#41699A",
      colorSuccess: p.success,
      colorWarning: p.warning,
      colorError: p.error,
      colorSuccessBg: p.added,
      colorSuccessBorder: p.success,
      colorErrorBg: p.removed,
      colorWarningBg: p.notice,
      colorBgLayout: p.layout,
      colorBgContainer: p.container,
      colorBgElevated: p.elevated,
      colorBorder: p.border,
      colorBorderSecondary: p.hairline,
      colorText: p.text,
      colorTextSecondary: p.secondary,
      colorTextTertiary: p.tertiary,
      colorTextDescription: p.tertiary,
      fontFamily: FONT,
      fontFamilyCode: MONO,
      fontSize: 14,
      borderRadius: 6,
      colorBgMask: mode === "dark" ? "rgba(0, 0, 0, 0.5)" : "rgba(38, 34, 28, 0.28)",
      wireframe: false,
      motion,
      controlOutlineWidth: 2,
    },
    components: {
      Table: {
        cellPaddingBlockSM: 8,
        cellPaddingInlineSM: 8,
        headerBg: p.container,
        headerColor: p.secondary,
        headerSplitColor: "transparent",
        rowHoverBg: p.hover,
        rowSelectedBg: p.selected,
        rowSelectedHoverBg: p.selected,
        headerSortActiveBg: p.container,
        headerSortHoverBg: p.hover,
        bodySortBg: "transparent",
      },
      Button: {
        // On the light blue of the dark appearance white would be hard to read.
        ...(mode === "dark" ? { primaryColor: "#14202D" } : {}),
        primaryShadow: "none",
        defaultShadow: "none",
        dangerShadow: "none",
        fontWeight: 500,
      },
      Alert: { withDescriptionPadding: "12px 16px", withDescriptionIconSize: 18 },
      Tooltip: { colorBgSpotlight: mode === "dark" ? "#3B3936" : "#33363B" },
      Drawer: { paddingLG: 20 },
      Steps: { iconSizeSM: 22 },
      Segmented: { trackBg: p.hairline },
    },
  };
}

/** The same palette as CSS variables `--gj-…` for our own style sheets and the charts. */
export function applyPalette(mode: Mode): void {
  const p = paletteOf(mode);
  const root = document.documentElement;
  const set = (name: string, value: string) => root.style.setProperty(`--gj-${name}`, value);
  for (const [name, value] of Object.entries(p)) {
    if (typeof value === "string")
      set(
        name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`),
        value,
      );
  }
  p.series.forEach((colour, index) => {
    set(`series-${index}`, colour);
  });
  set("seal", SEAL[mode]);
  set("font", FONT);
  set("serif", SERIF);
  set("mono", MONO);
  root.style.colorScheme = mode;
  root.dataset.mode = mode;
}
