"""Small reports as files, for tests of the commands."""

from pathlib import Path

SHARED = (
    "(一)抓好道路建设。全年新建沥青道路三十六公里,改造危桥四座,打通断头路两条,沿线七个村的群众出行难题得到解决,"
    "物流成本明显下降,沿路新开农家店铺四十余家,带动村民就近就业。\n"
    "(二)抓好水利建设。清淤河道十八公里,加固堤防九处,新修泵站三座,灌溉面积恢复到一万二千亩,抗旱排涝能力显著增强,"
    "去年汛期未发生一起险情。\n"
)


def report(place: str, own: str, year: str = "2024年", shared: str = SHARED) -> str:
    """A report with a passage that all of them share."""
    return (
        f"{place}{year}政府工作报告\n\n各位代表:\n现在,我代表{place}人民政府向大会报告工作,请予审议。\n\n"
        f"一、{year}工作回顾\n{shared}\n二、今后工作安排\n{own}\n"
    )


OWN = (
    "着力培育香菇产业,新建标准大棚二百座,与两家食品企业签订收购协议,让菇农卖得出、卖得好、有钱赚。",
    "着力发展乡村旅游,修缮古戏台和老粮仓,举办采茶节与龙舟赛,全年接待游客力争突破十万人次。",
    "着力办好学校和卫生院,新建教学楼一栋,引进全科医生五名,让老人看病不出镇、孩子上学不进城。",
)
PLACES = ("青石镇", "白沙镇", "桃花镇")


def folder_of_reports(folder: Path, number: int = 3) -> Path:
    """`number` reports in files of their own."""
    folder.mkdir(parents=True, exist_ok=True)
    for place, own in list(zip(PLACES, OWN, strict=True))[:number]:
        (folder / f"{place}.txt").write_text(report(place, own), encoding="utf-8")
    return folder
