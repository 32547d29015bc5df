# Written by `npm run generate` from openapi/. Do not edit: change the source and generate again.
"""Puts the types of the document on JSON. Nothing is checked: what a server leaves out is None."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, ClassVar, Dict, List, Optional, Tuple, Type, TypeVar

T = TypeVar("T")
Decoder = Callable[[Any], T]


def plain(value: Any) -> Any:
    """JSON as it is."""
    return value


def optional(decode: Decoder[T]) -> Decoder[Optional[T]]:
    return lambda value: None if value is None else decode(value)


def list_of(decode: Decoder[T]) -> Decoder[List[T]]:
    return lambda value: [decode(each) for each in value]


def dict_of(decode: Decoder[T]) -> Decoder[Dict[str, T]]:
    return lambda value: {name: decode(each) for name, each in value.items()}


def decoded(value: Any, decode: Decoder[T]) -> Any:
    """A member of an object, which a server may leave out."""
    return None if value is None else decode(value)


def nothing(_value: Any) -> None:
    """A response without a body."""


@dataclass(frozen=True, kw_only=True)
class Model:
    """A thing that the API answered with. Attributes have the names of the document."""

    _json: Any = field(default=None, repr=False, compare=False)
    request_id: Optional[str] = field(default=None, repr=False, compare=False)
    """Of the response that this is the whole of: by which the operator finds the request in the log."""
    _required: ClassVar[Tuple[str, ...]] = ()

    def to_dict(self) -> Any:
        """The JSON as it came, also what this version of the client does not know."""
        return self._json

    @classmethod
    def from_json(cls, value: Any) -> Model:
        raise NotImplementedError


def one_of(*models: Type[Model]) -> Decoder[Any]:
    """Takes the first model whose required members are all there. What is not an object stays as it is."""

    def decode(value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        fitting = (model for model in models if value.keys() >= set(model._required))
        return next(fitting, models[-1]).from_json(value)

    return decode
