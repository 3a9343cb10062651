"""The terminals of the grammar as regular expressions, built once from the lexicon and the unit table.

docs/grammar.md names each of them.  They work on folded text (normalize.py): half width, one sign for
each comparison, round brackets, no needless spaces.  Every repetition is bounded or possessive, so that
no cell, however long, takes more than linear time.
"""

from __future__ import annotations

import re

from targetlint.value import numerals, units
from targetlint.words import any_of
from targetlint.words import value as lexicon

NUM = numerals.NUMBER
CN = rf"[{numerals.CHINESE_LETTERS}]{{1,12}}"
CN_DIGIT = "一二两三四五六七八九"

SHARE = rf"(?:百分之(?:百(?![{CN_DIGIT}\d])|{NUM})|[千万]分之{NUM}|百分百)"
FRACTION = rf"(?:(?:{CN}又)?{CN}分之{CN}|\d{{1,4}}分之\d{{1,4}}|(?:\d{{1,4}}|{CN})又\d{{1,4}}/\d{{1,4}}|(?<![\d./])\d{{1,6}}(?:\.\d{{1,4}})?/\d{{1,6}}(?![\d/.])(?:[百千]?[万亿])?)"
TENTHS = rf"(?:[{CN_DIGIT}十]|\d(?:\.\d)?|半)成(?:[{CN_DIGIT}\d半])?(?![本果立员功活效为长交品就型套人年])"
HALF = r"半(?=个?(?:年|月|天|日|小时|学期|学年|周|公里|里|斤|吨|亩|价))|[过超]半数?(?=$|[;,。、])|半数"
DISCOUNT = rf"(?:[{CN_DIGIT}]{{1,2}}|\d{{1,2}}(?:\.\d)?)折(?![旧算合扣页叠])"
DOZEN = rf"(?:[{CN_DIGIT}十百半]{{1,3}}|\d{{1,4}})打(?![造击开破])"
SOME = rf"(?:[{CN_DIGIT}]?十几|好?几(?![乎何])|数(?=[十百千万亿])|上(?=[十百千万亿]))(?:[十百千]?[万亿]|[十百千])?(?=[\u4e00-\u9fffA-Za-z]|$|[;,。、()])"
YEAR_AHEAD = r"(?!(?:19|20)\d\d年|[一二][零〇○九][零〇○一二三四五六七八九]{2}年)"
AMOUNT = rf"(?:{YEAR_AHEAD}(?:{SHARE}|{FRACTION}|{DOZEN}|{TENTHS}|{DISCOUNT}|{SOME}|{NUM}|{HALF}))"

SCALED = r"(?:[十百千]?[万亿萬億]|[百千](?=[公平立人户亩]))"
UNIT = rf"(?:{SCALED} ?)?{units.UNIT}"
"""One unit, perhaps with 万 before it."""
BELOW_OPEN = r"/\("
BELOW = (
    r"/|每个?|(?<=[\u4e00-\u9fff²³A-Za-z%])[·.*×](?=[\u4e00-\u9fffA-Za-z])|、(?=[人天日月年次户](?![\u4e00-\u9fff\d]))"
)
"""What parts a unit from the unit below the line."""
COUNTED = rf"(?:\d{{1,4}}|[十百千万亿]{{1,2}}(?![{numerals.NOT_A_SCALE}])|半)?个?"
"""A denominator's own number: 元/2年, 人/万人; the 千 of 元/千瓦时 is none."""
ANYTHING = r"[\u4e00-\u9fff]{1,4}(?=$|[;,。、()])"
"""A denominator that no table knows: 元/标段."""
UNKNOWN_UNIT = r"(?<=[\d万亿])(?<!\.\d)(?![号级版楼室月日时年代届度路线])(?:(?<=[≥≤><=于过少]\d)|(?<=[≥≤><=于过少]\d\d)|(?<=[≥≤><=于过少]\d\d\d)|(?<=[≥≤><=于过少]\d\d\d\d)|(?<=[≥≤><=于过少]\d\d\d\d\d))[\u4e00-\u9fff]{1,4}(?=$|[;,。、(])"
"""A word behind a bounded number that no table knows: it is taken for the unit."""
NOTE = r"\((?:[^()\n]|\([^()\n]{0,60}\)){0,120}\)"

