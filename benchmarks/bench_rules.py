"""50 rules over 100,000 indicators, facts included, against plain Python lambdas over ready dicts.

The same fifty questions are asked twice in one run: as rules of a pack through facts and engine, and
as Python lambdas over dicts that are ready made.  Only the ratio counts; it must be at least 0.1.
The built-in rules of term scope are timed besides: they ask more, with patterns and long lexicons.
Run: python benchmarks/bench_rules.py [number of indicators]
"""

from __future__ import annotations

import gc
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from targetlint.engine.plan import Plan, plans
from targetlint.engine.settings import Settings, resolve
from targetlint.facts import build
from targetlint.model import Form, Indicator, Location, Value
from targetlint.packs import Pack, built_in, load
from targetlint.value import parse

RULES, AIM, FORM = 50, 0.1, 40
NAMES = ("验收合格率", "高校参与率", "参赛学校数", "工作效率", "培训人次", "宣传资料印制成本", "服务对象满意度",
         "检测及时性", "计划完成情况", "制度健全性", "设备故障率", "资金支付金额")  # fmt: skip
VALUES = ("≥95%", "0.95(百分比)", "≥26.00(所)", "提升", "不低于2023年", "=3000.00(份)", "≤50万元", "百分之85",
          "12月底前", "≥1次", "健全", "55-65元", "≥0期")  # fmt: skip
VAGUE = ("提升", "提高", "改善", "增强", "平稳有力", "可持续", "有效", "完善", "加强", "优化", "稳定", "良好")
WORDS = ("数量", "质量", "时效", "成本", "效益", "满意")

Question = Callable[[dict[str, Any]], bool]


def questions() -> list[tuple[str, Question]]:
    """Fifty questions, each as a condition and as a lambda: comparisons, words, lexicons, patterns."""
    made: list[tuple[str, Question]] = []
    kinds, units = ("rate", "degree", "count", "money", "judge"), ("share", "count", "money", "time", "none")
    for number in range(RULES):
        kind, unit, word = kinds[number % 5], units[number // 5 % 5], WORDS[number % 6]
        bound, pattern = float(number), f"(率|度|数|性{number})$"
        found, vague = re.compile(pattern), frozenset(VAGUE)
        shapes: tuple[tuple[str, Question], ...] = (
            (f'kind == "quantity" && name_kind == "{kind}" && unit_kind == "{unit}"',
             lambda f, k=kind, u=unit: f["kind"] == "quantity" and f["name_kind"] == k and f["unit_kind"] == u),
            (f'kind == "quantity" && comparator in [">=", ">"] && value > {bound}',
             lambda f, b=bound: f["kind"] == "quantity" and f["comparator"] in (">=", ">") and f["value"] > b),
            (f'notation == "ratio" && decimals > {number % 3} && unit == "%"',
             lambda f, n=number % 3: f["notation"] == "ratio" and f["decimals"] > n and f["unit"] == "%"),
            (f'level2.contains("{word}") && kind == "qualitative" && words in lexicon.vague',
             lambda f, w=word, v=vague: w in f["level2"] and f["kind"] == "qualitative" and f["words"] in v),
            (f'polarity == "lower" && like(name, "{pattern}")',
             lambda f, p=found: f["polarity"] == "lower" and p.search(f["name"]) is not None),
        )  # fmt: skip
        made.append(shapes[number % len(shapes)])
    return made


def pack_of(asked: list[tuple[str, Question]], folder: Path) -> Pack:
    """A pack with one rule a question."""
    (folder / "lexicons").mkdir(parents=True)
    (folder / "pack.yaml").write_text('name: bench\nversion: "1"\nlanguages: [zh, en]\nrequires: ">=0.1"\n', "utf-8")
    (folder / "lexicons/vague.yaml").write_text(f"title: {{zh: 词, en: words}}\nwords: [{', '.join(VAGUE)}]\n", "utf-8")
    words = "{zh: 甲, en: a}"
    for number, (condition, _) in enumerate(asked):
        text = f"title: {words}\nseverity: info\nscope: term\nwhen: >-\n  {condition}\nmessage: {words}\nwhy: {words}\n"
        text += "bad: [{name: 甲, target: '1'}]\ngood: [{name: 甲, target: '2'}]\n"
        (folder / f"r{number}.yaml").write_text(text, "utf-8")
    return load(folder)


def plan_of(*packs: Pack) -> Plan:
    """All rules of term scope, compiled."""
    actives = resolve(packs, Settings(select=("all",)), Form("bench", 1))
    return plans(packs, actives).by_scope["term"]


def forms(indicators: int) -> list[Form]:
    """Forms with the given number of indicators in all; every eighth name is met nowhere else."""
    made = []
    for start in range(0, indicators, FORM):
        rows = []
        for number in range(start, min(start + FORM, indicators)):
            own = f"第{number}批" if number % 8 == 0 else ""
            name = own + NAMES[number % len(NAMES)]
            value = Value("annual", parse(VALUES[number % len(VALUES)], name=name), Location(line=number))
            rows.append(Indicator(name, "产出指标", f"{WORDS[number % 6]}指标", values=(value,)))
        made.append(Form("bench", start // FORM + 1, subject=f"项目{start}", indicators=tuple(rows)))
    return made


def dicts(made: list[Form]) -> Iterator[dict[str, Any]]:
    """The facts of every term, built as the engine builds them."""
    for form in made:
        for row in build(form).rows:
            for term in row.terms:
                yield term.facts


def timed(work: Callable[[], int]) -> tuple[float, int]:
    """Seconds of CPU time, and what the work counted."""
    gc.collect()
    started = time.process_time()
    count = work()
    return time.process_time() - started, count


def main(indicators: int) -> int:
    """Measure, print, and fail when the ratio is below the aim."""
    made, asked = forms(indicators), questions()
    with tempfile.TemporaryDirectory() as folder:
        plan, real = plan_of(pack_of(asked, Path(folder) / "bench")), plan_of(*built_in())
    lambdas = [question for _, question in asked]
    ready = [facts for facts, _ in zip(dicts(made), range(5_000), strict=False)]
    agree = sum(question(facts) for facts in ready for question in lambdas)
    if agree != sum(len(plan.broken(facts)[0]) for facts in ready):
        sys.stdout.write("the rules and the lambdas disagree\n")
        return 1
    engine, found = timed(lambda: sum(len(plan.broken(facts)[0]) for facts in dicts(made)))
    facts, terms = timed(lambda: sum(1 for _ in dicts(made)))
    rounds = max(1, terms // len(ready))
    plain, _ = timed(lambda: sum(ask(each) for _ in range(rounds) for each in ready for ask in lambdas))
    plain *= terms / (rounds * len(ready))
    built, _ = timed(lambda: sum(len(real.broken(each)[0]) for each in ready))
    questions_asked, ratio = RULES * terms, plain / engine
    sys.stdout.write(
        f"{indicators} indicators, {terms} terms, {RULES} rules, {found} broken\n"
        f"engine, facts included {engine:7.2f} s  {engine / questions_asked * 1e6:5.2f} us a rule and term\n"
        f"  of that facts        {facts:7.2f} s  {facts / terms * 1e6:5.1f} us a term\n"
        f"plain lambdas          {plain:7.2f} s  {plain / questions_asked * 1e6:5.2f} us a rule and term\n"
        f"built-in ones ({len(real.rules)}), no facts  {built / len(ready) / len(real.rules) * 1e6:7.2f} us each\n"
        f"ratio {ratio:.3f} (aim {AIM})\n"
    )
    return 0 if ratio >= AIM else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
