"""English word forms."""

from __future__ import annotations

import pytest

from drafter.assembly.english import capital, joined, participle, plural, possessive, small, title_case, with_article


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("partnership", "partnerships"),
        ("industry or sector partnership", "industry or sector partnerships"),
        ("agency", "agencies"),
        ("day", "days"),
        ("survey", "surveys"),
        ("branch", "branches"),
        ("business", "businesses"),
        ("box", "boxes"),
        ("wish", "wishes"),
        ("", ""),
    ],
)
def test_plurals(one: str, many: str) -> None:
    assert plural(one) == many


@pytest.mark.parametrize(
    ("phrase", "with_its_article"),
    [
        ("industry partnership", "an industry partnership"),
        ("sector partnership", "a sector partnership"),
        ("unit", "a unit"),
        ("union", "a union"),
        ("unincorporated town", "an unincorporated town"),
        ("user", "a user"),
        ("hour", "an hour"),
        ("one", "a one"),
        ("honest broker", "an honest broker"),
        ("Agency", "an Agency"),
        ("SNAP agency", "an SNAP agency"),
        ("WIOA grant", "a WIOA grant"),
        ("FBI", "an FBI"),
        ("European", "a European"),
        ("", ""),
    ],
)
def test_a_or_an_follows_the_sound(phrase: str, with_its_article: str) -> None:
    assert with_article(phrase) == with_its_article


@pytest.mark.parametrize(
    ("phrase", "changed"),
    [
        ("establish the Fund", "establishing the Fund"),
        ("require reports", "requiring reports"),
        ("make an appropriation", "making an appropriation"),
        ("provide for", "providing for"),
        ("set limits", "setting limits"),
        ("permit grants", "permitting grants"),
        ("submit plans", "submitting plans"),
        ("agree", "agreeing"),
        ("tie funds", "tying funds"),
        ("limit grants", "limiting grants"),
        ("alter", "altering"),
        ("direct", "directing"),
        ("apply rules", "applying rules"),
        ("refer cases", "referring cases"),
        ("offer help", "offering help"),
        ("plan training", "planning training"),
        ("allow work", "allowing work"),
        ("fix sums", "fixing sums"),
        ("begin", "beginning"),
    ],
)
def test_a_plain_verb_becomes_a_participle(phrase: str, changed: str) -> None:
    assert participle(phrase) == changed


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c"], "a, b, and c"),
        (["a", "b", "c", "d"], "a, b, c, and d"),
    ],
)
def test_a_list_is_joined_as_law_does(parts: list[str], said: str) -> None:
    assert joined(parts) == said
    assert joined(parts, "or") == said.replace(" and ", " or ")


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("the agency", "The agency"),
        ("“the agency”", "“The agency”"),
        ("(a) x", "(A) x"),
        ("[this act] pays", "[This act] pays"),
        ("  x", "  x"),
        ("", ""),
        ("§ 3", "§ 3"),
        ("é", "É"),
        ("7 days", "7 days"),
    ],
)
def test_the_first_letter_becomes_a_capital(text: str, changed: str) -> None:
    assert capital(text) == changed


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("The agency", "the agency"),
        ("WIOA money", "WIOA money"),
        ("McKay", "McKay"),
        ("I say", "I say"),
        ("", ""),
        ("A grant", "a grant"),
        ("29 U.S.C.", "29 U.S.C."),
    ],
)
def test_the_first_letter_becomes_small_unless_the_word_is_a_name(text: str, changed: str) -> None:
    assert small(text) == changed


def test_a_title_keeps_small_words_small_but_the_first() -> None:
    assert title_case("industry or sector partnership of the state") == "Industry or Sector Partnership of the State"
    assert title_case("of boats and men") == "Of Boats and Men"
    assert title_case("SNAP work") == "SNAP Work"


def test_possessives() -> None:
    assert possessive("the Department") == "the Department’s"
    assert possessive("") == ""