WORD_SIGN = any_of(lexicon.SURE)
SIGN = rf"(?:{WORD_SIGN}|[为是](?![了何])|近(?!期|年|视|日|来|[{CN_DIGIT}\d]{{1,2}}年)|超|约)"
SIGNS = rf"(?:{SIGN} ?:?){{1,3}}"
SUFFIX = rf"(?:(?:\(含[^()]{{0,10}}\))?{any_of(lexicon.SURE_AFTER)}|内(?![部容外科涵环控蒙镜地功需在]))"
ROUGH = (
    rf"(?:\+(?=[\u4e00-\u9fff%]|$)|{any_of(lexicon.MORE)}(?=[\u4e00-\u9fffA-Za-z%]|$|[;,。、(])(?:[十百千]?[万亿])?)"
)
FREE = r"(?<![A-Za-z\d第前.$])(?<![A-Za-z]-)"
"""A number begins here: nothing before makes it an ordinal, a model number or the tail of another."""
END = r"(?=$|[;,。、\n()+\]:!]|\s|\|)"
CURRENCY = r"(?:[¥$€£]|人民币|RMB|CNY|USD)? ?"

HEAD = rf"(?:(?P<sign>{SIGNS})|{FREE})(?:介于|处于)?(?P<money>{CURRENCY})(?P<number>{AMOUNT})(?P<rough>{ROUGH})? ?"
"""A comparator, if any, and a number."""
NUMBER = rf"{CURRENCY}(?P<number>{AMOUNT})(?P<rough>{ROUGH})? ?"
JOIN = r"(?:\([^()\d]{1,6}\))? ?(?P<join>[-~]{1,2}(?=[\d.+\-¥一二三四五六七八九十百])|至|到|±|\+/-|(?:和|与|、)(?=[^;,。\n]{1,16}之间)|(?P<lower>[≤<])(?P<middle>[^\d≤<≥>;,。\n]{0,20})(?P<higher>[≤<])) ?"
"""What stands between the two numbers of a range."""
NUMBERING = r"(?!\((?:\d{1,2}|[一二三四五六七八九十]{1,2})\)(?!以|及|左右|内)[\u4e00-\u9fff])"
"""A bracket that numbers what follows is no note: 培训3期(2)覆盖200人."""
TAIL = rf"(?P<half>半(?!数|年|月|天|日|小时|径|岁)|个半(?:月|小时|学期|年|钟头)?)?(?P<overall>余|多|\+(?=$))?(?P<note> ?{NUMBERING}{NOTE})? ?(?P<suffix>{SUFFIX})?(?:之间|区间)?(?P<note2>{NUMBERING}{NOTE})?"
"""What may follow number and unit: half a unit more, notes, 以上."""

OPEN = rf"(?P<open>\[|(?<![\u4e00-\u9fffA-Za-z\d%])\()(?={AMOUNT}.{{0,8}}[,~].{{1,24}}[\])])"
BOUND = rf"(?P<number>[-+]?\d+(?:\.\d+)?[百千]?[万亿]?|{SHARE}|{TENTHS}|{CN})(?P<rough>)? ?"
"""A number inside an interval, where a comma parts the bounds and never groups digits."""
COMMA = r"[,~] ?"
CLOSE = r"(?P<close>[\])])"
PLUSMINUS = rf"(?P<sign>{SIGNS})?(?:±|\+/-|\+-|正负)(?=[\d.一二三四五六七八九十百])"
UNIT_FIRST = r"(?<![^;,。、\n \)])(?P<bracket>\()?(?![\d+\-.¥$€£])"
UNIT_VALUE = rf"(?:\))?:? ?(?P<sign>{SIGNS})?(?P<number>{AMOUNT})(?P<suffix>{SUFFIX})?{END}"

