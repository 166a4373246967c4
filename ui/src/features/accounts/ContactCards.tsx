import { useT } from "@/i18n";
import type { Contact } from "@/ipc";
import { StateTag } from "@/shared/parts/StateTag";
import { birthdayText, phoneText } from "./words";

/** Everybody one talks to there; the first is called first. */
export function ContactCards({ contacts }: { contacts: readonly Contact[] }) {
  const t = useT();
  return (
    <section className="card">
      <h2>{t("accounts.contacts")}</h2>
      {contacts.length === 0 && <p className="faint">{t("common.none")}</p>}
      <ul className="contacts">
        {contacts.map((contact) => (
          <li key={contact.id}>
            <div className="row-between">
              <b>{contact.name}</b>
              <span className="quiet">
                {contact.role !== "unknown" && t(`accounts.role_${contact.role}`)}
              </span>
            </div>
            {(contact.post || contact.department) && (
              <div className="quiet">{[contact.department, contact.post].filter(Boolean).join(" ")}</div>
            )}
            {contact.phones.map((phone) => (
              <div key={phone.number + phone.extension} className="num">
                {phoneText(phone)}
              </div>
            ))}
            {contact.emails.map((address) => (
              <div key={address}>{address}</div>
            ))}
            {contact.wechat && (
              <div>
                <span className="faint">{t("accounts.wechat")}</span> {contact.wechat}
              </div>
            )}
            {contact.birthday && (
              <div>
                <span className="faint">{t("accounts.birthday")}</span> {birthdayText(t, contact.birthday)}
              </div>
            )}
            {contact.note && <div className="quiet account-note">{contact.note}</div>}
            {(contact.no_contact || contact.consent === "withdrawn") && (
              <StateTag tone="warn">
                {contact.no_contact ? t("accounts.noContact") : t("accounts.consent_withdrawn")}
              </StateTag>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
