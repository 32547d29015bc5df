# Written by `npm run generate` from openapi/. Do not edit: change the source and generate again.
"""What follows from the document and the version of the package."""

VERSION = "0.1.0"

HOSTED_URL = "https://api.aegisevals.ai/api/v1"
"""The hosted service."""
