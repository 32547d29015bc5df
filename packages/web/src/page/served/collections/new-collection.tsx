import type { Aegis } from "@aegis/client";
import { useState } from "preact/hooks";
import { useSending } from "../sending/use-sending.ts";
import { NameForm } from "./name-form.tsx";

type Props = { readonly aegis: Aegis; onMade(): void };

/** Makes a collection. */
export function NewCollection({ aegis, onMade }: Props) {
  const [name, setName] = useState("");
  const sending = useSending();
  return (
    <NameForm
      label="New collection"
      title="Make it"
      name={name}
      isSending={sending.isSending}
      onName={setName}
      onSend={() =>
        sending.send(name, async (idempotencyKey) => {
          await aegis.dataCollections.create({ name }, { idempotencyKey });
          setName("");
          onMade();
        })
      }
    >
      {sending.problem !== undefined && <p role="alert">{sending.problem.text}</p>}
    </NameForm>
  );
}
