// Knowledge notes in the real window, with the sample company standing in for the shell.

import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { router } from "@/app/router";
import { testids } from "@/shared/testids";
import { find, openSample, patience, startService } from "./desk";

beforeEach(startService);

const type = async (id: string, value: string) => fireEvent.change(await find(id), { target: { value } });

describe("knowledge notes", () => {
  it("are written, found by a word, and deleted only after a question", async () => {
    await openSample();
    router.navigate({ to: "/service/knowledge" });
    fireEvent.click(await find(testids.knowledgeAdd));
    await type(testids.knowledgeQuestion, "轨道灯能否加装？");
    fireEvent.click(await find(testids.knowledgeSave));
    expect(await screen.findByText("填写答案", undefined, patience)).toBeTruthy();
    await type(testids.knowledgeAnswer, "每米不超过四盏，先算总功率。");
    fireEvent.click(await find(testids.knowledgeSave));
    await find(testids.knowledgeRow(4));
    fireEvent.change(screen.getByPlaceholderText("问题、答案或拼音首字母"), { target: { value: "总功率" } });
    await waitFor(() => expect(screen.queryByTestId(testids.knowledgeRow(1))).toBeNull(), patience);
    fireEvent.click(await find(testids.knowledgeRow(4)));
    fireEvent.click(await find(testids.knowledgeRemove));
    expect(screen.queryByTestId(testids.knowledgeRow(4))).toBeTruthy();
    fireEvent.click(await screen.findByText("删除这条知识", undefined, patience));
    await waitFor(() => expect(screen.queryByTestId(testids.knowledgeRow(4))).toBeNull(), patience);
  });

  it("are looked up from a case and linked to it once", async () => {
    await openSample();
    router.navigate({ to: "/service/$id", params: { id: "1" } });
    fireEvent.click(await find(testids.knowledgeFind));
    await type(testids.knowledgeText, "频闪");
    await waitFor(() => expect(screen.queryByTestId(testids.knowledgeLink(2))).toBeNull(), patience);
    fireEvent.click(await find(testids.knowledgeLink(1)));
    const card = await find(testids.caseKnowledge);
    await waitFor(() => expect(within(card).getByText("灯具频闪先查什么？")).toBeTruthy(), patience);
    expect((await find(testids.knowledgeLink(1))).textContent).toBe("已关联");
    expect(((await find(testids.knowledgeLink(1))) as HTMLButtonElement).disabled).toBe(true);
  });
});
