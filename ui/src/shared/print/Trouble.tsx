import { Alert } from "antd";
import { useT } from "@/i18n";
import { failureText } from "@/shared/failure";
import { testids } from "@/shared/testids";

/** Why this computer has no printer, and what can be done about it. */
export function Trouble({ code }: { code: string }) {
  const t = useT();
  // Of a system that hangs, the seconds are known to the shell only.
  const facts = { seconds: "20" };
  return (
    <Alert
      type="warning"
      showIcon
      title={failureText({ code, facts }, t)}
      data-testid={testids.printTrouble}
    />
  );
}
