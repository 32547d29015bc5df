const { createAegis } = require("@aegis/client");

const aegis = createAegis({ apiKey: "sk_x", baseUrl: process.argv[2] });
aegis.runs.get(991).then(({ alias }) => console.log(alias));
