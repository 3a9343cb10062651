"""Categories that a form lacks, leaves empty or fills with what belongs elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from targetlint.checks.remark import Remark
from targetlint.checks.templates import category_of, required, template_of
from targetlint.facts import FormFacts
from targetlint.model import Form, Severity

__all__ = ["empty_categories", "misplaced", "missing_categories"]

_COSTLY = re.compile(
    r"信息化|信息系统|系统建设|平台建设|软件|数字化|网络安全|建设工程|工程|基建|修缮|维修改造|改造|购置|采购|装修|新建|扩建|修建"
)
_SAVING = re.compile(r"(?:降低|节约|节省|压缩|减少).{0,8}(?:成本|费用|支出|开支|经费)")
_URGENT = re.compile(r"工程|修建|新建|扩建|改造|救灾|应急救援|抢险|防汛|抗旱")
_PUBLIC = re.compile(r"群众|居民|市民|村民|农户|患者|学生|老年|老人|困难|受助|游客|残疾|儿童|妇女|受益对象|服务对象")
_COST_NAME = re.compile(r"成本|造价|总投入|总投资|补助标准|补贴标准|资金总额|费用控制|控制数")
_TIME_NAME = re.compile(r"及时|时间|时限|按时|准时|如期|工期|进度|周期|时效|计划完成情况|按计划|按期|节点")
_SATISFIED = re.compile(r"满意")

_ENGLISH = {
    "成本": "cost",
    "数量": "quantity",
    "质量": "quality",
    "时效": "timeliness",
    "效益": "benefit",
    "满意度": "satisfaction",
}


def missing_categories(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """A category that the form's template asks for and no indicator fills, one remark each."""
    form = facts.form
    wanted = str(options.get("template", "auto"))
    template = template_of(form) if wanted == "auto" else wanted
    rows = [row for row in form.indicators if row.values or row.name]
    if len(rows) < 3 or not (form.title or form.objectives):
        return  # a piece of a form, not the whole
    present = {category_of(row.level2, row.level1) for row in rows}
    names = [row.name for row in rows]
    for category in required(template):
        if category in present or _measured_elsewhere(category, names):
            continue
        yield Remark(
            form=form,
            location=form.location,
            says={
                "category": f"{category}指标",
                "category_en": f"{_ENGLISH[category]} indicator ({category}指标)",
                "template": template,
            },
            severity=_weight_of(category, form, template),
        )


def empty_categories(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """A category printed on the form with nothing in its row."""
    filled = {_plain(row.level2) for row in facts.form.indicators if row.name}
    for label in facts.form.empty_labels:
        if _plain(label.text) not in filled:
            yield Remark(form=facts.form, location=label.location, says={"category": label.text})


def misplaced(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """A name that plainly belongs to another category than the one it stands in."""
    for row in facts.form.indicators:
        if row.parent or not row.values:
            continue
        for rule in MISPLACED:
            if (
                rule.where.search(_label(row.level2))
                and rule.name.search(row.name)
                and not (rule.unless and rule.unless.search(row.name))
            ):
                yield Remark(
                    form=facts.form,
                    location=row.values[0].location,
                    indicator=row,
                    value=row.values[0],
                    says={
                        "name": row.name,
                        "category": row.level2,
                        "belongs": rule.belongs,
                        "belongs_en": " or ".join(f"'{one.strip('“”')}'" for one in rule.belongs.split("或")),
                    },
                )
                break


@attrs.frozen
class Misplaced:
    """Names that do not belong under a level-2 label, and where they do."""

    where: re.Pattern[str]
    name: re.Pattern[str]
    belongs: str
    unless: re.Pattern[str] | None = None


def _words(where: str, name: str, belongs: str, unless: str = "") -> Misplaced:
    return Misplaced(re.compile(where), re.compile(name), belongs, re.compile(unless) if unless else None)


MISPLACED = (
    _words(
        "生态|环境效益",
        "信息化|数字化|普及|献血|参与[度率]|满意|就业|增收|收入|学习|培训|公益|社会新风|知晓|服务能力",
        "社会效益指标",
        "生态|环境|环保|污染|污水|废|排放|绿|植被|水质|空气|噪|能耗|节能|节水|节电|碳|垃圾|林|草|湿地|土壤|粉尘|资源|公害|景观|耕地|卫生|秸秆|无纸",
    ),
    _words(
        "满意",
        "知晓|意愿|愿意|认知|事故|达标率|合格率|完成率",
        "社会效益指标或质量指标",
        "满意|安全感|获得感|认可|评价|投诉",
    ),
    _words(
        "^(?:产出)?(?:数量|质量|时效)(?:指标|目标)?$|社会效益|经济效益|生态效益|可持续",
        "满意(?:度|率)$",
        "满意度指标",
        "满意度指标",
    ),
    _words(
        "成本",
        "减免|优惠|满意|覆盖率|合格率|及时|知晓|参与率|人数$|人次$",
        "产出指标或效益指标",
        "成本|单价|标准|控制|超支|节约",
    ),
    _words(
        "^(?:产出)?质量(?:指标|目标)?$",
        "进度|及时|时间|时限|工期|按时|准时|如期",
        "时效指标",
        "运行时间|无故障|等待时间|等候|停机|响应质量|使用时间|保质",
    ),
    _words(
        "^(?:产出)?时效(?:指标|目标)?$",
        "到岗率|出勤率|合格率|优良率|准确率|达标率|满意",
        "质量指标",
        "及时|按时|周期|时限|时间|进度|按期",
    ),
    _words("^(?:产出)?数量(?:指标|目标)?$", "合格率|优良率|准确率|差错率", "质量指标", "数量|人数"),
    _words("^(?:产出)?数量(?:指标|目标)?$", "及时率|及时性|完成时间|完成时限", "时效指标"),
    _words("^社会效益", "及时性$|及时率$", "时效指标", "救助|救援"),
    _words("^预算编制$", "执行率|完成率", "“过程—预算执行”"),
)
"""Name by name, the mistakes that reviewers return most often; what is accepted practice is left out."""


def _measured_elsewhere(category: str, names: list[str]) -> bool:
    """A cost or time measured under another label: the label was lost or moved, the measure is there."""
    words = {"成本": _COST_NAME, "时效": _TIME_NAME, "满意度": _SATISFIED}.get(category)
    return words is not None and any(words.search(name) for name in names)


def _weight_of(category: str, form: Form, template: str) -> Severity:
    about = " ".join(
        [form.subject, *(fact.text for fact in form.facts if "类型" in fact.label or "类别" in fact.label)]
    )
    goals = " ".join(objective.text for objective in form.objectives)
    if category == "成本":
        return "warning" if _COSTLY.search(about) or _SAVING.search(goals) else "info"
    if category == "时效":
        return "warning" if _URGENT.search(about) else "info"
    if category == "满意度":
        return "warning" if template != "department" and _PUBLIC.search(form.subject + goals) else "info"
    return "info" if category == "质量" else "warning"


def _label(level2: str) -> str:
    """A label without its points and hints; a duty of a department (血液质量管理) is no category."""
    return re.sub(r"\s|[（(].*?[)）]|分$", "", level2)


def _plain(label: str) -> str:
    return re.sub(r"\s|指标$", "", label)
