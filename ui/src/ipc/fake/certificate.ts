// The certificate of the shop that stands in for the shell.

import type { CertificateCard, KeyKind, OwnCertificate } from "../contract";
import { refuse } from "./refuse";

let card: CertificateCard = {
  subject: "明烛灯饰有限公司",
  issuer: "明烛灯饰有限公司",
  fingerprint:
    "7C:41:0E:B2:9A:55:D3:18:6F:E0:24:8B:C7:91:3D:A6:52:0F:EE:17:8C:43:B9:60:D5:2A:71:9E:04:BB:38:CF",
  not_before: "2025-12-01T00:00:00Z",
  not_after: "2035-12-01T00:00:00Z",
  self_signed: true,
  key: "P-256",
};

let revoked: { reason: string; at: string } | null = null;
const all = (): OwnCertificate[] => [
  {
    card,
    state: revoked ? "revoked" : "current",
    papers: 44,
    reason: revoked?.reason ?? "",
    revoked_at: revoked?.at ?? null,
  },
];

export const handlers = {
  certificates_list: all,
  certificate_revoke: ({ reason }: { reason: string }) => {
    revoked = { reason, at: "2026-11-23T09:00:00+08:00" };
    return all();
  },
  certificate_card: () => card,
  certificate_create: ({ subject, key }: { subject: string; key: KeyKind }) => {
    const name = key === "p256" ? "P-256" : "RSA 3072";
    card = { ...card, subject, issuer: subject, self_signed: true, key: name };
    return card;
  },
  certificate_import: ({ password }: { password: string }) => {
    if (password !== "guiju") throw refuse("certificate.p12_password");
    card = { ...card, issuer: "示例签名认证中心", self_signed: false };
    return card;
  },
  certificate_export: () => undefined,
};
