# Written by `npm run generate` from openapi/. Do not edit: change the source and generate again.
"""A file that appears whole or not at all."""

from __future__ import annotations

import os
import re
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO


@contextmanager
def output_file(path: str | os.PathLike[str]) -> Iterator[IO[bytes]]:
    """
    Opens a path for output. A plain file appears only at the end, and keeps the permissions that it had. A
    device, a FIFO and `/dev/stdout` are written through and stay what they are; so does a link, and what it
    leads to is written by the same rules. A file with several names gets its content in its place.
    """
    target = os.fspath(path)
    descriptor = _descriptor_at(target)
    found = _stat(target)
    if descriptor is not None:
        with os.fdopen(os.dup(descriptor), "wb") as stream:
            yield stream
    elif found is not None and not stat.S_ISREG(found.st_mode):
        with open(target, "wb") as stream:
            yield stream
    else:
        with _draft(os.path.realpath(target), found) as stream:
            yield stream


@contextmanager
def _draft(target: str, found: os.stat_result | None) -> Iterator[IO[bytes]]:
    """In a hidden folder beside the file: a file can be moved atomically only within one file system."""
    folder = tempfile.mkdtemp(prefix=".aegis-", dir=os.path.dirname(target))
    draft = os.path.join(folder, os.path.basename(target))
    try:
        with open(draft, "xb") as stream:
            if found is not None:
                os.chmod(draft, stat.S_IMODE(found.st_mode))
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if found is not None and (found.st_nlink > 1 or not _can_own(draft, found)):
            with open(draft, "rb") as source, open(target, "r+b") as place:
                place.truncate()
                shutil.copyfileobj(source, place)
        else:
            os.replace(draft, target)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _can_own(draft: str, found: os.stat_result) -> bool:
    """Whether the draft belongs to who owns the file that it replaces; it is given to them if need be."""
    own = os.stat(draft)
    if (own.st_uid, own.st_gid) == (found.st_uid, found.st_gid):
        return True
    try:
        os.chown(draft, found.st_uid, found.st_gid)
    except PermissionError:
        return False
    return True


def _stat(path: str) -> os.stat_result | None:
    try:
        return os.stat(path)
    except FileNotFoundError:
        return None


def _descriptor_at(path: str) -> int | None:
    """The open file that a path stands for: `/dev/stdout` is a link to `/proc/self/fd/1`."""
    for _ in range(40):
        match = re.fullmatch(r"/(?:dev|proc/self)/fd/(\d+)", path)
        if match is not None:
            return int(match[1])
        if not os.path.islink(path):
            return None
        path = os.path.join(os.path.dirname(path), os.readlink(path))
    return None
