"""Law text: the words of a clause with its placeholders.

A text holds words, placeholders and references, never logic:

    {{ match_percent }}                      a name, with its article where it is a body
    {{ first_actions_days | deadline }}      a name and listed filters
    {{ ref("grants.match") }}                a reference to a clause or to a part with an id
    {{ ref_range("grants.a", "grants.z") }}  a range of references
    {{ cite("wioa_partnership") }}           a federal reference, in the state's citation style
    {{ blank("AMOUNT") }}                    a blank that no question fills
    {{ count(30) }}                          a number fixed by the clause, in the state's style

Jinja reads the text, and anything but these forms is refused; Jinja never runs it.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import jinja2
from jinja2 import nodes

FILTERS = frozenset(
    {
        "a",
        "bare",
        "by",
        "capitals",
        "date",
        "days_after",
        "deadline",
        "every_other_year",
        "figure",
        "full",
        "letter",
        "months",
        "number",
        "ordinal",
        "ordinal_words",
        "percent",
        "plural",
        "possessive",
        "roman",
        "sentence",
        "title",
        "two_digits",
        "words",
        "years",
    }
)
_NO_LOGIC = "a text holds placeholders only; put conditions into “when” of the clause or item"
FUNCTIONS = {"ref": 1, "ref_range": 2, "cite": 1, "blank": 1, "count": 1}


class LawTextError(ValueError):
    """A law text is not written in one of the known forms."""


@dataclass(frozen=True, slots=True)
class Words:
    """Plain words."""

    text: str


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A name to fill in, passed through filters from left to right."""

    name: str
    filters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Call:
    """One of FUNCTIONS with its arguments, and filters."""

    function: str
    arguments: tuple[str, ...]
    filters: tuple[str, ...] = ()


Segment: TypeAlias = Words | Placeholder | Call


@dataclass(frozen=True, slots=True)
class LawText:
    """A text in its segments. Falsy where there is no text."""

    segments: tuple[Segment, ...] = ()
    source: str = ""

    def __bool__(self) -> bool:
        return bool(self.segments)

    def names(self) -> Iterator[str]:
        """Yield every placeholder's name."""
        return (segment.name for segment in self.segments if isinstance(segment, Placeholder))

    def calls(self, function: str) -> Iterator[str]:
        """Yield the arguments of every call of `function`."""
        for segment in self.segments:
            if isinstance(segment, Call) and segment.function == function:
                yield from segment.arguments


_ENVIRONMENT = jinja2.Environment(autoescape=False)  # noqa: S701  (parses only, never renders)


@functools.cache
def parse_law_text(source: str) -> LawText:
    """Parse a text. Raises LawTextError with what is wrong and what may be written."""
    if "{{" not in source and "{%" not in source and "{#" not in source:
        return LawText((Words(source),) if source else (), source)
    if "{%" in source or "{#" in source:
        raise LawTextError(_NO_LOGIC)
    try:
        tree = _ENVIRONMENT.parse(source)
    except jinja2.TemplateSyntaxError as error:
        raise LawTextError(f"a placeholder is not well formed: {error.message}") from None
    segments: list[Segment] = []
    for statement in tree.body:
        if not isinstance(statement, nodes.Output):
            raise LawTextError(_NO_LOGIC)
        segments.extend(_segment(expression) for expression in statement.nodes)
    return LawText(tuple(segments), source)


def _segment(expression: nodes.Expr) -> Segment:
    if isinstance(expression, nodes.TemplateData):
        return Words(expression.data)
    filters: list[str] = []
    while isinstance(expression, nodes.Filter):
        _check_filter(expression)
        filters.insert(0, expression.name)
        if expression.node is None:
            raise LawTextError("a filter needs a name before it")
        expression = expression.node
    if isinstance(expression, nodes.Name):
        return _placeholder(expression.name, tuple(filters))
    if isinstance(expression, nodes.Call) and isinstance(expression.node, nodes.Name):
        return Call(expression.node.name, _arguments(expression), tuple(filters))
    raise LawTextError(
        "a placeholder holds a name, a name with filters, or one of " + ", ".join(f'{name}("…")' for name in FUNCTIONS)
    )


@functools.lru_cache(maxsize=10_000)
def _placeholder(name: str, filters: tuple[str, ...]) -> Placeholder:
    """Return a placeholder; the many that are alike are one."""
    return Placeholder(name, filters)


def _check_filter(expression: nodes.Filter) -> None:
    if expression.name not in FILTERS:
        raise LawTextError(f"there is no filter “{expression.name}”; the filters are {', '.join(sorted(FILTERS))}")
    if expression.args or expression.kwargs or expression.dyn_args or expression.dyn_kwargs:
        raise LawTextError(f"the filter “{expression.name}” takes nothing in brackets")


def _arguments(call: nodes.Call) -> tuple[str, ...]:
    name = call.node.name if isinstance(call.node, nodes.Name) else ""
    if name not in FUNCTIONS:
        raise LawTextError(f"there is no function “{name}”; the functions are {', '.join(FUNCTIONS)}")
    values = [argument.value if isinstance(argument, nodes.Const) else None for argument in call.args]
    plain = not (call.kwargs or call.dyn_args or call.dyn_kwargs) and len(values) == FUNCTIONS[name]
    if name == "count":
        if not plain or type(values[0]) is not int:
            raise LawTextError("count(…) takes a whole number")
    elif not plain or not all(isinstance(value, str) for value in values):
        raise LawTextError(f"{name}(…) takes {FUNCTIONS[name]} name(s) in quotation marks")
    return tuple(str(value) for value in values)
