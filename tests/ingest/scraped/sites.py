"""All kinds of sites, and what other documents they name."""

from tests.ingest.scraped.offices import OFFICES
from tests.ingest.scraped.portals import PORTALS
from tests.ingest.scraped.stores import STORES

SITES = (*OFFICES, *PORTALS, *STORES)
OTHERS = (
    "乡镇政府工作报告",
    "镇人大主席述职报告",
    "街道办事处年度工作总结",
    "2021年县政府工作报告",
    "乡长个人述职述廉报告",
    "农村环境整治工作汇报",
    "党委书记抓基层党建述职报告",
    "乡镇工作计划范文",
)
