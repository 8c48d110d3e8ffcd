"""The tree is BeautifulSoup's own, made with less work: nothing of a page is lost or moved."""

import pytest
from bs4 import BeautifulSoup
from bs4.element import Tag
from hypothesis import given
from hypothesis import strategies as st

from transform.tree import Builder, Template

PARTS = (
    *("<p class='a  b'>", "</p>", "<div id=modgov>", "</div>", "<table><tr><td>", "</table>"),
    *("<ul><li>", "</ul>", "<b>", "</b>", "<o:p>", "</o:p>", "<br>", "<img src=x>", "<!-- c -->"),
    *("<script>a < b</script>", "<textarea>", "<pre>\n \n</pre>", "<a name=AI1 href='?a=1&b'>"),
    *("<svg xmlns='urn:x'><g/></svg>", "<p xml:lang='cy'>", "<meta charset=latin1>"),
    *("text", " \n "),
)
PAGES = st.lists(st.sampled_from(PARTS), max_size=12).map("".join)


@given(PAGES)
def test_a_tree_is_as_beautifulsoup_builds_it(text: str) -> None:
    builder = Builder()
    page = BeautifulSoup(text, builder=builder)
    plain = BeautifulSoup(text, "lxml", multi_valued_attributes=None)
    assert str(page) == str(plain)
    assert [type(part) for part in page.descendants] == [type(part) for part in plain.descendants]


@given(PAGES)
def test_elements_are_known_by_their_names_in_the_order_of_the_page(text: str) -> None:
    builder = Builder()
    page = BeautifulSoup(text, builder=builder)
    tags = [tag for tag in page.descendants if isinstance(tag, Tag)]
    names = dict.fromkeys(tag.name for tag in tags)
    found = {name: list(map(id, made)) for name, made in builder.by_name.items()}
    assert found == {name: [id(tag) for tag in tags if tag.name == name] for name in names}


def test_attributes_are_the_strings_of_the_page() -> None:
    page = BeautifulSoup('<p class=" a  b" x:y="1" hidden>', builder=Builder())
    assert [tag.attrs for tag in page("p")] == [{"class": " a  b", "x:y": "1", "hidden": ""}]


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        ("<nav>Menu <a>Home</a></nav><h1>Hill</h1>x", "<a>Home</a><h1>Hill</h1>"),
        ('<nav>Menu</nav><div id="modgov">Text</div> after', '<div id="modgov">Text</div> after'),
    ],
    ids=["no block", "block"],
)
def test_of_the_template_what_may_belong_to_the_page_is_kept(body: str, kept: str) -> None:
    template = Template()
    page = BeautifulSoup(f'<html lang="cy">{body}', builder=Builder(), parse_only=template)
    assert (str(page), template.language) == (kept, "cy")
