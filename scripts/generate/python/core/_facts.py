"""What follows from the document and the version of the package."""

VERSION = "{version}"

HOSTED_URL = "{hosted url}"
"""The hosted service."""
