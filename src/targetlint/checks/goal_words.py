"""What a clause of goal prose is: a promise that can be kept or broken, or a manner of speaking.

Goals are written in formulas.  Slogans (营造氛围), formulas of leadership and study (贯彻落实……精神) and
methods (通过……, 坚持……) need no indicator; a number, a rate, a zero or a named piece of work does.
"""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

import attrs

__all__ = [
    "Clause",
    "Kind",
    "asks_full_amount",
    "clauses",
    "is_formula",
    "is_method",
    "rates",
    "saving",
    "task",
    "zero",
]

Kind: TypeAlias = Literal["number", "rate", "zero", "task", "full", "saving", "growth"]

# A comma between digits parts thousands, not clauses.
LONGEST = 240
"""Characters of a clause; prose without any mark is cut, so that no form takes minutes."""
_END = re.compile(r"(?:[，;；。！!？?\n\r：:]|(?<!\d),|,(?!\d))+")

_FORMULA = re.compile(
    r"党|习近平|新时代|中国特色|全会|二十大|代表大会|重要讲话|指示批示|意识形态|廉政|廉洁|纪检|政治|思想|精神|理论武装|"
    r"从严治|初心|使命|凝心聚力|文明单位|文明号|职工之家|示范岗|换届|宗旨|核心价值观|营商环境|高质量发展|贯彻|学习贯彻|"
    r"党建|团建|宏伟|战略部署|决策部署|政策支持|人类命运"
)
_METHOD = re.compile(
    r"^(?:并|同时|充分|主要|进一步|积极|重点|着力|继续)?"
    r"(?:坚持|按照|按|依托|结合|围绕|以(?!上|下|内|外)|根据|依据|为(?!了?\d)|从而|借助|利用|充分发挥|发挥|着力|紧紧|立足|"
    r"聚焦|基于|针对|面对|在|由|对照|遵循|鉴于|随着|根植|面向|使|让|争创|力争)"
)
_PASSING = re.compile(r"通过.{0,18}(?:测评|评测|验收|评审|备案|年审|审查|审核|认定|考核|检查|认证|鉴定|论证|检测|评估)")

_NOT_RATES = ("效率", "频率", "概率", "功率", "汇率", "税率", "利率", "速率", "费率", "表率", "统率", "率先", "心率")
_RATE = re.compile(
    r"[\u4e00-\u9fffA-Za-z“”、]{2,16}?(?:满意率|满意度|知晓率|知晓度|认知度|参与度|覆盖面|认可度|美誉度|率(?!先|领|度)|占比|比例|比重)"
)
_VERBS = re.compile(
    r"提高|提升|增加|增强|扩大|降低|减少|保持|确保|进一步|实现|促进|达到|控制|力争|^(?:的|和|与|及|其|对|为|使|让)+"
)

_ZERO = re.compile(
    r"(?P<what>[\u4e00-\u9fff]{0,14}?)(?P<word>不中断|零中断|不间断运行|零事故|无事故|零发生|零投诉|无投诉|零差错|零泄漏|不丢失|零丢失|零故障|无故障)"
    r"|(?:避免|杜绝|防止|不出现|不发生|无)(?:产生|发生|出现)?(?P<what2>[\u4e00-\u9fff]{0,12}(?:事故|事件|投诉|泄露|泄漏|火灾))"
)

_DO = (
    "组织开展|组织实施|组织参加|组织召开|组织举办|开展|举办|办好|召开|建设|建成|新建|改建|扩建|搭建|改造|购置|采购|更换|增设|"
    "修订|编制|起草|制定|印制|印刷|编印|制作|拍摄|出版|完成|通过|实施|评选|发放|设立|成立|开发|整合|启动|指导|修建|维修|修缮|"
    "安装|铺设|种植|培育|招募|征募|采集|检测|监测|培训|救助|资助|补助|奖励|慰问|宣传|推广|整治|清理|治理|组织|做好|牵头"
)
_THING = (
    "活动|会议|例会|年会|研讨会|座谈会|推进会|培训班|训练营|夏令营|讲座|宣讲|培训|比赛|竞赛|大赛|辩论赛|论坛|平台|系统|数据库|"
    "网站|小程序|工程|课题|报告|规划|指南|手册|测评|检测|评估|评价|验收|备案|整改|修复|审查|督导|普查|普及|调查|宣传片|广告|刊物|资料|"
    "设备|车辆|采血车|联盟|电梯|演练|救援|救助|补助|补贴|奖励|表彰|慰问|帮扶|助学|助医|助残|维修|改造|出新|绿化|道路|桥梁|管网|"
    "巡演|展览|展会|文化节|训练|检查|招聘|体检|筛查|接种|监测|服务|关怀|交流|采集|征集|评选|献血点|采血点|站点|项目|电子化|信息化"
)
_TASK = re.compile(
    rf"(?P<do>{_DO})(?P<what>[^，,；;。]{{2,30}}?(?P<thing>{_THING}))(?!能力|水平|质量|效果|氛围|意识|机制|制度|体系|模式|环境|工作机制)"
)
_VAGUE_TASK = re.compile(
    r"^(?:好|了|各项|相关|有关|各类|的|全面|一系列|多种|开展|宣传|工作|业务|年度|日常|重点)*(?:活动|服务|项目|工程|宣传|评价|检查|培训|工作)$"
)

