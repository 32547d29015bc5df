// For workerd; it is bundled as for a browser.
import { useClient } from "./use-client.mjs";

export default {
  async fetch(request) {
    return Response.json(await useClient(new URL(request.url).searchParams.get("api")));
  },
};
