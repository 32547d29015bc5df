# Written by `npm run generate` from openapi/. Do not edit: change the source and generate again.
VERSION = "0.1.0"
