import ast
import json
import re
import string
from pathlib import Path

import pytest

import targetlint
from targetlint.errors import MissingExtraError, PackError, TargetlintError, Words, guess, messages, nearest

FOLDERS = [path.parent for path in sorted(Path(targetlint.__file__).parent.rglob("messages.json"))]
EVERY = [
    (folder.name, key, *texts)
    for folder in FOLDERS
    for key, texts in json.loads((folder / "messages.json").read_text(encoding="utf-8")).items()
]


def parts(text: str) -> set[str]:
    return {name.partition(".")[0] for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize(("folder", "key", "zh", "en"), EVERY, ids=[f"{each[0]}:{each[1]}" for each in EVERY])
def test_a_message_has_both_languages(folder: str, key: str, zh: str, en: str) -> None:
    assert not re.search("[\u4e00-\u9fff]", en.replace("甲", "").replace("乙", ""))
    assert parts(en) <= parts(zh) | {"target", "s"} | ({"waiver"} if "{what}" in zh else set())


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_message_is_used_and_every_one_asked_for_is_there(folder: Path) -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    keys = {key for name, key, _, _ in EVERY if name == folder.name}
    assert {key for key in keys if "/" not in key and f'"{key}"' not in code} == set()
    assert set(re.findall(r'\bsaid\("([^"]+)"', code)) - keys == set()


def asked(path: Path) -> list[tuple[str, set[str]]]:
    """The messages that a module asks for by a fixed key, each with the parts that it gives."""
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    found = []
    for call in calls:
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        place = {"said": 0, "wrong": 1, "fault": 1, "note": 1}.get(name)
        if place is not None and len(call.args) > place and isinstance(key := call.args[place], ast.Constant):
            given = {each.arg or "*" for each in call.keywords} - ({"found"} if name == "wrong" else set())
            found.append((str(key.value), given))
    return found


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_message_gets_the_parts_that_it_fills_in(folder: Path) -> None:
    texts = {key: parts(zh) | parts(en) for name, key, zh, en in EVERY if name == folder.name}
    calls = [call for path in folder.glob("*.py") for call in asked(path)]
    assert len(calls) > 5
    assert [(key, given) for key, given in calls if "*" not in given and given != texts[key]] == []


def test_a_guess_is_the_near_name_or_all_that_there_are() -> None:
    assert guess("unit_knd", ["unit_kind", "value"]) == (
        Words("，是不是 “unit_kind”？", "; did you mean 'unit_kind'?"),
        None,
    )
    assert guess("zzz", ["unit_kind", "value"]) == (Words("", ""), "unit_kind、value")
    assert guess("zzz", []) == (Words("", ""), None)


def test_messages_are_read_beside_a_module(tmp_path: Path) -> None:
    (tmp_path / "messages.json").write_text('{"late": ["晚了{days}天", "{days} days late"]}', encoding="utf-8")
    assert messages(str(tmp_path / "any.py"))("late", days=2) == Words("晚了2天", "2 days late")


def test_an_error_says_where_what_and_what_was_expected() -> None:
    error = TargetlintError(Words("级别不对", "wrong severity"), where="a.yaml:3:11", found="fatal", expected="error")
    assert error.say("zh") == "a.yaml:3:11：级别不对；写的是 fatal；应为 error"
    assert error.say("en") == "a.yaml:3:11: wrong severity; found fatal; expected error"
    assert str(error) == error.say("zh")


def test_a_pack_error_lists_every_problem() -> None:
    problems = tuple(TargetlintError(Words(f"错误{n}", f"fault {n}"), where=f"r.yaml:{n}:1") for n in (1, 2))
    error = PackError(Words("规则包有 2 处错误", "2 faults"), problems=problems)
    assert error.say("zh").splitlines() == ["规则包有 2 处错误", "  r.yaml:1:1：错误1", "  r.yaml:2:1：错误2"]


def test_a_missing_extra_names_the_command_that_installs_it() -> None:
    error = MissingExtraError("word", Words("读取 Word 文件", "reading Word files"))
    assert 'pip install "targetlint[word]"' in error.say("zh")
    assert "[word]" in error.say("en")


def test_nearest_is_silent_when_nothing_is_near() -> None:
    assert nearest("zzz", ["unit_kind", "value"]) is None
