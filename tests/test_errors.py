from targetlint.errors import MissingExtraError, PackError, TargetlintError, Words, nearest


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
