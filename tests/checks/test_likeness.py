from targetlint.checks.likeness import Weights, core, folded, likeness, pairs


def test_words_of_every_form_say_nothing() -> None:
    assert core("举办业务培训班场次") == "业务培训班"
    assert core("完成情况") == ""
    assert pairs("全年开展工作") == frozenset()


def test_short_forms_and_ordinals_are_read_as_meant() -> None:
    assert pairs("业务系统密测") == pairs("业务系统密码测评")
    assert pairs("第十二届青少年文化节") == pairs("青少年文化节")


def test_width_quotes_and_blanks_do_not_matter() -> None:
    assert folded("“博爱家园” 街镇（ＲＨ）") == "博爱家园街镇rh"


def test_what_stands_in_many_names_weighs_little() -> None:
    weights = Weights.of(["红十字救护培训", "红十字志愿服务", "红十字文化节", "救灾物资"])

    assert weights.weight(pairs("红十字")) < weights.weight(pairs("救灾物资"))
    assert weights.overlap(pairs("红十字青年营"), pairs("红十字文化节")) < 0.4
    assert weights.held(frozenset(), pairs("救灾")) == 0.0


def test_latin_words_count_as_wholes() -> None:
    assert "rh" in pairs("RH阴性志愿者数")


def test_likeness_is_symmetric_and_ends_at_one() -> None:
    one, other = "无偿献血保障和宣传", "无偿献血保障与宣传"

    assert likeness(one, one) == 1.0
    assert likeness(one, other) == likeness(other, one) > 0.6
    assert likeness("甲", "乙") == 0.0
