import type { Aegis } from "@aegis/client";
import { useState } from "preact/hooks";
import { ServedList } from "../served-list.tsx";
import type { ListPlace } from "../served-place.ts";
import { useLoaded } from "../use-loaded.ts";
import { CollectionPanel } from "./collection-panel.tsx";
import { NewCollection } from "./new-collection.tsx";

type Props = { readonly aegis: Aegis; readonly place: ListPlace };

/** The collections that the key may see, newest first, with their datasets and runs. */
export function CollectionList({ aegis, place }: Props) {
  const [change, setChange] = useState(0);
  const organization = useLoaded((signal) => aegis.organizations.getMy({ signal }), "");
  const onChange = () => setChange((before) => before + 1);
  return (
    <ServedList
      title="Collections"
      at="collections"
      noun="collection"
      place={place}
      change={change}
      // Collections cannot be searched.
      load={({ page, page_size }, signal) =>
        aegis.dataCollections.list({ page, page_size }, { signal }).page()
      }
      action={<NewCollection aegis={aegis} onMade={onChange} />}
    >
      {(collections) =>
        collections.map((collection) => (
          <CollectionPanel
            key={collection.id}
            aegis={aegis}
            collection={collection}
            organization={organization.is === "there" ? organization.value : null}
            onChange={onChange}
          />
        ))
      }
    </ServedList>
  );
}
