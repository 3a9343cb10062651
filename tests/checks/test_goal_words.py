import pytest

from targetlint.checks.goal_words import asks_full_amount, clauses, is_formula, is_method, rates, saving, task, zero


def test_clauses_know_where_they_stand() -> None:
    text = "一、开展培训， 满意度达95%；确保安全。"

    assert [(clause.text, text[clause.start : clause.start + len(clause.text)]) for clause in clauses(text)] == [
        ("一、开展培训", "一、开展培训"),
        ("满意度达95%", "满意度达95%"),
        ("确保安全", "确保安全"),
    ]


@pytest.mark.parametrize("text", ["深入贯彻党的二十大精神", "加强党建工作", "弘扬奉献精神", "争创青年文明号"])
def test_leadership_study_and_honours_are_formulas(text: str) -> None:
    assert is_formula(text)


@pytest.mark.parametrize(
    "text", ["通过网站、微信开展宣传", "坚持自愿原则", "按照标准发放", "充分发挥职能作用", "围绕主题开展"]
)
def test_manners_of_doing_are_methods(text: str) -> None:
    assert is_method(text)


@pytest.mark.parametrize("text", ["通过等保测评备案", "为200人提供服务", "完成系统整改", "新建道路5公里"])
def test_results_are_no_methods(text: str) -> None:
    assert not is_method(text)


def test_rates_are_found_without_their_verbs_and_false_friends() -> None:
    assert rates("进一步提高社会知晓率、器官捐献接受率和供者的实现率")[:2] == ("社会知晓率", "器官捐献接受率")
    assert rates("市民对遗体、角膜捐献的知晓度稳步提高") == ("市民对遗体、角膜捐献的知晓度",)
    assert rates("提高工作效率，降低频率") == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("完成系统漏洞安全整改", "系统漏洞安全整改"),
        ("举办第十四届大学生辩论赛", "第十四届大学生辩论赛"),
        ("推进“失智老人救助”、“火灾救助”等项目", "失智老人救助"),
        ("积极开展活动", None),
        ("加强队伍建设", None),
        ("营造良好氛围", None),
        ("提升服务能力", None),
    ],
)
def test_named_works(text: str, found: str | None) -> None:
    assert task(text) == found


def test_zeros_savings_and_full_amounts() -> None:
    assert zero("确保采供血业务不中断") == ("确保采供血业务", "中断")
    assert zero("避免产生信息安全事故") == ("信息安全事故", "事故")
    assert zero("保障安全") is None
    assert saving("降低机关运行成本") == "降低机关运行成本"
    assert saving("降低发病率") is None
    assert asks_full_amount("保证及时、足额、便捷") == "足额"
    assert asks_full_amount("及时发放") is None


def test_a_deed_for_so_many_people_is_no_method() -> None:
    assert not is_method("为全县24,600名学生提供营养膳食补助")
    assert is_method("为全县经济社会发展提供保障")