EVERY = rf"每(?:隔)?(?P<many>\d{{1,3}}|[{CN_DIGIT}十百千万半]{{1,3}})?个?"
EVERY_MORE = r"每个?"
EVERY_ONE = r"每(?P<verb>[\u4e00-\u9fff]{1,6}?)(?:1|一)个?(?=[\u4e00-\u9fff])"
EVERY_NAME = rf"每个?(?P<name>[\u4e00-\u9fff]{{1,4}}?)(?={SIGNS}|\d)|(?P<mean>[人户亩日月年周天校村家])均(?={SIGNS}|\d)"
EVERY_END = r"口?(?:内)?"

BASE = r"(?:(?:19|20)\d\d(?:年|(?=同期|水平|年末|年底|[、至-](?:19|20)\d\d年))|[^\d,;。、\n()≥≤><=%])"
VERB = any_of(lexicon.UP + lexicon.DOWN)
SHORT_VERB = any_of(lexicon.SHORT_UP)
THAN = rf"(?:(?:相?较|相?比|与|和|对比|相对)(?:于|起)?(?P<base>{BASE}{{1,24}}?)(?:相比较?|比较|相较|比)?,?(?:平均|(?<![上去前今往])年均|每年|至少|总体|再|均|有所|同口径)?|(?P<period>{any_of(lexicon.PERIODS)})|(?P<steady>逐年|年均|每年|平均|进一步|再))"
CHANGE = rf"(?:{THAN} ?)?(?:(?P<verb>{VERB})(?!率|额|值|量|数)(?:幅度?|比例)?|(?P<short>{SHORT_VERB})(?={SIGNS}|\d)) ?(?:为|了)?(?={SIGNS}|[±\d.一二两三四五六七八九十百半¥])"
LEVEL = (
    r"(?:由|从)(?:上年的?|去年的?|原来的?|(?:19|20)\d\d年的?|目前的?|现在的?|现有的?)?(?=[\d一二三四五六七八九十百半])"
)
LEVEL_TO = rf"(?:{VERB}|升|降|压降|调整|变|增)(?:到|至|为)"
AGAINST = rf"(?:(?P<sign>(?>{any_of(lexicon.WORD_BOUNDS)}))|(?P<symbol>[≥≤><=]))(?P<base>(?!{NUM}|[Ⅰ-Ⅻ]|[A-Z]{{1,3}}级)(?!半){BASE}{{2,30}}|(?:19|20)\d\d年{BASE}{{0,20}}){END}"
ABOVE = rf"(?P<sign>{any_of(lexicon.DIFFERENCES)})(?P<base>{BASE}{{0,20}}?(?:水平|平均|平均值|均值|同期|上年|去年|往年|标准|目标|平均数|(?:19|20)\d\d年)(?:水平|平均水平|值)?)(?=(?:{SIGNS})?\d)"
EVEN = rf"(?P<period>同比|环比)(?:基本)?持平|(?:与|和|同|较|比)(?P<base>{BASE}{{1,24}}?)(?:基本|保持|相比|大体)*(?:持平|相当|一致|相同)"
THAN_WORDS = rf"(?:相?较|相?比|与)(?:于|起)?(?P<base>(?:上|去|前|往|同|历)(?:一|两|三)?年[^\d,;。、\n()]{{0,6}}?|(?:19|20)\d\d年(?:同期|底|末|度|水平)?|上(?:期|月|季度?|半年)|全[国省市县区][^\d,;。、\n()]{{0,8}}?平均|[^,;。\n]{{1,12}}(?:水平|均值|平均值))(?:相比)?(?:有所|有|稳步|明显|显著|持续|进一步|大幅|逐步|保持|略有|稳中有|适度|均有|均|不断)*(?P<verb>{VERB}|增幅|改善|提质|增|升|降|好转|降幅)(?:。)?{END}"
ZERO = rf"零(?P<what>(?!{any_of(lexicon.NO_ZERO)})(?:[\u4e00-\u9fff]{{2,6}}))(?=$|[;,。、\n)]|零)"
NOUGHT = r"(?<![\d.A-Za-z])(?P<number>0)(?P<what>(?!元|度|基础|距离|门槛)[\u4e00-\u9fff]{2,6})(?=$|[;,。、\n)])"

