"""The total of a form's funds."""

from decimal import Decimal

from targetlint.facts.funds import total_budget
from targetlint.model import Amount, Funds, FundsLine, Location

HERE = Location()


def line(label: str, *amounts: tuple[str, int | None], parent: int | None = None, side: str = "") -> FundsLine:
    made = tuple(Amount(column, "", None if value is None else Decimal(value), HERE) for column, value in amounts)
    return FundsLine(label, made, HERE, parent, side)  # type: ignore[arg-type]


def test_the_line_called_a_total_is_taken() -> None:
    funds = Funds("元", (line("财政拨款", ("", 60)), line("项目资金总额", ("", 100))))
    assert total_budget(funds) == 100


def test_half_year_and_executed_figures_are_no_plan() -> None:
    funds = Funds("元", (line("年度资金总额", ("半年计划执行数", 40), ("全年执行数", 90), ("全年预算数", 100)),))
    assert total_budget(funds) == 100


def test_the_only_root_stands_for_the_total() -> None:
    funds = Funds("元", (line("专项经费", ("", 7)), line("其中：设备", ("", 3), parent=0)))
    assert total_budget(funds) == 7


def test_nothing_is_guessed() -> None:
    assert total_budget(Funds()) is None
    assert total_budget(Funds("元", (line("甲", ("", 1)), line("乙", ("", 2))))) is None
    assert total_budget(Funds("元", (line("项目资金总额", ("", None)),))) is None
    assert total_budget(Funds("元", (line("收入合计", ("", 5), side="income"),))) is None
