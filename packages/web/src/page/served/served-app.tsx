import { type Aegis, createAegis } from "@aegis/client";
import { useMemo } from "preact/hooks";
import { CollectionList } from "./collections/collection-list.tsx";
import { DatasetList } from "./dataset-list.tsx";
import { DatasetPage } from "./dataset-page.tsx";
import { KeyDialog, KeyPage } from "./key-form.tsx";
import { RunList } from "./run-list.tsx";
import { RunPage } from "./run-page.tsx";
import { ServedHead } from "./served-head.tsx";
import { listAddress, type ServedPlace, servedPlaceOf } from "./served-place.ts";
import { StartPage } from "./start/start-page.tsx";
import { UploadPage } from "./upload/upload-page.tsx";
import { useHash } from "./use-hash.ts";
import { useKey } from "./use-key.ts";
import { KeyTurn } from "./use-loaded.ts";

type Props = {
  /** The address of the API, without a slash at the end. */
  readonly api: string;
  /** Where the key is kept for the tab. */
  readonly storage: Storage;
};

/** The page of a server: the key first, then the runs. */
export function ServedApp({ api, storage }: Props) {
  const { key, turn, isRefused, give, forget, noteAnswer } = useKey(storage);
  const { hash, replace } = useHash();
  const place = servedPlaceOf(hash);
  const aegis = useMemo(
    () =>
      createAegis({
        apiKey: key === "" ? "none" : key,
        baseUrl: api,
        hooks: { onResponse: ({ status }) => noteAnswer(key, status) },
      }),
    [turn],
  );
  if (key === "") return <KeyPage isRefused={isRefused} onKey={give} />;
  return (
    <KeyTurn.Provider value={turn}>
      {place.at === "run" ? (
        <RunPage aegis={aegis} place={place} />
      ) : (
        <>
          <ServedHead aegis={aegis} at={place.at} hash={hash} onForget={forget} />
          <Part aegis={aegis} place={place} replace={replace} />
        </>
      )}
      {isRefused && <KeyDialog key={turn} isRefused onKey={give} />}
    </KeyTurn.Provider>
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
      return <UploadPage key={place.collection} aegis={aegis} collection={place.collection} />;
    case "start":
      return <StartPage key={place.id} aegis={aegis} id={place.id} />;
    case "dataset":
    case "record":
      return <DatasetPage key={place.id} aegis={aegis} place={place} />;
  }
}
