"""Measures: comparators, numbers with their units, ranges, intervals, what stands behind."""

from __future__ import annotations

from targetlint.value import units
from targetlint.value.terminals.numbers import AMOUNT, CN, CN_DIGIT, COUNTING, SHARE, TENTHS, either, letters
from targetlint.words import any_of
from targetlint.words import value as words
from targetlint.words.value import GUARDS

DIGIT = r"\d"
SCALED = either("[十百千]?[万亿萬億]", rf"[百千](?={letters('scaled')})")
"""A scale word before a unit: `万`, `千万`."""
UNIT = rf"(?:{SCALED} ?)?{units.UNIT}"
"""One unit, perhaps with 万 before it: `公里`, `万元`, `千公顷`.

unit        = [ "万" | "亿" | "千" | … ] ? units.txt 里的写法，取最长的，后面不能跟它排除的字 ? ;
"""
BELOW_OPEN = r"/\("
"""The bracket that opens several units below the line: `/(`.

above-line  = "/(" den { below den } ")" ;
"""
BELOW = either(
    "/",
    "每个?",
    r"(?<=[\u4e00-\u9fff²³A-Za-z%])[·.*×](?=[\u4e00-\u9fffA-Za-z])",
    rf"、(?={letters('below-comma')}(?![\u4e00-\u9fff\d]))",
)
"""What parts a unit from the unit below the line: `/`, `每`.

below       = "/" | "每" | "·" | "*" | "、"               (* 人、天 *) ;
"""
COUNTED = rf"(?:\d{{1,4}}|(?!{units.SCALE_FIRST})[十百千万亿]{{1,2}}|半)?个?"
"""A denominator's own number: `2` in 元/2年, `万` in 人/万人; the 千 of 千瓦时 is none.

den         = [ 数 ] [ "个" ] unit | ? 到结尾的一至四个汉字 ? ;
"""
ANYTHING = r"[\u4e00-\u9fff]{1,4}(?=$|[;,。、()])"
"""A denominator that no table knows: `标段`."""
_BOUND = f"[≥≤><={''.join(GUARDS['bound-end'])}]"
_BOUNDED = either(*(f"(?<={_BOUND}{DIGIT * digits})" for digits in range(1, 6)))  # a look behind has one length
UNKNOWN_UNIT = (
    rf"(?<=[\d万亿])(?<!\.\d)(?!{letters('unknown-not')}){_BOUNDED}"
    r"[\u4e00-\u9fff]{1,4}(?=$|[;,。、(])"
)
"""A word behind a bounded number that no table knows: it is taken for the unit, 标段 in ≥3标段.

unknown-unit = ? 有比较符号的数字之后、到结尾的一至四个汉字 ? ;
"""
NOTE = r"\((?:[^()\n]|\([^()\n]{0,60}\)){0,120}\)"
"""A bracket, perhaps with one inside: `(8家)`, `(a(b)c)`.

note        = "(" ? 至多套一层括号 ? ")" ;                 (* 读得成单位的，是单位 *)
"""

WORD_SIGN = any_of(words.SURE)
"""A comparator that is one whatever follows: `≥`, `不低于`."""
SIGN = either(
    WORD_SIGN, "[为是](?![了何])", rf"近(?!{'|'.join(GUARDS['after-near'])}|[{CN_DIGIT}\d]{{1,2}}年)", "超", "约"
)
"""A comparator before a number: `≥`, `不超过`, `约`, `为`.

comparator  = "≥" | "≤" | ">" | "<" | "=" | "≈" | "不低于" | "不超过" | "至少" | "约" | "为" | … ;
"""
SIGNS = rf"(?:{SIGN} ?:?){{1,3}}"
"""One to three of them: `最多不超过`.

sign        = comparator { comparator } ;                 (* 最多不超过：取最后一个有方向的 *)
"""
SUFFIX = either(rf"(?:\(含[^()]{{0,10}}\))?{any_of(words.SURE_AFTER)}", rf"内(?!{letters('after-within')})")
"""A comparator behind the number: `以上`, `(含)以下`, `内`.

suffix      = [ "(含…)" ] ( "以上" | "及以上" | "以下" | "以内" | "内" | "左右" | … ) ;
"""
ROUGH = either(
    r"\+(?=[\u4e00-\u9fff%]|$)", rf"{any_of(words.MORE)}(?=[\u4e00-\u9fffA-Za-z%]|$|[;,。、(])(?:[十百千]?[万亿])?"
)
"""What makes a number a rough one: `多`, `余`, `多亿`.

rough       = ( "多" | "余" | "来" | "+" ) [ "万" | "亿" ] ;
"""
FREE = r"(?<![A-Za-z\d第前.$])(?<![A-Za-z]-)"
"""A number begins here: nothing before makes it an ordinal, a model number or the tail of another."""
END = r"(?=$|[;,。、\n()+\]:!]|\s|\|)"
"""A term ends here."""
CURRENCY = r"(?:[¥$€£]|人民币|RMB|CNY|USD)? ?"
"""A currency before the number: `¥`, `人民币`.

currency    = "¥" | "$" | "人民币" | "RMB" | … ;
"""

