from types import SimpleNamespace

import pytest

from targetlint.cli.language import default_language, language_of_call


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "zh"),
        ({"LANG": "en_US.UTF-8"}, "zh"),
        ({"LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LC_ALL": "C.UTF-8", "LANG": "en_US.UTF-8"}, "zh"),
        ({"TARGETLINT_LANG": "zh", "LC_ALL": "en_US.UTF-8"}, "zh"),
        ({"TARGETLINT_LANG": "en"}, "en"),
    ],
)
def test_chinese_comes_first(environment: dict[str, str], expected: str) -> None:
    assert default_language(environment) == expected


def test_the_call_decides_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TARGETLINT_LANG", "zh")
    assert language_of_call(["check", "a.txt", "--lang", "en"]) == "en"
    assert language_of_call(["check", "a.txt", "--lang", "fr"]) == "zh"


def test_a_screen_without_chinese_is_spoken_to_in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    for encoding, expected in (("cp1252", "en"), ("gbk", "zh"), (None, "zh")):
        monkeypatch.setattr("sys.stdout", SimpleNamespace(encoding=encoding))
        assert default_language({}) == expected
    monkeypatch.setattr("sys.stdout", SimpleNamespace(encoding="cp1252"))
    assert default_language({"TARGETLINT_LANG": "zh"}) == "zh"
