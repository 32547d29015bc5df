# Written by `npm run generate` from openapi/. Do not edit: change the source and generate again.
"""Lists in pages, which are fetched when they are needed."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from typing import Generic, Optional, Protocol, TypeVar

from ._call import NotGiven
from ._checks import integer


class PagePosition(Protocol):
    @property
    def next_page(self) -> Optional[int]: ...


T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class AnyPage(Protocol[T_co]):
    """What all pages have in common."""

    @property
    def items(self) -> Sequence[T_co]: ...
    @property
    def meta(self) -> PagePosition: ...


P = TypeVar("P")


class Paged(Generic[P, T]):
    """A list in pages. Iterating over it gives the items of all pages from the given one on."""

    def __init__(self, load: Callable[[int], P], read: Callable[[P], AnyPage[T]], first: int) -> None:
        self._load = load
        self._read = read
        self._first = first

    def page(self) -> P:
        """Fetches the given page alone. A page past the end has no items."""
        return self._load(self._first)

    def pages(self) -> Iterator[P]:
        """Page by page."""
        number: Optional[int] = self._first
        while number is not None:
            page = self._load(number)
            yield page
            number = following(number, self._read(page))

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from self._read(page).items


class AsyncPaged(Generic[P, T]):
    """A list in pages. `async for` gives the items of all pages from the given one on."""

    def __init__(
        self, load: Callable[[int], Awaitable[P]], read: Callable[[P], AnyPage[T]], first: int
    ) -> None:
        self._load = load
        self._read = read
        self._first = first

    async def page(self) -> P:
        """Fetches the given page alone. A page past the end has no items."""
        return await self._load(self._first)

    async def pages(self) -> AsyncIterator[P]:
        """Page by page."""
        number: Optional[int] = self._first
        while number is not None:
            page = await self._load(number)
            yield page
            number = following(number, self._read(page))

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.pages():
            for item in self._read(page).items:
                yield item


def first_page(page: int | NotGiven | None) -> int:
    return 1 if isinstance(page, NotGiven) or page is None else integer("page", page)


def following(number: int, page: AnyPage[object]) -> Optional[int]:
    """The page after this one. A list ends with a page that is empty, or that names none further on."""
    after = page.meta.next_page
    return after if page.items and after is not None and after > number else None