HEAD = (
    rf"(?:(?P<sign>{SIGNS})|{FREE})"
    r"(?:介于|处于)?"
    rf"(?P<money>{CURRENCY})(?P<number>{AMOUNT})(?P<rough>{ROUGH})? ?"
)
"""A comparator, if any, and a number: `≥95`, `不超过¥3.5万`, `500多亿`.

head        = [ sign ] [ "介于" | "处于" ] [ currency ] amount [ rough ] ;
"""
NUMBER = rf"{CURRENCY}(?P<number>{AMOUNT})(?P<rough>{ROUGH})? ?"
"""A number without a comparator, the second of a range: `80`, `¥20`.

second      = [ currency ] amount [ rough ] ;
"""
JOIN = (
    r"(?:\([^()\d]{1,6}\))? ?"
    r"(?P<join>"
    rf"[-~]{{1,2}}(?=[\d.+\-¥{COUNTING}百])"
    r"|至|到|±|\+/-"
    r"|(?:和|与|、)(?=[^;,。\n]{1,16}之间)"
    r"|(?P<lower>[≤<])(?P<middle>[^\d≤<≥>;,。\n]{0,20})(?P<higher>[≤<])"
    r") ?"
)
"""What stands between the two numbers of a range: `至`, `±`, `≤误差≤`.

join        = "-" | "~" | "至" | "到" | "±" | ( "和" | "与" ) ? 后有“之间” ? | ( "≤" | "<" ) [ 名目 ] ( "≤" | "<" ) ;
"""
NUMBERING = rf"(?!\((?:\d{{1,2}}|[{COUNTING}]{{1,2}})\)(?!{any_of(GUARDS['behind-note'])})[\u4e00-\u9fff])"
"""A bracket that numbers what follows is no note: 培训3期(2)覆盖200人."""
HALF_MORE = either(rf"半(?!{'|'.join(GUARDS['after-half'])})", rf"个半{any_of(GUARDS['half-more'])}?")
"""Half a unit more: `半` in 一年半, `个半月` in 一个半月.

half        = "半"                                        (* 一年半 *)
            | "个半" ( "月" | "小时" | "年" | … ) ;        (* 一个半月 *)
"""
TAIL = (
    rf"(?P<half>{HALF_MORE})?"
    r"(?P<overall>余|多|\+(?=$))?"
    rf"(?P<note> ?{NUMBERING}{NOTE})? ?"
    rf"(?P<suffix>{SUFFIX})?"
    r"(?:之间|区间)?"
    rf"(?P<note2>{NUMBERING}{NOTE})?"
)
"""What may follow number and unit: half a unit more, notes, a comparator: `(8家)以上`, `半`, `以内`.

tail        = [ half ] [ "余" | "多" | "+" ] [ note ] [ suffix ] [ "之间" | "区间" ] [ note ] ;
"""

OPEN = rf"(?P<open>\[|(?<![\u4e00-\u9fffA-Za-z\d%])\()(?={AMOUNT}.{{0,8}}[,~].{{1,24}}[\])])"
"""The bracket that opens an interval, with a number and a comma behind it."""
BOUND = rf"(?P<number>[-+]?\d+(?:\.\d+)?[百千]?[万亿]?|{SHARE}|{TENTHS}|{CN})(?P<rough>)? ?"
"""A number inside an interval, where a comma parts the bounds and never groups digits: `80`, `-3.5`, `百分之八十`.

bound       = ? 逗号不分节的数 ? ;
"""
COMMA = r"[,~] ?"
"""What parts the bounds of an interval: `,`."""
CLOSE = r"(?P<close>[\])])"
"""The bracket that closes it: `)`."""
PLUSMINUS = rf"(?P<sign>{SIGNS})?(?:±|\+/-|\+-|正负)(?=[\d.{COUNTING}百])"
"""A distance to both sides: ± in ±5%."""
UNIT_FIRST = r"(?<![^;,。、\n \)])(?P<bracket>\()?(?![\d+\-.¥$€£])"
"""The beginning of a term that is no number: a unit may stand there before it."""
UNIT_VALUE = rf"(?:\))?:? ?(?P<sign>{SIGNS})?(?P<number>{AMOUNT})(?P<suffix>{SUFFIX})?{END}"
"""The value behind its unit: `=500`, `27`, `):≥95以上`."""

EVERY = rf"每(?:隔)?(?P<many>\d{{1,3}}|[{CN_DIGIT}十百千万半]{{1,3}})?个?"
"""A rate said before the value: `每`, `每两`, `每隔3`."""
EVERY_MORE = "每个?"
"""One unit more below the line: `每`, `每个`."""
EVERY_ONE = r"每(?P<verb>[\u4e00-\u9fff]{1,6}?)(?:1|一)个?(?=[\u4e00-\u9fff])"
"""A doing that is counted: 每培训1 in 每培训1人."""
EVERY_NAME = (
    rf"每个?(?P<name>[\u4e00-\u9fff]{{1,4}}?)(?={SIGNS}|\d)"
    rf"|(?P<mean>{letters('per-head')})均(?={SIGNS}|\d)"
)
"""A word that no table knows, or a mean: 每标段 in 每标段≥3人, 人均 in 人均≥3元."""
EVERY_END = "口?(?:内)?"
"""What may follow the unit: `内`."""
