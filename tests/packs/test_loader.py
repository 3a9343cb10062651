"""A folder → a Pack, or every fault of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from targetlint.errors import PackError
from targetlint.packs.loader import load_folder, version_fault

HEAD = 'name: demo\nversion: "1.0"\nlanguages: [zh, en]\nrequires: ">=0.1"\n'
LEXICON = "title: {zh: 词, en: words}\nwords: [提升, 提高]\nnot: [健全]\n"
PROFILE = "title: {zh: 某地, en: a place}\nrules: {demo/rate: warning}\n"


def faults(folder: Path) -> str:
    with pytest.raises(PackError) as caught:
        load_folder(folder, shown="demo")
    return caught.value.say("zh") + "\n" + caught.value.say("en")


def test_a_sound_pack(pack_at: Callable[..., Path]) -> None:
    folder = pack_at(lexicons__vague_words=LEXICON, profiles__city=PROFILE)
    pack = load_folder(folder)
    assert (pack.name, pack.version, [rule.id for rule in pack.rules]) == ("demo", "1.0", ["demo/rate"])
    assert pack.lexicons == {"vague_words": ("提升", "提高")}
    assert pack.profiles["city"].rules == {"demo/rate": "warning"}
    assert pack.rule("rate") is pack.rule("demo/rate")
    assert len(pack.sha256) == 64


def test_the_hash_follows_every_file(pack_at: Callable[..., Path]) -> None:
    before = load_folder(pack_at(lexicons__a=LEXICON)).sha256
    assert load_folder(pack_at(lexicons__a=LEXICON)).sha256 == before
    assert load_folder(pack_at(lexicons__a=LEXICON.replace("提高", "改善"))).sha256 != before


def test_all_faults_of_all_files_come_at_once(pack_at: Callable[..., Path], rate_rule: str) -> None:
    folder = pack_at(
        {"a": rate_rule.replace("unit_kind", "unit_knd"), "b": rate_rule.replace("severity", "serverity")},
        lexicons__c=LEXICON.replace("[提升", "[提升, 提升"),
    )
    said = faults(folder)
    assert "demo/a.yaml:5:7：没有“unit_knd”这个事实，是不是 “unit_kind”？" in said
    assert "demo/b.yaml:2:1：这里没有“serverity”这一项，是不是 “severity”？" in said
    assert "demo/lexicons/c.yaml:2:13：“提升”写了两次" in said
    assert "规则包有 4 处错误" in said  # b lacks its severity besides


@pytest.mark.parametrize(
    ("head", "part"),
    [
        (HEAD.replace("demo", "Demo Pack"), "只能用小写字母、数字和连字符"),
        (HEAD.replace(">=0.1", ">=99"), "需要 targetlint >=99"),
        (HEAD.replace(">=0.1", "newest"), "requires 要写成 >=0.1 这样"),
        (HEAD.replace("[zh, en]", "[zh]"), "都要有 zh 和 en"),
        (HEAD + "first_of: [[rate, rat]]\n", "没有“rat”这条规则，是不是 “rate”？"),
        (HEAD + "author: x\n", "这里没有“author”这一项"),
        (HEAD.replace("version", "vresion"), "是不是 “version”？"),
        ("- a\n", "这里应当是若干“键: 值”"),
    ],
)
def test_a_wrong_head(pack_at: Callable[..., Path], head: str, part: str) -> None:
    assert part in faults(pack_at(head=head))


def test_rules_may_stand_in_a_folder_of_their_own(pack_at: Callable[..., Path], rate_rule: str) -> None:
    folder = pack_at({"rate": rate_rule}, rules__more=rate_rule)
    assert [rule.id for rule in load_folder(folder).rules] == ["demo/rate", "demo/more"]
    (folder / "rules" / "rate.yaml").write_text(rate_rule, encoding="utf-8")
    assert "有两条规则叫“rate”" in faults(folder)


def test_no_rule_is_hidden_in_another_folder(pack_at: Callable[..., Path], rate_rule: str) -> None:
    assert "demo/extra/more.yaml:1:1：这个文件夹里的规则不会被读" in faults(pack_at(extra__more=rate_rule))


def test_a_short_head_is_enough(pack_at: Callable[..., Path]) -> None:
    pack = load_folder(pack_at(head='name: demo\nversion: "1"\n'))
    assert (pack.languages, pack.requires) == (("zh", "en"), "")


def test_a_folder_without_head_is_no_pack(tmp_path: Path) -> None:
    assert "没有 pack.yaml" in faults(tmp_path)


def test_a_pack_without_rules_is_refused(pack_at: Callable[..., Path]) -> None:
    assert "没有规则" in faults(pack_at({}))


def test_no_file_is_lost_for_its_suffix(pack_at: Callable[..., Path]) -> None:
    folder = pack_at()
    (folder / "more.yml").write_text("title: x", encoding="utf-8")
    assert "后缀要用 .yaml" in faults(folder)


def test_rule_names_are_plain(pack_at: Callable[..., Path], rate_rule: str) -> None:
    assert "只能用小写字母" in faults(pack_at({"Rate_Rule": rate_rule}))


def test_a_link_out_of_the_pack_is_refused(pack_at: Callable[..., Path], tmp_path: Path, rate_rule: str) -> None:
    folder = pack_at()
    (tmp_path / "secret.yaml").write_text(rate_rule, encoding="utf-8")
    (folder / "linked.yaml").symlink_to(tmp_path / "secret.yaml")
    assert "不能链接到规则包之外" in faults(folder)


def test_lexicons_keep_words_and_friends_apart(pack_at: Callable[..., Path]) -> None:
    assert "既在 words 又在 not 里" in faults(pack_at(lexicons__a=LEXICON.replace("健全", "提升")))


def test_a_wrong_profile(pack_at: Callable[..., Path]) -> None:
    assert "demo/profiles/p.yaml:2:1：这里没有“rule”这一项" in faults(
        pack_at(profiles__p=PROFILE.replace("rules", "rule"))
    )


@pytest.mark.parametrize(
    ("wanted", "fits"),
    [(">=0.1", True), (">=0.1, <0.2", True), (">0.1.0", False), ("==0.1.0", True), ("<=0.0.9", False)],
)
def test_versions(wanted: str, fits: bool) -> None:
    assert (version_fault(wanted, "0.1.0") is None) is fits
