from collections.abc import Callable

import pytest

from targetlint.checks import Remark

Ask = Callable[..., list[Remark]]


def told(ask: Ask, check: str, name: str, target: str) -> bool:
    return bool(ask(check, {"rows": [["产出指标", "质量指标", name, target]]}))


@pytest.mark.parametrize(
    ("name", "target", "wrong"),
    [
        ("资金到位率100%", "≥98%", True),
        ("资金到位率100%", "=100%", False),
        ("故障率＜5%", "≤5%", True),
        ("办理时限≤3天", "≤5天", True),
        ("65岁以上老年人体检人数", "≥3000人", False),
        ("7天内办结率", "≥95%", False),
        ("扑救时间不超过24小时", "≥95%", False),
    ],
)
def test_the_name_has_a_target_of_its_own(remarks_of: Ask, name: str, target: str, wrong: bool) -> None:
    assert told(remarks_of, "name-target-mismatch", name, target) is wrong


@pytest.mark.parametrize(
    ("name", "target", "wrong"),
    [
        ("造林面积（亩）", "20公里", True),
        ("作业道长度（公里）", "≥800米", False),
        ("项目总投入（万元）", "≤507000元", False),
        ("受益户数（户）", "≥320人", True),
        ("受益人数（人）", "≥143名", False),
        ("平台建设(运维)", "=1个", False),
    ],
)
def test_the_name_has_a_unit(remarks_of: Ask, name: str, target: str, wrong: bool) -> None:
    assert told(remarks_of, "unit-in-name-mismatch", name, target) is wrong


def test_blanks_of_the_template(remarks_of: Ask) -> None:
    def todo(name: str, target: str) -> list[str]:
        return [
            remark.tells["todo"]
            for remark in remarks_of("template-residue", {"rows": [["产出指标", "数量指标", name, target]]})
        ]

    assert todo("种植成活率", "≥**%") == ["value"]
    assert todo("种植数量（≥**株）", "≥18700株") == ["name"]
    assert todo("★★★受益户", "≥12户") == []
    assert todo("传播理念", "达到") == []


@pytest.mark.parametrize(
    ("name", "better"), [("台均手术用量", "台均手术用__量"), ("合格率", "__合格率"), ("献血者满意", "献血者满意度")]
)
def test_names_that_do_not_say_of_what(remarks_of: Ask, name: str, better: str) -> None:
    (remark,) = remarks_of("underspecified-name", {"rows": [["产出指标", "质量指标", name, "≥90%"]]})

    assert remark.says["better"] == better


@pytest.mark.parametrize("name", ["台均手术用血量", "人均用水量", "设备验收合格率", "群众满意度"])
def test_complete_names(remarks_of: Ask, name: str) -> None:
    assert not told(remarks_of, "underspecified-name", name, "≥90%")
