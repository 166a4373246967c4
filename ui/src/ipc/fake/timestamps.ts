// The timestamp server of the shop that stands in for the shell.

import type { QueueSent, TimestampAttested, TimestampSetting } from "../contract";
import { refuse } from "./refuse";

let setting: TimestampSetting = { server: "", authorities: [], waiting: 0, why: "" };

export const handlers = {
  timestamp_get: () => setting,
  timestamp_set: ({ server, certificate }: { server: string; certificate: string | null }) => {
    const address = server.trim();
    if (address && !address.startsWith("http://")) throw refuse("timestamp.address", { server: address });
    setting = {
      server: address,
      authorities: certificate ? ["Example Time Authority"] : [],
      waiting: address ? 3 : 0,
      why: address ? "timestamp.unreachable" : "",
    };
    return setting;
  },
  timestamp_try: (): TimestampAttested => ({ at: "2026-11-23T01:00:03Z", by: "Example Time Authority" }),
  timestamp_send: (): QueueSent => {
    const granted = setting.waiting;
    setting = { ...setting, waiting: 0, why: "" };
    return { granted, waiting: 0 };
  },
};
