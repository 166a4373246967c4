// A typed figure becomes a parameter in one step, and an issue names what the check-up still finds: the
// real window with the sample company standing in for the shell.

import { QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { App } from "@/app/App";
import { router } from "@/app/router";
import { docOf } from "@/features/regulations/editor/lines";
import { ParameterAsked } from "@/features/regulations/editor/ParameterAsked";
import type { Session } from "@/features/regulations/editor/session";
import { setLanguage } from "@/i18n";
import * as ipc from "@/ipc";
import { fakeCall } from "@/ipc/fake";
import { queryClient } from "@/shared/queries";
import { testids } from "@/shared/testids";

const patience = { timeout: 15_000 };
const find = (id: string) => screen.findByTestId(id, undefined, patience);

let version = 0;
let line = "";

/** A draft of the key-account regulation whose last 款 before the annexes ends with these words. */
async function drafted(words: string) {
  const row = (await ipc.regulationsList()).find((one) => !one.needs_consultation);
  const draft = await ipc.regulationDraft({ regulation: row?.id ?? 0 });
  version = draft.version.id;
  const { lines, revision } = await ipc.draftText({ version });
  const at = lines.findIndex((one) => one.kind === "annex") - 1;
  const last = lines[at];
  if (!last) throw new Error("the sample has no 款");
  line = last.id;
  const runs = [...last.runs, { kind: "text", text: words } as ipc.Run];
  await ipc.draftEditText({ version, revision, edit: { at, removed: 1, lines: [{ ...last, runs }] } });
  router.navigate({ to: "/regulations/$version", params: { version: String(version) } });
  fireEvent.click(await find(testids.checkupToggle));
}

const text = async () => {
  const { lines } = await ipc.draftText({ version });
  return lines.find((one) => one.id === line)?.runs ?? [];
};

beforeEach(async () => {
  queryClient.clear();
  localStorage.clear();
  await fakeCall("office_close", {});
  await setLanguage("zh-CN");
  render(<App />);
  fireEvent.click(await find(testids.openSample));
  await find(testids.navigation);
});

describe("a typed figure", () => {
  it("becomes a parameter and a chip from its finding, and is taken back at once", async () => {
    await drafted("销假期限30日。");
    const before = await text();
    const finding = await find(testids.finding("UNBOUND_NUMBER"));
    expect(within(finding).queryByTestId(testids.findingAccept)).toBeNull();
    fireEvent.click(within(finding).getByTestId(testids.findingBind));
    const value = (await find(testids.newParameterField("value"))) as HTMLInputElement;
    expect(value.value).toBe("30");
    const label = screen.getByTestId(testids.newParameterField("label")) as HTMLInputElement;
    expect(label.value).toBe("销假期限");
    fireEvent.change(screen.getByTestId(testids.newParameterField("key")), {
      target: { value: "own.leave" },
    });
    fireEvent.click(screen.getByTestId(testids.newParameterSave));
    await waitFor(async () => {
      expect((await text()).slice(-2)).toEqual([
        { kind: "parameter", key: "own.leave" },
        { kind: "text", text: "。" },
      ]);
    }, patience);
    await waitFor(() => expect(screen.queryByTestId(testids.finding("UNBOUND_NUMBER"))).toBeNull(), patience);
    await ipc.draftUndo({ version });
    expect(await text()).toEqual(before);
    const reading = await ipc.regulationRead({ version });
    expect(reading.parameters.some((row) => row.parameter.key === "own.leave")).toBe(false);
    await ipc.draftDiscard({ version });
  }, 120_000);
});

describe("selected words", () => {
  it("open the form filled in, or the list of parameters that exist", async () => {
    await drafted("销假期限30日。");
    const { lines } = await ipc.draftText({ version });
    const doc = docOf(lines.filter((one) => one.id === line));
    const at = doc.textBetween(0, doc.content.size, "-", "-").indexOf("30日") + 1;
    const state = EditorState.create({ doc, selection: TextSelection.create(doc, at, at + 3) });
    const bind = vi.fn(async () => null);
    const close = vi.fn();
    const asked = {
      view: { state } as EditorView,
      reading: await ipc.regulationRead({ version }),
      session: { flush: async () => undefined } as Session,
      pick: () => undefined,
    };
    render(
      <QueryClientProvider client={queryClient}>
        <ParameterAsked {...asked} bind={bind} close={close} />
      </QueryClientProvider>,
    );
    const value = (await find(testids.newParameterField("value"))) as HTMLInputElement;
    expect(value.value).toBe("30");
    fireEvent.click(screen.getByTestId(testids.newParameterSave));
    await waitFor(() => expect(close).toHaveBeenCalled(), patience);
    const words = { node: line, quote: "30日", nth: 0 };
    expect(bind).toHaveBeenCalledWith(words, expect.objectContaining({ kind: "days", value: "30" }));
    fireEvent.click(screen.getByTestId(testids.parameterExisting));
    await find(testids.pickerSearch);
    await ipc.draftDiscard({ version });
  }, 120_000);
});

describe("an issue", () => {
  it("names the gravest findings and goes on only for a reason", async () => {
    await drafted("迟到的，罚款50元。");
    await find(testids.finding("FINE"));
    fireEvent.click(await find(testids.issueVersion));
    const named = await find(testids.issueFindings);
    expect(named.textContent).toContain("1 处重大风险");
    expect(named.textContent).toContain("罚款50元");
    expect(screen.queryByTestId(testids.issueDespiteReason)).toBeNull();
    const note = (await find(testids.issueRevisionNote)) as HTMLInputElement;
    await waitFor(() => expect(note.value).toBe("修改第三条"), patience);
    const issued = vi.spyOn(ipc, "regulationIssue");
    fireEvent.click(screen.getByTestId(testids.issueConfirm));
    await screen.findByText("需要填写", undefined, patience);
    fireEvent.click(screen.getByTestId(testids.issueDespite));
    fireEvent.change(await find(testids.issueDespiteReason), { target: { value: "下月改版时删去" } });
    fireEvent.click(screen.getByTestId(testids.issueConfirm));
    await waitFor(async () => {
      const { version: now } = await ipc.regulationRead({ version });
      expect(now.state).toBe("issued");
    }, patience);
    expect(issued.mock.lastCall?.[0].order.revision_note).toBe("修改第三条");
  }, 120_000);

  it("leads to the check-up", async () => {
    await drafted("迟到的，罚款50元。");
    await find(testids.finding("FINE"));
    fireEvent.click(screen.getByTestId(testids.checkupToggle));
    await waitFor(() => expect(screen.queryByTestId(testids.checkup)).toBeNull(), patience);
    fireEvent.click(await find(testids.issueVersion));
    fireEvent.click(await find(testids.issueFindingsShow));
    await find(testids.checkup);
    await waitFor(() => expect(screen.queryByTestId(testids.issueFindings)).toBeNull(), patience);
    await ipc.draftDiscard({ version });
  }, 120_000);
});

describe("the definition of a parameter", () => {
  it("gives one's own another name, type and bounds, and one of the library another name only", async () => {
    await drafted("。");
    const own = {
      key: "",
      label: "销假期限",
      label_en: "",
      kind: "days",
      value: "30",
      min: "",
      max: "",
      note: "",
    };
    const { revision } = await ipc.draftText({ version });
    const made = await ipc.draftDeclareParameter({ version, revision, parameter: own });
    const key = made.parameters.at(-1)?.parameter.key ?? "";
    const library = made.parameters[0]?.parameter.key ?? "";
    fireEvent.click(screen.getByTestId(testids.parametersToggle));
    await queryClient.invalidateQueries();
    fireEvent.click(await find(testids.describe(key)));
    const field = (name: string) => screen.findByTestId(testids.newParameterField(name), undefined, patience);
    const put = async (name: string, value: string) =>
      fireEvent.change(await field(name), { target: { value } });
    await put("label", "销假天数");
    await put("value", "5");
    await put("max", "10");
    expect(screen.queryByTestId(testids.newParameterField("key"))).toBeNull();
    fireEvent.click(screen.getByTestId(testids.newParameterSave));
    const row = async (wanted: string) => {
      const reading = await ipc.regulationRead({ version });
      return reading.parameters.find((one) => one.parameter.key === wanted);
    };
    await waitFor(async () => expect((await row(key))?.parameter.label).toBe("销假天数"), patience);
    expect((await row(key))?.printed).toBe("5日");
    expect((await row(key))?.parameter.bounds.max).toEqual({
      type: "count",
      value: 10,
      unit: { unit: "days" },
    });
    await waitFor(() => expect(screen.queryByTestId(testids.newParameterSave)).toBeNull(), patience);

    fireEvent.click(await find(testids.describe(library)));
    await put("label", "另一个名称");
    expect(screen.queryByTestId(testids.newParameterField("value"))).toBeNull();
    const before = await row(library);
    fireEvent.click(screen.getByTestId(testids.newParameterSave));
    await waitFor(async () => expect((await row(library))?.parameter.label).toBe("另一个名称"), patience);
    expect((await row(library))?.printed).toBe(before?.printed);
  });
});
