// Surveys in the real window, with the sample company standing in for the shell.

import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { router } from "@/app/router";
import { testids } from "@/shared/testids";
import { find, openSample, patience, startService } from "./desk";

beforeEach(startService);

async function openSurvey(id: number) {
  await openSample();
  router.navigate({ to: "/service/surveys" });
  fireEvent.click(await find(testids.surveyRow(id)));
  return find(testids.surveyResult);
}

const enter = { key: "Enter", code: "Enter", keyCode: 13 };

describe("a survey", () => {
  it("takes answers by the keyboard and counts them anew", async () => {
    const result = await openSurvey(2);
    expect(result.textContent).toContain("收回不足 10 份");
    for (const [score, comment] of [
      ["5", "灯光舒服"],
      ["2", ""],
    ]) {
      fireEvent.change(await find(testids.answerScore), { target: { value: score } });
      const field = await find(testids.answerComment);
      expect(document.activeElement).toBe(field);
      fireEvent.change(field, { target: { value: comment } });
      fireEvent.keyDown(field, enter);
      expect(document.activeElement).toBe(await find(testids.answerScore));
    }
    fireEvent.click(await find(testids.answersSave));
    await waitFor(() => expect(within(result).getByText("3.80")).toBeTruthy(), patience);
    expect(screen.getByText("灯光舒服")).toBeTruthy();
  });

  it("takes two columns from a spreadsheet, and says which lines it could not read", async () => {
    const result = await openSurvey(2);
    fireEvent.paste(await find(testids.answerScore), {
      clipboardData: { getData: () => `分数\t意见\n${"5\t好\n".repeat(7)}` },
    });
    expect(await screen.findByText(/第 1 行/, undefined, patience)).toBeTruthy();
    fireEvent.click(await find(testids.answersSave));
    await waitFor(() => expect(within(result).getByText("达到目标 90%")).toBeTruthy(), patience);
  });

  it("takes no more answers than questionnaires went out", async () => {
    await openSurvey(2);
    fireEvent.paste(await find(testids.answerScore), {
      clipboardData: { getData: () => "5\t好\n".repeat(18) },
    });
    fireEvent.click(await find(testids.answersSave));
    expect((await find(testids.failure)).textContent).toContain("21 份");
  });

  it("that is over is only read", async () => {
    await openSurvey(1);
    expect(screen.queryByTestId(testids.answerScore)).toBeNull();
    expect(screen.queryByTestId(testids.surveyClose)).toBeNull();
  });
});
