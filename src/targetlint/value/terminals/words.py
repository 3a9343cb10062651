"""Pieces without a value: marks, separators, words; and names of what there is none of."""

from __future__ import annotations

from targetlint.value import numerals
from targetlint.value.terminals.numbers import COUNTING, either
from targetlint.words import any_of
from targetlint.words import value as words
from targetlint.words.value import GUARDS

ZERO = rf"零(?P<what>(?!{any_of(words.NO_ZERO)})(?:[\u4e00-\u9fff]{{2,6}}))(?=$|[;,。、\n)]|零)"
"""零 and what there is none of: `零投诉`; 零距离 and 零售 are words.

zero        = "零" 名词 ;                                  (* 零投诉；零距离、零售不算 *)
"""
NOUGHT = rf"(?<![\d.A-Za-z])(?P<number>0)(?P<what>(?!{any_of(GUARDS['after-nought'])})[\u4e00-\u9fff]{{2,6}})(?=$|[;,。、\n)])"
"""The same with a digit: `0投诉`.

nought      = "0" 名词 ;                                   (* 0投诉 *)
"""

CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
BRACKETED = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽"
ENUMERATOR = (
    r"(?<![^;,。、\n \)%\u4e00-\u9fff])"
    + either(
        rf"\((?:\d{{1,2}}|[{COUNTING}]{{1,2}})\)(?=[^\d%])",
        rf"(?:\d{{1,2}}|[{COUNTING}]{{1,2}})[.、)](?=[^\d%])",
        f"[{CIRCLED}]",
        f"[{BRACKETED}]",
        r"指标\d{1,2}[:.、]",
        "[一二三四]是",
        "第[一二三四五],",
    )
    + "[、.]?"
)
"""A number that only counts the terms: `①`, `指标1:`, `一是`.

enumerator  = "1." | "1、" | "(1)" | "①" | "一、" | "指标1:" | "一是" | … ;
"""
RESIDUE = r"\([^()]{0,12}?(?:\*{1,4}|[xX×○_]{2,6}|_+)[^()]{0,12}\)"
"""A bracket that a template left: `(≥**%)`, `(XX人)`.

residue     = "(" ? 含 ** XX __ 的括号 ? ")" ;
"""
NATURE = (
    rf"(?<![^;,。、\n]){any_of(words.NATURE)}"
    rf"(?:[ :;,、]|(?=[≥≤><=\d]|{any_of(words.SURE_WORDS)}))"
)
"""What a column of directions left: `正向:`, `定量,`.

nature      = "正向" | "反向" | "定性" | "定量" | … ;
"""
MARK = rf"(?P<enumerator>{ENUMERATOR})|(?P<residue>{RESIDUE})|(?P<nature>{NATURE})"
"""What stands before a value and says nothing: `①`, `(≥**%)`, `正向:`.

mark        = enumerator | residue | nature ;            (* 只在一项的开头 *)
"""
SEPARATOR = r"[;,。、\n+|!]+|&(?![A-Za-z])|(?<=[\d%])和(?=[^率])|\s"
"""What parts two terms: `;`, `。`.

separator   = ";" | "," | "。" | "、" | "+" | ? 换行 ? | ? 空格 ? | "和"  (* 在数字或 % 之后 *) ;
"""

FIRST = (
    r"\d±¥$€£≥≤><=≈~\-+.\[\(《“每零\n;,。、|&! "
    + CIRCLED
    + BRACKETED
    + "".join(
        sorted(
            {word[0] for word in (*words.BEFORE, *words.UP, *words.DOWN, *words.SHORT_UP, *words.PERIODS)}
            | set(numerals.CHINESE_LETTERS)
            | set(GUARDS["numbered"])
        )
    )
)
"""The letters that may begin a value; no word between values goes past one."""
GROUP = either(r"《[^《》\n]{0,120}》", r"“[^“”\n]{0,60}”", r"\((?![≥≤><=])(?:[^()\n]|\([^()\n]{0,60}\)){0,120}\)")
"""Words held together: `《规划》`, `“一网通办”`, `(8家)`.

group       = "《" … "》" | "“" … "”" | "(" ? 不以比较符开头 ? ")" ;
"""
WORDS = rf"(?:{GROUP}|[^{FIRST}]++)+"
"""Words that begin no value: `使用率`, `《意见》印发`.

words       = ( group | ? 不可能开始一个值的字 ? )+ ;
"""
ODD = either(
    rf"第[\d{numerals.CHINESE_LETTERS}]{{1,12}}",
    r"[-+]?\d[\d.,]*+(?:年度?|月|日)?",
    rf"[{numerals.CHINESE_LETTERS}]{{1,40}}",
    r"(?P<same>[\s\S])(?P=same)*+",
)
"""What looked as if it began a value and did not, one bite of plain words: `第12`, `2023年`, `提`.

odd         = ? 看似开始了一个值、其实不是的一小段：第12批、2023年、单个字 ? ;
"""
