"""Every fixed text of the reports, in both languages; messages of rules come from their packs."""

from __future__ import annotations

from collections.abc import Mapping

from targetlint.errors import Words
from targetlint.model import Period, Severity

TEXTS: Mapping[str, Words] = {
    # severities and what they ask of the reader
    "error": Words("错误", "error"),
    "warning": Words("警告", "warning"),
    "info": Words("提示", "info"),
    "must-change": Words("提交前必须改", "must be changed before submission"),
    "will-be-asked": Words("可能被问", "will likely be asked about"),
    "style": Words("写法建议", "matters of style"),
    # forms and values
    "form": Words("第{index}张表", "form {index}"),
    "year": Words("{year}年度", "{year}"),
    "annual": Words("全年", "full year"),
    "half-year": Words("半年", "half year"),
    "medium-term": Words("中期", "medium term"),
    "whole-form": Words("整张表", "form as a whole"),
    "settings-file": Words("设置文件", "configuration"),
    "waiver": Words("豁免", "waiver"),
    "no-subject": Words("（未写项目或单位名称）", "(no project or unit name)"),
    "level1": Words("一级指标", "Level 1"),
    "level2": Words("二级指标", "Level 2"),
    "path": Words("所属指标", "Level"),
    "name": Words("三级指标", "Indicator"),
    "target": Words("指标值", "Target"),
    # Headings of annotated copies, not those of a form: the copy may be checked again.
    "about": Words("指标", "About"),
    "as-written": Words("原写法", "As written"),
    "period": Words("考核周期", "Period"),
    "file": Words("文件", "File"),
    "place": Words("位置", "Place"),
    "where": Words("文件与位置", "File and place"),
    "subject": Words("项目/单位", "Project/unit"),
    "severity": Words("级别", "Severity"),
    "rule": Words("规则", "Rule"),
    "message": Words("问题与理由", "Finding"),
    "count": Words("处数", "Count"),
    # findings
    "write": Words("建议写作", "write"),
    "write-check": Words("建议写作（请核对后填写）", "write (please check and fill in)"),
    "also": Words("对照", "compare"),
    "grouped": Words("{title}（{count}处）", "{title} ({count} places)"),
    "and-more": Words("等", "…"),
    "and-more-places": Words("等{count}处", " and {count} in all"),
    "places": Words("位置：{places}", "at: {places}"),
    "joiner": Words("、", ", "),
    "colon": Words("：", ": "),
    "semicolon": Words("；", "; "),
    "quoted": Words("「{text}」", "'{text}'"),
    "bracketed": Words("（{text}）", " ({text})"),
    # the end of a report
    "read": Words(
        "读了{files}个文件，{forms}张表，{values}个指标值；其中{scorable}个可以评分（{share}%）",
        "read {files} file(s), {forms} form(s), {values} target value(s); {scorable} can be scored ({share}%)",
    ),
    "nothing": Words("没有发现问题。", "No findings."),
    "no-forms": Words(
        "读了{files}个文件，没有找到绩效目标表，所以什么也没有检查。",
        "Read {files} file(s) and found no target form, so nothing was checked.",
    ),
    "places-count": Words("处", ""),
    "by-rule": Words("按规则", "By rule"),
    "by-time": Words("     毫秒    次数  问题  规则", "       ms   asked found  rule"),
    "by-form": Words("按表", "By form"),
    "by-pack": Words("按规则包", "By rule pack"),
    "by-severity": Words("按级别", "By severity"),
    "more-rules": Words("另有{count}条规则（--statistics 列出全部）", "{count} more rules (--statistics lists all)"),
    "waived": Words("另有{count}处已按基线或约定不再提示", "{count} more silenced by a baseline or waiver"),
    "unread": Words("未能检查", "could not be checked"),
    "readings": Words("读表时的说明（{count}条）", "Notes from reading ({count})"),
    "readings-hint": Words(
        "读表时有{count}处修补或未能归位（--verbose 列出）", "{count} notes from reading (--verbose lists them)"
    ),
    "fix-hint": Words(
        "其中{count}处可自动改好：",
        "{count} can be mended automatically: ",
    ),
    # lists and pages
    "report-title": Words("绩效目标申报表体检报告", "Performance-target form check"),
    "overview": Words("总览", "Overview"),
    "forms": Words("表", "Forms"),
    "values": Words("指标值", "Target values"),
    "scorable": Words("可以评分", "can be scored"),
    "scorable-share": Words("可以评分的指标值", "Target values that can be scored"),
    "checklist": Words("体检单", "Checklist"),
    "indicators": Words("全部指标", "All indicators"),
    "summary": Words("汇总", "Summary"),
    "number": Words("序号", "No."),
    "suggestion": Words("建议写法", "Suggested text"),
    "reply": Words("单位回复", "Reply"),
    "reply-reason": Words("理由", "Reason"),
    "accept": Words("接受", "accept"),
    "decline": Words("不接受", "decline"),
    "reply-help": Words(
        "请在“单位回复”一列选择“接受”或“不接受”；不接受的请写明理由。填好后原样发回即可。",
        "Choose accept or decline in the Reply column; give a reason where you decline. Send the file back as it is.",
    ),
    "fingerprint": Words("指纹", "Fingerprint"),
    "state": Words("状态", "State"),
    "state-ok": Words("未发现问题", "no finding"),
    "safe": Words("可直接替换", "safe to replace"),
    "unsafe": Words("请核对后填写", "check before use"),
    "filter": Words("筛选", "Filter"),
    "all-rules": Words("全部规则", "All rules"),
    "only-faulty": Words("只看有问题的行", "Only rows with findings"),
    "printed-by": Words("由 targetlint {version} 生成", "Made by targetlint {version}"),
    "packs": Words("规则包", "Rule packs"),
    "clean-form": Words("这张表没有发现问题。", "No findings on this form."),
    "none-shown": Words("按当前筛选，没有要显示的问题。", "Nothing to show with this filter."),
    "print": Words("打印", "Print"),
    "house-style": Words("通篇如此的写法", "Written so throughout"),
    "objective": Words("绩效目标", "Objectives"),
    "basis": Words("依据", "Basis"),
    "rules-used": Words("用到的规则", "Rules that found something"),
    # the built-in packs, by what they look at
    "pack-notation": Words("写法", "Notation"),
    "pack-unit": Words("单位", "Units"),
    "pack-plausibility": Words("合理性", "Plausibility"),
    "pack-verifiability": Words("可考核性", "Verifiability"),
    "pack-consistency": Words("前后一致", "Consistency"),
    "pack-structure": Words("完整性", "Completeness"),
    "pack-history": Words("跨年度", "Across years"),
    # annotated copies
    "comment": Words("【{severity}】{message}", "[{severity}] {message}"),
    "comment-fix": Words("建议写作：{text}", "Suggested text: {text}"),
    "comment-fix-check": Words("建议写作（请核对后填写）：{text}", "Suggested text (check before use): {text}"),
    "comment-rule": Words("规则：{rule}", "Rule: {rule}"),
    "annotation-title": Words("targetlint 检查说明", "targetlint: summary of findings"),
    "annotation-intro": Words(
        "以下问题已在正文相应单元格加了批注。本页由程序附加，提交前请删除；原文件未作任何改动。",
        "Each finding below has a comment at its cell. This page was added by the program; "
        "remove it before submission. The original file was not changed.",
    ),
    "not-located": Words(
        "未能在文件中定位的问题列在本页。", "Findings that could not be located in the file stand here."
    ),
    # progress
    "reading-file": Words("正在检查 {file}", "checking {file}"),
}

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
ASKS: Mapping[Severity, str] = {"error": "must-change", "warning": "will-be-asked", "info": "style"}
PERIODS: tuple[Period, ...] = ("annual", "half-year", "medium-term")


def pack_title(pack: str, lang: str) -> str:
    """What a rule pack is called; other people's packs go by their id.

    >>> pack_title("unit", "zh"), pack_title("our-county", "zh")
    ('单位', 'our-county')
    """
    words = TEXTS.get(f"pack-{pack}")
    return words.say(lang) if words is not None else pack


def say(key: str, lang: str, **fill: object) -> str:
    """The text `key` in `lang` with its placeholders filled.

    >>> say("form", "zh", index=2)
    '第2张表'
    """
    return TEXTS[key].say(lang).format(**fill)
