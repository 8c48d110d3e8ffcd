"""A person opens the demo's pages: home, search, a meeting, its items, the council's own page."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium: install the chromium package"),
]
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="module")
def address(built: Path) -> Iterator[str]:
    """Yield the address of Datasette on the built specimen."""
    environment = os.environ | {"PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "minutebook.py", "serve", "--port", "0", "--data", str(built)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as server:
        assert server.stdout
        yield next(line.split()[-1] for line in server.stdout if "http://" in line)
        server.terminate()


@pytest.fixture(scope="module")
def page(address: str) -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser.new_page(base_url=address)
        browser.close()


def test_home_leads_to_a_search_with_the_words_marked(page: Page) -> None:
    page.goto("/")
    page.get_by_role("searchbox").or_(page.get_by_role("textbox")).first.fill("report")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Search the minutes")
    assert page.locator("mark").all_inner_texts()[0].casefold().startswith("report")


def test_links_go_from_row_to_row_and_to_the_councils_own_page(page: Page) -> None:
    page.goto("/minutes/meetings?status=held&_sort_desc=date")
    page.locator("td.col-id a").first.click()
    assert page.locator(".col-committee_id a").first.get_attribute("href")
    with page.expect_navigation():
        page.locator(".col-url a").first.click()
    expect(page.locator("#modgov")).to_be_visible()


def test_the_package_can_be_downloaded(page: Page) -> None:
    page.goto("/")
    with page.expect_download() as download:
        page.get_by_role("link", name="The data package").first.click()
    assert download.value.suggested_filename == "minutebook.zip"


def test_how_complete_it_is_leads_from_a_council_to_its_months(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="How complete it is").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("How complete it is")
    page.get_by_role("region", name="Coverage by council").get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Meetings by month")
    assert page.locator("td.col-listed").count() > 3


def test_what_changed_leads_to_a_row(page: Page) -> None:
    page.goto("/minutes/what_changed?council=&table=meetings&change=added")
    page.locator("td.col-row_id a").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Meetings: ")


def test_every_question_of_the_home_page_has_a_page(page: Page) -> None:
    page.goto("/")
    hrefs = [str(link.get_attribute("href")) for link in page.locator("a[href^='/minutes/']").all()]
    for href in hrefs:
        answer = page.goto(href)
        assert answer, href
        assert answer.status == 200, href


def test_it_fits_a_telephone(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 700})
    for path in ("/", "/complete", "/minutes/what_changed"):
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path
