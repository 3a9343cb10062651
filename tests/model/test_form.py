from targetlint.model import Form, Indicator, Location


def test_an_indicator_without_target_is_still_known() -> None:
    form = Form(file="a.txt", index=1, indicators=(Indicator(name="生态效益"),))
    assert form.indicators[0].values == ()
    assert form.indicators[0].weight is None
    assert form.location == Location()