_QUOTED = re.compile(r"“([^”]{3,20})”(?:[、和]“[^”]{3,20}”)*等?(?:项目|工程)")
_SAVING = re.compile(r"(?:降低|节约|节省|压减|压缩|减少)[^，,；;。]{0,10}(?:成本|费用|支出|开支|经费|能耗)")
_FULL = re.compile(r"足额")


@attrs.frozen
class Clause:
    """A stretch of prose between two marks; `start` is its place in the text that it was cut from."""

    text: str
    start: int


def clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of `text`, blank ones left out.

    >>> [clause.text for clause in clauses("确保业务不中断，数据丢失率为0.")]
    ['确保业务不中断', '数据丢失率为0.']
    """
    found, at = [], 0
    for mark in [*_END.finditer(text), None]:
        end = mark.start() if mark else len(text)
        for start in range(at, end, LONGEST):
            piece = text[start : min(end, start + LONGEST)]
            if piece.strip():
                found.append(Clause(piece.strip(), start + len(piece) - len(piece.lstrip())))
        at = mark.end() if mark else end
    return tuple(found)


_SERVED = re.compile(r"为[^，；;。]{0,12}\d[^，；;。]{0,24}(?:提供|发放|办理|配备|购买|开展|安装|落实|实施|建立|培训)")
"""为3000名老人提供服务 is a deed for so many, no purpose."""


def is_formula(clause: str) -> bool:
    """Leadership, study, honours: nothing that a target form measures."""
    return _FORMULA.search(clause) is not None


def is_method(clause: str) -> bool:
    """How something is to be done, or what it serves: 坚持……, 按照……, 通过…… (but 通过验收 is a result)."""
    if clause.lstrip("0123456789、.． （）()").startswith("通过"):
        return _PASSING.search(clause) is None
    plain = clause.lstrip("0123456789、.． （）()")
    return _METHOD.match(plain) is not None and _SERVED.match(plain) is None


def rates(clause: str) -> tuple[str, ...]:
    """The names of rates and degrees in a clause, less the verbs before them.

    >>> rates("进一步提高社会知晓率、器官捐献接受率")
    ('社会知晓率', '器官捐献接受率')
    """
    found = []
    for piece in re.split(r"(?<=[率度])[、/和与及]+|[/]", clause):
        for match in _RATE.finditer(piece):
            name = _VERBS.split(match.group())[-1].strip("“”")
            if len(name) > 2 and not name.endswith(_NOT_RATES):
                found.append(name)
    return tuple(found)


def zero(clause: str) -> tuple[str, str] | None:
    """What must not happen, as (object, word): 采供血业务不中断 gives ("采供血业务", "中断").

    >>> zero("确保全市采供血业务不中断")[1]
    '中断'
    """
    match = _ZERO.search(clause)
    if match is None:
        return None
    if match["word"]:
        key = re.sub(r"^[不零无]|发生|间断运行|运行", "", match["word"]) or "发生"
        return (match["what"] or clause, "中断" if "断" in match["word"] else key)
    return match["what2"], match["what2"][-2:]


def saving(clause: str) -> str | None:
    """What is to be saved, where a clause promises that (降低机关运行成本)."""
    match = _SAVING.search(clause)
    return match.group() if match else None


def task(clause: str) -> str | None:
    """A named piece of work in a clause (修订培训指南, 举办辩论赛), or None.

    >>> task("做好漏洞修复和系统保障等工作")
    '漏洞修复'
    >>> task("积极开展活动") is None
    True
    """
    quoted = _QUOTED.search(clause)
    if quoted is not None:
        return quoted[1]
    for match in _TASK.finditer(clause):
        what = re.split(r"开展|举办|组织|召开", match["what"])[-1].strip("“”《》 ")
        if what[:1] in "和与及、的等" or match["what"].startswith(("”", "》")):
            continue
        if len(what) > len(match["thing"]) and _VAGUE_TASK.match(what) is None:
            return what
    return None


def asks_full_amount(clause: str) -> str | None:
    """足额 where a clause promises that everything due is paid; 应保尽保 and the like are policy, not promise."""
    match = _FULL.search(clause)
    return match.group() if match else None
