"""What a change of answers does, in plain words, before it is accepted."""

from __future__ import annotations

from collections.abc import Collection

from drafter.interview.consequences import Consequences, compare, in_words
from drafter.library.library import Library
from tests.conftest import TOY, loaded
from tests.interview.made_up import answers, policy, question, state

ROAD = question("road", "choice", ("land", "water"), default="land")
BOAT = question("boat", when={"road": "water"}, blank="BOAT")
CREW = question("crew", "choices", ("captain", "driver"), default=["captain"])
TRUCKS = question("trucks", "number", default="3", when={"road": "land"})
FOLDER = policy(ROAD, BOAT, CREW, TRUCKS)


def change(
    before: dict[str, str], after: dict[str, str], clauses: Collection[str] = (), then: Collection[str] = ()
) -> tuple[Consequences, list[str]]:
    was, now = state(FOLDER, answers(**before)), state(FOLDER, answers(**after))
    found = compare(FOLDER, was, now, "road", clauses, then)
    return found, list(in_words(found, FOLDER, loaded(TOY), now))


def test_nothing_follows_from_nothing() -> None:
    found, words = change({}, {"road": "land"})
    assert not found
    assert words == []


def test_questions_appear_and_vanish() -> None:
    found, words = change({"road": "land"}, {"road": "water"})
    assert (found.appearing, found.vanishing) == ((BOAT,), (TRUCKS,))
    assert words == ["1 question now applies: boat.", "1 question no longer applies: trucks."]


def test_an_answer_that_loses_its_use_is_said_to_be_kept() -> None:
    found, words = change({"road": "water", "boat": "Ann"}, {"road": "land", "boat": "Ann"})
    assert found.parked == (BOAT,)
    assert words[0] == "No longer used, but kept in your file: your answers on boat."
    assert "1 question no longer applies: boat." not in words


def test_a_parked_answer_comes_back_into_use() -> None:
    found, words = change({"road": "land", "boat": "Ann"}, {"road": "water", "boat": "Ann"})
    assert found.back_in_use == (BOAT,)
    assert words[0] == "Used again: your earlier answers on boat."


def test_choices_of_a_list_that_drop_out_count_as_parked() -> None:
    captain = CREW.options[0].model_copy(update={"only_for": "order"})
    crew = CREW.model_copy(update={"options": (captain, CREW.options[1])})
    folder = policy(question("instrument", "choice", ("bill", "order"), default="bill"), crew)
    both = ("captain", "driver")
    order, bill = answers(instrument="order", crew=both), answers(instrument="bill", crew=both)
    assert compare(folder, state(folder, order), state(folder, bill), "instrument").parked == (crew,)
    assert compare(folder, state(folder, bill), state(folder, order), "instrument").back_in_use == (crew,)
    assert compare(folder, state(folder, bill), state(folder, bill), "instrument").parked == ()


def test_further_choices_of_a_list_that_drop_out_count_as_parked() -> None:
    captain = CREW.options[0].model_copy(update={"only_for": "order"})
    driver = question("x", "choices", when={"road": "land"}).when
    crew = CREW.model_copy(update={"options": (captain, CREW.options[1].model_copy(update={"when": driver}))})
    folder = policy(question("instrument", "choice", ("bill", "order"), default="bill"), ROAD, crew)
    both = ("captain", "driver")
    land, water = answers(road="land", crew=both), answers(road="water", crew=both)
    assert compare(folder, state(folder, land), state(folder, water), "road").parked == (crew,)
    assert compare(folder, state(folder, water), state(folder, land), "road").parked == ()
    assert compare(folder, state(folder, water), state(folder, land), "road").back_in_use == (crew,)


def test_a_usual_answer_that_becomes_another_is_named() -> None:
    title = question("title", default="Land Act", default_for={"order": "Land Order"})
    folder = policy(question("instrument", "choice", ("bill", "order"), default="bill"), title)
    bill, order = state(folder), state(folder, answers(instrument="order"))
    found = compare(folder, bill, order, "instrument")
    assert found.moved_defaults == (title,)
    assert in_words(found, folder, loaded(TOY), order) == ("The usual answer on title becomes: Land Order.",)
    typed = answers(instrument="order", title="My Act")
    assert compare(folder, bill, state(folder, typed), "instrument").moved_defaults == ()


def test_an_answer_that_gives_way_to_the_usual_one_is_parked_and_no_change_of_the_usual_one() -> None:
    wharf = question("wharf", "choice", ("a", "b"), default="b")
    options = (wharf.options[0].model_copy(update={"when": BOAT.when}), wharf.options[1])
    wharf = wharf.model_copy(update={"options": options})
    folder = policy(ROAD, wharf)
    water, land = answers(road="water", wharf="a"), answers(road="land", wharf="a")
    found = compare(folder, state(folder, water), state(folder, land), "road")
    assert (found.parked, found.moved_defaults) == ((wharf,), ())


def test_clauses_are_named_by_their_section_and_place(toy: Library) -> None:
    found, words = change({}, {}, ["duties.publish"], ["duties.publish", "duties.consult", "closing.money"])
    assert found.clauses_in == ("duties.consult", "closing.money")
    assert words == ["Text that comes in: Duties (consult); Closing (money)."]
    _, words = change({}, {}, ["duties.publish"], [])
    assert words == ["Text that goes: Duties (publish)."]


def test_a_clause_for_another_in_the_same_place_is_a_change_of_wording() -> None:
    _, words = change({}, {}, ["closing.effect_default"], ["closing.effect_date"])
    assert words == ["Text that is worded differently: Closing (effect)."]
