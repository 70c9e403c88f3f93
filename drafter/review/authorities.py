"""Who makes the rules of drafting that the review applies, and where that was read."""

from __future__ import annotations

from drafter.review.findings import Authority

_PLAIN = "https://github.com/GSA/plainlanguage.gov/blob/main/_pages/guidelines"
_STATUTES = "https://github.com/saint1415/us-statutes/blob/data/data/states"

PLAIN_DEFINITIONS = Authority(
    "Federal Plain Language Guidelines, Definitions", f"{_PLAIN}/words/minimize-definitions.md"
)
PLAIN_ORDER = Authority(
    "Federal Plain Language Guidelines, Subject, verb, object",
    f"{_PLAIN}/organize/keep-the-subject-verb-and-object-close-together.md",
)
PLAIN_SENTENCES = Authority(
    "Federal Plain Language Guidelines, Short sentences", f"{_PLAIN}/concise/write-short-sentences.md"
)
PLAIN_SLASHES = Authority("Federal Plain Language Guidelines, Slashes", f"{_PLAIN}/conversational/dont-use-slashes.md")
PENNSYLVANIA_DEFINITIONS = Authority(
    "Pennsylvania Legislative Reference Bureau, 101 Pa. Code § 15.65",
    "https://www.pacodeandbulletin.gov/Display/pacode?file=/secure/pacode/data/101/chapter15/s15.65.html&d=reduce",
)
WASHINGTON_VOICE = Authority(
    "Washington Code Reviser, Bill Drafting Guide, Part IV",
    "https://leg.wa.gov/bills-meetings-and-session/bills/bill-drafting-guide/?section=Part+IV",
)
NEW_MEXICO_TIME = Authority(
    "NMSA 1978, § 12-2A-7", "http://statutes.laws-info.com/new-mexico/chapter-12/article-2a/section-12-2a-7"
)
CONTRACT_CHECKS = Authority("commonform-lint, checks of references", "https://github.com/commonform/commonform-lint")
CALIFORNIA_REPORTS = Authority("Cal. Gov. Code § 10242.5", "https://self-law.org/code/ca/government-code/10242-5")
FEDERAL_GRANT_NOTICE = Authority(
    "2 C.F.R. part 200, appendix I (2020 text), notice of funding opportunity",
    "https://www.ecfr.gov/cgi-bin/text-idx?mc=true&node=20200813y1.146",
)
NORTH_CAROLINA_BUDGET = Authority(
    "N.C.G.S. § 143C-1-2",
    "https://github.com/UniCourt/cic-code-nc/blob/main/transforms/nc/ocnc/r81/gov.nc.stat.title.143C.html",
)
WISCONSIN_COUNCILS = Authority(
    "Wis. Stat. § 15.09", f"{_STATUTES}/wisconsin/content/title-chapter-015/chapter-chapter-015.json"
)
MONTANA_COUNCIL = Authority(
    "MCA 2-17-803 (2009), model of a council section", "http://leg.mt.gov/bills/2009/mca/2/17/2-17-803.htm"
)
MINNESOTA_TERMS = Authority(
    "Minn. Stat. § 15.059 (2006 text)", "https://www.revisor.mn.gov/statutes/?year=2006&id=15.059"
)
IOWA_PAY = Authority(
    "Iowa Code § 7E.6",
    f"{_STATUTES}/iowa/content/title-title-i-state-sovereignty-and-management/"
    "chapter-chapter-7e-executive-branch-organization-and-responsibilitie.json",
)
MISSOURI_SUNSET = Authority(
    "RSMo 23.250 to 23.298 (Missouri Sunset Act)",
    f"{_STATUTES}/missouri/content/title-title-iii/chapter-chapter-23.json",
)
VIRGINIA_ORDERS = Authority(
    "Va. Code §§ 2.2-134, 2.2-135",
    f"{_STATUTES}/virginia/content/title-title-22-administration-of-government/chapter-chapter-1-governor.json",
)
MARYLAND_ORDERS = Authority("Md. Code, State Gov. § 3-401", "https://lexace.ai/us/statute/maryland/SG-3-401")