ENUMERATOR = r"(?<![^;,。、\n \)%\u4e00-\u9fff])(?:\((?:\d{1,2}|[一二三四五六七八九十]{1,2})\)(?=[^\d%])|(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.、)](?=[^\d%])|[①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳]|[⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽]|指标\d{1,2}[:.、]|[一二三四]是|第[一二三四五],)[、.]?"
RESIDUE = r"\([^()]{0,12}?(?:\*{1,4}|[xX×○_]{2,6}|_+)[^()]{0,12}\)"
NATURE = rf"(?<![^;,。、\n])(?:{any_of(lexicon.NATURE)})(?:[ :;,、]|(?=[≥≤><=\d]|大于|小于|等于|不低|不高|不少|不超))"
MARK = rf"(?P<enumerator>{ENUMERATOR})|(?P<residue>{RESIDUE})|(?P<nature>{NATURE})"
"""What stands before a value and says nothing: 1. ① (≥**%) 正向."""
SEPARATOR = r"[;,。、\n+|!]+|&(?![A-Za-z])|(?<=[\d%])和(?=[^率])|\s"

FIRST = r"\d±¥$€£≥≤><=≈~\-+.\[\(《“每零\n;,。、|&! " + "".join(
    sorted(
        {word[0] for word in (*lexicon.BEFORE, *lexicon.UP, *lexicon.DOWN, *lexicon.SHORT_UP, *lexicon.PERIODS)}
        | set(numerals.CHINESE_LETTERS)
        | set(
            "较相比与和同对由从在介处数几好半百负正过超上下第当本今年于自到至截早晚人户亩日月年周校村家逐平进再高低快优①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽"
        )
    )
)
GROUP = r"《[^《》\n]{0,120}》|“[^“”\n]{0,60}”|\((?![≥≤><=])(?:[^()\n]|\([^()\n]{0,60}\)){0,120}\)"
WORDS = rf"(?:{GROUP}|[^{FIRST}]++)+"
ODD = rf"第[\d{numerals.CHINESE_LETTERS}]{{1,12}}|[-+]?\d[\d.,]*+(?:年度?|月|日)?|[{numerals.CHINESE_LETTERS}]{{1,40}}|(?P<same>[\s\S])(?P=same)*+"
"""What looked as if it began a value and did not: one bite of plain words."""

SCORING = re.compile(
    r"扣(?:完|除|减)?\d|扣[^;。]{0,6}\d?分|得\d+(?:\.\d+)?分|得[满零]分|完成得分|计\d+(?:\.\d+)?分|加\d+(?:\.\d+)?分|按比例扣|酌情扣|不得分|得分=|[*×]100%|/[^\d;,]{2,20}[×*]|[×*]\d+%"
)
"""A scoring rule or a formula is no target."""
PROPORTION = re.compile(r"^[^\d]{0,12}\d+(?:\.\d+)?(?:[:比]\d+(?:\.\d+)?)+[^\d]{0,8}$")
CODE = re.compile(
    r"^(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|400-?\d{3}-?\d{4}|(?:GB|ISO|IEC|DB|HJ|CJJ?|JGJ|JTG|SL|DL|YY|WS|NY|LY|GA|TD|QB|AQ|CH)(?:/[TZ])? ?\d[\d.-]*|[A-Z]\+\d+[日天]?|[^\d]{0,12}[〔\[(](?:19|20)\d\d[〕\])]\d{1,4}号[^\d]{0,20}|\d+\s?[×*xX]\s?\d+.{0,6}|\d{1,3}(?:\.\d{1,3}){2,}|.{0,3}\d{1,2}:\d{2}.*)$"
)
"""Telephone and document numbers, sizes, versions, clock times: numbers that count nothing."""
