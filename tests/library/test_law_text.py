"""Law text: words, placeholders and references, and nothing else."""

from __future__ import annotations

import pytest

from drafter.library.law_text import FILTERS, Call, LawText, LawTextError, Placeholder, Words, parse_law_text


@pytest.mark.parametrize(
    ("source", "segments"),
    [
        ("plain & <b> words", (Words("plain & <b> words"),)),
        ("", ()),
        ("a } b { c %} d", (Words("a } b { c %} d"),)),
        ("{{ name }}", (Placeholder("name"),)),
        ("{{name}}", (Placeholder("name"),)),
        (
            "The {{ name | bare | plural }} shall",
            (Words("The "), Placeholder("name", ("bare", "plural")), Words(" shall")),
        ),
        ('{{ ref("a.b") }}', (Call("ref", ("a.b",)),)),
        ("{{ count(30) }} days", (Call("count", ("30",)), Words(" days"))),
        ("{{ ref('a.b') | sentence }}.", (Call("ref", ("a.b",), ("sentence",)), Words("."))),
        ('{{ ref_range("a", "b") }}', (Call("ref_range", ("a", "b")),)),
        ('{{ cite("wioa") }}{{ blank("AMOUNT") }}', (Call("cite", ("wioa",)), Call("blank", ("AMOUNT",)))),
    ],
)
def test_a_text_is_read_into_words_placeholders_and_calls(source: str, segments: tuple[object, ...]) -> None:
    assert parse_law_text(source).segments == segments
    assert parse_law_text(source).source == source


@pytest.mark.parametrize(
    ("source", "wrong"),
    [
        ("{% if x %}a{% endif %}", "put conditions into “when” of the clause or item"),
        ("{% for x in y %}a{% endfor %}", "put conditions into “when”"),
        ("{% set x = 1 %}", "put conditions into “when”"),
        ("{% include 'x' %}", "put conditions into “when”"),
        ("{{ x.__class__ }}", 'a placeholder holds a name, a name with filters, or one of ref("…")'),
        ("{{ x['y'] }}", "a placeholder holds a name"),
        ("{{ x().y }}", "a placeholder holds a name"),
        ("{{ ''.join(x) }}", "a placeholder holds a name"),
        ("{{ 7*7 }}", "a placeholder holds a name"),
        ("{{ 'text' }}", "a placeholder holds a name"),
        ("{{ x if y else z }}", "a placeholder holds a name"),
        ("{{ not x }}", "a placeholder holds a name"),
        ("{{ [x] }}", "a placeholder holds a name"),
        ("{{ x | shout }}", "there is no filter “shout”; the filters are a, bare, by"),
        ("{{ x | attr('y') }}", "there is no filter “attr”"),
        ("{{ x | number(2) }}", "the filter “number” takes nothing in brackets"),
        ("{{ range(9) }}", "there is no function “range”; the functions are ref, ref_range, cite, blank"),
        ("{{ ref(x) }}", "ref(…) takes 1 name(s) in quotation marks"),
        ("{{ ref() }}", "ref(…) takes 1 name(s) in quotation marks"),
        ("{{ ref('a', 'b') }}", "ref(…) takes 1 name(s) in quotation marks"),
        ("{{ ref_range('a') }}", "ref_range(…) takes 2 name(s) in quotation marks"),
        ("{{ ref(1) }}", "ref(…) takes 1 name(s) in quotation marks"),
        ("{{ ref(name='a') }}", "ref(…) takes 1 name(s) in quotation marks"),
        ("{{ count() }}", "count(…) takes a whole number"),
        ("{{ count('3') }}", "count(…) takes a whole number"),
        ("{{ count(2.5) }}", "count(…) takes a whole number"),
        ("{{ count(true) }}", "count(…) takes a whole number"),
        ("{{ count(1, 2) }}", "count(…) takes a whole number"),
        ("{{ count(n) }}", "count(…) takes a whole number"),
        ("{{ ref(*x) }}", "ref(…) takes 1 name(s) in quotation marks"),
        ("{{ x", "a placeholder is not well formed"),
        ("{{ }}", "a placeholder is not well formed"),
        ("{{ x y }}", "a placeholder is not well formed"),
        ("{% block", "a text holds placeholders only"),
        ("{# note", "a text holds placeholders only"),
        ("{# note #}", "a text holds placeholders only"),
    ],
)
def test_anything_but_names_and_references_is_refused(source: str, wrong: str) -> None:
    with pytest.raises(LawTextError) as caught:
        parse_law_text(source)
    assert wrong in str(caught.value)


@pytest.mark.parametrize("name", sorted(FILTERS))
def test_every_listed_filter_is_read(name: str) -> None:
    assert parse_law_text(f"{{{{ x | {name} }}}}").segments == (Placeholder("x", (name,)),)


def test_the_names_and_the_targets_of_a_text_are_known_before_anyone_answers() -> None:
    text = parse_law_text('{{ a }} of {{ ref("x.y") }} to {{ b | number }} and {{ ref_range("p", "q") }}')
    assert list(text.names()) == ["a", "b"]
    assert list(text.calls("ref")) == ["x.y"]
    assert list(text.calls("ref_range")) == ["p", "q"]


def test_no_text_is_falsy() -> None:
    assert not LawText()
    assert not parse_law_text("")
    assert parse_law_text("a")
