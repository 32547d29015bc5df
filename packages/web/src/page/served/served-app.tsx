import { type Aegis, createAegis } from "@aegis/client";
import { useMemo, useState } from "preact/hooks";
import { CollectionList } from "./collection-list.tsx";
import { DatasetList } from "./dataset-list.tsx";
import { DatasetPage } from "./dataset-page.tsx";
import { KeyForm } from "./key-form.tsx";
import { RunList } from "./run-list.tsx";
import { RunPage } from "./run-page.tsx";
import { ServedHead } from "./served-head.tsx";
import { listAddress, type ServedPlace, servedPlaceOf } from "./served-place.ts";
import { StartPage } from "./start/start-page.tsx";
import { UploadPage } from "./upload/upload-page.tsx";
import { useHash } from "./use-hash.ts";

type Props = {
  /** The address of the API, without a slash at the end. */
  readonly api: string;
  /** Where the key is kept for the tab. */
  readonly storage: Storage;
};

/** The page of a server: the key first, then the runs. */
export function ServedApp({ api, storage }: Props) {
  const [key, setKey] = useState(storage.getItem(keyName) ?? "");
  const [problem, setProblem] = useState<string>();
  const { hash, replace } = useHash();
  const place = servedPlaceOf(hash);
  const forget = (why?: string) => {
    storage.removeItem(keyName);
    setProblem(why);
    setKey("");
  };
  const aegis = useMemo(
    () =>
      createAegis({
        apiKey: key === "" ? "none" : key,
        baseUrl: api,
        hooks: {
          onResponse: ({ status }) => {
            if (status === 401) forget("The server does not know this key.");
          },
        },
      }),
    [key],
  );
  if (key === "")
    return (
      <KeyForm
        problem={problem}
        onKey={(given) => {
          storage.setItem(keyName, given);
          setKey(given);
        }}
      />
    );
  if (place.at === "run") return <RunPage aegis={aegis} place={place} />;
  return (
    <>
      <ServedHead at={place.at} onForget={() => forget()} />
      <Part aegis={aegis} place={place} replace={replace} />
    </>
  );
}

type PartProps = {
  readonly aegis: Aegis;
  readonly place: Exclude<ServedPlace, { at: "run" }>;
  replace(hash: string): void;
};

function Part({ aegis, place, replace }: PartProps) {
  switch (place.at) {
    case "runs":
      return (
        <RunList
          aegis={aegis}
          place={place}
          onSearch={(search) => replace(listAddress("runs", { search }))}
        />
      );
    case "datasets":
      return (
        <DatasetList
          aegis={aegis}
          place={place}
          onSearch={(search) => replace(listAddress("datasets", { search }))}
        />
      );
    case "collections":
      return <CollectionList aegis={aegis} place={place} />;
    case "upload":
      return <UploadPage aegis={aegis} />;
    case "start":
      return <StartPage key={place.id} aegis={aegis} id={place.id} />;
    case "dataset":
    case "record":
      return <DatasetPage key={place.id} aegis={aegis} place={place} />;
  }
}

const keyName = "aegis-key";
